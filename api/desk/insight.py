"""Insight: how much is asked, on what, of whom, and what stays unanswered; counts alone, as charts, tables and CSV."""

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated

from fastapi import Depends, FastAPI, Request, Response

from advisor.bootstrap import Service
from api.answering.noted import NO_INSTITUTION, SEVERAL, UNRESOLVED
from api.database.counts import Count
from api.desk.chart import LABEL, WIDTH, Bar, bars
from api.desk.entry import SignedIn, deployment_of
from api.desk.pages import page
from corpus.freshness import freshness
from corpus.library import Library

SPANS = {"7": 7, "30": 30, "90": 90, "365": 365}
"""Days back that can be chosen."""

SHOWN = 15
"""Bars of a chart; the table beside it has all."""


@dataclass(frozen=True)
class Row:
    """One line of a table: how many questions, and how many of them had no good answer."""

    name: str
    questions: int
    unanswered: int

    @property
    def share(self) -> int:
        """Unanswered ones in 100."""
        return round(100 * self.unanswered / self.questions)


@dataclass(frozen=True)
class Gap:
    """What one owner of sources leaves unanswered: on which topics, and how its documents stand."""

    owner: str
    unanswered: int
    topics: tuple[str, ...]
    documents: int
    undated: int
    passed: int


@dataclass(frozen=True)
class Told:
    """A chart with its table."""

    title: str
    rows: list[Row]
    bars: list[Bar]


def add_insight(app: FastAPI, serving: Callable[..., object]) -> None:
    """Put the counts at `/desk/insight`, and their CSV beside it."""
    Serving = Annotated[Service, Depends(serving)]

    @app.get("/desk/insight", include_in_schema=False)
    def show(request: Request, caller: SignedIn, service: Serving) -> Response:
        days, counts = _counts(request)
        told = [
            _told("Outcomes", rows(counts, lambda one: one.outcome)),
            _told("Topics", rows(counts, lambda one: one.topic)),
            _told("Institutions", rows(counts, lambda one: one.institution)),
            _told("Days", sorted(rows(counts, lambda one: one.day.isoformat()), key=lambda row: row.name)),
        ]
        values = {
            "days": days,
            "spans": list(SPANS.values()),
            "total": sum(one.questions for one in counts),
            "told": told,
            "label": LABEL,
            "width": WIDTH,
            "gaps": gaps(counts, service.advisor.library, date.today()),
            "stores": deployment_of(request).settings.store_questions,
        }
        return page(request, "insight.html", caller, values)

    @app.get("/desk/insight.csv", include_in_schema=False)
    def export(request: Request, caller: SignedIn) -> Response:
        days, counts = _counts(request)
        deployment_of(request).audit.note(caller.account, "exported the counts", f"{days} days")
        named = f'attachment; filename="questions-{date.today().isoformat()}-{days}-days.csv"'
        headers = {"Content-Disposition": named, "Cache-Control": "no-store"}
        return Response(as_csv(counts), media_type="text/csv; charset=utf-8", headers=headers)


def rows(counts: Iterable[Count], by: Callable[[Count], str]) -> list[Row]:
    """The counts by something, the most unanswered first."""
    asked, unanswered = Counter[str](), Counter[str]()
    for one in counts:
        asked[by(one)] += one.questions
        unanswered[by(one)] += one.questions if one.outcome in UNRESOLVED else 0
    found = [Row(name, asked[name], unanswered[name]) for name in asked]
    return sorted(found, key=lambda row: (-row.unanswered, -row.questions, row.name))


def gaps(counts: Sequence[Count], library: Library, today: date) -> list[Gap]:
    """What the pages of each institution leave unanswered, the most first, with how fresh its documents are."""
    open_ones = [
        one for one in counts if one.outcome in UNRESOLVED and one.institution not in (NO_INSTITUTION, SEVERAL)
    ]
    fresh = freshness(library, today)
    found: list[Gap] = []
    for row in rows(open_ones, lambda one: one.institution):
        topics = rows((one for one in open_ones if one.institution == row.name), lambda one: one.topic)
        own = [one for one in fresh if one.document.institution == row.name]
        undated, passed = sum(one.undated for one in own), sum(one.passed for one in own)
        found.append(Gap(row.name, row.unanswered, tuple(one.name for one in topics[:3]), len(own), undated, passed))
    return found


def as_csv(counts: Iterable[Count]) -> str:
    """The counts for a spreadsheet, in which no cell is taken for a formula."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(("day", "topic", "institution", "outcome", "questions"))
    for one in counts:
        writer.writerow((one.day.isoformat(), _cell(one.topic), _cell(one.institution), one.outcome, one.questions))
    return written.getvalue()


def _cell(text: str) -> str:
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


def _told(title: str, found: list[Row]) -> Told:
    return Told(title, found, bars([(row.name, row.questions, row.unanswered) for row in found[:SHOWN]]))


def _counts(request: Request) -> tuple[int, tuple[Count, ...]]:
    days = SPANS.get(request.query_params.get("days", "30"), 30)
    return days, deployment_of(request).counts.since(date.today() - timedelta(days=days - 1))
