"""A language that shows which words are from a file: its letters are none of ours."""

import re

SHOWN_AS_IT_IS = re.compile(r"(\{\w+\}|https?://\S+|[\w.]+@[\w.]+|[\w.]+\.edu)")
KEPT = frozenset(
    {"id", "status", "verdict", "origin", "document_id", "passage_id", "kind", "url", "wording", "confidence"}
    | {"contact", "target", "languages", "theme"}
)
"""What of the service's words is an identifier or an address."""


def disguised(text: str) -> str:
    """A text in other letters, but for the places of values and addresses."""
    pieces = SHOWN_AS_IT_IS.split(text)
    return "".join(
        piece if at % 2 else re.sub("[A-Za-z]", lambda found: chr(ord(found[0]) + 0x1D00), piece)
        for at, piece in enumerate(pieces)
    )


def in_disguise(value: object) -> object:
    """What the service says, with every text of it in other letters."""
    match value:
        case dict():
            return {key: one if key in KEPT else in_disguise(one) for key, one in value.items()}
        case list() | tuple():
            return [in_disguise(one) for one in value]
        case str():
            return disguised(value)
    return value
