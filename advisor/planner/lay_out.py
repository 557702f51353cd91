"""Laying out the pathways to one program: as the credit is, and by way of each certificate that stacks into it."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from advisor.finding import Finding, counted, number
from advisor.planner.catalog import Stacking
from advisor.planner.filling import Filled, fill
from advisor.planner.hazards import breaks, to_read, unknowns
from advisor.planner.judged import Judged
from advisor.planner.pathway import Cost, Infeasible, Left, Pathway, Stage, Terms
from advisor.planner.price import certificate_price, cost, with_certificate
from advisor.planner.program import Program, status_of
from advisor.planner.reasons import counted_lot
from advisor.planner.reckoning import latest_finish
from advisor.planner.situations import other_situations, supposed
from advisor.planner.student import Student
from advisor.planner.way import Way, name_of, way_to
from advisor.planner.when import month_name
from advisor.rules.wording import TARGETS, UNITS
from corpus.document import Document
from corpus.rules import Status

ZERO = Fraction(0)

_STATUS = {"closed": "is no longer offered", "paused": "admits nobody now", "pending": "still awaits approval"}


def lay_out(
    program: Program, student: Student, stackings: Sequence[Stacking]
) -> tuple[list[Pathway], list[Infeasible]]:
    """Every pathway to a program, the certain one of each way before the one that rests on open conditions, and the
    ways that cannot be. The order of the lots changes nothing."""
    for held in status_of(program):
        assert isinstance(held.rule, Status)
        text = f"{program.title} {_STATUS[held.rule.status]}."
        return [], [Infeasible(program.title, Finding(text, (held.source,), None, (), (held.source,)))]
    pathways: list[Pathway] = []
    infeasible: list[Infeasible] = []
    pages = {lot.certificate.id for lot in student.lots if lot.certificate}
    for by in (None, *(stacking for stacking in stackings if stacking.document.id not in pages)):
        way = way_to(program, student, by)
        laid = _ways(way)
        found = [one for one in laid if isinstance(one, Pathway)]
        pathways += [*found, *_supposed(way, found)]
        infeasible += [one for one in laid if isinstance(one, Infeasible)]
    return pathways, infeasible


def _supposed(way: Way, found: Sequence[Pathway]) -> list[Pathway]:
    """The second reading of rules for a situation that was not said: what would count in it, where that is more."""
    further: list[Pathway] = []
    for rule, student in other_situations(way):
        laid = [one for one in _ways(way_to(way.program, student, way.by)) if isinstance(one, Pathway)]
        further += supposed(laid[-1:], rule, [*found, *further])
    return further


def _ways(way: Way) -> list[Pathway | Infeasible]:
    """The certain reading of a way, and the open one where it counts more."""
    title = f"{way.program.title} by way of the {name_of(way.by)}" if way.by else way.program.title
    if way.by is not None and not way.lots[-1].may_count:
        return [Infeasible(title, way.lots[-1].ruled.shut[0])]
    laid: list[Pathway | Infeasible] = []
    before = Fraction(-1)
    for certain in (True, False):
        if certain and way.by is not None and way.lots[-1].ruled.provided:
            continue
        size = way.size.least if way.size else None
        filled = fill(way.lots, certain, size, way.residencies, way.finish)
        if filled.total == before:
            continue
        before = filled.total
        if way.by is not None and not filled.counts[-1]:
            reason = counted_lot(len(way.lots) - 1, way.lots[-1], filled, certain, way.size, way.unit).reason
            laid.append(Infeasible(title, reason))
            continue
        late = _too_late(way, filled)
        laid.append(Infeasible(title, late) if late else _pathway(way, filled, certain))
    return laid


def _too_late(way: Way, filled: Filled) -> Finding | None:
    """That the pace is too slow for the time that a rule allows."""
    finish = way.finish(filled.total)
    if finish is None or way.allowed is None or way.allowed.until is None or finish <= way.allowed.until:
        return None
    text = f"At this pace all is over by {month_name(finish)}. {way.allowed.finding.text}"
    return replace(way.allowed.finding, text=text)


def _pathway(way: Way, filled: Filled, certain: bool) -> Pathway:
    left, terms = way.left(filled.total), way.terms(filled.total)
    size = way.size
    lots = tuple(counted_lot(place, lot, filled, certain, size, way.unit) for place, lot in enumerate(way.lots))
    open_to = [lot for place, lot in enumerate(way.lots) if filled.counts[place]]
    provided = () if certain else _provided(open_to, way.finish(filled.total))
    price = _cost(way, left, terms)
    unknown = unknowns(way.program, way.total, way.lots, filled, way.allowed, way.settled)
    if isinstance(price, Finding):
        unknown = (*unknown, price)
    return Pathway(
        program=way.program,
        by=name_of(way.by) if way.by else None,
        provided=provided,
        lots=lots,
        counted=filled.total,
        unit=way.unit,
        left=left,
        terms=terms,
        latest_finish=latest_finish(filled.deadlines, way.allowed),
        cost=price if isinstance(price, Cost) else None,
        breaks=breaks(way.lots, filled, certain, way.allowed, way.rules, way.program),
        unknown=unknown,
        unread=to_read(_pages(way, filled)),
        stages=_stages(way, filled, left, bool(provided)),
    )


def _provided(lots: Sequence[Judged], finish: int | None) -> tuple[Finding, ...]:
    """What must hold for the open credit to count: each condition once, and each deadline that cannot be told kept."""
    found = [(condition.text, condition) for lot in lots for condition in lot.ruled.provided]
    found += [
        (deadline.finding.text, deadline.finding)
        for lot in lots
        for deadline in lot.ruled.deadlines
        if finish is None or finish > deadline.month
    ]
    return tuple(dict(reversed(found)).values())[::-1]


def _at_most(credits: Fraction | None) -> str:
    """The most credits of a certificate, as the page states them."""
    return "more, without a stated end," if credits is None else f"at most {number(credits)}"


def _pages(way: Way, filled: Filled) -> tuple[Document, ...]:
    """The pages of the program and its college, those of the caps that credit was counted by, and those of the
    certificates that it is the credit of."""
    used = [bound.held.document for place, lot in enumerate(way.lots) if filled.counts[place] for bound in lot.bounds]
    certificates = [lot.lot.certificate for lot in way.lots if lot.lot.certificate is not None]
    pages = {page.id: page for page in (*way.program.pages, *certificates, *way.program.nearer, *used)}
    return tuple(pages.values())


def _cost(way: Way, left: Left | None, terms: Terms | None) -> Cost | Finding:
    price = cost(way.program, left, terms)
    if way.by is None or isinstance(price, Finding):
        return price
    return with_certificate(price, certificate_price(way.by.document, way.first if way.first == way.longest else None))


def _stages(way: Way, filled: Filled, left: Left | None, is_open: bool) -> tuple[Stage, ...]:
    """The way as steps: what is held and counts, the certificate first, what is left, the credential. Steps that rest
    on open conditions say so."""
    hedge = ", if what is open holds" if is_open else ""
    noun = UNITS[way.unit]
    own = sum(filled.counts[: len(filled.counts) - (1 if way.by else 0)], ZERO)
    stages = (
        [Stage("Credit held", f"{counted(own, noun)} count{'s' if own == 1 else ''}{hedge}")]
        if way.student.lots
        else []
    )
    if way.by is not None:
        more = "" if way.longest == way.first else f", of {_at_most(way.longest)} to take"
        detail = f"{number(filled.counts[-1])} of {counted(way.first, noun)} count toward the degree{more}{hedge}"
        stages.append(Stage(name_of(way.by), detail))
    rest = "how much is left is not known" if left is None else left.finding.text.rstrip(".").split(":")[0]
    stages.append(Stage("Still to take", f"{rest}{hedge}"))
    stages.append(Stage(way.program.name or f"The {TARGETS[way.program.credential]}", way.program.institution))
    return tuple(stages)
