"""What kind of answer a part of a question wants, and the words by which a sentence gives one: who paid, who began it,
over which years, what a word means."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class AnswerKind:
    """The words that ask for a kind of answer, those that give it, and how many sentences may give it together."""

    asked: re.Pattern[str]
    given: re.Pattern[str]
    most: int = 1


def _kind(asked: str, given: str, most: int = 1) -> AnswerKind:
    return AnswerKind(re.compile(asked, re.IGNORECASE), re.compile(given, re.IGNORECASE), most)


_KINDS = (
    _kind(
        r"^(?!.*\b(?:ncrn|network|newsletter|article|edx|aacsb)\b).*?"
        r"(?:\bwho (?:(?:has|had|actually) )?(?:wrote|written|writes|authored|penned)\b|\bauthors? of\b|"
        r"\bwho (?:is|was|are|were) (?:it (?:written )?by\b|the authors?\b)|"
        r"\b(?:written|authored) by (?:whom?|which)\b)",
        r"\bauthors? of\b|\b(?:written|authored) by\b",
    ),
    _kind(
        r"\bwho (?:has |had |is |was )?(?:paid|pays|paying|funded|funds|funding|financed|sponsored|behind the money)\b|"
        r"\b(?:funders?|sponsors?)\b|\bwhose (?:money|grant)\b",
        r"\b(?:supported|funded)\b[^.]{0,30}\bby\b|\bgave the grant\b",
    ),
    _kind(
        r"\bwho (?:\w+ly )?(?:creates?|created|comes? up with|came up with|drives?|starts?|builds?|makes?|develops?|"
        r"designs?|launch\w*|initiates?)\b",
        r"\bdrivers? (?:in|of)\b|\bdrive the\b|\b(?:driven|created|started) by\b",
    ),
    _kind(
        r"\bwhen (?:was|were|did|is)\b|\b(?:which|what) years?\b|\bin the field\b",
        r"\b(?:19|20)\d\d\s?[-–]\s?(?:19|20)?\d\d\b|\bbegan\b",
    ),
    _kind(
        r"\bhow many (?:\w+ ){0,2}(?:responded|answered|replied|filled)\b|"
        r"\bhow many (?:\w+ )?(?:directors?|students?|people|persons?|respondents?) (?:took part|participated)\b|"
        r"\bhow (?:large|big) (?:is|was) the (?:sample|survey)\b|\bsample size\b|\bhow many (?:\w+ ){0,2}respondents\b",
        r"\b\d[\d,]* (?:[\w'’-]+ ){0,3}?(?:respondents?|responses?)\b",
    ),
    _kind(
        r"\bmedian\b|\btypical(?:ly)?\b[^.?!]{0,40}\b(?:size|enrol\w*|students|program|large|big)\b",
        r"\bmedian\b",
    ),
    _kind(
        r"\bhow (?:many|common|often)\b[^.?!]{0,20}\b(?:people|students|folks|learners)\b|\bhow common\b|"
        r"\b(?:do|are) most (?:people|students|folks|learners)\b",
        r"\d%",
        most=2,
    ),
    _kind(
        r"\b(?:what|whats) (?:does|do|is|it|s)?\b[^.?!]{0,40}\bmeans?\b|\bdefin(?:e|ed|ition)\b",
        r"\bmeans\b|\bdescribes\b",
    ),
    _kind(
        r"\breplac\w*|\binstead of\b|\balternatives?\b|\bsubstitutes?\b",
        r"\balternatives?\b|\becosystem\b|\breplac\w*|\bsubstitutes?\b",
    ),
    _kind(r"\bhow far (?:along|advanced)?\b|\bhow advanced\b", r"\bstill being\b|\bin development\b|\bdeveloped\b"),
    _kind(
        r"\bwhat else\b|\bwhich (?:ones|others?)\b|\bwhat (?:other|others)\b|\bwhich (?:other|certificates)\b",
        r"\bother popular\b|\banother common\b",
        most=3,
    ),
)


def kinds_asked(part: str) -> tuple[AnswerKind, ...]:
    """The kinds of answer that a part of a question asks for."""
    return tuple(kind for kind in _KINDS if kind.asked.search(part))
