"""What a text says credit is, or was used for, where some policies shut such credit out."""

import re

from advisor.qualities import said
from corpus.rules import Trait

_WORDS: dict[Trait, str] = {
    Trait.ADMISSION_BASIS: r"\b(?:us(?:ed|ing)|count(?:ed|ing)?|need(?:ed)?|took|submitted) (?:\w+ ){0,4}(?:for|to get|to gain|to meet|to support|toward|to satisfy) (?:\w+ ){0,3}(?:admission|admitted)\b|\bqualified (?:me|her|him|them|the (?:student|applicant)) for (?:\w+ )?admission\b|"
    r"\b(?:got|get|getting|let|helped|help) me (?:\w+ ){0,2}(?:in(?! trouble)|admitted|accepted|over the admission|past the admission|meet the admission)\b|"
    r"\bpart of (?:the |my )?(?:basis|case|grounds) (?:for|of) (?:my |the )?admission\b|\bsupport(?:ed)? my admission\b|\badmi(?:ssion|tted) (?:was|is) based on\b",
    Trait.CAPSTONE: r"\bcapstones?\b|\bculminating\b",
    Trait.CLINICAL: r"\bclinicals?\b|\bclinical (?:hours|practic\w+|rotations?|placements?)\b",
    Trait.CONTINUING_EDUCATION: r"\bcontinuing (?:education|ed|studies)\b|\bextension (?:courses?|class(?:es)?|credits?|school|units?)\b|\bCEUs?\b|\bvia extension\b",
    Trait.CORRESPONDENCE: r"\bcorrespondence\b|\bby (?:mail|post)\b",
    Trait.DURING_DEGREE: r"\b(?:(?:while (?:i was |being )?(?:doing|in|finishing|working on|earning)|during) (?:it|my|that|the|an?)\b)(?=.*\b(?:awarded|diploma|finished|graduated|completed|conferred)\b)|"
    r"(?<=awarded\)\. )during it\b|\b(?:finished|completed|full) (?:\w+ ){0,3}(?:MA|MS|MBA|master'?s?|degree)\b[^?]{0,60}\bduring (?:it|that)\b",
    Trait.EXAM: r"\bcredits? by (?:exam\w*|test)\b|\bchallenge exams?\b|\bCLEP\b|\btest(?:ed|ing)? out of\b|\bby examination\b|\bpass(?:ed|ing) an exam instead\b",
    Trait.EXPERIENCE: r"\b(?:life|work|job|professional|industry|military) experience\b|\byears? (?:of|in) (?:\w+ ){0,2}(?:work|experience|industry)\b|\bon[- ]the[- ]job\b",
    Trait.INDEPENDENT_STUDY: r"\bindependent (?:study|studies|reading|research)\b|\bdirected (?:study|reading)\b",
    Trait.INTERDISCIPLINARY: r"\binter-?disciplinary\b",
    Trait.INTERNSHIP: r"\binternships?\b|\bco-?op\b",
    Trait.LEVELING: r"\blevell?ing\b|\bstem courses?\b|\bprerequisite (?:courses?|class(?:es)?)\b|\bremedial\b|\bfoundation(?:al)? (?:stem )?prereq\w*",
    Trait.NATIONALLY_ACCREDITED: r"\bnational(?:ly)? (?:\w+ )?accredit\w*|\bnot regionally accredited\b|\bno regional accreditation\b|\bisn['’]?t regionally accredited\b",
    Trait.NONCOLLEGIATE: r"\bnon-?collegiate\b|\bboot ?camps?\b|\b(?:employer|corporate|company|vendor|in-house|workplace) (?:training|courses?)\b|\btraining at work\b",
    Trait.PASS_FAIL: r"\bpass[ /-]?(?:or[ -])?(?:no[- ]?)?fail\b|\bcredit/no|\b[PS] grades?\b|\b(?:a|just|only|as|is|marked|with|graded) (?:a |an? )?[\"“'‘]?pass(?:es)?\b(?! (?:through|the|on|over|it|in))|\bpass grades?\b|\bsatisfactory\b",
    Trait.PHARMACOLOGY: r"\bpharm(?:acology)?\b",
    Trait.PHYSICAL_ASSESSMENT: r"\b(?:physical|health) assessment\b|\bphys assess\w*",
    Trait.PRACTICUM: r"\bpractic(?:um|ums|a)\b",
    Trait.PROFESSIONAL_DEVELOPMENT: r"\bprofessional development\b|\bprof(?:essional)? dev\b|\bPD (?:credits?|courses?|hours?|workshops?)\b|\bteacher (?:PD|professional development|in-?service)\b|\bin-?service (?:credits?|courses?)\b",
    Trait.REQUIRED_COURSE: r"\b(?:required|core|mandatory|compulsory) (?:course|class|cours|credit)\w*|\bcore requirements?\b",
    Trait.THESIS: r"(?<!non-)(?<!non )(?<!non)\b(?:thesis|theses|dissertation)(?! (?:track|option|program|student|degree|plan))\b",
    Trait.UNACCREDITED: r"\bun-?accredited\b|\b(?:not|isn['’]?t|wasn['’]?t|aren['’]?t|never) (?:\w+ ){0,2}?accredited\b(?! by)|\b(?:no|without|lost (?:its|their)|lacks?|lacking) accreditation\b",
    Trait.UNAPPROVED: r"\b(?:no|not|never|hasn['’]?t|haven['’]?t|isn['’]?t|wasn['’]?t|without) (?:\w+ ){0,4}?(?:pre-?)?approv(?:ed|al)\b|\bun-?approved\b",
    Trait.UNGRADED: r"\bun-?graded\b|\b(?:no|without|wasn['’]?t given a|never got a) (?:letter )?grades?\b(?! (?:below|under|lower|less|issue|problem|limit))",
    Trait.UNMATCHED: r"\b(?:no|without|lacks? (?:a|an)|has no|have no) (?:\w+ ){0,3}?(?:equivalent|counterpart|match(?:ing)?)\b|"
    r"\b(?:doesn['’]?t|does not|don['’]?t|do not|didn['’]?t|nothing|not|won['’]?t) (?:really |exactly )?(?:match|line up|correspond|equivalent)\w*",
    Trait.WORKSHOP: r"\bworkshops?\b|\binstitutes\b|\bshort courses?\b|\bseminar weekend\b",
}  # fmt: skip
_SAID_BY_DENYING = frozenset({Trait.UNACCREDITED, Trait.UNAPPROVED, Trait.UNGRADED, Trait.UNMATCHED})
"""Traits of which the denial is itself the sign ("not accredited")."""
_UNSURE = re.compile(
    r"\b(?:not sure|unsure|don['’]?t know|no idea|maybe|might be|whether)\b(?:\W+[\w'’-]+){0,8}\W*$", re.IGNORECASE
)
_NONE = re.compile(
    r"\b(?:no|not|never|neither|nor|without|none|nothing|\w+n['’]?t)\b(?:[\s,/]+(?:an?|the|any|or|and|been|was|were|of|"
    r"them|it|is|are|part|in|for|from|ever|[\w'’-]+,|[\w'’-]+ (?:or|and|nor))){0,6}\s*$",
    re.IGNORECASE,
)
"""A denial that reaches over a list ("no clinicals, practicum or internship")."""


def traits(text: str) -> frozenset[Trait]:
    """The traits that a text tells of credit; what it denies ("not a practicum") or is unsure of is left out."""
    return frozenset(trait for trait, words in _WORDS.items() if _told(trait, words, text))


def without_traits(text: str, told: frozenset[Trait]) -> str:
    """A text without the words that tell the traits."""
    for trait in told:
        text = re.sub(_WORDS[trait], " ", text, flags=re.IGNORECASE)
    return text


def _told(trait: Trait, words: str, text: str) -> bool:
    for match in re.finditer(words, text, re.IGNORECASE):
        before = text[: match.start()]
        if _UNSURE.search(before):
            continue
        if trait in _SAID_BY_DENYING or (said(words, text) and not _NONE.search(before)):
            return True
    return False
