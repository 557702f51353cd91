"""Whether a certificate goes into the degree that a message names: only where a page says so of that degree."""

import re
from collections.abc import Iterable, Sequence

from advisor.message.understanding import Understanding
from advisor.rules.scope import Scope
from corpus.amounts import Credits
from corpus.document import Document
from corpus.rules import AdmissionEffect, Cap, Credential, Origin, Rule, Stack

_SUBJECT = (
    r"(?P<subject>(?:(?!(?:at|from|with|if|and|or|later|after|before|as|when|while|is|counts?|too|there|accepts?|"
    r"takes?|allows?|lets?|honou?rs?|recogni[sz]es?|uses?|ha(?:s|ve))\b)"
    r"[\w&-]+ ?){1,5})"
)
_DEGREES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:m\.?s\.?|m\.?a\.?|master\w*(?:['’]s)?(?: (?:degree|program|of (?:science|arts)))?) "
        rf"(?:in|of) (?:the )?{_SUBJECT}",
        r"\badmi(?:ssion|tted) (?:in)?to (?:the )?"
        rf"(?!(?:the|a|an|that|this|it|ms|ma|master\w*|degree|program)\b){_SUBJECT}",
        r"\b(?P<subject>i?mba|mpa|mph|mha|mpp|msn|msw|imsa|imsm|mscs|msba|meng|mgis|mfa|llm|msa|macc|msds|mssw)\b",
    )
)
_WORDS = "the a an degree program science arts online new their my master masters ms ma of in"
_PLAIN = frozenset(_WORDS.split())
_ON_CAMPUS = re.compile(r"\b(?:on|off)[- ]campus\b|\bin[- ]person\b", re.IGNORECASE)


def brings_credits(rule: Rule) -> bool:
    """Whether a rule says how many credits a credential brings that is stacked into another."""
    return isinstance(rule, Stack) and isinstance(rule.amount, Credits)


def into_what_it_stacks(understood: Understanding, scope: Scope, deciding: Sequence[Document]) -> bool:
    """Whether the degree that a message names, if it names one, is one that a certificate goes into, as the pages
    named or those that decide say."""
    if _ON_CAMPUS.search(understood.question) and any("online" in (page.program or "").lower() for page in deciding):
        return False
    said = list(_said(scope.named, deciding))
    return all(_among(degree, said) for degree in degrees_told(understood))


def degrees_told(understood: Understanding) -> list[str]:
    """The degrees that a message names, those among them that are told by a subject before their noun."""
    before = (match["subject"].strip() for match in _SUBJECT_BEFORE.finditer(understood.unnamed))
    return [*degrees_named(understood.question), *before]


_SUBJECT_BEFORE = re.compile(
    r"\b(?:the|an?|my|their|its|into|toward|towards) (?P<subject>[A-Z][\w&-]+ (?:(?:(?:and|of) )?[A-Z][\w&-]+ ){0,4})"
    r"(?=(?:master['’]?s|masters)\b)"
)
"""A degree by its subject: "the Aging Studies master's"."""


def degrees_named(text: str) -> list[str]:
    """The degrees that a text names, by their subject or their letters."""
    found = [match["subject"].strip() for pattern in _DEGREES for match in pattern.finditer(text)]
    return [degree for degree in found if not _OF_WHOSE.match(degree)]


_OF_WHOSE = re.compile(
    r"(?:department|school|college|program) (?:that|which|sponsor\w*)\b|sponsoring\b|"
    r"(?:that|this|(?:that |this )?(?:very )?same|its|their)(?: own)? (?:department|dept)$",
    re.IGNORECASE,
)
"""A degree that is told by the department which sponsors the certificate: that into which the certificate goes."""


def stacks_into(rule: Stack, degree: str) -> bool:
    """Whether a degree is one of those that a certificate builds toward, by a rule."""
    return _among(degree, rule.programs)


def from_certificate(understood: Understanding) -> bool:
    """Whether all the credit of a message is a certificate's, to count toward a master's degree."""
    origins = {lot.origin for lot in understood.holdings}
    return origins == {Origin.CERTIFICATE} and understood.target is Credential.MASTERS


def _said(named: Iterable[Document], deciding: Iterable[Document]) -> Iterable[str]:
    """The degrees that pages say a certificate goes into, and the words of the pages that decide."""
    for page in named:
        yield from (program for rule in page.rules if isinstance(rule, Stack) for program in rule.programs)
    for page in deciding:
        yield from (page.program or "", page.title)
        yield from (rule.sentence for rule in page.rules if isinstance(rule, Cap | Stack | AdmissionEffect))


def _among(degree: str, said: Iterable[str]) -> bool:
    """Whether a degree is told in one of some texts, by its words or by its initials."""
    words = {word[:5].lower() for word in re.findall(r"[A-Za-z]{2,}", degree)} - _PLAIN
    return any(_told(words, degree, text) for text in said)


def _told(words: set[str], degree: str, text: str) -> bool:
    """Whether a text has a degree's name, its words, or its initials (of a Master of Healthcare Administration)."""
    initials = "".join(word[0] for word in re.findall(r"\b[A-Z][A-Za-z]+", text)).lower()
    short = " " not in degree and degree.lower() in initials
    if short or re.search(rf"\b{re.escape(degree)}\b", text, re.IGNORECASE):
        return True
    return words <= {word[:5].lower() for word in re.findall(r"[A-Za-z]{2,}", text)}
