import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from api.deployment.service_settings import ServiceSettings

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
_LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
_SHARED_ENDING = re.compile(r"`(ADVISOR_\w+?)_ADDRESS`, `_SESSION`, `_KEY`, `_EVERYBODY`")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_of_a_page_leads_to_a_file_and_a_heading_that_are_there(page: Path) -> None:
    lost = [link for link, target, heading in _links(page) if not _is_there(target, heading)]
    assert not lost, f"{page.name} links to nothing: {lost}"


def test_a_link_to_nothing_is_seen(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# Keys\n[one](#keys) [two](#locks) [three](other.md) [four](https://www.example.edu/)\n")
    assert [link for link, target, heading in _links(page) if not _is_there(target, heading)] == ["#locks", "other.md"]


def test_every_setting_is_told_of() -> None:
    written = (ROOT / "docs" / "deploying.md").read_text("utf-8")
    told = set(re.findall(r"`(ADVISOR_\w+)`", written))
    told |= {f"{start}_{end}" for start in _SHARED_ENDING.findall(written) for end in ("SESSION", "KEY", "EVERYBODY")}
    settings = {f"ADVISOR_{name.upper()}" for name in ServiceSettings.model_fields}
    assert settings <= told, f"docs/deploying.md does not tell of {sorted(settings - told)}"


@pytest.mark.parametrize("page", ["architecture.md", "development.md"])
def test_every_file_that_the_developers_are_led_to_is_there(page: str) -> None:
    named = set(re.findall(r"`([\w/]+\.py)`", (ROOT / "docs" / page).read_text("utf-8")))
    there = [
        f"/{path.relative_to(ROOT)}"
        for room in ("corpus", "index", "advisor", "api", "evals", "tests")
        for path in (ROOT / room).rglob("*.py")
    ]
    assert len(named) > 30
    assert not [name for name in sorted(named) if not any(path.endswith(f"/{name}") for path in there)]


def _links(page: Path) -> Iterator[tuple[str, Path, str]]:
    """Each link within the repository as it is written, with its file and its heading, if it names one."""
    for path, heading in _LINK.findall(page.read_text("utf-8")):
        yield path or f"#{heading}", page.parent / path if path else page, heading


def _is_there(target: Path, heading: str) -> bool:
    if not target.exists() or not heading:
        return target.exists()
    return heading in {_anchor(one) for one in _HEADING.findall(target.read_text("utf-8"))}


def _anchor(heading: str) -> str:
    """As the pages of repositories name a heading: small, without marks, a hyphen for each blank."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-")
