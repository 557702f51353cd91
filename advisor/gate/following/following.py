"""Whether a claim follows what it cites, and whether what then differs changes what is said."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from advisor.gate.following.alignment import Difference, differ
from advisor.gate.following.changes import Stretch, change_of
from advisor.gate.following.forms import Told, forms_of
from advisor.gate.following.licences import LIMITING, unlicensed
from advisor.gate.following.moving import Pair
from advisor.gate.following.nearness import ALONG, nearness
from advisor.gate.following.wording import Word, keys, short_forms, words_in

_CUT = re.compile(r"[,;:]\s|\s(?:and|but|while|which|nor|or|as)\s")
_MOST_CUTS = 8
"""Places where a claim is cut into stretches: more of them cost time and are seldom one sentence."""

_GENERAL = re.compile(r"(?:an?|any|each|every|all|one)\b", re.IGNORECASE)
"""How a claim opens that is of all of a kind, and not of what was asked about."""

_UNIT = re.compile(r"\b(?:college|school|department|division|institute|faculty)s?\b", re.IGNORECASE)
_THE_SCHOOL = re.compile(r"\bthe (?:university|institution)\b(?! of\b)", re.IGNORECASE)
"""The institution, where nothing that is told is of a part of it."""


class Course(Enum):
    """What a claim makes of what it cites: says the same, something else, or goes its own way."""

    SAME = auto()
    CHANGED = auto()
    APART = auto()


@dataclass(frozen=True)
class Followed:
    """How a claim goes along its texts, and by which words it differs."""

    course: Course
    detail: str = ""


def follow(claim: str, texts: Sequence[Told], schools: tuple[str, ...], question: str = "") -> Followed:
    """Lays each stretch of a claim beside the text that it tells. `schools` are the names of the one institution that
    all texts are of; none where there are several, which must be told apart."""
    written = [text.text for text in texts]
    near = nearness(claim, written, schools)
    if near < ALONG:
        return Followed(Course.APART)
    shorts = short_forms(written)

    whole = bool(schools) and not any(_UNIT.search(_without(text, schools)) for text in (claim, *written))

    def words(text: str) -> tuple[Word, ...]:
        return words_in(_THE_SCHOOL.sub(schools[0], text) if whole else text, schools, shorts)

    forms = [words(form) for text in texts for form in forms_of(text)]
    cuts = {len(words(claim[: match.start()])) for match in _CUT.finditer(claim)}
    said = words(claim)
    stretches = _divided(said, sorted(cuts - {0, len(said)})[:_MOST_CUTS], tuple(dict.fromkeys(forms)))
    asked = frozenset() if _GENERAL.match(claim) else frozenset(keys(words(question))) - LIMITING
    differing = [
        (found, stretch) for stretch in stretches if (found := _left(stretch, stretches)) != Difference((), ())
    ]
    if not differing:
        return Followed(Course.SAME)
    changes = [change for found, stretch in differing if (change := change_of(found, stretch, near, asked))]
    return Followed(Course.CHANGED, changes[0]) if changes else Followed(Course.APART)


def _without(text: str, schools: Sequence[str]) -> str:
    """The text without the institution's names."""
    for name in sorted(schools, key=len, reverse=True):
        text = text.replace(name, " ")
    return text


def _divided(said: tuple[Word, ...], cuts: Sequence[int], texts: Sequence[tuple[Word, ...]]) -> list[Stretch]:
    """The claim cut so that its stretches differ least from one text each, and as seldom as can be."""
    ends = [0, *cuts, len(said)]
    figures = frozenset((one.key, other.key) for text in texts for one, other in pairwise(text) if one.key[0].isdigit())
    best: dict[int, tuple[int, list[Stretch]]] = {0: (0, [])}
    for number, end in enumerate(ends[1:], start=1):
        options = []
        for start in ends[:number]:
            tried = (_stretch(said, start, end, text, figures) for text in texts)
            nearest = min(tried, key=lambda stretch: stretch.cost)
            options.append((best[start][0] + nearest.cost, [*best[start][1], nearest]))
        best[end] = min(options, key=lambda option: (option[0], len(option[1])))
    return best[len(said)][1]


def _stretch(
    said: tuple[Word, ...], start: int, end: int, text: tuple[Word, ...], figures: frozenset[tuple[str, str]]
) -> Stretch:
    words = said[start:end]
    pair = Pair(words, text, said[:start], said[end:], figures)
    return Stretch(words, text, unlicensed(differ(words, text), pair))


def _left(stretch: Stretch, stretches: Sequence[Stretch]) -> Difference:
    """What differs without what other stretches tell: of the same text any word, of another one a name."""
    others = [other for other in stretches if other is not stretch]
    same = {key for other in others if other.text == stretch.text for key in keys(other.words)}
    names = {word.key for other in others for word in other.words if word.name}
    left_out = tuple(
        (place, word)
        for place, word in stretch.found.left_out
        if word.key not in same and not (word.name and word.key in names)
    )
    return Difference(left_out, stretch.found.put_in)
