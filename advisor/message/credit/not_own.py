"""Credit that was done elsewhere or by somebody else, where a question is what is left of a program."""

import re

_NOT_OWN = re.compile(
    r"\b(?:at|from|in|through) (?:my |an? )?(?:old|last|previous|former|other|another|different) "
    r"(?:school|uni\w*|college|program|place)\b|\belsewhere\b|\bsomewhere else\b|\btransferred\b|"
    r"\b(?:my|his|her|their|an?) (?:brother|sister|friend|cousin|roommate|colleague|coworker|wife|husband|partner|"
    r"mother|mom|father|dad|son|daughter|boss)\b",
    re.IGNORECASE,
)


def done_elsewhere(text: str) -> bool:
    """Whether a text tells that what is done was done at another school, or by somebody other than who asks."""
    return bool(_NOT_OWN.search(text))
