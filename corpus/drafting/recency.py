"""How old credit may be, and how long a credential may take."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from corpus.drafting.ages import Age, ages
from corpus.drafting.direction import MARKS, Targets, named_in, origins, targets, targets_of_credit
from corpus.drafting.found import Basis, Found, Reading, Untold
from corpus.drafting.out_of import as_the_page_pools, credential_origin, of_the_page, origins_of_page
from corpus.drafting.quantities import split_cells
from corpus.drafting.situations import EXCEPTION, open_condition, part_in
from corpus.drafting.statement import Statement
from corpus.rules import AgeLimit, Anchor, Credential, Origin, TimeLimit

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
_YEARS = r"(?P<years>\d+(?:\.\d+)?)[- ](?:consecutive |calendar |academic |full )?years?"
_NOT_AGE = re.compile(
    r"\b(?:request|petition|apply|submit|file)\w*\b[^.;]{0,40}\bwithin|\bno age limit\b|\bvalidat\w+ (?:courses|credit|its)|\bexceptions? to\b|\bdoes not state\b|\brequirements (?:for|of) the \w+ (?:must|shall) be|\bexcludes\b|\bmust be (?:finished|completed) within|\btest scores?\b|\bholders of\b|\bGRE\b|\bgre\b|\bsubject to review\b|\bcounted from the first course\b"
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
    (Anchor.MATRICULATION, r"\b(?:program|studies|MAST|DEG|CERT) (?:starts?|begins?)\b|\b(?:before|prior to|preceding|of) (?:the |their |a student's |your )?first (?:term|semester|quarter)\b"),
    (Anchor.AWARD, r"\b(?:award|confer)|\b(?:DEG|MAST|CERT) (?:is|was) granted\b|\bgranting (?:of )?the (?:DEG|MAST|CERT)\b"),
    (Anchor.FIRST_ENROLMENT, r"\bfirst registration\b|\b(?:you|they|the student) first registers?\b"),
    (Anchor.GRADUATION, r"\b(?:at|of|before) (?:the )?(?:time of )?completion\b|\bgraduation\b|\bgraduat(?:es|ing)\b|\b(?:when|until|by the time|before) (?:you|they|students) graduate\b|\b(?:DEG|MAST|CERT|DOCT|program) is (?:completed|finished)|\b(?:completion|completing) (?:of )?(?:the |a )?(?:DEG|MAST|CERT|DOCT)"),
)  # fmt: skip
_ANCHOR_PATTERNS = tuple((anchor, re.compile(pattern)) for anchor, pattern in _ANCHORS)
_TIMES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:time )?limit(?:ation)?s? (?:of|is|for[^,;]{{0,90}}? is|to complete[^,;]{{0,60}}? is|for[^,;]{{0,60}}?:) {_YEARS}",
        rf"\b{_YEARS} time limit\b",
        rf"^time limit for (?:an? |the )?(?:\w+ )?(?:CERT|MAST|DOCT|DEG)s?,? {_YEARS}",
        rf"\b(?:completed?|finish(?:ed)?|earn(?:ed)?|satisf(?:y|ied)|fulfill?ed|met|done)\b[^,;]{{0,50}}? (?:within|in) (?:a (?:period|time limit|maximum) of |a maximum of |no more than |not more than |at most |the )?{_YEARS}",
        rf"\b(?:within|in) (?:a (?:period|time limit|maximum) of )?{_YEARS}[^,;]{{0,40}}? to (?:complete|finish|earn)",
        rf"\b(?:have|has|allowed|given|gives? students|allows? students|takes? at most|up to|maximum of) (?:up to |a maximum of |at most )?{_YEARS}[^;]{{0,80}}?\b(?:in which )?to (?:complete|finish|earn|satisfy)",
        rf"\b(?:allows?|gives?|grants?|sets) {_YEARS} (?:for|to complete|to finish)\b[^,;]{{0,40}}?\b(?:CERT|MAST|DOCT|DEG)\b",
        rf"\btime (?:limit|to (?:DEG|completion|complete|finish)|allowed)\b[^:;|]{{0,40}}: ?{_YEARS}",
    )
)
_CREDIT_IN_TIME = re.compile(
    r"\b(?:credits?|hours?|units?|courses?|coursework|work)\b(?: \w+){0,5}? (?:must|is to|are to|only if|has to|have to|counts? only|if)\b(?: \w+){0,3}? (?:earned|taken|completed)\b(?![^.;]{0,40}(?:to (?:earn|complete)|requirements))"
)
_ALL_IN_TIME = re.compile(
    r"\b(?:all|every|the) (?:[\w']+ ){0,2}?(?:work|requirements?|courses?|coursework|credits?) (?:for|of|toward) (?:an? |the |its )?(?:\w+ )?(?:CERT|MAST|DEG|DOCT)\b[^.;]{0,40}\bmust be (?:completed|finished)\b[^.;]{0,30}\bwithin\b(?![^.;]*\b(?:before|preceding|prior)\b)"
)
"""All that a credential takes, to be done in time."""
_MOVED_IN_TIME = re.compile(
    r"\b(?:(?:may|can) be (?:transferred|applied|counted|used)|appl(?:y|ies)|counts?|transfers?) (?:to|toward|towards|into)\b[^.;]*\bwithin\b"
)
"""Credit that counts for so long, which is no time for a credential."""
_FROM_THE_FIRST = re.compile(
    r"\b(?:counted|measured|counting|starting|beginning|begins?|starts?|running|runs?) (?:from|with|at|on) (?:\w+ ){0,5}?(?:first|earliest|oldest) (?:\w+ )?(?:course|credit)|"
    r"\b(?:of|from|after) (?:the |their |taking the )?(?:first|earliest|oldest) (?:\w+ )?(?:course|credit)\b"
)
_FROM_THE_FIRST_AT_LAST = re.compile(
    r", (?:both |each )?(?:counted|measured|counting|starting|beginning|running) (?:from|with) [^,;.]{0,30}?\b(?:first|earliest) (?:\w+ )?(?:course|credit)[^,;.]{0,30}\.?$"
)
"""From when all the times of a sentence run, told at its end."""
_FROM_GRADUATION = re.compile(r"\b(?:back from|years of|years at|by) (?:the )?(?:time of |date of )?graduation\b")
_BESIDE = re.compile(
    r",? (?:including (?:those of )?(?:the |an? |any )?CERT|(?:the |an? |any )?CERT(?:'s?|s')?(?: ones?| work)? included)\b,?"
)
"""The credit of a certificate that is counted in, which is not what is to be finished."""
_EACH_TIME = re.compile(
    r"(?:,|;|,? and|,? but|,? while) (?=(?:[\w']+ ){0,6}?\d+(?:\.\d+)?[- ]years? (?:for|in which|to))|; |"
    r",? and (?=for (?:an? |the )?(?:\w+ )?(?:CERT|MAST|DOCT|DEG)s?,?(?: is| it is)? \d+ years\b)|"
    r",? (?:and|but) (?=(?:an? |the )?(?:[\w-]+ )?(?:CERT|MAST|DOCT|DEG)(?: students?| candidates?)? (?:must|shall|has to|have to|is to|are to)\b)"
)
_AND_FOR = re.compile(
    r"^for (?=(?:an? |the )?(?:\w+ )?(?:CERT|MAST|DOCT|DEG)s?,?(?: is| it is)? \d+ years\b)|"
    r"^(?=\d+ years (?:for|to (?:complete|finish|earn)) (?:an? |the )?(?:[\w-]+ )?(?:CERT|MAST|DOCT|DEG)\b)"
)
"""Where a sentence goes on to the time for another credential."""
_NOT_TIME = re.compile(
    r"\balso covers\b|\bexclud|\bolder than\b|\btransfer(?:red)? (?:credit|course)|\bclock\b|\bincomplete grade|\bleave of absence|\bexperience\b|\bexceptions? to\b|\bbeyond (?:the|its)\b|\bpast the\b|\byears? (?:before|prior to|preceding)\b|"
    r"\bmust have been (?:earned|completed|taken|finished)\b|\badmitted to [^,;.]*\bwithin \d|"
    r"\b(?:if|when|where|that|which) (?:(?:it|they|the (?:CERT|credits?|courses?)) )?(?:was|were|is|are|has been|have been) (?:earned|completed|taken|finished) (?:with)?in \d"
)


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
                out_of = credential_origin(clause, target) or of_the_page(statement, target)
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
        r"\bthe (?:DEG|MAST|CERT|DOCT) is (?:awarded|completed|conferred|granted|finished|posted)|\b(?:award|graduat(?:es|ion)|conferr)|\b(?:toward|for|to satisfy|to meet) (?:\w+ ){0,3}?(?:DEG|MAST|CERT|DOCT)|\bapplication for admission\b",
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
    return (origins_of_page(statement) or (None,))[0]


_EXPIRED = re.compile(
    r"\b(?:expired|out-?of-?date|outdated) (?:\w+ )?(?:credits?|courses?|coursework|work|hours|units)\b"
)
_AND_OTHERS = re.compile(
    r"\bincluded\b|\bincluding (?:any |all )?(?:transfer|outside)|\btransfer\w*(?: [a-z]+)? (?:too|as well)\b|\b(?:transferred|elsewhere|outside) or not\b"
)
"""Credit of any origin, among which one is named."""


def _of_the_row(statement: Statement, clause: str) -> tuple[Origin, ...]:
    """Where the credit of a row comes from, of which the cell of an age says nothing: as another cell names it."""
    named = (
        origins(statement.said) if clause != statement.said and not origins(clause) and _AGE_CELL.match(clause) else ()
    )
    return named if len(named) == 1 else ()


def draft_times(statement: Statement) -> Iterator[Reading]:
    """The time limits that a sentence states."""
    of = _of_the_whole_row(statement.said)
    first = _FROM_THE_FIRST_AT_LAST.search(statement.said)
    for part in (_continued(part) for part in _EACH_TIME.split(statement.said)):
        whole = f"{of} {part}" if of and not named_in(part) else part
        yield from _times_in(replace(statement, said=f"{whole}{first.group()}" if first else whole))


def _continued(part: str) -> str:
    """A part of a sentence that goes on to the time for another credential, as a limit of its own."""
    found = _AND_FOR.match(part)
    if found is None:
        return part
    return f"time limit {'for' if found.group() else 'of'} {part[found.end() :]}"


def _of_the_whole_row(said: str) -> str:
    """The credential that the first cell of a row is, as a mark; empty for any other sentence."""
    first, _, rest = said.partition("; ")
    found = re.fullmatch(r"(?:.*: )?(MAST|CERT|DOCT)(?: students?| candidates?)?", first)
    return found[1] if found and ": " in rest else ""


def _times_in(statement: Statement) -> Iterator[Reading]:
    said = statement.said
    match = next((found for pattern in _TIMES if (found := pattern.search(said))), None)
    if any(isinstance(reading, Found) for reading in draft_ages(statement)):
        return
    if (_CREDIT_IN_TIME.search(said) and not _ALL_IN_TIME.search(said)) or _MOVED_IN_TIME.search(said):
        return
    if match is None or _NOT_TIME.search(said) or re.search(r"\bcredit (?:earned|taken|that)\b", said):
        return
    toward = targets(replace(statement, said=_BESIDE.sub(" ", said)), _BESIDE.sub(" ", said))
    if toward is None:
        yield Untold("it does not say which credential is to be finished in time")
        return
    if open_condition(said) and re.search(r"\busually|normally|typically|generally|flexib", said):
        yield Untold("it says only what is usual")
        return
    for target in toward.credentials:
        start = Anchor.FIRST_COURSE if _FROM_THE_FIRST.search(said[match.start() :]) else Anchor.UNSTATED
        start = Anchor.GRADUATION if _FROM_GRADUATION.search(said[match.start() :]) else start
        yield Found(
            TimeLimit("time_limit", statement.text, target, Fraction(match.group("years")), start), toward.basis
        )
