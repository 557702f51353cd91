"""What is left of a degree where the asker supposes how much credit counts."""

from fractions import Fraction

import pytest

from advisor.finding import Finding
from advisor.message.understanding import Place
from advisor.rules.scope import Scope
from advisor.rules.sizes import Sizes
from advisor.sums.left.if_counted import left_if_counted
from advisor.sums.time.pace import pace
from corpus.amounts import Base, Credits, Share
from corpus.document import Document
from corpus.rules import Cap, Credential, Size
from tests.advisor.made_up import SCHOOL, assert_sound, cap, document, understood

AT_LEAST = Size("size", "A master's degree takes at least 30 credits.", Credential.MASTERS, Fraction(30), None)
ASKED = "Example University master's: how many credits are left if 12 count?"


def found(
    question: str = ASKED, *rules: Cap | Size, told: int | None = None, page: Document | None = None
) -> Finding | None:
    """What is worked out at a school of some rules, with the size that the asker tells."""
    scope = Scope(Place(SCHOOL), (), (page or document(rules=rules or (AT_LEAST,)),), ())
    sizes = Sizes({Base.PROGRAM: Fraction(told)} if told else {})
    return left_if_counted(understood(question), scope, sizes)


@pytest.mark.parametrize(
    "question",
    [
        ASKED,
        "how many credits would be left of a master's if 12 credits of my certificate count?",
        "if all 12 of my credits are accepted, how many are left of the master's?",
        "what is left of the master's once 12 transfer?",
    ],
)
def test_what_is_supposed_to_count_is_taken_off_the_least_size(question: str) -> None:
    worked = found(question)
    assert worked is not None
    assert worked.text.startswith("At least 18 credits of the master's degree are left")
    assert_sound(*worked.sums)


def test_the_askers_own_size_is_exact() -> None:
    worked = found("if 12 count toward the 36-credit master's, how many are left?", told=36)
    assert worked is not None
    assert worked.text.startswith("24 credits of the master's degree are left")


def test_terms_of_the_least_that_is_left_are_at_least_so_many() -> None:
    question = "how many terms are left of the master's if 12 count at 6 credits a term?"
    worked = found(question)
    assert worked is not None
    terms = pace(understood(question), Scope(Place(SCHOOL), (), (document(rules=[AT_LEAST]),), ()), [worked])
    assert terms is not None
    assert terms.text == "At least 3 terms at 6 credits each: 18 / 6 = 3, for the 18 credits left at least."


@pytest.mark.parametrize(
    "question",
    [
        "how many credits are left of the master's if 12 don't count?",
        "how many credits are left of the master's if 12 count and I fail 3?",
        "how many credits are left of the master's if 12 count plus 6 of my old school?",
        "how many credits are left of the master's if half of them count?",
        "how many credits are left of the master's if 36 count?",
        "how many credits are left of the master's if 12 count, or 9 count?",
        "do 12 count toward the master's?",
        "how many electives are left of the master's if 12 count?",
    ],
)
def test_what_turns_the_sum_keeps_it_back(question: str) -> None:
    assert found(question) is None


def test_a_limit_that_lets_less_count_keeps_it_back() -> None:
    assert found(ASKED, AT_LEAST, cap(9)) is None
    assert found(ASKED, AT_LEAST, cap(Share(Fraction(1, 3)))) is None
    assert found(ASKED, AT_LEAST, cap(12)) is not None


def test_two_sizes_and_that_of_a_part_give_none() -> None:
    larger = Size("size", "A master's degree takes at least 36 credits.", Credential.MASTERS, Fraction(36), None)
    assert found(ASKED, AT_LEAST, larger) is None
    assert found(page=document(rules=[AT_LEAST], unit="School of Music")) is None
    assert found(page=document(rules=[cap(Credits(Fraction(12)))])) is None
