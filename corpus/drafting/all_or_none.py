"""Caps of all and of nothing: what counts without a limit, and what does not count at all."""

import re
from collections.abc import Iterator
from fractions import Fraction

from corpus.amounts import Credits, Everything
from corpus.drafting.direction import Targets, targets
from corpus.drafting.found import Basis, Found, Reading
from corpus.drafting.naming import targets_in
from corpus.drafting.nothing_else import all_or_nothing
from corpus.drafting.origins import origins
from corpus.drafting.out_of import credential_origin
from corpus.drafting.roles import giver
from corpus.drafting.situations import one_program, open_condition, situations, without_situations
from corpus.drafting.sizes import sized_in
from corpus.drafting.statement import Statement
from corpus.rules import Cap, Credential, Origin

COUNTS = re.compile(
    r"\b(?:accept|transfer|consider|count|appl(?:y|ied|icable)\b(?! for)|applies|allow|use|satisf|credited|constitut|make up|come from|fulfil|serve|includ|limit|restrict|cap|permit|grant|award|shar|recogniz|substitut|incorporat|brought|bring|contain|carry|carries|carried|import|move|go(?:es)? into|made part|compris|come to|come along|met by|taken elsewhere|overlap|in common|posted|cover|reus|contribut|suppl(?:y|ies)\b|may have been (?:earned|taken|completed))"
)
"""The verbs by which credit counts."""
_NONE_OUTSIDE = re.compile(
    r"\b(?:does not|do not|will not|cannot|may not|shall not|never) (?:accept|allow|permit|take|grant|give|award) (?:any )?(?:outside |graduate )?(?:transfer|outside)(?: (?:credits?|hours?|units?|coursework|courses?|work))?\b(?: \((?:\w+ ?)+\))?(?= (?:into|toward|towards|for|in|to) |\.?$)|\b(?:accept|allow|permit|take|grant|admit)s? no (?:outside |graduate )?transfer (?:credits?|hours?|coursework|work)\b|^(?:outside |graduate )?transfer credits? (?:cannot|may not) be (?:used|applied|counted) (?:toward|in|for)\b|\bno credits? (?:from|earned at|taken at) (?:an)?other (?:institution|universit|college|school)\w* (?:counts?|is accepted|may|can|transfers?)|\bno (?:outside |graduate )?(?:transfer|outside) (?:credits?|hours?|units?|coursework|courses?|work)\b(?: \w+){0,2}? (?:is|are|will be|may be|can be|shall be)? ?(?:accept|allow|permit|count|appl|transferr|grant|award)"
)
_NONE_CELL = re.compile(r"\btransfer[^:;|]{0,30}: ?(?:none|not (?:allowed|accepted|permitted)|0)\b")
_NO_LIMIT = re.compile(
    r"\bno (?:limit|cap|maximum)\b|\bwithout (?:any |an? )?(?:upper )?limit\b|\bunlimited\b|\b(?:does|do) not (?:limit|cap|restrict) (?!it\b|them\b)"
)
_ALL = re.compile(
    r"\b(?:the|an?|their) (?:whole|entire|full) CERT\b|\b(?:credit for|all of) (?:the|an?|their) (?:whole |entire )?CERT\b|\bthe \d+ (?:credits?|hours?|units?) of (?:the|an?|their) CERT\b[^.;]{0,60}\bin full\b|\bCERT (?:credits?|hours?|units?|courses?|coursework)\b[^.;]{0,40}\b(?:counts?|appl(?:y|ies)|transfers?|stacks?|applied|counted) (?:\w+ )?(?:fully|in full|entirely|completely|directly)\b|\b(?:count|apply|transfer|stack)s? (?:fully|in full|entirely|completely|directly) (?:toward|to|into) (?:an? |the )?(?:\w+ )?(?:MAST|DEG)\b|^(?:[^,;]{0,60},|(?:at|in|under) ORG)? ?(?:all|the entire|every) (?:of )?(?:the )?(?:[\w']+ ){0,4}?(?:credits?|hours?|units?|courses?|coursework)\b[^;]{0,90}\b(?:may|can|will|count|counts|apply|applies|transfers?)\b(?! not)|\bCERT\b[^.;]{0,40}\b(?:counts?|appl(?:y|ies)|transfers?|(?:may|can) be (?:applied|counted|used|transferred)) (?:fully|in full|entirely)\b|\bCERT\b[^.;]{0,60}\b(?:may|can) be (?:applied|counted|used|transferred) (?:in its entirety|as a whole|without limit)|\bCERT (?:is|are) (?:fully|entirely|completely) (?:applicable|transferable)\b|\b(?:may|can|lets? (?:\w+ ){1,8}?) ?(?:apply|use|count|transfer) (?:all|every)(?: of)? (?:the |their |its |these )?(?:\d+ )?(?:CERT )?(?:credits?|hours?|units?|courses?|coursework)\b"
)
_LOST = re.compile(r"\b(?:forfeit\w*|los(?:es?|t|ing)) (?:the |their |its )?(?:credits?|courses?|coursework)\b")
"""Credit that goes away, and counts nowhere."""
_NOT_ALL_OF_IT = re.compile(
    r"\b(?:that|which|if|unless|except|older|used|earned (?:more|before)|without|until|with an? |in the (?:final|last|first|term|semester|quarter)|during|before|after|when|in which|from|for (?!an? (?:CERT|MAST|DOCT)|the (?:CERT|MAST|DOCT)|(?:CERT|MAST|DOCT)))\b"
)
_NONE_COUNTS = re.compile(
    r"\b(?:(?:do|does|may|can|will|shall) not|cannot) (?:be )?(?:counts?|counted|appl(?:y|ied)|accepted|used|transfer(?:red)?) (?:again )?(?:toward|to|into|for|in)\b|\b(?:is|are) not transferable (?:to|into)\b|"
    r"\b(?:does|do|will) not (?:let|allow|permit) (?P<subject>[^.;:]{5,120}?) (?:to )?(?:be )?(?:counts?|counted|appl(?:y|ied)|used|transfer(?:red)?) (?:toward|to|into|for|in)\b"
)
_EARNED_FOR = re.compile(
    r"\b(?:already |previously )?(?:taken|earned|completed|used|applied|counted) (?:for|in|toward|to) (?:an? |another |the |1 )?(?:\w+ )?(?:CERT|MAST|DEG)\b|"
    r"\b(?:that|which) (?:were|was|have been|has been) (?:taken|earned|completed) (?:for|in|toward)\b|"
    r"\b(?:credits?|courses?|coursework|work|hours|units) (?:from|of) (?:an? |any |the |another )?(?:\w+ )?(?:DEG|MAST|CERT)\b"
)
_BARRED_IN_PART = re.compile(
    r"\b(?:that|which|if|unless|except|older|used for|already|grades?|or lower|or below|level|until|before|after|when|more than|\d+|some|certain|thesis|practicum|workshop|experience|reduce|only|during|with|in the (?:final|last|first))\b"
)


def draft_whole(statement: Statement, clause: str) -> Iterator[Reading]:
    """All of it, or none of it; of programs of one size it is said for some alone."""
    if sized_in(clause):
        return
    known = list(_by_pattern(statement, clause))
    yield from known or _by_word(statement, clause)


def _by_word(statement: Statement, clause: str) -> Iterator[Reading]:
    """A clause of which every word is known, and none of them a condition."""
    if open_condition(statement.said) or one_program(statement.said):
        return
    for one in all_or_nothing(clause.strip(" .")):
        amount = Everything(True) if one.counts else Credits(Fraction(0))
        yield _cap(statement, one.origin, one.target, None, amount)


def _by_pattern(statement: Statement, clause: str) -> Iterator[Reading]:
    none = _NONE_OUTSIDE.search(clause) or _NONE_CELL.search(clause)
    if none:
        found = targets(statement, clause)
        if _NOT_ALL_OF_IT.search(clause) or open_condition(statement.said) or one_program(statement.said):
            return
        for target in found.credentials if found else ():
            yield _cap(statement, Origin.OUTSIDE, target, found, Credits(Fraction(0)))
        return
    barred = _NONE_COUNTS.search(clause)
    if barred:
        yield from _barred(statement, clause, barred)
        return
    if (_NO_LIMIT.search(clause) or _ALL.search(clause)) and COUNTS.search(clause) and not _LOST.search(clause):
        found = targets(statement, clause)
        for target in found.credentials if found else ():
            origin = credential_origin(clause, target) or _between(clause, target)
            plain = origins(clause)
            if origin is None and len(plain) == 1 and _NO_LIMIT.search(clause):
                origin = plain[0]
            origin = origin or (giver(clause, target) if not plain else None)
            if origin and not open_condition(without_situations(statement.said)) and not one_program(statement.said):
                yield _cap(statement, origin, target, found, Everything(True))


def _barred(statement: Statement, clause: str, barred: re.Match[str]) -> Iterator[Reading]:
    """None of the credit that a clause says does not count."""
    subject, rest = (
        barred["subject"] or clause[: barred.start()],
        clause[barred.end("subject") if barred["subject"] else barred.start() :],
    )
    found = targets(statement, rest) if targets_in(rest) else None
    if found is None or _BARRED_IN_PART.search(_EARNED_FOR.sub(" ", clause)) or one_program(statement.said):
        return
    told = _barred_origins(subject)
    for target in found.credentials:
        served = told and _EARNED_FOR.search(subject)  # that is of its earlier use, wherever it was taken
        origin = told[0] if len(told) == 1 and not served else None if told else _out_of(subject, target)
        if origin:
            yield _cap(statement, origin, target, found, Credits(Fraction(0)))


def _out_of(subject: str, target: Credential) -> Origin | None:
    """The credential that credit which does not count is of, where the words for it name just one."""
    marks = set(re.findall(r"\b(?:CERT|MAST|DEG|DOCT|BACH)\b", subject))
    toward = {Credential.CERTIFICATE: "CERT", Credential.MASTERS: "MAST", Credential.DOCTORATE: "DOCT"}.get(target)
    if len(marks) != 1 or toward is None or "BACH" in marks:
        return None
    if target is Credential.CERTIFICATE and marks == {"CERT"}:
        return (
            Origin.CERTIFICATE
            if re.search(r"\b(?:another|other|first|previous|earlier|different|1)\b", subject)
            else None
        )
    return credential_origin(f"{subject} toward {toward}", target)


def _barred_origins(subject: str) -> tuple[Origin, ...]:
    """Whose credit does not count at all, where the subject of the sentence says only that."""
    if re.fullmatch(
        r"(?:at ORG,? )?(?:all |any |no )?BACH (?:credits?|courses?|coursework)|.*\bundergraduate(?:-level)? (?:credits?|courses?|coursework)(?: (?:at|of|from) ORG)? ?",
        subject,
    ):
        return (Origin.UNDERGRADUATE,)
    return origins(subject)


def _between(clause: str, target: Credential) -> Origin | None:
    shared = re.search(r"\bbetween (?:an? )?CERT and (?:an? )?(?:MAST|DEG)", clause)
    return Origin.CERTIFICATE if shared and target is not Credential.CERTIFICATE else None


def _cap(
    statement: Statement, origin: Origin, target: Credential, found: Targets | None, amount: Credits | Everything
) -> Found:
    when = situations(statement.said)
    basis = found.basis if found else Basis.SENTENCE
    return Found(Cap("cap", statement.text, origin, target, amount, statement.page.unit, when=when), basis)
