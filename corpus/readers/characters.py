"""Characters that a reader cannot see, and words that are meant for a machine."""

import re
import unicodedata
from collections.abc import Iterable

from corpus.readers.block import Block

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_ZERO_WIDTH = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200d\u2060-\u2064\u206a-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]"
)
_SPACE = re.compile(r"[\s\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
_SOFT_HYPHEN = "\u00ad"

_INJECTION = re.compile(
    r"\b(?:ignore|disregard|forget|override)\b[^.!?\n]{0,40}\b(?:previous|prior|above|earlier|all|any|your|these|those)\b"
    r"[^.!?\n]{0,30}\b(?:instruction|prompt|rule|direction|guideline|context|message)s?\b"
    r"|^\s*(?:assistant|system|developer)\s*:"
    r"|<\|?/?(?:im_start|im_end|system|assistant|endoftext)\|?>|\[/?INST\]|###\s*(?:system|instruction)"
    r"|\byou are (?:now )?(?:an? )?(?:AI|assistant|chatbot|language model|LLM)\b"
    r"|\b(?:AI|language) (?:model|assistant|chatbot|system)s?\b[^.!?\n]{0,60}\b(?:must|should|shall|respond|answer|reply|output|say)\b"
    r"|\b(?:system prompt|reveal your instructions|new instructions)\b"
    r"|\b(?:respond|reply|answer) (?:only )?(?:with|that) [\"'“]?(?:yes|no|approved)\b",
    re.IGNORECASE | re.MULTILINE,
)
"""Ways of speaking to a language model; what they match is reported and still read, since nothing obeys the library."""

SHOWN = 80
"""Characters of a suspicious text that a finding shows."""


def plain(text: str) -> str:
    """A text on one line, without what cannot be seen: runs of blanks as one, ligatures as letters, composed accents."""
    text = _ZERO_WIDTH.sub("", _BIDI.sub("", text.replace(_SOFT_HYPHEN, "")))
    text = unicodedata.normalize("NFC", text.translate(_LIGATURES))
    text = "".join(c for c in _SPACE.sub(" ", text) if unicodedata.category(c) not in ("Cc", "Co", "Cs", "Cn"))
    return text.strip()


def unseen(raw: str) -> list[str]:
    """Findings about the characters of a raw text that nobody sees."""
    found = []
    if count := len(_BIDI.findall(raw)):
        found.append(f"{count} characters that turn the direction of text were left out")
    if count := len(_ZERO_WIDTH.findall(raw)):
        found.append(f"{count} characters without width were left out")
    return found


def addressed(blocks: Iterable[Block]) -> list[str]:
    """Findings about sentences that speak to a language model instead of a person."""
    found = (_INJECTION.search(block.text) for block in blocks)
    texts = dict.fromkeys(shown(match.string[match.start() :]) for match in found if match)
    return [f"words that address a language model, kept as text: {text}" for text in texts]


def hidden(texts: Iterable[str]) -> list[str]:
    """Findings about texts that the page holds and does not show."""
    told = dict.fromkeys(shown(text) for text in map(plain, texts) if len(text) > 1)
    return [f"text that the page does not show was left out: {text}" for text in told]


def shown(text: str) -> str:
    """The beginning of a text, in quotation marks."""
    return repr(text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…")
