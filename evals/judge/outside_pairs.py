"""Claims about outside documents as the gate is asked of them, and FactCG's pairs to train on."""

from collections.abc import Iterator
from pathlib import Path

from advisor.finding import Source
from advisor.gate.claim import Claim
from advisor.gate.gate import Exhibit, Gate
from corpus.document import Audience, Authority, Document, Kind, Wording
from evals.judge.outside_sets import Question, for_training
from evals.judge.pairs import OUTSIDE, Pair

PAGE = Document(
    id="outside",
    kind=Kind.NOTE,
    institution="An outside page",
    unit=None,
    program=None,
    title="",
    source_url="",
    source_title="",
    wording=Wording.SOURCE,
    as_of=None,
    retrieved=None,
    catalog_year=None,
    valid_from=None,
    valid_to=None,
    authority=Authority.UNIVERSITY,
    audience=Audience.STUDENT,
    confidence="",
    disagrees_with=(),
    rules=(),
    text="",
)
"""Where the sentences of outside sets are said to stand: a page of nobody in the library."""

NEIGHBOURS = 40
"""FactCG's pairs that stand so near to one another may be made of one document, and are judged unseen together."""


def cited(question: Question) -> tuple[Claim, dict[str, Exhibit]]:
    """A claim with the sentences nearest to it, as of that page."""
    evidence = {str(n): Exhibit(str(n), text, (Source(PAGE, text),)) for n, text in enumerate(question.texts)}
    return Claim(question.claim, tuple(evidence)), evidence


def outside_pairs(gate: Gate, folder: Path) -> Iterator[Pair]:
    """FactCG's pairs with what the gate's checks hold against each, in the same order each time; raises NoSets."""
    synthetic, _ = for_training(folder)
    for number, question in enumerate(synthetic):
        claim, evidence = cited(question)
        raised = gate.raised(claim, evidence)
        group = f"FactCG {number // NEIGHBOURS}"
        yield Pair(gate.stated(claim, evidence), raised, question.right, OUTSIDE, "", group)
