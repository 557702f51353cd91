"""All of some credit, or none of it, in a clause that says nothing else.

The clause is taken apart: who speaks, the verb group with its "not", the credit, where it comes from, what takes it. Only
where no word is left over is it a limit without an amount; one word more ("older", "thesis", "usually") may be a condition.
"""

import re
from dataclasses import dataclass

from corpus.drafting.direction import origins, targets_in
from corpus.drafting.roles import giver
from corpus.rules import Credential, Origin

_VERB = (
    r"(?:accept|count|appl(?:y|i)|transfer|us|credit|allow|permit|tak|grant|award|giv|recogni[sz]|shar|stack|br(?:ing|ought)|"
    r"carr(?:y|i)|roll|mov|serv|satisf(?:y|i)|fulfil|me(?:e)?t|substitut|includ|incorporat|consider|honou?r|come|go|lead|"
    r"double[- ]count|overlap|contribut|put|lend|let|admit|appl)(?:e|es|ed|s|d|ing|t|red|ring|led|n|en|ted|ting)?"
)
_NOT = re.compile(
    rf"\b(?:(?:(?:may|can|could|will|shall|must|do|does|did|is|are|be|would)(?: not|n't| never)|cannot|never|(?:is|are) barred from)"
    rf"(?: (?:be|then|ever|also|normally))*(?: (?:{_VERB}|eligible|transferable|acceptable|applicable|allowed to|able to))?|"
    rf"no longer|refuses?|rejects?|prohibits?|forbids?|disallows?|excludes?|bars?|rules? out|"
    rf"(?:is|are) (?:ineligible|excluded|prohibited|barred|unacceptable|not \w+)|accepts? no|takes? no|allows? no|grants? no|gives? no|"
    rf"awards? no|permits? no|no|none|neither|nor|nothing)\b"
)
_WHOLE = re.compile(
    r"\b(?:all|every|whole|entire|entirety|entirely|full|fully|in full|completely|unlimited|without (?:any )?limit|"
    r"(?:sets?|has|have|is|with) no (?:limit|cap|maximum|ceiling)|any number)\b"
)
_DO = re.compile(rf"\b(?:(?:may|can|will|shall|does|do|is|are|be|lets?|able to) )*(?:be )?{_VERB}\b")
_PLAIN = frozenset(
    "a an any the all both each every its their his her your our own it they at in of to for from by with within under as and "
    "or into toward towards onto on be been is are will may can there here this that these those such s also then itself one 1 2 "
    "org cert mast deg doct another other others second first earlier previous prior completed finished different additional new "
    "later further subsequent credit credits hour hours unit units course courses coursework work study studies class classes "
    "transfer transferred outside external graduate institution institutions university universities college colleges school "
    "schools elsewhere accredited program programs student students requirement requirements policy academic semester quarter "
    "earned taken completed nondegree status seeking learning experiential life experience portfolio assessment undergraduate "
    "level degree between whatsoever sharing double counting single own's only either itself overlap limit cap maximum "
    "ceiling number plan total circumstances conditions under whole entire entirety entirely full fully completely unlimited "
    "without sets set has have so part parts whether any's credential credentials lower holder holders".split()
)
_TOKEN = re.compile(r"[a-zA-Z]+")
_PRIOR = re.compile(r"\b(?:bach|undergraduate(?:-level)?)\b(?! student)", re.I)


@dataclass(frozen=True)
class Whole:
    """All of the credit from `origin` counts toward `target`, or, where not `counts`, none of it."""

    origin: Origin
    target: Credential
    counts: bool


def all_or_nothing(clause: str) -> list[Whole]:
    """What a clause lets count in full or not at all; empty where it says anything else."""
    denials = list(_NOT.finditer(clause))
    whole = _WHOLE.search(clause)
    if re.search(r"\d", clause.replace(" 1 ", " ").replace(" 2 ", " ")) or not (denials or whole) or ":" in clause:
        return []
    unlimited = whole is not None and "no " in whole.group()
    counts = whole is not None and (unlimited or not denials)
    rest = clause if counts else _NOT.sub(" ", clause)
    rest = _WHOLE.sub(" ", _DO.sub(" ", rest)) if counts else rest
    rest = re.sub(rf"\b(?:let|allow|permit|accept|count|apply|transfer|grant|award|give|take)s?\b", " ", rest)
    if any(word.lower() not in _PLAIN and not _PRIOR.fullmatch(word) for word in _TOKEN.findall(rest)):
        return []
    if not counts and (len(denials) > 1 or re.search(r"\b(?:only|all|every|both)\b", clause)):
        return []
    return [Whole(origin, target, counts) for target in targets_in(clause) if (origin := _origin(clause, target))]


def _origin(clause: str, target: Credential) -> Origin | None:
    told = origins(clause)
    if told:
        return told[0] if len(told) == 1 and giver(clause, target) is None else None
    if _PRIOR.search(clause):
        return Origin.UNDERGRADUATE
    given = giver(clause, target)
    same = (given, target) in ((Origin.CERTIFICATE, Credential.CERTIFICATE), (Origin.MASTERS, Credential.MASTERS))
    if same and not re.search(r"\b(?:another|other|second|first|2|different|earlier|previous|prior|additional)\b", clause):
        return None
    return given
