"""Which documents speak for a place: those of what the question names, the university's own, or those of its parts."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from advisor.finding import HeldRule
from advisor.message.understanding import Place
from corpus.document import Audience, Document
from corpus.library import Library
from corpus.rules import Rule


@dataclass(frozen=True)
class Scope:
    """The documents of one institution in three circles: named by the question, university-wide, and the rest.
    `set_aside` are rules that others stand for: newer versions, or those of another circle."""

    place: Place
    named: tuple[Document, ...]
    general: tuple[Document, ...]
    others: tuple[Document, ...]
    set_aside: tuple[HeldRule, ...] = ()

    @property
    def documents(self) -> tuple[Document, ...]:
        """All of them, the nearest first."""
        return (*self.named, *self.general, *self.others)

    def rules(self, wanted: Callable[[Rule], bool]) -> tuple[HeldRule, ...]:
        """The wanted rules of the nearest circle that holds any."""
        for circle in (self.named, self.general, self.others):
            found = self.of(circle, wanted)
            if found:
                return found
        return ()

    def own_rules(self, wanted: Callable[[Rule], bool]) -> tuple[HeldRule, ...]:
        """The wanted rules of what the question names, else of the whole institution. What is said of one of its
        programs or units is said of no other and not of the institution: a part that nobody named has no say."""
        return self.of(self.named, wanted) or self.of(self.general, wanted)

    def rules_meant(self, wanted: Callable[[Rule], bool]) -> tuple[HeldRule, ...]:
        """The wanted rules of what the question names or of the whole institution; of its parts only where none is
        named, for what is said of another part is said of none that is."""
        return self.own_rules(wanted) or (() if self.named else self.of(self.others, wanted))

    def every_rule(self, wanted: Callable[[Rule], bool]) -> tuple[HeldRule, ...]:
        """The wanted rules of all circles."""
        return self.of(self.documents, wanted)

    def of(self, documents: Iterable[Document], wanted: Callable[[Rule], bool]) -> tuple[HeldRule, ...]:
        """The wanted rules of some of its documents."""
        found = rules_of(documents, wanted)
        return tuple(held for held in found if held not in self.set_aside) if self.set_aside else found


def scope_of(library: Library, place: Place, audience: Audience) -> Scope:
    """The documents of a place that an audience may read, without those of what is not meant."""
    own = [d for d in library if d.institution == place.institution and d.readable_by(audience)]
    own = [d for d in own if d.id not in place.refused and d.unit not in place.refused]
    named = [d for d in own if d.id in place.documents or (d.unit is not None and d.unit in place.units)]
    general = [d for d in own if d not in named and d.unit is None and d.program is None]
    others = [d for d in own if d not in named and d not in general]
    return Scope(place, tuple(named), tuple(general), tuple(others))


def rules_of(documents: Iterable[Document], wanted: Callable[[Rule], bool]) -> tuple[HeldRule, ...]:
    """The wanted rules of some documents."""
    return tuple(HeldRule(document, rule) for document in documents for rule in document.rules if wanted(rule))
