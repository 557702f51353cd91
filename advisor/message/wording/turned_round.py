"""Whether a message asks for another thing than leave: if something is forbidden, whose "yes" is the "no" of a verdict,
if credit falls short, if it must be, or of an amount that a sign before it leaves open."""

import re
from collections.abc import Iterable

_FORBIDDEN = (
    r"(?:illegal\w*|unlawful|forbidden|prohibited|disallowed|banned|verboten|impermissible|impossible|off[- ]limits|"
    r"out of bounds|cheating|not (?:allowed|permitted|possible|ok(?:ay)?|legal|accepted)|"
    r"(?:against|breaking|break|violat(?:e|es|ing)|in breach of) "
    r"(?:(?:the|any|a|some|your|their|its|school|university|grad\w*|college) )*"
    r"(?:rules?|polic(?:y|ies)|laws?|regulations?|anything|something)|"
    r"an? (?:violation|breach)|(?:rules?|polic(?:y|ies)|law|prohibition) against|bans? on)"
)
_ASKS = re.compile(
    rf"(?:(?:^|[.?!;:,]\s*|\b(?:so|and|but|or)\s+)(?:is|are|was|would|will|am|does|do|isn['’]t|aren['’]t|wouldn['’]t)|"
    rf"\b(?:if|whether) (?:it|this|that|there|i|we))\b[^.?!;]{{0,80}}?\b{_FORBIDDEN}\b",
    re.IGNORECASE,
)
"""A question with the word for a ban as what it asks: "is it against the rules to ..."."""


def asks_if_forbidden(text: str) -> bool:
    """Whether a text asks if something is against the rules, rather than if it is allowed."""
    return bool(_ASKS.search(text))


_SHORT_OF_IT = re.compile(
    r"\btoo (?:[a-z]+ly )?(?:old|many|much|long|late|low|high|few|short|early|far|big|large|small|little|weak|bad|poor)"
    r"\b|"
    r"\b(?:expired?|lapsed|stale|outdated|obsolete|dead|void|invalid|useless|worthless|wasted?|lost|lose|losing|"
    r"forfeit\w*|problem|issue|trouble|obstacle|dealbreaker|reject\w*|refus\w*|den(?:y|ied|ies)|"
    r"turn(?:ed|s)? (?:\w+ )?down|exclud\w+|disqualif\w*|ineligible|exceed\w*|rul\w+ (?:\w+ )?out|shut out|"
    r"stop(?:s|ped)? me|prevent\w*|hurt|out of (?:date|time|luck)|short of|fall short|no good|"
    r"not (?:count|transfer|accept\w*|good|enough)|\w+n['’]t (?:count|transfer))\b|"
    r"\b(?:(?:over|above|past|beyond|outside|more than|in excess of|older than) (?:[\w'’-]+ ){0,5}?"
    r"(?:caps?|limits?|max\w*|ceiling|allow\w*|takes?|accepts?|permits?|lets?|deadline|window|time)|"
    r"(?:under|below|beneath|less than|lower than) (?:[\w'’-]+ ){0,5}?"
    r"(?:min\w*|require\w*|needs?|needed|cutoff|threshold|floor|bar))\b",
    re.IGNORECASE,
)
"""What a question asks whose "yes" is that credit does not count: "is it too old", "am I over the cap"."""
_OTHER_HALF = re.compile(r",? or (?:is|are|am|was|did|does|do|would|will|has|have|too|can|may|could)\b", re.IGNORECASE)


def asks_if_short(questions: Iterable[str]) -> bool:
    """Whether one of some questions asks, by itself or in its first half, if credit falls short of a rule."""
    return any(_SHORT_OF_IT.search(_OTHER_HALF.split(one, maxsplit=1)[0]) for one in questions)


_NEEDED = re.compile(
    r"\b(?:do|does|did|would|will) (?:i|we|you|they|he|she|one|students?|a student) (?:really |still )?"
    r"(?:have|need) to (?:take|do|earn|complete)\b",
    re.IGNORECASE,
)


def asks_if_needed(text: str) -> bool:
    """Whether a text asks if something has to be done, which no leave answers: "do I have to take 6 hours there?"."""
    return bool(_NEEDED.search(text))


_SIGNED = re.compile(r"[<>≥≤] ?\d")


def is_signed(text: str) -> bool:
    """Whether an amount stands behind a sign for more or less: ">4 credits" are not four."""
    return bool(_SIGNED.search(text))
