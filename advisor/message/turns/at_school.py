"""A question asked again of another school, or of the other credential that credit is to go into."""

import re

from advisor.message.amounts.quantities import quantities
from advisor.message.amounts.roles import SIZES
from advisor.message.asked.aspects import Aspect, asked
from advisor.message.credit.holdings import holdings
from advisor.message.schools.elsewhere import is_asked_of
from advisor.message.schools.places import is_source
from advisor.message.turns.pointing_back import without_opening
from advisor.names.alone import leads_to
from advisor.names.gazetteer import Gazetteer, Mention
from corpus.rules import Origin

_CREDENTIAL = r"(?:graduate |grad )?(?:cert(?:ificate)?|master['’]?s?(?: degree| program)?|degree)"
_TOWARD = re.compile(
    rf"\W*(?:(?:and|but|so|ok|okay|then|now|what|how|about|if)\W+)*(?:(?:into?|to|towards?|for)\s+(?:the|an?|my|their)|the)"
    rf"\s+(?P<named>{_CREDENTIAL})(?: there| instead)?\W*",
    re.IGNORECASE,
)
_NAMED = re.compile(rf"\b(?:into?|to|towards?) (?:the|an?|my|their) (?P<named>{_CREDENTIAL})\b(?! in\b)", re.IGNORECASE)
_ANY_CREDENTIAL = re.compile(
    r"\b(?:cert\w*|master\w*|degrees?|doctora\w+|phd|m[as]|mba|imba|m[ph][ah]|msn|program\w*)\b", re.IGNORECASE
)


def toward(said: str, stands: str) -> str | None:
    """The standing question of the other credential, which is all that a turn names ("and into the masters?"); None
    where the question names more than the one that credit is to go into."""
    other, found = _TOWARD.fullmatch(said), list(_NAMED.finditer(stands))
    if other is None or len(found) != 1 or any(one.role in SIZES for one in quantities(stands)):
        return None
    start, end = found[0].span("named")
    if _ANY_CREDENTIAL.search(stands[:start]) or _ANY_CREDENTIAL.search(stands[end:]):
        return None
    return f"{stands[:start]}{other['named']}{stands[end:]}"


_OWN = {Origin.CERTIFICATE, Origin.DEGREE, Origin.MASTERS, Origin.NONDEGREE}
_OF_CREDENTIALS = frozenset((Aspect.SIZE, Aspect.PRICE, Aspect.ADMISSION, Aspect.DELIVERY, Aspect.TIMING))
"""What is asked about a certificate or a degree, and not about anybody's credit."""
_THERE = re.compile(r"\b(?:there|here|itself|own|same|first|second|both|two)\b", re.IGNORECASE)
"""Words that point at the school of the question, or at more than one thing."""
_FROM = re.compile(
    r"\b(?:from|took|taken|take|earned|did|done|have|has|had|got|finished|completed|hold|studied|am|i['’]m|student)\b"
    r"[^.?!]{0,60}\b(?:at|from|in)\W*(?:the )?\Z",
    re.IGNORECASE,
)


def at_school(said: str, stands: str, gazetteer: Gazetteer) -> str | None:
    """The standing question asked of the school that a turn names and nothing else; None where credit of the first
    school's own is spoken of, or a part of it that the other one has not."""
    new, old = _one_school(said, gazetteer), _one_school(stands, gazetteer)
    if new is None or old is None or new.institutions == old.institutions:
        return None
    named = gazetteer.find(said)
    start, end = min(one.start for one in named), max(one.end for one in named)
    text = without_opening(said)
    around = f"{text[: len(text) - len(said) + start]} " if len(text) - len(said) + start > 0 else ""
    if not leads_to(around, said[end:]):
        return None
    if any(one.role in SIZES for one in quantities(stands)):  # of the first school's degree
        return None
    if is_source(stands, old) or _FROM.search(stands[: old.start]) or _THERE.search(stands):
        return None
    if asked(stands) - _OF_CREDENTIALS and any(lot.origin in _OWN for lot in holdings(stands)):
        return None
    called = said[start:end] if new.sort == "institution" else new.institutions[0]
    again = f"{stands[: old.start]}{called}{stands[old.end :]}"
    parts = {one.text.lower() for one in gazetteer.find(stands) if one.sort in ("unit", "program")}
    kept = {one.text.lower() for one in gazetteer.find(again) if set(new.institutions) & set(one.institutions)}
    return again if kept and parts <= kept else None


def names_one_not_held(said: str, gazetteer: Gazetteer) -> bool:
    """Whether a turn gives nothing but the name of a school that is not held."""
    new = _one_school(said, gazetteer)
    return (
        new is not None
        and new.sort == "elsewhere"
        and leads_to(without_opening(said[: new.start] + " "), said[new.end :])
    )


def _one_school(text: str, gazetteer: Gazetteer) -> Mention | None:
    """The one school that a text names, where its name means no other: one that is held, else one that it asks about
    and that is not."""
    names = gazetteer.find(text)
    schools = [one for one in names if one.sort == "institution"]
    schools = schools or [one for one in names if one.sort == "elsewhere" and is_asked_of(text, one)]
    return schools[0] if len(schools) == 1 and len(schools[0].institutions) == 1 else None
