"""Which of two versions of a rule holds, and which sources stand against each other."""

from dataclasses import replace
from datetime import date

import pytest

from advisor.finding import HeldRule
from advisor.message.time.period import period_of
from advisor.rules.disputes import Superseded, newer_of, of_then, settle
from corpus.amounts import Unit
from corpus.document import Document
from corpus.rules import Anchor, Cap, Credential, Origin, Rule, Situation
from tests.advisor.made_up import cap, document, general, minimum, reuse
from tests.advisor.part_and_whole import FAMILIES, RESIDENCY, WHOLE, aged


def version(
    name: str, rule: Rule, since: str | None = None, year: str | None = None, unit: str | None = None
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


SAME = {"cap": (cap(6), cap(9)), "grade": (minimum("B"), minimum("C")), "reuse": (reuse("no"), reuse("yes"))} | {
    name: (family.rule(WHOLE, family.stricter), family.rule(WHOLE, family.looser))
    for name, family in {**FAMILIES, "residency": RESIDENCY}.items()
}


@pytest.mark.parametrize("pair", SAME.values(), ids=SAME)
def test_every_family_is_settled_by_date_and_stands_in_dispute_without_one(pair: tuple[Rule, Rule]) -> None:
    old, new = version("old", pair[0], year="2019-2020"), version("new", pair[1], year="2024-2025")
    assert settle((old, new)).superseded == (Superseded(new, old),)
    assert settle((old, new)).rules == (new,)
    undated = version("one", pair[0]), version("other", pair[1])
    assert settle(undated).disputed == (undated,)
    parts = version("one", pair[0], unit="College of Law"), version("other", pair[1])
    assert settle(parts).disputed == ()


def test_of_three_versions_the_newest_replaces_both() -> None:
    rules = [version(str(year), cap(n), year=f"{year}-{year + 1}") for n, year in ((6, 2015), (9, 2019), (12, 2023))]
    settled = settle(rules)
    assert settled.rules == (rules[2],)
    assert {(pair.newer, pair.older) for pair in settled.superseded} == {(rules[2], rules[0]), (rules[2], rules[1])}


def test_an_age_is_counted_from_one_day_in_one_version_and_another_in_another() -> None:
    one = aged(WHOLE, "5")
    other = replace(one, anchor=Anchor.GRADUATION, sentence="Credit is at most 5 years old at graduation.")
    unsaid = replace(one, anchor=Anchor.UNSTATED, sentence="Credit is at most 5 years old.")
    assert settle((version("one", one), version("other", other))).disputed != ()
    assert settle((version("one", one), version("other", unsaid))).disputed == ()


def test_conditions_on_credit_that_served_before_stand_against_each_other_where_the_pages_are_known_to_disagree() -> (
    None
):
    pages = [
        document(rules=[reuse(how)], name=how, disagrees_with=known)
        for how, known in (("no", ("limited",)), ("limited", ()))
    ]
    known = tuple(HeldRule(page, page.rules[0]) for page in pages)
    assert settle(known).disputed == (known,)
    unknown = version("one", reuse("no")), version("other", reuse("limited"))
    assert settle(unknown).disputed == ()


def test_a_scope_is_read_without_the_rules_that_another_version_stands_for() -> None:
    old, new = (version(name, rule, year=year) for name, rule, year in (("old", OLD, "2019"), ("new", NEW, "2024")))
    scope, settled = of_then(general(old.document, new.document), None)
    assert scope.own_rules(lambda rule: True) == (new,)
    assert [pair.older for pair in settled.superseded] == [old]
    period = period_of("under the 2019 catalog", date(2026, 11, 27))
    assert of_then(general(old.document, new.document), period)[0].own_rules(lambda rule: True) == (old,)
    assert of_then(general(new.document), None)[0] == general(new.document)
