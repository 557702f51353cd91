"""The ways in which people write the name of an institution, a unit or a program."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

FILLER = frozenset({"of", "the", "and", "at", "in", "for", "a", "an"})
"""Words that tell no name from another."""

_CERTIFICATES = ("certificate", "cert", "graduate certificate", "grad cert", "grad certificate")
_MASTERS = ("ms", "master", "masters")


_DEGREES = {"science": ("M.S.",), "arts": ("MA", "M.A."), "education": ("MEd", "M.Ed.")}
"""What a master's of a kind is called in short, besides "MS"."""

_IN_FULL = {"sci": "science", "admin": "administration", "mgmt": "management", "env": "environmental"}
"""Words that people cut short in the names of programs."""
_OF = re.compile(r"\.? of\b", re.IGNORECASE)


def tokens(text: str) -> list[tuple[str, int, int]]:
    """The words of a text in small letters without accents or possessive s, in full, each with its place. "and" and "&"
    are left out."""
    found = []
    for match in re.finditer(r"[^\W_]+(?:[&'’][^\W_]+)*", text):
        word = match.group().lower()
        if not word.isascii():
            word = unicodedata.normalize("NFKD", word)
            word = "".join(letter for letter in word if not unicodedata.combining(letter))
        word = re.sub(r"['’]s$", "", word).replace("'", "").replace("’", "")
        if word == "univ" and _OF.match(text, match.end()):
            word = "university"
        if word != "and":
            found.append((_IN_FULL.get(word, word), match.start(), match.end()))
    return found


def words_of(text: str) -> tuple[str, ...]:
    """The same words without their places."""
    return tuple(word for word, _, _ in tokens(text))


def written_forms(institution: str) -> Iterator[str]:
    """A name in full, without "the" and without punctuation, with "univ"; "U Denver" for the University of Denver,
    and as Spanish has it."""
    yield institution
    yield re.sub(r"(?i)^the ", "", institution)
    yield institution.replace(",", "").replace("-", " ")
    yield re.sub(r"(?i)\buniversity\b", "univ", institution)
    place = re.match(r"(?i)(?:the )?university of (?P<place>.+)", institution)
    if place:
        yield from (f"{short} {place['place']}" for short in ("U of", "U", "Univ", "Universidad de"))


def initials_of(institution: str) -> str:
    """The initials of a name where they make three letters or more, else nothing."""
    initials = "".join(word[0] for word in re.findall(r"[A-Za-z]+", institution) if word.lower() not in FILLER)
    return initials if len(initials) >= 3 else ""


def inner_forms(aliases: Iterable[str], institution: Iterable[str]) -> Iterator[str]:
    """A unit's aliases without the institution's own name: "GMU Telecom" is "Telecom" to somebody at GMU."""
    for alias in aliases:
        for name in sorted(institution, key=len, reverse=True):
            if alias.lower().startswith(name.lower() + " "):
                inner = alias[len(name) + 1 :]
                yield from () if inner.lower() in _OF_ANY_UNIT else (inner,)
                break


_OF_ANY_UNIT = frozenset({"college", "school", "department", "graduate school"})
"""What every school has, which names none of its units by itself."""
_TELL_NOTHING = frozenset({"Public", "Mechanical,", "Continuing", "Professional", "Interdisciplinary", "International"})
"""First words of a subject that are not short for it: "I'm continuing" names no school of continuing studies."""


def unit_forms(unit: str) -> Iterator[str]:
    """A unit in full, and the subject that its name is about."""
    yield unit
    subject = re.sub(r"(?i)\b(?:department|school|college|division|center|programs?|online|of|for|the)\b", " ", unit)
    subject = " ".join(subject.split())
    if len(subject) > 5:
        yield subject
        first = subject.split(" ")[0]
        telling = " " in subject and len(first) > 8 and first not in _TELL_NOTHING
        yield first if telling else subject


def certificate_forms(alias: str) -> Iterator[str]:
    """A name of a program, and the other ways of writing it where it ends in what a certificate is called."""
    yield alias
    told = re.fullmatch(r"(?i)(?P<field>.{3,}?) (?:(?:grad|graduate) )?(?:certificate|cert)", alias)
    if told:
        yield from (f"{told['field']} {form}" for form in _CERTIFICATES if f"{told['field']} {form}" != alias)


_DEGREES_IN_FULL = {
    "MHA": ("Health Administration", "Healthcare Administration"),
    "MBA": ("Business Administration",),
    "MPA": ("Public Administration",),
    "MPH": ("Public Health",),
    "MPP": ("Public Policy",),
    "MSN": ("Science in Nursing",),
    "MSW": ("Social Work",),
}
"""What the letters of degrees stand for, where a program is called by them alone."""


def _degree_in_full(program: str) -> Iterator[str]:
    for field in _DEGREES_IN_FULL.get(program, ()):
        yield from (f"{word} {link} {field}" for word in ("Master", "Masters") for link in ("of", "in"))


def program_forms(program: str) -> Iterator[str]:
    """A program in full, in its parts, and with the everyday words for its credential."""
    yield from _degree_in_full(program)
    plain = re.sub(r"\([^)]*\)", " ", program).strip()
    yield program
    yield plain
    yield from re.findall(r"\(([A-Z][A-Za-z&-]{2,})\)", program)
    subject = re.sub(
        r"(?i)\b(online|graduate|post-?baccalaureate|certificates?|credential|program|"
        r"master of (science|arts)( in)?|m\.?s\.?( in)?|masters?('s)?( of| in)?|degree|in)\b",
        " ",
        plain,
    )
    subject = " ".join(subject.split())
    if len(subject) > 3:
        certificate = "certificate" in program.lower()
        several = "certificates" in program.lower()
        for word in _CERTIFICATES if certificate else _MASTERS:
            yield f"{subject} {word}"
            yield from (f"{subject} {word}s",) if several else ()
            yield f"{word} in {subject}"
        if not certificate:
            yield f"ms in {subject}"
            yield f"ms {subject}"
            for short in _short_degrees(plain):
                yield f"{subject} {short}"
                yield f"{short} in {subject}"


def _short_degrees(program: str) -> tuple[str, ...]:
    """The short names of the degree that a program leads to."""
    kind = re.search(r"(?i)\bmaster of (science|arts|education)\b", program)
    if kind:
        return _DEGREES[kind[1].lower()]
    said = re.search(r"\bM\.?(S|A|Ed)\.?(?![A-Za-z])", program)
    return _DEGREES[{"S": "science", "A": "arts", "Ed": "education"}[said[1]]] if said else ()


def degree_initials(program: str) -> str:
    """What a master's that is named after its field is called in short: "MBA" for a Master of Business Administration;
    empty for any other program."""
    named = re.fullmatch(
        r"Master of ((?!Science\b|Arts\b)[A-Z][a-z]+(?: (?:of|and|in) [A-Z][a-z]+| [A-Z][a-z]+){0,3})", program.strip()
    )
    words = re.findall(r"\b[A-Z]", named[1]) if named else []
    return f"M{''.join(words)}" if len(words) > 1 else ""
