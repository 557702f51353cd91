"""The lines of a backup, each a JSON object."""

from datetime import datetime
from typing import Annotated, Literal, get_args

from pydantic import BaseModel, Field, TypeAdapter

Value = str | int | float | bool | list[object] | dict[str, object] | None
FileName = Literal["corrections/cases.yaml", "corrections/pinned.yaml"]
FILES: tuple[FileName, ...] = get_args(FileName)
"""What of a home is backed up with its database: what advisors corrected, which no document holds. What is pinned comes
last, so that it is never there without its cases."""


class Head(BaseModel):
    """The first line: `schema_version` is the last migration of the tables."""

    line: Literal["head"] = "head"
    schema_version: str
    made_at: datetime


class RowLine(BaseModel):
    """A row of a table."""

    line: Literal["row"] = "row"
    table: str
    values: dict[str, Value]


class FileLine(BaseModel):
    """A file of the home, whole."""

    line: Literal["file"] = "file"
    name: FileName
    text: str


class End(BaseModel):
    """The last line: the rows before it, and the SHA-256 of all lines before it."""

    line: Literal["end"] = "end"
    rows: int
    sha256: str


Line = Head | RowLine | FileLine | End
LINE: TypeAdapter[Line] = TypeAdapter(Annotated[Line, Field(discriminator="line")])
