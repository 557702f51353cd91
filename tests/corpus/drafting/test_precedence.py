"""Which rule goes first is drafted where a sentence says it outright, and nowhere else."""

import pytest

from corpus.drafting.draft import draft
from corpus.drafting.telling import told
from corpus.rules import GoesFirst, Precedence
from tests.corpus.drafting.pages import page


def drafted(sentence: str) -> list[Precedence]:
    """What a sentence is drafted to say of which rule goes first."""
    return [one.rule for one in draft(page("## Transfer", sentence)) if isinstance(one.rule, Precedence)]


@pytest.mark.parametrize(
    ("sentence", "first", "of"),
    [
        ("Individual programs may set stricter limits.", GoesFirst.STRICTER_PART, ()),
        ("Departments may have more restrictive requirements for transfer credit.", GoesFirst.STRICTER_PART, ()),
        (
            "Graduate programs may impose stricter grade requirements than the Graduate School.",
            GoesFirst.STRICTER_PART,
            ("minimum_grade", "minimum_average"),
        ),
        ("A college may set stricter time limits.", GoesFirst.STRICTER_PART, ("age_limit", "time_limit")),
        ("Where two policies differ, the more restrictive policy applies.", GoesFirst.STRICTER, ()),
        ("The department's policy takes precedence over that of the Graduate School.", GoesFirst.PART, ()),
    ],
)
def test_what_goes_first_is_drafted_with_the_families_that_it_is_said_of(
    sentence: str, first: GoesFirst, of: tuple[str, ...]
) -> None:
    assert [(rule.first, rule.of) for rule in drafted(sentence)] == [(first, of)]


@pytest.mark.parametrize(
    "sentence",
    [
        "At most 9 transfer credits may count toward the master's degree unless the program states otherwise.",
        "Each transfer course needs a grade of B or better unless otherwise specified by the department.",
    ],
)
def test_a_rule_that_a_program_may_set_otherwise_says_so_of_itself_alone(sentence: str) -> None:
    assert drafted(sentence) == [Precedence("precedence", sentence, GoesFirst.PART, own=True)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Programs may not set stricter limits.",
        "Colleges may set stricter limits only with the approval of the Graduate Council.",
        "Students may choose a stricter program.",
        "Some departments have stricter residency requirements.",
        "Instructors may set stricter grading standards.",
        "Programs may set a lower limit.",
        "Programs can admit students under stricter requirements in some years.",
        "The department's certificate policy takes precedence over that of the Graduate School.",
        "No credit is transferred unless otherwise approved by the dean.",
    ],
)
def test_a_condition_a_denial_or_something_else_is_not_drafted(sentence: str) -> None:
    assert drafted(sentence) == []


def test_whoever_signs_is_told_whose_rule_goes_first() -> None:
    of_grades = Precedence("precedence", "s", GoesFirst.STRICTER_PART, ("minimum_grade",))
    assert told(of_grades) == (
        "Of two rules on minimum grade, that of the college or program goes first where it is the stricter."
    )
    assert "on anything" in told(Precedence("precedence", "s", GoesFirst.STRICTER))
