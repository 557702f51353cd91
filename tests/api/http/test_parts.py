"""What a browser gets of a file of the pages: its code, line for line, and none of its comments."""

from pathlib import Path

import pytest

from api.http.parts import PAGE, WIDGET, read, unremarked

SCRIPT = """// What this file is.
import { say } from "./strings.js";

/**
 * Says it.
 * @returns {string}
 */
export const said = () => say("it"); // Here.
  // Why so.
const address = "https://example.edu/*/";
"""
SHEET = """/* Both
   schemes. */
a { color: red; /* for now */ }
"""


def test_comments_of_a_script_that_have_lines_to_themselves_are_left_out_and_its_code_keeps_its_lines() -> None:
    assert unremarked(SCRIPT, ".js").split("\n") == [
        "", 'import { say } from "./strings.js";', "", "", "", "", "",
        'export const said = () => say("it"); // Here.', "", 'const address = "https://example.edu/*/";', "",
    ]  # fmt: skip


def test_comments_of_a_style_sheet_are_left_out() -> None:
    assert unremarked(SHEET, ".css") == "\n\na { color: red;  }\n"


def test_what_is_neither_stays_as_it_is() -> None:
    assert unremarked("// {}", ".json") == "// {}"


@pytest.mark.parametrize("path", sorted([*PAGE.glob("*.js"), *WIDGET.glob("*.js")]), ids=lambda path: path.name)
def test_every_script_of_ours_is_sent_with_all_of_its_code(path: Path) -> None:
    written = path.read_text(encoding="utf-8").split("\n")
    sent = read(path).body.decode().split("\n")
    assert len(sent) == len(written)
    for before, after in zip(written, sent, strict=True):
        assert after == before or (after == "" and before.lstrip().startswith(("//", "/**", "*", "*/")))
