"""Whatever a model calls a tool with, it is answered by the tool's schema or told in words what to mend."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from anyio.from_thread import BlockingPortal, start_blocking_portal
from hypothesis import example, given, settings
from hypothesis import strategies as st
from mcp import Client
from mcp.server.mcpserver.exceptions import ToolError
from mcp_types import CallToolResult
from pydantic import ValidationError

from tests.api.mcp.calling import said
from tests.api.mcp.test_tools import OPEN, served

TEXTS = st.text(max_size=30) | st.sampled_from(["", " ", "\u0000", "\u202e", "x" * 2001, "Example University", OPEN.id])
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-(2**70), 2**70), st.floats(allow_nan=False), TEXTS),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)
PLACE = st.integers(-2, 90) | VALUES
SPAN = st.fixed_dictionaries(
    {
        "document_id": st.just(OPEN.id) | TEXTS,
        "start": st.integers(-2, 90) | VALUES,
        "end": st.integers(-2, 90) | VALUES,
    }
)
WISH = st.fixed_dictionaries(
    {},
    optional={
        "targets": st.lists(TEXTS, max_size=6) | VALUES,
        "field": TEXTS | VALUES,
        "start": st.just("2026-09") | VALUES,
        "per_term": st.integers(-1, 30) | VALUES,
        "credit": st.lists(st.dictionaries(TEXTS, VALUES, max_size=3), max_size=2) | VALUES,
        "other": VALUES,
    },
)
CALLS: dict[str, st.SearchStrategy[dict[str, object]]] = {
    "search_policies": st.fixed_dictionaries(
        {"words": TEXTS | VALUES},
        optional={
            "institution": TEXTS | VALUES,
            "kinds": st.lists(st.sampled_from(["note", "masters", "nothing"]), max_size=3) | VALUES,
            "limit": st.integers(-1, 25) | VALUES,
        },
    ),
    "get_document": st.fixed_dictionaries(
        {"document_id": st.just(OPEN.id) | TEXTS | VALUES}, optional={"offset": st.integers(-2, 200) | VALUES}
    ),
    "check_transfer": st.fixed_dictionaries(
        {"question": TEXTS | VALUES}, optional={"institution": TEXTS | VALUES, "catalog_year": TEXTS | VALUES}
    ),
    "plan_pathway": st.fixed_dictionaries({"wanted": WISH | VALUES}),
    "verify_claim": st.fixed_dictionaries(
        {"sentence": st.just("At most 12 credits count at Example University.") | TEXTS | VALUES},
        optional={
            "document_ids": st.lists(TEXTS, max_size=6) | VALUES,
            "citations": st.lists(SPAN, max_size=6) | VALUES,
        },
    ),
}
VALIDATORS = ("pydantic", "Traceback", "validation error")


@dataclass
class Caller:
    """One connection to the tools; the client checks each result against its tool's schema."""

    portal: BlockingPortal
    client: Client
    broken: list[BaseException]
    """What failed in a tool and was no refusal of ours."""

    def call(self, tool: str, arguments: dict[str, object]) -> CallToolResult:
        result: CallToolResult = self.portal.call(self.client.call_tool, tool, arguments)
        return result


@pytest.fixture(scope="module")
def caller() -> Iterator[Caller]:
    server, broken = served(), list[BaseException]()
    answering = server.call_tool

    async def watched(*arguments: Any, **more: Any) -> Any:
        try:
            return await answering(*arguments, **more)
        except ToolError as error:
            if not isinstance(error.__cause__, ToolError | ValidationError | None):
                broken.append(error.__cause__)
            raise

    server.call_tool = watched  # type: ignore[method-assign]
    with start_blocking_portal() as portal, portal.wrap_async_context_manager(Client(server)) as client:
        yield Caller(portal, client, broken)


@pytest.mark.parametrize("tool", CALLS)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_any_arguments_are_answered_or_refused_in_words(caller: Caller, tool: str, data: st.DataObject) -> None:
    result = caller.call(tool, data.draw(CALLS[tool]))
    words = said(result)
    assert caller.broken == []
    if result.is_error:
        assert words
        assert not any(each in words for each in VALIDATORS), words
    else:
        assert result.structured_content is not None


@settings(max_examples=40, deadline=None)
@given(tool=TEXTS, arguments=st.dictionaries(TEXTS, VALUES, max_size=3))
@example(tool="search_policies", arguments={"call": 1, "words": "credits"})
def test_a_tool_or_an_argument_that_is_not_there_is_told(
    caller: Caller, tool: str, arguments: dict[str, object]
) -> None:
    result = caller.call(tool, arguments)
    assert result.is_error
    assert "there are" in said(result) or "it takes" in said(result)
