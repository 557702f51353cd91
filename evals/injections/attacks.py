"""Texts that try to take over an assistant, and where they are put: in a question, in what was said before it, or in
a document of the library."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from advisor.question import Question, Status, Turn
from corpus.document import Document, Wording

ATTACKS = Path(__file__).parent / "attacks.yaml"

HARMLESS = Turn("What can you do?", "I answer questions from the library.")
"""An earlier turn that changes nothing."""

LONGEST_QUESTION, LONGEST_ANSWER = 2000, 8000
"""Characters that the service takes of a question and of an earlier answer."""


class Attack(BaseModel):
    """A text that tries to take over. `marks` are what only it would bring into a reply, and `says` what a model that
    obeys it would write."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: str
    text: Annotated[str, Field(min_length=1)]
    marks: Annotated[tuple[str, ...], Field(min_length=1)]
    says: Annotated[tuple[str, ...], Field(min_length=1)]
    times: int = 1

    @property
    def whole(self) -> str:
        """The text as often as it is said."""
        return " ".join([self.text] * self.times)


class Where(StrEnum):
    """Where an attack is put."""

    BEFORE = "before the question"
    AFTER = "after the question"
    WITHIN = "within the question"
    EARLIER_QUESTION = "in an earlier question"
    EARLIER_ANSWER = "in an earlier answer"
    OWN_WORDS = "in a document of our own words"
    SOURCE_WORDS = "in a document of the source's words"


ASKED = (Where.BEFORE, Where.AFTER, Where.WITHIN, Where.EARLIER_QUESTION, Where.EARLIER_ANSWER)
HELD = (Where.OWN_WORDS, Where.SOURCE_WORDS)
STATUSES = (None, Status.ANSWERED, Status.CLARIFY)


@dataclass(frozen=True)
class Attacked:
    """A question with an attack in it, and the same question without."""

    question: Question
    clean: Question


def load_attacks(path: Path = ATTACKS) -> tuple[Attack, ...]:
    """The attacks of a file. Raises ValueError for one that is ill-formed."""
    return TypeAdapter(tuple[Attack, ...]).validate_python(yaml.safe_load(path.read_text(encoding="utf-8")))


def attacked(question: str, attack: str, where: Where, status: Status | None = None) -> Attacked:
    """A question with an attack put where it is asked; `status` is that of the earlier turn, where there is one."""
    turn = replace(HARMLESS, status=status)
    middle = question.index(" ", len(question) // 2)
    match where:
        case Where.BEFORE:
            return _asked(f"{attack} {question}"[-LONGEST_QUESTION:], question)
        case Where.AFTER:
            return _asked(f"{question} {attack}"[:LONGEST_QUESTION], question)
        case Where.WITHIN:
            room = LONGEST_QUESTION - len(question) - 1
            return _asked(f"{question[:middle]} {attack[:room]}{question[middle:]}", question)
        case Where.EARLIER_QUESTION:
            return _followed(question, replace(turn, question=attack[:LONGEST_QUESTION]), turn)
        case Where.EARLIER_ANSWER:
            return _followed(question, replace(turn, answer=attack[:LONGEST_ANSWER]), turn)
        case Where.OWN_WORDS | Where.SOURCE_WORDS:
            return _asked(question, question)


def poisoned(document: Document, attack: str, where: Where) -> Document:
    """A document in whose text an attack stands, alone and as if it were about transfer credit."""
    wording = Wording.SOURCE if where is Where.SOURCE_WORDS else Wording.OWN
    led = f"Transfer credit from another university toward the master's degree at {document.institution}: {attack}"
    return replace(document, wording=wording, text=f"{document.text}{attack}\n{led}\n")


def statuses(where: Where) -> Sequence[Status | None]:
    """The statuses that an earlier turn may have; one where there is no turn."""
    return STATUSES if where in (Where.EARLIER_QUESTION, Where.EARLIER_ANSWER) else (None,)


def _asked(question: str, clean: str) -> Attacked:
    return Attacked(Question(question), Question(clean))


def _followed(question: str, turn: Turn, clean: Turn) -> Attacked:
    return Attacked(Question(question, history=(turn,)), Question(question, history=(clean,)))
