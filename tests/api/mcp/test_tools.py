"""Every tool reads only, gives what its schema says with quotes at their places, and says what to do otherwise."""

import pytest
from mcp.server.mcpserver import MCPServer

from advisor.bootstrap import Service
from api.library.ready import Ready
from api.mcp.reading import loaded
from api.mcp.server import make_tool_server
from corpus.document import Audience
from tests.advisor.in_memory import advisor_of
from tests.advisor.made_up import cap, document
from tests.api.fakes import manifest
from tests.api.mcp.calling import Call, called, citations, held, said, tools_of

OPEN = document("Graduate students of Example University enroll in the fall.", rules=[cap(12)])
DESK = document("Example University tells advisors a secret.", name="desk", audience=Audience.ADVISOR)


def served(audience: Audience = Audience.STUDENT) -> MCPServer[object]:
    service = Service(advisor_of(OPEN, DESK), manifest(), None, lambda: None)
    return make_tool_server(lambda: service, lambda headers: audience)


def test_the_five_tools_say_that_they_only_read_and_what_they_give() -> None:
    tools = tools_of(served())
    assert sorted(tools) == ["check_transfer", "get_document", "plan_pathway", "search_policies", "verify_claim"]
    for tool in tools.values():
        assert tool.annotations
        assert (tool.annotations.read_only_hint, tool.annotations.destructive_hint) == (True, False)
        assert tool.output_schema
        assert tool.description


def test_a_search_gives_sentences_at_their_places() -> None:
    (result,) = called(served(), ("search_policies", {"words": "how many outside credits", "limit": 2}))
    assert len(citations(result)) == 2
    for cited in citations(result):
        assert OPEN.text[int(str(cited["start"])) : int(str(cited["end"]))] == cited["quote"]


def test_a_document_comes_whole_with_the_places_of_its_sentences() -> None:
    (result,) = called(served(), ("get_document", {"document_id": OPEN.id}))
    page = held(result)
    assert (page["text"], page["next_offset"]) == (OPEN.text, None)
    assert isinstance(page["sentences"], list)
    told = [OPEN.text[place["start"] : place["end"]] for place in page["sentences"]]
    assert told == OPEN.text.strip().split("\n")


def test_a_long_document_comes_in_pages_that_make_up_the_whole() -> None:
    long = document(*(f"Example University says rule number {n} of its long catalog here." for n in range(700)))
    service = Service(advisor_of(long), manifest(), None, lambda: None)
    text, offset = "", 0
    while True:
        (result,) = called(
            make_tool_server(lambda: service), ("get_document", {"document_id": long.id, "offset": offset})
        )
        page = held(result)
        text += str(page["text"])
        if page["next_offset"] is None:
            break
        offset = int(str(page["next_offset"]))
    assert text == long.text
    assert offset > 0


def test_a_transfer_is_checked_by_the_rules() -> None:
    question = "Can I count 9 outside credits toward the master's at Example University?"
    (result,) = called(served(), ("check_transfer", {"question": question}))
    assert held(result)["verdict"] == "yes"
    assert held(result)["model"] == "none"
    assert "12" in str(citations(result)[0]["quote"])


def test_a_plan_comes_without_its_drawing() -> None:
    (result,) = called(served(), ("plan_pathway", {"wanted": {"targets": ["Example University"]}}))
    pathways = held(result)["pathways"]
    assert isinstance(pathways, list)
    assert ["steps" in pathway and "diagram" not in pathway for pathway in pathways] == [True]


def test_a_claim_is_laid_beside_what_it_cites_or_beside_the_library() -> None:
    sentence = OPEN.rules[0].sentence.replace("At most", "Example University: at most")
    start = OPEN.text.index(OPEN.rules[0].sentence)
    span = {"document_id": OPEN.id, "start": start, "end": start + 5}
    exact = {"sentence": OPEN.rules[0].sentence}
    results = called(
        served(),
        ("verify_claim", {**exact, "citations": [span]}),
        ("verify_claim", {**exact, "document_ids": [OPEN.id]}),
        ("verify_claim", {"sentence": sentence.replace("12", "13"), "citations": [span]}),
        ("verify_claim", {"sentence": "Example University waives all fees."}),
    )
    assert [held(result)["standing"] for result in results] == [
        "supported",
        "supported",
        "contradicted",
        "not stated",
    ]
    assert all(citations(result) for result in results)


def test_what_is_for_advisors_reaches_no_student_and_does_reach_an_advisor() -> None:
    calls: tuple[Call, ...] = (
        ("search_policies", {"words": "tells advisors a secret", "limit": 20}),
        ("get_document", {"document_id": "desk"}),
        ("check_transfer", {"question": "What is the secret that Example University tells advisors?"}),
        ("verify_claim", {"sentence": "Example University tells advisors a secret."}),
        ("verify_claim", {"sentence": "x", "citations": [{"document_id": "desk", "start": 0, "end": 9}]}),
    )
    shown = [result.structured_content for result in called(served(), *calls)]
    assert DESK.text.strip() not in repr(shown)
    assert DESK.text.strip() in repr(called(served(Audience.ADVISOR), *calls))


@pytest.mark.parametrize(
    ("tool", "arguments", "told"),
    [
        ("get_document", {"document_id": "nowhere"}, "search_policies gives ids"),
        ("get_document", {"document_id": "transfer", "offset": 9999}, "below that"),
        ("search_policies", {"words": " "}, "words: it must not be empty"),
        ("search_policies", {"words": "credits", "institutoin": "x"}, "takes no 'institutoin'; it takes words"),
        ("search_policies", {"words": "credits", "institution": "Nowhere College"}, "Leave the institution out"),
        ("plan_pathway", {"wanted": {}}, "give either targets or a field"),
        ("verify_claim", {"sentence": "The fee is waived."}, "Name one in it"),
        (
            "verify_claim",
            {"sentence": "x", "citations": [{"document_id": "transfer", "start": 9999, "end": 10000}]},
            "start and end of a citation",
        ),
        ("delete_everything", {}, "there are search_policies"),
    ],
)
def test_an_error_says_what_to_do(tool: str, arguments: dict[str, object], told: str) -> None:
    (result,) = called(served(), (tool, arguments))
    assert result.is_error
    assert told in said(result)
    assert "pydantic" not in said(result)


def test_a_service_that_loads_or_cannot_be_says_so() -> None:
    def fail() -> Service:
        raise RuntimeError("no disk")

    broken = Ready(fail)
    broken.start()
    broken.wait(10)
    (result,) = called(make_tool_server(lambda: loaded(broken)), ("search_policies", {"words": "credits"}))
    assert result.is_error
    assert "pathway doctor" in said(result)
    assert "no disk" not in said(result)


def test_the_model_of_the_service_does_not_write_in_what_a_model_asked_for() -> None:
    service = Service(advisor_of(OPEN), manifest(), None, lambda: None)
    assert service.advisor.unassisted().model == "none"
