"""How many credentials one course may serve."""

import re
from collections.abc import Iterator

from corpus.drafting.found import Found, Reading
from corpus.drafting.statement import Statement
from corpus.rules import CredentialsPerCourse

_PER_COURSE = re.compile(
    r"\bcourses?\b[^.;]{0,60}\b(?:(?:counts?|counted|used|applied|serves?|appl(?:y|ies)|satisf(?:y|ies))\b[^.;]{0,50}(?:at most|no more than|not more than|more than|only|a maximum of|up to) (?P<count>\d) (?:\w+ ){0,2}?(?:programs?|credentials?|CERT|MAST|DEG)|triple-count)|\b(?:each|an?|any|1|no) (?:\w+ )?courses?\b[^.;]{0,40}\b(?:counts?|counted|used|applied|serves?|appl(?:y|ies)) (?:for|toward|to|in) (?P<late>\d) (?:\w+ )?(?:programs?|credentials?|CERT|MAST|DEG),? (?:at (?:the )?most|and no more)"
)


def draft_credentials_per_course(statement: Statement) -> Iterator[Reading]:
    """How many credentials one course may serve."""
    match = _PER_COURSE.search(statement.said)
    if match:
        count = int(match["count"] or match["late"] or 2)
        yield Found(CredentialsPerCourse("credentials_per_course", statement.text, count))
