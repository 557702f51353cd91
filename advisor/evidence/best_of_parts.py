"""The best sentences for each of several questions in one message."""

import re
from collections.abc import Mapping, Sequence

from advisor.evidence.aspects_unspoken import SPECIFIC
from advisor.evidence.kinds_asked import AnswerKind, kinds_asked
from advisor.evidence.quotes import ASPECT, Candidate
from advisor.message.asked.aspects import Aspect, shows
from advisor.message.asked.listed import about
from corpus.document import Document, Kind
from corpus.figures import digits
from corpus.rules import Cap, Size
from index.search import Index
from index.split import Passage

_KIN = (
    r"institutions?|schools?|universit\w+|colleges?",
    r"students?|people|persons?|respondents?|answers",
    r"director\w*|programs?",
)
"""Words that stand for one another where they are counted."""
COUNTED = 0.3
"""What a number of the very thing adds to a sentence where a part of the question asks how many there are."""
OF_KIND = 0.3
"""What giving the kind of answer that a part asks for adds to a sentence of a brief."""
FIGURE = 0.08
"""What a figure adds to a sentence where a part of the question asks for one."""

_ASKS_FIGURE = re.compile(
    r"\b(?:how (?:many|much|old|long)|what (?:percent\w*|share)|when|number of|(?:which|what) years?)\b", re.IGNORECASE
)


def _counted(part: str) -> re.Pattern[str] | None:
    """A number of what a part asks the number of ("how many schools": "12 institutions"), or of those whom it says to
    have been asked ("the survey of directors"); else None."""
    asked = re.search(r"\b(?:how many|number of)\s+(?:\w+\s+)?", part, re.IGNORECASE)
    if asked is None:
        return None
    near = part[asked.start() : asked.end() + 20]
    if _RESPONDED.match(part, asked.start()):
        near = " ".join(found["whom"] for found in _SURVEYED.finditer(part)) or near
    for kin in _KIN:
        if re.search(kin, near, re.IGNORECASE):
            return re.compile(rf"\b\d[\d,]*\s+(?:[\w'’-]+\s+){{0,3}}?(?:{kin})", re.IGNORECASE)
    return None


_RESPONDED = re.compile(
    r"how many (?:of them |people )?(?:responded|answered|replied|took part|filled)\b", re.IGNORECASE
)
_SURVEYED = re.compile(
    r"\b(?:survey|poll|questionnaire) (?:of|among|to|for) (?:the )?(?P<whom>(?:\w+ )?\w+)\b", re.IGNORECASE
)


def best_of_parts(
    parts: Sequence[str],
    ranked: Sequence[Candidate],
    index: Index,
    passages: Mapping[str, Sequence[Passage]],
) -> list[Candidate]:
    """The best sentences of the first document for each of several questions in one message, or of a page of its
    institution at large where only that speaks of what a question names. Of a brief every sentence
    may be the best, and one that gives the kind of answer asked for comes before others; where the first brief has
    none, the others of its institution may. A single question of no such kind has none there."""
    first = ranked[0].document
    is_brief = first.kind is Kind.BRIEF
    own = _all_of(first, ranked, passages) if is_brief else [c for c in ranked if c.document.id == first.id]
    near = (c.document for c in ranked if _is_of_briefs(c.document, first)) if is_brief else ()
    others = list(dict.fromkeys(near))
    found: list[Candidate] = []
    for part in parts:
        kinds = kinds_asked(part) if is_brief else ()
        if is_brief and len(parts) == 1 and not kinds:
            continue
        counted = _counted(part) if is_brief else None
        if (kinds and not any(_gives(kinds, candidate) for candidate in own)) or (
            counted and not any(counted.search(candidate.passage.text) for candidate in own)
        ):
            # Which of the other briefs is meant, only the whole message tells.
            anywhere = [c for page in others for c in _all_of(page, ranked, passages)]
            found += _best_of(part if counted else " ".join(parts), anywhere, kinds, index)
        else:
            found += _best_of(part, own if is_brief else _speaking(part, own, ranked), kinds, index)
    return found


def _speaking(part: str, own: list[Candidate], ranked: Sequence[Candidate]) -> list[Candidate]:
    """Of a page's sentences those that speak of what a part names on purpose, else those that do on pages of its
    institution at large, else all of its own. Where a limit or a size is asked for, those with a rule on it are the
    ones."""
    named = about(part)
    if Aspect.CAP in named and not named & set(SPECIFIC):
        caps = [c for c in own if any(isinstance(rule, Cap) for rule in c.rules)]
        # A cap of the right direction is ahead by more than an aspect counts.
        return [c for c in caps if c.score > caps[0].score - ASPECT] or own
    if named == {Aspect.SIZE}:
        return [c for c in own if any(isinstance(rule, Size) and rule.part == "total" for rule in c.rules)] or own

    def speak(those: Sequence[Candidate]) -> list[Candidate]:
        wanted = named & set(SPECIFIC)
        return [c for c in those if any(shows(a, c.passage.text, c.rules) for a in wanted)]

    at_large = [candidate for candidate in ranked if _is_at_large(candidate.document, own[0].document)]
    return speak(own) or speak(at_large) or own


def _is_at_large(page: Document, first: Document) -> bool:
    """Whether a page is of the institution of the first one, and of no part of it."""
    return page.institution == first.institution and page.program is None and page.unit is None


def _is_of_briefs(page: Document, first: Document) -> bool:
    """Whether a page is a brief, or a note of the institution whose brief comes first."""
    return page.kind is Kind.BRIEF or (page.kind is Kind.NOTE and page.institution == first.institution)


def _all_of(page: Document, ranked: Sequence[Candidate], passages: Mapping[str, Sequence[Passage]]) -> list[Candidate]:
    """Every sentence of a page, those that were found with their scores."""
    found = [candidate for candidate in ranked if candidate.document.id == page.id]
    known = {candidate.passage.id for candidate in found}
    return found + [Candidate(page, passage, 0.0, 0.0, 0) for passage in passages[page.id] if passage.id not in known]


def _gives(kinds: Sequence[AnswerKind], candidate: Candidate) -> bool:
    """Whether a sentence gives an answer of a kind."""
    return any(kind.given.search(candidate.passage.text) for kind in kinds)


def _best_of(part: str, same: Sequence[Candidate], kinds: Sequence[AnswerKind], index: Index) -> list[Candidate]:
    """The best sentences for one question: by likeness, by the figure and by the kind of answer that it asks for."""
    scores = index.similarity(part, [candidate.passage for candidate in same])
    wanted = bool(_ASKS_FIGURE.search(part))
    counted = _counted(part)
    marks = [
        score
        + FIGURE * (wanted and bool(digits(candidate.passage.text)))
        + COUNTED * bool(counted and counted.search(candidate.passage.text))
        + OF_KIND * _gives(kinds, candidate)
        for score, candidate in zip(scores, same, strict=True)
    ]
    best = sorted(range(len(same)), key=lambda at: -marks[at])
    return [same[at] for at in best[: max([kind.most for kind in kinds], default=1)]]
