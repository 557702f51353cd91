"""Which pages may embed the service: CORS and `frame-ancestors` for the origins of public keys, and for no others."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qs

from starlette.concurrency import run_in_threadpool
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.http.problems import problem
from api.sites.site import KEY_PREFIX, Site
from api.sites.sites import Sites

KEY_HEADER = "Advisor-Key"
"""The header that may carry a key; a parameter `key` of the URL may, too."""

SHARED = ("/v1/", "/widget", "/mcp")
"""What begins these paths may be used from other origins."""

PANEL = "/widget/panel"
UNKNOWN = "This key is not known here. Whoever runs the service sees its keys with `pathway key list`."
FOREIGN = "Pages of this origin may not use this service. Whoever runs it can allow them with `pathway key add`."

PREFLIGHT = {
    "Access-Control-Allow-Methods": "GET, POST, DELETE",
    "Access-Control-Allow-Headers": "Authorization, Content-Type, Idempotency-Key, Advisor-Key, Advisor-Session",
    "Access-Control-Max-Age": "600",
}
Header = tuple[bytes, bytes]
_EXPOSED = (b"access-control-expose-headers", b"Retry-After, Idempotency-Replayed, Content-Disposition")
_VARY = (b"vary", b"Origin")


@dataclass(frozen=True)
class Asking:
    """What a request says about where it comes from."""

    origin: str | None
    host: str
    key: str | None

    @property
    def is_foreign(self) -> bool:
        """Whether the page that asks is of another origin than the service. Behind a proxy the scheme may differ."""
        return self.origin is not None and self.origin.partition("://")[2] != self.host


def asking(scope: Scope) -> Asking:
    """Where a request comes from."""
    headers = {name: value.decode("latin-1") for name, value in scope["headers"]}
    keys = parse_qs(scope["query_string"].decode("latin-1")).get("key")
    key = keys[0] if keys else headers.get(KEY_HEADER.lower().encode()) or _key_of_program(headers)
    return Asking(headers.get(b"origin"), headers.get(b"host", ""), key)


def _key_of_program(headers: Mapping[bytes, str]) -> str | None:
    """The key of a site where a program for chat models sends it as what it knows as a key; any other is ignored."""
    scheme, _, credential = headers.get(b"authorization", "").partition(" ")
    return credential if scheme.lower() == "bearer" and credential.startswith(KEY_PREFIX) else None


class Embedding:
    """Lets the pages of known sites in, and no other site's. Requests without an origin are of no page and pass."""

    def __init__(self, app: ASGIApp, sites: Sites) -> None:
        self._app = app
        self._sites = sites

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith(SHARED):
            await self._app(scope, receive, send)
            return
        asked = asking(scope)
        sites = await run_in_threadpool(self._sites.all) if asked.key or asked.is_foreign else ()
        site = next((each for each in sites if each.key == asked.key), None)
        welcome = asked.is_foreign and any(asked.origin in each.origins for each in ((site,) if site else sites))
        told = _with_headers(send, (_VARY, *(_allowing(asked) if welcome else ())))
        refused = _refusal(scope, asked, site) if scope["path"] == PANEL else None
        if refused is not None:
            scope.update(site=site, panel_refusal=refused, frame_ancestors=("*",))
            await self._app(scope, receive, told)
        elif asked.key and site is None:
            await problem(403, UNKNOWN)(scope, receive, told)
        elif asked.is_foreign and not welcome and scope["method"] not in ("GET", "HEAD"):
            # What a strange page reads is kept from it by its browser; what it sends is refused here.
            await problem(403, FOREIGN)(scope, receive, told)
        elif welcome and _is_preflight(scope):
            await Response(status_code=204, headers=PREFLIGHT)(scope, receive, told)
        else:
            scope["site"] = site
            if site and scope["path"] == PANEL:
                scope["frame_ancestors"] = ("'self'", *site.origins)
            await self._app(scope, receive, told)


def site_of(scope: Scope) -> Site | None:
    """The site whose key a request carries."""
    site = scope.get("site")
    return site if isinstance(site, Site) else None


def refusal_of(scope: Scope) -> str | None:
    """Why the page that asks for the panel may not hold it, for its developer; None where it may, or does not say which
    page it is: then the browser decides by the panel's own policy."""
    refused = scope.get("panel_refusal")
    return refused if isinstance(refused, str) else None


def _refusal(scope: Scope, asked: Asking, site: Site | None) -> str | None:
    """What is wrong with the page that says it holds the panel. What it says may be a lie: it spares an honest page the
    wait, and lets no other in."""
    host = parse_qs(scope["query_string"].decode("latin-1")).get("host", [""])[0]
    if asked.key and site is None:
        return f"{UNKNOWN} The key of this page is {asked.key!r}."
    if not host.startswith(("http://", "https://")) or not Asking(host, asked.host, None).is_foreign:
        return None
    if site is None:
        return f'The page names no key; put data-key="..." on its script. {FOREIGN}'
    return None if host in site.origins else f"{FOREIGN} The key is that of {', '.join(site.origins)}; this is {host}."


def _is_preflight(scope: Scope) -> bool:
    return scope["method"] == "OPTIONS" and any(
        name == b"access-control-request-method" for name, _ in scope["headers"]
    )


def _allowing(asked: Asking) -> tuple[Header, ...]:
    return ((b"access-control-allow-origin", (asked.origin or "").encode("latin-1")), _EXPOSED)


def _with_headers(send: Send, headers: tuple[Header, ...]) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            said = {name.lower() for name, _ in message["headers"]} - {b"vary"}
            added = [(name, value) for name, value in headers if name not in said]
            message = {**message, "headers": [*message["headers"], *added]}
        await send(message)

    return sent
