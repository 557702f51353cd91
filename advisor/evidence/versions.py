"""Newer and older versions of a rule in an answer, and sources of equal standing that disagree."""

import re
from collections.abc import Mapping, Sequence

from advisor.evidence.quotes import SECOND_DOCUMENT, Candidate
from advisor.evidence.unspoken import tells_size
from advisor.finding import Finding, Source
from advisor.message.asked.aspects import SIGNS, Aspect, shows
from advisor.message.time.period import Period, Standing, standing
from advisor.message.understanding import Understanding
from advisor.proof.proof import Proved, proved
from advisor.rules.disputes import Superseded
from advisor.verdict.consider import Considered
from advisor.verdict.parts import SERVED
from corpus.document import Audience, Document
from corpus.figures import digits
from corpus.library import Library
from corpus.rules import AgeLimit, Cap, MinimumGrade, Origin, Permission, Reuse, Size
from index.search import Index
from index.split import Passage

NEAR = 0.62
"""How near the other source's sentence must come to the question, as a share of the first one's similarity."""

SAME_SUBJECT = 0.5
"""The share of common words from which two sentences of one source speak of the same figure."""

FIGURES = frozenset({
    Aspect.CAP, Aspect.SIZE, Aspect.REUSE, Aspect.SHARING, Aspect.STACK, Aspect.LEFT, Aspect.GRADE, Aspect.AGE,
    Aspect.PRICE,
})  # fmt: skip
"""Aspects that are asked of a figure or of a rule on reuse, on which sources can contradict one another."""

_OLDER = re.compile(  # a version that is older, not credit that is "older than 6 years"
    r"\bsuperseded\b|"
    r"\b(?:older|earlier|former) (?:\w+ ){0,3}?(?:versions?|pages?|catalogs?|bulletins?|handbooks?|articles?|rules?|"
    r"regulations?|polic(?:y|ies)|texts?|editions?|captures?|figures?|limits?|caps?)\b|"
    r"\b(?:19|20)\d\d(?:-\d+)? (?:bulletin|catalog|handbook|article)",
    re.IGNORECASE,
)


def newest_first(result: Considered, aspects: frozenset[Aspect], period: Period | None = None) -> tuple[Proved, ...]:
    """The findings, followed by a note on the version that the newest replaced, or that another one than that of the
    period asked under states; none on a rule of a kind that nobody asked about."""
    notes = []
    asked = [pair for pair in result.superseded if any(SIGNS[aspect].rule(pair.newer.rule) for aspect in aspects)]
    for pair in asked or (result.superseded if result.findings else ()):
        stands = None if period is None else standing(pair.newer.document, period)
        if stands is Standing.LATER:  # which the findings say themselves
            continue
        when = pair.newer.document.as_of or pair.newer.document.in_force_from
        text = f"This is the newest version held ({when}); an older version stated {_otherwise(pair)}."
        if period is not None and stands is Standing.IN_FORCE:
            text = (
                f"This is the version in force for {period.words} ({when}); another version states {_otherwise(pair)}."
            )
        sources = (pair.newer.source, pair.older.source)
        notes.append(Finding(text, sources, None, (), sources))
    return (*result.findings, *proved(notes[:1]))


def _otherwise(pair: Superseded) -> str:
    return "another rule" if isinstance(pair.newer.rule, Reuse | Permission) else "another limit"


def versions_differ(understood: Understanding, ranked: Sequence[Candidate]) -> tuple[Finding, ...]:
    """That two versions differ, where the asker names a figure that only an older version states."""
    said = set(digits(understood.question))
    best = [c for c in ranked[:8] if digits(c.passage.text)]
    older = next(
        (c for c in best if _OLDER.search(c.passage.text) and said & set(digits(_without_dates(c.passage.text)))), None
    )
    newer = next((c for c in best if older and c is not older and not _OLDER.search(c.passage.text)), None)
    if older is None or newer is None or not understood.aspects & FIGURES:
        return ()
    if older.document.id != newer.document.id and older.document.id not in newer.document.disagrees_with:
        return ()
    one, other = (set(re.findall(r"[a-z]{4,}", c.passage.text.lower())) for c in (older, newer))
    if len(one & other) < SAME_SUBJECT * min(len(one), len(other)):
        return ()
    sources = (newer.source, older.source)
    return (Finding("The versions differ: an older one states another figure.", sources, None, (), sources),)


_PROGRAM_CODE = re.compile(r"\b(?:imsm|imsa|imba|msm|mstm|msa|mas|msf|msba|mba|certificate)\b")
"""Codes of programs that stand side by side in one source: a conflict about one is none about another."""


def disagreement(
    understood: Understanding,
    ranked: Sequence[Candidate],
    result: Considered,
    library: Library,
    audience: Audience,
    passages: Mapping[str, Sequence[Passage]],
    index: Index,
) -> tuple[Candidate, ...]:
    """The sentences of sources that disagree on what is asked, or nothing.

    A rule of a part and one of the whole of which either may decide come first, then rules in dispute; then documents
    that are known to disagree, each by its sentence nearest to the question, where both state figures and not the
    same ones.
    """
    if result.contested:
        first = result.contested[0]
        return tuple(_candidate(held.source, passages) for held in (first.nearer, first.wider))
    if _asks_for_a_grade(understood, result):
        return ()
    if result.alike and not result.disputed:
        return ()
    disputed = _disputed_rules(understood, result)
    if disputed:
        return tuple(_candidate(source, passages) for source in disputed)
    if not ranked or not understood.aspects & FIGURES or result.superseded or _apart_from_caps(understood, result):
        return ()
    opposed = _opposed(understood, ranked)
    figured = [c for c in ranked if digits(c.passage.text)]
    own = [c for c in figured if c.document == figured[0].document and not _OF_OTHER.match(c.passage.text)]
    best = next(iter([*own, *figured]), None)
    named = set(_PROGRAM_CODE.findall(understood.question.lower())) - {"imba", "mba"}
    if opposed or best is None or not _leads(best, ranked, named):
        return opposed
    for partner in (library.get(document_id) for document_id in best.document.disagrees_with):
        if partner is None or not partner.readable_by(audience):
            continue
        other = _nearest(understood, best, partner, passages, index)
        sides = (_answering(best, other, ranked, index), other) if other else None
        if sides and _differ_on_what_is_asked(understood, sides, best, named):
            return sides
    return ()


def _differ_on_what_is_asked(
    understood: Understanding, sides: tuple[Candidate, Candidate], best: Candidate, named: set[str]
) -> bool:
    """Whether two sentences speak of one thing, and of the program whose code the question names, if it names one."""
    if not _speak_of_one_thing(understood, sides) or _of_transfer_unasked(understood, sides):
        return False
    if named:
        return all(named <= set(_PROGRAM_CODE.findall(side.passage.text.lower())) for side in sides)
    return not _of_size_alone(understood) or sides[0].passage == best.passage


_OF_OTHER = re.compile(r"Another version\b")
"""How a sentence opens that tells what the other source says, which is better quoted from that one."""


def _leads(best: Candidate, ranked: Sequence[Candidate], named: set[str]) -> bool:
    """Whether the best sentence with a figure is of the first document, or comes close to it and names the program that
    the question names."""
    if best.document.id == ranked[0].document.id:
        return True
    codes = set(_PROGRAM_CODE.findall(best.passage.text.lower()))
    return bool(named & codes) and best.score >= SECOND_DOCUMENT * ranked[0].score


def _speak_of_one_thing(understood: Understanding, sides: tuple[Candidate, Candidate]) -> bool:
    """Whether both sides speak of one thing that was asked about, or one tells what the other says: of sharing a course
    two caps say nothing."""
    one, other = (set(digits(_without_dates(side.passage.text))) for side in sides)
    shown = (all(_shown(aspect, side) for side in sides) for aspect in understood.aspects & FIGURES)
    return bool(one & other) or any(shown)


def _of_transfer_unasked(understood: Understanding, sides: tuple[Candidate, Candidate]) -> bool:
    """Whether both sides limit credit that is brought, of which the question says nothing: what is to be taken at the
    school has no part in how they differ."""
    brought = {Origin.OUTSIDE, Origin.PREADMISSION}
    if any(lot.origin in brought for lot in understood.holdings) or _BROUGHT.search(understood.question):
        return False
    caps = ([r for r in side.document.rules if r.sentence == side.passage.text] for side in sides)
    return all(any(isinstance(rule, Cap) and rule.origin in brought for rule in rules) for rules in caps)


_BROUGHT = re.compile(
    r"\b(?:transfer\w*|xfer\w*|outside|elsewhere|external|bring\w*|brought|accept\w*|(?:an?)?other|previous|prior|old|"
    r"max\w*|limits?|caps?|most|reus\w*|count\w*|versions?|differ\w*)\b",
    re.IGNORECASE,
)
"""That credit is brought, or a limit asked for."""


def _shown(aspect: Aspect, side: Candidate) -> bool:
    rules = tuple(rule for rule in side.document.rules if rule.sentence == side.passage.text)
    if aspect is Aspect.SIZE and not any(isinstance(rule, Size) for rule in rules):
        return tells_size(side.passage.text)
    return shows(aspect, side.passage.text, rules)


def _of_size_alone(understood: Understanding) -> bool:
    """Whether only the size of a credential is asked for, of which sentences on other credit say nothing."""
    return understood.aspects & FIGURES == {Aspect.SIZE}


def _disputed_rules(understood: Understanding, result: Considered) -> tuple[Source, ...]:
    """The sentences of an older rule whose figure the asker names and of its newer one, else of rules in dispute."""
    for pair in result.superseded:
        if _names_older(understood, pair):
            return (pair.newer.source, pair.older.source)
    turning = (pair for pair in result.disputed if not isinstance(pair[0].rule, Cap) or _turns_on_amount(understood))
    return next((tuple(held.source for held in pair) for pair in turning), ())


_AS_THE_RULE = re.compile(
    r"\b(?:needs?|minimum|requires?d?|requirement|at least|limit|rule|policy|told|says?|isn['’]?t it|is it|still)\b",
    re.IGNORECASE,
)
"""That a grade or an age is named as what the rule is, and not as what somebody's credit has."""


def _names_older(understood: Understanding, pair: Superseded) -> bool:
    """Whether the asker names the figure of an older rule as what the rule is: a grade or an age that their own credit
    has is held against the newer one."""
    one, other = pair.older.rule, pair.newer.rule
    if isinstance(one, MinimumGrade | AgeLimit):
        held = any(lot.amount or lot.courses or lot.age for lot in understood.holdings)
        if held or not _AS_THE_RULE.search(understood.question):
            return False
    if isinstance(one, MinimumGrade):
        return one.grade in {*understood.grades, *(lot.grade for lot in understood.holdings)}
    figures = set(digits(understood.question)) & set(digits(one.sentence))
    return bool(figures - set(digits(other.sentence)))


def _apart_from_caps(understood: Understanding, result: Considered) -> bool:
    """Whether a verdict rests on a grade, an age or an earlier use alone, of which the rules held say one thing:
    caps that differ between sources are no matter then."""
    if _turns_on_amount(understood) or not any(finding.verdict for finding in result.findings):
        return False
    return _says_one_thing(result)


def _says_one_thing(result: Considered) -> bool:
    """Whether the rules held on the grade and the age say one thing each."""
    grades = {held.rule.grade for held in result.relevant if isinstance(held.rule, MinimumGrade)}
    years = {held.rule.years for held in result.relevant if isinstance(held.rule, AgeLimit)}
    return len(grades) < 2 and len(years) < 2


_A_GRADE = re.compile(
    r"\b(?:what|which|min(?:imum)?|lowest) (?:\w+ ){0,2}?(?:grades?|gpa|marks?|letter)\b|\bhow old\b", re.IGNORECASE
)
_AN_AMOUNT = re.compile(
    r"\bhow (?:many|much)\b|\bmax\w*|\blimit\b|\bcaps?\b|\bmost\b|\bdiffer\w*|\bversions?\b", re.IGNORECASE
)


def _asks_for_a_grade(understood: Understanding, result: Considered) -> bool:
    """Whether only a grade or an age is asked for, on which the sources say one thing."""
    question = understood.question
    return bool(_A_GRADE.search(question)) and not _AN_AMOUNT.search(question) and _says_one_thing(result)


def _turns_on_amount(understood: Understanding) -> bool:
    """Whether caps decide what is asked: an amount is told, or nothing of the grade, the age or the earlier use."""
    lots = understood.holdings
    return any(lot.amount for lot in lots) or not any(lot.grade or lot.age or lot.used_for for lot in lots)


def _answering(best: Candidate, other: Candidate, ranked: Sequence[Candidate], index: Index) -> Candidate:
    """The first source's sentence that the other source's one contradicts: the most like it, with another figure."""
    own = [c for c in ranked if c.document.id == best.document.id and digits(c.passage.text)]
    own = [c for c in own if set(digits(c.passage.text)) != set(digits(other.passage.text))] or [best]
    scores = index.similarity(other.passage.text, [c.passage for c in own])
    return max(zip(own, scores, strict=True), key=lambda pair: pair[1] + 0.3 * pair[0].search)[0]


def _opposed(understood: Understanding, ranked: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Sentences on reuse of two documents known to disagree, where both are among the best found."""
    if Aspect.REUSE not in understood.aspects:
        return ()
    speaking = [
        c for c in ranked[:12] if any(isinstance(r, Reuse) and r.sentence == c.passage.text for r in c.document.rules)
    ]
    kinds = {SERVED.get(lot.origin, "") for lot in understood.holdings if lot.origin and lot.used_for is None}
    for first in speaking:
        for second in speaking:
            if second.document.id in first.document.disagrees_with and _contradict(first, second, kinds):
                return (first, second)
    return ()


def _contradict(first: Candidate, second: Candidate, kinds: set[str]) -> bool:
    """Whether two sentences rule differently on credit that served for the same kind of credential, and for the one
    asked about where only one is."""
    one, other = (
        {
            (used, rule.allowed)
            for rule in c.document.rules
            if isinstance(rule, Reuse) and rule.sentence == c.passage.text
            for used in rule.used_for
            if kinds != {"certificate"} or used == "certificate"
        }
        for c in (first, second)
    )
    return any(used == again and allowed != differently for used, allowed in one for again, differently in other)


def _nearest(
    understood: Understanding,
    best: Candidate,
    partner: Document,
    passages: Mapping[str, Sequence[Passage]],
    index: Index,
) -> Candidate | None:
    """The partner's sentence that speaks of the same thing with other figures, if one comes near enough."""
    stated = [p for p in passages[partner.id] if digits(_without_dates(p.text)) and not _OF_OTHER.match(p.text)]
    if not stated or best.passage.text in {p.text for p in stated}:  # of what both say alike they do not disagree
        return None
    scores = index.similarity(understood.question, [best.passage, *stated])

    def fitting(pair: tuple[Passage, float]) -> float:
        rules = tuple(rule for rule in partner.rules if rule.sentence == pair[0].text)
        return pair[1] + 0.1 * sum(shows(aspect, pair[0].text, rules) for aspect in understood.aspects & FIGURES)

    nearest, score = max(zip(stated, scores[1:], strict=True), key=fitting)
    if score < NEAR * scores[0] or set(digits(nearest.text)) == set(digits(best.passage.text)):
        return None
    return Candidate(partner, nearest, score, score, 0)


def _without_dates(text: str) -> str:
    return re.sub(r"\b(?:19|20)\d\d\b", " ", text)


def _candidate(source: Source, passages: Mapping[str, Sequence[Passage]]) -> Candidate:
    passage = next(p for p in passages[source.document.id] if source.sentence in p.text)
    return Candidate(source.document, passage, 1.0, 1.0, 0)
