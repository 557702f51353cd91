"""A model that runs elsewhere: it never sees personal data that people type."""

from collections.abc import Iterator
from dataclasses import replace

from advisor.agent.brief import Brief
from advisor.agent.reference import Reference
from advisor.agent.writer import Handed, Writer
from advisor.message.person.redaction import redact
from advisor.question import Question


class Private:
    """Hands a writer the question and what was said before it with labels in the place of personal data. Whatever the
    writer then asks its tools for is made of what it was handed."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer

    @property
    def name(self) -> str:
        """See Writer."""
        return self._writer.name

    @property
    def one_sentence(self) -> bool:
        """See Writer."""
        return self._writer.one_sentence

    def unready(self) -> str | None:
        """See Writer."""
        return self._writer.unready()

    def write(self, brief: Brief, reference: Reference) -> Iterator[Handed]:
        """See Writer."""
        return self._writer.write(replace(brief, question=without_personal_data(brief.question)), reference)


def without_personal_data(question: Question) -> Question:
    """A question with labels in the place of personal data, in its turns too."""
    history = tuple(
        replace(turn, question=redact(turn.question), answer=redact(turn.answer)) for turn in question.history
    )
    return replace(question, text=redact(question.text), history=history)
