"""The web address that opens a source at the place of a quote."""

from urllib.parse import quote as encoded

from corpus.document import Document, Place, Wording

LONGEST = 16
"""Words of a quote that is looked for whole; a longer one is named by its ends, since it may cross a paragraph."""
END = 6
"""Words of each end."""


def link(document: Document, start: int, end: int) -> str:
    """The address of `text[start:end]` on its source: the page of a PDF, or a text fragment of a web page. Where the
    words are ours the page does not hold them, and the address is that of the whole page."""
    url = document.source_url
    if document.wording is Wording.OWN or not url.startswith(("https://", "http://")):
        return url
    place = place_at(document, start)
    base, _, fragment = url.partition("#")
    if place is not None and place.page is not None:
        return f"{base}#page={place.page}"
    anchor = (place.anchor if place is not None else None) or fragment.partition(":~:")[0]
    return f"{base}#{anchor}:~:text={_fragment(document.text[start:end], place)}"


def place_at(document: Document, start: int) -> Place | None:
    """The place that the text at an offset stands at, or None."""
    return next((place for place in reversed(document.places) if place.start <= start), None)


def _fragment(words: str, place: Place | None) -> str:
    if place is not None and place.find:
        return ",".join(_escaped(part) for part in place.find)
    split = words.lstrip("# ").split()
    if len(split) > LONGEST:
        return f"{_escaped(' '.join(split[:END]))},{_escaped(' '.join(split[-END:]))}"
    return _escaped(" ".join(split))


def _escaped(words: str) -> str:
    """The hyphen has a meaning of its own in a text fragment."""
    return encoded(words, safe="").replace("-", "%2D")
