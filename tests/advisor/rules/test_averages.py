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
    found = judged("2.5", floor(exception="with exceptions"))
    assert found is not None
    assert found.verdict is None
    for average in ("2.5", "3.5"):
        assert judged(average, floor(over="in the last 60 hours")) is None
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


@pytest.mark.parametrize(
    "question",
    [
        "can i finish the certificate with a 3.4 in my electives?",
        "can i finish the certificate with a 3.4 science gpa?",
        "can i finish the certificate with a 3.4 gpa in the fall courses?",
        "can i finish the certificate with a 3.4 average over my core courses?",
        "in my electives i have a 3.4, do i earn the certificate?",
    ],
)
def test_of_an_average_over_a_part_of_the_work_nothing_is_said(question: str) -> None:
    assert judged("3.4", floor("award"), question) is None
    assert judged("2.4", floor("award"), question.replace("3.4", "2.4")) is None


def test_an_average_over_all_of_it_is_told_to_meet_what_is_needed() -> None:
    for beside in ("gpa", "overall gpa", "average in the certificate"):
        found = judged("3.4", floor("award"), f"can i finish the certificate with a 3.4 {beside}?")
        assert found is not None
        assert "meets" in found.text


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("is a {} gpa sufficient for the certificate?", Verdict.YES),
        ("would a {} average be acceptable to finish the certificate?", Verdict.YES),
        ("the certificate, gpa {}: is this gonna cut it?", Verdict.YES),
        ("is a {} gpa sufficient for part of the certificate?", None),
        ("is a {} gpa in one course sufficient for the certificate?", None),
        ("would a gpa under {} be sufficient for the certificate?", None),
    ],
)
def test_that_it_is_asked_whether_an_average_is_enough_is_read_in_more_words(
    question: str, verdict: Verdict | None
) -> None:
    found = judged("2.9", floor("award"), question.format("2.9"))
    assert (found.verdict if found else None) is verdict


@pytest.mark.parametrize(("average", "verdict"), [("2.49", Verdict.NO), ("2.5", None), ("2.74", None), ("2.75", None)])
def test_an_exception_down_to_an_average_forbids_no_no_below_it(average: str, verdict: Verdict | None) -> None:
    found = judged(average, floor(exception="but a GPA of 2.50 to 2.74 is considered"))
    assert found is not None
    assert found.verdict is verdict


def test_the_page_of_some_programs_speaks_for_all_where_its_sentence_does() -> None:
    asked = replace(
        understood("is a 2.5 gpa enough for the certificate?", target=Credential.CERTIFICATE),
        asker=Asker(average=Fraction("2.5")),
    )
    for said, verdict in (("for its graduate certificates", Verdict.NO), ("for the Law certificate", None)):
        rule = replace(floor("award"), sentence=f"Example University requires a GPA of 2.75 {said}.")
        page = document(rules=[rule], program="Certificates (selection)")
        found = average_needed(asked, replace(general(document("Welcome.")), others=(page,)))
        assert (found.verdict if found else None) is verdict
