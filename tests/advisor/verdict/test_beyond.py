"""A page from elsewhere may set more than the rules signed on it hold; then no verdict is given."""

from dataclasses import replace
from fractions import Fraction

import pytest

from advisor.finding import HeldRule
from advisor.rules.rulebook import Case, check
from advisor.rules.sizes import Sizes
from advisor.verdict.beyond import set_beyond
from corpus.amounts import Base
from corpus.document import Document, Kind, Wording
from corpus.rules import Credential, Origin
from tests.advisor.made_up import cap, document, general, lot, understood

SUM = "Transfer credit and certificate credit, taken together, may not exceed one half of the credits of the degree."
OLD = "The older limit still applies to students who were admitted before Fall 2023."
ONE = "Credits of a certificate may be applied to one master's degree."


def beyond(
    page: Document, question: str, *origins: Origin, size: int = 30, amount: int = 9, named: Document | None = None
) -> bool:
    """Whether a page keeps the verdict on lots of these origins back."""
    lots = tuple(replace(lot(amount), origin=origin) for origin in origins)
    asked = replace(understood(question, *lots), sizes={Base.PROGRAM: Fraction(size)})
    rules = tuple(HeldRule(page, rule) for rule in page.rules)
    result = check(Case(lots, Credential.MASTERS, Sizes(asked.sizes), frozenset()), rules)
    scope = general(page)
    scope = replace(scope, named=(named,)) if named else scope
    return set_beyond(asked, scope, result)


def source(*sentences: str) -> Document:
    """A page in its own university's words, with a cap."""
    return document(*sentences, rules=[cap(9)], wording=Wording.SOURCE)


@pytest.mark.parametrize(
    ("sentence", "question", "origins", "size", "kept"),
    [
        (SUM, "can I use all?", (Origin.OUTSIDE, Origin.CERTIFICATE), 30, True),
        (SUM, "can I use all?", (Origin.OUTSIDE,), 30, False),
        (SUM, "can I use all?", (Origin.OUTSIDE,), 16, True),
        (OLD, "I was admitted in 2021. can I use all?", (Origin.OUTSIDE,), 30, True),
        (OLD, "I was admitted in 2025. can I use all?", (Origin.OUTSIDE,), 30, False),
        (ONE, "I already used it in a master's. can I use all?", (Origin.CERTIFICATE,), 30, True),
        (ONE, "can I use all?", (Origin.CERTIFICATE,), 30, False),
    ],
)
def test_what_no_rule_holds_keeps_the_verdict_back(
    sentence: str, question: str, origins: tuple[Origin, ...], size: int, kept: bool
) -> None:
    assert beyond(source(sentence), question, *origins, size=size) is kept


@pytest.mark.parametrize(
    ("beside", "kept"),
    [
        ("The rule of 9 credits is an older policy, and a later text speaks of 20 others.", True),
        ("The limit of 9 credits was the former limit.", True),
        ("The rule of 5 courses is an older policy.", False),
        ("Credits older than 9 years do not count.", False),
    ],
)
def test_a_cap_that_its_own_page_calls_an_older_one_gives_no_verdict(beside: str, kept: bool) -> None:
    page = document(beside, rules=[cap(9, sentence="At most 9 credits from elsewhere count.")])
    assert beyond(page, "can I use all?", Origin.OUTSIDE) is kept


def test_a_program_that_limits_the_same_credit_itself_has_the_say() -> None:
    program = document(
        "The program takes only six transfer credits.",
        kind=Kind.MASTERS,
        program="Widgets",
        name="w",
        wording=Wording.SOURCE,
    )
    assert beyond(source(), "can I use all?", Origin.OUTSIDE, named=program)
    assert not beyond(source(), "can I use all?", Origin.CERTIFICATE, named=program)
