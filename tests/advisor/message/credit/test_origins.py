"""Where credit comes from is told by the words nearest to it."""

import pytest

from advisor.message.amounts.quantities import quantities
from advisor.message.credit.holdings import holdings
from advisor.message.credit.origins import origin_near, origins_compared
from corpus.rules import Origin


def origin_of(text: str) -> Origin | None:
    """The origin of the first quantity of a text."""
    return origin_near(text, quantities(text)[0], 0, len(text), (), ())


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("9 credits from another university", Origin.OUTSIDE),
        ("6 transfer credits", Origin.OUTSIDE),
        ("6 credits from my old school", Origin.OUTSIDE),
        ("12 credits from the University of Mars", Origin.OUTSIDE),
        ("9 credits from Temple", Origin.OUTSIDE),
        ("9 credits from a state school", Origin.OUTSIDE),
        ("9 credits from duke", Origin.OUTSIDE),
        ("9 credits from being a nondegree student", Origin.NONDEGREE),
        ("external: 9 credits", Origin.OUTSIDE),
        ("9 non-degree credits", Origin.NONDEGREE),
        ("9 credits as a visiting student", Origin.NONDEGREE),
        ("9 credits as non matriculated", Origin.NONDEGREE),
        ("9 credits before I was admitted", Origin.NONDEGREE),
        ("9 credits at your school before i matriculated", Origin.NONDEGREE),
        ("9 credits at another school before i enrolled", Origin.OUTSIDE),
        ("9 credits 3 years before i matriculated", None),
        ("a 3-credit class finished 14 months before matriculation", None),
        ("9 credits via open university", Origin.NONDEGREE),
        ("12 credits from my first master's", Origin.DEGREE),
        ("12 credits from my finished mba", Origin.DEGREE),
        ("12 credits from my certificate", Origin.CERTIFICATE),
        ("my cert has 12 credits", Origin.CERTIFICATE),
        ("6 credits from undergrad", Origin.UNDERGRADUATE),
        ("6 credits in my senior year", Origin.UNDERGRADUATE),
        ("6 credits by portfolio", Origin.PRIOR_LEARNING),
        ("6 credits for military training", Origin.PRIOR_LEARNING),
        ("9 credits", None),
        ("do 9 credits count into a master's", None),
    ],
)
def test_words_tell_where_credit_comes_from(text: str, origin: Origin | None) -> None:
    assert origin_of(text) is origin


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("For a certificate, may I bring in 5 credits out of my master's?", Origin.DEGREE),
        ("10 credits of my finished Weir's College of Civil Studies master's for a certificate", Origin.DEGREE),
        ("for a 25-hour certificate, may 6 hours come from somewhere else?", Origin.OUTSIDE),
        ("may 7 credits come out of my master's there?", Origin.DEGREE),
        ("a class from outside, 4 years before my first degree registration", Origin.OUTSIDE),
        ("can a class of 3 credits from outside be used in the applied behavior analysis master's?", Origin.OUTSIDE),
    ],
)
def test_a_credential_told_beside_the_credit_is_not_where_it_comes_from(text: str, origin: Origin) -> None:
    assert [lot.origin for lot in holdings(text)] == [origin]


def test_a_certificate_that_credit_is_to_go_into_is_not_where_it_comes_from() -> None:
    assert origin_of("9 credits into a certificate") is None
    assert origin_of("9 credits from a certificate") is Origin.CERTIFICATE


def test_what_credit_was_never_used_for_is_not_where_it_comes_from() -> None:
    assert origin_of("9 nondegree credits never used for a certificate") is Origin.NONDEGREE


def test_another_institutions_name_is_outside_and_the_one_asked_about_is_own() -> None:
    text = "9 credits I took at Alpha"
    lot, place = quantities(text)[0], (text.index("Alpha"), len(text))
    assert origin_near(text, lot, 0, len(text), [place], []) is Origin.OUTSIDE
    assert origin_near(text, lot, 0, len(text), [], [place]) is Origin.NONDEGREE


def test_only_the_words_between_start_and_end_count() -> None:
    text = "9 credits and later something from my certificate"
    assert origin_near(text, quantities(text)[0], 0, len("9 credits"), (), ()) is None


@pytest.mark.parametrize(
    ("text", "origins"),
    [
        ("which gets more, nondegree or outside credits?", (Origin.NONDEGREE, Origin.OUTSIDE)),
        ("certificate credits versus transfer credits", (Origin.CERTIFICATE, Origin.OUTSIDE)),
        (
            "compare nondegree, certificate credits and external ones",
            (Origin.NONDEGREE, Origin.CERTIFICATE, Origin.OUTSIDE),
        ),
        ("nondegree and outside credits", ()),
        ("which certificate credits count?", ()),
        ("outside credits, 3 years old before I was admitted, yes or no?", ()),
        ("outside credits from before I was admitted, too old or can I use them?", ()),
    ],
)
def test_origins_side_by_side_are_compared(text: str, origins: tuple[Origin, ...]) -> None:
    assert origins_compared(text, ()) == origins


def test_a_comparison_without_amounts_makes_one_lot_of_each_origin() -> None:
    lots = holdings("which gets more, nondegree or outside credits?")
    assert [lot.origin for lot in lots] == [Origin.NONDEGREE, Origin.OUTSIDE]


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("may 6 credits of my master's count in the graduate certificate", Origin.DEGREE),
        ("4 credits that I did for my MBA, into their certificate", Origin.DEGREE),
        ("6 credits I took at a college near home", Origin.OUTSIDE),
        ("6 credits I did there before I was in any program", Origin.NONDEGREE),
    ],
)
def test_credit_of_a_degree_and_of_places_in_other_words(text: str, origin: Origin) -> None:
    assert [lot.origin for lot in holdings(text)] == [origin]


@pytest.mark.parametrize(
    ("text", "origins"),
    [
        ("9 hours of our own non-degree credit, 2 hours transfer. ok?", [Origin.NONDEGREE, Origin.OUTSIDE]),
        ("2 credits transferred in, 9 credits from non-degree enrollment", [Origin.OUTSIDE, Origin.NONDEGREE]),
        ("2 credits of transfer work with 9 credits of non-degree work", [Origin.OUTSIDE, Origin.NONDEGREE]),
        ("do my non-degree courses, 9 hours transfer?", [Origin.NONDEGREE]),
    ],
)
def test_credit_that_is_told_as_transfer_behind_its_unit_is_from_elsewhere(text: str, origins: list[Origin]) -> None:
    assert [lot.origin for lot in holdings(text)] == origins


def test_a_certificate_of_the_next_question_is_not_where_credit_goes() -> None:
    text = "can 9 credits from it be used for the sponsoring MS? I was admitted to that MS through the certificate."
    assert [lot.origin for lot in holdings(f"If I do the certificate first, {text}")] == [Origin.CERTIFICATE]


def test_a_class_from_a_named_school_is_from_there_though_a_certificate_stands_before_it() -> None:
    text = "the grad cert: i have one 3 cr security class from Kent State"
    name = (text.index("Kent"), len(text))
    assert origin_near(text, quantities(text)[0], 0, len(text), [name], ()) is Origin.OUTSIDE


def test_credit_of_a_program_elsewhere_is_from_elsewhere() -> None:
    assert origin_of("12 credits from an MSN program elsewhere that I left") is Origin.OUTSIDE
    assert origin_of("12 credits from my finished MSN program") is not Origin.OUTSIDE
