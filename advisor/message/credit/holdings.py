"""The lots of credit that a question describes, put together from its quantities and the words around them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from advisor.message.amounts.quantities import REMEMBERED, quantities
from advisor.message.amounts.quantity import Measure, Quantity, is_size_in_courses
from advisor.message.amounts.roles import SIZES, Role
from advisor.message.credit.age import age
from advisor.message.credit.credit import BROUGHT_IN, Holding
from advisor.message.credit.origins import origin_near, origins_compared
from advisor.message.credit.qualities import lowest_grade, percent, situations
from advisor.message.credit.served import use, use_by_origin
from advisor.message.credit.traits import kinds_named, traits
from corpus.rules import Origin, Situation, Trait


def holdings(
    text: str,
    away: Sequence[tuple[int, int]] = (),
    home: Sequence[tuple[int, int]] = (),
    sisters: Sequence[tuple[int, int]] = (),
) -> tuple[Holding, ...]:
    """The lots of credit a text describes, in order. `away` and `home` are the places in the text of other
    institutions' names and of the one asked about, `sisters` those of `away` that are of its system."""
    amounts = quantities(text)
    lots = _without_rest(text, [q for q in amounts if q.role is Role.HELD and q.measure is Measure.CREDITS], amounts)
    whole = replace(_said(text), situations=situations(text))
    if not lots:
        unmeasured = _without_amount(text, whole, amounts, away, home)
        akin = bool(sisters) and set(sisters) == set(away)
        return tuple(_of_the_system(lot) for lot in unmeasured) if akin else unmeasured
    courses = [q for q in amounts if q.measure is Measure.COURSES and not is_size_in_courses(q)]
    edges = [0, *(_boundary(text, one, other) for one, other in pairwise(lots)), len(text)]
    shared = _shared(text, lots)
    found = []
    for lot, (start, end) in zip(lots, pairwise(edges), strict=True):
        window = text[start:end]
        apart = replace(_said(window), situations=situations(window))
        if len(lots) > 1:
            apart = replace(apart, traits=apart.traits | _kind_beside(text[lot.end : end]))
        count = _beside(courses, lot)
        named = {name for name in away if start <= name[0] < end}
        if named and named <= set(sisters):
            apart, whole = _of_the_system(apart), _of_the_system(whole)
        found.append(
            replace(
                whole if len(lots) == 1 else _joined(apart, shared),
                amount=lot.value * count if lot.each and count else lot.value,
                unit=lot.unit,
                courses=count,
                origin=origin_near(text, lot, start, end, away, home),
            )
        )
    for index, (one, other) in enumerate(pairwise(lots), start=1):
        if found[index].origin is None and _LISTED.fullmatch(text[one.end : other.start]):
            found[index] = replace(found[index], origin=found[index - 1].origin)
    found = [_from_finished(_brought_in(lot), text) for lot in found]
    parts = [q.value for q in amounts if q.role is Role.SUBSET]
    if parts and len(found) == 1 and parts[0] <= (found[0].amount or parts[0]):
        return (replace(found[0], amount=parts[0]),)
    again = [bool(re.search(r"\b(?:those|these|the|all|that|whole|my)\W*$", text[: lot.start], re.I)) for lot in lots]
    return tuple(_without_total(_merge_repeats(found, again)))


_REST = re.compile(r"\b(?:the|my|her|his|their) (?:other|remaining)\W*$", re.IGNORECASE)
_BROUGHT = re.compile(r"[^.;!?]*?\b(?:from|transfer\w*|outside|elsewhere|(?:an)?other|different)\b", re.IGNORECASE)


def _without_rest(text: str, lots: list[Quantity], amounts: Sequence[Quantity]) -> list[Quantity]:
    """The lots without one that is the rest of a credential beside the others: of an 18-credit certificate "the other
    12" beside 6."""
    sizes = {q.value for q in amounts if q.role in SIZES}
    whole = sum((q.value for q in lots), Fraction(0))
    rest = [q for q in lots if _REST.search(text[: q.start]) and not _BROUGHT.match(text, q.end)]
    return [q for q in lots if q not in rest] if len(rest) == 1 < len(lots) and whole in sizes else lots


_OF_KIND = re.compile(
    r" (?:(?:of|in|from|for|through|thru|as) )?(?P<kind>[\w'’/-]+(?: [\w'’/-]+){0,4}?)\s*"
    r"(?=[(),.;:?!+&]|$|\b(?:and|plus|from|at|with|that|which)\b)"
)


def _kind_beside(after: str) -> frozenset[Trait]:
    """The kinds of credit that stand right after an amount, where several are told: "3 hours teacher workshop (A)"."""
    match = _OF_KIND.match(after)
    return kinds_named(match["kind"]) if match else frozenset()


_LISTED = re.compile(
    r"[\s,]*(?:and|plus|&|\+|,)(?: (?:an?|one|another|also))*\s*(?:two|three|four|one|\d)?\s*", re.IGNORECASE
)
"""What joins two lots of one list: "two 3-credit classes and a 1-credit seminar"."""


@lru_cache(maxsize=REMEMBERED)
def _said(text: str) -> Holding:
    """Credit as far as a text tells its grade, its age and its earlier use."""
    return Holding(
        grade=lowest_grade(text),
        age=age(text, quantities(text)),
        used_for=use(text),
        traits=traits(text),
        percent=percent(text),
    )


def _of_the_system(lot: Holding) -> Holding:
    """Credit as that of a sister campus."""
    return replace(lot, situations=lot.situations | {Situation.OWN_SYSTEM})


def _brought_in(lot: Holding) -> Holding:
    """Credit of an exchange partner or a sister campus is credit from elsewhere."""
    elsewhere = lot.origin in (None, Origin.NONDEGREE) and BROUGHT_IN & lot.situations
    return replace(lot, origin=Origin.OUTSIDE) if elsewhere else lot


def _from_finished(lot: Holding, text: str) -> Holding:
    """Outside credit that was taken from a finished degree or certificate has served for it."""
    if lot.origin is not Origin.OUTSIDE or lot.used_for:
        return lot
    return replace(lot, used_for=use_by_origin(text))


def _boundary(text: str, one: Quantity, other: Quantity) -> int:
    """Where the words about one lot end and those about the next begin: the last joint between them."""
    quoted = re.sub(r"[“\"][^“”\"]*[”\"]", lambda match: "x" * len(match.group()), text)
    joints = list(
        re.finditer(
            r"\b(?:and|plus|also|then)\b|[;:.+&]|, (?=(?:and|plus|also|one|another|\d))",
            quoted[one.end : other.start],
            re.IGNORECASE,
        )
    )
    return one.end + joints[-1].start() if joints else other.start


def _shared(text: str, lots: Sequence[Quantity]) -> Holding:
    """What is said of all lots at once: in sentences that name no lot, and in closing clauses on "all" or "none"."""
    sentences = [(m.start(), m.end()) for m in _SENTENCE.finditer(text)]
    apart = [text[a:b] for a, b in sentences if not any(a <= lot.start < b for lot in lots)]
    closing = re.findall(
        r"\b(?:all|none|nothing|every|each|lowest|straight|both|oldest)\b[^.?!;()]*", text[lots[-1].end :]
    )
    said = " . ".join([*apart, *closing])
    return _said(said)


_SENTENCE = re.compile(r"(?:(?<=\b[A-Z])\.(?= [A-Z][a-z])|[^.?!])+[.?!]*")
"""A sentence, which the initial of a name does not end: "Stephen F. Austin"."""


def _without_total(lots: list[Holding]) -> list[Holding]:
    """The parts of a lot that was named first as a whole ("12 hours: 9 with an A and 3 with a B")."""
    first, *parts = lots
    if (
        len(parts) < 2
        or first.amount is None
        or sum((lot.amount or Fraction(0) for lot in parts), Fraction(0)) != first.amount
    ):
        return lots
    return [_joined(replace(part, origin=part.origin or first.origin), replace(first, grade=None)) for part in parts]


def _without_amount(
    text: str,
    whole: Holding,
    amounts: Sequence[Quantity],
    away: Sequence[tuple[int, int]],
    home: Sequence[tuple[int, int]],
) -> tuple[Holding, ...]:
    """The lots of a text that states no amount of credit held: one of each origin compared, or a single one of a
    total, of a certificate's size, or of no amount."""
    totals = [q for q in amounts if q.role is Role.TOTAL]
    compared = origins_compared(text, away)
    if compared and not totals:
        return tuple(replace(whole, origin=origin) for origin in compared)
    courses = [q for q in amounts if q.measure is Measure.COURSES and not is_size_in_courses(q)]
    sizes = [q for q in amounts if q.role is Role.CERTIFICATE_SIZE and not is_size_in_courses(q)]
    anywhere = Quantity(len(text) // 2, len(text) // 2, Fraction(0), Measure.CREDITS, None, Role.HELD)
    at = (totals or courses or sizes or [anywhere])[0]
    origin = Origin.OUTSIDE if _from_there(text, away) else origin_near(text, at, 0, len(text), away, home)
    claimed = any(q.role is Role.CLAIMED for q in amounts)
    brought = origin is Origin.OUTSIDE or re.search(r"\btransfer", text, re.IGNORECASE)
    figure = brought and re.search(r"\bhow (?:many|much)\b", text, re.IGNORECASE)
    sized = (
        sizes[0]
        if sizes and not claimed and not figure and origin in (Origin.CERTIFICATE, Origin.OUTSIDE, None)
        else None
    )
    amount = totals[0] if totals else sized
    lot = _from_finished(replace(whole, courses=int(courses[0].value) if courses else None, origin=origin), text)
    return (replace(lot, amount=amount.value, unit=amount.unit) if amount else lot,)


_COURSE_FROM = re.compile(
    r"\b(?:courses?|class(?:es)?|credits?|coursework|hours|units)\b(?: i (?:took|did|had|have))? "
    r"(?:from|at) (?:the )?$",
    re.IGNORECASE,
)


def _from_there(text: str, away: Sequence[tuple[int, int]]) -> bool:
    """Whether credit is said to be from a school that is not the one asked about: "one security course from UCCS"."""
    return any(_COURSE_FROM.search(text[:start]) for start, _ in away)


def _beside(courses: Sequence[Quantity], lot: Quantity) -> int | None:
    near = [q for q in courses if -60 <= q.start - lot.start <= 40]
    return int(min(near, key=lambda q: abs(q.start - lot.start)).value) if near else None


def _merge_repeats(found: list[Holding], again: Sequence[bool]) -> list[Holding]:
    """A lot that only points back to an earlier amount ("may those 12 credits count") is the earlier one."""
    kept: list[Holding] = []
    for lot, points_back in zip(found, again, strict=True):
        same = next((k for k in kept if k.amount == lot.amount and (lot.origin in (None, k.origin))), None)
        if same is None or not points_back:
            kept.append(lot)
        else:
            kept[kept.index(same)] = _joined(same, lot)
    return kept


def _joined(first: Holding, second: Holding) -> Holding:
    return replace(
        first,
        unit=first.unit or second.unit,
        courses=first.courses or second.courses,
        origin=first.origin or second.origin,
        grade=first.grade or second.grade,
        age=first.age or second.age,
        used_for=first.used_for or second.used_for,
        situations=first.situations | second.situations,
        traits=first.traits | second.traits,
        percent=first.percent or second.percent,
    )
