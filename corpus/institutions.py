"""Which institution a page is of, by the names that it states of itself. A page that states none is not guessed at."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from corpus.document import Document
from corpus.names import Elsewhere, InstitutionNames, Names

_BESIDE = (
    "the of and graduate undergraduate school schools college studies education catalog catalogue catalogs bulletin"
    " handbook online office registrar admissions academic academics policies policy program programs student students"
    " all rights reserved inc home page website official university s manual guide division"
    " grade grades grading residency standing eligibility"
)
_NEUTRAL = frozenset(_BESIDE.split())
"""Words that may stand beside an institution's name without making it another institution's."""
_NO_PART = frozenset({"credit", "transfer", "acalog", "acms", "edition", "powered", "copyright", "all", "academic"})
_FORM = re.compile(
    r"\b((?:The )?University of (?:(?:the )?[A-Z][\w'’.-]+|and|at|in|&)(?:,? (?:[A-Z][\w'’.&-]+|and|at|&))*"
    r"|(?:The )?(?:[A-Z][\w'’.&-]+ ){1,4}(?:State |A&M |Technological |Christian |Methodist |International )?"
    r"(?:University|College|Institute of Technology|Polytechnic)(?:,? (?:at )?[A-Z][\w'’.-]+)?)"
)
_BETWEEN = re.compile(r"\s*[·•|–—]\s*|:\s+|\s-\s")
_AT = re.compile(r"\bat ((?:the )?[A-Z].*)\Z")
_NO_NAME = re.compile(
    r"\A(?:(?:The|Graduate|Community|Honors|Business|Law|Medical|My|Our|Your|Another|Any|Other|This|Each|Every|Home|Partner) )*"
    r"(?:University|College|Institute of Technology)\Z|\b(?:School|College|Department|Division) of\b"
)


@dataclass(frozen=True)
class Institution:
    """An institution's name, and what somebody should know of how it was found."""

    name: str
    finding: str | None = None


class Institutions:
    """The institutions that are known: by the names that ship, and by the documents of the library."""

    def __init__(self, names: Names, elsewhere: Iterable[Elsewhere], documents: Iterable[Document]) -> None:
        self._exact: dict[str, str] = {}
        self._full: dict[str, str] = {}
        self._hosts: dict[str, set[str]] = {}
        ambiguous = {_key(one.alias) for one in names.ambiguous}
        named: list[InstitutionNames | Elsewhere] = [*names.institutions, *elsewhere]
        for known in named:
            self._full.setdefault(_key(known.name), known.name)
            for alias in known.aliases:
                if _key(alias) not in ambiguous:
                    self._exact.setdefault(_key(alias), known.name)
        for document in documents:
            self._full.setdefault(_key(document.institution), document.institution)
            if host := _host(document.source_url):
                self._hosts.setdefault(host, set()).add(document.institution)
        self._exact.update(self._full)

    def canonical(self, name: str) -> str:
        """The name that an institution goes by in the library, or this name where it is unknown."""
        return self._exact.get(_key(name), name)

    def find(self, candidates: Sequence[str], certain: bool, url: str | None, title: str = "") -> Institution | None:
        """The institution that a page states: a known one, else one that the page's address belongs to, else a name
        of an institution's form, else a name that is stated as the institution's or stands in two places. `certain`
        says that the first candidate is stated as the institution's name. What the page's title says is no name."""
        parts = [part for name in candidates for part in _parts(name)]
        for name in candidates:
            if known := self._known(name):
                return Institution(known)
        for part in parts:
            if known := self._known(part):
                return Institution(known, f"its name stands beside other words: {known}; --institution sets another")
        held = self._hosts.get(_host(url or "") or "", set())
        if len(held) == 1:
            return Institution(next(iter(held)))
        for number, name in enumerate((*candidates, *parts)):
            if form := _form(name):
                stated = certain and number == 0
                say = f"new to the library, its name taken from the page: {form}; --institution sets another"
                return Institution(form, None if stated else say)
        return _without_form(candidates, certain, title)

    def _known(self, name: str) -> str | None:
        if exact := self._exact.get(_key(name)):
            return exact
        words = _key(name).split()
        spans = [(a, b) for a in range(len(words)) for b in range(len(words), a, -1)]
        for first, last in sorted(spans, key=lambda span: span[0] - span[1]):
            rest = words[:first] + words[last:]
            found = self._full.get(" ".join(words[first:last]))
            if found and last - first > 1:
                return found if all(word in _NEUTRAL or word.isdigit() for word in rest) else None
        return None


def _parts(name: str) -> list[str]:
    """The parts of a line that says whose it is beside what it is: "Port Ellery University · Graduate Catalog",
    "Fennimore University: Credit rules", "Transfer at the University of Sorrel County"."""
    parts = [part for part in _BETWEEN.split(name) if part.strip()]
    at = _AT.search(name)
    return [*(parts if len(parts) > 1 else []), *([at.group(1)] if at else [])]


def _without_form(candidates: Sequence[str], certain: bool, title: str) -> Institution | None:
    """An institution whose name does not say that it is one, such as "Kestrel Valley"."""
    if certain and candidates and (name := _bare(candidates[0])):
        return Institution(name)
    titled = set(_key(title).split())
    bare = [name for words in candidates if (name := _bare(words)) and not set(_key(name).split()) <= titled]
    twice = next((name for name in bare if bare.count(name) > 1), None)
    if twice is None:
        return None
    return Institution(twice, f"new to the library, and named twice on the page: {twice}; --institution sets another")


def _bare(words: str) -> str | None:
    """A proper name, without the words that may stand beside one; None where there is none, or too long a one."""
    kept = words.split()
    while kept and _stands_beside(kept[-1]):
        kept.pop()
    while kept and _stands_beside(kept[0]) and kept[0] != "The":
        kept.pop(0)
    name = " ".join(kept).strip(" ,.;:")
    proper = all(word[0].isupper() or word in ("of", "the", "and", "at", "&") for word in kept)
    return name if 2 <= len(kept) <= 5 and proper and not any(character.isdigit() for character in name) else None


def _stands_beside(word: str) -> bool:
    plain = re.sub(r"[^\w&]+", "", word.casefold())
    return not plain or plain in _NEUTRAL or plain in _NO_PART or plain[0].isdigit()


def _form(name: str) -> str | None:
    """The name of an institution that a text holds beside neutral words, if it has the form of one."""
    match = _FORM.search(name)
    if match is None or len(name.split()) > 14:
        return None
    found = match.group(1).strip(" ,.")
    while found and found.split()[-1].casefold() in _NEUTRAL - {"university", "college"}:
        found = found.rpartition(" ")[0].rstrip(" ,")
    rest = _key(name.replace(found, " ")).split()
    if _NO_NAME.search(found) or not all(word in _NEUTRAL or word.isdigit() for word in rest):
        return None
    return found


def _key(name: str) -> str:
    words = re.sub(r"[^\w&]+", " ", name.casefold().replace("’", "").replace("'", "")).split()
    return " ".join(words[1:] if words[:1] == ["the"] else words)


def _host(url: str) -> str | None:
    """The domain that an institution owns; only those of universities are one institution's."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return None
    return ".".join(host.split(".")[-2:]) if host.endswith(".edu") else None
