"""Who asks to be let into a credential, said plainly: one word for what somebody is, and nothing beside it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from advisor.message.plainly.credentials import CREDENTIALS, Named, named_once
from advisor.message.plainly.spoken import NAME, Part, Phrase, marked, of_part, phrase, taken_apart
from advisor.message.understanding import Understanding
from corpus.rules import Eligibility, Standing

DEGREE, PROGRAM = "§", "¶"
"""What stands in a text for one of a rule's degrees, and for its program."""
_HERE = r"(?: there| here)"


@dataclass(frozen=True)
class Entrant:
    """Who asks, and for what. `of_degree` tells that the standing is in one of the rule's degrees, `own` that the
    rule's program is named."""

    standing: Standing | None = None
    lacks: Standing | None = None
    new: bool = False
    of_degree: bool = False
    f1: bool = False
    own: bool = False
    named: Named = field(default_factory=Named)


def _who(words: str) -> Phrase:
    return phrase(Part.WHO, words)


_PEOPLE: dict[Phrase, Entrant] = {
    _who(rf"an? {DEGREE} student{_HERE}|a student in (?:the |an? )?{DEGREE}{_HERE}"): Entrant(
        Standing.DEGREE_STUDENT, of_degree=True
    ),
    _who(
        rf"a student in another (?:master['’]?s|degree)(?: program)? than (?:the )?{DEGREE}|"
        rf"someone outside (?:of )?(?:the )?{DEGREE}"
    ): Entrant(lacks=Standing.DEGREE_STUDENT, of_degree=True),
    _who(
        rf"a current (?:graduate|grad) student{_HERE}|an? (?:ph\.?d|doctoral|master['’]?s) student{_HERE}|"
        rf"a student in a graduate degree{_HERE}"
    ): Entrant(Standing.DEGREE_STUDENT),
    _who(
        r"an undergrad(?:uate)?(?! (?:cert|degree|program|credit))(?: student)?"
        r"(?: without a bachelor['’]?s(?: degree)?(?: yet)?)?|"
        r"a senior who has not (?:yet )?(?:finished|completed) (?:the|a) bachelor['’]?s(?: degree)?(?: yet)?"
    ): Entrant(Standing.UNDERGRADUATE, lacks=Standing.BACHELOR),
    _who(
        r"(?:someone|an applicant|a student) (?:without a master['’]?s|with only a bachelor['’]?s)(?: degree)?(?: yet)?"
    ): Entrant(lacks=Standing.MASTERS),
    _who(r"a non-?degree student|a student without a degree program"): Entrant(Standing.NONDEGREE),
    _who(r"an international student who is not in a degree(?: program)?"): Entrant(Standing.INTERNATIONAL_ALONE),
    _who(rf"an f-?1 student who is not in a {DEGREE}"): Entrant(Standing.INTERNATIONAL_ALONE, of_degree=True, f1=True),
    _who(r"a new (?:student|applicant)|someone new applying now"): Entrant(new=True),
}
_OWN = phrase(Part.CREDENTIAL, rf"{PROGRAM}(?: (?:graduate|grad))?(?: cert(?:ificate)?)?")
_ASKED = (
    phrase(
        Part.ASKS,
        r"(?:can|may) (?:i|they|he|she)|am i|is|are|can|may|would|will|does|do|ok(?:ay)?|possible|allowed to|"
        r"elig(?:i|a|ia)ble (?:for|to)|let(?: me)?(?= )",
    ),
    phrase(
        Part.DOES,
        r"enroll?(?: in)?|join|sign up(?: for| 4)?|take|do|start|wanting into|into|opens?(?: its)?|"
        r"(?:we )?have an inquiry from",
    ),
)
_BETWEEN = phrase(Part.BETWEEN, rf"{NAME}(?:['’]s|['’])?|hey|i am|i['’]?m|as|about|for|the|at|to|its")
_PHRASES = (*_PEOPLE, *_ASKED, _OWN, *CREDENTIALS, _BETWEEN)


def entrant(understood: Understanding, rule: Eligibility | None = None) -> Entrant | None:
    """Who asks to be let in, in the words of a rule on it; None where that is not plain."""
    text = marked(understood, *(_own_words(rule) if rule else ()))
    spoken = None if text is None else taken_apart(text, _PHRASES)
    if spoken is None or not of_part(spoken, Part.ASKS):
        return None
    people, own = of_part(spoken, Part.WHO), any(one.phrase is _OWN for one in spoken)
    named = named_once([one for one in spoken if one.phrase is not _OWN])
    if len(people) != 1 or named is None or (own and named != Named()):
        return None
    who = _PEOPLE[people[0].phrase]
    return replace(who, own=own, named=named)


def _own_words(rule: Eligibility) -> Sequence[tuple[str, str]]:
    """The words of a rule for its degrees and its program, each with its mark."""
    degrees = "|".join(_pattern(one) for one in rule.degrees)
    program = rf"{_pattern(rule.program)}(?: (?:graduate|grad))?(?: cert(?:ificate)?)" if rule.program else ""
    return [pair for pair in ((program, PROGRAM), (degrees, DEGREE)) if pair[0]]


def _pattern(words: str) -> str:
    return r"\s+".join(re.escape(word).replace("'", "['’]?") for word in words.split())
