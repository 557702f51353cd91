"""A sentence that sets two grades, each for something else, as sentences of their own."""

import re

from corpus.drafting.letters import lowest
from corpus.drafting.naming import targets_in
from corpus.drafting.origins import origins

OTHERWISE = re.compile(
    r",? and (?:the|a) student (?=must|shall|has to)|, or with (?:an? )?|,? although |,? but (?=a grade)|, (?=if )"
)
_A_SECOND = re.compile(
    r"(?P<and>,? (?:and|but|while) )(?=(?:(?:with|requires?|needs?|only|at least|a|an|grade|grades|of|minimum) ){0,4}[a-d][+-]?(?: (?:or|and) (?:better|higher|above))? (?:for|toward|towards|in|into|from|of|when|if) )"
)
"""Where a sentence goes on to the grade for something else."""
_OF_OTHER_CREDIT = re.compile(
    r"(?P<and>,? (?:and|but|while) )(?P<whose>(?:[\w'-]+ ){1,9}?)(?:needs?|requires?|must (?:have|carry)|only with|with|only if) (?:only )?(?:at least )?(?:an? )?(?:grade of )?(?:at least )?(?:an? )?(?P<letter>[a-d][+-]?)(?![\w'+-])(?P<end>.*)"
)
"""Where a sentence goes on to other credit and the grade for that."""
_FIRST_LETTER = re.compile(
    r"(?:\b(?:an?|at least|grade of|grades of|minimum) )*\b(?:[b-d][+-]?|a[+-]|a(?= or (?:better|b\b)))(?![\w'])(?= |,)"
)
_TOWARD_AT_LAST = re.compile(r" (?:to count )?toward (?:an? |the )?(?:\w+ )?(?:CERT|MAST|DOCT|DEG)\b[^,;]*\Z")
_TOWARD = re.compile(r"\btoward (?:an? |the )?(?:\w+ )?(?:CERT|MAST|DOCT|DEG)\b")


def each_its_own(said: str) -> list[str]:
    """The parts of a sentence that sets two grades, each for something else, as sentences of their own; the sentence as
    it is where it sets one."""
    if parts := _of_two_credits(said):
        return parts
    second = _A_SECOND.search(said)
    first = _FIRST_LETTER.search(said[: second.start()]) if second else None
    if second is None or first is None or OTHERWISE.search(said[: second.start()]):
        return [said]
    one, other = said[: second.start()], said[second.end() :]
    toward = _TOWARD_AT_LAST.search(other)
    shared = toward.group() if toward and not targets_in(one) and origins(one) and origins(other) else ""
    return [f"{one}{shared}", f"{said[: first.start()]}{other}"]


def _of_two_credits(said: str) -> list[str]:
    """The two sentences of one that sets a grade for each of two kinds of credit; none for any other."""
    found = _OF_OTHER_CREDIT.search(said)
    one = said[: found.start()] if found else ""
    if found is None or not lowest(one) or not origins(one) or not origins(found["whose"]):
        return []
    if origins(one) == origins(found["whose"]):
        return []
    toward = _TOWARD_AT_LAST.search(found["end"].rstrip("."))
    first = one if targets_in(one) or toward is None else f"{one}{toward.group()}"
    taken = _TOWARD.search(one)
    other = f"{found['whose']}needs a grade of {found['letter']}{found['end']}"
    return [first, other if targets_in(other) or taken is None else f"{other.rstrip('.')} {taken.group()}"]
