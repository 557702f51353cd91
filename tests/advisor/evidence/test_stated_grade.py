"""A grade held against the one that a sentence asks for."""

from dataclasses import replace

import pytest

from advisor.evidence.quotes import Candidate
from advisor.evidence.stated_grade import below_stated_grade
from advisor.reply import Verdict
from index.split import split
from tests.advisor.made_up import document, lot, understood


def best(sentence: str) -> list[Candidate]:
    """The one sentence found."""
    page = document(sentence)
    return [Candidate(page, split(page)[0], 1.0, 1.0, 1)]


@pytest.mark.parametrize(
    ("grade", "sentence", "below"),
    [
        ("B-", "Each course needs a B or better.", True),
        ("B", "Each course needs a B or better.", False),
        ("A", "Each course needs a B or better.", False),
        ("C", "Each course needs a C+ (2.3) or higher.", True),
        ("C", "Each course needs a B or better unless the dean agrees.", False),
        ("B", "Each course needs a B+ or better, with the exception of statistics, for which a B is enough.", False),
        ("C", "Courses are graded.", False),
    ],
)
def test_a_grade_below_the_one_that_the_sentence_asks_for_is_a_no(grade: str, sentence: str, below: bool) -> None:
    ranked = best(sentence)
    found = below_stated_grade(understood("does it count?", lot(grade=grade)), ranked)
    assert (found is not None) is below
    assert found is None or (found.verdict is Verdict.NO and found.sources == (ranked[0].source,))


def test_without_leave_asked_a_single_grade_or_a_sentence_there_is_no_verdict() -> None:
    ranked, low = best("Each course needs a B or better."), lot(grade="C")
    assert below_stated_grade(understood("what grade?", low, asks_permission=False), ranked) is None
    assert below_stated_grade(understood("does it count?", lot()), ranked) is None
    assert below_stated_grade(understood("does it count?", low), []) is None
    assert below_stated_grade(understood("do they count?", low, lot(grade="A")), ranked) is None


def test_without_a_school_no_sentence_is_the_rule() -> None:
    asked = replace(understood("is a C ok?", lot(grade="C")), places=())
    assert below_stated_grade(asked, best("Each course needs a B or better.")) is None
