"""Rules of a part of an institution beside those of the whole: where they differ, and whether a page says which goes
first."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from advisor.finding import HeldRule
from corpus.amounts import Unit
from corpus.contradictions import about, contradict
from corpus.document import Document
from corpus.rules import AgeLimit, Cap, Credential, GoesFirst, MinimumGrade, Origin, Precedence, Residency, Reuse, Rule


@dataclass(frozen=True)
class Rivals:
    """A rule of a part and another one of what it is a part of, and the rule that says which goes first, if any does.
    `kept` where a case was held against both, and no less of it counts by the one of the whole."""

    nearer: HeldRule
    wider: HeldRule
    said: HeldRule | None
    kept: bool = False

    @property
    def first(self) -> GoesFirst | None:
        """Whose rule goes first, as far as a page says so."""
        return self.said.rule.first if self.said and isinstance(self.said.rule, Precedence) else None


def depth(document: Document) -> int:
    """How near a page is to who studies there: that of a program, of a college or department, or of the whole."""
    return 2 if document.program else int(document.unit is not None)


def nearest(rules: Sequence[HeldRule]) -> tuple[tuple[HeldRule, ...], tuple[HeldRule, ...]]:
    """The rules of the nearest pages among those of one family, and the rules of the others."""
    best = max((depth(held.document) for held in rules), default=0)
    near = tuple(held for held in rules if depth(held.document) == best)
    return near, tuple(held for held in rules if held not in near)


def rivals(near: Sequence[HeldRule], wide: Sequence[HeldRule], pages: Iterable[Document]) -> tuple[Rivals, ...]:
    """The rules of a part, each with the one of the whole that says something else of the same, those on credit of the
    same origin before the others; none where a rule of the whole says what that of the part says."""
    pairs = [(one, other) for one in near for other in wide if _on_one_thing(one.rule, other.rule)]
    agreeing = {_about(one.rule) for one, other in pairs if not contradict(one.rule, other.rule)}
    differing = [pair for pair in pairs if _about(pair[0].rule) not in agreeing]
    differing.sort(key=lambda pair: _about(pair[0].rule) != _about(pair[1].rule))
    pages = tuple(pages)
    return tuple(Rivals(one, other, precedence((one, other), pages)) for one, other in differing)


def precedence(rules: Sequence[HeldRule], pages: Iterable[Document]) -> HeldRule | None:
    """What some pages say of which of some rules of one family goes first: what is said of them by themselves before
    what is said of their family, and that before what is said of all."""
    said = [(page, one) for page in pages for one in page.rules if isinstance(one, Precedence)]
    fitting = [(page, one) for page, one in said if any(_is_on(page, one, held) for held in rules)]
    page, first = min(fitting, key=lambda each: (not each[1].own, not each[1].of), default=(None, None))
    return HeldRule(page, first) if page and first else None


def _is_on(page: Document, said: Precedence, held: HeldRule) -> bool:
    if said.own:
        return (page.id, said.sentence) == (held.document.id, held.rule.sentence)
    return not said.of or held.rule.rule in said.of


def _about(rule: Rule) -> Hashable:
    return (type(rule), about(rule))


def _on_one_thing(first: Rule, second: Rule) -> bool:
    """Whether two rules bear on the same credit, or on whatever else their family speaks of."""
    if _about(first) == _about(second):
        return not isinstance(first, Reuse) or contradict(first, second)
    if isinstance(first, Cap) and isinstance(second, Cap):
        return _reach(first, second) and _in_one_unit(first.unit, second.unit) and first.when == second.when
    if isinstance(first, MinimumGrade) and isinstance(second, MinimumGrade):
        return _reach(first, second) and first.when == second.when
    if isinstance(first, Residency) and isinstance(second, Residency):
        return first.target is second.target and _in_one_unit(first.unit, second.unit)
    return isinstance(first, AgeLimit) and isinstance(second, AgeLimit) and _reach(first, second)


def _reach(first: Cap | MinimumGrade | AgeLimit, second: Cap | MinimumGrade | AgeLimit) -> bool:
    """Whether two rules are on credit of one origin toward one credential, as far as each says."""
    if first.target is not second.target and Credential.ANY not in (first.target, second.target):
        return False
    origins = {first.origin, second.origin}
    before = Origin.PREADMISSION in origins and bool(origins & {Origin.OUTSIDE, Origin.NONDEGREE})
    return len(origins) == 1 or Origin.ANY in origins or before


def _in_one_unit(first: Unit, second: Unit) -> bool:
    return first is second or Unit.CREDIT in (first, second)
