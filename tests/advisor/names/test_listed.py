"""Names in a list with others."""

import pytest

from tests.advisor.reading import read


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("gis certs - penn state vs mason vs kansas, which is the longest", "University of Kansas"),
        ("MSN: liberty, Case Western and Southern Indiana, how many does each take?", "Liberty University"),
        ("southern indiana, liberty and case western: how many would each let me keep", "Liberty University"),
    ],
)
def test_each_school_of_a_list_is_asked_about(text: str, last: str) -> None:
    assert len(read(text).institutions) == 3
    assert last in read(text).institutions


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("what gpa does louisville want and what does metro state denver want?", "University of Louisville"),
        ("how much does Louisville take and how much does UNH take?", "University of Louisville"),
        ("public health cert at GW vs the one at new hampshire - how long?", "University of New Hampshire"),
    ],
)
def test_a_place_of_which_the_same_is_asked_is_a_school(text: str, both: str) -> None:
    assert len(read(text).institutions) == 2
    assert both in read(text).institutions


@pytest.mark.parametrize("text", ["i work in louisville and what does metro state denver want?"])
def test_a_place_of_which_nothing_is_asked_is_none(text: str) -> None:
    assert read(text).institutions == ("Metropolitan State University of Denver",)


@pytest.mark.parametrize(
    "text",
    [
        "Portland State, Oregon: how many transfer credits for a masters?",
        "does Portland State decide, case by case, on old credits?",
    ],
)
def test_a_place_or_a_word_behind_a_comma_is_no_school(text: str) -> None:
    assert read(text).institutions == ("Portland State University",)


def test_a_university_in_no_list_is_not_held() -> None:
    understood = read("how many outside credits does the University of Saskatchewan count?")
    assert understood.unheld == ("University of Saskatchewan",)
    assert read("does my State University count them?").unheld == ()
