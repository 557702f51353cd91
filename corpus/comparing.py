"""Two versions of a document: what changed by sentence and by rule."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from rapidfuzz import fuzz

from corpus.document import Document
from corpus.rules import Rule
from corpus.rules.written import written
from corpus.sentences import Headed, headed

ALIKE = 60.0
"""How alike two sentences are, of 100, for one to be the other changed. Chosen on the pairs in `test_comparing.py`: a
figure, an exception or a verb changed stays above it, another rule of the same page falls below it."""


@dataclass(frozen=True)
class Words:
    """Some words of a changed sentence: in both versions, in the older alone or in the newer alone."""

    text: str
    where: str
    """`both`, `old` or `new`."""


@dataclass(frozen=True)
class Added:
    """A sentence of the newer version alone."""

    new: Headed


@dataclass(frozen=True)
class Removed:
    """A sentence of the older version alone."""

    old: Headed


@dataclass(frozen=True)
class Changed:
    """A sentence whose words changed."""

    old: Headed
    new: Headed
    words: tuple[Words, ...]


@dataclass(frozen=True)
class Moved:
    """A sentence that stands under other headings now; what it limits may be another thing."""

    old: Headed
    new: Headed


SentenceChange = Added | Removed | Changed | Moved


@dataclass(frozen=True)
class RuleChange:
    """A rule that is gone (`new` is None), has come (`old` is None), or says something else of the same thing."""

    old: Rule | None
    new: Rule | None


@dataclass(frozen=True)
class Comparison:
    """What changed between two versions, in the order of the newer text, what is gone last."""

    old: Document
    new: Document
    sentences: tuple[SentenceChange, ...]
    rules: tuple[RuleChange, ...]

    @property
    def touched(self) -> frozenset[str]:
        """The sentences of the older version that do not stand unchanged in the newer."""
        return frozenset(change.old.text for change in self.sentences if not isinstance(change, Added))


def compare(old: Document, new: Document) -> Comparison:
    """What changed from one version to the other. A sentence that only moved within its headings is no change."""
    return Comparison(old, new, tuple(_sentences(old.text, new.text)), tuple(_rules(old.rules, new.rules)))


def _sentences(old: str, new: str) -> Iterator[SentenceChange]:
    before, after = list(headed(old)), list(headed(new))
    gone, come = _apart(before, after), _apart(after, before)
    pairs = _paired(gone, come)
    for sentence in after:
        if sentence in come:
            partner = pairs.get(sentence)
            if partner is None:
                yield Added(sentence)
            else:
                yield Changed(partner, sentence, marked(partner.text, sentence.text))
    yield from (Removed(sentence) for sentence in gone if sentence not in pairs.values())
    yield from _moved(before, after)


def _apart(ones: Sequence[Headed], others: Sequence[Headed]) -> list[Headed]:
    """The sentences that the other version does not have, or has fewer times."""
    held = Counter(sentence.text for sentence in others)
    apart = []
    for sentence in ones:
        held[sentence.text] -= 1
        if held[sentence.text] < 0:
            apart.append(sentence)
    return apart


def _paired(gone: Sequence[Headed], come: Sequence[Headed]) -> dict[Headed, Headed]:
    """Each new sentence with the old one that it was, the most alike first, one to one."""
    scored = sorted(
        ((fuzz.ratio(old.text, new.text), old, new) for old in gone for new in come),
        key=lambda found: (-found[0], found[1].start, found[2].start),
    )
    pairs: dict[Headed, Headed] = {}
    for likeness, old, new in scored:
        if likeness >= ALIKE and new not in pairs and old not in pairs.values():
            pairs[new] = old
    return pairs


def _moved(before: Sequence[Headed], after: Sequence[Headed]) -> Iterator[Moved]:
    once = {sentence.text: sentence for sentence in before}
    twice = {text for text, count in Counter(sentence.text for sentence in (*before, *after)).items() if count > 2}
    for sentence in after:
        old = once.get(sentence.text)
        if old is not None and old.text not in twice and old.headings != sentence.headings:
            yield Moved(old, sentence)


def marked(old: str, new: str) -> tuple[Words, ...]:
    """A changed sentence in pieces: joined, those in both and `old` give the older text, those in both and `new` the
    newer."""
    ones, others = re.findall(r"\s+|\w+|[^\w\s]", old), re.findall(r"\s+|\w+|[^\w\s]", new)
    pieces: list[Words] = []
    for kind, start, end, begin, stop in SequenceMatcher(None, ones, others, autojunk=False).get_opcodes():
        if kind == "equal":
            pieces.append(Words("".join(ones[start:end]), "both"))
            continue
        if end > start:
            pieces.append(Words("".join(ones[start:end]), "old"))
        if stop > begin:
            pieces.append(Words("".join(others[begin:stop]), "new"))
    return tuple(pieces)


def _rules(old: Sequence[Rule], new: Sequence[Rule]) -> Iterator[RuleChange]:
    """Rules are the same where all but their sentence is; of one kind and direction, the newer replaced the older."""
    left = [rule for rule in old if not any(written(rule) == written(other) for other in new)]
    for rule in new:
        if any(written(rule) == written(other) for other in old):
            continue
        replaced = next((other for other in left if _about(other) == _about(rule)), None)
        if replaced is not None:
            left.remove(replaced)
        yield RuleChange(replaced, rule)
    yield from (RuleChange(rule, None) for rule in left)


_ABOUT = (
    "rule",
    "origin",
    "target",
    "unit",
    "when",
    "purpose",
    "credential",
    "program",
    "part",
    "topic",
    "act",
    "level",
)


def _about(rule: Rule) -> dict[str, object]:
    fields = written(rule)
    return {name: fields[name] for name in _ABOUT if name in fields}
