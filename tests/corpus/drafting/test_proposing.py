"""What a model proposes is accepted only where the sentence and its headings say it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pytest

from corpus.drafting.draft import draft
from corpus.drafting.found import Basis
from corpus.drafting.proposing import Proposal, proposed
from corpus.rules.written import written
from tests.corpus.drafting.pages import page

RIGHT: dict[str, object] = {"rule": "cap", "origin": "outside", "target": "masters", "amount": {"credits": 9}}


@dataclass
class Scripted:
    """Proposes the same for every sentence, and keeps which it was asked about."""

    proposals: Sequence[Proposal]
    asked: list[str] = field(default_factory=list)

    def propose(self, sentence: str, headings: Sequence[str]) -> Sequence[Proposal]:
        self.asked.append(sentence)
        return self.proposals


LEFT = "At most 9 credits from elsewhere, of which 3 may be online, go into a master's degree."


def accepted(sentence: str, proposal: Mapping[str, object]) -> list[dict[str, object]]:
    """The proposals that were accepted for a page of one sentence."""
    return [written(one.rule) for one in proposed(page(sentence), Scripted([proposal]))]


def test_a_proposal_that_the_sentence_bears_out_is_a_draft_of_low_confidence() -> None:
    assert draft(page(LEFT)) == ()
    (one,) = proposed(page(LEFT), Scripted([RIGHT]))
    assert written(one.rule) == RIGHT
    assert one.basis is Basis.MODEL
    assert one.confidence < 0.6


@pytest.mark.parametrize(
    "proposal",
    [
        {**RIGHT, "amount": {"credits": 12}},
        {**RIGHT, "target": "certificate"},
        {**RIGHT, "origin": "nondegree"},
        {**RIGHT, "when": ["thesis"]},
        {"rule": "residency", "target": "masters", "amount": {"credits": 9}},
        {"rule": "reuse", "target": "masters", "used_for": ["degree"], "allowed": "yes"},
        {"rule": "cap", "origin": "outside"},
        {"rule": "wish", "target": "masters"},
        {},
    ],
    ids=["figure", "credential", "origin", "circumstance", "bound", "yes or no", "incomplete", "no family", "empty"],
)
def test_a_proposal_that_the_sentence_does_not_bear_out_is_dropped(proposal: dict[str, object]) -> None:
    assert accepted(LEFT, proposal) == []


def test_a_condition_that_no_rule_carries_bars_every_proposal() -> None:
    assert accepted(f"In exceptional cases: {LEFT}", RIGHT) == []


def test_a_model_is_asked_only_about_limits_that_nobody_typed() -> None:
    plain = "Example University accepts at most 9 transfer credits toward a master's degree."
    scripted = Scripted([])
    proposed(page(plain, LEFT, "It has a library."), scripted)
    assert scripted.asked == [LEFT]
