"""What a message says that nothing read: the words and numbers left over when all that was understood is taken out.

A verdict on credit is given only where every word of the message was read as part of the case, or cannot change it.
What is left over may be anything: that a course was failed, that it is a sister's, that aid is asked about. A list of
words that are known to be harmless is finite; the list of those that are not would never be.
"""

import re
from collections.abc import Iterable, Sequence
from fractions import Fraction

from advisor.message.alarms import ALARMS
from advisor.message.borne_out import blank, without_borne_out
from advisor.message.credit import Use
from advisor.message.plain_words import PLAIN_IN_A_NO, PLAIN_WORDS
from advisor.message.quantities import quantities
from advisor.message.roles import Role
from advisor.message.telling_words import is_telling
from advisor.message.traits import without_traits
from advisor.message.understanding import Understanding
from corpus.figures import AMOUNT, WORDS

UNREAD = 1
"""How many words that nobody listed may be left over, where none of them is known to tell anything. With none, half of
the right verdicts on a file of cases that nobody had looked at were withheld (7 of 15 were given); all 106 questions
that led astray are kept either way."""

_N = rf"(?:{AMOUNT}|an?)"
_AGES = (
    r"(?:\b(?:nothing|none|neither)(?: of (?:it|them))?(?: is| are| was| were)? (?=(?:older|more) than ))?"
    r"(?:\b(?:(?:just|only|barely|a (?:bit|little)|slightly) )?(?:(?:over|under|more than|less than|at least|at most|"
    r"up to|older than|no more than|not more than|almost|about|around|exactly|nearly|within|in|inside|all|both) )+)?"
    rf"(?:the )?(?:last |past )?\b{_N}[ -]?(?:full |academic |calendar )?"
    r"(?:(?:years?|yrs?|yr|months?)\b|(?:semesters?|terms?) (?=ago|back|old|prior|earlier))"
    rf"(?: and (?:a half|{_N} months?))?(?:[ -]olds?\b| ago\b| back\b| prior\b| earlier\b)?(?: now\b)?"
)
_BELOW = r"(?:below|under|lower than|less than|worse than)"
_KINDS = r"(?:clinicals?|internships?|practic\w+|thesis|capstones?|workshops?|advanced standing|degree)"
_MOVES = (
    r"(?:us(?:e|ing)|bring(?:ing)?|transfer(?:ring)?|count(?:ing)?|apply(?:ing)?|put(?:ting)?|mov(?:e|ing)|"
    r"start(?:ing)?|enroll?(?:ing)?|graduat(?:e|ing)|finish(?:ing)?)\b"
)
_READ = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        _AGES,
        r"\b(?:come|carr(?:y|ie)|bring|move|transfer|take|roll|c[ao]me)(?:s|d|es)? (?:(?:it|them|all|that|those|these|"
        r"everything|\d+) )*(?:over|along|across|with me)\b(?! \d)",
        r"\bover the (?:limit|cap|max\w*)\b|\bdo they work\b",
        r"\b(?:told me|tells? me|said|says|say|heard)\b[^.?!;]{0,30}\b(?:only |max |up to )?\d+ "
        r"(?:can|could|may|is|are|max|count|tops)",
        r"\b(?:thinking|how|what|strict|picky) about\b|\babout to\b|\bout of luck\b|\b(?:wasn['’]t|not) sure about\b",
        rf"\b(?:hop(?:e|es|ing)|plan(?:s|ning)?) (?:to|on) {_MOVES}",
        r"\b(?:degree|study) plan\b|\b(?:no (?:clue|idea|rush)|not sure|idk)\b",
        r"\b(?:(?:do not|don['’]?t|can['’]?t|could not|couldn['’]?t) (?:know|find|tell|see))\b",
        r"\bover (?=(?:in)?to\b)|\bplan (?:is|for|of)\b|\bmy gpa is (?:fine|good|ok(?:ay)?)\b|"
        r"\bwithout being (?:in|admitted to|part of) (?:a|any) (?:program|degree)\b",
        r"\btried it out\b|\b(?:rather )?not repeat anything\b|\bhalf the (?:semester|term|time)\b|"
        r"\bmy (?:wife|husband|partner|spouse)['’]s (?:job|work|career)\b",
        r"\bor (?:only |just )?(?:some|part)(?: of (?:them|it))?(?=\?)|\bhow much longer (?:this|it) takes?\b",
        r"\blong story\b|\bsister (?:campus|school|institution)\w*",
        r"\bnon[- ](?:degree|matriculated|thesis)\b",
        rf"\b(?:nothing|none|no grade|never|not|lowest|no) (?:\w+ ){{0,3}}?{_BELOW} (?=an? [ABCD]\b|[ABCD]\b)",
        r"\b(?:everything|all|each|every grade) (?:above|over) (?=an? (?:[ABCD]\b|\d\.))",
        r"\bas (?:one|well)\b|\bat all\b|\bby then\b|\bas of\b|\bno problem\b|\bor (?:no|not|nah)\b|\b, no\?",
        rf"\b(?:no|not an?|without) {_KINDS}(?: (?:or|and|nor) {_KINDS})*\b",
        r"\btoo (?:many|much|low|old|late|high)\b[^.?!;\d]{0,40}?\b(?:i guess|i suppose|i think|right)\b|"
        r"\bso (?:nothing|none(?: of (?:it|them))?|half (?:dies|is (?:lost|gone)))(?: counts?)?\W*\?|"
        r"\bam i (?:throwing|losing|wasting) \w+(?: away)?\b|\bworth (?:my time|it|a try|trying|asking)\b|"
        r"\bnot (?:an? )?[ABC](?:-| minus)(?!\w)|\blife happened\b|\bbrought back to life\b|"
        r"\bstatute of limitations\b|\baccording to my (?:old )?\w+\b",
        r"\b(?:i(?:['’]d| had)?|my (?:company|employer|boss)) paid (?:good money )?for\b(?! some| any| other)|"
        r"\bnot proud of it\b|\bmeets? the (?:\w+['’]?s? )?gpa minimum\b|\bb4\b",
        r"\b(?:two|both) (?:of )?(?:[\w'’-]+ ){0,4}?(?:certificates?|certs?|credentials|lists)\b",
        r"\bunder (?:(?:the|its|their|your|this|that) )?"
        r"(?=(?:rules?|policy|policies|catalog|bulletin|(?:19|20)\d\d)\b)",
        r"\b(?:19|20)\d\d[-/]\d\d(?:\d\d)?\b|\b(?:19|20)\d\d (?:faq|catalog|bulletin|rules?)\b",
        r"\bin spite of (?=the [ABCD]|my [ABCD]|that)",
        r"\bthe \d+ (?:credits? |hours? |units? )?(?:limit|cap|max(?:imum)?)\b",
        r"\bfinal (?=marks?\b|grades?\b)|\bfound out\b|\bput in for (?:it|them|that|this)\b",
        r"\bstatute of limitations\b|\bdouble duty\b",
        r"\b(?:on|of) (?:my|her|his|our|the|their|a) (?:study |degree )?plan\b",
        r"\btoo (?:low|bad|poor) a grade\b|\btoo many (?:hours|credits|units)\b|\bso (?:nothing|none|zero)(?=\W*\?)",
        r"\b\d(?:st|nd|rd|th)\b (?=cert|master|degree|credential|program|one\b)",
        r"\b(?:nothing|none of (?:it|them|these|those)) (?:has|have|had|was|were) (?:ever |yet )?(?:been )?"
        r"re-?validated\b",
    )
)
_GRADES = re.compile(
    r"\b(?:an? )?(?:[ABCDF](?:[+-]|\s?minus|\s?plus)?(?:['’]?s)?(?!\w)|"
    r"[abcd](?:[+-](?!\w)|['’]s\b|\s?minus\b|\s?plus\b))"
    r"(?: (?:or|and) (?:better|higher|above|up))?"
)
_UNUSED = re.compile(
    r"\b(?:never|not|nothing|none|without|\w+n['’]?t)\b[^.?!;]{0,40}?\b(?:used|counted|applied|applying|part of|use|"
    r"gone|served|counting)\b[^.?!;,()]{0,60}|"
    r"\b(?:not )?(?:on|in|part of) (?:any|an?|no) (?:\w+ )?(?:degree|credential|certificate|cert|program)\b"
    r"(?: or (?:any )?\w+(?! or)\b)?|\b(?:none|nothing) of (?:it|them) (?:in|for|from)\b[^.?!;,()]{0,40}",
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
    r"[0-4]\.\d{1,3}(?: \w+)? gpa\b|\b(?:overall )?(?:grad(?:uate)? )?(?:gpa|average) (?:of |is |was )?"
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
    lots = understood.holdings
    text = without_borne_out(understood.unnamed, understood)
    text = without_traits(text, frozenset().union(*(lot.traits for lot in lots)))
    taken = [*_READ, *([_UNUSED] if any(lot.used_for is Use.NOTHING for lot in lots) else [])]
    taken += [_LEVEL] if levels else []
    taken += [_MORE] if len(lots) > 1 else []
    taken += [_AVERAGE] if understood.asker.average and understood.asker.average >= _GOOD else []
    asked = text = _without(read, text)
    text = _without((*taken, _GRADES), text)
    text = _WHERE.sub(lambda match: match[0] if is_telling(match[1].lower()) else blank(match), text)
    known = _numbers(understood) | set(numbers)
    for one in quantities(text):
        if one.value in known or one.role is Role.CLAIMED:
            digits = _SAID.search(text, one.start)
            text = text if digits is None else text[: digits.start()] + " " * len(digits[0]) + text[digits.end() :]
    plain = (PLAIN_IN_A_NO if for_no else PLAIN_WORDS) - turning
    plain |= {part for name in understood.institutions for part in re.findall(r"[a-z]{3,}", name.lower())}
    alarms = {found.group().lower() for found in ALARMS.finditer(asked)}
    said = [(found.group().replace("’", "'"), found.start()) for found in _SAID.finditer(text)]
    said = [(word, at) for word, at in said if not (for_no and (word[0].isdigit() or word.lower() in WORDS))]
    left = {
        word if _inside(understood.unnamed, at) or (word.isupper() and len(word) > 2) else word.lower()
        for word, at in said
        if not _is_plain(word.lower(), understood, plain, known)
    }
    return frozenset(left) | alarms


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


def _is_number_read(number: str, understood: Understanding, known: set[Fraction]) -> bool:
    """Whether a number stands in the case: as an amount, as the year of an age or a catalog, or as points of a
    grade."""
    if _YEAR.fullmatch(number):
        since = understood.progress.since_enrolment
        dated = since is not None and since.dates is not None
        return understood.as_of is not None or dated or any(lot.age for lot in understood.holdings)
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
    known |= set(understood.sizes.values())
    if understood.follows:
        known |= {q.value for q in quantities(understood.context)}
    return known if understood.certificate_size is None else {*known, understood.certificate_size}
