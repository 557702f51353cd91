"""What of a web page is its text: navigation, banners and hidden parts are taken out, and the main part is found."""

import re
from collections.abc import Iterator

from lxml import html

_TAGS = (
    "script style noscript template svg math canvas iframe object embed audio video select input button textarea dialog"
)
_NEVER = frozenset(_TAGS.split())
_ROLE_NAMES = "navigation banner contentinfo search dialog alertdialog complementary menu menubar toolbar tablist"
_ROLES = frozenset(_ROLE_NAMES.split())
_KEPT = frozenset({"main", "article", "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th"})
_AROUND = re.compile(
    r"(?:^|[-_\s])(?:cookies?|consent|gdpr|breadcrumbs?|navbar|nav|navigation|menu|menus|sidebar|footer|skip|skiplink"
    r"|skip-link|share|sharing|social|addtoany|pagination|pager|toolbar|masthead|sitenav|topnav|utility|printonly"
    r"|acalog-footer|onetrust|screen-reader-text|sr-only|visually-hidden|visuallyhidden|print-link|back-to-top"
    r"|search-form|searchform|related-posts|comments-area|portfolio_link|acalog_catalog_name|n2_links|print-dialog|usa-tagline|edit-section|toggle-nav|announcement-bar|alert-banner)"
    r"(?:$|[-_\s])",
    re.IGNORECASE,
)
"""Names that sites give to what stands around the text."""
_UNSEEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*[0-3](?:\.\d+)?\s*(?:px|pt|%|;|$)|font-size\s*:\s*0"
    r"|opacity\s*:\s*0(?:\.0\d*)?\s*(?:;|$|!)|text-indent\s*:\s*-\d{3,}|(?:left|top|right)\s*:\s*-\d{3,}"
    r"|(?:^|;)\s*(?:max-)?(?:height|width)\s*:\s*[01](?:px)?\s*(?:;|$)|clip\s*:\s*rect\(\s*0|clip-path\s*:\s*inset\(\s*(?:50|100)%"
    r"|color\s*:\s*transparent|scale\(\s*0(?:\.0\d*)?\s*[,)]",
    re.IGNORECASE,
)
_WHITE = re.compile(r"(?:^|;)\s*color\s*:\s*(?:white|#fff(?:fff)?|rgb\(\s*255\s*,\s*255\s*,\s*255\s*\))", re.IGNORECASE)
_GROUND = re.compile(
    r"background(?:-color)?\s*:\s*(?!\s*(?:white|#fff(?:fff)?\b|rgb\(\s*255\s*,\s*255\s*,\s*255|transparent|none))",
    re.IGNORECASE,
)
"""A ground on which white letters can be read."""
_STRUCK = frozenset({"del", "s", "strike"})
_RULE = re.compile(r"([^{}]{1,300})\{([^{}]*)\}")
_SIMPLE = re.compile(r"\A([.#])([\w-]+)\Z")
_OPENED = re.compile(r"tab|accordion|collaps|panel|toggle|expand", re.IGNORECASE)
"""Parts that a page shows once a tab or a heading is clicked: their text is the page's."""
MOST_HEADING_WORDS = 20
"""Words of the longest heading that opens a part."""
LEAST = 200
"""Characters that a part marked as the main one holds at least to be taken for it."""
LEAST_SHARE = 0.3
"""What part of the page's text it holds at least, unless it is marked as <main>."""


def strip(page: html.HtmlElement) -> list[str]:
    """Take out what is not the page's text; gives back the texts that were hidden from the reader or struck out."""
    concealed = _concealed_by_style(page)
    covered = []
    for element in list(page.iter()):
        if not isinstance(element.tag, str) or element.tag in ("html", "body"):
            continue
        if element.tag in _NEVER and not opens(element):
            _drop(element)
        elif element.tag in _STRUCK or _is_hidden(element, concealed):
            covered.append(" ".join(element.itertext()))
            _drop(element)
        elif _is_around(element):
            _drop(element)
    return covered


def opens(element: html.HtmlElement) -> bool:
    """Whether an element is the button that opens a part of the text: its words head that part."""
    if element.tag != "button" or not 0 < len(element.text_content().split()) <= MOST_HEADING_WORDS:
        return False
    if _within(element, "h1", "h2", "h3", "h4", "h5", "h6", "summary"):
        return True
    opened = element.get("aria-controls") or (element.get("data-bs-target") or element.get("data-target") or "")[1:]
    part = element.getroottree().getroot().get_element_by_id(opened, None) if opened else None
    return part is not None and part.tag != "nav" and _length(part) > 2 * _linked(part)


def _linked(part: html.HtmlElement) -> int:
    return sum(_length(link) for link in part.iter("a"))


def main_part(page: html.HtmlElement) -> html.HtmlElement:
    """The element that holds the main text: the one marked so, else the body."""
    body = page.find("body")
    body = page if body is None else body
    whole = _length(body)
    for found in (page.xpath("//main"), page.xpath("//*[@role='main']")):
        if len(found) == 1 and _length(found[0]) >= min(LEAST, whole * LEAST_SHARE):
            return found[0]
    for path in ("//article", "//*[contains(concat(' ',@class,' '),' block_content ')]", "//*[@id='textcontainer']/..",
                 "//*[@id='main-content']", "//*[@id='maincontent']", "//*[@id='content']", "//*[@id='main']",
                 "//*[contains(concat(' ',@class,' '),' entry-content ')]"):  # fmt: skip
        found = page.xpath(path)
        if len(found) == 1 and _length(found[0]) >= max(LEAST, whole * LEAST_SHARE):
            return found[0]
    _drop_link_lists(body)
    return body


def _length(element: html.HtmlElement) -> int:
    return sum(len(text.strip()) for text in element.itertext())


def _drop(element: html.HtmlElement) -> None:
    if element.getparent() is not None:
        element.drop_tree()


def _within(element: html.HtmlElement, *tags: str) -> bool:
    return next(element.iterancestors(*tags), None) is not None


def _is_around(element: html.HtmlElement) -> bool:
    """Whether an element is a part of the site around the text."""
    role = (element.get("role") or "").lower()
    if role == "main" or element.tag in _KEPT:
        return role in _ROLES
    if element.tag == "nav" or role in _ROLES:
        return True
    if element.tag in ("header", "footer", "aside") and not _within(element, "main", "article"):
        return element.find(".//main") is None
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    if not _AROUND.search(names) or element.find(".//main") is not None or element.find(".//article") is not None:
        return False
    # A wrapper of the whole page may be called "has-sidebar": it holds most of the words, and a paragraph or a heading.
    return not (element.find(".//h1") is not None or _length(element) > 0.4 * _length(element.getroottree().getroot()))


def _is_hidden(element: html.HtmlElement, concealed: frozenset[str]) -> bool:
    if element.get("role") == "tabpanel" or _OPENED.search(f"{element.get('class') or ''} {element.get('id') or ''}"):
        return False
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    style = element.get("style") or ""
    if _UNSEEN.search(style) or (_WHITE.search(style) and not _GROUND.search(style)):
        return True
    names = {f".{name}" for name in (element.get("class") or "").split()} | {f"#{element.get('id')}"}
    return bool(names & concealed)


def _concealed_by_style(page: html.HtmlElement) -> frozenset[str]:
    """The class names and ids that a style sheet within the page hides."""
    return frozenset(_selectors(page))


def _selectors(page: html.HtmlElement) -> Iterator[str]:
    for style in page.iter("style"):
        for selectors, rules in _RULE.findall(style.text or ""):
            if _UNSEEN.search(rules) or (_WHITE.search(rules) and not _GROUND.search(rules)):
                yield from (part for part in map(str.strip, selectors.split(",")) if _SIMPLE.match(part))


def _drop_link_lists(body: html.HtmlElement) -> None:
    """Take out lists that are links and nothing else, where the page does not mark its main part."""
    for listed in list(body.iter("ul", "ol")):
        items = listed.findall("li")
        linked = sum(_length(link) for link in listed.iter("a"))
        if len(items) >= 3 and linked >= 0.9 * max(1, _length(listed)) and linked < 60 * len(items):
            _drop(listed)
