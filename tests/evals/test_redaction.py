"""Tokens are counted once, by whether they are personal and whether they were found."""

import json
from pathlib import Path

import pytest

from evals.redaction import Counted, Sample, Span, by_type, counted, read

MAIL = Sample(text="Write to ann@example.edu or Ann", spans=[])
PERSONAL = Sample(
    text=MAIL.text,
    spans=[Span(type="EMAIL_ADDRESS", start=9, end=24), Span(type="PERSON", start=28, end=31)],
)


def test_what_is_found_missed_and_wrongly_found_is_counted_by_tokens() -> None:
    assert counted([PERSONAL]) == Counted(right=3, wrong=0, missed=1)
    assert counted([MAIL]) == Counted(right=0, wrong=3, missed=0)


def test_tokens_of_types_that_are_not_asked_about_count_for_nothing() -> None:
    assert counted([PERSONAL], frozenset({"EMAIL_ADDRESS"})) == Counted(3, 0, 0)
    assert counted([PERSONAL], frozenset({"PERSON"})) == Counted(0, 0, 1)


def test_a_miss_weighs_four_times_a_false_alarm() -> None:
    figures = Counted(right=6, wrong=2, missed=3)
    assert figures.precision == 0.75
    assert figures.recall == pytest.approx(2 / 3)
    assert figures.f == pytest.approx(5 * 6 / (5 * 6 + 4 * 3 + 2))


def test_a_span_is_found_where_all_of_it_is() -> None:
    assert by_type([PERSONAL]) == {"EMAIL_ADDRESS": (1, 1), "PERSON": (0, 1)}


def test_samples_are_read_line_by_line(tmp_path: Path) -> None:
    file = tmp_path / "samples.jsonl"
    file.write_text(json.dumps({"id": 0, **PERSONAL.model_dump()}) + "\n\n", encoding="utf-8")
    assert read(file) == [PERSONAL]
