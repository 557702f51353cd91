"""Policy pages as a Drupal site publishes them: an accordion for each section, an aside, and notes for its readers."""

from html import escape

from evals.unseen.page import Page, Section


def drupal(page: Page) -> bytes:
    """The page as HTML."""
    name = escape(page.institution)
    body = "".join(_section(number, section) for number, section in enumerate(page.sections))
    margin = "".join(f"<p>{escape(text)}</p>" for text in page.margin)
    return (
        f"<!DOCTYPE html><html lang='en'><head><meta name='Generator' content='Drupal 10'><title>{escape(page.title)} | "
        f"Graduate School | {name}</title></head><body class='path-node page-node-type-policy'>"
        "<div role='alert' class='site-alert'>The Graduate School closes at noon on Friday.</div>"
        f"<header role='banner'><div class='site-branding'>{name}</div><nav><ul><li><a href='/apply'>Apply</a></li>"
        "<li><a href='/give'>Give</a></li></ul></nav></header><main role='main'><div class='layout-content'>"
        "<div class='block-system-breadcrumb-block'><nav class='breadcrumb'><ol><li><a href='/'>Home</a></li>"
        "<li><a href='/policies'>Policies</a></li></ol></nav></div>"
        f"<article class='node node--type-policy'><h1><span>{escape(page.title)}</span></h1>"
        "<p class='usa-tagline'>Note: links marked with an arrow open in a new window.</p>"
        f"<div class='field field--name-body'>{body}</div></article>"
        f"<aside class='layout-sidebar-second'><h2>Did you know?</h2>{margin}<h2>Related policies</h2>"
        "<ul><li><a href='/policies/leave'>Leave of absence</a></li></ul></aside></div></main>"
        f"<footer><p>Last updated: March 4, 2026</p><p>© 2026 {name}</p></footer></body></html>"
    ).encode()


def _section(number: int, section: Section) -> str:
    parts = [f"<p>{escape(text)}</p>" for text in section.paragraphs]
    if section.items:
        parts.append("<ul>" + "".join(f"<li><p>{escape(text)}</p></li>" for text in section.items) + "</ul>")
    if section.rows:
        rows = "".join(
            "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in row) + "</tr>"
            for tag, row in zip(("th", *["td"] * len(section.rows)), section.rows, strict=False)
        )
        parts.append(f"<figure class='table'><table>{rows}</table></figure>")
    return (
        f"<div class='accordion__item'><h2 class='accordion__heading'><button aria-expanded='false' aria-controls='a{number}'>"
        f"{escape(section.heading)}</button></h2><div id='a{number}' class='accordion__content'>{''.join(parts)}</div></div>"
    )
