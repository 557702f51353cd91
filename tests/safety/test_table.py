"""What docs/security.md names is there."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TABLE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", TABLE)))
RISKS = [f"LLM{number:02}" for number in range(1, 11)]
POINTS = [
    "1.2.2",
    "1.3.5",
    "1.3.6",
    "1.5.2",
    "2.4.1",
    "3.2.1",
    "3.2.2",
    "3.3.1",
    "3.3.2",
    "3.3.3",
    "3.3.4",
    "3.4.1",
    "3.4.2",
    "3.4.3",
    "3.4.4",
    "3.4.5",
    "3.4.6",
    "3.5.1",
    "3.5.2",
    "3.5.3",
    "3.5.5",
    "5.1.1",
    "5.2.1",
    "5.2.2",
    "5.2.3",
    "5.3.2",
    "5.3.3",
    "7.2.3",
    "7.2.4",
    "7.3.1",
    "7.3.2",
    "7.4.1",
    "7.4.5",
    "16.2.5",
    "16.4.1",
    "16.5.1",
    "16.5.2",
    "16.5.3",
]
"""The points of ASVS 5.0 that bind a public service with a desk behind it."""
SECRETS = re.compile(r"(?i)(?:api[_-]?key|password|secret|bearer|sk-[a-z0-9]{8})")


@pytest.mark.parametrize(("path", "name"), NAMED)
def test_a_test_that_is_named_is_there(path: str, name: str) -> None:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    assert name in {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def test_every_risk_and_every_line_has_a_test() -> None:
    assert [risk for risk in RISKS if risk not in TABLE] == []
    rows = [line for line in TABLE.splitlines() if line.startswith("| ") and not line.startswith(("| risk", "| point"))]
    assert len(rows) > 35
    assert [row for row in rows if "`tests/" not in row] == []


def test_every_point_has_a_line() -> None:
    told = {point for row in re.findall(r"^\| ([\d.]+[^|]*) \|", TABLE, re.MULTILINE) for point in points_of(row)}
    assert [point for point in POINTS if point not in told] == []


def points_of(row: str) -> set[str]:
    """The points that the first field of a line names: "3.4.2 CORS, 3.5.1 to 3.5.3"."""
    found = set(re.findall(r"\d+\.\d+\.\d+", row))
    for first, last in re.findall(r"(\d+\.\d+\.\d+) to (\d+\.\d+\.\d+)", row):
        chapter, begin = first.rsplit(".", 1)
        found |= {f"{chapter}.{number}" for number in range(int(begin), int(last.rsplit(".", 1)[1]) + 1)}
    return found


def test_a_range_of_points_is_read_whole() -> None:
    assert points_of("3.4.2 CORS, 3.5.1 to 3.5.3") == {"3.4.2", "3.5.1", "3.5.2", "3.5.3"}


def test_no_prompt_holds_a_secret() -> None:
    prompts = list((ROOT / "advisor" / "agent").glob("*.md"))
    assert prompts
    assert [path.name for path in prompts if SECRETS.search(path.read_text(encoding="utf-8"))] == []
