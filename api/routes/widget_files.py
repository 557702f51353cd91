"""The files of the widget that a university puts on its page: the script that loads it, and what is in its panel."""

import json
import re
from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import quote

from fastapi import FastAPI, HTTPException, Query, Request, Response

from api.http.parts import PAGE, WIDGET, Part, part, parts, unremarked
from api.sites.embedding import refusal_of, site_of

Words = Mapping[str, Mapping[str, str]]
"""The words that are shown, by language and key."""

Direction = Literal["ltr", "rtl"]
Scheme = Literal["auto", "light", "dark"]

FALLBACK = "en"
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "yi"})


def read_words() -> Words:
    """The words of every language that there is a file of."""
    return {path.stem: _words(path) for path in sorted((PAGE / "strings").glob("*.json"))}


def add_widget(app: FastAPI, words: Words | None = None, contact: str | None = None) -> None:
    """Serve the loader, the panel's document for a key, and the files of the panel.

    Whose pages may hold the panel is said by `SecurityHeaders`, by what `Embedding` knows of the key. A page that may
    not gets a document that says so, with the `contact` of the site or of the deployment, and that can do nothing else.
    """
    held = parts(WIDGET)
    words = read_words() if words is None else words
    loader = part(_loader(words).encode(), "text/javascript")

    @app.get("/widget.js", include_in_schema=False)
    def script(request: Request) -> Response:
        return loader.response(request)

    # The order matters: a document that is made for each request, before the files.
    @app.get("/widget/panel", include_in_schema=False)
    def panel(
        request: Request,
        key: Annotated[str | None, Query(max_length=200)] = None,
        lang: Annotated[str, Query(max_length=40)] = FALLBACK,
        dir: Direction | None = None,
        theme: Scheme = "auto",
    ) -> Response:
        tongue = language(lang, words)
        why = refusal_of(request.scope)
        if why is not None:
            site = site_of(request.scope)
            whom = (site and site.contact) or contact
            return refused_document(words, tongue, dir, theme, why, whom).response(request, 403)
        return panel_document(words, tongue, dir, theme, key).response(request)

    @app.get("/widget/{name}", include_in_schema=False)
    def file(name: str, request: Request) -> Response:
        if name not in held:
            raise HTTPException(404, "There is no such file.")
        return held[name].response(request)


def language(wanted: str, words: Mapping[str, object]) -> str:
    """The language to show for one named as in BCP 47: itself, else without its region, else English."""
    low = wanted.lower()
    return next((tag for tag in (low, low.split("-")[0]) if tag in words), FALLBACK)


def panel_document(words: Words, lang: str, direction: Direction | None, theme: Scheme, key: str | None) -> Part:
    """The panel's page in a language, before anything is asked."""
    config = "/v1/widget/config" + (f"?key={quote(key, safe='')}" if key else "")
    return _filled("panel.html", {**words[lang], **_look(lang, direction, theme), "config": config})


def refused_document(
    words: Words, lang: str, direction: Direction | None, theme: Scheme, why: str, contact: str | None
) -> Part:
    """What a page that may not hold the panel gets in its place: that it may not, and whom to ask. `why` is for the
    developer of that page."""
    said = words[lang]
    whom = {"ask": said["refused.ask" if contact else "refused.nobody"], "contact": contact or ""}
    return _filled("refused.html", {**said, **_look(lang, direction, theme), **whom, "why": why})


def _look(lang: str, direction: Direction | None, theme: Scheme) -> dict[str, str]:
    return {"lang": lang, "dir": direction or ("rtl" if lang in RIGHT_TO_LEFT else "ltr"), "theme": theme}


def _filled(name: str, values: Mapping[str, str]) -> Part:
    """A document of the widget with values, none of which can be markup, at their places."""
    template = (WIDGET / name).read_text(encoding="utf-8")
    text = re.sub(r"\{\{([a-z_.]+)\}\}", lambda found: escape(values[found[1]]), template)
    return part(text.encode(), "text/html")


def _loader(words: Words) -> str:
    """The loader with the words that it shows before any other file is there."""
    shown = {
        lang: {key.removeprefix("launcher."): said for key, said in held.items() if key.startswith("launcher.")}
        for lang, held in words.items()
    }
    text = unremarked((WIDGET / "loader.js").read_text(encoding="utf-8"), ".js")
    return text.replace("{/* words */}", json.dumps(shown, ensure_ascii=False, separators=(",", ":")))


def _words(path: Path) -> dict[str, str]:
    held: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return held
