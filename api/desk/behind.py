"""The rules behind a verdict: each as it is typed, the sentence that it rests on, and who signed it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from api.bodies.schemas import AnswerBody
from corpus.document import Document
from corpus.drafting.telling import told
from corpus.kept import present_file
from corpus.library import Library
from corpus.rules import Rule
from corpus.rules.written import written
from corpus.signing import Decision, UnreadableSignatures, Verdict, read_decisions, standing

IN_THE_DOCUMENT = "typed in the document itself"


@dataclass(frozen=True)
class Behind:
    """A rule behind an answer. `number` is the citation of its sentence."""

    number: int
    document: Document
    words: str
    fields: Mapping[str, str]
    sentence: str
    signer: str


Signer = Callable[[Document, Rule], str]


def rules_behind(answer: AnswerBody, library: Library, signer: Signer) -> list[Behind]:
    """The rules on the sentences that the computed part of an answer cites."""
    found: list[Behind] = []
    numbers = _computed_from(answer)
    for citation in answer.citations:
        document = library.get(citation.document_id)
        if document is None or citation.number not in numbers:
            continue
        for rule in document.rules:
            if rule.sentence == citation.quote:
                fields = {name: _plain(value) for name, value in written(rule).items()}
                words, by = told(rule), signer(document, rule)
                found.append(Behind(citation.number, document, words, fields, rule.sentence, by))
    return found


def signer_in(home: Path) -> Signer:
    """Tells who signed a rule of a home's document, or that it is typed in the document."""

    def signed_by(document: Document, rule: Rule) -> str:
        decision = next((one for one in _signatures(home, document) if _is_of(one, rule)), None)
        return f"signed by {decision.by} on {_day(decision.at)}" if decision else IN_THE_DOCUMENT

    return signed_by


def _computed_from(answer: AnswerBody) -> set[int]:
    """The citations of findings, of sums, and of what goes along with a verdict."""
    computed = {number for one in answer.sentences if one.origin == "finding" for number in one.citations}
    operands = {o.citation for sum_ in answer.calculations for o in sum_.operands if o.citation is not None}
    positions = {position.citation for conflict in answer.conflicts for position in conflict.positions}
    return computed | operands | positions


def _signatures(home: Path, document: Document) -> Iterator[Decision]:
    path = present_file(home / "library", document.id)
    if path is None:
        return
    try:
        decisions = read_decisions(path)
    except UnreadableSignatures:
        return
    yield from reversed(standing(document, decisions).holding)


def _is_of(decision: Decision, rule: Rule) -> bool:
    return (
        decision.verdict is Verdict.SIGNED
        and decision.sentence == rule.sentence
        and decision.rule is not None
        and {name: value for name, value in decision.rule.items() if value is not None} == written(rule)
    )


def _day(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d}"


def _plain(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(_plain(one) for one in value)
    if isinstance(value, dict):
        return ", ".join(f"{name} {_plain(one)}" for name, one in value.items())
    return "yes" if value is True else "no" if value is False else str(value)
