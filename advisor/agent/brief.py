"""What a model is given for one question: the evidence and findings in hand, each under an identifier."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from advisor.finding import Finding, Source
from advisor.gate.gate import Exhibit
from advisor.question import Question
from advisor.tellable import is_tellable


@dataclass(frozen=True)
class Brief:
    """A question with its exhibits: findings "F1" and on, quotes "Q1" and on, the most telling first.
    `waiting` are the quotes that are shown only where no claim tells them."""

    question: Question
    exhibits: tuple[Exhibit, ...]
    waiting: tuple[Exhibit, ...] = ()

    @property
    def quotes(self) -> tuple[Exhibit, ...]:
        """The exhibits that are quotes."""
        return tuple(exhibit for exhibit in self.exhibits if exhibit.finding is None)

    @property
    def findings(self) -> tuple[Exhibit, ...]:
        """The exhibits that code computed."""
        return tuple(exhibit for exhibit in self.exhibits if exhibit.finding is not None)


def exhibits_of(findings: Sequence[Finding], quotes: Sequence[Source]) -> tuple[Exhibit, ...]:
    """Findings and quotes under their identifiers; what occurs twice keeps its first. Quotes that a model may not
    retell are left out."""
    found = [
        Exhibit(f"F{number}", finding.text, finding.sources, finding)
        for number, finding in enumerate(dict.fromkeys(findings), start=1)
    ]
    found += [
        Exhibit(f"Q{number}", source.sentence, (source,))
        for number, source in enumerate(dict.fromkeys(q for q in quotes if is_tellable(q.sentence)), start=1)
    ]
    return tuple(found)


def in_hand(exhibits: Sequence[Exhibit]) -> Mapping[str, Exhibit]:
    """Exhibits by their identifiers, the closed list that claims may cite."""
    return {exhibit.id: exhibit for exhibit in exhibits}
