"""A limit on a part of the credit holds for whatever may be of that part, and for nothing that cannot be."""

from dataclasses import replace
from fractions import Fraction

import pytest

from advisor.message.credit.credit import Holding
from advisor.message.understanding import Schools
from advisor.rules.inner_limits import limits_within, unsure_of_parts
from corpus.amounts import Credits, ForSize
from corpus.rules import Credential, Origin
from tests.advisor.made_up import cap, document, lot, understood

WHOLE = cap(12, sentence="Example University accepts at most 12 transfer credits toward a master's degree.")


@pytest.mark.parametrize(
    "beside",
    [
        "At most two transfer courses may come from out-of-state universities.",
        "No more than 6 credits from institutions outside the state transfer.",
        "At most four courses transfer from certain Ohio universities that it names.",
        "Of these credits, no more than 6 may be from community colleges.",
        "Only 6 transfer credits may come from private institutions.",
        "Transfer credits from partner universities are limited to 6 credits.",
        "A maximum of 3 transfer credits may be taken online.",
        "No more than one course taken by correspondence transfers.",
        "Credit from out-of-state universities is not accepted.",
        "At least half of the transfer credits must be from public institutions in the state.",
        "Of the transfer credits, at most 50% may come from in-state schools.",
        "Of these, at most 6 may be from out-of-state schools.",
    ],
)
def test_where_a_school_stands_and_how_it_teaches_may_be_left_unsaid(beside: str) -> None:
    page = document(beside, rules=[WHOLE])
    asked = understood("Can 9 credits from Lakeshore State transfer?", lot(9))
    assert [source.sentence for source in limits_within([page], asked)] == [beside]
    assert unsure_of_parts([page], asked)


def test_a_part_that_the_rules_own_sentence_limits_is_seen_too() -> None:
    said = "At most 12 credits may be transferred, of which no more than 6 may come from out-of-state institutions."
    page = document(rules=[cap(12, sentence=said)])
    assert limits_within([page], understood("9 credits", lot(9)))
    assert not limits_within([page], understood("6 credits", lot(6)))


def test_an_amount_that_a_rule_of_the_sentence_counts_is_no_further_limit() -> None:
    in_a_size = "In a 30-unit master's degree at most 6 units of extension or transfer credit are accepted."
    of_size = replace(cap(6, sentence=in_a_size), amount=ForSize(Fraction(30), Credits(Fraction(6))))
    beside = cap(15, sentence="Up to 15 credits from exchange partners count, which are outside the cap of 6 credits.")
    assert not limits_within([document(rules=[of_size, beside])], understood("9 credits", lot(9)))


@pytest.mark.parametrize(
    ("beside", "held"),
    [
        ("At most two transfer courses may come from out-of-state universities.", Holding(courses=2)),
        ("No more than 6 credits from institutions outside the state transfer.", lot(6)),
        ("No more than 6 credits from institutions outside the state transfer.", lot(None, grade="B")),
        ("No more than 6 transfer credits from institutions outside the state.", lot(9, Origin.NONDEGREE)),
        ("At most 9 credits may be transferred from other universities.", lot(12)),
        ("At most 6 credits of foreign institutions transfer.", lot(9)),
        ("At most 3 credits at the 400 level count.", lot(9)),
        ("At most 6 out-of-state credits transfer into a doctorate.", lot(9)),
        ("At most 6 credits from universities in the state transfer into a graduate certificate.", lot(9)),
        ("Transfer credit is accepted only from accredited institutions.", lot(9)),
        ("At Example University the state sets no more than 9 holidays.", lot(3)),
    ],
)
def test_what_cannot_be_of_the_part_or_is_within_its_limit_is_free(beside: str, held: Holding) -> None:
    assert not limits_within([document(beside, rules=[WHOLE])], understood("Can my credit transfer?", held))


def test_a_level_and_a_country_hold_where_the_message_has_a_word_of_them() -> None:
    level = document("At most 3 credits at the 400 level count.", rules=[WHOLE])
    assert limits_within([level], understood("9 credits, some cross-listed with undergrad classes", lot(9)))
    country = document("At most 6 credits of foreign institutions transfer.", rules=[WHOLE])
    assert limits_within([country], understood("9 credits from a school in Canada", lot(9)))
    abroad = replace(understood("9 credits", lot(9)), schools=Schools(1, abroad=True))
    assert limits_within([country], abroad)


def test_a_limit_on_what_goes_into_a_certificate_holds_there() -> None:
    page = document("At most 3 credits from out-of-state universities transfer into a graduate certificate.")
    assert limits_within([page], understood("6 credits", lot(6), target=Credential.CERTIFICATE))


def test_what_is_left_beside_credit_within_the_limit_is_not_known_either() -> None:
    page = document("At most 6 transfer credits may come from out-of-state universities.", rules=[WHOLE])
    within = understood("I have 3, how many more?", lot(3))
    assert not limits_within([page], within)
    assert unsure_of_parts([page], within)
    assert not unsure_of_parts([page], understood("how many?", lot()))
