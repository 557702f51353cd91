"""The plan of a large library: its laws, and a simulation that agrees with what it is made of."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.performance.large import SHARD, Constants, Means, plan, shard_milliseconds, simulated, table
from evals.readings import quantile

SIZES = st.integers(min_value=1, max_value=20_000_000)


@given(SIZES)
def test_all_passages_have_a_shard_and_all_shards_a_machine(passages: int) -> None:
    made = plan(passages, Constants(), Means())
    assert (made.shards - 1) * SHARD < passages <= made.shards * SHARD
    assert made.memory <= made.machines * Means.gigabytes


@given(SIZES)
def test_twice_as_many_take_twice_the_work_and_the_same_work_costs_the_same_on_any_number_of_cores(n: int) -> None:
    one, two = plan(n, Constants(), Means()), plan(2 * n, Constants(), Means())
    assert two.core_hours == pytest.approx(2 * one.core_hours)
    assert two.memory == pytest.approx(2 * one.memory)
    alone = plan(n, Constants(), Means(cores=1))
    assert alone.dollars == pytest.approx(one.dollars)
    assert alone.hours >= one.hours
    assert alone.hours == pytest.approx(alone.core_hours)


def test_hours_are_tokens_by_speed() -> None:
    made = plan(1_000_000, Constants(tokens_a_second=1000, tokens=36, stored_a_second=math.inf), Means(cores=5))
    assert made.core_hours == pytest.approx(10)
    assert made.hours == pytest.approx(2)


def test_one_shard_that_nobody_waits_for_takes_what_was_measured() -> None:
    constants = Constants(query_milliseconds=9)
    times = simulated(plan(SHARD, constants, Means()), constants, rate=0.1, queries=20_000)
    median, late = shard_milliseconds(constants, SHARD)
    assert quantile(times, 0.5) == pytest.approx(9 + median, rel=0.05)
    assert quantile(times, 0.95) == pytest.approx(9 + late, rel=0.05)


def test_the_last_of_many_shards_is_later_and_a_crowd_is_later_still() -> None:
    constants = Constants()
    few, many = (plan(n, constants, Means()) for n in (SHARD, 20 * SHARD))
    alone = quantile(simulated(few, constants, 1), 0.5)
    together = quantile(simulated(many, constants, 1), 0.5)
    crowded = quantile(simulated(many, constants, 60), 0.5)
    assert alone < together < crowded


def test_the_table_has_a_line_for_each_size_and_a_column_for_each_rate() -> None:
    lines = list(table(replace(Constants()), Means(), rates=(1,)))
    assert len({line.count("|") for line in lines}) == 1
    assert [line.split("|")[1].strip() for line in lines[2:]] == ["10,000", "100,000", "1,000,000", "5,000,000"]
