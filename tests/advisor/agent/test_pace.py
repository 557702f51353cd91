"""A model that this machine is too busy for is left alone, longer each time, and at once no more when it keeps up."""

from advisor.agent.pace import RESTS, Pace
from tests.advisor.agent.fakes import Hand


def test_nobody_waits_for_a_model_after_it_came_too_late_until_it_has_rested() -> None:
    hand = Hand()
    pace = Pace(hand)
    assert pace.resting() is None
    pace.too_late()
    assert "asked again in 60 seconds" in (pace.resting() or "")
    hand.now = RESTS[0] - 0.5
    assert "asked again in 1 seconds" in (pace.resting() or "")
    hand.now = RESTS[0]
    assert pace.resting() is None


def test_each_time_that_follows_another_it_rests_longer_up_to_the_longest() -> None:
    hand = Hand()
    pace, lasted = Pace(hand), []
    for _ in range(len(RESTS) + 2):
        pace.too_late()
        begun = hand.now
        while pace.resting():
            hand.now += 1.0
        lasted.append(hand.now - begun)
    assert lasted == [*RESTS, RESTS[-1], RESTS[-1]]


def test_one_sentence_in_time_ends_the_rest_and_the_next_one_is_short_again() -> None:
    hand = Hand()
    pace = Pace(hand)
    pace.too_late()
    pace.too_late()
    pace.in_time()
    assert pace.resting() is None
    pace.too_late()
    hand.now += RESTS[0]
    assert pace.resting() is None
