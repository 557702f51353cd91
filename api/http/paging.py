"""Lists page by page. A cursor says after which item a page begins, so that items which come or go move none twice."""

import base64
import binascii
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Generic, TypeVar

from fastapi import HTTPException, Query

MOST = 100
"""Items of the largest page."""

Item = TypeVar("Item")

Cursor = Annotated[
    str | None, Query(max_length=400, description="The `next_cursor` of the page before; none for the first page.")
]
Limit = Annotated[int, Query(ge=1, le=MOST, description="How many items a page has at most.")]

WRONG = "This cursor is not one of this list. Leave it out for the first page, and then take the next_cursor of each."


@dataclass(frozen=True)
class Page(Generic[Item]):
    """Some items in order, and the cursor of the page after them; None where they are the last."""

    items: tuple[Item, ...]
    next_cursor: str | None


def page_of(items: Sequence[tuple[str, Item]], cursor: str | None, limit: int) -> Page[Item]:
    """The page after a cursor, of items with the keys that they are in order by; raises HTTPException with 422 for a
    cursor that no page gave."""
    last = _read(cursor) if cursor is not None else ""
    left = [(key, item) for key, item in items if key > last]
    shown = left[:limit]
    more = _written(shown[-1][0]) if len(left) > limit else None
    return Page(tuple(item for _, item in shown), more)


def _written(key: str) -> str:
    return base64.urlsafe_b64encode(key.encode()).decode().rstrip("=")


def _read(cursor: str) -> str:
    try:
        key = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True).decode()
    except (binascii.Error, ValueError):
        raise HTTPException(422, WRONG) from None
    if not key or _written(key) != cursor:
        raise HTTPException(422, WRONG)
    return key
