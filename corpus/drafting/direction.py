"""The direction of a limit: where the credit comes from, and what it is to count toward."""

import re
from dataclasses import dataclass

from corpus.amounts import Share
from corpus.document import Kind
from corpus.drafting.found import Basis
from corpus.drafting.naming import MARKS, named_in, targets_in
from corpus.drafting.origins import origins
from corpus.drafting.quantities import Quantity
from corpus.drafting.statement import Statement
from corpus.rules import Credential, Origin

_DEGREE = re.compile(
    r"\b(?:toward|towards|to|into|in|of|for) (?:an? |the |their |your |his or her |any )?(?:\w+ )?DEG\b"
)
_THIS_DEGREE = re.compile(r"\b(?:for|of|in|toward|to complete|complet\w+) this DEG\b|\bcomplete the DEG\b")
_OF_THIS_DEGREE = re.compile(r"\b(?:limit|maximum|cap|allowance) (?:for|of|in|on) this DEG\b")
_ON_TRANSFER = re.compile(
    r"\btransfer\w*|\bexternal credit\b|\badvanced standing\b|\b(?:earned|taken|from) elsewhere\b|\bcredits?\b"
)
_TOPIC = r"(?:[\w']+ ){0,3}(?:transfer(?:red)?|residenc[ey]|advanced standing|external|credit)(?: \w+){0,2}"
_LISTS_TOPICS = re.compile(
    rf"(?:^|/ ){_TOPIC}(?:, [^,/]+)*,? (?:and|&) (?!into |to |for |toward )[^/]*\bCERT|(?:^|/ ){_TOPIC}, [^/]*\bCERT|\bCERT\b(?:, [^,/]+)*,? (?:and|&) {_TOPIC}(?:$| /)"
)
"""A heading or a title that lists certificates beside transfer, say, and so is not of certificates alone."""
_BESIDE_A_DEGREE = re.compile(
    r"\bCERT (?:and|or|&|/) (?:an? |the )?(?:\w+ )?DEG\b|\bDEG (?:and|or|&|/) (?:an? |the )?(?:\w+ )?CERT\b"
)
"""A heading of certificates and degrees alike, which is not of certificates alone."""
_GIVES = re.compile(
    r"\b(?:from|out of|earned in|of) (?:an? |the |our |own )?(?:ORG )?CERT\b|\bCERT (?:credits?|units?|hours?|courses?|coursework|work)\b(?=[^/]*\b(?:in|toward|into|to|for) (?:an? |the )?DEG)|"
    r"^(?:credits?|units?|hours?|courses?|coursework|work) (?:from|of|in|earned in) (?:an? |the )?(?:ORG )?CERT$"
)
_GIVEN = re.compile(r"\b(?:from|out of) (?:(?:an?|the|its|their|own|ORG|ORG's|another|other) )*(?:\w+ )?CERT\b")
"""A certificate that gives credit, in a clause that leaves to another what takes it."""
USED = re.compile(
    r"\b(?:used|applied|counted|credited|served|posted|satisf\w+|completed|earned|taken|required)\b(?: \w+){0,4}? (?:for|toward|towards|to|in|as part of|the requirements of|requirements for)\b"
)


@dataclass(frozen=True)
class Targets:
    """What credit is to count toward, and where that was read."""

    credentials: tuple[Credential, ...]
    basis: Basis


def targets(statement: Statement, clause: str) -> Targets | None:
    """What a clause limits the credit toward: told in it, in its sentence, in a heading, or by the page; else None."""
    if statement.page.kind is Kind.MASTERS and _OF_THIS_DEGREE.search(clause):
        return Targets((Credential.MASTERS,), Basis.SENTENCE)
    for words in (clause, statement.said):
        alone = named_in(words) if len(named_in(words)) == 1 and not _takes_a_degree(words) else ()
        if words != statement.said and _GIVEN.search(words) and targets_in(statement.said):
            alone = ()
        told = targets_in(words) or alone
        if told:
            return Targets(told, Basis.SENTENCE)
    return _of_a_degree(targets_above(statement), statement) or _the_degree(statement)


def _takes_a_degree(words: str) -> bool:
    """Whether a clause names a certificate alone, but counts toward "the degree"."""
    return named_in(words) == (Credential.CERTIFICATE,) and bool(_DEGREE.search(words) or _THIS_DEGREE.search(words))


def _the_degree(statement: Statement) -> Targets | None:
    """The master's degree, where a sentence counts credit toward "the degree" on a page that names it and no doctorate."""
    named = named_in(statement.said)
    toward = (
        _DEGREE.search(statement.said) and named in ((), (Credential.CERTIFICATE,)) and "BACH" not in statement.said
    )
    if not toward or "DOCT" in statement.page.marks or "MAST" not in statement.page.marks:
        return None
    above = [told for heading in statement.headings if (told := taken_by(heading, statement))]
    return Targets((Credential.MASTERS,), Basis.HEADING) if all(Credential.MASTERS in told for told in above) else None


def _of_a_degree(found: Targets | None, statement: Statement) -> Targets | None:
    """What is told above, unless it is a certificate and the sentence itself speaks of a degree."""
    degree = found is not None and Credential.CERTIFICATE in found.credentials and "DEG" in statement.said
    if not degree or "CERT" in statement.said:
        return found
    other = {"MAST", "DOCT"} & statement.page.marks
    return Targets((Credential.MASTERS,), Basis.PAGE) if other == {"MAST"} else None


def targets_of_credit(statement: Statement, clause: str, origin: Origin) -> Targets | None:
    """What a rule on the grade, the age or the earlier use of credit counts toward: as a limit, else whatever the page
    caps credit of this origin for, else every credential where the page names none at all."""
    for words in (clause, statement.said):
        told = targets_in(words)
        if told:
            return Targets(told, Basis.SENTENCE)
    if clause != statement.said and len(named_in(statement.said)) == 1:  # a cell of a row
        return Targets(named_in(statement.said), Basis.SENTENCE)
    for heading in statement.headings:
        taken = taken_by(heading, statement)
        if taken:
            return _without_certificates(Targets(taken, Basis.HEADING), statement)
    capped = tuple(dict.fromkeys(target for capping, target in statement.page.capped if capping is origin))
    if capped:
        return _without_certificates(Targets(capped, Basis.PAGE), statement)
    above = targets_above(statement)
    if (
        above is None
        and origin in (Origin.OUTSIDE, Origin.PREADMISSION)
        and (statement.page.kind is Kind.TRANSFER_POLICY or _on_transfer(statement))
    ):
        graduate = "MAST" in statement.page.marks or "graduate" in clause
        masters = Credential.MASTERS if graduate else Credential.ANY
        return Targets((masters,), Basis.PAGE)
    return _without_certificates(above or _the_degree(statement), statement)


def _without_certificates(found: Targets | None, statement: Statement) -> Targets | None:
    """What is told above, less the certificate where the sentence itself counts toward "a degree" and names none."""
    if found is None or not _DEGREE.search(statement.said) or "CERT" in statement.said:
        return found
    left = tuple(one for one in found.credentials if one is not Credential.CERTIFICATE)
    return Targets(left, found.basis) if left else found


def _on_transfer(statement: Statement) -> bool:
    """Whether the page, or the heading of a sentence, is on credit, whatever else the page is called."""
    return any(_ON_TRANSFER.search(words) for words in (statement.page.about, *statement.headings))


def taken_by(heading: str, statement: Statement) -> tuple[Credential, ...] | None:
    """What a heading or a title says that credit counts toward: none where it says only whose credit that is or lists the
    topics of a page, None where it names no credential. Credit "from certificates" counts toward a degree, which is the
    master's on a page that names no doctorate."""
    named = named_in(heading)
    if not named:
        return None
    if named == (Credential.CERTIFICATE,):
        if _BESIDE_A_DEGREE.search(heading):
            return ()
        if lists_topics(heading):
            return ()
        if _GIVES.search(heading):
            masters = "MAST" in statement.page.marks and "DOCT" not in statement.page.marks
            return (Credential.MASTERS,) if masters else ()
    return named


def lists_topics(heading: str) -> bool:
    """Whether a heading or a title lists certificates beside transfer, say, and so is not of certificates alone."""
    return _LISTS_TOPICS.search(heading) is not None


def targets_above(statement: Statement) -> Targets | None:
    """What the headings or the page say that their sentences are about, where they name one kind of credential."""
    for heading in statement.headings:
        told = taken_by(heading, statement)
        if told is not None:
            return Targets(told, Basis.HEADING) if len(told) == 1 else None
    told = taken_by(statement.page.about, statement)
    if told is not None:
        return Targets(told, Basis.PAGE) if len(told) == 1 else None
    if statement.page.kind in (Kind.CERTIFICATE, Kind.MASTERS):
        return Targets((Credential(statement.page.kind.value),), Basis.PAGE)
    held = [mark for mark in ("CERT", "MAST", "DOCT") if mark in statement.page.marks]
    return Targets((MARKS[held[0]],), Basis.PAGE) if len(held) == 1 else None


_OF_ANY_PROGRAM = re.compile(
    r"\b(?:of|in|for) (?:a|any|each|every|the|their|your) (?:graduate )?programs?(?:'s)?\b|\btotal program (?:credits|hours|units)\b|"
    r"^(?:[^,;]{0,40}, )?(?:a|each|any|every) program\b"
)
_ANY_CREDENTIAL = re.compile(
    r"\b(?:of|in|for|toward|towards|into|per) (?:any|each|every) (?:graduate )?(?:programs?|credentials?)\b"
)


def of_any_program(statement: Statement, clause: str, quantity: Quantity) -> Targets | None:
    """Every program, where a share "of a program's credits" may come from elsewhere and no credential is named."""
    shared = (isinstance(quantity.amount, Share) and _OF_ANY_PROGRAM.search(clause)) or _ANY_CREDENTIAL.search(clause)
    if shared and not named_in(statement.said) and origins(clause) == (Origin.OUTSIDE,):
        return Targets((Credential.ANY,), Basis.HEADING)
    return None
