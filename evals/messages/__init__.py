"""Messages as people send them, each with the verdict that the library's text gives, and what came of them.

Seven hands who had not seen the product wrote them on 2026-11-28 from the library's text alone, one file a part of the
library: of nine or twelve messages on a page some are natural, the others made from these by a few words so that the
verdict is another one, or none may be given. An eighth hand's are kept aside: who reads their misses could build
against them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from advisor.question import Question
from advisor.reply import Answer, Verdict
from evals.run import Ask

HERE = Path(__file__).parent
WRITTEN, ASIDE = "hand-*.txt", "aside-*.txt"
NO_VERDICT = "none"
"""What stands before a message that no verdict may be given to."""


@dataclass(frozen=True)
class Message:
    """A message about one document, and its verdict; None where none may be given."""

    verdict: Verdict | None
    document: str
    text: str


class Came(StrEnum):
    """What came of a message."""

    RIGHT = "right"
    WITHHELD = "withheld"
    WRONG = "wrong"
    PROMISED = "promised more"
    """A wrong verdict by which more counts than does."""


class BadMessage(Exception):
    """A line is no message; write verdict, document and text with bars between them."""

    def __init__(self, path: Path, number: int) -> None:
        super().__init__(f"{path}:{number}: write verdict|document|message")


def messages(pattern: str = WRITTEN) -> list[Message]:
    """The messages of the files of a pattern, in their order. Raises BadMessage."""
    found = []
    for path in sorted(HERE.glob(pattern)):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            verdict, document, text = (*(part.strip() for part in line.split("|", 2)), "", "")[:3]
            if not text or verdict not in (NO_VERDICT, *Verdict):
                raise BadMessage(path, number)
            found.append(Message(None if verdict == NO_VERDICT else Verdict(verdict), document, text))
    return found


def came(message: Message, ask: Ask) -> Came:
    """What came of asking a message."""
    reply = ask(Question(message.text)).reply
    given = reply.verdict if isinstance(reply, Answer) else None
    if given is message.verdict:
        return Came.RIGHT
    if given is None:
        return Came.WITHHELD
    most = _MUCH[message.verdict] if message.verdict else 0
    return Came.PROMISED if _MUCH[given] > most else Came.WRONG


_MUCH = {Verdict.NO: 0, Verdict.PARTLY: 1, Verdict.YES: 2}


def tally(given: Iterable[Message], ask: Ask) -> Counter[tuple[bool, Came]]:
    """How often what came, of messages that want a verdict and of those that must not get one."""
    return Counter((message.verdict is not None, came(message, ask)) for message in given)
