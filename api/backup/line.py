"""The lines of a backup, each a JSON object."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, Field, StringConstraints, TypeAdapter

Value = str | int | float | bool | list[object] | dict[str, object] | None
LIBRARY = "library"
"""The folder of a home's documents."""

CORRECTIONS = ("corrections/cases.yaml", "corrections/pinned.yaml")
"""What advisors corrected, which no document holds."""

_PART = r"[^./\\\x00][^/\\\x00]*"
FileName = Annotated[
    str,
    StringConstraints(
        pattern=rf"^(?:corrections/(?:cases|pinned)\.yaml|receipt-signing-key\.pem|{LIBRARY}(?:/{_PART}){{1,4}})$"
    ),
]
"""What of a home is backed up with its database. No part of a name begins with a dot, so that none leads elsewhere."""


class Head(BaseModel):
    """The first line: `schema_version` is the last migration of the tables; `whole` says whether all documents of a
    home are among the lines."""

    line: Literal["head"] = "head"
    schema_version: str
    made_at: datetime
    whole: bool = False


class RowLine(BaseModel):
    """A row of a table."""

    line: Literal["row"] = "row"
    table: str
    values: dict[str, Value]


class FileLine(BaseModel):
    """A file of the home, whole; `coded` where it is no text, and its bytes stand in base64."""

    line: Literal["file"] = "file"
    name: FileName
    text: str
    coded: bool = False


class End(BaseModel):
    """The last line: the rows before it, and the SHA-256 of all lines before it."""

    line: Literal["end"] = "end"
    rows: int
    sha256: str


Line = Head | RowLine | FileLine | End
LINE: TypeAdapter[Line] = TypeAdapter(Annotated[Line, Field(discriminator="line")])
