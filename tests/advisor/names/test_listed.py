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
