"""How many threads the model gets: as many as there are cores that nobody else uses."""

import os
import time
from pathlib import Path

MOST = 8
"""Threads beyond which writing, which is bound by the memory, gains little. Not measured: there were two cores."""

WATCHED = 0.5
"""Seconds for which the cores are watched."""

COUNTERS = Path("/proc/stat")


def free_threads(counters: Path = COUNTERS, seconds: float = WATCHED) -> int:
    """The cores that other processes leave free, at least one; all but one where that cannot be told.

    Measured on 2 vCPUs with the 1.5B model, `cpuparams.poll` 0, some 200 tokens of prompt and 40 to 60 written, by
    the `timings` of two answers each, in tokens read and written a second:

    | busy processes beside it | one thread    | two threads   |
    |--------------------------|---------------|---------------|
    | none                     | 34 and 16     | 61 and 24     |
    | one                      | 35 and 19     | 35 and 8      |
    | two                      | 22 and 12     | 31 and 5      |
    """
    cores = _cores()
    try:
        before, own, begun = _busy_ticks(counters), time.process_time(), time.monotonic()
        time.sleep(seconds)
        busy = (_busy_ticks(counters) - before) / os.sysconf("SC_CLK_TCK")
        # What this process uses is not counted: it loads while the model starts, and then it waits for the model.
        others = max(0.0, busy - (time.process_time() - own)) / (time.monotonic() - begun)
    except (OSError, ValueError, IndexError, AttributeError):
        return min(MOST, max(1, cores - 1))
    return min(MOST, max(1, round(cores - others)))


def _cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _busy_ticks(counters: Path) -> int:
    """Ticks that the cores together did not idle since the start of the machine."""
    fields = [int(field) for field in counters.read_text(encoding="ascii").split("\n", 1)[0].split()[1:9]]
    idle, waiting = fields[3], fields[4]
    return sum(fields) - idle - waiting
