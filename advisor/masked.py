"""Addresses as they may be shown: a URL can hold a name, a password, and keys in its query."""

import re

HIDDEN = "***"

_PARTS = re.compile(r"(?P<scheme>[A-Za-z][\w+.-]*://)?(?P<login>.*@)?(?P<place>[^\s?#=]*)(?P<query>.*)", re.DOTALL)
_LOGIN = re.compile(r"(?<=://)[^\s'\"<>]*@")


def masked(url: str) -> str:
    """An address without whom it logs in and without its query. It may be ill-formed: whatever stands before the last
    "@" is taken for a password, since one that is not encoded may hold any other sign."""
    parts = _PARTS.fullmatch(url)
    assert parts is not None, "any text has these parts"
    login, query = parts["login"] and f"{HIDDEN}@", parts["query"] and f"{parts['query'][0]}{HIDDEN}"
    return "".join((parts["scheme"] or "", login or "", parts["place"], query))


def masked_within(text: str) -> str:
    """A text with the logins of the URLs in it taken out."""
    return _LOGIN.sub(f"{HIDDEN}@", text)
