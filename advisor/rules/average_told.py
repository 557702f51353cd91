"""Whether the average that a message tells is the one that a rule means: over the same work, and the last word."""

import re

from advisor.finding import HeldRule
from advisor.message.understanding import Understanding
from advisor.message.unread.only_words import is_only, says_only
from corpus.rules import Credential, MinimumAverage

_ASKED_IN = (
    "a above accept acceptable adequate admision admission admissions admit admitted advisee advisor an and "
    "applicant applicants applied apply applying are as at average average's avg award awarded b baccalaureate "
    "bachelor's bachelors bar be before below by can cert certificate certs checking clear clears college coming "
    "complete completed completing credits cum cumulative current currently cut cutoff degree "
    "dipped do does done "
    "ended enough enuf far file final fine finish finished finishing for from fulfil fulfill fulfilled fulfills "
    "fulfils get gets getting go goes gonna good got gpa gpa's grad grade grades graduate graduation has have he "
    "her high highest his hours i i'm im in into is it it's its just last level looking low ma make meet meets "
    "met min mine minimum my nah need needed needs now of ok okay only or overall pass passing pbc point post "
    "post-bacc post-baccalaureate postbac postbacc postbaccalaureate program prospective qualify reach reaches "
    "required requirement requirements requirment right rule s satisfied satisfies satisfy she sits sitting "
    "slipped so stands still student sufficient t take takes that the their there they this to too uh under "
    "undergrad undergraduate up we what which will wise with would you your "
)
_WORDS = frozenset(_ASKED_IN.split())
"""The words in which it is asked whether an average is enough. Any other may say that it is over other work or is not
the last word ("in one semester", "across both programs", "could be"), however plain it is."""


def is_the_one_meant(held: HeldRule, understood: Understanding) -> bool:
    """Whether nothing is told by which an average may be another than the one that a rule means."""
    if is_of_other_work(held, understood) or _may_change(understood) or not _same_work(held, understood):
        return False
    return _is_told_plainly(held, understood)


_ACTS = frozenset(("awarded", "confer", "conferred", "earn", "earned", "earning", "receive", "received"))
"""What comes of an average, to which enough of it is no yes."""


def is_plain(held: HeldRule, understood: Understanding) -> bool:
    """Whether nothing is said but the average, of what it is, and whether it is enough."""
    return says_only(understood, _WORDS | _of_rule(held), (held.document,))


def is_of_an_act(held: HeldRule, understood: Understanding) -> bool:
    """Whether nothing more is said than that, and what somebody is to get for it."""
    return says_only(understood, _WORDS | _ACTS | _of_rule(held), (held.document,))


def _of_rule(held: HeldRule) -> frozenset[str]:
    """The words of the degree that a rule is of, and of the work that its average is over."""
    assert isinstance(held.rule, MinimumAverage)
    degree = {"master's", "masters"} if held.rule.target is Credential.MASTERS else set()
    return frozenset(degree | set(re.findall(r"[a-z][a-z'-]*", (held.rule.over or "").lower())))


def _is_told_plainly(held: HeldRule, understood: Understanding) -> bool:
    """Whether what the average is over, as far as words beside it tell, is known: of a part of the work, or of a kind
    of it, nothing is to be said ("3.4 in my electives", "a 3.1 science GPA")."""
    beside = [span for found in _BESIDE.finditer(understood.unnamed) for span in found.groups() if span]
    return all(is_only(span, _WORDS | _of_rule(held) | _VERBS, (held.document,)) for span in beside)


_NOUN = r"(?:gpa|grade point(?: average)?|average|avg)"
_BESIDE = re.compile(
    rf"\b([a-z][\w'’-]*)\s+{_NOUN}\b|"
    rf"(?:\b{_NOUN}|[0-4]\.\d+)\s+((?:in|on|over|across|for|from|of|during|this|last|with)\s(?:[\w'’-]+\s?){{0,4}})|"
    rf"\b((?:in|on|over|across|for|from|during)\s(?:[\w'’-]+\s){{1,4}}?)"
    rf"(?:i|my|the|we|he|she)\b[^.?!;,:]{{0,20}}(?:{_NOUN}\b|[0-4]\.\d)",
    re.IGNORECASE,
)
"""The word before an average, and what follows it or leads to it by a preposition."""
_VERBS = frozenset(
    ("a", "an", "and", "but", "can", "could", "did", "i", "is", "it", "me", "or", "so", "that", "will", "would")
)


_CHANGES = re.compile(
    r"\b(?:to go|left|more (?:course|class)\w*|still (?:have|taking|in)|one more|last (?:course|class)|raised?|raising|"
    r"rose|retak\w*|across|both)\b|\b(?:was|used to be|went)\b[^.?!]*\bnow\b|"
    r"\b(?:was|were)\b[^.?!]{0,25}\b(?:when|before|until)\b|\bone (?:semester|term|year|course)\b",
    re.IGNORECASE,
)
"""That an average is not the last word, or is over a part."""
_DEGREE = r"(?:mba|msn|mph|mpa|ms|ma|master['’]?s?|doctora\w+)"
_OF_A_DEGREE = re.compile(
    rf"\b(?:gpa|average)\b (?:in|of|from|for) (?:my|the|an?|her|his) (?:[\w'’-]+ ){{0,3}}?{_DEGREE}\b|"
    rf"\b{_DEGREE} (?:gpa|average)\b|(?<!bachelor's )(?<!bachelors )\bdegree (?:gpa|average)\b|"
    r"\b(?:gpa|average)\b (?:in|of|from|for) (?:my|the|an?|her|his) degree\b",
    re.IGNORECASE,
)


def _may_change(understood: Understanding) -> bool:
    """Whether an average is not the last word, is one of two, or is a degree's where a certificate is asked about."""
    certificate = understood.target is Credential.CERTIFICATE or re.search(
        r"\bcert", understood.question, re.IGNORECASE
    )
    return (
        len({told.points for told in understood.figures.averages}) > 1
        or bool(_CHANGES.search(understood.question))
        or bool(certificate and _OF_A_DEGREE.search(understood.question))
    )


def is_of_other_work(held: HeldRule, understood: Understanding) -> bool:
    """Whether the average may be over other work than that which a rule means, or wanted for something else."""
    rule, said = held.rule, understood.question
    assert isinstance(rule, MinimumAverage)
    if _FOR_ELSE.search(said) or (_OVER_SOME.search(said) and not rule.over):
        return True
    if rule.purpose == "admission":
        return bool(_OF_LATER.search(understood.unnamed)) and not rule.over
    if _IN_THE_CREDENTIAL.search(rule.sentence) and _OVER_ALL.search(said) and not _IN_CERTIFICATE.search(said):
        return True
    return bool(_FROM_BEFORE.search(understood.unnamed))


_FOR_ELSE = re.compile(
    r"\b(?:honou?rs?|distinction|dean\w*|aid|scholarship\w*|assistant\w*|fellowship\w*|stay|remain|keep|standing|"
    r"probation|transfer\w*|honor\w*|have been|had|weighted|unweighted|round\w*|out of \d+|if|unless|until)\b",
    re.IGNORECASE,
)
_OVER_SOME = re.compile(
    r"\b(?:in|over|for|from|of) (?:my|the|her|his|their|an?) (?:(?:first|last|second|final|spring|fall|summer) )+"
    r"(?:semester|term|year|quarter)\b|\b(?:in|over) (?:my|the|her|his|their) (?:last |first |final )?\d+ ",
    re.IGNORECASE,
)
"""An average over a part of the work."""
_OF_LATER = re.compile(
    r"\b(?:grad(?:uate)?|master['’]?s|masters|degree|cert(?:ificate)?)[ -](?:level |school )?(?:overall |cumulative )?"
    r"(?:gpa|grade point|average|avg)\b",
    re.IGNORECASE,
)
"""Work after the first degree, of which no admission speaks unless it says so."""
_IN_THE_CREDENTIAL = re.compile(r"\bcertificate (?:gpa|average)\b|\bin the certificate\b", re.IGNORECASE)
_OVER_ALL = re.compile(r"\b(?:cumulative|cum|overall|total)\b", re.IGNORECASE)
_IN_CERTIFICATE = re.compile(
    r"\bin (?:the|my|this|that|her|his|their|an?) (?:[\w&-]+ ){0,6}?cert|\bcert\w* (?:gpa|average)\b", re.IGNORECASE
)
"""Where an average over all work is told, and where it is of a certificate."""
_FROM_BEFORE = re.compile(
    r"\b(?:undergrad\w*|bachelor\w*|college|high school|(?:old|former|previous|prior|other|another|last|different) "
    r"(?:school|univ\w*|college|program|degree)|elsewhere|transcripts?)\b",
    re.IGNORECASE,
)
"""Work from before, which no award counts."""


def _same_work(held: HeldRule, understood: Understanding) -> bool:
    """Whether the asker's average is over the work that the rule's is over, as far as both say."""
    rule = held.rule
    assert isinstance(rule, MinimumAverage)
    said = understood.question.lower()
    return all(word in said for word in re.findall(r"[a-z]{5,}|\d+", (rule.over or "").lower()))
