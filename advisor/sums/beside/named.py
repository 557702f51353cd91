"""Whether a message names a degree, a field or a certificate of which the pages of its sums are not: what they state is
of their own program, and says nothing of the price or the size of another."""

import re
from collections.abc import Sequence

from advisor.finding import Finding
from advisor.message.asked.fields import field_beside
from advisor.message.understanding import Understanding
from corpus.document import Document

_BACHELORS = re.compile(
    r"(?:\b(?!(?:the|a|an|my|his|her|with|have|has|got|of|for|if|bc|because|since)\b)[\w-]+ ){0,3}"
    r"\b(?:bachelor\w*(?:['’]s)?|undergrad(?:uate)?)(?: degree| major)?"
    r"(?: (?:(?:is|was)(?: in)?|in|from) (?:\w+ ?){1,2})?",
    re.IGNORECASE,
)
"""The degree before all others, which none of the sums is of."""
_DEGREE = re.compile(r"\b(?:i?[AM]\.?[A-Z]\.?[A-Z]?\.?|MEng|MEd|MSc|EdD|PhD|DNP|JD|LLM|ALM)(?![\w.])")
_NAMES = frozenset({
    "MA", "MS", "MBA", "MPA", "MPH", "MPP", "MSN", "MHA", "MSW", "MFA", "MSE", "MENG", "MED", "MSC", "ALM", "LLM",
    "EDD", "PHD", "DNP", "JD",
    "IMBA", "IMSM", "IMSA",
})  # fmt: skip
_LOWER = re.compile(r"\b(?:imba|imsm|imsa|mba|mpa|mph|mpp|msn|mha|msw|mfa|meng|phd|edd|dnp|llm)\b")
_CERTIFICATE_IN = re.compile(
    r"\b(?:cert\w*|ALM) (?:in|on) (?!(?:the|my|a|an|this|progress|hand|mind|question|all)\b)(\w+)", re.I
)


def of_another(understood: Understanding, worked: Sequence[Finding]) -> bool:
    """Whether what the message names is of none of the pages of one program on which the sums rest."""
    pages = [page for page in _pages(worked) if page.program or page.unit]
    if not pages:
        return False
    question = _BACHELORS.sub(" ", understood.question)
    own = set().union(*(_degrees(_words_of(page)) for page in pages if page.program))
    if own and not _degrees(question) <= own:
        return True
    texts = " ".join(_words_of(page) for page in pages).lower()
    if any(
        found[1].lower() not in texts
        for text in (understood.unnamed, question)
        for found in _CERTIFICATE_IN.finditer(text)
    ):
        return True
    into = [source.sentence for finding in worked for source in finding.sources]
    into += ["business school"] if "business" in texts else []
    return field_beside(question, pages, into) is not None


def _pages(worked: Sequence[Finding]) -> list[Document]:
    sources = [source for finding in worked for source in (*finding.sources, *finding.reasons)]
    return list(dict.fromkeys(source.document for source in sources))


def _words_of(page: Document) -> str:
    return " ".join(filter(None, (page.title, page.program, page.unit, page.text)))


def _degrees(text: str) -> set[str]:
    """The short names of degrees that stand in a text."""
    found = {one.replace(".", "").upper() for one in (*_DEGREE.findall(text), *_LOWER.findall(text))}
    return found & _NAMES
