"""A text as patterns read it: small letters, numbers in digits, the institution and credentials as marks."""

import re

from corpus.drafting.numbers import in_digits
from corpus.drafting.own_name import with_short_name

_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " ", "‑": "-"})
_ABBREVIATED = (
    (re.compile(r"\b(?:Ph\.?D\.?|D\.?N\.?P\.?|Ed\.?D\.?|DBA)(?![a-z])"), "doctorate"),
    (re.compile(r"\b(?:CAGS|EdS|Ed\.S\.)(?![a-z])"), "certificate"),
    (
        re.compile(
            r"\b(?:MBA|MSN|MHA|MPH|MPA|MSW|MFA|MAT|MSE|MHS|MPP|MS|MA|M\.S\.|M\.A\.|M\.B\.A\.|M\.Ed\.|MEd|MEng|M\.Eng\.)(?![A-Za-z])"
        ),
        "master's",
    ),
    (re.compile(r"\b(?:BA|BS|BSN|BSW|B\.A\.|B\.S\.)(?![A-Za-z])"), "bachelor's"),
    (re.compile(r"\bGPA\b|\bgrade[- ]point averages?\b", re.IGNORECASE), "gpa"),
)
_CONTRACTED = (
    (re.compile(r"\b([Cc])an't\b"), r"\1annot"),
    (re.compile(r"\b([Ww])on't\b"), r"\1ill not"),
    (re.compile(r"\b([Ii]s|[Aa]re|[Dd]o|[Dd]oes|[Dd]id|[Ww]as|[Ww]ere|[Hh]as|[Hh]ave|[Mm]ust|[Ss]hould|[Cc]ould|[Ww]ould|[Nn]eed)n't\b"), r"\1 not"),
    (re.compile(r"\b([Yy]ou|[Ww]e|[Tt]hey|I)'(?=d\b)"), r"\1 woul"),
    (re.compile(r"\b([Yy]ou|[Ww]e|[Tt]hey|I)'(?=ve\b)"), r"\1 ha"),
    (re.compile(r"\b([Yy]ou|[Ww]e|[Tt]hey|[Ii]t|[Tt]hat|I)'(?=ll\b)"), r"\1 wi"),
    (re.compile(r"\b([Yy]ou|[Ww]e|[Tt]hey)'(?=re\b)"), r"\1 a"),
    (re.compile(r"\b([Ii]t|[Tt]hat|[Tt]here|[Hh]ere)'s\b"), r"\1 is"),
)  # fmt: skip
"""Short forms of verbs, as a page that speaks to its readers has them."""
_CREDENTIALS = (
    (r"\b(?:mooc|non-?credit|continuing education|professional development|extension) certificates?\b", "badge"),
    (r"\bundergraduate certificates?(?: programs?)?\b", "BACH"),
    (r"\bnon-?degree\b(?:[- ]seeking)?", "nondegree"),
    (r"\bpost-?master'?s'?(?= certificate)", "graduate"),
    (
        r"\b(?:(?:post-?baccalaureate|graduate|academic|advanced|professional|stackable|approved) )*certificates?(?: of (?:graduate|advanced) study)?(?: programs?)?\b",
        "CERT",
    ),
    (r"\bdoctora(?:l|te)s?(?: (?:degrees?|programs?))*|\bdoctor of [a-z]+(?: [a-z]+)?", "DOCT"),
    (
        r"\bmaster(?:'s|s'|s)?(?: of (?:science|arts|[a-z]+)(?: in [a-z]+(?: [a-z]+)?)?)?(?:[- ]level)?(?: (?:degrees?|programs?))*(?![a-z])",
        "MAST",
    ),
    (
        r"\bbachelor'?s?(?:'s)?(?: degrees?)?|\bbaccalaureate(?: degrees?)?|\bundergraduate (?:degrees?|programs?)",
        "BACH",
    ),
    (r"\bgraduate (?:degrees?|programs?)(?: programs?)?\b", "MAST"),
    (r"\b(?:micro-?credentials?|digital badges?)\b", "MICRO"),
    (r"\bdegree-granting\b", "granting"),
    (r"\bdegrees?(?: programs?)?\b", "DEG"),
)
_CREDENTIAL_PATTERNS = tuple((re.compile(pattern), mark) for pattern, mark in _CREDENTIALS)


def marked(text: str, names: tuple[str, ...]) -> str:
    """A text as patterns read it."""
    plain = text.translate(_PLAIN)
    for name in names:
        plain = plain.replace(name.translate(_PLAIN), "ORG")
    plain = with_short_name(plain, names)
    for pattern, word in _ABBREVIATED:
        plain = pattern.sub(word, plain)
    plain = re.sub(r"\b([Pp])rogramme(s?)\b", r"\1rogram\2", plain)
    for pattern, word in _CONTRACTED:
        plain = pattern.sub(word, plain)
    said = in_digits(re.sub(r"\s+", " ", plain.replace("**", "").replace("ORG", "\0")).lower())
    for compiled, mark in _CREDENTIAL_PATTERNS:
        said = compiled.sub(mark, said)
    said = _PART_OF_ORG.sub("\0", said)
    return re.sub(r"(?:\bthe )?\0,?(?= )", "ORG", said).replace("\0", "ORG")


_PART_OF_ORG = re.compile(r"\0(?:'s)? (?:(?:at|of|in) )?(?:the )?\0")
"""A college "at" its university, which is the one whose page it is."""
