"""Which questions are about certificates at large and need no institution."""

import pytest

from advisor.message.asked.aspects import Aspect
from advisor.message.asked.at_large import limits_asked, of_most, of_research
from tests.advisor.reading import read


@pytest.mark.parametrize(
    "question",
    [
        "do most students get their certificate credits counted toward the degree?",
        "how common is it to stack a certificate into a master's?",
        "is doing a cert first a cheaper way to get a masters in general?",
        "what subjects do people do certificates in",
    ],
)
def test_what_people_and_schools_mostly_do_is_asked_of_nobody_in_particular(question: str) -> None:
    assert of_most(read(question))


@pytest.mark.parametrize(
    "question",
    [
        "do most schools take my 9 credits?",
        "i have 9 credits with a B. do most schools take them?",
        "how many credits do most schools take?",
        "will most of my credits count?",
        "how old may credits be?",
        "does her certificate usually count?",
    ],
)
def test_ones_own_case_and_an_amount_are_asked_of_a_school(question: str) -> None:
    assert not of_most(read(question))


def test_what_research_found_needs_no_school() -> None:
    assert of_research("what percent of students transferred credits?")
    assert not of_research("how many credits transfer?")


def test_a_figure_that_each_school_has_of_its_own_is_known() -> None:
    assert limits_asked(read("how long does a graduate certificate usually take")) == {Aspect.DURATION}
    assert not limits_asked(read("are certificates getting more popular?"))
