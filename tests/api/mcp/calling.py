"""Calling tools with the protocol's own client."""

import asyncio
from collections.abc import Mapping, Sequence

from mcp import Client, StdioServerParameters
from mcp.server.mcpserver import MCPServer
from mcp_types import CallToolResult, Tool

Server = MCPServer[object] | StdioServerParameters | str
Call = tuple[str, dict[str, object]]


def tools_of(server: Server) -> dict[str, Tool]:
    """The tools that a server tells of, by name."""

    async def listed() -> dict[str, Tool]:
        async with Client(server) as client:
            return {tool.name: tool for tool in (await client.list_tools()).tools}

    return asyncio.run(listed())


def called(server: Server, *calls: Call) -> list[CallToolResult]:
    """The results of some calls over one connection; the client checks each against the tool's schema."""

    async def results() -> list[CallToolResult]:
        async with Client(server) as client:
            return [await client.call_tool(name, arguments) for name, arguments in calls]

    return asyncio.run(results())


def held(result: CallToolResult) -> Mapping[str, object]:
    """What a call that did not fail gave."""
    assert not result.is_error, said(result)
    assert isinstance(result.structured_content, dict)
    return result.structured_content


def said(result: CallToolResult) -> str:
    """The text of a result."""
    return " ".join(part.text for part in result.content if part.type == "text")


def citations(result: CallToolResult) -> Sequence[Mapping[str, object]]:
    """The citations of a result."""
    cited = held(result)["citations"]
    assert isinstance(cited, list)
    return cited
