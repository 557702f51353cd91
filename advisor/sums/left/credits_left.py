"""What is left of a degree or a program after the credits or courses that somebody has."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from advisor.finding import Finding, HeldRule, Source, Sum, Term, counted, number
from advisor.message.amounts.quantities import quantities
from advisor.message.amounts.quantity import Measure
from advisor.message.asked.aspects import Aspect
from advisor.message.credit.not_own import done_elsewhere
from advisor.message.understanding import Understanding
from advisor.rules.scope import Scope
from advisor.rules.sizes import is_total, sizes_told
from advisor.sums.beside.beside import NOT_ALL_DONE, Beside, beside, turned_by
from corpus.amounts import Base, Limit, worth
from corpus.document import Document
from corpus.figures import NUMBER, number_of
from corpus.rules import Cap, Credential, Origin, Rule, Size, Stack

_PASSED = re.compile(r"\b(?:passed|done|finished|completed|took|taken|behind me|under my belt)\b", re.IGNORECASE)
_FINISHED = re.compile(
    r"\b(?:finish|after|complet|done|have|earn|did)\w*\b.{0,60}\bcert|"
    r"\b(?:once|if|suppose|assum\w+|say) (?:\w+ ){0,3}?certificate (?:that )?"
    r"(?:i|we|he|she|they) (?:do|does|take|takes)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Amount:
    """A number of credits with its sentence; `most` for the upper end of a range."""

    value: Fraction
    source: Source | None
    most: Fraction | None = None


_SEVERAL = re.compile(
    r"\b(?:both|two|2)\b.{0,40}\bcert|\b(?:certificates|certs)\b",
    re.IGNORECASE,
)
"""More than one certificate: what one of them supplies is then not all that counts."""
_OF_A_CERTIFICATE = (Origin.CERTIFICATE,)
_ONE_OF = re.compile(r"\bone of (?:the|their|your|its|those|these) (?:[\w&-]+ ){0,3}?cert\w*", re.IGNORECASE)
_OF_EACH = re.compile(
    r"\b(?:both|two|2)\b[^.?!,;]{0,20}\d+[- ]?(?:credit|cr|hour|hr|unit)\b[^.?!,;]{0,30}\bcert|\b(?:each|apiece)\b",
    re.IGNORECASE,
)
"""That the credits told are those of each of two certificates."""


_MICROMASTERS = re.compile(r"\bmicro-?\s?masters\b(?: program)?(?: (?:certificate|credential)s?\b)?", re.IGNORECASE)
_CERTIFICATE = re.compile(r"\bcert", re.IGNORECASE)


@turned_by(*NOT_ALL_DONE, Beside.KEPT, Beside.ADDED, Beside.USED, Beside.DEGREE_FIRST)
def credits_left(understood: Understanding, scope: Scope) -> Finding | None:
    """The size of the master's degree less what the certificate supplies, where a rule says that it counts."""
    if any(lot.age or lot.origin is Origin.OUTSIDE for lot in understood.holdings):
        return None
    if _MICROMASTERS.search(understood.question) and _CERTIFICATE.search(_MICROMASTERS.sub(" ", understood.question)):
        return None  # each brings credit, and no page says what both bring
    size = _target_size(understood, scope)
    held = _held_credits(understood, scope)
    counts = scope.every_rule(lambda rule: isinstance(rule, Stack) or _own_certificate(rule))
    if size is None or held is None or not counts or held.value >= size.value or _is_capped(held, size, counts):
        return None
    least, *more = _differences(size, held)
    text = f"{counted(least.result)} are left: {least.expression}."
    for most in more:
        text = f"{number(least.result)} to {number(most.result)} credits are left: "
        text += f"{least.expression} and {most.expression}."
    sources = tuple(source for source in (size.source, held.source) if source)
    reasons = tuple(dict.fromkeys([*sources, *(r.source for r in counts[:1])]))
    return Finding(text, sources or reasons[:1], None, (least, *more), reasons)


def _is_capped(held: _Amount, size: _Amount, counts: Sequence[HeldRule]) -> bool:
    """Whether a cap lets less than all of the certificate count."""
    caps = [h.rule for h in counts if isinstance(h.rule, Cap) and not h.rule.when]
    limits = [worth(cap.amount, {Base.PROGRAM: size.value}) for cap in caps]
    return any(isinstance(lim, Limit) and lim.credits is not None and lim.credits < held.value for lim in limits)


def _differences(size: _Amount, held: _Amount) -> tuple[Sum, ...]:
    """What is left of the least size and, where the degree has a range, of the most."""
    sizes = [("credits left", size.value)]
    if size.most and size.most != size.value:
        sizes.append(("credits left at most", size.most))
    own = Term("certificate", held.value, "credits", held.source)
    sums = []
    for label, whole in sizes:
        rest = whole - held.value
        expression = f"{number(whole)} - {number(held.value)} = {number(rest)}"
        terms = (Term("size of the degree", whole, "credits", size.source), own)
        sums.append(Sum(label, expression, rest, "credits", terms))
    return tuple(sums)


def _own_certificate(rule: Rule) -> bool:
    return isinstance(rule, Cap) and rule.origin is Origin.CERTIFICATE and rule.target is Credential.MASTERS


def _target_size(understood: Understanding, scope: Scope) -> _Amount | None:
    """The size of the master's degree meant: the asker's own number, else that of the one whose program is named."""
    told = sizes_told(understood).get(Base.PROGRAM)
    if told is not None:
        return _Amount(told, None)
    found = scope.every_rule(lambda rule: is_total(rule, Credential.MASTERS))
    named = [h for h in found if h.document in scope.named or _names_program(h, understood.text)]
    best = sorted(named, key=lambda h: (not _names_program(h, understood.question), h.document not in scope.named))
    for held in best[:1]:
        assert isinstance(held.rule, Size)
        return _Amount(held.rule.least, held.source, held.rule.most)
    return None


def _names_program(held: HeldRule, text: str) -> bool:
    assert isinstance(held.rule, Size)
    name = held.rule.program or held.document.program or ""
    words = [word.strip("().,").lower() for word in name.split() if len(word.strip("().,")) > 2]
    telling = [word for word in words if word not in ("master", "science", "arts", "the", "and", "degree", "online")]
    return bool(telling) and all(word in text.lower() for word in telling[:2])


def _held_credits(understood: Understanding, scope: Scope) -> _Amount | None:
    """What the certificate supplies: the asker's number, or the size of the certificate that is named."""
    several = _SEVERAL.search(_ONE_OF.sub(" ", understood.question))
    said = [lot.amount for lot in understood.holdings if lot.amount and lot.origin in _OF_A_CERTIFICATE]
    if several:
        both = len(said) == 1 and _OF_EACH.search(understood.question)
        return _Amount(2 * said[0], None) if both else None
    if said or understood.certificate_size:
        told = said[0] if said else understood.certificate_size or Fraction(0)
        return _Amount(told, None) if _may_be_whole(told, scope) else None
    finished = _FINISHED.search(understood.context)
    sizes = [
        HeldRule(document, rule)
        for document in scope.named
        if finished and document.id in scope.place.documents
        for rule in document.rules
        if is_total(rule, Credential.CERTIFICATE) and isinstance(rule, Size) and rule.most == rule.least
    ]
    if len(sizes) != 1:
        return None
    rule = sizes[0].rule
    assert isinstance(rule, Size)
    return _Amount(rule.least, sizes[0].source)


def _may_be_whole(told: Fraction, scope: Scope) -> bool:
    """Whether so many credits are all of the certificate, where the page of the one that is named states its size."""
    pages = [page for page in scope.named if page.id in scope.place.documents]
    sizes = [rule for page in pages for rule in page.rules if is_total(rule, Credential.CERTIFICATE)]
    exact = {rule.least for rule in sizes if isinstance(rule, Size) and rule.least == rule.most}
    return not exact or told in exact


@turned_by(*NOT_ALL_DONE)
def courses_left(understood: Understanding, scope: Scope) -> Finding | None:
    """Credits left of a program of equal courses after a number of them."""
    if done_elsewhere(understood.question):
        return None
    passed = [q.value for q in quantities(understood.question) if q.measure is Measure.COURSES]
    of_all = _OF_ALL.search(understood.question)
    whole = number_of(of_all["all"]) if of_all else None
    if of_all and set(passed) <= {number_of(of_all["some"]), whole}:
        passed = [number_of(of_all["some"])]
    if re.search(r"\bpathway\b|\bmore (?:courses|classes)\b", understood.question, re.IGNORECASE):
        return None
    if len(passed) != 1 or not _PASSED.search(understood.question) or Aspect.LEFT not in understood.aspects:
        return None
    for document in scope.named:
        totals = [r for r in document.rules if isinstance(r, Size) and r.part == "total" and r.least == r.most]
        courses = [rule for rule in totals if rule.unit == "course"]
        credits = [rule for rule in totals if rule.unit != "course"]
        if document.id in scope.place.documents and len(courses) == 1 and len(credits) == 1:
            if whole not in (None, courses[0].least) or not _is_of(credits[0].credential, understood.question):
                continue
            found = _equal_courses(document, credits[0], courses[0], passed[0])
            if found:
                return found
    return None


_OF_ALL = re.compile(
    rf"\b(?P<some>{NUMBER}) (?:out )?of (?:(?:the|its|my|his|her|their|all) )*(?P<all>{NUMBER}) (?:courses|classes)\b",
    re.IGNORECASE,
)
"""Some of all the courses: "2 of the five courses"."""


def _is_of(credential: Credential, question: str) -> bool:
    """Whether the courses told may be of this credential: of a certificate where no degree is named beside it, of a
    degree where no certificate is."""
    other = Beside.DEGREE if credential is Credential.CERTIFICATE else Beside.CERTIFICATE
    return other not in beside(question)


def _equal_courses(document: Document, whole: Size, count: Size, passed: Fraction) -> Finding | None:
    """What is left of a program after the courses passed, where its courses can be of equal, whole credits."""
    each, rest = whole.least / count.least, count.least - passed
    if each.denominator != 1 or rest <= 0:
        return None
    expression = f"({number(count.least)} - {number(passed)}) × {number(each)} = {number(rest * each)}"
    sources = (Source(document, count.sentence), Source(document, whole.sentence))
    terms = (
        Term("courses in all", count.least, "courses", sources[0]),
        Term("courses passed", passed, "courses", None),
        Term("credits in all", whole.least, "credits", sources[1]),
    )
    counting = f"{number(count.least)} - {number(passed)} = {number(rest)}"
    text = (
        f"{counted(rest, 'course')}, {counted(rest * each)}, are left if all courses carry {number(each)} credits: "
        f"{counting}, and {number(rest)} × {number(each)} = {number(rest * each)}."
    )
    worked = (
        Sum("credits left", expression, rest * each, "credits", terms),
        Sum("courses left", counting, rest, "courses", terms[:2]),
    )
    return Finding(text, sources, None, worked, sources)
