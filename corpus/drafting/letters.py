"""The letter that a clause sets as the lowest grade, by the words on its two sides."""

import re

_LETTER = re.compile(r"(?<![\w'+/-])[\"'(]?(?P<grade>[a-d][+-]?)[\"']?(?![\w'+/]|-\w)")
_WORD = r"(?:(?!\d|average\b|gpa\b)[\w'-]+,? )"
_ART = r"(?:(?:an?|the|of|letter|grades?|marks?|\"|') )*(?:\(an? )?"
_BELOW = r"(?:below|lower than|less than|under|worse than|poorer than|short of|lower)"
_LEAST_BEFORE = re.compile(
    rf"(?:\bat (?:the very )?least|\b(?:no|not|nothing|none) (?:{_BELOW})|\b(?:no|not|nothing|none|nor|never|cannot|without) {_WORD}{{0,14}}?{_BELOW}|"
    rf"\b(?:minimum|lowest|least)(?: {_WORD}{{0,4}}?)?(?:grades?|marks?)? ?(?:{_WORD}{{0,12}}?)?(?:is|of|as|being|at)|\b(?:minimum|lowest) (?:grades?|marks?)\b[^:;|.]{{0,90}}:|"
    rf"\bminimum(?: of)?|\bgrade of (?:at least )?\d\.\d+|\bat least \d\.\d+|"
    rf"\bequal to or (?:better|higher) than) {_ART}\Z"
)
_BELOW_BEFORE = re.compile(rf"\b{_BELOW} {_ART}\Z")
_GRADE_BEFORE = re.compile(
    r"\b(?:grades?|marks?)(?: earned| received)?(?: required| needed)?(?: for transfer)?:? (?:of |is |are |that is |must be |was )?(?:at least )?(?:an? )?[\"']?\Z|"
    r"\b(?:requires?|needs?|carry|carries|shows?|bears?|with|earned|receiv\w+|require) (?:at least |a minimum of )?(?:an? )[\"']?\Z"
)
_LEAST_AFTER = re.compile(
    r"\A[\"')]*(?: ?\([^)]*\))?,?(?: grade)? (?:or|and) (?:better|higher|above|greater|up|more)\b|\A[\"']? (?:grade )?(?:is|as) the (?:minimum|lowest|least)\b|"
    r"\A[\"']? (?:grade )?(?:minimum\b|at (?:the )?least\b|(?:is|are) (?:required|needed|necessary|expected|the (?:minimum|lowest))\b)|"
    r"\A[\"']? is (?:the )?(?:lowest|minimum)"
)
_BARRED_AFTER = re.compile(
    r"\A[\"')]* (?:or|and) (?:any(?:thing)? )?(?:lower|below|less|worse|poorer)\b[^.;:|]{0,60}?\b(?:(?:is|are|will|may|can|do|does|shall|would) not|cannot|never)\b"
)
"""What stands after a letter that, with all below it, does not count."""
_A_GRADE = re.compile(r"\A(?:an? |the )?grades? of (?:an? )?[\"'(]?\Z")
_REFUSED_AFTER = re.compile(
    r"\A[\"')]* (?:does not|do not|is not|are not|will not|cannot|may not) (?:be )?(?:transfer(?:red|able)?|accept(?:ed|able)|count(?:ed)?|eligible|applied)\b(?! (?:if|unless|when|toward the \w+ average))"
)
"""A letter that alone is said not to count: what is worse counts as little."""
_NONE_BEFORE = re.compile(
    r"\b(?:no|nor any) (?:\w+ ){0,2}?(?:credits?|courses?|coursework|hours?|units?|work|class)\b(?! (?:more|less))[^.;,]{0,40}\Z"
)
_LOWER_AFTER = re.compile(r"\A[\"')]* or (?:any(?:thing)? )?(?:lower|below|less)\b")
"""No course with a C or lower: the letter and all below it do not count."""
_A_GRADE_OF = re.compile(
    r"\b(?:accept|transfer|count|apply|credit|use|take)\b[^.;,]{0,60}\b(?:with|of|carrying|bearing) (?:an? )?(?:grades? of )?(?:an? )?[\"'(]?\Z"
)
"""What stands before a letter that is not accepted, nor any below it."""
STEPS = ("A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D", "D-", "F")
_NOT_A_GRADE = re.compile(
    r"\A[\"']?(?: ?\([^)]*\))?(?:,? (?:or|and) (?:better|higher|above))? (?:average|gpa|mean|range|list)\b|\A[\"']? (?:or|and) (?:lower|below|less|worse)\b"
)
_BARE_BEFORE = re.compile(
    r"\b(?:graded|grades? (?:of|is|was)|marked|(?:carr|bear|show|receiv|earn)\w*|with)(?: (?:an?|the|letter|grades?|of))* [\"'(]?\Z|\A\W*(?:an? )?(?:grades? of (?:an? )?)?[\"'(]?\Z"
)
_BETTER = re.compile(r"\A[\"']? or (?:an? )?[\"']?(?P<lower>[b-d][+-]?)(?![\w+])")
_DENIED = re.compile(
    r"\b(?:not|no|cannot|never|nor|none|nothing|ineligible|excluded?|excludes|rejects?|refuses?|with the exception of)\b"
)
_ASIDE = re.compile(r"\([^)]*\)|\b(?:no|not) (?:more|less|older|fewer|later|earlier) than\b")
_ONLY = re.compile(
    r"\b(?:only|must|requires?|required|needs?|need|shall|has to|have to|if|provided|limited to|accepts?|count(?:s|ed)?|transfers?|eligible|restricted to|"
    r"passed with|completed with|earned with|taken with)\b|: "
)


def above(letter: str) -> str | None:
    """The letter next above one; None above an A."""
    place = STEPS.index(letter) if letter in STEPS else 0
    return STEPS[place - 1] if place else None


def lowest(clause: str) -> str | None:
    """The lowest letter that a clause lets count, in capitals; None where it sets none."""
    for found in _LETTER.finditer(clause):
        before, after = clause[: found.start()], clause[found.end() :]
        if _REFUSED_AFTER.match(after) and _A_GRADE.search(before):
            return above(found["grade"].upper())
        none = _NONE_BEFORE.search(before) and _LOWER_AFTER.match(after)
        refused = _DENIED.search(before) and _LOWER_AFTER.match(after) and _A_GRADE_OF.search(before)
        if refused:
            return above(found["grade"].upper())
        if (none or _BARRED_AFTER.match(after)) and _BARE_BEFORE.search(before):
            return above(found["grade"].upper())
        if _NOT_A_GRADE.match(after) or re.search(r"\baverage(?: grade)?(?: of| is)? (?:an? )?\Z", before):
            continue
        letter = found["grade"]
        if letter == "a" and not re.search(r"\b(?:an|grades? of|of an?) \Z", before):
            continue  # the article
        if _LEAST_BEFORE.search(before) or _LEAST_AFTER.match(after):
            return letter.upper()
        if _BELOW_BEFORE.search(before) and _DENIED.search(clause):
            return letter.upper()
        if _GRADE_BEFORE.search(before) and _ONLY.search(clause) and not _DENIED.search(_ASIDE.sub(" ", clause)):
            other = _BETTER.match(after)
            return (other["lower"] if other else letter).upper()
    return None
