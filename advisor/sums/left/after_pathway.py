"""What is left after a pathway into a degree once further courses are done, where the page states what remains after
the pathway in courses and in credits: "36 credits, 9 courses remain"."""

import re
from fractions import Fraction

from advisor.finding import Finding, Source, Sum, Term, added, counted, number
from advisor.message.amounts.nouns import CREDITS
from advisor.message.credit.not_own import done_elsewhere
from advisor.message.understanding import Understanding
from advisor.rules.scope import Scope
from corpus.document import Document
from corpus.figures import NUMBER, number_of
from corpus.rules import Size

_SINCE = re.compile(r"\b(?:since(?: then)?|afterwards?|after (?:that|it)|from then on|then|on top)\b", re.IGNORECASE)
_PATHWAY = re.compile(r"\bmicro-?\s?masters\b|\bpathway\b", re.IGNORECASE)
_ASKED = re.compile(
    r"\b(?:how (?:many|much)|what)\b[^.?!]*\b(?:left|remain\w*|to go|still|in front of|ahead of|more)\b", re.IGNORECASE
)
_DONE = re.compile(r"\b(?:done|finished|completed|passed|took|taken|earned|behind me|under my belt)\b", re.IGNORECASE)
_COURSE = r"(?:courses?|class(?:es)?)"
_ITEM = re.compile(
    rf"(?P<count>{NUMBER}|an?|the|my)?\s?(?:(?:more|other|further|additional) )?(?:(?:of )?(?:the|my|their|its) )?"
    rf"(?:(?P<each>\d+)[- ]?{CREDITS} )?(?:(?!and\b|or\b)[a-z-]+ )?{_COURSE}"
    rf"(?: (?:of|at|with) (?P<of_each>\d+)[- ]?{CREDITS}(?: each| apiece)?)?",
    re.IGNORECASE,
)
_FRAME = re.compile(
    r"^(?:[\s,:]|\b(?:i|we|he|she|the student|have|has|had|['’]ve|ive|already|also|since|then|only|just|so far|"
    rf"are|is|were|{_DONE.pattern[2:-2]})\b|['’]ve)+|(?:[\s,]|\b(?:are|is|were|already|now|too|{_DONE.pattern[2:-2]})\b)+$",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:not|never|no|without|fail\w*|drop\w*|repeat\w*|retak\w*|half|most|some|almost|nearly|about|if|will|would|"
    r"plan\w*|transfer\w*|once|when|before|instead|enrolled|registered|taking|currently|admission)\b|n['’]t\b|\?",
    re.IGNORECASE,
)
"""That the courses are not done, or are not of the degree."""


def left_after_pathway(understood: Understanding, scope: Scope) -> Finding | None:
    """What the page says remains, less the courses that are told to be done since, each of the same credits; None where
    the courses are not counted one and all."""
    question = understood.question
    if not (_PATHWAY.search(question) and _ASKED.search(question)) or done_elsewhere(question):
        return None
    since = [clause for clause in _since(question) if _DONE.search(clause)]
    told = _courses(since[0]) if len(since) == 1 and not _NOT.search(since[0]) else None
    if told is None:
        return None
    done, each = told
    pages = [page for page in (*scope.named, *scope.others) if _remains(page, "course")]
    found = [finding for page in dict.fromkeys(pages) if (finding := _left(page, done, each))]
    return found[0] if len(found) == 1 else None


def _since(question: str) -> list[str]:
    """What a message tells to have come after the pathway, sentence by sentence: behind the word that says so, or,
    where that ends the sentence, in the clause before it."""
    told = re.split(r"[.?!;]\s+|,\s+(?=and since\b)", question)
    parted = ((sentence, found) for sentence in told if (found := _SINCE.search(sentence)))
    return [
        sentence[found.end() :]
        if re.search(r"\w", sentence[found.end() :])
        else _CLAUSE.split(sentence[: found.start()])[-1].strip()
        for sentence, found in parted
    ]


_CLAUSE = re.compile(
    r",\s*(?:and |but )?|\band (?=(?:i|we|he|she|they|have|has|had|finished|completed|passed|did)\b)", re.I
)


def _courses(clause: str) -> tuple[list[Fraction], Fraction | None] | None:
    """How many courses a clause counts, item by item, and the credits of each where it tells them; None where it has
    any other word."""
    counts, sizes = [], set()
    for item in re.split(r"\s*(?:,|\+|&|\band\b)\s*", _FRAME.sub("", clause.strip())):
        found = _ITEM.fullmatch(_FRAME.sub("", item))
        if found is None:
            return None
        word = (found["count"] or "a").lower()
        counts.append(Fraction(1) if word in ("a", "an", "the", "my") else number_of(word))
        sizes |= {Fraction(size) for size in (found["each"], found["of_each"]) if size}
    return (counts, next(iter(sizes), None)) if len(sizes) < 2 else None


def _remains(page: Document, unit: str) -> Size | None:
    """The one exact size in courses, or in credits, that a page states to remain."""
    sizes = [rule for rule in page.rules if isinstance(rule, Size) and rule.part == "left_after_certificate"]
    exact = [one for one in sizes if one.least == one.most and (one.unit == "course") is (unit == "course")]
    return exact[0] if len(exact) == 1 else None


def _left(page: Document, told_done: list[Fraction], told: Fraction | None) -> Finding | None:
    courses, credits = _remains(page, "course"), _remains(page, "credit")
    done = sum(told_done, Fraction(0))
    if courses is None or credits is None or done >= courses.least:
        return None
    each = credits.least / courses.least
    if each.denominator != 1 or told not in (None, each):
        return None
    rest = courses.least - done
    counting = f"{number(courses.least)} - {number(done)} = {number(rest)}"
    expression = f"({number(courses.least)} - {number(done)}) × {number(each)} = {number(rest * each)}"
    terms = (
        Term("courses that remain after the pathway", courses.least, "courses", Source(page, courses.sentence)),
        Term("courses done since", done, "courses", None),
        Term("credits that remain after the pathway", credits.least, "credits", Source(page, credits.sentence)),
    )
    text = (
        f"{counted(rest, 'course')}, {counted(rest * each)}, are left if all courses carry {number(each)} credits: "
        f"{counting}, and {number(rest)} × {number(each)} = {number(rest * each)}."
    )
    worked = (
        *((added("courses done since", told_done, "courses"),) if len(told_done) > 1 else ()),
        Sum("credits left", expression, rest * each, "credits", terms),
        Sum("courses left", counting, rest, "courses", terms[:2]),
    )
    sources = (Source(page, courses.sentence), Source(page, credits.sentence))
    return Finding(text, sources, None, worked, sources)
