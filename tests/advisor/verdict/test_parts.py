"""Rules of one part of an institution do not answer for another, and a part that is not meant answers nothing."""

from dataclasses import replace

import pytest

from advisor.message.asked.aspects import Aspect
from advisor.message.understanding import Place, Understanding
from advisor.rules.scope import Scope, scope_of
from advisor.verdict.groups import ANOTHER, groups_of
from advisor.verdict.parts import part_not_named, parts_with_limits
from corpus.document import READ, Audience
from corpus.library import Library
from corpus.rules import Credential, Origin, Reuse
from tests.advisor.made_up import SCHOOL, cap, document, lot, understood

ALL_OF_IT = document(rules=[cap(30, origin=Origin.CERTIFICATE)], name="health", program="Health certificate")
BANNED = Reuse("reuse", "Used credit does not count.", Credential.MASTERS, ("certificate",), "no")
SHUT = document(rules=[BANNED], name="university")
OPEN = document("The university says nothing of it.", name="university")
ECONOMICS = document(rules=[cap(12)], name="economics", unit="Economics")
TELECOM = document(rules=[cap(6)], name="telecom", unit="Telecom")


def asking(origin: Origin, question: str = "do my 12 credits count?") -> Understanding:
    """A question on 12 credits."""
    return understood(question, lot(12, origin=origin))


def scoped(place: Place, *pages: object) -> Scope:
    """The documents of a place."""
    return scope_of(Library(pages), place, Audience.STUDENT)  # type: ignore[arg-type]


def test_which_program_is_asked_where_the_university_shuts_out_what_one_lets_in() -> None:
    ask = part_not_named(asking(Origin.CERTIFICATE), scoped(Place(SCHOOL), ALL_OF_IT, SHUT), Credential.MASTERS)
    assert ask is not None
    assert ask.options == ("Health certificate", ANOTHER)


@pytest.mark.parametrize(
    ("question", "place", "pages"),
    [
        (asking(Origin.CERTIFICATE), Place(SCHOOL), (ALL_OF_IT, OPEN)),
        (asking(Origin.OUTSIDE), Place(SCHOOL), (ALL_OF_IT, SHUT)),
        (asking(Origin.CERTIFICATE), Place(SCHOOL, (), ("health",)), (ALL_OF_IT, SHUT)),
        (asking(Origin.CERTIFICATE, f"12 credits. {ANOTHER}"), Place(SCHOOL), (ALL_OF_IT, SHUT)),
    ],
)
def test_nothing_is_asked_where_the_rules_agree_or_the_part_is_known(
    question: Understanding, place: Place, pages: tuple[object, ...]
) -> None:
    assert part_not_named(question, scoped(place, *pages), Credential.MASTERS) is None


def test_a_part_that_is_not_meant_answers_nothing_and_no_other_is_taken_for_the_one_that_is() -> None:
    place = Place(SCHOOL, refused=("Economics",))
    scope = scoped(place, ECONOMICS, TELECOM)
    assert ECONOMICS not in scope.documents
    assert groups_of(asking(Origin.OUTSIDE), scope, Credential.MASTERS) == []
    ask = part_not_named(asking(Origin.OUTSIDE), scope, Credential.MASTERS)
    assert ask is not None
    assert ask.options == ("Telecom", ANOTHER)


def test_the_chosen_part_that_is_not_held_is_answered_by_no_other() -> None:
    chosen = replace(asking(Origin.CERTIFICATE), text=f"do my 12 credits count? {ANOTHER}")
    assert groups_of(chosen, scoped(Place(SCHOOL), ALL_OF_IT, SHUT), Credential.MASTERS) == []


BOTANY = replace(document(rules=[cap(9)], name="botany", program="Applied Botany"), confidence=READ)
MUSIC = replace(document(rules=[cap(9)], name="music", program="Choral Conducting"), confidence=READ)


def test_which_program_is_asked_where_only_pages_of_programs_that_were_added_let_the_credit_in() -> None:
    ask = part_not_named(asking(Origin.OUTSIDE), scoped(Place(SCHOOL), BOTANY, MUSIC, OPEN), Credential.MASTERS)
    assert ask is not None
    assert ask.options == ("Applied Botany", "Choral Conducting", ANOTHER)


def test_a_program_that_is_named_or_a_rule_of_the_university_is_not_asked_back_about() -> None:
    named = scoped(Place(SCHOOL, (), ("botany",)), BOTANY, MUSIC, OPEN)
    general = scoped(Place(SCHOOL), BOTANY, document(rules=[cap(6)], name="university"))
    assert part_not_named(asking(Origin.OUTSIDE), named, Credential.MASTERS) is None
    assert part_not_named(asking(Origin.OUTSIDE), general, Credential.MASTERS) is None


@pytest.mark.parametrize(
    ("pages", "place", "amount", "several"),
    [
        ((OPEN, ECONOMICS, TELECOM), Place(SCHOOL), 12, True),
        ((OPEN, ECONOMICS), Place(SCHOOL), 12, False),
        ((OPEN, ECONOMICS, TELECOM), Place(SCHOOL, ("Economics",)), 12, False),
        ((OPEN, ECONOMICS, TELECOM), Place(SCHOOL), None, False),
    ],
)
def test_several_parts_that_nobody_named_may_limit_credit_by_rules_of_their_own(
    pages: tuple[object, ...], place: Place, amount: int | None, several: bool
) -> None:
    asked = understood("how many count?", lot(amount), aspects=frozenset({Aspect.CAP}))
    assert parts_with_limits(asked, scoped(place, *pages)) is several
