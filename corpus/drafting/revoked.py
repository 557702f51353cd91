"""What no longer holds, or is told of another version: a page, a section or a sentence says so."""

import re
from itertools import pairwise

from corpus.document import Document
from corpus.drafting.numbers import in_digits
from corpus.drafting.statement import Statement
from corpus.sentences import HEADING, spans

_REVOKED = re.compile(
    r"\b(?:was|is|has been|have been|were) (?:superseded|replaced|withdrawn|rescinded|repealed|archived)\b|"
    r"\bno longer in (?:effect|force)\b",
    re.IGNORECASE,
)
_OF_ITS_SECTION = re.compile(
    r"(?:That|Those|The (?:old|older|former|earlier|previous)) (?:[a-z-]+ )?(?:rules?|limits?|provisions?|caps?|allowances?|arrangements?)\b"
)
_NO_RULE = re.compile(
    r"\b(?:courses?|electives?|class(?:es)?|exams?|grades?|marks?|students?|instructors?|forms?)\b", re.IGNORECASE
)
_A_RULE = re.compile(
    r"\b(?:rules?|polic(?:y|ies)|limits?|limitations?|regulations?|provisions?|sections?|pages?|catalogs?|bulletins?|handbooks?|"
    r"versions?|editions?|allowances?|caps?|standards?|requirements?|agreements?|this|these|it)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\b\d+(?:\.\d+)?\b|\b\d/\d\b")
_DAY = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}\b|"
    r"\b\d{1,2}/\d{1,2}/\d{2,4}\b|\b(?:19|20)\d\d\b"
)
_OLD_TITLE = re.compile(r"\b(?:archived?|superseded|withdrawn|obsolete)\b", re.IGNORECASE)


def revoked(document: Document) -> str | None:
    """Why nothing of a page is to be drafted: it says of itself that it no longer holds."""
    if _OLD_TITLE.search(document.title) or any(not _NUMBER.search(words) for words in _revoking(document)):
        return "the page says that it, or a part of it, no longer holds"
    return None


def taken_back(statement: Statement, document: Document) -> str | None:
    """Why a sentence is not to be drafted though the page stands: it tells of another version, it says that something no
    longer holds, or another sentence says so of what has a number of this one."""
    if _of_another_version(statement, document):
        return "it tells what another version says"
    if _revokes(statement.text):
        return "it says that something no longer holds"
    if _revoked_in_its_section(statement, document):
        return "its section says that a rule which it tells no longer holds"
    numbers = set(_NUMBER.findall(statement.said))
    named = {number for words in _revoking(document) for number in _NUMBER.findall(in_digits(words.lower()))}
    return "another sentence says that something with its number no longer holds" if numbers & named else None


def _revoking(document: Document) -> list[str]:
    """The sentences of a page by which something no longer holds, without years; not those that point at a rule which
    their own section tells."""
    texts = (document.text[start:end] for start, end in spans(document.text))
    return [_DAY.sub(" ", words) for words in texts if _revokes(words) and not _OF_ITS_SECTION.match(words)]


def _revokes(words: str) -> bool:
    """Whether a sentence says that a rule no longer holds. A course that is replaced by another is none."""
    return any(
        not _NO_RULE.search(words[: found.start()]) or _A_RULE.search(words[: found.start()])
        for found in _REVOKED.finditer(words)
    )


def _revoked_in_its_section(statement: Statement, document: Document) -> bool:
    """Whether the section of a sentence says that "that rule" no longer holds: which of its sentences told it is not known."""
    heads = [0, *(found.start() for found in HEADING.finditer(document.text)), len(document.text)]
    for start, end in pairwise(heads):
        if start <= statement.start < end:
            places = (document.text[start:end][first:last] for first, last in spans(document.text[start:end]))
            return any(_revokes(words) and _OF_ITS_SECTION.match(words) for words in places)
    return False


_OTHER_VERSION = re.compile(
    r"^(?:another|an? (?:older|earlier|former|previous|superseded|archived|other|different)),? (?:[\w']+ ){0,2}?"
    r"(?:captures?|versions?|documents?|pages?|catalogs?|bulletins?|editions?|handbooks?)\b"
)
_OF_A_VERSION = re.compile(
    r"\b(?:older|earlier|former|previous|superseded|archived?|captures?|versions?|bulletin|editions?)\b|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)


def _of_another_version(statement: Statement, document: Document) -> bool:
    """Whether a sentence tells what another version of its page says, on a page that is not that version's."""
    return bool(_OTHER_VERSION.search(statement.said)) and not _OF_A_VERSION.search(document.title)
