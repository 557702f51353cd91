"""A strong model uses tools and hands in a draft; whatever else it does, the answer stands."""

import httpx
import openai
import pytest
from langchain_core.exceptions import ModelConnectionError
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import ToolMessage

from advisor.agent.strong import StrongWriter, told
from advisor.agent.tools import MOST_CALLS
from advisor.agent.writer import Gathered, Handed, ModelFailed
from advisor.finding import Finding
from advisor.gate.claim import Claim
from advisor.question import Turn
from tests.advisor.agent.fakes import Call, ScriptedChat, Shelf, brief, broken, calls, chat, draft, returns
from tests.advisor.made_up import document, sources

PAGE = document("At most 9 credits count.", "Each course needs a B.")
MORE = document("The petition goes to the dean.", name="more")
JOINED = ("At most 9 credits count, each with a B.", "Q1 Q2")
SEARCH: Call = ("search_passages", {"words": "petition"})


def written(model: ScriptedChat, shelf: Shelf | None = None) -> list[Handed]:
    """What a model hands over on two quotes."""
    return list(StrongWriter("made:up", returns(model)).write(brief(PAGE), shelf or Shelf()))


def test_the_claims_of_a_draft_come_in_their_order() -> None:
    handed = written(chat(draft(JOINED, ("A B is needed", "[q2]"))))
    assert handed == [Claim(JOINED[0], ("Q1", "Q2")), Claim("A B is needed.", ("Q2",))]


def test_an_empty_draft_is_a_draft() -> None:
    assert written(chat(draft())) == []


@pytest.mark.parametrize(
    "tool", [SEARCH, ("look_up_document", {"document_id": "more"}), ("plan_pathway", {"wanted": {"targets": ["more"]}})]
)
def test_what_a_tool_finds_is_handed_over_before_the_claims_that_cite_it(tool: Call) -> None:
    shelf = Shelf(sources(MORE, PAGE))
    gathered, claim = written(chat(calls(tool), draft(("The dean gets it.", "Q3"))), shelf)
    assert isinstance(gathered, Gathered)
    assert [(exhibit.id, exhibit.text) for exhibit in gathered.exhibits] == [
        ("Q3", "The petition goes to the dean."), ("Q1", "At most 9 credits count."), ("Q2", "Each course needs a B."),
    ]  # fmt: skip
    assert claim == Claim("The dean gets it.", ("Q3",))


def test_a_finding_of_the_rules_is_handed_over_as_one() -> None:
    finding = Finding("Yes: 9 credits count.", tuple(sources(PAGE)))
    shelf = Shelf(findings=[finding])
    (gathered,) = written(chat(calls(("check_transfer", {"question": "do 9 count?"})), draft()), shelf)
    assert isinstance(gathered, Gathered)
    assert [(exhibit.id, exhibit.finding) for exhibit in gathered.exhibits] == [("F1", finding)]
    assert shelf.asked == ["do 9 count?"]


def test_tools_that_find_nothing_hand_nothing_over() -> None:
    assert written(chat(calls(SEARCH, ("check_transfer", {"question": "?"})), draft())) == []


@pytest.mark.parametrize("at_once", [True, False])
def test_calls_beyond_the_limit_are_refused_and_the_draft_still_comes(at_once: bool) -> None:
    shelf = Shelf()
    wanted = [calls(*[SEARCH] * 6)] if at_once else [calls(SEARCH) for _ in range(MOST_CALLS + 1)]
    model = chat(*wanted, draft(JOINED))
    assert written(model, shelf) == [Claim(JOINED[0], ("Q1", "Q2"))]
    assert len(shelf.asked) == MOST_CALLS
    results = [message for message in model.asked[-1] if isinstance(message, ToolMessage)]
    assert [message.status for message in results].count("error") == (2 if at_once else 1)


def test_a_draft_that_is_not_valid_is_sent_back_once() -> None:
    wrong = calls(("Draft", {"claims": "all of it counts"}))
    model = chat(wrong, draft(JOINED))
    assert written(model) == [Claim(JOINED[0], ("Q1", "Q2"))]
    assert len(model.asked) == 2
    stubborn = chat(wrong, wrong, draft(JOINED))
    with pytest.raises(ModelFailed, match="no draft"):
        written(stubborn)
    assert len(stubborn.asked) == 2


def test_two_drafts_at_once_are_sent_back() -> None:
    assert written(chat(calls(("Draft", {"claims": []}), ("Draft", {"claims": []})), draft(JOINED)))


def test_after_every_call_and_a_draft_sent_back_there_are_steps_left_for_the_draft() -> None:
    wrong = calls(("Draft", {"claims": "all of it"}))
    model = chat(*(calls(SEARCH) for _ in range(MOST_CALLS + 1)), wrong, draft(JOINED))
    assert written(model) == [Claim(JOINED[0], ("Q1", "Q2"))]


@pytest.mark.parametrize("said", ["All of it counts.", ""])
def test_prose_is_no_draft(said: str) -> None:
    with pytest.raises(ModelFailed, match="the model handed in no draft"):
        written(chat(said))


@pytest.mark.parametrize("call", [SEARCH, ("no_such_tool", {})])
def test_a_run_without_an_end_is_ended(call: Call) -> None:
    model = chat(*(calls(call) for _ in range(100)))
    with pytest.raises(ModelFailed, match="the model handed in no draft"):
        written(model)
    assert len(model.asked) < 20


def test_a_call_with_wrong_arguments_is_told_to_the_model_and_no_failure() -> None:
    assert written(chat(calls(("search_passages", {"phrase": 3})), draft(JOINED)))
    assert written(chat(calls(("plan_pathway", {"wanted": {"targets": ["a"] * 6}})), draft(JOINED)))


ERRORS = [
    ModelConnectionError("nobody listens"),
    openai.OpenAIError("no key"),
    httpx.ReadTimeout("too slow"),
    ValueError({"message": "overloaded"}),
    KeyError("choices"),
    TypeError("null value for choices"),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_whatever_a_provider_raises_is_a_failure_of_the_model(
    error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(ModelFailed, match=rf"the model handed in no draft \({type(error).__name__}\)"):
        written(broken(error))
    assert caplog.records


@pytest.mark.parametrize("error", [ImportError("langchain-acme"), ValueError("no such provider")])
def test_a_model_that_cannot_be_made_is_a_failure_and_is_made_anew_the_next_time(error: Exception) -> None:
    made: list[BaseChatModel | Exception] = [error, chat(draft(JOINED))]

    def make() -> BaseChatModel:
        first = made.pop(0)
        if isinstance(first, Exception):
            raise first
        return first

    writer = StrongWriter("made:up", make)
    assert writer.unready() is None
    with pytest.raises(ModelFailed):
        list(writer.write(brief(PAGE), Shelf()))
    assert list(writer.write(brief(PAGE), Shelf()))


def test_a_model_is_made_once() -> None:
    made: list[ScriptedChat] = []

    def make() -> ScriptedChat:
        made.append(chat(draft(JOINED)))
        return made[-1]

    writer = StrongWriter("made:up", make)
    assert made == []
    for _ in range(3):
        list(writer.write(brief(PAGE), Shelf()))
    assert len(made) == 1
    assert (writer.name, writer.one_sentence) == ("made:up", False)


def test_a_tool_that_breaks_is_a_failure_and_not_a_broken_answer() -> None:
    class Torn(Shelf):
        def search(self, words: str) -> list[object]:  # type: ignore[override]
            raise LookupError("the index is gone")

    with pytest.raises(ModelFailed):
        written(chat(calls(SEARCH), draft(JOINED)), Torn())


def test_the_model_reads_the_question_its_turns_and_every_exhibit() -> None:
    finding = Finding("Yes: 9 credits count.", tuple(sources(PAGE)))
    turns = tuple(Turn(f"turn {number}?", "An answer.") for number in range(5))
    read = told(brief(PAGE, findings=[finding], history=turns))
    assert "[F1] (transfer) Yes: 9 credits count." in read
    assert "[Q2] (transfer) Each course needs a B." in read
    assert ("turn 2?" in read, "turn 1?" in read) == (True, False)
    assert "An answer." not in read
