"""How much one machine bears, what asks it included: `python -m evals.under_load`; status 1 where one is missed."""

import os
import tempfile
import threading
import time
from collections.abc import Sequence
from pathlib import Path

import typer

from corpus.library import shipped_library_path
from evals.cases import Case, load_cases
from evals.load import streams
from evals.load.load import Ask, Timed, asking, bodies, steadily
from evals.load.server import Server, serving
from evals.readings import (
    BenchReport,
    Machine,
    Reading,
    Section,
    at_least,
    at_most,
    failures,
    percentiles,
    render,
    within,
)
from index.embed import SentenceEmbedder
from index.snapshot import Snapshots

CASES = Path(__file__).parent / "cases"
KEPT_ASIDE = ("everyday-17.yaml", "everyday-24.yaml")
RATE = 25.0
SECONDS = 30.0
WITHIN = 500.0
"""What is to be borne: questions a second, and the milliseconds in which 95% of them are answered."""
ASKING = 8
"""Threads that ask one question after the other to find out the most."""
TELLING = "everyday-1.yaml"
"""Questions of the streams, of which those that a model is asked about are taken."""


def main() -> None:
    """Distinct questions at a rate and as many as there can be, without a model; then open streams with one."""
    before = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="pathway-load-") as name:
        home = Path(name)
        Snapshots(home, SentenceEmbedder()).build([shipped_library_path()])
        with serving(home) as server:
            sections = [_distinct(server, all_questions())]
        typer.echo(f"measured: {sections[0].title}", err=True)
        told = [case.question for case in plain(load_cases([CASES / TELLING]))]
        sections.append(streams.measure(home, told, max(2, os.cpu_count() or 1)))
    report = BenchReport(Machine(os.cpu_count() or 1, before, os.getloadavg()[0]), tuple(sections))
    typer.echo(render(report))
    if failures(report):
        raise typer.Exit(1)


def all_questions() -> tuple[bytes, ...]:
    """Every question of the cases once, but those that are kept aside."""
    paths = [path for path in sorted(CASES.glob("*.yaml")) if path.name not in KEPT_ASIDE]
    return tuple(dict.fromkeys(bodies(load_cases(paths))))


def plain(cases: Sequence[Case]) -> list[Case]:
    """Those that the rules answer, without anything before them."""
    return [case for case in cases if not case.history and [status.value for status in case.status] == ["answered"]]


def _distinct(server: Server, questions: Sequence[bytes]) -> Section:
    ask_it, (first, rest) = asking(server.port), (questions[:20], questions[20:])
    for question in first:
        ask_it(question, time.perf_counter())
    timed, rate = steadily(ask_it, rest, RATE, SECONDS)
    begun = time.perf_counter()
    most = _as_fast_as_possible(ask_it, rest)
    fastest = len(most) / (time.perf_counter() - begun)
    errors = [each.error for each in (*timed, *most) if each.error]
    readings = (
        Reading(f"asked {RATE:g} a second for {SECONDS:g} s: answered", rate, "/s", at_least(RATE * 0.99)),
        *percentiles("at that rate: whole answer", [each.whole for each in timed], within(WITHIN)),
        Reading(f"{ASKING} at a time, each after the other: answered", fastest, "/s", at_least(RATE)),
        *percentiles("of these: whole answer", [each.whole for each in most]),
        Reading("questions that failed", float(len(errors)), "questions", at_most(0)),
    )
    return Section(f"Distinct questions ({len(rest)})", readings, tuple(sorted(set(errors))[:3]))


def _as_fast_as_possible(ask: Ask, questions: Sequence[bytes]) -> list[Timed]:
    timed, waiting, lock = list[Timed](), iter(questions), threading.Lock()

    def work() -> None:
        while True:
            with lock:
                question = next(waiting, None)
            if question is None:
                return
            timed.append(ask(question, time.perf_counter()))

    threads = [threading.Thread(target=work) for _ in range(ASKING)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return timed


if __name__ == "__main__":
    typer.run(main)
