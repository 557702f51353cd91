"""Rows of tables that set one limit for several credentials, or say in one cell how much and in another of what.

Patterns read running text. So each cell of such a row is put as the words that its row and its column say together:
"toward MAST, credit from other institutions (maximum): 6 semester hours".
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.drafting.in_turn import in_turn
from corpus.drafting.program_row import program_row
from corpus.drafting.statement import Statement

_CELL = re.compile(r"(?P<head>[^:;]+): (?P<value>[^;]*)")
_COLUMN = re.compile(
    r"(?:(?:in|into|toward|towards|for|to) )?(?:(?:an?|the|any) )?(?P<mark>MAST|CERT|DOCT)(?: students?| candidates?)?"
)
_APPLIES = re.compile(r"(?:applies to|for|credential|level|program type|kind of program|type)")
_AMOUNT = re.compile(r"(?:limit|amount|value|maximum|minimum|number|figure)")
_UNIT = re.compile(r"units?(?: of measure)?")
_NOTHING = re.compile(
    r"(?:none|not (?:allowed|accepted|permitted|transferable)|no credit|0(?: credits?| hours?| units?)?)\.?"
)
_NO_VALUE = re.compile(r"(?:n/?a|not applicable|-|varies|see [^;]*)?\.?")
_ALL = re.compile(
    r"(?:all|every|no limit|unlimited|100%)(?: (?:of the |of its )?(?:credits?|hours?|units?|courses?|of it))?\.?"
)
_LEAST = re.compile(r"\b(?:lowest|least|minimum|earned at|in residence|residency|oldest|age)\b")


def crossed(statement: Statement) -> list[Statement]:
    """The statement itself, or for such a row one for each of its cells."""
    row = program_row(statement)
    if row is not None:
        return [replace(statement, said=words, headings=()) for words in row]
    first, _, rest = statement.said.partition(";")
    if _is_of_a_size(first) and rest:  # whatever else the row says, it says of programs of that size alone
        return [replace(statement, said=words) for words in _of_a_size(first, list(_CELL.finditer(rest)))]
    if rest and _of_another(first):
        statement = replace(statement, said=f"{first.partition(': ')[2]};{rest}")
        first = first.partition(": ")[2]
    label = first.rpartition(": ")[2].strip()
    cells = list(_CELL.finditer(rest))
    said = list(_by_column(label, cells)) or list(_by_unit(label, cells)) or list(_by_amount(label, cells))
    said = said or list(_by_lead(statement)) or in_turn(statement.said)
    return [replace(statement, said=words) for words in said] or [statement]


def _of_another(first: str) -> bool:
    """Whether the caption of a row names another credential than its first cell, which is the row's own: a table of
    "Graduate programs" has a row for certificates."""
    caption, _, own = first.partition(": ")
    own = own.rpartition(": ")[2].strip()
    mark = re.fullmatch(r"(MAST|CERT|DOCT)(?: students?| candidates?)?", own)
    return bool(mark and re.search(r"\b(?:MAST|CERT|DOCT)\b", caption))


def _by_column(label: str, cells: list[re.Match[str]]) -> Iterator[str]:
    """The cells under heads that are credentials, each with the first cell: two or more, or one that says "toward"."""
    columns = [(found["mark"], cell["value"].strip(" .")) for cell in cells if (found := _column(cell))]
    if len(columns) < 2 and not (len(cells) == 1 and re.match(r"(?:in)?to(?:ward|wards)? ", cells[0]["head"].strip())):
        return
    for mark, value in columns:
        if _NO_VALUE.fullmatch(value):
            continue
        if _NOTHING.fullmatch(value):
            yield f"{label} may not be counted toward {mark}"
        elif _ALL.fullmatch(value):
            yield f"all credits of {label} may be counted toward {mark}"
        else:
            yield f"toward {mark}, {label}: {value}"


_HOW_MUCH = re.compile(
    r"(?:how (?:much|many)|amount|limit|maximum|max|maximum (?:credits|hours|units|allowed)|number|allowed|most|"
    r"(?:credits|hours|units) (?:allowed|accepted))"
)
_SIZE = re.compile(
    r"(?:up to |at most |no more than )?\d+(?:\.\d+)?(?: ?%| (?:semester |quarter |credit |graduate )?(?:credits?|hours?|units?|courses?))?"
)
_LIMITS = re.compile(r"\b(?:limits?|maxim(?:um|ums|a)|no more than|not more than|at most|up to|caps?)\b")
_OF_CREDIT = re.compile(r"\b(?:credits?|hours?|units?|courses?|coursework|transfer|prior learning|CERT)\b")


def _by_amount(label: str, cells: list[re.Match[str]]) -> Iterator[str]:
    """A row with a kind of credit, and how much of it."""
    if len(cells) == 1 and _HOW_MUCH.fullmatch(cells[0]["head"].strip()) and _OF_CREDIT.search(label):
        yield from _kind_of_credit(label, cells[0]["value"].strip(" ."))


def _by_lead(statement: Statement) -> Iterator[str]:
    """An item that sets a kind of credit before how much of it, below a line that says that it lists limits on what
    counts toward one credential."""
    marks = set(re.findall(r"\b(?:MAST|CERT|DOCT)\b", statement.lead or ""))
    label, colon, value = statement.said.rpartition(": ")
    if len(marks) == 1 and colon and _LIMITS.search(statement.lead or "") and ";" not in statement.said:
        yield from (f"toward {mark}, {words}" for mark in marks for words in _kind_of_credit(label, value.strip(" .")))


_PROGRAM_SIZE = re.compile(
    r"(?:(?:total|required|graduate) )*(?:(?:size|length) of (?:the )?(?:MAST|DEG|program)|(?:MAST|DEG|program) (?:size|length|credits|hours|units|total)|"
    r"(?:credits|hours|units) (?:required|in (?:the )?(?:MAST|DEG|program))(?: (?:for|by) (?:the )?(?:MAST|DEG|program))?)"
)
_TAKEN = re.compile(
    r"(?:max(?:imum|\.)? )?(?:number of )?transfer(?:red|able)? (?:credits?|hours?|units?)(?: (?:allowed|accepted|permitted|limit|cap|\(max(?:imum)?\)))?|(?:max(?:imum)?|limit|cap|allowed)"
)


def _is_of_a_size(first: str) -> bool:
    """Whether the first column of a row is the size of programs."""
    head = first.rpartition(": ")[0].rpartition(": ")[2]
    return bool(_PROGRAM_SIZE.fullmatch(head.strip()))


def _of_a_size(first: str, cells: list[re.Match[str]]) -> Iterator[str]:
    """A row with the size of a program, and how much credit from elsewhere one of just that size takes."""
    before, _, size = first.rpartition(": ")
    caption, _, head = before.rpartition(": ")
    if len(cells) != 1 or not re.fullmatch(r"\d+(?: (?:\w+ )?(?:credits?|hours?|units?))?", size.strip()):
        return
    taken, value = cells[0]["head"].strip(), cells[0]["value"].strip(" .")
    kind = next(iter(re.findall(r"\b(?:MAST|CERT|DOCT)\b", f"{head} {caption}")), None)
    if _TAKEN.fullmatch(taken) and ("transfer" in f"{taken} {caption}") and _SIZE.fullmatch(value) and kind:
        number = value if re.search(r"[a-z%]", value) else f"{value} credits"
        yield f"in a {size.split()[0]}-credit {kind}, at most {number} of transfer credit count toward {kind}"


def _kind_of_credit(label: str, value: str) -> Iterator[str]:
    if _LEAST.search(label):
        if re.search(r"\boldest\b|\bage\b", label) and re.fullmatch(r"(?:up to |at most )?\d+ years?", value):
            yield f"{label}: {value}"
    elif _NOTHING.fullmatch(value):
        yield f"{label} may not be counted" if re.search(r"\btoward\b", label) else f"{label} (maximum): 0"
    elif _SIZE.fullmatch(value):
        yield f"{label} (maximum): {value}"


def _column(cell: re.Match[str]) -> re.Match[str] | None:
    return _COLUMN.fullmatch(cell["head"].strip())


def _by_unit(label: str, cells: list[re.Match[str]]) -> Iterator[str]:
    """A row whose cells say what is limited, for which credential, how much, and in which unit."""
    heads = [cell["head"].strip() for cell in cells]
    amounts = [cell["value"].strip(" .") for cell, head in zip(cells, heads, strict=True) if _AMOUNT.fullmatch(head)]
    units = [cell["value"].strip(" .") for cell, head in zip(cells, heads, strict=True) if _UNIT.fullmatch(head)]
    applies = [cell["value"] for cell, head in zip(cells, heads, strict=True) if _APPLIES.fullmatch(head)]
    marks = re.findall(r"\b(?:MAST|CERT|DOCT)\b", " ".join(applies))
    if len(amounts) != 1 or len(units) != 1 or len(marks) != 1 or not re.fullmatch(r"[\d.]+|[a-d][+-]?", amounts[0]):
        return
    unit = units[0]
    if unit == "letter grade":
        yield f"toward {marks[0]}, {label}: {amounts[0]}"
        return
    size = f"{amounts[0]}%" if unit.startswith("percent") else f"{amounts[0]} {unit}"
    bound = "" if _LEAST.search(label) else " (maximum)"
    bound = " (minimum)" if re.search(r"\b(?:earned at|in residence|residency)\b", label) else bound
    yield f"toward {marks[0]}, {label}{bound}: {size}"
