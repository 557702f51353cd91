"""What is left of the one program that a question names once credit of that program is done: "I've done 12 credits of
the MS, how many to go"."""

import re
from dataclasses import replace
from fractions import Fraction

from advisor.finding import Finding, HeldRule, Source, Sum, Term, counted, number
from advisor.message.amounts.nouns import CREDITS
from advisor.message.amounts.quantities import quantities
from advisor.message.amounts.quantity import Measure
from advisor.message.credit.not_own import done_elsewhere
from advisor.message.understanding import Understanding
from advisor.rules.scope import Scope
from advisor.sums.beside.beside import NOT_ALL_DONE, Beside, beside
from advisor.sums.time.pace import paced
from corpus.document import Kind
from corpus.figures import NUMBER, number_of
from corpus.rules import Size

_HAVE = (
    r"(?:(?:i|we|he|she|they|(?:the|my) (?:student|advisee))(?: have| has|['’]ve|['’]s|ve)?"
    r"(?: (?:already|now|just|so far))*(?: (?:got|done|did|finished|completed|earned|taken|took|passed))|"
    r"already (?:done|finished|completed|earned|taken|passed|have))"
)
_PROGRAM = r"(?:of|in|into|toward|towards|for|on) (?:the|my|this|that|their|her|his|it|our)\b"
_DONE = re.compile(
    rf"\b{_HAVE} (?:with )?(?P<some>{NUMBER})(?: (?:out )?of (?:(?:the|its|my|his|her|all) )*(?P<all>{NUMBER}))? "
    rf"(?:grad(?:uate)? |required )?{CREDITS}\b|"
    rf"\b{_HAVE} (?P<courses>{NUMBER}) (?P<each>\d+)[- ]?{CREDITS} (?:courses|classes)\b|"
    rf"\b(?P<also>{NUMBER}) {CREDITS} (?:{_PROGRAM}[^.?!;,]*? )?(?:(?:are|is|already) )*"
    rf"(?:done|down|finished|completed|passed|in the bag|behind (?:me|him|her|us)|under (?:my|his|her|our) belt)\b|"
    rf"(?:\b(?:have|has)|['’]ve) (?:(?:already|now|got) )*(?P<had>{NUMBER}) (?:out )?of (?:(?:the|its|my|all) )+"
    rf"(?P<whole>{NUMBER}) {CREDITS} {_PROGRAM}|"
    rf"\b(?:am|['’]m|is|be) (?P<into>{NUMBER}) {CREDITS} (?:in|into)\b",
    re.IGNORECASE,
)
"""Credit that is done, of which nothing is said but that."""
_ASKED = re.compile(
    r"\b(?:left|remain\w*|leave me with|short of|to go(?! along| for| in| to)|still (?:need|have|to|owe)|"
    r"more(?! (?:can|could|may) (?:i|we|he|she|they) (?:fit|take|bring|transfer|use|count|add|squeeze)))\b|"
    r"\bhow (?:many|much) (?:more )?(?:semester|term|quarter|year)s?\b|\bhow (?:much )?long(?:er)?\b",
    re.IGNORECASE,
)

_TURNED_BY = frozenset({
    *NOT_ALL_DONE, Beside.FROM, Beside.CERTIFICATE, Beside.SUPPOSED, Beside.DENIED, Beside.COMPARED, Beside.OLD,
    Beside.SUMMER, Beside.PART, Beside.TWICE,
})  # fmt: skip
"""What makes of credit that is done credit of something else, or not all of it."""
_DEGREE = re.compile(r"\b(?:M[A-Z]{1,3}|EdD|PhD|DNP|JD)\b")


def done_so_far(understood: Understanding, scope: Scope) -> Finding | None:
    """The exact size of the program less the credits done of it; None where another amount is told, or where what is
    done may be of something else."""
    question = understood.question
    found = list(_DONE.finditer(understood.unnamed)) or list(_DONE.finditer(question))
    if (
        len(found) != 1
        or understood.divided
        or not _ASKED.search(question)
        or not beside(understood.unnamed).isdisjoint(_turned_by(scope))
        or done_elsewhere(question)
        or len(set(_DEGREE.findall(question))) > 1
    ):
        return None
    done = _done(found[0])
    told = {one.value for one in quantities(question) if one.measure is not Measure.YEARS}
    size = _size(understood, scope)
    whole = found[0]["all"] or found[0]["whole"]
    if size is None or (whole and number_of(whole) != size.value) or done >= size.value or understood.schools.named > 1:
        return None
    of_courses = {number_of(word) for word in (found[0]["courses"], found[0]["each"]) if word}
    if told - {done, size.value} - of_courses - paced(question):
        return None
    left = _left(size, done)
    return replace(left, sums=(*_multiplied(found[0]), *left.sums))


def _turned_by(scope: Scope) -> frozenset[Beside]:
    """What turns the sum: a certificate that is told beside a degree, or a degree beside a certificate."""
    pages = [page for page in scope.named if page.id in scope.place.documents]
    if not pages or any(page.kind is not Kind.CERTIFICATE for page in pages):
        return _TURNED_BY
    return _TURNED_BY - {Beside.CERTIFICATE} | {Beside.DEGREE, Beside.TWO}


def _multiplied(found: re.Match[str]) -> tuple[Sum, ...]:
    """Courses of a size times its credits, where they are told so."""
    if not found["courses"]:
        return ()
    count, each = number_of(found["courses"]), number_of(found["each"])
    terms = (Term("courses done", count, "courses", None), Term("credits of each", each, "credits", None))
    expression = f"{number(count)} × {number(each)} = {number(count * each)}"
    return (Sum("credits done", expression, count * each, "credits", terms),)


def _done(found: re.Match[str]) -> Fraction:
    """The credits done: of courses of a size as many times its credits."""
    if found["courses"]:
        return number_of(found["courses"]) * number_of(found["each"])
    return number_of(next(word for word in found.groups() if word))


def _size(understood: Understanding, scope: Scope) -> Term | None:
    """The exact size in credits that the page of the one program named states."""
    pages = [page for page in scope.named if page.id in scope.place.documents]
    found = {
        rule.least: HeldRule(page, rule)
        for page in pages
        for rule in page.rules
        if isinstance(rule, Size) and rule.part == "total" and rule.unit != "course" and rule.least == rule.most
        if not rule.program and understood.target in (None, rule.credential)
    }
    if len(found) != 1 or len(scope.place.programs) > 1:
        return None
    ((value, held),) = found.items()
    if any(said != value for said in understood.sizes.values()):
        return None
    return Term("size of the program", value, "credits", Source(held.document, held.rule.sentence))


def _left(size: Term, done: Fraction) -> Finding:
    rest = size.value - done
    expression = f"{number(size.value)} - {number(done)} = {number(rest)}"
    worked = Sum("credits left", expression, rest, "credits", (size, Term("credits done", done, "credits", None)))
    sources = (size.source,) if size.source else ()
    text = f"{counted(rest)} of the {number(size.value)} are left: {expression}."
    return Finding(text, sources, None, (worked,), sources)
