"""One entry of the data inventory."""

from typing import Literal

from pydantic import BaseModel


class Holding(BaseModel):
    """One kind of data: where it lies, until when, whether personal data is taken out first, and who gets it."""

    data: str
    purpose: str
    place: Literal["memory", "database", "files", "nowhere", "elsewhere"]
    kept: str
    redacted: bool
    goes_to: str | None = None
