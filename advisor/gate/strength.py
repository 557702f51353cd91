"""How strongly a sentence says a thing: a possibility, a requirement, a promise, or how often it holds.

A claim may not be stronger than its text: "may" is not "will", "some" is not "all", "usually" is not "always".
"""

import re
from collections.abc import Sequence

from advisor.gate.bounds import Bound
from advisor.gate.claim import Objection, Reason
from advisor.gate.clauses import Clause
from advisor.gate.figures import figures_of
from advisor.gate.plain import plainly
from advisor.gate.polarity import told_again
from advisor.gate.promises import ALLOWED, MAY, REQUIRED, promised
from advisor.gate.words import akin, content

_POSSIBLE = re.compile(
    r"\b(?:may|might|can|could|possibl[ey]|possibility|eligible|allow\w*|permit\w*|permission|lets?|able|option\w*|"
    r"open to|choose|either|up to you|as (?:many|much) as|up to|at most|no more than|applicable|consider\w*|welcome|free to|can't|cannot|room for)\b"
)
_REFUSED = re.compile(r"\b(?:unless|not|no|never|only|none)\b")
_MUST = re.compile(r"\b(?:must|ha(?:s|ve) to|requir\w*|mandatory|compulsory|obligatory)\b")
_ADVISED = re.compile(
    r"\b(?:should|recommend\w*|encourag\w*|suggest\w*|advis(?:e|es|ed|able)|preferabl[ey]|prefer\w*)\b"
)
_USUALLY = re.compile(
    r"\b(?:usual(?:ly)?|typical(?:ly)?|normal(?:ly)?|general(?:ly)?|commonly|(?<!more )often|mostly|as a rule|in most cases|tends? to|(?<!at )(?<!at the )most|frequently|standard)\b"
)
_ALL = re.compile(
    r"\b(?:all|every|each|any|both|everything|entire|whole|in full|no|none|nothing|anything|everyone|anyone|whole(?:ly|sale)|at all|throughout|total|together)\b"
)
_ALL_CLAIMED = re.compile(
    r"\b(?:(?<!\bin )(?<!\bat )all(?!(?<=are all) (?:that|you|it|they|a|the)\b)|every|everything|entire|whole|everyone|anything)\b"
    r"(?! (?:\d|two|three|four|five|six|seven|told|in all|lower|less|below|worse|under|older|over|past|beyond|above|graded)\b)"
)

_ALL_IDLE = re.compile(
    r"\b(?:above|after|first of) all\b|\ball (?:sorts|kinds) of\b|\ball at once\b|\ball this\b|\bas a whole\b"
    r"|\ball (?:of )?(?:your|the|its|their) (?:[\w-]+ ){1,3}together\b"
    r"|(?:\bnot|\bnever|\bno|n't) (?:[\w'-]+ ){0,4}?(?:in )?(?:every|everything|anything)\b"
)
"""An "all" that claims nothing, or that is denied."""

_WHOLLY = re.compile(
    r"\b(?:all|everything|entire(?:ly)?|whole|in full|fully|completely|any|wholly|throughout|total|together|both)\b|\b100 ?%"
)
_EACH = re.compile(r"\b(?:each|every|per|no|none|nothing)\b(?: of (?:the|these|those|its|their))?((?: [\w'-]+){1,4})")
_EVERY = re.compile(r"\b(?:every(?: (?:single )?one)?|all)\b(?: of (?:the|these|those|its|their))?((?: [\w'-]+){1,4})")
_CEILING = re.compile(
    r"\b(?:limit\w*|cap\w*|ceiling|maximum|most|only|up to|beyond|more than|exceed\w*|restrict\w*|how (?:much|many))\b"
)
_GRANTED = re.compile(
    r"\b(?:can|may|might|will|allow\w*|eligible|counts?|transfers?|appl(?:y|ies)|accept(?:s|ed)?|takes?|lets?|use[ds]?|"
    r"bring|carr(?:y|ies))\b"
)

_ANY = re.compile(
    r"(?<!\bbefore )(?<!\bif )(?<!\bcan use )\bany (?:of|(?:\w+ )?(?:courses?|certificates?|degrees?|programs?|students?|master's|university|school))\b"
)
_NOT_ANY = re.compile(
    r"\b(?:not|no|never|without|leaves? out|exclud\w+|reject\w*|refus\w+|nor|neither)\b.{0,40}\bany\b"
)
_CONDITION = re.compile(
    r"\b(?:only (?:if|when|with|after|under|by|to|for|on)|(?<!even )(?<!decides )(?<!decide )if|unless|provided|as long as|on condition|subject to|"
    r"with (?:the )?(?:\w+ )?(?:approval|permission|consent)|wholly)\b"
)
_CONDITIONED = re.compile(
    r"\b(?:if|unless|provided|once|when\w*|where|only|subject|with(?! (?:all|every)\b)|minimum|floor|approv\w+|permission|consent|after|before|must|"
    r"needs?|require\w*|should|as long as|depend\w*|until|who|whose|without|except\w*|condition\w*|than|for|whole|"
    r"no|not|none|cannot|never|nothing|at least|or (?:better|higher|more)|whether|so long as|ha(?:s|ve) to|inside|within)\b|n't\b"
)


def stronger(said: Sequence[Clause], texts: Sequence[Sequence[Clause]], names: str = "") -> Objection | None:
    """What in the claim is stronger than what it tells again: the clauses that tell one text are held against that
    text and those that they tell beside it, so that no text licenses what is said of another."""
    told = told_again(said, [part for text in texts for part in text], names)
    problems = []
    for text in texts:
        telling = [place for place, parts in enumerate(told) if any(part in parts for part in text)]
        if not telling:
            continue
        beside = [other for other in texts if any(part in told[place] for place in telling for part in other)]
        words = " ".join(said[place].text for place in telling)
        parts = [part for other in beside for part in other]
        problems.append(too_strong(words, " ".join(part.text for part in parts), parts))
        if not any(clause.figures for clause in said):
            problems += [_unlimited(said[place], told[place]) for place in telling]
    found = [problem for problem in problems if problem]
    return min(found, key=lambda problem: not problem.firm, default=None)


def too_strong(claim: str, cited: str, parts: Sequence[Clause]) -> Objection | None:
    """What in the claim is stronger than the cited text says, in a word or two; None where nothing is. Firm where it
    promises what the text does not, or says "may" of what will be."""
    said, text = plainly(claim), plainly(cited)
    values = frozenset(figure.value for figure in figures_of(claim) if figure.bound is not Bound.NONE)
    promise = promised(said, text)
    if promise:
        return Objection(Reason.STRENGTH, promise, firm=True)
    problem = _required(said, text) or _permitted(said, text, parts) or _widened(said, text, parts, values)
    return Objection(Reason.STRENGTH, problem) if problem else None


def _unlimited(clause: Clause, told: Sequence[Clause]) -> Objection | None:
    """A permission whose ceiling is left out: "credit may be transferred" of "at most 9 credits may be"."""
    ceiling = any(figure.bound is Bound.AT_MOST and figure.unit != "year" for figure in told[0].figures)
    if not ceiling or clause.figures or clause.denials or _CEILING.search(plainly(clause.text)):
        return None
    return Objection(Reason.STRENGTH, "a limit left out") if _GRANTED.search(plainly(clause.text)) else None


def _required(said: str, text: str) -> str | None:
    """A duty that the text does not speak of."""
    if _MUST.search(said) and (not REQUIRED.search(text) or (_ADVISED.search(text) and not _MUST.search(text))):
        return "must"
    return None


_MAY_REFUSE = re.compile(r"\b(?:may|might) (waiv|refus|reject|den|declin|exclud|suspend)")
"""What may be done and says no by itself, so that another "no" beside it tells nothing."""

_PERHAPS = re.compile(r"\b(?:may|might) (?:do|suffice|be enough|help|work)\b")
"""A "may" that permits nothing and only doubts."""


_UNSURE = re.compile(
    r"\b(?:if|whether|in case) (?:you|they|he|she|some|any) (?:may|might)\b|\byou (?:may|might) (?:come across|have (?:read|seen|heard))\b"
)
"""A "may" of the asker's own mind, which permits nothing."""


def _permitted(said: str, text: str, parts: Sequence[Clause]) -> str | None:
    """A possibility for what is certain, or the other way round."""
    bounded = _bounded(parts)
    said = _UNSURE.sub(" ", said)
    if MAY.search(said) and not ALLOWED.search(text) and (not bounded or _PERHAPS.search(said)):
        return "may"
    denied = any(clause.denials for clause in parts)
    if any(re.search(rf"\b{verb}e?(?:s|es|ed)\b", said) for verb in _MAY_REFUSE.findall(text)):
        return None if _POSSIBLE.search(said) else "a possibility as a fact"
    if _permissive(text) and not _POSSIBLE.search(said) and not _REFUSED.search(said) and not denied and not bounded:
        return "a possibility as a fact"
    return None


def _in_figures(said: frozenset[str], parts: Sequence[Clause]) -> bool:
    """Whether each condition is a figure that the claim has ("only with a B or better"), which is looked at elsewhere."""
    for part in parts:
        found = _CONDITION.search(plainly(part.text))
        if found is None:
            continue
        asked = {figure.value for figure in figures_of(part.text[found.start() :]) if figure.unit in _TESTED}
        if not asked or not asked <= said or _CONSENT.search(plainly(part.text)):
            return False
    return True


_TESTED = ("grade", "gpa", "year")
"""What a credit is tested for, and not how much of it there is."""

_CONSENT = re.compile(r"\b(?:approv\w+|permission|consent|petition\w*|admitted|and)\b")


def _widened(said: str, text: str, parts: Sequence[Clause], values: frozenset[str]) -> str | None:
    """A condition or a "usually" left out, or all for some."""
    if _CONDITION.search(text) and not _CONDITIONED.search(said) and not _in_figures(values, parts):
        return "a condition left out"
    if _USUALLY.search(text) and not _USUALLY.search(said):
        return "usually left out"
    if (
        _ANY.search(said)
        and not _NOT_ANY.search(said)
        and not _any_stated(said, text)
        and not _ALL.search(text)
        and not any(clause.denials for clause in parts)
    ):
        return "any"
    said = _ALL_IDLE.sub(" ", said)
    return "all" if _ALL_CLAIMED.search(said) and not _all_stated(said, text) else None


_NARROWED = r"(?! (?:of|from|in|at|for|with|that|which|whose|offered|approved|listed|within)\b)"
"""What a text says of some of a kind is not said of any."""


def _any_stated(said: str, text: str) -> bool:
    """Whether the text says of "a degree" what the claim says of "any degree"."""
    nouns = re.findall(r"\bany (?:graduate )?(\w+?)s?\b", said)
    return (
        bool(nouns)
        and not _permissive(text)
        and all(re.search(rf"(?<!, )\ban? (?:graduate )?{noun}\b{_NARROWED}", text) for noun in nouns)
    )


def _all_stated(said: str, text: str) -> bool:
    """Whether the text says "all", or says "each" or "no" of what the claim says "every" or "all" of."""
    if _WHOLLY.search(text):
        return True
    claimed = [content(match.group(1)) for match in _EVERY.finditer(said)]
    stated = [content(match.group(1)) for match in _EACH.finditer(text)]
    return bool(claimed) and all(
        (not mine and bool(stated))
        or any(akin(word, other) for words in stated for word in mine for other in words[:3])
        for mine in claimed
    )


def _permissive(text: str) -> bool:
    return re.search(r"\b(?:may|might|could)\b", text) is not None


def _bounded(parts: Sequence[Clause]) -> bool:
    return any(figure.bound in (Bound.AT_MOST, Bound.AT_LEAST) for clause in parts for figure in clause.figures)
