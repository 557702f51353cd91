"""Whether a claim says the opposite of its text without a "not": the larger for the smaller, after for before, or
credit of the degree toward the certificate for credit of the certificate toward the degree."""

import re

from advisor.gate.credentials import CREDENTIAL
from advisor.gate.plain import plainly
from advisor.gate.words import akin, carried, content

_AT = r"(?:at|on|upon|before|by|since|until)(?: (?:the|your|their|its|time|of))*"
_PAIRS = tuple(
    (re.compile(rf"\b(?:{one})\b"), re.compile(rf"\b(?:{other})\b"))
    for one, other in (
        (r"larger|bigger|greater of|largest|longer one", r"smaller|lesser|smallest|shorter one"),
        (r"semester (?:credit|hour|unit)s?", r"quarter (?:credit|hour|unit)s?"),
        (r"either", r"both"),
        (r"maximum", r"minimum"),
        (
            rf"{_AT} (?:admission|matriculation|enrol\w+|entry)",
            rf"{_AT} (?:award|graduation|completion|conferral)"
            r"|when [\w ]{1,40}(?:is|are) (?:awarded|completed|finished)",
        ),
        (r"required (?:course|credit|hour|unit|class)\w*", r"elective\w*"),
        (r"most (?:of )?(?!at\b)(?=\w+s\b)", r"few"),
        (r"full-time", r"part-time"),
        (r"in-state|in state", r"out-of-state|out of state"),
        (r"online", r"on campus|on-campus|residential|in person"),
        (r"shortest|fastest", r"longest|slowest"),
        (r"older than", r"(?:newer|younger|more recent) than"),
        (r"increas\w+|rais\w+", r"decreas\w+|reduc\w+|lower(?:s|ed|ing)"),
    )
)
"""Words that a claim may not have where its text has only the other."""

_SOME = re.compile(r"\bsome((?: [\w'-]+){1,3})")
_NOT_ALL = r"(?:all|every|each|only|more|less|fewer)\b"
_NONE = re.compile(
    rf"\b(?:no|not|without|never)\b(?: (?!{_NOT_ALL})[\w'-]+){{0,2}}?(?: any)?((?: (?!{_NOT_ALL})[\w'-]+){{1,4}})(?! (?:to )?{_NOT_ALL})"
)

_NOT_EVERY = re.compile(r"\bnot (?:all|every|each)\b")
_NONE_OF = re.compile(r"\b(?:none of|neither of|no|never)\b")
_SOME_OF = re.compile(r"\b(?:some|not (?:all|every|each))\b")
_APART = re.compile(r"\b(?:separate|distinct|different|independent|apart)(?:ly)? from\b")
_SAME_AS = re.compile(r"\b(?:that|those) of\b|\bthe (?:very |exact )?same\b|\bthe one (?:of|for)\b")
_NOT_SAME = re.compile(
    r"\b(?:not|no|never|separate\w*|distinct\w*|differ\w*|independent\w*|apart|else|other|another)\b|n't\b"
)
_OR_ELSE = re.compile(r"\b(?:must|ha(?:s|ve) to|needs? to)\b[^;:]*, (or (?:else )?(?:it|they|you)\b)")
_FORFEITED = re.compile(
    r"\b(?:not|no|never|cannot|nothing|los\w+|fail\w*|expir\w+|forfeit\w*|drop\w*|lapse\w*)\b|n't\b"
)

_BEFORE = r"(?:before|prior to|ahead of)"
_AFTER = r"(?:after|following|once)"
_ORDER = re.compile(rf"\b(?:(?P<before>{_BEFORE})|{_AFTER})\b")
_TOWARD = re.compile(r"\b(?:toward|towards|into)\b((?: [^\s,;.]+){1,9})")


def opposed(claim: str, cited: str) -> str | None:
    """What in the claim is the other way round in the cited text; None where nothing is."""
    said, text = plainly(claim), plainly(cited)
    for pair in _PAIRS:
        for one, other in (pair, pair[::-1]):
            found = one.search(said)
            if found and not one.search(text) and other.search(text) and not other.search(said):
                return found.group()
    return (
        _some_for_none(said, text)
        or _none_for_some(said, text)
        or _same_for_other(said, text)
        or _met(said, text)
        or _reordered(said, text)
        or _redirected(said, text)
    )


def _some_for_none(said: str, text: str) -> str | None:
    """A "some" of the claim for what the text says there is none of, and nowhere that there is some of it."""
    if _SOME.search(text):
        return None
    none = {word for match in _NONE.finditer(text) for word in content(match.group(1))}
    for match in _SOME.finditer(said):
        if any(akin(word, other) for word in content(match.group(1)) for other in none):
            return match.group()
    return None


def _none_for_some(said: str, text: str) -> str | None:
    """A "none" of the claim where the text says "not all"."""
    none = _NONE_OF.search(said)
    if none is None or not _NOT_EVERY.search(text) or _SOME_OF.search(said):
        return None
    return None if _NONE_OF.search(text) else none.group()


def _same_for_other(said: str, text: str) -> str | None:
    """A "that of" of the claim for what the text keeps apart ("its own process, that of the certificates")."""
    same = _SAME_AS.search(said)
    return same.group() if same and _APART.search(text) and not _NOT_SAME.search(said) else None


def _met(said: str, text: str) -> str | None:
    """A duty of the claim after whose "or" what is granted follows ("it has to run 3 days, or it transfers")."""
    found = _OR_ELSE.search(said)
    if found is None or _FORFEITED.search(said[found.end() :]) or _OR_ELSE.search(text):
        return None
    return found.group(1)


def _reordered(said: str, text: str) -> str | None:
    """A "before" or "after" of the claim with its two sides changed round."""
    mine, theirs = _sides(said), _sides(text)
    if mine is None or theirs is None:
        return None
    straight = carried(mine[0], theirs[0]) + carried(mine[1], theirs[1])
    crossed = carried(mine[0], theirs[1]) + carried(mine[1], theirs[0])
    return "before and after changed round" if crossed > straight + 0.5 else None


def _sides(text: str) -> tuple[list[str], list[str]] | None:
    """The words of what comes first and of what comes later, by the one "before" or "after" of a text."""
    found = list(_ORDER.finditer(text))
    if len(found) != 1:
        return None
    opening = re.fullmatch(r"(?:[^,]{0,25}, )?\W*", text[: found[0].start()])
    if opening:
        head, _, tail = text[found[0].end() :].partition(", ")
        sides = (content(tail), content(head))
        return None if not all(sides) else sides if found[0]["before"] else sides[::-1]
    left = content(re.split(r"[,;:.] ", text[: found[0].start()])[-1])
    right = content(re.split(r"[,;:.] |[.]$", text[found[0].end() :], maxsplit=1)[0])
    if not left or not right:
        return None
    return (left, right) if found[0]["before"] else (right, left)


def _redirected(said: str, text: str) -> str | None:
    """A kind of credential that the claim lets credit count toward and the text does not."""
    mine, theirs = _targets(said), _targets(text)
    return min(mine) if mine and theirs and not mine & theirs else None


def _targets(text: str) -> set[str]:
    ends = [match.group(1) for match in _TOWARD.finditer(text)]
    return {name for name, pattern in CREDENTIAL.items() for end in ends if pattern.search(end)}
