"""Asking at the desk, over what is for students and what is for advisors, with the rules behind each verdict."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, FastAPI, Request, Response

from advisor.bootstrap import Service
from advisor.question import Question, Turn
from api.accounts.account import Identity
from api.bodies.replies import answer_body
from api.bodies.schemas import UNASKABLE, AnswerBody, askable
from api.deployment.deployment import Deployment
from api.desk.behind import Behind, rules_behind, signer_in
from api.desk.entry import Form, Posted, Refused, SignedIn, deployment_of
from api.desk.pages import page
from api.desk.starters import STARTERS
from api.library.institutions import institutions_named
from corpus.document import Audience
from corpus.library import Library

MOST = 5
"""Institutions that stand side by side: more columns are not read, and a phone shows one at a time anyway."""


@dataclass(frozen=True)
class Shown:
    """An answer as the desk shows it."""

    question: str
    body: AnswerBody
    behind: list[Behind]


@dataclass(frozen=True)
class Column:
    """What one institution's library says in a comparison."""

    institution: str
    shown: Shown


def add_asking(app: FastAPI, serving: Callable[..., object]) -> None:
    """Put the questions of advisors at `/desk`, and the comparison of institutions beside it."""
    Serving = Annotated[Service, Depends(serving)]

    @app.get("/desk", include_in_schema=False)
    def home(request: Request, caller: SignedIn) -> Response:
        values = {"starters": STARTERS, "turns": (), "shown": None, "conversation": secrets.token_urlsafe(16)}
        return page(request, "ask.html", caller, {**values, "wrong": ""})

    @app.post("/desk", include_in_schema=False)
    def ask(request: Request, caller: SignedIn, sent: Posted, service: Serving) -> Response:
        conversation = sent.one("conversation")[:64] or secrets.token_urlsafe(16)
        turns: tuple[Turn, ...] = deployment_of(request).memory(caller).turns(conversation)
        shown, wrong = None, UNASKABLE
        if askable(sent.raw("question")):
            question = Question(sent.one("question"), Audience.ADVISOR, turns)
            shown, wrong = answer(question, caller, conversation, deployment_of(request), service), ""
        values = {"starters": (), "turns": turns, "shown": shown, "conversation": conversation, "wrong": wrong}
        return page(request, "ask.html", caller, values, 422 if wrong else 200)

    @app.get("/desk/compare", include_in_schema=False)
    def empty(request: Request, caller: SignedIn, service: Serving) -> Response:
        return _comparison(request, caller, service.advisor.library, "", [""] * MOST, [])

    @app.post("/desk/compare", include_in_schema=False)
    def compare(request: Request, caller: SignedIn, sent: Posted, service: Serving) -> Response:
        asked, written = sent.one("question"), _written(sent)
        meant = {name: institutions_named(name, service.advisor.library, service.advisor.gazetteer) for name in written}
        chosen = list(dict.fromkeys(one for names in meant.values() for one in names))
        wrong = _wrong(asked, meant, chosen, service)
        columns = [] if wrong else [_column(asked, name, caller, deployment_of(request), service) for name in chosen]
        written = [*(written if wrong else chosen), *[""] * MOST][:MOST]
        return _comparison(request, caller, service.advisor.library, asked, written, columns, wrong)


def answer(
    question: Question, caller: Identity, conversation: str | None, deployment: Deployment, service: Service
) -> Shown:
    """The answer to an advisor's question, noted as asked and remembered for its account."""
    deployment.audit.note(caller.account, "asked a question")
    given = service.advisor.ask(question)
    body = answer_body(given, conversation)
    cited = [each.document_id for each in body.citations]
    deployment.memory(caller).add(question, given, body, cited, service.advisor.library)
    return Shown(question.text, body, rules_behind(body, service.advisor.library, signer_in(deployment.settings.home)))


def _column(asked: str, institution: str, caller: Identity, deployment: Deployment, service: Service) -> Column:
    question = Question(asked, Audience.ADVISOR, institution=institution)
    return Column(institution, answer(question, caller, None, deployment, service))


def _written(sent: Form) -> list[str]:
    """The names that a form holds; raises Refused for too many."""
    named = [name.strip() for name in sent.all("institution") if name.strip()]
    if len(named) > MOST:
        raise Refused(422, f"At most {MOST} institutions stand side by side.")
    return named


def _wrong(asked: str, meant: dict[str, list[str]], chosen: list[str], service: Service) -> str:
    """What is wrong with a comparison, in words. `meant` are the institutions that each written name may mean."""
    missing = [name for name, names in meant.items() if not names]
    unclear = [f"{name} may be {' or '.join(names)}." for name, names in meant.items() if len(names) > 1]
    if not askable(asked):
        return UNASKABLE
    if missing:
        return f"The library holds no institution called {', '.join(missing)}. Choose from the list."
    if unclear:
        return f"{' '.join(unclear)} Write which one is meant, or choose it from the list."
    if len(chosen) < 2:
        return "Name at least two institutions."
    if service.advisor.understand(Question(asked, Audience.ADVISOR)).places:
        return "Leave the institution out of the question: it is asked of each one in turn."
    return ""


def _comparison(
    request: Request,
    caller: Identity,
    library: Library,
    asked: str,
    written: list[str],
    columns: list[Column],
    wrong: str = "",
) -> Response:
    institutions = sorted({document.institution for document in library})
    values = {"institutions": institutions, "asked": asked, "written": written, "columns": columns, "wrong": wrong}
    return page(request, "compare.html", caller, values, 422 if wrong else 200)
