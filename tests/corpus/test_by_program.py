"""A table of programs becomes a document for each row, with that row's limits as its rules."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from corpus.adding import Adder
from corpus.by_program import by_program
from corpus.document import Document, Kind
from corpus.draft import Given
from corpus.drafting.draft import draft as drafts_of
from corpus.drafting.telling import told
from corpus.institutions import Institutions
from corpus.names import load_elsewhere, load_names
from corpus.readers.block import Block, Reading, Said, Shape
from corpus.readers.confined import Confined, confined
from corpus.shelving import Outcome, Shelves
from evals.unseen.signed import signed_unread

PROGRAMS = """Program,Degree,Total credits,Maximum transfer credits,Minimum grade for transfer,Time limit (years),Notes
Applied Botany,MS,30,9,B,6,
Choral Conducting,MA,36,12,B-,7,
"""


@pytest.fixture(scope="module")
def reader() -> Iterator[Confined]:
    with confined() as held:
        yield held


def add(folder: Path, reader: Confined, table: str) -> tuple[list[tuple[Outcome | None, str]], dict[str, Document]]:
    """What became of a table, and the documents held after it, by title."""
    file = folder / "programs.csv"
    file.write_text(table, encoding="utf-8")
    shelves = Shelves(folder / "library", frozenset())
    known = Institutions(load_names(), load_elsewhere(), [])
    adder = Adder(shelves, known, reader, Given(institution="Oakmere University"), date(2026, 11, 27))
    outcomes = [(one.outcome, one.words) for one in adder.add(file)]
    return outcomes, {document.title: document for _, document in shelves.documents()}


def said(document: Document) -> set[str]:
    return {told(one.rule) for one in drafts_of(document)}


def test_each_row_is_a_program_with_its_own_limits(tmp_path: Path, reader: Confined) -> None:
    _, held = add(tmp_path, reader, PROGRAMS)
    assert {title: (d.program, d.kind) for title, d in held.items()} == {
        "Applied Botany, MS": ("Applied Botany", Kind.MASTERS),
        "Choral Conducting, MA": ("Choral Conducting", Kind.MASTERS),
    }
    assert said(held["Applied Botany, MS"]) == {
        "A master's degree has 30 semester credits.",
        "Of credit from other institutions, at most 9 semester credits may count toward a master's degree.",
        "Each course of credit from other institutions needs a grade of B or better to count toward a master's degree.",
        "A master's degree is to be finished within 6 years.",
    }


def test_a_row_keeps_its_document_when_rows_move_and_a_row_that_is_gone_is_removed(
    tmp_path: Path, reader: Confined
) -> None:
    _, before = add(tmp_path, reader, PROGRAMS)
    lines = PROGRAMS.splitlines()
    moved, held = add(tmp_path, reader, "\n".join([lines[0], "Data Ethics,MS,30,6,B,5,", lines[2], ""]))
    assert held["Choral Conducting, MA"].id == before["Choral Conducting, MA"].id
    assert (Outcome.REMOVED, before["Applied Botany, MS"].id) in moved
    assert (Outcome.UNCHANGED, before["Choral Conducting, MA"].id) in moved
    assert set(held) == {"Data Ethics, MS", "Choral Conducting, MA"}


def test_a_certificate_row_tells_what_the_degree_takes_from_what_comes_from_elsewhere(
    tmp_path: Path, reader: Confined
) -> None:
    _, held = add(
        tmp_path,
        reader,
        "Certificate,Credits,Stacks into,Credits applied to the master's,Transfer credits allowed in the certificate\n"
        "Soil Mapping,12,MS in Geography,9,0\nFood Law,15,MA in Law,15,3\n",
    )
    assert said(held["Soil Mapping certificate"]) == {
        "A graduate certificate has 12 semester credits.",
        "Of credit of the institution's own certificate, at most 9 semester credits may count toward a master's "
        "degree.",
        "Of credit from other institutions, nothing counts toward a graduate certificate.",
        "The certificate builds toward MS in Geography with 9 credits of it.",
    }
    assert "The certificate builds toward MA in Law with 15 credits of it." in said(held["Food Law certificate"])


def test_a_bare_count_of_transfer_credits_beside_a_degree_that_a_certificate_leads_to_is_nobodys(
    tmp_path: Path, reader: Confined
) -> None:
    table = "Certificate,Stacks into,Transfer credits\nSoil Mapping,MS in Geography,9\nFood Law,MA in Law,12\n"
    _, held = add(tmp_path, reader, table)
    assert said(held["Soil Mapping certificate"]) == {"The certificate builds toward MS in Geography."}


def test_names_in_a_row_are_no_words_that_may_limit_it_but_a_remark_beside_a_name_is(
    tmp_path: Path, reader: Confined
) -> None:
    table = (
        "Certificate,Credits,Stacks into,Credits applied to the master's\n"
        "Soil Mapping,12,MS in Geography,9\nFood Law,15,MA in Law (pending),12\nTrade Law,15,MA in Law Proposed,12\n"
    )
    _, held = add(tmp_path, reader, table)
    signed = {title: len(signed_unread(document)) for title, document in held.items()}
    assert signed == {"Soil Mapping certificate": 3, "Food Law certificate": 0, "Trade Law certificate": 0}


def test_a_row_with_remarks_is_not_signed_unread(tmp_path: Path, reader: Confined) -> None:
    table = PROGRAMS.replace("B,6,", "B,6,Must start the degree within two years")
    _, held = add(tmp_path, reader, table)
    assert signed_unread(held["Applied Botany, MS"]) == []
    assert len(signed_unread(held["Choral Conducting, MA"])) == 4


def test_a_table_of_courses_or_of_kinds_of_credential_stays_one_document() -> None:
    def rows(*texts: str) -> Reading:
        return Reading(tuple(Block(Shape.ROW, text) for text in texts), Said(title="Limits"))

    kinds = rows("program: Graduate certificate; maximum credits: 3.", "program: Master's degree; maximum credits: 9.")
    courses = rows("course: Botany I; credits: 3.", "course: Botany II; credits: 4.")
    assert by_program(kinds) == [kinds]
    assert by_program(courses) == [courses]


def test_a_college_has_its_own_row_under_the_words_that_say_of_which_degree_the_table_is() -> None:
    blocks = (
        Block(Shape.HEADING, "Limits by college", level=1),
        Block(Shape.PARAGRAPH, "The limits below are for master's degrees."),
        Block(Shape.ROW, "Limits by college: college: College of Law; maximum transfer credits: 6."),
        Block(Shape.ROW, "Limits by college: college: College of Arts; maximum transfer credits: 9."),
        Block(Shape.PARAGRAPH, "Transcripts are sent to the registrar."),
    )
    rest, law, arts = by_program(Reading(blocks, Said(title="Limits by college")))
    assert [block.text for block in rest.blocks] == [blocks[0].text, blocks[1].text, blocks[4].text]
    assert (law.said.units, arts.said.units) == (("College of Law",), ("College of Arts",))
    assert law.blocks == blocks[:3]
