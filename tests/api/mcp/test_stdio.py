"""`pathway mcp` as a program that another one starts and talks to over its standard input and output."""

import os
import sys
from pathlib import Path

from mcp import StdioServerParameters

from corpus.library import load_library, shipped_library_path
from tests.api.mcp.calling import called, citations, held, tools_of


def started(home: Path, folder: Path) -> StdioServerParameters:
    """The command over a home. It does not ask for a model whatever the settings say."""
    environment = {**os.environ, "ADVISOR_HOME": str(home), "ADVISOR_MODEL": "local"}
    command = "from api.command import main; main(['mcp'])"
    paths = os.pathsep.join([str(Path.cwd()), os.environ.get("PYTHONPATH", "")])
    return StdioServerParameters(
        command=sys.executable, args=["-c", command], env={**environment, "PYTHONPATH": paths}, cwd=str(folder)
    )


def test_every_tool_of_a_started_program_answers_from_the_library(built_home: Path, tmp_path: Path) -> None:
    server = started(built_home, tmp_path)
    found, read, checked, planned, verified = called(
        server,
        ("search_policies", {"words": "credit from other institutions", "institution": "UNH"}),
        ("get_document", {"document_id": "unh-transfer"}),
        ("check_transfer", {"question": "Can I bring 14 outside credits into the master's at UNH?"}),
        ("plan_pathway", {"wanted": {"targets": ["UNH"]}}),
        (
            "verify_claim",
            {"sentence": "UNH accepts transfer credit only for courses with a grade of C or better."},
        ),
    )
    library = load_library(shipped_library_path())
    for result in (found, checked, verified):
        assert citations(result)
        for cited in citations(result):
            document = library.get(str(cited["document_id"]))
            assert document
            assert document.text[int(str(cited["start"])) : int(str(cited["end"]))] == cited["quote"]
    assert held(checked)["verdict"] == "partly"
    assert held(verified)["standing"] == "contradicted"
    assert held(planned)["pathways"]
    document = library.get("unh-transfer")
    assert document
    assert held(read)["text"] == document.text


def test_it_says_hello_while_the_library_still_loads(tmp_path: Path) -> None:
    assert len(tools_of(started(tmp_path / "home", tmp_path))) == 5
