"""Whether a claim says of all of a kind what its text says of one: of every college, of no program."""

import re
from collections.abc import Iterator

from advisor.gate.plain import plainly
from advisor.gate.words import akin, content

_KINDS = (
    r"(?:master(?:'s)?(?: degrees?| programs?)?|doctorates?|degrees?|certificates?|credentials?|colleges?|schools?"
    r"|departments?|programs?|universit(?:y|ies)|institutions?|divisions?|fields?|certs?|micromasters|ms|mba)"
)
_BETWEEN = r"(?: (?!of\b|in\b|for\b|to\b|and\b|or\b|from\b)[\w'-]+)"
_ITS_PARTS = r"(?!'s\b| (?:courses?|class(?:es)?|hours?|credits?|units?|degree|candidates?|students?|work)\b)"
"""What follows where not the kind is counted but what belongs to it: "each certificate course"."""

_QUANTIFIED = re.compile(
    r"\b(?P<all>(?<!at )all|any|every|each|(?<!seek )(?<!there's )(?<!there is )no(?! matter)|whatever|whichever(?! the)|none of|no matter (?:which|what))\b"
    rf"(?: (?:of )?(?:the|its|their|your|these))?(?P<noun>{_BETWEEN}{{0,2}}? {_KINDS})\b{_ITS_PARTS}"
)
_PLURAL = re.compile(
    r"(?<!of the )(?<!one of )\b(?:its|their|[a-z&]+'s) (?P<noun>master's (?:degrees|programs)|departments|colleges)\b"
)
_GENERIC = re.compile(
    r"(?P<apart>, (?=an? ))?\b(?:an?|any|all|every|each|no|both|none of|either|neither|whatever|whichever|another|other|its|between)\b"
    rf"(?P<noun>{_BETWEEN}{{0,3}}? {_KINDS})\b"
)
_OPENING = re.compile(r"^(?:at|in|for|under|according to) [^,]{3,90}, (?=an?\b)")
_SEVERAL = re.compile(
    r"\b(?P<noun>(?:graduate )?(?:master's degrees|programs|departments|colleges|schools|degrees|certificates|universities|institutions|credentials|fields))\b"
)
_PLAIN = frozenset(content("graduate kind university own single one type different particular possible"))


def over_all(claim: str, cited: str) -> str | None:
    """What a claim says of all and its text not; None where the text says it of all of that kind, or of one that
    stands for all ("a graduate certificate")."""
    said, text = plainly(claim), plainly(cited)
    held = list(_kinds(text))
    for match in (*_QUANTIFIED.finditer(said), *_PLURAL.finditer(said)):
        words = _words(match["noun"])
        if not any(_covers(words, other) for other in held):
            return match.group().strip()
    return None


def _kinds(text: str) -> Iterator[frozenset[str]]:
    """The kinds of which a text speaks in general; "the MPA, a master's degree" only says what the MPA is."""
    for match in _GENERIC.finditer(_OPENING.sub("", text)):
        if not match["apart"]:
            yield _words(match["noun"])
    for match in _SEVERAL.finditer(text):
        yield _words(match["noun"])


def _words(noun: str) -> frozenset[str]:
    return frozenset(word for word in content(noun) if word not in _PLAIN)


def _covers(claimed: frozenset[str], held: frozenset[str]) -> bool:
    """Whether what is said of one kind holds of the other: each word of what the text speaks of is in the claim."""
    return all(any(akin(word, other) for other in claimed) for word in held)
