"""Whether a claim says otherwise than a finding in hand."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from advisor.gate.clauses import Clause
from advisor.gate.figures import figures_of
from advisor.reply import Verdict

if TYPE_CHECKING:
    from advisor.gate.gate import Exhibit

_ANSWER = re.compile(r"^\W*(yes|no|partly)\b\s*[,:;.-]", re.IGNORECASE)
_OWN = re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE)
_GRANTED = re.compile(
    r"\b(?:can|may|could|might|will|able to|allowed|free to|eligible|counts?|transfers?|applies|apply|accepted|used?|"
    r"fits?|stacks?|"
    r"qualif\w+|meets?|enough|clears?|works?|okay|fine|get to|gets? you|carry|carries|good for)\b",
    re.IGNORECASE,
)

_LIMITED = re.compile(
    r"\b(?:only|at most|no more than|must|needs?|requires?|would|unless|or better|or higher)\b", re.IGNORECASE
)
"""A condition or a limit, which grants nothing."""


def contradicts(
    claim: str, said: Sequence[Clause], cited: Sequence["Exhibit"], findings: Sequence["Exhibit"]
) -> str | None:
    """What in the claim goes against a finding: its own yes or no, or a permission to the asker where the finding
    gives none: under a "no" none at all, under a "partly" none without a figure of the finding."""
    verdicts = [exhibit.finding.verdict for exhibit in findings if exhibit.finding and exhibit.finding.verdict]
    answer = _ANSWER.match(claim)
    if answer and any(answer.group(1).lower() != verdict.value for verdict in verdicts):
        return answer.group(1)
    if answer and not verdicts and (answer.group(1).lower() != "no" or not any(clause.denied for clause in said)):
        return answer.group(1)
    if not verdicts or all(verdict is Verdict.YES for verdict in verdicts):
        return None
    if any(clause.denials for clause in said):
        return None
    computed = [exhibit for exhibit in cited if exhibit.finding]
    own, granted = _OWN.search(claim), _GRANTED.search(claim)
    if not granted or not (own or computed) or _LIMITED.search(claim):
        return None
    figures = {figure.value for exhibit in computed for figure in figures_of(exhibit.text)}
    if Verdict.NO not in verdicts and any(figure.value in figures for clause in said for figure in clause.figures):
        return None
    return granted.group()
