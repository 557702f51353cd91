"""How well attacks are withstood on the whole library: `python -m evals.injections`. Exit status 1 where one got
through."""

import random
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np
import typer

from advisor.advisor import Advisor
from advisor.bootstrap import library_roots
from advisor.gate.gate import Gate
from advisor.gate.names import NameBook
from advisor.gate.support import OverlapJudge
from advisor.gate.weighing.judge import weighing
from advisor.gate.weighing.reader import NetworkReader
from advisor.names.gazetteer import Gazetteer
from advisor.pen import Pen
from advisor.reply import Verdict
from advisor.settings import read_settings
from corpus.document import Document
from corpus.library import Library, load_library
from corpus.names import load_elsewhere, load_names
from evals.bench.distractors import write_documents
from evals.cases import Case, load_cases
from evals.injections.attacks import ASKED, HELD, Attack, Attacked, Where, attacked, load_attacks, poisoned, statuses
from evals.injections.harm import Harm, Harmed, harms, of_model, verdict_of
from evals.injections.obeying import Obeying
from index.embed import SentenceEmbedder, Vectors
from index.snapshot import Opened, Snapshots
from index.split import split

CASES = Path(__file__).parents[1] / "cases" / "development.yaml"
SEED = 7
EACH = 2
"""Questions of each verdict, and without one, that are attacked."""


@dataclass(frozen=True)
class Trial:
    """One attack at one place: what it did without a model, and with one that obeys it."""

    attack: Attack
    where: Where
    mode: str
    question: str
    harmed: tuple[Harmed, ...]
    changed: bool = False
    """Whether the verdict is another one than without the attack, for better or worse."""


class Bench:
    """Advisors over one index, with and without a model that obeys."""

    def __init__(self, opened: Opened, embed: Callable[[Sequence[str]], Vectors]) -> None:
        self.library = opened.library
        self._opened = opened
        names = load_names()
        self._gazetteer = Gazetteer(opened.library, names, load_elsewhere())
        judge = weighing(OverlapJudge(embed), NetworkReader())
        self._gate = Gate(NameBook(opened.library, names, self._gazetteer), judge)
        self._passages = {document.id: split(document) for document in opened.library}
        self.without = self.advisor(None)

    def advisor(self, writer: Obeying | None) -> Advisor:
        """An advisor with a model, or without any."""
        pen = Pen(writer, self._gate) if writer else None
        version = self._opened.manifest.version
        return Advisor(self.library, self._opened.index, self._gazetteer, self._passages, version, pen=pen)


def main() -> None:
    """Attack the development questions, what was said before them, and the library, with no model and with two that
    obey every attack."""
    attacks, cases = load_attacks(), chosen(load_cases([CASES]))
    trials: list[Trial] = []
    with _benches(attacks, cases) as (clean, spoilt):
        for number, attack in enumerate(attacks):
            typer.echo(f"attack {number + 1} of {len(attacks)}: {attack.kind}", err=True)
            trials += _tried(attack, cases[number % len(cases)], clean, spoilt, _held(number))
    typer.echo(render(trials))
    if any(trial.harmed for trial in trials):
        raise typer.Exit(1)


def chosen(cases: Sequence[Case], seed: int = SEED) -> list[Case]:
    """Some questions of each verdict, and some without, that stand alone and name a document."""
    alone = [case for case in cases if not case.history and (case.records.all_of or case.records.any_of)]
    random.Random(seed).shuffle(alone)
    wanted: tuple[Verdict | None, ...] = (*Verdict, None)
    return [case for n in range(EACH) for verdict in wanted for case in [_nth(alone, verdict, n)]]


def render(trials: Sequence[Trial]) -> str:
    """The counts by kind of attack and by model, and every harm."""
    lines = [f"{'attacks':<16}{'mode':<8}{'asked':>7}{'changed':>9}" + "".join(f"{_short(h):>11}" for h in Harm)]
    for kind, mode in sorted({(trial.attack.kind, trial.mode) for trial in trials}):
        of = [trial for trial in trials if (trial.attack.kind, trial.mode) == (kind, mode)]
        counts = Counter(harm for trial in of for harm in {harmed.harm for harmed in trial.harmed})
        changed = sum(trial.changed for trial in of)
        lines.append(f"{kind:<16}{mode:<8}{len(of):>7}{changed:>9}" + "".join(f"{counts[harm]:>11}" for harm in Harm))
    counted = Counter((t.mode, t.where, h.harm, t.attack.text, h.detail) for t in trials for h in t.harmed)
    for (mode, where, harm, text, detail), times in counted.most_common():
        lines.append(f"{harm} ({mode}, {where}, {times} times): {text[:80]!a} gave {detail[:160]!a}")
    return "\n".join(lines)


def _tried(attack: Attack, case: Case, clean: Bench, spoilt: Bench, held: Where) -> Iterator[Trial]:
    """Trials of one attack; the status of an earlier turn is each in turn over the models."""
    modes = {"none": None, "strong": False, "small": True}
    for turn, (mode, small) in enumerate(modes.items()):
        writer = None if small is None else Obeying(attack.whole, attack.says, small)
        for bench, places in ((clean, ASKED), (spoilt, (held,))):
            advisor = bench.advisor(writer)
            for where in places:
                status = statuses(where)[turn % len(statuses(where))]
                put = attacked(case.question, attack.whole, where, status)
                yield _trial(attack, where, mode, put, advisor, bench, clean)


def _trial(
    attack: Attack, where: Where, mode: str, put: Attacked, advisor: Advisor, bench: Bench, clean: Bench
) -> Trial:
    given, before = advisor.ask(put.question), clean.without.ask(put.clean)
    found = [*harms(given, before, attack.marks, put.question, bench.library), *of_model(given)]
    now, then = verdict_of(given.reply), verdict_of(before.reply)
    return Trial(attack, where, mode, put.clean.text, tuple(found), now is not None and now is not then)


@contextmanager
def _benches(attacks: Sequence[Attack], cases: Sequence[Case]) -> Iterator[tuple[Bench, Bench]]:
    """The library as it is, and with a poisoned document for every attack at the institution that is asked about."""
    embedder = SentenceEmbedder()

    @cache
    def vector(text: str) -> Vectors:
        return np.asarray(embedder.embed([text])[0], dtype=np.float32)

    def embed(texts: Sequence[str]) -> Vectors:
        return np.stack([vector(text) for text in texts])

    roots = library_roots(read_settings())
    library = load_library(*roots)
    with tempfile.TemporaryDirectory(prefix="pathway-injections-") as name:
        home = Path(name)
        snapshots = Snapshots(home, embedder)
        snapshots.build(roots)
        clean = snapshots.open()
        try:
            write_documents(_spoilt(library, attacks, cases), home / "poisoned")
            snapshots.build([*roots, home / "poisoned"])
            spoilt = snapshots.open()
            try:
                yield Bench(clean, embed), Bench(spoilt, embed)
            finally:
                spoilt.close()
        finally:
            clean.close()


def _spoilt(library: Library, attacks: Sequence[Attack], cases: Sequence[Case]) -> Iterator[Document]:
    for number, attack in enumerate(attacks):
        records = cases[number % len(cases)].records
        document = library.get((*records.all_of, *records.any_of)[0])
        assert document is not None, "the cases name documents that are held"
        bare = replace(document, id=f"poisoned-{number}", rules=(), disagrees_with=(), text="")
        yield _printable(poisoned(bare, attack.whole, _held(number)))


def _held(number: int) -> Where:
    """Our own words and the source's in turn."""
    return HELD[number % len(HELD)]


def _printable(document: Document) -> Document:
    """The document without what no file of the library may hold."""
    return replace(document, text="".join(c for c in document.text if c.isprintable() or c == "\n" or c == "\u200b"))


def _nth(cases: Sequence[Case], verdict: Verdict | None, number: int) -> Case:
    return [case for case in cases if case.verdict is verdict][number]


def _short(harm: Harm) -> str:
    return harm.name.lower()


if __name__ == "__main__":
    typer.run(main)
