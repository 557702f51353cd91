"""What credit is to count toward, and what that says of where it comes from."""

import re
from dataclasses import replace

from advisor.message.credit.credit import BROUGHT_IN, ONE_COURSE, Holding, Use
from advisor.message.credit.overlap import degree_overlaps
from advisor.message.credit.served import use_by_origin, without_use
from advisor.message.credit.targets import certificate_into_masters
from advisor.message.understanding import Understanding
from advisor.message.wording import credentials
from corpus.rules import Credential, Origin

_MASTERS = re.compile(rf"{credentials.MASTERS}|{credentials.DEGREE}", re.IGNORECASE)
_CERTIFICATE = re.compile(credentials.CERTIFICATE, re.IGNORECASE)
_DOCTORATE = re.compile(credentials.DOCTORATE, re.IGNORECASE)
_INTO = (
    r"\b(?:into|toward|towards|for|in|to(?! (?:end up|(?:have|keep|hold) (?:both|the|my))\b)|"
    r"start(?:ing)?|entering|on)\s+"
    r"(?:\w+\W+){0,6}?"
)
_SECOND = re.compile(
    r"\b(?:second|another|other|2nd|next|further|additional|(?-i:new))\s+(?:\w+\s+){0,4}?(?:certificates?|certs?)\b|"
    r"\bcert\w* (?:#|number )2\b|"
    r"\b(?:two|2)\s+(?:(?!credits?\b|hours?\b|units?\b|courses?\b|class|quarter|semester)[\w'’-]+\s+){0,4}?"
    r"(?:certificates?|certs?)\b|"
    r"\bboth\s+(?:\w+\s+){0,4}?(?:certificates|certs)\b|"
    r"\bbetween (?:the )?(?:two )?cert|\bcerts? back to back",
    re.IGNORECASE,
)
_INTO_MASTERS = re.compile(
    rf"\b(?:into|towards?|count(?:s|ed)? (?:for|in)) (?:(?:the|an?|my|one|their|your|same) )?(?:[\w'’&-]+ ){{0,2}}?"
    rf"(?:{_MASTERS.pattern})",
    re.IGNORECASE,
)
"""Where several certificates go into a master's degree: "can i stack 2 certs into the mba"."""
_FROM_CERTIFICATE = re.compile(
    r"(?:\bfrom|(?<!college )(?<!university )(?<!school )(?<!institute )\bof) "
    r"(?!(?:them|it|those|these|that)\b)(?:\S+ ){0,3}(?:own )?(?:certificate|cert)\b",
    re.IGNORECASE,
)
SECOND_MASTERS = re.compile(
    r"\b(?:second|another|2nd|(?-i:new)) (?:(?:\w+ ){0,2}(?:master|ms\b|mba\b|degree)|one\b)|\bfirst master|"
    r"\btwo master|\b(?:completed|finished|done with|already have) (?:\w+ ){0,5}master.{0,80}\bsecond\b|"
    r"\b(?:imsm|imsa)\b.{0,80}\bimba\b",
    re.IGNORECASE,
)


_PRIOR_MASTERS = re.compile(
    r"\b(?:prior|previous|earlier|existing|finished|completed|earned|holds?|first|with an?|has an?|have an?) "
    r"(?:\w+ ){0,2}master'?s?\b",
    re.IGNORECASE,
)
"""A master's degree that somebody brings to a doctorate."""
_DEGREE_FIRST = re.compile(
    r"\bi have (?:the|my) (?:degree|master'?s?|masters) already\b|\bmy degree['’]?s credits\b|"
    r"\b(?:degree|master'?s?|masters|ms|ma|mba) (?:\w+ )?(?:came|comes|was done|is done|was finished|was awarded|was) "
    r"(?:first|before)\b|\b(?:finished|earned|completed|did|got) (?:the|my) (?:\w+ )?"
    r"(?:degree|master'?s|masters|ms|ma|mba) (?:first|before the cert)|"
    r"\bmaster'?s? first\b|"
    r"\b(?:graduate|alum\w*) of (?:our|my|the|an?) (?:[\w'’-]+ ){0,6}?(?:master'?s?|masters|degree)\b[^?]{0,80}\bcert|"
    r"\b(?:degree|master'?s?|masters|ms|ma|mba) is (?:already )?(?:done|finished|complete|behind me)\b|"
    r"\bcert\w*\b[^.?!]{0,60}\bopen to\b[^.?!]{0,60}\bfrom (?:an?|my|the) (?:\w+ ){0,2}?(?:master'?s?|degree)\b|"
    r"\bback from (?:an?|my|the) (?:[\w'’&.-]+ ){0,8}?(?:master'?s?|degree)\b[^.?!]{0,40}\b(?:in)?to (?:the|an?|my) "
    r"(?:\w+ ){0,2}?cert|"
    r"\b(?:hold|have|got) (?:an?|my|the) (?:[\w'’&.-]+ ){0,9}?(?:master'?s?|masters|degree)\b.{0,80}\bcert\w*\b.{0,60}"
    r"\bfrom it\b",
    re.IGNORECASE,
)


def _degree_first(text: str) -> bool:
    """Whether a degree came before the certificate, so that credit goes from it into that."""
    return bool(_DEGREE_FIRST.search(text)) or degree_overlaps(text)


_NOT_MEANT = re.compile(
    rf"\bpost[- ]?(?:{_MASTERS.pattern})|\bnot (?:for |into |toward )?(?:the|an?|their|my|your) "
    rf"(?:\w+ )?(?:{_MASTERS.pattern}|{_CERTIFICATE.pattern})|"
    r"\b(?:read|heard|told|know|saw|see|says?|said)\b[^.?!;]{0,40}\b(?:for|toward|into) (?:the|an?|their) "
    rf"(?:{_MASTERS.pattern})",
    re.IGNORECASE,
)
"""A credential that is named and not meant: "not the MSN"; a post-master's certificate is no master's degree."""
_EITHER = re.compile(
    rf"\b(?:into|toward|towards|for) (?:(?:the|an?|my) )?(?:{_MASTERS.pattern})\s+or\s+(?:for\s+)?"
    rf"(?:(?:the|an?|my)\s+)?(?:{_CERTIFICATE.pattern})",
    re.IGNORECASE,
)
"""Either credential: "for the MSN or the certificate"."""
_TAKES = re.compile(
    rf"\b(?:does|do|will|would|can|could) (?:(?:the|their|your|a|an|my|that) )?(?:[\w'’-]+ ){{0,3}}?"
    rf"(?:(?P<masters>{_MASTERS.pattern})|(?P<certificate>{_CERTIFICATE.pattern}))"
    r"(?! (?:credits?|courses?|class|classes|hours?|units?)\b)(?: (?!cert)[\w'’-]+){0,7}? "
    r"(?:accept|take|count|allow|honou?r|let|have room|have space|recogni[sz]e|absorb|swallow)\b",
    re.IGNORECASE,
)
"""The credential that is to take credit in: "does the Master of GIS accept it"."""


_OWN_MICRO = re.compile(
    r"\bmicro-?\s?credentials?\b[^.?!]*[.?!]?[^.?!]*\b(?:its|of (?:it|the|a|this)|in(?:to)? (?:it|the|a|this))\b",
    re.IGNORECASE,
)
"""A microcredential that takes credit in: "how many of its hours may come from elsewhere"."""
_NOW_WANTS = re.compile(
    r"\bcerts?(?:ificates?)?\b.{0,60}\bnow (?:i|we|he|she|they) (?:want|need|go for|am going for)[^.?!]{0,40}"
    rf"\b(?:{_MASTERS.pattern})|"
    r"\bshare\w* [^.?!]{0,40}\bbetween (?:the|my|an?) (?:[\w-]+ ){0,3}?cert\w* and (?:the|my|an?) (?:[\w'’-]+ ){0,3}?"
    rf"(?:{_MASTERS.pattern})",
    re.IGNORECASE,
)
"""A degree that comes after a certificate, or shares its credit."""


_TO_BE_PART = re.compile(
    r"(?<=\bbe )(?:made |counted as )?(?:a )?part of\b|"
    r"\b(?:become|form|make up|go in as|count as|serve as) (?:a )?part of\b",
    re.IGNORECASE,
)
"""What credit is asked to become: "can all nine be part of the cert"."""


def only_doctorate_named(text: str) -> bool:
    """Whether a doctorate is the one credential that a text names."""
    return bool(_DOCTORATE.search(text)) and not (_MASTERS.search(text) or _CERTIFICATE.search(text))


def credited_to(text: str, lots: tuple[Holding, ...]) -> Credential | None:
    """The credential that credit is to count toward, as far as the text says."""
    origins = {lot.origin for lot in lots}
    text = _TO_BE_PART.sub(" toward ", _NOT_MEANT.sub(" ", without_use(text)))
    text = credentials.HELD_DOCTORATE.sub(" ", text)
    into = [
        (match.end(), credential)
        for credential, noun in (
            (Credential.MASTERS, _MASTERS),
            (Credential.CERTIFICATE, _CERTIFICATE),
            (Credential.DOCTORATE, _DOCTORATE),
        )
        for match in re.finditer(_INTO + f"(?:{noun.pattern})", text, re.IGNORECASE)
    ]
    masters, certificate = bool(_MASTERS.search(text)), bool(_CERTIFICATE.search(text))
    if _DOCTORATE.search(text) and _PRIOR_MASTERS.search(text) and not certificate:
        return Credential.DOCTORATE
    takes = _TAKES.search(text)
    if takes and masters and certificate and not _DOCTORATE.search(text):
        return Credential.MASTERS if takes.group("masters") else Credential.CERTIFICATE
    if certificate_into_masters(text):
        return Credential.MASTERS
    if certificate and _degree_first(text):
        return Credential.CERTIFICATE
    if _NOW_WANTS.search(text):
        return Credential.MASTERS
    into_masters = _INTO_MASTERS.search(text) or re.search(r"\band the master|\bthree\b", text, re.IGNORECASE)
    if _SECOND.search(text) and not into_masters:
        return Credential.CERTIFICATE
    if _DOCTORATE.search(text) and not masters:
        return Credential.DOCTORATE
    if Origin.DEGREE in origins and certificate and not SECOND_MASTERS.search(text):
        return Credential.CERTIFICATE
    if (masters and not certificate) or (masters and Origin.CERTIFICATE in origins):
        return Credential.MASTERS
    if certificate and not masters:
        return None if _FROM_CERTIFICATE.search(text) else Credential.CERTIFICATE
    if masters and certificate:
        return None if _EITHER.search(text) else max(into)[1] if into else Credential.MASTERS
    return Credential.MICROCREDENTIAL if Origin.OUTSIDE in origins and _OWN_MICRO.search(text) else None


_ALUMNA = re.compile(
    r"\b(?:mba|ms|ma|master['’]?s?) alum(?:na|nus|ni)?\b[^?]{0,80}?\b(?:of|with) (?:her|his|my|their) "
    r"(?:[\w'’-]+ ){0,3}?(?:courses|credits?|hours|classes)\b",
    re.IGNORECASE,
)
"""Somebody who has a master's degree and brings courses of theirs to another one."""


def origin_by_target(lot: Holding, target: Credential | None, text: str) -> Holding:
    """An origin that only the target settles: a first master's, a second certificate, or a transfer."""
    served = use_by_origin(text)
    text = without_use(text)
    if target is Credential.CERTIFICATE and lot.origin in (None, Origin.CERTIFICATE) and _degree_first(text):
        return replace(lot, origin=Origin.DEGREE)
    if (
        target is Credential.MASTERS
        and lot.origin in (Origin.DEGREE, Origin.NONDEGREE, None)
        and SECOND_MASTERS.search(text)
    ):
        return replace(lot, origin=Origin.MASTERS)
    if (
        target is Credential.DOCTORATE
        and lot.origin in (Origin.DEGREE, Origin.NONDEGREE, None)
        and _MASTERS.search(text)
    ):
        return replace(lot, origin=Origin.MASTERS)
    if lot.origin is Origin.DEGREE and target is Credential.MASTERS:
        return replace(lot, origin=Origin.MASTERS, used_for=lot.used_for or served)
    if lot.origin is None and target is Credential.MASTERS and _ALUMNA.search(text):
        return replace(lot, origin=Origin.MASTERS)
    if lot.origin is None and target is Credential.CERTIFICATE and _SECOND.search(text):
        return replace(lot, origin=Origin.CERTIFICATE)
    if lot.origin is None and re.search(
        r"\btransfer|\b(?:take|accept|honou?r) (?:it|them|that|these|those|my|all)\b", text, re.IGNORECASE
    ):
        return replace(lot, origin=Origin.OUTSIDE)
    if lot.origin is None and target is Credential.MASTERS and _CERTIFICATE.search(text):
        return replace(lot, origin=Origin.CERTIFICATE)
    if lot.origin is Origin.MASTERS and lot.used_for is None:
        return replace(lot, used_for=Use.DEGREE)
    return lot


def carried_over(
    now: tuple[Holding, ...], before: tuple[Holding, ...], replaces: bool = False, from_there: bool = False
) -> tuple[Holding, ...]:
    """The credit of a follow-up: what it says, and for the rest what the question before it said. An amount speaks of
    new credit, unless it is all that is said and `replaces` the one before ("and with 12?"); one course of several has
    not the amount of all. `from_there` is whether it is still from where the question before said, so that credit of a
    sister campus stays that."""
    told = any(lot.amount for lot in now) and not (replaces and _is_bare(now))
    if len(before) != 1:
        return now
    earlier = before[0]
    brought = earlier.situations & BROUGHT_IN if from_there else frozenset()
    if told:
        return tuple(lot if lot.origin else replace(lot, situations=lot.situations | brought) for lot in now)
    lot = now[0]
    of_one = lot.courses == 1 and earlier.courses != 1 and (earlier.amount or 0) > ONE_COURSE
    weak = lot.origin in (None, Origin.CERTIFICATE) and earlier.origin is not None
    return (
        replace(
            lot,
            amount=lot.amount or (None if of_one else earlier.amount),
            unit=lot.unit or earlier.unit,
            courses=lot.courses or earlier.courses,
            origin=earlier.origin if weak else lot.origin,
            grade=lot.grade or earlier.grade,
            age=lot.age or earlier.age,
            used_for=lot.used_for or earlier.used_for,
            traits=lot.traits | earlier.traits,
            situations=lot.situations | brought,
        ),
    )


def _is_bare(lots: tuple[Holding, ...]) -> bool:
    """Whether nothing is said of the credit but how much it is."""
    return len(lots) == 1 and lots[0] == Holding(amount=lots[0].amount, unit=lots[0].unit)


def into_certificate(understood: Understanding) -> bool:
    """Whether it was said, and not only guessed, that outside credit is to count toward a certificate."""
    text = understood.unnamed
    if not _CERTIFICATE.search(understood.text):
        return False
    if all(lot.origin is not Origin.OUTSIDE for lot in understood.holdings) or _INTO_IT.search(without_use(text)):
        return True
    takes = _TAKES.search(re.sub(r" {2,}", " it ", text))
    if takes and takes.group("certificate"):
        return True
    named = list(_CERTIFICATE.finditer(_HELD_CERTIFICATE.sub(" ", text)))
    if not named and _HELD_CERTIFICATE.search(text):
        return False
    if not named:
        return understood.follows or not _MASTERS.search(text)
    degree = _MASTERS.search(_POST_MASTERS.sub(" ", without_use(text)))
    if _TO_START.search(text) and not degree:
        return True
    if understood.schools.named < 2:
        return not degree
    return not degree and not all(_OF_ANOTHER.match(text, match.end()) for match in named)


_POST_MASTERS = re.compile(rf"\bpost[- ]?(?:{_MASTERS.pattern})", re.IGNORECASE)
_TO_START = re.compile(
    r"\b(?:start(?:ing)?|begin(?:ning)?|enter(?:ing)?|(?:want|would like|plan|planning|hope) to (?:do|take|earn)) "
    r"(?:an?|the|their|your) (?:[\w-]+ ){0,4}?cert\w*",
    re.IGNORECASE,
)
"""A certificate that somebody is about to begin, which takes what they bring."""
_INTO_IT = re.compile(
    r"(?<!used )(?<!counted )(?<!applied )(?<!them )\b(?:into|towards?|for|to|in) (?:(?!from\b)[\w'’&-]+ ){0,6}?"
    r"(?:certificates?|certs?)\b",
    re.IGNORECASE,
)
_HELD_CERTIFICATE = re.compile(
    r"\b(?:have|hold|earned|got|finished|completed|used (?:in|for|toward)|counted (?:in|for|toward)) (?:an?|my) "
    r"(?:[\w-]+ ){0,4}?cert\w*",
    re.IGNORECASE,
)
"""A certificate that somebody has: outside credit does not go into it for that."""
_OF_ANOTHER = re.compile(r"[^.?!;]{0,30}?\b(?:from|at)\s{3,}", re.IGNORECASE)
"""What follows a certificate that was earned at a school whose name is left out."""
