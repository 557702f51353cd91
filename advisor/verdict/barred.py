"""Whether a "no" is safe: the asker names no way round the rule that shuts the credit out, and is no exception."""

import re

from advisor.finding import HeldRule
from advisor.message.amounts.quantities import quantities
from advisor.message.amounts.quantity import Measure
from advisor.message.amounts.roles import Role
from advisor.message.credit.credit import ONE_COURSE, at_least
from advisor.message.credit.loose_grades import lowest_at_least, uneven_grades
from advisor.message.credit.qualities import grades_in
from advisor.message.time.loose_ages import age_unsure
from advisor.message.understanding import Understanding
from advisor.message.unread.misread import parted, several_ages
from advisor.message.wording.telling import names, telling
from advisor.message.wording.waivers import waiver_named
from advisor.rules.conditions import Ruling
from advisor.rules.rulebook import Check
from corpus.figures import WORDS
from corpus.rules import AgeLimit, Cap, Exclusion, MinimumGrade, Origin, Situation, Trait
from corpus.sentences import alone

_MENDED = re.compile(
    r"\b(?:exams?|re-?validat\w*|validat\w*|petition\w*|exception|waive[dr]?|appeal\w*|extension|"
    r"(?<!have to )(?<!need to )(?<!must )retake)\b",
    re.IGNORECASE,
)
_EXTENDED = re.compile(r"\bextensions?\b", re.IGNORECASE)
"""What gives some students more time."""
_UNMENDED = re.compile(
    r"\b(?:nothing|none of (?:it|them|these|those)|it|they|these|those) "
    r"(?:(?:has|have|had|was|were)(?: not| never)?|(?:has|have|had|was|were)n['’]t) (?:ever |yet )?(?:been )?"
    r"re-?validated\b",
    re.IGNORECASE,
)
"""That the credit was not validated anew: with a "not", or a subject that is nothing."""
_PETITIONED = re.compile(
    r"\b(?:request\w*|transfer\w*)\b.{0,120}\b(?:files?|by|through) (?:\w+ ){0,4}?petition\b", re.I
)
"""A school that has every transfer asked for by petition, which is then no way round."""
_ANCHOR = re.compile(
    r"\bbefore (?:my|the|i) (?:\w+ ){0,2}?(?:petition|request|appl)\w*(?: to transfer (?:it|them))?", re.IGNORECASE
)
"""The day to which the age of credit is counted, where that is a petition."""


def barred(understood: Understanding, result: Check) -> bool:
    """Whether a "no" is safe: the asker names no way round the rule that shuts the credit out, and no exception of
    the document speaks of the asker's case."""
    age = any(isinstance(ruling.held.rule, AgeLimit) for ruling in result.failures)
    if age and (_is_mended(understood, result) or several_ages(understood)):
        return False
    if age and age_unsure(understood.question):
        return False
    if parted(understood) or waiver_named(understood) or _mixed(understood, result) or understood.unmarked:
        return False
    graded = any(isinstance(ruling.held.rule, MinimumGrade) for ruling in result.failures)
    if graded and (uneven_grades(understood.question) or lowest_at_least(understood.question)):
        return False
    if _still_open(understood, result) or told_of_a_part(understood):
        return False
    stems = telling(understood)
    others = [held.rule.sentence for held in result.exceptions if not _ruled_out(held, understood)]
    documents = {ruling.held.document.id: ruling.held.document for ruling in result.failures}
    failed = {ruling.held.rule.sentence for ruling in result.failures}
    grades = [r.sentence for d in documents.values() for r in d.rules if isinstance(r, MinimumGrade) and r.when]
    if any(_excused(ruling, result) for ruling in result.failures) or _of_own_degree(understood, result):
        return False
    ways = [line for d in documents.values() for line in alone(d.text) if _EXTENDED.search(line)] if age else []
    excepted = (sentence for sentence in (*others, *grades, *ways) if sentence not in failed)
    return not any(names(sentence, stems, understood) for sentence in excepted)


def _is_mended(understood: Understanding, result: Check) -> bool:
    """Whether the asker speaks of what makes older credit count after all."""
    said = _ANCHOR.sub(" ", understood.question)
    said = _UNMENDED.sub(lambda found: " " if _DENIES.search(found.group()) else found.group(), said)
    pages = [ruling.held.document.text for ruling in result.failures]
    if all(any(_PETITIONED.search(line) for line in page.splitlines()) for page in pages):
        said = re.sub(r"\bpetition\w*", " ", said, flags=re.IGNORECASE)
    return bool(_MENDED.search(said))


_DENIES = re.compile(r"\b(?:nothing|none|not|never)\b|n['’]t", re.IGNORECASE)


def _mixed(understood: Understanding, result: Check) -> bool:
    """Whether only a part of the credit may be what a rule shuts out: another grade is named that would do or that is a
    letter beside a pass, or the amount is a part of a larger one ("3 of my 12")."""
    if len(result.case.lots) > 1:
        return False
    floors = [r.held.rule.grade for r in result.failures if isinstance(r.held.rule, MinimumGrade)]
    if floors and any(at_least(grade, floors[0]) for grade in grades_in(understood.question)):
        return True
    if any(_is_of_passes(ruling) for ruling in result.failures) and grades_in(understood.question):
        return True
    amounts = [q for q in quantities(understood.question) if q.measure is Measure.CREDITS]
    return part_of_it(understood.question) or (any(q.role is Role.SUBSET for q in amounts) and len(amounts) > 1)


def _is_of_passes(ruling: Ruling) -> bool:
    """Whether a rule shuts out credit that was passed without a letter."""
    return isinstance(ruling.held.rule, Exclusion) and Trait.PASS_FAIL in ruling.held.rule.traits


def part_of_it(text: str) -> bool:
    """Whether a text speaks of a part of an amount: "4 of my 8 credits"."""
    return bool(_PART.search(text))


def told_of_a_part(understood: Understanding) -> bool:
    """Whether what shuts credit out is told of one course, or of some, while there is more of it."""
    if _BESIDE_ANOTHER.search(understood.question):
        return True
    more = any((lot.amount or 0) > ONE_COURSE or (lot.courses or 0) > 1 for lot in understood.holdings)
    wholes = {lot.courses for lot in understood.holdings if (lot.courses or 0) > 1}
    told = (match.group().split()[0].lower() for match in _SOME_OF_IT.finditer(understood.question))
    return more and any((int(word) if word.isdigit() else WORDS.get(word)) not in wholes for word in told)


_SOME_OF_IT = re.compile(
    r"\b(?:one|two|three|1|2|3)(?= of (?:them|those|these|which)\W*(?:$|[.,;?!]))|"
    r"(?<= in )(?:one|two|three|1|2|3) (?:course|class)(?:es|s)?\b|"
    r"\b(?:one|a single|two|three|1|2) (?:of them |(?:course|class)(?:es|s)? )?(?:with|from|was|were|is|are|has|had|"
    r"\d+ years|[CDF](?![\w'’]))|\b(?:a|one) single (?-i:[CDF])\b|"
    r"\b(?:\d+|two|three|four|five|six) (?:of (?:them|which|those) )?"
    r"(?:are|were|is|was) from\b|\bof which \d+\b|\bnothing (?:lower|worse|below|under)(?: than)? an? [CDF]\b|"
    r"\band \d+ outside\b|"
    r"\b(?:one|two|three|four|1|2|3|4) (?:that )?(?:i|we|he|she|they) (?:took|did|earned|had) "
    r"(?:in|at) (?:that|the|this|their|your|the same) (?:college|school|university|program|place)\b",
    re.IGNORECASE,
)
_BESIDE_ANOTHER = re.compile(
    r"\b(?:one|two|three|1|2|3) (?:fresh|new) (?:course|class)(?:es|s)?\b[^.?!]{0,20}\b(?:one|two|three|1|2|3) from\b",
    re.IGNORECASE,
)
"""A course that is to be taken, beside one that is had: "one fresh class, one from my master's"."""
_PART = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|some|most|half|part|few|several) of "
    r"(?:my|the|those|these|our|her|his) \d+\b",
    re.IGNORECASE,
)


def _excused(ruling: Ruling, result: Check) -> bool:
    """Whether a lower grade would do for somebody with a high average, which the question does not tell."""
    lot, rules = result.case.lots[ruling.lot], ruling.held.document.rules
    return isinstance(ruling.held.rule, MinimumGrade) and any(
        isinstance(rule, MinimumGrade)
        and rule.when == (Situation.HIGH_GPA,)
        and lot.grade
        and at_least(lot.grade, rule.grade)
        for rule in rules
    )


def _of_own_degree(understood: Understanding, result: Check) -> bool:
    """Whether what was taken during a degree may have been taken in one of the very school, which a rule excepts."""
    rules = [ruling.held.rule for ruling in result.failures]
    during = [rule for rule in rules if isinstance(rule, Exclusion) and Trait.DURING_DEGREE in rule.traits]
    excepted = any("own" in rule.sentence for rule in during)
    return excepted and understood.schools.named < 2 and not _ELSEWHERE.search(understood.question)


_ELSEWHERE = re.compile(
    r"\b(?:elsewhere|somewhere else)\b|\b(?:an?other|diff(?:erent|\.)?|old|other|previous|last) "
    r"(?:\w+ )?(?:school|univ\w*|college|institution|place|uni)\b",
    re.IGNORECASE,
)


_FINISHED = re.compile(
    r"\b(?:finished|completed|awarded|conferred|earned) (?:\w+['’]?\w* ){0,2}?(?:degree|master|credential|cert)",
    re.IGNORECASE,
)
_UNFINISHED = re.compile(
    r"\b(?:still (?:in|doing|working|enrolled)|(?:not|n['’]t) (?:yet )?(?:finished|graduated|completed|done)|"
    r"currently (?:in|enrolled|doing)|at the same time|concurrent\w*|simultaneous\w*|while i(?:['’]?m| am)|"
    r"haven['’]?t (?:finished|graduated)|before (?:i )?(?:graduat|finish)\w*|i(?:['’]?m| am) (?:in|doing|an?) "
    r"(?:the |my |an? )?(?:current )?(?:master|ms|ma|mba|degree))\b",
    re.IGNORECASE,
)


def _still_open(understood: Understanding, result: Check) -> bool:
    """Whether a cap of zero is on credit of a finished credential, and the asker is still in it."""
    zero = [pool.held.rule for pool in result.pools if pool.limit == 0 and isinstance(pool.held.rule, Cap)]
    finished = any(cap.origin in (Origin.DEGREE, Origin.MASTERS) and _FINISHED.search(cap.sentence) for cap in zero)
    return finished and bool(_UNFINISHED.search(understood.question))


_BEFORE_IN = re.compile(r"\bbefore (?:being |i |my |we |they )*(?:matriculat|admi|enrol)\w*", re.IGNORECASE)


def _ruled_out(held: HeldRule, understood: Understanding) -> bool:
    """Whether the asker says that the situation of a cap is not theirs."""
    later = isinstance(held.rule, Cap) and Situation.AFTER_MATRICULATION in held.rule.when
    return later and bool(_BEFORE_IN.search(understood.context))
