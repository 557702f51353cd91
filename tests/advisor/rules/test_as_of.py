"""Answers as of a date."""

from datetime import date
from fractions import Fraction

import pytest

from advisor.finding import Finding, HeldRule, Sum, Term
from advisor.message.time.period import Period, period_of
from advisor.reply import Verdict
from advisor.rules.as_of import dated
from advisor.rules.disputes import Superseded, settle
from corpus.document import Document
from tests.advisor.made_up import cap, document

TODAY = date(2026, 11, 27)
OLD = document(rules=[cap(6)], name="old", catalog_year="2015-2016")
NEW = document(rules=[cap(12)], name="new", valid_from=date(2025, 10, 9))
UNDATED = document(rules=[cap(9)], name="undated")


def under(text: str) -> Period:
    """The period that a text asks under."""
    found = period_of(text, TODAY)
    assert found is not None
    return found


def judged(page: Document, text: str, *superseded: Superseded) -> tuple[Finding, ...]:
    """A yes that rests on one version, as it is told for a period."""
    rule = HeldRule(page, page.rules[0])
    yes = Finding("Yes: it fits.", (rule.source,), Verdict.YES, (), (rule.source,))
    return dated([yes], [rule], superseded, under(text))


def test_of_two_versions_the_one_in_force_in_the_period_holds() -> None:
    rules = [HeldRule(page, page.rules[0]) for page in (OLD, NEW)]
    for text, page in (("2015-2016 catalog", OLD), ("2026-2027 catalog", NEW), ("2019-2020 catalog", NEW)):
        settled = settle(rules, under(text))
        assert [held.document for held in settled.rules] == [page]
        assert settled.superseded
    assert [held.document for held in settle(rules).rules] == [NEW]


@pytest.mark.parametrize(
    ("page", "text", "verdict"),
    [
        (OLD, "under the 2015-2016 catalog", Verdict.YES),
        (NEW, "under the 2026-2027 catalog", Verdict.YES),
        (NEW, "under the 2023 catalog", None),
        (NEW, "i started in fall 2022", None),
        (UNDATED, "under the 2026-2027 catalog", Verdict.YES),
        (UNDATED, "under the 2018 catalog", None),
        (UNDATED, "i started in fall 2022", Verdict.YES),
        (OLD, "under the 2024 catalog", Verdict.YES),
    ],
)
def test_a_version_that_came_later_or_has_no_date_gives_no_verdict_for_a_past_catalog(
    page: Document, text: str, verdict: Verdict | None
) -> None:
    assert next((found.verdict for found in judged(page, text) if found.verdict), None) is verdict


def test_the_version_is_named_where_it_is_not_the_one_asked_under() -> None:
    assert len(judged(OLD, "under the 2015-2016 catalog")) == 1
    assert "2015-2016" in judged(OLD, "under the 2024 catalog")[-1].text
    later = judged(
        NEW, "under the 2023 catalog", Superseded(HeldRule(NEW, NEW.rules[0]), HeldRule(UNDATED, UNDATED.rules[0]))
    )
    assert [source.document for source in later[0].sources] == [NEW, UNDATED]


def test_without_a_period_or_rules_nothing_is_added() -> None:
    rule = HeldRule(OLD, OLD.rules[0])
    finding = Finding("Yes.", (rule.source,), Verdict.YES)
    assert dated([finding], [rule], (), None) == (finding,)
    assert dated([], [], (), under("under the 2024 catalog")) == ()


@pytest.mark.parametrize(("page", "noted"), [(OLD, False), (NEW, True)])
def test_a_sum_is_noted_for_the_version_that_it_rests_on_and_no_other(page: Document, noted: bool) -> None:
    rules = [HeldRule(each, each.rules[0]) for each in (NEW, OLD)]
    source = HeldRule(page, page.rules[0]).source
    worked = Sum("over", "9 - 6 = 3", Fraction(3), "credits", (Term("cap", Fraction(6), "credits", source),))
    found = dated([Finding("3 over.", (source,), None, (worked,))], rules, (), under("2015-2016 catalog"))
    assert found[-1].text == "3 over."
    assert ("may not be the one" in found[0].text) is noted
