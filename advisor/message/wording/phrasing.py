"""How a message is put: its several questions, quantities spelt out, telling words, and whether it asks leave."""

import re

from advisor.message.asked.aspects import asked
from advisor.message.asked.foreign import foreign
from advisor.message.time.moment import MONTH
from advisor.names.gazetteer import Mention
from advisor.question import Question, Status
from corpus.drafting.numbers import WORDS
from index.keyword import STOP_WORDS

_MAY = re.compile(
    r"\b(?:can|could|may|will|would|do|does|did|is|are|am|allowed|ok|okay|eligible|transferable|accept|count|"
    r"possible|am i|good enough|good enuf|right|confirm|or not|any chance|(?:all|both) of (?:it|them))\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:how (?:many|much|old|long|big|far|do)|what(?:'s|s| is| are|ever)?|which|who(?:m)?|when|where|why|"
    r"contrast|compare|list)\b",
    re.IGNORECASE,
)
_GENERAL = frozenset({
    "credit", "credits", "hour", "hours", "unit", "units", "course", "courses", "class", "classes", "program",
    "programs", "university", "college", "school", "degree", "masters", "master", "certificate", "certificates",
    "cert", "certs", "grad", "graduate", "student", "students", "want", "need", "take", "taken", "use", "used",
    "like", "know", "tell", "really", "please", "there", "here", "question", "year", "years", "many", "much",
    "long", "would", "could", "should", "does", "thing", "things", "work", "going", "more", "most", "same", "just",
    "only", "been", "being", "into", "toward",
})  # fmt: skip


def content_words(text: str, names: list[Mention]) -> frozenset[str]:
    """The words of a question that say what it is about: without names, numbers, and the field's commonest words."""
    covered = [(mention.start, mention.end) for mention in names]
    words = re.finditer(r"[A-Za-z]{4,}", text)
    free = (w.group().lower() for w in words if not any(a <= w.start() < b for a, b in covered))
    return frozenset(word for word in free if word not in STOP_WORDS and word not in _GENERAL)


def resume(question: Question) -> str:
    """The question, led by the one that a clarification interrupted."""
    text = question.text
    for turn in reversed(question.history):
        if turn.status is not Status.CLARIFY:
            break
        text = f"{turn.question} {text}"
    text = _LETTERS.sub(_joined, _TENS.sub(_in_digits, text))
    for pattern, plain in _SPELT_OUT:
        text = re.sub(pattern, plain, text, flags=re.IGNORECASE)
    return text


_LETTERS = re.compile(r"\b(?:[a-z] ){3,4}[a-z]\b", re.IGNORECASE)
"""A short name spoken letter by letter: "u m k c"."""
_GRADES = frozenset("abcdfABCDF ")
_SPELT = "|".join(sorted((word.replace("-", "[- ]") for word in WORDS if WORDS[word] >= 20), key=len, reverse=True))
_TENS = re.compile(
    rf"\b(?:{_SPELT})(?=[- ](?:(?:semester|graduate|credit|quarter) )?(?:credits?|hours?|units?)\b)", re.IGNORECASE
)
"""Credits from twenty on, spelt out."""


def _joined(match: re.Match[str]) -> str:
    """Letters as one word; grades, and words of one letter, stay apart."""
    letters = match.group().replace(" ", "")
    return match.group() if set(letters) <= _GRADES or set(letters.lower()) & {"i", "a"} else letters


def _in_digits(match: re.Match[str]) -> str:
    return str(WORDS[match.group().lower().replace(" ", "-")])


_CREDIT = r"(?:credits?|cr|hours?|hrs|units?|courses?|classes|class|people|students)\b"
_SPELT_OUT = (
    (
        r"\b(two|three|four|five|six|seven|eight|[2-9]|1\d) (courses|classes)(?: \w+)? (?:of|with|at|worth|for|x|×) "
        r"([1-5](?:\.\d+)?) ((?:semester |quarter |graduate )?(?:credits?|hours?|units?))\b"
        r"(?! (?:each|apiece|total|together|combined|altogether|in (?:all|total)))",
        r"\1 \2 of \3 \4 each",
    ),
    (r"\ba (?:year|yr) and a half\b", "1.5 years"),
    (r"\bhalf a (?:year|yr)\b", "0.5 years"),
    (r"\b(?:a|an|one) (?:year|yr)\b", "1 year"),
    (r"\ba (?:couple|pair)(?: of)? (?=(?:\d-(?:credit|hour|unit) |[a-z]+ )?(?:years|courses|classes)\b)", "2 "),
    (rf"\b(spring|summer|fall|autumn|{MONTH}) (?:of )?['’]([0-3]\d)\b", r"\1 20\2"),
    (rf"\b(spring|summer|fall|autumn) ([12]\d)\b(?! {_CREDIT})", r"\1 20\2"),
    (rf"\b(in|by|until|since) ({MONTH}) (2\d)\b(?! {_CREDIT})(?!,? (?:19|20)\d\d)", r"\1 \2 20\3"),
    (r"\bhalf a dozen\b", "6"),
    (r"\b(?:two|2) dozen\b", "24"),
    (r"\ba dozen\b", "12"),
    (
        r"\b(the|my|those|that|his|her|full|whole|entire|all|this|['’]s) dozen\b(?! (?:of|others?|years?|times)\b)",
        r"\1 12",
    ),
    (r"\b(\d+) 1/2\b", r"\1.5"),
    (
        r"\b(two|three|four|five|six|[2-9]|1\d) (two|three|four|[1-5])[- ]credit (?:\w+ )?(courses|classes)\b",
        r"\1 \3 of \2 credits each",
    ),
    (r"\b(an? |)([ABCD])-(minus|plus)\b", r"\1\2 \3"),
    (
        r"\b(the|my|those|these|some) ((?:[\w-]+ ){0,3}?)(credits|units|hours) ([^.?!;\d]{0,60}?),? (\d+) of "
        r"(?:them|['’]?em)(?=\W*$|[?.!,])",
        r"\1 \5 \2\3 \4",
    ),
)
"""Quantities as people say them, and as figures."""


_LEAD = re.compile(r"^[^?:]{0,120}:\s+(?=(?:how (?:many|much)|what|which|who|when)\b)", re.IGNORECASE)
"""What is said before the questions, with a colon."""
_OPENS = re.compile(r"\W*(?:the )?(?:number of|how (?:many|much|large|big)|which|what|when|who)\b", re.IGNORECASE)
_LISTED = re.compile(
    r",\s+(?:and\s+)?(?=(?:the |over |in |during )?(?:number of|how (?:many|much)|which|what|when|who)\b)",
    re.IGNORECASE,
)
"""The joints of a list of questions ("number of students, number of schools, which years")."""


_QUESTION = re.compile(
    r"\W*(?:(?:at|from|in|of|to|by|for) )?(?:how|what|which|when|who|where|is|are|do|does|can|could|may|will|would)\b",
    re.IGNORECASE,
)
_NEXT = re.compile(rf";\s+(?:and\s+|also\s+)?(?={_QUESTION.pattern})", re.IGNORECASE)
"""The joint between two questions of one sentence ("how many transfer; is a C accepted; is there a GRE")."""


def parts_of(text: str) -> tuple[str, ...]:
    """The several questions of one message, in order; one part where it asks only one."""
    pieces = re.split(
        r"(?<=\?)\s+|,\s+(?=(?:at|from|in|of|to|by) how (?:many|much)\b)|\s*[,;]?\s+(?:and|plus|also|"
        r"&)\s+(?=(?:also |from |in |at |of |by |to )?(?:what|whats|how|who|whom|which|when|where|why|is|are|do|"
        r"does|can|will|could|if)\b)|\s-\s(?=what|how|who|is|do|can)",
        _LEAD.sub("", text),
    )
    pieces = [part for piece in pieces for part in (_NEXT.split(piece) if _QUESTION.match(piece) else [piece])]
    listed = [part for piece in pieces for part in (_LISTED.split(piece) if _OPENS.match(piece) else [piece])]
    short = [1 + (part in pieces and not _WHO.fullmatch(part.strip())) for part in listed]
    return tuple(
        part.strip()
        for part, words in zip(listed, short, strict=True)
        if len(part.split()) > words or (part.strip() and (asked(part) or foreign(part)))
    )


_WHO = re.compile(r"who \w+\W*", re.IGNORECASE)
"""A question of two words that stands for itself: "who paid?"."""


_CLAUSE = re.compile(
    r"(?<=[?.!;])\s+|\s-\s|\s?[:–—]\s+|,\s+(?=(?:so |and |but |then |or )?(?:can|could|may|might|will|would|does|"
    r"do|is|are|am|should|has)\s+(?:i|we|you|he|she|they|it|this|that|these|those|the|my|any|all|some|every|your|their)\b)",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"^\W*(?:(?:so|and|but|then|also|ok|okay|or|well|hi|hello|hey|please|now)\b\W*)*(?:can|could|may|might|will|would|do|"
    r"does|did|is|are|am|should|has|have)\b",
    re.IGNORECASE,
)
_INDIRECT = re.compile(
    r"\b(?:tell|know|say|explain|show|find out|sure|clear|wonder\w*|list|remind|decide\w*|see|clarify|share|give|"
    r"advise|there)\b(?: \w+){0,3}? (?:what|how|when|which|where|who|why)\b",
    re.IGNORECASE,
)
_RELATIVE = ("when", "where", "which", "who", "whom")


def asks_permission(text: str) -> bool:
    """Whether the question asks if something is allowed or counts, rather than for a figure or a list."""
    parts = [part for part in _CLAUSE.split(text.strip()) if part.strip()]
    questions = [part for part in parts if part.rstrip().endswith("?")]
    if questions:
        return any(not _is_open(part) for part in questions[-2:])
    return any(_MAY.search(part) and not _is_open(part) for part in parts[-2:])


_FIGURE = re.compile(
    r"^\W*(?:the )?(?:(?:number|amount|total|percentage|share|minimum|maximum) (?:of )?)?(?:\w+ )?"
    r"(?:credits?|hours|units|courses|classes|length|limit|cost|price|tuition|fees?|deadlines?|gpa|grade|years)"
    r"(?: (?:total|required|needed|to (?:finish|complete)))?\W*$",
    re.IGNORECASE,
)
"""A question that is only the name of a figure: "number of courses?"."""


_WHAT_IF = re.compile(r"\bwhat if\b", re.IGNORECASE)


def _is_open(part: str) -> bool:
    """Whether a clause asks for a figure, a time or a list. A "when" or "which" inside a question of yes or no only
    tells more ("may I bring 9 credits when I start?")."""
    if _FIGURE.match(part):
        return True
    part = _WHAT_IF.sub(" ", part)
    words = [match.group().lower() for match in _OPEN.finditer(part)]
    related = _CLOSED.match(part) and not _INDIRECT.search(part)
    return any(not (related and word in _RELATIVE) for word in words)
