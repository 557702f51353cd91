"""Writers that hand over what they are told to, and gates that stand open or shut."""

from collections.abc import Iterator, Mapping, Sequence

from advisor.agent.brief import Brief
from advisor.agent.reference import Reference
from advisor.agent.writer import Handed, ModelFailed
from advisor.gate.claim import Claim, Dropped, Reason
from advisor.gate.gate import Exhibit
from advisor.pen import Pen

Script = Sequence[Handed | Exception]


class ScriptedWriter:
    """Hands over its script, raises where that holds an error, and keeps what it was given."""

    name = "scripted"

    def __init__(self, *script: Handed | Exception, one_sentence: bool = False) -> None:
        self.script = script
        self.one_sentence = one_sentence
        self.trouble: str | None = None
        self.briefs: list[Brief] = []
        self.taken: list[Handed] = []
        self.closed = False

    def unready(self) -> str | None:
        return self.trouble

    def write(self, brief: Brief, reference: Reference) -> Iterator[Handed]:
        self.briefs.append(brief)
        try:
            for each in self.script:
                if isinstance(each, Exception):
                    raise each
                self.taken.append(each)
                yield each
        finally:
            self.closed = True


class OpenGate:
    """Lets every claim through that cites what is in hand, except those that say so."""

    def check(self, claim: Claim, evidence: Mapping[str, Exhibit], question: str = "") -> Dropped | None:
        if not claim.cites or not set(claim.cites) <= set(evidence):
            return Dropped(claim, Reason.CITES_NOTHING)
        return Dropped(claim, Reason.FIGURE) if "wrong" in claim.text else None


def pen(*script: Handed | Exception, one_sentence: bool = False, seconds: float = 20) -> Pen:
    """A pen with a scripted writer, behind an open gate."""
    return Pen(ScriptedWriter(*script, one_sentence=one_sentence), OpenGate(), seconds)


def failure() -> ModelFailed:
    """A model's failure."""
    return ModelFailed("the model is ill")
