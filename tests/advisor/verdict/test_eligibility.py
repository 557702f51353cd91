"""Who is eligible, by what the asker is."""

from dataclasses import replace
from typing import Literal

import pytest

from advisor.finding import Finding
from advisor.message.asked.aspects import Aspect
from advisor.message.person.asker import asker
from advisor.reply import Verdict
from advisor.verdict.eligibility import eligibility
from corpus.rules import Credential, Eligibility, Purpose, Standing
from tests.advisor.made_up import document, general, lot, understood

AID = frozenset({Aspect.AID})


def rule(
    standing: Standing,
    eligible: Literal["yes", "no", "conditional", "only"],
    purpose: Purpose = Purpose.ENROL,
    target: Credential = Credential.CERTIFICATE,
) -> Eligibility:
    """What a page says of people of a standing."""
    return Eligibility("eligibility", f"{standing}: {eligible}, for {purpose}.", purpose, target, standing, eligible)


def judged(question: str, *rules: Eligibility, aspects: frozenset[Aspect] = frozenset()) -> Finding | None:
    """What the asker of a question is told."""
    asked = replace(understood(question, target=None, aspects=aspects), asker=asker(question))
    return eligibility(asked, general(document(rules=rules)))


ALONE = rule(Standing.CERTIFICATE_ONLY, "no", Purpose.AID)


@pytest.mark.parametrize(
    "question",
    [
        "can i get aid for the certificate only?",
        "is a certificate student eligible for loans?",
        "aid for my certificate?",
    ],
)
def test_a_certificate_alone_gets_no_aid_where_the_rule_says_so(question: str) -> None:
    found = judged(question, ALONE, aspects=AID)
    assert found is not None
    assert found.verdict is Verdict.NO


@pytest.mark.parametrize(
    "question",
    [
        "aid for the certificate if i am also in a master's degree?",
        "aid for the certificate while in the MPH?",
        "aid for a certificate and a degree together?",
    ],
)
def test_with_a_degree_beside_it_that_rule_says_nothing(question: str) -> None:
    assert judged(question, ALONE, aspects=AID) is None


def test_of_those_who_alone_are_eligible_nothing_is_promised() -> None:
    only = rule(Standing.DEGREE_STUDENT, "only", Purpose.AID)
    found = judged("aid for the certificate if i'm also in the master's?", ALONE, only, aspects=AID)
    assert found is not None
    assert found.verdict is None


@pytest.mark.parametrize(
    ("question", "held", "verdict"),
    [
        ("i'm a grad student, can i enroll in the certificate?", rule(Standing.DEGREE_STUDENT, "no"), Verdict.NO),
        ("can i join the certificate as a non-degree student?", rule(Standing.NONDEGREE, "yes"), Verdict.YES),
        ("can i enroll in the certificate without a bachelor's?", rule(Standing.BACHELOR, "only"), Verdict.NO),
        ("may an undergrad take the certificate?", rule(Standing.BACHELOR, "only"), None),
        ("i am an undergrad, may i join the certificate?", rule(Standing.BACHELOR, "only"), Verdict.NO),
        ("can i enroll in the certificate?", rule(Standing.BACHELOR, "only"), None),
        ("i'm a grad student, can i add the certificate?", rule(Standing.DEGREE_STUDENT, "conditional"), None),
        (
            "can i be awarded the certificate? i finished all the courses but never applied",
            rule(Standing.COURSEWORK_DONE, "no", Purpose.AWARD),
            Verdict.NO,
        ),
        (
            "can they award me the degree without being admitted?",
            rule(Standing.ADMITTED, "only", Purpose.AWARD, Credential.MASTERS),
            Verdict.NO,
        ),
    ],
)
def test_a_standing_decides_where_the_rule_says_so_outright(
    question: str, held: Eligibility, verdict: Verdict | None
) -> None:
    found = judged(question, held)
    assert (found.verdict if found else None) is verdict


def test_credit_to_be_counted_is_another_question() -> None:
    asked = understood("can i take 6 credits as a grad student in the certificate?", lot(6))
    page = document(rules=[rule(Standing.DEGREE_STUDENT, "no")])
    assert eligibility(replace(asked, asker=asker(asked.question)), general(page)) is None
