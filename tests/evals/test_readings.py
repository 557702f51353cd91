"""A number is held against its goal, a timing only fails by far, and the report says which."""

import json
import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.readings import (
    GROSS,
    BenchReport,
    Machine,
    Outcome,
    Reading,
    Section,
    at_least,
    at_most,
    failures,
    outcome,
    percentiles,
    quantile,
    render,
    within,
    write_json,
)

QUIET = Machine(cores=2, load_before=0.1, load_after=0.9)


@pytest.mark.parametrize(
    ("reading", "expected"),
    [
        (Reading("share", 0.98, "", at_least(0.98)), Outcome.REACHED),
        (Reading("share", 0.97, "", at_least(0.98)), Outcome.FAILED),
        (Reading("errors", 0, "", at_most(0)), Outcome.REACHED),
        (Reading("errors", 1, "", at_most(0)), Outcome.FAILED),
        (Reading("p95", 150, "ms", within(150)), Outcome.REACHED),
        (Reading("p95", 151, "ms", within(150)), Outcome.SLOW),
        (Reading("p95", 150 * GROSS + 1, "ms", within(150)), Outcome.FAILED),
        (Reading("p95", math.nan, "ms", within(150)), Outcome.FAILED),
        (Reading("p50", 9e9, "ms"), None),
    ],
)
def test_a_number_is_held_against_its_goal(reading: Reading, expected: Outcome | None) -> None:
    assert outcome(reading) is expected


def test_only_what_is_missed_by_more_than_a_busy_machine_fails_the_run() -> None:
    slow, wrong = Reading("slow", 200, "ms", within(150)), Reading("wrong", 0.5, "", at_least(0.9))
    report = BenchReport(QUIET, (Section("Times", (slow,)), Section("Shares", (wrong,))))
    assert failures(report) == (wrong,)


def test_the_report_prints_every_number_with_its_goal_and_what_failed_last() -> None:
    good, bad = Reading("whole answer, p95", 1234.56, "ms", within(2000)), Reading("MRR", 0.5, "", at_least(0.92))
    printed = render(BenchReport(QUIET, (Section("The service", (good, bad), ("remark",)),))).splitlines()
    assert printed[0] == "The service"
    assert printed[1].split() == ["whole", "answer,", "p95", "1,234.6", "ms", "ok", "(at", "most", "2000)"]
    assert printed[2].split() == ["MRR", "0.500", "FAILED", "(at", "least", "0.92)"]
    assert printed[3:] == ["  remark", "", "2 cores, load 0.1 before and 0.9 after", "missed: MRR 0.500"]


def test_a_report_without_failures_says_so_last() -> None:
    report = BenchReport(QUIET, (Section("Shares", (Reading("MRR", 1.0, "", at_least(0.92)),)),))
    assert "missed:" not in render(report)


def test_the_json_holds_every_number_and_its_goal(tmp_path: Path) -> None:
    report = BenchReport(QUIET, (Section("Shares", (Reading("MRR", 0.95, "", at_least(0.92)),)),))
    write_json(report, tmp_path / "bench.json")
    held = json.loads((tmp_path / "bench.json").read_text())
    assert held["machine"] == {"cores": 2, "load_before": 0.1, "load_after": 0.9}
    goal = {"bound": "at least", "reach": 0.92, "fail": 0.92}
    assert held["sections"][0]["readings"] == [{"name": "MRR", "value": 0.95, "unit": "", "goal": goal}]


def test_the_median_and_the_95th_of_a_hundred_and_one_times_are_the_times_themselves() -> None:
    middle, slow = percentiles("answer", [float(n) for n in range(101)], within(300))
    assert (middle.name, middle.value, middle.goal) == ("answer, p50", 50.0, None)
    assert (slow.name, slow.value, slow.goal) == ("answer, p95", 95.0, within(300))


def test_nothing_measured_is_not_a_number() -> None:
    assert math.isnan(quantile([], 0.95))


@given(st.lists(st.floats(0, 1e6), min_size=1), st.sampled_from([0.5, 0.95, 0.99]))
def test_a_quantile_lies_among_its_values(values: list[float], share: float) -> None:
    found = quantile(values, share)
    assert min(values) * (1 - 1e-9) <= found <= max(values) * (1 + 1e-9)
