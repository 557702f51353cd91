"""The server of the tools. Every tool only reads, gives its result by a schema, and cites by offsets."""

from collections.abc import Callable
from importlib.metadata import version
from typing import Any

from mcp.server.mcpserver import Context, MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp_types import CallToolResult, InputRequiredResult, ToolAnnotations
from pydantic import ValidationError

from advisor.bootstrap import Service
from api.mcp.tools import AudienceOf, Headers, Tools
from corpus.document import Audience
from corpus.plain_words import in_plain_words

READS = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)

INSTRUCTIONS = (
    "Rules of universities on graduate certificates, transfer credit and master's degrees. Everything given is a quote "
    "at its place or a finding computed from rules: cite it, and add no figure and no promise of your own. Lay each "
    "sentence that you write about a rule before verify_claim first. `wording: own` marks a summary of a page: do not "
    "put it in quotation marks. All transfer needs the institution's approval."
)


def everybody_is_a_student(headers: Headers) -> Audience:
    """What is for advisors only is shown to nobody."""
    return Audience.STUDENT


class ToolServer(MCPServer[Any]):
    """A server whose refusals say what to do, in words rather than in those of a validator."""

    async def call_tool(
        self, name: str, arguments: dict[str, Any], context: Context[Any, Any] | None = None
    ) -> CallToolResult | InputRequiredResult:
        """See MCPServer. An argument that a tool does not have is refused, too: to leave it out would mislead."""
        tools = {tool.name: tool for tool in await self.list_tools()}
        if name not in tools:
            raise ToolError(f"There is no tool {name!r}; there are {', '.join(tools)}.")
        known = tools[name].input_schema.get("properties", {})
        strange = [argument for argument in arguments if argument not in known]
        if strange:
            raise ToolError(f"{name} takes no {strange[0]!r}; it takes {', '.join(known)}.")
        try:
            return await super().call_tool(name, arguments, context)
        except ToolError as error:
            if isinstance(error.__cause__, ValidationError):
                raise ToolError(_mending(error.__cause__)) from error.__cause__
            raise


def _mending(error: ValidationError) -> str:
    told = "; ".join(f"{'.'.join(map(str, each['loc']))}: {in_plain_words(each)}" for each in error.errors())
    return f"Please mend the arguments: {told}."


def make_tool_server(
    serving: Callable[[], Service], audience_of: AudienceOf = everybody_is_a_student
) -> MCPServer[Any]:
    """The server over a service; `serving` gives it, or raises ToolError while there is none."""
    server = ToolServer(
        "pathway-advisor",
        title="Pathway Advisor",
        instructions=INSTRUCTIONS,
        version=version("pathway-advisor"),
        log_level="WARNING",
    )
    tools = Tools(serving, audience_of)
    server.add_tool(tools.search_policies, title="Search policies", annotations=READS)
    server.add_tool(tools.get_document, title="Get a document", annotations=READS)
    server.add_tool(tools.check_transfer, title="Check a transfer", annotations=READS)
    server.add_tool(tools.plan_pathway, title="Plan a pathway", annotations=READS)
    server.add_tool(tools.verify_claim, title="Verify a claim", annotations=READS)
    return server
