"""The two briefs hold every figure of the papers that they were made from."""

from fractions import Fraction

import pytest

from corpus.document import Kind
from corpus.figures import digits, figures
from tests.corpus.fakes import shipped

CERTIFICATES = "10 6.5 9 10332 21 25 23 1600 53 47 45 22 12 10000 2022 2023 2024 2025 2100343"
PROJECT = "18 2022 2023 2024 10"
COUNTED = {"cgs-certificates-brief-2025": {Fraction(5)}, "cgs-microcredentials-project-2024": {Fraction(5)}}
"""Five conversation starters and five key findings: the papers list them without a number."""


@pytest.mark.parametrize(
    ("document_id", "numbers"),
    [("cgs-certificates-brief-2025", CERTIFICATES), ("cgs-microcredentials-project-2024", PROJECT)],
)
def test_a_brief_holds_the_figures_of_its_paper_and_no_others(document_id: str, numbers: str) -> None:
    brief = shipped().get(document_id)
    assert brief is not None
    assert brief.kind is Kind.BRIEF
    assert figures(brief.text) == {Fraction(number) for number in numbers.split()} | COUNTED[document_id]


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        ("21%", "also pursuing a certificate"),
        ("25%", "African American"),
        ("23%", "women"),
        ("47%", "counted toward their master's"),
        ("53%", "without its credits counting"),
        ("6.5%", "transferred its credits"),
        ("9%", "interested in a graduate certificate"),
        ("45%", "research doctorate"),
        ("22%", "professional doctorate"),
    ],
)
def test_a_share_stands_beside_what_it_is_a_share_of(figure: str, words: str) -> None:
    brief = shipped().get("cgs-certificates-brief-2025")
    assert brief is not None
    assert any(figure in sentence and words in sentence for sentence in brief.text.splitlines())


def test_the_dates_of_the_project_are_those_of_its_page() -> None:
    project = shipped().get("cgs-microcredentials-project-2024")
    assert project is not None
    for dated in ("July 2022", "18 months", "in 2023", "January 2024", "10 March 2024"):
        assert dated in project.text
    assert digits(project.as_of or "") == [Fraction(2024), Fraction(3), Fraction(10)]
