"""Reading a library document, and writing one: Markdown with YAML front matter."""

import re
from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from enum import StrEnum
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from corpus.document import Audience, Authority, Document, Kind, Place, Wording
from corpus.plain_words import all_in_plain_words, yaml_in_plain_words
from corpus.rules import RULE, Rule
from corpus.signing import UnreadableSignatures, read_decisions, with_signed

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The safe loader in C where PyYAML was built with it: reading the library takes a fifth of the time."""


_APART = ("rules", "text", "places", "replaced_by")
"""The fields of a document that its front matter does not hold as they are."""
_FENCE = re.compile(r"(?m)^---[ \t]*(?:\n|\Z)")


class UnreadableDocument(Exception):
    """A file that is not a library document; the message says which file and what to mend."""


class PlaceHead(BaseModel):
    """A place as the front matter writes it."""

    model_config = ConfigDict(extra="forbid")

    start: int = Field(ge=0)
    page: int | None = Field(default=None, ge=1)
    anchor: str | None = None
    find: tuple[str, ...] = ()


class FrontMatter(BaseModel):
    """The head of a document, with every field that a library document may have."""

    model_config = ConfigDict(extra="forbid")

    id: str
    kind: Kind
    institution: str
    unit: str | None = None
    program: str | None = None
    title: str
    source_url: str
    source_title: str
    wording: Wording
    as_of: str | None = None
    retrieved: date | None = None
    catalog_year: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    authority: Authority = Authority.UNIVERSITY
    audience: Audience = Audience.STUDENT
    confidence: str = "verified-in-text"
    disagrees_with: tuple[str, ...] = ()
    rules: tuple[dict[str, object], ...] = ()
    places: tuple[PlaceHead, ...] = ()


def read_markdown(path: Path) -> Document:
    """The document in a file, with the rules signed beside it; raises UnreadableDocument with the reason."""
    try:
        document = parse(path.read_text(encoding="utf-8-sig"))  # some editors begin UTF-8 files with a mark
        return with_signed(document, read_decisions(path))
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableDocument(f"{path}: cannot be read as UTF-8 text ({error})") from error
    except UnreadableDocument as error:
        raise UnreadableDocument(f"{path}: {error}") from error
    except UnreadableSignatures as error:
        raise UnreadableDocument(str(error)) from error
    except ValidationError as error:
        raise UnreadableDocument(
            f"{path}: a signed rule beside it does not fit: {all_in_plain_words(error, skipped=1)}"
        ) from error


def head_of(path: Path) -> frozenset[str]:
    """The fields that the front matter of a readable document writes down, if only as null."""
    head = yaml.load(_parts(path.read_text(encoding="utf-8-sig"))[1], Loader=_LOADER)  # nosec B506: _LOADER is a safe one
    return frozenset(head)


def _parts(source: str) -> list[str]:
    return _FENCE.split(source.replace("\r\n", "\n"), 2)


def parse(source: str) -> Document:
    """The document that a Markdown text with front matter holds; raises UnreadableDocument."""
    parts = _parts(source)
    if len(parts) != 3 or parts[0].strip():
        raise UnreadableDocument("the file must open with YAML front matter between two lines of ---")
    try:
        head = FrontMatter.model_validate(yaml.load(parts[1], Loader=_LOADER))  # nosec B506: _LOADER is a safe one
        rules = tuple(_rule(number, rule) for number, rule in enumerate(head.rules, start=1))
    except yaml.YAMLError as error:
        raise UnreadableDocument(f"the front matter is not YAML: {yaml_in_plain_words(error, 1)}") from error
    except ValidationError as error:
        raise UnreadableDocument(f"the front matter does not fit: {all_in_plain_words(error)}") from error
    except ValueError as error:  # YAML reads 2020-13-45 as a date and lets the calendar complain
        raise UnreadableDocument(f"the front matter holds a value that cannot be: {error}") from error
    text = parts[2].strip() + "\n"
    if not text.strip():
        raise UnreadableDocument("the file has front matter but no text; nothing in it could be cited")
    for rule in rules:
        beside = getattr(rule, "exempt_sentence", None)
        if beside is not None and beside not in text:
            raise UnreadableDocument(f"a {rule.rule} rule names a sentence that the text does not hold: {beside!r}")
        if not rule.sentence.strip() or rule.sentence not in text:
            sentence = repr(rule.sentence)
            raise UnreadableDocument(f"a {rule.rule} rule names a sentence that the text does not hold: {sentence}")
    places = tuple(Place(place.start, place.page, place.anchor, place.find) for place in head.places)
    if list(places) != sorted(places, key=lambda place: place.start) or any(p.start >= len(text) for p in places):
        raise UnreadableDocument("its places must come in the order of the text, each within it")
    given = {field.name: getattr(head, field.name) for field in fields(Document) if field.name not in _APART}
    return Document(**given, rules=rules, text=text, places=places)


def _rule(number: int, written: dict[str, object]) -> Rule:
    try:
        return RULE.validate_python(written)
    except ValidationError as error:
        kind = written.get("rule")
        told = all_in_plain_words(error, skipped=1)
        raise UnreadableDocument(f"rule {number}{f' ({kind})' if kind else ''} does not fit: {told}") from error


def render(document: Document, rules: Sequence[dict[str, object]] = ()) -> str:
    """The file of a document; `rules` are its rules as its front matter writes them."""
    head: dict[str, object] = {}
    for field in fields(Document):
        value = getattr(document, field.name)
        if field.name not in _APART:
            head[field.name] = str(value) if isinstance(value, StrEnum) else value
    head["disagrees_with"] = list(document.disagrees_with)
    if rules:
        head["rules"] = list(rules)
    head["places"] = [_place(place) for place in document.places]
    written = yaml.safe_dump(head, allow_unicode=True, sort_keys=False, width=1000)
    return f"---\n{written}---\n{document.text}"


def raw_rules(source: str) -> tuple[dict[str, object], ...]:
    """The rules of a readable document as its front matter writes them."""
    return FrontMatter.model_validate(yaml.load(_parts(source)[1], Loader=_LOADER)).rules  # nosec B506: _LOADER is a safe one


def _place(place: Place) -> dict[str, object]:
    given = {"page": place.page, "anchor": place.anchor, "find": list(place.find)}
    return {"start": place.start, **{name: value for name, value in given.items() if value}}
