"""What is left of a program after the parts of it that somebody has done."""

import re
from fractions import Fraction

from advisor.credits_left import is_total
from advisor.finding import Finding, Source, Sum, Term, counted, number
from advisor.scope import Scope
from advisor.understanding import Understanding
from corpus.document import Document
from corpus.rules import Credential, Size

_PARTS = {
    "core": re.compile(r"\bcore\b|\brequired (?:courses|classes|credits)\b", re.IGNORECASE),
    "elective": re.compile(r"\belectives?\b", re.IGNORECASE),
    "capstone": re.compile(r"\bcapstone\b|\bculminating\b", re.IGNORECASE),
    "internship": re.compile(r"\binternship\b", re.IGNORECASE),
}
_DONE = re.compile(
    r"\b(?:done|finished|completed|passed|behind me|under my belt|out of the way|through)\b", re.IGNORECASE
)
_NOT_DONE = re.compile(r"\b(?:only|still|not|n['’]t|without|except|but) (?:\w+ ){0,3}?(?:done|finished)", re.IGNORECASE)

_IN_PART = re.compile(
    r"\b(?:half|but|except|still|open|next|some|part of|most|other|rest|to come|yet|one course|a course|soon|"
    r"later|before|"
    r"and then|start\w*)\b",
    re.IGNORECASE,
)
"""That a part is not done, or not all of it."""


def parts_left(understood: Understanding, scope: Scope) -> Finding | None:
    """The size of the one program named less its parts that are told to be done; None where the page does not state the
    credits of each of them."""
    question = understood.question
    named = [part for part, words in _PARTS.items() if words.search(question)]
    if not named or not _DONE.search(question) or _NOT_DONE.search(question) or _IN_PART.search(question):
        return None
    pages = [page for page in scope.named if page.id in scope.place.documents]
    return next((found for page in pages if (found := _left(page, named, question))), None)


def _left(page: Document, named: list[str], question: str) -> Finding | None:
    sizes = [
        rule for rule in page.rules if isinstance(rule, Size) and rule.unit != "course" and rule.least == rule.most
    ]
    wholes = [size for size in sizes if is_total(size, Credential.MASTERS) or is_total(size, Credential.CERTIFICATE)]
    parts = [next((size for size in sizes if size.part == part), None) for part in named]
    done = [part for part in parts if part is not None]
    rest = wholes[0].least - sum((part.least for part in done), Fraction(0)) if len(wholes) == 1 else Fraction(0)
    told = {Fraction(number) for number in re.findall(r"\b\d+(?:\.\d+)?\b", question)}
    if len(done) < len(named) or rest <= 0 or not told <= {part.least for part in done}:
        return None
    whole = wholes[0]
    expression = f"{number(whole.least)} - {' - '.join(number(part.least) for part in done)} = {number(rest)}"
    terms = [Term("credits in all", whole.least, "credits", Source(page, whole.sentence))]
    terms += [Term(f"{part.part} credits", part.least, "credits", Source(page, part.sentence)) for part in done]
    sources = tuple(dict.fromkeys(term.source for term in terms if term.source))
    text = f"{counted(rest)} are left: {expression}."
    return Finding(text, sources, None, (Sum("credits left", expression, rest, "credits", tuple(terms)),), sources)
