"""Whether a message counts in another system than its sums: quarter credits beside figures in semester credits."""

import re
from collections.abc import Sequence

from advisor.finding import Finding
from advisor.message.understanding import Understanding

_COUNTED = r"[- ](?:credits?|hours?|hrs?|units?|system)\b"
_QUARTER = re.compile(rf"\bquarter{_COUNTED}", re.IGNORECASE)
_SEMESTER = re.compile(rf"\bsemester{_COUNTED}", re.IGNORECASE)


def of_another_system(understood: Understanding, worked: Sequence[Finding]) -> bool:
    """Whether the message tells credit of the one system alone, and the sums are in the other one, or of both, and the
    sums convert neither. A sum whose text names no system is in semester credits, as nearly all pages are that say
    nothing."""
    quarter, semester = _QUARTER.search(understood.question), _SEMESTER.search(understood.question)
    shown = " ".join(finding.text for finding in worked)
    in_quarters, in_semesters = "quarter credit" in shown, "semester credit" in shown
    if quarter and semester:
        return bool(worked) and not (in_quarters and in_semesters)
    if not quarter and not semester:
        return False
    return not in_quarters if quarter else in_quarters and not in_semesters
