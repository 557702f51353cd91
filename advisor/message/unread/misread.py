"""Whether a message says something of its credit that was not understood: a number, a grade, an age, or a part."""

import re
from fractions import Fraction

from advisor.message.amounts.quantities import quantities
from advisor.message.asked.aspects import Aspect
from advisor.message.credit.age import ages
from advisor.message.credit.credit import Holding
from advisor.message.credit.loose_grades import uneven_grades
from advisor.message.credit.overlap import overlaps
from advisor.message.credit.qualities import grades_in
from advisor.message.credit.served import use
from advisor.message.understanding import Understanding
from corpus.amounts import Unit
from corpus.figures import WORDS


def misread(understood: Understanding) -> bool:
    """Whether a message says something of its credit that was not understood, or not for all of it."""
    text = understood.question
    if unread_numbers(understood) or several_ages(understood) or parted(understood):
        return True
    if understood.unmarked or uneven_grades(_of_the_one(understood)) or _part_beside_whole(understood):
        return True
    if _REFUSED.search(text) or _of_others(understood) or _partly_total(understood) or _EQUIVALENT.search(text):
        return True
    if len(understood.holdings) == 1 and _is_uneven(understood.holdings[0]):
        return True
    return overlaps(text) or three_credentials(text) or quarters_unread(understood)


_LETTER = re.compile(
    r"(?<!good )(?<!great )(?<!solid )(?<!decent )(?<!fine )\bgrades?\b(?! (?:class|course|point|school))|"
    r"\b[ABC] ?[-+](?!\w)",
    re.IGNORECASE,
)


def slots_read(understood: Understanding) -> bool:
    """Whether what the question mentions of grade, age and use was also understood."""
    lots = understood.holdings
    unread = (
        (Aspect.AGE, all(lot.age is None for lot in lots)),
        (
            Aspect.GRADE,
            _LETTER.search(understood.question) and all(lot.grade is None for lot in lots) and not understood.grades,
        ),
    )
    return not any(missing and aspect in understood.aspects for aspect, missing in unread)


_NUMBER = re.compile(r"(?<![\w.,$-])\d{1,2}(?![\w%]|[.,]\d|-(?!credit|hour|unit|course|year)|/)")
_OF_CREDIT = re.compile(r"\d{1,2}(?: (?!of\b)[A-Z][\w'’&.-]*){1,5} (?:[a-z-]+ ){0,2}(?:credits?|hours?|units?)\b")
"""Credit with the name of a school before its noun: "6 Montana State non-degree credits"."""
_COUNTED = re.compile(
    r"\d{1,2}\W+(?:i do|of|week|month|day|semester|term|school|program|question|thing|cert|degree|"
    r"yr|year|am|pm)",
    re.IGNORECASE,
)


def unread_numbers(understood: Understanding) -> bool:
    """Whether a number of the size of credit stands in the question that nothing understood accounts for."""
    text = understood.question
    spans = [(q.start, q.end) for q in quantities(text)]
    amounts = [lot.amount for lot in understood.holdings if lot.amount]
    known = {*amounts, sum(amounts, Fraction(0)), *understood.sizes.values(), understood.certificate_size}
    known |= understood.divided | ({understood.progress.earned} if understood.progress.earned else set())
    loose = [m for m in _NUMBER.finditer(text) if not any(a <= m.start() < b for a, b in spans)]
    if any(_OF_CREDIT.match(text, m.start()) for m in loose):
        return True
    loose = [m for m in loose if not _COUNTED.match(text, m.start()) and not _is_claimed(text, m)]
    return any(Fraction(m.group()) not in known or _is_another(text, m) for m in loose)


_ANOTHER = re.compile(r"\b(?:and|plus|another|other|twice|times|also)\W+$|[+&]\s*$", re.IGNORECASE)
_MORE_OF_IT = re.compile(
    r"\W+(?:more|other|additional|extra|outside|external|transfer|that|from|non-?degree)\b", re.IGNORECASE
)


def _is_another(text: str, match: re.Match[str]) -> bool:
    """Whether a number that was not read is of more credit than the lot of the same size ("9 and another 9")."""
    if re.search(
        r"\b(?:have|got|earned|took|and|plus|another|twice|bring|with)\s+$", text[: match.start()], re.IGNORECASE
    ):
        return True
    return bool(_ANOTHER.search(text[: match.start()]) and _MORE_OF_IT.match(text, match.end()))


_EQUIVALENT = re.compile(
    r"(?:\d+ ?(?:%|percent)|\bhalf)\W+(?:\w+\W+){0,4}?(?:content|syllab\w*|material|topics)\b|"
    r"\b(?:content|syllab\w*|material|topics)\b[^.?!]{0,40}(?:\d+ ?(?:%|percent)|\bhalf\b)",
    re.IGNORECASE,
)
"""How far a course is like another, which no rule judges."""
_REFUSED = re.compile(r"\b(?:was|were|got|been) (?:\w+ )?(?:refused|denied|rejected|turned down)\b", re.IGNORECASE)
"""That the school has decided already."""
_OTHERS = re.compile(
    r"\bmy (?:friend|sister|brother|roommate|cousin|coworker|colleague|wife|husband|partner|classmate|advis[eo]r|"
    r"boss)\b"
    r"[^.?!;]{0,40}\b\d+",
    re.IGNORECASE,
)
_DONE_THERE = re.compile(
    r"\b(?:lack|short of|missing)\W+\d+|\b\d+ (?:[\w'’-]+ ){0,2}?(?:credits?|hours?|units?) (?:are )?"
    r"(?:done|completed)\b|"
    r"(?:\b(?:completed|done|earned|finished) \d+ (?:\w+ ){0,2}?there\b|"
    r"\b\d+ (?:\w+ )?credits? there\b)"
    r"(?! (?:as (?:an? )?(?:non|special|visiting|unclassified)|before\b|without being\b))",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"\b(?:in all(?! of (?:them|these|those|it)\b)|in total|total|altogether|"
    r"(?<!each )(?<!every one )(?<!all )(?<!both )(?<!any )of "
    r"(?:them|which|those|these)|the rest)\b|\d+ (?!bulletin|catalog|handbook)\w+: \d",
    re.IGNORECASE,
)
_TOTAL_ASKED = re.compile(
    r"\b(?:is|does|do|will|would|can|could|may) (?:the|my|that|this) (?:whole |combined )?total\b"
    r"(?! (?:of|is|was|comes|would be|being)\b|\W*\d)|"
    r"(?:^|(?<=[.?!] ))total (?:[a-z-]+ ){1,3}question(?=\s*[.:])",
    re.IGNORECASE,
)
"""A total that is asked about, or that heads a question, and is told as no number."""


def _of_others(understood: Understanding) -> bool:
    """Whether a number beside the asker's own credit is somebody else's, or of the degree itself."""
    several = len(understood.holdings) > 1
    return several and bool(_OTHERS.search(understood.question) or _DONE_THERE.search(understood.question))


def _partly_total(understood: Understanding) -> bool:
    """Whether a total and its parts may have been added up: a total is told that the lots do not come to."""
    amounts = [lot.amount for lot in understood.holdings if lot.amount]
    if len(amounts) < 2 or not _TOTAL.search(_TOTAL_ASKED.sub(" ", understood.question)):
        return False
    said = {Fraction(number) for number in re.findall(r"\d+(?:\.\d+)?", understood.question)}
    said |= {WORDS[word] for word in re.findall(r"[a-z]+", understood.question.lower()) if word in WORDS}
    return sum(amounts, Fraction(0)) not in said | understood.divided


_CLAIM = re.compile(
    r"\b(?:only|up to|at most|no more than|max(?:imum)?(?: (?:is|of))?|limit(?: (?:is|of))?|cap(?: (?:is|of))?) $",
    re.IGNORECASE,
)
_CLAIMED = re.compile(
    r" (?:can|could|will|would|may|get|gets)\b (?:be )?(?:count|transfer|use|go|accept|come)|"
    r" (?:is|was) the (?:max|limit|cap)|(?= so\b)",
    re.IGNORECASE,
)


_SAID_TO_BE = re.compile(
    r"\b(?:read(?:ing)?|hear(?:d|ing)?|see(?:ing)?|saw|told|thought)\b[^.?!;\d]{0,30}"
    r"\b(?:limit|cap|max\w*) (?:is|was|of) $",
    re.IGNORECASE,
)
"""What somebody read or heard that a limit is: "i keep reading the limit is 12"."""


def _is_claimed(text: str, match: re.Match[str]) -> bool:
    """Whether a number is what somebody says the limit is ("someone told me only 12 can count")."""
    before, after = bool(_CLAIM.search(text[: match.start()])), bool(_CLAIMED.match(text, match.end()))
    after = after or bool(_SAID_TO_BE.search(text[: match.start()]))
    return (before and after) or bool(re.match(r" (?:is|was) the (?:max|limit|cap)", text[match.end() :]))


_THREE = re.compile(
    r"\b(?!both (?:the |my |an? )?(?:\w+ )?cert(?:ificate)? (?:and|&) )(?:two|both|2|three|3)\b(?: \w+){0,2} cert\w*\b"
    r".{0,40}\b(?:master|ms\b|ma\b|mba\b|degree)|"
    r"\bmaster.{0,40}\b(?:two|2|second|another) cert|\btripl",
    re.IGNORECASE,
)
_QUARTERS = re.compile(r"\bquarter[- ](?:hours?|credits?|units?|system)\b|\bquarters\b", re.IGNORECASE)


def _is_uneven(lot: Holding) -> bool:
    """Whether a number of courses and their credit do not go together as whole courses of two credits or more: one of
    the two may be each course's."""
    return bool(
        lot.courses and lot.amount and ((lot.amount / lot.courses).denominator != 1 or lot.amount / lot.courses < 2)
    )


def three_credentials(text: str) -> bool:
    """Whether credit is to count for three credentials at once, on which the rules about two do not speak."""
    return bool(_THREE.search(text))


def quarters_unread(understood: Understanding) -> bool:
    """Whether quarter credit is told of that no lot was read to be."""
    said = _QUARTERS.search(understood.question)
    return bool(said) and all(lot.unit is not Unit.QUARTER for lot in understood.holdings)


def several_ages(understood: Understanding) -> bool:
    """Whether the question gives an age that no lot took: some of the credit is then older or younger than the rest."""
    said = set(ages(understood.question, quantities(understood.question)))
    return len(said) > 1 and not said <= {lot.age for lot in understood.holdings}


_SOME = re.compile(
    r"(?<!every )(?<!each )(?<!any )(?<!all )\b(?:one|two|three|four|five|six|\d+|some|most|half|few|several|part|"
    r"couple) of (?:them|those|these|(?:the|my) [a-z]+s)\b|"
    r"\bthe (?:rest|others?)\b",
    re.IGNORECASE,
)


def parted(understood: Understanding) -> bool:
    """Whether a grade, an age or a use is told of some courses of a lot only, so that it does not hold for all."""
    whole = any((lot.amount or (lot.courses or 0) > 1) for lot in understood.holdings)
    text = understood.question
    amounts = {number for lot in understood.holdings for number in (lot.amount, lot.courses) if number is not None}
    told = (m for m in _SOME.finditer(text) if _said_number(m.group().split()[0]) not in amounts)
    told = (match for match in told if not _ASKED_FOR.search(text[: match.start()]))
    if whole and len(understood.holdings) == 1 and _USED_IN_PART.search(text):
        return True
    return whole and len(understood.holdings) == 1 and any(_said_of(text[m.end() : m.end() + 45]) for m in told)


def _of_the_one(understood: Understanding) -> str:
    """The text with the one course that is all the credit told as such: its grade is none of a part."""
    single = len(understood.holdings) == 1 and understood.holdings[0].courses == 1
    return _IN_ONE.sub("in that course", understood.question) if single else understood.question


_IN_ONE = re.compile(r"\bin one course\b(?! of\b)(?=[^.?!]*[.?!] *does (?:it|that) (?:still )?count\b)", re.IGNORECASE)


def _part_beside_whole(understood: Understanding) -> bool:
    """Whether the second of two amounts may be a part of the first: it alone has a grade, and nothing joins the two."""
    lots = [lot for lot in understood.holdings if lot.amount]
    if len(lots) != 2 or lots[0].grade or not lots[1].grade or (lots[0].amount or 0) <= (lots[1].amount or 0):
        return False
    return not _JOINS.search(understood.question)


_JOINS = re.compile(r"\b(?:and|plus|also|another|more|other|then)\b(?! got\b)|[+&]", re.IGNORECASE)
_USED_IN_PART = re.compile(
    rf"[,;:]\s*(?:and |but )?(?:\d+|{'|'.join(WORDS)}) (?:of (?:them|which|those|these) )?"
    r"(?:already |were |was |are |is )*"
    r"(?:used|counted|applied|served|part of)\b|\band (?:\d+|the rest|the others?) (?:were |was |are |is )?not\b",
    re.IGNORECASE,
)
"""That a number of the credit, beside all of it, has served already."""


def _said_number(word: str) -> Fraction | None:
    return Fraction(word) if word.isdigit() else WORDS.get(word.lower())


_ASKED_FOR = re.compile(
    r"\b(?:can|could|may|will|would|do|does|use|count|transfer|bring|apply|take|accept|is|are)(?: \w+)?\W*$",
    re.IGNORECASE,
)


def _said_of(after: str) -> bool:
    """Whether the words after "two of them" tell a grade, an age or an earlier use."""
    clause = re.split(r"[.?!;]", after)[0]
    return bool(grades_in(clause) or ages(clause, quantities(clause)) or use(clause))
