"""A visitor of a university's page, and the widget that they meet on it."""

from importlib import resources

from playwright.sync_api import Frame, FrameLocator, Locator, Page, expect

AXE = (resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
# What has scrolled halfway below the fixed bars is small only until it is scrolled to: they are laid out in the flow.
RULES = """async () => {
    const fixed = [...document.querySelectorAll(".stays")];
    for (const bar of fixed) bar.classList.remove("stays");
    const {violations} = await axe.run({iframes: false, rules: {"target-size": {enabled: true}}});
    for (const bar of fixed) bar.classList.add("stays");
    return violations.map(({id, nodes}) => [id, ...nodes.map(({html}) => html)]);
}"""


class Widget:
    """The widget on a page: its launcher, and what is in its panel."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.launcher: Locator = page.locator("pathway-advisor").get_by_role("button").first
        self.panel: FrameLocator = page.frame_locator("pathway-advisor iframe")

    @property
    def field(self) -> Locator:
        return self.panel.locator("#question")

    @property
    def frame(self) -> Frame:
        """The panel's document, to be looked into by scripts."""
        return next(frame for frame in self.page.frames if "/widget/panel" in frame.url)

    def open(self) -> "Widget":
        self.launcher.click()
        return self.wait()

    def wait(self) -> "Widget":
        """Until the panel has said what it has to say before the first question."""
        expect(self.panel.locator("#starters button").first).to_be_attached()
        expect(self.panel.locator("body")).to_be_visible()
        return self

    def ask(self, question: str) -> Locator:
        """Types a question, sends it with Enter, and returns the turn it makes."""
        turns = self.panel.get_by_role("article")
        before = turns.count()
        self.field.fill(question)
        self.field.press("Enter")
        expect(turns.nth(before)).to_be_visible()
        return turns.nth(before)

    def answer(self, question: str) -> Locator:
        turn = self.ask(question)
        expect(turn.locator(".answer")).to_have_attribute("aria-busy", "false")
        return turn

    def violations(self) -> list[object]:
        """What the accessibility rules find on the page and in the panel."""
        frames = [self.page.main_frame, *(frame for frame in self.page.frames if "/widget/panel" in frame.url)]
        found: list[object] = []
        for frame in frames:
            frame.evaluate(f"{AXE}; undefined")
            found += frame.evaluate(RULES)
        return found

    def focused(self) -> object:
        """The name of what has the focus in the panel."""
        return self.frame.evaluate(
            "document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent"
        )
