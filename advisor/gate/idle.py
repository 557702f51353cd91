"""What a claim denies without saying "no" of what its text says: a rule that another one leaves alone, an amount that
is not the text's, a promise that nobody gave.

Such a "not" is taken out before a claim's yes and no are laid beside those of its text. Each kind is one whose sentence
without the "not" another check objects to."""

import re

from advisor.gate.asked import short_of
from advisor.gate.figures import figures_of
from advisor.gate.plain import plainly
from advisor.gate.promises import NOT_ALL, unpromised
from advisor.gate.words import akin, content

_LIMIT = r"(?:limits?|caps?|ceilings?|rules?|minimum|maximum|floor|requirements?|clock|deadline|condition)"
_ALONE = re.compile(
    r"\b(?:(?:does|do|would|will|did)(?: not|n't)|won't|cannot|can't) (?:by itself |itself )?"
    r"(?:lift|raise|change|affect|alter"
    r"|remove|suspend|override|spoil|stretch|loosen|make up for|use up|take (?:it|them|those|these|that) out of)"
    rf" (?:(?:it|that|this)(?= ?(?:$|[,;:.]))|(?:the|that|this|your|its|either|any) (?:[\w'-]+ ){{0,3}}{_LIMIT}\b)"
)
"""What is said of two rules of which neither touches the other."""

_ITSELF_BOUND = re.compile(r"\b(?:unless|except\w*|exempt\w*|waiv\w+|apart from|other than|instead)\b")
"""A text with an exception may well say that one rule lifts the other."""

_BESIDES = re.compile(
    rf"\b(?:apart|aside) from (?:(?:that|this|it)\b|(?=(?:that|this|the|its) (?:[\w'-]+ ){{0,2}}{_LIMIT}\b))"
)
_EXCEPTS = re.compile(r"\b(?:only|except\w*|apart|aside|other than|unless|save for|without)\b")
"""An "apart from" is an exception only where the text makes one."""

_CONTRAST = re.compile(r", (?:and )?not (?:an? |the )?$")
_REMARK = re.compile(
    r"^(?:keep (?:the |an? )?(?:[\w'-]+ ){1,3}in mind|bear (?:the |an? )?(?:[\w'-]+ ){1,3}in mind|mind the [\w'-]+"
    r"|watch the [\w'-]+(?: as well)?|think of the [\w'-]+(?: [\w'-]+)?)(?:,? (?:because|since|as|though)\b|:)"
)
"""What a sentence opens with and says of nothing."""

_NOT_UNTIL = re.compile(r"\b(?:no|not|never|none|nothing|cannot)\b(?=[^,;:.]* until\b)|n't\b(?=[^,;:.]* until\b)")
_UNTIL = re.compile(r"\buntil\b")
_FROM_THEN = re.compile(r"\bonly (?:after|once|when|upon)\b")
"""What begins only then does not hold until then."""

_CONDITION = re.compile(r"(?:^|, |: )(?:if|once|when|where) [^,;:.]*?(?P<no>too old|lacks?)\b[^,;:.]*,")
_MEANT = {"too old": re.compile(r"\b(?:out-of-date|outdated|dated|expired)\b"), "lack": re.compile(r"\bmissing\b")}
"""What is "too old" or lacking in a condition, and how a text names it without a "no"."""


def without_idle(claim: str, cited: str, question: str = "") -> str:
    """A claim of the same length with spaces for what it denies idly, and for remarks that say nothing."""
    said, text = plainly(claim), plainly(cited)
    spans = [
        *_unbound(said, text),
        *_conditions(said, text),
        *_contrasts(claim, cited),
        *short_of(claim, cited, question),
    ]
    spans += [match.span() for match in NOT_ALL.finditer(said)]
    if not _UNTIL.search(text) and _FROM_THEN.search(text):
        spans += [match.span() for match in _NOT_UNTIL.finditer(said)]
    if not _EXCEPTS.search(text):
        spans += [match.span() for match in _BESIDES.finditer(said)]
    promise, remark = unpromised(said, text), _REMARK.match(said)
    spans += [promise.span()] if promise else []
    spans += [remark.span()] if remark else []
    for start, end in spans:
        claim = claim[:start] + " " * (end - start) + claim[end:]
    return claim


def lifts(claim: str, cited: str) -> str | None:
    """A rule that the claim lets another thing lift, of which its text does not speak; None where there is none."""
    found = _LIFTED.search(plainly(claim))
    if found is None or _ITSELF_BOUND.search(plainly(cited)):
        return None
    verb = content(found["verb"])
    return None if any(akin(word, other) for word in verb for other in content(cited)) else found.group()


_LIFTED = re.compile(
    r"(?<!not )(?<!n't )(?<!cannot )(?<!never )\b(?P<verb>lifts?|removes?|suspends?"
    r"|overrides?|spoils?|stretch(?:es)?|loosens?|makes? up for|uses? up)"
    rf" (?:(?:it|that|this)(?= ?(?:$|[,;:.]))|(?:the|that|this|your|its|either|any) (?:[\w'-]+ ){{0,3}}{_LIMIT}\b)"
)


def _unbound(said: str, text: str) -> list[tuple[int, int]]:
    return [] if _ITSELF_BOUND.search(text) else [match.span() for match in _ALONE.finditer(said)]


def _conditions(said: str, text: str) -> list[tuple[int, int]]:
    found = (match for match in _CONDITION.finditer(said))
    return [match.span("no") for match in found if _MEANT[match["no"].removesuffix("s")].search(text)]


def _contrasts(claim: str, cited: str) -> list[tuple[int, int]]:
    """A "not 12" behind an amount of the text where 12 is none of the text's: what it is not says nothing more."""
    held = {figure.value for figure in figures_of(cited)}
    spans = []
    for figure in figures_of(claim):
        found = _CONTRAST.search(plainly(claim[: figure.start]))
        if found and figure.value not in held:
            spans.append((found.start(), figure.end))
    return spans
