"""Who asks: what somebody is and has, the average of their grades and their years of work, as far as a text says."""

import re
from dataclasses import dataclass
from fractions import Fraction

from advisor.message.amounts.averages import OF_A_RULE, averages
from corpus.figures import WORDS, number_of
from corpus.rules import Standing


@dataclass(frozen=True)
class Asker:
    """What a message says of its author. None and empty stand for what was not said; `lacks` is what is denied."""

    average: Fraction | None = None
    """A grade point average on the scale of four."""
    experience: Fraction | None = None
    """Years of work in the field."""
    standings: frozenset[Standing] = frozenset()
    lacks: frozenset[Standing] = frozenset()


_DEGREE = r"(?:degree|ms\b|ma\b|mba\b|mph\b|mpa\b|mpp\b|master\w*(?:['’]s)?|graduate program)"
_BACHELOR = r"(?:bachelor\w*(?:['’]s)?|undergrad(?:uate)?(?: degree)?|four[- ]year degree|college degree|b\.?[as]\.?\b)"
_NO_FIELD = r"(?![\w'’]| (?:degree )?(?:in|of) (?!hand\b|progress\b|(?:the )?(?:us|u\.s\.|states)\b|\d))"
"""That a degree in one field is not what is meant, beside which there may be one in another."""
_STANDINGS = {
    Standing.CERTIFICATE_ONLY: (
        r"\b(?:only|just|solely|merely|nothing but)\b[^.?!;]{0,40}\b(?:cert\w*|microcredential)|"
        r"\bcert\w*\b[^.?!;]{0,40}\b(?:only(?! (?:later|after|then|when|if))|alone|by itself|on its own|solely|"
        r"stand-?alone)\b|"
        rf"\b(?:without|not) (?:being |enrolling |doing |enrolled )?(?:in |for )?(?:a |any |the )?{_DEGREE}|"
        r"\b(?:the )?only thing\b|\bno degree (?:program )?(?:alongside|on the side|with it)"
    ),
    Standing.DEGREE_STUDENT: (
        r"(?<!not a )(?<!not )(?<!was a )(?<!were )(?<!been a )(?<!be a )(?<!former )(?<!ex-)"
        r"\bgrad(?:uate)? students?\b|\bcurrent(?:ly)? (?:a |an )?(?:grad|ms|ma|master|mba|"
        r"phd|degree)\w*|"
        rf"\balready (?:in|enrolled in|doing|pursuing) (?:a |an |the |my )?(?:(?!no\b)\w+ )?{_DEGREE}|"
        rf"\b(?:i['’]?m|i am|while) (?:in|doing|pursuing|enrolled in) (?:a |an |the |my )?(?:(?!no\b)\w+ )?{_DEGREE}|"
        rf"\b(?:also|too) (?:in|doing|pursuing|enrolled in) (?:a |an |the |my )?(?:(?!no\b)\w+ )?{_DEGREE}|"
        rf"\b(?:alongside|together with|along with|plus|and also|concurrent(?:ly)? with|same time as) (?:a |an |"
        rf"the |my )?(?:(?!no\b)\w+ )?{_DEGREE}|"
        r"(?<!non-)(?<!non )\b(?:degree|master['’]?s|mba|ms|ma) students?\b"
    ),
    Standing.NONDEGREE: r"\bnon-?\s?degree\b",
    Standing.UNDERGRADUATE: (
        r"\b(?:i['’]?m|i am|still|as) (?:still )?an? (?:undergrad\w*|senior|junior)\b|\bstill (?:in|an) undergrad\w*|"
        r"\bcan (?:an )?undergrad\w*"
    ),
    Standing.GRADUATED: (
        r"\b(?:after|once) (?:i |the student )?(?:graduat\w+|finish\w* (?:my|the) degree)|\balready graduated\b|"
        r"\bafter (?:my|the) (?:degree|master['’]?s) is (?:done|finished|awarded)|\balum(?:na|nus|ni)?\b"
    ),
    Standing.COURSEWORK_DONE: (
        r"\b(?:finished|completed|done(?: with)?|took|taken|have) (?:\w+ ){0,2}?(?:all|every(?:thing| course|"
        r" class)|the whole)\b"
        r"[^.?!;]{0,60}\b(?:before|never|without|not yet|haven['’]?t|didn['’]?t)\b[^.?!;]{0,25}\b(?:admi|appl|"
        r"join|enrol)"
    ),
}  # fmt: skip
_LACKS = {
    Standing.BACHELOR: (
        rf"\b(?:without|no|don['’]?t have|do not have|haven['’]?t (?:got|finished|completed|earned)|lack(?:s|"
        rf"ing)?|never (?:finished|completed|got|earned)) "
        rf"(?:a |any |my |an |the )?{_BACHELOR}{_NO_FIELD}|\bonly (?:have |hold )?an? associate|"
        rf"\bnot (?:yet )?(?:finished|completed) (?:my |a )?{_BACHELOR}"
    ),
    Standing.MASTERS: (
        r"\b(?:without|no|don['’]?t have|do not have|haven['’]?t (?:got|finished|earned)|lack(?:s|ing)?) (?:a |"
        rf"any |my )?master\w*(?:['’]s)?{_NO_FIELD}|"
        r"\b(?:only|just) (?:have |hold )?(?:a |my )?bachelor"
    ),
    Standing.ADMITTED: (
        r"\b(?:without (?:being|getting|ever being) admitted|(?:not|never) (?:been |yet )?admitted|"
        r"haven['’]?t been admitted|"
        r"wasn['’]?t admitted|before (?:being|getting|i(?:['’]?m| am| get)) admitted)\b"
    ),
}  # fmt: skip


def asker(text: str) -> Asker:
    """What a text says of its author."""
    lacks = frozenset(s for s, pattern in _LACKS.items() if re.search(pattern, text, re.IGNORECASE))
    found = frozenset(s for s, pattern in _STANDINGS.items() if _is_so(pattern, text))
    if Standing.UNDERGRADUATE in found:
        lacks |= {Standing.BACHELOR}
    if Standing.DEGREE_STUDENT in found:
        found -= {Standing.CERTIFICATE_ONLY}
    return Asker(average(text), _experience(text), found, lacks)


_WAS = re.compile(
    r"\b(?:was|were|used to be|had been|formerly|former|no longer|not (?:currently|now)) (?:also )?(?:an? |the )"
    r"?(?:\w+ )?$",
    re.IGNORECASE,
)
"""That somebody was something, and may not be it now."""


def _is_so(pattern: str, text: str) -> bool:
    """Whether a pattern fits a text anywhere but behind a word for the past."""
    return any(not _WAS.search(text[: match.start()]) for match in re.finditer(pattern, text, re.IGNORECASE))


def average(text: str) -> Fraction | None:
    """The one grade point average that a text gives of its author, or None."""
    found = {told.points for told in averages(text) if told.own}
    return found.pop() if len(found) == 1 else None


_N = rf"(\d+(?:\.\d+)?|{'|'.join(word for word in WORDS if word != 'zero')}|no)"
_EXPERIENCE = re.compile(
    rf"\b{_N}(?:\+| or more)? (?:years?|yrs?)(?:['’])? (?:of )?(?:[\w-]+ ){{0,4}}?(?:experience|exp\b)|"
    rf"\b(?:worked|working|been (?:a|an|in)) (?:[\w-]+ ){{0,5}}?for {_N} (?:years?|yrs?)|\b(no) (?:[\w-]+ "
    rf"){{0,2}}?experience",
    re.IGNORECASE,
)


def _experience(text: str) -> Fraction | None:
    """The years of work that a text gives of its author."""
    match = _EXPERIENCE.search(text)
    if match is None or OF_A_RULE.search(text[max(0, match.start() - 30) : match.start()]):
        return None
    word = next(group for group in match.groups() if group).lower()
    return Fraction(0) if word == "no" else number_of(word)
