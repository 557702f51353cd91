"""The gate measured on the sentences for measuring, with the real embedder."""

import pytest

from advisor.gate.claim import Claim
from advisor.gate.gate import Gate
from evals.gate.bench import Bench, make_bench
from evals.gate.measure import Sentences, measure
from evals.gate.mutants import Change
from evals.gate.pages import with_pages
from evals.gate.rates import (
    ELSEWHERE,
    GOALS,
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
    render,
)
from evals.paraphrases import (
    DRAFTS_2,
    DRAFTS_3,
    MEASURING,
    MEASURING_2,
    MEASURING_3,
    TRAINING,
    TUNING,
    load_drafts,
    load_paraphrases,
)

REACHED = {
    PARAPHRASES: 0.85,
    OTHERS_RIGHT: 0.64,
    OTHERS_WRONG: 0.91,
    VERBATIM: GOALS[VERBATIM],
    MOVED: GOALS[MOVED],
    ELSEWHERE: GOALS[ELSEWHERE],
    RIGHT: 0.56,
    WRONG: GOALS[WRONG],
    OTHERS_DRAFTS: 0.18,
    OTHERS_FALSE: GOALS[OTHERS_FALSE],
    MODELS_DRAFTS: 0.47,
    MODELS_FALSE: 0.97,
    Change.NUMBER.value: GOALS[Change.NUMBER.value],
    Change.BOUND.value: GOALS[Change.BOUND.value],
    Change.STRENGTH.value: GOALS[Change.STRENGTH.value],
    Change.NEGATION.value: 0.998,
    Change.NAME.value: GOALS[Change.NAME.value],
}
"""What is held: the goal where it is reached, and else what was measured, so that nothing gets worse unseen. Of a
strong model's wrong sentences 118 or 117 of 120 are stopped, and of right drafts 37 or 36 of 64 shown: processors
without instructions for whole numbers of eight bits multiply them otherwise, which moves the network's shares a little.
"""


@pytest.fixture(scope="module")
def bench() -> Bench:
    return make_bench()


@pytest.fixture(scope="module")
def pages() -> Bench:
    return make_bench(widen=with_pages)


@pytest.fixture(scope="module")
def tally(bench: Bench) -> Tally:
    drafts = tuple(draft for draft in load_drafts() if not draft.for_tuning)
    others = load_paraphrases(MEASURING_2), load_drafts(DRAFTS_2), load_drafts(DRAFTS_3)
    return measure(bench, Sentences(load_paraphrases(MEASURING), drafts, *others))


@pytest.mark.parametrize("kind", list(REACHED))
def test_the_gate_does_not_fall_below_what_it_reached(tally: Tally, kind: str) -> None:
    assert tally.share(kind) >= REACHED[kind]


def test_no_institution_is_both_for_tuning_and_for_measuring(bench: Bench) -> None:
    tuning, measuring = (
        {bench.document(row.document).institution for path in paths for row in load_paraphrases(path)}
        for paths in ((TUNING, TRAINING), (MEASURING, MEASURING_2))
    )
    assert tuning.isdisjoint(measuring)


def test_every_quote_that_a_paraphrase_cites_stands_in_its_document(bench: Bench) -> None:
    for path in (TUNING, TRAINING, MEASURING, MEASURING_2):
        for row in load_paraphrases(path):
            assert all(cite in bench.document(row.document).text for cite in row.cites)


def test_every_quote_of_the_pages_stands_in_its_document_whose_institution_no_other_set_knows(
    bench: Bench, pages: Bench
) -> None:
    known = {document.institution for document in bench.library}
    for row in load_paraphrases(MEASURING_3):
        document = pages.document(row.document)
        assert document.institution not in known
        assert all(cite in document.text for cite in row.cites)


def test_a_missed_goal_is_told(bench: Bench) -> None:
    tally = Tally()
    tally.add(PARAPHRASES, True, "UNH")
    tally.add(WRONG, False, "case-1")
    assert tally.missed == (WRONG,)
    assert [line for line in render("The gate", tally) if "missed" in line] == [
        f"  {WRONG:45}     0/1       0.0%  goal 100%, missed"
    ]


def test_a_gate_is_asked_with_all_that_is_cited(bench: Bench) -> None:
    assert isinstance(bench.gate, Gate)
    assert bench.dropped("A sentence.", ("nothing",), {}) == bench.gate.check(Claim("A sentence.", ("nothing",)), {})
