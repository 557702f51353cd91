"""A conversation of short turns ends in the verdict that its question asked whole would get, and in none where a turn
may be meant otherwise."""

import pytest

from advisor.bootstrap import Service
from advisor.question import Question, Turn
from advisor.reply import Answer, Reply, Verdict, status, text

WEST_LIBERTY = "can i transfer 9 credits to west liberty? A's"


def ending(service: Service, *said: str) -> Reply:
    """The reply to the last of several turns, each answered in its turn."""
    history: tuple[Turn, ...] = ()
    for one in said[:-1]:
        reply = service.advisor.ask(Question(one, history=history)).reply
        history = (*history, Turn(one, text(reply), status(reply)))
    return service.advisor.ask(Question(said[-1], history=history)).reply


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        (("can i transfer 9 credits with a B- to CSU pueblo?", "and csu global?"), Verdict.YES),
        (("can i transfer 9 credits with a B- to CSU pueblo?", "and csu global?", "and UT tyler?"), Verdict.NO),
        (("can i transfer 10 credits to umd ece from another school?", "ok 6 then"), Verdict.YES),
        (("is 9 credits ok for the cs masters at nc state from outside?", "thanks!", "12?"), Verdict.YES),
        (("is 12 credits of the UNF cert ok for the degree", "15?"), Verdict.PARTLY),
        (("does alabama state let me use a 9 year old class", "11"), Verdict.NO),
        (("what's the max age of coursework for UW-Madison masters", "4 years", "6"), Verdict.NO),
        (("transfer at westliberty", "i have 12 hours"), Verdict.PARTLY),
        ((WEST_LIBERTY, "are you sure?"), Verdict.YES),
        ((WEST_LIBERTY, "are you sure?", "what if it's 12"), Verdict.PARTLY),
        (("can i transfer 8 credits with an A to the ms?", "why?", "unh"), Verdict.YES),
        ((WEST_LIBERTY, "hmm ok thank you", "says who?", "what if it's 12"), Verdict.PARTLY),
        ((WEST_LIBERTY, "what if it's 12", "sorry, 8"), Verdict.YES),
        (
            ("so whats the time limit at northern michigan", "mine will be 8 years old", "what about bowling green"),
            Verdict.NO,
        ),
    ],
)
def test_short_turns_get_the_verdict_of_the_whole_question(
    service: Service, said: tuple[str, ...], verdict: Verdict
) -> None:
    reply = ending(service, *said)
    assert isinstance(reply, Answer)
    assert reply.verdict is verdict


@pytest.mark.parametrize(
    "said",
    [
        (WEST_LIBERTY, "and csu global for a certificate?"),
        (WEST_LIBERTY, "6 in progress"),
        (WEST_LIBERTY, "C or lower"),
        (WEST_LIBERTY, "even with a 2.7?"),
        (WEST_LIBERTY, "it was 2012"),
        (WEST_LIBERTY, "no A's"),
        (WEST_LIBERTY, "and 6 too"),
        (WEST_LIBERTY, "are you sure? they're from a foreign school"),
        ("can i transfer 9 credits to west liberty? they're A's, 3 years old", "what if it's 8"),
        ("I took 9 credits at Ball State, A's, last year. can i transfer them?", "and to liberty msn?"),
        ("i have 12 nondegree credits at Penn State, 2 years old. do they count?", "and at purdue?"),
        ("can 3 credits of a 15 credit certificate at ASU come from elsewhere", "12"),
        ("how old can credits be at northern michigan", "i'm 30"),
        ("max age of courses for UW-Madison masters?", "12 credits"),
        ("transfer at westliberty", "i have 12 hours of clinicals"),
        ("9 credits, C's, from UNO. Do they go into the Kearney masters?", "and from Iowa?"),
    ],
)
def test_what_may_be_meant_otherwise_gets_no_yes_and_no_partly(service: Service, said: tuple[str, ...]) -> None:
    reply = ending(service, *said)
    assert not isinstance(reply, Answer) or reply.verdict in (None, Verdict.NO)


def test_credit_of_the_schools_own_system_stays_that_when_its_grade_is_told(service: Service) -> None:
    asked = "I finished 9 credits at another university, B or better, can all go into the Kearney masters?"
    reply = ending(service, asked, "they're from UNO", "they're C's")
    assert not isinstance(reply, Answer) or reply.verdict is not Verdict.NO


def test_a_degree_that_somebody_has_does_not_turn_to_the_school_that_gives_one(service: Service) -> None:
    reply = ending(service, "can i do the alm in data science at harvard", "i already hold a masters in data science")
    assert {one.institution for one in reply.citations} == {"Harvard University"}


def test_other_credit_is_not_taken_into_the_second_certificate_that_was_spoken_of(service: Service) -> None:
    said = ("can the same course count for two certificates at Humphrey", "3 credits", "what about nondegree credits")
    assert "at most 12 non-degree credits" in text(ending(service, *said))


def test_a_class_of_the_certificate_itself_is_not_taken_for_one_that_is_transferred_in(service: Service) -> None:
    asked = "Oklahoma's online organizational leadership certificate, do they take transfer classes?"
    reply = ending(service, asked, "my oldest class in it ended may 2022. by when does the cert have to be awarded")
    assert not isinstance(reply, Answer) or reply.verdict is None
