"""The sites as the database holds them."""

import threading
import time
from collections.abc import Callable
from typing import Protocol

from sqlalchemy import RowMapping, delete, insert, select

from api.database import tables
from api.database.database import Database
from api.sites.site import Site

FRESH = 2.0
"""Seconds that the sites are believed before they are read again: a key that was taken back stops working then."""


class Sites(Protocol):
    """The sites that may embed the service."""

    def all(self) -> tuple[Site, ...]:
        """Every site, the oldest first."""
        ...


class StoredSites:
    """Sites in the database, where commands and other processes change them while the service runs."""

    def __init__(self, database: Database, clock: Callable[[], float] = time.monotonic) -> None:
        self._database = database
        self._clock = clock
        self._lock = threading.Lock()
        self._read: tuple[float, tuple[Site, ...]] | None = None

    def all(self) -> tuple[Site, ...]:
        """Every site, the oldest first; at most two seconds old."""
        with self._lock:
            if self._read is None or self._clock() - self._read[0] >= FRESH:
                with self._database.transaction() as connection:
                    rows = connection.execute(select(tables.sites).order_by(tables.sites.c.made_at)).mappings()
                    self._read = (self._clock(), tuple(_site(row) for row in rows))
            return self._read[1]

    def add(self, site: Site) -> None:
        """Let a site embed the service."""
        with self._lock, self._database.transaction() as connection:
            row = {**vars(site), "origins": list(site.origins), "theme": dict(site.theme or {})}
            connection.execute(insert(tables.sites).values(row))
            self._read = None

    def remove(self, key: str) -> bool:
        """Take a key back; whether there was one."""
        with self._lock, self._database.transaction() as connection:
            removed = connection.execute(delete(tables.sites).where(tables.sites.c.key == key)).rowcount
            self._read = None
        return removed > 0


def find(sites: Sites, key: str) -> Site | None:
    """The site of a key."""
    return next((site for site in sites.all() if site.key == key), None)


def _site(row: RowMapping) -> Site:
    return Site(
        key=row["key"],
        origins=tuple(row["origins"]),
        made_at=row["made_at"],
        institution=row["institution"],
        catalog_year=row["catalog_year"],
        contact=row["contact"],
        handoff=row["handoff"],
        office_hours=row["office_hours"],
        theme=row["theme"] or None,
    )
