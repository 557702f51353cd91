"""The words of the widget: all in files, the same keys in every language, and nothing shown that is in none."""

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from api.http.parts import PAGE, WIDGET
from tests.api.page.disguise import in_disguise
from tests.api.page.replies import CLARIFY, DIFFER, PARTLY, REFUSE, Json
from tests.api.page.scripted_widget import CONFIG
from tests.api.page.visitor import Widget

WORDS = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in (PAGE / "strings").glob("*.json")}
PLACE = re.compile(r"\{\w+\}")


@pytest.mark.parametrize("language", sorted(WORDS))
def test_every_language_has_the_same_keys_and_places_for_values(language: str) -> None:
    assert list(WORDS[language]) == list(WORDS["en"])
    for key, text in WORDS[language].items():
        assert text.strip()
        assert sorted(PLACE.findall(text)) == sorted(PLACE.findall(WORDS["en"][key])), key


def test_every_key_that_is_said_is_there_and_every_key_is_said() -> None:
    paths = [path for folder in (PAGE, WIDGET) for path in folder.iterdir() if path.suffix in {".js", ".html"}]
    sources = [path.read_text(encoding="utf-8") for path in [*paths, WIDGET.parent / "routes" / "widget_files.py"]]
    text = "\n".join(sources)
    said = {key for key in WORDS["en"] if f'"{key}"' in text or "{{" + key + "}}" in text}
    said |= {key for key in WORDS["en"] if key.startswith("launcher.")}
    # Keys that are put together: of a number, of a verdict, of a reason.
    for stem in re.findall(r'sayCount\("([\w.]+)"', text) + re.findall(r"say\(`([\w.]+)\.\$\{", text):
        said |= {key for key in WORDS["en"] if key.startswith(f"{stem}.")}
    assert said == set(WORDS["en"])
    named = set(re.findall(r'(?<!#)\bsay\((?:[^"()]*\? )?"([\w.]+)"', text)) | set(
        re.findall(r"\{\{([\w]+\.[\w.]+)\}\}", text)
    )
    assert named <= set(WORDS["en"])


VISIBLE = """() => {
    const found = [];
    const named = ["aria-label", "title", "alt", "placeholder"];
    for (const node of document.body.querySelectorAll("*:not(noscript)")) {
        for (const child of node.childNodes) if (child.nodeType === 3) found.push(child.data);
        for (const name of named) if (node.hasAttribute(name)) found.push(node.getAttribute(name));
    }
    return found.filter((text) => text.trim());
}"""
LAUNCHER = """node => [...node.shadowRoot.querySelectorAll("*")].flatMap((one) =>
    [one.childElementCount === 0 ? one.textContent : "", one.getAttribute("aria-label") ?? ""])"""
# An address is shown as it is, and a person may choose a language by its own name.
ALLOWED = re.compile(r"catalog\.unh\.edu|grad\.school@example\.edu|English|Español|https://\S+|mailto:\S+")


@pytest.mark.parametrize("reply", [PARTLY, DIFFER, REFUSE, CLARIFY], ids=["partly", "differ", "refuse", "clarify"])
def test_no_word_is_shown_that_is_not_from_the_files_or_from_the_service(
    visit: Callable[..., Widget], reply: Json
) -> None:
    widget = visit("disguised")
    widget.page.route("**/v1/widget/config*", lambda route: route.fulfill(json=in_disguise(CONFIG)))
    widget.page.route("**/v1/answers", lambda route: route.fulfill(json=in_disguise(reply)))
    turn = widget.open().answer("12 + 6?")
    if reply is PARTLY:
        turn.locator(".thumb-down").click()
    widget.panel.locator("#person").click()
    expect(widget.panel.locator("#handoff form")).to_be_visible()
    shown = widget.frame.evaluate(VISIBLE) + widget.page.locator("pathway-advisor").evaluate(LAUNCHER)
    assert len(shown) > 40
    assert [text for text in shown if re.search("[A-Za-z]{2,}", ALLOWED.sub("", text))] == []
