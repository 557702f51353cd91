"""The names of one library by their words, with what each of them may mean."""

from dataclasses import dataclass, field
from typing import Literal

from advisor.spellings import tokens

LONGEST_NAME = 9
"""Words in the longest name that is looked for."""

Sort = Literal["institution", "unit", "program", "elsewhere"]


@dataclass(frozen=True)
class Name:
    sort: Sort
    institutions: tuple[str, ...]
    unit: str | None = None
    documents: tuple[str, ...] = ()
    capitals: bool = False
    """Initials, which count only in capitals: "MUST" and not "must"."""
    inner: bool = False
    """A name that means something only inside its institution, such as "EE"."""
    weak: bool = False


@dataclass
class Book:
    names: dict[tuple[str, ...], list[Name]] = field(default_factory=dict)

    def add(self, alias: str, name: Name) -> None:
        words = tuple(word for word, _, _ in tokens(alias))
        if words and len(words) <= LONGEST_NAME and name not in self.names.setdefault(words, []):
            self.names[words].append(name)


def common_words(names: dict[tuple[str, ...], list[Name]]) -> frozenset[str]:
    """Words in the names of several institutions, which name none of them alone."""
    seen: dict[str, set[str]] = {}
    for words, entry in names.items():
        for word in words:
            seen.setdefault(word, set()).update(i for name in entry for i in name.institutions)
    return frozenset(word for word, institutions in seen.items() if len(institutions) > 2)
