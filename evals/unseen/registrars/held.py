"""Drafted and signed limits, held against what the pages set, field by field."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction

from pydantic import JsonValue

from corpus.adding import given_to
from corpus.by_program import by_program
from corpus.document import Document
from corpus.draft import Given, draft
from corpus.drafting.draft import drafting_of
from corpus.institutions import Institutions
from corpus.names import load_elsewhere, load_names
from corpus.readers.confined import Confined
from corpus.rules import Rule
from corpus.rules.written import written
from evals.drafting.hidden import LIMITS
from evals.drafting.score import Tally
from evals.unseen.registrars.truth import Limit, Made
from evals.unseen.signed import signed_unread

FAMILIES = LIMITS | {"exclusion"}


@dataclass
class Held:
    """Fields and limits, drafted; limits signed unread; and the sentences of those signed wrongly."""

    fields: Tally = field(default_factory=Tally)
    drafted: Tally = field(default_factory=Tally)
    signed: Tally = field(default_factory=Tally)
    wrong: list[str] = field(default_factory=list)

    def add(self, limits: Sequence[Limit], documents: Sequence[Document]) -> None:
        """Count the documents of one page."""
        wanted = [limit for limit in limits if limit.rule in FAMILIES]
        stated = sum(len(limit.fields) + 1 for limit in wanted)
        self.fields.add(0, stated, 0)
        drafts = [(d, one.rule) for d in documents for one in drafting_of(replace(d, rules=())).drafts]
        signatures = [(d, rule) for d in documents for rule in signed_unread(replace(d, rules=()))]
        for document, rule, limit in _paired(drafts, wanted):
            right = limit is not None and _whole(limit, rule, document)
            self.drafted.add(1, 0, int(right))
            told = (len(limit.fields) if limit else len(written(rule)) - 1) + 1
            self.fields.add(told, 0, _alike(limit, rule) + 1 if limit else 0)
        for document, rule, limit in _paired(signatures, wanted):
            right = limit is not None and _whole(limit, rule, document)
            self.signed.add(1, 0, int(right))
            self.wrong += [] if right else [rule.sentence]
        self.drafted.add(0, len(wanted), 0)
        self.signed.add(0, len(wanted), 0)


def documents_of(page: Made, reader: Confined) -> list[Document]:
    """The documents of a page, read as `corpus add --institution` reads it."""
    known, given = Institutions(load_names(), load_elsewhere(), []), Given(institution=page.page.institution)
    _, readings = reader.read(page.file.read_bytes(), page.file.name)
    parts = [part for reading in readings for part in by_program(reading)]
    day = date(2026, 11, 27)
    return [draft(one, given_to(one, given), known, page.file.stem, day).document for one in parts]


def _paired(
    rules: Iterable[tuple[Document, Rule]], limits: Iterable[Limit]
) -> Iterable[tuple[Document, Rule, Limit | None]]:
    """Each rule with the limit of its family that it is most like, one to one, the most alike first."""
    left, kept = list(limits), [(d, rule) for d, rule in rules if rule.rule in FAMILIES]
    kept.sort(key=lambda one: -max((_alike(limit, one[1]) for limit in left if limit.rule == one[1].rule), default=-1))
    for document, rule in kept:
        of_family = [limit for limit in left if limit.rule == rule.rule]
        best = max(of_family, key=lambda limit: _alike(limit, rule), default=None)
        if best is not None:
            left.remove(best)
        yield document, rule, best


def _whole(limit: Limit, rule: Rule, document: Document) -> bool:
    """Whether a rule is right in every field, and for no more than the limit is set for."""
    return _alike(limit, rule) == len(limit.fields) and not (limit.part and not document.unit and not document.program)


def _alike(limit: Limit, rule: Rule) -> int:
    said = written(rule)
    return sum(_fits(name, values, said.get(name)) for name, values in limit.fields.items())


def _fits(name: str, values: list[JsonValue], said: object) -> bool:
    if name in ("traits", "used_for"):
        return isinstance(said, list) and {str(one) for one in values} <= {str(one) for one in said}
    return any(_plain(value) == _plain(said) for value in values)


def _plain(value: object) -> object:
    """A value with its numbers as fractions, so that 1/4, 25% and 0.25 are one."""
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items() if key not in ("of", "below")}
    if isinstance(value, list):
        return [_plain(part) for part in value]
    try:
        return Fraction(str(value))
    except ValueError:
        return str(value)
