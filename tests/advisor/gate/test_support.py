"""The judge of support: what the words and vectors of claim and texts must share."""

from collections.abc import Sequence

import numpy as np
import pytest

from advisor.gate.claim import Objection, Reason
from advisor.gate.support import OverlapJudge, Statement
from index.embed import Vectors


def by_letters(texts: Sequence[str]) -> Vectors:
    """Vectors of how often each letter stands in a text."""
    counts = np.array([[text.lower().count(chr(97 + n)) for n in range(26)] for text in texts], dtype=np.float32)
    return np.asarray(counts / np.linalg.norm(counts, axis=1, keepdims=True), dtype=np.float32)


TEXT = "Leveling courses do not count toward the plan of the certificate at Example University."


def stated(claim: str) -> Statement:
    return Statement(claim, (TEXT,), "Example University", ("Example University",))


@pytest.fixture
def judge() -> OverlapJudge:
    return OverlapJudge(by_letters)


def test_a_sentence_carries_itself(judge: OverlapJudge) -> None:
    assert judge.doubts(stated(TEXT), []) is None


def test_something_else_is_not_carried(judge: OverlapJudge) -> None:
    claim = "Parking permits for visitors cost extra in winter."
    assert judge.doubts(stated(claim), []) is not None


def test_names_weigh_nothing(judge: OverlapJudge) -> None:
    named = judge.measure(TEXT, [TEXT], "Example University")
    nameless = judge.measure(TEXT.replace(" at Example University", ""), [TEXT], "Example University")
    assert named[:2] == nameless[:2]
    assert named[2] == pytest.approx(nameless[2], abs=0.01)


def test_every_word_that_the_texts_lack_is_counted(judge: OverlapJudge) -> None:
    missing, _, _ = judge.measure("Leveling courses do not count on Mondays.", [TEXT], "Example University")
    assert len(missing) == 1


def test_it_overrules_no_objection(judge: OverlapJudge) -> None:
    assert judge.doubts(stated(TEXT), [Objection(Reason.DENIAL, "says no")]) == "says no"


def test_what_is_the_same_but_for_names_is_not_embedded_and_a_quote_is_embedded_once() -> None:
    embedded: list[str] = []

    def embed(texts: Sequence[str]) -> Vectors:
        embedded.extend(texts)
        return by_letters(texts)

    judge = OverlapJudge(embed)
    assert judge.measure(TEXT, [TEXT], "Example University")[2] == 1.0
    assert embedded == []
    for claim in ("Leveling courses do not count.", "Leveling courses never count."):
        assert judge.measure(claim, [TEXT], "Example University") == OverlapJudge(by_letters).measure(
            claim, [TEXT], "Example University"
        )
    assert len(embedded) == 3
