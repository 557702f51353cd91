"""What is told beside a case in words that are read whole: what holds a record of the credit, a break, and what is said
of grades and of old courses at large."""

import re

STATED = (
    re.compile(
        r"\b(?:my |her |his )?grades? (?:(?:are|were|is|was) (?:not|never)|(?:are|were|is|was)n['’]t)(?: exactly)? "
        r"(?:my|her|his) (?:strong suit|strong point|strength|forte)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:my|her|his|the) (?:degree |program )?audit(?= (?:for (?:the|my|her|his) [\w'’-]+(?: [\w'’-]+){0,3}? "
        r"(?:at|in)\s+(?:the\s+)?)?(?:lists|shows|has|includes)\b)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\btook (?:a|some) (?:(?:long|short|bit of a|little) )?(?:break|time off)(?= from\b|[.,;])", re.IGNORECASE
    ),
    re.compile(
        r"\b(?:someone|somebody|people|they|one) (?:in (?:my|the|our) [\w'’-]+(?: [\w'’-]+){0,2}? )?(?:at\s+)?"
        r"(?:said|says|say|told me)(?: that)? (?:old|older) (?:classes|courses|credits?) "
        r"(?:drop|fall|age|time) (?:off|out|away)(?=\W*(?:$|[.;?!]))",
        re.IGNORECASE,
    ),
)
"""Phrases that are read where they stand: weak grades, a degree audit, a break, and hearsay."""
