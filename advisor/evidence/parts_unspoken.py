"""Of several questions in one message, those of which no sentence held speaks: the others are answered, and of these it
is said that the library does not say."""

import re
from collections.abc import Mapping, Sequence

from advisor.evidence.aspects_unspoken import LOOSE, SPECIFIC, in_words, is_shown
from advisor.evidence.unspoken import ELSEWHERE, outside_unspoken
from advisor.message.asked.aspects import Aspect
from advisor.message.asked.foreign import Foreign, foreign, shows_foreign
from advisor.message.asked.in_passing import not_in_passing
from advisor.message.asked.listed import about, is_named
from advisor.message.understanding import Understanding
from advisor.rules.scope import Scope
from index.split import Passage

_ASKS = re.compile(
    r"(?:[^.!;:]*[:,] )?(?:and |so |but |also |plus |then )*(?:(?:from|in|at|of|by|to|for) )?"
    r"(?:how|what|whats|which|who|when|where|is|are|do|does|can|could|may|will|would|must|should|have|has)\b",
    re.IGNORECASE,
)
"""That a sentence is a question, and does not only tell what leads up to one."""
_SENTENCES = re.compile(r"(?<=[.!;])\s+")

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

    def is_foreign(subject: Foreign) -> bool:
        return not any(shows_foreign(subject, text) for _, text in held)

    elsewhere = outside_unspoken(understood, scope, passages)
    unspoken, spoken = dict[str, str](), False
    told = understood.aspects - not_in_passing(understood)
    for part in understood.parts:
        asking = _SENTENCES.split(part)[-1]
        named = about(asking) - told
        wanted = named & set(SPECIFIC)
        subject = next(filter(is_foreign, foreign(asking)), None) or (
            in_words(wanted) if wanted and not any(is_shown(one, held) for one in wanted) else None
        )
        if elsewhere and Aspect.CAP in named and ELSEWHERE.search(asking):
            subject = "how credit from elsewhere counts"
        if subject and (_ASKS.match(asking) or is_named(asking)):
            unspoken[part] = subject
        elif any(is_shown(one, held) for one in named - LOOSE):
            spoken = True
    left = any(map(is_foreign, foreign(" ".join(part for part in understood.parts if part not in unspoken))))
    return unspoken if spoken and not left else {}
