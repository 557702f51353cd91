"""Trains the judge of support: `python -m evals.judge.train` writes its trees and prints their hash and their rates;
with `--objected` those that weigh a claim to which a check objects, with `--outside FOLDER` also on FactCG's pairs.

The recipe: boosted trees (scikit-learn's HistGradientBoostingClassifier) over the columns of `table.py`. Before the
trees that ship are fitted on all pairs, each institution is judged once by trees that saw none of its pairs; the rates
printed, and the shares that the judge asks for, come from that."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import numpy as np
import typer
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold

from advisor.gate.support import Judge
from advisor.gate.weighing.forest import Forest, Tree
from advisor.gate.weighing.judge import OBJECTED, ONE, SEVERAL, TREES
from advisor.gate.weighing.overlap import Telling
from advisor.gate.weighing.repeated import repeats
from evals.faithfulness.judges import EVEN
from evals.gate.bench import make_bench
from evals.judge.first import first_judge
from evals.judge.outside_pairs import outside_pairs
from evals.judge.pairs import DRAFT, HAND, Pair, pairs_of
from evals.judge.table import Table, table_of, telling_of

FOLDS = 4
SEED = 0
Shares = NDArray[np.float64]


def machine() -> HistGradientBoostingClassifier:
    """The trees before training. Small trees, many of them, each node choosing among a third of the columns."""
    return HistGradientBoostingClassifier(
        max_iter=300,
        learning_rate=0.06,
        max_leaf_nodes=12,
        min_samples_leaf=30,
        l2_regularization=3.0,
        max_features=0.3,
        random_state=SEED,
    )


def unseen(table: Table) -> Shares:
    """How likely each pair is right, by trees that saw no pair of its institution."""
    shares = np.zeros(len(table.right))
    for known, new in GroupKFold(FOLDS).split(table.rows, table.right, table.groups):
        trees = machine().fit(table.rows[known], table.right[known], sample_weight=table.weights[known])
        shares[new] = trees.predict_proba(table.rows[new])[:, 1]
    return shares


def without_kind(table: Table, pairs: Sequence[Pair], change: str) -> tuple[float, float]:
    """The AUC of pairs with one kind of change beside right ones, and the share of them that is held less likely than
    not, by trees that saw neither their institutions nor that kind of change."""
    kind = np.array([pair.change == change for pair in pairs])
    by_hand = np.array([pair.sort in (HAND, DRAFT) for pair in pairs])
    shares = np.zeros(len(kind))
    for known, new in GroupKFold(FOLDS).split(table.rows, table.right, table.groups):
        kept = known[~kind[known]]
        trees = machine().fit(table.rows[kept], table.right[kept], sample_weight=table.weights[kept])
        shares[new] = trees.predict_proba(table.rows[new])[:, 1]
    asked_of = kind | (table.right & by_hand)
    return float(roc_auc_score(table.right[asked_of], shares[asked_of])), float((shares[kind] < EVEN).mean())


def forest_of(trees: HistGradientBoostingClassifier, columns: tuple[str, ...], telling: Telling) -> Forest:
    """Trained trees as plain numbers."""
    grown = tuple(_tree(grown[0].nodes) for grown in trees._predictors)
    start = float(np.ravel(trees._baseline_prediction)[0])
    return Forest(columns=columns, start=start, trees=grown, weights=dict(telling.weights), rare=telling.rare)


def _tree(nodes: NDArray[np.void]) -> Tree:
    leaf = nodes["is_leaf"].astype(bool)
    return Tree(
        column=tuple(int(n) for n in np.where(leaf, -1, nodes["feature_idx"])),
        threshold=tuple(float(n) for n in np.where(leaf, 0.0, nodes["num_threshold"])),
        left=tuple(int(n) for n in nodes["left"]),
        right=tuple(int(n) for n in nodes["right"]),
        value=tuple(round(float(n), 5) for n in nodes["value"]),
    )


@dataclass(frozen=True)
class Rates:
    """Of each sort of pair, right or wrong, the share that is shown, the share that the first judge alone would show,
    and how many there are."""

    shown: Mapping[tuple[str, bool], tuple[float, float, int]]
    auc: float


def shown(pair: Pair, share: float, doubted: bool) -> bool:
    """Whether the gate would show a claim by the trees alone: no check objects, and the share is what it asks for."""
    if pair.raised or repeats(pair.statement):
        return not pair.raised and not doubted
    asked = ONE if len(pair.statement.texts) == 1 else SEVERAL
    return share >= (asked.doubted if doubted else asked.trusted)


def rates_of(pairs: Sequence[Pair], shares: Shares, first: Judge) -> Rates:
    """What the judge shows of pairs at these shares, and what the first one shows by itself."""
    doubted = [first.doubts(pair.statement, pair.raised) is not None for pair in pairs]
    passes = np.array([shown(*one) for one in zip(pairs, shares, doubted, strict=True)])
    alone = ~np.array(doubted)
    found = {}
    for sort, right in dict.fromkeys((pair.sort, pair.right) for pair in pairs):
        among = np.array([pair.sort == sort and pair.right is right for pair in pairs])
        found[sort, right] = (float(passes[among].mean()), float(alone[among].mean()), int(among.sum()))
    by_hand = np.array([pair.sort in (HAND, DRAFT) for pair in pairs])
    carried = np.array([pair.right for pair in pairs])
    return Rates(found, float(roc_auc_score(carried[by_hand], shares[by_hand])))


def told(pairs: Sequence[Pair], shares: Shares) -> Mapping[tuple[str, bool], tuple[int, int]]:
    """Of each sort of pair, right or wrong, how many the trees by themselves tell rightly, and how many there are."""
    found: dict[tuple[str, bool], tuple[int, int]] = {}
    for pair, share in zip(pairs, shares, strict=True):
        good, every = found.get((pair.sort, pair.right), (0, 0))
        found[pair.sort, pair.right] = (good + ((share >= EVEN) == pair.right), every + 1)
    return found


def lines(pairs: Sequence[Pair], shares: Shares, first: Judge) -> Iterator[str]:
    """What is printed of pairs that no check is sure of, at these shares."""
    rates = rates_of(pairs, shares, first)
    yield f"AUC of sentences by hand, of institutions not seen: {rates.auc:.3f}"
    for (sort, right), (share, alone, count) in rates.shown.items():
        said = f"  {sort:14} {'right' if right else 'wrong'}  shown {share:6.1%} of {count}"
        yield f"{said}, by the first judge alone {alone:6.1%}"


def main(
    out: Annotated[Path | None, typer.Option(help="The file of trees to write.")] = None,
    check: bool = True,
    objected: Annotated[bool, typer.Option(help="Train those for claims to which a check objects.")] = False,
    outside: Annotated[Path | None, typer.Option(help="The folder of outside sets, whose pairs are added.")] = None,
    without: Annotated[str, typer.Option(help="Only measure on one kind of change, by trees that never saw it.")] = "",
) -> None:
    """Trains the judge and writes its trees; with --no-check without measuring it first."""
    first = first_judge()
    bench = make_bench(first)
    telling = telling_of(bench.library)
    added = outside_pairs(bench.gate, outside) if outside else ()
    pairs = [pair for pair in (*pairs_of(bench), *added) if (pair.raised if objected else not pair.stopped)]
    table = table_of(pairs, telling)
    if without:
        auc, stopped = without_kind(table, pairs, without)
        typer.echo(f"{without!r}, neither kind nor institution seen: AUC {auc:.3f}, less likely than not {stopped:.1%}")
        return
    if check and objected:
        for (sort, right), (good, every) in told(pairs, unseen(table)).items():
            typer.echo(f"  {sort:14} {'right' if right else 'wrong'}  told rightly {good} of {every}")
    elif check:
        typer.echo("\n".join(lines(pairs, unseen(table), first)))
    trees = machine().fit(table.rows, table.right, sample_weight=table.weights)
    text = forest_of(trees, table.columns, telling).model_dump_json()
    out = out or (OBJECTED if objected else TREES)
    out.write_text(text + "\n", encoding="utf-8")
    typer.echo(f"{out}: {len(text) // 1024} KB, sha256 {hashlib.sha256(out.read_bytes()).hexdigest()}")


if __name__ == "__main__":
    typer.run(main)
