"""Of several questions in one message, those of which no sentence held speaks: the others are answered, and of these it
is said that the library does not say."""

import re
from collections.abc import Mapping, Sequence

from advisor.evidence.aspects_unspoken import LOOSE, SPECIFIC, in_words, is_ruled, is_shown
from advisor.evidence.unspoken import ELSEWHERE, outside_unspoken
from advisor.message.asked.aspects import Aspect
from advisor.message.asked.foreign import Foreign, foreign, shows_foreign
from advisor.message.asked.in_passing import not_in_passing
from advisor.message.asked.listed import about, is_named
from advisor.message.understanding import Understanding
from advisor.rules.scope import Scope
from corpus.document import Document
from index.split import Passage

_ASKS = re.compile(
    r"(?:[^.!;:]*[:,] )?(?:and |so |but |also |plus |then )*(?:(?:from|in|at|of|by|to|for) )?"
    r"(?:how|what|whats|which|who|when|where|is|are|do|does|can|could|may|will|would|must|should|have|has)\b",
    re.IGNORECASE,
)
"""That a sentence is a question, and does not only tell what leads up to one."""
_SENTENCES = re.compile(r"(?<=[.!;])\s+")

_TELLS = re.compile(r"\b(?:i|we) (?:\w+ )?(?:\w+ed|got|had|was|were|did|took)\b", re.IGNORECASE)
"""That a part tells what somebody did, of which it may have the words of a rule."""

_ADVISED = {Foreign.LEGAL, Foreign.TAXES}
"""Subjects with advice of their own, which comes before whatever else is asked."""


def parts_unspoken(
    understood: Understanding, scope: Scope, passages: Mapping[str, Sequence[Passage]]
) -> Mapping[str, str]:
    """The parts of a message that nothing held answers, each with what it is about in words; none where no other part
    is answered, where a foreign subject is in none of them, or where the message follows another."""
    if len(understood.parts) < 2 or understood.follows or set(understood.foreign) & _ADVISED:
        return {}
    held = [(document, passage.text) for document in scope.documents for passage in passages[document.id]]
    elsewhere = outside_unspoken(understood, scope, passages)
    unspoken, spoken = dict[str, str](), False
    told = understood.aspects - not_in_passing(understood)
    for part in understood.parts:
        asking = _SENTENCES.split(part)[-1]
        named = about(asking) - told
        subject = _subject(asking, named, held, elsewhere)
        if subject and (_ASKS.match(asking) or is_named(asking)):
            unspoken[part] = subject
        else:
            loose = frozenset() if _TELLS.search(asking) else named & LOOSE
            spoken |= any(is_shown(one, held) for one in named - LOOSE) or any(is_ruled(one, scope) for one in loose)
    rest = " ".join(part for part in understood.parts if part not in unspoken)
    return unspoken if spoken and not _beyond(rest, held) else {}


def _subject(
    asking: str, named: frozenset[Aspect], held: Sequence[tuple[Document, str]], elsewhere: bool
) -> str | None:
    """In words, what a part asks about and nothing held speaks of; `elsewhere` where that is credit from there."""
    if elsewhere and Aspect.CAP in named and ELSEWHERE.search(asking):
        return "how credit from elsewhere counts"
    wanted = named & set(SPECIFIC)
    missing = wanted and not any(is_shown(one, held) for one in wanted)
    return _beyond(asking, held) or (in_words(wanted) if missing else None)


def _beyond(text: str, held: Sequence[tuple[Document, str]]) -> Foreign | None:
    """The first foreign subject of a text that no sentence held speaks of."""
    return next((one for one in foreign(text) if not any(shows_foreign(one, said) for _, said in held)), None)
