"""Long lists, one page of them at a time, with the way to the pages beside it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar
from urllib.parse import urlencode

from starlette.datastructures import QueryParams

MOST = 50
"""What stands on one page."""

Row = TypeVar("Row")


@dataclass(frozen=True)
class Sheet(Generic[Row]):
    """One page of a list: its rows, how many there are on all pages, its place, and what else its address says."""

    rows: Sequence[Row]
    many: int
    at: int
    pages: int
    asked: str

    @property
    def before(self) -> str | None:
        """What the address of the page before says; None on the first."""
        return self._to(self.at - 1) if self.at > 1 else None

    @property
    def after(self) -> str | None:
        """What the address of the next page says; None on the last."""
        return self._to(self.at + 1) if self.at < self.pages else None

    def _to(self, page: int) -> str:
        return f"?{self.asked}{'&' if self.asked else ''}page={page}"


def sheet(asked: QueryParams, many: int, rows: Callable[[int, int], Sequence[Row]]) -> Sheet[Row]:
    """The page that an address asks for, the nearest there is where it asks for none; `rows` gives so many rows behind
    the first ones."""
    pages = max(1, -(-many // MOST))
    wanted = asked.get("page", "")[:9]
    at = min(max(1, int(wanted) if wanted.isdecimal() else 1), pages)
    others = urlencode([(name, value) for name, value in asked.multi_items() if name not in ("page", "said")])
    return Sheet(rows((at - 1) * MOST, MOST), many, at, pages, others)


def sheet_of(asked: QueryParams, held: Sequence[Row]) -> Sheet[Row]:
    """The same of rows that are at hand."""
    return sheet(asked, len(held), lambda skipped, most: held[skipped : skipped + most])
