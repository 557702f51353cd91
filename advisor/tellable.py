"""Which sentences of the library a model may be given. A link, markup or an order to an assistant in a document is for
people to read in a quote, and goes no further."""

import re
import unicodedata
from functools import lru_cache

from advisor.languages import is_foreign
from advisor.message.person.courtesy import is_command

_MARKUP = re.compile(
    r"\w+://|\b(?:javascript|data):\S|\bwww\.|\S@\S+\.\w|\]\(|[<>{}|`\\]|&\w+;|\[[A-Z]?\d{0,3}\]"
    r"|\b[\w-]+\.(?:com|org|net|edu|io|gov|example|invalid)\b",
    re.IGNORECASE,
)
"""Addresses, markup and marks of citations: a model's sentence may have none of them, whatever it cites."""

_ENCODED = re.compile(r"(?=\w*[a-z])(?=\w*[A-Z])(?=\w*\d)\w{16,}|\w{32,}")
"""What no word of a rule looks like, but encoded orders do."""

_SPOKEN = (
    r"\b(?:your|the) (?:repl(?:y|ies)|response|next answer)\b|\bthis conversation\b",
    r"\bthe assistant\b|\blanguage model\b|\bas an ai\b|\btell the (?:student|user|reader)s?\b",
    r"^\W*(?:system|assistant|user|student|observation|thought|final answer|[qa])\b\s*:",
    r"(?:^|[:;]\W+)(?:tell|say|reply|respond|answer|repeat|begin|finish|end|just)\b",
    r"\bI (?:am|need|have|will)\b|\bm[ye]\b|[!?]",
)
_TO_ASSISTANT = re.compile("|".join(_SPOKEN), re.IGNORECASE)
"""What is said to whoever answers, or by whoever asks, and never by a rule."""

LATIN = 0x24F
"""The last letter of the Latin alphabets' first blocks: answers are in English only."""


@lru_cache(maxsize=8192)
def is_tellable(sentence: str) -> bool:
    """Whether a model may retell a sentence: plain printed words that give no order to an assistant."""
    words = " ".join(sentence.split())
    strange = not words.isprintable() or any(unicodedata.category(c)[0] in "LM" and ord(c) > LATIN for c in words)
    if strange or any(pattern.search(words) for pattern in (_MARKUP, _ENCODED, _TO_ASSISTANT)):
        return False
    return not is_command(words) and not is_foreign(words)
