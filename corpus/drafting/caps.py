"""How much credit from where counts toward what, at most."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from corpus.amounts import Amount, Base, Courses, Credits, LesserOf, Rounding, Share, Unit
from corpus.drafting.all_or_none import COUNTS, draft_whole
from corpus.drafting.direction import OTHER_SCHOOL, Targets, named_in, origins, targets, targets_in
from corpus.drafting.found import Basis, Found, Reading, Untold
from corpus.drafting.inner import Inner, counted_part, inner_limit
from corpus.drafting.out_of import credential_origin, of_undergraduates
from corpus.drafting.provisos import grade_proviso, is_told, without_proviso
from corpus.drafting.quantities import Quantity, most
from corpus.drafting.roles import giver
from corpus.drafting.situations import one_program, open_condition, situations, sized, without_situations
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
    r"\d+00[- ](?:and \d+00[- ])?level|\b\d+ (?:\w+ )?grades?\b|\bgrades of c\b|\bgrades? (?:below|lower|of c\b)|\bc range\b|\bregister|\benrol(?:l|s|led)? (?:in|for)\b(?! nondegree)|\bper (?:term|semester|year|quarter)\b|\b(?:each|a single|1|any 1) (?:term|semester)\b|\bretake|\brepeat|\bindependent stud|\bvalidat|\brevalidat|\bexpired\b|\btuition\b|\bworkshop|\bpass/fail\b|\bfull-time\b|\bwaive|\bthesis (?:credit|hour|research)|\bonline courses|\binternship|\bpracticum|(?<!as an )\bundergraduate\b(?! (?:may|can)\b)(?!(?:-level)? (?:student|credit|career|course|work|hours|units))|\bupper-division|\blarger CERT"
)
_TURNED_LIST = re.compile(
    r"^(?:the following|these|this|those)\b[^:]*\b(?:not|no|cannot|never|except\w*|unless|without|exempt\w*|waive\w*|approv\w*|permission)\b[^:]*: "
)
_POINTS_BACK = re.compile(
    r"\b(?:these|those|this|such) (?:\w+ )?(?:credits?|hours?|units?|courses?|coursework)\b|\bso (?:applied|counted|transferred|used)\b"
)
_SUM_OF_BOTH = re.compile(
    r"\b(?:transfer\w*|external|outside) (?:credits?|hours?|units?|courses?|coursework|work)\b[^.;]{0,20}\b(?:combined|together|along|taken) with (?:\w+ ){0,3}?CERT (?:credits?|hours?|units?|courses?|coursework|work)\b|"
    r"\bCERT (?:credits?|hours?|units?|courses?|coursework|work)\b[^.;]{0,20}\b(?:combined|together|along|taken) with (?:\w+ ){0,3}?(?:transfer\w*|external|outside)\b|"
    r"\b(?:transfer\w*|external|outside)\b[^.;]{0,60}\b(?:and|plus|with|or) (?:\w+ ){0,3}?CERT (?:credits?|hours?|units?|courses?|coursework|work)\b[^.;]{0,40}\b(?:together|combin\w+|in (?:sum|total|all)|total\w*|the sum|jointly|added)\b|"
    r"\bCERT (?:credits?|hours?|units?|courses?|coursework|work)\b[^.;]{0,30}\b(?:and|plus|with|or) (?:\w+ ){0,3}?(?:transfer\w*|external|outside)\b[^.;]{0,60}\b(?:together|combin\w+|in (?:sum|total|all)|total\w*|the sum|jointly|added)\b|"
    r"\b(?:together|combin\w+|total of|sum of|in total|taken as one)\b[^.;]{0,60}\b(?:transfer\w*|external|outside)\b[^.;]{0,30}\b(?:and|plus|with) (?:\w+ ){0,3}?CERT (?:credits?|hours?|units?|courses?|coursework|work)\b|"
    r"\b(?:together|combin\w+|total of|sum of|in total|taken as one)\b[^.;]{0,60}\bCERT (?:credits?|hours?|units?|courses?|coursework|work)\b[^.;]{0,30}\b(?:and|plus|with) (?:\w+ ){0,3}?(?:transfer\w*|external|outside)\b"
)
"""Credit from elsewhere and from the own certificate under one limit."""
_TOGETHER = re.compile(r"\b(?:together|combined|jointly|the sum of|in sum|added up|taken as one)\b")
_AMOUNTS = re.compile(
    r"\b(?:at most|up to|no more than|not more than|(?:not|cannot) exceed|limited to|only up to) (?:an? |the )?\d+(?:\.\d+)?(?!\d|\.\d|[- ](?:\w+ )?(?:years?|months?|weeks?|days?)\b)|\bof (?:which|these|those|them|this)\b[^.;]{0,40}?\d"
)
_EARNED_ELSEWHERE = re.compile(
    rf"\b(?:if|when|where) (?:(?:an?|the|their|that|such) )*(?:CERT|credits?|courses?|coursework|work|it|they) (?:was|were|is|are|has been|have been) "
    rf"(?:earned|taken|completed|done) (?:elsewhere|outside ORG|(?:at|from) {OTHER_SCHOOL})"
)
"""Whose credit a limit is of, put as a condition."""
_POOLED_WITH_A_CERTIFICATE = re.compile(
    r"\b(?:nondegree|transfer)(?: (?:study|credits?|work|courses?|units?|hours?))?,? (?:or|and) (?:(?:an?|the|earlier|prior|previous|own|its) )*CERT\b(?! or)"
)
_AND_AT_MOST = re.compile(
    r",? (?:and|but) (?:must be |is |are |may be |can be )?(?:at (?:the )?most|(?:no|not|never) more than|(?:may |must |can)?not exceed|less than) "
    r"(?:\d+(?:\.\d+)?(?:%|/\d)|\d+ (?:[a-z]+ ){0,2}?(?:credits?|hours?|units?|courses?))(?: of (?:an? |the |its )?(?:program|MAST|CERT|DEG|total|credits?|smaller 1|smaller CERT)(?: credits?)?)?(?=[,;.]|$| (?:in transfer|toward|into|from|between|to be)\b)"
)
"""A second bound on the same credit."""
_OTHERWISE = re.compile(r",? (?:and |but )?(?:otherwise|else)\b[^.;]{0,20}\d")
_HAS_SERVED = re.compile(r"\bmay have been (?:counted|used|applied) (?:toward|towards|for|in|to)\b")
_TOO_OLD = re.compile(
    r"\b(?:re)?validated (?:credits?|courses?|coursework|hours|units|work)\b|\b(?:expired|out-?of-?date|outdated|over-?age|(?:past|beyond|outside|older than|exceed\w*) (?:the|its|this|that|their) (?:\d+[- ]year )?(?:time|age) limit)\b"
)
"""Credit that is past the limit of age, of which some may count after all."""
_REVALIDATED = re.compile(r"\b(?:re)?validat\w+|\bexpired\b|\bupdat\w+")
_DROPPED = re.compile(
    r"\bfractions?\b[^.;]{0,20}\b(?:dropped|disregarded)\b|\bround(?:ed|s|ing)? (?:it |them )?down\b|\btruncat\w+"
)
_NEAREST = re.compile(r",? (?:and )?(?:is )?rounded to the nearest (?:whole )?(?:credit|hour|unit|number)\b")
_GRADED = re.compile(
    r"(?:\d%|\d/\d) of (?:the |all |its )?(?:total )?graded (?:credits?|hours?|units?|courses?|coursework)\b"
)
_SMALLER = re.compile(r"\bsmaller (?:of the )?(?:2 )?CERT")


def rounding_in(said: str) -> Rounding:
    """What a sentence says is done with a fraction of a credit."""
    if _NEAREST.search(said):
        return Rounding.NEAREST
    return Rounding.DOWN if _DROPPED.search(said) else Rounding.UNSTATED


def without_rounding(said: str) -> str:
    """A sentence without what it says of fractions, which its rule holds."""
    return _NEAREST.sub(" ", _DROPPED.sub(" ", said))


def draft_caps(statement: Statement) -> Iterator[Reading]:
    """The caps that a sentence states, clause by clause; below a proviso on grades, those whose grade it tells."""
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
    readings = _both_hold(list(_by_clause(statement)), said)
    untold = [reading for reading in readings if isinstance(reading, Untold)]
    yield from untold or readings  # what one clause leaves open may limit what another says


def _both_hold(readings: list[Reading], said: str) -> list[Reading]:
    """Two amounts for the same credit, of which the second is told alone and bounds the first: the lesser holds."""
    caps = [one.rule for one in readings if isinstance(one, Found) and isinstance(one.rule, Cap)]
    if len(caps) != len(readings) or len(caps) != 2 or not _AND_AT_MOST.search(said):
        return readings
    (first, second), one = caps, readings[0]
    plain = all(isinstance(cap.amount, Credits | Share | Courses) for cap in caps)
    if not plain or first.amount == second.amount or replace(second, amount=first.amount) != first:
        return readings
    assert isinstance(one, Found)
    return [replace(one, rule=replace(first, amount=LesserOf((first.amount, second.amount))))]


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
        for origin, basis in _origins(plain, rest, "", target):
            unit = _unit(statement, next((one.unit for one in most(rest)), None))
            rule = Cap("cap", statement.text, origin, target, amount, unit, when=situations(rest))
            yield Found(rule, max(basis, found.basis if found else basis, key=_FARTHER.index))


def _clause(statement: Statement, clause: str, earlier: str) -> Iterator[Reading]:
    bounded = [quantity for quantity in most(clause)]
    if _OTHER_LIMIT.search(_REVALIDATED.sub(" ", clause) if _TOO_OLD.search(clause) else clause):
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
    return any(given or credential_origin(clause, target) for target in targets_in(clause))


def _capped(statement: Statement, clause: str, earlier: str, quantity: Quantity) -> Iterator[Reading]:
    found = targets(statement, clause)
    if found is None or found.basis is Basis.PAGE:
        found = _of_any_program(statement, clause, quantity) or found
    if found is None:
        yield Untold("it does not say toward which credential")
        return
    barred = _barred(statement, clause, quantity)
    if barred:
        yield Untold(barred)
        return
    drafted = False
    for target in found.credentials:
        for origin, basis in _origins(statement, clause, earlier, target):
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


_OF_ANY_PROGRAM = re.compile(
    r"\b(?:of|in|for) (?:a|any|each|every|the|their|your) (?:graduate )?programs?(?:'s)?\b|\btotal program (?:credits|hours|units)\b|"
    r"^(?:[^,;]{0,40}, )?(?:a|each|any|every) program\b"
)
_ANY_CREDENTIAL = re.compile(
    r"\b(?:of|in|for|toward|towards|into|per) (?:any|each|every) (?:graduate )?(?:programs?|credentials?)\b"
)


def _of_any_program(statement: Statement, clause: str, quantity: Quantity) -> Targets | None:
    """Every program, where a share "of a program's credits" may come from elsewhere and no credential is named."""
    shared = (isinstance(quantity.amount, Share) and _OF_ANY_PROGRAM.search(clause)) or _ANY_CREDENTIAL.search(clause)
    if shared and not named_in(statement.said) and origins(clause) == (Origin.OUTSIDE,):
        return Targets((Credential.ANY,), Basis.HEADING)
    return None


def _circumstances(clause: str, origin: Origin) -> tuple[Situation, ...]:
    """The circumstances of a cap. Credit from before admission is applied after it, which is no circumstance."""
    when = situations(clause)
    earlier = origin in (Origin.NONDEGREE, Origin.PREADMISSION)
    return tuple(one for one in when if not (earlier and one is Situation.AFTER_MATRICULATION))


_FARTHER = (Basis.SENTENCE, Basis.HEADING, Basis.PAGE)


def _barred(statement: Statement, clause: str, quantity: Quantity) -> str | None:
    """Why an amount makes no cap, though its direction may be told; None where it may make one."""
    if _SUM_OF_BOTH.search(statement.said):
        return "it limits the sum of credit that no one origin holds"
    if len(origins(clause)) > 1 and _TOGETHER.search(clause):
        return "it limits the sum of credit that no one origin holds"
    points = _POINTS_BACK.search(clause)
    if points and not statement.pointed and not origins(statement.said[: statement.said.find(clause) + points.start()]):
        return "it speaks of credit that another sentence describes"
    if _OTHERWISE.search(clause):
        return "it sets another amount for what it does not name"
    if _HAS_SERVED.search(clause):
        return "it limits credit by what it served before"
    if _TURNED_LIST.search(statement.said):
        return "the line that leads up to its list may turn it round"
    before = open_condition(without_situations(_EARNED_ELSEWHERE.sub(" ", _up_to(statement.said, clause, quantity))))
    condition = before or one_program(statement.said) or sized(clause)
    if not condition and ": " in clause:  # the size stands in another cell of the row
        condition = sized(statement.said)
    return f"it holds only under a condition (“{condition}”), which no rule carries" if condition else None


def _up_to(said: str, clause: str, quantity: Quantity) -> str:
    """What a sentence says before an amount of one of its clauses."""
    return said[: said.find(clause) + quantity.start]


def _unit(statement: Statement, told: Unit | None) -> Unit:
    """The unit that is told, else that in which the page counts; plain units are quarter units where it counts in those."""
    return Unit.QUARTER if told is Unit.UNIT and statement.page.quarters else told or statement.page.unit


def _origins(statement: Statement, clause: str, earlier: str, target: Credential) -> Iterator[tuple[Origin, Basis]]:
    """Where the credit of a clause comes from: told in the clause, in its sentence, or in a heading."""
    if _TOO_OLD.search(clause):
        yield Origin.EXPIRED, Basis.SENTENCE
        return
    for words in (clause, f"{earlier} {clause}", statement.said):
        told = list(origins(words))
        listed = re.search(r"(?:institution|elsewhere)[^.;]{0,20}\bor from (?:another )?DEG or CERT", words)
        out_of = credential_origin(words, target)
        if listed:
            told += [Origin.DEGREE, Origin.CERTIFICATE]
        elif not told and not out_of and of_undergraduates(words):
            told = [Origin.UNDERGRADUATE]
        elif _POOLED_WITH_A_CERTIFICATE.search(words):
            told = told if told != [Origin.PREADMISSION] else []  # a pool that no one origin holds
        elif out_of and (not told or _own(words)):
            told = [out_of]
        elif (given := giver(words, target)) and (not told or (_own(words) and (given, target) in _OTHERS)):
            told = [given]
        if told:
            yield from ((origin, Basis.SENTENCE) for origin in told)
            return
    for heading in statement.headings:
        given = credential_origin(heading, target)
        told = [given] if given else list(origins(heading))
        if told:
            yield from ((origin, Basis.HEADING) for origin in told)
            return


_OTHERS = (
    (Origin.CERTIFICATE, Credential.MASTERS),
    (Origin.CERTIFICATE, Credential.DOCTORATE),
    (Origin.DEGREE, Credential.CERTIFICATE),
)
"""Credit of the other kind of credential, which is the institution's own though somebody "transfers" it."""


def _own(words: str) -> bool:
    """Whether the credit is the institution's own, though the sentence speaks of transferring it."""
    return not re.search(
        r"\btransfer(?:red|able)? (?:\w+ )?(?:credits?|hours?|units?|courses?|work)\b|\belsewhere\b|\b(?:an)?other (?:\w+ ){0,3}(?:institution|universit|college)|\boutside\b",
        words,
    )
