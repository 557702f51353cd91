"""What a follow-up changes of the question before it: the size of the degree, the direction, where credit is from."""

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from advisor.message.amounts.quantities import quantities
from advisor.message.amounts.quantity import Measure
from advisor.message.amounts.roles import Role
from advisor.message.credit.credit import Holding, Use
from advisor.message.credit.direction import SECOND_MASTERS, credited_to, origin_by_target
from advisor.message.credit.holdings import holdings
from advisor.message.schools.located import ITSELF
from advisor.message.understanding import Place
from advisor.names.gazetteer import Gazetteer, Mention
from corpus.rules import Credential, Origin, Trait

_INTERJECTION = (
    r"(?:(?:ugh|damn|sweet|great|nice|cool|wow|perfect|awesome|alright|right|good|sure|well|yes|yeah|yep|no|nope|oh|ah|"
    r"got it|i see|makes sense|good to know|thanks?(?: you)?|thx|hm+|k|ok|okay|actually|wait|sorry|lol)\W+)*"
)
"""What people say to an answer before they go on."""
LEANS = re.compile(
    rf"^\W*{_INTERJECTION}(?:and|but|so|ok|okay|what about|how about|what if|then|also|or|same|does that|do i|do those|"
    r"is that|would that|can i then|could|even if|in that case|hm+|thanks|and what|n|y|plus)\b",
    re.IGNORECASE,
)
"""How a question opens that leans on the one before it."""
REPLACES = re.compile(
    rf"\W*{_INTERJECTION}"
    r"(?:(?:and|so|ok(?:ay)?|but|then|what|how|about|if|with|for|it|is|it's|were|was|i|had|have|just|only|instead|say|does|do|will|can|"
    r"would)\W+){0,8}(?P<number>\d+(?:\.\d+)?)(?:\W+(?:credits?|hours?|hrs?|units?|cr|instead|then|work|fit|fly|"
    r"be (?:ok(?:ay)?|fine)))*\W*",
    re.IGNORECASE,
)
"""A follow-up that is hardly more than a number, which takes the place of the one before."""
_IT_IS = re.compile(
    r"\b(?:it['’]?s|it (?:is|was|were|has|had|takes|needs)|mine (?:is|has)|mine['’]s|theirs (?:is|has))"
    r"(?: (?:only|actually|really|just|a|an|like|about|more like))* (?P<size>(?P<number>\d+(?:\.\d+)?)[ -]?"
    r"(?:credits?|hours?|hrs?|units?|cr)\b)(?! (?:from|of|at|that|i|outside|transfer|non|earned|taken))",
    re.IGNORECASE,
)
_SIZES = {Role.MASTERS_SIZE: "degree", Role.CERTIFICATE_SIZE: "certificate"}


def resized(text: str, before: str) -> str:
    """A follow-up in which "it's 40 credits" or a bare number is the size of the credential that the question before
    it was about, with that credential named. Where that question told of credit held and of no size, or the number is
    less than half of the size, it is of the credit, and the text stays as it is."""
    amounts = [quantity for quantity in quantities(before) if quantity.measure is Measure.CREDITS]
    sized = next((_SIZES[quantity.role] for quantity in amounts if quantity.role in _SIZES), None)
    held = any(quantity.role in (Role.HELD, Role.TOTAL, Role.SUBSET) for quantity in amounts)
    if held and sized is None:
        return text
    named = sized or ("certificate" if credited_to(before, ()) is Credential.CERTIFICATE else "degree")
    bare = None if held else REPLACES.fullmatch(text)
    told = [quantity.value for quantity in amounts if quantity.role in _SIZES]
    if bare and sized and 2 * Fraction(bare["number"]) > told[0]:
        return f"the {named} is {bare['number']} credits"
    return _IT_IS.sub(lambda match: f"the {named} is {match['size']}", text)


_HAVE_BARE = re.compile(
    r"\b(?P<have>(?:i|we)(?:['’]ve| have| have got| got))(?: got)? (?P<number>\d+(?:\.\d+)?)"
    r"(?=\W*$|[?!;]|,? (?:all|each|every|both|with|straight|from|graded|of them)\b)",
    re.IGNORECASE,
)
_COUNTS_ELSE = re.compile(
    r"\b(?:courses?|class(?:es)?|years?|yrs?|months?|semesters?|terms?|weeks?|certs?|certificates|kids|children|gre|gmat|"
    r"toefl|ielts|score)\b",
    re.IGNORECASE,
)
"""Something besides credit that a bare number may count."""
_TRANSFER = re.compile(r"\b(?:transfer\w*|credits?|hours|units)\b", re.IGNORECASE)


def counted(text: str, before: str) -> str:
    """A follow-up to a question on credit that tells how much is had and not of what ("i have 14, all B+"), with the
    noun. Where it, or the question before, speaks of anything else that may be counted, the text stays as it is."""
    plain = re.sub(r"\b\d+ (?:years?|yrs?)(?: olds?)?\b|\b(?:first|second|last|final) (?:semester|term)\b", " ", text)
    if not _TRANSFER.search(before) or _COUNTS_ELSE.search(plain) or _COUNTS_ELSE.search(before):
        return text
    if quantities(before) or len(_HAVE_BARE.findall(text)) != 1:
        return text
    return _HAVE_BARE.sub(lambda found: f"{found['have']} {found['number']} credits", text)


_REVERSED = re.compile(
    r"\bother way (?:a?round|about)\b(?! (?:the|this|that|it|my|a)\b)|"
    r"\bthe other way\b(?! a?round (?:the|this|that|it))|\b(?:other|opposite|reverse) (?:direction|order)\b|"
    r"\bvice[- ]versa\b|"
    r"\b(?:in|the) reverse\b|\breversed\b|\bal rev[eé]s\b",
    re.IGNORECASE,
)
_TURNED = {
    (Origin.CERTIFICATE, Credential.MASTERS): (Origin.DEGREE, Credential.CERTIFICATE),
    (Origin.DEGREE, Credential.CERTIFICATE): (Origin.CERTIFICATE, Credential.MASTERS),
}


def _turned(
    text: str, lots: Sequence[Holding], before: Sequence[Holding], target: Credential | None
) -> tuple[tuple[Holding, ...], Credential | None] | None:
    """The credit and what it is to count toward in "the other way round", by the credit of the question before and its
    target; None where no other way is meant, or none can be told. Amounts that were told of the first way are gone."""
    if not _REVERSED.search(text) or len(before) != 1 or before[0].origin is None or target is None:
        return None
    other = _TURNED.get((before[0].origin, target))
    if other is None:
        return None
    told = lots[0] if len(lots) == 1 and lots[0].amount != before[0].amount else Holding()
    return (replace(told, origin=other[0]),), other[1]


_OF_DEGREE_THERE = re.compile(
    r"\b(?:took|taken|did|done|used|completed|finished|had|counted) (?:\w+ ){0,5}?"
    r"(?:courses?|class(?:es)?|credits?|hours|units|them) "
    r"(?:for|in|toward|towards|as part of) (?:my|the|her|his) (?:[\w'’-]+ ){0,2}?"
    r"(?:master['’]?s?|masters|ms|ma|mba|degree)(?: degree| program)? (?:there|here)\b",
    re.IGNORECASE,
)
_FOR_IT = re.compile(r"\b(?:for|toward|towards|into?) (?:it|the cert\w*|this cert\w*|that cert\w*)\b", re.IGNORECASE)


def _of_degree_there(
    text: str, lots: Sequence[Holding], toward: Credential | None
) -> tuple[tuple[Holding, ...], Credential | None] | None:
    """Courses of a degree of the same school that are to count for the certificate of the question before ("did two of
    those courses for my master's there. do they count for it?"); None for anything else."""
    if toward is not Credential.CERTIFICATE or len(lots) != 1 or not _OF_DEGREE_THERE.search(text):
        return None
    if not _FOR_IT.search(_OF_DEGREE_THERE.sub(" ", text)):
        return None
    return (replace(lots[0], origin=Origin.DEGREE, used_for=Use.DEGREE),), toward


_COURSEWORK = r"(?:credits?|courses?|class(?:es)?|hours|units|coursework)"
_CERTIFICATES_CREDIT = re.compile(
    rf"\b(?:the|my|that|this|its) (?:[\w-]+ ){{0,2}}?cert\w*(?:['’]s?)? {_COURSEWORK}\b|"
    rf"\b{_COURSEWORK} (?:of|from|in) (?:the|my|that|this) (?:[\w-]+ ){{0,2}}?cert\w*\b",
    re.IGNORECASE,
)


def of_the_certificate(text: str) -> bool:
    """Whether a text speaks of the credit of the certificate itself."""
    return bool(_CERTIFICATES_CREDIT.search(text))


def _of_certificate_there(
    text: str, lots: Sequence[Holding], toward: Credential | None
) -> tuple[tuple[Holding, ...], Credential | None] | None:
    """The credit of the certificate itself, which is now to count for a degree, after a question on what may go into
    that certificate: nothing told of the other credit is told of this; None for anything else."""
    if toward is not Credential.CERTIFICATE or not of_the_certificate(text) or len(lots) != 1:
        return None
    target = credited_to(text, (Holding(origin=Origin.CERTIFICATE),))
    own = holdings(text)
    if target is not Credential.MASTERS or len(own) != 1 or own[0].origin not in (None, Origin.CERTIFICATE):
        return None
    return (replace(own[0], origin=Origin.CERTIFICATE),), target


_FIRST = re.compile(
    r"\b(?:first|previous|prior|old|other|earlier|original|1st) (?:one|master\w*|degree|ms|ma|mba)\b|"
    r"\b(?:it|that one|that) (?:was|is|came) (?:from|at)\b",
    re.IGNORECASE,
)


def _used_elsewhere(lot: Holding, text: str, before: str) -> Holding:
    """Credit of a first degree that turns out to be another school's ("my first one was at WSU") has served for it."""
    if lot.origin is Origin.OUTSIDE and lot.used_for is None and SECOND_MASTERS.search(before) and _FIRST.search(text):
        return replace(lot, used_for=Use.DEGREE)
    return lot


def _taken_there(lot: Holding, text: str, away: bool) -> Holding:
    """Credit that a follow-up says was earned at the very school, whatever the question before took it for. `away` is
    whether it names another one."""
    if lot.origin in (None, Origin.OUTSIDE) and ITSELF.search(text) and not away:
        return replace(lot, origin=Origin.NONDEGREE)
    return lot


_OF_FIRST = re.compile(
    r"\b(?:of|from|in) (?:the|my) (?:first|old|finished|completed|other)(?: one| cert\w*)?"
    r"(?=\W*$|[?.!,;]| (?:for|in|to|too|again)\b)",
    re.IGNORECASE,
)


def _of_first_certificate(lot: Holding, text: str, before: str, target: Credential | None) -> Holding:
    """Credit "of the first one", where the question before was about a certificate and a second one."""
    second = re.search(r"\bcert", before, re.IGNORECASE) and re.search(r"\b(?:second|2nd|another)\b", before, re.I)
    if second and target is Credential.CERTIFICATE and _OF_FIRST.search(text):
        return replace(lot, origin=Origin.CERTIFICATE)
    return lot


_UNLETTERED = frozenset((Trait.PASS_FAIL, Trait.UNGRADED))
_ORDINARY = re.compile(
    r"\b(?:regular|normal|ordinary|standard|usual|(?:letter[- ])?graded) (?:\w+ )?"
    r"(?:courses?|class(?:es)?|credits?|one)\b",
    re.IGNORECASE,
)


def kept(earlier: Sequence[Holding], now: Sequence[Holding], text: str) -> tuple[Holding, ...]:
    """What still holds of the credit of the question before: a course with a letter is no pass/fail course any more,
    one that was passed has no letter, and an ordinary course is of no special kind."""
    letter = any(lot.grade for lot in now)
    passed = any(lot.traits & _UNLETTERED for lot in now)
    gone = frozenset(Trait) if _ORDINARY.search(text) else _UNLETTERED if letter else frozenset()
    return tuple(replace(lot, traits=lot.traits - gone, grade=None if passed else lot.grade) for lot in earlier)


_NEW_CREDIT = re.compile(
    r"\b(?:i|we|he|she|they)(?:['’]ve| have| had)?(?: (?:also|already|just|then))* "
    r"(?:got|took|taken|earned|did|done|have|had|finished|completed|picked up|passed)\b",
    re.IGNORECASE,
)


def brings_new(lot: Holding, text: str) -> bool:
    """Whether a follow-up tells of more credit, of which the question before it says nothing: where it comes from is
    then not to be taken from there."""
    return bool(lot.amount and _NEW_CREDIT.search(text)) and not re.search(r"\bcert", text, re.IGNORECASE)


_SAME_GRADES = re.compile(r"\b(?:same|those|these) (?:\w+ ){0,2}?grades?\b", re.IGNORECASE)


def same_grades(text: str) -> bool:
    """Whether a follow-up points back to grades told before."""
    return bool(_SAME_GRADES.search(text))


def replaced_amount(text: str) -> Fraction | None:
    """The number that a follow-up hardly more than a number gives, or None."""
    match = REPLACES.fullmatch(text)
    return Fraction(match["number"]) if match else None


def changed(
    text: str, before: str, lots: tuple[Holding, ...], target: Credential | None, away: bool
) -> tuple[tuple[Holding, ...], Credential | None]:
    """The credit and its target as a follow-up turns them: the other way round, credit of another school's degree, of
    the very school, or of a first certificate. `away` is whether it names another school."""
    earlier = holdings(before)
    toward = credited_to(before, earlier)
    earlier = tuple(origin_by_target(lot, toward, before) for lot in earlier)
    other = _turned(text, lots, earlier, toward)
    if other is None and not away:
        other = _of_degree_there(text, lots, toward) or _of_certificate_there(text, lots, toward)
    if other:
        return other
    lots = tuple(_taken_there(_used_elsewhere(lot, text, before), text, away) for lot in lots)
    return tuple(_of_first_certificate(lot, text, before, target) for lot in lots), target


def names_another(text: str, names: list[Mention], places: tuple[Place, ...], gazetteer: Gazetteer) -> bool:
    """Whether a message names a school or a program itself, so that a size told before is not of what it asks about."""
    if any(mention.sort == "institution" for mention in names):
        return True
    inside = gazetteer.find(text, frozenset(place.institution for place in places))
    return any(mention.sort in ("program", "unit") for mention in inside)
