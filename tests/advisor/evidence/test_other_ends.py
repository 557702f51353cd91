"""Questions on credit that goes where no rule held reaches."""

import pytest

from advisor.evidence.other_ends import other_end
from corpus.document import Document
from tests.advisor.in_memory import passages_of
from tests.advisor.made_up import document, general, understood

MASTERS = document("Example University accepts at most 9 transfer credits toward a master's degree.", name="masters")
DOCTORAL = document("Example University accepts at most 24 credits toward a doctoral degree.", name="doctoral")
BACHELORS = document("Example University accepts at most 60 credits toward a bachelor's degree.", name="bachelors")


def refused(question: str, page: Document = MASTERS, follows: bool = False) -> str | None:
    """What is said not to be said where a page is all that is held."""
    silence = other_end(understood(question, follows=follows), general(page), passages_of(page))
    return silence.subject if silence else None


@pytest.mark.parametrize(
    "question",
    [
        "how many transfer credits go into a bachelor's?",
        "can i transfer 6 credits into my bachelor's degree?",
        "what counts toward an associate degree there?",
        "transfer limit for undergraduates?",
        "im an undergrad, how many credits can i transfer in for my bachelors?",
        "how many credits is a bachelor's there?",
        "do you take AP credits?",
        "can my bachelor's credits shorten my undergraduate degree?",
        "what is the undergraduate transfer policy?",
        "can i transfer to you as a sophomore?",
        "does my associate degree transfer?",
        "do community college credits count?",
        "i'm a freshman, do my dual enrollment credits count?",
        "what gpa do undergraduates need?",
    ],
)
def test_a_rule_on_graduate_study_says_nothing_of_undergraduate_degrees(question: str) -> None:
    subject = refused(question)
    assert subject is not None
    assert "undergraduate" in subject


@pytest.mark.parametrize(
    "question",
    [
        "how many of my undergraduate courses count toward a master's?",
        "i counted 6 credits toward my bachelor's, can they count in the master's too?",
        "what do undergraduates have to do for a graduate certificate?",
        "do i need a bachelor's degree to get in?",
        "how many transfer credits do you take?",
        "do courses that i took as an undergraduate count?",
        "can i transfer credits that i earned as a junior?",
        "do community college courses count toward a master's?",
        "i teach at a community college, what transfers?",
        "can i use my bachelor's to shorten the master's?",
    ],
)
def test_what_is_undergraduate_beside_a_graduate_end_is_no_end(question: str) -> None:
    assert refused(question) is None


def test_an_end_that_a_sentence_speaks_of_is_left_to_the_rules() -> None:
    assert refused("how many credits go toward a bachelor's?", BACHELORS) is None
    assert refused("how many credits go into a doctorate?", DOCTORAL) is None


def test_a_rule_on_the_masters_says_nothing_of_the_doctorate() -> None:
    assert refused("how many credits go into a doctorate?") == "what holds for a doctorate at Example University"
    assert refused("how many credits of a master's go into a doctorate?") is None


@pytest.mark.parametrize(
    "question",
    [
        "i'm leaving for another university, how many of my credits will transfer?",
        "how many credits will another school accept from my certificate?",
        "can i take my credits elsewhere?",
        "can my certificate be used for a different school's master's?",
        "transfer out, what is the limit?",
    ],
)
def test_a_rule_on_credit_that_comes_in_says_nothing_of_credit_that_leaves(question: str) -> None:
    assert refused(question) == "how another school counts credit from Example University"


@pytest.mark.parametrize(
    "question",
    [
        "can i transfer credits from another university to you?",
        "i transferred here from another school, how many credits can they take?",
        "can i take 6 credits elsewhere during the master's?",
        "what share may be transfer credit from somewhere else?",
        "i am moving to another college within the university, does my credit go along?",
    ],
)
def test_credit_that_comes_in_or_stays_is_left_to_the_rules(question: str) -> None:
    assert refused(question) is None


def test_a_follow_up_keeps_the_end_of_what_it_follows() -> None:
    assert refused("and into a bachelor's?", follows=True) is None


def test_a_doctorate_that_somebody_wants_is_an_end_and_one_that_they_come_from_is_none() -> None:
    for question in ("phd: transfer credit?", "doctor of nursing transfer limit", "transfer limit for the edd"):
        assert refused(question) == "what holds for a doctorate at Example University"
    for question in (
        "i have a phd, what transfers?",
        "i'm a phd student, what transfers?",
        "from my phd, what counts?",
    ):
        assert refused(question) is None
