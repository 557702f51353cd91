"""Notes at the foot of a web page that only a link ties to their mark: the mark is put before their words."""

from lxml import html


def mark_notes(page: html.HtmlElement) -> None:
    """Put the mark of each raised link before the words that it leads to, where they do not begin with it."""
    targets = {
        element.get("id"): element
        for element in page.iter("li", "p", "div", "dd", "aside", "section")
        if element.get("id")
    }
    for link in list(page.iter("a")):
        raises = link.getparent() is not None and link.getparent().tag == "sup"
        inside = link.find("sup") is not None and len(link) == 1 and not (link.text or "").strip()
        target = targets.pop((link.get("href") or "").removeprefix("#"), None)
        mark = " ".join(link.text_content().split()).strip("[]() ")
        if target is None or not (raises or inside) or not mark or target.text_content().strip().startswith(mark):
            continue
        first = next((part for part in target.iter("p") if part.text_content().strip()), target)
        raised = html.Element("sup")
        raised.text, raised.tail, first.text = mark, first.text, None
        first.insert(0, raised)
