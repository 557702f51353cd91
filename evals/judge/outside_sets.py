"""Outside sets of claims and documents, read from where they lie; they are no part of the project."""

import json
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, JsonValue

from advisor.gate.words import content

TEXTS = 4
"""Sentences of a document that a claim is held against: the gate's own claims cite one to four."""

LONGEST = 600
"""Characters of a claim or a sentence that are read."""


class NoSets(Exception):
    """A file of the outside sets cannot be read; names it."""


@dataclass(frozen=True)
class Question:
    """Whether a document carries a claim: the sentences of it that come nearest, the share of the claim's words that
    the whole of it has, and the answer of people. The claims of one `answer` are judged together, and the answers from
    one `source` are no strangers to each other."""

    claim: str
    texts: tuple[str, ...]
    shared: float
    right: bool
    answer: str
    source: str


class Task(StrEnum):
    """What the answers of RAGTruth were written for, as the set calls it."""

    DATA_TO_TEXT = "Data2txt"
    QA = "QA"
    SUMMARY = "Summary"


class _Row(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class _Premise(_Row):
    premise: str
    claim: str
    label: str


class _Evidence(_Row):
    evidence: tuple[str, ...]
    claim: str
    label: str


class _Page(_Row):
    doc: str
    claim: str
    label: int


class _Source(_Row):
    source_id: str
    task: str
    context: str


class _Response(_Row):
    id: str
    source_id: str
    response: str
    hallucinated: bool


def for_training(folder: Path) -> tuple[list[Question], list[Question]]:
    """FactCG's pairs, and the development half of WiCE, which thresholds are chosen on; raises NoSets."""
    synthetic = [
        _question(row.claim, sentences(row.premise), row.label == "supported", f"{name} {number}", row.premise)
        for name in ("cg2c_doc", "cg2c_musique")
        for number, row in enumerate(_read(folder / "train" / f"{name}.jsonl", _Premise))
    ]
    wice = [
        _question(row.claim, row.evidence, row.label == "supported", f"dev {number}", " ".join(row.evidence))
        for number, row in enumerate(_read(folder / "train" / "wice_dev.jsonl", _Evidence))
    ]
    return synthetic, wice


def wice(folder: Path) -> list[Question]:
    """The claims of WiCE's test set: right where fully supported; raises NoSets."""
    rows = _read(folder / "test" / "wice" / "wice_test.jsonl", _Page)
    return [_question(row.claim, sentences(row.doc), row.label == 1, str(n), row.doc) for n, row in enumerate(rows)]


def responses(folder: Path, task: Task) -> list[Question]:
    """The sentences of RAGTruth's answers to one task, each with what its answer was written from; raises NoSets."""
    base = folder / "test" / "ragtruth_test"
    rows = _read(base / "sources.jsonl", _Source)
    held = {row.source_id: _parts(row) for row in rows if row.task == task}
    found = []
    for row in _read(base / "responses.jsonl", _Response):
        if row.source_id in held:
            said = [one for one in sentences(row.response) if content(one)] or [row.response]
            from_it = held[row.source_id]
            found += [_question(one, from_it, not row.hallucinated, row.id, row.source_id) for one in said]
    return found


def _parts(source: _Source) -> list[str]:
    """The sentences of passages and articles, and what the data of a business say."""
    return list(_told(json.loads(source.context))) if source.task == Task.DATA_TO_TEXT else sentences(source.context)


def sentences(text: str) -> list[str]:
    """A text cut at its line ends and where a sentence ends and a capital follows."""
    parts = (part for line in text.splitlines() for part in re.split(r"(?<=[.!?])\s+(?=[A-Z\"“(])", line))
    return [part.strip()[:LONGEST] for part in parts if part.strip()]


def nearest(claim: str, held: Sequence[str]) -> tuple[str, ...]:
    """The few sentences that together have most of the claim's words, rare words first, in their order."""
    words = [frozenset(content(one)) for one in held]
    counts = Counter(word for one in words for word in one)
    left, chosen = set(content(claim)), set[int]()

    def gain(place: int) -> float:
        found = sum(math.log(1 + len(held) / counts[word]) for word in left & words[place])
        return float(found / (1 + len(words[place])) ** 0.15)  # of two that have the same words the shorter one

    while len(chosen) < min(TEXTS, len(held)):
        best = max((place for place in range(len(held)) if place not in chosen), key=gain)
        if gain(best) == 0:
            break
        chosen.add(best)
        left -= words[best]
    return tuple(held[place] for place in sorted(chosen)) or tuple(held[:1])


def _question(claim: str, held: Sequence[str], right: bool, answer: str, source: str) -> Question:
    words = content(claim)
    there = {word for one in held for word in content(one)}
    shared = sum(word in there for word in words) / len(words) if words else 1.0
    return Question(claim[:LONGEST], nearest(claim, held), shared, right, answer, source)


def _told(value: JsonValue, name: str = "") -> Iterator[str]:
    """Structured data as short texts: "Business Parking garage: True"; reviews by sentence."""
    match value:
        case dict():
            for key, inner in value.items():
                words = re.sub("([a-z])([A-Z])", r"\1 \2", key)
                yield from _told(inner, f"{name} {words}".strip())
        case list():
            for inner in value:
                yield from _told(inner, name)
        case str() if len(value) > 120:
            yield from sentences(value)
        case _:
            yield f"{name}: {value}"


Kind = TypeVar("Kind", bound=_Row)


def _read(path: Path, kind: type[Kind]) -> list[Kind]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise NoSets(f"{path} cannot be read ({error.strerror}); name the folder that has train and test") from error
    return [kind.model_validate_json(line) for line in lines if line]
