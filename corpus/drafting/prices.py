"""What a student pays: in a row of a table, behind a label with a colon, or in a sentence.

Tables of fees differ in what stands where. So a price is read from the money itself: what names it in its row is the
charge, unless it names students; the head of its column is the payer, unless it only says that the column is of money.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from corpus.drafting.found import Basis, Found, Reading
from corpus.drafting.statement import Statement
from corpus.rules import Price

Per = Literal["credit", "course", "certificate", "semester", "exam", "program", "graduation", "application", "once"]

_NOUN = r"(?:(?:graduate|semester|quarter|credit) )?(?P<{0}>credits?(?: hours?)?|hours?|units?|courses?|certificates?|semesters?|terms?|quarters?|exams?|programs?)"
_EACH = rf"(?: ?/ ?| per | an? | for (?:each|every) | each ){_NOUN.format('per')}(?![\w-])"
_MONEY = rf"(?:\$ ?)(?P<dollars>\d[\d,]*(?:\.\d\d)?)(?:{_EACH})?"
_CELL = re.compile(rf"{_MONEY}(?P<rest>.*)", re.DOTALL | re.IGNORECASE)
_SAID_PER = re.compile(
    rf"(?:\bper |\beach |/ ?|\ba (?=credit|unit|course|semester)){_NOUN.format('per')}(?![\w-])", re.IGNORECASE
)
_OF_MONEY = re.compile(
    r"(?:amount|cost|costs|charge|charges|fee|fees|price|rate|rates|total|dollars|usd|tuition(?: and fees)?|item|type|"
    r"category|description|(?:19|20)\d\d[-–/](?:20)?\d\d|per (?:credit(?: hour)?|hour|unit|course|semester|term))"
    r"(?: \((?:19|20)\d\d[-–/](?:20)?\d\d\)| per (?:credit(?: hour)?|hour|unit|course|semester|term)|, (?:19|20)\d\d[-–/](?:20)?\d\d)?",
    re.IGNORECASE,
)
"""A head that says of its column only that it is of money."""
_CHARGE = re.compile(
    r"\b(?:fees?|tuition|charges?|deposit|license|licence|exam\w*|evaluation|insurance|courses?|capstone|materials|books|"
    r"software|practicum|thesis|internship|laborator\w+|lab|technology|services?|application|graduation|registration|differential)\b",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"\b(?:students?|residents?|non-?residents?|in-state|out-of-state|alumn[ai]\w*|veterans?|military|employees?|teachers?|members?|"
    r"staff|everyone|international|domestic|online|on campus|full-price|part-time|full-time|seniors?|partners?)\b",
    re.IGNORECASE,
)
_HARMLESS = re.compile(
    r"[\s.,;]*(?:\(?(?:once|one[- ]time|non-?refundable|payable once)\)?|\(once, on (?:first )?enrollment\)|, one time|"
    r",? (?:no matter|regardless of|wherever) [a-z ]{3,40}|,? by [a-z0-9 -]{3,40})?[\s.,;]*",
    re.IGNORECASE,
)
"""What may stand behind an amount without changing what is paid."""
_BUT = re.compile(r"[\s,;]*\(?(?P<but>(?:waived|free|not charged|except|unless|but)\b[^()]*)\)?[\s.]*", re.IGNORECASE)
_LABELLED = re.compile(
    rf"(?P<label>[A-Z][^:;$?!]{{1,90}}): (?:a |an |the )?{_MONEY}(?P<rest>.*)", re.DOTALL | re.IGNORECASE
)
_SENTENCES = tuple(
    re.compile(pattern, re.IGNORECASE | re.DOTALL)
    for pattern in (
        rf"(?:The |An? )?(?P<label>(?:[\w-]+ ){{0,3}}?(?:tuition|fee|charge|deposit))(?: (?:for|in|of) (?P<what>[\w -]{{3,50}}?))? (?:is|costs?|amounts to|of) {_MONEY}(?P<rest>.*)",
        rf"(?:The |An? )?(?P<label>[A-Z]?[\w-]+(?: [\w-]+){{0,3}}?) costs? {_MONEY}(?P<rest>.*)",
        rf"(?P<payer>(?!(?:you|students|we|they)\b)[\w-]+(?: [\w-]+){{0,9}}?) pays? {_MONEY}(?P<rest>.*)",
    )
)
_OF_THE_PROGRAM = re.compile(
    r"(?:this|the|our|all|every|each) (?:[\w-]+ ){0,3}?(?:programs?|degrees?|certificates?|students?|courses?)",
    re.IGNORECASE,
)
_LISTED = re.compile(
    rf"\b(?:a|an|the) {_MONEY}(?: nonrefundable)? (?P<label>(?:[a-z-]+ ){{1,3}}?(?:fee|deposit|charge))(?= and\b|,|\.|$)",
    re.IGNORECASE,
)
_LISTING = re.compile(r"(?:There(?:'s| is| are)|We charge|You(?:'ll| will)? pay|Expect) [^;:]*\.", re.IGNORECASE)
_NOT_NOW = re.compile(
    r"\b(?:was|were|used to|until|formerly|previously|proposed|will (?:rise|increase|be)|estimated|about|approximately)\b",
    re.IGNORECASE,
)

_DOLLARS = re.compile(
    r"\b(?P<dollars>\d[\d,]*(?:\.\d\d)?) (?:us )?(?:dollars|usd)\b(?: for (?:each|every) | per )(?P<per>credit(?: hour)?|hour|unit|course|semester|exam)\b"
)
_PRICE = re.compile(
    r"\$(?P<dollars>\d[\d,]*(?:\.\d\d)?)(?: (?:in tuition|tuition|usd))? (?:per|a|an|for each|for every|each) (?:graduate |semester |quarter )?(?P<per>credit(?: hour)?|hour|unit|course|certificate|CERT|semester|exam|program)\b"
)
_NOT_PRICE = re.compile(r"\bout-of-state\b|\bnon-?resident|\bin-state\b|\bresident|\bonline\b|\bdiscount")
_PERS: dict[str, Per] = {
    "credit": "credit", "hour": "credit", "unit": "credit", "course": "course", "certificate": "certificate", "CERT": "certificate",
    "semester": "semester", "term": "semester", "quarter": "semester", "exam": "exam", "program": "program",
}  # fmt: skip


@dataclass(frozen=True)
class _Priced:
    """A price as it stands: the amount, what for, who pays it, and whether its form alone says that."""

    dollars: Fraction
    per: Per
    charge: str | None
    payer: str | None
    but: str | None = None


def draft_prices(statement: Statement) -> Iterator[Reading]:
    """What a student pays, as often as a sentence or a row tells it."""
    prices = formed_prices(statement.text)
    if not prices:
        yield from _told(statement)
    for one in prices:
        rule = Price("price", statement.text, one.dollars, one.per, one.charge, one.payer, one.but)
        yield Found(rule, Basis.SENTENCE)


def formed_prices(text: str) -> tuple[_Priced, ...]:
    """The prices of a text that has the form of a row, a label with its price, or a sentence that only tells one; none
    where anything else stands in it."""
    if _NOT_NOW.search(text) or "; note: " in text or "(note: " in text or "$" not in text:
        return ()
    words = text.strip().rstrip(".")
    if "; " in words:
        return tuple(_of_row(words))
    labelled = _LABELLED.fullmatch(words)
    if labelled and labelled["label"].count("$") == 0:
        return tuple(_of_label(labelled))
    for pattern in _SENTENCES:
        if found := pattern.fullmatch(words):
            return tuple(_of_sentence(found))
    if _LISTING.fullmatch(text.strip()) and text.count("$") == len(_LISTED.findall(text)):
        return tuple(one for found in _LISTED.finditer(text) for one in _of_label(found))
    return ()


def _of_row(text: str) -> Iterator[_Priced]:
    first, *cells = text.split("; ")
    heads = first.split(": ")
    label, above = heads[-1], " ".join(heads[:-1])
    columns = [cell.partition(": ") for cell in cells]
    priced = [(head, found) for head, colon, value in columns if colon and (found := _CELL.fullmatch(value.strip()))]
    bare = [value.strip().lower() for _, _, value in columns]
    if not priced or len(priced) + sum(value in ("none", "-", "—", "n/a", "free", "waived") for value in bare) < len(
        columns
    ):
        return
    charge, payer = _named(label)
    for head, found in priced:
        but = _rest(found["rest"] or "")
        per = _per(found) or _per_in(label) or _per_in(head) or _per_in(above)
        whom = payer if _OF_MONEY.fullmatch(head) else (f"{head}" if payer is None else None)
        if but is None or (whom is None and payer is not None):
            return
        one = _made(found, per, charge, whom, but)
        if one is None:
            return
        yield one


def _of_label(found: re.Match[str]) -> Iterator[_Priced]:
    charge, payer = _named(found["label"])
    but = _rest(found.groupdict().get("rest") or "")
    if (
        but is not None
        and (charge or payer)
        and (one := _made(found, _per(found) or _per_in(found["label"]), charge, payer, but))
    ):
        yield one


def _of_sentence(found: re.Match[str]) -> Iterator[_Priced]:
    groups = found.groupdict()
    but = _rest(found["rest"] or "")
    if but is None:
        return
    if payer := groups.get("payer"):
        charge: str | None = None
        if not _PEOPLE.search(payer):
            return
    else:
        charge, payer = _named(found["label"])
        if charge is None:
            return
        if _PEOPLE.search(groups.get("what") or "") and not _OF_THE_PROGRAM.fullmatch(groups.get("what") or ""):
            return
        if (what := groups.get("what")) and charge.lower() != "tuition":
            charge = f"{charge} for {what}" if f"{charge} for {what}" in found.string else None
            if charge is None:
                return
    if one := _made(found, _per(found), charge, payer, but):
        yield one


def _made(found: re.Match[str], per: Per | None, charge: str | None, payer: str | None, but: str) -> _Priced | None:
    """A price; None for tuition of which it is not told what it is paid for."""
    if per is None and (charge is None or re.search(r"\btuition\b|\bcourses?\b", charge, re.IGNORECASE)):
        return None
    return _Priced(Fraction(found["dollars"].replace(",", "")), per or "once", charge, payer, but or None)


def _named(label: str) -> tuple[str | None, str | None]:
    """The charge and the payer that the words before a price name."""
    head, comma, tail = label.partition(", ")
    if comma and _CHARGE.search(head) and (_PEOPLE.search(tail) and not _SAID_PER.fullmatch(tail)):
        return head, tail
    if _PEOPLE.search(label) and not re.search(
        r"\b(?:fees?|tuition|deposit|charges?|license|courses?|services?)\b", label, re.IGNORECASE
    ):
        return None, label
    charge = _SAID_PER.sub("", label).strip(" ,")
    return (charge if charge in label and charge else None), None


def _rest(words: str) -> str | None:
    """What is excepted behind an amount: nothing where the words change nothing, None where they cannot be read."""
    if _HARMLESS.fullmatch(words):
        return ""
    found = _BUT.fullmatch(words)
    return found["but"].strip() if found else None


def _per(found: re.Match[str]) -> Per | None:
    return _of_noun(found["per"])


def _per_in(words: str) -> Per | None:
    found = _SAID_PER.search(words)
    return _of_noun(found["per"]) if found else None


def _of_noun(noun: str | None) -> Per | None:
    if not noun:
        return None
    first = noun.lower().split()[0]
    return _PERS[first if first in _PERS else first.rstrip("s")]


def _told(statement: Statement) -> Iterator[Reading]:
    """A price that a sentence of any other form tells, where it is the only one and is of no group."""
    matches = [*_PRICE.finditer(statement.said), *_DOLLARS.finditer(statement.said)]
    if len(matches) != 1 or _NOT_PRICE.search(statement.said):
        return
    match = matches[0]
    per = "credit" if match["per"].startswith(("credit", "hour", "unit")) else match["per"]
    yield Found(Price("price", statement.text, Fraction(match["dollars"].replace(",", "")), _PERS[per]))
