"""Promises that people ask for, which nobody but a school can give."""

import re

_ASKED = re.compile(
    r"\b(?:can|could|will|would) you (?:\w+ )?(?:promise|guarantee|assure|swear|vouch)\b|"
    r"\b(?:promise|guarantee|assure) (?:me|us)\b|\bgive me your (?:word|guarantee)\b|"
    r"\b(?:need|want) (?:an?|your) (?:yes|promise|guarantee|commitment)\b|"
    r"\b(?:yes|promise|guarantee|it) in writing (?:from you|before|please)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(r"\b(?:they|he|she|advisor|dean|director|school|who) (?:would |will |can |could )?$", re.IGNORECASE)
"""Who else is said to promise: "the dean promised me"."""


def asks_promise(text: str) -> bool:
    """Whether a message asks for a promise, rather than for what a rule says."""
    return any(not _TOLD.search(text[: found.start()]) for found in _ASKED.finditer(text))
