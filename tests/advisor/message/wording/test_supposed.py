"""Another rule that is supposed is told from a case of the asker's own that is put."""

from fractions import Fraction

import pytest

from advisor.message.wording.supposed import supposed_limit, supposes_rule


def _supposes(text: str) -> bool:
    start = text.find("UNH")
    return supposes_rule(text, [(start, start + 3)] if start >= 0 else [])


@pytest.mark.parametrize(
    "text",
    [
        "What if UNH accepted a C?",
        "what if they took C's, would my course transfer",
        "suppose the cap were 12",
        "I have 15 credits. suppose the cap were 18, would they all count toward my master's?",
        "if they allowed 15 would I be done?",
        "Say UNH let in 12 credits. Would my 12 transfer?",
        "would 12 credits transfer to UNH if the limit were higher?",
        "Imagine the time limit was 10 years, could my 8 year old credits count?",
        "Were UNH to drop its grade rule, could my C count?",
        "if UNH changed the rule to C, would my 6 credits with C transfer?",
        "hypothetically if there was no cap could i bring 20 credits to UNH?",
        "Assuming no time limit, do 9 year old credits count at UNH?",
        "Had they allowed 15, how many would I have left of 30?",
        "if they only required a C, would mine count?",
        "if it weren't for the cap, would 20 count?",
        "what if UNH's minimum grade was a C",
        "even if the cap was 12?",
    ],
)
def test_another_rule_is_supposed(text: str) -> None:
    assert _supposes(text)


@pytest.mark.parametrize(
    "text",
    [
        "What if I had a C",
        "What if UNH accepts my 6 credits?",
        "if they accept my 6 credits, how many are left of 30?",
        "If they took 9 credits at another school, can they transfer?",
        "if they take 6 of mine how many are left",
        "what if I took 12 credits there",
        "what if the limit was already reached",
        "if my credits are over the limit do they still count",
        "Say I have 6 credits with a B",
        "if the student accepted an offer can they transfer 6",
        "if UNH takes 9, are my 9 fine?",
        "were they accepted by another school?",
        "what if the certificate was 15 credits",
        "assume the degree is 36 credits",
        "what if UNH rejects my C",
        "does it say the cap is 12",
    ],
)
def test_a_case_of_the_askers_own_supposes_no_rule(text: str) -> None:
    assert not _supposes(text)


def test_a_figure_of_what_was_asked_about_may_be_supposed_without_its_name() -> None:
    assert supposed_limit("and if it was 12?") == Fraction(12)
    assert supposed_limit("and if it was 12 years old?") is None
    assert supposed_limit("what if it's 12") is None
