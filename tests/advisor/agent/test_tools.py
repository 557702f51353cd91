"""What the tools find has identifiers that go on from the brief's, and reaches the model cut to a length."""

import pytest
from langchain_core.messages import ToolMessage
from langchain_core.tools import BaseTool
from langchain_core.utils.function_calling import convert_to_openai_tool
from pydantic import ValidationError

from advisor.agent.brief import Brief
from advisor.agent.tools import Toolbox, make_tools
from advisor.finding import Finding
from advisor.planner.request import CreditBody, PlanRequest
from tests.advisor.agent.fakes import Shelf, brief
from tests.advisor.made_up import document, sources

PAGE = document("At most 9 credits count.", "Each course needs a B.")
MORE = document("A petition is due.", "The dean signs it.", name="more")
FINDING = Finding("Yes: 9 credits count.", tuple(sources(PAGE)))


def tools(shelf: Shelf, given: Brief) -> dict[str, BaseTool]:
    box = Toolbox(shelf, given)
    return {tool.name: tool for tool in make_tools(lambda: box)}


def worded(made: dict[str, BaseTool]) -> list[BaseTool]:
    """The tools that take words; a plan takes fields."""
    return [tool for name, tool in made.items() if name != "plan_pathway"]


def called(tool: BaseTool, argument: object) -> ToolMessage:
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
    for tool in worded(tools(Shelf(), brief(PAGE))):
        message = called(tool, "anything")
        assert message.artifact == ()
        assert message.text


def test_what_a_model_asks_for_is_cut_to_a_length() -> None:
    shelf = Shelf()
    for tool in worded(tools(shelf, brief(PAGE))):
        called(tool, "x" * 100_000)
    assert len(shelf.asked) == 3
    assert max(len(asked) for asked in shelf.asked) <= 1000


def test_a_plan_gives_quotes_and_no_finding() -> None:
    shelf = Shelf(sources(MORE), findings=[FINDING])
    message = called(tools(shelf, brief(PAGE))["plan_pathway"], {"targets": ["Hood"], "per_term": 6})
    assert [(exhibit.id, exhibit.finding) for exhibit in message.artifact] == [("Q3", None), ("Q4", None)]
    assert "[Q3] (more) A petition is due." in message.text
    assert shelf.asked == ["Hood"]


def test_a_plan_takes_the_fields_of_the_api() -> None:
    told = convert_to_openai_tool(tools(Shelf(), brief(PAGE))["plan_pathway"])
    fields = told["function"]["parameters"]["properties"]["wanted"]["properties"]
    assert set(fields) == set(PlanRequest.model_fields)
    assert set(fields["credits"]["items"]["properties"]) == set(CreditBody.model_fields)


@pytest.mark.parametrize("wrong", [{}, {"targets": ["a"], "field": "b"}, {"targets": ["a"], "per_term": -1}, "a"])
def test_a_plan_for_nothing_is_refused(wrong: object) -> None:
    shelf = Shelf(sources(MORE))
    with pytest.raises(ValidationError):
        called(tools(shelf, brief(PAGE))["plan_pathway"], wrong)
    assert shelf.asked == []
