"""What the rules of one place say to a question."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from advisor.message.asked.aspects import Aspect
from advisor.message.credit.credit import Holding
from advisor.message.understanding import Place, Understanding
from advisor.reply import Verdict
from advisor.rules.scope import Scope
from advisor.verdict.consider import Considered, consider
from corpus.amounts import Unit
from corpus.rules import Conversion, Credential, Origin, Price, Rule, Situation, Status
from tests.advisor.made_up import SCHOOL, cap, document, general, lot, minimum, named, understood

CAP = frozenset({Aspect.CAP})


def verdict(considered: Considered) -> Verdict | None:
    """The first verdict found."""
    return next((finding.verdict for finding in considered.findings if finding.verdict), None)


def of(question: Understanding, *rules: Rule) -> Considered:
    """A question under the rules of a university."""
    return consider(question, general(document(rules=rules)))


@pytest.mark.parametrize(
    ("credits", "expected"), [(8, Verdict.YES), (9, Verdict.YES), (10, Verdict.PARTLY), (None, None)]
)
def test_credit_that_is_described_gets_its_verdict(credits: int | None, expected: Verdict | None) -> None:
    assert verdict(of(understood("do they count?", lot(credits), aspects=CAP), cap(9))) is expected


def test_the_size_of_a_degree_beside_how_many_is_no_credit_that_somebody_has() -> None:
    size = understood("36 credits, how many transfer?", lot(36), aspects=CAP)
    assert verdict(of(size, cap(9))) is None
    for said, credits in (("I have 36 credits, how many transfer?", 36), ("12 credits, how many transfer?", 12)):
        assert verdict(of(understood(said, lot(credits), aspects=CAP), cap(9))) is Verdict.PARTLY


def test_where_no_rule_speaks_of_the_credit_nothing_is_found() -> None:
    found = of(understood("do they count?", lot(6), aspects=CAP), cap(9, Origin.CERTIFICATE))
    assert (found.findings, found.ask) == ((), None)


def test_a_price_or_a_conversion_asks_for_no_verdict() -> None:
    for aspect in (Aspect.PRICE, Aspect.CONVERSION):
        assert verdict(of(understood("and then?", lot(6), aspects=frozenset({aspect})), cap(9))) is None


def test_a_yes_is_withheld_where_a_limit_was_left_unread_and_the_partly_is_not() -> None:
    page = document("Seminars require a petition.", rules=[cap(9)])
    asked = understood("do they count?", lot(6), content=frozenset({"seminars"}))
    assert verdict(consider(asked, general(page))) is None
    assert verdict(consider(replace(asked, holdings=(lot(12),), told="12 credits"), general(page))) is Verdict.PARTLY
    assert verdict(consider(replace(asked, content=frozenset()), general(page))) is Verdict.YES


def test_a_verdict_that_is_withheld_is_told_and_none_where_nothing_is_asked_that_the_rules_decide() -> None:
    page = document("Seminars require a petition.", rules=[cap(9)])
    asked = understood("do they count?", lot(6), content=frozenset({"seminars"}))
    assert consider(asked, general(page)).undecided
    assert not consider(replace(asked, content=frozenset()), general(page)).undecided
    assert not consider(replace(asked, holdings=(lot(None),)), general(page)).undecided
    assert not consider(understood("is admission open?", lot(6)), general(page)).undecided
    assert not consider(replace(asked, aspects=frozenset({Aspect.PRICE})), general(page)).undecided


@pytest.mark.parametrize(
    ("status", "said"), [("closed", "no longer"), ("paused", "not admitting"), ("pending", "await")]
)
def test_that_a_program_takes_nobody_in_comes_before_everything(status: str, said: str) -> None:
    rule = Status("status", "The Law MS is not open.", status)  # type: ignore[arg-type]
    page = document(rules=[rule, cap(9)], program="Law MS")
    first, *rest = consider(understood("do they count?", lot(6)), named(page)).findings
    assert said in first.text
    assert first.sources[0].sentence == rule.sentence
    assert [finding.verdict for finding in rest] == [Verdict.YES]
    unnamed = consider(understood("do they count?", lot(6)), Scope(Place(SCHOOL), (), (), (page,)))
    assert all(said not in finding.text for finding in unnamed.findings)


def test_the_question_back_stands_in_place_of_findings() -> None:
    law, nursing = (document(rules=[cap(n)], name=u, unit=u) for n, u in ((6, "Law"), (9, "Nursing")))
    found = consider(understood("do they count?", lot(8)), Scope(Place(SCHOOL), (), (), (law, nursing)))
    assert found.ask is not None
    assert found.findings == ()
    assert {held.document.id for held in found.relevant} == {"Law", "Nursing"}


def test_which_credential_is_asked_back_where_the_outcome_depends_on_it() -> None:
    rules = [cap(9), cap(3, target=Credential.CERTIFICATE)]
    found = of(understood("do they count?", lot(6), target=None), *rules)
    assert found.ask is not None
    assert len(found.ask.options) == 2
    assert of(understood("do they count?", lot(2), target=None), *rules).ask is None


def test_a_grade_of_unsaid_origin_is_held_against_the_rule_on_outside_credit() -> None:
    unsaid = replace(lot(grade="C"), origin=None)
    asked = understood("does a C count?", unsaid, aspects=frozenset({Aspect.GRADE}))
    assert verdict(of(asked, minimum("B"))) is Verdict.NO


def test_origins_set_side_by_side_lead_with_a_sentence_each_and_no_verdict() -> None:
    asked = understood("which gets more?", lot(), lot(origin=Origin.NONDEGREE), aspects=CAP, asks_permission=False)
    outside, own = cap(6), cap(12, Origin.NONDEGREE)
    found = of(asked, outside, own)
    assert [source.sentence for source in found.lead] == [outside.sentence, own.sentence]
    assert found.findings == ()


def test_quarter_credit_is_converted_where_the_institution_says_how() -> None:
    rule = Conversion("conversion", "It is two thirds.", Unit.QUARTER, Unit.SEMESTER, Fraction(2, 3))
    asked = understood("do they count?", replace(lot(12), unit=Unit.QUARTER))
    (found,) = of(asked, rule, cap(9)).findings
    assert "become 8 semester credits" in found.text
    assert verdict(of(asked, cap(9))) is None


def test_the_relevant_rules_are_of_the_kind_and_direction_asked_for() -> None:
    price = Price("price", "It costs 900 USD.", Fraction(900), "credit")
    asked = understood("what grade?", lot(), aspects=frozenset({Aspect.GRADE}), asks_permission=False)
    found = of(asked, cap(9), minimum("B"), minimum("C", Origin.CERTIFICATE), price)
    assert [held.rule for held in found.relevant] == [minimum("B")]


def test_disputed_and_replaced_rules_are_reported() -> None:
    old, new = (document(rules=[cap(n)], name=str(n)) for n in (6, 9))
    asked = understood("do they count?", lot(8))
    undated = consider(asked, general(old, new))
    assert [(a.document.id, b.document.id) for a, b in undated.disputed] == [("6", "9")]
    dated = consider(asked, general(old, replace(new, valid_from=date(2025, 8, 1))))
    assert [pair.older.document.id for pair in dated.superseded] == ["6"]
    assert verdict(dated) is Verdict.YES


@pytest.mark.parametrize(
    ("origin", "expected"), [(None, Verdict.YES), (Origin.NONDEGREE, Verdict.YES), (Origin.OUTSIDE, Verdict.PARTLY)]
)
def test_the_cap_for_own_continuing_education_is_for_no_other_institutions(
    origin: Origin | None, expected: Verdict
) -> None:
    continued = frozenset({Situation.CONTINUING_EDUCATION})
    question = understood("do they count?", Holding(Fraction(9), origin=origin, situations=continued), aspects=CAP)
    rules = cap(6), cap(9, when=(Situation.CONTINUING_EDUCATION,))
    assert verdict(of(question, *rules)) is expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("do they count?", Verdict.YES),
        ("blimey, do they count?", Verdict.YES),
        ("blimey, do they tumble and count?", None),
        ("they were failed, do they count?", None),
        ("do more than they count?", None),
        ("i took them at Xanadu, do they count?", None),
    ],
)
def test_a_yes_bears_one_word_that_nobody_knows_and_none_that_may_tell_something(
    told: str, expected: Verdict | None
) -> None:
    assert verdict(of(understood(told, lot(6), aspects=CAP), cap(9))) is expected


def test_beside_a_verdict_caps_for_another_situation_stand_apart() -> None:
    kept = cap(6, when=(Situation.CERTIFICATE_KEPT,), sentence="Who keeps both may count 6 credits.")
    gone = cap(9, when=(Situation.CERTIFICATE_GIVEN_UP,), sentence="Who gives the certificate up may count 9 credits.")
    question = understood("I keep the certificate: do 8 count?", lot(8), aspects=CAP)
    keeping = replace(question, situations=frozenset({Situation.CERTIFICATE_KEPT}))
    told = of(keeping, kept, gone)
    assert (verdict(told), told.apart) == (Verdict.PARTLY, frozenset({gone.sentence}))
    assert of(replace(keeping, holdings=()), kept, gone).apart == frozenset()
