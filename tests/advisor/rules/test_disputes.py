"""Which of two versions of a rule holds, and which sources stand against each other."""

from datetime import date

import pytest

from advisor.finding import HeldRule
from advisor.rules.disputes import newer_of, settle
from corpus.amounts import Unit
from corpus.document import Document
from corpus.rules import Cap, Credential, Origin, Situation
from tests.advisor.made_up import cap, document, minimum


def version(
    name: str, rule: Cap, since: str | None = None, year: str | None = None, unit: str | None = None
) -> HeldRule:
    """A rule in a document of its own."""
    page = document(
        rules=[rule], name=name, unit=unit, valid_from=date.fromisoformat(since) if since else None, catalog_year=year
    )
    return HeldRule(page, rule)


OLD, NEW = cap(6), cap(9)


@pytest.mark.parametrize(
    ("one", "other", "newer"),
    [
        (("2020-08-01", None), ("2024-08-01", None), 1),
        (("2024-08-01", None), ("2020-08-01", None), 0),
        (("2024-08-01", None), (None, None), 0),
        ((None, None), ("2024-08-01", None), 1),
        ((None, None), (None, None), None),
        (("2024-08-01", None), ("2024-08-01", None), None),
        ((None, "2023-2024"), (None, "2025-2026"), 1),
        ((None, "2025-2026"), (None, "2025-2026"), None),
        ((None, "2019-2020"), ("2024-08-01", None), 1),
    ],
)
def test_the_version_with_the_later_date_holds_and_an_undated_one_gives_way(
    one: tuple[str | None, str | None], other: tuple[str | None, str | None], newer: int | None
) -> None:
    pair = (version("one", OLD, *one), version("other", NEW, *other))
    assert newer_of(*pair) is (None if newer is None else pair[newer])
    settled = settle(pair)
    if newer is None:
        assert settled.disputed == (pair,)
        assert settled.rules == pair
        assert settled.superseded == ()
    else:
        assert settled.rules == (pair[newer],)
        assert [(s.newer, s.older) for s in settled.superseded] == [(pair[newer], pair[1 - newer])]
        assert settled.disputed == ()


@pytest.mark.parametrize(
    "second",
    [
        cap(6),
        cap(9, Origin.NONDEGREE),
        cap(9, target=Credential.CERTIFICATE),
        cap(9, unit=Unit.QUARTER),
        cap(9, when=(Situation.THESIS,)),
    ],
)
def test_rules_on_different_things_or_with_the_same_figure_do_not_stand_against_each_other(second: Cap) -> None:
    rules = (version("one", OLD), version("other", second))
    assert settle(rules).disputed == ()
    assert settle(rules).rules == rules


def test_rules_of_different_parts_do_not_stand_against_each_other() -> None:
    rules = (version("one", OLD, unit="College of Law"), version("other", NEW))
    assert settle(rules).rules == rules


def test_one_document_never_stands_against_itself() -> None:
    page: Document = document(rules=[OLD, NEW])
    rules = (HeldRule(page, OLD), HeldRule(page, NEW))
    assert settle(rules).disputed == ()


def test_an_older_rule_that_was_replaced_disputes_nothing_any_more() -> None:
    old, undated, new = version("a", OLD), version("b", cap(7)), version("c", NEW, "2025-01-01")
    settled = settle((old, undated, new))
    assert settled.rules == (new,)
    assert settled.disputed == ()


def test_minimum_grades_are_left_as_they_are() -> None:
    one, other = minimum("B"), minimum("C")
    rules = (HeldRule(document(rules=[one], name="a"), one), HeldRule(document(rules=[other], name="b"), other))
    assert settle(rules).rules == rules
