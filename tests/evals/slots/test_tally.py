"""The scorer of slots: what is right, what is wrong, what is left open, and what is not scored."""

from fractions import Fraction

import pytest

from advisor.message.asked.aspects import Aspect
from advisor.message.credit.credit import Holding
from advisor.message.time.progress import Done, Progress
from advisor.message.understanding import Place, Schools, Understanding
from corpus.amounts import Base, Unit
from corpus.rules import Credential, Origin
from evals.slots.phrasing import Phrasing, Slots
from evals.slots.report import line, table
from evals.slots.tally import Tally, Understood, tally


def understanding(**said: object) -> Understanding:
    nothing: dict[str, object] = dict(
        question="", text="", places=(), choices=(), unheld=(), beside=(), holdings=(Holding(),), target=None, sizes={},
        certificate_size=None, grades=(), aspects=frozenset(), background=frozenset(), parts=(), foreign=(),
        situations=frozenset(), asks_permission=False, follows=False, content=frozenset(), context="", describes=False,
        schools=Schools(), unnamed="",
    )  # fmt: skip
    return Understanding(**{**nothing, **said})  # type: ignore[arg-type]


def phrasing(may: tuple[Aspect, ...] = (), unscored: tuple[str, ...] = (), **slots: object) -> Phrasing:
    return Phrasing(id="p", question="q", slots=Slots.model_validate(slots), may=may, unscored=unscored)


def score(one: Phrasing, understood: Understanding, asked_back: bool = False) -> dict[str, Tally]:
    return tally([one], lambda _: Understood(understood, asked_back))[0]


def test_a_value_read_as_annotated_is_right_and_no_miss() -> None:
    lot = Holding(amount=Fraction(9), unit=Unit.SEMESTER, origin=Origin.OUTSIDE, grade="B")
    one = phrasing(amount=("9 credits",), direction=("outside to masters",), grade=("A", "B"))
    tallies, misses = tally(
        [one], lambda _: Understood(understanding(holdings=(lot,), target=Credential.MASTERS), asked_back=False)
    )
    assert tallies["amount"] == tallies["direction"] == tallies["grade"] == Tally(annotated=1, right=1)
    assert misses == []


def test_quarter_credit_read_as_plain_credit_is_wrong() -> None:
    one = phrasing(amount=("12 quarter",))
    assert score(one, understanding(holdings=(Holding(amount=Fraction(12)),)))["amount"] == Tally(1, 0, 1)
    right = understanding(holdings=(Holding(amount=Fraction(12), unit=Unit.QUARTER),))
    assert score(one, right)["amount"] == Tally(1, 1)


def test_a_slot_without_a_value_is_unsure_and_another_value_is_wrong() -> None:
    one = phrasing(direction=("certificate to masters",))
    open_ = score(one, understanding(target=Credential.MASTERS))
    assert (open_["origin"], open_["target"]) == (Tally(1, unsure=1), Tally(1, right=1))
    assumed = score(one, understanding(holdings=(Holding(origin=Origin.OUTSIDE),), target=Credential.MASTERS))
    assert assumed["direction"] == Tally(1, wrong=1)


def test_only_what_was_left_open_counts_as_asked_about() -> None:
    one = phrasing(institution=("Virginia Tech",), direction=("outside to masters",))
    other = understanding(places=(Place("Wagner College"),))
    tallies = score(one, other, asked_back=True)
    assert tallies["institution"] == Tally(1, wrong=1)
    assert tallies["direction"] == Tally(1, unsure=1, asked=1)


def test_a_program_is_right_by_any_of_its_documents() -> None:
    documents = ("cuboulder-mscs-coursera", "cuboulder-mscs-handbook")
    read = understanding(places=(Place("University of Colorado Boulder", programs=(documents, ("other",))),))
    assert score(phrasing(program=("cuboulder-mscs-handbook",)), read)["program"] == Tally(1, right=1, wrong=1)


@pytest.mark.parametrize("aspect", [Aspect.STACK, Aspect.GRADE, Aspect.LEVEL])
def test_an_aspect_beside_the_one_asked_is_no_mistake_where_it_goes_with_it(aspect: Aspect) -> None:
    one = phrasing(may=(Aspect.LEVEL,), aspect=("cap",), grade=("B",))
    assert score(one, understanding(aspects=frozenset({Aspect.CAP, aspect})))["aspect"] == Tally(1, right=1)


def test_an_aspect_that_is_neither_asked_nor_told_is_wrong() -> None:
    read = understanding(aspects=frozenset({Aspect.CAP, Aspect.AGE}))
    assert score(phrasing(aspect=("cap",)), read)["aspect"] == Tally(1, right=1, wrong=1)


def test_what_is_not_annotated_as_asked_or_moved_is_not_scored() -> None:
    read = understanding(
        holdings=(Holding(origin=Origin.OUTSIDE),), target=Credential.MASTERS, aspects=frozenset({Aspect.AGE})
    )
    tallies = score(phrasing(institution=("X",), unscored=("institution",)), read)
    assert tallies["direction"] == tallies["aspect"] == tallies["institution"] == Tally()


def test_a_lot_of_the_size_of_the_certificate_is_no_mistake() -> None:
    read = understanding(holdings=(Holding(amount=Fraction(12)),), certificate_size=Fraction(12))
    assert score(phrasing(certificate_size=(12,)), read)["amount"] == Tally()


def test_sizes_and_what_is_done_are_read_off() -> None:
    read = understanding(sizes={Base.PROGRAM: Fraction(30)}, progress=Progress(done=Done(Fraction(1), "share")))
    tallies = score(phrasing(degree_size=(30,), done=("all",)), read)
    assert tallies["degree_size"] == tallies["done"] == Tally(1, 1)


def test_shares_are_of_values_and_stay_open_without_any() -> None:
    assert (Tally(4, 3, 1).precision, Tally(4, 3, 1).recall) == (0.75, 0.75)
    assert (Tally().precision, Tally().recall) == (None, None)
    assert Tally(1, 1) + Tally(1, 0, 1, 0, 0) == Tally(2, 1, 1)


def test_the_total_does_not_count_a_direction_three_times() -> None:
    rows = list(table("working", 1, {"direction": Tally(1, 1), "origin": Tally(1, 1), "target": Tally(1, 1)}))
    assert rows[-1].split()[:2] == ["all", "1"]


def test_a_miss_says_what_was_wanted_and_what_was_read() -> None:
    one = phrasing(grade=("B-",)).model_copy(update={"history": ("before?",)})
    _, misses = tally([one], lambda _: Understood(understanding(holdings=(Holding(grade="B"),)), asked_back=False))
    assert line(misses[0]) == "grade: B-; read B  p: before? >> q"
