"""What a word of the field means: that it is asked, and the sentences that tell."""

import re

_MEANING = re.compile(
    r"\bwhat(?:['’]?s| is| are| does| do)? (?:an? |the )?(?:(?!stack|micro)\w+ )?(?P<term>stack\w*|"
    r"micro-?\s?credential\w*|(?:graduate |grad )?certificates?|post-?bac\w*)"
    r"(?: (?:certificates?|credentials?|degrees?|programs?))?(?: (?:even )?means?)?\W*$",
    re.IGNORECASE,
)
"""What a word of the field means."""


def meaning_asked(question: str) -> str | None:
    """The word of which it is asked what it means."""
    asked = _MEANING.search(question)
    return asked["term"] if asked else None


def defines(question: str, sentence: str) -> bool:
    """Whether it is asked what a word means, and a sentence tells."""
    term = meaning_asked(question)
    if term is None:
        return False
    word = rf"{re.escape(term[:5])}\w*"
    told = rf"\b{word},?(?: which)? means\b|\bdescribes (?:\w+ )?{word} as\b"
    return bool(re.search(told, sentence, re.IGNORECASE))
