"""How much of a course's content is told to be that of the school's own, where a page asks for a share of it: "only if
80% of the course content is equivalent".

Enough of it is a condition that is met; less than that shuts the credit out, whatever its grade and age.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction

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

_WANTED = re.compile(
    r"\bonly if (?:at least )?(?P<share>\d+)% of the (?:course )?content (?:is equivalent|matches)", re.IGNORECASE
)
_CONTENT = r"(?:(?:course )?content|syllab(?:us|i)|material)"
_PERCENT = r"(?P<{name}>\d{{1,3}}) ?(?:%|percent\b)"
_ABOUT = r"(?:(?:about|around|roughly|like|basically|approximately|maybe|at|by|only|just) )*"
_SAID = (
    r"(?:(?:my|the|an?|his|her) (?:old )?(?:chair|prof(?:essor)?|advis[eo]r|registrar|dean|instructor|director)"
    r"(?: there)? (?:said|says|told me|tells me|confirmed|found)(?: that)? |advis[eo]r there said |"
    r"when the registrar compared the syllabi )?"
)
_THEIRS = (
    r"(?:,? (?:as|to|with|of)(?: (?:the )?(?:school|one|course)(?:['’]s)?(?: (?:there|here))?| theirs| yours| \w+['’]s"
    r"(?: (?:own )?course)?))?(?: according to my (?:old )?prof(?:essor)?)?(?: for (?:each|both|all)(?: of them)?)?"
)
_TOLD = re.compile(
    rf"{_SAID}(?:(?:the|its|their) )?(?:{_CONTENT} "
    rf"(?:matche[sd]|match|overlaps?|lines up|is equivalent|is alike) {_ABOUT}{_PERCENT.format(name='behind')}|"
    rf"{_ABOUT}{_PERCENT.format(name='before')} (?:of )?(?:(?:the|its|their|my) )?(?:same )?{_CONTENT}"
    r"(?: (?:is|are|was) (?:the same|equivalent|alike|identical)| (?:match(?:es)?|overlaps?|lines? up))?)"
    rf"{_THEIRS}",
    re.IGNORECASE,
)
_LOOSE = re.compile(r"\b(?:about|around|roughly|like|basically|approximately|maybe)\b", re.IGNORECASE)
_NEAR = 5
"""Within how many points of the share a figure that is told loosely settles nothing."""
_UNSURE = re.compile(
    r"\b(?:if|unless|once|until|whether|hope\w*|might|should|want\w*|needs?|must|require\w*|asks?|limit|rule|no|not|"
    r"never)\b[^.?!;,]{0,40}$|n['’]t\b[^.?!;,]{0,40}$",
    re.IGNORECASE,
)
"""What makes the share one that is asked for, denied or not known."""
_WAY_ROUND = re.compile(r"\b(?:petition\w*|appeal\w*|exception\w*|waive\w*|another|others?|rest)\b", re.IGNORECASE)


def alike_enough(question: str, lines: Iterable[str]) -> Iterator[str]:
    """The pieces of a message that tell as much of the content to be the same as a line of a page asks for."""
    wanted = [Fraction(found["share"]) for line in lines if (found := _WANTED.search(line))]
    for told in _told(question):
        if wanted and all(_share(told) >= share + _leeway(told) for share in wanted):
            yield told.group()


def too_unlike(understood: Understanding, scope: Scope) -> Finding | None:
    """The "no" to one lot of credit of which less content is the same than the page named asks for; None where the
    message names a way round it, tells of other credit besides, or was not read whole."""
    question = understood.question
    told, lots = list(_told(question)), understood.holdings
    held = [
        Source(page, line) for page in scope.named or scope.general for line in alone(page.text) if _WANTED.search(line)
    ]
    if len(told) != 1 or len(held) != 1 or len(lots) != 1 or lots[0].origin not in (None, Origin.OUTSIDE):
        return None
    wanted = _WANTED.search(held[0].sentence)
    assert wanted
    share, least = _share(told[0]), Fraction(wanted["share"])
    several = (lots[0].amount or 0) > ONE_COURSE and not _OF_ALL.search(question)
    if share > least - _leeway(told[0]) or share == least or several or _WAY_ROUND.search(question):
        return None
    unnamed = understood.unnamed.replace(told[0].group(), " ")
    left = residue(_of(understood, unnamed), for_no=True)
    if not understood.asks_permission or len(left) > _UNREAD or any(map(is_telling, left)):
        return None
    text = (
        f"No: {told[0]['behind'] or told[0]['before']}% of the content is less than the {wanted['share']}% that must "
        f"be equivalent at {speaker(held[0].document)}."
    )
    return Finding(text, (held[0],), Verdict.NO, (), (held[0],))


def _told(question: str) -> list[re.Match[str]]:
    """What a message tells of its content, and neither asks nor denies."""
    return [found for found in _TOLD.finditer(question) if not _UNSURE.search(question[: found.start()])]


def _share(told: re.Match[str]) -> Fraction:
    return Fraction(told["behind"] or told["before"])


def _leeway(told: re.Match[str]) -> int:
    """How far from the share a figure has to be."""
    return _NEAR if _LOOSE.search(told.group()) else 0


_UNREAD = 2
"""As many words as a "no" may leave unread elsewhere (`verdict/safe.py`)."""
_OF_ALL = re.compile(r"\b(?:for (?:each|both|all)|in (?:each|both|all)|each|both)\b", re.IGNORECASE)


def _of(understood: Understanding, unnamed: str) -> Understanding:
    return replace(understood, unnamed=unnamed)
