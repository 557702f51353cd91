"""Reviewing drafts: every key, and nothing lost when somebody leaves."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from api.signing.page_review import accept_page
from api.signing.reviewing import review
from api.signing.talk import Tally
from corpus.drafting.desk import waiting
from corpus.markdown import read_markdown
from corpus.rules import Cap
from corpus.signing import read_decisions
from tests.api.fakes import run_pathway
from tests.corpus.fakes import SENTENCE, markdown

GRADE = "Transfer credit needs a grade of B or better to count toward a master's degree."
OPEN = "No more than 12 of these credits may be applied."


class Scripted:
    """A terminal where the answers are written down beforehand; then nobody is there."""

    def __init__(self, *answers: str) -> None:
        self.answers: Iterator[str] = iter(answers)
        self.lines: list[str] = []

    def say(self, line: str) -> None:
        self.lines.append(line)

    def ask(self, prompt: str) -> str:
        try:
            return next(self.answers)
        except StopIteration as end:
            raise EOFError from end


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A page of a home with two drafts and a limit that nobody typed."""
    monkeypatch.setenv("ADVISOR_HOME", str(tmp_path))
    shelf = tmp_path / "library" / "policies"
    shelf.mkdir(parents=True)
    path = shelf / "transfer.md"
    path.write_text(markdown(text=f"{SENTENCE}\n{GRADE}\n{OPEN}"), encoding="utf-8")
    return path


def answered(path: Path, *answers: str) -> tuple[Tally, Scripted]:
    """What came of a review with these answers."""
    talk = Scripted(*answers)
    desk = [(path, one) for one in waiting(read_markdown(path), read_decisions(path))]
    return review(desk, "Ann", talk, lambda: datetime(2026, 11, 27, tzinfo=UTC)), talk


def test_accept_reject_and_no_rule(path: Path) -> None:
    tally, _ = answered(path, "a", "r", "n")
    assert tally == Tally(signed=1, rejected=2, left=0)
    assert [rule.rule for rule in read_markdown(path).rules] == ["cap"]
    assert answered(path)[0] == Tally()


def test_skipping_and_other_keys_decide_nothing(path: Path) -> None:
    tally, _ = answered(path, "?", "s", "", "s", "s")
    assert tally == Tally(left=3)
    assert read_decisions(path) == ()


@pytest.mark.parametrize("answers", [("a", "q"), ("a",)], ids=["quit", "the terminal is gone"])
def test_what_was_decided_before_leaving_is_kept(path: Path, answers: tuple[str, ...]) -> None:
    tally, _ = answered(path, *answers)
    assert tally == Tally(signed=1, left=2)
    assert len(read_markdown(path).rules) == 1
    assert len(waiting(read_markdown(path), read_decisions(path))) == 2


def test_a_correction_is_checked_and_signed(path: Path) -> None:
    tally, _ = answered(path, "c", "nondegree", "", "12", ".", "c", "nondegree", "", "", "", "", "", "", "y", "q")
    assert tally.signed == 1
    (rule,) = read_markdown(path).rules
    assert isinstance(rule, Cap)
    assert rule.origin == "nondegree"
    refused = Scripted("c", "", "", "12", "", "", "", "q")
    again = [(path, one) for one in waiting(read_markdown(path), ())]
    review(again, "Ann", refused, lambda: datetime(2026, 11, 27, tzinfo=UTC))
    assert any("12 does not stand in the sentence" in line for line in refused.lines)


def test_a_rule_is_typed_for_a_limit_that_nobody_typed(path: Path) -> None:
    tally, talk = answered(
        path, "s", "s", "t", "nonsense", "t", "cap", "nondegree", "masters", "12", "unit", "", "", "", "y"
    )
    assert tally.signed == 1
    assert any("There is no such kind" in line for line in talk.lines)
    (rule,) = read_markdown(path).rules
    assert (rule.rule, rule.sentence) == ("cap", OPEN)


def test_accept_all_signs_in_somebodys_name_and_shows_what_is_left(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_pathway("corpus", "review", "--accept-all") == 2
    assert run_pathway("corpus", "review", "--accept-all", "--by", " ") == 2
    assert read_decisions(path) == ()
    capsys.readouterr()
    assert run_pathway("corpus", "review", "--accept-all", "--by", "Ann") == 0
    printed = capsys.readouterr().out
    assert OPEN in printed
    assert "2 signed" in printed
    assert len(read_markdown(path).rules) == 2


def test_accept_all_leaves_drafts_that_contradict_one_another(path: Path) -> None:
    path.write_text(markdown(text=f"{SENTENCE}\n{SENTENCE.replace('9', '12')}\n{GRADE}"), encoding="utf-8")
    assert run_pathway("corpus", "review", "--accept-all", "--by", "Ann") == 0
    assert [rule.rule for rule in read_markdown(path).rules] == ["minimum_grade"]


def test_a_document_that_the_home_does_not_hold_is_told(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_pathway("corpus", "review", "nowhere", "--accept-all", "--by", "Ann") == 1
    assert "nowhere" in capsys.readouterr().err


def test_an_empty_home_has_nothing_to_sign(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path.unlink()
    assert run_pathway("corpus", "review") == 0
    assert capsys.readouterr().out == "nothing waits for a signature\n"


def test_the_drafts_of_a_page_are_shown_and_signed_together_but_for_those_left_out(path: Path) -> None:
    tally, talk = answered(path, "p", "9", "2", "q")
    assert tally == Tally(signed=1, left=2)
    assert [rule.rule for rule in read_markdown(path).rules] == ["cap"]
    shown = " ".join(talk.lines)
    assert SENTENCE in shown
    assert GRADE in shown


def test_saying_no_to_a_page_signs_nothing_of_it(path: Path) -> None:
    tally, _ = answered(path, "p", "n", "s", "s", "s")
    assert tally == Tally(left=3)
    assert read_decisions(path) == ()


def test_a_heading_is_signed_without_the_rest_of_its_page(path: Path) -> None:
    path.write_text(markdown(text=f"## Credit\n\n{SENTENCE}\n\n## Grades\n\n{GRADE}\n"), encoding="utf-8")
    tally, _ = answered(path, "h", "y", "q")
    assert tally == Tally(signed=1, left=1)
    assert [rule.rule for rule in read_markdown(path).rules] == ["cap"]


def test_drafts_that_contradict_each_other_are_not_signed_together(path: Path) -> None:
    other = SENTENCE.replace("9", "12").replace("nine", "twelve")
    path.write_text(markdown(text=f"{SENTENCE}\n{other}\n{GRADE}"), encoding="utf-8")
    talk = Scripted()
    desk = [(path, one) for one in waiting(read_markdown(path), read_decisions(path))]
    tally = accept_page(desk, None, "Ann", talk, lambda: datetime(2026, 11, 27, tzinfo=UTC), sure=True)
    assert [rule.rule for rule in read_markdown(path).rules] == ["minimum_grade"]
    assert tally == Tally(signed=1, left=2)


def test_accept_page_needs_a_page_and_somebody_who_says_yes(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_pathway("corpus", "review", "--accept-page", "--by", "Ann") == 2
    assert run_pathway("corpus", "review", "transfer", "--accept-page", "--yes") == 2
    assert run_pathway("corpus", "review", document_of(path), "--accept-page", "--by", "Ann") == 1
    assert read_decisions(path) == ()
    capsys.readouterr()
    assert run_pathway("corpus", "review", document_of(path), "--accept-page", "--yes", "--by", "Ann") == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "2 signed, 0 rejected, 1 left" in told
    assert GRADE in told


def document_of(path: Path) -> str:
    return read_markdown(path).id
