"""Every document says what the record of its page says: the same figures, the same source."""

from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter

from corpus.document import Document, Kind
from corpus.figures import digits, figures, missing
from corpus.names import load_names
from tests.corpus.fakes import shipped

LONGEST_SENTENCE = 260
OURS = {
    "advisor-handoff-checklist",
    "advisor-reading-rules",
    "cgs-certificates-brief-2025",
    "cgs-microcredentials-project-2024",
    "words-for-stacking",
}
"""Documents of which there is no record: our own notes and words, and the briefs, which test_briefs.py holds."""

RENAMED = {
    "aacsb-smeal-stackable": "Pennsylvania State University",
    "gies-imsm-coursera-note": "University of Illinois Urbana-Champaign",
    "iupui-applied-data-science": "Indiana University-Purdue University Indianapolis",
    "pq-gies-stackability": "University of Illinois Urbana-Champaign",
}
"""Documents whose record is under the name of a publisher or a system, not of the institution that it is about."""


class Record(BaseModel):
    """One record of facts.yaml; `facts`, `limits` and `edge_cases` are compared as text only."""

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)

    id: str
    kind: str
    institution: str
    title: str
    facts: object
    limits: object = None
    edge_cases: object = None
    source_url: str
    source_title: str
    as_of: str | None
    confidence: str


@cache
def records() -> dict[str, Record]:
    written = yaml.safe_load(Path(__file__).with_name("facts.yaml").read_text(encoding="utf-8"))
    return {record.id: record for record in TypeAdapter(list[Record]).validate_python(written)}


def recorded() -> list[tuple[Document, Record]]:
    return [(document, records()[document.id]) for document in shipped() if document.id not in OURS]


def flat(value: object) -> str:
    """A record's value as one text: keys with their values, list items one after the other."""
    if isinstance(value, Mapping):
        return " ; ".join(f"{str(key).replace('_', ' ')} {flat(part)}" for key, part in value.items())
    if isinstance(value, list):
        return " ; ".join(flat(part) for part in value)
    return str(value)


def held_by(record: Record) -> str:
    """All that a record says of its page; the limits are worked out of the rest."""
    return flat(record.model_dump(exclude={"limits"}))


def test_there_is_a_document_of_every_record_and_a_record_of_every_document() -> None:
    assert {document.id for document in shipped()} == set(records()) | OURS
    assert not set(records()) & OURS


def test_every_figure_of_a_record_stands_in_its_document() -> None:
    lost = {
        document.id: missing(flat(record.facts), f"{document.text} {document.as_of or ''}")
        for document, record in recorded()
    }
    assert {name: sorted(map(str, absent)) for name, absent in lost.items() if absent} == {}


def test_every_figure_of_a_document_in_digits_or_in_words_stands_in_its_record() -> None:
    added = {}
    for document, record in recorded():
        held = held_by(record)
        added[document.id] = missing(document.text, held) | (figures(document.text) - figures(held))
    assert {name: sorted(map(str, more)) for name, more in added.items() if more} == {}


def test_a_changed_figure_does_not_go_unseen() -> None:
    document = shipped().get("unh-transfer")
    assert document is not None
    record = records()[document.id]
    changed = document.text.replace("8", "88")
    assert changed != document.text
    assert Fraction(88) in missing(changed, held_by(record))
    assert Fraction(8) in missing(flat(record.facts), changed)


def test_every_line_of_a_document_is_one_sentence_of_bearable_length() -> None:
    for document, _ in recorded():
        for line in document.text.splitlines():
            assert line == line.strip() != "", document.id
            assert line.endswith("."), f"{document.id}: {line}"
            assert len(line) <= LONGEST_SENTENCE, f"{document.id}: {line}"


def test_source_and_date_and_confidence_are_those_of_the_record() -> None:
    for document, record in recorded():
        assert document.source_url == record.source_url, document.id
        assert document.source_title == record.source_title, document.id
        assert document.title == record.title, document.id
        assert document.as_of == record.as_of, document.id
        assert document.confidence == record.confidence, document.id


def test_the_kind_is_that_of_the_record_where_a_brief_of_theirs_is_a_note_of_ours() -> None:
    for document, record in recorded():
        assert document.kind == {"brief": Kind.NOTE}.get(record.kind, record.kind), document.id


def test_the_institution_of_the_record_is_the_institution_or_its_unit_never_both_in_one() -> None:
    names = load_names()
    called: dict[str, set[str]] = {named.name: {named.name, *named.aliases} for named in names.institutions}
    for unit in names.units:
        called[unit.institution] |= {unit.name, *unit.aliases}
    for document, record in recorded():
        assert "(" not in document.institution, document.id
        assert document.institution != document.unit, document.id
        if document.id in RENAMED:
            assert document.institution == RENAMED[document.id]
        else:
            assert record.institution.split(" (")[0] in called[document.institution], document.id


def test_a_record_with_limits_became_a_document_with_rules() -> None:
    limited = [document for document, record in recorded() if record.limits]
    assert len(limited) > 100
    assert [document.id for document in limited if not document.rules] == []


def test_no_date_is_given_that_the_record_does_not_show() -> None:
    dated = 0
    for document, record in recorded():
        given = [document.catalog_year, document.valid_from, document.valid_to, document.retrieved]
        told = digits(" ".join(str(date) for date in given if date))
        dated += bool(told)
        assert set(told) <= set(digits(f"{record.as_of or ''} {held_by(record)}")), document.id
    assert dated > 30
