"""The commands `pathway corpus diff` and `pathway corpus freshness`."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.library.resting_cases import resting_cases
from api.terminal.failures import CommandFailed

if TYPE_CHECKING:
    from advisor.settings import Settings
    from corpus.comparing import Comparison, RuleChange, SentenceChange, Words
    from corpus.document import Document


def diff(
    old: Annotated[
        str, typer.Argument(help="A file of any format that is read, or the id of a document of this home.")
    ],
    new: Annotated[
        str | None,
        typer.Argument(help="The newer file; for an id, the kept version to compare with, the last without."),
    ] = None,
    cases: Annotated[
        list[Path] | None, typer.Option(help="Case files; those that ship without any.", exists=True, dir_okay=False)
    ] = None,
) -> None:
    """Show what changed between two versions by sentence and by rule, and which eval cases and pinned answers rest on
    it."""
    from advisor.pins.pinned import FilePins
    from advisor.pins.resting_pins import RestingPins
    from advisor.settings import read_settings
    from api.terminal.answer import printed
    from corpus.comparing import compare

    settings = read_settings()
    change = compare(*_versions(settings, old, new))
    for line in _told(change):
        typer.echo(printed(line))
    dependents = resting_cases(change, cases or [])
    pinned = list(RestingPins(FilePins(settings.home).read()).on(change))
    for dependent in (*dependents, *pinned):
        typer.echo(printed(f"rests on it: {dependent.kind} {dependent.name}: {dependent.why}"))
    counted = f"{len(change.sentences)} sentences and {len(change.rules)} rules changed"
    typer.echo(f"{counted}; {len(dependents)} eval cases and {len(pinned)} pinned answers to look at")


def freshness(
    everything: Annotated[bool, typer.Option("--all", help="Name every document of the shipped library, too.")] = False,
    today: Annotated[str | None, typer.Option(help="The day to reckon from, as 2026-11-27; today without.")] = None,
) -> None:
    """Show the documents by age, those without any date, and those past their catalog year."""
    from advisor.bootstrap import library_roots
    from advisor.settings import read_settings
    from corpus.freshness import freshness as freshness_of
    from corpus.library import load_library

    shipped, home = library_roots(read_settings())
    own = {document.id for document in load_library(home)}
    found = freshness_of(load_library(shipped, home).current, _day(today))
    for one in found:
        if everything or one.document.id in own:
            age = "read on no known day" if one.days is None else f"{one.days} days old"
            notes = [words for holds, words in ((one.undated, "no date"), (one.passed, "past its year")) if holds]
            typer.echo(f"{one.document.id}: {', '.join([age, *notes])}")
    bands = Counter(one.band or "read on no known day" for one in found)
    for words, count in bands.items():
        typer.echo(f"{count} documents: {words}")
    undated, passed = (sum(one.undated for one in found), sum(one.passed for one in found))
    typer.echo(f"{len(found)} documents, {len(own)} of this home: {undated} without any date, {passed} past their year")


def _day(written: str | None) -> date:
    if written is None:
        return date.today()
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise typer.BadParameter(f"{written} is no day such as 2026-11-27") from error


def _versions(settings: "Settings", old: str, new: str | None) -> "tuple[Document, Document]":
    """The older and the newer document that are meant."""
    from corpus.kept import kept_versions, present_file, read_version, version_named
    from corpus.markdown import read_markdown

    if Path(old).is_file():
        if new is None or not Path(new).is_file():
            raise typer.BadParameter("a file is compared with another file: name both")
        return _files(Path(old), Path(new))
    root = settings.home / "library"
    present = present_file(root, old)
    if present is None:
        raise CommandFailed(f"{old} is neither a file nor the id of a document of this home")
    versions = kept_versions(root, old)
    if not versions:
        raise CommandFailed(f"no older version of {old} is kept")
    chosen = versions[-1] if new is None else version_named(versions, new)
    if chosen is None:
        names = ", ".join(path.stem for path in versions)
        raise CommandFailed(f"{old} has no version {new}; there are {names}")
    return read_version(chosen, present), read_markdown(present)


def _files(old: Path, new: Path) -> "tuple[Document, Document]":
    """The documents of two files of any format that is read."""
    from advisor.bootstrap import library_roots
    from advisor.settings import read_settings
    from corpus.institutions import Institutions
    from corpus.library import load_library
    from corpus.markdown import UnreadableDocument
    from corpus.names import load_elsewhere, load_names
    from corpus.readers.block import Unreadable
    from corpus.readers.confined import confined
    from corpus.unfiled import read_unfiled

    known = Institutions(load_names(), load_elsewhere(), load_library(*library_roots(read_settings())))
    with confined() as reader:
        try:
            first, second = (read_unfiled(path, known, reader, date.today()) for path in (old, new))
        except (Unreadable, UnreadableDocument) as error:
            raise CommandFailed(f"{old} and {new} cannot be compared: {error}") from error
    return first, second


def _told(change: "Comparison") -> "Iterator[str]":
    for one in change.sentences:
        yield _sentence(one)
    for rule in change.rules:
        yield _rule(rule)


def _sentence(change: "SentenceChange") -> str:
    from corpus.comparing import Added, Changed, Moved, Removed

    match change:
        case Added():
            return f"+ {change.new.text}"
        case Removed():
            return f"- {change.old.text}"
        case Changed():
            return f"~ {''.join(_marked(words) for words in change.words)}"
        case Moved():
            before, after = (" < ".join(one.headings) or "no heading" for one in (change.old, change.new))
            return f"> {change.new.text} (stood under: {before}; now under: {after})"


def _marked(words: "Words") -> str:
    marks = {"old": ("[-", "-]"), "new": ("{+", "+}"), "both": ("", "")}[words.where]
    return f"{marks[0]}{words.text}{marks[1]}"


def _rule(change: "RuleChange") -> str:
    from corpus.drafting.telling import told

    if change.old is None:
        return f"rule has come: {told(change.new)}" if change.new else ""
    if change.new is None:
        return f"rule is gone: {told(change.old)}"
    return f"rule changed: {told(change.old)} -> {told(change.new)}"
