"""What a library of millions of passages would take: a plan from formulas and measured constants, and a simulation of
its queries. `python -m evals.performance.large` prints it with the constants that docs/performance.md was made with.

Passages are spread over shards of one size, each a Chroma server's collection with its share of the keyword index. A
query is embedded once, asked of all shards at a time, and answered when the last has answered.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

import numpy as np
import typer

from evals.readings import quantile

PASSAGES = 5_000_000
SHARD = 100_000
"""Passages of a shard: as many as were measured. Within one institution the time grows with the passages of a shard."""
LATE = 1.6449
"""Standard deviations between the median of a normal distribution and its 95th percentile."""


@dataclass(frozen=True)
class Constants:
    """What was measured on one core of one machine. Bytes are of one passage."""

    tokens_a_second: float = 2700.0
    """Embedded in batches."""
    tokens: float = 33.0
    """Of a passage."""
    stored_a_second: float = 650.0
    """Vectors that a collection of 100,000 takes in."""
    vector_bytes: float = 1676.0
    """In memory: four for each dimension, and some 140 of the graph."""
    text_bytes: float = 1100.0
    """On disk: the passage in its document and in the keyword index."""
    held_bytes: float = 1220.0
    """In each process that answers: the passage, its document and its rules."""
    query_milliseconds: float = 9.0
    """To embed a question."""
    nearest_milliseconds: float = 4.0
    nearest_late: float = 13.0
    """The median and the 95th percentile of finding the nearest in a collection of 100,000."""
    filtered_late: float = 80.5
    """The 95th percentile of the same within one institution, whose passages all lie in one shard."""


@dataclass(frozen=True)
class Means:
    """What is there to build and to serve with: cores that embed, dollars for an hour of a core; cores of a machine
    that serves, and its gigabytes of memory for shards."""

    cores: int = 64
    dollars: float = 0.04
    machine_cores: int = 8
    gigabytes: float = 16.0


@dataclass(frozen=True)
class Plan:
    """What a library takes: hours with all cores, core-hours, dollars for these, shards, machines that hold them,
    gigabytes in the memory of these, in that of each process that answers, and on disk."""

    passages: int
    shards: int
    machines: int
    core_hours: float
    hours: float
    dollars: float
    memory: float
    held: float
    disk: float


def plan(passages: int, constants: Constants, means: Means, shard: int = SHARD) -> Plan:
    """Embedding is spread over all cores; a shard takes in its vectors on one core, the shards beside each other.

    core-hours = passages x tokens / tokens a second / 3600 + passages / stored a second / 3600
    hours      = embedding / cores + ceil(shards / cores) x passages of a shard / stored a second / 3600
    memory     = passages x bytes of a vector; disk = memory + passages x (4 x 384 + bytes of its text)
    """
    shards = max(1, math.ceil(passages / shard))
    embedding = passages * constants.tokens / constants.tokens_a_second / 3600
    storing = passages / constants.stored_a_second / 3600
    rounds = math.ceil(shards / means.cores)
    hours = embedding / means.cores + rounds * (passages / shards) / constants.stored_a_second / 3600
    memory = passages * constants.vector_bytes / 1e9
    held = passages * constants.held_bytes / 1e9
    disk = memory + passages * (4 * 384 + constants.text_bytes) / 1e9
    core_hours = embedding + storing
    machines = max(math.ceil(shards / means.machine_cores), math.ceil(memory / means.gigabytes))
    return Plan(passages, shards, machines, core_hours, hours, core_hours * means.dollars, memory, held, disk)


def shard_milliseconds(constants: Constants, passages: int) -> tuple[float, float]:
    """The median and the 95th percentile of one shard: a graph is walked in steps that grow as the logarithm."""
    growth = math.log(max(passages, 2)) / math.log(100_000)
    return constants.nearest_milliseconds * growth, constants.nearest_late * growth


def simulated(made: Plan, constants: Constants, rate: float, queries: int = 4000, seed: int = 7) -> list[float]:
    """Milliseconds of queries that come at random at a rate. Each shard has a core, and works on one query at a time in
    their order; how long is drawn from a log-normal distribution with the measured median and 95th percentile."""
    chance = np.random.default_rng(seed)
    arrivals = np.cumsum(chance.exponential(1000 / rate, queries)) + constants.query_milliseconds
    median, late = shard_milliseconds(constants, math.ceil(made.passages / made.shards))
    spread = math.log(max(late / median, 1.0001)) / LATE
    done = np.zeros(queries)
    for _ in range(made.shards):
        services = median * np.exp(spread * chance.standard_normal(queries))
        free = 0.0
        for number in range(queries):
            free = max(free, arrivals[number]) + services[number]
            done[number] = max(done[number], free)
    return [float(each) for each in done - arrivals + constants.query_milliseconds]


def table(constants: Constants, means: Means, rates: tuple[float, ...] = (1, 5, 20)) -> Iterator[str]:
    """The plans of several sizes as a table in Markdown."""
    told = ["p95 within one institution", *(f"p50 / p95 at {rate:g}/s" for rate in rates)]
    names = ["passages", "shards", "machines", "hours", "core-hours", "cost", "memory of shards", "of a worker", "disk"]
    yield f"| {' | '.join([*names, *told])} |"
    yield "|---" * (10 + len(rates)) + "|"
    for passages in (10_000, 100_000, 1_000_000, PASSAGES):
        made = plan(passages, constants, means)
        cells = [f"{made.passages:,}", f"{made.shards}", f"{made.machines}", f"{made.hours:.2f}"]
        cells += [f"{made.core_hours:.1f}", f"${made.dollars:.2f}", f"{made.memory:.2f} GB"]
        cells += [f"{made.held:.2f} GB", f"{made.disk:.1f} GB"]
        within = constants.filtered_late * math.ceil(made.passages / made.shards) / 100_000
        cells.append(f"{constants.query_milliseconds + within:.0f} ms")
        for rate in rates:
            times = simulated(made, constants, rate)
            cells.append(f"{quantile(times, 0.5):.0f} / {quantile(times, 0.95):.0f} ms")
        yield f"| {' | '.join(cells)} |"


def main(
    cores: Annotated[int, typer.Option(help="Cores that embed.")] = Means.cores,
    dollars: Annotated[float, typer.Option(help="What an hour of one core costs.")] = Means.dollars,
) -> None:
    """Print the plans with the constants as they were last measured."""
    for line in table(Constants(), Means(cores, dollars)):
        typer.echo(line)


if __name__ == "__main__":
    typer.run(main)
