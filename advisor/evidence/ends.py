"""Ends: the credential that a sentence is on, where it names no other, and the one that a question asks of. What holds
for a certificate says nothing of a master's degree, and the other way round."""

import re
from collections.abc import Mapping, Sequence

from advisor.evidence.aspects_unspoken import LOOSE
from advisor.evidence.quotes import Candidate
from advisor.message.asked.aspects import Aspect, states
from advisor.message.understanding import Understanding
from advisor.message.wording import credentials
from advisor.rules.scope import Scope
from advisor.rules.wording import within
from corpus.document import Document, Kind
from corpus.rules import Credential, Origin
from index.split import Passage

_CERTIFICATE = re.compile(credentials.CERTIFICATE, re.IGNORECASE)
_MASTERS = re.compile(credentials.MASTERS, re.IGNORECASE)
_DOCTORATE = re.compile(credentials.DOCTORATE, re.IGNORECASE)
_DEGREE = re.compile(
    r"\b(?:into|towards?|for|to|of) (?:(?:an?|the|any|its|their|that|my|your) )?"
    r"(?:(?!(?:an?other|prior|previous|earlier|completed|finished|awarded|undergraduate|bachelor|master|doctora|cert|non)\w*)"
    r"[\w'’-]+ ){0,2}?(?:degrees?|(?:graduate|degree) (?:programs?|credentials?))\b(?! students?\b)",
    re.IGNORECASE,
)
"""A degree of no told level as what something is for; one that credit served for before is none."""
_EARLIER = re.compile(
    r"\b(?:(?:prior|previous|earlier|first|finished|completed|existing|awarded|earned|hold\w*|have|has|had|with|from) "
    r"(?:(?:an?|the|my|another) )?(?:(?!(?:(?:in)?to|towards?|for)\b)[\w'’-]+ ){0,2}?"
    r"(?:master['’]?s?(?: degree)?|ph\.?d|doctorate)|"
    r"master['’]?s?(?=[- ](?:level|courses?|credits?|coursework|work)\b))",
    re.IGNORECASE,
)
"""A degree that came before, or that credit is from."""

_NAMED = {
    Credential.CERTIFICATE: "a certificate",
    Credential.MASTERS: "a master's degree",
    Credential.DOCTORATE: "a doctorate",
}
_OF_THE_FIELD = frozenset({Kind.BRIEF, Kind.NOTE})
"""Pages that tell of certificates and degrees at large, and rule on neither."""
_OR = re.compile(r"\b(?:vs|versus|or|than|compared?|differen\w+|between)\b", re.IGNORECASE)
"""Two things set side by side, of which the name of one end is only one."""
_OF_OWN = frozenset({Aspect.STACK, Aspect.SHARING})
"""What is asked of credentials of the school's own: "into the master's" of credit from elsewhere asks for none."""


def is_of_another_end(sentence: str, end: Credential) -> bool:
    """Whether a sentence names credentials of which none is the one meant."""
    text = _EARLIER.sub(" ", sentence)
    named = {
        Credential.CERTIFICATE: bool(_CERTIFICATE.search(text)),
        Credential.MASTERS: bool(_MASTERS.search(text)),
        Credential.DOCTORATE: bool(_DOCTORATE.search(text)),
    }
    degree = bool(_DEGREE.search(text))
    if end not in named or named[end]:
        return False
    return degree or any(named.values()) if end is Credential.CERTIFICATE else any(named.values()) and not degree


def _is_of_doctorate_alone(sentence: str) -> bool:
    others = _CERTIFICATE.search(sentence) or _MASTERS.search(sentence) or _DEGREE.search(sentence)
    return bool(_DOCTORATE.search(sentence)) and not others


def end_asked(understood: Understanding) -> Credential | None:
    """The credential that a question asks of by its name, where none of another level is spoken of beside it."""
    end, told = understood.target, understood.context
    certificate, doctorate = bool(_CERTIFICATE.search(told)), bool(_DOCTORATE.search(told))
    asked = _EARLIER.sub(" ", understood.question)
    if _OR.search(asked):
        return None
    if end is Credential.MASTERS and not certificate and not doctorate and _MASTERS.search(asked):
        return None if any(lot.origin is Origin.CERTIFICATE for lot in understood.holdings) else end
    if end is Credential.CERTIFICATE and _CERTIFICATE.search(asked) and not doctorate:
        return None if _MASTERS.search(told) or re.search(r"\bdegrees?\b", told, re.IGNORECASE) else end
    return end if end is Credential.DOCTORATE and _DOCTORATE.search(asked) and not certificate else None


def other_end_held(understood: Understanding, scope: Scope, passages: Mapping[str, Sequence[Passage]]) -> str | None:
    """In words, what is not said, where sentences of the place settle what is asked, and all of them for another
    credential."""
    end = end_asked(understood)
    certificate_named = any(document.kind is Kind.CERTIFICATE for document in scope.named)
    if end is None or (certificate_named and end is not Credential.CERTIFICATE):
        return None
    speaking = [
        passage.text
        for document in scope.documents
        if document.kind not in _OF_THE_FIELD
        for passage in passages[document.id]
        if _answers(understood, document, passage.text)
    ]
    if not speaking or not all(is_of_another_end(text, end) for text in speaking):
        return None
    certificates = end is Credential.MASTERS and all(_CERTIFICATE.search(text) for text in speaking)
    others = "certificates" if certificates else "degrees" if end is Credential.CERTIFICATE else "other credentials"
    return f"this of {_NAMED[end]} at {within(scope.place.institution)}, only of {others}"


def at_asked_end(understood: Understanding, ranked: Sequence[Candidate]) -> list[Candidate]:
    """The sentences without those on another credential than the one asked of, or on a doctorate where nobody speaks of
    one, where one of the others settles what is asked."""
    end = end_asked(understood)
    told = bool(_DOCTORATE.search(credentials.HELD_DOCTORATE.sub(" ", understood.context)))

    def is_apart(sentence: str) -> bool:
        return is_of_another_end(sentence, end) if end else not told and _is_of_doctorate_alone(sentence)

    fitting = [one for one in ranked if one.document.kind in _OF_THE_FIELD or not is_apart(one.passage.text)]
    spoken = any(_answers(understood, one.document, one.passage.text) for one in fitting)
    return fitting if spoken else list(ranked)


def _answers(understood: Understanding, document: Document, sentence: str) -> bool:
    """Whether a sentence settles something that is asked."""
    outside = bool(understood.holdings) and all(lot.origin is Origin.OUTSIDE for lot in understood.holdings)
    wanted = understood.aspects - LOOSE - (_OF_OWN if outside else frozenset())
    rules = tuple(rule for rule in document.rules if rule.sentence == sentence)
    return any(states(aspect, sentence, rules) for aspect in wanted)
