"""A small model joins two quotes of one institution in the form of a grammar, and restates a follow-up."""

import httpx
import openai
import pytest

from advisor.agent.grammar import MOST_WORDS, joined_sentence, whole_question
from advisor.agent.model import Unready
from advisor.agent.small import LONGEST_PAIR, MOST_ATTEMPTS, SmallWriter, pairs
from advisor.agent.writer import Gathered, Handed, ModelFailed
from advisor.finding import Finding
from advisor.gate.claim import Claim
from advisor.question import Turn
from corpus.document import Document
from tests.advisor.agent.fakes import ScriptedChat, Shelf, brief, broken, chat, returns
from tests.advisor.made_up import SCHOOL, document, sources

PAGE = document(f"{SCHOOL} accepts at most 9 credits.", f"Each course at {SCHOOL} needs a B.", "A petition is due.")
OTHER = document("Arden University accepts at most 6 credits.", institution="Arden University", name="arden")
JOINED = "The university accepts at most 9 credits, and each course needs a B"
HISTORY = (Turn("do 9 credits count?", "Yes."),)
RESTATED = "Do 12 credits count?"


def no_aliases(document: Document) -> tuple[str, ...]:
    return ()


def written(model: ScriptedChat, *pages: Document, shelf: Shelf | None = None, shown: int = 1) -> list[Handed]:
    """What a model hands over on some documents."""
    writer = SmallWriter("local", returns(model), no_aliases)
    return list(writer.write(brief(*pages, shown=shown), shelf or Shelf()))


def restated(model: ScriptedChat, shelf: Shelf, findings: tuple[Finding, ...] = ()) -> list[Handed]:
    """What a model hands over on a follow-up without quotes."""
    writer = SmallWriter("local", returns(model), no_aliases)
    return list(writer.write(brief(history=HISTORY, findings=findings), shelf))


def test_the_marks_of_a_sentence_are_the_quotes_of_its_pair() -> None:
    (one, other), *_ = pairs(brief(PAGE, shown=1))
    first = written(chat(f"{JOINED} [1][2].", "Nothing."), PAGE)[0]
    assert first == Claim(f"{JOINED}.", (one.id, other.id))
    assert written(chat(f"{JOINED} [2].", "Nothing."), PAGE)[0] == Claim(f"{JOINED}.", (other.id,))


def test_each_call_is_held_by_the_grammar_of_its_two_facts_and_has_no_tools() -> None:
    model = chat("Nothing.")
    facts = {
        "Q1": "The university accepts at most 9 credits.",
        "Q2": "Each course needs a B.",
        "Q3": "A petition is due.",
    }
    written(model, PAGE, shown=0)
    grammars = [settings["extra_body"]["grammar"] for settings in model.settings]
    tried = pairs(brief(PAGE))[:MOST_ATTEMPTS]
    assert grammars == [joined_sentence([facts[one.id], facts[other.id]]) for one, other in tried]
    assert all(settings["max_tokens"] > 0 for settings in model.settings)
    assert model.bound == []


def test_the_model_reads_the_facts_without_the_name_of_the_school() -> None:
    model = chat("Nothing.")
    written(model, PAGE)
    assert "petition" in str(model.asked[0][-1].content)
    assert not any(SCHOOL in str(message.content) for asked in model.asked for message in asked)


@pytest.mark.parametrize("words", [MOST_WORDS, MOST_WORDS + 1])
def test_a_sentence_that_ran_into_the_end_of_the_grammar_is_left_out(words: int) -> None:
    said = " ".join(["credit"] * words).capitalize()
    handed = written(chat(f"{said} [1][2]."), document("At most 9.", "A B."), shown=0)
    assert bool(handed) == (words == MOST_WORDS)


@pytest.mark.parametrize("said", [f"{JOINED}.", "", f"{JOINED} [1", f"{JOINED} (Q1)."])
def test_a_sentence_without_its_marks_is_no_claim(said: str) -> None:
    assert written(chat(said), PAGE) == []


@pytest.mark.parametrize("mark", ["[0]", "[3]", "[Q1]"])
def test_a_mark_of_no_fact_cites_nothing(mark: str) -> None:
    assert {claim.cites for claim in written(chat(f"{JOINED} {mark}."), PAGE) if isinstance(claim, Claim)} == {()}


def test_two_institutions_are_never_joined() -> None:
    assert pairs(brief(PAGE, OTHER))
    for one, other in pairs(brief(PAGE, OTHER)):
        assert {document.institution for document in (*one.documents, *other.documents)} != {SCHOOL, OTHER.institution}
    assert pairs(brief(OTHER, document("Each course needs a B."))) == []


def test_what_is_on_screen_is_not_joined_with_itself_and_long_quotes_are_not_joined() -> None:
    assert pairs(brief(PAGE, shown=3)) == []
    long = document("x" * (LONGEST_PAIR - 10) + ".", "Each course needs a B.")
    assert pairs(brief(long)) == []


def test_only_some_pairs_are_tried() -> None:
    many = document(*(f"Rule {number} holds." for number in range(8)))
    model = chat("Nothing.")
    assert written(model, many) == []
    assert len(model.asked) == MOST_ATTEMPTS


def test_no_pair_is_tried_before_it_is_asked_for() -> None:
    model = chat(f"{JOINED} [1][2].")
    claims = SmallWriter("local", returns(model), no_aliases).write(brief(PAGE), Shelf())
    assert model.asked == []
    next(claims)
    assert len(model.asked) == 1


def test_a_follow_up_makes_the_model_check_the_whole_question() -> None:
    finding = Finding("Partly: 9 of your 12 credits.", tuple(sources(PAGE)))
    shelf, model = Shelf(findings=[finding]), chat(RESTATED, "never said")
    (gathered,) = restated(model, shelf)
    assert isinstance(gathered, Gathered)
    assert [exhibit.finding for exhibit in gathered.exhibits] == [finding]
    assert shelf.asked == [RESTATED]
    assert len(model.asked) == 1
    read = str(model.asked[0][-1].content)
    assert "do 9 credits count?" in read and "and with 12 credits?" in read


def test_a_restatement_is_held_to_one_question_with_the_figures_of_the_turns() -> None:
    model = chat(RESTATED)
    restated(model, Shelf())
    (settings,) = model.settings
    assert settings["extra_body"]["grammar"] == whole_question(["do 9 credits count?", "and with 12 credits?"])
    assert model.bound == []


def test_a_follow_up_that_has_its_finding_is_not_restated() -> None:
    shelf, model = Shelf(), chat(RESTATED)
    assert restated(model, shelf, (Finding("Yes: 12 credits count.", tuple(sources(PAGE))),)) == []
    assert (model.asked, shelf.asked) == ([], [])


def test_a_restatement_that_gets_no_finding_hands_nothing_over() -> None:
    shelf = Shelf()
    assert restated(chat(RESTATED), shelf) == []
    assert shelf.asked == [RESTATED]


@pytest.mark.parametrize(
    "error",
    [
        openai.OpenAIError("nobody listens"),
        httpx.ReadError("gone"),
        KeyError(),
    ],
)
def test_a_model_that_fails_in_any_way_has_failed(error: Exception) -> None:
    with pytest.raises(ModelFailed, match="the model gave no sentence"):
        written(broken(error), PAGE)


def test_a_model_that_is_not_ready_says_why() -> None:
    writer = SmallWriter("local", lambda: Unready("still loading"), no_aliases)
    assert writer.unready() == "still loading"
    with pytest.raises(ModelFailed, match="still loading"):
        list(writer.write(brief(PAGE), Shelf()))
    ready = SmallWriter("local", returns(chat("Nothing.")), no_aliases)
    assert (ready.unready(), ready.name, ready.one_sentence) == (None, "local", True)
