"""Limits as ten houses word them are counted by what became of them."""

from collections.abc import Iterator

import pytest

from corpus.readers.confined import Confined, confined
from evals.drafting.houses import SETS, Case, load_cases, outcome

CAP: dict[str, object] = {"rule": "cap", "origin": "outside", "target": "masters", "amount": {"credits": 9}}


@pytest.fixture(scope="module")
def reader() -> Iterator[Confined]:
    with confined() as made:
        yield made


def case(text: str, *rules: dict[str, object]) -> Case:
    return Case(
        style="catalog",
        institution="Example University",
        title="Transfer credit",
        heading="Limits",
        text=text,
        rules=rules,
    )


def test_the_halves_are_drawn_alike_and_share_no_sentence() -> None:
    work, measure = (load_cases(name) for name in SETS)
    assert len(work) == len(measure) == 90
    assert sum(not one.rules for one in work) == sum(not one.rules for one in measure) == 30
    assert not {one.text for one in work} & {one.text for one in measure}


def test_a_limit_is_signed_waits_or_is_silent(reader: Confined) -> None:
    plain = "Up to 9 credits may be transferred to a master's degree."
    strange = "Up to 9 credits may be transferred to a master's degree by nurses."
    silent = "A master's degree is a long way off."
    came = [outcome(case(text, CAP), reader).came for text in (plain, strange, silent)]
    assert came == [(("cap", "signed"),), (("cap", "waiting"),), (("cap", "silent"),)]


def test_a_rule_that_a_case_does_not_state_is_signed_wrongly(reader: Confined) -> None:
    found = outcome(case("Up to 9 credits may be transferred to a master's degree."), reader)
    assert [rule.rule for rule in found.wrong] == ["cap"]
