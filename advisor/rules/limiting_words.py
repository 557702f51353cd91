"""The words by which a sentence of a page limits, in the readings that are asked for: from what shuts out to whatever
rules at all."""

import re


def _any_of(*words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


_DENIALS = "not|no|cannot|never|except|excluded?|excludes|neither"

EXCLUDING = _any_of(_DENIALS)
"""Something is shut out: all that may stand in the way of a verdict on a part of the credit, which bounds do not."""
BARRING = _any_of(_DENIALS, "none|only|solely|exclusively")
"""Something is shut out, or all but one thing is."""
REQUIRING = _any_of("only|must|requires?|required|needs?|provided|at the discretion")
"""Something is asked for."""
LIMITING = _any_of(_DENIALS, "only|must|at most|at least|unless|none|rather than|depends?|requires?|within")
"""Something is shut out, asked for or bounded: all that may stand in the way of a whole "yes"."""
RULING = _any_of("not|no|only|must|cannot|can't|never|at most|up to|maximum|limited|exceed|may|takes?|accepts?")
"""It is said whether or how much, by way of leave as of a limit: where a page rules on a thing beside its typed rules,
these do not hold alone."""
