"""All of some credit, or none of it, in a clause that says nothing else.

The clause is taken apart: who speaks, the verb group with its "not", the credit, where it comes from, what takes it. Only
where no word is left over is it a limit without an amount; one word more ("older", "thesis", "usually") may be a condition.
"""

import re
from dataclasses import dataclass

from corpus.drafting.naming import targets_in
from corpus.drafting.origins import origins
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
    rf"(?:is|are) (?:ineligible|excluded|prohibited|barred|unacceptable|not \w+)|accepts? no|admits? no|takes? no|allows? no|grants? no|gives? no|"
    rf"awards? no|permits? no|no|none|neither|nor|nothing)\b"
)
_WHOLE = re.compile(
    r"\b(?:all|every|whole|entire|entirety|entirely|full|fully|in full|completely|unlimited|without (?:any )?limit|"
    r"(?:sets?|has|have|is|with) no (?:limit|cap|maximum|ceiling)|any number)\b"
)
_DO = re.compile(rf"\b(?:(?:may|can|will|shall|does|do|is|are|be|lets?|able to) )*(?:be )?{_VERB}\b")
_MAY_BE = re.compile(rf"\b(?:may|can|will|shall) (?:be )?{_VERB}\b")
"""What no credit is let do: "no transfer credit may be used". A second such verb tells of which credit that is."""
_PLAIN = frozenset(
    re.findall(
        r"\S+",
        """
1 2 a academic accredited additional all also an and another any any's are as assessment at be been between both by
can cap ceiling cert circumstances class classes college colleges completed completely conditions counting course
courses coursework credential credentials credit credits deg degree different doct double each earlier earned either
elsewhere entire entirely entirety every experience experiential external finished first for from full fully further
graduate has have her here his holder holders hour hours in individual institution institutions into is it its itself later
learning level life limit lower mast maximum may new nondegree number of on one only onto or org other others our
outside overlap own own's part parts plan policy portfolio previous prior program programs quarter requirement
requirements s school schools second seeking semester set sets sharing single so status student students studies
study subsequent such taken that the their then there these they this those to total toward towards transfer
transferred under undergraduate unit units universities university unlimited us we you whatsoever whether whole will with
within without work your
""",
    )
)
_TOKEN = re.compile(r"[a-zA-Z]+")
_OF_A_DEGREE = re.compile(
    r"\b(?:from|of|for) (?:an? |any |the |another |other )?(?:completed|finished|earlier|previous|prior|first|earned|another|other) (?:DEG|MAST|CERT)\b|"
    r"\b(?:credits?|courses?|coursework|work|hours|units) (?:from|of) (?:an? |any |the |another )?(?:DEG|MAST|CERT)\b"
)
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
    rest = clause if counts else _MAY_BE.sub(" ", _NOT.sub(" ", clause), count=1)
    rest = _WHOLE.sub(" ", _DO.sub(" ", rest)) if counts else rest
    rest = re.sub(
        r"\b(?:(?:let|allow|permit|accept|count|apply|transfer|grant|award|give|take|stack|roll|move|lead|come|go)s?|goes|applies|carr(?:y|ies))\b",
        " ",
        rest,
    )
    if any(word.lower() not in _PLAIN and not _PRIOR.fullmatch(word) for word in _TOKEN.findall(rest)):
        return []
    if not counts and (len(denials) > 1 or re.search(r"\b(?:only|all|every|both)\b", clause)):
        return []
    return [Whole(origin, target, counts) for target in targets_in(clause) if (origin := _origin(clause, target))]


def _origin(clause: str, target: Credential) -> Origin | None:
    told = origins(clause)
    given = giver(clause, target)
    same = (given, target) in ((Origin.CERTIFICATE, Credential.CERTIFICATE), (Origin.MASTERS, Credential.MASTERS))
    if same and not re.search(
        r"\b(?:another|other|second|first|2|different|earlier|previous|prior|additional)\b", clause
    ):
        given = None
    if told and _OF_A_DEGREE.search(clause):
        return None  # credit of a degree alone, wherever that was
    if told:
        return told[0] if len(told) == 1 and given is None else None
    return Origin.UNDERGRADUATE if _PRIOR.search(clause) else given
