"""The small words that decide what a sentence says: how strongly, of how many, in which order, which way."""

import re
from collections.abc import Mapping, Sequence

from advisor.gate.bounds import Bound
from advisor.gate.clauses import Clause
from advisor.gate.credentials import CREDENTIAL
from advisor.gate.plain import plainly
from advisor.gate.words import akin, content, stem, words_of

_WORDS = {
    "may": r"may|might|could|can|possibl[ey]|optional|eligible|allow\w*|permit\w*|lets?|able|free to",
    "must": r"must|ha(?:s|ve) to|requir\w*|mandatory|need\w*|compulsory|obligatory|necessary",
    "will": r"will|shall|won't|guarant\w*|automatic\w*|certain(?:ly)?|always|sure(?:ly)?|entitle[sd]?|ensur\w+|definite\w*",
    "should": r"should|recommend\w*|encourag\w*|suggest\w*|advis\w+|prefer\w*|ought|expect\w*|want\w*|plan\w*|aim\w*|meant",
    "only": r"only|solely|exclusive(?:ly)?|alone|nothing but|just|sole|limited|restrict\w*",
    "all": r"all|every|each|entire(?:ly)?|wholly?|any|both|full(?:y)?|every(?:thing|one)|anyone|regardless|complete(?:ly)?",
    "some": r"some|certain|several|few|many|most|part(?:ly|s|ially)?|selected|various|half|among|mainly|mostly|about|nearly",
    "usually": r"usual(?:ly)?|typical(?:ly)?|normal(?:ly)?|general(?:ly)?|often|commonly|tends?|rare(?:ly)?|sometimes|likely",
    "if": r"if|unless|provided|as long as|condition\w*|subject|when|where|once|until|without|except\w*|depend\w*|discretion",
    "before": r"before|prior|ahead|earlier|until|already|previous\w*|first|advance",
    "after": r"after|following|once|later|since|then|subsequent\w*|upon|next",
    "from": r"from|out of|off|outside|elsewhere|external|other|another|away",
    "toward": r"towards?|into|to|inside|within|onto",
    "more": r"more|greater|larger|higher|longer|bigger|exceed\w*|above|over|beyond|increas\w*|rais\w*|up|better|faster|quicker",
    "less": r"less|fewer|smaller|lower|shorter|below|under|reduc\w*|decreas\w*|declin\w*|drop\w*|cut\w*|down|cheaper|worse",
    "cause": r"because|since|due|so|therefore|thus|hence|thanks|owing|as a result|means|why|lead\w*|cause\w*|make\w*",
    "past": r"was|were|had|did|former(?:ly)?|ago|retired|closed|ended|stopped|expired|old|no longer|discontinu\w*|been",
    "new": r"new|now|current(?:ly)?|recent\w*|latest|today|still|yet|beg[ia]n\w*|start\w*|launch\w*|open\w*|plann\w*",
    "approve": r"approv\w+|permission|consent|decid\w*|decision|review\w*|petition\w*|grant\w*|ask\w*|request\w*|appl(?:y|ies)",
    "online": r"online|remote|distance|virtual\w*",
    "campus": r"campus|residen\w*|in person|on-site|face",
    "cost": r"free|cost\w*|fees?|tuition|pay\w*|paid|fund\w*|cheap\w*|aid",
    "admit": r"admi\w+|enrol\w*|enter\w*|entry|join\w*|matricul\w*|accept\w*",
    "finish": r"finish\w*|complet\w*|earn\w*|award\w*|graduat\w*|confer\w*|receiv\w*",
    "same": r"same|both|shared?|overlap\w*|double|twice|together|concurrent\w*|joint\w*|combin\w*|separate\w*|different|apart",
    "rank": r"first|last|largest|smallest|best|worst|main|top|leading|most|least|primary|key|biggest|highest|lowest|major",
    "you": r"you|yours?",
    "than": r"than|rather|instead|versus|compared|unlike|whereas|while|but|although|though|however",
}
MARKERS: Mapping[str, re.Pattern[str]] = {name: re.compile(rf"\b(?:{words})\b") for name, words in _WORDS.items()}
"""Kinds of deciding words; a kind that one side has and the other lacks weighs in the trained judge."""

_PLAIN_NO = re.compile(r"\b(?:not|never|cannot|no|none|nobody|nothing|neither|nor)\b|n't\b")
_INDEED = re.compile(
    r"\b(?:do|does|did) (?!not|so\b|the|this|that|it|you|your|an?\b|its|in\b|for\b|to\b|at\b)(?=[a-z]{3})"
)
"""A "does" that stresses what the verb says: "it does count"."""

_LIMITED = re.compile(r"\b(?:only|unless|if|before|until|must|once|after|limit\w*|at most|at least|except\w*)\b")
_WAYS = {
    **dict.fromkeys(("toward", "towards", "into", "to", "within"), "to"),
    **dict.fromkeys(("from", "of", "by", "outside"), "from"),
    **dict.fromkeys(("in", "at", "on"), "in"),
    **dict.fromkeys(("before", "until"), "before"),
    **{word: word for word in ("after", "for", "with", "without", "than", "as")},
}
_REACH = 4
"""How many words after a preposition may be what it goes with."""


def markers(claim: str, texts: Sequence[str]) -> dict[str, float]:
    """Of each kind whether the claim alone has it, whether the texts alone have it, and how much more often the claim
    has it; of each kind of credential the first two."""
    said, text = plainly(claim), plainly(" ".join(texts))
    found: dict[str, float] = {}
    for name, pattern in MARKERS.items():
        mine, theirs = len(pattern.findall(said)), len(pattern.findall(text))
        found |= {
            f"{name}, new": float(mine > 0 == theirs),
            f"{name}, lost": float(theirs > 0 == mine),
            f"{name}, more": float(mine - theirs),
        }
    for name, pattern in CREDENTIAL.items():
        mine, theirs = len(pattern.findall(claim)), len(pattern.findall(" ".join(texts)))
        found |= {f"{name}, more": float(mine > theirs), f"{name}, lost": float(theirs > 0 == mine)}
    return found | _ways(said, text)


def _ways(said: str, text: str) -> dict[str, float]:
    """How many words go with prepositions on both sides, with none in common, and the other way round."""
    mine, theirs = _directed(said), _directed(text)
    both = mine.keys() & theirs.keys()
    crossed = [
        word
        for word in both
        for one, other in (("to", "from"), ("from", "to"))
        if one in mine[word] and other in theirs[word] and one not in theirs[word]
    ]
    apart = [word for word in both if not mine[word] & theirs[word]]
    return {"ways": float(len(both)), "ways apart": float(len(apart)), "ways crossed": float(len(crossed))}


def _directed(text: str) -> dict[str, set[str]]:
    words = words_of(text)
    found: dict[str, set[str]] = {}
    for place, word in enumerate(words):
        if word in _WAYS:
            for other in words[place + 1 : place + 1 + _REACH]:
                if content(other):
                    found.setdefault(stem(other), set()).add(_WAYS[word])
    return found


def denials(said: Sequence[Clause], text: Sequence[Clause], told: Sequence[Clause], claim: str) -> dict[str, float]:
    """How often the claim says no, plainly or by a word that excludes, beside its text and the clauses it tells."""
    mine, theirs, again = _counted(said), _counted(text), _counted(told)
    plain = len(_PLAIN_NO.findall(plainly(claim)))
    held = sum(len(_PLAIN_NO.findall(plainly(clause.text))) for clause in text)
    return {
        "no": float(mine[0]),
        "excluded": float(mine[1]),
        "no in texts": float(theirs[0]),
        "excluded in texts": float(theirs[1]),
        "no, more": float(mine[0] - theirs[0]),
        "denied, more": float(sum(mine) - sum(theirs)),
        "denied, more than told": float(sum(mine) - sum(again)),
        "said no": float(plain),
        "said no, more": float(plain - held),
        "denied at all": float((sum(mine) > 0) != (sum(theirs) > 0)),
        "denied at all in told": float((sum(mine) > 0) != (sum(again) > 0)),
        "odd": float((sum(mine) - sum(again)) % 2),
        "clauses, more": float(len(said) - len(text)),
        "does indeed": float(any(_INDEED.search(plainly(clause.text)) for clause in said) and sum(theirs) > 0),
        "denied of what is affirmed": float(_denied_alone(said, text)),
    }


def _denied_alone(said: Sequence[Clause], text: Sequence[Clause]) -> bool:
    """Whether the claim denies a word that the texts have only where they neither deny nor limit anything."""
    for word in (words[0] for clause in said for words in clause.denials if words):
        have = [part for part in text if any(akin(word, other) for other in part.words)]
        if have and not any(part.denials or _LIMITED.search(plainly(part.text)) for part in have):
            return True
    return False


def _counted(clauses: Sequence[Clause]) -> tuple[int, int]:
    plain = sum(1 for clause in clauses for words in clause.denials if words)
    return plain, sum(len(clause.denials) for clause in clauses) - plain


def figures(said: Sequence[Clause], text: Sequence[Clause]) -> dict[str, float]:
    """How many figures the claim has, how many of the text it leaves out, and how their bounds compare."""
    mine = [figure for clause in said for figure in clause.figures]
    theirs = [figure for clause in text for figure in clause.figures]
    values, held = {figure.value for figure in mine}, {figure.value for figure in theirs}
    bounded = [sum(figure.bound is not Bound.NONE for figure in side) for side in (mine, theirs)]
    alike = [any(one.value == two.value and one.bound is two.bound for two in theirs) for one in mine]
    return {
        "figures": float(len(mine)),
        "figures of texts": float(len(theirs)),
        "figures, strange": float(sum(figure.value not in held for figure in mine)),
        "figures, alike": sum(alike) / len(alike) if alike else 1.0,
        "figures, untold": float(sum(figure.value not in values for figure in theirs)),
        "bounds, more": float(bounded[0] - bounded[1]),
        "bounds, new": float(bool({f.bound for f in mine} - {f.bound for f in theirs} - {Bound.NONE})),
    }
