"""Acts that a rule allows or forbids outright."""

import pytest

from advisor.reply import Verdict
from advisor.rules.acts import ACTS
from advisor.rules.permissions import permission
from corpus.rules import Allowed, Credential, CredentialsPerCourse, Permission, Topic
from tests.advisor.made_up import held, lot, understood

ASKED = {
    Topic.CONCURRENT_ENROLMENT: "can i do both at the same time?",
    Topic.RETROACTIVE_AWARD: "can i get it retroactively?",
    Topic.AUTOMATIC_AWARD: "is it awarded automatically?",
    Topic.THIRD_CREDENTIAL: "can one course count for three credentials?",
    Topic.SUBSTITUTION: "can i substitute a course?",
    Topic.REVALIDATE_TRANSFERRED: "can i revalidate my transfer credit?",
    Topic.USE_ELSEWHERE: "can i use the credits for another program?",
    Topic.PASS_FAIL: "do pass/fail courses count?",
    Topic.LATE_REQUEST: "can i ask for it after my first term?",
    Topic.TRANSFER_GRADES_IN_GPA: "do they count in my gpa?",
    Topic.TEST_OUT_FOR_CREDIT: "can i test out of a course?",
    Topic.NONCREDIT_LEARNING: "does a non-credit course count?",
    Topic.UNDERGRADUATE_LEVEL: "do undergraduate courses count?",
    Topic.TRANSFER_UNDERGRADUATE_LEVEL: "can i transfer an undergraduate course?",
    Topic.SHARE_BETWEEN_CERTIFICATES: "can a course count for two certificates?",
    Topic.SHARE_REQUIRED_COURSE: "can a course that is required in both the certificate and the degree count twice?",
    Topic.RAISE_AVERAGE: "can i take an extra class to raise my gpa?",
    Topic.SHARE_WITH_DEGREE: "can a course count for both the certificate and the degree?",
}


def rule(topic: Topic, allowed: Allowed) -> Permission:
    """What a page says of an act."""
    return Permission("permission", f"This is {allowed}: {topic}.", topic, allowed)


@pytest.mark.parametrize("topic", list(ACTS))
def test_an_act_that_is_forbidden_is_a_no_where_the_question_asks_about_it(topic: Topic) -> None:
    rules = held(rule(topic, Allowed.NO))
    found = permission(understood(ASKED[topic], target=None), rules)
    assert found is not None
    assert found.verdict is Verdict.NO
    assert found.text.startswith("No: ")
    assert found.sources == (rules[0].source,)


@pytest.mark.parametrize("topic", list(ACTS))
def test_an_act_is_not_settled_where_it_is_conditional_or_not_asked_about(topic: Topic) -> None:
    assert permission(understood(ASKED[topic], target=None), held(rule(topic, Allowed.CONDITIONAL))) is None
    assert permission(understood("do my six credits fit?", target=None), held(rule(topic, Allowed.NO))) is None


@pytest.mark.parametrize("topic", list(ACTS))
def test_an_allowed_act_is_a_yes_or_nothing(topic: Topic) -> None:
    found = permission(understood(ASKED[topic], target=None), held(rule(topic, Allowed.YES)))
    assert (found is not None) is (ACTS[topic].yes is not None)
    assert found is None or (found.verdict is Verdict.YES and found.text.startswith("Yes: "))


def test_a_question_that_asks_no_leave_gets_no_verdict() -> None:
    rules = held(rule(Topic.SUBSTITUTION, Allowed.NO))
    question = "how do substitutions work?"
    assert permission(understood(question, asks_permission=False), rules) is None
    assert permission(understood(question, asks_permission=False, follows=True), rules) is not None


def test_sharing_a_course_says_nothing_of_credit_from_elsewhere_or_into_a_certificate() -> None:
    rules, question = held(rule(Topic.SHARE_WITH_DEGREE, Allowed.NO)), ASKED[Topic.SHARE_WITH_DEGREE]
    assert permission(understood(question, lot(6)), rules) is None
    assert permission(understood(question, target=Credential.CERTIFICATE), rules) is None


def test_two_certificates_say_nothing_of_a_masters_degree() -> None:
    rules = held(rule(Topic.SHARE_BETWEEN_CERTIFICATES, Allowed.NO))
    question = ASKED[Topic.SHARE_BETWEEN_CERTIFICATES]
    assert permission(understood(question, target=Credential.MASTERS), rules) is None


def test_a_course_that_may_serve_two_credentials_may_not_serve_a_third() -> None:
    rules = held(CredentialsPerCourse("credentials_per_course", "A course serves at most two credentials.", 2))
    found = permission(understood("can one course count for three credentials?"), rules)
    assert found is not None
    assert found.verdict is Verdict.NO
    assert permission(understood("can one course count for a certificate and a degree?"), rules) is None


def test_a_second_certificate_is_a_third_credential_once_both_others_were_settled() -> None:
    rules = held(CredentialsPerCourse("credentials_per_course", "A course serves at most two credentials.", 2))
    before = "can it count for the certificate and the masters? yes."
    again = understood("and for a second certificate?", follows=True, context=f"{before} and for a second certificate?")
    assert permission(again, rules) is not None
    assert permission(understood("and for a second certificate?", follows=True), rules) is None


def test_double_counting_is_no_answer_where_no_certificate_is_asked_about() -> None:
    rules = held(rule(Topic.SHARE_WITH_DEGREE, Allowed.YES))
    assert permission(understood("may that class be used for the master's?", context="a class there"), rules) is None
