"""The limiting sentences that speak of something the question names, and that no applied rule took into account.

A rule is typed in its figures, while its sentence may say more: "and only as electives", "after matriculation". Where
the question says the opposite of what such a sentence wants, a verdict would promise what the sentence takes back.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from advisor.finding import Source
from advisor.message.understanding import Understanding
from advisor.message.wording.contrary import run_into
from advisor.message.wording.denied import denied, lacked, without_denied
from advisor.rules.limiting_words import BARRING, REQUIRING
from advisor.rules.rulebook import Check
from advisor.rules.scope import Scope
from corpus.document import Document
from corpus.rules import Cap
from corpus.sentences import alone

_EXCEPTED = re.compile(r"\b(?:except|excluding|other than|unless it|but not|but is not)\b(?P<what>.*)", re.IGNORECASE)
_COMMON = (
    "been before after from that this they their with have into will count transfer credit credits hours units course "
    "courses class classes degree master masters certificate program university school college used applied toward "
    "another other grade grades taken earned year years student students graduate first institution education "
    "older than need needs does"
)
_TOO_COMMON = frozenset(_COMMON.split())
"""What is told of most credit, and is read as its grade, its age or its use."""

_LEVEL = re.compile(r"\b(\d)\d?00-?s?[- ]?levels?\b|\b(\d)000-?s?[- ]?levels?\b", re.IGNORECASE)
_FROM_LEVEL = re.compile(r"\b(\d{3,4})[- ]levels? (?:and|or) (?:above|higher)|\blevels? (\d{3,4}) (?:and|or) above")
_DEGREE_LETTERS = "ms ma mba msn mha mpa mph msw med phd edd dnp jd bs ba gpa us usa uk cps"
_DEGREES = frozenset(_DEGREE_LETTERS.split())
_INITIALS = re.compile(r"\b(?:[A-Z]{2,6}|[a-z]{2,4}(?= program\b))\b")
_HEADED = r"(?=\W+(?:programs?|degrees?|students?|school|courses?|accredit\w+)\b)"


@dataclass(frozen=True)
class PassedOver:
    """The sentences on limits that the rules pass over: those `within` which the credit may be of the part limited, and
    those `unread` that limit something the question names, which may yet be met."""

    within: tuple[Source, ...] = ()
    unread: tuple[Source, ...] = ()

    @property
    def sources(self) -> tuple[Source, ...]:
        """All of them, each once."""
        return tuple(dict.fromkeys((*self.within, *self.unread)))


def limits_unread(understood: Understanding, scope: Scope, result: Check | None) -> tuple[Source, ...]:
    """The sentences of the applied documents, and of those of the institution that are named or hold for all of it,
    that limit something the question names."""
    apart = of_other_situations(result) if result else frozenset()
    held = [(d, line) for d in _documents(scope, result) for line in alone(d.text) if line not in apart]
    tests = tuple(_tests(understood))
    return tuple(Source(page, line) for page, line in held if any(test(_bare(line, page)) for test in tests))


def of_other_situations(result: Check) -> frozenset[str]:
    """The sentences of caps for another situation than the asker's, where a cap for that one was applied."""
    told = any(isinstance(pool.held.rule, Cap) and pool.held.rule.when for pool in result.pools)
    return frozenset(held.rule.sentence for held in result.exceptions) if told else frozenset()


def _documents(scope: Scope, result: Check | None) -> list[Document]:
    applied = [pool.held.document for pool in result.pools] if result else []
    applied += [ruling.held.document for ruling in result.rulings] if result else []
    return list(dict.fromkeys([*applied, *scope.named, *scope.general]))


def _bare(sentence: str, page: Document) -> str:
    """A sentence without the names of its school, whose words tell nothing."""
    for name in (page.unit, page.institution):
        sentence = sentence.replace(name, "it") if name else sentence
    return sentence


def _tests(understood: Understanding) -> Iterator[Callable[[str], bool]]:
    """What makes a sentence a limit on what this question names."""
    question = understood.question
    contrary = run_into(understood)
    yield lambda sentence: any(ruled.search(sentence) for ruled in contrary)
    missing = {word[:6] for word in lacked(question)} - {word[:6] for word in _TOO_COMMON}
    yield lambda sentence: bool(REQUIRING.search(sentence) and missing & _words(_conditional(sentence)))
    level = _LEVEL.search(question)
    if level:
        number = int(re.sub(r"\D", "", level.group()))
        yield lambda sentence: any(
            len(found) == len(str(number)) and number < int(found) for found in _levels_wanted(sentence)
        )
    for short in _INITIALS.findall(without_denied(question)):
        if short.lower() not in _DEGREES:
            yield lambda sentence, short=short: bool(  # type: ignore[misc]
                BARRING.search(sentence) and _is_spelt_out(short, sentence)
            )
    words = _words(question) - {word[:6] for word in denied(question)}
    yield lambda sentence: any(words & _words(match["what"]) for match in _EXCEPTED.finditer(sentence))


def _words(text: str) -> set[str]:
    """The telling words of a text, by their first letters."""
    return {word[:6] for word in re.findall(r"[a-z]{4,}", text.lower()) if word not in _TOO_COMMON}


def _conditional(sentence: str) -> str:
    """What a sentence makes a condition: from its first wanting word on."""
    found = REQUIRING.search(sentence)
    return sentence[found.start() :] if found else ""


def _levels_wanted(sentence: str) -> list[str]:
    return [one or other for one, other in _FROM_LEVEL.findall(sentence)]


def _is_spelt_out(short: str, sentence: str) -> bool:
    """Whether a sentence has an abbreviation, or the words that it is the initials of at the head of a program."""
    named = short.isupper() and re.search(rf"\b{short}\b", sentence)
    if named and not re.search(rf"\bonly\b.*\b{short}\b", sentence):
        return True
    initials = r"[ -]".join(rf"{letter}[a-z]{{3,}}" for letter in short.lower())
    return bool(re.search(rf"\b{initials}\b{_HEADED}", sentence, re.IGNORECASE))
