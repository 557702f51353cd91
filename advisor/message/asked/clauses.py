"""The clauses of a message by what they are for: remarks, what bears on a case, and questions whether credit counts.

Patterns know the words of such clauses by the hundred, people have them by the ten thousand: of clauses that bear on
credit the lists let pass as many as of remarks (decision 67). So boundaries in the embedder's space, learned from
clauses of each kind that were written by hand (`evals/clauses`), say of a clause in which nothing was read what it is.
One with a number, a grade or a name in it is never asked about.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache, cached_property

from advisor.message.asked.boundary import Boundary, Kind
from corpus.figures import WORDS
from index.embed import Embedder, Vectors

Span = tuple[int, int]
"""The start and the end of a clause in its text."""


Score = Callable[[Kind, Span], float]
"""How far a clause lies on the side of a kind."""


class Clauses:
    """What the clauses of a text are for. A clause is embedded when it is first asked about, and never twice: most
    replies turn on none. Without boundaries nothing is told of any."""

    def __init__(self, text: str = "", boundaries: Mapping[Kind, Boundary] | None = None, score: Score | None = None):
        self._text = text
        self._boundaries = boundaries or {}
        self._score = score

    @cached_property
    def remarks(self) -> tuple[Span, ...]:
        """The clauses that cannot change the case."""
        return self._of_kind("remark", possible_remarks)

    @cached_property
    def bearing(self) -> tuple[Span, ...]:
        """Those that may change the case in a way that nothing read."""
        found = self._of_kind("bearing", possibly_bearing)
        may_be_remarks = set(possible_remarks(self._text)) if found else set()
        return tuple(span for span in found if span not in may_be_remarks or not self._is("remark", span))

    def is_asking(self, question: Span) -> bool:
        """Whether a question asks if credit counts."""
        return self._is("asking", question)

    def asks_else(self, question: Span) -> bool:
        """Whether a question surely asks something else."""
        return self._score is not None and self._score("asking", question) < self._boundaries["asking"].most_not

    def _of_kind(self, kind: Kind, possible: Callable[[str], Iterator[Span]]) -> tuple[Span, ...]:
        spans = possible(self._text) if self._score else ()
        return tuple(span for span in spans if self._is(kind, span))

    def _is(self, kind: Kind, span: Span) -> bool:
        return self._score is not None and self._score(kind, span) > self._boundaries[kind].least


Reader = Callable[[str], Clauses]
"""Tells the clauses of a text by what they are for."""

SENTENCES = re.compile(r"(?=[^\n])[^.?!;\n]*(?:\.(?=\S)[^.?!;\n]*)*[.?!;\n]*")
"""The sentences of a text, each with the marks that end it; the point of a number ends none."""
_JOINTS = re.compile(
    r"[,:()\"“”–—]|\s-+\s|\s{3,}|"
    r"\b(?:and|but|so|because|bc|cuz|cause|since|while|though|although|as|then|plus)\b"
    r"(?= (?:i|i['’]?m|i['’]?ve|im|ive|we|my|our|he|she|they|it|life|the)\b)|"
    r"\band(?= (?:have|has|had|took|earned|did|completed|finished|am|was|now|want|would)\b)",
    re.IGNORECASE,
)
_OF_CREDIT = re.compile(
    r"\b(?:credit|course|class|crs|transfer|xfer|count|grade|gpa|degree|cert|master|bachelor|doctor|phd|mba|program|"
    r"credential|semester|quarter|term|unit|hours?\b|hrs?\b|diploma|transcript|exam|test|thesis|capstone|intern|practic|"
    r"clinic|enrol|admi[ts]|matricul|appl[iy]|graduat|pass|fail|drop|withdr|repeat|retak|audit|approv|deni|denied|refus|"
    r"reject|undergrad|noncredit|non-credit|portfolio|deadline|petition|waiv|substitut|requir|elective|core\b|level|"
    r"seminar|workshop|flunk|bomb|void|cancel|incomplet|cheat|revok|expel|dismiss|suspend|probat|expir|lapse|remedia|"
    r"exempt|doubl|half|partial)\w*|\b(?:those|these|them|mine|hers|theirs|ones?|twice)\b",
    re.IGNORECASE,
)
"""Words of credit: a clause with one of them is no remark."""
_READ = re.compile(
    r"(?<![\w'’+-])(?!A (?!(?:in|for|on|from|and|or|to|at|by|was|is|each|both|grades?|minus|plus|average)\b)[a-z])"
    r"[A-D](?:[+-]|['’]s)?(?![\w'’+-])|\d|"
    r"\b(?:have|had|has|gave me|earned|took|hold|left [\w ]+ with) one (?:[a-z-]+ )?(?:course|class|credit|hour|unit)\b"
    r"(?=\W*$| on (?:my|her|his) transcript\b)"
)
"""A grade or a number; "A professor" begins with neither."""
_LEADING = r"\W*(?:(?:so|and|but|ok|now|then|or|also|hey|well|please|thanks) )*"
"""What a question may open with before it asks."""
_ASKS = re.compile(
    rf"{_LEADING}(?:can|could|may|might|will|would|do|does|did|is|are|am|should|"
    r"shall|has|have|how|what|whats|which|who|when|where|why|whether|if|gonna)\b|.*\bor (?:not|no|nah)\W*$",
    re.IGNORECASE,
)
"""A question without its mark."""
_OPENS = re.compile(
    rf"{_LEADING}(?:(?:can|could|may|might|will|would|do|does|did|is|are|am|should|shall) (?:i|we|you|he|she|they|it|"
    r"the|that|this|these|those|my|her|his|our|their|all|both|any)\b|"
    r"(?:how|what|which|who|when|where|why) (?:\w+ )?(?:do|does|did|is|are|will|would|can|could|should)\b)",
    re.IGNORECASE,
)
"""How a sentence opens that asks, even without its mark."""
_NUMBERS = frozenset(WORDS) - {"one"}
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_NAMED = "   "
"""What stands in a text where a name was blanked out."""
_STAGE = re.compile(
    r"\b(?:first|1st|second|2nd|third|last|final)\b[^.?!;]{0,20}\b(?:semester|term|quarter|year)\b", re.IGNORECASE
)
"""How far somebody has come, which is read elsewhere."""
LEAST_WORDS = 3
"""Words from which on a clause says enough to be told by."""


_LESSENS = re.compile(
    r"\W*(?:(?:but|though|although|albeit|and|if) )*"
    r"(?:only|merely|purely|mainly|mostly|just (?=as|for|to|in|on|by)|as an?)\b",
    re.IGNORECASE,
)
"""How a clause opens that may say of the credit before it that it is less than it seems: "but only as a listener"."""


def may_be_remark(clause: str) -> bool:
    """Whether a clause has no name, number, grade or word of credit, and enough words to be told by."""
    told = len(_WORD.findall(clause)) >= LEAST_WORDS and not _LESSENS.match(clause)
    return told and is_bare(clause) and not _OF_CREDIT.search(clause)


def is_bare(clause: str) -> bool:
    """Whether nothing in a clause was read that a case is made of: no name (which is blanked out), number or grade."""
    words = {word.lower() for word in _WORD.findall(clause)}
    return bool(words) and _NAMED not in clause and not _READ.search(clause) and not _NUMBERS & words


def told_sentences(text: str) -> Iterator[Span]:
    """The sentences of a text that are no questions."""
    yield from (match.span() for match in SENTENCES.finditer(text) if not _is_question(match.group()))


def questions(text: str) -> Iterator[Span]:
    """The sentences of a text that are questions."""
    yield from (match.span() for match in SENTENCES.finditer(text) if _is_question(match.group()))


def unmarked_questions(text: str) -> Iterator[Span]:
    """The sentences of a text that open as questions do, and have no mark of one."""
    for match in SENTENCES.finditer(text):
        if not _is_question(match.group()) and _OPENS.match(match.group()):
            yield match.span()


def is_of_credit(text: str) -> bool:
    """Whether a text has a word of credit, of how it was earned or of what it is earned for."""
    return bool(_OF_CREDIT.search(text))


def opens_as_question(text: str) -> bool:
    """Whether a sentence of a text is a question, or opens as one, if only with the word that asks."""
    sentences = (match.group() for match in SENTENCES.finditer(text))
    return any(_is_question(one) or _ASKS.match(one) for one in sentences)


def _is_question(sentence: str) -> bool:
    return sentence.rstrip(")\"'”’ \n").endswith("?")


def possible_remarks(text: str) -> Iterator[Span]:
    """The clauses that may be remarks: whole sentences where nothing in them is of credit, else their pieces."""
    for span in told_sentences(text):
        if may_be_remark(text[slice(*span)]):
            yield span
        else:
            pieces = (piece for piece in _pieces(text, span) if not _is_beside_a_name(text, piece))
            yield from (piece for piece in pieces if may_be_remark(text[slice(*piece)]))


def _is_beside_a_name(text: str, span: Span) -> bool:
    """Whether a name was blanked out right before or after a piece: then it may be of what is told of that school."""
    return text[: span[0]].endswith(_NAMED) or text[span[1] :].startswith(_NAMED)


def _pieces(text: str, span: Span) -> Iterator[Span]:
    edges = [span[0], *(edge for joint in _JOINTS.finditer(text, *span) for edge in _around(joint)), span[1]]
    yield from zip(edges[::2], edges[1::2], strict=True)


def _around(joint: re.Match[str]) -> Span:
    """Where a joint ends one clause and begins the next; a word that joins belongs to what follows."""
    return (joint.start(), joint.start() if joint.group()[0].isalpha() else joint.end())


def possibly_bearing(text: str) -> Iterator[Span]:
    """The sentences that may bear on a case unread: those that nothing was read of."""
    yield from (span for span in told_sentences(text) if _may_bear(text[slice(*span)]))


def _may_bear(clause: str) -> bool:
    several = len(_WORD.findall(clause)) > 1
    return several and is_bare(clause) and not _ASKS.match(clause) and not _STAGE.search(clause)


def reader(embedder: Embedder, boundaries: Mapping[Kind, Boundary]) -> Reader:
    """The reader that asks the embedder of the clauses of a text. With an embedder that the boundaries were not learned
    for it tells nothing."""

    def read(text: str) -> Clauses:
        if any(boundary.embedder != embedder.fingerprint for boundary in boundaries.values()):
            return Clauses()

        @cache
        def vector(span: Span) -> Vectors:
            return embedder.embed([" ".join(text[slice(*span)].split())])

        @cache
        def score(kind: Kind, span: Span) -> float:
            return float(boundaries[kind].scores(vector(span))[0])

        return Clauses(text, boundaries, score)

    return read
