"""The programs of a library that a plan may lead to, found by institution, by field and by what stacks into them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from advisor.finding import HeldRule
from advisor.names.spellings import program_forms, words_of
from advisor.planner.program import Program
from advisor.rules.sizes import is_total
from corpus.document import Audience, Document, Kind
from corpus.library import Library
from corpus.rules import AgeLimit, Cap, Credential, MinimumGrade, Rule, Size, Stack

_EVERY_FIELD = frozenset({
    "ms", "ma", "mba", "meng", "mph", "mpa", "msn", "master", "masters", "degree", "online",
    "program", "graduate", "certificate", "certificates", "of", "in", "the", "for", "a", "professional", "studies",
    "credential",
})  # fmt: skip
"""Words in the names of programs that name no field."""

_RULING = (Kind.TRANSFER_POLICY, Kind.STACKING_POLICY, Kind.PATHWAY)
_KINDS = {Credential.MASTERS: Kind.MASTERS, Credential.CERTIFICATE: Kind.CERTIFICATE}


@dataclass(frozen=True)
class Stacking:
    """A certificate that its page says builds toward a program, with its stated size in credits."""

    document: Document
    stack: HeldRule
    size: HeldRule


class Catalog:
    """The programs and certificates of a library that an audience may read."""

    def __init__(self, library: Library, audience: Audience = Audience.STUDENT) -> None:
        self._documents: dict[str, list[Document]] = {}
        for document in library:
            if document.readable_by(audience):
                self._documents.setdefault(document.institution, []).append(document)
        self._programs: dict[tuple[str, Credential], tuple[Program, ...]] = {}
        self._fields: dict[str, list[tuple[str, str, Credential]]] = {}
        self._stacks: dict[tuple[str, tuple[str, ...]], list[Stacking]] = {}
        for institution, documents in self._documents.items():
            for credential, kind in _KINDS.items():
                names = [d.program for d in documents if d.program and _is_of(d, kind, credential)]
                for name in dict.fromkeys(names):
                    for word in field_words(name):
                        self._fields.setdefault(word, []).append((institution, name, credential))
            for stacking in _stackings(documents):
                for form in _named_forms(stacking.stack.rule):
                    self._stacks.setdefault((institution, form), []).append(stacking)

    @property
    def institutions(self) -> frozenset[str]:
        """The institutions that the library holds a document of."""
        return frozenset(self._documents)

    def programs(self, institution: str, credential: Credential) -> tuple[Program, ...]:
        """The programs of an institution that have a page of their own, or one of rules on credit toward them."""
        key = (institution, credential)
        if key not in self._programs:
            kind = _KINDS.get(credential)
            pages = [d for d in self._documents.get(institution, []) if d.program and _is_of(d, kind, credential)]
            names = dict.fromkeys(d.program for d in pages)
            self._programs[key] = tuple(self._program(institution, name, credential) for name in names)
        return self._programs[key]

    def institution_wide(self, institution: str, credential: Credential, units: Iterable[str] = ()) -> Program:
        """A credential by the rules of an institution, and of its units if any are given, and of no program."""
        own = self._documents.get(institution, [])
        wanted = frozenset(units)
        nearer = tuple(d for d in own if d.program is None and d.unit in wanted)
        return Program(institution, None, credential, (), nearer, _general(own))

    def parts(self, institution: str, credential: Credential) -> tuple[str, ...]:
        """The colleges and programs whose pages let credit count, where no page of the whole institution does."""
        capping = [d for d in self._documents.get(institution, []) if any(_lets(rule, credential) for rule in d.rules)]
        if any(document.unit is None and document.program is None for document in capping):
            return ()
        return tuple(sorted({document.program or document.unit or "" for document in capping}))

    def in_field(self, field: str, credential: Credential) -> tuple[Program, ...]:
        """The programs whose names hold every word of a field, in the order of their names."""
        words = field_words(field)
        if not words:
            return ()
        sets = [{key for key in self._fields.get(word, []) if key[2] is credential} for word in words]
        keys = sorted(set.intersection(*sets))
        by_name = (
            next(p for p in self.programs(institution, credential) if p.name == name) for institution, name, _ in keys
        )
        return tuple(by_name)

    def stacking_into(self, program: Program) -> tuple[Stacking, ...]:
        """The institution's certificates of a stated size whose page names the program as one they build toward."""
        if program.name is None or program.credential is not Credential.MASTERS:
            return ()
        found = [
            s for form in sorted(name_forms(program.name)) for s in self._stacks.get((program.institution, form), [])
        ]
        once = {stacking.document.id: stacking for stacking in found}
        return tuple(once[name] for name in sorted(once))

    def _program(self, institution: str, name: str | None, credential: Credential) -> Program:
        own = self._documents[institution]
        pages = tuple(d for d in own if d.program == name and d.kind not in (Kind.NOTE, Kind.BRIEF))
        units = {d.unit for d in pages if d.unit}
        nearer = tuple(d for d in own if d.program is None and d.unit in units)
        return Program(institution, name, credential, pages, nearer, _general(own))


def _is_of(document: Document, kind: Kind | None, credential: Credential) -> bool:
    """Whether a page of a program is the catalog's page of such a credential, or holds rules on credit toward it."""
    if document.kind is kind:
        return True
    certificate = "certificate" in (document.program or "").lower()
    if document.kind not in _RULING or certificate is not (credential is Credential.CERTIFICATE):
        return False
    return any(isinstance(r, Cap | MinimumGrade | AgeLimit) and r.target is credential for r in document.rules)


def _lets(rule: Rule, credential: Credential) -> bool:
    """Whether a rule is a cap on credit toward a credential."""
    return isinstance(rule, Cap) and rule.target in (credential, Credential.ANY)


def names_program(stack: Stack, program: Program) -> bool:
    """Whether a stacking rule names a program, in one of the forms that its name is written in."""
    return program.name is not None and bool(_named_forms(stack) & name_forms(program.name))


@lru_cache(maxsize=50_000)
def name_forms(name: str) -> frozenset[tuple[str, ...]]:
    """The words of a program's name in every form that it is written in."""
    return frozenset(words_of(form) for form in (name, *program_forms(name)))


def _named_forms(rule: Rule) -> frozenset[tuple[str, ...]]:
    names = rule.programs if isinstance(rule, Stack) else ()
    return frozenset(form for name in names for form in name_forms(name))


def _stackings(documents: Iterable[Document]) -> Iterator[Stacking]:
    """Every stacking rule of the certificates that have one stated size in credits, be it a range."""
    for document in documents:
        if document.kind is not Kind.CERTIFICATE:
            continue
        sizes = [r for r in document.rules if isinstance(r, Size) and is_total(r, Credential.CERTIFICATE)]
        if len(sizes) == 1:
            for rule in document.rules:
                if isinstance(rule, Stack):
                    yield Stacking(document, HeldRule(document, rule), HeldRule(document, sizes[0]))


def field_words(name: str) -> frozenset[str]:
    """The words of a name that tell its field."""
    plain = re.sub(r"\([A-Za-z&/-]*[A-Z]{2,}[A-Za-z&/-]*\)", " ", name)
    return frozenset(words_of(re.sub(r"(?i)\bmasters? of (?:science|(?:liberal )?arts)\b", " ", plain))) - _EVERY_FIELD


def _general(documents: Iterable[Document]) -> tuple[Document, ...]:
    return tuple(d for d in documents if d.unit is None and d.program is None)
