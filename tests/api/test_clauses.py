"""A clause that nobody read keeps a verdict back where it may bear on the credit, and does not where it is of life.

None of these sentences was among those that the boundaries were learned from.
"""

import pytest

from advisor.bootstrap import Service
from advisor.question import Question
from advisor.reply import Answer, Verdict

CASE = (
    "University of Nebraska at Kearney, 36 hour master's. I have 9 hours from Iowa State, all Bs. {} Do all 9 transfer?"
)


def verdict(service: Service, clause: str) -> Verdict | None:
    """The verdict on credit that counts, with a clause more."""
    reply = service.advisor.ask(Question(CASE.format(clause))).reply
    return reply.verdict if isinstance(reply, Answer) else None


@pytest.mark.parametrize(
    "clause",
    [
        "That university lost its accreditation the year I left.",
        "I only sat in on it.",
        "My mark in it is under appeal.",
        "The credits are really my husband's.",
        "My department said no.",
        "I withdrew from one of them.",
        "They were undergraduate courses with a graduate number.",
        "Some of it was a study trip.",
        "I never handed in the final paper.",
        "It came from their extension arm, not the graduate school.",
        "I have not been admitted and may never be.",
        "The registrar turned my petition down.",
        "I was dismissed from that program for misconduct.",
        "Most of them were taken pass/fail.",
        "I'd be taking them next summer.",
        "A professor gave them to me for my work in his lab.",
        "They came out of a boot camp.",
        "My advisor wants me to repeat one of them.",
        "They were at the branch in Singapore.",
    ],
)
def test_what_may_bear_on_the_credit_keeps_a_yes_back(service: Service, clause: str) -> None:
    assert verdict(service, clause) is None


@pytest.mark.parametrize(
    "clause",
    [
        "",
        "My knees hurt from the move.",
        "Our second baby is due any day and sleep is a memory.",
        "I sell insurance for a living.",
        "Sorry for my English, I learned it from television.",
        "It has been a long week and I am out of coffee.",
        "The website made me dizzy.",
        "We moved to Lincoln for the dog, believe it or not.",
        "Nobody picks up the phone at your office.",
        "I drive a school bus in the mornings.",
        "My neighbor the mailman sends his regards.",
        "You people are wonderful.",
        "I had a rough couple of winters.",
    ],
)
def test_what_is_of_life_does_not(service: Service, clause: str) -> None:
    assert verdict(service, clause) is Verdict.YES
