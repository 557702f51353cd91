"""A conversation stands at the question last asked whole, with what was said of it since."""

import pytest

from advisor.message.turns.standing import as_age, is_waiting, standing
from advisor.question import Status, Turn
from tests.advisor.reading import shipped_gazetteer


def after(*said: str, last: Status = Status.ANSWERED) -> str | None:
    turns = [Turn(one, "...", Status.ANSWERED) for one in said]
    return standing([*turns[:-1], Turn(said[-1], "...", last)], shipped_gazetteer())


@pytest.mark.parametrize(
    ("said", "stands"),
    [
        (("can i transfer 9 credits?", "12 instead", "sorry i meant 6"), "can i transfer 6 credits?"),
        (
            ("transfer cap at ball state?", "i have 9 credits", "B's"),
            "transfer cap at ball state?. i have 9 credits. B's",
        ),
        (("can i transfer 9 credits?", "they're from UNO"), "can i transfer 9 credits?. they're from UNO"),
        (("can i transfer 9 credits?", "who decides?"), "who decides?"),
        (("can i transfer 9 credits?", "what about a C?"), "can i transfer 9 credits?. what about a C?"),
        (("are 4 year old credits ok?", "9", "no, 9 credits"), "are 4 year old credits ok?. no, 9 credits"),
        (("how old may credits be?", "4 years", "6"), "how old may credits be?. it is 6 years old"),
    ],
)
def test_short_turns_change_the_question_and_others_take_its_place(said: tuple[str, ...], stands: str) -> None:
    assert after(*said) == stands


def test_a_turn_that_was_asked_back_waits_for_the_next_one() -> None:
    asked_back = Turn("how many fit into my masters?", "Which?", Status.CLARIFY)
    assert standing([asked_back], shipped_gazetteer()) is None
    assert is_waiting([asked_back])
    answered = Turn("Ball State", "...", Status.ANSWERED)
    assert standing([asked_back, answered], shipped_gazetteer()) == "how many fit into my masters? Ball State"
    assert not is_waiting([asked_back, answered])


def test_years_alone_are_an_age_only_where_ages_were_asked_about() -> None:
    assert as_age("4 years", "how old may credits be?") == "it is 4 years old"
    assert as_age("4 years", "how many credits fit?") == "4 years"
    assert as_age("2019", "how old may credits be?") == "2019"
