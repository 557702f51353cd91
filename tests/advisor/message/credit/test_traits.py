"""What a text tells of the kind of credit, and what rules that shut kinds out make of it."""

from dataclasses import replace

import pytest

from advisor.message.credit.holdings import holdings
from advisor.message.credit.traits import hinted, traits, without_traits
from advisor.reply import Verdict
from advisor.rules.rulebook import check
from advisor.verdict.verdicts import verdict_finding
from corpus.rules import Credential, Exclusion, Origin, Trait
from tests.advisor.made_up import cap, case, held, lot


def excluded(*told: Trait, origin: Origin = Origin.OUTSIDE) -> Exclusion:
    """A rule that shuts kinds of credit out of the master's degree."""
    said = f"Credit of these kinds does not transfer: {', '.join(told)}."
    return Exclusion("exclusion", said, origin, Credential.MASTERS, told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("3 credits of independent study with an A", Trait.INDEPENDENT_STUDY),
        ("do my two summer workshops transfer?", Trait.WORKSHOP),
        ("they also were what got me over the admission requirement", Trait.ADMISSION_BASIS),
        ("they qualified me for admission", Trait.ADMISSION_BASIS),
        ("not part of any degree, but they qualified me for admission", Trait.ADMISSION_BASIS),
        ("3 hours, a nursing capstone done at my old school", Trait.CAPSTONE),
        ("The student workshop credits, do they count?", Trait.WORKSHOP),
        ("the school is not accredited", Trait.UNACCREDITED),
        ("its program has no pathway approved by the provost", Trait.UNAPPROVED),
        ("4 that are just marked Pass", Trait.PASS_FAIL),
        ("it doesn't match any course there", Trait.UNMATCHED),
        ("I got a pass (pass/fail grading) in it", Trait.PASS_FAIL),
        ("6 hours of professional development", Trait.PROFESSIONAL_DEVELOPMENT),
    ],
)
def test_a_kind_of_credit_is_read_in_a_persons_words(text: str, told: Trait) -> None:
    assert told in traits(text)


@pytest.mark.parametrize(
    "text",
    [
        "6 credits with a B+, my capstone is still to come",
        "my thesis adviser says yes, do the 6 credits count?",
        "i'm writing a thesis. do my certificate courses double count?",
        "my workshop teacher said they take 9. do they?",
        "ten years of work experience and 6 outside hours, do the 6 count?",
        "my master's is interdisciplinary, the 4 hours are a plain CS course",
        "my school offers pass/fail but i chose letter grades",
        "i got a pass on my comprehensive exam",
        "some were workshops",
        "one of them is a practicum",
        "i have not asked for approval yet",
        "not from an unaccredited school",
        "in my correspondence with the registrar they said 6",
        "can the electives count? i took all required courses",
        "is a capstone required there?",
        "3 hours of theory, a capstone comes next year",
    ],
)
def test_what_people_tell_beside_their_credit_is_no_kind_of_it(text: str) -> None:
    assert traits(text) == frozenset()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("one of the two courses was pass/fail", Trait.PASS_FAIL),
        ("6 hours, and i was at a summer institute", Trait.WORKSHOP),
        ("my practicum comes next year", Trait.PRACTICUM),
    ],
)
def test_a_word_for_a_kind_that_stands_anywhere_is_a_hint(text: str, kind: Trait) -> None:
    assert kind in hinted(text)


@pytest.mark.parametrize(
    "text",
    [
        "no clinicals, practicum or internship, grade A",
        "not a workshop, a regular class",
        "it was never used for admission",
        "i am not sure whether the practicum is part of it",
        "a nonthesis program",
        "with a passing grade of B",
        "my courses passed on time",
    ],
)
def test_what_is_denied_or_unsure_is_no_kind_of_credit(text: str) -> None:
    assert traits(text) == frozenset()


@pytest.mark.parametrize("trait", [trait for trait in Trait])
def test_every_kind_shuts_out_the_credit_that_has_it_and_no_other(trait: Trait) -> None:
    mine = replace(lot(6, grade="A"), traits=frozenset({trait}))
    shut = verdict_finding(check(case(mine), held(cap(9), excluded(trait))), "does it count?")
    free = verdict_finding(check(case(lot(6, grade="A")), held(cap(9), excluded(trait))), "does it count?")
    assert shut is not None and free is not None
    assert (shut.verdict, free.verdict) == (Verdict.NO, Verdict.YES)
    assert shut.sources[0].sentence == excluded(trait).sentence


def test_of_two_lots_only_the_one_of_the_kind_is_shut_out() -> None:
    lots = (lot(6, grade="A"), replace(lot(3, grade="A"), traits=frozenset({Trait.INTERDISCIPLINARY})))
    rules = held(cap(9), excluded(Trait.INTERDISCIPLINARY))
    found = verdict_finding(check(case(*lots), rules), "one is interdisciplinary, do all 9 count?")
    assert found is not None
    assert found.verdict is Verdict.PARTLY
    assert found.text.startswith("Partly: 6 of your 9")


def test_a_kind_that_no_rule_judged_keeps_its_plain_cap_from_saying_yes() -> None:
    mine = replace(lot(6, grade="A"), traits=frozenset({Trait.WORKSHOP}))
    assert verdict_finding(check(case(mine), held(cap(9))), "do my workshops count?") is None


def test_the_rule_of_another_origin_shuts_nothing_out() -> None:
    mine = replace(lot(6, grade="A"), traits=frozenset({Trait.CAPSTONE}))
    assert check(case(mine), held(cap(9), excluded(Trait.CAPSTONE, origin=Origin.CERTIFICATE))).failures == ()


def test_each_lot_has_the_kind_told_beside_it_even_with_a_joint_in_a_title() -> None:
    text = (
        'two CS courses (A, 6 hrs) and one interdisciplinary "tech & society" course for 3 hrs (A) from another school'
    )
    first, second = holdings(text)
    assert first.traits == frozenset()
    assert second.traits == {Trait.INTERDISCIPLINARY}


def test_words_of_a_kind_are_taken_out_of_a_text() -> None:
    assert "workshop" not in without_traits("do my workshops count", frozenset({Trait.WORKSHOP}))


@pytest.mark.parametrize(
    "text",
    [
        "that place graded them all pass/fail",
        "they mark everything P/F",
        "they graded all courses pass-fail",
    ],
)
def test_a_school_that_grades_by_pass_and_fail_tells_it_of_its_credit(text: str) -> None:
    assert Trait.PASS_FAIL in traits(text)


@pytest.mark.parametrize(
    "text",
    [
        "they graded them all on letters, not pass/fail",
        "my friend's college graded them all pass/fail",
        "they never graded them pass/fail",
        "my undergrad school marked everything pass/fail",
        "not sure whether they graded them all pass/fail",
    ],
)
def test_what_is_denied_or_of_somebody_else_tells_no_pass_and_fail(text: str) -> None:
    assert Trait.PASS_FAIL not in traits(text)


def test_the_size_of_a_course_may_stand_before_its_kind() -> None:
    assert Trait.PRACTICUM in traits("asks to transfer a 4-credit clinical practicum")
    assert Trait.THESIS not in traits("i still have a 6 credit thesis to do")
