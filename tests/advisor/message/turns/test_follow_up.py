"""A follow-up is read for what it changes of the question before it."""

from fractions import Fraction

import pytest

from advisor.message.credit.credit import Holding, Use
from advisor.message.turns.follow_up import counted, kept, resized
from advisor.message.understanding import Understanding
from advisor.question import Status, Turn
from corpus.amounts import Base
from corpus.rules import Credential, Origin, Trait
from tests.advisor.reading import read


def after(before: str, text: str) -> Understanding:
    """A follow-up as read after a question that was answered."""
    return read(text, Turn(before, "...", Status.ANSWERED))


@pytest.mark.parametrize(
    ("before", "text", "size", "amount"),
    [
        ("michigan state masters, 30 credits, how many can i transfer in?", "and if it's 40 credits?", 40, None),
        ("how many outside credits fit a 30 credit masters at michigan state?", "what about 36?", 36, None),
        ("8 outside credits for a 30 credit masters at michigan state, ok?", "and if it's 42 credits?", 42, 8),
        ("8 outside credits for a masters at montana state, ok?", "and if it's 12 credits?", None, 12),
        ("can 9 extension units go into a 30 unit MA at csu long beach?", "does 7 work", 30, 7),
        ("can 9 outside credits go into a 30 credit masters at michigan state?", "and at montana state?", None, 9),
        ("cal state long beach 30 unit masters, how many transfer units?", "does 5 work", 30, 5),
        ("cal state long beach 30 unit masters, how many transfer units?", "what about 36", 36, None),
    ],
)
def test_a_number_is_of_what_the_question_before_it_left_open(
    before: str, text: str, size: int | None, amount: int | None
) -> None:
    understood = after(before, text)
    assert understood.sizes.get(Base.PROGRAM) == (None if size is None else Fraction(size))
    assert understood.holdings[0].amount == (None if amount is None else Fraction(amount))


def test_a_number_of_credit_held_stays_one() -> None:
    assert resized("and if it's 12 credits?", "i have 8 outside credits, ok?") == "and if it's 12 credits?"


@pytest.mark.parametrize("text", ["and vice versa?", "what about the other way around?", "and the other direction"])
def test_the_other_way_round_turns_the_direction(text: str) -> None:
    understood = after("northeastern CPS, can my cert courses go into a CPS masters", text)
    assert understood.target is Credential.CERTIFICATE
    assert [lot.origin for lot in understood.holdings] == [Origin.DEGREE]


def test_a_way_round_a_limit_turns_nothing() -> None:
    understood = after("northeastern CPS, can my cert courses go into a CPS masters", "any other way around the limit?")
    assert understood.target is Credential.MASTERS


@pytest.mark.parametrize(
    "text",
    [
        "and the 10 quarter credits i got from western in bellingham, those too?",
        "and the 8 credits i took at gonzaga?",
        "ok and the 9 credits from eastern in cheney?",
        "what about 4 credits i did at the community college up north",
    ],
)
def test_credit_from_a_place_that_is_not_known_is_not_the_schools_own(text: str) -> None:
    before = "univ of washington stacked degree, do all my uw grad certificate credits go in the masters"
    assert [lot.origin for lot in after(before, text).holdings] == [Origin.OUTSIDE]


def test_more_credit_takes_no_origin_from_the_question_before() -> None:
    before = "univ of washington stacked degree, do all my uw grad certificate credits go in the masters"
    (lot,) = after(before, "i also have 10 credits i did in bellingham, those too?").holdings
    assert lot.origin is None
    (pointed,) = after(before, "so all 15 credits of it?").holdings
    assert pointed.origin is Origin.CERTIFICATE


def test_a_first_degree_of_another_school_has_served_there() -> None:
    before = "2nd masters at oregon state mech eng. can i reuse some of the first masters?"
    understood = after(before, "my first degree is from portland state though")
    assert understood.institutions == ("Oregon State University",)
    assert (understood.holdings[0].origin, understood.holdings[0].used_for) == (Origin.OUTSIDE, Use.DEGREE)


def test_what_was_taken_at_the_very_school_keeps_its_department() -> None:
    before = "stanford EE masters, i got 9 credits from santa clara, do they come along"
    understood = after(before, "damn. so what about the NDO units i did at stanford itself, 20 of em")
    assert understood.places[0].units == ("Department of Electrical Engineering",)
    assert (understood.holdings[0].origin, understood.holdings[0].amount) == (Origin.NONDEGREE, Fraction(20))


def test_a_course_of_the_first_certificate_is_certificate_credit() -> None:
    before = "I have one certificate from UMGC and want to take a second one. What grade must I have?"
    understood = after(before, "For the second one, may I use again one 3-credit course of the first?")
    assert understood.holdings[0].origin is Origin.CERTIFICATE
    other = after(before, "And could I bring 3 credits from another university into the second one?")
    assert other.holdings[0].origin is Origin.OUTSIDE


def test_the_same_grades_are_those_told_before() -> None:
    before = "cu boulder MSCS on coursera, my three pathway grades are A, A and C. so im in?"
    assert after(before, "same three grades but at ball state's coursera one then?").grades == ("A", "A", "C")


def test_where_somebody_lives_is_no_school() -> None:
    before = "Does the public health certificate at Wichita State count toward a master's?"
    assert after(before, "do i pay more if i live outside of Kansas?").institutions == ("Wichita State University",)


RULES = "john jay grad transfer, what are the rules"


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("i have 14, all B+ and 3 yrs old. do all of them go", 14),
        ("ok i've got 6 from Kent", 6),
        ("i have 14 courses, all B+", None),
        ("i have 14 years, all of them here", None),
        ("i have 3 kids, does it matter", None),
    ],
)
def test_a_bare_number_that_is_had_is_credit_where_credit_was_spoken_of(text: str, amount: int | None) -> None:
    found = read(text, Turn(question=RULES, answer="Up to 12 credits."))
    assert [lot.amount for lot in found.holdings] == [amount]


def test_a_bare_number_stays_bare_where_something_else_was_counted() -> None:
    assert counted("i have 14, all B+", "how many courses transfer at john jay?") == "i have 14, all B+"
    assert counted("i have 14, all B+", "who teaches at john jay?") == "i have 14, all B+"
    assert counted("i have 14, all B+", "do my 12 credits transfer?") == "i have 14, all B+"


@pytest.mark.parametrize(
    ("before", "text", "traits", "grade"),
    [
        ("Montana State, does a pass/fail class transfer?", "ok what if it has a B+ instead", set(), "B+"),
        ("Montana State, does a pass/fail class transfer?", "and a regular class?", set(), None),
        ("Montana State, does a pass/fail class transfer?", "and if it is 3 years old?", {Trait.PASS_FAIL}, None),
        ("Montana State, does my class with a B transfer?", "what if it is 3 years old", set(), "B"),
    ],
)
def test_a_letter_and_a_pass_take_each_others_place(
    before: str, text: str, traits: set[Trait], grade: str | None
) -> None:
    (lot,) = after(before, text).holdings
    assert (set(lot.traits), lot.grade) == (traits, grade)


def test_one_course_of_several_has_not_the_amount_of_all() -> None:
    (lot,) = after("Montana State, can 9 credits transfer?", "one of mine was a C. does that one count?").holdings
    assert (lot.amount, lot.courses, lot.grade) == (None, 1, "C")


def test_a_course_that_was_passed_has_no_letter_of_before() -> None:
    passed = Holding(traits=frozenset({Trait.PASS_FAIL}))
    assert kept([Holding(grade="B")], [passed], "what if it was pass/fail") == (Holding(),)
    assert kept([Holding(grade="B")], [Holding()], "what if it is old") == (Holding(grade="B"),)
