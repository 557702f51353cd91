"""What code found out from typed rules: a sentence with its sources, a verdict, and the sum written out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from advisor.reply import Verdict
from corpus.document import Document
from corpus.figures import digits
from corpus.rules import Rule


@dataclass(frozen=True)
class Source:
    """A sentence of a document that something rests on."""

    document: Document
    sentence: str


@dataclass(frozen=True)
class HeldRule:
    """A rule with the document that states it."""

    document: Document
    rule: Rule

    @property
    def source(self) -> Source:
        """The sentence that the rule rests on."""
        return Source(self.document, self.rule.sentence)


@dataclass(frozen=True)
class Term:
    """A number in a sum, with the sentence that states it; None for the asker's own number, and for what a sum before
    came to."""

    label: str
    value: Fraction
    unit: str
    source: Source | None


@dataclass(frozen=True)
class Sum:
    """A sum written out."""

    label: str
    expression: str
    result: Fraction
    unit: str
    terms: tuple[Term, ...]


@dataclass(frozen=True)
class Finding:
    """A computed statement. `sources` carry the text, `reasons` are rules worth quoting after it."""

    text: str
    sources: tuple[Source, ...]
    verdict: Verdict | None = None
    sums: tuple[Sum, ...] = ()
    reasons: tuple[Source, ...] = ()


def sources_of(sums: Iterable[Sum]) -> tuple[Source, ...]:
    """Where the operands of some sums stand, each once."""
    return tuple(dict.fromkeys(term.source for one in sums for term in one.terms if term.source))


def added(label: str, values: Sequence[Fraction], unit: str) -> Sum:
    """Told numbers of a unit added up: "6 + 3 = 9"."""
    total = sum(values, Fraction(0))
    expression = f"{' + '.join(number(value) for value in values)} = {number(total)}"
    return Sum(label, expression, total, unit, tuple(Term(unit, value, unit, None) for value in values))


def share_term(label: str, share: Fraction, source: Source) -> Term:
    """A share as a term: in percent where the sentence gives it so, else as the fraction it is."""
    if share * 100 in digits(source.sentence):
        return Term(label, share * 100, "%", source)
    return Term(label, share, "", source)


def number(value: Fraction) -> str:
    """A number as people write it: 12, 10.8, or 10 2/3 where it has no short decimal form."""
    if value.denominator == 1:
        return str(value.numerator)
    if 1000 % value.denominator == 0:
        return f"{Decimal(value.numerator) / value.denominator:f}"
    whole, part = divmod(value.numerator, value.denominator)
    return f"{whole} {Fraction(part, value.denominator)}" if whole else str(Fraction(part, value.denominator))


def percent(share: Fraction) -> str:
    """A share as people write it: 40%, or one third where it has no whole percentage."""
    names = {Fraction(1, 3): "one third", Fraction(2, 3): "two thirds"}
    return names.get(share) or f"{number(share * 100)}%"


def counted(value: Fraction, unit: str = "credit") -> str:
    """A number with its noun: 1 credit, 12 credits."""
    return f"{number(value)} {unit}{'' if value == 1 else 's'}"
