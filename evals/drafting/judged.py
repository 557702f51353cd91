"""Drafts that no typed rule stands for, judged one by one by reading their sentences.

The library types what its questions need, and not all that its sentences say. A draft of what a sentence says truly
counts as wrong all the same; here such drafts are told apart from those that are wrong.
"""

from collections.abc import Iterable
from dataclasses import replace
from importlib.resources import files

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter

from corpus.document import Document
from corpus.drafting.draft import draft
from corpus.rules import RULE, Rule
from evals.drafting.score import compared


class Judged(BaseModel):
    """One draft of a document without its rules, whether its sentence says it in every field, and why."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    document: str
    sentence: str
    rule: dict[str, object]
    said: bool
    why: str

    @property
    def drafted(self) -> Rule:
        """The draft as a rule; raises pydantic.ValidationError where it is none."""
        return RULE.validate_python({**self.rule, "sentence": self.sentence})


def load_judged() -> tuple[Judged, ...]:
    """All drafts that were judged."""
    text = files("evals.drafting").joinpath("judged.yaml").read_text(encoding="utf-8")
    return TypeAdapter(tuple[Judged, ...]).validate_python(yaml.safe_load(text))


def truly_said(judged: Iterable[Judged]) -> frozenset[tuple[str, Rule]]:
    """The drafts that their sentences say, each with its document."""
    return frozenset((one.document, compared(one.drafted)) for one in judged if one.said)


def gone(judged: Iterable[Judged], documents: Iterable[Document]) -> list[Judged]:
    """What was judged and is no longer drafted."""
    drafted = {(d.id, compared(one.rule)) for d in documents for one in draft(replace(d, rules=()))}
    return [one for one in judged if (one.document, compared(one.drafted)) not in drafted]
