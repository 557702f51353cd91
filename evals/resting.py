"""The eval cases that rest on a document that changed."""

import re
from collections.abc import Iterable, Iterator

from corpus.comparing import Added, Comparison
from corpus.figures import stated
from corpus.resting import Dependent
from evals.cases import Case


class RestingCases:
    """Cases that cite a document."""

    def __init__(self, cases: Iterable[Case]) -> None:
        self._cases = tuple(cases)

    def on(self, change: Comparison) -> Iterator[Dependent]:
        """A case whose numbers or patterns stand in a sentence that is gone or changed rests on it."""
        if not change.sentences and not change.rules:
            return
        for case in self._cases:
            records = case.records
            cited = change.old.id in (*records.all_of, *records.any_of)
            if not cited and change.old.id not in records.optional:
                continue
            sentence = max(sorted(change.touched), key=lambda text: _expected(case, text), default="")
            if _expected(case, sentence):
                yield Dependent("eval case", case.id, f"it expects what stood in: {sentence}")
            elif cited and not all(isinstance(one, Added) for one in change.sentences):
                yield Dependent("eval case", case.id, "it cites the document")


def _expected(case: Case, sentence: str) -> int:
    """How many of the numbers and groups of patterns that a case expects stand in a sentence."""
    figures = stated(sentence)
    numbers = sum(number in figures for number in case.numbers)
    groups = sum(any(re.search(pattern, sentence, re.IGNORECASE) for pattern in group) for group in case.must)
    return numbers + groups
