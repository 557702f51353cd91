"""Whether what a claim says of both of two schools is what each of them says."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from advisor.gate.plain import plainly
from advisor.gate.words import akin, content

if TYPE_CHECKING:
    from advisor.gate.gate import Exhibit

_BOTH = re.compile(
    r"\b(?:both|each of the (?:two|three)|all (?:two|three|four)) "
    r"(?:of them|schools|universities|colleges|institutions|programs|places)\b"
)
_LACKED = 1
"""Words of such a claim that the texts of one school may lack: two ways of saying a thing differ by as much."""


def unshared(claim: str, cited: Sequence["Exhibit"], names: str) -> str | None:
    """A word that a claim says of both schools and one of them does not; None where there is none."""
    said = plainly(claim)
    if not _BOTH.search(said):
        return None
    texts: dict[str, str] = {}
    for exhibit in cited:
        for document in exhibit.documents:
            texts[document.institution] = f"{texts.get(document.institution, '')} {exhibit.text}"
    if len(texts) < 2:
        return None
    words = [word for word in content(_BOTH.sub(" ", said)) if word not in set(content(names))]
    for text in texts.values():
        held = content(text)
        lacking = [word for word in words if not any(akin(word, other) for other in held)]
        if len(lacking) > _LACKED:
            return lacking[0]
    return None
