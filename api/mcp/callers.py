"""Who calls a tool over HTTP: an advisor with a token of the desk, or anybody."""

from mcp.server.mcpserver.exceptions import ToolError

from api.accounts.tokens import PREFIX
from api.deployment import Deployment
from api.desk.entry import bearer
from api.mcp.tools import Headers
from corpus.document import Audience

UNKNOWN = "This token is not known here, was revoked, or is over. Call without one for what students may read."


def audience_of(deployment: Deployment, headers: Headers) -> Audience:
    """What the caller may read, noted where it is more than students may; raises ToolError for a token that opens
    nothing. What is no token of ours is none: some programs send one to everybody."""
    token = bearer(headers or {})
    if token is None or not token.startswith(PREFIX):
        return Audience.STUDENT
    caller = deployment.tokens.caller(token)
    if caller is None:
        raise ToolError(UNKNOWN)
    deployment.audit.note(caller.account, "called a tool")
    return Audience.ADVISOR
