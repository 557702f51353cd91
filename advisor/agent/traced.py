"""The tools' reference, each use of which is told to whoever hears how the answer is made."""

from collections.abc import Sequence

from advisor.agent.reference import Reference, Tool
from advisor.finding import Finding, Source
from advisor.planner.request import PlanRequest
from advisor.trace import Trace


class TracedReference:
    """See Reference."""

    def __init__(self, reference: Reference, trace: Trace) -> None:
        self._reference = reference
        self._trace = trace

    def search(self, words: str) -> Sequence[Source]:
        """See Reference."""
        with self._trace.using(Tool.SEARCH):
            return self._reference.search(words)

    def document(self, identifier: str) -> Sequence[Source]:
        """See Reference."""
        with self._trace.using(Tool.LOOK_UP):
            return self._reference.document(identifier)

    def check(self, restated: str) -> Sequence[Finding]:
        """See Reference."""
        with self._trace.using(Tool.CHECK):
            return self._reference.check(restated)

    def plan(self, wanted: PlanRequest) -> Sequence[Source]:
        """See Reference."""
        with self._trace.using(Tool.PLAN):
            return self._reference.plan(wanted)
