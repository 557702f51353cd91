"""The degrees that a certificate builds toward: a row of a table of certificates, or a sentence of a certificate's page."""

import re
from collections.abc import Iterator
from fractions import Fraction

from corpus.amounts import Amount, Courses, Credits, Everything, Share
from corpus.document import Kind
from corpus.drafting.found import Found, Reading, Untold
from corpus.drafting.program_row import CARRIED, NOT_MOST, cells_of, is_plain_name, own_mark, program_row
from corpus.drafting.situations import open_condition
from corpus.drafting.statement import Statement
from corpus.rules import Stack

_DEGREE = (
    r"(?:Master(?:['’]?s)? (?:of|in) [A-Z][\w&'’-]*|M\.?(?:S|A|Ed|Eng|F\.?A|P\.?A|P\.?H|P\.?P|S\.?W|S\.?N|B\.?A|H\.?A|A\.?T)\.?)"
    r"(?:(?: (?:and|of|in|for|the|&))* [A-Z][\w&'’-]*| \([A-Z][A-Za-z.]*\)| in [A-Z][\w&'’-]*)*"
)
_BUILDS = re.compile(
    rf"\b(?:stacks?|builds?|leads?|feeds?|ladders?) (?:(?:directly|fully) )?(?:into|to|toward|towards|onto) (?:the |an? |our |its |ORG's )?"
    rf"(?P<program>{_DEGREE})(?P<rest>[^.;]*)"
)
_STACKS = re.compile(
    r"\b(?:stacks? (?:in)?to|leads? to|builds? (?:in)?to(?:ward)?|ladders? (?:in)?to|applies (?:in)?to(?:ward)?|counts toward)\b|"
    r"\A(?:[a-z]+ )?(?:master['’]?s|degree)(?: degree| program)?s?\Z",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r", or |, (?=[A-Z])| or | / ")


def draft_stacks(statement: Statement) -> Iterator[Reading]:
    """What a certificate stacks into, and how much of it, where its row or its page says so."""
    if statement.page.kind is not Kind.CERTIFICATE:
        return
    names = _leads_to(statement)
    if names:
        programs = tuple(part.strip() for part in _BETWEEN.split(names) if part.strip())
        yield Found(Stack("stack", statement.text, programs, _amount(_carried(statement))))
        return
    built = _BUILDS.search(statement.text)
    if built is None or re.search(r"\b(?:not|no|never|cannot|may|might|if|unless|once|will|planned)\b", statement.said):
        return
    if re.search(r"\b(?:and|or)\b", built["rest"]) or open_condition(statement.said):
        yield Untold("it names several degrees, or a condition")
        return
    yield Found(Stack("stack", statement.text, (built["program"],)))


def _leads_to(statement: Statement) -> str | None:
    """The names of the degrees that the certificate of a row leads to, as they are printed; None where its row says none."""
    if program_row(statement) is None or own_mark(statement) != "CERT":
        return None
    printed = [(head.strip(), value.strip(" .")) for head, value in cells_of(f"; {statement.text}")]
    named = [value for head, value in printed if _STACKS.search(head) and is_plain_name(value)]
    return named[0] if len(named) == 1 else None


def _carried(statement: Statement) -> str | None:
    """The one cell that says how much of the certificate of a row counts toward its degree."""
    told = [
        value.strip(" .")
        for head, value in cells_of(statement.said)
        if CARRIED.search(head) and not NOT_MOST.search(head)
    ]
    return told[0] if len(told) == 1 else None


def _amount(told: str | None) -> Amount | None:
    """The amount that a cell tells, in credits where it names no unit."""
    found = re.search(r"(?P<number>\d+(?:\.\d+)?)(?P<share> ?%)?(?P<courses> courses?)?", told or "")
    if found is None:
        return Everything(True) if told and re.match(r"(?:all|every|full)", told) else None
    number = Fraction(found["number"])
    if found["share"]:
        return Share(number / 100)
    return Courses(int(number)) if found["courses"] and number.denominator == 1 else Credits(number)
