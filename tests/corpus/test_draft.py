"""What a reader found becomes a document whose dates and institution are stated, never guessed."""

from dataclasses import replace
from datetime import date

import pytest

from corpus.document import Kind, Wording
from corpus.draft import Given, InstitutionUnknown, composed, draft
from corpus.institutions import Institutions
from corpus.names import load_elsewhere, load_names
from corpus.readers.block import Block, Reading, Said, Shape
from tests.corpus.fakes import shipped

TODAY = date(2026, 1, 2)
KNOWN = Institutions(load_names(), load_elsewhere(), shipped())
PAGE = Reading(
    (Block(Shape.HEADING, "Transfer credit", 1), Block(Shape.PARAGRAPH, "At most 9 credits count.")),
    Said(title="Transfer credit", institutions=("UNH",)),
)


def test_what_is_given_stands_before_what_the_page_says() -> None:
    given = Given(institution="Purdue", title="Other", as_of="2020", kind=Kind.NOTE)
    document = draft(PAGE, given, KNOWN, "page", TODAY).document
    assert (document.institution, document.title, document.as_of) == ("Purdue University", "Other", "2020")
    assert document.kind is Kind.NOTE


def test_a_known_institution_goes_by_its_name_and_the_words_are_the_sources() -> None:
    document = draft(PAGE, Given(), KNOWN, "page", TODAY).document
    assert (document.institution, document.wording) == ("University of New Hampshire", Wording.SOURCE)
    assert (document.kind, document.as_of, document.retrieved) == (Kind.TRANSFER_POLICY, None, TODAY)


@pytest.mark.parametrize(
    ("stated", "institution"),
    [
        ("University of New Hampshire Graduate Catalog 2025-2026", "University of New Hampshire"),
        ("Northfield University Graduate Handbook 2024-2025", "Northfield University"),
        ("The University of Erewhon", "The University of Erewhon"),
    ],
)
def test_an_institution_is_taken_as_the_page_states_it(stated: str, institution: str) -> None:
    page = replace(PAGE, said=replace(PAGE.said, institutions=("Transfer credit", stated)))
    assert draft(page, Given(), KNOWN, "page", TODAY).document.institution == institution


@pytest.mark.parametrize(
    "stated",
    [
        "College of Engineering",
        "Credit from another University",
        "Students who come from Purdue University with a degree",
        "University of Washington Bothell Campus Rules for Partner Schools",
        "Graduate School",
    ],
)
def test_an_institution_that_the_page_does_not_state_is_asked_for(stated: str) -> None:
    page = replace(PAGE, said=replace(PAGE.said, institutions=(stated,)))
    with pytest.raises(InstitutionUnknown, match="--institution"):
        draft(page, Given(), KNOWN, "page", TODAY)


@pytest.mark.parametrize(
    ("stated", "certain"),
    [(("Kestrel Valley",), True), (("Kestrel Valley Graduate Catalog 2026-2027", "Kestrel Valley"), False)],
)
def test_a_name_without_the_form_of_one_is_taken_where_it_is_stated_or_stands_twice(
    stated: tuple[str, ...], certain: bool
) -> None:
    page = replace(PAGE, said=replace(PAGE.said, institutions=stated, certain=certain))
    assert draft(page, Given(), KNOWN, "page", TODAY).document.institution == "Kestrel Valley"


@pytest.mark.parametrize(
    "stated", [("Kestrel Valley",), ("Transfer Credit", "Transfer Credit Handbook"), ("Graduate",) * 2]
)
def test_a_name_without_the_form_of_one_that_stands_once_or_is_the_title_is_none(stated: tuple[str, ...]) -> None:
    page = replace(PAGE, said=replace(PAGE.said, institutions=stated))
    with pytest.raises(InstitutionUnknown):
        draft(page, Given(), KNOWN, "page", TODAY)


def test_an_item_stands_behind_the_words_that_lead_up_to_it() -> None:
    lead = Block(Shape.PARAGRAPH, "Doctoral students may transfer:")
    text, places = composed([lead, Block(Shape.ITEM, "30 credits"), Block(Shape.ITEM, "A thesis counts.")])
    assert text == (
        "Doctoral students may transfer:\n\nDoctoral students may transfer: 30 credits\n\n"
        "Doctoral students may transfer: A thesis counts.\n"
    )
    assert [place.find for place in places] == [("30 credits",), ("A thesis counts.",)]


def test_places_begin_where_their_blocks_do() -> None:
    blocks = [Block(Shape.PARAGRAPH, "One goes on.", page=1, turns=((4, 2),)), Block(Shape.PARAGRAPH, "Three.", page=2)]
    text, places = composed(blocks)
    assert [(text[place.start :][:4], place.page) for place in places] == [("One ", 1), ("goes", 2)]


@pytest.mark.parametrize(
    ("title", "program", "unit"),
    [
        ("Master of Science in Applied Ecology: Program Policies", "Master of Science in Applied Ecology", None),
        ("Transfer policy of the Master of Science in Nursing", "Master of Science in Nursing", None),
        ("School of Social Work: Advanced Standing and Transfer", None, "School of Social Work"),
        ("Master's programs: Transfer Policy", None, None),
        ("M.S. in Nursing Programs: Transfer Policy", None, None),
        ("Policies and Requirements", None, None),
    ],
)
def test_a_title_names_the_program_or_the_school_that_its_page_tells_of(
    title: str, program: str | None, unit: str | None
) -> None:
    reading = Reading((Block(Shape.PARAGRAPH, "Up to 9 credits may be transferred."),), Said(title=title))
    drafted = draft(reading, Given(institution="Example University"), KNOWN, "page", TODAY).document
    assert (drafted.program, drafted.unit) == (program, unit)
