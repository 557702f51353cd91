"""What was said is remembered by the id of the conversation, for an hour and within bounds."""

from advisor.question import Status, Turn
from api.app import create_app
from api.bodies.schemas import TURNS
from api.conversations.conversations import MOST, SECONDS, Conversations
from api.deployment.deployment import Deployment
from tests.api.fakes import ScriptedAdvisor, ready, service, steps


def turn(number: int) -> Turn:
    return Turn(f"q{number}", f"a{number}", Status.ANSWERED)


def test_turns_are_remembered_in_order_and_apart_from_other_conversations() -> None:
    conversations = Conversations()
    for name, number in (("a", 1), ("b", 2), ("a", 3)):
        conversations.add(name, turn(number))
    assert conversations.turns("a") == (turn(1), turn(3))
    assert conversations.turns("b") == (turn(2),)
    assert conversations.turns("c") == ()


def test_nothing_is_remembered_without_an_id() -> None:
    conversations = Conversations()
    for name in (None, ""):
        conversations.add(name, turn(1))
        assert conversations.turns(name) == ()
    assert len(conversations) == 0


def test_a_conversation_is_forgotten_an_hour_after_its_last_turn() -> None:
    now = 0.0
    conversations = Conversations(lambda: now)
    conversations.add("a", turn(1))
    now = SECONDS - 1.0
    assert conversations.turns("a") == (turn(1),)
    conversations.add("a", turn(2))
    now = 2 * SECONDS - 2.0
    assert conversations.turns("a") == (turn(1), turn(2))
    now = 2 * SECONDS - 1.0
    assert conversations.turns("a") == ()


def test_what_is_forgotten_is_gone_from_memory_though_nobody_asks_for_it() -> None:
    now = 0.0
    conversations = Conversations(lambda: now)
    conversations.add("a", turn(1))
    now = SECONDS + 1.0
    conversations.add("b", turn(2))
    assert len(conversations) == 1


def test_only_the_last_turns_and_the_last_conversations_are_kept() -> None:
    conversations = Conversations()
    for number in range(TURNS + 1):
        conversations.add("long", turn(number))
    assert conversations.turns("long") == tuple(turn(number) for number in range(1, TURNS + 1))
    for number in range(MOST):
        conversations.add(str(number), turn(number))
    assert len(conversations) == MOST
    assert conversations.turns("long") == ()


def test_the_conversation_that_was_quiet_longest_goes_first() -> None:
    conversations = Conversations()
    for number in range(MOST):
        conversations.add(str(number), turn(number))
    conversations.add("0", turn(0))
    conversations.add("new", turn(1))
    assert len(conversations.turns("0")) == 2
    assert conversations.turns("1") == ()


def test_a_question_follows_the_turns_of_its_conversation() -> None:
    advisor = ScriptedAdvisor(*steps())
    said = Turn("How many?", "Partly: 12 of your 14 credits [1]. Each course needs a B [2].", Status.ANSWERED)
    with ready(create_app(lambda: service(advisor))) as client:
        for accept in ("application/json", "text/event-stream"):
            first = {"question": "How many?", "conversation_id": accept}
            body = client.post("/v1/answers", json=first, headers={"accept": accept})
            assert accept in body.text
            client.post("/v1/answers", json={**first, "question": "And grades?"})
            client.post("/v1/answers", json={"question": "And age?"})
    assert [asked.history for asked in advisor.asked] == [(), (said,), ()] * 2


def test_a_history_in_the_request_wins_over_the_conversation() -> None:
    advisor = ScriptedAdvisor(*steps())
    with ready(create_app(lambda: service(advisor))) as client:
        client.post("/v1/answers", json={"question": "How many?", "conversation_id": "a"})
        history = [{"question": "Who?", "answer": "Us."}]
        client.post("/v1/answers", json={"question": "And grades?", "conversation_id": "a", "history": history})
        client.post("/v1/answers", json={"question": "And age?", "conversation_id": "a", "history": []})
    assert [asked.history for asked in advisor.asked[1:]] == [(Turn("Who?", "Us."),), ()]


def test_the_service_forgets_a_conversation_after_an_hour() -> None:
    advisor, now = ScriptedAdvisor(*steps()), 0.0
    with ready(create_app(lambda: service(advisor), Deployment(conversations=Conversations(lambda: now)))) as client:
        client.post("/v1/answers", json={"question": "How many?", "conversation_id": "a"})
        now = SECONDS
        client.post("/v1/answers", json={"question": "And grades?", "conversation_id": "a"})
    assert [len(asked.history) for asked in advisor.asked] == [0, 0]
