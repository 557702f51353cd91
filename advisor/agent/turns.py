"""A second model in the place of one that failed."""

from collections.abc import Iterator, Sequence

from advisor.agent.brief import Brief
from advisor.agent.reference import Reference
from advisor.agent.writer import Handed, ModelFailed, Used, Writer


class InTurn:
    """Writes with the first of some writers that can. One that failed is followed by the next only where it had handed
    over nothing: what came of it may be on screen."""

    def __init__(self, *writers: Writer) -> None:
        self._writers: Sequence[Writer] = writers

    @property
    def name(self) -> str:
        """The first one's: what a deployment wants to answer with."""
        return self._writers[0].name

    @property
    def one_sentence(self) -> bool:
        """See Writer."""
        return self._writers[0].one_sentence

    def unready(self) -> str | None:
        """Why none of them can write now."""
        reasons = [writer.unready() for writer in self._writers]
        return None if None in reasons else _together([reason for reason in reasons if reason])

    def write(self, brief: Brief, reference: Reference) -> Iterator[Handed]:
        """See Writer."""
        reasons: list[str] = []
        for writer in self._writers:
            reason = writer.unready()
            if reason:
                reasons.append(reason)
                continue
            begun = False
            try:
                for handed in writer.write(brief, reference):
                    begun = begun or not isinstance(handed, Used)
                    yield handed
            except ModelFailed as failure:
                if begun:
                    raise
                reasons.append(str(failure))
            else:
                return
        raise ModelFailed(_together(reasons))


def _together(reasons: Sequence[str]) -> str:
    return "; and the next: ".join(dict.fromkeys(reasons))
