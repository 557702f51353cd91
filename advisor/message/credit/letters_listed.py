"""The letters of single courses that a text lists or counts: "one A and two B minuses", "a B+ in the first, a B- in the
other one"."""

import re
from dataclasses import dataclass
from fractions import Fraction

from advisor.message.credit.qualities import grades_in
from advisor.message.wording.asserted import is_doubted
from corpus.figures import NUMBER, number_of

LETTER = (
    r"(?-i:[ABCDF])(?:\s?[+]|\s?[-−–](?!\w)|\s?minus(?:es)?\b|\s?plus(?:es)?\b)?(?:['’]?s)?(?![\w+])|"
    r"(?-i:[abcdf])(?:\s?[+]|\s?[-−–](?!\w)|\s?minus(?:es)?\b|\s?plus(?:es)?\b)(?:['’]?s)?(?![\w+])"
)
"""A letter grade, with its sign and its plural."""
_SIZE = rf"(?P<size>{NUMBER})[ -]?(?:credits?|credit hours?|hours?|hrs?|cr|units?)"
_WHICH = (
    r"(?:(?:the |my |an? )?(?:others? (?P<others>two|three|four|five|six|[2-9])|first|second|third|fourth|last|"
    r"other(?: (?:one|course|class))?|elective|"
    r"1st|2nd|3rd|4th)(?: (?:one|course|class))?|(?P<number>one|two|three|four|five|six|[2-9])"
    r"(?: (?:of (?:them|those|these|the)|courses|classes|hours|credits))?|"
    r"another(?: one)?)"
)
_ITEM = re.compile(
    rf"(?:(?P<count>{NUMBER}|an?|one more) )?(?:(?:straight|single|solid) )?(?P<letter>{LETTER})"
    rf"(?: (?:in|for|on) {_WHICH}\b)?(?:\s?\({_SIZE}\))?",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(
    r"\s*(?:,\s*(?:and|then|plus|but)\b|,|;|&|\+|\band\b|\bplus\b|\bthen\b|\bbut\b(?: for\b)?|"
    r"(?:\bexcept(?: for)?|\bapart from|\baside from)\b|\bwith\b(?= (?:one|an?|two)\b))\s*",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?:[:(=–—,;.-]|\b(?:got|get|were|was|are|is|with|grades?|marks?|letters?|earned|of|received|have|had|made|out|"
    r"back|all|straight|being|as|me|them))\s*$|^\s*$",
    re.IGNORECASE,
)
_LEADS_ON = re.compile(r"\b(?:the |my )?(?:final )?(?:grades?|marks?|letters?)\s*$", re.IGNORECASE)
_ENDS = re.compile(
    r"\s*(?:[.,;:!?()\]—–]|-|$|\b(?:and|but|so|from|at|respectively|for|in (?:20|19)\d\d|all|can|will|do|does)\b)"
)


@dataclass(frozen=True)
class Letters:
    """Courses by their letters, each with how many, at `start:end` of the text. `size` is what one of them is said to
    carry; `counted` says whether a number stands with each letter."""

    grades: tuple[tuple[str, int], ...]
    start: int
    end: int
    size: Fraction | None
    counted: bool

    @property
    def courses(self) -> int:
        """How many courses the letters are of."""
        return sum(count for _, count in self.grades)

    @property
    def left_over(self) -> str | None:
        """The letter of the courses that no other letter has: "all A's but one B-"."""
        return next((grade for grade, count in self.grades if not count), None)


def letters_listed(text: str) -> Letters | None:
    """The one list of letters of a text that is of courses; None where there is none, or more than one."""
    found, at = [], 0
    while first := _ITEM.search(text, at):
        items = _row(text, first)
        at = items[-1].end()
        listed = _as_listed(text, items)
        found += [listed] if listed else []
    return found[0] if len(found) == 1 else None


def _row(text: str, first: re.Match[str]) -> list[re.Match[str]]:
    """The letters that follow one another from the first."""
    items = [first]
    while True:
        joint = _SEPARATOR.match(text, items[-1].end())
        item = _ITEM.match(text, joint.end()) if joint else None
        if item is None:
            return items
        items.append(item)


def _as_listed(text: str, items: list[re.Match[str]]) -> Letters | None:
    """The courses of a row of letters, where the words before and after it let it be of courses."""
    start, end = items[0].start(), items[-1].end()
    before = _LEADS_ON.sub(" of ", text[:start])
    if len(items) < 2 or not (_ENDS.match(text, end) and _LEAD.search(before)) or is_doubted(before, after_verb=True):
        return None
    grades = [one for item in items if (one := _counted(item))]
    sizes = {number_of(item["size"]) for item in items if item["size"]}
    if len(grades) < len(items) or len(sizes) > 1:
        return None
    if sum(not count for _, count in grades) > 1 or not any(count for _, count in grades):
        return None
    counted = all(item["count"] or item["number"] or item["others"] for item in items)
    return Letters(tuple(grades), start, end, sizes.pop() if sizes else None, counted)


def _counted(item: re.Match[str]) -> tuple[str, int] | None:
    """A letter with how many courses have it; zero where a plural leaves it to the courses that no other letter has,
    and None where it cannot be read."""
    letters = grades_in(f"got an {item['letter']}")
    single = (item["count"] or "").lower() in ("a", "an", "one", "one more")
    number = item["number"] or item["others"]
    if len(letters) != 1 or (item["count"] and number and not single):
        return None
    if number or (item["count"] and not single):
        return letters[0], int(number_of(number or item["count"]))
    plural = re.search(r"(?:['’]s|(?<=[A-DF+-])s|es)$", item["letter"])
    return letters[0], 0 if plural and not single else 1
