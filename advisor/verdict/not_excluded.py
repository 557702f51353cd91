"""What a message denies of its credit, or of its owner, that the page shuts out: "neither is a practicum", "not the PA
program". Who denies it is no worse off than who says nothing of it."""

import re
from collections.abc import Iterable, Iterator

from advisor.message.asked.clauses import told_sentences

_DENIED = re.compile(
    r"(?:\b(?:none|neither|not one)(?: (?:of (?:it|them|these|those) )?(?:is|are|was|were)| of (?:them|these|those))|"
    r"\b(?:(?:it|that|they|this)(?:['’]s|['’]re| is| are) |so )?not)(?: (?:an?|the|in|for|any))* "
    r"(?P<what>[\w+'’/-]+(?: [\w+'’/-]+){0,5}?)(?=\s*(?:[.,;:)!]|$))",
    re.IGNORECASE,
)
_SHUTS_OUT = re.compile(
    r"\b(?:does not|do not|cannot|not be|are not|is not) (?:accept|transfer|allow|count|give|be)\w*\b", re.IGNORECASE
)
_TURNED = re.compile(r"\b(?:unless|without|except|only|other than|otherwise|if)\b", re.IGNORECASE)
_NEGATIVE = re.compile(r"\b(?:not|no|never|cannot|non-?\w+|un\w+ed)\b", re.IGNORECASE)
_EXCEPTED = re.compile(r"\b(?:except|excluding|other than)\b(?P<what>.*)", re.IGNORECASE)
_LITTLE = frozenset(
    """
    a an the it them they these those this that all any of my her his our in at from as for to with on by or nor and
    course courses class classes credit credits hour hours program programs track student students
    """.split()  # noqa: SIM905
)
_MEASURED = re.compile(
    r"\b(?:old\w*|years?|yrs?|months?|grades?|graded|better|level|more|less|than|[a-d][+-]?)(?!\w)", re.IGNORECASE
)
"""What is measured is held against rules elsewhere."""
_OF_MUCH = frozenset("maste degre certi gradu trans accep appro count accre".split())  # noqa: SIM905
"""What nearly every rule on credit speaks of, by the first letters."""
_PREFIX = 4
"""Letters from which on a word may be the short form of a longer one: "pharm"."""


def not_excluded(question: str, lines: Iterable[str], let: Iterable[str]) -> Iterator[str]:
    """The pieces of a message that deny something all of whose words stand in what one line shuts out, and none in
    `let`, the sentences that let credit in up to where they except something."""
    let_in = set().union(*(_words(line) for line in let)) | _OF_MUCH
    shut = [words for line in lines if (words := _words(_shut_out(line)))]
    for start, end in told_sentences(question):
        for denied in _DENIED.finditer(question[start:end]):
            if not _MEASURED.search(denied["what"]) and any(_is_of(denied["what"], one, let_in) for one in shut):
                yield denied.group()


_NONE = re.compile(
    r"\b(?:no (?P<what>[\w'’-]+(?: [\w'’-]+){0,2}?) (?:ones|credits?|hours?|units?|courses?|classes)|"
    r"nothing (?P<one>[\w'’-]+))(?=\s*(?:[.,;:)!]|$))",
    re.IGNORECASE,
)
"""That there is none of a kind of credit."""


def none_pooled(question: str, pooled: Iterable[str]) -> Iterator[str]:
    """The pieces of a message that say that there is none of a kind of credit which a limit on several kinds together
    names too: nothing is added to the credit told."""
    kinds = [_words(sentence) for sentence in pooled]
    for start, end in told_sentences(question):
        for none in _NONE.finditer(question[start:end]):
            words = {
                word for word in re.findall(r"[a-z]+", (none["what"] or none["one"]).lower()) if word not in _LITTLE
            }
            if words and not {word[:5] for word in words} & _OF_MUCH and any(words <= kind for kind in kinds):
                yield none.group()


def _shut_out(line: str) -> str:
    """What a line shuts out; nothing where it may be read the other way round."""
    excepted = _EXCEPTED.search(line)
    if excepted:
        return excepted["what"]
    shuts = _SHUTS_OUT.search(line)
    plain = shuts and not _TURNED.search(line) and len(_NEGATIVE.findall(line)) == 1
    return line[shuts.end() :] if shuts and plain else ""


def _is_of(what: str, shut: set[str], let_in: set[str]) -> bool:
    words = {word for word in re.findall(r"[a-z0-9]+", what.lower()) if word not in _LITTLE}
    numbers = {word for word in words if word.isdigit()}
    numbered = bool(numbers) and numbers <= shut  # a course by its number, whatever its subject is
    if not words or (not numbered and any(word in let_in or word[:5] in let_in for word in words)):
        return False
    return all(any(_akin(word, one) for one in shut) for word in words)


def _akin(word: str, other: str) -> bool:
    """Whether two words are the same, or one is the short form of the other."""
    short, long = sorted((word, other), key=len)
    return short == long or (len(short) >= _PREFIX and long.startswith(short))


def _words(text: str) -> set[str]:
    """The words of a text that say something, in small letters, with the initials of words that follow each other."""
    words = re.findall(r"[a-z0-9]+", text.lower())
    initials = {"".join(word[0] for word in words[at : at + size]) for size in (2, 3) for at in range(len(words))}
    return {word for word in words if word not in _LITTLE} | {one for one in initials if len(one) > 1}
