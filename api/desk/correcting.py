"""The pages on which an advisor corrects an answer with a sentence of the library."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Annotated

from fastapi import Depends, FastAPI, Request, Response

from advisor.bootstrap import Service
from advisor.question import Question
from api.accounts.account import Identity
from api.bodies.schemas import askable
from api.desk.corrections import Corrected, Corrections, NotASpan, try_out
from api.desk.entry import Form, Posted, Refused, SignedIn, deployment_of
from api.desk.pages import goto, page
from api.desk.review import TAKEN, item_of, queue_of
from api.library.institutions import wanted
from corpus.document import Audience, Document
from corpus.library import Library
from index.split import split

MOST_DOCUMENTS = 40
NOT_GIVEN = (
    "This correction is not kept, because it would not be shown. What the service computes or finds on this question "
    "says otherwise than the sentence, and a computed finding is never overridden. If the finding is wrong, its rule "
    "is: have the rule corrected. The service answers: "
)


def add_correcting(app: FastAPI, serving: Callable[..., object]) -> None:
    """Put corrections at `/desk/correct` and `/desk/pinned`."""
    Serving = Annotated[Service, Depends(serving)]

    @app.get("/desk/correct", include_in_schema=False)
    def choose(request: Request, caller: SignedIn, service: Serving) -> Response:
        asked = request.query_params
        item = item_of(request, asked["item"]) if asked.get("item") else None
        question = asked.get("question", (item.question if item else "") or "").strip()[:2000]
        words, library = asked.get("find", "").strip()[:200], service.advisor.library
        chosen = library.get(asked.get("document", ""))
        values = {
            "item": item,
            "question": question,
            "find": words,
            "documents": [] if chosen else _documents(question, words, service),
            "chosen": chosen,
            "sentences": split(chosen) if chosen else [],
        }
        return page(request, "correct.html", caller, values)

    @app.post("/desk/correct", include_in_schema=False)
    def correct(request: Request, caller: SignedIn, sent: Posted, service: Serving) -> Response:
        corrected = _correct(request, caller, sent, service)
        if not corrected.given:
            raise Refused(409, NOT_GIVEN + corrected.text)
        return goto("/desk/pinned?said=corrected")

    @app.get("/desk/pinned", include_in_schema=False)
    def pinned(request: Request, caller: SignedIn, service: Serving) -> Response:
        corrections, library = _corrections(request), service.advisor.library
        corrections.write_cases(library)
        held = [(one, library.get(one.document_id), stands) for one, stands in corrections.all(library)]
        return page(request, "pinned.html", caller, {"held": held, "cases": corrections.place})

    @app.post("/desk/pinned/{pinned_id}/remove", include_in_schema=False)
    def remove(pinned_id: str, request: Request, caller: SignedIn, sent: Posted, service: Serving) -> Response:
        if _corrections(request).remove(pinned_id, service.advisor.library):
            deployment_of(request).audit.note(caller.account, "took a correction back", pinned_id)
        return goto("/desk/pinned?said=removed")


def _correct(request: Request, caller: Identity, sent: Form, service: Service) -> Corrected:
    """Pin what a form says and ask its question. What would not be given is taken back at once."""
    item = item_of(request, sent.one("item")) if sent.one("item") else None
    library = service.advisor.library
    document = library.get(sent.one("document"))
    if not askable(sent.raw("question")):
        raise Refused(422, "A correction needs the question that it answers, as a student would ask it.")
    if document is None:
        raise Refused(422, "Choose the document that the sentence stands in.")
    if item and not queue_of(request).take(item.id, caller.account):
        raise Refused(409, TAKEN)
    corrections = _corrections(request)
    try:
        pinned = corrections.make(
            sent.one("question"), document, _sentence(sent, document), caller.account, datetime.now(UTC)
        )
    except NotASpan as error:
        raise Refused(422, str(error)) from error
    corrections.keep(pinned, library)
    corrected = try_out(pinned, service.advisor)
    if not corrected.given:
        corrections.remove(pinned.id, library)
        return corrected
    if not corrected.leads:
        corrections.keep(pinned.model_copy(update={"leads": False}), library)
    deployment_of(request).audit.note(caller.account, "corrected an answer", f"{pinned.id}, {document.id}")
    if item:
        queue_of(request).settle(item.id, caller.account, f"corrected by {pinned.id} from {document.id}")
    return corrected


def _sentence(sent: Form, document: Document) -> str:
    """The sentence that a form chose by its place, or the words that it quotes."""
    place = sent.one("sentence")
    found = next((passage.text for passage in split(document) if str(passage.start) == place), None)
    return found or sent.one("quote")


def _corrections(request: Request) -> Corrections:
    return Corrections(deployment_of(request).settings.home)


def _documents(question: str, words: str, service: Service) -> list[Document]:
    """Documents to choose from: those with all the words, or those of the question's institution and answer."""
    library = service.advisor.library
    if words:
        looked_for = wanted(words, service.advisor.gazetteer)
        return [one for one in library if looked_for.fits(one, _text(one))][:MOST_DOCUMENTS]
    if not question:
        return []
    asked = Question(question, Audience.ADVISOR)
    cited = [citation.document_id for citation in service.advisor.ask(asked).evidence]
    places = service.advisor.understand(asked).institutions
    own = [document.id for document in library if document.institution in places]
    return _held([*cited, *own], library)[:MOST_DOCUMENTS]


def _held(ids: list[str], library: Library) -> list[Document]:
    return [document for name in dict.fromkeys(ids) if (document := library.get(name))]


def _text(document: Document) -> str:
    return f"{document.id} {document.title} {document.institution} {document.text}"
