"""Whether a claim follows what it cites, and whether what then differs changes what is said."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from advisor.gate.following.alignment import Difference, differ
from advisor.gate.following.licences import LIMITING, OPENING, Pair, unlicensed
from advisor.gate.following.nearness import ALONG, MOVED, NEAR, nearness
from advisor.gate.following.wording import Word, keys, short_forms, words_in

_CUT = re.compile(r"[,;:]\s|\s(?:and|but|while|which|nor|or|as)\s")
_MOST_CUTS = 8
"""Places where a claim is cut into stretches: more of them cost time and are seldom one sentence."""

_ASIDE = re.compile(
    r",? such as an? [\w'’ -]+?(?=[,;.]| with\b| only\b)|, (?:now|formerly) [^,]+,"
    r"|, an? (?:master|doctor)[\w'’]* degree(?=[,.;])|, (?:which|who) [^,;.]+(?=[,.;])"
    r"|, although (?:it|they) (?:is|are) [^,;.]+(?=[,.;])",
    re.IGNORECASE,
)
"""What only explains a word of the text."""

_SOURCE = re.compile(r",? (?:according to|as its|in an older|in its \d{4}|under policy)[^,;]*\.$", re.IGNORECASE)
_BESIDE = re.compile(
    r"(?<=[a-z0-9])(?:, (?:so|and (?=(?:an?|this|it|the) ))|; the )"
    r"(?=[^,;]*\b(?:is|are|do(?:es)?|may|must|can|includes?)\b)[^;]*\.$"
)
"""A sentence of its own behind a first one, which says what it says without it."""

_DATED = re.compile(
    r"^(?:The|These) [^.;]*\b(?:rules|requirements|facts)\b[^.;]*\b(?:from|of) "
    r"(?=(?:its|an?|the) [^.;]*\b(?:catalog|bulletin)\b)"
)
"""What goes before the name of the source in a sentence that only says from when others are."""

_LAST = re.compile(r"(?<=[a-z0-9]) (?=(?:when|if|after|before|unless) [^,;]+\.$)")
_ANSWER = re.compile(r"^(?:Yes|No|Partly): ")
_PIECES = re.compile(r"(?<=[a-z)\d])\. (?=[A-Z])|, (?=so \d)")
"""Where a finding goes on to its next step."""


@dataclass(frozen=True)
class Told:
    """A text that a claim cites, and whether it is a finding, of which one step may be told."""

    text: str
    computed: bool = False


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


@dataclass(frozen=True)
class _Stretch:
    """A stretch of a claim with what differs from the text that is nearest to it."""

    words: tuple[Word, ...]
    text: tuple[Word, ...]
    found: Difference

    @property
    def cost(self) -> int:
        return len(self.found.left_out) + len(self.found.put_in)


def follow(claim: str, texts: Sequence[Told], schools: tuple[str, ...], question: str = "") -> Followed:
    """Lays each stretch of a claim beside the text that it tells. `schools` are the names of the one institution that
    all texts are of; none where there are several, which must be told apart."""
    written = [text.text for text in texts]
    near = nearness(claim, written, schools)
    if near < ALONG:
        return Followed(Course.APART)
    shorts = short_forms(written)

    def words(text: str) -> tuple[Word, ...]:
        return words_in(text, schools, shorts)

    forms = [words(form) for text in texts for form in _forms(text)]
    cuts = {len(words(claim[: match.start()])) for match in _CUT.finditer(claim)}
    said = words(claim)
    stretches = _divided(said, sorted(cuts - {0, len(said)})[:_MOST_CUTS], tuple(dict.fromkeys(forms)))
    asked = frozenset() if _GENERAL.match(claim) else frozenset(keys(words(question))) - LIMITING
    differing = [found for stretch in stretches if (found := _left(stretch, stretches)) != Difference((), ())]
    if not differing:
        return Followed(Course.SAME)
    changes = [change for found in differing if (change := _change(found, near, asked))]
    return Followed(Course.CHANGED, changes[0]) if changes else Followed(Course.APART)


def _forms(told: Told) -> Iterator[str]:
    """The text, or the steps of a finding; without its source, which stands in the citation, or without what another
    sentence adds to it; and with its last phrase first."""
    if told.computed:
        yield from _PIECES.split(_ANSWER.sub("", told.text))
        return
    explained = _ASIDE.sub(lambda match: f" ({match.group().strip(' ,')}) ", told.text)
    yield explained
    yield _SOURCE.sub(".", explained)
    yield _BESIDE.sub(".", explained)
    yield explained.rpartition(", so ")[2]
    if dated := _DATED.search(explained):
        yield f"according to {explained[dated.end() :]}"
    found = _LAST.search(explained)
    if found:
        yield f"{explained[found.end() :].rstrip('.')}, {explained[: found.start()]}."


def _divided(said: tuple[Word, ...], cuts: Sequence[int], texts: Sequence[tuple[Word, ...]]) -> list[_Stretch]:
    """The claim cut so that its stretches differ least from one text each, and as seldom as can be."""
    ends = [0, *cuts, len(said)]
    best: dict[int, tuple[int, list[_Stretch]]] = {0: (0, [])}
    for number, end in enumerate(ends[1:], start=1):
        options = []
        for start in ends[:number]:
            nearest = min((_stretch(said, start, end, text) for text in texts), key=lambda stretch: stretch.cost)
            options.append((best[start][0] + nearest.cost, [*best[start][1], nearest]))
        best[end] = min(options, key=lambda option: (option[0], len(option[1])))
    return best[len(said)][1]


def _stretch(said: tuple[Word, ...], start: int, end: int, text: tuple[Word, ...]) -> _Stretch:
    words = said[start:end]
    return _Stretch(words, text, unlicensed(differ(words, text), Pair(words, text, said[:start])))


def _left(stretch: _Stretch, stretches: Sequence[_Stretch]) -> Difference:
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


_MINOR = (
    "say mean stand run between itself too still lik alread will would here your =take =require =accept _must",
    "toward degr =class credit =graduation =accept appl taken tim",
)
_GRAY, _SOFT = (frozenset(words.split()) for words in _MINOR)
"""What is put in, and what is left out, and may change nothing: the judge is asked."""

_GENERAL = re.compile(r"(?:an?|any|each|every|all|one)\b", re.IGNORECASE)
"""How a claim opens that is of all of a kind, and not of what was asked about."""

FEW = 2
"""How many words may be put in beside all that is told as it stands: with more the claim goes its own way."""


def _restricts(word: Word, asked: frozenset[str]) -> bool:
    """Whether a word that is left out says of what a rule is; what the question is about goes without saying."""
    return word.key not in _SOFT and word.key not in asked


def _change(found: Difference, near: float, asked: frozenset[str]) -> str | None:
    """What a difference changes; None where that is for the judge to say: a word of little weight, or a stretch with
    more words of its own."""
    new, lost = ([word.key for _, word in side] for side in (found.put_in, found.left_out))
    if new != lost and Counter(new) == Counter(lost):
        return f"moves {' '.join(new)}" if near >= MOVED else None
    if near < NEAR:
        return None
    if not new:
        return f"leaves out {' '.join(lost)}" if any(_restricts(word, asked) for _, word in found.left_out) else None
    if new == lost and new[0] in OPENING:
        return None
    own = Counter(new) - Counter(lost)
    if own.total() <= FEW and (lost or not set(new) <= _GRAY):
        return f"says {' '.join(new)} for {' '.join(lost) or 'nothing'}"
    return None
