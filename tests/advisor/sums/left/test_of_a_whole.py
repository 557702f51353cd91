"""What is left of a whole, where one sentence states it and the part that a credential brings."""

from fractions import Fraction

import pytest

from advisor.sums.left.of_a_whole import left_of_whole
from corpus.amounts import Credits
from corpus.rules import Cap, Credential, Origin, Size
from tests.advisor.made_up import assert_sound, document, general, understood

SAID = "A prior master's degree can count for 32 of the 96 hours of a doctoral degree."
BRINGS = Cap("cap", SAID, Origin.MASTERS, Credential.DOCTORATE, Credits(Fraction(32)))
WHOLE = Size("size", SAID, Credential.DOCTORATE, Fraction(96), Fraction(96))
PAGE = document(rules=[BRINGS, WHOLE])


@pytest.mark.parametrize(
    "question",
    [
        "my prior master's is accepted in full, how many of the 96 hours do i still need?",
        "doctoral student with a prior master's that is fully accepted: how many of the 96 hours remain?",
        "if the whole master's counts, how many of these 96 hours are left?",
        "with my old ms credited, how many hours of the doctorate are left?",
        "phd, 96 hrs. i come in w a masters from elsewhere so they give me the 32. whats left",
        "i bring a master's. what is left of the 96 hours?",
        "how many of all 96 credits must i do when my master's is credited?",
    ],
)
def test_the_part_is_taken_off_the_whole(question: str) -> None:
    found = left_of_whole(understood(question, target=Credential.DOCTORATE), general(PAGE))
    assert found and "96 - 32 = 64" in found.text
    assert_sound(found.sums[0])


@pytest.mark.parametrize(
    "question",
    [
        "my master's was not accepted, how many of the 96 hours are left?",
        "half of my master's counts, how many of the 96 hours are left?",
        "my prior master's is accepted and i have 12 more hours done, how many of the 96 hours are left?",
        "my prior master's is accepted and they give me 24, how many of the 96 hours are left?",
        "my prior master's is accepted, i did 12 at another school, how many of the 96 hours are left?",
        "my prior master's is accepted, how many of the 90 hours are left?",
        "i never finished the master's, how many of the 96 hours are left?",
        "my brother's master's counts in full, my brother asks how many of the 96 hours are left",
        "how many of the 96 hours are left?",
        "two master's degrees are accepted, how many of the 96 hours are left?",
        "my master's counts in full and a quarter of what is left is done, how many of the 96 hours remain?",
        "may my master's count for the 96 hours?",
    ],
)
def test_nothing_is_taken_off_that_is_not_had_in_full(question: str) -> None:
    assert left_of_whole(understood(question, target=Credential.DOCTORATE), general(PAGE)) is None


def test_of_another_credential_or_a_size_of_another_sentence_nothing_is_told() -> None:
    asked = "my prior master's is accepted in full, how many of the 96 hours do i still need?"
    assert left_of_whole(understood(asked, target=Credential.MASTERS), general(PAGE)) is None
    other = Size("size", "A doctoral degree has 96 hours.", Credential.DOCTORATE, Fraction(96), Fraction(96))
    apart = document(rules=[BRINGS, other])
    assert left_of_whole(understood(asked, target=Credential.DOCTORATE), general(apart)) is None
