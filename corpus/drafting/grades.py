"""The grade that each course needs, and averages."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from corpus.drafting.direction import targets_of_credit
from corpus.drafting.found import Found, Reading, Untold
from corpus.drafting.letters import lowest
from corpus.drafting.origins import origins
from corpus.drafting.out_of import as_the_page_pools, credential_origin, of_the_page, of_undergraduates, origins_of_page
from corpus.drafting.quantities import split_cells
from corpus.drafting.situations import situations
from corpus.drafting.statement import Statement
from corpus.drafting.two_grades import OTHERWISE, each_its_own
from corpus.rules import Credential, MinimumGrade, Origin

_AND_OF_ANOTHER = re.compile(r", and (?=(?:[\w/-]+ ){1,4}(?:do|does|is|are|may|must|can|cannot|will|need|needs)\b)")
"""Where a sentence goes on to something else, with a subject and a verb of its own."""
_WHEREVER = re.compile(
    r"\bboth (?:transfer\w*|outside|external)[^,;]{0,40}? and [^,;]{0,20}?(?:own|ORG)|\b(?:transferred|elsewhere|outside) or not\b|\bwhether (?:or not )?(?:\w+ ){0,3}(?:transferred|elsewhere|here|at ORG)\b"
)
"""Credit of any origin, in words that name some."""
_EACH = re.compile(
    r"\b(?:each|every|all|any|only|courses?|credits?|hours?|units?|coursework|work|transfer\w*|students? (?:must|need|has|have)|required|requires|grades?)\b"
)
_NO_GRADE = re.compile(
    r"\b(?:[a-d][+-]?|\d\.\d+) average\b|\baverage (?:grade )?of\b|\bdismiss|\bprobation|\bpass(?:/| |-)fail\b|\bpass (?:equals|grade)|\ba pass\b|\bequivalent to a\b|\bfew(?:er)? grades\b|\bafter (?:the student )?(?:has )?(?:earn|complet)\w+ \d|\bretake|\brepeat|\bwaive|\bregular a/b/c\b|\bc range\b|\bgrades of c\b(?![+-])|\b(?:at most|up to|no more than|not more than|only|a maximum of) \d+ (?:[a-z]+ ){0,2}?(?:courses?|credits?|hours?|units?) (?:[a-z]+ ){0,3}?(?:with|of|at) (?:an? )?(?:grades? of )?(?:an? )?[cd][+-]?(?! or (?:better|higher|above))\b|\b(?:more than|at most|up to) \d+ (?:courses?|credits?|hours?|units?)\b[^.;]{0,40}\bgrades? below|\badmission to\b|\badmit"
)


_ADMITTED = re.compile(
    r"\b(?:students?|candidates?|those|applicants?) (?:who (?:are|were|have been) )?admitted (?:to|into)\b"
)
"""Whose credit it is, and no grade for admission."""
_IN_EACH = re.compile(
    r"\b(?:in|for) (?:each|every|all|any) (?:\w+ ){0,2}?courses?\b|\bno (?:grade|course|mark)s?\b[^.;,]{0,25}\b(?:below|lower|less)\b"
)
"""What makes of a letter the grade of each course, beside an average."""
_AVERAGES = re.compile(
    r"(?:,? (?:and|with) )?(?:an? |the )?(?:(?:overall|cumulative|minimum|grade) )*(?:gpa|average)(?: grade)? (?:of |is |be )?(?:at least )?(?:an? )?(?:\d\.\d+|[a-c])(?![\w.])|"
    r"(?:,? (?:and|with) )?(?:an? |the )?(?:\d\.\d+|[a-c]) (?:(?:overall|cumulative) )?(?:gpa|average)(?: overall)?\b"
)
"""An average that is asked for beside a grade."""
_FIGURES = re.compile(
    r"\bgrades?\b(?: \w+){0,3}? (?:of|is|be) (?:at least )?(?:an? )?(?P<figure>[234]\.0+)(?=[^\d(])(?! ?\()(?: or (?:better|higher|above))?[^.;]{0,40}"
)
_SHARED = re.compile(
    r"\b(?:shared|double[- ]counted|overlapping|common) (?:\w+ )?(?:courses?|credits?|hours?|units?)\b"
)
_LETTERS = {"4": "A", "3": "B", "2": "C"}
"""The letters that stand for whole grades on a scale of four."""


def draft_grades(statement: Statement) -> Iterator[Reading]:
    """The minimum grades that a sentence states."""
    for cell in split_cells(statement.said):
        parts = each_its_own(cell)
        if len(parts) == 1:
            yield from _first_grade(statement, cell)
        else:
            yield from _agreed([list(_first_grade(replace(statement, said=part), part)) for part in parts])


def _agreed(parts: list[list[Reading]]) -> Iterator[Reading]:
    """The grades of two parts of a sentence, where each is of something else; else none of them."""
    found = [one.rule for part in parts for one in part if isinstance(one, Found)]
    of = {replace(rule, grade="") for rule in found if isinstance(rule, MinimumGrade)}
    if all(isinstance(one, Found) for part in parts for one in part) and all(parts) and len(of) == len(found):
        yield from (one for part in parts for one in part)
    else:
        yield Untold("it states several grades, and not for what each is")


def _first_grade(statement: Statement, cell: str) -> Iterator[Reading]:
    """The grade of the first clause that sets one."""
    for clause in _AND_OF_ANOTHER.split(OTHERWISE.split(cell)[0]):
        grade = _grade(clause)
        if grade:
            yield from _graded(statement, clause, grade)
            break


def _grade(clause: str) -> str | None:
    """The lowest grade that a clause sets for courses, as a letter."""
    clause = _AVERAGES.sub(" ", clause) if _IN_EACH.search(clause) else clause
    clause = _ADMITTED.sub(" ", clause)
    if _NO_GRADE.search(clause) or not _EACH.search(clause):
        return None
    letter = lowest(clause)
    plain = letter is None and "average" not in clause and "gpa" not in clause
    figure = _FIGURES.search(f"{clause} ") if plain else None
    return _LETTERS[figure["figure"][0]] if figure else letter


def _graded(statement: Statement, clause: str, grade: str) -> Iterator[Reading]:
    told = _origins(statement, clause)
    if _SHARED.search(clause) and not origins(clause):
        yield Untold("it is of shared courses, which are of no other institution")
        return
    if not told:
        yield Untold("it does not say which courses need the grade")
        return
    for origin in told:
        found = targets_of_credit(statement, clause, origin)
        if found is None:
            yield Untold("it does not say toward which credential the grade is needed")
            continue
        for target in found.credentials:
            when = situations(clause)
            out_of = None
            if origin is Origin.ANY:
                out_of = credential_origin(clause, target) or _given_above(statement, target)
                if out_of is None and target is Credential.CERTIFICATE and _is_of_a_certificate(statement, clause):
                    continue  # the certificate gives, and something else takes
            percent = _percent(clause, grade)
            rule = MinimumGrade("minimum_grade", statement.text, out_of or origin, target, grade, when, percent)
            yield Found(rule, found.basis)


def _percent(clause: str, grade: str) -> Fraction | None:
    """The per cent that a clause writes beside its grade: "a B (74%)"."""
    found = re.search(rf"(?<![\w+]){re.escape(grade.lower())} ?\((?:at least )?(?P<percent>\d+(?:\.\d+)?)%", clause)
    return Fraction(found["percent"]) if found else None


_A_DEGREE = re.compile(r"\b(?:MAST|DEG|DOCT)\b")


def _is_of_a_certificate(statement: Statement, clause: str) -> bool:
    """Whether a clause, or a heading above it, is of the credit that a certificate gives to a degree."""
    return any(
        _A_DEGREE.search(words) and credential_origin(words, Credential.MASTERS) is Origin.CERTIFICATE
        for words in (clause, *statement.headings)
    )


def _given_above(statement: Statement, target: Credential) -> Origin | None:
    """The credential whose credit the headings or the page are of."""
    told = (credential_origin(heading, target) for heading in statement.headings)
    return next((origin for origin in told if origin), None) or of_the_page(statement, target)


def _origins(statement: Statement, clause: str) -> tuple[Origin, ...]:
    if _WHEREVER.search(clause):
        return (Origin.ANY,)
    told = origins(clause) or (origins(statement.said) if clause != statement.said else ())
    if told in ((), (Origin.OUTSIDE,)) and (of_undergraduates(clause) or "BACH" in clause):
        return (Origin.UNDERGRADUATE,) if not told or "elsewhere" not in clause else ()
    if told:
        return as_the_page_pools(statement, told[:1])
    if re.search(r"\bearlier graduate (?:course|coursework|credit)", clause):
        return (Origin.PREADMISSION,)
    if _is_of_a_certificate(replace(statement, headings=()), clause):
        return (Origin.ANY,)  # the credential that it is of is told by what takes it
    above = next((found for heading in statement.headings if (found := origins(heading))), ())
    if above or _is_of_a_certificate(statement, clause):
        return above[:1] or (Origin.ANY,)
    if re.search(r"\b(?:CERT|MAST|DEG|DOCT)\b|\bcourses? of\b|\bcount\b", clause):
        return (Origin.ANY,)
    return origins_of_page(statement)[:1]
