"""The kinds of credit that a sentence shuts out, whatever their amount, grade and age."""

import re
from collections.abc import Iterator

from corpus.document import Kind
from corpus.drafting.direction import targets_of_credit
from corpus.drafting.found import Basis, Found, Reading, Untold
from corpus.drafting.origins import origins
from corpus.drafting.situations import open_condition
from corpus.drafting.statement import Statement
from corpus.rules import Credential, Exclusion, Origin, Trait

_KINDS = {
    Trait.CAPSTONE: r"capstones?|culminating (?:activity|project|experience)",
    Trait.CLINICAL: r"clinical (?:practicum|courses?|hours?|credits?|work)|clinicals",
    Trait.CONTINUING_EDUCATION: r"continuing[- ]education(?: units?)?|extension (?:courses?|credits?|work)|ceus?",
    Trait.CORRESPONDENCE: r"correspondence(?: study)?",
    Trait.EXAM: r"(?:by|through) (?:proficiency |challenge )?exam(?:ination)?s?(?! in)|challenge exam(?:ination)?s?",
    Trait.EXPERIENCE: r"(?:prior |previous )?(?:life|work|job|professional)(?: (?:and|or) (?:life|work|job|professional))? experiences?",
    Trait.INDEPENDENT_STUDY: r"independent stud(?:y|ies)|directed (?:study|readings?)",
    Trait.INTERNSHIP: r"internships?",
    Trait.NONCOLLEGIATE: r"non-?collegiate(?: training)?|in-?service training|corporate training",
    Trait.PASS_FAIL: r"(?:graded )?pass, satisfactory(?:,)? or credit|pass[/ -](?:or[ -])?(?:fail|no pass)|credit/no[- ]credit|satisfactory/unsatisfactory|a grade of (?:pass|s)",
    Trait.PRACTICUM: r"practic(?:um|ums|a)",
    Trait.PROFESSIONAL_DEVELOPMENT: r"professional development",
    Trait.THESIS: r"(?<!non-)(?<!non)(?:master's )?thes[ei]s",
    Trait.UNACCREDITED: r"(?:un|non-?)accredited|without (?:regional )?accreditation",
    Trait.UNGRADED: r"un-?graded|without (?:a |letter )?grades?",
    Trait.WORKSHOP: r"workshops?",
}
_PATTERNS = tuple((trait, re.compile(rf"\b(?:{words})\b")) for trait, words in _KINDS.items())
_VERB = (
    r"(?:accepted|transfer(?:red|able)?|eligible|considered|allowed|permitted|applied|counted|used|acceptable|awarded|"
    r"granted|given|recognized)"
)
_BARRED = re.compile(
    rf"\b(?:(?:may|can|will|shall|must|do|does|is|are)(?: not|n't)|cannot|(?:is|are|will|may) never|never)"
    rf"(?: be| normally)?(?: eligible (?:for|to be))?(?: be)? (?:{_VERB}|transfer|count)\b|\b(?:is|are) ineligible\b|"
    rf"\b(?:is|are) not (?:acceptable|eligible|accepted|transferable) (?:in|for|as) transfer\b|\b(?:does|do) not transfer\b|"
    rf"\b(?:is|are) excluded\b|\bno (?:graduate )?credit (?:is|will be) (?:{_VERB})\b[^.;]{{0,20}}\bfor\b"
)
_REFUSING = re.compile(
    r"\b(?:does|do|will) not (?:accept|transfer|allow|award|give|grant|consider|count|permit)\b|\b(?:accepts?|awards?|gives?|"
    r"grants?) no (?:transfer |graduate )?credit\b"
)
_IN_PART = re.compile(
    r"\b(?:unless|except\w*|if|only|more than|beyond|over|exceed\w*|without approval|who|whose|some|certain|normally|"
    r"generally|usually|other than|BACH|undergraduate|exclusive)\b|\d"
)
_COURSE = r"(?:courses?|credits?|credit|hours?|units?|work|study|studies|coursework|classes|experience|learning|research|clinical)"
_ENDS = re.compile(r"\b(?:as (?:transfer|graduate|part)|toward|into|listed|in (?:its|the|an?)|to satisfy)\b|[;.(]")
_AND = re.compile(r",? (?:and|or|nor)(?: for)? |, ")


MOST_WORDS = 4
"""Words of one thing of a list that is a kind of credit and says nothing else."""
_NARROWS = re.compile(
    r"\b(?:in|for|from|at|by|of|that|which|with|after|before|than|students?|ORG|CERT|MAST|DEG|any|all|not|no)\b|\d"
)


def draft_exclusions(statement: Statement) -> Iterator[Reading]:
    """The kinds of credit that one sentence says do not transfer or count; each thing that it lists shuts itself out."""
    said = statement.said
    refused = _refused(said)
    if refused is None:
        return
    found = tuple(dict.fromkeys(trait for part in _AND.split(refused) for trait in _traits(part)))
    if not found:
        return
    if _IN_PART.search(said) or open_condition(said):
        yield Untold("it shuts out a kind of credit on a condition, which no rule carries")
        return
    told = origins(said) or next((o for heading in statement.headings if (o := origins(heading))), ())
    told = told or origins(statement.page.about)
    origin = told[0] if told else Origin.OUTSIDE
    if origin is Origin.PRIOR_LEARNING:
        origin = Origin.ANY
    toward = targets_of_credit(statement, said, origin)
    if toward is None:
        yield Untold("it does not say toward which credential the kind of credit does not count")
        return
    everywhere = toward.basis is Basis.PAGE and origin is Origin.OUTSIDE and statement.page.kind is Kind.TRANSFER_POLICY
    for target in (Credential.ANY,) if everywhere else toward.credentials:
        yield Found(Exclusion("exclusion", statement.text, origin, target, found), toward.basis)


def without_kinds(said: str) -> str:
    """A sentence without the kinds of credit that it shuts out; any other sentence as it is."""
    refused = _refused(said)
    parts = _AND.split(refused) if refused else []
    if not parts or not any(True for part in parts for _ in _traits(part)) or _IN_PART.search(said):
        return said
    for _, pattern in _PATTERNS:
        said = pattern.sub(" ", said)
    others = [part for part in parts if len(parts) > 1 and not any(True for _ in _traits(part)) and _is_a_kind(part)]
    for part in others:  # what is refused besides narrows nothing
        said = said.replace(part, " ")
    return said


def _is_a_kind(part: str) -> bool:
    """Whether one thing of a list is a few words for a kind of credit."""
    return len(part.split()) <= MOST_WORDS and not _NARROWS.search(part)


def _refused(said: str) -> str | None:
    """The words for what does not count: the subject of a passive, the object of a refusal."""
    barred = _BARRED.search(said)
    if barred:
        return said[barred.end() :] if barred.group().endswith("for") else said[: barred.start()].rpartition(": ")[2]
    refusing = _REFUSING.search(said)
    return _ENDS.split(said[refusing.end() :])[0] if refusing else None


def _traits(part: str) -> Iterator[Trait]:
    """What one thing of a list is, where it is nothing but that."""
    for trait, pattern in _PATTERNS:
        found = pattern.search(part)
        if found is None:
            continue
        rest = f"{part[: found.start()]} {part[found.end() :]}"
        rest = re.sub(
            rf"\b(?:{_COURSE}|graduate|academic|transfer|semester|neither|any|all|such|the|a|an|for|in|of|with|that|was|were|"
            rf"is|are|taken|earned|awarded|completed|graded|on|basis|as|from|grades?|either|both|schools?|institutions?|universit(?:y|ies)|colleges?|other|another|elsewhere)\b",
            " ",
            rest,
        )
        if not re.search(r"[a-z]{3}", rest.replace("ORG", "").lower()):
            yield trait
