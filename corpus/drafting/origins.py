"""Where the credit of a clause comes from, by its own words."""

import re

from corpus.rules import Origin

OTHER_SCHOOL = r"\b(?:an|other|another|outside|different|external|previous|former)(?: [\w-]+){0,4}? (?:institution|institute|universit(?:y|ies)|college|school)s?"
_OUTSIDE = re.compile(
    rf"\btransfer(?:red|ring|able|s)?\b(?! (?:to|into) (?:a |the |another )?(?:program|DEG at another))|\boutside (?:credit|coursework|course|unit|hour)(?!s? (?:of|from) (?:the )?(?:department|program))|\bexternal (?:credit|coursework|course)|\belsewhere\b|\b(?:bring|brings|brought|bringing) in\b|{OTHER_SCHOOL}|\b(?:from|at|of) (?:an? |the |any )?(?:[\w-]+ ){0, 2}?(?:accredited|foreign|partner|member|sister) (?:institution|universit|college|school)|\b(?:from|at) (?:an)?other accredited (?:\w+ )?programs?\b|\bfrom outside\b(?! the (?:department|program|major|school|college|discipline))|\boutside ORG\b|\b(?:sister|another|other) (?:\w+ )?campus(?:es)?\b"
)
_NOT_AS_TRANSFER = re.compile(
    r"\b(?:and|but|which|that) (?:(?:is|are|does|do) not|(?:is|are) never) (?:count|consider|treat|regard|class)\w* (?:them |it |these )?as transfer (?:credits?|work|hours)\b"
)
"""What is said to be no transfer credit."""
_NONDEGREE = re.compile(
    r"\bnondegree\b|\bnon-?matriculated\b|\bspecial[- ]student|\bopen university\b|\bunclassified\b|\bpost-?(?:baccalaureate|BACH) (?:status|students?|stud(?:y|ies))|\bguest student|\bopen enrol?lment\b|\bvisiting student|\bnon-?admitted\b|\bwithout (?:being |having been )?(?:admitted|admission)\b"
)
_BEFORE = re.compile(
    r"\bpre-?admission\b|\b(?:prior|earlier) graduate (?:credits?|work|coursework|courses|units|hours)\b|\b(?:before|prior to|preceding|previous to) (?:[\w']+ ){0,3}?(?:admission|admittance|admitted|matriculat\w+|formal admission|being admitted)"
)
_PRIOR_LEARNING = re.compile(r"\bprior[- ]learning\b|\bexperiential learning\b|\blife experience\b|\bportfolio\b")
_POOLED = re.compile(
    r"\b(?:itself|ORG|its own|own|this university|here) (?:or|and)(?: from)? (?:elsewhere|outside|transfer|an|at an)|\bcombin|\btogether\b|\b(?:whether|either|both) (?:\w+ ){0,4}?(?:at|from|by|in|as|through)\b|\b(?:elsewhere|outside|transfer)(?: (?:credits?|units?|hours?|courses?|work))? (?:or|and) (?:at |from |its |ORG's )*(?:own|ORG|nondegree|non-?matriculated|here|pre-?admission)|\b(?:nondegree|pre-?admission|non-?matriculated|special student)(?: (?:credits?|study|status|work|courses?|units?|hours?))?,? (?:or|and) (?:outside |by )?transfer"
)
_COUNTED_IN = re.compile(r"\binclud\w+|\btotal\b|\balso\b|\bas well\b")
_MOVED = re.compile(
    r"\b(?:transfer of|(?:may|can|to|will|be|are|is) (?:be )?(?:transferred|transfer)|transferred|transfers?(?= (?:up|at|no|not|only|in|into|to|toward|\d)\b))(?! (?:credits?|hours?|units?|courses?|work)\b)"
)
"""Credit that is moved, wherever it was earned."""
_AT_HOME = re.compile(
    r"\b(?:taken|earned|completed) (?:\w+ )?(?:at|from|in) (?:ORG|the university|this university)\b|\b(?:taken|earned|completed) (?:there|here)\b|\b(?:its|ORG's) own\b|^(?:toward (?:MAST|CERT), )?ORG (?:courses|credits?|units|hours|coursework)\b"
)


def origins(said: str) -> tuple[Origin, ...]:
    """Where the credit of a clause comes from; several where it pools them, none where it does not say."""
    said = _NOT_AS_TRANSFER.sub(" ", said)
    before, outside = bool(_BEFORE.search(said)), bool(_OUTSIDE.search(said))
    nondegree = bool(_NONDEGREE.search(said))
    if before and (_POOLED.search(said) or not (outside or nondegree or _AT_HOME.search(said))):
        return (Origin.PREADMISSION,)
    if (
        outside
        and nondegree
        and not (_POOLED.search(said) or _COUNTED_IN.search(said))
        and not _OUTSIDE.search(_MOVED.sub(" ", said))
    ):
        return (Origin.NONDEGREE,)
    if outside and nondegree and _POOLED.search(said):
        return (Origin.PREADMISSION,)
    found = [Origin.OUTSIDE] if outside else []
    if nondegree or (before and not outside):
        found.append(Origin.NONDEGREE)
    if _PRIOR_LEARNING.search(said):
        found.append(Origin.PRIOR_LEARNING)
    if Origin.OUTSIDE in found and Origin.NONDEGREE in found:
        return (Origin.PREADMISSION,)
    return tuple(found)
