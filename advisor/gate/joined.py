"""A stricter check, for a model that may only join sentences: it keeps their words, their order and their limits."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from advisor.gate.clauses import clauses_of
from advisor.gate.support import Statement
from advisor.gate.words import akin, stem, words_of
from corpus.figures import digits

KEPT = frozenset({
    "only", "if", "unless", "except", "without", "may", "might", "must", "before", "after", "until", "when",
    "depending", "subject", "typically", "usually", "used",
    "toward", "into", "from", "some", "many", "certain", "current", "former", "or", "prefers",
})  # fmt: skip
"""Words that limit what a sentence says: one that is lost makes it say more, and one that is put in says something
else. Figures and denials are the gate's."""

_SAME = {
    "allowed": "may",
    "allows": "may",
    "possible": "may",
    "can": "may",
    "cannot": "may",
    "once": "when",
    "every": "each",
    "towards": "toward",
    "another": "other",
}
_FILLING = frozenset({
    "a", "an", "the", "of", "to", "in", "and", "that", "it", "its", "is", "are", "was", "were", "be", "been", "as",
    "for", "on", "by", "this", "these", "which", "there",
})  # fmt: skip

IN_ORDER = 0.75
"""The least share of the sentence's words that stand in the order of its sources."""

FREE = frozenset({
    "student", "requir", "need", "accept", "allow", "permit", "tak", "hav", "also", "includ", "while", "but", "program",
})  # fmt: skip
"""Stems that a joined sentence may bring along: they join facts and state none."""

TOLD = 0.7
"""The least share of each source's words that the sentence holds."""


def unfaithful(statement: Statement) -> str | None:
    """What a joined sentence does not keep of its sources, or adds to them; None where it only joins them."""
    about = {stem(word) for word in words_of(statement.names)} | {stem("university"), stem("school")}
    said = _words(statement.claim, about)
    sources = [_words(text, about) for text in statement.texts]
    new = next((word for word in said if not _is_known(word, sources)), None)
    if new:
        return f"brings in {new!r}"
    relative = re.search(r", (?:which|who|whose)\b", statement.claim)
    if relative and not any(relative.group()[2:] in text for text in statement.texts):
        return f"hangs one fact on another with {relative.group()[2:]!r}"
    words = [word for source in sources for word in source]
    lost = next(_more_often(words, said), None)
    if lost:
        return f"leaves out {lost!r}"
    added = next((word for word in _more_often(said, words) if word not in _may_come_in(statement)), None)
    if added:
        return f"brings in {added!r}"
    ordered = max(_in_order(said, [*one, *other]) for one, other in _orders(sources))
    if ordered < IN_ORDER * len(said):
        return f"only {ordered} of its {len(said)} words stand in the order of its sources"
    for source in sources:
        told = sum(any(_alike(word, other) for other in said) for word in source)
        if told < TOLD * len(source):
            return f"tells only {told} of the {len(source)} words of one source"
    return None


def _words(text: str, about: set[str]) -> list[str]:
    words = [_SAME.get(word, word) for word in words_of(text) if word not in _FILLING]
    return [word if word in KEPT else stem(word) for word in words if word in KEPT or stem(word) not in about]


def _is_known(word: str, sources: Sequence[Sequence[str]]) -> bool:
    return word in KEPT or word in FREE or any(word == other for source in sources for other in source)


def _may_come_in(statement: Statement) -> set[str]:
    """The limiting words that change nothing. What "stacks" also "can be stacked", but what "takes 9 credits" does not
    "can take 9 credits"; and where all sources deny, neither one "or" the other holds."""
    denied = all(any(part.denials or part.spent for part in clauses_of(text)) for text in statement.texts)
    return ({"or"} if denied else set()) | ({"may"} if not digits(statement.claim) else set())


def _more_often(words: Sequence[str], others: Sequence[str]) -> Iterator[str]:
    """The limiting words that the first have more often than the others."""
    more = Counter(word for word in words if word in KEPT) - Counter(word for word in others if word in KEPT)
    return iter(more)


def _orders(sources: Sequence[list[str]]) -> list[tuple[list[str], list[str]]]:
    if len(sources) != 2:
        return [([word for source in sources for word in source], [])]
    return [(sources[0], sources[1]), (sources[1], sources[0])]


def _alike(one: str, other: str) -> bool:
    return one == other or (one not in KEPT and other not in KEPT and akin(one, other))


def _in_order(said: Sequence[str], source: Sequence[str]) -> int:
    """The length of the longest common subsequence."""
    row = [0] * (len(source) + 1)
    for word in said:
        before = 0
        for place, other in enumerate(source, start=1):
            best = before + 1 if _alike(word, other) else max(row[place], row[place - 1])
            before, row[place] = row[place], best
    return row[-1]
