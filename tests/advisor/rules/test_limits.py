"""What a cap comes to for a known size."""

from fractions import Fraction

import pytest

from advisor.finding import HeldRule
from advisor.message.asked.aspects import Aspect
from advisor.message.credit.credit import Holding
from advisor.rules.limits import cap_for_size, fits, room_left
from advisor.rules.sizes import Sizes
from corpus.amounts import Amount, Credits, EitherOf, Everything, GreaterOf, LesserOf, Share
from corpus.rules import Cap, Credential, Origin, Residency
from tests.advisor.made_up import assert_sound, cap, document, held, lot, sized, understood

NINE, THIRD = Credits(Fraction(9)), Share(Fraction(1, 3))
HALF = Residency("residency", "Half of the credits must be earned here.", Credential.MASTERS, Share(Fraction(1, 2)))
CAP = frozenset({Aspect.CAP})


def of(size: int) -> Sizes:
    """The size of a program."""
    return sized(size)


@pytest.mark.parametrize(
    ("amount", "size", "opening"),
    [
        (THIRD, 33, "At most 11 semester credits: one third of 33 is 11."),
        (THIRD, 32, "At most 10 2/3 semester credits: one third of 32 is 10 2/3."),
        (Share(Fraction(2, 5)), 30, "At most 12 semester credits: 40% of 30 is 12."),
        (Share(Fraction(1, 2), below=True), 30, "Less than 15 semester credits: 50% of 30 is 15."),
        (Share(Fraction(1, 30)), 30, "At most 1 semester credit: "),
        (EitherOf((Credits(Fraction(12)), Share(Fraction(2, 5)))), 30, "At most 12 semester credits: 40% of 30 is 12."),
    ],
)
def test_a_share_is_worked_out_for_the_size(amount: Amount, size: int, opening: str) -> None:
    said = "At most one third, 40%, 50% or 1 credit may count."
    found = cap_for_size(held(cap(amount, sentence=said))[0], of(size))
    assert found is not None
    assert found.text.startswith(opening)
    assert found.verdict is None
    if amount != Share(Fraction(1, 30)):
        assert_sound(found.sums[0])


@pytest.mark.parametrize(
    ("amount", "size", "opening"),
    [
        (GreaterOf((NINE, THIRD)), 18, "At most 9 semester credits: one third of 18 is 6, and 9 is greater."),
        (GreaterOf((NINE, THIRD)), 36, "At most 12 semester credits: one third of 36 is 12, the greater"),
        (LesserOf((NINE, THIRD)), 36, "At most 9 semester credits: one third of 36 is 12, and 9 is smaller."),
        (LesserOf((NINE, THIRD)), 18, "At most 6 semester credits: one third of 18 is 6, the lesser"),
    ],
)
def test_of_two_limits_the_one_that_holds_is_named(amount: Amount, size: int, opening: str) -> None:
    found = cap_for_size(held(cap(amount))[0], of(size))
    assert found is not None
    assert found.text.startswith(opening)


@pytest.mark.parametrize("amount", [NINE, Everything(True)])
def test_a_cap_that_depends_on_no_size_is_no_sum(amount: Amount) -> None:
    assert cap_for_size(held(cap(amount))[0], of(30)) is None


def test_without_a_size_there_is_no_sum() -> None:
    assert cap_for_size(held(cap(THIRD))[0], sized()) is None


def test_a_size_that_a_sentence_states_is_cited() -> None:
    page = document("The master's degree has 30 credits.")
    size = HeldRule(page, cap(9, sentence="The master's degree has 30 credits.")).source
    found = cap_for_size(held(cap(THIRD, sentence="At most one third counts."))[0], Sizes(of(30), size))
    assert found is not None
    assert size in found.sources
    assert_sound(found.sums[0])


@pytest.mark.parametrize(("origin", "fitting"), [(Origin.OUTSIDE, True), (Origin.CERTIFICATE, False)])
def test_a_cap_fits_a_question_about_its_direction(origin: Origin, fitting: bool) -> None:
    question = understood("how many count?", lot(6, origin))
    assert fits(cap(9), question) is fitting
    assert not fits(HALF, question)
    assert not fits(cap(9, target=Credential.CERTIFICATE), question)


@pytest.mark.parametrize(
    "asked",
    [
        "i already transferred 4 credits. how many more?",
        "4 units of transfer credit already posted. room left for more?",
        "4 credits have been accepted, how many more may i bring?",
        "they approved 4 and those are on my record. room for how many more?",
    ],
)
def test_credit_that_was_transferred_already_counts_inside_the_cap_on_transfer(asked: str) -> None:
    page = document(rules=[cap(9)])
    found = room_left(understood(asked, lot(4), aspects=CAP), [HeldRule(page, rule) for rule in page.rules], sized())
    assert found is not None and "9 - 4 = 5" in found.text


@pytest.mark.parametrize(
    ("asked", "lots", "rules"),
    [
        ("i have 4 credits. how many more could i bring?", [lot(4)], [cap(9)]),
        ("4 credits have been accepted. how many are left to earn?", [lot(4)], [cap(9)]),
        ("4 credits have been accepted. how many left if all count?", [lot(4)], [cap(9)]),
        ("4 credits were already refused. how many more?", [lot(4)], [cap(9)]),
        ("4 credits were not accepted. how many more may i bring?", [lot(4)], [cap(9)]),
        ("4 credits have been accepted. how many more?", [lot(4, Origin.NONDEGREE)], [cap(9)]),
        ("4 credits have been accepted. how many more?", [lot(4), lot(3, Origin.CERTIFICATE)], [cap(9)]),
        ("4 credits have been accepted. how many more?", [lot(4)], [cap(9), cap(6)]),
    ],
)
def test_credit_that_may_not_be_inside_a_cap_leaves_its_room_open(
    asked: str, lots: list[Holding], rules: list[Cap]
) -> None:
    page = document(rules=rules)
    question = understood(asked, *lots, aspects=CAP)
    assert room_left(question, [HeldRule(page, rule) for rule in page.rules], sized()) is None


@pytest.mark.parametrize(
    ("granted", "opening"),
    [
        (5, "At most 4 semester credits more: 9 - 5 = 4, where 9 is the cap."),
        (9, "At most 0 semester credits more: 9 - 9 = 0, where 9 is the cap."),
        (12, "No more: 12 are over the cap of 9 by 3, since 12 - 9 = 3."),
    ],
)
def test_what_a_cap_still_leaves_is_a_true_sum(granted: int, opening: str) -> None:
    page = document("Advanced standing counts inside the cap.", rules=[cap(9)])
    question = understood("how many more?", lot(granted), aspects=CAP, content=frozenset({"advanced"}))
    found = room_left(question, [HeldRule(page, rule) for rule in page.rules], sized())
    assert found is not None and found.text == opening
    assert_sound(found.sums[0])


@pytest.mark.parametrize(("outside", "room"), [(9, True), (5, True), (4, False)])
def test_the_room_in_a_pool_is_no_more_than_what_outside_credit_has_alone(outside: int, room: bool) -> None:
    pool = cap(9, Origin.PREADMISSION, sentence="At most 9 credits of own study and transfer credit combined count.")
    page = document(rules=[pool, cap(outside)])
    question = understood("how many more?", lot(4, Origin.NONDEGREE), aspects=CAP, content=frozenset({"transfer"}))
    found = room_left(question, [HeldRule(page, pool)], sized())
    assert (found is not None) is room
    assert found is None or "9 - 4 = 5" in found.text


SAID = "At most 9 of the units may be transfer credit, including non-degree units."
POOL = (cap(9, sentence=SAID), cap(9, Origin.NONDEGREE, sentence=SAID))
OWN = lot(4, Origin.NONDEGREE)


def test_own_credit_uses_up_a_limit_that_one_sentence_sets_for_both() -> None:
    asked = understood("4 units are in. how many can i still bring from another school?", OWN, aspects=CAP)
    found = room_left(asked, held(*POOL), sized())
    assert found is not None
    assert found.sums[0].expression == "9 - 4 = 5"
    assert_sound(found.sums[0])


@pytest.mark.parametrize(
    ("asked", "told", "rules"),
    [
        ("4 units were refused. how many can i still bring from another school?", OWN, POOL),
        ("4 units are in. can i still bring 5 from another school?", OWN, POOL),
        ("4 units are in. how many can i still bring from another school?", lot(4, Origin.CERTIFICATE), POOL),
        ("4 units are in. how many can i still bring?", OWN, (POOL[0], cap(6, Origin.NONDEGREE, sentence="Or 6."))),
    ],
)
def test_other_credit_or_another_limit_uses_up_nothing(asked: str, told: Holding, rules: tuple[Cap, ...]) -> None:
    assert room_left(understood(asked, told, aspects=CAP), held(*rules), sized()) is None
