"""The words for units, credentials, origins and times."""

from collections.abc import Mapping
from enum import StrEnum

import pytest

from advisor.message.credit.credit import GRADES
from advisor.rules.wording import ANCHORS, ORIGINS, TARGETS, UNITS, article, speaker, within
from corpus.amounts import Unit
from corpus.rules import Anchor, Credential, Origin
from tests.advisor.made_up import document


@pytest.mark.parametrize(
    ("words", "kinds"), [(UNITS, Unit), (TARGETS, Credential), (ORIGINS, Origin), (ANCHORS, Anchor)]
)
def test_everything_that_a_rule_can_name_has_words(words: Mapping[StrEnum, str], kinds: type[StrEnum]) -> None:
    assert set(words) == set(kinds)


@pytest.mark.parametrize("grade", GRADES)
def test_a_grade_has_the_article_of_its_sound(grade: str) -> None:
    assert article(grade) == f"{'an' if grade[0] in 'AF' else 'a'} {grade}"


@pytest.mark.parametrize(
    ("unit", "program", "said"),
    [
        (None, None, "Example University"),
        ("College of Law", None, "Example University (College of Law)"),
        ("College of Law", "Tax MS", "Example University (Tax MS)"),
        ("Example", None, "Example University"),
    ],
)
def test_who_speaks_is_named_down_to_the_program(unit: str | None, program: str | None, said: str) -> None:
    assert speaker(document("A rule.", unit=unit, program=program)) == said


def test_a_university_of_a_place_has_its_article_within_a_sentence() -> None:
    assert within("University of Utah") == "the University of Utah"
    assert within("University at Albany") == "the University at Albany"
    assert within("Kent State University") == "Kent State University"
    assert speaker(document("A rule.", institution="University of Utah", program="MS")) == "the University of Utah (MS)"
