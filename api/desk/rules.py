"""Signing drafted rules at the desk: the same drafts, the same checks and the same files as `pathway corpus review`."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from fastapi import FastAPI, Request, Response

from api.accounts.account import Identity
from api.desk.entry import Form, Posted, Refused, SignedIn, deployment_of
from api.desk.pages import goto, page
from api.desk.sheets import sheet_of
from api.library.renewal import Renewing
from api.signing.unsigned import unsigned
from api.terminal.failures import CommandFailed
from corpus.drafting.correcting import KINDS, NotARule, fields_of, make_rule, read_field, shown
from corpus.drafting.desk import Waiting, contradicted, rejected, signed
from corpus.drafting.draft import DraftedRule
from corpus.drafting.telling import told
from corpus.rules import Rule
from corpus.rules.written import written
from corpus.signing import record

DECIDED = "This was decided already, or its page has changed. Look at the list again."
BASES = {
    "sentence": "in the sentence",
    "heading": "with its heading",
    "page": "with the rest of the page",
    "model": "by the language model",
}


@dataclass(frozen=True)
class Draft:
    """Something to decide as the page shows it. `rule` is empty for a limit that nobody typed, `doubt` says why or what
    is against it."""

    mark: str
    one: Waiting
    rule: str
    kind: str
    basis: str
    sure: int
    doubt: str


def add_rules(app: FastAPI) -> None:
    """Put the drafted rules at `/desk/rules`."""

    @app.get("/desk/rules", include_in_schema=False)
    def show(request: Request, caller: SignedIn) -> Response:
        waits = [one for _, one in unsigned(deployment_of(request).settings.home)]
        at_odds = frozenset(
            rule for name in {one.document.id for one in waits} for rule in contradicted(_of(waits, name))
        )
        waiting = sheet_of(request.query_params, waits)
        drafts = [_draft(one, at_odds) for one in waiting.rows]
        values = {"drafts": drafts, "sheet": waiting, "kinds": sorted(KINDS)}
        return page(request, "rules.html", caller, {**values, "renewal": _renewing(request).renewal()})

    @app.get("/desk/rules/{document_id}/{mark}", include_in_schema=False)
    def correct(document_id: str, mark: str, request: Request, caller: SignedIn) -> Response:
        _, one = _find(request, document_id, mark)
        kind = request.query_params.get("kind", "")
        if isinstance(one.item, DraftedRule):
            kind = one.item.rule.rule
        if kind not in KINDS:
            raise Refused(422, "Choose which kind of rule it is.")
        rule = one.item.rule if isinstance(one.item, DraftedRule) else None
        typed = {field.name: shown(rule, field.name) if rule else "" for field in fields_of(kind)}
        return _form(request, caller, one, mark, kind, typed)

    @app.post("/desk/rules/{document_id}/{mark}", include_in_schema=False)
    def decide(document_id: str, mark: str, request: Request, caller: SignedIn, sent: Posted) -> Response:
        path, one = _find(request, document_id, mark)
        now, by, action = datetime.now(UTC), caller.account, sent.one("action")
        if action == "reject":
            record(path, (rejected(one, by, now),))
            return _noted(request, caller, document_id, "rejected a rule", "rejected")
        if action == "accept" and isinstance(one.item, DraftedRule):
            record(path, signed(one, one.item.rule, by, now))
            _renewing(request).ask()
            return _noted(request, caller, document_id, "signed a rule", "signed")
        kind = sent.one("kind")
        if action != "correct" or kind not in KINDS:
            raise Refused(422, "Accept, correct or reject the draft.")
        try:
            rule = make_rule(kind, _values(kind, sent), one.sentence)
        except NotARule as error:
            typed = {field.name: sent.one(f"field-{field.name}") for field in fields_of(kind)}
            return _form(request, caller, one, mark, kind, typed, f"That is no rule of this sentence: {error}.")
        record(path, signed(one, rule, by, now))
        _renewing(request).ask()
        return _noted(request, caller, document_id, "corrected and signed a rule", "signed")


def mark_of(one: Waiting) -> str:
    """What tells something that waits from all else in its document."""
    rule = written(one.item.rule) if isinstance(one.item, DraftedRule) else None
    return hashlib.sha256(repr((one.item.start, one.sentence, rule)).encode()).hexdigest()[:16]


def _of(waits: list[Waiting], name: str) -> list[Waiting]:
    return [one for one in waits if one.document.id == name]


def _draft(one: Waiting, at_odds: frozenset[Rule]) -> Draft:
    item = one.item
    if not isinstance(item, DraftedRule):
        return Draft(mark_of(one), one, "", "", "", 0, item.reason)
    doubt = one.obscure or ("it contradicts another rule of its page" if item.rule in at_odds else "")
    sure = round(item.confidence * 100)
    return Draft(mark_of(one), one, told(item.rule), item.rule.rule, BASES[item.basis], sure, doubt)


def _find(request: Request, document_id: str, mark: str) -> tuple[Path, Waiting]:
    """What waits under a mark; raises Refused where nothing does any more."""
    try:
        held = list(unsigned(deployment_of(request).settings.home, [document_id]))
    except CommandFailed as error:
        raise Refused(404, "No document of this home has this id.") from error
    found = next(((path, one) for path, one in held if mark_of(one) == mark), None)
    if found is None:
        raise Refused(409, DECIDED)
    return found


def _values(kind: str, sent: Form) -> dict[str, object]:
    """The fields as they were typed; raises NotARule. What is empty is left out, or is none where it may not be."""
    values: dict[str, object] = {}
    for field in fields_of(kind):
        text = sent.one(f"field-{field.name}")
        if text:
            values[field.name] = read_field(field, text)
        elif not field.optional:
            values[field.name] = None
    return values


def _form(
    request: Request, caller: Identity, one: Waiting, mark: str, kind: str, typed: dict[str, str], wrong: str = ""
) -> Response:
    fields = [(field, typed.get(field.name, "")) for field in fields_of(kind)]
    values = {"one": one, "mark": mark, "kind": kind, "fields": fields, "wrong": wrong}
    return page(request, "rule.html", caller, values, 422 if wrong else 200)


def _renewing(request: Request) -> Renewing:
    renewing: Renewing = request.app.state.renewing
    return renewing


def _noted(request: Request, caller: Identity, document_id: str, what: str, said: str) -> Response:
    deployment_of(request).audit.note(caller.account, what, document_id)
    return goto(f"/desk/rules?said={said}")
