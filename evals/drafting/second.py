"""A second key for some of the documents that the patterns were not written on, held against drafts and typed rules.

The library types what its questions need, now and then from more than a sentence. The second key was written from the
title and the sentences of each page alone, by somebody who saw neither its typed rules nor its drafts, and before these
were compared. So it tells what of a miss is the drafting's, and how far two readers agree.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from importlib.resources import files

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter

from corpus.document import Document
from corpus.drafting.draft import draft
from corpus.rules import RULE, Rule
from evals.drafting.hidden import LIMITS
from evals.drafting.score import Score


class Stated(BaseModel):
    """A sentence and the limits that it states."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    sentence: str
    rules: tuple[dict[str, object], ...]


class Page(BaseModel):
    """A document and its sentences that state limits."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    document: str
    limits: tuple[Stated, ...]

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The limits as rules; raises pydantic.ValidationError where one is none."""
        return tuple(
            RULE.validate_python({**rule, "sentence": one.sentence}) for one in self.limits for rule in one.rules
        )


@dataclass
class Second:
    """Limits, field by field: drafts by the second key, the same by the typed rules, and the second key by these."""

    drafts: Score = field(default_factory=Score)
    by_typed: Score = field(default_factory=Score)
    readers: Score = field(default_factory=Score)
    documents: int = 0


def load_second() -> tuple[Page, ...]:
    """The second key, document by document."""
    text = files("evals.drafting").joinpath("second-key.yaml").read_text(encoding="utf-8")
    return TypeAdapter(tuple[Page, ...]).validate_python(yaml.safe_load(text))


def drawn(document: Document) -> bool:
    """Whether a document was drawn for the second key: every other one, by the hash of its id."""
    return hashlib.sha256(f"second key {document.id}".encode()).digest()[0] % 2 == 0


def second(documents: Iterable[Document], key: Iterable[Page]) -> Second:
    """What the second key says of the documents that it is of."""
    held, by_id = Second(), {document.id: document for document in documents}
    for page in key:
        document = by_id[page.document]
        made = [(one.rule, str(one.basis)) for one in draft(replace(document, rules=())) if one.rule.rule in LIMITS]
        typed = [rule for rule in document.rules if rule.rule in LIMITS]
        held.drafts.add(made, page.rules)
        held.by_typed.add(made, typed)
        held.readers.add([(rule, "") for rule in page.rules], typed)
        held.documents += 1
    return held
