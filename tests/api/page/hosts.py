"""Pages of a university, of another origin than the service, that have the widget; ADVISOR stands for the service."""

import re
from pathlib import Path

PROSE = (
    "<h1>Graduate School</h1><p>Our certificates can be taken one at a time, beside a job.</p>"
    "<p><a href='#'>All programs</a></p>"
    + "<p>Admission is open all year. Ask us about fees, dates and credit.</p>"
    * 4
)
ANY = "default-src * 'unsafe-inline' data:"
STRICT = (
    "default-src 'none'; script-src ADVISOR; frame-src ADVISOR; style-src 'self'; img-src data:; base-uri 'none'; "
    "form-action 'none'; require-trusted-types-for 'script'"
)
# What would reach into the widget, if anything could.
HOSTILE = """<style>
  body { font: 30px fantasy; color: red; direction: rtl; }
  * { all: unset !important; }
  body * { display: none !important; visibility: hidden !important; opacity: 0 !important; position: static !important;
    width: 0 !important; height: 0 !important; font-size: 0 !important; color: transparent !important;
    transform: scale(0) !important; pointer-events: none !important; z-index: -1 !important; }
  button, dialog, iframe, svg { display: none !important; }
</style>"""


def host(script: str, style: str = "", lang: str = "en", body: str = PROSE, direction: str = "ltr") -> str:
    return (
        f'<!doctype html><html lang="{lang}" dir="{direction}"><head><meta charset="utf-8">'
        f"<title>Graduate School</title>"
        f'<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<link rel="icon" href="data:,">{style}</head><body><main>{body}</main>{script}</body></html>'
    )


def launcher(**attributes: str) -> str:
    written = "".join(f' data-{name.replace("_", "-")}="{value}"' for name, value in attributes.items())
    return f'<script async src="ADVISOR/widget.js"{written}></script>'


ONCE_LOADED = "<script>window.PathwayAdvisor = {queue: [['on', 'open', () => { window.heard = 'open'; }]]};</script>"
INLINE = (
    "<style>pathway-advisor { display: block; height: 40rem; }</style>"
    "<h1>Ask</h1><pathway-advisor mode='inline' key='hook'></pathway-advisor><p>Below the advisor.</p>"
)
# The two ways that docs/embedding.md tells, as it tells them, on a page with text around.
WRITTEN = [
    snippet.replace("https://advisor.example.edu", "ADVISOR").replace("pk_...", "hook").replace("40rem", "30rem")
    for snippet in re.findall(
        r"^```\n(<.*?)^```$",
        Path(__file__).parents[3].joinpath("docs", "embedding.md").read_text("utf-8"),
        re.DOTALL | re.MULTILINE,
    )
]
HOSTS = {
    "written-launcher": (ANY, host("", body=PROSE + WRITTEN[0])),
    "written-inline": (ANY, host("", body=f"{WRITTEN[1]}<p>Below the advisor.</p>")),
    "plain": (ANY, host(ONCE_LOADED + launcher(key="hook", institution="University of New Hampshire"))),
    "mail": (ANY, host(launcher(key="mail"))),
    "link": (ANY, host(launcher(key="link"))),
    "storing": (ANY, host(launcher(key="storing"))),
    "nobody": (ANY, host(launcher(key="nobody"))),
    "unknown": (ANY, host(launcher(key="unknown"))),
    "keyless": (ANY, host(launcher())),
    "unlisted": (ANY, host(launcher(key="elsewhere"))),
    "forbidding": (f"{ANY}; frame-src 'none'", host(launcher(key="hook"))),
    "strict": (STRICT, host(launcher(key="hook"))),
    "hostile": (ANY, host(launcher(key="hook"), HOSTILE)),
    "inline": (ANY, host(launcher(), body=INLINE)),
    "dark": (ANY, host(launcher(key="hook", theme="dark"))),
    "branded": (ANY, host(launcher(key="hook", accent="#c8102e", label="Ask the Graduate School", position="start"))),
    "disguised": (ANY, host(launcher(key="hook", lang="qps"))),
    "spanish": (ANY, host(launcher(key="hook"), lang="es-MX")),
    "right-to-left": (ANY, host(launcher(key="hook", dir="rtl"), direction="rtl")),
}
