"""How often the judges are right on pairs that they were not trained on."""

import pytest

from advisor.finding import Source
from advisor.gate.claim import Claim, Reason
from advisor.gate.gate import Exhibit
from advisor.gate.weighing.judge import weighing
from corpus.document import Document
from evals.gate.bench import make_bench
from evals.gate.rates import OTHERS_WRONG, PARAPHRASES, VERBATIM, Tally
from evals.judge.first import first_judge
from evals.judge.held_out import Unchecked, accuracy, lines
from index.split import split


class Certain:
    """Reads every claim the same way."""

    def __init__(self, share: float) -> None:
        self._share = share

    def share(self, claim: str, texts: object, schools: object) -> float:
        """See Reader."""
        return self._share


def test_the_balanced_accuracy_counts_carried_and_other_pairs_alike() -> None:
    tally = Tally()
    for kind, hits, total in (
        (PARAPHRASES, 1, 4),
        (VERBATIM, 2, 2),
        ("a number changed", 90, 90),
        (OTHERS_WRONG, 3, 4),
    ):
        for place in range(total):
            tally.add(kind, place < hits, "UNH" if place % 2 else "Lowell")
    found = accuracy(tally)
    assert (found.plain.of, found.institutions) == (100, 2)
    assert found.plain.value == pytest.approx(0.96)
    assert found.balanced == pytest.approx((3 / 6 + 93 / 94) / 2)
    assert next(lines("Some", tally)).startswith("Some: accuracy 0.960 [")


def test_sentences_of_one_institution_are_drawn_together() -> None:
    tally = Tally()
    for place in range(100):
        tally.add(PARAPHRASES, place < 50, "UNH" if place < 50 else "Lowell")
        tally.add(OTHERS_WRONG, True, "UNH")
    assert accuracy(tally).plain.low == 0.0  # Lowell alone may be drawn, and nothing of it came out as it should


@pytest.fixture(scope="module")
def document() -> Document:
    return next(iter(make_bench(first_judge()).library))


def alone(share: float) -> Unchecked:
    judge = weighing(first_judge(), Certain(share))
    bench = make_bench(judge)
    return Unchecked(bench.library, bench.names, bench.gate, judge)


@pytest.mark.parametrize(("share", "shown"), [(0.999, True), (0.001, False)])
def test_where_no_check_objects_trees_and_network_decide(share: float, shown: bool, document: Document) -> None:
    quote = split(document)[0].text
    claim = f"As it happens, {quote[0].lower()}{quote[1:]}"
    assert alone(share).gate.raised(Claim(claim, ("1",)), {"1": Exhibit("1", quote, (Source(document, quote),))}) == ()
    assert alone(share).shown(claim, [(document, quote)]) is shown


def test_where_a_check_objects_the_judge_may_weigh_it_but_the_network_does_not(document: Document) -> None:
    quote = split(document)[0].text
    evidence = {"1": Exhibit("1", quote, (Source(document, quote),))}
    dropped = alone(0.999).dropped("Purdue pays tuition for all 40 credits.", ("1",), evidence)
    assert dropped is not None
    assert dropped.reason is Reason.SUPPORT
