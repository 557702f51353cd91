"""What is usual among rows: the figure that most have, and the ends."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from advisor.compose import Bibliography
from advisor.explore.listing import Count
from advisor.explore.row import Fact, Row
from advisor.explore.spread import FEWEST, Spread, answer_of, spread_of
from advisor.finding import Source
from tests.advisor.in_memory import passages_of
from tests.advisor.made_up import document


def row(number: int, credits: int, text: str | None = None) -> Row:
    sentence = f"Arden{number} University takes at most {credits} credits."
    page = document(sentence, name=f"p{number}", institution=f"Arden{number} University")
    fact = Fact(text or f"at most {credits} credits", Source(page, sentence))
    return Row(page.institution, "", (fact,), (Fraction(-credits),))


def rows(*figures: int) -> list[Row]:
    return [row(number, figure) for number, figure in enumerate(figures)]


def spread(*figures: int) -> Spread:
    found = spread_of(rows(*figures))
    assert found is not None
    return found


def test_the_most_frequent_figure_and_both_ends_are_found() -> None:
    found = spread(9, 6, 9, 12, 9, 6)
    assert [point.figure for point in (*found.usual, found.least, found.most)] == [9, 6, 12]
    assert (found.share, found.compared) == (3, 6)


def test_two_figures_that_are_equally_frequent_are_both_told() -> None:
    assert [point.figure for point in spread(9, 9, 6, 6, 12).usual] == [6, 9]


def test_of_few_figures_or_of_three_that_are_equally_frequent_nothing_is_usual() -> None:
    assert spread_of(rows(*[9] * (FEWEST - 1))) is None
    assert spread_of(rows(9, 9, 6, 6, 12, 12)) is None


def test_a_range_and_a_least_are_no_single_figure() -> None:
    unclear = [row(7, 15, "9 to 15 credits"), row(8, 15, "at least 15 credits")]
    found = spread_of([*rows(9, 9, 9, 6, 12), *unclear])
    assert found is not None
    assert (found.compared, int(found.most.figure)) == (5, 12)


def test_each_certificate_of_a_page_has_its_own_figure_and_what_is_said_beside_it_takes_none_away() -> None:
    several = row(7, 24)
    source = several.facts[0].source
    parts = Fact("24 credits (Law)", source), Fact("9 credits (Speech)", source), Fact("admits nobody now", source)
    found = spread_of([*rows(12, 12, 12), replace(several, facts=parts)])
    assert found is not None
    assert (found.compared, int(found.least.figure), int(found.most.figure)) == (5, 9, 24)
    assert found.most.told == "24 credits"


@given(st.lists(st.integers(3, 30), min_size=FEWEST, max_size=30))
def test_the_order_of_the_rows_changes_nothing_and_no_figure_is_more_frequent(figures: list[int]) -> None:
    ordered = rows(*figures)
    found = spread_of(ordered)
    assert found == spread_of(ordered[::-1])
    if found is not None:
        usual = {int(point.figure) for point in found.usual}
        assert {figures.count(figure) for figure in usual} == {found.share}
        assert all(figures.count(figure) < found.share for figure in set(figures) - usual)
        assert (int(found.least.figure), int(found.most.figure)) == (min(figures), max(figures))


def test_the_answer_says_how_many_of_how_many_and_cites_each_figure() -> None:
    found = spread(9, 6, 9, 12, 9)
    pages = [point.row.facts[0].source.document for point in found.points]
    held = Count("limits", 7, 2)
    answer = answer_of(found, " on outside credit", " in credits", held, Bibliography(passages_of(*pages)))
    first = answer.sentences[0]
    assert "Of the 5 single figures in credits that limits held on outside credit state" in first.text
    assert "the most frequent is at most 9 credits (3 of them)" in first.text
    assert "from at most 6 credits to at most 12 credits" in first.text
    assert {answer.citations[number - 1].quote for number in first.citations} == {
        source.sentence for point in found.points for source in point.row.sources
    }
    assert [sum.expression for sum in answer.calculations] == ["3 of 5", "2 of 7"]
    assert answer.verdict is None
