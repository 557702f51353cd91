"""The size of the credential that credit is to count toward: the asker's own figure, else that of the page of the one
program that is named."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from advisor.finding import HeldRule, Source
from advisor.message.understanding import Understanding
from advisor.rules.scope import Scope
from advisor.rules.size_of_first import is_of_first
from corpus.amounts import Base
from corpus.rules import Credential, Rule, Size

A_DEGREE = Fraction(30)
"""The credits of the smallest master's degree here: fewer are the size of no degree."""


@dataclass(frozen=True)
class Sizes(Mapping[Base, Fraction]):
    """The sizes of what credit is to count toward, by what a share may be a share of. `stated` is the sentence that
    states them, None for the asker's own."""

    by_base: Mapping[Base, Fraction] = field(default_factory=dict)
    stated: Source | None = None

    @property
    def program(self) -> Fraction | None:
        """The size of the whole, where it is known."""
        return self.by_base.get(Base.PROGRAM)

    def __getitem__(self, base: Base) -> Fraction:
        return self.by_base[base]

    def __iter__(self) -> Iterator[Base]:
        return iter(self.by_base)

    def __len__(self) -> int:
        return len(self.by_base)


_EXTREME = re.compile(
    r"\b(?:(?P<least>minimum|minimal|smallest|shortest|lowest)|(?P<most>biggest|largest|maximum|maximal|longest|greatest))"
    r"(?: (?:possible|allowed|required|credit))? (?:size|length|number of (?:credits|hours|units)|one|version)\b",
    re.IGNORECASE,
)
"""That a credential is as small, or as large, as the institution makes it."""


_OR_ANOTHER = re.compile(
    r"\b(?:or|versus|vs\.?|than|instead of) (?:(?:in|into|to|toward) )?(?:an?|the|that|their|its|your|my)(?:other)? "
    r"(?:[\w&'’-]+ ){0,4}?(?:one|cert\w*|program\w*|degree|master\w*|ms|ma|mba)\b",
    re.IGNORECASE,
)
"""That a second program is spoken of, whose size is another one."""
_OF_ANOTHER = re.compile(
    r"\b(?:left|leaving|quit|quitting|dropped out of|withdrew from|finished|completed|graduated from|came from|"
    r"coming from|moving from|transferring from|from|after) (?:an?|my|the) \d+[- ](?:credit|hour|unit|cr|hr)\b|"
    r"\b(?:old|previous|former|prior|earlier|last|other|first) (?:program(?:me)?|degree|master['’]?s|school|ms|ma|mba)"
    r"(?: at \w+)?(?: (?:is|was|had|has|took|of|with)\b|,)(?: (?:an?|just|only|about))* \d+",
    re.IGNORECASE,
)
"""That the size told is of a program that somebody left or has."""


def is_total(rule: Rule, credential: Credential) -> bool:
    """Whether a rule is the size in credits of a whole credential of this kind."""
    return isinstance(rule, Size) and rule.credential is credential and rule.part == "total" and rule.unit != "course"


def is_exact_total(rule: Rule, credential: Credential) -> bool:
    """Whether a rule is one figure for the size in credits of a whole credential of this kind."""
    return is_total(rule, credential) and isinstance(rule, Size) and rule.least == rule.most


def sizes_told(understood: Understanding) -> Sizes:
    """The sizes that the asker gives of what credit is to count toward: none of a program that somebody left or has,
    and of a master's degree none that is too small for one."""
    if _OF_ANOTHER.search(understood.question):
        return Sizes()
    small = understood.target is Credential.MASTERS
    if small and any(is_of_first(understood, size) for size in understood.sizes.values()):
        return Sizes()
    return Sizes(
        {
            base: size
            for base, size in understood.sizes.items()
            if not (small and base is Base.PROGRAM and size < A_DEGREE)
        }
    )


def known_sizes(understood: Understanding, scope: Scope) -> Sizes:
    """The sizes that the asker gave, or that of the one program that the question names, with its sentence; of a
    certificate of which none is named, the size that the institution states for all of them."""
    target = understood.target
    if target is Credential.CERTIFICATE and understood.certificate_size:
        return Sizes({Base.PROGRAM: understood.certificate_size})
    if understood.sizes or target is None:
        return sizes_told(understood)
    stated = [] if _OR_ANOTHER.search(understood.question) else _stated(scope, target)
    extreme = _EXTREME.search(understood.question)
    if extreme:
        return _extreme(stated, bool(extreme["least"]))
    return _with_source(_the_one(stated))


def size_of_named(understood: Understanding, scope: Scope, target: Credential) -> HeldRule | None:
    """The exact size of a credential that the page of the one program named states; None where another one is spoken
    of beside it."""
    if not scope.named or _OR_ANOTHER.search(understood.question):
        return None
    return _the_one(_stated(scope, target))


def _stated(scope: Scope, target: Credential) -> list[HeldRule]:
    """What the pages named, else those that speak of all such credentials, state as the size of a whole one."""
    pages = [document for document in scope.named if document.id in scope.place.documents]
    if target is Credential.CERTIFICATE and not scope.named:
        pages = list(scope.general)
    if target is Credential.MICROCREDENTIAL and not scope.named:
        pages = list(scope.documents)
    found = [HeldRule(page, rule) for page in pages for rule in page.rules if is_total(rule, target)]
    return [one for one in found if isinstance(one.rule, Size) and one.rule.program in (None, one.document.program)]


def _the_one(stated: Sequence[HeldRule]) -> HeldRule | None:
    """The one exact size of these; None where they are of two programs or figures, or a range among them leaves open
    that the asker's is another: of two tracks each has its own."""
    rules = [(held, held.rule) for held in stated if isinstance(held.rule, Size)]
    exact = {(held.document.program, rule.least): held for held, rule in rules if rule.least == rule.most}
    if len(exact) != 1:
        return None
    (((_, size), held),) = exact.items()
    others = [rule for _, rule in rules if rule.least != rule.most]
    return held if all(rule.most is None and rule.least <= size for rule in others) else None


def _with_source(held: HeldRule | None) -> Sizes:
    if held is None or not isinstance(held.rule, Size):
        return Sizes()
    return Sizes({Base.PROGRAM: held.rule.least}, held.source)


def _extreme(named: Sequence[HeldRule], least: bool) -> Sizes:
    """The least or the most credits that one rule states for a kind of credential; none where several state one."""
    rules = [(held, held.rule) for held in named if isinstance(held.rule, Size)]
    stated = {(rule.least if least else rule.most): held for held, rule in rules}
    if len(stated) != 1:
        return Sizes()
    ((credits, held),) = stated.items()
    return Sizes() if credits is None else Sizes({Base.PROGRAM: credits}, held.source)
