"""How often the judges are right on pairs that they were not trained on."""

import pytest

from advisor.finding import Source
from advisor.gate.claim import Reason
from advisor.gate.gate import Exhibit
from advisor.gate.weighing.judge import weighing
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
    tally = Tally({PARAPHRASES: (1, 4), VERBATIM: (2, 2), "a number changed": (90, 90), OTHERS_WRONG: (3, 4)})
    found = accuracy(tally)
    assert found.pairs == 100
    assert found.plain == pytest.approx(0.96)
    assert found.balanced == pytest.approx((3 / 6 + 93 / 94) / 2)
    assert next(lines("Some", tally)).startswith("Some: accuracy 0.960, balanced 0.745")


@pytest.mark.parametrize(("share", "shown"), [(0.999, True), (0.001, False)])
def test_without_the_checks_the_trained_judges_decide_alone(share: float, shown: bool) -> None:
    judge = weighing(first_judge(), Certain(share))
    bench = make_bench(judge)
    alone = Unchecked(bench.library, bench.names, bench.gate, judge)
    document = next(iter(bench.library))
    quote = split(document)[0].text
    claim = f"{quote[:-1]} on Mars."
    evidence = {"1": Exhibit("1", quote, (Source(document, quote),))}
    assert alone.shown(claim, [(document, quote)]) is shown
    dropped = alone.dropped(claim, ("1",), evidence)
    assert dropped is None or dropped.reason is Reason.SUPPORT
