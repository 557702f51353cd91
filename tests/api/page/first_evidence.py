"""How long after Enter the first evidence of an answer is painted in the widget's panel, of a service that runs:
`scripts/first-evidence URL`."""

import shutil
import statistics
import sys

from playwright.sync_api import sync_playwright

QUESTIONS = (
    "i have 8 outside credits and 6 i took at unh before getting in, can i use them all for the ms?",
    "Do graduate certificate credits count toward a master’s degree?",
    "After a 12-credit Missouri S&T certificate, how many credits are left for the MBA?",
    "Can one course count for two certificates and the master’s at the University of Arizona?",
    "How old can my courses be when I bring them into a Penn State master’s?",
)
# A frame after the one in which the evidence stands in the document, the browser has painted it.
WATCH = """() => {
    window.painted = new Promise(done => {
        let began = 0;
        const note = ({key}) => { if (key === "Enter") began = performance.now(); };
        addEventListener("keydown", note, {capture: true, once: true});
        const seen = new MutationObserver(() => {
            if (!document.querySelector(".turn:last-child :is(.said, .sources)")) return;
            seen.disconnect();
            requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - began)));
        });
        seen.observe(document.querySelector("#conversation"), {childList: true, subtree: true});
    });
}"""


def measure(url: str, rounds: int) -> list[float]:
    """Milliseconds, question by question."""
    times: list[float] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 430, "height": 720})
        for _ in range(rounds):
            # Loaded anew: one page may ask ten questions a minute.
            page.goto(f"{url}/widget/panel")
            page.locator("#starters button").first.wait_for()
            for question in QUESTIONS:
                page.evaluate(WATCH)
                page.locator("#question").fill(question)
                page.locator("#question").press("Enter")
                times.append(float(page.evaluate("painted")))
                page.locator("#send").wait_for()
        browser.close()
    return times


if __name__ == "__main__":
    times = sorted(measure(sys.argv[1].rstrip("/"), rounds=6))
    worst = times[int(len(times) * 0.95)]
    sys.stdout.write(
        f"first evidence after Enter, {len(times)} questions: "
        f"median {statistics.median(times):.0f} ms, 95% {worst:.0f} ms, most {times[-1]:.0f} ms\n"
    )
