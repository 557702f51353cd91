"""A "no" to credit that goes into a program of which a page says in so many words that it takes none, or that is of a
subject which a page shuts out for students of a program: "the physician assistant program does not accept any transfer
credit".

Such a sentence has no rule of its own, for rules know no programs within a page. It leaves nothing to weigh: whatever
the grade, the age or the amount, the credit is shut out.
"""

import re
from collections.abc import Iterator

from advisor.finding import Finding, Source
from advisor.message.credit.credit import ONE_COURSE
from advisor.message.understanding import Understanding
from advisor.message.unread.residue import residue
from advisor.message.wording.telling_words import is_telling
from advisor.reply import Verdict
from advisor.rules.scope import Scope
from advisor.rules.wording import speaker
from corpus.rules import Origin
from corpus.sentences import alone

_NO_CREDIT = re.compile(
    r"^The (?P<who>[\w'’ -]+?) (?:program|degree|certificate) of .+ does not (?:accept|take|allow) "
    r"any transfer credit\.$",
    re.IGNORECASE,
)
_NOT_FOR = re.compile(
    r" does not accept transfer credit for (?P<what>[\w'’, -]+?) from (?P<who>[\w'’ -]+?)(?: \([A-Z]{2,4}\))? "
    r"students\b",
    re.IGNORECASE,
)
_LEFT = re.compile(
    r"\b(?:from|left|leaving|quit|out of|instead of|not|never|except|than|switch\w*|finished|completed|was in|isn['’]t|"
    r"friend|sister|brother|unlike|outside)\b[^.?!;,:]{0,20}$",
    re.IGNORECASE,
)
"""What makes a program one that is not meant, or that the credit comes from."""
_WAY_ROUND = re.compile(
    r"\b(?:if|petition\w*|appeal\w*|exception\w*|waive\w*|approv\w*|rather|(?:an)?other program|how (?:many|much))\b",
    re.IGNORECASE,
)
_CREDIT = r"(?:courses?|class(?:es)?|credits?|hours?|hrs?)"
_UNREAD = 2
"""As many words as a "no" may leave unread elsewhere (`verdict/safe.py`)."""


def shut_by_program(understood: Understanding, scope: Scope) -> Finding | None:
    """The "no" for the program that the message names as its own; None where it may not be meant, the credit may be the
    school's own, or the message was not read whole."""
    origins = {lot.origin for lot in understood.holdings}
    if not origins <= {None, Origin.OUTSIDE} or not origins or not understood.asks_permission:
        return None
    if (understood.schools.named > 1 and Origin.OUTSIDE not in origins) or _WAY_ROUND.search(understood.question):
        return None
    found = list(_shut(understood, scope))
    if len(found) != 1 or not _is_read(understood, found[0]):
        return None
    source, who, what = found[0]
    credit = f" for {what}" if what else ""
    text = f"No: {speaker(source.document)} takes no transfer credit{credit} from students of its {who} program."
    return Finding(text, (source,), Verdict.NO, (), (source,))


def _shut(understood: Understanding, scope: Scope) -> Iterator[tuple[Source, str, str]]:
    """Each sentence that shuts out the credit, with the program and, where it is of one alone, the subject."""
    for page in (*scope.named, *scope.general):
        for line in alone(page.text):
            none, some = _NO_CREDIT.match(line), _NOT_FOR.search(line)
            if none and _names(understood, none["who"]):
                yield Source(page, line), none["who"].lower(), ""
            subject = _subject(understood, some["what"]) if some and _names(understood, some["who"]) else None
            if some and subject:
                yield Source(page, line), some["who"].lower(), subject


def _names(understood: Understanding, who: str) -> bool:
    """Whether a message names a program as the asker's, in full or by its initials."""
    initials = "".join(word[0] for word in who.split()).upper()
    words = r"[ -]".join(map(re.escape, who.split()))
    named = list(
        re.finditer(rf"\b(?:(?i:{words})|F?{initials}(?= (?:program|track|student|path)))\b", understood.question)
    )
    return bool(named) and not any(_LEFT.search(understood.question[: one.start()]) for one in named)


def _subject(understood: Understanding, what: str) -> str | None:
    """The one subject of those shut out that all of the credit told is of."""
    lots = understood.holdings
    if len(lots) != 1 or (lots[0].amount or 0) > ONE_COURSE or (lots[0].courses or 1) > 1:
        return None
    for subject in re.split(r",? or |, ", what):
        stem = re.escape(subject.lower())
        told = (
            rf"\b(?:{_CREDIT} (?:of|in) (?:\w+ )?{stem}\b|{stem} {_CREDIT}\b|"
            rf"\b(?:has|have|took|had) (?:\w+ ){{0,2}}{stem}\b)"
        )
        found = re.search(told, understood.question, re.IGNORECASE)
        if found and not _LEFT.search(understood.question[: found.start()]):
            return subject
    return None


def _is_read(understood: Understanding, found: tuple[Source, str, str]) -> bool:
    """Whether no more of the message was left unread than beside any "no"."""
    _, who, what = found
    words = {word for word in f"{who} {what}".lower().split()} | {"pa", "np", "track", "advanced"}
    left = {word for word in residue(understood, for_no=True) if word.lower() not in words}
    return len(left) <= _UNREAD and not any(map(is_telling, left))
