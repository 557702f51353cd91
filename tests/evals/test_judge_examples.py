"""The examples that the reader is taught on: what is made of true claims, and that it is called what it is."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.judge.examples import CARRIED, DENIED, HAND, NOT, UNSAID, Example, crossed, joined_by_hand
from evals.judge.made import Maker, rivals, told
from evals.judge.sayings import said_again
from evals.judge.siblings import Miss, misses_of
from evals.judge.verdicts import verdicts

TEXT = "The university accepts at most 9 credits toward a master's degree before May."
OTHER = "Students pay the fee online."


def example(claim: str, label: int = CARRIED, texts: tuple[str, ...] = (TEXT,), institution: str = "A") -> Example:
    return Example(claim, texts, label, HAND, "", institution)


@pytest.mark.parametrize(
    "kind", [Miss.NUMBER, Miss.BOUND, Miss.UNIT, Miss.NEGATION, Miss.DIRECTION, Miss.ORDER, Miss.PROGRAM, Miss.DATE]
)
def test_a_sentence_goes_wrong_in_each_way(kind: Miss) -> None:
    found = misses_of(TEXT, random.Random(0))[kind]
    assert found
    assert TEXT not in found


@given(st.integers(0, 1000), st.integers(0, 4))
def test_what_is_said_again_keeps_its_number_and_its_bound(seed: int, changes: int) -> None:
    again = said_again(TEXT, random.Random(seed), changes)
    assert "9" in again
    assert "at least" not in again


def test_as_many_near_misses_are_made_as_asked_and_the_claim_again() -> None:
    made = list(Maker(random.Random(1)).around(example(TEXT), (OTHER,), rounds=3, misses=2))
    again = [one for one in made if one.label == CARRIED]
    assert len(again) == 3
    assert all(one.label in (DENIED, UNSAID) for one in made if one not in again)
    elsewhere = [one for one in made if one.kind == Miss.ELSEWHERE]
    assert len(elsewhere) == 3
    assert all(one.texts == (OTHER,) for one in elsewhere)


def test_a_wrong_sentence_follows_from_no_right_one() -> None:
    right, wrong = example("Nine credits are the most."), example("Ten credits are the most.", NOT)
    pairs = {(one.claim, one.texts[0]): one.label for one in crossed([right, wrong], random.Random(0))}
    assert pairs[wrong.claim, right.claim] == NOT
    assert pairs[TEXT, right.claim] == CARRIED
    assert (right.claim, wrong.claim) not in pairs  # the wrong one may say more than the right one, and so carry it


def test_two_sentences_said_as_one_are_as_right_as_both() -> None:
    first, second = example("Nine at most."), example("The fee is paid online.", texts=(OTHER,))
    wrong = example("Ten at most.", NOT)
    made = list(joined_by_hand([first, second, wrong], random.Random(0)))
    whole = [one for one in made if len(one.texts) == 2]
    assert {one.label for one in whole if "Ten" in one.claim or "ten" in one.claim} == {NOT}
    assert {one.label for one in whole if "en at most" not in one.claim} == {CARRIED}
    assert all(one.label == UNSAID for one in made if len(one.texts) == 1)


def test_another_institution_with_another_figure_carries_nothing() -> None:
    here = example(TEXT)
    other = "The university allows at most 12 credits toward its master's degree before May."
    there = example(other, texts=(other,), institution="B")
    made = list(rivals([], [here, there], random.Random(0)))
    assert [one.label for one in made] == [DENIED, DENIED]
    assert made[0].texts == there.texts


def test_of_a_finding_as_much_is_right_as_wrong() -> None:
    made = list(told(random.Random(0), 50))
    assert sum(one.label == CARRIED for one in made) == 100
    assert len(made) == 200


@given(st.integers(0, 500))
def test_what_a_finding_carries_names_no_figure_that_cannot_be_computed(seed: int) -> None:
    for claim, texts, right, _ in verdicts(random.Random(seed), 3):
        assert claim
        assert texts
        assert "{" not in claim
        assert right in (True, False)
