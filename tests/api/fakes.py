"""A small advisor that says what it is told to say, and the service around it."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from fractions import Fraction

import pytest
import uvicorn
from fastapi import FastAPI
from pydantic import ConfigDict
from starlette.testclient import TestClient

from advisor.advisor import Advisor
from advisor.bootstrap import Service
from advisor.names.gazetteer import Gazetteer
from advisor.patience import Patience
from advisor.question import Question
from advisor.reply import (
    Answer,
    Calculation,
    Citation,
    Consultation,
    Operand,
    Origin,
    Reply,
    Sentence,
    Timings,
    Verdict,
)
from advisor.steps import Found, Started, Step, told
from api.bodies.schemas import AnswerBody
from api.command import main
from api.serve import listen
from corpus.document import Audience, Authority, Document, Kind, Wording
from corpus.library import Library
from corpus.names import Names
from index.manifest import Manifest

TEXT = "🎓 At most 12 credits count. Each course needs a B.\n"


class StrictAnswer(AnswerBody):
    """The contract, with nothing turned into what it should be and nothing added."""

    model_config = ConfigDict(strict=True, extra="forbid")


class ScriptedAdvisor(Advisor):
    """Takes the same steps whatever is asked, and keeps what was asked."""

    def __init__(self, *steps: Step, library: Library | None = None) -> None:
        self.steps = steps
        self.asked: list[Question] = []
        self._pen = None
        self._library = library or Library([document("open", Audience.STUDENT), document("desk", Audience.ADVISOR)])
        self._gazetteer = Gazetteer(self._library, Names())
        self._today = date.today
        self._clauses = None

    def watch(self, question: Question, patience: Patience | None = None) -> Iterator[Step]:
        self.asked.append(question)
        yield from self.steps


class BrokenAdvisor(ScriptedAdvisor):
    """Fails on the first question after its first step, and answers the others."""

    def watch(self, question: Question, patience: Patience | None = None) -> Iterator[Step]:
        first, *rest = super().watch(question, patience)
        yield first
        if len(self.asked) == 1:
            raise RuntimeError("the index is gone")
        yield from rest


def document(name: str, audience: Audience) -> Document:
    return Document(
        id=name,
        kind=Kind.NOTE,
        institution="UNH",
        unit=None,
        program="MS Data Science",
        title=f"Title of {name}",
        source_url="https://example.edu/rules",
        source_title="Rules",
        wording=Wording.OWN,
        as_of="2025-10-09",
        retrieved=None,
        catalog_year="2025-2026",
        valid_from=None,
        valid_to=None,
        authority=Authority.UNIVERSITY,
        audience=audience,
        confidence="verified-in-text",
        disagrees_with=(),
        rules=(),
        text=TEXT,
    )


def citation(number: int, quote: str = "At most 12 credits count.") -> Citation:
    start = TEXT.index(quote)
    page = ("UNH", None, "Title of open", "https://example.edu/rules", quote, start, start + len(quote))
    return Citation(number, "open", f"open:{number}", Kind.NOTE, *page, Wording.OWN, "2025-10-09", "verified-in-text")


FINDING = Sentence("Partly: 12 of your 14 credits.", Origin.FINDING, (1,))
QUOTE = Sentence("Each course needs a B.", Origin.QUOTE, (2,))
CITATIONS = (citation(1), citation(2, "Each course needs a B."))
OPERANDS = (
    Operand("yours", Fraction(14), "semester credits", None, told=True),
    Operand("most", Fraction(12), "semester credits", 1),
    Operand("share", Fraction(1, 2), "", 1),
)
SUM = Calculation("credits that count", "min(14, 12) = 12", Fraction(12), "semester credits", OPERANDS)
ANSWER = Answer((FINDING, QUOTE), CITATIONS, Verdict.PARTLY, (SUM,))


def consultation(reply: Reply = ANSWER) -> Consultation:
    return Consultation("c-1", reply, reply.citations, ("open",), Timings(understand=1.25, total=2), "v1", "none")


def steps(reply: Reply = ANSWER) -> tuple[Step, ...]:
    return (Started("Looking", "c-1"), Found(reply.citations), *told(reply, reply.sentences), consultation(reply))


def manifest() -> Manifest:
    return Manifest(
        version="v1",
        built_at="2026-01-01",
        corpus_digest="d",
        documents=2,
        passages=4,
        splitter="s",
        embedder="e",
        libraries={},
        files={},
        canaries=(),
    )


def service(
    advisor: Advisor | None = None, warning: str | None = None, close: Callable[[], None] = lambda: None
) -> Service:
    return Service(advisor or ScriptedAdvisor(*steps()), manifest(), warning, close)


@contextmanager
def ready(app: FastAPI, crashes_raise: bool = True) -> Iterator[TestClient]:
    """A client of an app whose service is there."""
    with TestClient(app, raise_server_exceptions=crashes_raise) as client:
        wait_until(lambda: client.get("/readyz").status_code == 200, seconds=60)
        yield client


@contextmanager
def listening(app: FastAPI) -> Iterator[int]:
    """The port of a real server around an app."""
    listener = listen("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(app, log_level="critical", timeout_graceful_shutdown=1))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    try:
        wait_until(lambda: server.started)
        yield int(listener.getsockname()[1])
    finally:
        server.should_exit = True
        thread.join()


def wait_until(holds: Callable[[], bool], seconds: float = 20) -> None:
    last = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < last, "waited in vain"
        time.sleep(0.01)


def run_pathway(*arguments: str) -> int:
    """The status that the command line ends with."""
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert isinstance(left.value.code, int)
    return left.value.code
