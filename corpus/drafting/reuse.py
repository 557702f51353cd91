"""Credit that already served, and how many credentials one course may serve."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import Literal

from corpus.amounts import Credits, Everything
from corpus.drafting.caps import draft_caps
from corpus.drafting.direction import Targets, targets_of_credit
from corpus.drafting.found import Basis, Found, Reading, Untold
from corpus.drafting.naming import targets_in
from corpus.drafting.quantities import most
from corpus.drafting.statement import Statement
from corpus.rules import Cap, Credential, Origin, Reuse

Served = Literal["bachelor", "degree", "certificate"]

_SERVED = re.compile(
    r"\b(?:was|were|been|already|previously|has|have|once|did not|which|that|(?:that|which) ORG|(?:if|when|where|once) (?:it|they)(?= (?:formed|counted|served|helped|went|satisfied|contributed|fulfilled)\b)|credits?|coursework|courses?|work|units|hours|that (?:is|are))\s(?:already |previously |also |not |already been |been )*(?:used|applied|count(?:ed)?|credited|posted|satisf\w+|awarded credit|(?<=already )(?:completed|taken|earned)(?= (?:for|toward|as part of)\b)|utilized|submitted|presented|fulfill?\w*|contributed|served|gone|went|double[- ]counted|helped|relied on|formed (?:a )?part(?= of)|(?:an? )?(?:part|basis)(?= (?:of|for)))\b(?! (?:toward|to) (?:the|a) (?:CERT|MAST|DEG) (?:if|that|only))[^.;]{0,20}? ?(?:for|toward|towards|to|into|in|of|as part of|requirements (?:of|for))\b(?P<what>[^.;]{0,90})"
)
_AGAIN = re.compile(
    r"\b(?:may|can|will) (?:also |again )?(?:be )?(?:reused|re-used|(?:used|counted|count|applied) (?:again|twice))\b"
)
_ON_TERMS = re.compile(
    r"\d|\b(?:limit\w*|up to|at most|only|if|unless|when|where|provided|approv\w*|permission|consent|within|except\w*|some|part|half)\b"
)
_COUNTS_NOW = re.compile(r"(?:credits?|coursework|courses?|work|units|hours) (?:also )?count\b")
_OF_ONE = re.compile(r"\b1 (?=(?:\w+ )?(?:MAST|CERT|DEG)\b)")
_OF_A_LIMIT = re.compile(
    r"\blimit\b[^.;]{0,60}?\b(?:excludes|exempts|(?:does|is) not (?:cover|include|apply|bind)\w*)\b"
)
"""Credit that a limit of another kind is not for."""
_NEW_WORK = re.compile(
    r"\b(?:at least|minimum of|no (?:fewer|less) than) \d[^.;]{0,50}?\b(?:that|which) (?:(?:was|were|is|are|has|have|did|do)(?: been)? not|(?:has|have) not)\b"
)
"""How much is to be new, so that the rest may have served."""
_FROM_FINISHED = re.compile(
    r"\b(?:credits?|courses|coursework|hours|units|work) (?:earned )?(?:from|in|of) (?:a |any |an )?(?:completed|finished|earned|awarded|conferred|existing|previous(?:ly)?(?: awarded| earned)?|prior|earlier) (?P<what>(?:DEG|MAST|CERT|BACH)[^.;,]{0,20})|\b(?:credits?|courses|coursework|hours|units|work) (?:that (?:completed|finished|led to|made up)|(?:earned|taken|used) to (?:complete|finish)) (?:an? |the |any )?(?P<led>(?:\w+ )?(?:DEG|MAST|CERT|BACH)\b)|\b(?:credits?|courses|coursework|hours|units|work) (?:earned |taken )?(?:from|in|of|for) (?:a |an |the )?(?:(?P<kind>BACH)\b|(?P<done>(?:DEG|MAST|CERT)) that (?:was|were|has been|have been) (?:already )?(?:awarded|conferred|earned|completed))"
)
_OUT_OF_A_HELD = re.compile(
    r"\b(?:hold|holds|holding|earned|completed|finished|has|have) (?:an? |the |another )*(?P<what>(?:MAST|DEG|CERT)\b(?: (?:from|at) (?:an)?other \w+)?)[^.;]{0,60}\b(?:may|can|shall|will) ?not (?:transfer|apply|count|use|reuse|bring) [^.;]{0,40}?\b(?:out of|from|of) (?:that|the same|it\b|this)"
)
"""Credit of a credential that somebody holds, which does not count again."""
_DURING = re.compile(r"\btaken during a program in which a (?P<what>DEG was awarded)")
_REFUSED = re.compile(
    r"\b(?:excludes?|excluded|refuses?|rejects?|bars?|barred|rules? out|disallows?|prohibits?|forbids?|neither|none|nothing)\b|"
    r"\b(?:not|cannot|never) (?:be )?(?:accept|let|allow|count|appl|transfer|use|eligible|grant|give|award|permit|credit|consider|again)|\b(?:may|can|will|shall|must) not\b|\bcannot\b|\bno (?:\w+ )?(?:credits?|courses?|coursework|work|hours|units)\b|\bineligible\b|\bonly if\b|\bonly (?:for|credit|courses)\b"
)
_BOUNDED = re.compile(
    r"\b(?:(?:may|can|shall|will|must|do|does) not|cannot|never|no|not)(?: [\w']+){0,3}? (?:exceed\w*|surpass\w*|(?:more|greater|fewer|less) than|over)\b"
)
"""A "not" that bounds an amount, and refuses nothing."""
_KEPT = re.compile(
    r"\bunless\b|\bexcept|\bone stated exception\b|\bwithin the limit\b|\bonly if (?:they|it|the) (?:\w+ )?(?:was|were|had) not\b"
)
_OWN_KEPT = re.compile(
    r"\b(?:except|unless|but not|other than|only)\b(?:(?!\b(?:counts?|appl\w+|toward|into)\b)[^.;]){0,50}\b(?:earned at|from|of|at) (?:ORG|the university|this university|its own)|\b(?:holds?|has|have|earned|finished|completed) (?:an? |the |their )?MAST (?:from|at|of) ORG\b|\b(?:from|of) (?:an? |the |their )?(?:(?:previous|earlier|prior|first|completed|finished) )?MAST (?:that (?:was|is) )?(?:also )?(?:earned|completed|awarded) (?:at|by|from) (?:ORG|the (?:institute|institution|university|school))\b|"
    r"\bbut\b[^.;]*\b(?:ORG(?:'s)? (?:DEG|MAST)|(?:DEG|MAST) (?:of|from|at|earned at) ORG|its own (?:DEG|MAST))\b[^.;]*\b(?:may|can|counts?)\b(?! not)"
)
_ONLY_UNUSED = re.compile(
    r"(?<!even )\bif\b[^.;]{0,90}\b(?:have|has|were|was|are|is) not (?:already |previously )?(?:been )?(?:used|applied|counted)|\bonly if\b[^.;]{0,40}\bnot\b (?:already |previously )?(?:been )?(?:used|applied|counted)|\bonly\b[^.;]{0,60}\bnot (?:been )?(?:already |previously )?(?:used|applied|count(?:ed)?)\b"
)
_SECOND_CERTIFICATE = re.compile(
    r"\b(?:not|no|never)\b[^.;]{0,40}\b(?:shar\w+|double[- ]count\w*)\b[^.;]{0,30}\bbetween 2 CERT|\b1 (?:graduate )?course may not serve 2 CERT|\bcourses?\b[^.;]{0,20}\b(?:(?:may|can|does|do|will) not|cannot) (?:be )?(?:count(?:ed)?|serve|appl\w+|used?) (?:toward |for |to |in )?2 (?:\w+ )?CERT|\b(?:not|no|never)\b[^.;]{0,30}\bcourses?\b[^.;]{0,20}\b(?:count|apply|be used|be counted|serve)\b (?:toward |for |to |in )?2 (?:\w+ )?CERT|\b(?:credits?|courses?|coursework|units|hours)\b[^.;]{0,50}\b(?:1|first|any|another|a|previous|earlier) (?:first )?CERT\b[^.;]{0,40}\b(?:may not|cannot|do not|does not|not|never) (?:be )?(?:applied|appl|counted|count|used|serve)[^.;]{0,40}\b(?:second|another|different|other) CERT"
)
_OTHER_THAN = re.compile(r"\bother than (?:those|courses?|credits?|work) (?:of|from)\b")
_OF_SOME = re.compile(r"\b(?:older|if|unless|except\w*|more than|at most|grades?|thesis|earned before|until)\b")
"""What makes of all credit some."""
_SHARES = re.compile(r"\b(?:courses?|credits?|hours?|units?) (?:\w+ ){0,2}be shared (?:between|by|across) 2 CERT\W*$")
"""That two certificates share nothing says of neither that it came first."""
_SERVED_ENDS = re.compile(
    r"\bincluding\b|[,;(]|(?<=\w )\b(?:toward|into)\b|\bin (?:an? |the |its )(?:\w+ )?(?=CERT|MAST|DEG)|\b(?:but|and may|will|are|is|cannot|may|shall|must|does|do)\b"
)
_LIST = re.compile(
    r"(?P<mark>\b(?:BACH|MAST|DEG|DOCT|CERT)),(?= (?:or |and )?(?:an? |any |another |other )*(?:\w+ )?(?:BACH|MAST|DEG|DOCT|CERT)\b)"
)
"""What credit served, told as a list with commas."""
_BARRED_TOO = re.compile(r"\bdoes not state\b|\bnot readable\b")


def draft_reuse(statement: Statement) -> Iterator[Reading]:
    """Whether credit that served may count again, by a sentence."""
    said = statement.said
    if _BARRED_TOO.search(said) or _OF_A_LIMIT.search(said) or _NEW_WORK.search(said):
        return
    if _SECOND_CERTIFICATE.search(said) and not _OF_SOME.search(said):
        unit = statement.page.unit
        none = Cap("cap", statement.text, Origin.CERTIFICATE, Credential.CERTIFICATE, Credits(Fraction(0)), unit)
        yield Found(none)
        if _SHARES.search(said):
            return
        yield Found(Reuse("reuse", statement.text, Credential.CERTIFICATE, ("certificate",), "no"))
        return
    shared = list(draft_shared(statement))
    if shared:
        yield from shared
        return
    match = _DURING.search(said) or _OUT_OF_A_HELD.search(said) or _SERVED.search(said)
    match = None if match and _COUNTS_NOW.match(match.group()) else match
    if match is None and (_refuses(said) or _AGAIN.search(said)):
        match = _FROM_FINISHED.search(said)
    if match is None:
        return
    told = _what(match)
    if re.match(r"\s*both\b", told):  # what serves two at once has served neither
        return
    served = _served(told)
    allowed = _allowed(said, match)
    if not served or allowed is None:
        return
    yield from _reused(statement, match, served, allowed)


def _reused(
    statement: Statement,
    match: re.Match[str],
    served: tuple[Served, ...],
    allowed: Literal["no", "own_only", "limited", "yes"],
) -> Iterator[Reading]:
    said = statement.said
    what = _what(match)
    end = match.end() - len(match.group()[match.group().rindex(what) :]) + len(_SERVED_ENDS.split(what)[0])
    rest = f"{said[: match.start()]} / {said[end:]}"
    told = targets_in(rest)
    found = Targets(told, Basis.SENTENCE) if told else None
    if found is None:
        found = targets_of_credit(replace(statement, said=rest), rest, Origin.OUTSIDE)
    found = found or _page_targets(statement)
    if found is None:
        yield Untold("it does not say toward which credential earlier credit may not count")
        return
    for target in found.credentials:
        yield Found(Reuse("reuse", statement.text, target, served, allowed), found.basis)


def _what(match: re.Match[str]) -> str:
    """The words for what the credit served."""
    return next(words for name in ("what", "kind", "done", "led") if (words := match.groupdict().get(name)))


def _page_targets(statement: Statement) -> Targets | None:
    capped = tuple(dict.fromkeys(target for origin, target in statement.page.capped if origin is Origin.OUTSIDE))
    return Targets(capped, Basis.PAGE) if capped else None


def _served(what: str) -> tuple[Served, ...]:
    """For what kinds of credential the credit served."""
    words = _SERVED_ENDS.split(_LIST.sub(r"\g<mark> or", what))[0]
    found: list[Served] = []
    wide = re.search(r"\b(?:any|another|other) (?:\w+ ){0,2}?(?:DEG|credential)", words)
    everything = re.search(r"\bcredentials?\b", words) or (re.search(r"\bDEG\b|\bMAST\b", words) and "CERT" in words)
    if "BACH" in words or (re.search(r"\bDEG\b|\bcredential", words) and wide):
        found.append("bachelor")
    if re.search(r"\b(?:DEG|MAST|DOCT)\b", words) or everything:
        found.append("degree")
    if "CERT" in words or (everything and "credential" in words and wide):
        found.append("certificate")
    return tuple(found)


def _allowed(said: str, match: re.Match[str]) -> Literal["no", "own_only", "limited", "yes"] | None:
    if _OWN_KEPT.search(said):
        return "own_only"
    if _ONLY_UNUSED.search(said):
        return "limited" if _OTHER_THAN.search(said) else "no"
    if not _refuses(said):
        earlier = re.search(r"\b(?:already|previously|another|earlier|other)\b", match.group())
        bounded = any(most(said)) and earlier and re.search(r"\b(?:may|can|counts?)\b", said)
        if _AGAIN.search(said):
            return "limited" if _ON_TERMS.search(_OF_ONE.sub("", said)) else "yes"
        return "limited" if bounded else None
    if _KEPT.search(said):
        return "limited"
    return "no"


def _refuses(said: str) -> bool:
    """Whether a sentence refuses some credit, and does not merely say how much of it counts."""
    return bool(_REFUSED.search(_BOUNDED.sub(" ", said)))


def draft_shared(statement: Statement) -> Iterator[Reading]:
    """That the credit of a degree may serve again within the limit that a sentence sets for it. `draft_caps` reads the
    limit; where the credit is of a degree, it has served."""
    for reading in draft_caps(statement):
        if not isinstance(reading, Found) or not isinstance(reading.rule, Cap):
            continue
        rule = reading.rule
        if isinstance(rule.amount, Everything) or rule.amount == Credits(Fraction(0)):
            continue
        if (rule.origin, rule.target) in _SERVED_AGAIN and not _POOLS.search(statement.said):
            allowed: Literal["own_only", "limited"] = "own_only" if _OWN_KEPT.search(statement.said) else "limited"
            yield Found(Reuse("reuse", statement.text, rule.target, ("degree",), allowed), reading.basis)


_SERVED_AGAIN = frozenset({(Origin.DEGREE, Credential.CERTIFICATE), (Origin.MASTERS, Credential.MASTERS)})
_POOLS = re.compile(
    r"\b(?:CERT or (?:an? )?(?:\w+ )?(?:DEG|MAST)|(?:DEG|MAST) or (?:an? )?(?:\w+ )?CERT) (?:of|at|from)\b|\b(?:an|other|another) institution\b|\bor from\b|\btransfer\b|\bcurrent\b"
)
