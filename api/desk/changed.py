"""What changed in a document of the home since the version before, and what rests on it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from advisor.pins.pinned import FilePins, stands
from api.library.resting_cases import resting_cases
from corpus.comparing import Added, Changed, Comparison, Moved, Removed, RuleChange, SentenceChange, Words, compare
from corpus.drafting.telling import told
from corpus.kept import kept_versions, present_file, read_version
from corpus.markdown import read_markdown
from corpus.resting import Dependent


@dataclass(frozen=True)
class SentenceTold:
    """A sentence that changed: how, and its words, each marked as in both versions or in one alone."""

    how: str
    words: tuple[Words, ...]


@dataclass(frozen=True)
class Change:
    """The last change of a document. `since` names the kept version that it is compared with."""

    since: str
    sentences: tuple[SentenceTold, ...]
    rules: tuple[str, ...]
    dependents: tuple[Dependent, ...]


def last_change(home: Path, document_id: str) -> Change | None:
    """What changed since the last kept version; None for a document without one, as every shipped one is."""
    root = home / "library"
    versions = kept_versions(root, document_id)
    present = present_file(root, document_id) if versions else None
    if present is None:
        return None
    comparison = compare(read_version(versions[-1], present), read_markdown(present))
    return Change(
        versions[-1].stem,
        tuple(_told(one) for one in comparison.sentences),
        tuple(_rule(one) for one in comparison.rules),
        (*_expiring(home, comparison), *_dependents(comparison)),
    )


def _told(change: SentenceChange) -> SentenceTold:
    match change:
        case Added():
            return SentenceTold("New", (Words(change.new.text, "new"),))
        case Removed():
            return SentenceTold("Gone", (Words(change.old.text, "old"),))
        case Changed():
            return SentenceTold("Changed", change.words)
        case Moved():
            return SentenceTold("Now under other headings", (Words(change.new.text, "both"),))


def _rule(change: RuleChange) -> str:
    if change.old is None:
        return f"New: {told(change.new)}" if change.new else ""
    return f"Was: {told(change.old)} Is: {told(change.new)}" if change.new else f"Gone: {told(change.old)}"


def _expiring(home: Path, change: Comparison) -> Iterator[Dependent]:
    """The pinned answers whose sentence no longer stands as it did."""
    for one in FilePins(home).all():
        if one.document_id == change.new.id and not stands(one, change.new):
            yield Dependent("pinned answer", one.question, f"it rests on: {one.sentence}")


def _dependents(change: Comparison) -> Sequence[Dependent]:
    """The eval cases that rest on what changed."""
    return resting_cases(change)
