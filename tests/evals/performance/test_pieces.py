"""Shares of the machine's limits: a piece that is at the limit has the share 1."""

from pathlib import Path

import pytest

from evals.performance.limits import Limits, least_seconds
from evals.performance.measured import text_size
from evals.performance.page import as_table
from evals.performance.pieces import WEIGHTS, Embedding, build_section, embedding_section, search_section
from evals.readings import Reading, Section

LIMITS = Limits(operations=1e11, operations_of_two=2e11, bandwidth=1e10)


def value(section: Section, name: str) -> float:
    return next(reading.value for reading in section.readings if reading.name.startswith(name))


def test_what_embeds_as_fast_as_the_products_allow_has_the_share_one() -> None:
    seconds = 2 * WEIGHTS * 1000 / LIMITS.operations
    one_reading = 4 * WEIGHTS / LIMITS.bandwidth
    section = embedding_section(Embedding(seconds, 1000, one_reading, 1), LIMITS)
    assert value(section, "share of what products and sums allow") == pytest.approx(1)
    assert value(section, "share of what products, sums and reading") == pytest.approx(1)


def test_a_build_that_takes_twice_its_embedding_has_half() -> None:
    section = build_section(1000, [2 * 2 * WEIGHTS * 1000 / LIMITS.operations, 1.0], LIMITS)
    assert value(section, "share of it") == pytest.approx(0.5)


def test_a_search_that_leaves_nothing_out_reads_every_vector() -> None:
    section = search_section(LIMITS, count=1000)
    milliseconds = value(section, "1,000 vectors")
    share = value(section, "share of the bandwidth")
    assert share == pytest.approx(1000 * 384 * 4 / (milliseconds / 1000) / LIMITS.bandwidth)


def test_the_least_of_some_times_leaves_the_first_out() -> None:
    calls: list[int] = []
    assert least_seconds(lambda: calls.append(1), tries=3) >= 0
    assert len(calls) == 4


def test_a_section_is_a_table_with_its_remarks_below() -> None:
    section = Section("The machine", (Reading("read", 24.12, "GB/s"), Reading("share", 0.5)), ("the best of 7",))
    lines = list(as_table(section))
    assert lines[-3:] == ["| read | 24.1 GB/s |", "| share | 0.50 |", "\nthe best of 7."]


def test_the_size_of_a_text_is_of_the_snapshot_that_is_served(tmp_path: Path) -> None:
    for version, size in (("old", 100), ("new", 7)):
        folder = tmp_path / "snapshots" / version
        (folder / "library" / "notes").mkdir(parents=True)
        (folder / "keywords.sqlite").write_bytes(bytes(size))
        (folder / "library" / "notes" / "one.md").write_bytes(bytes(3))
    (tmp_path / "snapshots" / "current").write_text("new", encoding="utf-8")
    assert text_size(tmp_path) == 10
