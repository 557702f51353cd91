"""Which institutions, units and programs a question is about, and which it only names as a source of credit."""

import re
from dataclasses import replace

from advisor.message.understanding import Place, Understanding
from advisor.names.gazetteer import Mention
from advisor.names.listed import in_list


def places_of(text: str, names: list[Mention]) -> tuple[tuple[Place, ...], tuple[str, ...], tuple[str, ...]]:
    """The institutions asked about, what an ambiguous name may mean, and the institutions that are not held."""
    names = [mention for mention in names if not _is_spelled_out(text, mention, names)]
    names = _settled(text, [mention for mention in names if not _is_town_of_another(text, mention, names)])
    elsewhere = [m.start for m in names if m.sort == "elsewhere" and not is_source(text, m)]
    certain = [m for m in names if m.sort == "institution" and len(m.institutions) == 1]
    strong = [m for m in certain if not m.weak]
    maybe = [m for m in names if m.sort == "institution" and len(m.institutions) > 1]
    if strong and all(is_source(text, m) for m in strong):
        others = [m for m in certain if m.weak and not is_source(text, m)]
        meant = [m for m in maybe if not is_source(text, m) and (not m.weak or _AIM.search(text[: m.start]))]
        strong = others or ([] if meant else strong)
        certain = strong
    parts = [m for m in names if m.sort in ("unit", "program") and len(m.institutions) == 1]
    certain += _borne_by_two(text, maybe, strong)
    certain = _with_listed(text, certain, strong, parts) if strong else certain
    alone = [part for part in parts if _names_its_school(part) or not any(at < part.start for at in elsewhere)]
    named = [*certain, *(part for part in parts if part.sort == "unit")] if certain else alone
    named = sorted(named, key=lambda mention: mention.start)
    found = tuple(dict.fromkeys(m.institutions[0] for m in named))
    if not found:
        inside = {i for m in names if m.sort in ("unit", "program") for i in m.institutions}
        settled = [i for m in maybe for i in m.institutions if i in inside]
        found = tuple(dict.fromkeys(settled))
    providers = {m.institutions[0] for m in named if m.institutions[0] in PROVIDERS or m.text.lower() in PROVIDERS}
    own = {m.institutions[0] for m in certain if m.text.lower() not in PROVIDERS}
    outright = {m.institutions[0] for m in certain}
    sources = {m.institutions[0] for m in named if _is_source_there(text, m, outright)}
    sources |= (providers - own) | (providers & {"edX"})
    targets = [name for name in found if name not in sources] or list(found)
    unheld = tuple(dict.fromkeys(m.institutions[0] for m in names if m.sort == "elsewhere"))
    open_to = [m for m in maybe if not (elsewhere and is_source(text, m))] if not found else []
    choices = tuple(dict.fromkeys(i for m in open_to for i in m.institutions))
    return with_parts(tuple(Place(name) for name in targets), names), choices, unheld


_AIM = re.compile(r"\b(?:at|to|into|toward|towards)\W*(?:the )?$", re.IGNORECASE)
"""What stands before the name of a place where it is that of a school which credit goes to."""
_IN_BRACKETS = re.compile(r"\s*\(\s*(?:the )?", re.IGNORECASE)


def _is_spelled_out(text: str, mention: Mention, names: list[Mention]) -> bool:
    """Whether a short name that several schools bear stands for one that is not held, which is written out beside it:
    "USC (University of Southern California)"."""
    if mention.sort != "institution" or len(mention.institutions) < 2:
        return False
    others = [other for other in names if other.sort == "elsewhere"]
    gaps = [text[mention.end : other.start] for other in others if mention.end <= other.start]
    gaps += [text[other.end : mention.start] for other in others if other.end <= mention.start]
    return any(_IN_BRACKETS.fullmatch(gap) for gap in gaps)


_OF_TOWN = re.compile(r"\s*(?:,|-|–|\()?\s*(?:in |at |of )?(?:the )?")


def _is_town_of_another(text: str, mention: Mention, names: list[Mention]) -> bool:
    """Whether the name of a place says only where a school that is not held stands: "Creighton, Omaha"."""
    if not mention.weak:
        return False
    ends = [other.end for other in names if other.sort == "elsewhere" and other.end <= mention.start]
    return any(_OF_TOWN.fullmatch(text[end : mention.start]) for end in ends)


def _names_its_school(part: Mention) -> bool:
    """Whether the name of a unit or a program has a word of its school's: "Stanford EE", and not "MSN"."""
    return any(len(word) > 3 and word in part.text.lower() for word in part.institutions[0].lower().split())


def _is_source_there(text: str, mention: Mention, outright: set[str]) -> bool:
    """Whether a name tells that its institution is where credit comes from. The name of a unit ("12 graduate nursing
    credits") does not, where the institution is named outright."""
    return (mention.sort == "institution" or mention.institutions[0] not in outright) and is_source(text, mention)


def _with_listed(text: str, certain: list[Mention], strong: list[Mention], parts: list[Mention]) -> list[Mention]:
    """The institutions named outright, and those named by a place that stands in a list with them, or beside the name
    of one of their own units or programs ("a Rockefeller College certificate at Albany")."""
    kept = list(strong)
    while True:
        more = [m for m in certain if m not in kept and (_stands_for_a_school(text, m, kept, parts))]
        if not more:
            return [m for m in certain if m in kept]
        kept += more


def _stands_for_a_school(text: str, mention: Mention, kept: list[Mention], parts: list[Mention]) -> bool:
    """Whether the name of a place is that of a school: in a list with one, beside its own unit, or as whose policy it
    is ("Utah's Policy 6-224")."""
    return _listed(text, mention, kept) or _beside_own(text, mention, parts) or _has_its_rule(text, mention)


def _has_its_rule(text: str, mention: Mention) -> bool:
    return bool(_ITS_RULE.match(text, mention.end)) and not is_source(text, mention)


_ITS_RULE = re.compile(
    r"(?:(?<=['’]s)|['’]s?) (?:\w+ )?(?:polic(?:y|ies)|"
    r"(?:graduate|grad) (?:school|council|college|catalog|certificates?|rules?)|catalog|"
    r"bulletin|transfer (?:cap|rules?|limit))\b",
    re.IGNORECASE,
)


def _borne_by_two(text: str, maybe: list[Mention], strong: list[Mention]) -> list[Mention]:
    """Both schools of a name that is set beside one that is asked about: "at Nebraska-Lincoln, what at Minnesota?"; the
    one of them that is held, where the other is not."""
    both = [m for m in maybe if m.weak and len(m.institutions) == 2 and strong and _listed(text, m, strong)]
    return [replace(m, institutions=(name,)) for m in both for name in m.institutions if name not in m.lacking]


def _beside_own(text: str, mention: Mention, parts: list[Mention]) -> bool:
    """Whether the name of a place stands directly beside a unit or a program of its own institution."""
    own = [part for part in parts if part.institutions == mention.institutions and part.end - part.start > 2]
    gaps = [text[part.end : mention.start] for part in own if part.end <= mention.start]
    gaps += [text[mention.end : part.start] for part in own if mention.end <= part.start]
    return any(_BESIDE.fullmatch(gap) for gap in gaps) and not is_source(text, mention)


_BESIDE = re.compile(r"\s+(?:(?:at|of|in)\s+(?:the\s+)?)?|['’]s\s+", re.IGNORECASE)


def _settled(text: str, names: list[Mention]) -> list[Mention]:
    """The names with those that several institutions bear taken for the one among them that is named outright, but not
    only as where credit comes from, for the one whose program is named, or that two of them have in common ("OSU",
    "the one in Oregon"). The name of a place beside a school of it that credit comes from is likely another's."""
    single = [m for m in names if len(m.institutions) == 1]
    offers = {institution for m in names if m.sort == "program" for institution in m.institutions}
    outright = [m.institutions[0] for m in single if m.sort == "institution" and not is_source(text, m)]
    programs = [m.institutions[0] for m in single if m.sort == "program"]
    sources = [m.institutions[0] for m in single if m.sort == "institution"]
    several = [m for m in names if m.sort == "institution" and len(m.institutions) > 1]

    def meant(mention: Mention) -> Mention:
        if mention not in several:
            return mention
        shared = [
            set(mention.institutions) & set(other.institutions) for other in several if other.text != mention.text
        ]
        groups = (outright, programs, () if mention.weak else sources)
        named = ([name for name in group if name in mention.institutions] for group in groups)
        among = next((group for group in named if group), [])
        ruled = set(mention.institutions) - set(mention.lacking) if _has_its_rule(text, mention) else set()
        alone = (*shared, offers & set(mention.institutions), ruled)
        among += [name for names in alone if len(names) == 1 for name in names]
        return replace(mention, institutions=(among[0],)) if among else mention

    return [meant(mention) for mention in names]


PROVIDERS = frozenset({"edX", "mitx", "edx", "mitx micromasters", "mit micromasters"})
"""Publishers of courses that are never the school that takes the credit where another one is named."""

_SOURCE = re.compile(
    r"(?:\bfrom|\bfrom (?:our|my|the|a|their|her|his) (?:\w+ )?(?:campus|school|college|university) "
    r"(?:in|at)(?: \w+ \()?|"
    r"\bfrom (?:an?|the|my|some|this|another|her|his)(?: [\w'’-]+){0,3}?"
    r" (?:program|school|department|course|class|courses|classes|certificate|master['’]?s?|degree) (?:at|in|of)|"
    r"\b(?:my|old|last|previous|other) (?:\w+ )?(?:school|uni|univ|university|college) (?:is|was)|"
    r"(?<!would i )(?<!will i )(?<!do i )"
    r"\b(?:(?:finished|completed)(?! (?:degree|master\S*|cert\w*|one|program)\b)|earned|got|did|took|taken|have|"
    r"holds?)\b[^.?!;]{0,40}\b(?:at|from|"
    r"in))\W*(?:the )?$",
    re.IGNORECASE,
)


_NOT_MEANT = re.compile(
    r"\bnot (?:in |at |from )?(?:the )?$|"
    r"\b(?:ms|ma|master['’]?s|degree|program|certificate|cert)(?: (?:in|at) (?:a |the )?\w+)? "
    r"(?:outside(?: of)?|other than in|except in) (?:the )?$",
    re.IGNORECASE,
)


_ASIDE = re.compile(r" aside(?=\W*(?:[,;:.]|$))", re.IGNORECASE)


def ruled_out(text: str, mention: Mention) -> bool:
    """Whether a name is mentioned as what is not meant: "not the business school", "an MS outside the law school",
    "the MGIS aside"."""
    return bool(_NOT_MEANT.search(text[: mention.start]) or _ASIDE.match(text, mention.end))


def meant(text: str, found: list[Mention]) -> list[Mention]:
    """The names of a text but for those that it rules out, and a school that it corrects: "ODU... sorry, Arizona"."""
    names = [mention for mention in found if not ruled_out(text, mention)]
    schools = [mention for mention in names if mention.sort in ("institution", "elsewhere")]
    corrected = [
        one
        for one in schools
        if any(_CORRECTS.fullmatch(text, one.end, other.start) for other in schools if one.end <= other.start)
    ]
    return [mention for mention in names if mention not in corrected]


_CORRECTS = re.compile(
    r"[\s.…,;:()–—-]*(?:(?:no|oh|oops|ugh|er+m?|uh+|wait|sorry|scratch that|correction|actually|(?:or )?rather|i mean|"
    r"i meant|make (?:that|it))\b[\s.…,;:()–—-]*)+(?:(?:at|in|for|the)\s+)*",
    re.IGNORECASE,
)
"""What stands between a name and the one that takes its place."""


_NOT_THAT = re.compile(r"(?:[(,;–—-]|\bthat is,?)\s*(?:and )?not (?:in |at |from )?(?:the )?$", re.IGNORECASE)


def without_denied_names(text: str, found: list[Mention]) -> str:
    """A text, letter for letter, without the "not" by which a name beside another is said not to be meant: "GW
    (Washington, not Mason)"."""
    for mention in found if len(found) > 1 else ():
        denied = _NOT_THAT.search(text, 0, mention.start)
        if denied:
            text = text[: denied.start()] + " " * len(denied.group()) + text[denied.end() :]
    return text


def without_refused(places: tuple[Place, ...], refused: list[Mention]) -> tuple[Place, ...]:
    """The places with what the text names in them as not meant."""

    def of(place: Place) -> tuple[str, ...]:
        own = [m for m in refused if place.institution in m.institutions and m.sort in ("unit", "program")]
        return tuple(dict.fromkeys([*(m.unit for m in own if m.unit), *(d for m in own for d in m.documents)]))

    return tuple(replace(place, refused=of(place)) for place in places)


def _listed(text: str, mention: Mention, strong: list[Mention]) -> bool:
    """Whether the name of a place is set beside schools that are asked about: "Penn State vs Mason vs Kansas"."""
    others = [_with_brackets(text, m) for m in strong if not is_source(text, m)]
    return in_list(text, _with_brackets(text, mention), others)


def _with_brackets(text: str, mention: Mention) -> tuple[int, int]:
    """Where a name stands, with what is said of it in brackets: "Omaha (Nebraska)"."""
    said = re.match(r"\s?\([^()]{1,30}\)", text[mention.end :])
    return mention.start, mention.end + (said.end() if said else 0)


def is_source(text: str, mention: Mention) -> bool:
    """Whether an institution is named as where credit comes from."""
    before = text[: mention.start]
    if re.match(r"\W+(?:credits?|hours?|units?|courses?|classes)\b", text[mention.end :]) and re.search(
        r"\d\W*$", before
    ):
        return True
    return bool(_SOURCE.search(before)) and not re.search(r"\b(?:into|to|toward)\W*(?:the )?$", before, re.IGNORECASE)


def with_parts(places: tuple[Place, ...], names: list[Mention]) -> tuple[Place, ...]:
    """The places with the units and programs that the text names in them."""
    result = []
    for place in places:
        inside = [m for m in names if place.institution in m.institutions]
        units = tuple(dict.fromkeys(m.unit for m in inside if m.sort == "unit" and m.unit))
        programs: dict[tuple[int, int], list[str]] = {}
        for mention in inside:
            if mention.sort == "program":
                programs.setdefault((mention.start, mention.end), []).extend(mention.documents)
        each = tuple(dict.fromkeys(tuple(dict.fromkeys(documents)) for documents in programs.values()))
        documents = tuple(dict.fromkeys(d for part in each for d in part))
        result.append(
            replace(
                place,
                units=tuple(dict.fromkeys([*place.units, *units])),
                documents=documents or place.documents,
                programs=each or place.programs,
            )
        )
    return tuple(result)


_SIDE_BY_SIDE = re.compile(
    r"\b(?:vs|versus|compare[ds]?|difference|differ|between|each|both|either|same|or)\b", re.IGNORECASE
)


_SET_OFF = re.compile(
    r"\b\d+\W+(?:or|vs\.?|versus)\W+\d+\b|"
    r"\bboth (?:of (?:the|them|these|those) ?)?(?:[\w-]+ ){0,2}?(?:courses|classes|crs|grades|exams)\b|"
    r"\bof the same (?:credit|size|weight|length)s?\b",
    re.IGNORECASE,
)
"""Figures and courses set side by side ("24 or 36", "both courses"), which set no programs side by side."""


def parts_of_places(understood: Understanding) -> tuple[Place, ...]:
    """The places to consider apart: where units or programs of one institution are set side by side, each of them."""
    said = _SET_OFF.sub(" ", understood.question)
    if len(understood.places) != 1 or not _SIDE_BY_SIDE.search(said):
        return understood.places
    place = understood.places[0]
    if len(place.units) > 1:
        return tuple(Place(place.institution, (unit,)) for unit in place.units)
    if len(place.programs) > 1:
        return tuple(Place(place.institution, (), documents) for documents in place.programs)
    return understood.places
