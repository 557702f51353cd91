"""Pages as Acalog publishes them: a navigation of links beside the text, print links, and one cell for all of it."""

from html import escape

from evals.unseen.page import Page, Section


def acalog(page: Page) -> bytes:
    """The page as HTML."""
    name = escape(page.institution)
    links = "".join(
        f'<div class="n2_links"><a href="content.php?catoid=12&navoid={number}" class="navbar">{text}</a></div>'
        for number, text in enumerate(("Catalog Home", "Admissions", "Programs of Study", "Course Descriptions"), 611)
    )
    body = "".join(_section(section) for section in page.sections)
    margin = "".join(f"<p>{escape(text)}</p>" for text in page.margin)
    return (
        f"<!DOCTYPE html><html lang='en'><head><title>{escape(page.title)} - {name} - Acalog ACMS&trade;</title>"
        f"<meta property='og:site_name' content='{name}'></head><body><div id='gateway-page'>"
        "<a class='skip' href='#ent2793'>Skip to Content</a>"
        f"<table class='table_default'><tr><td class='block_n2_outer' role='navigation'>{links}<select>"
        f"<option selected>{page.year} Graduate Catalog</option><option>2014-2015 Graduate Catalog [ARCHIVED CATALOG]"
        "</option></select></td><td class='block_content_outer'><table><tr><td class='block_content'>"
        f"<span class='acalog_catalog_name'>{page.year} Graduate Catalog</span>"
        "<div class='portfolio_link'><a href='#'>Print-Friendly Page (opens a new window)</a> "
        "<a href='#'>Add to Portfolio (opens a new window)</a></div>"
        f"<h1 id='acalog-content'>{escape(page.title)}</h1><hr>{body}{margin}"
        "<div><a href='#' class='back-to-top'>Back to Top</a></div></td></tr></table></td></tr></table>"
        f"<div id='footer'>All catalogs © 2026 {name}. Powered by Modern Campus Catalog&trade;.</div></div></body></html>"
    ).encode()


def _section(section: Section) -> str:
    parts = [f"<h2><a name='s'></a>{escape(section.heading)}</h2>"]
    parts += [f"<p>{escape(text)}<br></p>" for text in section.paragraphs]
    if section.items:
        parts.append("<ul>" + "".join(f"<li>\n&#160;{escape(text)}</li>" for text in section.items) + "</ul>")
    if section.rows:
        rows = "".join("<tr>" + "".join(f"<td>{escape(c)}</td>" for c in row) + "</tr>" for row in section.rows[1:])
        head = "".join(f"<td><strong>{escape(cell)}</strong></td>" for cell in section.rows[0])
        parts.append(f"<table border='1'><tbody><tr>{head}</tr>{rows}</tbody></table>")
    return "".join(parts)
