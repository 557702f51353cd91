"""A question whether a step may still be taken, said plainly: which step, for which credential, and when."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from advisor.message.plainly.credentials import CREDENTIALS, Named, named_once
from advisor.message.plainly.spoken import NAME, Part, Phrase, Spoken, marked, of_part, phrase, taken_apart
from advisor.message.plainly.times import TIMES, When, when
from advisor.message.understanding import Understanding
from corpus.rules import Act


class Told(StrEnum):
    """What somebody says to be, of whom a deadline may be alone."""

    DEGREE_STUDENT = "degree_student"
    CURRENT_STUDENT = "current_student"
    ALUMNUS = "alumnus"


@dataclass(frozen=True)
class Step:
    """A step that is asked about."""

    act: Act
    when: When
    named: Named
    told: frozenset[Told]
    degree: str | None = None
    """The letters of the degree to be joined."""


_FILED = {
    phrase(Part.WHAT, words): act
    for words, act in (
        (
            r"(?:(?:the|my|a) )?(?:transfer(?: of)? credits? (?:request|petition)|(?:request|petition) (?:for|of) "
            r"transfer(?: of)?(?: credits?)?|transfer (?:request|petition))",
            Act.REQUEST_TRANSFER,
        ),
        (
            r"(?:(?:the|my|a) )?(?:(?:request|petition) for (?:credit for prior learning|prior learning credit)|"
            r"prior learning (?:credit )?(?:request|petition))",
            Act.REQUEST_PRIOR_LEARNING,
        ),
        (r"(?:an|my|the) appeal of (?:a|the|my) transfer credit decision", Act.APPEAL_TRANSFER),
        (r"(?:the|my|a) written notice to the (?:cert(?:ificate)? )?director", Act.ANNOUNCE_CERTIFICATE),
    )
}
_MOVES = phrase(Part.WHAT, r"(?:the )?(?P<degree>m[as]) out of (?:my|the) cert(?:ificate)?")
_FILES = phrase(Part.DOES, r"file|hand in|submit|put in|send|turn in|take(?! it)")
_JOINS = phrase(
    Part.DOES,
    r"apply(?: for| to)?|join(?:ing)?|add|sign(?:ing)? up(?: for| 4)?|get into|admit me(?: to)?|take me(?: in)?",
)
_STORIES: dict[Phrase, Told | None] = {
    phrase(Part.STORY, r"i have been putting this off|i never declared it"): None,
    phrase(Part.STORY, r"i(?:['’]m| am) a degree student(?: there| here)?"): Told.DEGREE_STUDENT,
    phrase(Part.STORY, r"i(?:['’]m| am) a current student(?: there| here)?"): Told.CURRENT_STUDENT,
    phrase(Part.STORY, r"i(?:['’]m| am) an alum(?:n[aiu]s?)? and want to finish one that i beg[au]n"): Told.ALUMNUS,
}
_ASKED = (
    phrase(
        Part.ASKS,
        r"(?:can|may) (?:i|we|a student|students)(?: still)?|am i (?:still )?(?:allowed to|on time)|"
        r"is (?:that|it) (?:still )?(?:in time|possible|allowed|ok(?:ay)?)|do they (?:still )?take it|"
        rf"(?:does|would|do|will) (?:the )?{NAME} (?:still )?allow (?:that|it)|(?:does|would|do|will)|"
        r"still ok(?:ay)?|ok(?:ay)?|allowed|possible|still (?:allow|take)s? it|let students|still",
    ),
    phrase(Part.SUPPOSES, r"(?:so )?if i"),
    phrase(Part.WHO, r"our advisee|an advisee|a student|i"),
    phrase(Part.WHO, r"wants? to|wanna"),
)
_BETWEEN = phrase(Part.BETWEEN, rf"{NAME}(?:['’]?s|['’])?|the|at|for|in|to|its|it['’]s")
_FILING = (*_FILED, *TIMES, *_STORIES, *_ASKED, _FILES, *CREDENTIALS, _BETWEEN)
_JOINING = (_MOVES, *TIMES, *_STORIES, *_ASKED, _JOINS, *CREDENTIALS, _BETWEEN)


def step_asked(understood: Understanding) -> Step | None:
    """The step that a question asks about where it is said plainly: that and one time, and nothing else."""
    text = marked(understood)
    if text is None or not _SPEAKS_OF_TIME.search(text):
        return None
    for phrases in (_FILING, _JOINING):
        spoken = taken_apart(text, phrases)
        if spoken is not None:
            return _step(spoken)
    return None


_SPEAKS_OF_TIME = re.compile(r"\b(?:after|before|in|during|with|once)\b", re.IGNORECASE)


def _step(spoken: Sequence[Spoken]) -> Step | None:
    times, named = of_part(spoken, Part.WHEN), named_once(spoken)
    if len(times) != 1 or named is None or not of_part(spoken, Part.ASKS):
        return None
    told = frozenset(said for one in of_part(spoken, Part.STORY) if (said := _STORIES[one.phrase]))
    act = _act(spoken, told)
    degree = next((one.found["degree"].upper() for one in spoken if one.phrase is _MOVES), None)
    return Step(act, when(times[0].phrase, times[0].found), named, told, degree) if act else None


def _act(spoken: Sequence[Spoken], told: frozenset[Told]) -> Act | None:
    """The step: what is filed once, or what is joined."""
    what, joins = of_part(spoken, Part.WHAT), any(one.phrase is _JOINS for one in spoken)
    if len(what) > 1:
        return None
    if what and what[0].phrase in _FILED:
        return _FILED[what[0].phrase]
    if what:
        return Act.JOIN_DEGREE if joins and not of_part(spoken, Part.CREDENTIAL) else None
    if not joins:
        return None
    return Act.FINISH_CERTIFICATE if Told.ALUMNUS in told else Act.JOIN_CERTIFICATE
