"""A pathway as a picture: its steps one below the other, as SVG that can be read aloud and printed."""

import textwrap
from collections.abc import Sequence
from html import escape

from advisor.planner.pathway import Pathway, Stage

WIDTH = 320
"""Units of the drawing; it scales to the width that it is shown at, and its letters can still be read on a phone."""

LETTERS, BOLD_LETTERS = 33, 27
"""Letters on a line of a step, and of its heading, whose letters are wider; even of a wide font they stay inside."""

LINE, GAP, EDGE = 20, 28, 12
"""The height of a line, the space between two steps, and the margin inside a step."""


def diagram(pathway: Pathway) -> str:
    """The steps of a pathway as one SVG element: a title and a description for who cannot see it, no script, no link
    and nothing loaded; black lines on white, so that it prints."""
    steps = [(stage, _lines(stage)) for stage in pathway.stages]
    heights = [2 * EDGE + LINE * len(lines) for _, lines in steps]
    height = sum(heights) + GAP * (len(steps) - 1) + 4
    spoken = "; then ".join(f"{stage.title}: {stage.detail}" for stage in pathway.stages)
    drawn = "".join(_drawn(steps, heights))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {WIDTH + 4} {height}" '
        f'font-family="sans-serif" font-size="15">'
        f"<title>{_text(pathway.title)}</title><desc>{_text(spoken)}</desc>{drawn}</svg>"
    )


def _lines(stage: Stage) -> list[str]:
    """A step's heading and its detail, cut into lines that fit."""
    return [*textwrap.wrap(stage.title, BOLD_LETTERS), *textwrap.wrap(stage.detail, LETTERS)]


def _drawn(steps: Sequence[tuple[Stage, list[str]]], heights: Sequence[int]) -> list[str]:
    parts, top = [], 2
    for number, ((stage, lines), height) in enumerate(zip(steps, heights, strict=True)):
        if number:
            parts.append(_arrow(top - GAP, top))
        parts.append(
            f'<rect x="2" y="{top}" width="{WIDTH}" height="{height}" rx="6" fill="#fff" stroke="#222" '
            f'stroke-width="1.5"/>'
        )
        bold = len(textwrap.wrap(stage.title, BOLD_LETTERS))
        for at, line in enumerate(lines):
            weight = ' font-weight="bold"' if at < bold else ""
            y = top + EDGE + LINE * at + 15
            parts.append(f'<text x="{EDGE + 2}" y="{y}" fill="#111"{weight}>{_text(line)}</text>')
        top += height + GAP
    return parts


def _arrow(start: int, end: int) -> str:
    middle = WIDTH // 2
    head = f"{middle - 6},{end - 9} {middle + 6},{end - 9} {middle},{end}"
    return (
        f'<line x1="{middle}" y1="{start}" x2="{middle}" y2="{end - 8}" stroke="#222" stroke-width="1.5"/>'
        f'<polygon points="{head}" fill="#222"/>'
    )


def _text(words: str) -> str:
    """Words as the text of an element: no markup in them, and no character that XML does not allow."""
    return escape("".join(character for character in words if character.isprintable()))
