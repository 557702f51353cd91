"""The schools that the library does not hold, as a message names them: asked about, or only where credit is from.

A school that is asked about is told not to be held, in a first message and in a later one; one that credit, a degree or
a person is from leaves the question where it was.
"""

import re
from collections.abc import Sequence

from advisor.message.schools.places import is_source
from advisor.names.gazetteer import Mention

_PERSONS = (
    r"(?:friend|buddy|sister|brother|roommate|classmate|colleague|cousin|co-?worker|wife|husband|partner|son|daughter|"
    r"boss|prof|professor|advis[eo]r|dean|coordinator|mentor|counsell?or)"
)
_IS_PERSON = re.compile(
    rf"(?:\b(?:(?-i:Dr|Mr|Mrs|Ms)\b\.?|dr\.|prof(?:essor)?\.?|dean|named|called)|\b(?:my|our|his|her|the) (?:\w+ )?"
    rf"{_PERSONS},?) \Z",
    re.IGNORECASE,
)
"""What stands before the name of a person that is a school's, too: "Dr. Baylor", "my friend Howard"."""
_CREDIT = (
    r"(?:credits?|credit hours?|hours?|hrs|units?|courses?|class(?:es)?|coursework|transcripts?|grades?|[ABC][+-]?|"
    r"extension (?:credits?|courses?))"
)
_KIND = r"(?:graduate|grad|extension|summer|online|old|transfer|\d+|\w+ing)"
_OF_CREDIT = re.compile(
    rf"(?:['’]s?)? (?:{_KIND} ){{0,2}}?{_CREDIT}\b(?! (?:limit|cap|rule|polic|max|min|requirement|deadline))",
    re.IGNORECASE,
)
"""What follows a school that credit is of: "the Duke courses"."""
_OWN = re.compile(r"\b(?:my|his|her|their|our|from (?:the|an?)) (?:\w+ )?\Z", re.IGNORECASE)
_OWNED = re.compile(r" \w", re.IGNORECASE)
_WAS_THERE = re.compile(
    r"\b(?:(?<!if i )(?<!if we )went to|attended|graduated from|studied at|student at|alum\w* of|"
    r"transferr?(?:ed|ing) from|coming from|came from|left|leaving|dropped out of|degree (?:from|at|is from|was from)|"
    r"(?:work|works|worked|working|teach|job) (?:at|for)|employed (?:at|by)|near|earned at|taken at|"
    r"(?:done|doing|did|took|taken|earned|completed|finished|passed|got)\b[^.?!;]{0,40}\b(?:at|from|in)|"
    r"(?:they|it|those|these|credits?|courses?|mine|which|that) (?:are|is|was|were|['’]re) (?:all |both )?"
    r"(?:at|from|through))\W*(?:the )?\Z|"
    r"(?:they|it|that|those|these|credits?|courses?)(?:['’]s|['’]re| is| are| was| were) \Z",
    re.IGNORECASE,
)
"""What says that somebody, or credit, was at a school; "they're Duke" says where credit is from."""
_TAKES = re.compile(
    r"\b(?:they|it|you|u|school) (?:\w+ )?(?:take|accept|count|recogni[sz]e|honou?r) (?:the )?\Z", re.IGNORECASE
)
_COUNTS = re.compile(
    r"['’]?s? (?:counts?|carr(?:y|ies)|be accepted|qualif(?:y|ies))\b(?! (?:toward|\d|up to))", re.IGNORECASE
)
_HOW_MUCH = re.compile(r"\b(?:how|what|which)\b", re.IGNORECASE)
_IS_SUCH = re.compile(
    r"['’]?s? (?:is |was |isn['’]t |being )?(?:(?:on |an? |the |regionally |nationally |not |fully )*)"
    r"(?:accredited|unaccredited|private|public|foreign|abroad|overseas|on quarters|quarters?\b|semesters?\b|"
    r"trimesters?\b|online)\b",
    re.IGNORECASE,
)
"""What follows a school of which is said, or asked, what kind of school it is."""


def asked_elsewhere(text: str, names: Sequence[Mention]) -> tuple[str, ...]:
    """The schools that are not held and that a text asks about."""
    return tuple(dict.fromkeys(m.institutions[0] for m in names if m.sort == "elsewhere" and is_asked_of(text, m)))


def is_asked_of(text: str, mention: Mention) -> bool:
    """Whether a name is of a school that is asked about: it is none of a person, a provider of courses, or where
    somebody or credit is from."""
    before, after = text[: mention.start], text[mention.end :]
    if mention.provider or is_source(text, mention) or _IS_PERSON.search(before) or _WAS_THERE.search(before):
        return False
    if _OF_CREDIT.match(after) or _IS_SUCH.match(after) or _TAKES.search(before):
        return False
    if _COUNTS.match(after) and not _HOW_MUCH.search(before):
        return False
    return not (_OWN.search(before) and _OWNED.match(after))


_JOINT = re.compile(r"\s*(?:,|/|&|and|or|vs\.?|versus)\s*(?:the )?", re.IGNORECASE)
_COMPARED = re.compile(
    r"\b(?:than|compare[sd]? (?:to|with)|comparing (?:\w+ )?(?:to|with)|versus|vs\.?|"
    r"(?:same|different|differ|unlike)(?: (?:as|from|than|to))?)"
    r" (?:at |in |for )?(?:the )?\Z",
    re.IGNORECASE,
)


def asked_beside(text: str, names: Sequence[Mention]) -> tuple[str, ...]:
    """The schools that are not held and that a question sets beside one that is, other than as a source of credit."""
    missing = [m for m in names if m.sort == "elsewhere" and is_asked_of(text, m) and _is_beside(text, m, names)]
    return tuple(dict.fromkeys(m.institutions[0] for m in missing))


def _is_beside(text: str, mention: Mention, names: Sequence[Mention]) -> bool:
    """Whether a school is set beside another name: "Tufts and John Jay", "Yale vs UNH", "more than at Duke"."""
    between = [text[mention.end : m.start] for m in names if m.start >= mention.end]
    between += [text[m.end : mention.start] for m in names if m.end <= mention.start]
    return any(_JOINT.fullmatch(gap) for gap in between) or bool(_COMPARED.search(text[: mention.start]))
