"""How much credit from where counts toward what, at most."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from corpus.amounts import Base, BySize, Credits, Everything, Share, Unit
from corpus.drafting.direction import Targets, credential_origin, origins, targets, targets_in
from corpus.drafting.found import Basis, Found, Reading, Untold
from corpus.drafting.quantities import Quantity, most
from corpus.drafting.situations import one_program, open_condition, situations
from corpus.drafting.statement import Statement
from corpus.rules import Cap, Credential, Origin, Situation

_CUT = re.compile(
    r";|\||,? but(?: accepts)? |,? while |,? and (?=(?:at|no|not|only|up|a maximum)(?: \w+)? (?:to|more|most|than|of) )"
)
_COUNTS = re.compile(
    r"\b(?:accept|transfer|consider|count|appl(?:y|ied)\b(?! for)|applies|allow|use|satisf|credited|constitut|make up|come from|fulfil|serve|includ|limit|cap|permit|grant|award|shar)"
)
_MADE_UP_OF = re.compile(
    r"\b(?:of|in) (?:[\w']+ ){0,5}?(?:CERT|MAST|DEG) (?:may|can) (?:be (?:completed|taken|earned)|come)"
)
_OTHER_LIMIT = re.compile(
    r"\d+00[- ](?:and \d+00[- ])?level|\b\d+ (?:\w+ )?grades?\b|\bgrades of c\b|\bgrades? (?:below|lower|of c\b)|\bc range\b|\bregister|\benrol(?:l|s|led)? (?:in|for)\b|\bper (?:term|semester|year|quarter)\b|\b(?:each|a single|1|any 1) (?:term|semester)\b|\bretake|\brepeat|\bindependent stud|\bvalidat|\brevalidat|\bexpired\b|\btuition\b|\bworkshop|\bpass/fail\b|\bfull-time\b|\bwaive|\bthesis (?:credit|hour|research)|\bonline courses|\binternship|\bpracticum|\bundergraduate\b(?! (?:student|credit|career))|\bupper-division|\blarger CERT"
)
_NONE_OUTSIDE = re.compile(
    r"\b(?:does not|do not|will not|cannot|may not|shall not|never) (?:accept|allow|permit|take|grant|give|award) (?:any )?(?:outside |graduate )?(?:transfer|outside)(?: (?:credits?|hours?|units?|coursework|courses?|work))?\b(?: \((?:\w+ ?)+\))?(?= (?:into|toward|towards|for|in|to) |\.?$)|\bno credits? (?:from|earned at|taken at) (?:an)?other (?:institution|universit|college|school)\w* (?:counts?|is accepted|may|can|transfers?)|\bno (?:outside |graduate )?(?:transfer|outside) (?:credits?|hours?|units?|coursework|courses?|work)\b(?: \w+){0,2}? (?:is|are|will be|may be|can be|shall be)? ?(?:accept|allow|permit|count|appl|transferr|grant|award)"
)
_NONE_CELL = re.compile(r"\btransfer[^:;|]{0,30}: ?(?:none|not (?:allowed|accepted|permitted)|0)\b")
_NO_LIMIT = re.compile(r"\bno (?:limit|cap|maximum)\b|\bwithout (?:any )?limit\b|\bunlimited\b")
_ALL = re.compile(
    r"^(?:[^,;]{0,60},)? ?(?:all|the entire|every) (?:of )?(?:the )?(?:[\w']+ ){0,4}?(?:credits?|hours?|units?|courses?|coursework)\b[^;]{0,90}\b(?:may|can|will|count|counts|apply|applies)\b(?! not)|\b(?:may|can) (?:apply|use|count|transfer) (?:all|every)(?: of)? (?:the |their |its |these )?(?:CERT )?(?:credits?|hours?|units?|courses?|coursework)\b"
)
_NOT_ALL_OF_IT = re.compile(
    r"\b(?:that|which|if|unless|except|older|used|earned (?:more|before)|without|until|with an? |in the (?:final|last|first)|during|before|after|when|in which|from|for (?!an? (?:CERT|MAST|DOCT)|the (?:CERT|MAST|DOCT)|(?:CERT|MAST|DOCT)))\b"
)
_POINTS_BACK = re.compile(
    r"\b(?:these|those|this|such) (?:\w+ )?(?:credits?|hours?|units?|courses?|coursework)\b|\bso (?:applied|counted|transferred|used)\b"
)
_SIZED_UNIT = r"(?:semester |quarter |credit )?(?:hours?|credits?|units?)"
_BY_SIZE = re.compile(
    rf"(?:at most|up to|no more than|maximum of) (?P<small>\d+) (?:\w+ ){{0,3}}?{_SIZED_UNIT}\b[^.;]{{0,80}}?\b(?:of|with|requir\w+|in an?) (?:\d+ to |up to |at most |fewer than )?(?P<up_to>\d+)[- ]{_SIZED_UNIT}(?: or (?:fewer|less))?[^.]{{0,30}}?\b(?:at most|up to|no more than|maximum of|or) (?P<large>\d+) (?:\w+ ){{0,3}}?{_SIZED_UNIT}\b[^.]{{0,80}}?\b(?:(?:more than|over|above) (?P<beyond>\d+)|larger|longer)"
)
_NONE_COUNTS = re.compile(
    r"\b(?:(?:do|does|may|can|will|shall) not|cannot) (?:be )?(?:counts?|counted|appl(?:y|ied)|accepted|used|transfer(?:red)?) (?:toward|to|into|for)\b"
)
_BARRED_IN_PART = re.compile(
    r"\b(?:that|which|if|unless|except|older|used for|already|grade|level|until|before|after|when|more than|\d+|some|certain|thesis|practicum|workshop|experience|reduce|only|during|with|in the (?:final|last|first))\b"
)
_AMOUNTS = re.compile(
    r"\b(?:at most|up to|no more than|not more than|(?:not|cannot) exceed|limited to|only up to) (?:an? |the )?\d|\bof (?:which|these|those|them|this)\b[^.;]{0,40}?\d"
)
_SMALLER = re.compile(r"\bsmaller (?:of the )?(?:2 )?CERT")
_KINDS_OF_CREDIT = re.compile(
    r"\b(?:does not|not) (?:accept|allow)[^.]{0,80}\b(?:life experience|thesis|practicum|internship|correspondence|examination|workshops?|extension|undergraduate)"
)


def draft_caps(statement: Statement) -> Iterator[Reading]:
    """The caps that a sentence states, clause by clause."""
    said = statement.said
    if len(_AMOUNTS.findall(said)) > sum(1 for _ in most(said)) + said.count("whichever"):
        yield Untold("it states a further amount that the patterns do not read")
        return
    by_size = _BY_SIZE.search(said)
    if by_size:
        yield from _sized(statement, by_size)
        return
    cuts = [0, *(found.end() for found in _CUT.finditer(said)), len(said)]
    earlier = ""
    for start, end in pairwise(cuts):
        clause = said[start:end]
        yield from _clause(statement, clause, earlier)
        earlier = f"{earlier} {clause}"


def _sized(statement: Statement, match: re.Match[str]) -> Iterator[Reading]:
    """A cap for programs up to a size and another for larger ones, where the two sizes meet."""
    up_to, beyond = Fraction(match.group("up_to")), Fraction(match.group("beyond") or match.group("up_to"))
    if beyond - up_to not in (0, 1) or open_condition(statement.said):
        yield Untold("its amounts go by the size of the program, and the sizes do not meet")
        return
    amount = BySize(up_to, Credits(Fraction(match.group("small"))), Credits(Fraction(match.group("large"))))
    found = targets(statement, statement.said)
    for target in found.credentials if found else ():
        for origin, basis in _origins(statement, statement.said, "", target):
            when = situations(statement.said)
            rule = Cap("cap", statement.text, origin, target, amount, _unit(statement, None), when=when)
            yield Found(rule, max(basis, found.basis if found else basis, key=_FARTHER.index))


def _clause(statement: Statement, clause: str, earlier: str) -> Iterator[Reading]:
    bounded = [quantity for quantity in most(clause)]
    if _OTHER_LIMIT.search(clause):
        if bounded and origins(clause):
            yield Untold("a limit on one kind of course or grade, which no rule carries")
        return
    for quantity in bounded:
        if _COUNTS.search(statement.said) or ":" in clause or _MADE_UP_OF.search(clause):
            yield from _capped(statement, clause, earlier, quantity)
    if not bounded:
        yield from _whole(statement, clause, earlier)


def _capped(statement: Statement, clause: str, earlier: str, quantity: Quantity) -> Iterator[Reading]:
    found = targets(statement, clause)
    if found is None:
        yield Untold("it does not say toward which credential")
        return
    if _POINTS_BACK.search(clause):
        yield Untold("it speaks of credit that another sentence describes")
        return
    if quantity.ambiguous:
        yield Untold("it states two amounts, and not which of them holds")
        return
    open_words = open_condition(statement.said[: statement.said.find(clause) + quantity.start])
    open_words = open_words or one_program(statement.said)
    if open_words:
        yield Untold(f"it holds only under a condition (“{open_words}”), which no rule carries")
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
            when = _when(clause)
            rule = Cap("cap", statement.text, origin, target, amount, _unit(statement, quantity.unit), when=when)
            yield Found(rule, max(basis, found.basis, key=_FARTHER.index))
    if not drafted:
        yield Untold("it does not say where the credit comes from")


_FARTHER = (Basis.SENTENCE, Basis.HEADING, Basis.PAGE)


def _when(clause: str) -> tuple[Situation, ...]:
    return situations(clause)


def _unit(statement: Statement, told: Unit | None) -> Unit:
    """The unit that is told, else that in which the page counts."""
    return told or statement.page.unit


def _origins(statement: Statement, clause: str, earlier: str, target: Credential) -> Iterator[tuple[Origin, Basis]]:
    """Where the credit of a clause comes from: told in the clause, before it in the sentence, or in a heading."""
    for words, basis in ((clause, Basis.SENTENCE), (f"{earlier} {clause}", Basis.SENTENCE)):
        told = list(origins(words))
        listed = re.search(r"(?:institution|elsewhere)[^.;]{0,20}\bor from (?:another )?DEG or CERT", words)
        out_of = credential_origin(words, target)
        if listed:
            told += [Origin.DEGREE, Origin.CERTIFICATE]
        elif out_of and (not told or _own(words)):
            told = [out_of]
        if told:
            yield from ((origin, basis) for origin in told)
            return
    for heading in statement.headings:
        told = list(origins(heading))
        if told:
            yield from ((origin, Basis.HEADING) for origin in told)
            return


def _own(words: str) -> bool:
    """Whether the credit is the institution's own, though the sentence speaks of transferring it."""
    return not re.search(
        r"\btransfer (?:credits?|hours?|units?|courses?|work)\b|\belsewhere\b|\b(?:an)?other (?:\w+ ){0,3}(?:institution|universit|college)|\boutside\b",
        words,
    )


def _whole(statement: Statement, clause: str, earlier: str) -> Iterator[Reading]:
    """All of it, or none of it."""
    none = _NONE_OUTSIDE.search(clause) or _NONE_CELL.search(clause)
    if none:
        found = targets(statement, clause)
        if _NOT_ALL_OF_IT.search(clause) or open_condition(statement.said) or one_program(statement.said):
            return
        for target in found.credentials if found else ():
            yield _cap(statement, Origin.OUTSIDE, target, found, Credits(_zero()))
        return
    barred = _NONE_COUNTS.search(clause)
    if barred:
        told = _barred_origins(clause[: barred.start()])
        found = targets(statement, clause[barred.start() :]) if targets_in(clause[barred.start() :]) else None
        if found and len(told) == 1 and not _BARRED_IN_PART.search(clause) and not one_program(statement.said):
            for target in found.credentials:
                yield _cap(statement, told[0], target, found, Credits(_zero()))
        return
    if (_NO_LIMIT.search(clause) or _ALL.search(clause)) and _COUNTS.search(clause):
        found = targets(statement, clause)
        for target in found.credentials if found else ():
            origin = credential_origin(clause, target) or _between(clause, target)
            plain = origins(clause)
            if origin is None and len(plain) == 1 and _NO_LIMIT.search(clause):
                origin = plain[0]
            if origin and not open_condition(statement.said) and not one_program(statement.said):
                yield _cap(statement, origin, target, found, Everything(True))


def _barred_origins(subject: str) -> tuple[Origin, ...]:
    """Whose credit does not count at all, where the subject of the sentence says only that."""
    if re.fullmatch(
        r"(?:at ORG,? )?(?:all |any |no )?BACH (?:credits?|courses?|coursework)|.*\bundergraduate(?:-level)? (?:credits?|courses?|coursework)(?: (?:at|of|from) ORG)? ?",
        subject,
    ):
        return (Origin.UNDERGRADUATE,)
    return origins(subject)


def _between(clause: str, target: Credential) -> Origin | None:
    shared = re.search(r"\bbetween (?:an? )?CERT and (?:an? )?(?:MAST|DEG)", clause)
    return Origin.CERTIFICATE if shared and target is not Credential.CERTIFICATE else None


def _cap(
    statement: Statement, origin: Origin, target: Credential, found: Targets | None, amount: Credits | Everything
) -> Found:
    when = situations(statement.said)
    basis = found.basis if found else Basis.SENTENCE
    return Found(Cap("cap", statement.text, origin, target, amount, _unit(statement, None), when=when), basis)


def _zero() -> Fraction:
    return Fraction(0)
