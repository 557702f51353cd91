"""The row of one program, certificate or college, cell by cell: each as the words that it and its row say together.

"Maximum transfer credits: 9" in the row of a master's degree says "toward MAST, transfer credit (maximum): 9 credits". A
head that fits none of the forms says nothing, and a cell of remarks leaves the row to a person.
"""

import re
from collections.abc import Iterator

from corpus.by_program import names_a_row
from corpus.document import Kind
from corpus.drafting.direction import targets_above
from corpus.drafting.naming import named_in
from corpus.drafting.statement import Statement
from corpus.rules import Credential

_MARKS = {Credential.MASTERS: "MAST", Credential.CERTIFICATE: "CERT", Credential.DOCTORATE: "DOCT"}
_NUMBER = re.compile(
    r"(?:up to |at most |max(?:imum|\.)? )?(?P<number>\d+(?:\.\d+)?)(?P<percent> ?%)?"
    r"(?: (?:(?:semester|quarter|credit|graduate|transfer) )?(?P<unit>credits?|hours?|units?|courses?)(?: hours?)?)?"
)
_YEARS = re.compile(r"(?:up to |at most |within )?(?P<years>\d+(?:\.\d+)?)(?P<said> years?)?")
_LETTER = re.compile(r"[a-d][+-]?(?= ?(?:or (?:better|higher|above)|\(\d\.\d+\))?$)")
_NONE = re.compile(r"(?:none|not (?:allowed|accepted|permitted|transferable)|no|0(?: (?:credits?|hours?|units?))?)")
_ALL = re.compile(r"(?:all|every|100 ?%)(?: (?:of (?:the|its) )?(?:credits?|hours?|units?|courses?))?")
_OUTSIDE = re.compile(
    r"\btransfer\w*|\boutside\b|\bexternal\b|\bother (?:institution|universit|school|college)\w*|\belsewhere\b"
)
_TOWARD = re.compile(r"\b(?:toward|towards|to|into|in|for|of|within)\b[^:]*?\b(?P<mark>MAST|CERT|DOCT|DEG)\b")
CARRIED = re.compile(
    r"\b(?:count\w*|appl(?:y|ied|ies)|carried|carry|stack\w*|transfer\w*|shared?|used|accepted)\b[^:]*\b(?:toward|towards|to|into|in)\b"
    r"[^:]*\b(?:MAST|DEG)\b"
)
_CREDIT = re.compile(r"\b(?:credits?|hours?|units?|courses?)\b")
_BOUND = re.compile(
    r"\b(?:max(?:imum)?|most|limit|cap|allowed|accepted|permitted|up to|count\w*|appl\w+|carried|allowance)\b"
)
NOT_MOST = re.compile(
    r"\b(?:min(?:imum)?|least|required|residen\w+|remaining|left|new|fee|cost|tuition|gpa|average|term|semester)\b(?! credits?| hours?)"
)
_TOTAL = re.compile(
    r"(?:total |required |program )*(?:credits?|hours?|units?)(?: hours?)?(?: required| total| to (?:complete|graduate)|"
    r" in (?:the )?(?:program|CERT|MAST|DEG))?"
)
_LEADS_TO = re.compile(r"\b(?:stack|lead)\w*\b|^(?:[a-z]+ )?(?:MAST|DEG)\b")
_EITHER_WAY = re.compile(
    r"(?:(?:max(?:imum)?|total|number of) )?transfer(?:red|able)?(?: (?:credits?|hours?|units?))?(?: limit| cap)?"
)
"""Credit that comes into a certificate or goes from it into the degree of its row: such a head does not tell."""
_HERE = re.compile(
    r"\b(?:in residence|residency|earned (?:here|at ORG)|taken (?:here|at ORG))\b(?! (?:fee|status|tuition))"
)
_AGE = re.compile(r"\bage\b|\boldest\b|\byears? old\b")
_TIME = re.compile(
    r"\btime limit\b|\btime to (?:DEG|complet|finish)|\byears? (?:allowed )?to (?:complete|finish)|\bcomplet\w+ (?:with)?in\b"
)
_REMARK = re.compile(
    r"(?:notes?|remarks?|comments?|conditions?|exceptions?|special (?:rules|notes)|restrictions?|limitations?|other|details?)"
)
_DESCRIBES = re.compile(
    r"culminating (?:work|experience|requirement|activity)|format|delivery(?: mode)?|modality|location|campus|director|contact|"
    r"(?:offering |academic )?(?:college|school|department)|cip code|start terms?"
)
"""Columns that tell what else a program is like, and limit nothing of what its other cells say."""
_DEGREE = re.compile(r"DEG|MAST|degree(?: type)?|award|type|credential")
_NAME = re.compile(
    r"(?:[A-Z][\w.'’&/-]*|and|of|in|for|the|or|with|&)(?:,? (?:[A-Z][\w.'’&/-]*|and|of|in|for|the|or|with|&))*"
)
_NOT_A_NAME = re.compile(
    r"\b(?:pending|proposed|only|not|no|except|excluding|unless|suspended|closed|former|formerly|new|until|from|all|any|other)\b",
    re.I,
)
_ROW_MARK = re.compile(r"\A[^;]*?(?P<head>[^:;]+): (?P<name>[^:;]+)(?:;|\Z)")


def program_row(statement: Statement) -> list[str] | None:
    """What the cells of a row of one program say, as patterns read it; None for any other sentence."""
    first = _ROW_MARK.match(statement.text)
    if first is None or ";" not in statement.text or not names_a_row(first["head"].strip()):
        return None
    own = own_mark(statement)
    cells = [(head.strip(), value.strip(" .")) for head, value in cells_of(statement.said)]
    led = own == "CERT" and any(_LEADS_TO.search(head) for head, _ in cells)
    return [
        words for head, value in cells if not (led and _EITHER_WAY.fullmatch(head)) for words in _said(head, value, own)
    ]


def remarked(statement: Statement) -> bool:
    """Whether the row of a program holds remarks, which may limit what its other cells say."""
    cells = list(cells_of(statement.said)) if program_row(statement) is not None else []
    return any(_REMARK.fullmatch(head.strip()) for head, _ in cells) or any(". " in value for _, value in cells)


def without_names(statement: Statement) -> str:
    """The row of a program, as patterns read it, without the names of programs in its cells; any other sentence as it
    is. A name is capital words and what joins them, and says nothing else."""
    if program_row(statement) is None:
        return statement.said
    caption, said = _captioned(statement.said)
    printed = [(head.strip(), value.strip(" .")) for head, value in cells_of(f"; {_captioned(statement.text)[1]}")]
    cells = list(cells_of(f"; {said}"))
    if len(cells) != len(printed):
        return statement.said
    kept = (
        f"{head.strip().rpartition(': ')[2]}: "
        if _is_name(head.strip(), name) or _DESCRIBES.fullmatch(head)
        else f"{head}: {value}"
        for (head, value), (_, name) in zip(cells, printed, strict=True)
    )
    return caption + "; ".join(kept)


def _captioned(row: str) -> tuple[str, str]:
    """The caption before the head of the first cell of a row, and the row without it."""
    first = row.partition("; ")[0]
    caption = first.rpartition(": ")[0].rpartition(": ")[0]
    return (f"{caption}: ", row[len(caption) + 2 :]) if caption else ("", row)


def _is_name(head: str, value: str) -> bool:
    names = names_a_row(head) or head in ("CERT", "MAST", "DEG") or _LEADS_TO.search(head) or _DEGREE.fullmatch(head)
    return bool(names and is_plain_name(value))


def is_plain_name(value: str) -> bool:
    """Whether a cell holds names of programs and nothing that may limit them."""
    return bool(_NAME.fullmatch(value)) and not _NOT_A_NAME.search(value)


def cells_of(said: str) -> Iterator[tuple[str, str]]:
    """The cells of a row behind its first one, each with its head."""
    for cell in said.split("; ")[1:]:
        head, colon, value = cell.partition(": ")
        if colon:
            yield head, value


def own_mark(statement: Statement) -> str | None:
    """The credential that the row is of, as a mark: what its first cell names, else what its page is about."""
    named = named_in(statement.said.partition(";")[0].rpartition(": ")[2])
    if named:
        return _MARKS.get(named[0]) if len(named) == 1 else None
    kinds = {Kind.MASTERS: Credential.MASTERS, Kind.CERTIFICATE: Credential.CERTIFICATE}
    if statement.page.kind in kinds:
        return _MARKS[kinds[statement.page.kind]]
    found = targets_above(statement)
    return _MARKS.get(found.credentials[0]) if found and len(found.credentials) == 1 else None


def _said(head: str, value: str, own: str | None) -> Iterator[str]:
    """What one cell says of the credential of its row."""
    if own is None:
        return
    carried = own == "CERT" and bool(CARRIED.search(head))
    target = "MAST" if carried else _target(head, own)
    source = None if target is None else _source(head, target, carried)
    letter, years = _LETTER.match(value), _YEARS.fullmatch(value)
    if _AGE.search(head):
        if years and (years["said"] or "year" in head) and target and source == "transfer credit":
            yield f"toward {target}, age of transfer credit: {years['years']} years"
    elif _TIME.search(head):
        if years and (years["said"] or "year" in head):
            yield f"time limit for {own}: {years['years']} years"
    elif re.search(r"\bgrades?\b", head):
        if letter and target and source:
            yield f"toward {target}, minimum grade of {source}: {letter.group()}"
    elif _HERE.search(head) and _CREDIT.search(f"{head} {value}") and "max" not in head:
        yield from _earned_here(head, value, own)
    elif (found := _NUMBER.fullmatch(value)) and _TOTAL.fullmatch(head) and not found["percent"]:
        yield f"{own} requires {found['number']} {_unit(head, found)}"
    elif target and source and (_CREDIT.search(head) or _BOUND.search(head)) and not NOT_MOST.search(head):
        yield from _capped(head, value, source, target)


def _earned_here(head: str, value: str, own: str) -> Iterator[str]:
    """How much of the credential of a row is to be earned at the institution."""
    found = _NUMBER.fullmatch(value.removeprefix("at least "))
    if _ALL.fullmatch(value):
        yield f"all credits of {own} must be earned in residence"
    elif found:
        amount = f"{found['number']}% of the credits" if found["percent"] else f"{found['number']} {_unit(head, found)}"
        yield f"at least {amount} of {own} must be earned in residence"


def _capped(head: str, value: str, source: str, target: str) -> Iterator[str]:
    found = _NUMBER.fullmatch(value)
    if _NONE.fullmatch(value):
        yield f"{source} may not be counted toward {target}"
    elif _ALL.fullmatch(value):
        yield f"all {source} may be counted toward {target}"
    elif found and found["percent"]:
        yield f"toward {target}, {source} (maximum): {found['number']}%"
    elif found:
        yield f"toward {target}, {source} (maximum): {found['number']} {_unit(head, found)}"


def _target(head: str, own: str) -> str | None:
    """What the credit of a cell counts toward: told in its head, else the credential of the row."""
    told = _TOWARD.search(head)
    if told is None:
        return own
    mark = told["mark"]
    if mark == "DEG":
        return own if own != "CERT" else None
    return mark if mark == own else None


def _source(head: str, target: str, carried: bool) -> str | None:
    """Where the credit of a cell comes from."""
    if carried:
        return "CERT credits"
    kinds = [words for words in ("nondegree", "prior learning") if words in head]
    if kinds:
        return f"{kinds[0]} credits" if len(kinds) == 1 and not _OUTSIDE.search(head) else None
    if _OUTSIDE.search(head):
        return None if named_in(_TOWARD.sub(" ", head)) else "transfer credit"
    return "CERT credits" if target == "MAST" and "CERT" in head else None


def _unit(head: str, found: re.Match[str]) -> str:
    unit = found["unit"] or next(iter(re.findall(r"\b(?:units|hours|courses)\b", head)), "credits")
    kind = re.search(r"\b(?:semester|quarter)\b", f"{head} {found.group()}")
    return f"{kind.group()} {unit}" if kind and not unit.startswith("course") else unit
