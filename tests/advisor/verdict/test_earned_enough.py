"""Whether as much is earned at an institution as it wants."""

from dataclasses import replace
from fractions import Fraction

import pytest

from advisor.finding import Finding
from advisor.reply import Verdict
from advisor.verdict.earned_enough import earned_enough
from corpus.amounts import Amount, Credits, Share, Unit
from corpus.rules import Credential, Residency
from tests.advisor.made_up import assert_sound, document, general, lot, understood

NAME = " " * 18


def residency(
    amount: Amount, said: str = "At least 24 must be earned there.", *, after_admission: bool = False
) -> Residency:
    return Residency("residency", said, Credential.MASTERS, amount, Unit.SEMESTER, after_admission)


def judged(told: str, *rules: Residency, beside: str = "Everybody is welcome.") -> Finding | None:
    """What comes of a question in which the school's name is left out."""
    asked = replace(understood(told, lot(20)), unnamed=told)
    return earned_enough(asked, general(document(beside, rules=rules or [residency(Credits(Fraction(24)))])))


@pytest.mark.parametrize(("here", "verdict"), [(23, Verdict.NO), (24, Verdict.YES), (25, Verdict.YES)])
def test_one_less_than_the_least_is_a_no_and_the_least_a_yes(here: int, verdict: Verdict) -> None:
    found = judged(f"I'd earn {here} credits of my 30-credit master's at {NAME} itself. Is that enough for residency?")
    assert found is not None
    assert found.verdict is verdict
    for worked in found.sums:
        assert_sound(worked)


def test_a_share_is_of_the_size_that_is_told() -> None:
    asked = f"Does taking {{}} credits at {NAME} satisfy its residency requirement for a 36-credit master's?"
    rule = residency(Share(Fraction(2, 3)), "At least 2/3 must be earned there.")
    assert [found.verdict for here in (23, 24) if (found := judged(asked.format(here), rule))] == [
        Verdict.NO,
        Verdict.YES,
    ]


@pytest.mark.parametrize(
    "asked",
    [
        f"I'd transfer 24 of my 30-credit master's to {NAME}. Is that enough for residency?",
        f"I'd earn 24 of my 30-credit master's credits at {NAME} as a non-degree student. Is it enough for residency?",
        f"I'd earn 24 credits of my 30-credit master's at {NAME} but failed 3. Is that enough for residency?",
        f"I'd earn 24 credits of my 30-credit master's at {NAME}. Is that enough for residency and for graduation?",
        f"Does taking 24 credits at {NAME} satisfy in-state residency for tuition?",
        f"If I had earned 24 credits at {NAME}, would it have been enough for residency?",
        f"Does taking 24 credits at {NAME} satisfy residency for a 30-credit PhD?",
    ],
)
def test_credit_that_is_brought_failed_supposed_or_wanted_for_more_gets_no_verdict(asked: str) -> None:
    assert judged(asked) is None


def test_what_must_come_after_admission_is_a_yes_only_where_that_is_said() -> None:
    rule = residency(Credits(Fraction(20)), after_admission=True)
    asked = f"Is 21 credits earned at {NAME} enough of its 30-credit master's, or is more required in residence?"
    assert judged(asked, rule) is None
    found = judged(f"{asked} All of them would be taken after formal admission.", rule)
    assert found is not None
    assert found.verdict is Verdict.YES


def test_a_further_condition_in_the_sentence_forbids_a_yes_and_no_no() -> None:
    rule = residency(
        Credits(Fraction(24)), "At least 24 credits in residence, with at least 18 of them at the 2000 level."
    )
    asked = f"I'd earn {{}} credits of my 36-credit master's at {NAME} itself. Is that enough for residency?"
    assert judged(asked.format(24), rule) is None
    assert (found := judged(asked.format(23), rule)) is not None
    assert found.verdict is Verdict.NO


def test_a_program_of_which_the_page_sets_its_own_is_left_open() -> None:
    asked = f"I'd earn 23 credits of my 30-credit MSW degree at {NAME} itself. Is that enough for residency?"
    assert judged(asked) is not None
    assert judged(asked, beside="The MSW has its own rule: at least 20 credits must be taken there.") is None


@pytest.mark.parametrize(("here", "verdict"), [(14, Verdict.NO), (15, Verdict.NO), (16, Verdict.YES)])
def test_a_majority_is_more_than_half(here: int, verdict: Verdict) -> None:
    rule = residency(Share(Fraction(1, 2), below=True), "Over 50% must be earned there.")
    found = judged(
        f"I'd earn {here} credits of my 30-credit master's at {NAME} itself. Is that enough for residency?", rule
    )
    assert found is not None
    assert found.verdict is verdict
    assert "more than 15" in found.text
    for worked in found.sums:
        assert_sound(worked)


def test_a_further_condition_is_met_where_the_message_says_that_all_are_so() -> None:
    rule = residency(Credits(Fraction(24)), "At least 24 credits must be engineering credits.")
    asked = f"I'd earn 24 credits of my 30-credit master's at {NAME} itself. Is that enough for residency?"
    found = judged(f"{asked} Those would be engineering credits.", rule)
    assert found is not None
    assert found.verdict is Verdict.YES
    assert judged(asked, rule) is None
    assert judged(f"{asked} Those would need to be engineering credits.", rule) is None
