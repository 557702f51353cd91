"""Conditions in the sentences that let credit count are open conditions of the plan, shown with their sentence."""

from dataclasses import replace
from fractions import Fraction

import pytest

from advisor.message.credit.credit import Use
from advisor.planner.hedges import is_hedged
from corpus.amounts import Credits
from corpus.rules import Origin, Stack
from tests.advisor.made_up import cap, document
from tests.advisor.planner.test_lay_out import NAME, certificate, degree, holding, laid, lot, only

HELD = lot(12, Origin.CERTIFICATE, "cert", used_for=Use.CERTIFICATE)
SENTENCES = (
    "Certificate courses count only if they meet a requirement of the degree.",
    "All credits may be used in a degree if they are appropriate to its plan of study.",
    "All hours of the certificate may be considered toward a degree.",
    "Up to 12 credits count, but only with the approval of the department.",
)


@pytest.mark.parametrize("said", SENTENCES)
def test_a_cap_whose_sentence_has_a_condition_lets_nothing_count_for_certain(said: str) -> None:
    certain, open_way = laid(holding(HELD), degree(cap(12, Origin.CERTIFICATE, sentence=said)))[0]
    assert [certain.counted, open_way.counted] == [0, 12]
    assert said.rstrip(".") in open_way.provided[0].text
    assert open_way.provided[0].sources[0].sentence == said


def test_admission_to_the_degree_that_is_planned_for_is_no_condition() -> None:
    assert not is_hedged("All courses apply to the degree if the student is admitted to it later.")


def test_a_limit_on_the_held_certificates_own_page_is_open_and_listed_to_be_read() -> None:
    said = "All CS courses of the certificate and up to one non-CS course count toward the MS in Examples."
    stack = Stack("stack", "12 credits stack into the MS in Examples.", (NAME,), Credits(Fraction(12)))
    plain = certificate(stack)
    page = replace(plain, text=f"{plain.text}{said}\n")
    certain, open_way = laid(holding(replace(HELD, certificate=page)), degree(), page)[0]
    assert [certain.counted, open_way.counted] == [0, 12]
    assert said in [source.sentence for source in certain.unread]
    assert said.rstrip(".") in open_way.provided[0].text


def test_a_department_that_sets_how_much_counts_makes_the_credit_open() -> None:
    said = "Each department sets how many pre-admission credits it allows."
    ways = laid(holding(lot(6)), degree(cap(9), said=(said,)))[0]
    assert [way.counted for way in ways] == [0, 6]


def test_a_rule_on_a_certificate_earned_elsewhere_lets_no_single_course_count() -> None:
    elsewhere = cap(6, sentence="If a graduate certificate was earned elsewhere, at most 6 of its credits count.")
    assert only(holding(lot(6)), degree(elsewhere)).counted == 0
    assert laid(holding(replace(HELD, at="Farway University")), degree(elsewhere))[0][-1].counted == 6
    assert only(holding(lot(9)), degree(elsewhere, cap(9))).counted == 6


def test_a_general_page_without_a_condition_changes_nothing() -> None:
    general = document("If it rains, the fair is moved.", name="general")
    assert only(holding(lot(6)), degree(cap(9)), general).counted == 6
