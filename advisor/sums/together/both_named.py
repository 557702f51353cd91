"""The credits of two certificates that are named, where the message says that nothing is shared, or only wants them
added."""

import re

from advisor.finding import Finding, Source, Sum, Term, counted, number, sources_of
from advisor.message.understanding import Understanding
from advisor.rules.scope import Scope
from advisor.rules.sizes import is_exact_total
from advisor.sums.beside.beside import Beside, turned_by
from advisor.sums.shares.in_courses import names
from advisor.sums.together.two_certificates import OF_BOTH
from corpus.rules import Credential, Size

_ASKED = re.compile(
    r"\bhow (?:many|much) (?:credits?|hours?|hrs|units?)\b[^.?!]*\b(?:altogether|together|in (?:all|total)|total)\b|"
    r"\b(?:credits?|hours?|hrs|units?) (?:altogether|together|in (?:all|total))\b",
    re.IGNORECASE,
)
NOT_SHARED = re.compile(
    r"\b(?:if |and |with )?(?:nothing|none|no (?:courses?|class(?:es)?|credits?|overlap))\b"
    r"(?: (?:is|are|of (?:it|them)|that))* ?(?:shared|in (?:both|common)|overlap\w*|between (?:them|the two))?",
    re.IGNORECASE,
)
"""That no course is in both."""
_ADDED = re.compile(r"\b(?:together|added(?: up)?|the sum)\b", re.IGNORECASE)
"""That the two are to be added, and not what both take, which what they share would lessen."""
_SHARED = re.compile(
    r"\b(?:shar|overlap|doubl|combin|reduc|waive|stack)\w*|\b(?:dual|joint|twice|common|counts?|counting|counted|same|"
    r"less|fewer|save[sd]?|minus|without|transfer\w*|left|still|already|more|instead|most|least|can|could|may)\b",
    re.IGNORECASE,
)
"""That a course may be in both, or that something else than all of both is asked about."""


@turned_by(
    Beside.DEGREE, Beside.THIRD, Beside.ELSEWHERE, Beside.SPENT, Beside.SHARE, Beside.PERCENT, Beside.WAIVED,
    Beside.UNDONE, Beside.MONEY, Beside.OTHER, Beside.USED,
)  # fmt: skip
def both_named(understood: Understanding, scope: Scope) -> Finding | None:
    """The sum of the two sizes, of which it is said that it holds where nothing is shared; None where not just two
    certificates are named, each of one figure, or the message has a figure of its own or speaks of what is shared."""
    question = understood.question
    apart = NOT_SHARED.search(question) or (_ADDED.search(question) and not _SHARED.search(question))
    if not (_ASKED.search(question) and apart) or re.search(r"\d", understood.unnamed):
        return None
    found = {
        (page.id, size.program): Term(size.program or page.title, size.least, "credits", Source(page, size.sentence))
        for page in dict.fromkeys((*scope.named, *scope.documents))
        for size in page.rules
        if isinstance(size, Size) and is_exact_total(size, Credential.CERTIFICATE)
        if (page.id in scope.place.documents if size.program in (None, page.program) else names(question, size.program))
    }
    terms = tuple(found.values())
    if len(terms) != 2 or len(understood.places) != 1:
        return None
    total = terms[0].value + terms[1].value
    expression = f"{number(terms[0].value)} + {number(terms[1].value)} = {number(total)}"
    worked = Sum(OF_BOTH, expression, total, "credits", terms)
    text = f"{counted(total)} for both where nothing is shared: {expression}."
    return Finding(text, sources_of([worked]), None, (worked,), sources_of([worked]))
