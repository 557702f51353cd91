"""Sites come back from the database as they were, and changes by others are seen soon."""

from datetime import UTC, datetime

from api.database.database import open_database
from api.sites.site import Site
from api.sites.sites import FRESH, StoredSites

FULL = Site(
    "pk_full",
    ("https://www.example.edu", "http://localhost:9000"),
    datetime(2026, 11, 27, tzinfo=UTC),
    "UNH",
    "2025-2026",
    "grad@example.edu",
    "mailto:grad@example.edu",
    "UTC Mon 09:00-17:00",
    {"accent": "#003366"},
)
BARE = Site("pk_bare", ("https://bare.example.edu",), datetime(2026, 11, 28, tzinfo=UTC))


def test_sites_come_back_as_they_were_the_oldest_first() -> None:
    sites = StoredSites(open_database("sqlite://"))
    sites.add(BARE)
    sites.add(FULL)
    assert sites.all() == (FULL, BARE)


def test_what_another_process_changes_is_seen_after_two_seconds() -> None:
    database, now = open_database("sqlite://"), 0.0
    ours, theirs = StoredSites(database, lambda: now), StoredSites(database)
    assert ours.all() == ()
    theirs.add(BARE)
    assert ours.all() == ()
    now = FRESH
    assert ours.all() == (BARE,)
