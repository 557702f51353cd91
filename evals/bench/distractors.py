"""Documents of made-up institutions: the library's own sentences with other names and other figures.

They stand in the way of a search as the pages of other universities would: the same words about something else.
"""

import random
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields, replace
from enum import Enum
from itertools import product
from pathlib import Path

import yaml

from corpus.document import Document
from corpus.figures import WORDS
from corpus.library import Library
from corpus.names import Elsewhere, Names
from index.split import split

SEED = 7


class NamesExhausted(Exception):
    """There are fewer made-up institutions than so many distractors need; ask for fewer, or add towns."""


_FIRST = (
    "North Elm Ash Stone Clear Maple Cedar Iron Silver Amber Wren Heather Thorn Birch Copper Falcon Juniper Larch "
    "Marble Otter Linden Sorrel Kestrel Bracken"
)
_SECOND = "field brook haven ridge ford vale moor wick mere gate holm stead"
_FORMS = (
    *("{} State University", "University of {}", "{} College", "{} University"),
    *("{} Institute of Technology", "{} Polytechnic", "{} Technological University", "Central {} University"),
)
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_WRITTEN = tuple(word for word in WORDS if WORDS[word] > 1)
_WORD = re.compile(r"\b(?:" + "|".join(_WRITTEN) + r")\b", re.IGNORECASE)


def made_up_names(known: Iterable[str]) -> list[str]:
    """Names of universities that do not exist, none of which occurs among the known ones, always in the same order."""
    taken = {name.casefold() for name in known}
    towns = [first + second for second, first in product(_SECOND.split(), _FIRST.split())]
    names = [form.format(town) for form, town in product(_FORMS, towns)]
    return [name for name in names if name.casefold() not in taken]


def known_names(library: Library, names: Names, elsewhere: Sequence[Elsewhere]) -> dict[str, str]:
    """Every name and alias of an institution that has documents, with the institution; others stand for themselves."""
    known = {name: place.name for place in elsewhere for name in (place.name, *place.aliases)}
    known |= {alias: each.name for each in names.institutions for alias in each.aliases}
    known |= {each.name: each.name for each in names.institutions}
    return known | {document.institution: document.institution for document in library}


def distractors(library: Library, known: dict[str, str], count: int, seed: int = SEED) -> Iterator[Document]:
    """Documents that are cut into exactly `count` passages, none of which is a sentence of the library."""
    real = {passage.text for document in library for passage in split(document)}
    institutions = sorted({document.institution for document in library})
    invented = made_up_names(known)
    pattern = _any_of(known)
    left, round_ = count, 0
    while left:
        round_ += 1
        other = dict(zip(institutions, invented[(round_ - 1) * len(institutions) :], strict=False))
        if len(other) < len(institutions):
            raise NamesExhausted(f"{len(invented)} made-up names are too few for {count} distractors")
        for document in library:
            chance = random.Random(f"{seed} {round_} {document.id}")
            made = _retold(document, round_, _renaming(pattern, known, other), chance, real)
            texts = [passage.text for passage in split(made)][:left]
            if texts:
                yield replace(made, text="\n".join(texts) + "\n")
            left -= len(texts)


def write_documents(documents: Iterable[Document], root: Path) -> None:
    """Writes documents where a library is loaded from."""
    shelf = root / "catalogs"
    shelf.mkdir(parents=True, exist_ok=True)
    for document in documents:
        (shelf / f"{document.id}.md").write_text(as_markdown(document), encoding="utf-8")


def as_markdown(document: Document) -> str:
    """A document without rules as the file that it is read from."""
    given = {field.name: getattr(document, field.name) for field in fields(document)}
    head = {name: _plain(value) for name, value in given.items() if name not in ("rules", "text") and value}
    return f"---\n{yaml.safe_dump(head, allow_unicode=True, sort_keys=False)}---\n{document.text}"


def _retold(
    document: Document, round_: int, renamed: Callable[[str], str], chance: random.Random, real: set[str]
) -> Document:
    """A document of a made-up institution, without the sentences that came out as real ones."""
    sentences = (refigured(renamed(passage.text), chance) for passage in split(document))
    return replace(
        document,
        id=f"made-up-{round_:02}-{document.id}",
        institution=renamed(document.institution),
        unit=document.unit and renamed(document.unit),
        program=document.program and renamed(document.program),
        title=renamed(document.title),
        source_title=renamed(document.source_title),
        source_url=f"https://made-up.invalid/{round_}/{document.id}",
        disagrees_with=(),
        rules=(),
        text="\n".join(sentence for sentence in sentences if sentence not in real) + "\n",
    )


def refigured(sentence: str, chance: random.Random) -> str:
    """A sentence with every number exchanged for another, in digits or in words from two to twenty."""

    def other_number(match: re.Match[str]) -> str:
        whole, dot, part = match.group().replace(",", "").rstrip(".").partition(".")
        apart = "," in match.group().rstrip(",")
        moved = int(whole) + chance.choice([step for step in (-4, -3, -2, -1, 1, 2, 3, 4) if int(whole) + step > 0])
        return (f"{moved:,}" if apart else str(moved)) + dot + part + ("," if match.group().endswith(",") else "")

    def other_word(match: re.Match[str]) -> str:
        word = chance.choice([word for word in _WRITTEN if word != match.group().lower()])
        return word.capitalize() if match.group()[0].isupper() else word

    return _WORD.sub(other_word, _NUMBER.sub(other_number, sentence))


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    """Any of the names, as they are written, the longest first, with the article that some go by."""
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(r"(?:\b[Tt]he )?(?<!\w)(" + "|".join(map(re.escape, longest_first)) + r")(?!\w)")


def _renaming(pattern: re.Pattern[str], known: dict[str, str], other: dict[str, str]) -> Callable[[str], str]:
    return lambda text: pattern.sub(lambda match: other.get(known[match[1]], match.group()), text)


def _plain(value: object) -> object:
    return value.value if isinstance(value, Enum) else value
