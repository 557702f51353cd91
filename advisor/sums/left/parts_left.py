"""What is left of a program after the parts of it that somebody has done."""

import re
from fractions import Fraction

from advisor.finding import Finding, Source, Sum, Term, counted, number, percent, sources_of
from advisor.message.amounts.shares import IN_WORDS, share
from advisor.message.credit.not_own import done_elsewhere
from advisor.message.understanding import Understanding
from advisor.rules.scope import Scope
from advisor.rules.sizes import is_total
from advisor.sums.beside.beside import Beside, turned_by
from advisor.sums.left.parts_told import Told, amounts_of, part_named, without_amounts
from corpus.document import Document
from corpus.rules import Credential, Size

_PARTS = {
    "core": re.compile(r"\bcore\b|\brequired (?:courses|classes|credits|hours|units)\b", re.IGNORECASE),
    "elective": re.compile(r"\belectives?\b", re.IGNORECASE),
    "capstone": re.compile(r"\bcapstone\b|\bculminating\b", re.IGNORECASE),
    "internship": re.compile(r"\binternship\b", re.IGNORECASE),
}
_DONE = re.compile(
    r"\b(?:done|finished|completed|passed|behind me|under my belt|out of the way|through|on my transcript)\b",
    re.IGNORECASE,
)
_NOT_DONE = re.compile(r"\b(?:only|still|not|n['’]t|without|except|but) (?:\w+ ){0,3}?(?:done|finished)", re.IGNORECASE)

_IN_PART = re.compile(
    r"\b(?:half|but|except|still|open|next|some|part of|most|other|rest|to come|yet|one course|a course|soon|"
    r"later|before|not all|not quite|not entirely|not fully|mostly|almost|nearly|"
    r"this (?:semester|term|quarter|year|spring|summer|fall)|currently|taking|enrolled|registered|plann\w*|will|failed|"
    r"dropped|in progress|"
    r"and then|start\w*|an? \w+|\w*thirds?|quarters?|fourths?|fifths?|percent)\b|%|\bof (?:the|my)\b",
    re.IGNORECASE,
)
"""That a part is not done, or not all of it."""
_KINDS = r"(?P<kind>core|required|electives?|capstone|internship)"
_SHARE = re.compile(
    rf"\b(?P<share>{IN_WORDS}) (?:of )?"
    rf"(?:the |my |all )?{_KINDS}\b",
    re.IGNORECASE,
)


_PART = re.compile(
    r"(?<=[.?!;])\s+|,\s+(?=(?:so |then |and )?(?:what|how)\b)|\s+(?=(?:what|how many)\b)", re.IGNORECASE
)
_ASKS = re.compile(
    r"\b(?:what|whats|what['’]s|how (?:many|much)|left|remain\w*|still|ahead of|to go|yet to)\b", re.IGNORECASE
)
_AMONG = re.compile(
    r"(?<!not )(?<!n't )(?<!n’t )(?<!without )\b(?:including|incl\.?|counting|with) "
    r"(?:the |my |its )?(?:\w+ and (?:the )?)?$|"
    r"^ (?:counted|included|being counted)\b",
    re.IGNORECASE,
)
"""That a part is among what is left: "including the internship", "capstone counted"."""


_EACH_OF = re.compile(r"\b(?:every (?:single )?one|each|all) of (?:the|my|its) (?=\d)", re.IGNORECASE)
"""That all of a part is meant: "every one of the 18 required credits"."""
NOTHING_ELSE = re.compile(
    r",?\s*(?:(?:and|but) )?(?:that['’]?s (?:it|all)|nothing (?:else|more|other)(?: (?:so far|yet|done|besides))*)"
    r"(?=\W*(?:$|[.,;?!]))",
    re.IGNORECASE,
)
"""That the parts which are told are all that is done."""


@turned_by(Beside.UNDONE)
def parts_left(understood: Understanding, scope: Scope) -> Finding | None:
    """The size of the one program named less its parts that are told to be done; None where the page does not state the
    credits of each of them, or where only the rest of one part is asked about."""
    told, asked = _told_and_asked(_EACH_OF.sub("the ", NOTHING_ELSE.sub("", _without_program(understood))))
    named = [part for part, words in _PARTS.items() if words.search(told)]
    shares = {part_named(found["kind"]): share(found["share"]) for found in _SHARE.finditer(told)}
    amounts = amounts_of(told)
    rest = without_amounts(_SHARE.sub(lambda found: found["kind"], told))
    if (
        done_elsewhere(understood.question)
        or understood.divided
        or amounts is None
        or not named
        or not _DONE.search(rest)
        or _NOT_DONE.search(rest)
        or _IN_PART.search(rest)
    ):
        return None
    if not all(_is_among(asked, found) for words in _PARTS.values() for found in words.finditer(asked)):
        return None
    pages = [page for page in scope.named if page.id in scope.place.documents]
    by_figure = (_in_one_figure(page, told) for page in pages if len(named) == 1 and not shares)
    by_part = (_left(page, named, Told(shares, amounts), rest) for page in pages)
    return next((found for found in (*by_figure, *by_part) if found), None)


_OF_PROGRAM = re.compile(r"\b(?:of|in|for|from) (?:(?:the|my|your|their) )?(?:online )?\s{3,}")
"""Of which program something is, its name left out."""


def _without_program(understood: Understanding) -> str:
    """The question without "of the MS" behind a part, where it says so of the program named."""
    unnamed = understood.unnamed
    return _OF_PROGRAM.sub(" ", unnamed) if _OF_PROGRAM.search(unnamed) else understood.question


_OF_THE_CASE = re.compile(
    r"\d|\b(?:credits?|cr|courses?|classes|class|hours?|hrs|units?|core|electives?|capstone|culminating|internship|half|"
    r"part|most|some|all|none|done|finished|completed|passed|required|it|that|this|them|those)\b",
    re.IGNORECASE,
)


def _told_and_asked(question: str) -> tuple[str, str]:
    """What a message tells, and what it asks besides, each in one text. A piece that neither says what is done nor asks
    belongs to what is told, since it may take something back, unless it comes first and says nothing of the case."""
    parts = _PART.split(question)
    while len(parts) > 1 and not _OF_THE_CASE.search(parts[0]):
        parts = parts[1:]
    asked = [part for part in parts if _ASKS.search(part) and not _DONE.search(part)]
    return " . ".join(part for part in parts if part not in asked), " . ".join(asked)


def _is_among(asked: str, found: re.Match[str]) -> bool:
    """Whether a part that the question names is told to be among what is left."""
    return bool(_AMONG.search(asked[: found.start()]) or _AMONG.search(asked[found.end() :]))


_IN_ONE_FIGURE = re.compile(rf"\b(?P<credits>\d+) {_KINDS} (?:credits?|hours?|hrs|units?)\b", re.IGNORECASE)
"""Parts told as one figure, as a page may state them: "the 18 required credits"."""


def _in_one_figure(page: Document, question: str) -> Finding | None:
    """The whole less one figure of credits that are told to be done, where the page states just that figure; None where
    any other figure is told."""
    told = list(_IN_ONE_FIGURE.finditer(question))
    wholes = [size for size in _sizes(page) if _is_whole(size)]
    figures = re.findall(r"\d+", question)
    if len(told) != 1 or len(figures) != 1 or len(wholes) != 1:
        return None
    done, words = Fraction(told[0]["credits"]), f" {told[0]['credits']} {told[0]['kind'].lower()} "
    stated = [line for line in page.text.splitlines() if words in line.lower()]
    rest = wholes[0].least - done
    if len(stated) != 1 or rest <= 0:
        return None
    expression = f"{number(wholes[0].least)} - {number(done)} = {number(rest)}"
    terms = (
        Term("credits in all", wholes[0].least, "credits", Source(page, wholes[0].sentence)),
        Term(f"{told[0]['kind'].lower()} credits", done, "credits", Source(page, stated[0])),
    )
    worked = Sum("credits left", expression, rest, "credits", terms)
    text = f"{counted(rest)} are left: {expression}."
    return Finding(text, sources_of([worked]), None, (worked,), sources_of([worked]))


def _sizes(page: Document) -> list[Size]:
    """The sizes in credits that a page states as one figure."""
    return [rule for rule in page.rules if isinstance(rule, Size) and rule.unit != "course" and rule.least == rule.most]


def _is_whole(size: Size) -> bool:
    """Whether a size is that of a whole degree or certificate."""
    return is_total(size, Credential.MASTERS) or is_total(size, Credential.CERTIFICATE)


def _left(page: Document, named: list[str], told: Told, rest_of_it: str) -> Finding | None:
    sizes = _sizes(page)
    wholes = [size for size in sizes if _is_whole(size)]
    parts = [next((size for size in sizes if size.part == part), None) for part in named]
    done = [part for part in parts if part is not None]
    credits = [told.of(part) for part in done]
    rest = wholes[0].least - sum(credits, Fraction(0)) if len(wholes) == 1 else Fraction(0)
    figures = {Fraction(number) for number in re.findall(r"\b\d+(?:\.\d+)?\b", rest_of_it)}
    possible = all(amount.denominator == 1 and amount <= part.least for part, amount in zip(done, credits, strict=True))
    if len(done) < len(named) or rest <= 0 or not possible or not figures <= {part.least for part in done}:
        return None
    whole = wholes[0]
    worked = [
        _of_part(part, amount, Source(page, part.sentence))
        for part, amount in zip(done, credits, strict=True)
        if amount != part.least and part.part not in told.amounts
    ]
    expression = f"{number(whole.least)} - {' - '.join(number(amount) for amount in credits)} = {number(rest)}"
    terms = [Term("credits in all", whole.least, "credits", Source(page, whole.sentence))]
    terms += [
        Term(f"{part.part} credits", amount, "credits", Source(page, part.sentence) if amount == part.least else None)
        for part, amount in zip(done, credits, strict=True)
    ]
    how = "".join(f" ({one.expression} of the {one.label})" for one in worked)
    text = f"{counted(rest)} are left: {expression}{how}."
    last = Sum("credits left", expression, rest, "credits", tuple(terms))
    sources = sources_of([last, *worked])
    return Finding(text, sources, None, (*worked, last), sources)


def _of_part(part: Size, done: Fraction, source: Source) -> Sum:
    """The credits that a share of a part comes to."""
    share = done / part.least
    expression = f"{percent(share)} of {number(part.least)} = {number(done)}"
    terms = (Term("share", share, "", None), Term(f"{part.part} credits", part.least, "credits", source))
    return Sum(f"{part.part} credits done", expression, done, "credits", terms)
