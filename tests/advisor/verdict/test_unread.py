"""A sentence that limits what the question names is found, also in a typed rule, and told before anything else."""

import pytest

from advisor.finding import HeldRule
from advisor.rules.rulebook import check
from advisor.verdict.consider import consider
from advisor.verdict.unread import limits_unread
from corpus.rules import Origin, Situation
from tests.advisor.made_up import cap, case, document, general, lot, understood

CAP = "At most 9 credits transfer."


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("do 6 credits of core courses transfer?", "At most 9 credits transfer, and only as electives."),
        ("do 6 credits from Toronto transfer?", "Credit transfers only from U.S. accredited institutions."),
        ("can I transfer 6 credits without approval?", "Credit must have prior approval."),
        ("im already matriculated, do 6 credits transfer?", "At most 9 credits taken before matriculation transfer."),
        ("6 credits, and do I still get the certificate?", "Credits may count, but the student is not awarded the "
         "certificate."),
        ("6 credits from a school that isn't AACSB accredited", "Credit transfers only from AACSB accredited schools."),
        ("do 6 credits of 4000-level courses count?", "Courses at the 5000 level and above count."),
        ("do 6 hours transfer into the PA program?", "The physician assistant program does not accept any credit."),
        ("do 6 hours transfer into PA?", "The physician assistant program does not accept any credit."),
        ("do 6 hours of nursing transfer?", "At most 9 hours transfer, except in nursing."),
    ],
)  # fmt: skip
def test_a_limit_on_what_the_question_names_is_found(question: str, sentence: str) -> None:
    page = document(sentence)
    found = limits_unread(understood(question, lot(6)), general(page), None)
    assert [source.sentence for source in found] == [sentence]


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("do 6 credits of electives transfer?", "At most 9 credits transfer, and only as electives."),
        ("do 6 credits from Indiana transfer?", "Credit transfers only from U.S. accredited institutions."),
        ("do 6 approved credits transfer?", "Credit must have prior approval."),
        ("do 6 credits transfer?", "At most 9 credits taken before matriculation transfer."),
        ("6 credits from an AACSB accredited school?", "Credit transfers with a grade of B."),
        ("do 6 credits of 6000-level courses count?", "Courses at the 5000 level and above count."),
        ("6 credits from an AACSB accredited school?", "Credit transfers only from AACSB accredited schools."),
        ("6 credits, none of it in a CAGS?", "Credit that was used in a CAGS does not transfer."),
        ("6 credits, not graduated. Nursing?", "Nursing alumni may transfer only 3 credits in nursing."),
        ("im admitted now, do my 6 credits count?", "Non-degree credits count only after admission."),
        ("do 6 hours transfer into the MA?", "It may accept any degrees not taken elsewhere."),
        ("do 6 hours of biology transfer?", "At most 9 hours transfer, except in nursing."),
    ],
)
def test_what_the_question_does_not_run_into_is_no_limit(question: str, sentence: str) -> None:
    assert limits_unread(understood(question, lot(6)), general(document(sentence)), None) == ()


def test_the_name_of_the_school_limits_nothing() -> None:
    page = document("Only courses of Example University count.", institution="Example University")
    assert limits_unread(understood("not from Example, 6 credits?", lot(6)), general(page), None) == ()


def test_the_limit_leads_where_a_verdict_is_withheld_for_it() -> None:
    limit = "Credit transfers only as electives."
    page = document(limit, rules=[cap(9, sentence=CAP)])
    question = understood("can 6 credits of core courses transfer?", lot(6, origin=Origin.OUTSIDE))
    considered = consider(question, general(page))
    assert not any(finding.verdict for finding in considered.findings)
    assert [source.sentence for source in considered.lead] == [limit]


def test_nothing_leads_where_no_limit_is_run_into() -> None:
    page = document("Credit transfers only as electives.", rules=[cap(9, sentence=CAP)])
    assert consider(understood("can 6 credits transfer?", lot(6, origin=Origin.OUTSIDE)), general(page)).lead == ()


def test_a_cap_for_another_situation_limits_nothing_where_the_askers_own_is_told() -> None:
    kept = cap(6, when=(Situation.CERTIFICATE_KEPT,), sentence="Who keeps both may count 6 credits.")
    gone = cap(9, when=(Situation.CERTIFICATE_GIVEN_UP,), sentence="Up to 9 count, but the student is not awarded the "
               "certificate.")  # fmt: skip
    page = document(rules=[kept, gone])
    question = understood("6 credits, and both the MA and the certificate", lot(6))
    both = case(lot(6), situations=frozenset({Situation.CERTIFICATE_KEPT}))
    held = [HeldRule(page, rule) for rule in page.rules]
    assert limits_unread(question, general(page), check(both, held)) == ()
    assert limits_unread(question, general(page), check(case(lot(6)), held)) != ()
