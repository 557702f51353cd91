"""How far somebody has come in a degree or a certificate, as far as a message says. What is not read stays unknown."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from advisor.message.amounts.shares import IN_WORDS, share
from advisor.message.credit.credit import Dates
from advisor.message.time.stages import HERE, elsewhere, stages_in
from advisor.message.time.stretch import Stretch
from corpus.figures import WORDS, number_of
from corpus.rules import Stage


@dataclass(frozen=True)
class Years:
    """Years since an event: at least `least`, more than that where `beyond`; at most `most`, None for no bound."""

    least: Fraction
    most: Fraction | None
    beyond: bool = False
    dates: Dates | None = None
    """The dates that they were worked out from, where they were."""


@dataclass(frozen=True)
class Done:
    """What is done of a certificate: credits, courses, a share or everything; `of` is its size in the same unit."""

    amount: Fraction
    unit: Literal["credits", "courses", "share"]
    of: Fraction | None = None

    @property
    def everything(self) -> bool:
        """Whether nothing of the certificate is left."""
        return self.amount == (Fraction(1) if self.unit == "share" else self.of)


@dataclass(frozen=True)
class Progress:
    """The stage of the degree is one from `first` through `last`; None stands for what was not said."""

    first: Stage | None = None
    last: Stage | None = None
    since_enrolment: Years | None = None
    since_graduation: Years | None = None
    done: Done | None = None
    earned: Fraction | None = None
    """Credits earned at the institution in the degree itself."""
    stretch: Stretch | None = None
    """The time from the beginning of the credential to its end, where both are dated."""


def progress(text: str, away: Sequence[tuple[int, int]] = (), home: Sequence[tuple[int, int]] = ()) -> Progress:
    """What a text says of how far its author has come. `home` are the places in it of the names of the institution
    asked about, `away` those of others: what stands beside one of these is of studies there."""
    for clause in re.finditer(r"[^.?!;,()]+", text):
        if any(clause.start() <= start < clause.end() for start, _ in away):
            text = text[: clause.start()] + " " * len(clause.group()) + text[clause.end() :]
    for start, end in sorted(home, reverse=True):
        text = f"{text[:start]}{HERE}{text[end:]}"
    text = _as_told_by_themselves(text)
    enrolled, graduated = _since(text, _STARTED), _since(text, _GRADUATED_ON)
    first, last = stages_in(text)
    if graduated is not None and first is None:
        first = last = Stage.GRADUATED
    return Progress(first, last, enrolled, graduated, _done(text), _earned(text))


_TERMS = r"semester|term|quarter|year|week"
_N = r"(\d+(?:\.\d+)?|" + "|".join(word for word in WORDS if word != "zero") + r"|an?)"
_STARTED = (
    r"(?:\bi (?:first |only )?|(?<=[.!?] )|^)(?:started|began|enrolled|entered|matriculated|joined)\b(?![^.?!;]{0,60}\b(?:work|job|cert|old|other|another|different|previous|current|undergrad|bachelor))"
    r"[^.?!;,]{0,60}?"
)
_GRADUATED_ON = (
    r"\b(?:graduated(?! (?:from|with) (?!my\b|the\b|your\b|this\b))|finished (?:my|the) (?:ms|ma|mba|mpa|mpp|master'?s?|degree))\b(?![^.?!;]{0,40}\b(?:bachelor|undergrad))"
    r"[^.?!;,]{0,60}?"
)
_MORE = r"(?:a (?:bit|little) |just |well |slightly )?(?:over|more than|past)"
_LESS = r"(?:a (?:bit|little) |just )?(?:under|less than|not quite|almost|nearly|only)"
_ROUGHLY = re.compile(r"\b(?:about|around|roughly|some|maybe|like|approximately)\s+$", re.IGNORECASE)


def _since(text: str, event: str) -> Years | None:
    """The years since an event that a text dates by "... ago"."""
    match = re.search(
        event + rf"\b(?:({_MORE}|{_LESS}) )?{_N} (years?|yrs?|months?) (?:ago|back)\b", text, re.IGNORECASE
    )
    if match is None or elsewhere(match.group()):
        return None
    told, number, unit = match.group(1), match.group(2), match.group(3).lower()
    value = _value(number) / (12 if unit.startswith("month") else 1)
    if told is None:
        return None if _ROUGHLY.search(text[: match.start(2)]) else Years(value, value)
    return Years(value, None, beyond=True) if re.fullmatch(_MORE, told, re.IGNORECASE) else Years(Fraction(0), value)


def _value(word: str) -> Fraction:
    said = word.lower()
    if said in ("a", "an"):
        return Fraction(1)
    return number_of(said)


_STUDENT = re.compile(
    r"\b(?:the|my|our|this|an?) (?:student|advisee|applicant|candidate)\b|"
    r"(?:^|(?<=[.:;,!?] ))(?:student|advisee|applicant|candidate|stu)\b",
    re.IGNORECASE,
)
_OF_THE_STUDENT = (
    (
        re.compile(
            rf"(?:{_STUDENT.pattern}|\b(?:he|she|they))(?: has|['’]s|have)? (?=(?:\w+ )?(?:done|been|earned|taken)\b)",
            re.IGNORECASE,
        ),
        "i have ",
    ),
    (re.compile(rf"(?:{_STUDENT.pattern}|\b(?:he|she|they)) (?:has|have)\b", re.IGNORECASE), "i have"),
    (re.compile(rf"(?:{_STUDENT.pattern}|\b(?:he|she|they)) (?:is|are)\b", re.IGNORECASE), "i am"),
    (re.compile(rf"(?:{_STUDENT.pattern}|\b(?:he|she|they))(?= \w+ed\b)", re.IGNORECASE), "i"),
    (
        re.compile(r"\b(?:his|her|their)(?= (?:first|second|third|last|final|degree|ms|ma|mba|master))", re.IGNORECASE),
        "my",
    ),
)
"""How an advisor tells of a student, in the words in which students tell of themselves."""


def _as_told_by_themselves(text: str) -> str:
    """A text about a student, as the student would tell it; any other unchanged."""
    if not _STUDENT.search(text):
        return text
    for pattern, told in _OF_THE_STUDENT:
        text = pattern.sub(told, text)
    return text


_ADVERBS = r"(?:already|just|now|only|so far)"
_FINISHED = r"(?:done with|done|finished|completed|taken|took|passed)"
_HAVE_DONE = (
    rf"(?:\b(?:i|we)(?:'ve|ve| have|m| am|'m)?(?: {_ADVERBS})*|(?<![\w,;])(?:^|(?<=[.?!:;,] )))\s?\b{_FINISHED}\b"
)
_KIND = r"(credits?|cr|hours?|hrs?|units?|courses?|classes|class)"
_OF_CERTIFICATE = r"(?: (?:of|in|for|from|toward) (?:the|my|this|that|a|their|its) (?:[\w&-]+ ){0,4}?cert\w*)?"
_SHARE = f"halfway|{IN_WORDS}"
_LEVELS_OF_DONE = (
    rf"{_HAVE_DONE} (?:with )?(?P<part>{_SHARE})\b",
    rf"\b(?P<through>{_SHARE})(?: of the)? (?:way )?(?:through|done|into)\b(?! (?:my|the|a) (?:{_TERMS}))",
)
_ALL_DONE = re.compile(
    rf"{_HAVE_DONE} (?:with )?(?:all|every(?:thing)?|the whole)\b(?! but\b)|\b{_FINISHED} (?:with )?(?:the )?(?:very )?last of (?:the|my|its)\b|"
    r"\ball (?:(?:of )?(?:the|my|its|\w+) )?(?:\w+ )?(?:courses|classes|credits|coursework)(?: for (?:it|this))?(?: (?:are|is|were))? "
    r"(?:already )?(?:done|finished|complete)\b|\bfinished all (?:(?:of )?(?:the|my|its) )?(?:courses|classes|credits|coursework)\b",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(
    r"\b(?:once|when|whenever|if|until|till|before|after|by the time|unless|suppos\w+|say|assum\w+|will|would|not|never|"
    r"\w+n['’]t)\b[^.?!;]{0,12}$",
    re.IGNORECASE,
)
"""What makes of something done something that is to come, or that is not."""
_COUNTED_DONE = (
    rf"{_HAVE_DONE} (?:with )?{_N}(?: (?:out )?of (?:the |its |my )?{_N})? (?:\w+ ){{0,2}}?{_KIND}\b(?!['’])",
    rf"\b{_N}(?: (?:out )?of (?:the |its |my )?{_N})? (?:\w+ ){{0,2}}?{_KIND}{_OF_CERTIFICATE} (?:are )?"
    r"(?:done|in\b|into (?:it|the|my)|finished|completed|under my belt|behind me)",
)
_BARE_DONE = re.compile(
    rf"\b{_N} (?:are |is )?(?:done|finished|completed)(?: now| so far| already)?(?=\s*(?:[.,;?!]|$))", re.IGNORECASE
)
"""A number of what was spoken of before: "I just started taking the classes. 3 done now"."""


def _done(text: str) -> Done | None:
    """How much of a certificate is done, where one is spoken of."""
    if not re.search(r"\bcert", text, re.IGNORECASE):
        return None
    if _is_of_it(_ALL_DONE.search(text)):
        return Done(Fraction(1), "share")
    shares = (re.search(pattern, text, re.IGNORECASE) for pattern in _LEVELS_OF_DONE)
    told = next((match for match in shares if _is_of_it(match)), None)
    if told is not None:
        return Done(share(next(filter(None, told.groupdict().values()))), "share")
    counts = (re.search(pattern, text, re.IGNORECASE) for pattern in _COUNTED_DONE)
    match = next((match for match in counts if _is_of_it(match)), None)
    if match is not None:
        return Done(_value(match.group(1)), _unit(match.group(3)), _value(match.group(2)) if match.group(2) else None)
    bare = _BARE_DONE.search(text)
    kinds = re.findall(rf"\b{_KIND}\b", text[: bare.start()], re.IGNORECASE) if bare else []
    return Done(_value(bare.group(1)), _unit(kinds[-1])) if bare and _is(bare) and kinds else None


_OF_DEGREE = re.compile(
    r"\W*(?:(?:of|in|for|from|toward|into|through) )?(?:my|the|an?|his|her)? ?(?!cert)(?:(?!cert)[\w'’&-]+ ){0,3}?"
    r"(?:degree|ms|ma|mba|mpa|mpp|mph|master'?s?|masters|bachelor\w*|doctorate|program|semester|term)\b",
    re.IGNORECASE,
)
"""A degree of which something is done, which is not the certificate that is asked about."""


def _is(match: re.Match[str] | None) -> bool:
    """Whether something found is told as it is, and not as what may come."""
    return match is not None and not _SUPPOSED.search(match.string[: match.start()])


def _is_of_it(match: re.Match[str] | None) -> bool:
    """The same of something that is done of the certificate."""
    return match is not None and _is(match) and not _OF_DEGREE.match(match.string, match.end())


def _unit(kind: str) -> Literal["credits", "courses"]:
    return "courses" if kind.lower()[:2] in ("co", "cl") else "credits"


_EARNED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:earned|completed|finished|done|taken|have) (?:only )?{_N} (?:\w+ ){{0,2}}?(?:credits?|hours?|units?)"
        r" (?:here|there so far|so far|in the program|at the school|with (?:us|them)|into (?:the|my) (?:program|degree|ms|master))",
        rf"\b{_N} (?:\w+ )?(?:credits?|hours?|units?) (?:are |is )?(?:completed|earned|done|finished)"
        r" (?:here|with (?:us|them)|so far|in the program)",
        rf"\b(?:earned|completed|finished|done with|taken|wrapped up) my first {_N} (?:credits?|hours?|units?) "
        r"(?:here|with (?:us|them)|in the program)\b",
        rf"\b(?:earned|completed|finished|done|taken) (?:only )?{_N} (?:\w+ ){{0,2}}?(?:credits?|hours?|units?) "
        r"at (?:the )?here\b(?![^.?!;]{0,60}\b(?:non-?degree|before|cert\w*|special|visiting)\b)",
        rf"(?:^|[.?!] |\bi )(?:have |['’]ve )?(?:just |only )?(?:began|started|enrolled|matriculated)(?: (?:at|in))?(?: the)? here\b"
        rf"[^.?!;\d]{{0,30}}, (?:with )?(?:only |just )?{_N} (?:credits?|hours?|units?) (?:finished|completed|done|earned|in)(?=\s*[.,;?!]|$)",
    )
)


def _earned(text: str) -> Fraction | None:
    """Credits earned in the degree at the institution: "I have earned 9 credits here"."""
    match = next((match for pattern in _EARNED if (match := pattern.search(text)) and _is(match)), None)
    return _value(match.group(1)) if match else None


PROGRESS_TOLD = (
    *(re.compile(pattern, re.IGNORECASE) for pattern in (*_LEVELS_OF_DONE, *_COUNTED_DONE)),
    _ALL_DONE,
    _BARE_DONE,
    *_EARNED,
)
"""The words by which it is told what is done."""
