"""Whether the grades that a question names are enough for admission."""

from dataclasses import replace
from fractions import Fraction

import pytest

from advisor.admission import admission, below_stated_grade
from advisor.aspects import Aspect
from advisor.finding import Finding, HeldRule
from advisor.quotes import Candidate
from advisor.reply import Verdict
from corpus.rules import AdmissionGrades
from index.split import split
from tests.advisor.made_up import assert_sound, document, held, lot, understood

EACH = held(AdmissionGrades("admission_grades", "Each course needs a B for admission.", "B"))
MEAN = held(AdmissionGrades("admission_grades", "The courses need an average of 3.0.", None, Fraction(3)))
ASKED = frozenset({Aspect.ADMISSION})


def admitted(*grades: str, rules: tuple[HeldRule, ...]) -> Finding | None:
    """What the grades mean."""
    found = admission(understood("does that get me in?", grades=grades, aspects=ASKED), rules)
    for worked in found.sums if found else ():
        assert_sound(worked)
    return found


@pytest.mark.parametrize(
    ("grades", "enough"), [(("A", "B"), True), (("B",), True), (("A", "B-"), False), (("C+", "A"), False)]
)
def test_each_grade_must_reach_the_floor_and_enough_is_no_promise(grades: tuple[str, ...], enough: bool) -> None:
    found = admitted(*grades, rules=EACH)
    assert found is not None
    assert found.verdict is (None if enough else Verdict.NO)
    assert found.text.startswith("No: ") is not enough
    assert found.sources == (EACH[0].source,)


@pytest.mark.parametrize(
    ("grades", "mean", "enough"),
    [(("A", "B", "C"), 3, True), (("A", "A", "C"), None, True), (("B", "B-"), None, False), (("B", "C"), "2.5", False)],
)
def test_the_average_is_worked_out(grades: tuple[str, ...], mean: object, enough: bool) -> None:
    found = admission(understood("does that get me in?", grades=grades, aspects=ASKED), MEAN)
    assert found is not None
    assert found.verdict is (None if enough else Verdict.NO)
    if mean is not None:
        assert_sound(found.sums[0])
        assert found.sums[0].result == Fraction(str(mean))


def test_one_grade_is_no_average() -> None:
    assert admitted("A", rules=MEAN) is None


def test_nothing_is_said_of_admission_where_it_is_not_asked_or_no_rule_speaks_of_it() -> None:
    assert admission(understood("does it count?", grades=("A", "C")), EACH) is None
    assert admission(understood("does it?", grades=("A", "C"), background=ASKED), EACH) is not None
    assert admitted("A", "C", rules=()) is None
    assert admitted(rules=EACH) is None
    holding = lot(6, grade="C")
    assert admission(understood("do my 6 credits get me in?", holding, aspects=ASKED), EACH) is None
    assert admission(understood("does a C get me in?", replace(holding, amount=None), aspects=ASKED), EACH) is not None


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
