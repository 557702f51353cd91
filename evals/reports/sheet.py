"""A run as one HTML page that needs nothing else: charts, tables, and every miss with all that belongs to it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files
from pathlib import Path

from evals.reports.charts import OUTCOMES, Bar, latency_curve, outcome_bars, reliability
from evals.reports.misses import by_scorers
from evals.reports.report import summary
from evals.reports.tables import by_audience, by_kind, by_scorer, carried, outcomes, unscored_reasons
from evals.run import Report, Row


def write_sheet(report: Report, path: Path, title: str = "Eval run") -> None:
    """Writes the page."""
    path.write_text(sheet(report, title), encoding="utf-8")


def sheet(report: Report, title: str) -> str:
    """The page: nothing on it is fetched from anywhere, and no script runs."""
    style = files("evals.reports").joinpath("sheet.css").read_text(encoding="utf-8")
    body = "".join((*_head(report, title), *_charts(report), *_tables(report), *_misses(report)))
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{style}</style></head><body><main>{body}</main></body></html>\n"
    )


def _head(report: Report, title: str) -> Iterator[str]:
    share = f"{report.right / len(report.rows):.1%}" if report.rows else "none"
    figures = [
        (share, f"right, {report.right} of {len(report.rows)}", False),
        (str(report.harmful), "harmful", report.harmful > 0),
        (str(report.skipped), "skipped", report.skipped > 0),
    ]
    found = carried(report)
    if found:
        figures.append((f"{found.recall.value:.3f}" if found.recall else "none", "citation recall", False))
        figures.append((f"{found.precision.value:.3f}" if found.precision else "none", "citation precision", False))
    items = "".join(
        f"<li{' class=bad' if bad else ''}><b>{escape(figure)}</b>{escape(name)}</li>" for figure, name, bad in figures
    )
    yield f"<h1>{escape(title)}</h1><p class=lede>{escape(summary(report))}</p><ul class=figures>{items}</ul>"


def _charts(report: Report) -> Iterator[str]:
    counts = Counter((row.kind.value, outcomes(row)) for row in report.rows)
    bars = [Bar(group.name, tuple(counts[group.name, outcome] for outcome in OUTCOMES)) for group in by_kind(report)]
    yield f"<h2>Outcomes by kind</h2>{outcome_bars(bars)}"
    yield (
        "<p class=note>Withheld: refused, asked back, or quoted without the verdict that the case expects. "
        "Harmful: somebody who believes the reply would be misled.</p>"
    )
    yield f"<h2>Time to the whole answer</h2>{latency_curve([row.seconds for row in report.rows])}"
    yield "<h2>Calibration of the trained judge</h2>"
    if report.calibration is None:
        yield "<p class=note>Not measured: nobody judged, or the library lacks the documents of the labels.</p>"
        return
    told = (
        f"{report.calibration}. A verdict states no probability: it is computed, or it is not given. "
        "What is drawn is the one thing that does, the judge that weighs sentences of a model; "
        "on the line it would be exactly as sure as it is right."
    )
    yield f"{reliability(report.calibration)}<p class=note>{escape(told)}</p>"


def _tables(report: Report) -> Iterator[str]:
    groups = [*by_kind(report), *by_audience(report)]
    yield "<h2>By kind and audience</h2>"
    yield _table(
        ("", "cases", "right", "harmful", "share, 95% interval"),
        [(g.name, str(g.cases), str(g.right), str(g.harmful), str(g.share or "")) for g in groups],
    )
    tallies = by_scorer(report)
    if tallies:
        yield "<h2>By scorer</h2>"
        yield _table(
            ("", "holds", "misses", "unscored", "share, 95% interval"),
            [(t.scorer, str(t.scored), str(t.missed), str(t.unscored), str(t.share or "")) for t in tallies],
        )
    unscored = unscored_reasons(report)
    if unscored:
        yield "<h2>Why something could not be scored</h2>"
        yield _table(("", "times"), [(reason, str(times)) for reason, times in unscored])
    found = carried(report)
    if found:
        yield f"<h2>Sentences, as judged by {escape(found.judge)}</h2>"
        yield _table(("", "sentences"), [(support.value, str(n)) for support, n in found.counts.items()])
        yield f"<p>Citation recall {found.recall or 'not known'}, precision {found.precision or 'not known'}.</p>"
        if report.agreement:
            yield f"<p class=note>{escape(report.agreement)}</p>"


def _misses(report: Report) -> Iterator[str]:
    missed = sorted((row for row in report.rows if not row.right), key=lambda row: not row.harmful)
    yield f"<h2>Misses ({len(missed)})</h2>"
    yield from (_miss(row) for row in missed)
    beside = [row for row in report.rows if row.right and by_scorers(row)]
    if beside:
        yield f"<h2>Right by their key, and yet missed by a scorer or a judge ({len(beside)})</h2>"
        yield from (_miss(row) for row in beside)


def _miss(row: Row) -> str:
    tags = [("harmful", True)] if row.harmful else [(outcomes(row), False)]
    shown = "".join(f'<span class="tag{" harmful" if bad else ""}">{escape(tag)}</span>' for tag, bad in tags)
    entries = [("Failed", _list(row.reasons))] if row.reasons else []
    entries += [("Expected", escape(row.key or "not put in words"))]
    if row.history:
        entries.append(("Before", _list([f"{turn.question} — {turn.answer}" for turn in row.history])))
    if row.reply is not None:
        verdict = f", {row.reply.verdict}" if row.reply.verdict else ""
        entries.append(("Answer", f"({row.reply.status}{verdict}) {escape(row.reply.text)}"))
        if row.reply.beside:
            entries.append(("Beside it", escape(row.reply.beside)))
        entries.append(("Evidence", _evidence(row)))
    marks = by_scorers(row)
    if marks:
        entries.append(("Scorers", _list(marks)))
    told = "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in entries)
    return (
        f"<details><summary>{shown}<h3>{escape(row.id)}</h3> ({row.kind}, {row.audience}): {escape(row.question)}"
        f"</summary><dl>{told}</dl></details>"
    )


def _evidence(row: Row) -> str:
    assert row.reply is not None
    quotes = [
        f"<li value={quoted.number}>“{escape(quoted.quote)}” ({_link(quoted.url, quoted.document)})</li>"
        for quoted in row.reply.quotes
    ]
    return f"<ol>{''.join(quotes)}</ol>" if quotes else "nothing cited"


def _link(url: str, name: str) -> str:
    """A link to a page of the web, and to nothing else that an address may be."""
    if not url.startswith(("https://", "http://")):
        return escape(name)
    return f'<a href="{escape(url)}" rel="noreferrer">{escape(name)}</a>'


def _list(items: Sequence[str]) -> str:
    return f"<ul>{''.join(f'<li>{escape(item)}</li>' for item in items)}</ul>"


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    head = "".join(f"<th scope=col{' class=number' if at else ''}>{escape(name)}</th>" for at, name in enumerate(heads))
    body = "".join(
        "<tr>"
        + f"<th scope=row>{escape(row[0])}</th>"
        + "".join(f"<td class=number>{escape(cell)}</td>" for cell in row[1:])
        + "</tr>"
        for row in rows
    )
    return f"<div class=scroll tabindex=0><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
