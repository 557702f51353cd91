"""A way back to a certificate after a degree, which another page of the institution names: where there is one, that a
certificate is not awarded afterwards is no flat "no"."""

import re

from advisor.finding import Finding
from advisor.rules.scope import Scope

_AFTERWARDS = re.compile(r"\bretroactiv\w*\b[^.]{0,40}\bafter graduat", re.IGNORECASE)
_RETURNS = re.compile(r"\breturns?\b[^.]{0,80}\bcertificate after (?:a|the) degree\b", re.IGNORECASE)


def has_way_back(denied: Finding, scope: Scope) -> bool:
    """Whether what is denied is a certificate after a degree, and a page says how somebody comes back for it."""
    if not any(_AFTERWARDS.search(source.sentence) for source in denied.sources):
        return False
    return any(_RETURNS.search(page.text) for page in (*scope.named, *scope.general))
