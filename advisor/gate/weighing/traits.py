"""All that the trained judge weighs of a claim and its texts, as numbers with names."""

import re
from collections.abc import Mapping, Sequence

from advisor.gate.claim import Objection, Reason
from advisor.gate.clauses import clauses_of
from advisor.gate.plain import plainly
from advisor.gate.polarity import told_again
from advisor.gate.support import Statement
from advisor.gate.weighing.markers import denials, figures, markers
from advisor.gate.weighing.overlap import Telling, overlap
from advisor.gate.words import stem, words_of

_RAISED = (
    Reason.FIGURE,
    Reason.DENIAL,
    Reason.STRENGTH,
    Reason.NAME,
    Reason.SUPPORT,
    Reason.FORM,
    Reason.CONTRADICTION,
)
_DETAILS = (
    "all",
    "any",
    "may",
    "must",
    "a condition left out",
    "usually left out",
    "a possibility as a fact",
    "a limit left out",
    "as a whole",
)
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w'’&-]+")


def traits(statement: Statement, raised: Sequence[Objection], telling: Telling) -> dict[str, float]:
    """What is weighed of a claim: how far its words and those of its texts are the same, which deciding words only one
    of them has, how they say no, their figures, and what the checks held against it."""
    claim, texts = statement.claim, statement.texts
    said, parts = clauses_of(claim), [clause for text in texts for clause in clauses_of(text)]
    told = told_again(said, parts, " ".join(statement.schools))
    again = [part for part in parts if any(part in one for one in told)]
    text = plainly(" ".join(texts))
    strange = [name for name in _NAME.findall(claim) if plainly(name).rstrip("s'") not in text]
    return (
        overlap(claim, texts, statement.names, telling)
        | markers(claim, texts)
        | denials(said, parts, again, claim)
        | figures(said, parts)
        | _objected(raised)
        | {"texts": float(len(texts)), "names, strange": float(len(strange))}
    )


def _objected(raised: Sequence[Objection]) -> dict[str, float]:
    found = {f"{how}: {reason.name}": 0.0 for how in ("raised", "firm") for reason in _RAISED}
    found |= {f"raised: {detail}": 0.0 for detail in _DETAILS}
    found |= {"raised: of something else": 0.0, "raised: one word": 0.0, "raised: firm": 0.0}
    for objection in raised:
        if objection.reason in _RAISED:
            found[f"raised: {objection.reason.name}"] += 1.0
        if objection.detail in _DETAILS:
            found[f"raised: {objection.detail}"] = 1.0
        if "of something" in objection.detail:
            found["raised: of something else"] = 1.0
        if objection.reason is Reason.DENIAL and " " not in objection.detail:
            found["raised: one word"] = 1.0
        if objection.firm:
            found["raised: firm"] += 1.0
            if objection.reason in _RAISED:
                found[f"firm: {objection.reason.name}"] += 1.0
    return found


def changed_words(statement: Statement) -> tuple[frozenset[str], frozenset[str]]:
    """The stems, small words too, that the claim has and its texts have not, and the other way round; without names."""
    mine = {stem(word) for word in words_of(statement.claim)}
    theirs = {stem(word) for text in statement.texts for word in words_of(text)}
    about = {stem(word) for word in words_of(statement.names)}
    return frozenset(mine - theirs - about), frozenset(theirs - mine - about)


def row(
    statement: Statement, raised: Sequence[Objection], telling: Telling, columns: Sequence[str]
) -> Mapping[str, float]:
    """The named columns of a claim; "+ WORD" is 1 where it has a word that its texts have not, "- WORD" where it lacks
    one that they have."""
    found = traits(statement, raised, telling)
    new, lost = changed_words(statement)
    found |= {f"+ {word}": 1.0 for word in new} | {f"- {word}": 1.0 for word in lost}
    return {name: found.get(name, 0.0) for name in columns}
