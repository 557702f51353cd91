"""What every reader gives: the blocks of a file in reading order, and what the file says of itself."""

from dataclasses import dataclass, replace
from enum import StrEnum


class Unreadable(Exception):
    """A file that cannot be read or must not be; the message says why, and what to do where something can be done."""


class Shape(StrEnum):
    """What a block is on its page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    NOTE = "note"


@dataclass(frozen=True)
class Block:
    """A piece of a page that is never joined to another. `page` counts from 1; `turns` are the places within the text
    where a further page begins, as (offset, page); `find` are the first and the last words as the page has them where
    `text` arranges them otherwise."""

    shape: Shape
    text: str
    level: int = 0
    page: int | None = None
    anchor: str | None = None
    find: tuple[str, ...] = ()
    turns: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Said:
    """What a file says of itself; nothing in it is guessed. `institutions` and `units` are names that the page gives,
    the surest first. `certain` says that the first of them is stated as the name of the institution."""

    title: str | None = None
    institutions: tuple[str, ...] = ()
    certain: bool = False
    units: tuple[str, ...] = ()
    program: str | None = None
    kind: str | None = None
    url: str | None = None
    as_of: str | None = None
    catalog_year: str | None = None

    def before(self, other: "Said") -> "Said":
        """This, with what it leaves open taken from another."""
        return replace(
            self,
            title=self.title or other.title,
            institutions=(*self.institutions, *other.institutions),
            certain=self.certain or (other.certain and not self.institutions),
            units=(*self.units, *other.units),
            program=self.program or other.program,
            kind=self.kind or other.kind,
            url=self.url or other.url,
            as_of=self.as_of or other.as_of,
            catalog_year=self.catalog_year or other.catalog_year,
        )


@dataclass(frozen=True)
class Reading:
    """One document of a file: most files hold one. `findings` are what somebody should look at; `own_words` says that
    the sentences are ours, made of a record that holds none. `row` names the program or college whose row of a table it
    is alone."""

    blocks: tuple[Block, ...]
    said: Said
    findings: tuple[str, ...] = ()
    own_words: bool = False
    row: str = ""
