"""When there is no answer: subjects that are not ours, aspects that nothing held speaks of, weak matches."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from advisor.evidence.aspects_unspoken import aspect_unspoken, narrower_unspoken
from advisor.evidence.ends import other_end_held
from advisor.evidence.meanings import defines
from advisor.evidence.quotes import Candidate
from advisor.evidence.topic_unspoken import topic_unspoken
from advisor.evidence.unspoken import certificate_unspoken, outside_unspoken, size_unspoken, undergraduate_unspoken
from advisor.finding import Source
from advisor.message.asked.aspects import Aspect, asked
from advisor.message.asked.fields import field_beside
from advisor.message.asked.foreign import Foreign, shows_foreign
from advisor.message.asked.starting import asks_of_start, asks_to_postpone, tells_of_postponing, tells_of_start
from advisor.message.understanding import Understanding
from advisor.rules.left_open import UNREADABLE, left_open
from advisor.rules.scope import Scope
from advisor.rules.wording import within
from corpus.rules import Origin
from index.search import Hit
from index.split import Passage

WEAKEST = 0.50
"""The score below which the best sentence has nothing to do with the question: of the answered development questions
the lowest was 0.74, of ten questions on baking, games and the like the highest 0.36."""

_NEAR = frozenset({
    Aspect.PRICE, Aspect.ADMISSION, Aspect.INTERNATIONAL, Aspect.GRADE, Aspect.STACK, Aspect.DELIVERY, Aspect.SIZE,
    Aspect.CONCURRENT, Aspect.TIMING,
})  # fmt: skip
"""Aspects that questions on a foreign subject often touch: they alone make no question ours."""

_LASTING = (
    Foreign.VISA, Foreign.ODDS, Foreign.SALARY, Foreign.RECORD, Foreign.LEGAL, Foreign.CONTACT, Foreign.FORECAST,
    Foreign.TAXES, Foreign.OUTCOMES, Foreign.LOAD, Foreign.FINAL_EXAM, Foreign.ORDERING, Foreign.PAPERS,
)  # fmt: skip
"""Foreign subjects that stay foreign, whatever else a question asks."""

_OF_CREDIT = (
    Foreign.MILITARY, Foreign.TRAINING, Foreign.ABROAD, Foreign.TRANSCRIPTS, Foreign.SYLLABI, Foreign.WORKSHOPS,
    Foreign.STEPS, Foreign.PERSON, Foreign.DECISION, Foreign.FAILING, Foreign.CHANGING, Foreign.AVERAGE,
    Foreign.RESEARCH,
)  # fmt: skip
"""What is asked of transfer and certificates besides their rules: each school has its own answer, or none is held.
Where credit is told, its rules are what is asked."""

_OF_A_SCHOOL = (Foreign.OUTCOMES, *_OF_CREDIT)
"""What no institution has to be named for: studies of the field may speak of it, or a school is asked for first."""

_ADVICE = {
    Foreign.LEGAL: "Legal advice is not ours to give: please ask a lawyer, or the school's ombuds office.",
    Foreign.CHOICE: "Which one is right for you is yours to decide; ask for the rules of each, and they are shown.",
    Foreign.TAXES: "Advice on taxes is not ours to give: please ask a tax adviser or the tax authority.",
}
"""Whom to ask about a subject, where it is no office of admissions."""


ASK_SCHOOL = "Please ask the program's graduate school or an advisor."
"""What a refusal advises where no office is plainly in charge."""


@dataclass(frozen=True)
class Silence:
    """Why there is no answer: what the library does not say, what to do about it, and the nearest that it holds."""

    subject: str
    advice: str
    nearest: tuple[Source, ...] = ()
    quoted: bool = False
    """Whether the nearest says itself why there is no answer, and is quoted."""


def not_ours(understood: Understanding) -> Silence | None:
    """That a question without any institution is about a foreign subject."""
    subjects = [subject for subject in _foreign_subjects(understood) if subject not in _OF_A_SCHOOL]
    if not subjects or understood.places or understood.unheld:
        return None
    return Silence(
        f"anything about {subjects[0]}", _ADVICE.get(subjects[0], "Please ask the office that is in charge of it.")
    )


def not_held(understood: Understanding) -> Silence | None:
    """That the only institution named is one that the library lacks."""
    if understood.places or not understood.unheld:
        return None
    name = understood.unheld[0]
    return Silence(f"what {name} does", f"It holds nothing of {name}; please ask its graduate school.")


def not_spoken_of(understood: Understanding, sentences: Sequence[str], hits: Sequence[Hit]) -> Silence | None:
    """That no sentence of the institutions asked about speaks of a foreign subject in the question."""
    for subject in _foreign_subjects(understood):
        if not any(shows_foreign(subject, sentence) for sentence in sentences):
            advice = _ADVICE.get(
                subject, "Please ask the program's admissions office or the office that is in charge of it."
            )
            nearest = (Source(hits[0].document, hits[0].passage.text),) if hits and understood.places else ()
            return Silence(f"anything about {subject}{_where(understood)}", advice, nearest)
    return None


def not_answered(
    understood: Understanding,
    ranked: Sequence[Candidate],
    scope: Scope | None,
    passages: Mapping[str, Sequence[Passage]],
    partly: bool = False,
) -> Silence | None:
    """That nothing held speaks of what is asked, or that the source itself leaves it open. Where only a part of the
    message is unspoken of (`partly`), that is told beside the answer to the others."""
    best = ranked[0] if ranked else None
    if best and UNREADABLE.search(best.passage.text):
        return Silence("that", "The source itself leaves it open.", (best.source,), quoted=True)
    unstated = left_open(understood, scope, passages) if scope else None
    if unstated:
        return Silence("that", "The source itself leaves it open.", (unstated,), quoted=True)
    if scope and not partly and outside_unspoken(understood, scope, passages):
        return Silence(f"how credit from elsewhere counts{_where(understood)}", ASK_SCHOOL)
    if scope and certificate_unspoken(understood, scope, passages):
        nearest = (best.source,) if best and best.score >= WEAKEST else ()
        return Silence(f"how certificate credit counts toward a degree{_where(understood)}", ASK_SCHOOL, nearest)
    if scope and undergraduate_unspoken(understood, scope, passages):
        return Silence(f"how undergraduate credit counts{_where(understood)}", ASK_SCHOOL)
    other = other_end_held(understood, scope, passages) if scope else None
    if other:
        nearest = (best.source,) if best and best.score >= WEAKEST else ()
        return Silence(other, ASK_SCHOOL, nearest)
    if scope and size_unspoken(understood, scope, passages):
        nearest = (best.source,) if best and best.score >= WEAKEST else ()
        return Silence(f"how many credits that takes{_where(understood)}", ASK_SCHOOL, nearest)
    if scope and topic_unspoken(understood, scope, passages):
        return Silence(f"anything on this{_where(understood)}", ASK_SCHOOL)
    missing = None
    if scope and not partly:
        missing = aspect_unspoken(understood, scope, passages) or narrower_unspoken(understood, scope, passages)
    if missing is None and not _is_weak(understood, ranked, scope):
        return None
    what = f"about {missing}" if missing else "on this"
    nearest = (best.source,) if best and scope and best.score >= WEAKEST else ()
    return Silence(f"anything {what}{_where(understood)}", ASK_SCHOOL, nearest)


def _foreign_subjects(understood: Understanding) -> tuple[Foreign, ...]:
    """The foreign subjects asked about, unless the question is about something of ours and only mentions one."""
    ours = understood.aspects - _NEAR
    esteem = bool(_ESTEEM.search(understood.question))
    told = any(lot.amount or lot.courses or lot.grade or lot.age for lot in understood.holdings)
    return tuple(
        subject
        for subject in understood.foreign
        if (subject in _OF_CREDIT and not told)
        or (
            subject not in _OF_CREDIT and (not ours or subject in _LASTING) and not (told and subject is Foreign.CHOICE)
        )
        or (esteem and subject is Foreign.RANKING)
    )


_ESTEEM = re.compile(r"\b(?:respected|prestig\w+|reputation|reputable|looks? better|well[- ]regarded)\b", re.IGNORECASE)
"""That a ranking is asked for, and not which of two takes more credit."""


def other_field(understood: Understanding, scope: Scope) -> str | None:
    """The field that the question names and that no document held of the place is of, where the place has no rules of
    its own for all fields."""
    if scope.named or scope.general or not scope.others:
        return None
    return field_beside(_HAD.sub(" ", understood.question), scope.others)


_HAD = re.compile(
    r"\b(?:i|we|she|he|they)(?:['’]ve| have| had)?(?: (?:already|also|just|recently|once))* "
    r"(?:have|hold|got|earned|finished|completed|did|left|quit|dropped(?: out of)?) (?:an?|my|the|one|his|her|their) "
    r"(?:[\w'’-]+ ){0,3}?(?:mba|msn|mph|mpa|ph\.?d|master['’]?s?|masters|bachelor['’]?s?|degree|program)\b"
    r"(?: (?:program|degree))?(?: in [\w ]{3,30})?(?= *(?:[.;,?!]|$|and\b|with\b|from\b|at\b))",
    re.IGNORECASE,
)
"""A degree that somebody has, or has left: its field is not the one that is asked about."""


def _is_weak(understood: Understanding, ranked: Sequence[Candidate], scope: Scope | None) -> bool:
    """Whether even the best sentence has too little to do with the question."""
    if not ranked or ranked[0].score < WEAKEST:
        return True
    if scope is None and defines(understood.question, ranked[0].passage.text):
        return False
    return (scope is None and ranked[0].search < WEAKEST) or beside_the_point(understood, ranked)


_BROUGHT = (Origin.OUTSIDE, Origin.PRIOR_LEARNING, Origin.UNDERGRADUATE)
"""Credit that is only spoken of on purpose: a certificate, or the school, is also named as what is asked about."""


_SENTENCE_END = re.compile(r"[.?!;]\s+¿?\w")
"""That more than one sentence is said: then something is told of the credit."""


_STANDING = re.compile(
    r"\b(?:i am|i['’]m|im|as) an? ((?:[\w.-]+ ){0,2}?(?:doctoral|ph\.?d|undergrad(?:uate)?) (?:student|candidate))\b",
    re.IGNORECASE,
)
"""What somebody is who asks, which the sentences need not speak of."""
_ADDS = re.compile(r"\b(tack|pick|throw|squeeze|bolt)(?:ing|ed)? (?:on|up|in)\b", re.IGNORECASE)
"""How somebody says that they add a program, which is named beside it."""


def beside_the_point(understood: Understanding, ranked: Sequence[Candidate]) -> bool:
    """Whether a question that names no known aspect shares no telling word with the sentences that would answer it, nor
    with the titles of their pages. Credit of a known origin is our subject, in whatever words it is told there."""
    named = asked(understood.text)
    if named <= {Aspect.TIMING, Aspect.STATUS} and asks_of_start(understood.text):
        return not any(tells_of_start(one.passage.text) for one in ranked[:8])
    if named <= {Aspect.TIMING, Aspect.STATUS} and asks_to_postpone(understood.text):
        return not any(tells_of_postponing(one.passage.text) for one in ranked[:8])
    if named or not understood.content or understood.follows:
        return False
    several = _SENTENCE_END.search(understood.question)
    if any(
        lot.amount or lot.grade or lot.origin in _BROUGHT or (several and lot.origin) for lot in understood.holdings
    ):
        return False
    beside = (*_STANDING.findall(understood.question), *_ADDS.findall(understood.question))
    told = set(re.findall(r"\w+", " ".join(beside).lower()))
    stems = {word.replace("-", "")[:5] for word in understood.content - told}
    if not stems:
        return False
    texts = " ".join(f"{candidate.document.title} {candidate.passage.text}" for candidate in ranked[:8])
    words = set(re.findall(r"\w+", texts.lower().replace("-", "")))
    return not any(word.startswith(tuple(stems)) for word in words)


def _where(understood: Understanding) -> str:
    return f" at {within(understood.institutions[0])}" if understood.institutions else ""
