"""The desk's pages: templates that escape everything, under a policy that runs no script."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from fastapi import Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from api.accounts.account import Identity, Role
from api.accounts.secret import form_token
from api.desk.cookies import SESSION, read_cookie
from api.http.parts import Part, part, unremarked
from corpus.drafting.desk import unmarked

OPEN_ROOMS = ("/desk", "/desk/compare", "/desk/queue", "/desk/pinned", "/desk/rules", "/desk/library", "/desk/insight")
"""The rooms that the bar leads to."""

MESSAGES = {
    "taken": "This is yours now.",
    "left": "It is back in the queue.",
    "settled": "Settled.",
    "corrected": "From now on this question is answered with that sentence. Its eval case is written.",
    "signed": "Signed.",
    "rejected": "Rejected. It is not drafted again as long as its sentence is unchanged.",
    "removed": "Taken back, with its eval case.",
}
"""What a page says after something was done, by the word that its address carries."""

POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; "
    "frame-ancestors 'none'"
)
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": POLICY,
    # Under the rule of the other pages, `no-referrer`, a browser would not tell the origin of a form.
    "Referrer-Policy": "same-origin",
}


@cache
def _templates() -> Environment:
    loader = PackageLoader("api.desk", "templates")
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.filters["unmarked"] = unmarked
    return made


def page(
    request: Request, template: str, caller: Identity, values: Mapping[str, object] | None = None, status: int = 200
) -> Response:
    """A page for somebody who is logged in."""
    held = {
        "form_token": form_token(read_cookie(request, SESSION) or ""),
        "account": caller.account,
        "is_admin": caller.role is Role.ADMIN,
        "path": request.scope["path"],
        "said": request.query_params.get("said", ""),
        "messages": MESSAGES,
        "open_rooms": OPEN_ROOMS,
    }
    return plain_page(template, {**held, **(values or {})}, status)


def plain_page(template: str, values: Mapping[str, object], status: int = 200) -> HTMLResponse:
    """A page for anybody."""
    return HTMLResponse(_templates().get_template(template).render(values), status, HEADERS)


def goto(place: str) -> Response:
    """Send the browser on, so that loading the page again sends nothing twice."""
    return RedirectResponse(place, 303, headers={"Cache-Control": "no-store"})


@cache
def style() -> Part:
    """What the desk looks like: the colours and type that it shares with the chat, and its own."""
    shared = files("api").joinpath("page", "base.css").read_text(encoding="utf-8")
    own = files("api.desk").joinpath("desk.css").read_text(encoding="utf-8")
    return part(unremarked(f"{shared}\n{own}", ".css").encode(), "text/css")
