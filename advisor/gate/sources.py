"""The schools that an asker names as where credit is from, by which a claim may call it: "your 12 hours from there"."""

import re

_CREDIT = r"(?i:credits?|hours?|units?|courses?|class(?:es)?|coursework|work|certificates?|cert)"
_NAME = r"[A-Z][\w&.'’-]*(?: (?:of |at )?[A-Z][\w&.'’-]*){0,3}"
_SOURCE = re.compile(
    rf"\b{_CREDIT} (?:(?:you|she|he|they|that|were|was|earned|taken|took|did) ){{0,3}}(?:from|at) (?P<from>{_NAME})"
    rf"|\b[Yy]our (?P<of>{_NAME}) {_CREDIT}\b"
)
_WORD = re.compile(r"[^\W_][\w&+'’-]*")


def without_sources(claim: str, text: str, question: str) -> str:
    """A claim of the same length without the names of where the asker's credit is from: those that the question has,
    too, where the text says nothing of credit from a place with a name."""
    if not question or _SOURCE.search(text):
        return claim
    asked = {word.lower() for word in _WORD.findall(question)}
    for match in _SOURCE.finditer(claim):
        kind = "from" if match["from"] else "of"
        if all(word.lower() in asked for word in _WORD.findall(match[kind])):
            start, end = match.span(kind)
            claim = claim[:start] + " " * (end - start) + claim[end:]
    return claim
