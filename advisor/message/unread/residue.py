"""What a message says that nothing read: the words and numbers left over when all that was understood is taken out.

A verdict on credit is given only where every word of the message was read as part of the case, or cannot change it.
What is left over may be anything: that a course was failed, that it is a sister's, that aid is asked about. A list of
words that are known to be harmless is finite; the list of those that are not would never be.
"""

import re
from collections.abc import Iterable, Sequence
from fractions import Fraction

from advisor.message.amounts.quantities import quantities
from advisor.message.amounts.quantity import is_size_in_courses
from advisor.message.amounts.roles import Role
from advisor.message.credit.credit import Use
from advisor.message.credit.served import NO_TIE
from advisor.message.credit.served_words import NEVER_IN
from advisor.message.credit.traits import without_traits
from advisor.message.time.recent import all_recent
from advisor.message.understanding import Understanding
from advisor.message.wording.alarms import ALARMS
from advisor.message.wording.alternatives import without_loss
from advisor.message.wording.approvals import without_approvals
from advisor.message.wording.borne_out import blank, without_borne_out
from advisor.message.wording.misspelt_words import misspells
from advisor.message.wording.plain_words import PLAIN_IN_A_NO, PLAIN_WORDS
from advisor.message.wording.set_phrases import SET_PHRASES
from advisor.message.wording.stated import STATED
from advisor.message.wording.telling_words import is_telling
from advisor.message.wording.two_ends import TWO_ENDS
from corpus.figures import WORDS

UNREAD = 1
"""How many words that nobody listed may be left over, where none of them is known to tell anything. With none, half of
the right verdicts on a file of cases that nobody had looked at were withheld (7 of 15 were given); all 106 questions
that led astray are kept either way."""

_GRADES = re.compile(
    r"\b(?:at least )?(?:an? )?"
    r"(?:[ABCDF](?:[+-]|\s?minus(?:es)?|\s?plus(?:es)?)?(?:['’]?s)?(?!\w)|"
    r"[abcd](?:[+-](?!\w)|['’]s\b|\s?minus\b|\s?plus\b))"
    r"(?: (?:or|and) (?:better|higher|above|up))?"
)
_UNUSED = re.compile(
    r"\bunused\b|\bcounts? (?:for|toward|towards) nothing(?: else)?\b(?! (?:but|except|other than|until|yet)\b)|"
    r"\bused (?:for|in|toward|on) "
    r"(?:nothing|no (?:other )?(?:\w+ )?(?:degree|credential|certificate|program))\b"
    r"(?! (?:but|except|other than|until|yet)\b(?! th(?:at|e|is) cert))|"
    r"\b(?:never|not|nothing|none|without|\w+n['’]?t)\b[^.?!;]{0,40}?\b(?:used|counted|applied|applying|part of|use|"
    r"gone|served|counting|put|credited)\b[^.?!;,()]{0,60}|"
    r"\b(?:not )?(?:on|in|part of) (?:any|an?|no) (?:\w+ )?(?:degree|credential|certificate|cert|program)\b"
    r"(?: or (?:any )?\w+(?! or)\b)?|\bunused\b(?! by)(?: elsewhere)?|"
    r"\bno (?:\w+ )?(?:degree|master['’]?s?|certificate|credential|diploma)s? (?:\w+ ){0,3}?"
    r"(?:of|from|with|by|for|off|out of|through|any of) (?:it|them|'?em|those|these|that|this)\b|"
    r"\bnone (?=(?:\w+ )?(?:in|on|toward|part of|inside) (?:an?|any|my|another) )|"
    r"\b(?:none|nothing|no part) of (?:it|them|those|these|this|that|the \w+) (?:ever )?went\b"
    rf"[^.?!;,()]{{0,40}}|\b(?:none|nothing) of (?:it|them) (?:in|for|from)\b[^.?!;,()]{{0,40}}|{NO_TIE}",
    re.IGNORECASE,
)
_WHERE = re.compile(r"(?<= {3})\(\s*([A-Za-z]+)\s*\)")
"""A town behind the name of a school, which is blanked out before."""
_LEVEL = re.compile(r"\b\d{3,4}(?:(?: ?- ?| to | or | and )\d{3,4})?[- ]levels?\b", re.IGNORECASE)
_MORE = re.compile(r"\bmore\b(?! than)", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d(?:-\d{2,4})?")
_CLAUSES = re.compile(r"[.?!;:,()]|\b(?:and|but|because|since|so) (?=(?:i|we|my|the|it|he|she|they)\b)", re.IGNORECASE)
_SAID = re.compile(r"[A-Za-z](?:[A-Za-z'’.-]*[A-Za-z])?|\d[\d.,/%-]*")
_AVERAGE = re.compile(
    r"[0-4]\.\d{1,3}(?: \w+)? (?:gpa|average)\b|\b(?:overall )?(?:grad(?:uate)? )?(?:gpa|average) (?:of |is |was )?"
    r"[0-4]\.\d{1,3}\b",
    re.IGNORECASE,
)
_GOOD = Fraction(3)
"""Grade points from which on an average below a "B" is out of question."""
_POINTS = re.compile(r"[0-4]\.\d{1,3}")


def residue(
    understood: Understanding,
    for_no: bool = False,
    levels: bool = False,
    read: Sequence[re.Pattern[str]] = (),
    turning: frozenset[str] = frozenset(),
    numbers: Iterable[Fraction] = (),
) -> frozenset[str]:
    """The words and numbers of the message that were not read, in small letters but for what may be a name; empty where
    all of it was. `for_no` leaves out what could only take back a "yes"; `levels` says whether the level of courses was
    judged. `read` and `numbers` are what a piece read besides the credit, `turning` the words that are not plain to
    it."""
    text = without_borne_out(without_loss(understood.unnamed), understood, for_no)
    text = without_traits(text, frozenset().union(*(lot.traits for lot in understood.holdings)))
    asked = _without(read, text)
    known = _numbers(understood) | set(numbers)
    listed = PLAIN_IN_A_NO if for_no else PLAIN_WORDS
    plain = listed - turning
    plain |= {part for name in understood.institutions for part in re.findall(r"[a-z]{3,}", name.lower())}
    left = {
        word if _inside(understood.unnamed, at) or (word.isupper() and len(word) > 2) else word.lower()
        for word, at in _words(_without_known(_without_taken(asked, understood, levels), known))
        if not (for_no and (word[0].isdigit() or word.lower() in WORDS))
        if not _is_plain(word.lower(), understood, plain, known) and not _is_slip(word, listed, turning)
    }
    alarms = {found.group().lower() for found in ALARMS.finditer(asked)}
    return frozenset(left) | alarms


def _words(text: str) -> list[tuple[str, int]]:
    """The words and numbers of a text with their places."""
    return [(found.group().replace("’", "'"), found.start()) for found in _SAID.finditer(text)]


def _without_taken(text: str, understood: Understanding, levels: bool) -> str:
    """A text without remarks, grades, set phrases and towns behind schools, and what the lots were read from."""
    lots = understood.holdings
    taken = [*SET_PHRASES, *STATED, *TWO_ENDS]
    taken += [_UNUSED, NEVER_IN] if any(lot.used_for is Use.NOTHING for lot in lots) else []
    taken += [_LEVEL] if levels else []
    taken += [_MORE] if len(lots) > 1 else []
    taken += [_AVERAGE] if understood.asker.average and understood.asker.average >= _GOOD else []
    for start, end in understood.clauses.remarks:
        text = text[:start] + " " * (end - start) + text[end:]
    text = _without((*taken, _GRADES), without_approvals(text))
    return _WHERE.sub(lambda match: match[0] if is_telling(match[1].lower()) else blank(match), text)


def _without_known(text: str, known: set[Fraction]) -> str:
    """A text without the numbers of quantities that stand in the case, or that are what somebody else claims."""
    for one in quantities(text):
        digits = _SAID.search(text, one.start) if one.value in known or one.role is Role.CLAIMED else None
        text = text if digits is None else text[: digits.start()] + " " * len(digits[0]) + text[digits.end() :]
    return text


def words_at_credit(understood: Understanding) -> frozenset[str]:
    """The words of the clauses in which an amount of credit stands, in small letters: what nobody read there is most
    likely to be of the credit ("I taught 12 hours")."""
    amounts = {lot.amount for lot in understood.holdings if lot.amount} | {
        Fraction(lot.courses) for lot in understood.holdings if lot.courses
    }
    clauses = _CLAUSES.split(understood.unnamed)
    told = [clause for clause in clauses if any(one.value in amounts for one in quantities(clause))]
    return frozenset(word.lower() for clause in told for word in _SAID.findall(clause))


def _inside(text: str, at: int) -> bool:
    """Whether a place in a text is inside a sentence, where a capital letter tells a name."""
    before = text[:at].rstrip()
    return bool(before) and before[-1] not in ".?!:;-–("


def _without(patterns: Iterable[re.Pattern[str]], text: str) -> str:
    for pattern in patterns:
        text = pattern.sub(blank, text)
    return text


def _is_plain(word: str, understood: Understanding, plain: frozenset[str], known: set[Fraction]) -> bool:
    if word[0].isdigit():
        return _is_number_read(word.rstrip(".,/-"), understood, known)
    if word in WORDS:
        return word == "one" or WORDS[word] in known
    return word.removesuffix("'s") in plain or word in plain or all(part in plain for part in word.split("-"))


def _is_slip(word: str, plain: frozenset[str], turning: frozenset[str]) -> bool:
    """Whether a word is a plain one that is misspelt; one with a capital letter may be a name."""
    return word.islower() and misspells(word, plain, turning)


def _is_number_read(number: str, understood: Understanding, known: set[Fraction]) -> bool:
    """Whether a number stands in the case: as an amount, as the year of an age or a catalog, or as points of a
    grade."""
    if _YEAR.fullmatch(number):
        since = (understood.progress.since_enrolment, understood.progress.since_graduation)
        dated = any(one is not None and one.dates is not None for one in since)
        aged = any(lot.age for lot in understood.holdings)
        return understood.as_of is not None or dated or aged or all_recent(understood)
    if _POINTS.fullmatch(number) and Fraction(number) not in known:
        return Fraction(number) >= _GOOD or any(lot.grade for lot in understood.holdings)
    if number.endswith("%"):
        return any(lot.percent == Fraction(number[:-1]) for lot in understood.holdings if number[:-1].isdigit())
    return bool(re.fullmatch(r"\d+(?:\.\d+)?", number)) and Fraction(number) in known


def _numbers(understood: Understanding) -> set[Fraction]:
    """The numbers that stand in the case: of each lot, of all together, and the sizes."""
    lots = understood.holdings
    known = {Fraction(number) for lot in lots for number in (lot.amount, lot.courses) if number is not None}
    known |= {sum((lot.amount or Fraction(0) for lot in lots), Fraction(0))}
    known |= {Fraction(len(lots))} if len(lots) > 1 else set()
    known |= {lot.amount / lot.courses for lot in lots if lot.amount and lot.courses}
    known |= {*understood.sizes.values(), *understood.divided}
    known |= {q.value for q in quantities(understood.question) if is_size_in_courses(q)}
    known |= set() if understood.progress.earned is None else {understood.progress.earned}
    if understood.follows:
        known |= {q.value for q in quantities(understood.context)}
    return known if understood.certificate_size is None else {*known, understood.certificate_size}
