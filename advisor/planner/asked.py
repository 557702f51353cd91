"""The plan that a question asks for: whether it asks for one, and the wish that it states."""

import re
from dataclasses import replace
from fractions import Fraction

from advisor.finding import counted
from advisor.message.credit.credit import Holding
from advisor.message.time.period import Period, Standing, standing
from advisor.message.understanding import Understanding
from advisor.message.unread.misread import misread, slots_read
from advisor.planner.catalog import field_words
from advisor.planner.pathway import Pathway, Plan
from advisor.planner.planner import Credit, Wish
from advisor.planner.student import Lot, Student
from advisor.rules.wording import ORIGINS, UNITS
from corpus.document import Document, Kind
from corpus.library import Library
from corpus.rules import Credential, Origin

MOST_PLACES = 2
"""Institutions that a question may name and be given a plan: more are compared on the plan's own page."""

MOST_WAYS = 3
"""Pathways that an answer shows: as many diagrams as can be scrolled through on a phone. The rest are counted."""

_WAY = r"(?:path(?:way)?s?|way|route|plan|road ?map|sequence|steps)"
_ASKED = re.compile(
    rf"\b(?:lay|map|plan|sketch|draw|chart|set)\w* (?:(?:me|us|out|up) ){{0,2}}(?:(?:a|an|the|my|your|out) )"
    rf"(?:[\w-]+ ){{0,3}}?{_WAY}\b|"
    rf"\b(?:lay|map|plan)\w* out (?:[\w’'-]+ ){{1,6}}?{_WAY}\b|"
    rf"\b{_WAY} (?:looks?|would look)\b|"
    rf"\bwhat(?: would| does| is|['’]s|s| are)? (?:my|the) (?:[\w-]+ ){{0,2}}?(?:path(?:way)?|route|road ?map|steps)\b|"
    r"\bhow (?:do|can|could|would|should|to|does|might) (?:(?:i|we|you|one|somebody|someone|a student) )?"
    r"(?:best )?(?:stack|get from)\b|"
    r"\bstep[- ]by[- ]step\b|"
    r"\b(?:path(?:way)?|road ?map|route) (?:from|to|through) (?:[\w’'&-]+ ){0,6}(?:to|into|towards?)\b|"
    r"\b(?:my|a) (?:path(?:way)?|road ?map) (?:to|into|toward|towards|through)\b",
    re.IGNORECASE,
)
_ONLY_WHETHER = re.compile(r"^\W*(?:is|are) there\b|\bname of\b|\bwhich pathways?\b|\bhow many\b", re.IGNORECASE)

_CERTIFICATE = re.compile(r"(?P<words>(?:[\w&’'-]+ ){1,4})(?:graduate )?cert(?:ificate)?s?\b", re.IGNORECASE)
_TELLS_NOTHING = frozenset({
    "a", "my", "this", "that", "one", "i", "do", "does", "can", "could", "how", "would", "should", "to", "stack", "get",
    "from", "have", "with", "and", "into", "at", "by", "way", "lay", "out", "path", "plan", "pathway", "its", "some",
    "any", "your", "their", "credit", "credits", "is", "was", "be",
})  # fmt: skip
"""Words before "certificate" that name no field."""


def asks_for_plan(text: str) -> bool:
    """Whether a text asks how to get to a degree, step by step: "lay out my path", "how do I stack it into the MS"."""
    return bool(_ASKED.search(text)) and not _ONLY_WHETHER.search(text)


def wish_of(understood: Understanding, library: Library) -> Wish | None:
    """What a question that asks for a plan wants laid out; None where it names no place to plan for, or says something
    of its credit, or of a catalog year, that a plan would leave out of account."""
    places = understood.places
    if not 1 <= len(places) <= MOST_PLACES or understood.unheld or (understood.as_of and understood.as_of.named):
        return None
    if misread(understood) or not slots_read(understood) or any(lot.age for lot in understood.holdings):
        return None
    lots = [lot for lot in understood.holdings if lot.amount is not None]
    if understood.describes and len(lots) < len(understood.holdings):
        return None
    pages = _certificates(understood, library)
    certificate = understood.target is Credential.CERTIFICATE
    return Wish(
        tuple(_credit(name, lot, pages) for name, lot in zip(_names(lots), lots, strict=True)),
        Student((), situations=understood.situations),
        credential=Credential.CERTIFICATE if certificate else Credential.MASTERS,
        places=places,
    )


def to_show(plan: Plan, understood: Understanding, library: Library) -> Plan | None:
    """Of a plan what its question is answered with: the ways by the certificate that it names, if it names one, else
    those with a certificate first, and three at most. None where nothing on the way is known, where the certificate is
    on none of them, or where one rests on a version later than the catalog year that is asked under."""
    known = [pathway for pathway in plan.pathways if pathway.left is not None or pathway.counted]
    if understood.as_of and any(_is_later(pathway, understood.as_of) for pathway in known):
        return None
    fitting = _fitting(known, understood, library)
    shown = tuple(sorted(fitting, key=lambda pathway: pathway.by is None)[:MOST_WAYS])
    if not shown:
        return None
    return replace(
        plan,
        pathways=shown,
        infeasible=(),
        cheapest=_place(plan, plan.cheapest, shown),
        fastest=_place(plan, plan.fastest, shown),
        safest=_place(plan, plan.safest, shown),
        left_out=len(plan.pathways) - len(shown),
    )


def _fitting(known: list[Pathway], understood: Understanding, library: Library) -> list[Pathway]:
    """The pathways that are about the certificate of the question: held already, named by its page, or by its field."""
    if any(lot.origin is Origin.CERTIFICATE and lot.amount is not None for lot in understood.holdings):
        return [pathway for pathway in known if pathway.by is None]
    names = {page.program for page in _certificates(understood, library)}
    if names:
        return [pathway for pathway in known if pathway.by in names]
    words = _field_of_certificate(understood.text)
    if words:
        return [pathway for pathway in known if pathway.by and words <= field_words(pathway.by)]
    return known


def _certificates(understood: Understanding, library: Library) -> list[Document]:
    """The pages of the certificates that a question names."""
    named = [library.get(name) for place in understood.places for name in place.documents]
    return [page for page in named if page is not None and page.kind is Kind.CERTIFICATE]


def _field_of_certificate(text: str) -> frozenset[str]:
    """The words by which a text tells the certificate apart from others: "the data science certificate"."""
    found = [match["words"] for match in _CERTIFICATE.finditer(text)]
    return frozenset(word for words in found for word in field_words(words)) - _TELLS_NOTHING


def _credit(name: str, lot: Holding, pages: list[Document]) -> Credit:
    """A lot of credit; as that of the certificate's page where one is named."""
    if lot.origin is not Origin.CERTIFICATE or len(pages) != 1:
        return Credit(Lot(name, lot))
    return Credit(Lot(name, lot), pages[0].institution, f"{pages[0].institution} {pages[0].program}")


def _is_later(pathway: Pathway, period: Period) -> bool:
    """Whether a pathway rests on a version that came after a period."""
    known = [one.finding for one in (pathway.left, pathway.terms, pathway.latest_finish, pathway.cost) if one]
    findings = [*known, *(lot.reason for lot in pathway.lots), *pathway.provided]
    return any(standing(source.document, period) is Standing.LATER for each in findings for source in each.sources)


def _place(plan: Plan, place: int | None, shown: tuple[Pathway, ...]) -> int | None:
    """Where a named pathway stands among those shown; None where it is not, or where there is nothing to compare."""
    if place is None or len(shown) < 2 or plan.pathways[place] not in shown:
        return None
    return shown.index(plan.pathways[place])


def _names(lots: list[Holding]) -> list[str]:
    """A name of its own for each lot, in the words of what was understood."""
    names: list[str] = []
    for lot in lots:
        amount = counted(lot.amount or Fraction(0), UNITS[lot.unit] if lot.unit else "credit")
        kind = ORIGINS[lot.origin] if lot.origin else ""
        name = f"{kind} credit, {amount}".strip() if kind else amount
        names.append(f"{name} ({len(names) + 1})" if name in names else name)
    return names
