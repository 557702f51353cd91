"""All drafts of one document on a page of the desk: those that stay ticked are signed together."""

from datetime import UTC, datetime
from pathlib import Path

from fastapi import FastAPI, Request, Response

from api.desk.entry import Posted, Refused, SignedIn, deployment_of
from api.desk.pages import goto, page
from api.desk.rules import DECIDED, mark_of
from api.library.renewal import Renewing
from api.signing.page_review import Together, drafts_of, sign_kept
from api.signing.unsigned import unsigned
from api.terminal.failures import CommandFailed
from corpus.drafting.desk import Waiting
from corpus.drafting.draft import DraftedRule
from corpus.drafting.telling import told


def add_rules_of_page(app: FastAPI) -> None:
    """Put the drafts of a document at `/desk/rules/ID`."""

    @app.get("/desk/rules/{document_id}", include_in_schema=False)
    def together(document_id: str, request: Request, caller: SignedIn) -> Response:
        held = _together(request, document_id)
        rows = [(mark_of(one), one, _rule(one), one in held.at_odds) for one in held.waits]
        headed = [
            (row, number == 0 or row[1].heading != rows[number - 1][1].heading) for number, row in enumerate(rows)
        ]
        return page(request, "rules_of_page.html", caller, {"rows": headed, "document": held.waits[0].document})

    @app.post("/desk/rules/{document_id}", include_in_schema=False)
    def sign(document_id: str, request: Request, caller: SignedIn, sent: Posted) -> Response:
        held, marks = _together(request, document_id), set(sent.all("mark"))
        kept = [one for one in held.waits if mark_of(one) in marks and one not in held.at_odds]
        if not marks:
            raise Refused(422, "Tick the drafts that are to be signed.")
        if len(kept) != len(marks):
            raise Refused(409, DECIDED)
        sign_kept(held, kept, caller.account, lambda: datetime.now(UTC))
        renewing: Renewing = request.app.state.renewing
        renewing.ask()
        deployment_of(request).audit.note(caller.account, f"signed {len(kept)} rules of a page", document_id)
        return goto("/desk/rules?said=signed")


def _rule(one: Waiting) -> str:
    return told(one.item.rule) if isinstance(one.item, DraftedRule) else ""


def _together(request: Request, document_id: str) -> Together:
    """The drafts that wait on a document; raises Refused where there are none."""
    try:
        waits = list(unsigned(deployment_of(request).settings.home, [document_id]))
    except CommandFailed as error:
        raise Refused(404, "No document of this home has this id.") from error
    found = drafts_of(waits[0][0] if waits else Path(), [one for _, one in waits])
    if not found.waits:
        raise Refused(404, "No draft of this document waits for a signature.")
    return found
