"""The names in a claim: each must be a name that the cited text, or the document it stands in, bears."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from advisor.gate.credentials import foreign_credential, is_kind
from advisor.gate.words import STOP
from advisor.names.gazetteer import Gazetteer
from advisor.names.spellings import initials_of
from corpus.document import Document
from corpus.library import Library
from corpus.names import Names

_WORD = re.compile(r"[^\W\d_][\w&.'’+-]*(?:[^\W\d_]|\+)|[A-Z]")
_PLAIN_WORDS = (
    "graduate certificate certificates master master's bachelor's doctoral online degree program courses post- "
    "baccalaureate credit credits advanced professional capstone stackable post-master's"
)
_UNTELLING = STOP | frozenset(_PLAIN_WORDS.split())
_POINTING = re.compile(
    r"\b(?:the|this|that|its|your) (?:\w+ )?(?:program(?:me)?|college|school|department|division|certificate|degree|"
    r"master['’]s|MS|MA|MBA|institute|center|faculty)\b",
)
"""How a claim speaks of a part of an institution without naming it."""


_ALL = re.compile(r"\b(?:all|any|every|each|no|none|whichever|whatever|university-wide|as a whole)\b", re.IGNORECASE)
"""What says of a whole institution what is said of a part of it."""

_VERBS = frozenset(["go", "as", "you"])
"""What opens a sentence and is a part of a name too ("Credential As You Go")."""


class NameBook:
    """The names of one library, and which of them each document may be spoken of by."""

    def __init__(self, library: Library, names: Names, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._aliases = _aliases(names)
        self._callers = _callers(names)
        lower = {w for d in library for w in re.findall(r"(?<![\w-])[a-z][a-z-]+", d.text)}
        named = [f"{d.institution} {d.unit or ''} {d.program or ''}" for d in library]
        named += [alias for aliases in self._aliases.values() for alias in aliases]
        telling = {part for name in named for word in _WORD.findall(name) for part in (word.lower(), *_parts(word))}
        self._subjects = frozenset(pair for d in library if d.program for pair in _pairs(d.program))
        self._telling = frozenset(word for word in telling if word not in lower and word not in STOP)

    def strange(self, claim: str, text: str, documents: Sequence[Document], question: str = "") -> str | None:
        """A name in the claim that neither the text nor the documents bear; None where there is none. What the question
        is about need not be said again."""
        borne = self._borne(claim, text, documents)
        for place, word in enumerate(_WORD.finditer(claim)):
            if not self._is_name(word.group(), place == 0 or claim[: word.start()].rstrip()[-1:] in (":", "“")):
                continue
            if not all(part in borne for part in _named_parts(word.group())) and not is_kind(word.group(), text):
                return word.group()
        return (
            foreign_credential(claim, text, documents)
            or self._widened(claim, text, documents, question)
            or self._other_subject(claim, text, documents)
        )

    def _other_subject(self, claim: str, text: str, documents: Sequence[Document]) -> str | None:
        """A field of study, such as "computer science", that some program of the library is in and these are not."""
        borne = _pairs(" . ".join([text, *(f"{d.program or ''} . {d.unit or ''} . {d.title}" for d in documents)]))
        return min((_pairs(claim) & self._subjects) - borne, default=None)

    def _widened(self, claim: str, text: str, documents: Sequence[Document], question: str) -> str | None:
        """The institution, where the claim speaks of it and of no part of it while the text speaks of a part, which the
        question does not name either, or the claim leaves with "all" and the like."""
        said = {part for word in _WORD.findall(claim) for part in _parts(word)}
        stated = {part for word in _WORD.findall(text) for part in _parts(word)}
        asked = {part for word in _WORD.findall(question) for part in _parts(word)}
        for document in documents:
            whole = {part for word in _WORD.findall(document.institution) for part in _parts(word)}
            part_names = " ".join(name for name in (document.unit, document.program) if name)
            own = {p for word in _WORD.findall(part_names) for p in _parts(word) if word[0].isupper()} - whole
            whole_names = (document.institution, *self._aliases.get(document.institution, ()))
            whole |= {part for name in whole_names for word in name.split() for part in _parts(word)}
            named = {part for word in _WORD.findall(claim) if word[0].isupper() for part in _parts(word)} - whole
            told = named & (stated | _initials(text)) & self._telling
            if not own & stated or own & said or told or _POINTING.search(claim):
                continue
            if not _ALL.search(claim) and (own & asked & self._telling or self._asked_of_part(question, document)):
                continue
            spoken = any(alias in claim for alias in whole_names)
            spoken = spoken or ("the university" in claim.lower() and "the university" not in text.lower())
            if spoken and not any(alias in claim for alias in self._part_aliases(document)):
                return document.institution
        return None

    def _asked_of_part(self, question: str, document: Document) -> bool:
        """Whether a question names the part of the institution that a document is about, by what it is called."""
        called = (*self._part_aliases(document), document.unit or "", document.program or "")
        return any(re.search(rf"\b{re.escape(name.lower())}\b", question.lower()) for name in called if name)

    def _part_aliases(self, document: Document) -> tuple[str, ...]:
        unit = self._aliases.get(f"{document.institution}/{document.unit}", ())
        return (*unit, *self._aliases.get(document.id, ()))

    def spoken(self, documents: Iterable[Document]) -> str:
        """The names that documents bear and go by, which say what a sentence is about and not what it states."""
        said: list[str] = []
        for document in documents:
            said += [
                document.institution,
                initials_of(document.institution),
                document.unit or "",
                document.program or "",
            ]
            for key in (document.institution, document.id, f"{document.institution}/{document.unit}"):
                said += self._aliases.get(key, ())
        return " ".join(name for name in dict.fromkeys(said) if name)

    def schools(self, documents: Iterable[Document]) -> tuple[str, ...]:
        """What the institutions of documents are called."""
        institutions = dict.fromkeys(document.institution for document in documents)
        return tuple(name for one in institutions for name in (one, *self._aliases.get(one, ())))

    def _is_name(self, word: str, first: bool) -> bool:
        if not any(letter.isupper() for letter in word) or re.fullmatch(r"[A-D][+-]?|I|\w+n['’]t", word):
            return False
        if first and word.lower() in _VERBS:
            return False
        return (
            not first or any(letter.isupper() for letter in word[1:]) or any(p in self._telling for p in _parts(word))
        )

    def _borne(self, claim: str, text: str, documents: Iterable[Document]) -> frozenset[str]:
        said = [text, "USD" if "dollar" in text else ""]
        for document in documents:
            said += [document.institution, document.unit or "", document.program or "", document.title]
            said.append(initials_of(document.institution))
            for key in (document.institution, document.id, f"{document.institution}/{document.unit}"):
                said += [alias for alias in self._aliases.get(key, ()) if alias.lower() in claim.lower()]
        parts = {part for words in said for word in _WORD.findall(words) for part in _parts(word)}
        return frozenset(parts | {initials for words in said for initials in _initials(words)})

    def other_school(self, claim: str, text: str, documents: Sequence[Document]) -> str | None:
        """An institution in the claim, misspelt or not, that is not the documents' and not in the text. It takes
        some hundredths of a second, far longer than all other checks."""
        borne = self._borne(claim, text, documents)
        own = frozenset(document.institution for document in documents)
        in_text = {i for mention in self._gazetteer.find(text) for i in mention.institutions}
        for mention in self._gazetteer.find(claim, own):
            callers = self._callers.get(mention.text, frozenset())
            if callers and not callers & (own | in_text):
                return mention.text
            if mention.sort not in ("institution", "elsewhere") or set(mention.institutions) & (own | in_text):
                continue
            if any(
                part in self._telling and part not in borne for word in mention.text.split() for part in _parts(word)
            ):
                return mention.text
        return None


def _named_parts(word: str) -> list[str]:
    """The parts of a hyphenated word that are written as names: "ETS" of "ETS-supported"."""
    parts = word.split("-")
    named = [part for part in parts if any(letter.isupper() for letter in part)]
    return _parts(word if len(named) == len(parts) else "-".join(named))


def _initials(text: str) -> set[str]:
    """What runs of capitalized words are called by their first letters: "cs" of "Computer Science"."""
    found = set()
    for run in re.findall(r"[A-Z][\w'’-]*(?: (?:of |and |in |the )?[A-Z][\w'’-]*)+", text):
        letters = re.findall(r"(?<![\w'’])[A-Z]", run)
        found |= {
            "".join(letters[a:b]).lower().removesuffix("s")
            for a in range(len(letters))
            for b in range(a + 2, len(letters) + 1)
        }
    return found


def _pairs(text: str) -> set[str]:
    """The pairs of neighbouring words of a text that may name a field: no word of credentials or of grammar in them."""
    words = [word.strip(",.;:()“”").lower() for word in text.split()]
    pairs = ((one, other) for one, other in pairwise(words) if len(one) > 3 < len(other))
    return {f"{one} {other}" for one, other in pairs if not {one, other} & _UNTELLING}


def _parts(word: str) -> list[str]:
    plain = re.sub(r"['’]s?$", "", word.replace("’", "'"))
    return [part.lower().removesuffix("s") for part in re.split(r"[-/&.']", plain) if part]


def _aliases(names: Names) -> Mapping[str, tuple[str, ...]]:
    found = {institution.name: institution.aliases for institution in names.institutions}
    for ambiguous in names.ambiguous:  # beside a citation it is plain which of them is meant
        found |= {name: (*found.get(name, ()), ambiguous.alias) for name in ambiguous.names}
    found |= {f"{unit.institution}/{unit.name}": unit.aliases for unit in names.units}
    for program in names.programs:
        found[program.document] = (*found.get(program.document, ()), *program.aliases)
    return found


def _callers(names: Names) -> Mapping[str, frozenset[str]]:
    """Of each name and alias the institutions that bear it."""
    found: dict[str, frozenset[str]] = {}
    for institution in names.institutions:
        for name in (institution.name, *institution.aliases):
            found[name] = found.get(name, frozenset()) | {institution.name}
    return found
