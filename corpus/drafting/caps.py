"""How much credit from where counts toward what, at most."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from corpus.amounts import Amount, Base, Credits, Share, Unit
from corpus.drafting.all_or_none import COUNTS, draft_whole
from corpus.drafting.barred import barred
from corpus.drafting.both_hold import both_hold
from corpus.drafting.direction import of_any_program, targets
from corpus.drafting.elided import none_told
from corpus.drafting.found import Basis, Found, Reading, Untold
from corpus.drafting.given import TOO_OLD, givers
from corpus.drafting.inner import Inner, counted_part, inner_limit
from corpus.drafting.naming import targets_in
from corpus.drafting.origins import origins
from corpus.drafting.out_of import credential_origin, of_undergraduates
from corpus.drafting.provisos import grade_proviso, is_told, without_proviso
from corpus.drafting.quantities import Quantity, most
from corpus.drafting.roles import giver
from corpus.drafting.rounding import rounding_in
from corpus.drafting.situations import open_condition, situations
from corpus.drafting.sizes import by_size
from corpus.drafting.statement import Statement
from corpus.rules import Cap, Credential, Origin, Situation

_CUT = re.compile(
    r";|\||,? but(?! (?:not|no|never) (?:beyond|more|further|over)\b)(?: accepts)? |,? while |,? (?:and|but) (?=none\b|nothing\b)|,? and (?=for (?:an? |the )?(?:\w+ )?(?:CERT|MAST|DOCT|DEG)s?\b[^,;]{0,30}\b(?:at most|up to|no more than|not more than)\b)|,? and (?=(?:at|no|not|only|up|a maximum)(?: \w+)? (?:to|more|most|than|of) )(?!no more (?:from|in|of)\b)"
)
_MADE_UP_OF = re.compile(
    r"\b(?:of|in) (?:[\w']+ ){0,5}?(?:CERT|MAST|DEG) (?:may|can) (?:be (?:completed|taken|earned)|come)"
)
_TOWARD_ONE = re.compile(
    r"(?<!working )(?<!studying )(?<!progress )(?<!proceeding )\btowards? (?:[\w']+ ){0,3}?(?:CERT|MAST|DOCT|DEG)\b|\baccounts? for\b"
)
"""What counts, whatever the verb: an amount "toward" a credential."""
_OTHER_LIMIT = re.compile(
    r"\d+00[- ](?:and \d+00[- ])?level|\b\d+ (?:\w+ )?grades?\b|\bgrades of c\b|\bgrades? (?:below|lower|of (?:an? )?[cd]\b)|\b[cd][+-]? grades?\b|\b(?:with|graded|carry|carrying) (?:an? )?[cd][+-]?(?![\w+-])(?! or (?:better|higher|above))|\bc range\b|\bregister|\benrol(?:l|s|led)? (?:in|for)\b(?! nondegree)|\bper (?:term|semester|year|quarter)\b|\b(?:each|a single|1|any 1) (?:term|semester)\b|\bretake|\brepeat|\bindependent stud|\bvalidat|\brevalidat|\bexpired\b|\btuition\b|\bworkshop|\bpass/fail\b|\bfull-time\b|\bwaive|\bthesis (?:credit|hour|research)|\bonline courses|\binternship|\bpracticum|(?<!as an )\bundergraduate\b(?! (?:may|can)\b)(?!(?:-level)? (?:student|credit|career|course|work|hours|units))|\bupper-division|\blarger CERT"
)
_AMOUNTS = re.compile(
    r"\b(?:at most|up to|no more than|not more than|(?:not|cannot) exceed|limited to|only up to) (?:an? |the )?\d+(?:\.\d+)?(?!\d|\.\d| (?:\w+ )?(?:CERT|MAST|DEG|programs|credentials)\b|[- ](?:\w+ )?(?:years?|months?|weeks?|days?)\b)|\bof (?:which|these|those|them|this)\b[^.;]{0,40}?\d"
)
_LESS_THE_THESIS = re.compile(
    r",? (?:exclusive of|excluding|not counting|not including|apart from) (?:the )?thesis(?: (?:credits?|hours?|units?))?,?"
)
"""What a share is not taken of."""
_REVALIDATED = re.compile(r"\b(?:re)?validat\w+|\bexpired\b|\bupdat\w+")
_GRADED = re.compile(
    r"(?:\d%|\d/\d) of (?:the |all |its )?(?:total )?graded (?:credits?|hours?|units?|courses?|coursework)\b"
)
_SMALLER = re.compile(r"\bsmaller (?:of the )?(?:2 )?CERT")


def draft_caps(statement: Statement) -> Iterator[Reading]:
    """The caps that a sentence states, clause by clause; below a proviso on grades, those whose grade it tells."""
    statement = replace(statement, said=_LESS_THE_THESIS.sub("", none_told(statement.said)))
    if grade_proviso(statement.said) is None:
        yield from _stated(statement)
        return
    for reading in _stated(replace(statement, said=without_proviso(statement.said))):
        if isinstance(reading, Untold) or not isinstance(reading.rule, Cap) or is_told(reading.rule, statement):
            yield reading
        else:
            yield Untold("it holds only for credit with a grade that was not read")


def _stated(statement: Statement) -> Iterator[Reading]:
    said = statement.said
    sized_cap = by_size(said) if not _OTHER_LIMIT.search(said) else None
    if sized_cap and COUNTS.search(said):
        yield from _sized(statement, *sized_cap)
        return
    if counted := counted_part(said):
        yield from _stated(replace(statement, said=counted))
        return
    if inner := inner_limit(said):
        yield from _with_inner(statement, inner)
        return
    if len(_AMOUNTS.findall(said)) > sum(1 for _ in most(said)) + said.count("whichever"):
        yield Untold("it states a further amount that the patterns do not read")
        return
    readings = both_hold(list(_by_clause(statement)), said)
    untold = [reading for reading in readings if isinstance(reading, Untold)]
    yield from untold or readings  # what one clause leaves open may limit what another says


def _with_inner(statement: Statement, inner: Inner) -> Iterator[Reading]:
    """The caps of a pool, and those of the part that a limit of its own is set for."""
    pool = list(_stated(replace(statement, said=inner.rest)))
    yield from pool
    for reading in pool:
        if isinstance(reading, Found) and isinstance(reading.rule, Cap) and isinstance(reading.rule.amount, Credits):
            amount = Credits(Fraction(inner.number))
            yield replace(reading, rule=replace(reading.rule, origin=inner.origin, amount=amount))


def _by_clause(statement: Statement) -> Iterator[Reading]:
    said, earlier = statement.said, ""
    cuts = [0, *(found.end() for found in _CUT.finditer(said)), len(said)]
    for start, end in pairwise(cuts):
        clause = said[start:end]
        yield from _clause(statement, clause, earlier)
        earlier = f"{earlier} {clause}"


def _sized(statement: Statement, amount: Amount, rest: str) -> Iterator[Reading]:
    """A cap that goes by the size of the program; `rest` is the sentence without its sizes."""
    if open_condition(rest):
        yield Untold("its amounts go by the size of the program, and it holds only under a condition")
        return
    plain = replace(statement, said=rest)
    found = targets(plain, rest)
    for target in found.credentials if found else ():
        for origin, basis in givers(plain, rest, "", target):
            unit = _unit(statement, next((one.unit for one in most(rest)), None))
            rule = Cap("cap", statement.text, origin, target, amount, unit, when=situations(rest))
            yield Found(rule, max(basis, found.basis if found else basis, key=_FARTHER.index))


def _clause(statement: Statement, clause: str, earlier: str) -> Iterator[Reading]:
    bounded = [quantity for quantity in most(clause)]
    if _OTHER_LIMIT.search(_REVALIDATED.sub(" ", clause) if TOO_OLD.search(clause) else clause):
        if bounded and origins(clause):
            yield Untold("a limit on one kind of course or grade, which no rule carries")
        return
    for quantity in bounded:
        if (
            any(pattern.search(clause) for pattern in (_TOWARD_ONE, _MADE_UP_OF))
            or COUNTS.search(statement.said)
            or ":" in clause
            or _tells_both_ends(clause)
        ):
            yield from _capped(statement, clause, earlier, quantity)
    if not bounded:
        yield from draft_whole(statement, clause)


def _tells_both_ends(clause: str) -> bool:
    """Whether a clause says where credit comes from and what takes it, so that its verb does not matter."""
    given = origins(clause) or of_undergraduates(clause)
    return any(
        given
        or credential_origin(clause, target)
        or (target is not Credential.CERTIFICATE and giver(clause, target) is Origin.CERTIFICATE)
        for target in targets_in(clause)
    )


def _capped(statement: Statement, clause: str, earlier: str, quantity: Quantity) -> Iterator[Reading]:
    found = targets(statement, clause)
    if found is None or found.basis is Basis.PAGE:
        found = of_any_program(statement, clause, quantity) or found
    if found is None:
        yield Untold("it does not say toward which credential")
        return
    why = barred(statement, clause, quantity)
    if why:
        yield Untold(why)
        return
    drafted = False
    for target in found.credentials:
        for origin, basis in givers(statement, clause, earlier, target):
            drafted = True
            if Basis.SENTENCE not in (basis, found.basis):
                yield Untold("it says neither where the credit comes from nor what it counts toward")
                return
            amount = quantity.amount
            if isinstance(amount, Share) and _SMALLER.search(clause):
                amount = Share(amount.share, Base.SMALLER_CERTIFICATE, amount.below)
            if isinstance(amount, Share) and _GRADED.search(clause):
                amount = Share(amount.share, Base.GRADED, amount.below)
            when = _circumstances(clause, origin)
            rounding = rounding_in(statement.said)
            unit = _unit(statement, quantity.unit)
            rule = Cap("cap", statement.text, origin, target, amount, unit, rounding, when)
            yield Found(rule, max(basis, found.basis, key=_FARTHER.index))
    if not drafted:
        yield Untold("it does not say where the credit comes from")


def _circumstances(clause: str, origin: Origin) -> tuple[Situation, ...]:
    """The circumstances of a cap. Credit from before admission is applied after it, which is no circumstance."""
    when = situations(clause)
    earlier = origin in (Origin.NONDEGREE, Origin.PREADMISSION)
    return tuple(one for one in when if not (earlier and one is Situation.AFTER_MATRICULATION))


_FARTHER = (Basis.SENTENCE, Basis.HEADING, Basis.PAGE)


def _unit(statement: Statement, told: Unit | None) -> Unit:
    """The unit that is told, else that in which the page counts; plain units are quarter units where it counts in those."""
    return Unit.QUARTER if told is Unit.UNIT and statement.page.quarters else told or statement.page.unit
