"""The forms in which a claim may tell a text whole: without its source, without what is added to it, one of two things
that it is for, its last phrase first; and of a finding its steps."""

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Told:
    """A text that a claim cites, and whether it is a finding, of which one step may be told."""

    text: str
    computed: bool = False


_ASIDE = re.compile(
    r",? such as an? [\w'’ -]+?(?=[,;.]| with\b| only\b)|, (?:now|formerly) [^,]+,"
    r"|, an? (?:master|doctor)[\w'’]* degree(?=[,.;])|, (?:which|who) [^,;.]+(?=[,.;])"
    r"|, although (?:it|they) (?:is|are) [^,;.]+(?=[,.;])"
    r"|, [\w -]+ included(?=[,.;])|, including its own [\w -]+(?=[,.;])",
    re.IGNORECASE,
)
"""What only explains a word of the text."""

_SOURCE = re.compile(
    r",? (?:according to|as its|in an older|in its \d{4}|in the archived|under policy)[^,;]*\.$", re.IGNORECASE
)
_BESIDE = re.compile(
    r"(?<=[a-z0-9])(?:, (?:so|and (?=(?:an?|this|it|the) ))|; the )"
    r"(?=[^,;]*\b(?:is|are|do(?:es)?|may|must|can|includes?)\b)[^;]*\.$"
)
"""A sentence of its own behind a first one, which says what it says without it."""

_ALSO = re.compile(
    r"(?<=[a-z0-9)%+-])(?:, and do(?:es)? not|, not (?:the|an?|its|on|in|from|toward)| and not an?) [^,;]*\.$"
)
"""A "not" of its own behind a rule, or what the rule is told apart from."""

_EACH = re.compile(
    r"^(?P<head>.*?\b)(?P<one>at (?:most|least) (?:(?! and ).)*? (?:toward|into|in|for) (?:(?! and ).)+?)"
    r" and (?P<other>at (?:most|least) .* (?:toward|into|in|for|of) .*\.)$"
)
"""Two limits, each with what it is for."""

_EITHER = re.compile(
    r"(?P<head>\b(?:toward|into|for) )(?P<one>an? [\w'’ -]{3,40}?) or (?P<other>(?:an? )?[a-z][\w'’ -]{3,40}?)"
    r"(?P<tail>[,.;]| (?:only|if|when|with|after|from)\b)"
)
"""A rule that is for either of two things."""

_HOLDS_FOR_BOTH = re.compile(r"\b(?:only|must|requires?)\b.*$", re.IGNORECASE)
_CONDITION = re.compile(r"\b(?:if|when|unless|only|until|once|where)\b", re.IGNORECASE)

_DATED = re.compile(
    r"^(?:The|These) [^.;]*\b(?:rules|requirements|facts)\b[^.;]*\b(?:from|of) "
    r"(?=(?:its|an?|the) [^.;]*\b(?:catalog|bulletin)\b)"
)
"""What goes before the name of the source in a sentence that only says from when others are."""

_LAST = re.compile(r"(?<=[a-z0-9]) (?=(?:when|if|after|before|unless) [^,;]+\.$)")
_ANSWER = re.compile(r"^(?:(?:Yes|No|Partly)(?:, [^:.]*)?: |Please note that )")
_PIECES = re.compile(r"(?<=[a-z)\d])\. (?=[A-Z])|: |, (?=so (?:\d|at )|as \d)|, and (?=\d)|, but (?=the cap is)")
"""Where a finding goes on to its next step."""

_PAST = re.compile(r"(?<=\bpast the limit) of \d[^,.]*?(?=,| at [A-Z]|\.)")
"""What a limit is that a finding has credit past: the rule says it too."""


def forms_of(told: Told) -> Iterator[str]:
    """The text in each of its forms, or the steps of a finding."""
    if told.computed:
        said = _ANSWER.sub("", told.text)
        yield said
        yield from _PIECES.split(said)
        yield _PAST.sub("", said)
        return
    explained = _ASIDE.sub(lambda match: f" ({match.group().strip(' ,')}) ", told.text)
    for form in dict.fromkeys((explained, *_one_of_two(explained))):
        yield from _shortened(form)
    if dated := _DATED.search(explained):
        yield f"according to {explained[dated.end() :]}"


def _shortened(text: str) -> Iterator[str]:
    """The text whole; without its source, which stands in the citation; without what another sentence adds to it; and
    with its last phrase first."""
    yield text
    yield _SOURCE.sub(".", text)
    yield _BESIDE.sub(".", text)
    yield _ALSO.sub(".", text)
    yield text.rpartition(", so ")[2]
    yield text.rpartition(": the ")[2]
    found = _LAST.search(text)
    if found:
        yield f"{text[found.end() :].rstrip('.')}, {text[: found.start()]}."


def _one_of_two(text: str) -> Iterator[str]:
    """A rule for one of the two things that it is for, and either of two limits, where no condition spans both."""
    either = _EITHER.search(text)
    if either and not _HOLDS_FOR_BOTH.search(text[: either.start()]):
        for thing in (either["one"], either["other"]):
            yield f"{text[: either.start()]}{either['head']}{thing}{either['tail']}{text[either.end() :]}"
    each = _EACH.match(text)
    if each and not _CONDITION.search(text):
        yield f"{each['head']}{each['one']}."
        yield f"{each['head']}{each['other']}"
