"""What stands beside a limit and sets it otherwise for some is carried by the rule, which may then be signed unread."""

import pytest

from corpus.amounts import Credits, ForSize, Rounding, Share
from corpus.document import Document
from corpus.drafting.desk import waiting
from corpus.drafting.draft import DraftedRule, draft
from corpus.rules import AgeLimit, Cap, Credential, Narrowed, Residency
from tests.corpus.drafting.pages import page

SHARE = "Up to 20% of a program's credits may be transferred from other universities."
CAP = "Master's students may transfer up to 10 hours from other universities."


def signed(document: Document) -> list[Narrowed]:
    """The rules that may be signed unread and can carry what stands beside them."""
    waits = waiting(document, ())
    rules = [one.item.rule for one in waits if isinstance(one.item, DraftedRule) and one.obscure is None]
    return [rule for rule in rules if isinstance(rule, Narrowed)]


@pytest.mark.parametrize(
    "beside",
    [
        "In the School of Nursing, the limit is five hours.",
        "Programs that require 36 or more hours may, with the consent of the director, accept as many as 12.",
    ],
)
def test_the_sentence_that_narrows_a_cap_is_carried_by_it(beside: str) -> None:
    (rule,) = signed(page("## Transfer credit", f"{CAP} {beside}"))
    assert rule.but == (beside,)


def test_an_exception_further_down_the_paragraph_is_carried() -> None:
    exception = "There is an exception for partner institutions, from which up to 20 hours may come."
    (rule,) = signed(page("## Transfer credit", f"{CAP} The department decides. {exception}"))
    assert rule.but == (exception,)


def test_an_amount_for_larger_programs_is_a_cap_of_its_own() -> None:
    larger = "If your master's is 39 hours or longer the maximum is 12."
    base, other = signed(page("## Transfer credit", f"{CAP} {larger}"))
    assert isinstance(base, Cap) and base.but == (larger,)
    assert isinstance(other, Cap) and other.sentence == larger
    assert (other.amount, other.origin) == (ForSize(39, Credits(12), larger=True), base.origin)  # type: ignore[arg-type]


def test_what_a_sentence_excepts_itself_is_carried() -> None:
    said = (
        "At least 70% of the credits of a master's degree (60% for students from partner schools) must be earned here."
    )
    (rule,) = signed(page("## Residency", said))
    assert isinstance(rule, Residency)
    assert rule.but == ("60% for students from partner schools",)


def test_an_example_narrows_nothing() -> None:
    example = "On a 30-credit program, this is 6."
    (rule,) = signed(
        page("## Transfer credit", f"{SHARE} {example}", "## Certificates", "A certificate takes 12 credits.")
    )
    assert isinstance(rule, Cap)
    assert (rule.target, rule.but) == (Credential.ANY, ())


def test_a_share_is_rounded_as_the_sentence_says() -> None:
    said = "Up to 20% of a program's credits may be transferred from elsewhere, rounded to the nearest whole credit."
    (rule,) = signed(page("## Transfer credit", said))
    assert isinstance(rule, Cap)
    assert (rule.amount, rule.rounding) == (Share(rule.amount.share), Rounding.NEAREST)  # type: ignore[union-attr]


def test_a_limit_on_what_two_kinds_sum_to_is_still_no_cap() -> None:
    said = "Transfer credit and certificate credit, taken together, may not exceed one half of the master's degree."
    assert draft(page("## The two together", said)) == ()


def test_an_age_in_a_list_under_credit_from_elsewhere_is_of_that() -> None:
    item = "A course must meet the following: it is no more than seven years old when the degree is conferred;"
    cap = "Up to 9 credits from another institution may be applied toward a master's degree."
    ages = [one.rule for one in draft(page("## Credit from another institution", cap, "", item))]
    assert [rule.origin for rule in ages if isinstance(rule, AgeLimit)] == ["outside"]
