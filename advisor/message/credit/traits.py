"""What a text says credit is, or was used for, where some policies shut such credit out.

A word for a kind of credit is read as told of the credit only where it stands in its phrase ("6 hours from a workshop",
"do my workshops count"): people have advisers, theses and internships besides. A word that stands elsewhere is a hint,
which keeps a "yes" from being given and gives no "no".
"""

import re
from functools import lru_cache

from corpus.rules import Trait

_CREDIT = r"(?:credits?|credit hours?|hours?|hrs?|units?|courses?|class(?:es)?|coursework)"
_LINK = r"(?:of|from|in|for|by|as|through|on|at)"
_KINDS: dict[Trait, str] = {
    Trait.CAPSTONE: r"capstones?|culminating (?:activity|project)",
    Trait.CLINICAL: r"clinical practic(?:a|um|ums)|clinicals",
    Trait.CONTINUING_EDUCATION: r"continuing (?:education|ed|studies)|extension|CEUs?",
    Trait.CORRESPONDENCE: r"correspondence",
    Trait.EXAM: r"exam(?:s|ination)?|CLEP|challenge exams?",
    Trait.EXPERIENCE: r"(?:life|work|job|professional|military) experience|(?:prior |previous |past )?employment",
    Trait.INDEPENDENT_STUDY: r"(?:an )?independent stud(?:y|ies)|directed (?:study|reading)s?",
    Trait.INTERDISCIPLINARY: r"inter-?disciplinary",
    Trait.INTERNSHIP: r"internships?",
    Trait.LEVELING: r"levell?ing|stem",
    Trait.NATIONALLY_ACCREDITED: r"nationally accredited",
    Trait.NONCOLLEGIATE: r"(?:non-?collegiate|boot ?camps?|(?:employer|corporate|company|vendor) training)",
    Trait.PRACTICUM: r"practic(?:um|ums|a)",
    Trait.PROFESSIONAL_DEVELOPMENT: r"professional development|PD|in-?service",
    Trait.REQUIRED_COURSE: r"required|core|mandatory",
    Trait.THESIS: r"(?<!non-)(?<!non )(?<!non)(?:master'?s )?thes[ie]s(?: research| work)?",
    Trait.UNGRADED: r"un-?graded",
    Trait.WORKSHOP: r"workshops?|(?:summer )?institutes?(?! of)|short courses?",
}
_OWN = (
    r"(?:(?!\b(?:sister|brother|friend|roommate|wife|husband|partner|colleague|classmate|cousin|son|daughter)\b)[^?])"
)
"""Anything of one question in which nobody else is named."""
_TOLD: dict[Trait, str] = {
    Trait.ADMISSION_BASIS: r"\b(?:did )?(?:list|listed|used?|submit|submitted) (?:that|those|these|this|the) (?:courses?|class(?:es)?) as part of "
    r"what got me (?:in\b(?! trouble)|admitted|accepted)|\b(?:they(?:['’]re)?|it|these|those|both|the (?:credits|courses|classes)|which|that) (?:(?!not|never|n['’]t)\w+ ){0,4}?(?:"
    r"used (?:\w+ ){0,4}(?:for|to get|to gain|to meet|to support|toward) (?:\w+ ){0,3}(?:admission|admitted)|"
    r"(?:admissions? )?(?:committee|people|ppl|office|they) used to (?:let|admit|get) me (?:in\b)?|"
    r"got me (?:\w+ ){0,2}(?:in\b(?! trouble)|admitted|accepted|over the admission|past the admission)|"
    r"what got me (?:(?:\w+ ){0,3}admission|admitted|accepted|in\b(?! trouble))|qualified (?:me|her|him|the (?:student|applicant)) for (?:\w+ )?admission|"
    r"listed [^.?!]{0,60}\bqualified [^.?!]{0,30}\badmission)",
    Trait.CAPSTONE: rf"\b\d+ {_CREDIT}(?: in)?(?::|,| for)? (?:for )?(?:an?|one|the) (?:\w+ )?(?:capstone)\b(?: (?:course|class))?(?= (?:done|taken|completed|earned|i (?:did|took)|from|at)\b)",
    Trait.DURING_DEGREE: r"\b(?:while|when) (?:(?:i|she|he) was )?(?:doing|in|finishing|working on|earning) (?:my|an?|the|that) (?:\w+ ){0,2}(?:MA|MS|MBA|"
    r"master'?s?|degree)\b(?=.*\b(?<!not )(?<!never )(?<!be )(?:awarded|diploma|finished|graduated|completed|conferred)\b)|"
    r"\b(?:full|finished|completed) (?:\w+ ){0,2}(?:MA|MS|MBA|master'?s?|degree)\b[^?]{0,60}\bduring (?:it|that)\b|"
    r"\b(?:i|he|she|advisee|student) (?:earned|finished|completed) (?:an|a|my|his|her) (?:\w+ ){0,2}?(?:MA|MS|MBA|master'?s?|degree)\b"
    rf"{_OWN}{{0,60}}\bduring (?:that|the) (?:program|degree|time)\b{_OWN}{{0,60}}\b(?:courses?|class(?:es)?|credits?|units?)\b|"
    rf"\b(?:did|got|earned) (?:a|an|my) (?:\w+ ){{0,2}}?(?:MA|MS|MBA|master'?s?|degree)\b(?=[^?]*\b(?<!not )(?<!never )(?<!be )(?:awarded|conferred)\b){_OWN}{{0,90}}\bduring (?:it|that)\b|"
    rf"\b(?:i|he|she) (?:have|has|hold|holds|finished|completed|earned) (?:an|a|my|his|her) (?:\w+ ){{0,2}}?(?:MA|MS|MBA|master'?s?|degree)\b"
    rf"{_OWN}{{0,60}}\bwhile (?:i|he|she) was in (?:that|the) (?:program|degree)\b{_OWN}{{0,60}}\b(?:courses?|class(?:es)?|credits?|units?|seminars?)\b|"
    rf"\bduring (?:my|an?|the|that) (?:\w+ ){{0,2}}?(?:MA|MS|MBA|master'?s?|degree)\b(?=[^?]{{0,40}}\b(?<!not )(?<!never )(?<!be )(?:awarded|conferred)\b){_OWN}{{0,90}}\b(?:course|class|credits?|units?)\b",
    Trait.EXPERIENCE: rf"\b{_CREDIT} (?:given |awarded )?for (?:my )?(?:\w+ ){{0,2}}(?:experience|employment)\b",
    Trait.NATIONALLY_ACCREDITED: r"\bfrom an? (?:\w+ ){0,2}?nationally accredited\b|\b(?:school|college|university|it) (?:is|was) (?:only )?"
    r"(?:nationally|not regionally) accredited\b",
    Trait.PASS_FAIL: r"\b(?:graded|marked|are|is|was|were|took (?:it|them)) (?:just |only |as |an? |on an? )*[\"“'‘]?(?:pass(?:/fail)?|P|S|S/U)\b"
    r"(?! (?:on|through|for|rate))|\bpass[ /-]?(?:or[ -])?fail (?:courses?|class(?:es)?|credits?|grades?)\b|"
    r"\b(?:(?:they|it|we|he|she) )?(?:graded?|grades|marked|marks?|gave|gives|scored|scores) (?:me |us )?(?:them|it|those|these|everything|"
    r"every(?:one| course| class)|all (?:courses|classes))(?: (?:all|both|each|only|just|as|on|an?|purely|strictly))* "
    r"[\"“'‘]?(?:pass[ /-]?(?:or[ -])?(?:no[ -]?pass|fail)|P/F|S/U|P/NP|CR/NC)\b|"
    r"\b(?:got|has|have|had|earned|received|with) a pass(?:ing grade)? \((?:pass[ /-]?(?:or[ -])?(?:no[ -]?pass|fail)|P/F|S/U)(?: (?:grading|basis|course))?\)|"
    r"\b[PS] grades?\b|\bpass grades?\b|\bS/U[- ]graded\b|\b(?:credits?|courses?|hours?|classes) (?:\w+ )?(?:pass/fail|S/U)\b",
    Trait.UNACCREDITED: r"\bfrom an? (?:\w+ ){0,2}?(?:un-?accredited|non-?accredited)\b|"
    r"\b(?:school|college|university|institution|institute|it|place) (?:\w+ )?(?:isn['’]?t|wasn['’]?t|is not|was not) (?:\w+ )?accredited\b",
    Trait.UNAPPROVED: r"\b(?:no|not an?) (?:\w+ ){0,3}?pathway (?:\w+ ){0,3}?approved\b|\bpathway (?:\w+ ){0,4}?(?:isn['’]?t|wasn['’]?t|"
    r"is not|was not|not|never) (?:\w+ )?(?:pre-?)?approved\b",
    Trait.UNMATCHED: rf"\b(?:they|it|these|those|one|courses?|class(?:es)?|{_CREDIT}) (?:\w+ ){{0,2}}?(?:has|have|with) no (?:\w+ ){{0,2}}?"
    r"(?:equivalent|counterpart|match)\b|\b(?:they|it|course|class) (?:doesn['’]?t|don['’]?t|does not|do not) match (?:any|a) ",
}  # fmt: skip
_OWN_PHRASE_ONLY = frozenset({
    Trait.CAPSTONE, Trait.CLINICAL, Trait.INTERNSHIP, Trait.LEVELING, Trait.PRACTICUM, Trait.REQUIRED_COURSE, Trait.THESIS,
})  # fmt: skip
"""Kinds that are parts of most degrees: "the thesis credits" are seldom those asked about, unless a verb says so."""
_MOVES = r"(?:transfer|count|double[- ]?(?:count|dip)|apply|share|serve|use|reuse|bring|go)"
_SOME = re.compile(
    r"(?<!not )(?<!never )(?<!n['’]t )\b(?:some|part|half|few|several|most|all but|(?:one|two|three|1|2|3) of)\b[^.?!;,]{0,30}$|"
    r"\b(?:bachelor\w*|undergrad\w*|friend|sister|brother)\b[^.?!;]{0,30}$",
    re.IGNORECASE,
)
"""That only some of it is of the kind, or that somebody else's is."""
_NOT_TOLD = re.compile(
    r"\b(?:no|not|never|neither|nor|without|none|nothing|"
    r"(?!(?:student|applicant|different|current|recent|department|assistant|patient|consultant|accountant)\b)\w+n['’]?t|"
    r"not sure|unsure|whether|if|maybe|might)\b(?:[\s,/]+(?:an?|"
    r"the|any|or|and|been|was|were|of|them|it|is|are|part|in|for|from|ever|[\w'’-]+,|[\w'’-]+ (?:or|and|nor))){0,6}\s*$",
    re.IGNORECASE,
)
"""A denial that reaches over a list ("no clinicals, practicum or internship"), and doubt."""
_BESIDE = re.compile(
    r"^\W*(?:teacher|advis[eo]r|committee|track|option|program|degree|student|plan|fee|discount|with the|is (?:still|done)|comes|"
    r"next|later)\b",
    re.IGNORECASE,
)
"""What follows a word that is not of the credit: "my workshop teacher"."""


def _phrases(trait: Trait, kind: str) -> list[str]:
    """How a word for a kind stands in the phrase of the credit, or as what is asked about."""
    ways = [
        rf"\b{_CREDIT} {_LINK} (?:an? |the |my |two |summer )?(?:{kind})\b",
        rf"\b(?:can|could|do|does|will|would|may)\b (?:i |you |they |we )?(?:still )?(?:{_MOVES} )?(?:my |the |these |those |a )?(?:\w+ ){{0,2}}"
        rf"(?:{kind})(?: {_CREDIT})?(?: (?:be )?(?:{_MOVES}|shared|used|counted|transferred|reused)\b| (?:for|toward|as|in|into|to|at)\b|\W*\?)",
        rf"\bwhat about (?:my |the )?(?:{kind})\b",
        rf"\b(?:{_MOVES}|share) (?:my |the |these |those |an? )?(?:\d+[- ](?:credit|hour|unit|cr) )?(?:\w+ )?(?:{kind})"
        rf"(?: {_CREDIT})?\b",
    ]
    if trait not in _OWN_PHRASE_ONLY:
        ways.append(
            rf"\b(?:{kind})(?: [\"“][^”\"]*[\"”])? (?:(?:\d[ -]credit |\d[ -]hour |\d[ -]unit )?(?:grad(?:uate)? )?)?(?:{_CREDIT})\b"
        )
    return [way for way in ways if _CREDIT in way] if trait in _WITH_CREDIT_ONLY else ways


_WITH_CREDIT_ONLY = frozenset({Trait.EXAM, Trait.INTERDISCIPLINARY, Trait.LEVELING})
"""Kinds whose words tell nothing without that of the credit: "can i take the exam"."""
_TELLING = {
    trait: [
        re.compile(way, re.IGNORECASE)
        for way in [
            *(_phrases(trait, _KINDS[trait]) if trait in _KINDS else ()),
            *([_TOLD[trait]] if trait in _TOLD else ()),
        ]
    ]
    for trait in Trait
}
_HINTS = {trait: rf"\b(?:{kind})\b" for trait, kind in _KINDS.items()} | _TOLD | {
    Trait.PASS_FAIL: r"\bpass(?:ed)?[ /-]?(?:or[ -])?(?:no[- ]?)?fail\b|\b[PS]/[FU]\b|\bgraded [PS]\b|\bmarked pass\b|\bungraded\b",
    Trait.UNACCREDITED: r"\b(?:un|non-?)accredited\b|\bnot (?:\w+ )?accredited\b|\blost its accreditation\b",
    Trait.ADMISSION_BASIS: r"\b(?:got me in|for admission|admission requirement|qualified me)\b",
}  # fmt: skip
_LOOSE = {trait: re.compile(words, re.IGNORECASE) for trait, words in _HINTS.items()}


@lru_cache(maxsize=64)
def traits(text: str) -> frozenset[Trait]:
    """The kinds that a text tells of its credit."""
    return frozenset(trait for trait, ways in _TELLING.items() if any(_said(way, text) for way in ways))


_PASS_FAIL = (
    r"(?:graded |only |just )*(?:pass[ /-]?(?:or[ -])?(?:no[ -]?pass|fail)|[PS]/[FU]|P/NP|CR/NC)"
    r"(?: (?:only|basis|grad\w+|courses?|classes))*"
)
_NO_ADJECTIVE = (
    r"not?|never|nor|without|non|old|other|whose|who|almost|nearly|less|before|after|beside|next|might|may|could|"
    r"would|should|"
    r"will|can|be|been|being|is|are|was|were|has|have|had|do|does|did|to|that|which|i|we|you|they|he|she|it|your|his|"
    r"her|or|and|"
    r"but|for|with|from|in|on|at|by|of|if|as|like|kinda|sort|kind|half|part|partly|mostly|maybe|perhaps|supposed|"
    r"called|pre|post"
)
_ADJECTIVE = rf"(?:(?!(?:{_NO_ADJECTIVE})\b|\w+n['’]t\b|\w+['’]s\b)[\w-]+ )"
_OFFICE = rf"(?: (?:{_CREDIT}|work|dept|department|division|school|program|office))?"
_NAMED = {
    trait: re.compile(
        rf"(?:(?:an?|my|the|one|their|its|some) )*{_ADJECTIVE}{{0,2}}(?:{kind})"
        + (rf" {_CREDIT}" if trait in _WITH_CREDIT_ONLY else _OFFICE),
        re.IGNORECASE,
    )
    for trait, kind in _KINDS.items()
} | {Trait.PASS_FAIL: re.compile(rf"(?:an? |the )?{_PASS_FAIL}", re.IGNORECASE)}


def kinds_named(phrase: str) -> frozenset[Trait]:
    """The kinds of credit that a phrase names where it says nothing else ("a clinical practicum", "pass/fail")."""
    return frozenset(trait for trait, words in _NAMED.items() if words.fullmatch(phrase.strip()))


def hinted(text: str) -> frozenset[Trait]:
    """The kinds whose words stand anywhere in a text, other than denied."""
    return frozenset(trait for trait, words in _LOOSE.items() if _near(words, text))


def without_traits(text: str, told: frozenset[Trait]) -> str:
    """A text without the words that tell the kinds."""
    for trait in sorted(told):  # "clinical practicum" goes before "practicum"
        for words in (_KINDS.get(trait), _TOLD.get(trait), _PASS_FAIL if trait is Trait.PASS_FAIL else None):
            text = re.sub(words, " ", text, flags=re.IGNORECASE) if words else text
    return text


def _said(words: re.Pattern[str], text: str) -> bool:
    for match in words.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        if not (_NOT_TOLD.search(before) or _SOME.search(before) or _BESIDE.match(after)):
            return True
    return False


def _near(words: re.Pattern[str], text: str) -> bool:
    return any(not _NOT_TOLD.search(text[: match.start()]) for match in words.finditer(text))
