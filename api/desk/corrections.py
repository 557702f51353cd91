"""Corrections: a sentence of the library pinned to a question, and the eval case that holds the service to it."""

import re
import secrets
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import yaml

from advisor.advisor import Advisor
from advisor.message.person.redaction import redact
from advisor.pins.pinned import FOLDER, FilePins, Pinned, stands, write_whole
from advisor.question import Question
from advisor.reply import Answer, text
from corpus.document import Document
from corpus.library import Library
from corpus.signing import grounds
from index.split import split

CASES = "cases.yaml"
"""The file of eval cases, beside what is pinned."""


class NotASpan(Exception):
    """A correction that rests on no sentence of the library; the message says what to do."""


@dataclass(frozen=True)
class Corrected:
    """A pinned answer, and whether the service gives it now; `text` is what it answers."""

    pinned: Pinned
    given: bool
    leads: bool
    text: str


class Corrections:
    """The corrections of a home."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._pins = FilePins(home)

    @property
    def cases(self) -> Path:
        """The file of the eval cases."""
        return self._home / FOLDER / CASES

    @property
    def place(self) -> str:
        """Where that file lies in the home, for pages: where the home is, is nobody's business at the desk."""
        return self.cases.relative_to(self._home).as_posix()

    def make(self, question: str, document: Document, sentence: str, by: str, at: datetime) -> Pinned:
        """A correction that is not kept yet; raises NotASpan where the sentence does not stand in the document word for
        word and whole. Personal data in the question is replaced by labels."""
        rests_on = grounds(document).get(sentence)
        if sentence not in {passage.text for passage in split(document)} or rests_on is None:
            raise NotASpan("This is no whole sentence of the document. Choose one from its text.")
        asked = redact(question)
        pinned_id = secrets.token_hex(6)
        return Pinned(
            id=pinned_id,
            question=asked,
            document_id=document.id,
            sentence=sentence,
            rests_on=rests_on,
            by=by,
            at=at,
        )

    def keep(self, pinned: Pinned, library: Library) -> None:
        """Pin an answer and write its eval case."""
        self._pins.add(pinned)
        self.write_cases(library)

    def remove(self, pinned_id: str, library: Library) -> bool:
        """Take a correction back with its case; whether there was one."""
        removed = self._pins.remove(pinned_id)
        self.write_cases(library)
        return removed

    def all(self, library: Library) -> list[tuple[Pinned, bool]]:
        """Every correction, the newest first, and whether it still stands."""
        pinned = self._pins.read()
        return [(one, stands(one, library.get(one.document_id))) for one in reversed(pinned)]

    def write_cases(self, library: Library) -> None:
        """Write the cases of the corrections that stand: what has expired is no measure of anything."""
        standing = [one for one, holds in self.all(library) if holds]
        self.cases.parent.mkdir(parents=True, exist_ok=True)
        listed = [_case(one, library) for one in reversed(standing)]
        write_whole(self.cases, yaml.safe_dump(listed, sort_keys=False, allow_unicode=True, width=120))


def try_out(pinned: Pinned, advisor: Advisor) -> Corrected:
    """Ask the question of a correction, to see whether it is what is answered."""
    document = advisor.library.get(pinned.document_id)
    assert document is not None, "a correction was made from a document of this library"
    reply = advisor.ask(Question(pinned.question, document.audience)).reply
    given = isinstance(reply, Answer) and reply.reviewed is not None
    told = text(reply)
    return Corrected(pinned, given, _begins_with(told, pinned.sentence), told)


def _begins_with(told: str, sentence: str) -> bool:
    return told.lstrip("“").startswith(sentence.rstrip(".?!"))


def _case(pinned: Pinned, library: Library) -> dict[str, object]:
    document = library.get(pinned.document_id)
    assert document is not None, "a correction stands in a document of the library"
    pattern = (r"\A“?" if pinned.leads else "") + re.escape(pinned.sentence.rstrip(".?!"))
    return {
        "id": f"correction-{pinned.id}",
        "audience": document.audience.value,
        "kind": "fact",
        "question": pinned.question,
        "records": {"all_of": [pinned.document_id]},
        "status": "answered",
        "key": pinned.sentence,
        "must": [[pattern]],
    }
