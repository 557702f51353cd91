"""Whether a claim gives each of several things what its texts give another: A's figure to B and B's to A."""

import re
from collections.abc import Sequence
from itertools import pairwise

from advisor.gate.credentials import CREDENTIAL
from advisor.gate.figures import Figure, figures_of
from advisor.gate.plain import plainly
from advisor.gate.words import akin, content

_PIECES = re.compile(r"[,;:]\s+|\s(?:and|but|while|whereas|with)\s")
NEAR = 30
"""Letters between two figures that are joined with one another."""

_OR = re.compile(r"\bor\b")
_EITHER = re.compile(r"\bor\b(?! (?:better|higher|more|above|fewer|less|lower)\b)")
_AND = re.compile(r"\b(?:plus|as well as|along with|together with|on top of|in addition to)\b")


def crossed(claim: str, texts: Sequence[str]) -> str | None:
    """What the claim gives to another thing than its texts do, or asks for together where either of two does; None where
    there is nothing."""
    return _exchanged(claim, texts) or _borrowed(claim, texts) or _both_for_either(claim, texts)


def _borrowed(claim: str, texts: Sequence[str]) -> str | None:
    """A figure that only one text has, of a kind of credential that the claim does not name while it names another:
    "24 credits of a master's" of a master's and a doctorate."""
    mine = _kinds(claim)
    if len(texts) < 2 or not mine:
        return None
    held = [{(f.value, f.unit) for f in figures_of(text)} for text in texts]
    for figure in (figure for figure in figures_of(claim) if not figure.counting):
        homes = [n for n, own in enumerate(held) if any(_same(figure, one) for one in own)]
        if len(homes) == 1 and (theirs := _kinds(texts[homes[0]])) and not mine & theirs:
            return f"{figure.value} of a {min(theirs)}"
    return None


def _kinds(text: str) -> set[str]:
    return {name for name, pattern in CREDENTIAL.items() if pattern.search(text)}


def _exchanged(claim: str, texts: Sequence[str]) -> str | None:
    if len(texts) < 2:
        return None
    held = [{(f.value, f.unit) for f in figures_of(text)} for text in texts]
    words = [set(content(text)) for text in texts]
    pieces = _pieces(claim)
    moves: list[tuple[int, int]] = []
    for piece in pieces:
        for figure in figures_of(piece):
            homes = [n for n, own in enumerate(held) if any(_same(figure, one) for one in own)]
            if len(homes) != 1:
                continue
            home = homes[0]
            near = _told(piece, words)
            if near[home] == 0 and max(near) > 0:
                moves.append((home, max(range(len(near)), key=near.__getitem__)))
    return "figures changed round" if any((b, a) in moves for a, b in moves) else None


def _same(figure: Figure, held: tuple[str, str]) -> bool:
    return figure.value == held[0] and (figure.unit == held[1] or "" in (figure.unit, held[1]))


def _told(piece: str, words: Sequence[set[str]]) -> list[int]:
    """Of each text how many words of its own a piece has."""
    found = []
    for place, own in enumerate(words):
        others = set().union(*(other for n, other in enumerate(words) if n != place))
        telling = {word for word in own if not any(akin(word, other) for other in others)}
        found.append(sum(any(akin(word, one) for one in telling) for word in set(content(piece))))
    return found


def _pieces(claim: str) -> list[str]:
    """The claim cut at commas and at "and", each piece with one figure at least, or joined to its neighbour."""
    cuts = [0, *(match.end() for match in _PIECES.finditer(claim)), len(claim)]
    parts = [claim[a:b] for a, b in pairwise(cuts)]
    joined: list[str] = []
    for part in parts:
        if joined and not (figures_of(joined[-1]) and figures_of(part)):
            joined[-1] += part
        else:
            joined.append(part)
    return joined


def _both_for_either(claim: str, texts: Sequence[str]) -> str | None:
    """Two figures that the claim asks for together where one text lets either of them do; None where there are none."""
    theirs = [joint for text in texts for joint in _joints(text)]
    for pair, joint in _joints(claim):
        found = [other for held, other in theirs if held == pair]
        if found and _AND.search(joint) and not _OR.search(joint) and all(_EITHER.search(one) for one in found):
            return joint.strip()
    return None


def _joints(text: str) -> list[tuple[frozenset[str], str]]:
    """The neighbouring figures of a text that little stands between, with what does."""
    plain, found = plainly(text), figures_of(text)
    joints = [(one, other, plain[one.end : other.start]) for one, other in pairwise(found)]
    return [(frozenset({one.value, other.value}), joint) for one, other, joint in joints if len(joint) <= NEAR]
