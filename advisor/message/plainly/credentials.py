"""The credential that a plain question names, by its kind and by the one word that may stand before that."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from advisor.message.plainly.spoken import Part, Phrase, Spoken, of_part, phrase
from corpus.rules import Credential

_CERTIFICATE = (
    r"(?:(?P<kind>(?!(?:an?|the|my|its|that|this|of|at|for|in|into|to|from|as|grad|graduate|can|i|we|and|or|no|not|"
    r"other|another|second|new|different|same)\b)[a-z][\w-]{3,}) )?(?:grad(?:uate)? )?cert(?:ificate)?(?: program)?"
)
_MASTERS = r"(?:grad(?:uate)? )?degree(?: program)?|grad(?:uate)? program|master['’]?s(?: degree)?|ms|ma"
OF_CERTIFICATE = phrase(Part.CREDENTIAL, _CERTIFICATE)
OF_MASTERS = phrase(Part.CREDENTIAL, _MASTERS)
CREDENTIALS: tuple[Phrase, ...] = (OF_CERTIFICATE, OF_MASTERS)


@dataclass(frozen=True)
class Named:
    """A credential: what it is, and in which word before that; both None where a name alone stands for it."""

    credential: Credential | None = None
    kind: str | None = None


def named_once(spoken: Sequence[Spoken]) -> Named | None:
    """The one credential that is named; None where several are."""
    found = of_part(spoken, Part.CREDENTIAL)
    if len(found) > 1:
        return None
    if not found:
        return Named()
    if found[0].phrase is OF_CERTIFICATE:
        return Named(Credential.CERTIFICATE, found[0].found["kind"])
    return Named(Credential.MASTERS)


_OF_DEGREE = re.compile(r"\b(?:M\.?[AS]|MBA|MHA|master['’]?s?|degrees?|graduate students)\b", re.IGNORECASE)
_OF_A_KIND = re.compile(
    r"\b(?P<kind>capstone|professional|post-?\w+|undergraduate) (?:graduate )?certificates?\b", re.IGNORECASE
)
"""Certificates of a kind, on which a rule says nothing of others."""
_OF_CERTIFICATE = re.compile(r"\bcertificates?\b", re.IGNORECASE)


def is_of_other_kind(sentence: str, text: str) -> bool:
    """Whether a sentence is on certificates of a kind that a text does not name, as capstone certificates."""
    found = _OF_A_KIND.search(sentence)
    return found is not None and found["kind"].lower() not in text.lower()


def speaks_of(sentence: str, named: Named) -> bool:
    """Whether a sentence is on a credential of the kind named, or on none by its kind."""
    degree, certificate = _OF_DEGREE.search(sentence), _OF_CERTIFICATE.search(sentence)
    if named.kind and not re.search(rf"\b{re.escape(named.kind)} (?:graduate )?certificate", sentence, re.IGNORECASE):
        return False
    if not named.kind and named.credential is Credential.CERTIFICATE and _OF_A_KIND.search(sentence):
        return False
    own, other = (certificate, degree) if named.credential is Credential.CERTIFICATE else (degree, certificate)
    return named.credential is None or bool(own) or not other
