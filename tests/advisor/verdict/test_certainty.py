"""A yes is given only where nothing said and nothing limited was left unread; a no only without a way round it."""

from dataclasses import replace
from fractions import Fraction

import pytest

from advisor.finding import HeldRule
from advisor.message.asked.aspects import Aspect
from advisor.message.credit.credit import Age, Holding, Use
from advisor.message.understanding import Understanding
from advisor.rules.rulebook import Check, check
from advisor.verdict.barred import barred
from advisor.verdict.certainty import certain
from corpus.amounts import Unit
from corpus.document import Document
from corpus.rules import AgeLimit, Anchor, Credential, Origin, Reuse, Situation
from tests.advisor.made_up import cap, case, document, general, held, lot, minimum, reuse, understood

AGED = AgeLimit("age_limit", "Within 7 years.", Origin.OUTSIDE, Credential.MASTERS, Fraction(7), Anchor.ADMISSION)


def checked(page: Document, *lots: Holding) -> Check:
    """The credit under the rules of a page."""
    return check(case(*lots), [HeldRule(page, rule) for rule in page.rules])


def is_certain(question: Understanding, page: Document, whole: bool = True) -> bool:
    """Whether a verdict on the credit of a question is safe."""
    return certain(question, general(page), checked(page, *question.holdings), whole)


def asking(*words: str, question: str = "does it count?") -> Understanding:
    """A question on six outside credits with these telling words."""
    return understood(question, lot(6), content=frozenset(words))


def test_no_yes_for_credit_without_approval() -> None:
    page = document("At most 9 credits count.", rules=[cap(9)])
    assert is_certain(asking(question="do 6 outside credits count?"), page)
    assert not is_certain(asking(question="do 6 outside credits count without anybody's approval?"), page)


@pytest.mark.parametrize(
    ("told", "safe"),
    [
        ("4 years before I finish the degree", True),
        ("4 years before I finished the degree", False),
        ("when I finished a degree", False),
    ],
)
def test_only_the_degree_that_is_asked_about_is_finished_by_nothing_else(told: str, safe: bool) -> None:
    reuse = Reuse("reuse", "Not again.", Credential.MASTERS, ("degree",), "no")
    page = document("At most 9 credits count.", rules=[cap(9), reuse])
    assert is_certain(asking(question=f"do 6 outside credits count, taken {told}?"), page) is safe


@pytest.mark.parametrize(
    ("sentence", "words", "safe"),
    [
        ("Thesis credits do not transfer.", ("thesis",), False),
        ("Thesis credits do not transfer.", ("biology",), True),
        ("Thesis credits do not transfer.", (), True),
        ("Thesis credits transfer like others.", ("thesis",), True),
        ("Only online courses count.", ("online",), False),
        ("No cap limits online courses.", ("online",), True),
        ("Certificate students must be accepted before they apply.", ("accepted", "finished"), True),
    ],
)
def test_a_limit_on_what_the_question_names_stands_in_the_way_of_a_yes(
    sentence: str, words: tuple[str, ...], safe: bool
) -> None:
    assert is_certain(asking(*words), document(sentence, rules=[cap(9)])) is safe


def test_what_the_asker_says_is_not_so_is_limited_by_nothing() -> None:
    page = document("Published work is excluded.", rules=[cap(9)])
    assert not is_certain(asking("published", question="it was published, does it count?"), page)
    assert is_certain(asking("published", question="it was not published yet, does it count?"), page)


def test_a_part_is_safe_beside_a_limit_that_excludes_nothing() -> None:
    page = document("Online courses require a petition.", rules=[cap(9)])
    assert not is_certain(asking("online"), page)
    assert is_certain(asking("online"), page, whole=False)
    excluded = document("Online courses are excluded.", rules=[cap(9)])
    assert not is_certain(asking("online"), excluded, whole=False)


def test_a_sentence_that_an_applied_rule_stands_for_limits_nothing_more() -> None:
    assert is_certain(asking("online"), document(rules=[cap(9, sentence="At most 9 online credits count.")]))


def test_a_follow_up_that_describes_no_credit_gets_no_yes() -> None:
    page = document(rules=[cap(9)])
    question = replace(asking(), follows=True)
    assert is_certain(question, page)
    assert not is_certain(replace(question, describes=False), page)


@pytest.mark.parametrize(("aspect", "question"), [(Aspect.AGE, "4 yrs old?"), (Aspect.GRADE, "with a grade of B-?")])
def test_an_age_or_a_grade_that_was_named_but_not_understood_forbids_a_yes(aspect: Aspect, question: str) -> None:
    page = document(rules=[cap(9)])
    said = understood(question, lot(6), aspects=frozenset({aspect}))
    assert not is_certain(said, page)
    known = replace(lot(6, grade="B"), age=Age(Fraction(4)))
    assert is_certain(replace(said, holdings=(known,)), page)


@pytest.mark.parametrize(("years", "page", "safe"), [
    (4, document(rules=[cap(9)]), True),
    (8, document(rules=[cap(9)]), False),
    (6, document(rules=[cap(9), AGED]), True),
    (6, document(rules=[cap(9), replace(AGED, origin=Origin.CERTIFICATE)]), True),
    (8, document(rules=[cap(9), replace(AGED, origin=Origin.CERTIFICATE)]), False),
    (6, document(rules=[cap(9), replace(AGED, anchor=Anchor.AWARD)]), False),
])  # fmt: skip
def test_old_credit_that_no_rule_on_age_judges_gets_no_yes(years: int, page: Document, safe: bool) -> None:
    aged = replace(lot(6), age=Age(Fraction(years), Anchor.ADMISSION))
    assert is_certain(replace(understood("does it count?", lot(6)), holdings=(aged,)), page) is safe


@pytest.mark.parametrize(
    ("question", "safe"),
    [
        ("6 credits, 9 years. ok?", False),
        ("it's been nine years. do 6 credits count?", False),
        ("6 credits after 108 months?", False),
        ("6 credits, 3 years. ok?", True),
        ("6 credits after 20 months?", True),
        ("i was a teacher 9 yrs. do 6 credits count?", True),
        ("i was a teacher, 6 credits, 9 yrs. ok?", False),
        ("been working 9 years after those 6 credits. ok?", False),
    ],
)
def test_years_that_may_be_the_credits_and_are_past_a_limit_forbid_a_yes(question: str, safe: bool) -> None:
    assert is_certain(understood(question, lot(6)), document(rules=[cap(9), AGED])) is safe


@pytest.mark.parametrize(("question", "safe"), [
    ("does my 2012 course with a B count?", False),
    ("i took it in fall 2009, does it count?", False),
    ("by the 2015-16 bulletin, does it count?", True),
    ("in the 2015 catalog, does it count?", True),
])  # fmt: skip
def test_a_year_that_the_credit_is_from_forbids_a_yes_and_the_year_of_a_catalog_does_not(
    question: str, safe: bool
) -> None:
    assert is_certain(understood(question, lot(6)), document(rules=[cap(9)])) is safe


@pytest.mark.parametrize(
    ("unit", "counted_in", "safe"),
    [
        (Unit.QUARTER, Unit.SEMESTER, False),
        (Unit.QUARTER, Unit.UNIT, False),
        (Unit.QUARTER, Unit.QUARTER, True),
        (Unit.SEMESTER, Unit.QUARTER, False),
        (Unit.SEMESTER, Unit.UNIT, True),
        (Unit.SEMESTER, Unit.SEMESTER, True),
        (None, Unit.SEMESTER, True),
    ],
)
def test_quarter_credit_is_never_held_against_a_semester_cap(unit: Unit | None, counted_in: Unit, safe: bool) -> None:
    question = understood("does it count?", replace(lot(6), unit=unit))
    assert is_certain(question, document(rules=[cap(9, unit=counted_in)])) is safe


def test_a_question_of_time_is_not_settled_where_a_sentence_sets_a_time() -> None:
    late = understood("is it too late to transfer 6 credits?", lot(6))
    assert not is_certain(late, document("Credit must be requested in the first semester.", rules=[cap(9)]))
    assert is_certain(late, document(rules=[cap(9)]))


@pytest.mark.parametrize(("question", "safe"), [("does it count?", True), ("can i revalidate it by exam?", False)])
def test_an_age_limit_is_no_bar_to_who_names_a_way_round_it(question: str, safe: bool) -> None:
    old = replace(lot(6), age=Age(Fraction(8), Anchor.ADMISSION))
    result = check(case(old), held(cap(9), AGED))
    assert barred(understood(question, old), result) is safe


@pytest.mark.parametrize(("grade", "safe"), [("B-", False), ("C+", False), ("C", True)])
def test_a_grade_that_a_high_average_would_excuse_is_no_bar(grade: str, safe: bool) -> None:
    low = lot(6, grade=grade)
    result = check(case(low), held(cap(9), minimum("B"), minimum("C+", when=(Situation.HIGH_GPA,))))
    assert barred(understood("does it count?", low), result) is safe


def test_an_exception_for_what_the_question_names_is_no_bar() -> None:
    rules = held(cap(0), cap(6, sentence="Exchange students may bring 6.", when=(Situation.EXCHANGE,)))
    result = check(case(lot(6)), rules)
    assert barred(asking("biology"), result)
    assert not barred(asking("exchange"), result)


REUSE = Reuse("reuse", "Credit of a finished degree does not count.", Credential.MASTERS, ("degree",), "no")


@pytest.mark.parametrize(
    ("question", "grade", "safe"),
    [
        ("6 credits, two of them with a B-. ok?", "B-", False),
        ("6 credits and each of them has a B. ok?", "B", True),
        ("could 6 of those with a B be used?", "B", True),
    ],
)
def test_what_is_told_of_some_courses_is_no_verdict_on_all(question: str, grade: str, safe: bool) -> None:
    page = document(rules=[cap(9), minimum("C")])
    assert is_certain(understood(question, lot(6, grade=grade)), page) is safe


def test_a_low_grade_that_no_rule_was_held_against_forbids_a_yes() -> None:
    assert not is_certain(understood("ok?", lot(6, grade="C")), document(rules=[cap(9)]))
    assert is_certain(understood("ok?", lot(6, grade="B")), document(rules=[cap(9)]))


def test_an_earlier_use_that_no_rule_was_held_against_forbids_a_yes() -> None:
    used = replace(lot(6), used_for=Use.DEGREE)
    assert not is_certain(understood("ok?", used), document(rules=[cap(9)]))
    assert not is_certain(understood("my MBA included them. ok?", lot(6)), document(rules=[cap(9), REUSE]))
    assert is_certain(understood("they are from 2 courses. ok?", lot(6)), document(rules=[cap(9), REUSE]))


def test_an_overlap_that_may_go_either_way_forbids_a_yes() -> None:
    page = document(rules=[cap(9)])
    assert not is_certain(understood("the degree and the cert overlap by 6 credits. ok?", lot(6)), page)
    assert is_certain(understood("the degree and the cert overlap, 6 go toward the degree. ok?", lot(6)), page)


def test_no_verdict_by_a_limit_of_which_the_page_does_not_say_that_anything_counts() -> None:
    told = "At most 9 credits count, if transfer is allowed at all."
    page = document(rules=[cap(9, sentence=told)])
    assert not is_certain(asking(), page)
    assert not is_certain(asking(), page, whole=False)


@pytest.mark.parametrize(
    ("told", "safe"),
    [
        ("6 credits from elsewhere, i got a certificate for them, do they count?", False),
        ("6 credits from elsewhere, i finished my mba last year, do they count?", False),
        ("6 credits from elsewhere, i finally got into the degree, do they count?", True),
        ("6 credits from elsewhere, i got a B, do they count for the degree?", True),
    ],
)
def test_a_credential_that_may_have_come_of_the_credit_forbids_a_yes_where_a_rule_asks_for_it(
    told: str, safe: bool
) -> None:
    assert is_certain(understood(told, lot(6)), document(rules=[cap(9), REUSE])) is safe


@pytest.mark.parametrize(
    ("told", "amount", "grade", "safe"),
    [
        ("6 credits with a C, do they count?", 6, "C", True),
        ("i got an A and a C, do they count?", None, "C", False),
        ("3 of my 12 credits are a C, do they count?", 3, "C", False),
    ],
)
def test_a_part_that_is_shut_out_is_no_flat_no(told: str, amount: int | None, grade: str, safe: bool) -> None:
    result = check(case(lot(amount, grade=grade)), held(minimum("B")))
    assert barred(understood(told, lot(amount, grade=grade)), result) is safe


@pytest.mark.parametrize(("courses", "safe"), [(2, True), (4, False), (3, True), (5, False)])
def test_courses_that_share_their_credit_unevenly_were_read_wrong(courses: int, safe: bool) -> None:
    told = replace(lot(6), courses=courses)
    assert is_certain(understood("do they count?", told), document(rules=[cap(9)])) is safe


@pytest.mark.parametrize(
    ("question", "safe"),
    [
        ("Could 6 credits I earned at another college all be used for a master's?", True),
        ("Will 6 credits that I earned elsewhere count toward a master's?", True),
        ("Do 6 credits count? I took them 3 years before I finish the degree.", True),
        ("I'd like to finish the certificate quickly. Do 6 credits count?", True),
        ("Do 6 credits count? I took them to finish the degree.", False),
        ("May I apply 6 credits earned there in non-degree status to the same master's degree?", True),
        ("May I apply 6 credits earned there in non-degree status for my MBA?", False),
        ("Could 6 credits I earned that count toward my certificate be used for a master's?", False),
        ("Could 6 credits I earned for a certificate at another college be used for a master's?", False),
        ("I earned a certificate with 6 credits. Could they be used?", False),
    ],
)
def test_what_credit_is_to_count_toward_is_not_what_was_earned_by_it(question: str, safe: bool) -> None:
    page = document("At most 9 credits count.", rules=[cap(9), reuse("no")])
    assert is_certain(asking(question=question), page) is safe
