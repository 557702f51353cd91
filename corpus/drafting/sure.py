"""How sure the drafting is of a rule: by whether every word of its sentence and of those beside it is a plain one, and by
where the last part of the rule was read."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from corpus.amounts import ForSize
from corpus.document import Document
from corpus.drafting.found import Basis
from corpus.drafting.plain import Of, obscured
from corpus.drafting.statement import Statement
from corpus.rules import AgeLimit, Cap, MinimumGrade, Narrowed, Origin, Reuse, Rule

PLAIN, TO_BE_READ = Fraction(92, 100), Fraction(68, 100)
"""How many limits in a hundred are right in every field, drafted from a sentence that may be signed unread and from one
that somebody has to read first: 81 of 88 and 76 of 111 by `python -m evals.drafting` on the institutions that the patterns
were not written on."""
FARTHER_OFF = Fraction(1, 100)
"""What is taken off where a part was read in a heading or of the page: 41 of 51 of those were right, too few to tell them
from the others, and those pages have no headings."""


def confidence(basis: Basis, plain: bool) -> Fraction:
    """How sure the drafting is of all fields of a rule, as a share of one."""
    return (PLAIN if plain else TO_BE_READ) - (0 if basis is Basis.SENTENCE else FARTHER_OFF)


def to_be_read(document: Document, read: Sequence[Statement], rules: Sequence[tuple[int, Rule]]) -> list[str | None]:
    """For each rule, drafted of the sentence at its place, why that sentence is to be read before it is signed."""
    of = of_each(rules)
    obscure, carried = obscured(document, read, of), obscured(document, read, of, carried=True)
    return [(carried if carries(rule) else obscure).get(start) for start, rule in rules]


def of_each(rules: Iterable[tuple[int, Rule]]) -> dict[int, frozenset[Of]]:
    """Which credit the rules of each sentence are of; nothing for a sentence with a rule that does not tell."""
    found: dict[int, set[Of]] = {}
    silent: set[int] = set()
    for start, rule in rules:
        match rule:
            case Cap(origin=origin, target=target) | MinimumGrade(origin=origin, target=target):
                found.setdefault(start, set()).add((origin, target))
            case AgeLimit(origin=origin, target=target):
                found.setdefault(start, set()).add((origin, target))
            case Reuse(target=target):  # it is of credit from elsewhere, where a page does not say of whose
                found.setdefault(start, set()).add((Origin.OUTSIDE, target))
            case _:
                silent.add(start)
    return {start: frozenset(of) for start, of in found.items() if start not in silent}


def carries(rule: Rule) -> bool:
    """Whether a rule holds what the sentences beside it set otherwise for some, or is such a sentence's own."""
    if not isinstance(rule, Narrowed):
        return False
    amount = rule.amount if isinstance(rule, Cap) else None
    return bool(rule.but) or (isinstance(amount, ForSize) and amount.larger)
