"""The credential that credit comes out of, on its way to another, and the credit that a page speaks of."""

import re

from corpus.drafting.direction import lists_topics
from corpus.drafting.origins import origins
from corpus.drafting.statement import Statement
from corpus.rules import Credential, Origin

_CREDIT = r"(?:credits?|hours?|units?|courses?|coursework|work|classes)"
_FROM_CERTIFICATE = re.compile(
    rf"\b(?:whole|entire|full) CERT\b|\bholders? of (?:an? |the )?(?:\w+ )?CERT\b|\b(?:holds?|has|have|earned|completed?s?) (?:an? |the |their )?(?:\w+ )?CERT\b[^.;]{{0,60}}\b(?:its|whose) {_CREDIT}\b|\bCERT (?:semester |quarter )?{_CREDIT}\b|\bCERT (?:holders?|graduates?|completers?|earners?)\b|\b{_CREDIT}\b(?:(?! toward| into| may| can| count)[^,;:]){{0,70}}? (?:of|from|in|for|within|under) (?:an? |the |that |1 |any |its |own |another |previous |earlier |completed |earned |related |ORG's |\w+ ){{0,5}}?CERT\b|\bCERT (?:of|at|from) ORG (?:itself )?(?:may|can|count)|^(?:an? |the )?CERT (?:earned at ORG )?may be applied|\b(?:portion|part|share) of (?:an? |the |its )?CERT\b|\b(?:between|shared by) (?:an? |the )?CERT and (?:an? |the )?(?:MAST|DEG)|\bused (?:to earn|for|toward) (?:an? |the )?CERT\b|\b(?:come|comes|taken|drawn) from (?:an? |the |its own |ORG )?CERT\b|"
    r"\b(?:count|appl|use|serve|shar)\w* (?:for|toward|towards|in|to) both (?:an? |the )?(?:\w+ )?(?:CERT and (?:an? |the )?(?:\w+ )?(?:MAST|DEG)|(?:MAST|DEG) and (?:an? |the )?(?:\w+ )?CERT)\b"
)
_FROM_MASTERS = re.compile(
    r"\b(?:from|of|in|for|toward) (?:(?:a|an|the|any|their|its|1|first|another|previous|prior|earlier|own|ORG|ORG's) ){1,4}MAST\b(?=[^.;]*\b(?:second|later|new|additional|subsequent) (?:ORG )?(?:MAST|DEG)\b)|\bsecond MAST\b[^.;]*\b(?:of|from|for|toward) (?:the |their |a |an )?(?:first|previous|prior|earlier|other)\b|\b(?:between|by|across|of) (?:2|concurrent|both) (?:\w+ )?MAST\b|\b(?:2|concurrent) (?:\w+ )?MAST (?:(?:may|can|to) )?(?:share|have)\b|\b(?:shar\w+|double[- ]count\w*|overlap\w*)\b[^.;]{0,60}\b(?:for|toward|to|in) (?:2|both) (?:\w+ )?MAST\b|\b2 (?:\w+ )?MAST\b[^.;]{0,50}\b(?:in common|between them)\b|\bfrom (?:(?:a|an|the|any|their|previous|prior|earlier|completed|earned|finished|first|ORG's|own) ){1,4}MAST\b|\b(?:prior|previous|earlier|completed|finished|existing) MAST\b|\bfrom (?:current |former )?MAST (?:students?|alumni|graduates?)\b|\b(?:students?|those|anybody|anyone|applicants?) (?:with|who (?:hold|holds|have|has|earned)) (?:an? )?MAST\b"
)
_FROM_DEGREE = re.compile(
    rf"\b(?:DEG|MAST) (?:program )?{_CREDIT}\b|\b{_CREDIT}\b(?:(?! toward| into| may| can| count| required)[^,;:]){{0,60}}? (?:of|from|in|for) (?:a |an |the |another |ORG's |ORG |1 |\w+ ){{0,4}}?(?:MAST|DEG)\b|\bapplied to (?:a|the) (?:MAST|DEG)\b"
)
_NO_MORE = re.compile(r",? (?:and|but) (?:no more|not more|no further)(?:,|(?= from))")
_SHARED = re.compile(
    r"\b2 (?:\w+ )?CERT (?:(?:may|can) )?(?:share|overlap|have)\b|\b(?:between|by|across|among|in|toward|for|to) (?:2|both(?! (?:an? |the )?(?:\w+ )?CERT and)|different|any 2|more than 1) (?:\w+ )?CERT\b|"
    r"\b(?:another|second|other|additional|further) CERT\b[^.;:]*\b(?:from|of|in|for|with) (?:an? |the |1 |any )?(?:\w+ )?(?:first|earlier|previous|other|prior|completed|finished) (?:CERT|1)\b|"
    r"\b(?:from|of|in|for) (?:an? |1 |the |any )(?:\w+ )?CERT\b[^.;:]*\b(?:to|toward|into|in|for) (?:an? |the )?(?:another|second|different|other|further) (?:\w+ )?CERT\b|"
    rf"\bCERT {_CREDIT}\b[^.;:]*\b(?:to|toward|into|in|for) (?:an? |the )?(?:another|second|different|other|further) (?:\w+ )?CERT\b|"
    r"\b(?:shared?|overlap\w*|in common|double[- ]counted) with (?:an?other|a second|a different|a further) (?:\w+ )?CERT\b"
)


_OF_UNDERGRADUATES = re.compile(
    r"\bundergraduate(?:-level)? (?:credits?|courses?|coursework|work|hours|units)\b|\b(?:taken|earned|completed) (?:as an undergraduate|as (?:a )?seniors?|(?:for|in) (?:an? |the |their |its )?BACH)\b|"
    r"^(?:[^,;]{0,30}, |at ORG )?(?:[a-z]+ ){0,3}?(?:undergraduates?|undergraduate students?|BACH (?:students|candidates)|seniors?)\b[^.;]{0,40}\b(?:may|can|take|count|use|apply)\b|"
    r"\b(?:from|of) (?:its own |an? |the |its )?(?:undergraduate students?|(?:\w+ )?undergraduates)\b|\b(?:credits?|courses?|coursework|hours|units) (?:of|from|in) (?:an? |the |their |its )?BACH\b"
)


def of_undergraduates(said: str) -> bool:
    """Whether a clause speaks of credit that undergraduates earn, or that is of their level."""
    return _OF_UNDERGRADUATES.search(said) is not None


def of_the_page(statement: Statement, target: Credential) -> Origin | None:
    """Whose courses a page speaks of that is on certificates alone, where a sentence says what of them a degree takes."""
    about = statement.page.about
    on_certificates = "CERT" in about and not re.search(r"\b(?:MAST|DEG|DOCT)\b", about) and not lists_topics(about)
    taken = target in (Credential.MASTERS, Credential.DOCTORATE)
    return Origin.CERTIFICATE if taken and on_certificates else None


def origins_of_page(statement: Statement) -> tuple[Origin, ...]:
    """Where the credit comes from that a page speaks of where a sentence does not say: what its title tells, but credit
    from before admission where its caps pool that and cap no other from outside."""
    capped = {origin for origin, _ in statement.page.capped}
    if Origin.PREADMISSION in capped and Origin.OUTSIDE not in capped:
        return (Origin.PREADMISSION,)
    return origins(statement.page.about)


_EITHER = re.compile(
    r"\b(?:MAST|DEG|DOCT|CERT) (?:or|and) (?:(?:an?|the|any|graduate|any other) )*(?:\w+ )?(?:MAST|DEG|DOCT|CERT)\b(?! (?:share|overlap|have|may share|can share))"
)
_BOTH_WAYS = re.compile(r"\b(?:shar\w+|overlap\w*|double[- ]count\w*|between|both|common|2)\b")


def of_either_kind(said: str) -> bool:
    """Whether the credentials that a clause names are told in one breath and nowhere else: "in courses of a degree or
    certificate". Credit of either is none that goes from one to the other."""
    listed = _EITHER.search(said)
    others = re.findall(r"\b(?:MAST|DEG|DOCT|CERT)\b", _EITHER.sub(" ", said, count=1))
    return listed is not None and not others and not _BOTH_WAYS.search(said)


def credential_origin(said: str, target: Credential) -> Origin | None:
    """A credential that the credit comes out of, on its way to the target; None where none is told."""
    said = _NO_MORE.sub(" ", said)
    if of_either_kind(said):
        return None
    if _SHARED.search(said):
        return Origin.CERTIFICATE
    if target is not Credential.CERTIFICATE and _FROM_CERTIFICATE.search(said):
        return Origin.CERTIFICATE
    if target in (Credential.MASTERS, Credential.DOCTORATE) and _FROM_MASTERS.search(said) and "MAST" in said:
        return Origin.MASTERS
    if target is Credential.CERTIFICATE and _FROM_DEGREE.search(said):
        return Origin.DEGREE
    return None


def as_the_page_pools(statement: Statement, told: tuple[Origin, ...]) -> tuple[Origin, ...]:
    """What "transfer credit" means on a page: the pool of all credit from before, where its caps are of that alone."""
    capped = {origin for origin, _ in statement.page.capped}
    pooled = Origin.PREADMISSION in capped and Origin.OUTSIDE not in capped
    return (Origin.PREADMISSION,) if told == (Origin.OUTSIDE,) and pooled else told
