"""The fields of programs: one that a question names, or does not mean, and that the documents at hand are not of."""

import re
from collections.abc import Iterable, Sequence

from corpus.document import Document

_FIELDS = {
    "data science": r"\bdata (?:science|analytics)\b",
    "engineering": r"\bengineering\b",
    "an MBA": r"\bi?mba\b",
    "business": r"\bbusiness (?:school|masters?|degree)\b",
    "law": (
        r"\blaw (?:school|degree|program|cert\w*|masters?)\b|\b(?:at|in|into|for) (?:\w+ ){0,2}law\b(?! enforcement)|"
        r"\bllm\b|\bjd\b|(?<=[a-z] )(?-i:Law)\b(?! Enforcement)"
    ),
    "medicine": r"\bmed(?:ical)? school\b|\bmedicine\b",
    "nursing": r"\bnursing\b|\bmsn\b",
    "computer science": r"\bcomputer science\b|\bmscs\b|\b(?:ms|masters?) (?:in )?cs\b|\bcs (?:ms|masters?)\b",
    "education": r"\b(?:school of|college of) education\b|\bmed\b|\bm\.ed\b",
    "social work": r"\bsocial work\b|\bmsw\b",
    "public health": r"\bpublic health\b|\bmph\b",
    "psychology": r"\bpsychology\b",
    "biology": r"\bbiology\b",
    "chemistry": r"\bchemistry\b",
    "physics": r"\bphysics\b",
    "history": r"\b(?:ma|masters?|ms) in history\b",
    "economics": r"\becon(?:omics)?\b",
    "architecture": r"\barchitecture\b",
    "pharmacy": r"\bpharmacy\b",
}
"""Fields whose rules are a school's own: where only other parts of an institution are held, none of them answers."""


def field_beside(question: str, documents: Iterable[Document], into: Sequence[str] = ()) -> str | None:
    """The field that a question names and that no document is of; or theirs, where the asker says it is not meant.
    `into` are sentences that may name the program that credit is to count toward, which is then theirs too."""
    pages = (" ".join(filter(None, (d.unit, d.program, d.title))) for d in documents)
    names = " ".join([*pages, *into]).lower()
    refused = " ".join(_REFUSED.findall(question))
    own = {field for field, pattern in _FIELDS.items() if field in names or re.search(pattern, names, re.IGNORECASE)}
    if own & {"business", "an MBA"}:
        own |= {"business", "an MBA"}
    meant = _REFUSED.sub(" ", question)
    asked = [field for field, pattern in _FIELDS.items() if re.search(pattern, meant, re.IGNORECASE)]
    unheld = [field for field in asked if field not in own]
    if unheld:
        return unheld[0]
    denied = [field for field in own if re.search(_FIELDS[field], refused, re.IGNORECASE)]
    return f"another field than {denied[0]}" if denied and not asked else None


_REFUSED = re.compile(
    r"(?:\bnot|n['’]t) (?:(?:in|the|a|an|for|about|of|from) ){0,3}((?:[\w.'-]+ ?){1,2})", re.IGNORECASE
)
"""What the asker says is not meant: "it's not the nursing program", "I am not in the MSN"."""
