"""A judge that is as sure as it is right lies on the line; how far another lies from it is told."""

import pytest

from advisor.reply import Origin, Sentence
from evals.faithfulness.agreement import Label
from evals.faithfulness.calibration import BINS, calibration
from evals.faithfulness.faithful import Said


def label(text: str, carried: bool) -> Label:
    return Label(Said(Sentence(text, Origin.MODEL, (1,)), ()), carried)


LABELS = [label("sure", True)] * 9 + [label("sure", False)] + [label("unsure", True)] * 2 + [label("unsure", False)] * 8


def test_a_judge_that_is_as_sure_as_it_is_right_has_no_gap() -> None:
    found = calibration(lambda said: {"sure": 0.9, "unsure": 0.2}[said.sentence.text], LABELS)
    assert [(round(part.likely, 6), part.carried.value, part.carried.of) for part in found.bins] == [
        (0.2, 0.2, 10),
        (0.9, 0.9, 10),
    ]
    assert found.gap == pytest.approx(0.0)
    assert found.sentences == 20


def test_a_judge_that_is_too_sure_lies_off_the_line_by_as_much() -> None:
    found = calibration(lambda said: {"sure": 1.0, "unsure": 0.0}[said.sentence.text], LABELS)
    assert found.gap == pytest.approx((0.1 + 0.2) / 2)
    assert str(found) == "20 sentences by hand, 0.150 apart on the mean"


def test_every_likelihood_has_its_part_and_parts_without_sentences_are_left_out() -> None:
    shares = iter([0.0, 1.0, 1 / BINS, 0.999])
    found = calibration(lambda said: next(shares), [label("any", True)] * 4)
    assert [part.carried.of for part in found.bins] == [1, 1, 2]
    assert calibration(lambda said: 0.5, []).bins == ()
    assert calibration(lambda said: 0.5, []).gap == 0.0
