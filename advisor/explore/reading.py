"""Reading an exploring question: surely, word for word, or not at all."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from advisor.explore.criteria import CLAUSES, EVERY_LIMIT, limit_of, programs_met
from advisor.explore.wish import Shelf, Stacking, Wish
from advisor.names.gazetteer import Mention
from advisor.names.spellings import words_of

_CERTIFICATES = r"(?:grad(?:uate)? |post-?bacc\w* )*(?:certificates?|certs?)"
_MASTERS = r"(?:master(?:'?s)?|masters?)(?: degrees?| programs?)?|\bmaster degrees?|\bdegrees"
_SCHOOLS = r"schools?|universit(?:y|ies)|colleges?|places?|institutions?|unis?"
_PROGRAMS = r"programs?|credentials?|options?|anything|something"
_NOUN = rf"(?:{_CERTIFICATES}|{_MASTERS}|{_SCHOOLS}|{_PROGRAMS}|ones?)"

_SHAPES = (
    rf"(?:^|[.,;:!?-])\W*(?:(?:hi|hello|hey|so|ok|okay|please|pls)\W+)*(?:which|what)\b(?: \S+){{0,4}} {_NOUN}\b",
    rf"\b(?:list|show|find|name|give)\b(?: me| us)?\b.{{0,50}}\b{_NOUN}\b",
    rf"\b(?:are|is) there\b.{{0,50}}\b{_NOUN}\b|\b(?:any|every|all)\b(?: \S+){{0,4}} {_NOUN}\b",
    rf"\bhow many\b(?! (?:[a-z]+ )?(?:credits|hours|hrs|units|courses|classes)\b(?! of\b))"
    r"(?! (?:\w+ )?(?:credits?|hours?|hrs|units?|courses|classes)\b "
    r"(?:is|are|does|do|in|has|have|from|accepts?|can|may|could|will|would)\b)"
    rf".{{0,40}}\b{_NOUN}\b",
    r"^\W*(?:who|anyone|anybody|where)\b",
    rf"\blooking for\b.{{0,60}}\b{_NOUN}\b",
    rf"\b(?:list|show|give|name|find|tell me|(?:what|which) are)\b.{{0,40}}?(?:{EVERY_LIMIT.pattern})",
    r"\b(?:what|which|anything)\b(?: \w+)? (?:fits?|suits?|is there|would fit|could fit|works? for)\b",
    r"^\W*(?:\S+ ){0,3}?(?:certificates|certs|master'?s|(?:master'?s? )?(?:degrees|programs))(?: online)?"
    r" (?:in|with|under|about|of|that|which)\b",
)
_ASIDE = re.compile(
    rf"\bwhat(?:'s| is) (?:an?|the)\b|\bwhat are (?:the|their) (?!{_NOUN}\b|(?:\S+ ){{0,2}}transfer (?:caps|limits)\b)|"
    rf"\b(?:what|which) (?!{_NOUN}\b)\w+ are there\b|"
    r"\b(?:do|does|can|will|would|should) (?:i|my|the|this|that|it|they|we)\b",
    re.IGNORECASE,
)
"""How one's own case or one given program is asked about, which is no list."""

_FROM_ELSEWHERE = re.compile(
    rf"\bfrom (?:an(?:other)?|other|any other|some other|different|outside)(?: (?:other|different|outside))?"
    rf"(?: (?:regionally )?accredited)? (?:{_SCHOOLS})\b"
)
"""Where credit comes from, which is no school that is listed."""

_CAN = re.compile(
    rf"\b((?:which|what) (?:\S+ ){{0,4}}?(?:{_CERTIFICATES}|{_SCHOOLS})) (?:can|could) (?:i|she|he|they)\b"
)
"""How one asks for a list with oneself in it: "which certificates can i take online"."""

_JUDGED = re.compile(
    r"\b(?:best|easiest|hardest|most respected|worth it|highest[- ]paying|salar(?:y|ies)|"
    r"pays? (?:the )?(?:most|best|better))\b"
)
_LEAST = re.compile(r"\b(?:cheapest|least expensive|most affordable|fastest|quickest)\b")
"""What a rule cannot sort by."""

_SUPERLATIVE = (
    r"^\W*(?:(?:and|so|ok|the) )*(?:cheapest|least expensive|most affordable|fastest|quickest) "
    rf"(?:\S+ ){{0,4}}?{_NOUN}\b"
)

_OCCUPATION = re.compile(
    r"\b(?:i'?m|i am|as|she's|he's|they're|advisee is|student is)(?: currently| working as)? an? "
    r"(?P<work>[a-z]+(?: [a-z]+){0,2}?)\b(?=\W*(?:[,.;:?!-]|$|what|which|who|looking|anything))|"
    r"\bi work (?:in|as an?) (?P<trade>[a-z]+(?: [a-z]+){0,2}?)\b(?=\W*(?:[,.;:?!-]|$|what|which|looking|anything))|"
    r"\bfits? an? (?P<whom>[a-z]+)\b",
    re.IGNORECASE,
)
_EXCEPT = re.compile(r"\b(?:other than|besides|except|apart from|not|excluding|outside)\W*(?:for |at |the )*$", re.I)
_NEAR_NAME = re.compile(r"\b(?:at|from|of|by|in|within|does|for|the)\W*$", re.IGNORECASE)

_HELD_OF = re.compile(r"\byou (?:have|hold|know|know of|got|list|cover) from\W*(?:the )?$", re.IGNORECASE)
"""Whose programs the library is asked about, which is no source of credit."""

_FILLER = frozenset(words_of(
    "which what who where anyone anybody list show me us find name give all any every each the a an of in for at on to "
    "into toward towards are is there does do can could will would i i'm im am my with that have has had offer offers "
    "offered hold held you your please pls hi hello hey so ok okay certificate certificates cert certs graduate grad "
    "program programs school schools university universities college colleges place places institution institutions "
    "degree degrees master masters master's ms ma credit credits hour hours transfer outside external accept accepts "
    "accepting accepted take takes taking taken allow allows let lets fit fits suit suits option options looking "
    "count counts stackable one ones someone get know about library be see student students advisee something anything "
    "want wants how many by from its their they some here credential credentials topic field area subject "
    "study relevant related post bacc baccalaureate postbaccalaureate if as work people person run runs "
    "teach teaches exist exists available other elsewhere uni unis bring"
))  # fmt: skip
"""Words that add nothing to what a list is of. Any other word is one of a field, or the question is not read."""

_POLITE = re.compile(
    r"(?<=[?.!,])\s*(?:(?:just|please|pls|plz|a|list|them|thanks|thx|thank you|names?|only)[\s.!,]*)+$", re.IGNORECASE
)
"""What is said after a question for a list and asks for nothing else: "? list pls"."""
_GLOSS = re.compile(r"\b([A-Za-z]{4,}) \([A-Z]{2,5}\)")
"""A word with its initials behind it: "nursing (MSN)"."""

_LONGEST = 5
"""Words of the longest field that is read."""


@dataclass(frozen=True)
class Reading:
    """A question as read: the wish, and the words of its field that have to be known to the library or else stand
    where only a field can."""

    wish: Wish
    certain: bool
    rules_too: bool = False
    """Whether pages of rules may be listed where no program is of the field: a nurse's, or "for nurses"."""


def read(text: str, mentions: Sequence[Mention]) -> Reading | None:
    """The list that a question asks for; None where it asks for none, or not surely."""
    plain = text.replace("’", "'")
    named = _named(plain, mentions)
    if named is None:
        return None
    within, without, rest = named
    rest = _POLITE.sub("", _GLOSS.sub(r"\1", " ".join(rest.split())))
    low = _CAN.sub(lambda found: found.group(1), rest.lower())
    low = _FROM_ELSEWHERE.sub("from elsewhere", low)
    if not any(re.search(shape, low) for shape in _SHAPES) or _ASIDE.search(low):
        return None
    work, low = _work(low)
    shelf = _shelf(low)
    limit, low = limit_of(low, rest, shelf)
    criteria, low = programs_met(low, shelf)
    field = [*work, *(word for word in words_of(low) if word not in _FILLER)]
    if CLAUSES.search(low) or len(field) > _LONGEST or any(word.isdigit() for word in field) or (limit and criteria):
        return None
    wish = Wish(Shelf.LIMITS if limit else shelf, tuple(field), criteria, limit, within, without)
    if not _says_enough(wish):
        return None
    slotted = not work and _slotted(low, field)
    return Reading(wish, slotted, bool(work) or slotted or bool(re.search(rf"\bfor {' '.join(field)}\W*$", low)))


def _work(low: str) -> tuple[tuple[str, ...], str]:
    """What somebody is said to work as or in, and the question without it."""
    found = _OCCUPATION.search(low)
    work = next((group for group in found.groups() if group), "") if found else ""
    words = tuple(word for word in words_of(work) if word not in ("person", "student"))
    return words, _blank(low, found.start(), found.end()) if found else low


def asks_for_judgement(text: str) -> bool:
    """Whether a list is asked for by what is best, easiest or best paid."""
    low = " ".join(text.lower().split())
    listed = any(re.search(shape, low) for shape in (*_SHAPES[:2], _SUPERLATIVE))
    return bool(_JUDGED.search(low) or _LEAST.search(low)) and listed


def asks_for_least(text: str) -> bool:
    """Whether a list is asked for by what costs or takes least, of which too few pages tell."""
    return bool(_LEAST.search(text.lower()))


def _named(text: str, mentions: Sequence[Mention]) -> tuple[frozenset[str], frozenset[str], str] | None:
    """The institutions that the list is within or without, and the text without their names; None where a name is of
    none held, or of several."""
    within: set[str] = set()
    without: set[str] = set()
    for mention in sorted(mentions, key=lambda m: m.start, reverse=True):
        if mention.sort == "elsewhere":
            return None
        if mention.weak or not (mention.sort == "institution" or _bears_its_school(mention)):
            continue
        if len(mention.institutions) > 1:
            return None
        before = text[: mention.start]
        if re.search(r"\bfrom\W*(?:the )?$", before, re.IGNORECASE) and not _HELD_OF.search(before):
            return None
        exception = _EXCEPT.search(before)
        (without if exception else within).add(mention.institutions[0])
        lead = exception or _NEAR_NAME.search(before)
        start = lead.start() if lead else mention.start
        after = re.match(r"'s?\b", text[mention.end :])
        text = _blank(text, start, mention.end + (after.end() if after else 0))
    return frozenset(within), frozenset(without - within), text


def _bears_its_school(mention: Mention) -> bool:
    """Whether the name of a unit has its school's in it, which is then named: "Penn State Geospatial"."""
    words = {word for word in words_of(mention.institutions[0]) if len(word) > 3 and word not in _FILLER}
    return mention.sort == "unit" and len(mention.institutions) == 1 and bool(words & set(mention.text.split()))


def _shelf(low: str) -> Shelf:
    """What is listed, by its noun: the first that is named, a school's programs or rules where it is schools."""
    nouns = ((Shelf.CERTIFICATES, _CERTIFICATES), (Shelf.MASTERS, _MASTERS), (Shelf.PROGRAMS, _PROGRAMS))
    places = [(m.start(), shelf) for shelf, noun in nouns if (m := re.search(rf"\b(?:{noun})\b", low))]
    return min(places)[1] if places else Shelf.PROGRAMS


def _slotted(low: str, field: Sequence[str]) -> bool:
    """Whether the words of a field stand where only a field can: "in astrophysics", "astrophysics certificates"."""
    said = r"\W+(?:and |& )?".join(re.escape(word) for word in field)
    noun = rf"(?:{_CERTIFICATES}|{_MASTERS}|{_PROGRAMS})"
    return not field or bool(re.search(rf"\b(?:in|about|on) (?:the )?{said}\b|\b{said} {noun}\b", low))


def _says_enough(wish: Wish) -> bool:
    """Whether a list is narrowed at all, or is all of one institution's, and is not of singular "one" things."""
    if wish.limit is not None:
        return len(wish.within) != 1
    bare = wish.criteria and all(isinstance(c, Stacking) for c in wish.criteria)
    return bool(wish.field or wish.criteria or wish.within) and not (bare and wish.shelf is Shelf.MASTERS)


def _blank(text: str, start: int, end: int) -> str:
    return f"{text[:start]}{' ' * (end - start)}{text[end:]}"
