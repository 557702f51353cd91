"""A question is read in the light of what came before, and of the page that it is asked on."""

from fractions import Fraction

import pytest

from advisor.message.asked.aspects import Aspect
from advisor.message.understanding import Place
from advisor.question import Status, Turn
from corpus.rules import Credential, Origin
from tests.advisor.reading import read

UNH, CLEMSON = "University of New Hampshire", "Clemson University"


def answered(question: str, answer: str = "") -> Turn:
    return Turn(question, answer, Status.ANSWERED)


def test_a_follow_up_keeps_the_school_the_credit_and_the_target() -> None:
    understood = read("and with a B-?", answered("Can 9 credits from my UNH certificate count for the MPH?"))
    assert understood.follows and understood.institutions == (UNH,) and understood.target is Credential.MASTERS
    assert [(lot.amount, lot.origin, lot.grade) for lot in understood.holdings] == [
        (Fraction(9), Origin.CERTIFICATE, "B-")
    ]
    assert understood.aspects == {Aspect.GRADE}


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("so could they still count if they're 8 years old?", 8),
        ("even if they are 6 yrs old", 6),
        ("hm, 9 years old?", 9),
    ],
)
def test_a_follow_up_may_add_an_age(text: str, years: int) -> None:
    (lot,) = read(text, answered("Will WVU take my 9 transfer credits with a B?")).holdings
    assert lot.age is not None
    assert (lot.amount, lot.origin, lot.grade, lot.age.years) == (Fraction(9), Origin.OUTSIDE, "B", Fraction(years))


def test_a_follow_up_about_another_school_keeps_the_question() -> None:
    understood = read("what about Purdue?", answered("How many transfer credits does Clemson take for a masters?"))
    assert understood.institutions == ("Purdue University",)
    assert Aspect.CAP in understood.aspects and understood.holdings[0].origin is Origin.OUTSIDE


def test_a_follow_up_with_an_amount_speaks_of_new_credit() -> None:
    (lot,) = read("3 credits more?", answered("Can 9 credits of nondegree work count at UNL?")).holdings
    assert lot.amount == 3


def test_a_new_question_takes_nothing_over() -> None:
    understood = read("does Clemson require the GRE?", answered("Will WVU take my 9 transfer credits with a B?"))
    assert understood.institutions == (CLEMSON,) and not understood.follows
    assert understood.aspects == {Aspect.TEST}
    assert [(lot.amount, lot.grade) for lot in understood.holdings] == [(None, None)]


def test_the_latest_school_of_the_history_counts() -> None:
    history = (answered("9 credits at Clemson?"), answered("and at UNH?"), answered("thanks"))
    assert read("how old may they be?", *history).institutions == (UNH,)


@pytest.mark.parametrize(
    ("reply", "school"),
    [
        ("Ohio State", "Ohio State University"),
        ("oregon state", "Oregon State University"),
        ("the one in oregon", "Oregon State University"),
        ("Ohio State Univ pls", "Ohio State University"),
    ],
)
def test_a_clarification_takes_the_question_up_again(reply: str, school: str) -> None:
    understood = read(reply, Turn("OSU: do my 12 cert credits count for the MS?", "Which OSU?", Status.CLARIFY))
    assert understood.institutions == (school,) and understood.choices == ()
    assert [(lot.amount, lot.origin) for lot in understood.holdings] == [(Fraction(12), Origin.CERTIFICATE)]
    assert understood.target is Credential.MASTERS and understood.asks_permission and not understood.follows


def test_the_pages_school_counts_where_none_is_named() -> None:
    assert read("how many transfer credits do they take?", institution=UNH).places == (Place(UNH),)
    assert read("how many transfer credits does Clemson take?", institution=UNH).institutions == (CLEMSON,)
    history = answered("How many at Clemson?")
    assert read("and with a C?", history, institution=UNH).institutions == (CLEMSON,)


@pytest.mark.parametrize("text", ["how many does OSU take?", "does boise state take 9 transfer credits?"])
def test_the_pages_school_does_not_stand_in_for_another_that_is_named(text: str) -> None:
    understood = read(text, institution=UNH)
    assert not understood.places and (understood.choices or understood.unheld)


def test_a_unit_is_known_inside_the_pages_school() -> None:
    (place,) = read("transfer cap in the college of science?", institution="Northeastern University").places
    assert place.units == ("College of Science",)


def test_nothing_named_is_nothing_known() -> None:
    understood = read("how many outside credits?")
    assert (understood.places, understood.choices, understood.unheld) == ((), (), ())


def test_the_message_is_told_from_its_history() -> None:
    before = answered("Will WVU take my 9 transfer credits?", "WVU takes 12 hours.")
    understood = read("how old may they be?", before)
    assert not understood.describes and understood.question == "how old may they be?"
    assert "WVU takes 12 hours." in understood.context and "9 transfer credits" in understood.text
    assert read("and 6 years old?", before).describes


def test_each_institution_is_listed_once() -> None:
    understood = read("Clemson or Purdue, or Clemson again?")
    assert understood.institutions == (CLEMSON, "Purdue University")


@pytest.mark.parametrize(
    ("reply", "amount", "origin"),
    [
        ("and with 12 credits?", 12, Origin.OUTSIDE),
        ("what if it's 12", 12, Origin.OUTSIDE),
        ("and 12 more credits?", 12, None),
        ("what about 12?", 12, Origin.OUTSIDE),
    ],
)
def test_a_bare_number_takes_the_place_of_the_one_before(reply: str, amount: int, origin: Origin | None) -> None:
    (lot,) = read(reply, answered("do 9 outside credits with a B count for the MS at UNH?")).holdings
    assert (lot.amount, lot.origin) == (Fraction(amount), origin)


def test_credit_that_is_only_named_asks_whether_it_counts() -> None:
    assert Aspect.CAP in read("stanford EE outside credits ms").aspects
    assert read("stanford EE").aspects == frozenset()
