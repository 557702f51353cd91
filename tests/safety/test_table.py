"""What docs/security.md names is there."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TABLE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", TABLE)))
RISKS = [f"LLM{number:02}" for number in range(1, 11)]
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


def test_no_prompt_holds_a_secret() -> None:
    prompts = list((ROOT / "advisor" / "agent").glob("*.md"))
    assert prompts
    assert [path.name for path in prompts if SECRETS.search(path.read_text(encoding="utf-8"))] == []
