"""Which schools a message names, and which of them credit leaves: a rule on credit that comes in says nothing of credit
that goes out, and one on an institution's own credit nothing of another's."""

import re
from collections.abc import Collection, Sequence

from advisor.message.credit.origins import told_as_own
from advisor.message.schools.places import PROVIDERS, is_source
from advisor.message.understanding import Schools
from advisor.names.gazetteer import Mention
from corpus.figures import AMOUNT

_OF_THE_SCHOOL = re.compile(r"['’]s? (?:own )?(?:\d+|credits?|hours?|units?|courses?|classes)\b", re.IGNORECASE)
_MINE = re.compile(r"\bmy (?:\d+ )?(?:\w+ )?$", re.IGNORECASE)
_HAVING = re.compile(
    r"\W*(?:\w+ ){0,2}?(?:credits?|hours?|units?|courses?|classes|cert\w*|master\w*|degree)\b", re.IGNORECASE
)
_ITSELF = re.compile(r"\W+itself\b", re.IGNORECASE)
"""What follows the school asked about, where credit was earned there too."""
_LEAVE = re.compile(r"\b(?:leave|leaving|left|out of|away from)\W*(?:the )?$", re.IGNORECASE)
_TOWARD = re.compile(
    r"\b(?:to|into|toward|towards|for|at)\W*(?:the |a |an |my )?(?:(?:ms|ma|mba|masters?|program) (?:at|in|of) )?$",
    re.IGNORECASE,
)
_FROM_HERE = re.compile(
    r"\bfrom (?:the )?(?:same|this very|our own|your own) (?:university|school|college|institution|place|campus)\b|"
    r"\bfrom another\s+(?:department|dept|unit|faculty)\b",
    re.IGNORECASE,
)
"""Credit of the school's own, of which a rule on credit that comes in says nothing."""
_AWAY = re.compile(
    r"\banywhere else\b|\bto (?:somewhere|someplace) else\b|\btransfer\w* out\b|\bto (?:an?other|other|different) "
    r"(?:school|universit|college|institution|place)\w*",
    re.IGNORECASE,
)
"""That credit is to go to a school that is not said."""
_TO_A_DEGREE_AWAY = re.compile(
    r"\b(?:(?:to|toward|towards|into)|(?:use|using|apply|count|transfer|bring|take|put)\b[^.?!;]{0,60}? (?:for|in)) "
    r"(?:(?:an?|my|the|some|any) )?(?:[\w-]+ )?(?:master['’]?s?|masters|degree|ms|ma|mba|program)(?: degree| program)? "
    r"(?:elsewhere|some(?:where|place) else|(?:at|in) (?:an?other|some other|any other|a different) "
    r"(?:school|universit\w*|uni|college|institution|place))\b",
    re.IGNORECASE,
)
"""That the degree into which credit is to go is one of a school that is not said."""
_LIVES = re.compile(
    r"\b(?:moved|relocated|lives?|lived|living|born|grew up|commut\w+|works|worked|working|"
    r"(?:i|we|she|he|they|who|to|and|now) work|job|based)\b[^.?!;,]{0,12}"
    r"\b(?:from|in|to|near|at|around)\W*$",
    re.IGNORECASE,
)
"""A place where somebody is or was, which is no school that credit comes from."""
_FROM_ELSEWHERE = re.compile(
    r"\bleft (?:an?|my|the) (?:[\w-]+ ){0,3}?(?:program|school|university|college|degree|master['’]?s) (?:with|after) "
    r"(?:\d|six|nine|twelve|fifteen)|"
    r"\b(?:credits?|hours?|hrs|units?|courses?|class(?:es)?) (?:\w+ ){0,2}?"
    r"from (?:elsewhere|another (?:school|university|college))\b",
    re.IGNORECASE,
)
"""Credit that is told to be from elsewhere, wherever its owner lived."""
_ON = re.compile(r"\b(?:on|from|at|through|via)\W*$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\W*(?:the )?$", re.IGNORECASE)
_NOT_ITSELF = re.compile(
    r"['’]?s? (?:\w+ )?(?:page|site|website|catalog|bulletin|handbook|polic\w+)\b|"
    r"['’]s own\b| own\b|['’]s (?:continuing|extension)\b",
    re.IGNORECASE,
)
_TO_A_NAME = re.compile(
    r"\b(?i:take|bring|move|send|carry|transfer)\b (?:(?!into\b|for\b)[\w'’-]+ ){1,5}?to (?:the )?"
    r"((?!MS|MA|MBA|M\.)[A-Z]\w{3,})"
)
"""Credit that is taken to what may be a school's name."""
_AT = re.compile(
    r"\b(?:(?:i am|i['’]?m|im|we are|is|i study|studying|a student|enrolled|now)(?: now| currently| a student)? "
    r"(?:at|in)|(?:i am|i['’]?m|im) an?)\W*(?:the )?$",
    re.IGNORECASE,
)
"""Where the asker is, while another school is asked about."""
_WILL = re.compile(r"\b(?:will|would|does|do|can|could)\W*(?:the )?$", re.IGNORECASE)
_TAKEN = re.compile(
    r"\b(?:took|taken|earned|did|done|finished|completed|got|have|had|studied|classes|courses|credits?|cr|hours?|units?|hrs)\b[^.?!;,]{0,25}$|"
    r"\b(?:and|plus)\s(?:\d{1,2}|two|three|four|five|six|nine)(?: more)?\s*$",
    re.IGNORECASE,
)


def schools_of(text: str, names: Sequence[Mention], asked: Collection[str] = ()) -> Schools:
    """The schools that a text names; an institution of which the credit is, where another one is named, is left.
    `asked` are the institutions that the question is about."""
    institutions = [m for m in names if m.sort != "program" and m.text not in PROVIDERS]
    sure = {m.institutions[0] for m in institutions if len(m.institutions) == 1}
    known = sure | set(asked)
    several = {tuple(sorted(known & set(m.institutions))) or m.institutions for m in institutions}
    if len(several) < 2:
        here = [m for m in institutions if m.institutions[0] in asked]
        own = any(
            _FROM.search(text[: m.start]) and not (_NOT_ITSELF.match(text, m.end) or _is_apart(text, m)) for m in here
        )
        own = own or any(_again(text, m) for m in here)
        provided = any(m.text in PROVIDERS and _ON.search(text[: m.start]) for m in names)
        not_in = own or provided or _is_not_in(text, institutions)
        left = sure if _TO_A_DEGREE_AWAY.search(text) else set()
        return Schools(len(several), frozenset(left), not_in=not_in, unsure=_is_unsure(text, institutions, asked))
    left = {m.institutions[0] for m in institutions if len(m.institutions) == 1 and _is_left(text, m)}
    if left == {m.institutions[0] for m in institutions if len(m.institutions) == 1}:
        # where credit comes from all of them, one is where it stays
        left = left if _STUDENT_IN.search(text) else set()
    elif not left:
        away = [m for m in institutions if m.sort == "elsewhere" and _is_goal(text, m)]
        left = {m.institutions[0] for m in institutions if m.sort in ("institution", "unit")} if away else set()
    if not left and any(_is_goal_of_mine(text, m) for m in institutions):
        left = {m.institutions[0] for m in institutions if len(m.institutions) == 1 and _is_taken_there(text, m)}
    unsure = _is_unsure(text, institutions, asked)
    return Schools(len(several), frozenset(left), not_in=_is_not_in(text, institutions), unsure=unsure)


_CREDENTIAL = r"(?:credits?|hours|units|courses?|class(?:es)?|coursework|cert\w*|master['’]?s?|degree|ms|ma|mba)"
_OF_IT = re.compile(rf"\b{_CREDENTIAL} (?:\w+ ){{0,2}}?(?:at|of|in|with) (?:the )?$", re.IGNORECASE)
_OF_FIRST = re.compile(
    rf"\b(?:first|old|previous|other|finished|completed|earlier|prior) (?:[\w'’.]+ ){{0,2}}?{_CREDENTIAL} "
    r"(?:at|of|in) (?:the )?$",
    re.IGNORECASE,
)


def _is_unsure(text: str, institutions: Sequence[Mention], asked: Collection[str]) -> bool:
    """Whether the name of a place, which several schools bear, says where credit is from, and one of them is asked
    about."""
    outright = any(m.sort == "institution" and m.institutions[0] in asked for m in institutions if not m.weak)
    for mention in institutions:
        if not (mention.weak and len(mention.institutions) > 1 and set(asked) & set(mention.institutions)):
            continue
        before = text[: mention.start]
        if is_source(text, mention) or _OF_FIRST.search(before) or (outright and _OF_IT.search(before)):
            return True
    return False


def _is_not_in(text: str, institutions: Sequence[Mention]) -> bool:
    """Whether the text tells credit of the school itself, or credit that goes to another: to any, or to a name that
    nobody knows."""
    goes = (match.start(1) for match in _TO_A_NAME.finditer(text))
    unknown = any(not any(m.start <= at < m.end for m in institutions) for at in goes)
    lives = any(_LIVES.search(text[: m.start]) for m in institutions) and not _FROM_ELSEWHERE.search(text)
    return unknown or lives or bool(_FROM_HERE.search(text) or _AWAY.search(text))


def _is_apart(text: str, mention: Mention) -> bool:
    """Whether an amount of credit from a school is told as its own non-degree credit, so that what is told beside it as
    credit from elsewhere is not meant: "6 transfer credits and 9 from Iowa as a non-degree student"."""
    before = _JOINS.split(text[: mention.start])[-1]
    after = _JOINS.split(text[mention.end :].lstrip(" (,"))[0]
    return bool(_AMOUNT.search(before)) and told_as_own(f"{before} {after}")


_AMOUNT = re.compile(rf"\b{AMOUNT}\b", re.IGNORECASE)
_JOINS = re.compile(r"[.?!;:,()&+]|\b(?:and|plus|with|from (?=an?other\b|an? different\b|elsewhere\b))", re.IGNORECASE)
"""What parts one amount of credit from the next."""


def _again(text: str, mention: Mention) -> bool:
    """Whether the first word of a school's name stands again, as where credit comes from: "Liberty MSN: 6 hours from
    Liberty"."""
    word, rest = mention.text.split()[0], text[mention.end :]
    if len(word) <= 3 or word.lower() in _OF_MANY or word.lower() not in rest.lower():
        return False
    return re.search(rf"\bfrom (?:the )?{re.escape(word)}\b", rest, re.IGNORECASE) is not None


_OF_MANY = frozenset(
    {"university", "univ", "college", "state", "north", "south", "east", "west", "northern", "southern"}
)


def _is_left(text: str, mention: Mention) -> bool:
    before, after = text[: mention.start], text[mention.end :]
    if _ITSELF.match(after):
        return False
    own = _MINE.search(before) and _HAVING.match(after)
    possessed = _OF_THE_SCHOOL.match(text[mention.end - 2 :] if text[: mention.end].endswith(("'s", "’s")) else after)
    return bool(own or possessed or _LEAVE.search(before) or _AT.search(before)) or is_source(text, mention)


_STUDENT_IN = re.compile(
    r"\bi(?:['’]m| am) (?:an? )?(?:[\w'’]+ )?student (?:of (?:an? )?[\w'’]+ )?(?:in|at|of) (?:an? |another )?"
    r"(?:university|college|school) (?:in|of|at)\b",
    re.IGNORECASE,
)
"""Where somebody studies, told by its country or state alone: credit that is from a named school goes there."""
_INTO_MINE = re.compile(r"\b(?:into|toward|towards|for|started?|starting) (?:my|his|her|our) $", re.IGNORECASE)
_CLASS_AT = re.compile(r"\b(?:class|course|credits?|hours|units|seminar) (?:at|from|in) (?:the )?$", re.IGNORECASE)


def _is_goal_of_mine(text: str, mention: Mention) -> bool:
    """Whether a name is of a degree of the asker's that credit may go into: "before I got into my OSU master's"."""
    return bool(_INTO_MINE.search(text[: mention.start]) and _HAVING.match(text, mention.end))


def _is_taken_there(text: str, mention: Mention) -> bool:
    """Whether a name is of where a class was taken, and no more."""
    return bool(_CLASS_AT.search(text[: mention.start])) and not _INTO_MINE.search(text[: mention.start])


def _is_goal(text: str, mention: Mention) -> bool:
    """Whether credit is to go to a school that is not held."""
    before = text[: mention.start]
    return bool(_TOWARD.search(before) or _WILL.search(before)) and not _TAKEN.search(re.sub(_TOWARD, "", before))
