"""Whether a "yes" is safe: nothing that the question says, and nothing that the documents limit, was left unread.

A policy holds more than its typed rules. Where a limiting sentence that no applied rule stands for speaks of
something that the question names, the sentence is quoted and no verdict is given.
"""

import re
from fractions import Fraction

from advisor.age import ages
from advisor.aspects import Aspect
from advisor.conditions import Outcome, Ruling
from advisor.credit import Use, at_least
from advisor.denied import condition_stated, denied
from advisor.finding import Source
from advisor.lateness import untimely
from advisor.levels import below_level, levels_met
from advisor.qualities import grades_in
from advisor.quantities import quantities
from advisor.rulebook import Check
from advisor.scope import Scope
from advisor.served import use, use_hinted, use_unclear
from advisor.timeliness import in_time, timed
from advisor.understanding import Understanding
from advisor.unread import limits_unread
from advisor.waivers import waiver_named, without_approval
from corpus.amounts import Unit
from corpus.document import Document
from corpus.rules import AgeLimit, Cap, CredentialsPerCourse, MinimumGrade, Origin, Residency, Reuse, Situation

_LIMITING = re.compile(
    r"\b(?:not|no|only|must|cannot|never|except|excluded?|excludes|at most|at least|unless|none|rather than|"
    r"depends?|requires?|within|neither)\b",
    re.IGNORECASE,
)
_LETTER = re.compile(r"\bgrades?\b(?! (?:class|course|point|school))|\b[ABC] ?[-+](?!\w)", re.IGNORECASE)
_MENDED = re.compile(
    r"\b(?:exams?|re-?validat\w*|validat\w*|petition\w*|exception|waive[dr]?|appeal\w*|extension|"
    r"(?<!have to )(?<!need to )(?<!must )retake)\b",
    re.IGNORECASE,
)
_NO_LIMIT = re.compile(
    r"\bno (?:\w+ )?(?:caps?|limits?|maximum|minimum|expiration|deadline|charge|fee)\b", re.IGNORECASE
)
"""A limit that a sentence says there is not."""
_ANCHOR = re.compile(
    r"\bbefore (?:my|the|i) (?:\w+ ){0,2}?(?:petition|request|appl)\w*(?: to transfer (?:it|them))?", re.IGNORECASE
)
"""The day to which the age of credit is counted, where that is a petition."""
_EXCLUDING = re.compile(r"\b(?:not|no|cannot|never|excluded?|excludes|except|neither)\b", re.IGNORECASE)
_EVERYDAY_WORDS = (
    "academic accept accepted accredited admission admitted after allow allowed another applied apply approved "
    "award before better certificate class college complete conferred could count courses credit degree "
    "department earned every everything final finish first from going grade graduate have hours institution into "
    "level master masters months never nondegree older other outside passed petition previous program quarter "
    "request require right school second semester status still student study taken that their there these they "
    "this those together total toward transfer transferred under university used where which whole will with "
    "would years"
)
_EVERYDAY = frozenset(word[:5] for word in _EVERYDAY_WORDS.split())
"""What is said of most credit, by its first letters."""
_ANCHOR_WORDS = "advancement application award candidacy enrolment filed first graduation matriculation petition"
_ANCHORED = frozenset(word[:5] for word in _ANCHOR_WORDS.split())
"""The dates from which the age of credit is counted, by their first letters."""


def certain(understood: Understanding, scope: Scope, result: Check | None, whole: bool = True) -> bool:
    """Whether nothing stands in the way of a verdict other than "no": of a `whole` yes, or of a part."""
    if understood.follows and not understood.describes:
        return False
    if result is not None and not (_slots_read(understood) and _units_agree(understood, result)):
        return False
    if _unread_numbers(understood) or _several_ages(understood) or parted(understood):
        return False
    if without_approval(understood.question):
        return False
    if use_unclear(understood.question) or _overlaps(understood.question):
        return False
    documents = _documents(scope, result)
    if _use_unread(understood, documents) or (result is not None and _untold(understood, result)):
        return False
    if not _age_judged(understood, documents, result):
        return False
    unapplied = _unapplied(documents, result)
    kept = in_time(timed(understood, documents))
    if untimely(understood, scope, documents, unapplied):
        return False
    if below_level(understood, documents):
        return False
    met = kept | levels_met(understood, documents)
    unapplied = [sentence for sentence in unapplied if sentence not in met]
    unapplied = [sentence for sentence in unapplied if not condition_stated(sentence, understood.question)]
    stems = _telling(understood)
    if result is None:  # what a kept deadline itself is about is not another limit
        stems -= {word[:5].lower() for sentence in kept for word in re.findall(r"[A-Za-z]{4,}", sentence)}
    limiting = _LIMITING if whole else _EXCLUDING
    if limits_unread(understood, scope, result, met):
        return False
    return not any(
        limiting.search(_NO_LIMIT.sub(" ", sentence)) and _names(sentence, stems, understood) for sentence in unapplied
    )


def barred(understood: Understanding, result: Check) -> bool:
    """Whether a "no" is safe: the asker names no way round the rule that shuts the credit out, and no exception of
    the document speaks of the asker's case."""
    age = any(isinstance(ruling.held.rule, AgeLimit) for ruling in result.failures)
    if age and (_MENDED.search(_ANCHOR.sub(" ", understood.question)) or _several_ages(understood)):
        return False
    if parted(understood) or waiver_named(understood):
        return False
    stems = _telling(understood)
    others = [held.rule.sentence for held in result.exceptions]
    documents = {ruling.held.document.id: ruling.held.document for ruling in result.failures}
    failed = {ruling.held.rule.sentence for ruling in result.failures}
    grades = [r.sentence for d in documents.values() for r in d.rules if isinstance(r, MinimumGrade) and r.when]
    if any(_excused(ruling, result) for ruling in result.failures):
        return False
    return not any(_names(sentence, stems, understood) for sentence in [*others, *grades] if sentence not in failed)


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


def _telling(understood: Understanding) -> set[str]:
    """The first letters of the words that tell this question from any other on credit: neither what the asker denies
    nor the date from which an age that was understood is counted."""
    stems = {word[:5] for word in understood.content - denied(understood.question)} - _EVERYDAY
    dated = any(lot.age and lot.age.anchor for lot in understood.holdings)
    return stems - _ANCHORED if dated else stems


_NUMBER = re.compile(r"(?<![\w.,$-])\d{1,2}(?![\w%]|[.,]\d|-(?!credit|hour|unit|course|year)|/)")
_COUNTED = re.compile(
    r"\d{1,2}\W+(?:i do|of|week|month|day|semester|term|school|program|question|thing|cert|degree|"
    r"yr|year|am|pm)",
    re.IGNORECASE,
)


def _unread_numbers(understood: Understanding) -> bool:
    """Whether a number of the size of credit stands in the question that nothing understood accounts for."""
    text = understood.question
    spans = [(q.start, q.end) for q in quantities(text)]
    amounts = [lot.amount for lot in understood.holdings if lot.amount]
    known = {*amounts, sum(amounts, Fraction(0)), *understood.sizes.values(), understood.certificate_size}
    loose = [m for m in _NUMBER.finditer(text) if not any(a <= m.start() < b for a, b in spans)]
    return any(Fraction(m.group()) not in known and not _COUNTED.match(text, m.start()) for m in loose)


def _use_unread(understood: Understanding, documents: list[Document]) -> bool:
    """Whether outside credit may have served for a credential in words that were not read, where a rule asks for it."""
    unsaid = any(lot.origin is Origin.OUTSIDE and lot.used_for is None for lot in understood.holdings)
    ruled = any(isinstance(rule, Reuse) and rule.allowed != "yes" for page in documents for rule in page.rules)
    return unsaid and ruled and use_hinted(understood.question)


_EITHER_WAY = re.compile(r"\boverlap|\bin common\b", re.IGNORECASE)
_ONE_WAY = re.compile(r"\b(?:into|toward|towards|first|already|before)\b", re.IGNORECASE)


def _overlaps(text: str) -> bool:
    """Whether a certificate and a degree share credit and nothing says which of them it is to count toward."""
    both = re.search(r"\bcert", text, re.IGNORECASE) and re.search(r"\b(?:degree|master|ms|ma|mba)\b", text, re.I)
    return bool(both and _EITHER_WAY.search(text)) and not _ONE_WAY.search(text)


def _untold(understood: Understanding, result: Check) -> bool:
    """Whether a low grade or an earlier use is told that no rule of these documents was held against: a "yes" by the
    caps would read as if it did not matter."""
    graded = {ruling.lot for ruling in result.rulings if isinstance(ruling.held.rule, MinimumGrade)}
    used = {
        ruling.lot
        for ruling in result.rulings
        if isinstance(ruling.held.rule, Reuse)
        and ruling.outcome is not Outcome.UNSAID
        and result.case.lots[ruling.lot].used_for in ruling.held.rule.used_for
    }
    lots = list(enumerate(understood.holdings))
    low = any(lot.grade and not at_least(lot.grade, "B") and position not in graded for position, lot in lots)
    served = (Use.DEGREE, Use.BACHELOR, Use.CERTIFICATE)
    spent = any(
        lot.origin is Origin.OUTSIDE and lot.used_for in served and position not in used for position, lot in lots
    )
    return low or spent


def _slots_read(understood: Understanding) -> bool:
    """Whether what the question mentions of grade, age and use was also understood."""
    lots = understood.holdings
    unread = (
        (Aspect.AGE, all(lot.age is None for lot in lots)),
        (
            Aspect.GRADE,
            _LETTER.search(understood.question) and all(lot.grade is None for lot in lots) and not understood.grades,
        ),
    )
    return not any(missing and aspect in understood.aspects for aspect, missing in unread)


_DATED = re.compile(
    r"\b(?:took|taken|earned|completed|finished|passed|did|from|in|of|my|since|spring|summer|fall|autumn|winter)\W+"
    r"(?:(?!catalog|bulletin|handbook|polic|rule|faq|edition)\w+\W+){0,3}?(?:19|20)\d\d\b"
    r"(?!\W*\d\d|\W+(?:\w+\W+)?(?:catalog|bulletin|handbook|polic|rule|faq|edition))",
    re.IGNORECASE,
)


def _several_ages(understood: Understanding) -> bool:
    """Whether the question gives an age that no lot took: some of the credit is then older or younger than the rest."""
    said = set(ages(understood.question, quantities(understood.question)))
    return len(said) > 1 and not said <= {lot.age for lot in understood.holdings}


_SOME = re.compile(
    r"(?<!every )(?<!each )(?<!any )(?<!all )\b(?:one|two|three|four|five|six|\d+|some|most|half|few|several|part|"
    r"couple) of (?:them|those|these|(?:the|my) (?:courses|classes|credits|hours|units|grades))\b|"
    r"\bthe (?:rest|others?)\b",
    re.IGNORECASE,
)


def parted(understood: Understanding) -> bool:
    """Whether a grade, an age or a use is told of some courses of a lot only, so that it does not hold for all."""
    whole = any((lot.amount or (lot.courses or 0) > 1) for lot in understood.holdings)
    text = understood.question
    told = (match for match in _SOME.finditer(text) if not _ASKED_FOR.search(text[: match.start()]))
    return whole and len(understood.holdings) == 1 and any(_said_of(text[m.end() : m.end() + 45]) for m in told)


_ASKED_FOR = re.compile(
    r"\b(?:can|could|may|will|would|do|does|use|count|transfer|bring|apply|take|accept|is|are)(?: \w+)?\W*$",
    re.IGNORECASE,
)


def _said_of(after: str) -> bool:
    """Whether the words after "two of them" tell a grade, an age or an earlier use."""
    clause = re.split(r"[.?!;]", after)[0]
    return bool(grades_in(clause) or ages(clause, quantities(clause)) or use(clause))


_RARELY_OLD = Fraction(5)
"""Years. Of the library's 55 limits on the age of credit, 4 are shorter; `everyday-2.yaml` lost 3 right answers
where younger credit forbade a yes too."""


def _age_judged(understood: Understanding, documents: list[Document], result: Check | None) -> bool:
    """Whether every age that the question gives was held against a rule, or is below any. Where the documents hold
    no such rule, a "yes" by the other rules would read as if age did not matter."""
    rulings = result.rulings if result else ()
    on_age = [ruling for ruling in rulings if isinstance(ruling.held.rule, AgeLimit)]
    if result and any(result.case.lots[r.lot].age and r.outcome is Outcome.UNSAID for r in on_age):
        return False
    judged = {ruling.lot for ruling in on_age}
    young = min((r.years for d in documents for r in d.rules if isinstance(r, AgeLimit)), default=_RARELY_OLD)
    aged = {position: lot.age for position, lot in enumerate(understood.holdings) if lot.age}
    if not aged:
        return not _DATED.search(understood.question)
    return all(position in judged or age.past(young, reached=True) is False for position, age in aged.items())


def _units_agree(understood: Understanding, result: Check) -> bool:
    """Whether credit is counted in the unit of its caps; quarter credit under a semester cap is not comparable."""
    quarter = any(lot.unit is Unit.QUARTER for lot in understood.holdings)
    caps = [pool.held.rule for pool in result.pools]
    return not quarter or all(isinstance(cap, Cap | Residency) and cap.unit is not Unit.SEMESTER for cap in caps)


def _documents(scope: Scope, result: Check | None) -> list[Document]:
    """The documents whose caps were applied, and those that the question names."""
    applied = [pool.held.document for pool in result.pools] if result else []
    return list(dict.fromkeys([*applied, *scope.named])) or list(scope.general)


def _unapplied(documents: list[Document], result: Check | None) -> list[str]:
    """The sentences that no applied rule stands for."""
    applied = [*(pool.held for pool in result.pools), *(ruling.held for ruling in result.rulings)] if result else []
    applied_sentences = {held.rule.sentence for held in applied}
    typed = {
        r.sentence
        for d in documents
        for r in d.rules
        if isinstance(r, Cap | MinimumGrade | AgeLimit | Reuse | CredentialsPerCourse)
    }
    return [
        line
        for d in documents
        for line in d.text.splitlines()
        if line and line not in applied_sentences and line not in typed
    ]


def unread(document: Document) -> list[Source]:
    """The limiting sentences of a document that none of its rules stands for: a person has to read them."""
    typed = {rule.sentence for rule in document.rules}
    lines = [line for line in document.text.splitlines() if line and line not in typed]
    return [Source(document, line) for line in lines if _LIMITING.search(line)]


def _names(sentence: str, stems: set[str], understood: Understanding) -> bool:
    words = {word[:5].lower() for word in re.findall(r"[A-Za-z]{4,}", sentence)}
    return bool(words & stems - {part[:5].lower() for name in understood.institutions for part in name.split()})
