"""A follow-up keeps what the question before it was about, and gets no verdict where it turns from it."""

import pytest

from advisor.bootstrap import Service
from advisor.question import Question, Turn
from advisor.reply import Answer, Verdict

AGING = "How many credits is the public health graduate certificate at Wichita State?"
DECISIONS = "SMU decision analytics graduate certificate, is it online?"
NONPROFIT = "What is the size of Oakland University's nonprofit organization and management certificate?"
EARNED = "How does Purdue's earned admission for the online data science master's work?"
IN_A_DEGREE = "Can all my Virginia Tech graduate certificate credits be used in a degree there?"
UNITS = "How many non-degree option units can go toward Stanford's MS in Electrical Engineering?"
COLLEGE = "How much outside credit does the College at KU take for a master's?"
OMAHA = "How many courses are the computer science grad certificates at University of Nebraska Omaha?"


def verdict_after(service: Service, before: str, text: str) -> Verdict | None:
    """The verdict on a follow-up to a question that was answered."""
    reply = service.advisor.ask(Question(text, history=(Turn(before, "It depends on the program."),))).reply
    return reply.verdict if isinstance(reply, Answer) else None


@pytest.mark.parametrize(
    ("before", "text", "verdict"),
    [
        (AGING, "and if i go on to the MA in Aging Studies after, do all of those hours move over?", Verdict.YES),
        (DECISIONS, "do all of its courses go into the MS in Data Science if i keep going?", Verdict.YES),
        (NONPROFIT, "i did two of those courses for my master's there. do they count again for it?", Verdict.NO),
        (EARNED, "if i dont stay in data science, could i use those credits in another purdue masters?", Verdict.NO),
        (IN_A_DEGREE, "could one of those courses go into a second certificate, on top of the degree?", Verdict.NO),
        (UNITS, "and courses from another school?", Verdict.NO),
        (COLLEGE, "and into one of its certificates, one outside class with an A?", Verdict.NO),
        (OMAHA, "i have a C in one of them, does it count for the certificate?", Verdict.NO),
    ],
)
def test_a_follow_up_is_judged_by_what_was_asked_before(
    service: Service, before: str, text: str, verdict: Verdict
) -> None:
    assert verdict_after(service, before, text) is verdict


@pytest.mark.parametrize(
    ("before", "text"),
    [
        (AGING, "and if i go on to the MA in Sociology after, do all of those hours move over?"),
        (AGING, "do all of those hours move over to the MA in Aging Studies even with a C?"),
        (f"I failed a class. {DECISIONS}", "do all of its courses go into the MS in Data Science if i keep going?"),
        (DECISIONS, "do all of its courses go into the MS in Statistics if i keep going?"),
        (DECISIONS, "do all of its courses go into the MS in Data Science at Purdue?"),
        (NONPROFIT, "I took three classes for my MPA at Wayne State, can they go toward the certificate?"),
        (IN_A_DEGREE, "could i do a second certificate on top of the degree?"),
        (IN_A_DEGREE, "could one of those courses go into a second certificate?"),
        (UNITS, "and work from home?"),
        ("How much can I transfer into a master's in engineering at KU?", "and into one of their certificates?"),
    ],
)
def test_a_follow_up_that_turns_from_it_gets_no_verdict(service: Service, before: str, text: str) -> None:
    assert verdict_after(service, before, text) is None
