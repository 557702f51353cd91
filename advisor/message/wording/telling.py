"""The words that tell a question from any other on credit, and the sentences that name them."""

import re

from advisor.message.understanding import Understanding
from advisor.message.wording.denied import denied

_EVERYDAY_WORDS = (
    "academic accept accepted accredited admission admitted after allow allowed another applied apply approved "
    "audit award before better certificate class college complete conferred could count courses credit degree "
    "department each earned every everything final finish first from going grade graduate have hours inside "
    "institution into last level limit master masters months never nondegree older other outside passed petition "
    "previous program quarter request require right school second semester status still student study taken that "
    "their there these they time this those together took total toward transfer transferred under university "
    "used where which whole will with within would years three seven eight twelve fifteen eighteen twenty thirty"
)
_EVERYDAY = frozenset(word[:5] for word in _EVERYDAY_WORDS.split())
"""What is said of most credit, by its first letters."""
_ASKING = frozenset({"permit", "permits", "permitted", "permissible"})
"""What asks leave, and is no permission that a sentence speaks of."""
_COMING = re.compile(
    r"\bbefore (?:i|we|he|she|they) (?:even )?(enrol\w*|register\w*|commit|sign up|join)", re.IGNORECASE
)
"""What somebody is only about to do, and asks nothing of."""
_OWN_DEGREE = re.compile(r"\bits Master of [A-Z]\w+(?: (?:in|and|of) [A-Z]\w+| [A-Z]\w+)*")
"""The degree that all of a document is about, whose name tells no sentence of it from another."""
_A_SCHOOL = re.compile(
    r"\b(?:last|other|old|previous|former|another|different|some) place\b(?![\s\S]*\bplace of\b)", re.IGNORECASE
)
"""A school that is called a place, and nothing that is to stand in the place of another."""
_SHOWS = re.compile(
    r"\btranscripts?(?: from(?: \w+){1,4}?)? (?:says|shows|lists|has) (?:an? )?(?=[ABCDF](?:[+-]|\b))|"
    r"\b(?:credits?|hours?|hrs|units?|courses?|class(?:es)?|work)(?: \w+)? on (?:my|her|his|their|our|the|an?) "
    r"(?:\w+ )?transcript\b",
    re.IGNORECASE,
)
"""A transcript that bears a grade or credit, and is not itself what is asked about."""
_DONE_ELSEWHERE = re.compile(
    r"\b(?:work|coursework|credits?|hours?|units?|courses?|classes) (?:that )?(?:i|we|he|she|they) (?:did|earned|took|"
    r"have|completed) elsewhere\b(?![\s\S]*\belsewhere\b)",
    re.IGNORECASE,
)
"""Where outside credit comes from, as all of it does."""
_ANCHOR_WORDS = "advancement application award candidacy enrolment filed first graduation matriculation petition"
_ANCHORED = frozenset(word[:5] for word in _ANCHOR_WORDS.split())
"""The dates from which the age of credit is counted, by their first letters."""


def telling(understood: Understanding) -> set[str]:
    """The first letters of the words that tell this question from any other on credit: neither what the asker denies
    nor the date from which an age that was understood is counted."""
    stems = {_stem(word) for word in understood.content - denied(understood.question) - _ASKING} - _EVERYDAY
    stems -= {match[1][:5].lower() for match in _COMING.finditer(understood.question)}
    stems -= {"place"} if _A_SCHOOL.search(understood.question) else set()
    if _SHOWS.search(understood.question) and understood.question.lower().count("transcript") == 1:
        stems -= {"transcript"}
    stems -= {"elsew"} if _DONE_ELSEWHERE.search(understood.question) else set()
    dated = any(lot.age and lot.age.anchor for lot in understood.holdings)
    return stems - _ANCHORED if dated else stems


def _stem(word: str) -> str:
    """The first letters of a word: five, and more of a transcript, which is not what is transferred."""
    return "transcript" if word.startswith("transcript") else word[:5]


def names(sentence: str, stems: set[str], understood: Understanding) -> bool:
    """Whether a sentence has one of these words, beyond the names of the institutions and units asked about."""
    words = {_stem(word.lower()) for word in re.findall(r"[A-Za-z]{4,}", _OWN_DEGREE.sub(" ", sentence))}
    named = [*understood.institutions, *(unit for place in understood.places for unit in place.units)]
    return bool(words & stems - {part[:5].lower() for name in named for part in re.split(r"\W+", name)})
