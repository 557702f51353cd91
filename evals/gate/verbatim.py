"""Sentences of the library said again almost word for word, made by rule: what the gate must let through."""

import re
from collections.abc import Iterator, Sequence

from corpus.figures import WORDS

_CONTRACTED = (
    ("does not", "doesn't"),
    ("do not", "don't"),
    ("cannot", "can't"),
    ("is not", "isn't"),
    ("are not", "aren't"),
)
_DIGITS = {word: str(value) for word, value in WORDS.items() if word not in ("zero", "one")}
_COUNTED = {digits: word for word, digits in _DIGITS.items()}
_TAIL = re.compile(r",? (?:according to|as its|in an older|in its \d{4})[^,;]*\.$")


def near_verbatim(sentence: str, names: Sequence[str]) -> Iterator[str]:
    """The sentence itself and what it becomes by one small change. `names` are the name of its institution as
    written in it and a shorter one, where there are two."""
    seen = set()
    for changed in _changed(sentence, names):
        if changed not in seen:
            seen.add(changed)
            yield changed


def _changed(sentence: str, names: Sequence[str]) -> Iterator[str]:
    yield sentence
    for long, short in _CONTRACTED:
        yield re.sub(rf"\b{long}\b", short, sentence)
    yield re.sub(r"(?<![\w.,%/-])\d+(?= (?:credits?|years?|courses?|hours?)\b)", _word, sentence)
    yield re.sub(r"\b(" + "|".join(_DIGITS) + r")\b", lambda match: _DIGITS[match.group()], sentence)
    yield re.sub(r"(\d)%", r"\1 percent", sentence)
    yield from _named(sentence, names)
    yield from _moved(sentence)
    if _TAIL.search(sentence):
        yield _TAIL.sub(".", sentence)
    if "(" in sentence:
        yield re.sub(r" \((?:[^()]{4,})\)", "", sentence)


def _word(match: re.Match[str]) -> str:
    return _COUNTED.get(match.group(), match.group())


def _named(sentence: str, names: Sequence[str]) -> Iterator[str]:
    if len(names) == 2:
        short = re.sub(rf"\b(?:[Tt]he )?{re.escape(names[0])}", names[1], sentence)
        yield short[0].upper() + short[1:]


def _moved(sentence: str) -> Iterator[str]:
    """The sentence with its leading phrase put at the end: "At X, a course counts" becomes "A course counts at X"."""
    leading = re.match(r"(At|In|According to|For) ([^,]+), (\w)(.*)\.$", sentence)
    if leading and leading.group(4).count(",") == 0:
        where, what = f"{leading.group(1).lower()} {leading.group(2)}", leading.group(3).upper() + leading.group(4)
        yield f"{what}, {where}." if where.startswith("according") else f"{what} {where}."
