"""The form that a small model is held to: one sentence of words, the figures of the facts, and the marks."""

import re
from collections.abc import Sequence

_TOKEN = re.compile(r"(?:[A-Za-z]\.){2,}|[$\w][\w,.$%/&+-]*[\w%+-]|[\w%]")
_NAMED = re.compile(r"\b[A-Z][A-Za-z&-]*[A-Za-z]\b")
MOST_WORDS = 46
"""Words of a joined sentence: two quotes of the library have 41 together at the median, and joining drops some."""


def joined_sentence(facts: Sequence[str]) -> str:
    """A GBNF grammar for one sentence that ends in the marks of all facts. Whatever has a figure or a full stop in it
    ("12", "10-credit", "2021-2022", "U.S.") can only be one of the words of the facts."""
    marks = "".join(f"[{number}]" for number in range(1, len(facts) + 1))
    return _words_of(facts, f" {marks}.")


def whole_question(turns: Sequence[str]) -> str:
    """A GBNF grammar for one question whose figures are those of some turns."""
    return _words_of(turns, "?")


def _words_of(texts: Sequence[str], end: str) -> str:
    exact = sorted({t for text in texts for t in _TOKEN.findall(text) if _is_exact(t)}, key=lambda t: (-len(t), t))
    word = "exact | plain" if exact else "plain"
    rules = [
        f'root ::= first (between word){{5,{MOST_WORDS}}} "{end}"',
        "first ::= [A-Z] letter*" + (" | exact" if exact else ""),
        'between ::= ", " | "; " | " "',
        f"word ::= {word}",
        "plain ::= [A-Za-z] letter*",
        "letter ::= [A-Za-z'/&+-]",
    ]
    if exact:
        rules.append("exact ::= " + " | ".join(f'"{token}"' for token in exact))
    return "\n".join(rules) + "\n"


def cut_short(sentence: str) -> bool:
    """Whether a sentence ends only because the grammar lets it have no more words."""
    return len(sentence.split()) > MOST_WORDS


def loses_a_name(sentence: str, facts: Sequence[str]) -> bool:
    """Whether a sentence leaves out a name of its facts, such as that of a college or of the degree that credit goes
    toward: what is left would hold for more than it does."""
    said = set(_NAMED.findall(sentence.replace("(", " ").replace(")", " ")))
    said |= {word[:1].upper() + word[1:] for word in sentence.split()}
    named = (_NAMED.findall(re.sub(r"\([^)]*\)", " ", fact)[1:]) for fact in facts)
    return any(word not in said for words in named for word in words)


def _is_exact(token: str) -> bool:
    return any(letter.isnumeric() for letter in token) or "." in token
