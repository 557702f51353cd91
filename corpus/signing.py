"""Signatures on drafted rules: who signed or rejected what and when, in a file beside the document.

`policies/transfer.md` has its decisions in `policies/transfer.signed.yaml`. A signature holds as long as what it rests
on is unchanged: the sentence, the headings above it, and whose document it is. Then the rule counts as one of the
document's own; else it has lapsed, and the sentence is drafted anew.
"""

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import yaml
from filelock import FileLock
from pydantic import BaseModel, ConfigDict, PlainSerializer, StringConstraints, TypeAdapter

from corpus.document import Document
from corpus.plain_words import UNREADABLE, file_in_plain_words
from corpus.rules import RULE, Rule
from corpus.sentences import headed


class UnreadableSignatures(Exception):
    """A file of signatures that cannot be read; the message says which and what to do."""


class Verdict(StrEnum):
    """What a person decided on a draft."""

    SIGNED = "signed"
    REJECTED = "rejected"


_Utc = Annotated[datetime, PlainSerializer(lambda moment: moment.isoformat(timespec="seconds"))]


class Decision(BaseModel):
    """One decision: the rule as it was signed or rejected, what it rests on, by whom and when. `rule` is None where a
    person said that a sentence carries no rule."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    verdict: Verdict
    sentence: str
    rests_on: str
    """SHA-256 over the sentence, what it stands under, and whose document it is."""
    by: Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
    at: _Utc
    rule: dict[str, object] | None = None


_DECISIONS: TypeAdapter[tuple[Decision, ...]] = TypeAdapter(tuple[Decision, ...])


@dataclass(frozen=True)
class Standing:
    """The decisions on a document: those that hold, and those whose sentence has changed since."""

    holding: tuple[Decision, ...]
    lapsed: tuple[Decision, ...]


def signatures_beside(path: Path) -> Path:
    """Where the decisions on a document's file are kept."""
    return path.with_suffix(".signed.yaml")


def grounds(document: Document) -> dict[str, str]:
    """What a rule on each sentence of a document rests on, as SHA-256 by sentence. A sentence that stands on the page
    more than once rests on every place where it stands."""
    places: dict[str, list[tuple[str, ...]]] = {}
    for sentence in headed(document.text):
        places.setdefault(sentence.text, []).append((sentence.lead or "", *sentence.headings))
    whose = (document.institution, document.unit, document.program)
    return {text: hashlib.sha256(repr((whose, text, above)).encode()).hexdigest() for text, above in places.items()}


def standing(document: Document, decisions: Iterable[Decision]) -> Standing:
    """Which decisions still hold for the document as it is."""
    held = grounds(document)
    decided = tuple(decisions)
    holding = tuple(one for one in decided if held.get(one.sentence) == one.rests_on)
    return Standing(holding, tuple(one for one in decided if one not in holding))


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """The decisions on the document in a file, none where nobody decided; raises UnreadableSignatures."""
    beside = signatures_beside(path)
    try:
        held = yaml.safe_load(beside.read_text(encoding="utf-8"))
        return _DECISIONS.validate_python(tuple(held or ()))
    except FileNotFoundError:
        return ()
    except UNREADABLE as error:
        reason = f"{beside} cannot be read: {file_in_plain_words(error)}; mend it, or move it away and sign again"
        raise UnreadableSignatures(reason) from error


def record(path: Path, made: Iterable[Decision]) -> None:
    """Add decisions to those on the document in a file. Either all of them are on the disk afterwards, or none."""
    beside = signatures_beside(path)
    with FileLock(beside.with_suffix(".lock")):
        decisions = (*read_decisions(path), *made)
        listed = [decision.model_dump(mode="json", exclude_none=True) for decision in decisions]
        partial = beside.with_suffix(".partial")
        with partial.open("w", encoding="utf-8") as file:
            yaml.safe_dump(listed, file, sort_keys=False, allow_unicode=True, width=120)
            file.flush()
            os.fsync(file.fileno())
        os.replace(partial, beside)


def with_signed(document: Document, decisions: Iterable[Decision]) -> Document:
    """The document with the rules that hold as signed among its own; raises ValidationError for a rule that is none."""
    decisions = tuple(decisions)
    if not decisions:
        return document
    signed = (rule for rule in signed_rules(document, decisions) if rule not in document.rules)
    return replace(document, rules=(*document.rules, *dict.fromkeys(signed)))


def signed_rules(document: Document, decisions: Iterable[Decision]) -> Iterator[Rule]:
    """The rules that people signed and whose sentence is unchanged; of two decisions on one rule the later counts."""
    last: dict[str, Decision] = {}
    for decision in standing(document, decisions).holding:
        last[repr(decision.rule)] = decision
    for decision in last.values():
        if decision.verdict is Verdict.SIGNED and decision.rule is not None:
            yield RULE.validate_python({**decision.rule, "sentence": decision.sentence})
