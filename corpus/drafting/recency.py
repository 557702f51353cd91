"""How old credit may be, and how long a credential may take."""

import re
from collections.abc import Iterator
from fractions import Fraction

from corpus.drafting.ages import Age, ages
from corpus.drafting.direction import Targets, targets_of_credit
from corpus.drafting.found import Basis, Found, Reading, Untold
from corpus.drafting.naming import MARKS
from corpus.drafting.origins import origins
from corpus.drafting.out_of import as_the_page_pools, credential_origin, of_the_page, origins_of_page
from corpus.drafting.quantities import split_cells
from corpus.drafting.situations import EXCEPTION, part_in
from corpus.drafting.statement import Statement
from corpus.rules import AgeLimit, Anchor, Credential, Origin

_OF_A_CREDENTIAL = re.compile(
    r"(?:^|\b(?:where|if|when|once|since|unless) )(?:the |an? |their |that |your )?(?:\w+ )?(?:CERT|MAST) (?:(?:was|is|has been|had been) )+(?:\w+ ){0,2}?(?:awarded|conferred|posted|granted|earned|finished|completed)\b[^.;]{0,40}\byears?\b|"
    r"\byears? (?:of|after|from|since|following) [^.;]{0,30}?(?:\bCERT(?:'s)? (?:completion|award|conferral)|\b(?:completion|award|conferral|completing|earning|finishing|being awarded|receiving)(?: of)? (?:the |an? |their |your |that |its )*CERT)\b"
)
"""A certificate that is so many years old itself: "where the certificate was awarded more than six years before", "within
four years of the certificate's completion"."""
_AGE_CELL = re.compile(
    r"(?:(?:maximum|oldest|limit on) )?(?:the )?age (?:limit )?(?:of|on|for)? ?(?:credits?|courses?|coursework|work|it)?:"
)
_NAMED_AWARD = re.compile(
    r"\b(?:the|an?|that|their|your) (MAST|CERT|DOCT) (?:is|was|has been) (?:awarded|conferred|granted|completed|finished|earned)\b|"
    r"\b(?:award|conferral|completion|granting|awarding|conferring|completing) (?:of )?(?:the|an?|that|their|your) (MAST|CERT|DOCT)\b"
)
_SHARED = re.compile(r"\b(?:shared?|double[- ]counted|counted twice)\b")
_NOT_AGE = re.compile(
    r"\b(?:request|petition|apply|submit|file)\w*\b[^.;]{0,40}\bwithin|\bno age limit\b|\bvalidat\w+ (?:courses|credit|its)|\bexceptions? to\b|\bdoes not state\b|\brequirements (?:for|of) the \w+ (?:must|shall) be|\bexcludes\b|\bmust be (?:finished|completed) within (?!\d+ years? (?:before|prior to|preceding)\b)|\btest scores?\b|\bholders of\b|\bGRE\b|\bgre\b|\bsubject to review\b|\bcounted from the first course\b"
)
_ANCHORS = (
    (Anchor.TRANSFER_REQUEST, r"\b(?:at|before|prior to|of|when|preceding|for|from)\b[^,;]{0,50}?\b(?:transfer request|request|petition|evaluation|transfer is (?:requested|approved)|applies for the transfer|applies for transfer|the transfer|experience)\b"),
    (
        Anchor.NEW_CREDENTIAL,
        r"\bnew (?:DEG|CERT|MAST|DOCT|credential|program)\b|\b(?:before|when) (?:the |a )?(?:second|later|next) (?:DEG|MAST|CERT)\b",
    ),
    (Anchor.GRADUATION, r"\b(?:for|before|at|of|to) graduation\b"),
    (Anchor.CANDIDACY, r"\bcandidacy\b"),
    (Anchor.APPLICATION, r"\b(?:before|prior to|of|at|preceding|when|from|to)\b[^,;]{0,40}?\b(?:application|apply|applies|applying)\b"),
    (Anchor.FIRST_COURSE, r"\b(?:before|prior to) (?:the |their )?first course\b"),
    (Anchor.FIRST_ENROLMENT, r"\b(?:first|initial)(?: \w+){0,2} enrol?l?ment|\b(?:first enrol\w*|enrol?l?ment|enrolling|enrols?\b)"),
    (Anchor.MATRICULATION, r"\bmatriculat|\b(?:start|beginning) of (?:the |their |an? )?(?:program|studies|study|MAST|DEG|CERT)\b|\bfirst (?:term|semester|quarter) as an? (?:\w+ )?(?:DEG|MAST|CERT|graduate)\b|\b(?:starts?|begins?|starting|beginning) (?:the |your |their |an? )?(?:program|studies|study|MAST|DEG|CERT|with us|at ORG)\b"),
    (Anchor.ADMISSION, r"\b(?:admission|admitted|entry|acceptance)\b|\b(?:enters?|entering) (?:the |a |an )?(?:program|MAST|DEG|CERT)\b"),
    (Anchor.MATRICULATION, r"\b(?:program|studies|MAST|DEG|CERT) (?:starts?|begins?)\b|\b(?:before|prior to|preceding|of) (?:the |their |a student's |your )?first (?:term|semester|quarter)\b|\b(?:before|prior to|of|when) (?:the student|a student|students|they|you) (?:starts?|begins?)\b"),
    (Anchor.AWARD, r"\b(?:award|confer)|\b(?:DEG|MAST|CERT) (?:is|was) granted\b|\bgranting (?:of )?the (?:DEG|MAST|CERT)\b"),
    (Anchor.FIRST_ENROLMENT, r"\bfirst (?:\w+ )?registration\b|\b(?:you|they|the student) first registers?\b"),
    (Anchor.GRADUATION, r"\b(?:at|of|before) (?:the )?(?:time of )?completion\b|\bgraduation\b|\bgraduat(?:es|ing)\b|\b(?:when|until|by the time|before) (?:you|they|students) graduate\b|\b(?:DEG|MAST|CERT|DOCT|program) is (?:completed|finished)|\b(?:completion|completing) (?:of )?(?:the |a )?(?:DEG|MAST|CERT|DOCT)"),
)  # fmt: skip
_ANCHOR_PATTERNS = tuple((anchor, re.compile(pattern)) for anchor, pattern in _ANCHORS)


def draft_ages(statement: Statement) -> Iterator[Reading]:
    """The limits on the age of credit that a sentence states."""
    for clause in split_cells(statement.said):
        if _NOT_AGE.search(clause):
            continue
        if _OF_A_CREDENTIAL.search(clause):
            yield Untold("it is of the age of a credential, not of its credit")
            continue
        age = next(ages(clause), None)
        if age is None:
            continue
        if _several(clause, age):
            yield Untold("it states several ages")
            continue
        anchor = _anchor(clause[age.start :])
        if anchor is None:
            yield Untold("it does not say from which day the age is counted back")
            continue
        origin = _origin(statement, clause, age.start)
        if origin is None:
            yield Untold("it does not say whose credit may not be so old")
            continue
        toward = _awarded(clause[age.start :], anchor) or targets_of_credit(statement, clause, origin)
        for target in toward.credentials if toward else ():
            exception = part_in(statement.text, EXCEPTION)
            out_of = None
            if origin is Origin.ANY:
                out_of = credential_origin(_WHEN_DONE.sub(" ", clause), target) or of_the_page(statement, target)
            rule = AgeLimit(
                "age_limit", statement.text, out_of or origin, target, age.years, anchor, age.reached, exception
            )
            yield Found(rule, toward.basis if toward else Basis.PAGE)
        if toward is None:
            yield Untold("it does not say toward which credential the credit may not be so old")


def _several(clause: str, age: Age) -> bool:
    """Whether a clause states another number of years, of which an age alone does not tell whose it is."""
    return any(Fraction(other) != age.years for other in re.findall(r"\b(\d+(?:\.\d+)?)[- ](?:\w+ )?years?\b", clause))


def _awarded(words: str, anchor: Anchor) -> Targets | None:
    """The credential from whose award an age is counted back; None where another day counts, or none is named."""
    found = _NAMED_AWARD.search(words) if anchor in (Anchor.AWARD, Anchor.GRADUATION) else None
    return Targets((MARKS[found[1] or found[2]],), Basis.SENTENCE) if found else None


def _anchor(words: str) -> Anchor | None:
    """The day that the age is counted back from; None where one is told that rules do not know."""
    for anchor, pattern in _ANCHOR_PATTERNS:
        if pattern.search(words):
            return anchor
    return None if re.search(r"\b(?:before|prior to|preceding)\b", words) else Anchor.UNSTATED


def _origin(statement: Statement, clause: str, at: int) -> Origin | None:
    if _SHARED.search(clause) and not origins(clause):  # what is shared comes out of a certificate, where one is named
        certificates = any("CERT" in words for words in (clause, *statement.headings[:1], statement.page.about))
        return Origin.CERTIFICATE if certificates else None
    told = (
        origins(clause[:at])
        or _of_the_row(statement, clause)
        or tuple(origin for origin in origins(clause) if origin not in (Origin.PREADMISSION, Origin.NONDEGREE))
    )
    if _AND_OTHERS.search(clause) and told:
        return Origin.ANY
    if told:
        return as_the_page_pools(statement, told[:1])[0]
    above = next((found for heading in statement.headings if (found := origins(heading))), ())
    if _EXPIRED.search(clause):
        return Origin.EXPIRED
    if re.match(r"(?:such|these|those|they)\b", clause) or (statement.pointed and above):
        return None if not above else above[0]
    whole = re.search(r"\b(?:satisfy|requirements?|toward|all)\b", clause)
    if above and not statement.pointed and Origin.OUTSIDE in above and not whole:  # it is of what its heading names
        return Origin.OUTSIDE
    if re.search(
        r"\bthe (?:DEG|MAST|CERT|DOCT) is (?:awarded|completed|conferred|granted|finished|posted)|\b(?:award|graduat(?:es|ion)|conferr)|\b(?:toward|for|to satisfy|to meet) (?:\w+ ){0,3}?(?:DEG|MAST|CERT|DOCT)|\bapplication for admission\b|\b(?:credits?|courses?|coursework|work) of (?:an? |the |their )?(?:MAST|CERT|DOCT|DEG)\b",
        clause,
    ):
        return Origin.ANY
    if above:
        return above[0]
    to_another = credential_origin(clause, Credential.CERTIFICATE) is Origin.CERTIFICATE
    if to_another or (
        credential_origin(clause, Credential.MASTERS) is Origin.CERTIFICATE and re.search(r"\b(?:MAST|DEG)\b", clause)
    ):
        return Origin.ANY  # the credential that it is of is told by what takes it
    of_the_page = origins_of_page(statement)[:1]
    return of_the_page[0] if of_the_page else _of_any(clause)


def _of_any(clause: str) -> Origin | None:
    """Credit of any origin, where a clause names none, the page neither, and nothing points at credit named before."""
    return None if _THE_SAME.search(clause) else Origin.ANY


_EXPIRED = re.compile(
    r"\b(?:expired|out-?of-?date|outdated) (?:\w+ )?(?:credits?|courses?|coursework|work|hours|units)\b"
)
_THE_SAME = re.compile(
    r"\b(?:such|these|those|they|them|it|its)\b|\b(?:this|that) (?:\w+ )?(?:credits?|courses?|coursework|work)\b"
)
_WHEN_DONE = re.compile(
    r"\b(?:graduation|graduating|award|conferral|completion|completing|admission|entry) (?:from|of|to|into) (?:an? |the |their |your )?(?:\w+ )?(?:MAST|CERT|DEG|DOCT)\b"
)
"""The day that an age is counted back from, which names a credential and no credit of it."""
_AND_OTHERS = re.compile(
    r"\bincluded\b|\bincluding (?:any |all )?(?:transfer|outside)|\btransfer\w*(?: [a-z]+)? (?:too|as well)\b|\b(?:transferred|elsewhere|outside) or not\b|\bwhether (?:it (?:is|was) )?(?:earned|taken|completed) (?:there|here|at ORG) or (?:elsewhere|outside|at (?:an)?other)"
)
"""Credit of any origin, among which one is named."""


def _of_the_row(statement: Statement, clause: str) -> tuple[Origin, ...]:
    """Where the credit of a row comes from, of which the cell of an age says nothing: as another cell names it."""
    named = (
        origins(statement.said) if clause != statement.said and not origins(clause) and _AGE_CELL.match(clause) else ()
    )
    return named if len(named) == 1 else ()
