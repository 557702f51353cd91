"""What a web page says of itself: title, institution, address, date; from its head, its JSON-LD and its headings."""

import json
import re
from collections.abc import Iterator

from lxml import html

from corpus.readers.block import Said
from corpus.readers.characters import plain
from corpus.readers.printed import printed_date, printed_year

_PARTS = re.compile(r"\s+[|<>«»·•‹›–—-]\s+|\s*(?:::|\|)\s*")
_SCHOOLS = frozenset({"CollegeOrUniversity", "EducationalOrganization", "School", "HigherEducationInstitution"})
_UNIT = re.compile(
    r"\A(?:the )?(?:[\w&'. -]+ )?(?:College|School|Department|Division|Faculty|Institute) (?:of|for) [\w&',. -]+\Z"
    r"|\A[\w&'. -]+ (?:Department|School|College)\Z",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"graduate school|graduate college|graduate studies|university|high school", re.IGNORECASE)
"""Names that look like a unit's and stand for the whole institution."""
_RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?,?\s*(?:by\s+)?([^.|•·©\n]{3,80})",
    re.IGNORECASE,
)


def said_by(page: html.HtmlElement) -> Said:
    """What a page states, before anything was taken out of it."""
    linked = list(_json_ld(page))
    title_parts = [part for part in _PARTS.split(plain(page.findtext(".//title") or "")) if part]
    names = [name for node in linked for name in _institutions(node)]
    site = _meta(page, "og:site_name")
    text = "\n".join(page.itertext())
    rights = _RIGHTS.search(text)
    candidates = [*names, *([site] if site else []), *title_parts[1:], *([plain(rights.group(1))] if rights else [])]
    modified = next((f"modified {value[:10]}" for node in linked for value in _strings(node, "dateModified")), None)
    return Said(
        title=_heading(page, title_parts),
        institutions=tuple(candidates),
        certain=bool(names),
        units=tuple(part for part in [*_departments(linked), *title_parts[1:], *_trail(page)] if _is_unit(part)),
        url=_address(page),
        as_of=printed_date(text) or modified or _modified(page),
        catalog_year=next((year for part in _dating(page, title_parts, site) if (year := printed_year(part))), None),
    )


def _dating(page: html.HtmlElement, title_parts: list[str], site: str | None) -> Iterator[str]:
    """The short texts by which a page says of which catalog it is, the surest first: its title, what the catalog's
    software marks as its name, the page's data, and the foot. A list to choose another catalog from says nothing."""
    yield from (*title_parts, site or "")
    names = "|".join(
        f"//*[contains(concat(' ', @class, ' '), ' {name} ') or @id='{name}']"
        for name in ("edition", "acalog_catalog_name", "catalog-name", "catalog-year", "catalogyear", "breadcrumb")
    )
    for element in page.xpath(names):
        if next(element.iterancestors("select"), None) is None:
            yield plain(element.text_content())
    for name in ("catalog-year", "catalogyear", "dcterms.temporal", "academic-year", "description", "og:description"):
        if value := _meta(page, name):
            yield value if printed_year(value) else f"catalog {value}"
    for foot in page.xpath("//footer|//*[@id='footer']|//*[@role='contentinfo']"):
        yield from (plain(line) for line in "\n".join(foot.itertext()).splitlines())


def _heading(page: html.HtmlElement, title_parts: list[str]) -> str | None:
    """The first heading of the text; where the site's name is one too, the one that the title names."""
    inside = [plain(h.text_content()) for h in page.xpath("//main//h1|//article//h1|//*[@role='main']//h1")]
    headings = [text for text in inside or [plain(h.text_content()) for h in page.iter("h1")] if text]
    named = [text for text in headings if title_parts and text.casefold() in (p.casefold() for p in title_parts)]
    return next(iter([*named, *headings, *title_parts]), None)


def _is_unit(name: str) -> bool:
    return bool(_UNIT.match(name)) and not _WHOLE.search(name) and len(name) < 80


def _trail(page: html.HtmlElement) -> list[str]:
    """The texts of the links that lead down to the page."""
    links = page.xpath("//*[contains(@class,'breadcrumb') or contains(@id,'breadcrumb')]//*[self::a or self::span]")
    return [plain(link.text_content()) for link in links]


def _address(page: html.HtmlElement) -> str | None:
    links = [link.get("href") for link in page.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    for address in [*links, _meta(page, "og:url")]:
        if address and is_web_address(address.strip()):
            return str(address.strip())
    return None


def is_web_address(address: str) -> bool:
    """Whether this is a whole web address, and nothing that a browser would run."""
    return bool(re.fullmatch(r"https?://[\w.-]+(?::\d+)?(?:[/?#]\S*)?", address, re.IGNORECASE)) and len(address) < 2000


def _meta(page: html.HtmlElement, name: str) -> str | None:
    for meta in page.iter("meta"):
        if (meta.get("property") or meta.get("name") or "").lower() == name and meta.get("content"):
            return plain(meta.get("content") or "") or None
    return None


def _modified(page: html.HtmlElement) -> str | None:
    value = _meta(page, "article:modified_time") or _meta(page, "dcterms.modified") or _meta(page, "last-modified")
    return f"modified {value[:10]}" if value and re.match(r"\d{4}-\d\d-\d\d", value) else None


def _json_ld(page: html.HtmlElement) -> Iterator[dict[str, object]]:
    """Every node of the page's JSON-LD."""
    for script in page.xpath("//script[@type='application/ld+json']"):
        try:
            loaded = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        waiting = [loaded]
        while waiting:
            node = waiting.pop(0)
            if isinstance(node, list):
                waiting += node
            elif isinstance(node, dict):
                yield node
                waiting += [value for value in node.values() if isinstance(value, dict | list)]


def _institutions(node: dict[str, object]) -> Iterator[str]:
    if _SCHOOLS & set(_strings(node, "@type")):
        yield from (plain(name) for name in _strings(node, "name"))


def _departments(nodes: list[dict[str, object]]) -> Iterator[str]:
    for node in nodes:
        department = node.get("department")
        if isinstance(department, dict):
            yield from (plain(name) for name in _strings(department, "name"))


def _strings(node: dict[str, object], name: str) -> list[str]:
    value = node.get(name)
    values = value if isinstance(value, list) else [value]
    return [one for one in values if isinstance(one, str)]
