"""Who calls a tool over HTTP: an advisor with a token of the desk, or anybody."""

from mcp.server.mcpserver.exceptions import ToolError

from api.deployment.deployment import Deployment
from api.desk.entry import bearer
from api.mcp.tools import Headers
from api.sites.site import KEY_PREFIX
from corpus.document import Audience

UNKNOWN = "This token is not known here, was revoked, or is over. Call without one for what students may read."


def audience_of(deployment: Deployment, headers: Headers) -> Audience:
    """What the caller may read, noted where it is more than students may; raises ToolError for a token that opens
    nothing: who sends one expects more than students get, and would take their part for the whole. The key of a site
    is no token."""
    token = bearer(headers or {})
    if token is None or token.startswith(KEY_PREFIX):
        return Audience.STUDENT
    caller = deployment.tokens.caller(token)
    if caller is None:
        raise ToolError(UNKNOWN)
    deployment.audit.note(caller.account, "called a tool")
    return Audience.ADVISOR
