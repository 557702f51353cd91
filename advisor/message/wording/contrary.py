"""What a question says that a policy may forbid: for each such circumstance, the sentences that it runs into."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from advisor.message.schools.abroad import abroad
from advisor.message.understanding import Understanding
from corpus.rules import Origin


@dataclass(frozen=True)
class Contrary:
    """A circumstance that a question tells, and how a sentence reads that it runs into."""

    told: Callable[[Understanding], bool]
    ruled: re.Pattern[str]


def _said(pattern: str) -> Callable[[Understanding], bool]:
    found = re.compile(pattern, re.IGNORECASE)
    return lambda understood: bool(found.search(understood.question))


_APPROVAL = re.compile(
    r"\b(?:without|no|not|never|didn['’]?t|don['’]?t|hasn['’]?t|wasn['’]?t|before)\b(?:[^\w.;?!]+\w+){0,3}?[^\w.;?!]+"
    r"(?:approv\w+|permission|petition\w*|ask\w*|consent)",
    re.IGNORECASE,
)
_AGED = re.compile(
    r"\b(?:years?|yrs?|months?)(?: and (?:an?|one) (?:day|week|month))? before "
    r"(?:my|the|i(?:['’]?m)?|we|they|she|he) (?:\w+ ){0,2}?"
    r"(?:petition\w*|ask\w*|approv\w+)",
    re.IGNORECASE,
)
"""The day to which the age of credit is counted, which says nothing of leave."""
_ALREADY_IN = re.compile(
    r"\b(?:already|now|currently) (?:\w+ ){0,3}?(?:matriculat|enrol|admitted|a student)\w*|"
    r"\bi(?:['’]?m| am| was) matriculated\b",
    re.IGNORECASE,
)
_FROM_BEFORE = frozenset({Origin.NONDEGREE, Origin.PREADMISSION, Origin.CERTIFICATE, Origin.MASTERS, Origin.DEGREE})
"""Credit that was earned before the program by what it is: being in the program now tells nothing of it."""


def _without_leave(understood: Understanding) -> bool:
    return bool(_APPROVAL.search(_AGED.sub(" ", understood.question)))


def _comes_after(understood: Understanding) -> bool:
    """Whether the credit may have been earned after the way in: the asker is in, and it is not of an earlier kind."""
    earlier = bool(understood.holdings) and all(lot.origin in _FROM_BEFORE for lot in understood.holdings)
    return not earlier and bool(_ALREADY_IN.search(understood.question))


_CONTRARY = tuple(
    Contrary(told, re.compile(ruled, re.IGNORECASE))
    for told, ruled in (
        (
            _said(r"\bcore\b|\brequired (?:course|class|credit)"),
            r"\bonly (?:as|toward|for) (?:\w+ )?electives?\b",
        ),
        (_said(r"\belectives?\b"), r"\bonly (?:as|toward|for) (?:\w+ )?(?:core|required)\b|\bno electives\b"),
        (
            lambda understood: understood.schools.abroad or abroad(understood.question),
            r"\bU\.S\.|\bUnited States\b|\bregionally accredited\b|\bforeign\b|\bAmerican\b",
        ),
        (
            _without_leave,
            r"\b(?:only|must|needs?|requires?|by|unless)\b.*\b(?:approv\w+|permission|petition\w*|consent)",
        ),
        (
            _comes_after,
            r"\bafter (?:matriculation|admission|enrol\w+)\b.*\b(?:at most|only|no)\b|"
            r"\b(?:taken|earned|credits?|only) (?:\w+ )?before "
            r"(?:matriculation|admission|enrol\w+)",
        ),
        (
            _said(
                r"\b(?:still|also|too|both|as well)\b.*\bcert\w*|\b(?:get|keep|receive|earn|have) (?:the|my|a) cert\w*"
            ),
            r"\bnot awarded the cert\w*|\bgives? up the cert\w*|\bforgoes? the cert\w*|\bwithout the certificate\b",
        ),
    )
)


def run_into(understood: Understanding) -> tuple[re.Pattern[str], ...]:
    """How the sentences read that what a question tells runs into."""
    return tuple(contrary.ruled for contrary in _CONTRARY if contrary.told(understood))
