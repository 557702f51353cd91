"""The other one of two schools is named where exactly two were spoken of, and never where a third may be meant."""

from advisor.message.schools.in_play import with_schools
from advisor.question import Turn
from tests.advisor.reading import shipped_gazetteer

LIBERTY, CASE = "Liberty University", "Case Western Reserve University"
TWO = ("whats the msn transfer limit at liberty university", "and at case western?")


def named(text: str, *said: str) -> str:
    return with_schools(text, [Turn(one, "...") for one in said], shipped_gazetteer())


def test_the_other_one_is_the_school_that_was_spoken_of_before() -> None:
    assert named("what about the other one", *TWO) == f"what about {LIBERTY}"
    assert named("which one takes more?", *TWO) == f"which one takes more, {LIBERTY} or {CASE}?"


def test_nothing_is_named_where_one_or_three_schools_or_two_at_once_were_spoken_of() -> None:
    assert named("what about the other one", TWO[0]) == "what about the other one"
    assert named("what about the other one", *TWO, "and ball state?") == "what about the other one"
    both = "does liberty university or case western take more?"
    assert named("what about the other one", both) == "what about the other one"
    assert named("the other way round?", *TWO) == "the other way round?"
    assert named("which courses count?", *TWO) == "which courses count?"
