"""What somebody worked out on their own beside a question: "i got 3", "is it 12?"."""

import re

OWN_RECKONING = re.compile(
    r"(?:(?<=[.?!,;:])\s*|\b(?:and|but|so)\s+)(?:i|we|he|she) "
    r"(?:(?:keep|kept) getting|got|get|made it|make it|came up with|come up with|"
    r"(?:calculated?|figured?|reckon(?:ed)?)(?: it (?:at|to be))?) "
    r"\d+(?:\.\d+)?(?=\s*(?:[.?!,;]|$))",
    re.IGNORECASE,
)
"""A bare number that is told as the outcome of a sum; credit that somebody got has its noun."""


def without_own_reckoning(text: str) -> str:
    """The text without what its writer made of the sum that it asks for."""
    return OWN_RECKONING.sub(" ", text)
