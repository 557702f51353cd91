"""The real weights, in their process, through the real agent: one sentence in the grammar's form, and one tool call."""

import re
from collections.abc import Iterator

import httpx
import pytest
from langchain_core.messages import HumanMessage

from advisor.agent.brief import Brief, exhibits_of
from advisor.agent.chat import chat_at
from advisor.agent.grammar import joined_sentence
from advisor.agent.local import LocalWriter
from advisor.agent.writer import Gathered, Used
from advisor.bootstrap import library_roots
from advisor.finding import Finding, Source
from advisor.gate.claim import Claim
from advisor.local.process import LocalModel, Running, Stopped
from advisor.local.wanted import wanted_weights
from advisor.local.weights import find
from advisor.question import Question, Turn
from advisor.settings import read_settings
from corpus.document import Document
from corpus.library import load_library
from index.split import split
from tests.advisor.agent.fakes import Shelf

LOADED = 120.0
"""Seconds within which the model is loaded on a slow machine; some five on a quiet one."""

ANSWERED = 300.0
"""Seconds within which it has answered on a machine that is busy with other tests; some three on a quiet one."""


@pytest.fixture(scope="module")
def model() -> Iterator[LocalModel]:
    """The model's process, loaded."""
    settings = read_settings(model="local")
    weights = find(wanted_weights(settings), settings.model_cache)
    if weights is None:
        pytest.skip("the weights are not here; `pathway model fetch` fetches them")
    process = LocalModel(weights)
    process.start()
    try:
        assert isinstance(process.await_ready(LOADED), Running)
        yield process
    finally:
        process.close()
    assert process.state == Stopped()


def no_aliases(document: Document) -> tuple[str, ...]:
    return ()


def two_quotes() -> tuple[Source, Source]:
    """Two sentences of one document of the library, one with a figure and one with a grade point average."""
    document = load_library(library_roots(read_settings(model="none"))[0]).get("umn-data-science-pbc")
    assert document is not None
    texts = [passage.text for passage in split(document)]
    typical = next(text for text in texts if "typically takes 2 semesters" in text)
    average = next(text for text in texts if "GPA of 3.0" in text)
    return Source(document, typical), Source(document, average)


def test_it_joins_two_quotes_of_the_library_into_one_sentence_with_no_other_figure(model: LocalModel) -> None:
    quotes = exhibits_of((), two_quotes())
    brief = Brief(Question("how many credits count?"), quotes, quotes)
    written = LocalWriter(model, no_aliases, ANSWERED).write(brief, Shelf())
    handed = [each for each in written if not isinstance(each, Used)]
    assert handed
    figures = {figure for quote in quotes for figure in re.findall(r"\d+", quote.text)}
    for claim in handed:
        assert isinstance(claim, Claim)
        assert set(claim.cites) == {"Q1", "Q2"}
        assert re.fullmatch(r"[^\[\]]+\.", claim.text)
        assert set(re.findall(r"\d+", claim.text)) <= figures


def test_on_a_follow_up_it_calls_the_tool_and_the_finding_arrives(model: LocalModel) -> None:
    finding = Finding("Partly: 9 of your 12 credits.", two_quotes()[:1])
    shelf = Shelf(findings=[finding])
    history = (Turn("I have 6 credits from another university, do they count for the master's?", "Yes."),)
    brief = Brief(Question("and with 12 credits?", history=history), ())
    (gathered,) = LocalWriter(model, no_aliases, ANSWERED).write(brief, shelf)
    assert isinstance(gathered, Gathered)
    assert [exhibit.finding for exhibit in gathered.exhibits] == [finding]
    (restated,) = shelf.asked
    assert set(re.findall(r"\d+", restated)) <= {"6", "12"}
    assert restated.endswith("?")


@pytest.mark.parametrize(
    "fact",
    ["At most 9 credits, $1,200.50 or 40% of them, count in 2021-2022.", "Say “no”.", "1/3 of an M.S.: ½ & 2² + é9"],
)
def test_the_grammar_of_strange_facts_is_one_that_the_model_can_be_held_by(model: LocalModel, fact: str) -> None:
    state = model.state
    assert isinstance(state, Running)
    chat = chat_at(state.address, state.key, ANSWERED)
    grammar = joined_sentence([fact, "Each course needs a B."])
    chat.invoke([HumanMessage("Hi")], max_tokens=2, extra_body={"grammar": grammar})
    with pytest.raises(Exception, match=r"(?i)grammar"):
        chat.invoke([HumanMessage("Hi")], max_tokens=2, extra_body={"grammar": grammar.replace("::=", "=")})


def test_nobody_without_the_key_is_answered(model: LocalModel) -> None:
    state = model.state
    assert isinstance(state, Running)
    asked = {"messages": [{"role": "user", "content": "Hi"}], "max_tokens": 1}
    response = httpx.post(f"{state.address}/v1/chat/completions", json=asked, timeout=ANSWERED)
    assert response.status_code == 401
