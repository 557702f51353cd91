"""Pages as CourseLeaf publishes them: tabs, a trail of links, an edition above the text, and boxes for print."""

from html import escape

from evals.unseen.page import Page, Section


def courseleaf(page: Page) -> bytes:
    """The page as HTML."""
    name = escape(page.institution)
    first, *rest = page.sections
    body = "".join(_section(number, section) for number, section in enumerate((first, *rest)))
    margin = "".join(f"<div class='sidebarcontent'><h2>Note</h2><p>{escape(text)}</p></div>" for text in page.margin)
    return (
        f"<!doctype html><html xml:lang='en' lang='en' dir='ltr'><head><title>{escape(page.title)} &lt; {name}</title>"
        "</head><body><div id='hdr-global'><a href='/'>Catalog</a><form><input type='search'></form></div>"
        f"<div id='edition'><a href='/graduate/'>{page.year} Edition</a></div>"
        "<nav id='breadcrumb' aria-label='Breadcrumbs'><ul><li><a href='/'>Catalog Home</a><span>/</span></li>"
        "<li><a href='/graduate/'>Graduate</a><span>/</span></li>"
        f"<li><span class='active'>{escape(page.title)}</span></li></ul></nav><div id='left-col'>"
        "<div id='cl-menu'><ul class='nav levelone'><li><a href='/graduate/admission/'>Admission</a></li>"
        "<li><a href='/graduate/programs/'>Programs A-Z</a></li></ul></div></div>"
        f"<div id='col-content'><h1 class='page-title'>{escape(page.title)}</h1><main id='contentarea'>"
        f"<div id='textcontainer' class='page_content'>{body}</div></main><div id='right-col'>{margin}</div></div>"
        "<div id='print-dialog'><h2>Print Options</h2><a href='#'>Send Page to Printer</a>"
        "<p>Print this page.</p><a href='index.pdf'>Download Page (PDF)</a>"
        "<p>The PDF will include all information unique to this page.</p></div>"
        f"<footer id='footer'><p>{name}<br>Copyright © 2026 {name}</p></footer></body></html>"
    ).encode()


def _section(number: int, section: Section) -> str:
    parts = [f"<h2 class='toggle' id='h{number}'>{escape(section.heading)}</h2>"]
    parts += [f"<p>{escape(text)}<sup>{number + 1}</sup></p>" for text in section.paragraphs[:1]]
    parts += [f"<p>{escape(text)}</p>" for text in section.paragraphs[1:]]
    if section.items:
        parts.append("<ol>" + "".join(f"<li>{escape(text)}</li>" for text in section.items) + "</ol>")
    if section.rows:
        head = "".join(
            f"<th scope='col' class='column{at}'>{escape(cell)}</th>" for at, cell in enumerate(section.rows[0])
        )
        rows = "".join(
            f"<tr class='{'even' if at % 2 else 'odd'}'>" + "".join(f"<td>{escape(c)}</td>" for c in row) + "</tr>"
            for at, row in enumerate(section.rows[1:])
        )
        parts.append(f"<table class='tbl_dates'><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>")
    return "".join(parts)
