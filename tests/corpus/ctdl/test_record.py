"""Records of the registry load back as they were written, in terms that the registry has."""

import json
from fractions import Fraction
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from corpus.ctdl.export import exported
from corpus.ctdl.record import Amount, Record, from_json, to_json
from corpus.ctdl.terms import AMOUNT, AMOUNT_TERMS, TERMS, Sort
from tests.corpus.fakes import shipped

SCHEMAS = [above / "shared" / "ctdl" / "schema.json" for above in Path(__file__).resolve().parents[4:6]]
FIGURES = st.integers(0, 9999).map(lambda n: Fraction(n, 4))
WORDS = st.text("abcXYZ é’-.,", min_size=1, max_size=20).map(" ".join).map(str.split).map(" ".join).filter(bool)
CLASSES = sorted({kind for _, domain, _ in TERMS.values() for kind in domain})


@st.composite
def amounts(draw: st.DrawFn) -> Amount:
    low, high = sorted([draw(FIGURES), draw(FIGURES)])
    pair = draw(st.sampled_from([(low, high), (None, high), (low, None), (low, low)]))
    return Amount(*pair, draw(st.sampled_from([None, "creditUnit:SemesterHour"])))


@st.composite
def records(draw: st.DrawFn, kind: str | None = None, deep: int = 1) -> Record:
    """Any record that uses the terms of its class."""
    kind = kind or draw(st.sampled_from(CLASSES))
    own = {term: (sort, targets) for term, (sort, domain, targets) in TERMS.items() if kind in domain}
    used = draw(st.lists(st.sampled_from(sorted(own)), unique=True, max_size=6)) if own else []
    made = Record(kind, draw(st.sampled_from(["", "urn:a", "urn:b"])), {}, {}, {}, {})
    for term in used:
        sort, targets = own[term]
        if sort is Sort.LINK:
            made.links[term] = tuple(draw(st.lists(st.sampled_from(["urn:a", "urn:c"]), max_size=2)))  # type: ignore[index]
        elif sort is Sort.AMOUNT:
            made.amounts[term] = draw(amounts())  # type: ignore[index]
        elif sort is Sort.PART:
            parts = st.lists(records(kind=targets[0], deep=deep - 1), max_size=2) if deep else st.just([])
            made.parts[term] = tuple(draw(parts))  # type: ignore[index]
        else:
            text = str(draw(st.integers(0, 9))) if sort is Sort.NUMBER else draw(WORDS)
            made.texts[term] = text  # type: ignore[index]
    return made


@given(st.lists(records(), max_size=4))
def test_a_graph_loads_back_as_it_was_written(graph: list[Record]) -> None:
    assert from_json(to_json(graph)) == graph


def test_the_library_loads_back_as_it_was_exported() -> None:
    records = exported(shipped())
    assert from_json(to_json(records)) == records
    kinds = {record.type for record in records}
    assert {"ceterms:AcademicCertificate", "ceterms:MasterDegree", "ceterms:TransferValueProfile"} <= kinds
    assert "ceterms:Pathway" in kinds


def test_every_term_of_an_export_is_used_on_its_classes_and_leads_to_its_classes() -> None:
    graph = exported(shipped())
    kinds = {record.id: record.type for record in graph}
    for record in graph:
        for term in (*record.texts, *record.links, *record.amounts, *record.parts):
            assert record.type in TERMS[term][1], (record.type, term)
        for term, ids in record.links.items():
            assert all(kinds[one] in TERMS[term][2] for one in ids), term


def test_every_term_stands_in_the_published_schema_where_it_is_at_hand_with_its_domain_and_range() -> None:
    for path in SCHEMAS:
        if path.exists():
            held = {one["@id"]: one for one in json.loads(path.read_text(encoding="utf-8"))["@graph"]}
            for term, (sort, domain, targets) in TERMS.items():
                assert set(domain) <= set(held[term]["schema:domainIncludes"]), term
                wanted = set(targets) if sort in (Sort.LINK, Sort.PART) else {str(sort)}
                assert wanted <= set(held[term]["schema:rangeIncludes"]), term
            assert all(AMOUNT in held[term]["schema:domainIncludes"] for term in AMOUNT_TERMS)
