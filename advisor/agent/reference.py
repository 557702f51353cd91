"""Where a model's tools look things up, for one question and its audience."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Protocol

from advisor.finding import Finding, Source
from advisor.planner.request import PlanRequest


class Tool(StrEnum):
    """A model's tools, as it calls them."""

    SEARCH = "search_passages"
    LOOK_UP = "look_up_document"
    CHECK = "check_transfer"
    PLAN = "plan_pathway"


class Reference(Protocol):
    """Where the tools look, for one question and its audience."""

    def search(self, words: str) -> Sequence[Source]:
        """The sentences nearest in meaning to some words."""
        ...

    def document(self, identifier: str) -> Sequence[Source]:
        """The sentences of one document; none where this audience has no such document."""
        ...

    def check(self, restated: str) -> Sequence[Finding]:
        """What the rules say to the question in other words; none where it says what the person did not."""
        ...

    def plan(self, wanted: PlanRequest) -> Sequence[Source]:
        """The sentences that a plan rests on: what counts, what is left, how long, at what price, what breaks it."""
        ...
