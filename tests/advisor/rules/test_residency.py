"""What has to be earned at the institution, as sums and as a limit on credit from elsewhere."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.finding import Finding, HeldRule
from advisor.message.asked.aspects import Aspect
from advisor.message.credit.credit import Holding
from advisor.message.understanding import Understanding
from advisor.reply import Verdict
from advisor.rules.residency import before_admission, from_elsewhere, residency
from advisor.rules.resident import earned_there, room_elsewhere
from advisor.rules.rulebook import check
from advisor.rules.sizes import Sizes
from advisor.verdict.consider import consider
from corpus.amounts import Amount, Credits, Everything, Share
from corpus.rules import Credential, Origin, Residency, Situation
from tests.advisor.made_up import assert_sound, cap, case, document, general, held, lot, sized, understood

HALF = Residency("residency", "Half of the credits must be earned here.", Credential.MASTERS, Share(Fraction(1, 2)))
HERE = Residency("residency", "At least 24 credits are earned here.", Credential.MASTERS, Credits(Fraction(24)))
AFTER = Residency(
    "residency", "At least 21 credits come after admission.", Credential.MASTERS, Credits(Fraction(21)),
    after_admission=True,
)  # fmt: skip
CAP = frozenset({Aspect.CAP})


def of(size: int) -> Sizes:
    """The size of a program."""
    return sized(size)


@given(st.integers(1, 90), st.one_of(
    st.builds(Credits, st.integers(0, 90).map(Fraction)), st.builds(Share, st.fractions(0, 1)),
))  # fmt: skip
def test_what_is_earned_there_and_what_is_left_are_the_whole(size: int, amount: Amount) -> None:
    rule = Residency("residency", "Here.", Credential.MASTERS, amount)
    least, room = earned_there(rule, of(size)), room_elsewhere(rule, of(size))
    assert (least is None) == (room is None)
    assert least is None or room is None or (least + room == size and room >= 0)


def test_all_to_be_earned_there_leaves_nothing() -> None:
    assert room_elsewhere(Residency("residency", "All.", Credential.MASTERS, Everything(True)), of(30)) == 0


def test_without_a_size_there_is_no_sum() -> None:
    assert residency(held(HALF)[0], sized()) is None
    assert residency(held(HALF)[0], of(0)) is None
    assert residency(held(HERE)[0], of(20)) is None


def test_credits_to_be_earned_there_leave_the_rest_of_the_whole() -> None:
    found = residency(held(HERE)[0], of(30))
    assert found and "At least 24" in found.text and "30 - 24 = 6" in found.text
    for worked in found.sums:
        assert_sound(worked)


@pytest.mark.parametrize(("size", "least"), [(30, "15"), (33, "16.5"), (2, "1")])
def test_a_share_to_be_earned_there_is_worked_out(size: int, least: str) -> None:
    found = residency(held(HALF)[0], of(size))
    assert found is not None
    assert found.text.startswith(f"At least {least} semester credit")
    for worked in found.sums:
        assert_sound(worked)


def test_what_is_left_for_credit_from_elsewhere() -> None:
    question = understood("how many outside credits count?", lot(), aspects=CAP)
    found = from_elsewhere(question, held(HALF)[0], of(30))
    assert found is not None
    assert "30 - 15 = 15" in found.text
    for worked in found.sums:
        assert_sound(worked)


@pytest.mark.parametrize(("most", "told"), [(Share(Fraction(3, 10)), False), (9, False), (40, True)])
def test_what_is_left_for_credit_from_elsewhere_is_not_told_where_a_cap_is_less(most: int | Amount, told: bool) -> None:
    question = understood("how many outside credits count?", lot(), aspects=CAP)
    found = from_elsewhere(question, held(HERE, cap(most))[0], of(50))
    assert (found is not None) is told


@pytest.mark.parametrize(
    "question",
    [
        understood("how many?", lot(), aspects=frozenset()),
        understood("how many?", lot(origin=Origin.CERTIFICATE), aspects=CAP),
        understood("how many?", lot(), aspects=CAP, target=Credential.CERTIFICATE),
    ],
)
def test_nothing_is_said_of_credit_from_elsewhere_where_it_is_not_asked(question: Understanding) -> None:
    assert from_elsewhere(question, held(HALF)[0], of(30)) is None


def test_the_schools_own_continuing_education_is_not_called_elsewhere() -> None:
    own = replace(lot(9), situations=frozenset({Situation.CONTINUING_EDUCATION}))
    question = understood("how many outside credits count?", own, aspects=CAP)
    assert from_elsewhere(question, held(HERE)[0], of(30)) is None


def test_credits_from_elsewhere_are_told_where_somewhere_else_is_said() -> None:
    found = from_elsewhere(understood("how many from somewhere else?"), held(HERE)[0], of(30))
    assert found and "At most 6" in found.text
    assert from_elsewhere(understood("how many from somewhere else?"), held(AFTER)[0], of(30)) is None


@pytest.mark.parametrize("asked", ["what could another university contribute?", "how many can other schools supply?"])
def test_what_another_school_contributes_is_from_elsewhere(asked: str) -> None:
    found = from_elsewhere(understood(asked), held(HERE)[0], of(30))
    assert found and "At most 6" in found.text


def test_of_the_least_earned_there_some_may_be_from_before_admission() -> None:
    found = before_admission(understood("how many may predate admission?"), held(HERE, AFTER), of(30))
    assert found and "24 - 21 = 3" in found.text
    assert_sound(found.sums[0])
    assert before_admission(understood("how many there?"), held(HERE, AFTER), of(30)) is None
    assert before_admission(understood("how many before admission?"), held(HERE), of(30)) is None


@pytest.mark.parametrize(
    ("question", "told", "expression"),
    [
        ("24 credits earned at the university, how many may predate admission?", 24, "24 - 21 = 3"),
        ("27 credits earned there, how many may predate admission?", 27, "27 - 21 = 6"),
        ("20 credits earned there, how many may predate admission?", 20, None),
        ("27 credits, how many may predate admission?", 27, None),
        ("how many may predate admission?", None, "24 - 21 = 3"),
    ],
)
def test_credits_told_to_be_earned_there_stand_for_the_least(
    question: str, told: int | None, expression: str | None
) -> None:
    asked = understood(question, *([] if told is None else [lot(told, Origin.NONDEGREE)]))
    found = before_admission(asked, held(HERE, AFTER), {})
    assert (found is None) == (expression is None)
    if found and expression:
        assert expression in found.text
        assert_sound(found.sums[0])


@pytest.mark.parametrize(("credits", "verdict"), [(6, Verdict.YES), (9, Verdict.PARTLY)])
def test_what_must_be_earned_there_limits_outside_credit_beside_a_larger_cap(credits: int, verdict: Verdict) -> None:
    page = general(document(rules=[cap(12), HERE]))
    found = consider(understood("do they count?", lot(credits), aspects=CAP, size=30), page).findings[0]
    assert found.verdict is verdict
    if verdict is Verdict.PARTLY:
        assert "6 of your 9" in found.text and "to be earned there" in found.text
        for worked in found.sums:
            assert_sound(worked)


def test_a_cap_as_tight_stands_alone() -> None:
    asked = understood("do they count?", lot(9), aspects=CAP, size=30)
    found = consider(asked, general(document(rules=[cap(6), HERE]))).findings[0]
    assert found.text.count("The cap is") == 1


@pytest.mark.parametrize(
    "rule", [HERE, replace(HERE, amount=Share(Fraction(80, 100)), sentence="At least 80% is earned here.")]
)
def test_without_any_cap_more_than_it_leaves_does_not_count_and_of_less_nothing_is_said(rule: Residency) -> None:
    def found(credits: int, size: int | None = 30) -> list[Finding]:
        asked = understood("do they count?", lot(credits), aspects=CAP, size=size)
        return [one for one in consider(asked, general(document(rules=[rule]))).findings if one.verdict]

    (beyond,) = found(9)
    assert beyond.verdict is Verdict.PARTLY
    assert beyond.text.startswith("Partly: 6 of your 9 credits at most.")
    for worked in beyond.sums:
        assert_sound(worked)
    assert found(6) == [] and found(9, size=None) == []


def test_a_share_of_a_part_of_the_credits_decides_only_where_all_are_of_that_part() -> None:
    rule = replace(
        HERE, amount=Share(Fraction(80, 100)), sentence="At least 80% of the course credits are earned here."
    )
    for beside, verdict in (("", None), (" all credits of the degree are course credits.", Verdict.PARTLY)):
        asked = understood(f"do they count?{beside}", lot(9), aspects=CAP, size=30)
        found = consider(asked, general(document(rules=[rule]))).findings
        assert next((one.verdict for one in found if one.verdict), None) is verdict


def test_own_credit_is_not_limited_by_it() -> None:
    page = document(rules=[cap(12, Origin.NONDEGREE), HERE])
    result = check(case(lot(9, Origin.NONDEGREE), size=30), [HeldRule(page, rule) for rule in page.rules])
    assert result.counts == (Fraction(9),)


@pytest.mark.parametrize(
    "asked",
    [
        "what's the most that doesn't have to be taken there?",
        "how many credits do not need to be earned here?",
        "how many credits needn't be taken at the school?",
    ],
)
def test_what_need_not_be_earned_there_may_be_from_elsewhere(asked: str) -> None:
    found = from_elsewhere(understood(asked), held(HERE)[0], of(30))
    assert found is not None
    assert "30 - 24 = 6" in found.text


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("8 own credits. how many from somewhere else?", lot(8, Origin.NONDEGREE)),
        ("8 were transferred. how many can i still take from somewhere else?", lot(8)),
        ("8 credits. how many from somewhere else?", lot(8, Origin.CERTIFICATE)),
    ],
)
def test_credit_that_may_draw_on_the_rest_leaves_it_open(asked: str, told: Holding) -> None:
    assert from_elsewhere(understood(asked, told), held(HERE)[0], of(30)) is None
