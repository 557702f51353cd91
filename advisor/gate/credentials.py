"""The kinds of credential in a claim: each must be one that the cited text, or the document it stands in, speaks of."""

import re
from collections.abc import Sequence

from corpus.document import Document

_CREDENTIALS = {
    "certificate": r"certificates?|certs?|micro-?certificates?",
    "master's": r"master(?:['’]?s)?|m\.?s\.?|m\.?a\.?|mba|mpa|mph|msn|mha|mgis|msw|m\.?ed|meng|macc|mfa|llm|ms(?!u\b)[a-z]{1,3}",
    "doctorate": r"doctora(?:te|l)s?|ph\.?d\.?|ed\.?d\.?|dnp|dba",
    "bachelor's": r"bachelor(?:['’]?s)?|undergraduates?|undergrad|b\.?s\.?|senior|baccalaureate|freshm[ae]n",
}
CREDENTIAL = {name: re.compile(rf"\b(?:{words})(?![\w])", re.IGNORECASE) for name, words in _CREDENTIALS.items()}
"""How each kind of credential is named."""

_KINDS = re.compile(r"(?<!both )(?<!two )(?<!master's )\b(?:degrees|programs)\b")
"""Kinds of thing of which a claim may speak in general only where its text speaks of one."""


def foreign_credential(claim: str, text: str, documents: Sequence[Document]) -> str | None:
    """A kind of credential in the claim that is neither in the text nor what the documents are about."""
    plain, bare = (re.sub(r"\([^)]*\)", " ", words) for words in (text, claim))
    about = f"{text} {' '.join(document.program or '' for document in documents)}"
    for name, pattern in CREDENTIAL.items():
        if pattern.search(bare) and not pattern.search(plain) and not pattern.search(about):
            return name
    return _miscalled(claim, text)


def miscounted(claim: str, text: str) -> str | None:
    """A kind of credential that the claim names more often than the text ("a certificate in a stackable certificate"
    where the text has one certificate and one master's degree), or all degrees or programs where it speaks of one."""
    plain, bare = (re.sub(r"\([^)]*\)", " ", words) for words in (text, claim))
    counts = {name: (len(pattern.findall(bare)), len(pattern.findall(plain))) for name, pattern in CREDENTIAL.items()}
    for name, (said, held) in counts.items():
        if said > max(held, 1):
            return name
    named = {name: len(pattern.findall(claim)) for name, pattern in CREDENTIAL.items()}
    lost = any(held and not named[name] for name, (_, held) in counts.items())
    if lost and max(named.values()) > 1:
        return max(named, key=lambda name: named[name])
    return next((str(word) for word in _KINDS.findall(claim) if word.rstrip("s") not in text.lower()), None)


def _miscalled(claim: str, text: str) -> str | None:
    """A name with one kind of credential in the claim and only with other kinds in the text: "the Cyber Defense
    master's degree" of a Cyber Defense certificate."""
    called = _called(text)
    for word, kinds in _called(claim).items():
        if word in called and not kinds <= called[word]:
            return word
    return None


def _called(text: str) -> dict[str, set[str]]:
    """Of each capitalized word the kinds of credential that are named right after it."""
    kinds: dict[str, set[str]] = {}
    for name, pattern in CREDENTIAL.items():
        for match in re.finditer(rf"([A-Z]\w+)\)? (?:graduate |degree )?{pattern.pattern}", text):
            kinds.setdefault(match.group(1), set()).add(name)
    return kinds


def is_kind(word: str, text: str) -> bool:
    """Whether a word is short for a kind of credential ("PhD", "MA") of which the text speaks without naming one."""
    for pattern in CREDENTIAL.values():
        if pattern.fullmatch(word) and len(word) < 6:
            called = [match.group() for match in pattern.finditer(text)]
            return bool(called) and all(one[-2:].islower() for one in called)
    return False
