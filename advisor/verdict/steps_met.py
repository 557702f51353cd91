"""Steps that a message tells in the words in which a page asks for them: "I filed the petition with a syllabus", where
the page says that students file a petition with a syllabus."""

import re
from collections.abc import Iterable, Iterator

from advisor.message.asked.clauses import told_sentences

_HANDED = r"fil(?:e|es|ed|ing)|submit\w*|sen[dt]\w*|suppl(?:y|ied|ying)|provid\w*|attach\w*|(?:hand|turn)(?:ed|ing)? in"
_OTHER = r"petition\w*|evaluat\w*|re-?appl(?:y|ied|ying)"
_AUXILIARY = (
    r"(?:['’](?:ll|ve|d|m|re)|will|would|shall|have|had|has|am|are|is|be|been|m|ve|going to|gonna|about to|already|"
    r"also|just)"
)
_WHO_ASKS = (
    r"(?:,? (?:like|as|the way) (?:they|you|the \w+) (?:make|made|ask\w*|want\w*|require\w*|told|tell)"
    r"(?: (?:you|me|us))?(?: to)?)?"
)
_STEP = re.compile(
    r"(?:^|(?<=[.;:!,(&] )|(?<=\band )|(?<=\bso )|(?<=\bthen ))(?:(?:i|we|she|he|they)(?=['’ ]))?"
    rf"(?: ?{_AUXILIARY}\b)* ?\b(?P<verb>{_HANDED}|{_OTHER})\b(?P<what>[^.,;:!?()\d]{{0,80}}?){_WHO_ASKS}"
    r"(?=\s*(?:[.;:!,)]|$|\b(?:and|but|so) (?:i|it|they|my|the|now)\b))",
    re.IGNORECASE,
)
_HANDS = re.compile(rf"\b(?:{_HANDED}|requires?|petition\w*)\b", re.IGNORECASE)
_GIVEN = re.compile(_HANDED, re.IGNORECASE)
_TURNS = re.compile(
    r"\b(?:except|excluding|exceptions?|unless|but|other than|otherwise|if|not|no|never|cannot|without|or)\b.*",
    re.IGNORECASE,
)
"""From where on a sentence speaks of something else than what it asks for."""
_LITTLE = frozenset(
    """
    a an the it them they these those this that all of my her his our their in at from as for to with on by i we
    and now right again already then too
    """.split()  # noqa: SIM905
)


def steps_met(question: str, lines: Iterable[str]) -> Iterator[str]:
    """The pieces of a message that tell a step all of whose words stand in what one line of a page asks for."""
    asked = [_TURNS.sub(" ", line) for line in lines]
    for start, end in told_sentences(question):
        for step in _STEP.finditer(question[start:end].strip()):
            if any(_is_asked(step["verb"], step["what"], line) for line in asked):
                yield step.group()


def _is_asked(verb: str, what: str, line: str) -> bool:
    words, stems = _stems(what), _stems(line)
    if not _GIVEN.fullmatch(verb):
        words |= _stems(verb)
    elif not words or not _HANDS.search(line):
        return False
    return words <= stems


def _stems(text: str) -> set[str]:
    """The words of a text that say something, by their first five letters; "again" said before a word is not read."""
    words = (re.sub(r"^re-?(?=appl)", "", word) for word in re.findall(r"[a-z][a-z-]*", text.lower()))
    return {_stem(word) for word in words if word not in _LITTLE}


def _stem(word: str) -> str:
    return "transcript" if word.startswith("transcript") else word[:5]
