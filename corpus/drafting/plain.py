"""Whether a rule may be signed without being read: only where every word of its sentence, and of what it stands under,
is one that plain limits are made of.

A sentence that reports, denies or proposes a limit, or sets one for a few, needs a word to do so, and no list of such
words is ever whole. So the words that may stand are listed, not those that may not. Chosen on the forty pages of
`python -m evals.unseen`: what nobody has read is never a yes that the page does not give.
"""

import re
from collections.abc import Sequence

from corpus.document import Document
from corpus.drafting.doubt import one_program_in
from corpus.drafting.statement import Statement

_SMALL = """
a all also although an and any apply are as at be been before below between both but by can cannot come do does each
either every for from had has have if in into is it its itself least less may might more most must neither no none nor not
of off on once one only or other others out over own per shall should so such than that the their them then there these
they this those through thus our we to together too toward towards under until up upon was we were when where whether which
while who whose will with within without you your he she his her ought whichever whatever how what own's 's s'
"""
_CREDIT = """
credit credits hour hours unit units semester semesters quarter quarters course courses coursework class classes work
term terms year years calendar academic old older recent age aged grade grades graded gpa average letter point points scale
student students candidate candidates applicant applicants graduate school college university institution institutions
universities colleges schools department departmental program programs plan study studies director dean faculty
coordinator committee adviser degree degrees level levels transcript requirement requirements required residence residency
matriculation admission application enrollment standing status seeking matriculated nondegree non special catalog
"""
_VERBS = """
accept accepted accepts accepting acceptable admit admitted allow allowed allows amount applied applicable applies applying
approve approved approval assign award awarded awards bring brings brought carry carries carried ceiling complete completed
completes completing constitute constitutes consider considered contain contains count counted counting counts
credited cap capped caps deem deemed dating earn earned earns enroll enrolled enter entered exceed exceeded exceeds exceeding
expire expires extend fulfill fulfilled give given go goes gone grant granted grants hold holds held incorporate include
included includes including limit limited limits limitation make makes made meet met move moved need needs obtain obtained
pass passed permit permitted permits pertain petition petitioned present presented prior pursue pursuing
recognize recognized recognizes refuse refused refuses reject rejected rejects request requested require requires restrict
restricted satisfy show shown shows enter enters entering last satisfied satisfies seek stack stacks stand stands surpass substitute substituted substitution take
taken takes taking total totals totalling transfer transferred transferring transferable transfers transferrable
undertaken use used uses using work worked working carrying attended having has been bear
"""
_MEASURE = """
maximum minimum most least largest smallest lowest highest high low no above beyond better higher lower than fewer greater
equal equivalent up half third thirds quarter percent number numbers sum share part portion total combined whole full
entire entirely fully remaining remainder rest whichever lesser smaller larger additional further previous previously
earlier later subsequent subsequently preceding following first second time times date day
"""
_REST = """
accredited regionally another outside elsewhere external externally internal different such related appropriate relevant
subject according regardless provided unless except way ways case cases basis good enough eligible eligibility
ineligible individual policy rule rules regulation regulations purpose toward already after since during own one
much done received receive finished forward back again once did contributed formed grad very well further
meaning say namely advised ask asks unused held denied deny rather incoming
double anything nothing something only same home regular ordinary letter official beyond just
short restricted condition conditions counts any instance case event
"""
_MARKS = "ORG CERT MAST DEG DOCT BACH MICRO"
_WORDS = frozenset(f"{_SMALL} {_CREDIT} {_VERBS} {_MEASURE} {_REST} {_MARKS}".split())
"""What plain limits are made of, as the patterns read them."""

_TITLES = """
policy policies procedure procedures overview general information about regulations regulation rules conditions
requirements academic graduate studies catalog earned before credit transfer transferring transferred residency
residence awarding limits limit limitations time reuse sharing shared double counting count counted certificates
programs students study scope purpose criteria guidelines eligible eligibility acceptance evaluation evaluating
applying application applicable how much many and prior previous coursework non degree nondegree non-degree age grades
grade topic note section article i ii iii iv v vi vii viii ix x page pages table sheet list
"""
_ABOVE = frozenset(_TITLES.split())
"""What headings may say besides."""

_TOKEN = re.compile(r"[A-Za-z]+(?:'[a-z]+)?")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MANY = re.compile(r"\bmany\b(?<!as many)(?<!how many)")
_PAST = re.compile(r"\b(?:was|were|had)\b")
_CLAUSE = re.compile(
    r"\b(?:that|which|who|whose|where|if|when|unless|until|once|than|grades?|in which|courses?|work|after|before) "
    r"(?:\S+ ){0,5}?(?:not )?\Z"
)
_ACCEPTED = re.compile(r"\b(?:was|were|had been) (?:accepted|allowed|permitted|capped|limited|transferable|granted)\b")
_THEIRS = re.compile(
    r"(?<!at )(?<!from )(?<!by )(?<!in )(?<!of )(?<!to )(?<!outside )\b(?:other|another|most|each|every) (?:\w+ )?(?:universit(?:y|ies)|institutions?|schools?|colleges?) "
    r"(?:may|can|will|must|does|do|accepts?|allows?|takes?|grants?|permits?|limits?|counts?|requires?|which accepts?)\b"
)
_LEANING = re.compile(
    r"^(?:th(?:is|ese|ose|at)\b|such\b|it (?:is|was|has|does|no)\b|they (?:are|were|do|no)\b|"
    r"unless\b|except\b|nevertheless\b|the (?:above|foregoing|former|preceding|same)\b|fact\b|false\b|wrong\b|"
    r"there(?:after|fore)?\b(?! is no)|instead\b|since\b|now\b|today\b|also exempt)"
)
_RULE = re.compile(
    r"\b(?:rule|limit|maximum|cap|policy|provision|paragraph|sentence|section|allowance|exception|waive\w*|exempt\w*|"
    r"delet\w+|remov\w+|struck|repeal\w*|rescind\w*|suspend\w*|supersed\w*|replac\w+|withdr\w+|no longer|does not apply|"
    r"do not apply|except\w*|applies only|apply only|not (?:true|so|the case|right))\b"
)
LONGEST_TITLE = 6
"""Words of a line that may be a title without being marked as one."""
_SAYS = re.compile(r"\b(?:is|are|was|were|may|must|can|cannot|will|shall|should|do|does|has|have|need|needs)\b")
_RULE_THAT = re.compile(
    r"\b(?:rules?|polic(?:y|ies)|regulations?|provisions?|allowances?) (?:that|which|by which|under which|of|to)\b|\bno (?:rule|policy)\b"
)
_CONTRARY = re.compile(
    r"^(?:no(?=[,.!])|not (?!more|less|over|only)|fact\b|false\b|wrong\b|but\b|however\b|yet\b|instead\b|it is not\b|"
    r"that is not\b|this is not\b)"
)


def obscure(before: Statement | None, statement: Statement, after: Statement | None, document: Document) -> str | None:
    """Why the rule of a sentence is to be read before it is signed; None where its words leave no room for doubt. `before`
    and `after` are its neighbours in the text."""
    own = statement.said
    if _YEAR.search(own):
        return "it names a year"
    if _MANY.search(own):
        return "it may be of another institution"
    odd = _odd(own, _WORDS | {"many"})
    if odd:
        return f"“{odd}” may limit it, report it or take it back"
    if _ACCEPTED.search(own) or any(not _CLAUSE.search(own[: found.start()]) for found in _PAST.finditer(own)):
        return "it may tell of the past"
    if _THEIRS.search(own):
        return "it may be of another institution"
    above = (*statement.headings, *(() if document.program else (statement.page.about,)))
    if any(_YEAR.search(heading) for heading in statement.headings):
        return "it stands under a year"
    if document.program is None and one_program_in(statement):
        return "it names one program"
    if _RULE_THAT.search(own):
        return "it speaks of a rule, and may be none"
    strange = next((word for words in above if (word := strange_word(words))), None)
    if strange:
        return f"it stands under “{strange}”, which may limit it"
    if after is not None and _leans(after, document, statement):
        return "the next sentence may limit it or take it back"
    if before is not None:
        return _by_what_precedes(before, statement, document)
    return None


def _by_what_precedes(before: Statement, statement: Statement, document: Document) -> str | None:
    """Why the sentence before one may change it: it names a year, or is a few words that head what follows."""
    if _together(before, statement, document) and _YEAR.search(before.said):
        return "the sentence before it names a year"
    if len(before.said.split()) <= LONGEST_TITLE and not _SAYS.search(before.said):
        doctoral = "DOCT" in before.said and "DOCT" not in statement.said
        if doctoral or _odd(before.said, _WORDS | _ABOVE):
            return f"it stands after “{before.text}”, which may head it"
    return None


def _leans(after: Statement, document: Document, statement: Statement) -> bool:
    """Whether the next sentence speaks of the rule."""
    if _CONTRARY.search(after.said):
        return True
    if not _LEANING.search(after.said):
        return False
    if _RULE.search(after.said):
        return True
    return _together(statement, after, document) and bool(_odd(after.said, _WORDS) or _YEAR.search(after.said))


def _together(first: Statement, second: Statement, document: Document) -> bool:
    return "\n\n" not in document.text[first.end : second.start]


def _odd(said: str, words: frozenset[str]) -> str | None:
    """The first word that plain limits are not made of."""
    for found in _TOKEN.finditer(said):
        word = found.group()
        plain = word if word in _MARKS.split() else word.lower()
        if plain in words or plain.removesuffix("'s") in words or plain.removesuffix("s'") in words or len(plain) == 1:
            continue
        return word
    return None


def strange_word(heading: str) -> str | None:
    """The first word of a heading, as patterns read it, that may limit what stands under it."""
    return _odd(heading, _WORDS | _ABOVE)


def obscured(document: Document, statements: Sequence[Statement]) -> dict[int, str]:
    """For each sentence that is to be read before it is signed, by its place, why."""
    padded = (None, *statements, None)
    found = (
        (statement.start, obscure(before, statement, after, document))
        for before, statement, after in zip(padded, padded[1:], padded[2:], strict=False)
        if statement is not None
    )
    return {start: why for start, why in found if why}
