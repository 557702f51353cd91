"""Where the credit of a clause comes from: told in the clause, in its sentence, or in a heading."""

import re
from collections.abc import Iterator

from corpus.drafting.found import Basis
from corpus.drafting.origins import origins
from corpus.drafting.out_of import credential_origin, of_undergraduates
from corpus.drafting.roles import giver
from corpus.drafting.statement import Statement
from corpus.rules import Credential, Origin

_OF_EITHER = re.compile(
    r"\b(?:from|of) (?:an?|any|another|its|its own|other|an? earlier|any earlier|a previous) (?:\w+ )?(?:CERT or (?:an? )?(?:\w+ )?(?:DEG|MAST)|(?:DEG|MAST) or (?:an? )?(?:\w+ )?CERT)\b[^.;]*\b(?:to|toward|into|in|for) (?:an? |the |another |its )?(?:\w+ )?CERT\b"
)
"""Credit of a certificate or a degree alike, on its way to a certificate."""
_POOLED_WITH_A_CERTIFICATE = re.compile(
    r"\b(?:nondegree|transfer)(?: (?:study|credits?|work|courses?|units?|hours?))?,? (?:or|and) (?:(?:an?|the|earlier|prior|previous|own|its) )*CERT\b(?! or)"
)
TOO_OLD = re.compile(
    r"\b(?:re)?validated (?:credits?|courses?|coursework|hours|units|work)\b|\b(?:expired|out-?of-?date|outdated|over-?age|(?:past|beyond|outside|older than|exceed\w*) (?:the|its|this|that|their) (?:\d+[- ]year )?(?:time|age) limit)\b"
)
"""Credit that is past the limit of age, of which some may count after all."""


def givers(statement: Statement, clause: str, earlier: str, target: Credential) -> Iterator[tuple[Origin, Basis]]:
    """Where the credit of a clause comes from: told in the clause, in its sentence, or in a heading."""
    if TOO_OLD.search(clause):
        yield Origin.EXPIRED, Basis.SENTENCE
        return
    for words in (clause, f"{earlier} {clause}", statement.said):
        told = list(origins(words))
        listed = re.search(r"(?:institution|elsewhere)[^.;]{0,20}\bor from (?:another )?DEG or CERT", words)
        out_of = credential_origin(words, target)
        if listed:
            told += [Origin.DEGREE, Origin.CERTIFICATE]
        elif not told and target is Credential.CERTIFICATE and _OF_EITHER.search(words):
            told = [Origin.DEGREE, Origin.CERTIFICATE]
        elif not told and not out_of and of_undergraduates(words):
            told = [Origin.UNDERGRADUATE]
        elif _POOLED_WITH_A_CERTIFICATE.search(words):
            told = told if told != [Origin.PREADMISSION] else []  # a pool that no one origin holds
        elif out_of and (not told or (words == clause and _own(words))):
            told = [out_of]
        elif (given := giver(words, target)) and (not told or (_own(words) and (given, target) in _OTHERS)):
            told = [given]
        if told:
            yield from ((origin, Basis.SENTENCE) for origin in told)
            return
    for heading in statement.headings:
        given = credential_origin(heading, target)
        told = [given] if given else list(origins(heading))
        if told:
            yield from ((origin, Basis.HEADING) for origin in told)
            return


_OTHERS = (
    (Origin.CERTIFICATE, Credential.MASTERS),
    (Origin.CERTIFICATE, Credential.DOCTORATE),
    (Origin.DEGREE, Credential.CERTIFICATE),
)
"""Credit of the other kind of credential, which is the institution's own though somebody "transfers" it."""


def _own(words: str) -> bool:
    """Whether the credit is the institution's own, though the sentence speaks of transferring it."""
    return not re.search(
        r"\btransfer(?:red|able)? (?:\w+ )?(?:credits?|hours?|units?|courses?|work)\b|\belsewhere\b|\b(?:an)?other (?:\w+ ){0,3}(?:institution|universit|college)|\boutside\b",
        words,
    )
