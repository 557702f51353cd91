"""Where a college and its university set different limits: which decides, and whether both are shown."""

from fractions import Fraction

import pytest

from advisor.message.understanding import Place
from advisor.reply import Answer, Conflict, Reply, Verdict, text
from advisor.rules.scope import Scope
from advisor.verdict.goes_first import within_share
from advisor.verdict.groups import Group, groups_of
from corpus.amounts import Share, Unit
from corpus.document import Document
from corpus.rules import Cap, Credential, GoesFirst, Origin, Precedence, Rule, Status
from tests.advisor.made_up import SCHOOL, cap, document, lot, minimum, understood
from tests.advisor.part_and_whole import (
    COLLEGE,
    FAMILIES,
    FIGURES,
    PART,
    RESIDENCY,
    TO_PART,
    TO_WHOLE,
    WHOLE,
    Family,
    asked,
    capped,
    says,
)

BOTH = {"part", "whole"}
OPEN = f"{WHOLE} accepts at most 3 outside credits toward a certificate, unless the college states otherwise."
EACH = pytest.mark.parametrize("family", FAMILIES.values(), ids=FAMILIES)
SAID = pytest.mark.parametrize("said", [None, *map(says, GoesFirst)], ids=["unsaid", *GoesFirst])


def pages(family: Family, part: str, whole: str, said: Precedence | None = None) -> tuple[Document, Document]:
    """The pages of a university and its college, the first with what it says of which goes first."""
    return family.page(WHOLE, whole, *([said] if said else [])), family.page(PART, part)


def cited(reply: Reply) -> set[str]:
    """The documents that a reply cites."""
    return {citation.document_id for citation in reply.citations}


def quotes(reply: Reply, said: Precedence) -> bool:
    """Whether a reply shows a sentence on which rule goes first."""
    return said.sentence in [citation.quote for citation in reply.citations]


def verdict(reply: Reply) -> Verdict | None:
    """The verdict of a reply, of which only an answer has one."""
    return reply.verdict if isinstance(reply, Answer) else None


@EACH
def test_where_both_say_the_same_the_college_answers_alone(family: Family) -> None:
    for value in (family.stricter, family.looser):
        reply = asked(family.question.format(TO_PART), *pages(family, value, value))
        assert "as a whole" not in text(reply)
        assert cited(reply) == {"part"}


@EACH
@SAID
def test_the_stricter_rule_of_the_college_decides_whether_or_not_a_page_says_so(
    family: Family, said: Precedence | None
) -> None:
    reply = asked(family.question.format(TO_PART), *pages(family, family.stricter, family.looser, said))
    alone = asked(family.question.format(TO_PART), family.page(PART, family.stricter))
    assert verdict(reply) is verdict(alone)
    assert verdict(reply) in (Verdict.NO, Verdict.PARTLY)
    assert cited(reply) == BOTH
    assert ("goes first" in text(reply)) == (said is not None)
    assert ("keeps too" in text(reply)) == (said is None)
    assert said is None or quotes(reply, said)


@EACH
def test_a_looser_rule_of_the_college_promises_nothing_that_its_university_forbids(family: Family) -> None:
    for said in (None, says(GoesFirst.STRICTER_PART)):
        reply = asked(family.question.format(TO_PART), *pages(family, family.looser, family.stricter, said))
        assert verdict(reply) is None
        assert cited(reply) == BOTH


@pytest.mark.parametrize("name", ["cap", "time"])
def test_two_rules_of_which_either_would_decide_are_a_conflict(name: str) -> None:
    family = FAMILIES[name]
    for said in (None, says(GoesFirst.STRICTER_PART)):
        reply = asked(family.question.format(TO_PART), *pages(family, family.looser, family.stricter, said))
        assert isinstance(reply, Conflict)
        (subject,) = reply.disagreements
        assert [position.statement for position in subject.positions] == [
            family.rule(PART, family.looser).sentence,
            family.rule(WHOLE, family.stricter).sentence,
        ]
        assert "catalog year" not in text(reply)
        assert said is None or quotes(reply, said)


@EACH
def test_a_looser_rule_of_the_college_decides_where_a_page_says_that_it_goes_first(family: Family) -> None:
    said = says(GoesFirst.PART)
    reply = asked(family.question.format(TO_PART), *pages(family, family.looser, family.stricter, said))
    alone = asked(family.question.format(TO_PART), family.page(PART, family.looser))
    assert isinstance(reply, Answer)
    assert verdict(reply) is verdict(alone)
    assert quotes(reply, said)
    assert cited(reply) == BOTH


@EACH
def test_the_stricter_rule_of_the_university_decides_where_a_page_says_that_the_stricter_goes_first(
    family: Family,
) -> None:
    said = says(GoesFirst.STRICTER)
    reply = asked(family.question.format(TO_PART), *pages(family, family.looser, family.stricter, said))
    alone = asked(family.question.format(TO_WHOLE), family.page(WHOLE, family.stricter))
    assert verdict(reply) is verdict(alone)
    assert verdict(reply) in (Verdict.NO, Verdict.PARTLY)
    assert quotes(reply, said)


def test_a_case_within_both_limits_gets_its_verdict_and_sees_both() -> None:
    question = f"i have 5 outside credits, can i use them all for {TO_PART}?"
    for part, whole in (("12", "6"), ("6", "12")):
        reply = asked(question, *pages(FAMILIES["cap"], part, whole))
        assert verdict(reply) is Verdict.YES
        assert cited(reply) == BOTH
        assert "keeps too" in text(reply)


def test_what_is_said_of_another_family_says_nothing_of_this_one() -> None:
    said = Precedence("precedence", "A college's own grades go first.", GoesFirst.PART, ("minimum_grade",))
    family = FAMILIES["cap"]
    reply = asked(family.question.format(TO_PART), *pages(family, family.looser, family.stricter, said))
    assert isinstance(reply, Conflict)
    assert not quotes(reply, said)


def test_what_one_limit_of_the_university_leaves_to_colleges_is_said_of_no_other_limit() -> None:
    family, of_certificates = FAMILIES["cap"], cap(3, target=Credential.CERTIFICATE, sentence=OPEN)
    own = Precedence("precedence", OPEN, GoesFirst.PART, own=True)
    whole = family.page(WHOLE, family.stricter, of_certificates, own)
    reply = asked(family.question.format(TO_PART), whole, family.page(PART, family.looser))
    assert isinstance(reply, Conflict)
    assert not quotes(reply, own)


def test_that_a_program_is_closed_is_told_whichever_limit_goes_first() -> None:
    closed = Status("status", "The Tax MS of Cedarville University is closed to new students.", "closed")
    rules: list[Rule] = [capped("The Tax MS of Cedarville University", "12"), closed]
    program = document(rules=rules, institution="Cedarville University", name="tax", unit=COLLEGE, program="Tax MS")
    question = "i have 8 outside credits, can i use them all for the tax ms at cedarville university?"
    reply = asked(question, FAMILIES["cap"].page(WHOLE, "6"), program)
    assert isinstance(reply, Conflict)
    assert "no longer offered" in text(reply)


def test_what_another_college_says_of_itself_is_said_of_no_college_that_is_named() -> None:
    family, said = FAMILIES["cap"], says(GoesFirst.PART)
    other = document(rules=[said], name="music", institution="Cedarville University", unit="School of Music")
    reply = asked(family.question.format(TO_PART), *pages(family, family.looser, family.stricter), other)
    assert isinstance(reply, Conflict)
    assert not quotes(reply, said)


@pytest.mark.parametrize("name", FIGURES)
def test_whoever_asks_for_a_figure_is_shown_both_and_the_nearer_first(name: str) -> None:
    family = {**FAMILIES, "residency": RESIDENCY}[name]
    question = FIGURES[name].format(TO_PART)
    for part, whole in ((family.stricter, family.looser), (family.looser, family.stricter)):
        reply = asked(question, *pages(family, part, whole))
        assert isinstance(reply, Answer)
        assert [citation.document_id for citation in reply.citations[:2]] == ["part", "whole"]
        assert "no page held says which of the two goes first" in text(reply)
        reply = asked(question, *pages(family, part, whole, says(GoesFirst.STRICTER_PART)))
        assert quotes(reply, says(GoesFirst.STRICTER_PART))


def test_beside_another_school_both_rules_are_shown_too() -> None:
    kent = document(rules=[capped("Kent State University", "7")], institution="Kent State University", name="kent")
    question = f"how many outside credits can i transfer into {TO_PART} versus kent state university?"
    reply = asked(question, *pages(FAMILIES["cap"], "12", "6"), kent)
    assert isinstance(reply, Answer)
    assert [citation.document_id for citation in reply.citations] == ["part", "whole", "kent"]
    assert "no page held says which of the two goes first" in text(reply)


def test_a_yes_of_the_university_is_followed_by_what_it_leaves_to_its_colleges() -> None:
    question = f"i have 5 outside credits, can i use them all for {TO_WHOLE}?"
    for first in (GoesFirst.PART, GoesFirst.STRICTER_PART):
        reply = asked(question, FAMILIES["cap"].page(WHOLE, "6", says(first)))
        assert verdict(reply) is Verdict.YES
        assert quotes(reply, says(first))
    too_much = f"my 6 outside credits were 6 years old at admission, do they count for {TO_WHOLE}?"
    reply = asked(too_much, FAMILIES["age"].page(WHOLE, "5", says(GoesFirst.STRICTER_PART)))
    assert verdict(reply) is Verdict.NO
    assert not quotes(reply, says(GoesFirst.STRICTER_PART))


def group(named: tuple[Document, ...], general: tuple[Document, ...], *credits: int, size: int | None = None) -> Group:
    """The rules that named pages and those of the university come to for some credit."""
    scope = Scope(Place(SCHOOL), named, general, ())
    asking = understood("do my outside credits count?", *map(lot, credits), size=size)
    (found,) = groups_of(asking, scope, Credential.MASTERS)
    return found


def of_college(*rules: Rule) -> Document:
    """A page of a college."""
    return document(rules=rules, name="college", unit=COLLEGE)


def of_program(*rules: Rule) -> Document:
    """A page of a program."""
    return document(rules=rules, name="program", unit=COLLEGE, program="Tax MS")


def test_a_program_stands_to_its_college_as_a_college_to_its_university() -> None:
    looser = group((of_program(cap(12)), of_college(cap(6))), (), 8)
    assert [pair.wider.document.id for pair in looser.contested] == ["college"]
    stricter = group((of_program(cap(6)), of_college(cap(12))), (), 8)
    assert stricter.contested == ()
    assert list(stricter.result.counts) == [6]
    assert [pair.wider.document.id for pair in stricter.beside] == ["college"]


def test_a_share_of_a_program_of_unknown_size_is_taken_of_the_smallest_there_is() -> None:
    third = document(rules=[cap(Share(Fraction(1, 3)))], name="whole")
    assert group((of_college(cap(9)),), (third,), 9).contested == ()
    assert group((of_college(cap(12)),), (third,), 12).contested != ()
    assert group((of_college(cap(12)),), (third,), 12, size=36).contested == ()


def test_limits_in_different_units_are_not_held_against_one_another() -> None:
    quarter = of_college(cap(12, unit=Unit.QUARTER))
    assert group((quarter,), (document(rules=[cap(9)], name="whole"),), 10).beside == ()


def test_a_pool_of_the_university_is_passed_over_by_no_looser_limit_of_a_college() -> None:
    pool = document(rules=[cap(9, Origin.PREADMISSION)], name="whole")
    assert group((of_college(cap(12)),), (pool,), 12).contested != ()
    assert group((of_college(cap(8)),), (pool,), 12).contested == ()


def test_what_must_be_earned_there_is_weighed_like_a_limit() -> None:
    strict, loose = RESIDENCY.rule(WHOLE, "24"), RESIDENCY.rule(PART, "18")
    assert group((of_college(cap(12), loose),), (document(rules=[strict], name="whole"),), 10, size=30).contested
    strict, loose = RESIDENCY.rule(PART, "24"), RESIDENCY.rule(WHOLE, "18")
    kept = group((of_college(cap(12), strict),), (document(rules=[loose], name="whole"),), 10, size=30)
    assert kept.contested == ()
    assert list(kept.result.counts) == [6]


def test_a_grade_that_only_the_university_sets_is_no_rival() -> None:
    found = group((of_college(cap(6)),), (document(rules=[minimum("B")], name="whole"),), 5)
    assert (found.beside, found.contested) == ((), ())


@pytest.mark.parametrize(
    ("part", "whole", "within"), [("9", "1/3", True), ("12", "1/3", False), ("9", "9", False), ("6", "1/5", True)]
)
def test_a_share_that_leaves_room_for_the_figure_of_the_college_adds_nothing_to_it(
    part: str, whole: str, within: bool
) -> None:
    wide: Cap = cap(Share(Fraction(whole))) if "/" in whole else capped(WHOLE, "12")
    (pair,) = group((of_college(cap(part)),), (document(rules=[wide], name="whole"),), 5).beside
    assert within_share(pair) is within
