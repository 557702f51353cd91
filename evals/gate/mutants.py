"""Right paraphrases turned wrong in one place: what the gate must stop, each with the kind of change."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from corpus.figures import WORDS


class Change(StrEnum):
    """What was changed in a right sentence."""

    NUMBER = "a number changed"
    BOUND = "at most and at least swapped"
    STRENGTH = "may and will swapped"
    NEGATION = "a not dropped or added"
    NAME = "another university, program or grade named"
    SWAPPED = "two numbers swapped"
    ALL = "all said of some"
    CONDITION = "a condition left out"
    CITATION = "the citation moved"


@dataclass(frozen=True)
class Mutant:
    """A sentence that is no longer right, and why."""

    text: str
    change: Change


_NUMBER_WORDS = [word for word in WORDS if word not in ("zero", "one")]
_NUMBER = re.compile(r"(?<![\w.])\d[\d,]*(?:\.\d+)?(?!\w)|\b(?:" + "|".join(_NUMBER_WORDS) + r")\b", re.IGNORECASE)
_GRADE = re.compile(r"\b(?:[B-D][+-]?(?![\w'’&/])|A[+-](?!\w))")
_COUNT = rf"(?= (?:\d|(?:{'|'.join(_NUMBER_WORDS)})\b))"
"""What follows where a number is spoken of."""

_SWAPS = (
    ("at most", "at least"), ("no more than", "no fewer than"), ("not more than", "not less than"), ("up to", "at least"),
    ("as many as", "at least"), ("as much as", "at least"), ("maximum", "minimum"), ("ceiling", "floor"),
    ("or more", "or fewer"), ("or better", "or lower"), ("or higher", "or lower"), ("tops out at", "starts at"),
    ("cannot exceed", "must exceed"), ("cannot go beyond", "must go beyond"), ("nothing below", "nothing above"),
    ("no lower than", "no higher than"), ("no older than", "no younger than"), ("more than", "less than"),
    (r"over (?=\w+ (?:years|credits|hours))", "under "), ("or above", "or below"), ("stops at", "starts at"), ("longer than", "shorter than"),
    ("older than", "newer than"), ("below", "above"), ("exceed", "fall short of"), (rf"up to{_COUNT}", "more than"),
    (rf"at least{_COUNT}", "less than"), (rf"at most{_COUNT}", "more than"), ("or more", "or less"), ("larger", "smaller"),
)  # fmt: skip
_STRENGTHS = (("may", "will"), ("can", "will"), ("might", "will"), ("will", "may"))
_DROPPED = (
    (r"\bcannot\b", "can"), (r"\bcan['’]t\b", "can"), (r"\b(do|does|did|is|are|may|can|must|will|has|have|could|would|should|need)(?: not|n['’]t)\b", r"\1"),
    (r"(?<!hether or )\bnot ", ""), (r"\bnever ", ""), (r"\bNo (?=[a-z])(?!more|fewer|less|lower|older|later)", "Some "), (r"\bno (?=[a-z])(?!more|fewer|less|lower|older|later|matter|longer)", "some "),
    (r"\bNone\b", "All"), (r"\bnone\b", "all"), (r"\bwithout\b", "with"), (r"\bunless\b", "if"), (r"\bNothing\b", "Anything"),
)  # fmt: skip
_ADDED = (
    (r"\b(is|are|may|can|must|will|has been|should)\b(?! not|n['’]t|['’]t| be not|not)", r"\1 not"),
    (
        r"\b(accept|take|allow|require|count|need|transfer|stack|let|grant|admit|consist|include|cover|apply|give|offer|set"
        r"|lead|ask|award|permit|run|bring|make|cost|stop|come|fit|work|call|want)s\b(?! that)(?<!it takes)",
        r"does not \1",
    ),
    (
        r"\b(you|students|credits|courses|units|hours|certificates|degrees|departments|applicants|learners) "
        r"(need|take|count|transfer|apply|earn|get|have|stack|make up|come|go|fit|finish|qualify|must|may|can)\b",
        r"\1 \2 not",
    ),
    (r"\bhas (?=an?\b|\d|\w+ (?:credits|courses|hours|units|years))", "does not have "),
    (r"\b(has|have) (?=been\b|to\b)", r"\1 not "),
)  # fmt: skip
_CREDENTIALS = (
    ("master's", "certificate"),
    ("master’s", "certificate"),
    ("certificate", "master's degree"),
    ("certificates", "doctorates"),
)


_DATED = re.compile(
    r"(?:19|20)\d\d\b|\d+ (?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"|\d\d(?! to)-"
)
"""Numbers of dates and catalog years, which are not swapped with others."""

_SOME = (
    ("some", "all"),
    ("certain", "all"),
    ("a few", "all"),
    ("several", "all"),
    ("selected", "all"),
    ("many", "all"),
    ("most", "all"),
)
_CONDITIONS = (
    r",? but only (?:if|when|with|after) [^,;.]+", r",? only (?:if|when|with|after|once) [^,;.]+", r",? (?:if|unless|provided|as long as|subject to) [^,;.]+",
    r"^(?:If|Unless|Once|Only if|Subject to|With) [^,;.]+, ",
)  # fmt: skip


def mutants_of(text: str, others: Sequence[str], names: Sequence[str]) -> Iterator[Mutant]:
    """The wrong sentences that one change makes of a right one. `names` are the names in it of its institution and
    program, and `others` names to put in their place."""
    seen = {text}
    for mutant in _all(text, others, names):
        if mutant.text not in seen:
            seen.add(mutant.text)
            yield mutant


def _all(text: str, others: Sequence[str], names: Sequence[str]) -> Iterator[Mutant]:
    yield from _figures_changed(text)
    for one, other in _STRENGTHS:
        if not re.search(rf"\b{one} not\b", text):
            yield from (Mutant(changed, Change.STRENGTH) for changed in _each(text, rf"\b{one}\b", other))
    for pattern, put in (*_DROPPED, *_ADDED):
        yield from (Mutant(changed, Change.NEGATION) for changed in _each(text, pattern, put))
    for word, put in _SOME:
        yield from (Mutant(changed, Change.ALL) for changed in _each(text, rf"(?<!at )\b{word}\b", put))
    for pattern in _CONDITIONS:
        yield from (Mutant(changed, Change.CONDITION) for changed in _each(text, pattern, ""))
    for one, other in (*((name, other) for name in names for other in others), *_CREDENTIALS):
        yield from (Mutant(changed, Change.NAME) for changed in _each(text, rf"\b{re.escape(one)}(?!\w)", other))


def _figures_changed(text: str) -> Iterator[Mutant]:
    for match in _NUMBER.finditer(text):
        yield Mutant(_with(text, match.span(), _next(match.group())), Change.NUMBER)
    for one, other in _SWAPS:
        for a, b in ((one, other), *(((other, one),) if one.isascii() and "(" not in one else ())):
            yield from (Mutant(changed, Change.BOUND) for changed in _each(text, rf"\b{a}(?!\w)(?! according)", b))
    for match in _GRADE.finditer(text):
        letter = {"A": "B", "B": "C", "C": "B", "D": "C"}[match.group()[0]]
        yield Mutant(_with(text, match.span(), letter + match.group()[1:]), Change.NAME)
    numbers = [match for match in _NUMBER.finditer(text) if not _DATED.match(text, match.start())]
    for first, second in pairwise(numbers):
        swapped = _with(_with(text, second.span(), first.group()), first.span(), second.group())
        yield Mutant(swapped, Change.SWAPPED)


def _each(text: str, pattern: str, put: str) -> Iterator[str]:
    """The text with one occurrence changed at a time, a capital kept."""
    for match in re.finditer(pattern, text, re.IGNORECASE if put.islower() and "\\" not in put else 0):
        new = match.expand(put)
        if match.group()[:1].isupper() and new:
            new = new[0].upper() + new[1:]
        yield _with(text, match.span(), new)


def _with(text: str, span: tuple[int, int], new: str) -> str:
    return text[: span[0]] + new + text[span[1] :]


def _next(number: str) -> str:
    """Another number of the same form: 9 becomes 10, nine ten, 3.0 3.5 and 2016 2017."""
    if number.lower() in WORDS:
        place = _NUMBER_WORDS.index(number.lower())
        return _NUMBER_WORDS[place + 1] if place + 1 < len(_NUMBER_WORDS) else _NUMBER_WORDS[place - 1]
    if "." in number:
        return f"{float(number.replace(',', '')) + 0.5:.{len(number.split('.')[1])}f}"
    return str(int(number.replace(",", "")) + 1)
