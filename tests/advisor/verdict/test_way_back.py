"""A certificate that is not awarded after graduation, where another page says how to come back for it."""

from advisor.finding import Finding, HeldRule
from advisor.reply import Verdict
from advisor.verdict.way_back import has_way_back
from corpus.rules import Allowed, Permission, Topic
from tests.advisor.made_up import document, general

NEVER = Permission(
    "permission", "A certificate is not awarded retroactively after graduation.", Topic.RETROACTIVE_AWARD, Allowed.NO
)
BACK = "A student who returns for a certificate after a degree must file a new application and pay a fee."


def denied(page_rule: Permission) -> Finding:
    """The "no" of a rule."""
    source = HeldRule(document(rules=[page_rule]), page_rule).source
    return Finding("No.", (source,), Verdict.NO, (), (source,))


def test_a_page_that_says_how_to_come_back_keeps_the_no_from_being_flat() -> None:
    assert has_way_back(denied(NEVER), general(document(rules=[NEVER]), document(BACK, name="catalog")))


def test_without_such_a_page_or_of_another_act_there_is_no_way_back() -> None:
    other = Permission("permission", "No course is substituted.", Topic.SUBSTITUTION, Allowed.NO)
    assert not has_way_back(denied(NEVER), general(document(rules=[NEVER])))
    assert not has_way_back(denied(other), general(document(BACK, name="catalog")))
