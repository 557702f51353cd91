"""The circumstance under which alone a sentence holds, as far as rules can carry it."""

import re

from corpus.rules import Situation

_SITUATIONS = (
    (Situation.NONTHESIS, r"\bnon-?thesis\b|\bwithout a thesis\b"),
    (Situation.THESIS, r"\b(?:with a|thesis option|thesis track|a) thesis\b|(?<!non)(?<!non-)\bthesis (?:option|MAST|DEG|students?|track)\b"),
    (Situation.AFTER_MATRICULATION, r"\bafter (?:matriculation|admission|matriculating|being admitted)\b"),
    (Situation.ALUMNUS, r"\balumn\w+|\bMAST graduates\b|\b(?:lets|allows|permits) (?:its )?graduates\b|\balready graduated\b|\bwhen the DEG came first\b"),
    (Situation.CURRENT_STUDENT, r"\bcurrent (?:\w+ )?students?\b"),
    (Situation.OWN_SYSTEM, r"\b(?:inside|within|in|of) (?:the|its|our|their) (?:\w+ ){0,3}system\b|\bsister (?:campus|institution|universit)\w*"),
    (Situation.CERTIFICATE_GIVEN_UP, r"\b(?:surrender|relinquish|forfeit|renounc|return|trad)\w* (?:in )?(?:the |their |that |an? )?CERT\b|\bCERT (?:is|must be|has to be|are|was) (?:surrendered|relinquished|given up|forfeited|returned|rescinded)\b|\bgiv(?:e|es|en|ing) (?:up )?(?:the |their |that |an? )?CERT (?:up|back)\b|\bgiv(?:e|es|en|ing) up (?:the |their |that |an? )?CERT\b"),
    (Situation.CERTIFICATE_KEPT, r"\b(?:keeps?|kept|keeping|retains?|retained|retaining) (?:the |their |that |an? |both )?(?:\w+ )?CERT\b|\bCERT (?:is|was) (?:kept|retained)\b"),
    (Situation.CONTAINED_IN_MASTERS, r"\bCERT (?:that (?:is|are) |which (?:is|are) )?(?:\w+ )?(?:contained|embedded|nested) (?:\w+ )?(?:in|within) (?:a |the |an? )?(?:MAST|DEG)\b"),
    (Situation.EXCHANGE, r"\bexchange (?:program|agreement|student)s?\b"),
    (Situation.CONTINUING_EDUCATION, r"\bcontinuing education\b|\bextension (?:credit|course|unit)s?"),
)  # fmt: skip
_PATTERNS = tuple((situation, re.compile(pattern)) for situation, pattern in _SITUATIONS)
_OUTSIDE_THE_SYSTEM = re.compile(r"\b(?:outside|not (?:in|part of)) the (?:\w+ ){0,3}system\b")

_OPEN = re.compile(
    r"\b(?:only )?if\b(?! (?:(?:later |subsequently |then )?(?:admitted|accepted) (?:to|into)|they|it|the (?:course|credit|content|work|program|grade)|approved|taken|earned|transfer is))|\bprovided\b(?! (?:that )?(?:(?:this|such) (?:work|credit|coursework)|they|it|the (?:course|credit|grade|student (?:earn|receiv)))|[^,;]{0,30}approv)|\bin (?:exceptional|special|rare|certain|some) (?:cases|circumstances)\b|\bexceptional(?:ly)?\b|\bfor (?:students|applicants) (?:who|whose|with|in the)\b|\bwho (?:have|has) (?:a|an) (?:[\w.]+ )?gpa\b|\bsome (?:programs|departments)\b|\bmay (?:set|require|impose|establish|limit)\b|\btypically\b|\busually\b|\bnormally\b|\bgenerally\b|\boften\b|\bexpected\b|\b(?:older|former|earlier|previous|past|archived) (?:[\w-]+ ){0,3}?(?:bulletins?|catalogs?|versions?|pages?|polic(?:y|ies)|rules?)\b[^.;]{0,80}\b(?:allowed|required|accepted|permitted|limited|capped|set|gave|let|counted)\b|\bused to (?:allow|accept|be|require)|\breplaced (?:the |an )?(?:older|former|earlier)|^in an? \d+-(?:unit|credit|hour)\b|^(?:accelerated|dual|joint|international|combined)\b"
)
_ONE_PROGRAM = re.compile(
    r"^(?:ORG's |the |a )?(?:[\w-]+ ){1,4}(?:program|department|track|concentration|major)s? (?:of|at|in) ORG\b"
)


EXCEPTION = re.compile(
    r"\b(?:unless|except(?: (?:that|when|where|in|for|with|by))?)\b [^.;]+|\bonly exceptionally\b|\bwith exceptions\b|\bbut an? [^.;]+ is considered\b[^.;]*",
    re.IGNORECASE,
)
"""When a rule does not hold after all, in the sentence's own words."""


def part_in(sentence: str, pattern: re.Pattern[str]) -> str | None:
    """The words of a sentence that a pattern finds."""
    found = pattern.search(sentence)
    return found.group().strip() if found else None


def situations(clause: str) -> tuple[Situation, ...]:
    """The circumstances that a clause names and that rules know."""
    clause = _OUTSIDE_THE_SYSTEM.sub(" ", clause)
    found = [situation for situation, pattern in _PATTERNS if pattern.search(clause)]
    if Situation.NONTHESIS in found and Situation.THESIS in found:
        found.remove(Situation.THESIS)
    return tuple(found)


_UNDER = re.compile(
    r"\b(?:only )?(?:if|when|where|once|provided that|for (?:students|applicants) (?:who|whose|with))\b[^,;.]{0,80}"
)


def without_situations(said: str) -> str:
    """A sentence without the conditions that are circumstances which rules know."""
    return _UNDER.sub(lambda found: " " if situations(found.group()) else found.group(), said)


def one_program(sentence: str) -> str | None:
    """The words that name one program of the institution as that of which a sentence speaks; None without any."""
    found = _ONE_PROGRAM.search(sentence)
    return found.group() if found else None


_SIZED = re.compile(
    r"\b(?:MAST|CERT|DEG|DOCT|programs?) \([^()]*\d[^()]*\b(?:credits?|hours?|units?)\)|\b(?:MAST|CERT|DEG|programs?) (?:requiring|that (?:requires?|have|has)|with) (?:up to |more than |at least |fewer than |less than |over |at most )?\d+ (?:credits?|hours?|units?)|"
    r"\b(?:larger|longer|smaller|shorter) (?:MAST|DEG|programs?|ones)\b|\b(?:in|for|of) (?:an? |the )?\d+[- ](?:credit|hour|unit|semester hour)[- ](?:MAST|DEG|programs?|CERT)\b|\b(?:MAST|CERT|DEG|programs?) (?:of|with) (?:\d+|(?:up to|more than|at least|fewer than) \d+)"
)


def sized(clause: str) -> str | None:
    """The words that name the size of the programs of which alone a clause speaks; None without any."""
    found = _SIZED.search(clause)
    return found.group() if found else None


def open_condition(sentence: str) -> str | None:
    """The words of a condition or a hedge that no rule can carry; None where there is none."""
    found = _OPEN.search(sentence)
    return found.group() if found else None
