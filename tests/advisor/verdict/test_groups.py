"""Which circle of documents speaks of the credit first, and what its rules come to."""

from fractions import Fraction

import pytest

from advisor.message.asked.aspects import Aspect
from advisor.message.understanding import Place
from advisor.reply import Verdict
from advisor.rules.scope import Scope
from advisor.verdict.groups import groups_of, outcome
from corpus.amounts import Share
from corpus.document import Document
from corpus.rules import Credential, Origin, Size
from tests.advisor.made_up import SCHOOL, cap, document, general, lot, minimum, understood

MASTERS = Credential.MASTERS
ASKED = understood("do my 8 outside credits count?", lot(8))


def scope(**circles: object) -> Scope:
    """Three circles."""
    return Scope(Place(SCHOOL), *(circles.get(name, ()) for name in ("named", "general", "others")))  # type: ignore[arg-type]


def scope_with(program: Document, *university: Document) -> Scope:
    """The page of a program that is named, and those of its university."""
    return Scope(Place(SCHOOL, (), (program.id,)), (program,), university, ())


def test_the_named_program_speaks_before_the_university_and_borrows_what_it_is_silent_on() -> None:
    program = document(rules=[cap(6)], name="program", program="Law MS")
    university = document(rules=[cap(12), minimum("B")], name="university")
    (group,) = groups_of(ASKED, scope(named=(program,), general=(university,)), MASTERS)
    assert [held.rule for held in group.settled.rules] == [cap(6), minimum("B")]
    assert list(group.result.counts) == [6]
    assert group.finding is not None
    assert group.finding.verdict is Verdict.PARTLY


def test_where_the_program_says_nothing_the_university_speaks() -> None:
    program = document("It is a program.", name="program", program="Law MS")
    university = document(rules=[cap(12)], name="university")
    (group,) = groups_of(ASKED, scope(named=(program,), general=(university,)), MASTERS)
    assert list(group.result.counts) == [8]


def test_other_parts_speak_apart_and_only_where_no_part_is_named() -> None:
    law, nursing = (document(rules=[cap(n)], name=u, unit=u) for n, u in ((6, "Law"), (9, "Nursing")))
    found = groups_of(ASKED, scope(others=(law, nursing)), MASTERS)
    assert {group.name: group.result.counts[0] for group in found} == {"Law": 6, "Nursing": 8}
    assert groups_of(ASKED, scope(named=(document("No rule."),), others=(law, nursing)), MASTERS) == []


def test_rules_on_another_origin_or_target_are_no_group() -> None:
    others = document(rules=[cap(6, Origin.CERTIFICATE), cap(6, target=Credential.CERTIFICATE)])
    assert groups_of(ASKED, general(others), MASTERS) == []


def test_a_certificate_takes_its_own_size_and_never_the_degrees() -> None:
    half = document(rules=[cap(Share(Fraction(1, 2)), target=Credential.CERTIFICATE)])
    sized = understood("do they count?", lot(8), size=30, certificate_size=12, target=Credential.CERTIFICATE)
    (group,) = groups_of(sized, general(half), Credential.CERTIFICATE)
    assert list(group.result.counts) == [6]
    unsized = understood("do they count?", lot(8), size=30, target=Credential.CERTIFICATE)
    (group,) = groups_of(unsized, general(half), Credential.CERTIFICATE)
    assert len(group.result.sizes_needed) == 1
    assert group.finding is None


WHOLE = Size("size", "The master's degree takes 30 credits.", MASTERS, Fraction(30), Fraction(30))
SHARE = cap(Share(Fraction(2, 5)), sentence="At most 40% of the degree may come from elsewhere.")


def test_the_page_of_the_program_named_gives_its_size_to_the_limit_of_the_university() -> None:
    program = document(rules=[WHOLE], name="program", program="Law MS")
    asked = understood("can i bring 15 credits?", lot(15))
    (group,) = groups_of(asked, scope_with(program, document(rules=[SHARE], name="university")), MASTERS)
    assert list(group.result.counts) == [12]
    assert group.finding is not None
    assert group.finding.text.startswith("Partly: 12 of your 15 credits. The cap is 12 (40% of 30)")
    assert {WHOLE.sentence, SHARE.sentence} <= {source.sentence for source in group.finding.sources}
    assert WHOLE.sentence in {term.source.sentence for one in group.finding.sums for term in one.terms if term.source}


@pytest.mark.parametrize(("told", "counts"), [(40, 15), (35, 14), (15, None)])
def test_the_size_that_the_asker_tells_comes_before_the_pages(told: int, counts: int | None) -> None:
    program = document(rules=[WHOLE], name="program", program="Law MS")
    asked = understood("can i bring 15 credits?", lot(15), size=told)
    (group,) = groups_of(asked, scope_with(program, document(rules=[SHARE], name="university")), MASTERS)
    assert group.result.case.sizes.stated is None
    assert (group.result.counts[0] if group.finding else None) == counts


def test_the_outcome_is_the_verdict_else_the_figures_asked_for() -> None:
    page = document(rules=[cap(9), minimum("B")])
    (judged,) = groups_of(ASKED, general(page), MASTERS)
    assert outcome(judged, ASKED) == (Verdict.YES, (8,))
    grade = understood("what grade?", lot(), aspects=frozenset({Aspect.GRADE}))
    (open_,) = groups_of(grade, general(page), MASTERS)
    assert outcome(open_, grade) == ("B",)
