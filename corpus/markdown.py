"""Reading a library document: Markdown with YAML front matter."""

from dataclasses import fields
from datetime import date
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from corpus.document import Audience, Authority, Document, Kind, Wording
from corpus.rules import RULE
from corpus.signing import UnreadableSignatures, read_decisions, with_signed

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The safe loader in C where PyYAML was built with it: reading the library takes a fifth of the time."""


class UnreadableDocument(Exception):
    """A file that is not a library document; the message says which file and what to mend."""


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
        raise UnreadableDocument(f"{path}: a signed rule beside it does not fit: {error}") from error


def head_of(path: Path) -> frozenset[str]:
    """The fields that the front matter of a readable document writes down, if only as null."""
    head = yaml.load(_parts(path.read_text(encoding="utf-8-sig"))[1], Loader=_LOADER)
    return frozenset(head)


def _parts(source: str) -> list[str]:
    return source.replace("\r\n", "\n").split("---\n", 2)


def parse(source: str) -> Document:
    """The document that a Markdown text with front matter holds; raises UnreadableDocument."""
    parts = _parts(source)
    if len(parts) != 3 or parts[0].strip():
        raise UnreadableDocument("the file must open with YAML front matter between two lines of ---")
    try:
        head = FrontMatter.model_validate(yaml.load(parts[1], Loader=_LOADER))
        rules = tuple(RULE.validate_python(rule) for rule in head.rules)
    except yaml.YAMLError as error:
        raise UnreadableDocument(f"the front matter is not YAML: {error}") from error
    except ValidationError as error:
        raise UnreadableDocument(f"the front matter does not fit: {error}") from error
    except ValueError as error:  # YAML reads 2020-13-45 as a date and lets the calendar complain
        raise UnreadableDocument(f"the front matter holds a value that cannot be: {error}") from error
    text = parts[2].strip() + "\n"
    if not text.strip():
        raise UnreadableDocument("the file has front matter but no text; nothing in it could be cited")
    for rule in rules:
        if not rule.sentence.strip() or rule.sentence not in text:
            sentence = repr(rule.sentence)
            raise UnreadableDocument(f"a {rule.rule} rule names a sentence that the text does not hold: {sentence}")
    given = {field.name: getattr(head, field.name) for field in fields(Document) if field.name not in ("rules", "text")}
    return Document(**given, rules=rules, text=text)
