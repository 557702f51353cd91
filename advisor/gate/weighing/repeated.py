"""Whether a claim says its text again word for word, but for how it is written."""

import re

from advisor.gate.plain import plainly
from advisor.gate.support import Statement
from corpus.figures import WORDS

_NUMBERS = {word: value for word, value in WORDS.items() if word not in ("zero", "one")}
_ASIDE = re.compile(r" \([^()]*\)")
_LONG_ASIDE = re.compile(r" \([^()]{4,}\)")
"""An aside that is no abbreviation."""

_SOURCE = re.compile(r",? (?:according to|as its) [^,;]*\.$")
_LEADING = re.compile(r"(?:at|in|according to|for) [^,]+, ")
_TOKEN = re.compile(r"[a-z]+[+-](?!\w)|[a-z][a-z']*|\d[\d,.]*|[%$+/-]")


def repeats(statement: Statement) -> bool:
    """Whether the claim is its one text again, but for contractions, numbers in words, how the institution is called,
    an aside in brackets or whom it is according to, or a leading "at X" put last. It then says what the text says."""
    if len(statement.texts) != 1:
        return False
    schools = _TOKEN.findall(plainly(" ".join(statement.schools)))
    about = frozenset(word for word in schools if word == "-" or len(word) > 1) | {"the", "university"}
    claim, text = plainly(statement.claim), plainly(statement.texts[0])
    forms = [text, _ASIDE.sub("", text), _LONG_ASIDE.sub("", text), _SOURCE.sub(".", text)]
    forms += [moved for form in tuple(forms) if (moved := _leading_last(form))]
    return _tokens(claim, about) in [_tokens(form, about) for form in forms]


def _leading_last(text: str) -> str | None:
    leading = _LEADING.match(text)
    if leading is None or "," in text[leading.end() :]:
        return None
    return f"{text[leading.end() :].rstrip('.')} {leading.group()}"


def _tokens(text: str, about: frozenset[str]) -> list[str]:
    plain = re.sub(r"\bcan(?:not|'t)\b", "can not", text)
    plain = re.sub(r"n't\b", " not", plain).replace("%", " percent")
    found = [str(_NUMBERS.get(token, token)).rstrip(".,") for token in _TOKEN.findall(plain)]
    return [token for token in found if token not in about and token.removesuffix("'s") not in about]
