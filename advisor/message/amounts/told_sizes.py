"""Sizes of a credential as people tell them in passing: "my program is actually 40 credits", "mine is 12 hours"."""

import re
from collections.abc import Sequence
from typing import Literal

from corpus.figures import WORDS

_DEGREE = (
    r"(?:master(?:['’]?s)?|ms|ma|mba|mph|mpa|msn|mha|mgis|med|alm|degree|program|programme|plan|meng|mse|imba|phd|"
    r"doctorate|edd|dnp|m \. (?:ed|s|a|eng|sc) \.|m \. (?:b|p|f) \. [ah] \.)"
)
_CERTIFICATE = r"(?:certificate|cert)"
_NOUN = rf"(?:(?P<degree>{_DEGREE})|(?P<certificate>{_CERTIFICATE}))"
_WHICH = r"(?: there| here|(?: (?:of|in) (?!(?:my|the|a|it|that)\b)[a-z]+(?: [a-z]+)?))?"
"""What may stand between a credential and its verb: "certificate of graduate study"."""
_SAY = (
    r"(?: (?:is|are|was|has|runs?|totals?|requires|needs|comes to|runs to|will be|would be))"
    r"(?: (?:planned|set|listed) (?:at|for|as))?"
)
_PLANNED = r"(?: ,)? (?:planned|planning(?: it)?|set|listed) (?:at|for|as)"
_ABOUT = (
    r"(?: (?:actually|really|only|just|about|exactly|roughly|around|now|currently|going to be|more like|a total of|"
    r"like|in fact|a|an))*"
)
_DIRECT = re.compile(
    rf"(?<!old )(?<!other )(?<!previous )(?<!first )(?<!prior )(?<!former )\b{_NOUN}"
    rf"(?:{_WHICH}(?:{_SAY}|{_PLANNED})| (?:there|here) ,){_ABOUT}$"
)
_PLACE = r"(?: (?:at|of|in|with) (?:(?!(?:and|i|from|to|is|has)\b)[a-z&.'’-]+ ?){1,7})"
_ENTERED = re.compile(
    rf"\b{_NOUN} (?:(?:that|which) )?(?:i|we|he|she|they|i['’]m|i['’]ve|im|ive)"
    r"(?: (?:am|was|were|is|are|got|have|had|been|want|plan|hope|will|just|now))*"
    r" (?:(?:admitted|accepted|enrolled|going|applied|applying|let|joining|starting|doing|looking|aiming) ?)?"
    rf"(?:(?:in|into|to|for|at|with|of) ?)*(?:(?!(?:and|from|is|has)\b)[a-z&.'’-]+ ?){{0,7}}?{_SAY}{_ABOUT}$"
)
"""A credential with the way into it: "the program i got into at Kearney is 60 hours"."""
_STANDS = re.compile(rf"\b{_NOUN} (?:at|with) (?!(?:my|the|a|it|that)\b)[a-z]+(?: [a-z&]+){{0,4}}?{_SAY}{_ABOUT}$")
"""A credential with its school: "my master's at Kearney is going to be 60 hours"."""
_SOMEBODY_IN = re.compile(
    r"\b(?:in|with|for|towards?|into|of|from|on|doing|finished|and|old|other|previous|first|prior|"
    r"former)\b(?: \w+){0,2} $"
)
"""That somebody in a credential is spoken of, or another one."""
_N = rf"(?:\d+|{'|'.join(WORDS)})"
_BY_COURSES = re.compile(
    rf"\b{_NOUN}{_PLACE}? ?[,(:] ?(?:(?:which is|it is|it['’]s|its|so) )?{_N} (?:courses|classes)"
    r"(?: ?(?:,|and|or|/|=|\(|for|with|making|totaling))* ?$"
)
"""A credential with its courses, whose credits come next: "the certificate, 4 courses 12 credits"."""
_HAD = re.compile(
    r"\b(?:have|has|had|hold|holding|earned|finished|completed|got|did|done|from|after|with|another|old|previous|first)"
    r"\b[^.?!;:,()]*$"
)
"""That the credential named next is one that somebody has."""
_AIMED = re.compile(
    rf"(?:(?:^|[.?!;] )(?:the |a |an )?(?:[a-z]+ ){{0,3}}?|"
    r"\b(?:do|doing|start|starting|pursue|pursuing|into|toward|for|enrolled in|admitted to|in|want|wanting) "
    rf"(?:the |an? |their )?(?:[a-z]+ ){{0,3}}?){_NOUN}{_PLACE}? ?[,(:] ?(?:(?:which is|it is|it['’]s|its) )?$"
)
"""A credential that is aimed at, before its size: "graduate certificate at CSU Global, 12 credits."."""
_CREDIT_TOO = re.compile(
    rf"\b{_N} (?:(?:more|other|graduate|grad|transfer|outside|\d) )?(?:- )?"
    r"(?:credits?|hours?|hrs|units?|courses?|class|classes)\b|\b\d+ (?:from|that|which|i)\b"
)
"""That an amount of credit is told besides, so that the one before is not it."""
_MEANT = re.compile(
    rf"\b(?:mine(?:['’]s| is| has| was| runs)|ours(?: is| has| runs)|it(?:['’]s| is| has| runs)|its|"
    rf"(?:this|that|the) one (?:is|has)){_ABOUT}$"
)
_NAMED = re.compile(
    rf"\b(?:{_NOUN}|(?P<credit>credits?|hours?|units?|courses?|class(?:es)?|transfer\w*|coursework|work))\b"
)
_OF_CREDIT = re.compile(
    r"(?:from|of|at|that|which|i|outside|external|transfer\w*|nondegree|non|earned|taken|took|worth|already|so far|"
    r"left|short|away|more|older?|done|finished|in|into|to|toward|towards|for(?! (?:me|us)\b)|"
    r"each|apiece|per|a|every|carried|moved)\b"
)
"""What follows a number of credits that are had, or missing."""
_OPENS = re.compile(r"(?:^|[.?!;:])$")
_OF_ALL = re.compile(rf"in (?:the|our|this|that) {_NOUN}(?: ?[.;:?!]|$)")
"""What follows a number at the head of a sentence that is the size of a whole: "96 hours in the program;"."""


def size_told(words: Sequence[str], first: int, last: int) -> Literal["degree", "certificate"] | None:
    """The credential that the number at `first`, with its noun at `last`, is told to be the size of; None where the
    words around it do not say so."""
    before, after = " ".join(words[max(0, first - 14) : first]), " ".join(words[last + 1 : last + 5])
    whole = _OF_ALL.match(after) if _OPENS.search(before) else None
    if whole:
        return "degree" if whole["degree"] else "certificate"
    if _OF_CREDIT.match(after):
        return None
    told = _DIRECT.search(before) or _ENTERED.search(before) or _standing(before)
    if told is None and _CREDIT_TOO.search(" ".join(words[last + 1 :])):
        told = _aimed_at(before, after)
    if told:
        return "degree" if told["degree"] else "certificate"
    meant = _MEANT.search(before)
    named = list(_NAMED.finditer(before[: meant.start()])) if meant else []
    if not named or named[-1]["credit"]:
        return None
    return "degree" if named[-1]["degree"] else "certificate"


def _aimed_at(before: str, after: str) -> re.Match[str] | None:
    """The credential that is aimed at, and not had, whose size comes right after it."""
    found = _BY_COURSES.search(before) or (_AIMED.search(before) if re.match(r"[.?!;:)]|$", after) else None)
    return None if found is None or _HAD.search(before[: found.start()]) else found


def _standing(before: str) -> re.Match[str] | None:
    """The credential with its school whose size comes after its verb."""
    stands = _STANDS.search(before)
    return None if stands is None or _SOMEBODY_IN.search(before[: stands.start()]) else stands
