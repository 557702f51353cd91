"""Which places a message is about in the light of the turns before it."""

import re

from advisor.message.schools.elsewhere import asked_elsewhere
from advisor.message.schools.places import is_source, places_of, with_parts
from advisor.message.understanding import Place
from advisor.names.gazetteer import Gazetteer, Mention
from advisor.question import Question


def located(
    question: Question, resumed: str, names: list[Mention], gazetteer: Gazetteer
) -> tuple[tuple[Place, ...], tuple[str, ...], tuple[str, ...]]:
    """The same as `places_of` for a question: what it names, else its latest turn that names any, else its default. A
    school that is not held and is asked about is what is named: no other one answers for it."""
    names = [mention for mention in names if not _is_residence(resumed, mention) and not _is_region(resumed, mention)]
    places, choices, unheld = places_of(resumed, names)
    asked = asked_elsewhere(resumed, names)
    if asked and not places:
        return (), choices, asked
    if (
        question.history
        and len(places) == 1
        and (ITSELF.search(resumed) or _THOSE.search(resumed) or _earned_there_too(resumed, names))
    ):
        places = _with_earlier_parts(places, question, gazetteer)
    earlier = question.history and (
        _all_sources(resumed, names) or _initials_alone(names) or _of_a_degree_held(resumed, names)
    )
    points_back = question.history and places and _points_back(question, resumed, names, places, gazetteer)
    sources = places if earlier or points_back else ()
    for turn in reversed(question.history) if not places or sources else ():
        asked = asked_elsewhere(turn.question, gazetteer.find(turn.question))
        text = f"{turn.question} {turn.answer}"
        spoken_of, others, _ = places_of(text, gazetteer.find(text))
        if asked and not choices and not places_of(turn.question, gazetteer.find(turn.question))[0]:
            return (), (), asked
        if choices:
            places = tuple(place for place in spoken_of if place.institution in choices)
            if places:
                return _inside(places, resumed, gazetteer), (), unheld
            continue
        places, choices = spoken_of, others
        if places:
            return _inside(places, resumed, gazetteer), choices, unheld
    places = places or sources
    if question.institution and not places:
        default, others, _ = places_of(question.institution, gazetteer.find(question.institution))
        if not choices or any(place.institution in choices for place in default):
            return _inside(default, resumed, gazetteer), others, unheld
    return places, choices, unheld


def _points_back(
    question: Question, text: str, names: list[Mention], places: tuple[Place, ...], gazetteer: Gazetteer
) -> bool:
    """Whether a message names only a program, as a degree that many schools have, and points back at what another
    school's turn before was about: "do its courses go into the MS in Data Science"."""
    if not _IT.search(text) or any(mention.sort != "program" for mention in names):
        return False
    turn = question.history[-1]
    spoken_of, _, _ = places_of(turn.question, gazetteer.find(turn.question))
    return bool(spoken_of) and not {one.institution for one in spoken_of} & {one.institution for one in places}


_IT = re.compile(
    r"\b(?:its|(?:of|do|does|can|could|will|would) (?:it|those|these|them)|(?:those|these) "
    r"(?:courses?|credits?|hours|classes|units))\b",
    re.IGNORECASE,
)
_THOSE = re.compile(r"\b(?:those|these) (?:\w+ )?(?:courses?|credits?|hours|class(?:es)?|units)\b", re.IGNORECASE)
"""Credit of which the turn before spoke."""
ITSELF = re.compile(r"\b(?:itself|(?:their|its|['’]s) own)\b", re.IGNORECASE)
"""Words for the school spoken of, as against another one."""


_EARNED_AT = re.compile(
    r"\b(?:was|were|is|are|(?:took|taken|did|done|earned|finished|completed)(?: (?:\w+ ){0,3}?)?) "
    r"(?:also )?(?:at|from) (?:the )?\Z",
    re.IGNORECASE,
)


def _earned_there_too(text: str, names: list[Mention]) -> bool:
    """Whether the one school that a text names is only said to be where credit, or a degree, is from."""
    schools = [mention for mention in names if mention.sort == "institution"]
    return len(schools) == 1 and bool(_EARNED_AT.search(text[: schools[0].start]))


def _with_earlier_parts(places: tuple[Place, ...], question: Question, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """A school that is named again, with the units and programs of it that the last turn spoke of ("and what i took at
    stanford itself", of a department there)."""
    turn = question.history[-1]
    earlier, _, _ = places_of(turn.question, gazetteer.find(turn.question))
    same = [place for place in earlier if place.institution == places[0].institution]
    return (same[0],) if same and not (places[0].units or places[0].documents) else places


_RESIDENCE = re.compile(
    r"\b(?:outside(?: of)?|out of|fuera de|(?:live|lives|living|reside|resides|residing|based|vivo|vive|vivir|vivimos) "
    r"(?:(?:fuera|outside|out) )?(?:in|en|of|de)|residents? of|residency in|moved? to|moving to|soy de)\W*"
    r"(?:the )?(?:state of )?$",
    re.IGNORECASE,
)


def _is_residence(text: str, mention: Mention) -> bool:
    """Whether the name of a place says where somebody lives: "outside of Kansas", "a Virginia resident"."""
    behind = text[mention.end :]
    alone = not re.match(r"\W{0,2}(?:state|univ\w*|college)\b", behind, re.IGNORECASE)
    lives = _RESIDENCE.search(text[: mention.start]) or re.match(r" residents?\b", behind, re.IGNORECASE)
    return mention.weak and alone and bool(lives)


_OF_REGION = re.compile(
    r"\W+(?:(?:public|private|state|other) )*(?:universities|schools|colleges|institutions)\b(?!\W*(?:$|[:(]))",
    re.IGNORECASE,
)


def _is_region(text: str, mention: Mention) -> bool:
    """Whether the name of a place says only where several schools are: "one of the named Virginia universities"."""
    return mention.weak and bool(_OF_REGION.match(text, mention.end))


def _all_sources(text: str, names: list[Mention]) -> bool:
    """Whether every school that a text names is where credit comes from: what it is to count at was said before."""
    schools = [mention for mention in names if mention.sort == "institution"]
    schools = schools or [mention for mention in names if mention.sort == "unit"]
    return bool(schools) and all(is_source(text, mention) for mention in schools)


_HELD = re.compile(
    r"\b(?:hold|holds|have|has|got|earned|finished|completed)(?: already)? (?:an?|my|her|his|one)(?: [\w'’.]+){0,3} \Z",
    re.I,
)


def _of_a_degree_held(text: str, names: list[Mention]) -> bool:
    """Whether all that a text names is what a degree is in that somebody has ("i already hold a master's in data
    science"): where it is to lead was said before."""
    return bool(names) and all(
        name.sort == "program" and _HELD.search(f"{text[: name.start].rstrip()} ") for name in names
    )


def _initials_alone(names: list[Mention]) -> bool:
    """Whether all that a text names are initials of programs, as many schools have them ("my MPA"): which school is
    meant was said before."""
    return bool(names) and all(name.sort == "program" and name.text.isalpha() and len(name.text) < 5 for name in names)


def _inside(places: tuple[Place, ...], text: str, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """The places with the units and programs that a text names without naming the institution."""
    names = gazetteer.find(text, frozenset(place.institution for place in places))
    return with_parts(places, [one for one in names if not (one.sort == "unit" and is_source(text, one))])
