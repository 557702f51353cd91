"""The direction of a limit: where the credit comes from, and what it is to count toward."""

import re
from dataclasses import dataclass

from corpus.document import Kind
from corpus.drafting.found import Basis
from corpus.drafting.statement import Statement
from corpus.rules import Credential, Origin

MARKS = {
    "CERT": Credential.CERTIFICATE,
    "MAST": Credential.MASTERS,
    "DOCT": Credential.DOCTORATE,
    "MICRO": Credential.MICROCREDENTIAL,
}
_MARK = r"(CERT|MAST|DOCT|MICRO|DEG)\b"

OTHER_SCHOOL = r"\b(?:an|other|another|outside|different|external|previous|former)(?: [\w-]+){0,4}? (?:institution|institute|universit(?:y|ies)|college|school)s?"
_OUTSIDE = re.compile(
    rf"\btransfer(?:red|ring|able|s)?\b(?! (?:to|into) (?:a |the |another )?(?:program|DEG at another))|\boutside (?:credit|coursework|course|unit|hour)(?!s? (?:of|from) (?:the )?(?:department|program))|\bexternal (?:credit|coursework|course)|\belsewhere\b|{OTHER_SCHOOL}|\b(?:from|at|of) (?:an? |the |any )?(?:[\w-]+ ){0, 2}?(?:accredited|foreign|partner|member|sister) (?:institution|universit|college|school)|\b(?:from|at) (?:an)?other accredited (?:\w+ )?programs?\b|\bfrom outside\b(?! the (?:department|program|major|school|college|discipline))|\boutside ORG\b|\b(?:sister|another|other) (?:\w+ )?campus(?:es)?\b"
)
_NOT_AS_TRANSFER = re.compile(
    r"\b(?:and|but|which|that) (?:(?:is|are|does|do) not|(?:is|are) never) (?:count|consider|treat|regard|class)\w* (?:them |it |these )?as transfer (?:credits?|work|hours)\b"
)
"""What is said to be no transfer credit."""
_NONDEGREE = re.compile(
    r"\bnondegree\b|\bnon-?matriculated\b|\bspecial[- ]student|\bopen university\b|\bunclassified\b|\bpost-?baccalaureate (?:status|student)|\bguest student|\bopen enrol?lment\b|\bvisiting student|\bnon-?admitted\b|\bwithout (?:being |having been )?(?:admitted|admission)\b"
)
_BEFORE = re.compile(
    r"\bpre-?admission\b|\b(?:prior|earlier) graduate (?:credits?|work|coursework|courses|units|hours)\b|\b(?:before|prior to|preceding|previous to) (?:[\w']+ ){0,3}?(?:admission|admittance|admitted|matriculat\w+|formal admission|being admitted)"
)
_PRIOR_LEARNING = re.compile(r"\bprior learning\b|\bexperiential learning\b|\blife experience\b|\bportfolio\b")
_POOLED = re.compile(
    r"\b(?:itself|ORG|its own|own|this university|here) (?:or|and)(?: from)? (?:elsewhere|outside|transfer|an|at an)|\bcombin|\btogether\b|\b(?:whether|either|both) (?:\w+ ){0,4}?(?:at|from|by|in|as|through)\b|\b(?:elsewhere|outside|transfer)(?: (?:credits?|units?|hours?|courses?|work))? (?:or|and) (?:at |from |its |ORG's )*(?:own|ORG|nondegree|non-?matriculated|here|pre-?admission)|\b(?:nondegree|pre-?admission|non-?matriculated|special student)(?: (?:credits?|study|status|work|courses?|units?|hours?))?,? (?:or|and) (?:outside |by )?transfer"
)
_AT_HOME = re.compile(
    r"\b(?:taken|earned|completed) (?:\w+ )?(?:at|from|in) (?:ORG|the university|this university)\b|\b(?:its|ORG's) own\b|^(?:toward (?:MAST|CERT), )?ORG (?:courses|credits?|units|hours|coursework)\b"
)

_BETWEEN = r"(?:(?!CERT|MAST|DOCT|DEG|BACH|MICRO|from|credits?\b|courses\b|hours\b|units\b|used|that|which|who\b|may|must|can)[\w'()/.-]+,?\s+){0,7}?"
_SUBJECT = re.compile(
    rf"\b(?:of|in|for|toward) {_BETWEEN}{_MARK}(?:'s?)?(?: (?:credits?|courses|coursework|requirements))? (?:may|can|must|shall|should|will) (?:only )?(?:be (?:satisfied|met|fulfilled|taken|made up|completed|transferred|transfer)|come|consist|transfer)"
)
_HOLDING = re.compile(
    rf"^(?:an? |the |any |each |individual )?{_MARK}(?: plan of study| degree)?(?: (?:at|of) ORG)? (?:(?:may|can|must|shall|will|cannot)(?: not| only)? "
    r"(?:incorporate|include|contain|recognize|hold|use|accept)|(?:do(?:es)? not )?(?:accept|allow|permit|take)s?)\b"
)
_STUDENTS = re.compile(
    rf"^(?:(?:at|in|under|for) [^,;]{{0,40}}, )?(?:an? |the |any |each |all |every |admitted |degree-seeking )*{_MARK} (?:students?|candidates?)(?! (?:in|and|or) (?:an? |the )?(?:CERT|MAST|DOCT|DEG))\b[^.;]{{0,40}}? (?:may|can|must|shall|will|cannot)\b"
)
"""Whose student somebody is takes the credit, where nothing is told to."""
_TOWARD = re.compile(
    rf"\b(?:toward|towards|into|to|satisfy|meet|enters?|entering|(?:shared?|double[- ]count\w*|overlap\w*) with|share (?:[\w/%-]+ ){{1,9}}?with) {_BETWEEN}{_MARK}"
)
_USES = re.compile(
    rf"\b(?:may|can|to) (?:also )?(?:use|reuse|apply|count) [^.;]{{0,40}}?\b(?:for|in) {_BETWEEN}{_MARK}"
)
_OF = re.compile(rf"\b(?:for|in|within|of|on|between|shared by|complete|completing|both) {_BETWEEN}{_MARK}")
_FOR_AN_EARLIER = re.compile(
    r"\b(?:(?:completed|taken|earned|(?<!\bbe )used) (?:for|in|as part of)|used (?:to earn|toward)) (?:an? |the )?(?:\w+ )?CERT$"
)
_GIVEN = re.compile(
    r"\b(?:count|appl|use|serve|shar)\w* (?:for|toward|towards|in|to) both (?:an? |the )?(?:\w+ )?(?:CERT and (?:an? |the )?(?:\w+ )?(?:MAST|DEG)|(?:MAST|DEG) and (?:an? |the )?(?:\w+ )?CERT)\b|"
    r"\b(?:between|shared by) (?:an? |the )?CERT and (?:an? |the )?(?:MAST|DEG)|\b(?:portion|part|share) of (?:an? |the |its )?CERT\b[^.;]{0,30} in (?:an? |the )?(?:MAST|DEG)"
)
"""A certificate that gives credit, named beside the degree that takes it."""
_DEGREE = re.compile(
    r"\b(?:toward|towards|to|into|in|of|for) (?:an? |the |their |your |his or her |any )?(?:\w+ )?DEG\b"
)
_THIS_DEGREE = re.compile(r"\b(?:for|of|in|toward|to complete|complet\w+) this DEG\b|\bcomplete the DEG\b")
_OF_THIS_DEGREE = re.compile(r"\b(?:limit|maximum|cap|allowance) (?:for|of|in|on) this DEG\b")
_ON_TRANSFER = re.compile(
    r"\btransfer\w*|\bexternal credit\b|\badvanced standing\b|\b(?:earned|taken|from) elsewhere\b|\bcredits?\b"
)
_OF_A_CERTIFICATE = re.compile(
    r"\bCERT (?:credits?|courses?|coursework|hours?|units?|work)\b|\b(?:credits?|courses?|coursework|hours?|units?|all|work) (?:\w+ ){0,2}?(?:of|from|in|for) (?:an? |the |their |its |that |ORG )*CERT\b"
)
_TOPIC = r"(?:[\w']+ ){0,3}(?:transfer(?:red)?|residenc[ey]|advanced standing|external|credit)(?: \w+){0,2}"
_LISTS_TOPICS = re.compile(
    rf"(?:^|/ ){_TOPIC}(?:, [^,/]+)*,? (?:and|&) (?!into |to |for |toward )[^/]*\bCERT|(?:^|/ ){_TOPIC}, [^/]*\bCERT|\bCERT\b(?:, [^,/]+)*,? (?:and|&) {_TOPIC}(?:$| /)"
)
"""A heading or a title that lists certificates beside transfer, say, and so is not of certificates alone."""
_BESIDE_A_DEGREE = re.compile(
    r"\bCERT (?:and|or|&|/) (?:an? |the )?(?:\w+ )?DEG\b|\bDEG (?:and|or|&|/) (?:an? |the )?(?:\w+ )?CERT\b"
)
"""A heading of certificates and degrees alike, which is not of certificates alone."""
_GIVES = re.compile(
    r"\b(?:from|out of|earned in|of) (?:an? |the |our |own )?(?:ORG )?CERT\b|\bCERT (?:credits?|units?|hours?|courses?|coursework|work)\b(?=[^/]*\b(?:in|toward|into|to|for) (?:an? |the )?DEG)|"
    r"^(?:credits?|units?|hours?|courses?|coursework|work) (?:from|of|in|earned in) (?:an? |the )?(?:ORG )?CERT$"
)
_AND = re.compile(
    rf"^(?:\s?\([^)]*\))?(?:,|,?\s+(?:or|and|nor))\s+(?:toward |into |to )?(?:an? |the |its |other |any )?(?:\w+ )?{_MARK}"
)
_GIVES_ON = re.compile(r" (?:credits?|work|courses?|coursework|hours?|units?|may|can|shall|together|taken together)\b")
"""What stands after a credential whose credit is spoken of."""
_ANY_MARK = re.compile(_MARK)
USED = re.compile(
    r"\b(?:used|applied|counted|credited|served|posted|satisf\w+|completed|earned|taken|required)\b(?: \w+){0,4}? (?:for|toward|towards|to|in|as part of|the requirements of|requirements for)\b"
)


@dataclass(frozen=True)
class Targets:
    """What credit is to count toward, and where that was read."""

    credentials: tuple[Credential, ...]
    basis: Basis


def origins(said: str) -> tuple[Origin, ...]:
    """Where the credit of a clause comes from; several where it pools them, none where it does not say."""
    said = _NOT_AS_TRANSFER.sub(" ", said)
    before, outside = bool(_BEFORE.search(said)), bool(_OUTSIDE.search(said))
    nondegree = bool(_NONDEGREE.search(said))
    if before and (_POOLED.search(said) or not (outside or nondegree or _AT_HOME.search(said))):
        return (Origin.PREADMISSION,)
    if outside and nondegree and _POOLED.search(said):
        return (Origin.PREADMISSION,)
    found = [Origin.OUTSIDE] if outside else []
    if nondegree or (before and not outside):
        found.append(Origin.NONDEGREE)
    if _PRIOR_LEARNING.search(said):
        found.append(Origin.PRIOR_LEARNING)
    if Origin.OUTSIDE in found and Origin.NONDEGREE in found:
        return (Origin.PREADMISSION,)
    return tuple(found)


def targets_in(said: str) -> tuple[Credential, ...]:
    """What the credit of a clause is to count toward, by the words before each credential; empty where none is told.
    A degree whose kind is not told counts for nothing here."""
    for pattern in (_HOLDING, _SUBJECT, _TOWARD, _USES, _STUDENTS, _OF):
        matches = [match for match in pattern.finditer(said) if not _FOR_AN_EARLIER.search(said[: match.end()])]
        if pattern is _OF:  # the certificate gives
            matches = [match for match in matches if not _GIVES_ON.match(said[match.end() :])] or matches
        found = [mark for match in matches for mark in _listed(match, said)]
        if len(set(found)) > 1 and _GIVEN.search(said):
            found = [mark for mark in found if mark != "CERT"]
        told = tuple(dict.fromkeys(MARKS.get(mark, Credential.MASTERS) for mark in found))
        if found:
            if set(found) == {"DEG"}:  # of a certificate's credit, "the degree" is the master's
                return (Credential.MASTERS,) if pattern is _TOWARD and _OF_A_CERTIFICATE.search(said) else ()
            return told
    return ()


def _listed(match: re.Match[str], said: str) -> list[str]:
    """The credential that a match ends on, and those that follow it with "or" and "and"."""
    marks, rest = [match.group(1)], said[match.end(1) :]
    while more := _AND.match(rest):
        marks.append(more.group(1))
        rest = rest[more.end() :]
    return marks


def named_in(said: str) -> tuple[Credential, ...]:
    """Every credential that some words name, in order."""
    return tuple(dict.fromkeys(MARKS[mark] for mark in _ANY_MARK.findall(said) if mark in MARKS))


def targets(statement: Statement, clause: str) -> Targets | None:
    """What a clause limits the credit toward: told in it, in its sentence, in a heading, or by the page; else None."""
    if statement.page.kind is Kind.MASTERS and _OF_THIS_DEGREE.search(clause):
        return Targets((Credential.MASTERS,), Basis.SENTENCE)
    for words in (clause, statement.said):
        alone = named_in(words) if len(named_in(words)) == 1 and not _takes_a_degree(words) else ()
        told = targets_in(words) or alone
        if told:
            return Targets(told, Basis.SENTENCE)
    return _of_a_degree(targets_above(statement), statement) or _the_degree(statement)


def _takes_a_degree(words: str) -> bool:
    """Whether a clause names a certificate alone, but counts toward "the degree"."""
    return named_in(words) == (Credential.CERTIFICATE,) and bool(_DEGREE.search(words) or _THIS_DEGREE.search(words))


def _the_degree(statement: Statement) -> Targets | None:
    """The master's degree, where a sentence counts credit toward "the degree" on a page that names it and no doctorate."""
    named = named_in(statement.said)
    toward = (
        _DEGREE.search(statement.said) and named in ((), (Credential.CERTIFICATE,)) and "BACH" not in statement.said
    )
    if not toward or "DOCT" in statement.page.marks or "MAST" not in statement.page.marks:
        return None
    above = [told for heading in statement.headings if (told := taken_by(heading, statement))]
    return Targets((Credential.MASTERS,), Basis.HEADING) if all(Credential.MASTERS in told for told in above) else None


def _of_a_degree(found: Targets | None, statement: Statement) -> Targets | None:
    """What is told above, unless it is a certificate and the sentence itself speaks of a degree."""
    degree = found is not None and Credential.CERTIFICATE in found.credentials and "DEG" in statement.said
    if not degree or "CERT" in statement.said:
        return found
    other = {"MAST", "DOCT"} & statement.page.marks
    return Targets((Credential.MASTERS,), Basis.PAGE) if other == {"MAST"} else None


def targets_of_credit(statement: Statement, clause: str, origin: Origin) -> Targets | None:
    """What a rule on the grade, the age or the earlier use of credit counts toward: as a limit, else whatever the page
    caps credit of this origin for, else every credential where the page names none at all."""
    for words in (clause, statement.said):
        told = targets_in(words)
        if told:
            return Targets(told, Basis.SENTENCE)
    if clause != statement.said and len(named_in(statement.said)) == 1:  # a cell of a row
        return Targets(named_in(statement.said), Basis.SENTENCE)
    for heading in statement.headings:
        taken = taken_by(heading, statement)
        if taken:
            return _without_certificates(Targets(taken, Basis.HEADING), statement)
    capped = tuple(dict.fromkeys(target for capping, target in statement.page.capped if capping is origin))
    if capped:
        return _without_certificates(Targets(capped, Basis.PAGE), statement)
    above = targets_above(statement)
    if (
        above is None
        and origin in (Origin.OUTSIDE, Origin.PREADMISSION)
        and (statement.page.kind is Kind.TRANSFER_POLICY or _on_transfer(statement))
    ):
        graduate = "MAST" in statement.page.marks or "graduate" in clause
        masters = Credential.MASTERS if graduate else Credential.ANY
        return Targets((masters,), Basis.PAGE)
    return _without_certificates(above or _the_degree(statement), statement)


def _without_certificates(found: Targets | None, statement: Statement) -> Targets | None:
    """What is told above, less the certificate where the sentence itself counts toward "a degree" and names none."""
    if found is None or not _DEGREE.search(statement.said) or "CERT" in statement.said:
        return found
    left = tuple(one for one in found.credentials if one is not Credential.CERTIFICATE)
    return Targets(left, found.basis) if left else found


def _on_transfer(statement: Statement) -> bool:
    """Whether the page, or the heading of a sentence, is on credit, whatever else the page is called."""
    return any(_ON_TRANSFER.search(words) for words in (statement.page.about, *statement.headings))


def taken_by(heading: str, statement: Statement) -> tuple[Credential, ...] | None:
    """What a heading or a title says that credit counts toward: none where it says only whose credit that is or lists the
    topics of a page, None where it names no credential. Credit "from certificates" counts toward a degree, which is the
    master's on a page that names no doctorate."""
    named = named_in(heading)
    if not named:
        return None
    if named == (Credential.CERTIFICATE,):
        if _BESIDE_A_DEGREE.search(heading):
            return ()
        if lists_topics(heading):
            return ()
        if _GIVES.search(heading):
            masters = "MAST" in statement.page.marks and "DOCT" not in statement.page.marks
            return (Credential.MASTERS,) if masters else ()
    return named


def lists_topics(heading: str) -> bool:
    """Whether a heading or a title lists certificates beside transfer, say, and so is not of certificates alone."""
    return _LISTS_TOPICS.search(heading) is not None


def targets_above(statement: Statement) -> Targets | None:
    """What the headings or the page say that their sentences are about, where they name one kind of credential."""
    for heading in statement.headings:
        told = taken_by(heading, statement)
        if told is not None:
            return Targets(told, Basis.HEADING) if len(told) == 1 else None
    told = taken_by(statement.page.about, statement)
    if told is not None:
        return Targets(told, Basis.PAGE) if len(told) == 1 else None
    if statement.page.kind in (Kind.CERTIFICATE, Kind.MASTERS):
        return Targets((Credential(statement.page.kind.value),), Basis.PAGE)
    held = [mark for mark in ("CERT", "MAST", "DOCT") if mark in statement.page.marks]
    return Targets((MARKS[held[0]],), Basis.PAGE) if len(held) == 1 else None
