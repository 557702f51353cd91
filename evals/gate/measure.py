"""The gate measured on paraphrases, on what they become by one change, on the library said again, and on drafts."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from corpus.document import Document
from corpus.names import Names
from evals.gate.bench import Bench, evidence_of
from evals.gate.mutants import mutants_of
from evals.gate.rates import (
    ELSEWHERE,
    MODELS_DRAFTS,
    MODELS_FALSE,
    MOVED,
    OTHERS_DRAFTS,
    OTHERS_FALSE,
    OTHERS_RIGHT,
    OTHERS_WRONG,
    PARAPHRASES,
    RIGHT,
    VERBATIM,
    WRONG,
    Tally,
)
from evals.gate.verbatim import near_verbatim
from evals.paraphrases import Draft, Paraphrase
from index.split import split

OTHERS = 2
"""Names of other institutions that are put into each paraphrase."""

NEIGHBOURS = 4
"""Other sentences of the same document that each paraphrase is made to cite."""

ALIKE = 85
"""Of 100: sentences that share more of their words may state the same thing, and are not cited instead."""

SENTENCES = 240
"""Sentences of the library that near-verbatim ones are made from."""

SEED = 3


@dataclass(frozen=True)
class Sentences:
    """What is measured on: paraphrases and drafts, and those by other hands and by a model, which are counted apart."""

    paraphrases: tuple[Paraphrase, ...] = ()
    drafts: tuple[Draft, ...] = ()
    others_paraphrases: tuple[Paraphrase, ...] = ()
    others_drafts: tuple[Draft, ...] = ()
    models_drafts: tuple[Draft, ...] = ()


def measure(bench: Bench, sentences: Sentences) -> Tally:
    """Paraphrases, what they become by one change, library sentences said again, and drafts."""
    tally, chance = Tally(), random.Random(SEED)
    every = (*sentences.paraphrases, *sentences.others_paraphrases)
    institutions = sorted({bench.document(row.document).institution for row in every})
    for kind, rows in ((PARAPHRASES, sentences.paraphrases), (OTHERS_RIGHT, sentences.others_paraphrases)):
        for row in rows:
            _measure_paraphrase(bench, row, kind, institutions, tally, chance)
    _measure_verbatim(bench, {row.document for row in every}, tally, chance)
    for draft in sentences.drafts:
        _measure_draft(bench, draft, (RIGHT, WRONG), tally)
    for draft in sentences.others_drafts:
        _measure_draft(bench, draft, (OTHERS_DRAFTS, OTHERS_FALSE), tally)
    for draft in sentences.models_drafts:
        _measure_draft(bench, draft, (MODELS_DRAFTS, MODELS_FALSE), tally)
    return tally


def _measure_paraphrase(
    bench: Bench, row: Paraphrase, kind: str, institutions: Sequence[str], tally: Tally, chance: random.Random
) -> None:
    document = bench.document(row.document)
    cites = [(document, cite) for cite in row.cites]
    tally.add(kind, bench.shown(row.text, cites), document.institution)
    for wrong in row.wrong:
        tally.add(OTHERS_WRONG, not bench.shown(wrong.text, cites), document.institution)
    others = chance.sample([name for name in institutions if name != document.institution], OTHERS)
    called = _called(bench.names)
    mine = [name for name in called.get(document.institution, (document.institution,)) if name in row.text][:1]
    mine += [document.program] if document.program and document.program in row.text else []
    for mutant in mutants_of(row.text, [called.get(name, (name,))[-1] for name in others], mine):
        tally.add(mutant.change.value, not bench.shown(mutant.text, cites), document.institution)
    for neighbour in neighbours(document, row)[:NEIGHBOURS]:
        tally.add(MOVED, not bench.shown(row.text, [(document, neighbour)]), document.institution)
    far = chance.choice([other for other in bench.library if other.institution != document.institution])
    tally.add(ELSEWHERE, not bench.shown(row.text, [(far, split(far)[0].text)]), document.institution)


def _called(names: Names) -> dict[str, tuple[str, ...]]:
    return {institution.name: (institution.name, *institution.aliases) for institution in names.institutions}


def neighbours(document: Document, row: Paraphrase) -> list[str]:
    """The sentences of the document that are not cited and not like one that is."""
    return [
        passage.text
        for passage in split(document)
        if all(fuzz.token_set_ratio(passage.text, cite) < ALIKE for cite in row.cites)
    ]


def _measure_verbatim(bench: Bench, documents: set[str], tally: Tally, chance: random.Random) -> None:
    sentences = [(bench.document(id_), part.text) for id_ in sorted(documents) for part in split(bench.document(id_))]
    called = _called(bench.names)
    for document, sentence in chance.sample(sentences, min(SENTENCES, len(sentences))):
        short = called.get(document.institution, ())[1:2]
        for said in near_verbatim(sentence, (document.institution, *short)):
            tally.add(VERBATIM, bench.shown(said, [(document, sentence)]), document.institution)


def _measure_draft(bench: Bench, draft: Draft, kinds: tuple[str, str], tally: Tally) -> None:
    right, wrong = kinds
    evidence = evidence_of(bench, draft)
    for said in draft.right:
        tally.add(right, bench.dropped(said.text, said.cites, evidence, draft.asked) is None, draft.case)
    for said in draft.wrong:
        tally.add(wrong, bench.dropped(said.text, said.cites, evidence, draft.asked) is not None, draft.case)
