"""Whether the page of a rule is the one that a plain question names."""

import re

from advisor.message.plainly.credentials import Named, speaks_of
from advisor.rules.scope import Scope
from corpus.document import Document, Kind
from corpus.rules import Credential


def is_named(page: Document, sentence: str, named: Named, credential: Credential, scope: Scope) -> bool:
    """Whether a sentence of a page is on the credential that is named: the page's own program, or one of the kind of
    which the sentence speaks where the page is of all of them."""
    other = named.credential not in (None, credential)
    if other or (page.unit is not None and page.unit not in scope.place.units):
        return False
    by_name = page.id in scope.place.documents and len(scope.place.programs) == 1
    if named.credential is None:
        return by_name and _is_kind(page, sentence, credential)
    if page.program is not None and not (by_name or named.kind):
        return False
    return speaks_of(sentence, Named(named.credential, named.kind))


def _is_kind(page: Document, sentence: str, credential: Credential) -> bool:
    """Whether the program of a page is of a kind; that of a page on a whole kind is told by the sentence."""
    if credential is Credential.CERTIFICATE:
        told = page.program or sentence
        return page.kind is Kind.CERTIFICATE or bool(re.search(r"\bcertificates?\b", told, re.IGNORECASE))
    return page.kind is Kind.MASTERS
