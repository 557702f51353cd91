"""Whether a claim is one plain sentence that a page may show."""

import re

LONGEST = 280
"""Characters; longer claims fill the answer by themselves."""

_MARKUP = re.compile(r"https?:|www\.|@|[<>{}\[\]|`*_#=\\]|!\[|\b\w+\.(?:com|org|net|edu|io|gov)\b", re.IGNORECASE)
_SPEAKER = re.compile(
    r"\b(?:I|me|my|we|us|our|as an ai|language model|assistant|prompt|instruction\w*|ignore|system)\b", re.IGNORECASE
)
_THAT_IS = re.compile(r"\bi\.e\.")
_PHONE = re.compile(r"\d[\d ().-]{6,}\d")
_TWICE = re.compile(r"\b(?!that\b|had\b)([a-z]+) \1\b")
_SUM = re.compile(r"\d[\d,.]*(?: [-+×/] \d[\d,.]*)+ = \d[\d,]*(?:\.\d+)?")
"""A sum, which a claim may have as its text has it."""

_INNER_END = re.compile(r"[.?!]\s+[A-Z“\"]")


def ill_formed(claim: str, cited: str) -> str | None:
    """What makes the claim no plain sentence; None where it is one."""
    if not 15 <= len(claim) <= LONGEST:
        return "length"
    if not re.match(r"[A-Z0-9$“\"]", claim) or not claim.endswith((".", ".”")):
        return "not a whole sentence"
    if "?" in claim or "!" in claim or _INNER_END.search(re.sub(r"\b(?:[A-Z]|vs|e\.g|i\.e|St|Dr)\.", "", claim)):
        return "not one statement"
    if _TWICE.search(claim):
        return "a word twice"
    if not claim.isprintable():
        return "characters that do not print"
    for pattern in (_MARKUP, _PHONE):
        match = pattern.search(_SUM.sub(lambda found: " " if found.group() in cited else found.group(), claim))
        if match and not (pattern is _PHONE and match.group() in cited):
            return match.group()
    held = {match.group().lower() for match in _SPEAKER.finditer(cited)}
    said = _THAT_IS.sub(" ", claim)
    return next((match.group() for match in _SPEAKER.finditer(said) if match.group().lower() not in held), None)
