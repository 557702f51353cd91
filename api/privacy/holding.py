"""One entry of the data inventory."""

from typing import Literal

from pydantic import BaseModel

Place = Literal["memory", "shared memory", "database", "files", "log", "nowhere", "elsewhere"]


class Holding(BaseModel):
    """One kind of data: where it lies, until when, whether personal data is taken out first, and who gets it."""

    data: str
    purpose: str
    place: Place
    kept: str
    redacted: bool
    goes_to: str | None = None
