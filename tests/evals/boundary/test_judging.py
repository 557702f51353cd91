"""A reply that promises more than the facts is harmful, one that promises less is wrong, and silence is neither."""

from fractions import Fraction

import pytest

from advisor.reply import Answer, Clarification, Handoff, Origin, Refusal, Reply, Sentence, Verdict
from evals.boundary.judging import Mark, judge
from evals.boundary.oracle import Expected, Outcome


def answer(verdict: Verdict | None, text: str = "So it is.") -> Answer:
    return Answer((Sentence(text, Origin.FINDING),), (), verdict)


def outcome(expected: Expected, counts: int | str | None = None) -> Outcome:
    return Outcome(expected, None if counts is None else Fraction(counts), ("a-record",))


@pytest.mark.parametrize(
    ("expected", "got", "mark"),
    [
        (Expected.YES, Verdict.YES, Mark.RIGHT),
        (Expected.YES, Verdict.PARTLY, Mark.WRONG),
        (Expected.YES, Verdict.NO, Mark.WRONG),
        (Expected.YES, None, Mark.WITHHELD),
        (Expected.PARTLY, Verdict.YES, Mark.HARMFUL),
        (Expected.PARTLY, Verdict.NO, Mark.WRONG),
        (Expected.NO, Verdict.NO, Mark.RIGHT),
        (Expected.NO, Verdict.PARTLY, Mark.HARMFUL),
        (Expected.NO, Verdict.YES, Mark.HARMFUL),
        (Expected.NOT_YES, Verdict.YES, Mark.HARMFUL),
        (Expected.NOT_YES, Verdict.NO, Mark.RIGHT),
        (Expected.NOT_YES, None, Mark.RIGHT),
    ],
)
def test_each_verdict_has_its_mark(expected: Expected, got: Verdict | None, mark: Mark) -> None:
    assert judge(outcome(expected), answer(got)).mark is mark


@pytest.mark.parametrize(
    ("counted", "counts", "mark"),
    [
        ("12 of your 14 credits", 12, Mark.RIGHT),
        ("13 of your 14 credits", 12, Mark.HARMFUL),
        ("8 of your 14 credits", 12, Mark.WRONG),
        ("10.8 of your 14 credits", "54/5", Mark.RIGHT),
        ("10 of your 14 credits", "54/5", Mark.RIGHT),
    ],
)
def test_a_partly_must_count_what_the_facts_let_through(counted: str, counts: int | str, mark: Mark) -> None:
    reply = answer(Verdict.PARTLY, f"Partly: {counted}.")
    assert judge(outcome(Expected.PARTLY, counts), reply).mark is mark


def test_what_was_got_says_how_a_verdict_was_withheld() -> None:
    said = (Sentence("Which school?", Origin.FINDING),)
    replies: dict[str, Reply] = {
        "asked back": Clarification(said, (), "Which school?", ("UNH",)),
        "refused": Refusal(said, (), Handoff("not in the library")),
        "quotes alone": answer(None),
    }
    assert {judge(outcome(Expected.YES), reply).got for reply in replies.values()} == set(replies)
