"""What the tools find has identifiers that go on from the brief's, and reaches the model cut to a length."""

from langchain_core.messages import ToolMessage
from langchain_core.tools import BaseTool

from advisor.agent.brief import Brief
from advisor.agent.tools import make_tools
from advisor.finding import Finding
from tests.advisor.agent.fakes import Shelf, brief
from tests.advisor.made_up import document, sources

PAGE = document("At most 9 credits count.", "Each course needs a B.")
MORE = document("A petition is due.", "The dean signs it.", name="more")
FINDING = Finding("Yes: 9 credits count.", tuple(sources(PAGE)))


def tools(shelf: Shelf, given: Brief) -> dict[str, BaseTool]:
    return {tool.name: tool for tool in make_tools(shelf, given)}


def called(tool: BaseTool, argument: str) -> ToolMessage:
    """The message that a call of a tool with one argument gives."""
    (name,) = tool.args
    message = tool.invoke({"name": tool.name, "args": {name: argument}, "id": "1", "type": "tool_call"})
    assert isinstance(message, ToolMessage)
    return message


def test_finds_are_numbered_on_from_the_brief_and_keep_their_number() -> None:
    made = tools(Shelf(sources(PAGE, MORE)), brief(PAGE))
    first, second = called(made["search_passages"], "petition"), called(made["look_up_document"], "more")
    assert [exhibit.id for exhibit in first.artifact] == ["Q1", "Q2", "Q3", "Q4"]
    assert first.artifact == second.artifact
    assert "[Q3] (more) A petition is due." in first.text


def test_findings_are_numbered_on_from_the_brief() -> None:
    made = tools(Shelf(findings=[FINDING]), brief(PAGE, findings=[FINDING]))
    assert [exhibit.id for exhibit in called(made["check_transfer"], "do 9 count?").artifact] == ["F2"]
    assert [exhibit.id for exhibit in called(made["check_transfer"], "do 9 count?").artifact] == ["F3"]


def test_nothing_found_is_said_in_words() -> None:
    for tool in tools(Shelf(), brief(PAGE)).values():
        message = called(tool, "anything")
        assert message.artifact == ()
        assert message.text


def test_what_a_model_asks_for_is_cut_to_a_length() -> None:
    shelf = Shelf()
    for tool in tools(shelf, brief(PAGE)).values():
        called(tool, "x" * 100_000)
    assert len(shelf.asked) == 3
    assert max(len(asked) for asked in shelf.asked) <= 1000
