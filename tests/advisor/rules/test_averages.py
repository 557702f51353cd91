"""An average against the one that admission or the award asks for."""

from dataclasses import replace
from fractions import Fraction
from typing import Literal

import pytest

from advisor.finding import Finding
from advisor.message.asked.aspects import Aspect
from advisor.message.person.asker import Asker
from advisor.reply import Verdict
from advisor.rules.averages import average_needed
from corpus.rules import Credential, MinimumAverage
from tests.advisor.made_up import document, general, lot, understood


def floor(
    purpose: Literal["admission", "award", "unstated"] = "admission",
    over: str | None = None,
    exception: str | None = None,
) -> MinimumAverage:
    """That a certificate asks for a 2.75."""
    said = f"The certificate asks for a GPA of 2.75 {over} for {purpose}, {exception}."
    average = Fraction("2.75")
    return MinimumAverage("minimum_average", said, Credential.CERTIFICATE, average, purpose, over, exception)


def judged(
    average: str | None, rule: MinimumAverage, question: str = "can i get into the certificate?"
) -> Finding | None:
    """What somebody with an average is told."""
    admission = Aspect.ADMISSION if rule.purpose == "admission" else Aspect.GRADE
    asked = understood(question, target=None, aspects=frozenset({admission}))
    told = replace(asked, asker=Asker(average=None if average is None else Fraction(average)))
    return average_needed(told, general(document(rules=[rule])))


@pytest.mark.parametrize(("average", "verdict"), [("2.74", Verdict.NO), ("2.75", None), ("3.9", None)])
def test_below_is_a_no_and_enough_is_no_promise(average: str, verdict: Verdict | None) -> None:
    found = judged(average, floor())
    assert found is not None
    assert found.verdict is verdict
    assert "2.75" in found.text


def test_for_the_award_the_rule_on_the_award_decides() -> None:
    assert judged("2.5", floor("award"), "do i earn the certificate with a 2.5?") is not None
    assert judged("2.5", floor("award"), "is a 2.5 fine?") is None


def test_a_named_exception_or_an_average_over_other_work_forbids_a_no() -> None:
    for rule in (floor(exception="with exceptions"), floor(over="in the last 60 hours")):
        found = judged("2.5", rule)
        assert found is not None
        assert found.verdict is None
    found = judged(
        "2.5", floor(over="in the last 60 hours"), "2.5 in my last 60 hours, can i get into the certificate?"
    )
    assert found is not None
    assert found.verdict is Verdict.NO


def test_without_an_average_or_beside_credit_nothing_is_said() -> None:
    assert judged(None, floor()) is None
    asked = replace(
        understood("into the certificate?", lot(6), target=None, aspects=frozenset({Aspect.ADMISSION})),
        asker=Asker(average=Fraction(2)),
    )
    assert average_needed(asked, general(document(rules=[floor()]))) is None


def test_a_minimum_for_what_is_not_stated_is_held_against_the_average_without_a_verdict() -> None:
    found = judged("2.5", floor("unstated"), "can i get into the certificate?")
    assert found is not None
    assert found.verdict is None
    assert "below the 2.75" in found.text


@pytest.mark.parametrize(
    ("question", "average", "verdict"),
    [
        ("does a 2.75 gpa meet the requirement of the certificate?", "2.75", Verdict.YES),
        ("does a 2.74 gpa meet the requirement of the certificate?", "2.74", Verdict.NO),
        ("can i finish the certificate with a 2.75 gpa?", "2.75", None),
        ("is a 2.9 gpa enough for the certificate with honors?", "2.9", None),
        ("my undergrad gpa is 2.9, is that enough to finish the certificate?", "2.9", None),
        ("is a 2.9 gpa in my first semester enough to finish the certificate?", "2.9", None),
        ("is a 2.9 gpa enough for the assistantship in the certificate?", "2.9", None),
    ],
)
def test_enough_is_a_yes_only_to_the_average_where_that_alone_is_asked_of(
    question: str, average: str, verdict: Verdict | None
) -> None:
    found = judged(average, floor("award"), question)
    assert (found.verdict if found else None) is verdict
    assert verdict is not Verdict.YES or (found is not None and found.text.startswith("Yes, by the average:"))
