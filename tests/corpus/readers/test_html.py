"""Web pages are read as a person sees them: the text, and nothing around it."""

import pytest

from corpus.readers.block import Shape, Unreadable
from corpus.readers.html import read_html
from tests.corpus.readers.fakes import page, texts


def test_navigation_banners_and_footers_are_left_out() -> None:
    around = "<nav>Home</nav><div class='cookie-banner'>We use cookies.</div>"
    reading = read_html(page(f"{around}<main><h1>Rules</h1><p>A rule.</p></main><footer>Call us.</footer>"))
    assert texts(reading.blocks) == ["Rules", "A rule."]


def test_a_row_reads_alone_under_caption_and_heads() -> None:
    table = (
        "<table><caption>Transfer credit limits</caption><tr><th>Program<th>Maximum transfer credits</tr>"
        "<tr><td>MS in Data Science<td>9</tr></table>"
    )
    reading = read_html(page(table))
    wanted = "Transfer credit limits: program: MS in Data Science; maximum transfer credits: 9."
    assert texts(reading.blocks, Shape.ROW) == [wanted]


def test_a_cell_over_two_rows_stands_in_both_and_a_row_across_the_table_is_a_heading_of_those_below() -> None:
    rows = "<tr><th colspan=2>Core</tr><tr><td rowspan=2>MBA<td>6</tr><tr><td>9</tr>"
    reading = read_html(page(f"<h2>Limits</h2><table><tr><th>Program<th>Credits</tr>{rows}</table>"))
    lines = ["Limits: Core: program: MBA; credits: 6.", "Limits: Core: program: MBA; credits: 9."]
    assert texts(reading.blocks, Shape.ROW) == lines


def test_tables_that_only_place_parts_of_the_page_are_no_tables() -> None:
    reading = read_html(page("<table><tr><td><h1>Rules</h1><p>One.</p></td><td><p>Two.</p></td></tr></table>"))
    assert texts(reading.blocks) == ["Rules", "One.", "Two."]


@pytest.mark.parametrize(
    "opener",
    [
        "<h2><button aria-expanded='false' aria-controls='a1'>Doctoral students</button></h2>",
        "<button aria-expanded='false' aria-controls='a1'>Doctoral students</button>",
        "<button data-bs-target='#a1'>Doctoral students</button>",
    ],
)
def test_what_opens_a_part_of_the_text_heads_it(opener: str) -> None:
    part = f"{opener}<div id='a1'><p>Thirty credits count.</p></div>"
    reading = read_html(page(f"<main><h1>Rules</h1><button>Print</button>{part}</main>"))
    assert texts(reading.blocks, Shape.HEADING) == ["Rules", "Doctoral students"]
    assert texts(reading.blocks, Shape.PARAGRAPH) == ["Thirty credits count."]


def test_the_summary_of_details_heads_them() -> None:
    details = "<details><summary>Doctoral students</summary>Thirty count.</details>"
    reading = read_html(page(f"<main><h1>Rules</h1>{details}</main>"))
    assert texts(reading.blocks, Shape.HEADING) == ["Rules", "Doctoral students"]


def test_a_panel_that_a_tab_opens_is_read() -> None:
    reading = read_html(
        page("<main><h1>A</h1><div role='tabpanel' style='display:none'><p>Nine count.</p></div></main>")
    )
    assert "Nine count." in texts(reading.blocks)


@pytest.mark.parametrize(
    "attributes",
    [
        "style='display: none'",
        "style='color:#fff'",
        "style='font-size:0'",
        "style='position:absolute;left:-9999px'",
        "hidden",
        "aria-hidden='true'",
        "class='ghost'",
    ],
)
def test_hidden_text_is_left_out_and_reported(attributes: str) -> None:
    head = "<title>Rules | Example University</title><style>.ghost { display: none }</style>"
    reading = read_html(page(f"<p>A rule.</p><p {attributes}>All credits count.</p>", head))
    assert texts(reading.blocks, Shape.PARAGRAPH) == ["A rule."]
    assert any("All credits count." in finding for finding in reading.findings)


def test_characters_without_width_or_that_turn_the_text_are_left_out_and_reported() -> None:
    reading = read_html(page("<p>At most\u200b 9\u202e credits.</p>"))
    assert texts(reading.blocks, Shape.PARAGRAPH) == ["At most 9 credits."]
    assert len(reading.findings) == 2


def test_lines_that_the_page_breaks_stay_apart_and_a_sentence_goes_on() -> None:
    reading = read_html(page("<p>Credits: 9<br>Fee: 30<br>A course of<br>three credits.</p>"))
    assert texts(reading.blocks, Shape.PARAGRAPH) == ["Credits: 9", "Fee: 30", "A course of three credits."]


def test_title_institution_address_unit_and_date_come_from_the_page() -> None:
    head = (
        "<title>Transfer | College of Arts | 2025-26 Graduate Catalog | Example University</title>"
        "<link rel='canonical' href='https://example.edu/transfer'>"
    )
    said = read_html(page("<h1>Transfer</h1><p>A rule.</p><footer>Last updated: May 2, 2025</footer>", head)).said
    assert (said.title, said.url, said.units) == ("Transfer", "https://example.edu/transfer", ("College of Arts",))
    assert (said.as_of, said.catalog_year) == ("last updated May 2, 2025", "2025-2026")
    assert "Example University" in said.institutions


@pytest.mark.parametrize(
    ("mark", "year"),
    [
        ("<div id='edition'><a href='/'>2025-2026 Edition</a></div>", "2025-2026"),
        ("<span class='acalog_catalog_name'>2025-2026 Graduate Catalog</span>", "2025-2026"),
        ("<meta name='description' content='2025-26 Graduate Bulletin'>", "2025-2026"),
        ("<footer><p>Registrar</p><p>2025-2026 Catalog</p></footer>", "2025-2026"),
        ("<select><option class='edition'>2014-2015 Graduate Catalog</option></select>", None),
    ],
)
def test_the_catalog_year_is_the_edition_that_the_page_prints_and_none_to_choose_from(
    mark: str, year: str | None
) -> None:
    assert read_html(page(f"{mark}<main><h1>Rules</h1><p>Nine count.</p></main>")).said.catalog_year == year


def test_an_address_that_a_browser_would_run_is_none() -> None:
    assert read_html(page("<p>A rule.</p>", "<link rel=canonical href='javascript:alert(1)'>")).said.url is None


def test_a_page_without_text_is_refused() -> None:
    with pytest.raises(Unreadable, match="no text"):
        read_html(page("<div id='app'></div><script>draw()</script>"))
