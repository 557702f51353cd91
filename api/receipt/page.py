"""A receipt as one HTML file: no scripts, nothing loaded from anywhere, the same bytes for the same content."""

import base64
import hashlib
from html import escape
from importlib.resources import files

from api.receipt.content import ConflictPart, ReceiptContent, SentencePart, SourcePart, SumPart, WayPart

CONTENT_NAME = "pathway-receipt"
SIGNATURE_NAME = "pathway-receipt-signature"
FORMS = (1, 2)
STYLES = {form: files("api.receipt").joinpath(f"form_{form}.css").read_text(encoding="utf-8") for form in FORMS}


def policy(form: int) -> str:
    """What a browser may do with a page of a form: apply the style that it holds, and nothing else."""
    digest = base64.b64encode(hashlib.sha256(STYLES[form].encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


ORIGINS = {
    "finding": "computed from the rules",
    "quote": "from the source",
    "model": "written by a language model and checked against the source",
}
STATUSES = {
    "answered": "answered",
    "clarify": "a question back",
    "conflict": "the sources differ",
    "refused": "not answered",
}


def page(content: ReceiptContent, signature: str) -> str:
    """The file."""
    parts = (
        _section("Question", _question(content)),
        _section("Answer", _answer(content)),
        _section("Step by step", "".join(map(_way, content.ways or []))),
        _section("Sums", "".join(_sum(each, place) for place, each in enumerate(content.sums, start=1))),
        _section("Where the sources differ", "".join(map(_conflict, content.conflicts))),
        _section("Sources", _sources(content.sources)),
        _section("What this answer takes for granted", _list(content.assumptions, "")),
        _section("To bring to the advisor", _list(content.bring, ' class="bring"')),
    )
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{escape(policy(content.form))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="{CONTENT_NAME}" content="{escape(content.canonical())}">
<meta name="{SIGNATURE_NAME}" content="{escape(signature)}">
<title>Advising receipt of {escape(content.given_at)}</title>
<style>{STYLES[content.form]}</style>
</head>
<body>
<main>
<h1>Advising receipt</h1>
<p class="label">Pathway Advisor, {escape(content.given_at)}</p>
<p class="notice"><strong>Unofficial.</strong> Made by an automated assistant from the sources below. Only the graduate
school decides; confirm with it before you rely on this.</p>
{"".join(parts)}{_footer(content)}</main>
</body>
</html>
"""


def _section(title: str, inner: str) -> str:
    return f"<section>\n<h2>{title}</h2>\n{inner}\n</section>\n" if inner else ""


def _question(content: ReceiptContent) -> str:
    asked = f'<p class="question" dir="auto">{escape(content.question)}</p>'
    if not content.earlier_questions:
        return asked
    earlier = "".join(f'<li dir="auto">{escape(each)}</li>' for each in content.earlier_questions)
    return f'{asked}\n<p class="label">It follows these questions:</p>\n<ol>{earlier}</ol>'


def _answer(content: ReceiptContent) -> str:
    told = _verdict(content) or STATUSES.get(content.status, content.status)
    own = {source.number for source in content.sources if source.wording == "own"}
    said = "\n".join(_sentence(sentence, own) for sentence in content.sentences)
    return f'<p><span class="verdict">{escape(told)}</span></p>\n{said}'


def _verdict(content: ReceiptContent) -> str | None:
    """The verdict where a sentence opens with it; no sentence does where it was asked the other way round."""
    computed = (each.text.lower() for each in content.sentences if each.origin == "finding")
    return content.verdict if content.verdict and any(text.startswith(content.verdict) for text in computed) else None


def _sentence(sentence: SentencePart, own: set[int]) -> str:
    """A sentence and what it is: `own` are the citations of our summaries, whose sentences are no quotes."""
    summary = sentence.origin == "quote" and set(sentence.citations) <= own
    origin = "our summary of the page" if summary else ORIGINS[sentence.origin]
    marks = _marks(sentence.citations)
    return f'<p dir="auto">{escape(sentence.text)}{marks} <span class="label">({origin})</span></p>'


def _marks(numbers: list[int]) -> str:
    return "".join(f' <a href="#source-{number}">[{number}]</a>' for number in numbers)


def _way(way: WayPart) -> str:
    steps = "".join(f"<li><strong>{escape(step.title)}</strong><br>{escape(step.detail)}</li>\n" for step in way.steps)
    points = "".join(
        f"<li><strong>{escape(point.about)}:</strong> {escape(point.text)}{_marks(point.citations)}</li>\n"
        for point in way.points
    )
    return f'<h3>{escape(way.title)}</h3>\n<ol class="steps">\n{steps}</ol>\n<ul>\n{points}</ul>\n'


def _sum(each: SumPart, place: int) -> str:
    rows = "".join(
        f'<tr><th scope="row">{escape(o.label)}</th><td>{escape(o.value)} {escape(o.unit)}</td>'
        f"<td>{_marks([o.citation]) if o.citation is not None else 'your figure'}</td></tr>\n"
        for o in each.operands
    )
    heads = "".join(f'<th scope="col">{name}</th>' for name in ("What", "Figure", "From"))
    return (
        f"<table>\n<caption>{place}. {escape(each.label)}: {escape(each.expression)} {escape(each.unit)}</caption>\n"
        f"<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
    )


def _conflict(conflict: ConflictPart) -> str:
    positions = "".join(f"<li>{escape(each.statement)}{_marks([each.citation])}</li>" for each in conflict.positions)
    return f"<p>{escape(conflict.subject)}</p>\n<ul>{positions}</ul>\n"


def _sources(sources: list[SourcePart]) -> str:
    """The sources by document, in the order of their first citation."""
    documents: dict[str, list[SourcePart]] = {}
    for source in sources:
        documents.setdefault(source.document_id, []).append(source)
    return f'<ul class="sources">\n{"".join(map(_document, documents.values()))}</ul>' if sources else ""


def _document(cited: list[SourcePart]) -> str:
    first = cited[0]
    where = ", ".join(part for part in (first.institution, first.unit) if part)
    dates = [
        f"as of {first.as_of}" if first.as_of else "no date known",
        f"catalog {first.catalog_year}" if first.catalog_year else "",
        f"read {first.retrieved}" if first.retrieved else "",
    ]
    return (
        f"<li><p><strong>{escape(first.title)}</strong><br>"
        f"{escape(where)}; {escape(', '.join(part for part in dates if part))}<br>{_link(first.url)}</p>\n"
        f"{''.join(map(_cited, cited))}"
        f'<p class="hash">document {escape(first.document_id)}, SHA-256 {escape(first.document_sha256)}</p></li>\n'
    )


def _cited(source: SourcePart) -> str:
    said = f"<strong>[{source.number}]</strong> {escape(source.quote)}"
    if source.wording == "source":
        shown = f"<blockquote><p>{said}</p></blockquote>"
    else:
        shown = f'<p class="summary"><span class="label">Our summary of the page:</span> {said}</p>'
    return (
        f'<div id="source-{source.number}">{shown}\n<p class="hash">SHA-256 {escape(source.quote_sha256)}</p></div>\n'
    )


def _link(url: str) -> str:
    shown = escape(url)
    return f'<a href="{shown}" rel="noreferrer">{shown}</a>' if url.startswith(("https://", "http://")) else shown


def _list(items: list[str], attributes: str) -> str:
    return f"<ul{attributes}>{''.join(f'<li>{escape(item)}</li>' for item in items)}</ul>" if items else ""


def _footer(content: ReceiptContent) -> str:
    model = "no language model" if content.model == "none" else f"language model {content.model}"
    return (
        f"<footer>\n<p>Answer {escape(content.answer_id)}; library index {escape(content.index_version)}; "
        f"{escape(model)}.</p>\n"
        "<p>This file is signed. Whoever runs the service can tell whether it was changed, and which of its sources "
        "have changed since: <code>pathway receipt verify FILE</code>.</p>\n"
        f'<p class="hash">Ed25519 key {escape(content.key)}</p>\n</footer>\n'
    )
