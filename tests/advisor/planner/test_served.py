"""Credit that served before serves again only where the rules on a course's credentials, or on reuse, let it."""

from dataclasses import replace
from fractions import Fraction

import pytest

from advisor.message.credit.credit import Use
from advisor.planner.when import read_when
from corpus.amounts import Credits
from corpus.rules import Allowed, CredentialsPerCourse, Origin, Permission, Rule, Stack, Topic
from tests.advisor.made_up import cap
from tests.advisor.planner.test_lay_out import NAME, certificate, degree, holding, laid, lot, only

STACK = Stack("stack", "12 credits stack into the MS in Examples.", (NAME,), Credits(Fraction(12)))
OWN = cap(12, Origin.CERTIFICATE)
TWO = CredentialsPerCourse("credentials_per_course", "A course serves two credentials.", 2)
THIRD = Permission("permission", "No credit is counted three times.", Topic.THIRD_CREDENTIAL, Allowed.NO)


@pytest.mark.parametrize("rule", [TWO, THIRD])
def test_certificate_credit_that_served_a_degree_too_is_shut_out_of_a_third_credential(rule: Rule) -> None:
    pathway = only(holding(lot(12, Origin.CERTIFICATE, used_for=Use.DEGREE)), degree(OWN, rule))
    assert pathway.counted == 0
    assert pathway.lots[0].reason.sources[0].sentence == rule.sentence
    assert only(holding(lot(12, Origin.CERTIFICATE, used_for=Use.CERTIFICATE)), degree(OWN, rule)).counted == 12


def test_a_third_use_that_no_rule_speaks_of_is_open() -> None:
    for use in (Use.DEGREE, Use.BACHELOR):
        ways = laid(holding(lot(12, Origin.CERTIFICATE, used_for=use)), degree(OWN))[0]
        assert [way.counted for way in ways] == [0, 12]


def test_credit_whose_use_is_not_said_is_open_where_a_rule_counts_credentials() -> None:
    assert [way.counted for way in laid(holding(lot(12, Origin.CERTIFICATE, used_for=None)), degree(OWN, TWO))[0]] == [
        0,
        12,
    ]


def test_a_certificate_given_twice_counts_once_and_the_second_says_so() -> None:
    page = certificate(STACK)
    first, second = (
        replace(lot(12, Origin.CERTIFICATE, name, used_for=Use.CERTIFICATE), certificate=page) for name in "ab"
    )
    pathway = only(holding(second, first), degree(cap(24, Origin.CERTIFICATE)), page)
    assert pathway.counted == 12
    assert "given twice" in pathway.lots[1].reason.text


def test_a_certificate_that_may_be_the_unnamed_one_counts_beside_it_only_under_a_condition() -> None:
    page = certificate(STACK)
    named = replace(lot(12, Origin.CERTIFICATE, "a", used_for=Use.CERTIFICATE), certificate=page)
    ways = laid(
        holding(named, lot(12, Origin.CERTIFICATE, "b", used_for=Use.CERTIFICATE)),
        degree(cap(24, Origin.CERTIFICATE)),
        page,
    )[0]
    assert [way.counted for way in ways] == [12, 24]


def test_credit_earned_after_the_start_counts_only_under_a_condition_that_says_so() -> None:
    late = replace(lot(6), earned=read_when("2030-01"))
    certain, open_way = laid(holding(late), degree(cap(9)))[0]
    assert [certain.counted, open_way.counted] == [0, 6]
    assert "January 2030" in open_way.provided[0].text


def test_two_lots_of_a_certificate_that_is_not_named_count_both_only_if_they_are_of_two() -> None:
    own = (lot(12, Origin.CERTIFICATE, name, used_for=Use.CERTIFICATE) for name in "ab")
    ways = laid(holding(*own), degree(cap(24, Origin.CERTIFICATE)))[0]
    assert [way.counted for way in ways] == [12, 24]
    assert "another certificate" in ways[1].provided[0].text
