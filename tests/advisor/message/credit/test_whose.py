"""Credit that is not what a rule on outside credit is of, or not all that was told, gets no verdict by it."""

import pytest

from advisor.message.credit.whose import credit_put_otherwise
from tests.advisor.reading import read

TYLER = "UT Tyler master's: "


@pytest.mark.parametrize(
    "text",
    [
        "do my 9 hours with a B here count?",
        "9 hours with B taken there. ok?",
        "does it count 9 own credits with A?",
        "my home school is UT Tyler; 9 hours with B. Do they count?",
        "I'm changing programs with 9 hours with B. Do they all count?",
        "can I use her 9 hours with B?",
        "can I use the 9 hours with B my kids earned?",
        "9 hours with B from work. ok?",
        "9 hours with B, accredited nationally. ok?",
        "9 hours with B, school to be accredited. ok?",
        "9 hours with B, and the degree is done. ok?",
        "9 hours with B. My question is about the doctoral degree. ok?",
    ],
)
def test_the_credit_may_be_another_case(text: str) -> None:
    assert credit_put_otherwise(read(TYLER + text))


@pytest.mark.parametrize(
    "text",
    [
        "9 hours with B from another university. Do they count?",
        "I took 9 hours at Clark with a B. Can they count there?",
        "9 hours with B from a regionally accredited school. ok?",
        "the student has 9 hours with B from Clark. Can her 9 hours transfer?",
    ],
)
def test_plain_outside_credit_is_none_of_these(text: str) -> None:
    assert not credit_put_otherwise(read(TYLER + text))


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("6 hours with B from another university. would they replace courses there?", False),
        ("6 hours with B from another university. can they count as required courses there?", False),
        ("6 hours with B, two courses there. do they count?", True),
        ("6 hours with B, classes there. would they replace others?", True),
    ],
)
def test_what_credit_is_to_replace_is_not_where_it_was_earned(text: str, own: bool) -> None:
    assert credit_put_otherwise(read(TYLER + text)) is own


@pytest.mark.parametrize(
    ("text", "otherwise"),
    [
        ("The degree is done, the certificate is next. Can WVU count 6 credits of the degree toward it?", False),
        ("The degree is done. Can WVU count 6 credits from another university toward the certificate?", True),
        ("The degree is done. Can WVU count 6 credits from another university toward it?", True),
    ],
)
def test_a_degree_that_is_done_is_where_credit_into_a_certificate_comes_from(text: str, otherwise: bool) -> None:
    assert credit_put_otherwise(read(text)) is otherwise
