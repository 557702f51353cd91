"""The model gets the cores that others leave free, and at least one thread."""

import os
from pathlib import Path

import pytest

from advisor.local import threads
from advisor.local.threads import MOST, _busy_ticks, free_threads


class Clock:
    """A second passes between the first look and the second, of which this process works for a share."""

    def __init__(self, own: float) -> None:
        self.process_time = iter([0.0, own]).__next__
        self.monotonic = iter([0.0, 1.0]).__next__

    def sleep(self, seconds: float) -> None:
        pass


def free(monkeypatch: pytest.MonkeyPatch, busy: float, own: float = 0.0) -> int:
    """The threads on four cores, of which so many are busy for the second, this process's own among them."""
    ticks = os.sysconf("SC_CLK_TCK")
    monkeypatch.setattr(threads, "_cores", lambda: 4)
    monkeypatch.setattr(threads, "time", Clock(own))
    counted = iter([1000, 1000 + round(busy * ticks)])
    monkeypatch.setattr(threads, "_busy_ticks", lambda counters: next(counted))
    return free_threads()


@pytest.mark.parametrize(("busy", "left"), [(0.0, 4), (0.2, 4), (1.0, 3), (1.7, 2), (3.0, 1), (4.0, 1)])
def test_the_cores_that_others_use_are_left_to_them(busy: float, left: int, monkeypatch: pytest.MonkeyPatch) -> None:
    assert free(monkeypatch, busy) == left


def test_what_this_process_uses_while_it_loads_counts_as_free(monkeypatch: pytest.MonkeyPatch) -> None:
    assert free(monkeypatch, busy=2.0, own=1.0) == 3


def test_cores_that_idle_or_wait_for_a_disk_are_not_busy(tmp_path: Path) -> None:
    (tmp_path / "stat").write_text("cpu  1 2 4 1000 2000 8 16 32 5000 5000\ncpu0 1 1 1 1 1 1 1 1 1 1\n")
    assert _busy_ticks(tmp_path / "stat") == 63


@pytest.mark.parametrize(("cores", "left"), [(1, 1), (2, 1), (4, 3), (64, MOST)])
def test_where_it_cannot_be_told_one_core_is_left(
    cores: int, left: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(threads, "_cores", lambda: cores)
    assert free_threads(tmp_path / "nowhere") == left


def test_counters_of_another_form_are_not_trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threads, "_cores", lambda: 3)
    (tmp_path / "stat").write_text("intr many\n")
    assert free_threads(tmp_path / "stat") == 2


def test_the_count_of_this_machine_is_one_it_has() -> None:
    assert 1 <= free_threads(seconds=0.01) <= MOST
