"""Which of the credit told draws on a pool of several kinds, where the same page states beside the pool what must be
the school's own."""

import re
from collections.abc import Sequence
from fractions import Fraction

from advisor.finding import HeldRule
from advisor.message.amounts.quantities import quantities
from advisor.message.amounts.quantity import Measure, Quantity
from advisor.message.understanding import Understanding
from advisor.message.wording.denied import denied
from corpus.rules import Residency

_ALIKE = 4
"""Letters that a kind of credit shares with the word that a page has for it: "stats" and "statistics"."""
_FOR_OTHER = re.compile(r"\bother (?:credits|units|hours|courses)\b", re.IGNORECASE)
"""That a pool is for whatever is not the school's own."""
_NO_KIND = frozenset(("cred", "hour", "unit", "cour", "clas", "will", "with", "this", "that", "from", "have", "least"))


def drawing(held: HeldRule, understood: Understanding) -> list[Fraction] | None:
    """The amounts that draw on the pool of a limit: all that is told, less what is told as the school's own where the
    pool is for all other credit. None where some of it is then told as neither."""
    told = [lot.amount for lot in understood.holdings if lot.amount]
    own = [rule for rule in held.document.rules if isinstance(rule, Residency)]
    if not own or len(told) < 2 or not _FOR_OTHER.search(held.rule.sentence):
        return told
    credits = [one for one in quantities(understood.question) if one.measure is Measure.CREDITS]
    found = [one for one in credits if one.value in told]
    if sorted(one.value for one in found) != sorted(told):
        return None
    of_pool = _words(held, held.rule.sentence)
    of_school = {word for rule in own for word in _words(held, rule.sentence)}
    kinds = _kinds(found, understood.question)
    kinds = [kind - {word[:_ALIKE] for word in denied(understood.question)} for kind in kinds]
    at_school = [bool(kind & (of_school - of_pool)) for kind in kinds]
    in_pool = [bool(kind & (of_pool - of_school)) for kind in kinds]
    if not any(at_school):
        return told
    if any(one == other for one, other in zip(at_school, in_pool, strict=True)):
        return None
    return [one.value for one, inside in zip(found, in_pool, strict=True) if inside]


def _kinds(found: Sequence[Quantity], question: str) -> list[set[str]]:
    """The beginnings of the words by which each amount is told, up to the next amount or the end of its clause."""
    ends = [*(one.start for one in found[1:]), len(question)]
    pieces = (question[one.start : end] for one, end in zip(found, ends, strict=True))
    return [_beginnings(re.split(r"[.?!;,:]", piece)[0]) for piece in pieces]


def _words(held: HeldRule, sentence: str) -> set[str]:
    """The beginnings of the words of a sentence without the names of its school and program."""
    for name in (held.document.program, held.document.institution):
        sentence = sentence.replace(name, " ") if name else sentence
    return _beginnings(sentence)


def _beginnings(text: str) -> set[str]:
    return {word[:_ALIKE].lower() for word in re.findall(r"[A-Za-z]{4,}", text)} - _NO_KIND
