"""What this machine can do at the most: sums of products, and bytes out of memory. Everything else is a share of it."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from evals.readings import Reading, Section

EDGE = 1024
"""Rows and columns of the matrices that are multiplied."""
BYTES = 1024**3
"""What is read: more than any cache holds, that of the host included."""
TRIES = 7


@dataclass(frozen=True)
class Limits:
    """Operations on floats of 32 bits a second (a multiplication and its addition are two) with one thread, and with
    the better of one and two; bytes read from memory a second, the better of both."""

    operations: float
    operations_of_two: float
    bandwidth: float


def measured_limits() -> Limits:
    """The best of several tries each, since others may use the machine; leaves torch with one thread."""
    import torch

    left, right = torch.rand(EDGE, EDGE), torch.rand(EDGE, EDGE)
    found, read = [], []
    for threads in (2, 1):
        torch.set_num_threads(threads)
        found.append(2 * EDGE**3 / least_seconds(lambda: left @ right))
        held = torch.ones(BYTES // 4)
        for reading in (held.sum, lambda held=held: torch.dot(held, held)):
            read.append(BYTES / least_seconds(reading))
        del held
    two, one = found
    return Limits(one, max(one, two), max(read))


def least_seconds(work: Callable[[], object], tries: int = TRIES) -> float:
    """The shortest time that some work took, after a first one that does not count."""
    work()
    seconds = []
    for _ in range(tries):
        begun = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - begun)
    return min(seconds)


def section(limits: Limits) -> Section:
    """The limits as they are printed."""
    readings = (
        Reading("products and sums of floats, one thread", limits.operations / 1e9, "GFLOP/s"),
        Reading("the same, the better of one thread and two", limits.operations_of_two / 1e9, "GFLOP/s"),
        Reading("read from memory", limits.bandwidth / 1e9, "GB/s"),
    )
    return Section("The machine", readings, (f"the best of {TRIES} tries each",))
