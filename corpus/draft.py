"""Making a library document of what a reader found in a file."""

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from corpus.document import READ, Audience, Authority, Document, Kind, Place, Wording
from corpus.institutions import Institutions
from corpus.readers.block import Block, Reading, Shape, Unreadable

_KINDS = (
    (Kind.STACKING_POLICY, r"\bstack"),
    (Kind.TRANSFER_POLICY, r"\b(?:transfer|prior (?:learning|credit)|advanced standing|residen\w+|time limits?|polic(?:y|ies)"
                           r"|regulations?|rules|requirements and procedures|reuse|double.count\w*|shared credits?)\b"),
    (Kind.CERTIFICATE, r"\bcertificates?\b|\bmicro-?credentials?\b"),
    (Kind.MASTERS, r"\b(?:masters?|master['’]s|m\.?s\.?|m\.?a\.?|mba|m\.?eng\.?|m\.?ed\.?|mph|mpa|mfa|mha|msn|llm)(?![\w'’])"),
    (Kind.PATHWAY, r"\bpathways?\b"),
)  # fmt: skip

_LEADS = re.compile(r"(?::|\b(?:where|if|when|that|unless|provided|following|only))\Z")
"""How a line ends that leads up to a list, with a colon or without one."""


class InstitutionUnknown(Unreadable):
    """A page that does not say whose it is; name the institution."""

    def __init__(self) -> None:
        super().__init__("the page does not say which institution it is of; name it with --institution")


@dataclass(frozen=True)
class Given:
    """What the person who adds a file says of it; it stands before what the file says."""

    institution: str | None = None
    unit: str | None = None
    program: str | None = None
    title: str | None = None
    kind: Kind | None = None
    source_url: str | None = None
    as_of: str | None = None
    catalog_year: str | None = None
    audience: Audience = Audience.STUDENT
    authority: Authority | None = None


@dataclass(frozen=True)
class Drafted:
    """A document, and what somebody should look at; `row` names the program or college whose row it is."""

    document: Document
    findings: tuple[str, ...]
    row: str = ""


def draft(reading: Reading, given: Given, known: Institutions, name: str, today: date) -> Drafted:
    """The document of a reading; `name` is the file's, without its suffix. Raises InstitutionUnknown or Unreadable."""
    said = reading.said
    url = given.source_url or said.url or ""
    findings = list(reading.findings)
    if given.institution:
        institution = known.canonical(given.institution)
    else:
        found = known.find(said.institutions, said.certain, url, given.title or said.title or "")
        if found is None:
            raise InstitutionUnknown
        institution = found.name
        findings += [found.finding] if found.finding else []
    title = given.title or said.title or re.sub(r"[-_]+", " ", name).strip().capitalize()
    text, places = composed(reading.blocks)
    if not text.strip():
        raise Unreadable("the file holds no text")
    kind = given.kind or _kind(said.kind, title)
    unit = (
        given.unit
        or next((unit for unit in said.units if unit != institution and unit != title), None)
        or _unit_of(title)
    )
    program = given.program or said.program or (title if _names_a_program(kind, title) else _program_of(title))
    document = Document(
        id=_id(institution, title),
        kind=kind,
        institution=institution,
        unit=unit,
        program=program,
        title=title,
        source_url=url,
        source_title=title,
        wording=Wording.OWN if reading.own_words else Wording.SOURCE,
        as_of=given.as_of or said.as_of,
        retrieved=today,
        catalog_year=given.catalog_year or said.catalog_year,
        valid_from=None,
        valid_to=None,
        authority=given.authority or _authority(unit, program),
        audience=given.audience,
        confidence=READ,
        disagrees_with=(),
        rules=(),
        text=text,
        places=places,
    )
    return Drafted(document, tuple(dict.fromkeys(findings)), reading.row)


def composed(blocks: Sequence[Block]) -> tuple[str, tuple[Place, ...]]:
    """The text of blocks, each a paragraph of its own, and where they stand. An item is put behind the words that lead
    up to its list: alone it would say something else."""
    text = ""
    places: list[Place] = []
    lead = ""
    for block in blocks:
        if not block.text:
            continue
        words, find = block.text, block.find
        if block.shape is Shape.ITEM and lead:
            words, find = f"{lead} {words}", (block.text,)
        elif block.shape is not Shape.ITEM:
            lead = words if block.shape is Shape.PARAGRAPH and _LEADS.search(words) and len(words) < 300 else ""
        if block.shape is Shape.HEADING:
            words = f"{'#' * min(6, max(1, block.level))} {words}"
        start = len(text)
        turns = [(start + offset, page) for offset, page in block.turns]
        for place in (Place(start, block.page, block.anchor, find), *(Place(at, page) for at, page in turns)):
            last = places[-1] if places else Place(0)
            if (place.page, place.anchor, place.find) != (last.page, last.anchor, last.find):
                places.append(place)
        text += f"{words}\n\n"
    return text.strip() + "\n", tuple(places)


def slug(words: str) -> str:
    """Words as a part of an id: small letters, figures and hyphens."""
    ascii_words = unicodedata.normalize("NFKD", words.replace("&", " and ")).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", ascii_words.lower().replace("'", "")))


def _id(institution: str, title: str) -> str:
    made = slug(f"{institution} {title}")
    if len(made) <= 80 and slug(title):
        return made
    mark = hashlib.sha256(f"{institution}\n{title}".encode()).hexdigest()[:8]
    return f"{made[:70].rstrip('-')}-{mark}".strip("-")


def _kind(said: str | None, title: str) -> Kind:
    if said in [str(kind) for kind in Kind]:
        return Kind(said)
    return next((kind for kind, words in _KINDS if re.search(words, title, re.IGNORECASE)), Kind.NOTE)


def _names_a_program(kind: Kind, title: str) -> bool:
    return kind in (Kind.CERTIFICATE, Kind.MASTERS) and not re.search(
        r"\b(?:certificates|masters|degrees|programs)\b", title, re.I
    )


_DEGREE = r"(?:Master of (?:Science|Arts|Education|Engineering|Fine Arts|Public \w+|Business \w+)|M\.?(?:S|A)\.?|M\.?Ed\.?|M\.?Eng\.?)"
_NAME = (
    rf"(?:{_DEGREE}(?: in (?:[A-Z&][\w'’&/-]*|and|of|the|for)(?: (?:[A-Z&][\w'’&/-]*|and|of|the|for))*)|"
    r"(?:Graduate )?Certificate in (?:[A-Z&][\w'’&/-]*|and|of|the|for)(?: (?:[A-Z&][\w'’&/-]*|and|of|the|for))*)"
)
_TOPIC = (
    r"(?:(?:Program|Degree|Transfer|Credit|Credits|Policy|Policies|Requirements?|Rules|Regulations|Handbook|Guide|Student|"
    r"Graduate|Curriculum|Admissions?|Overview|Information|and|of)\s*)+"
)
_OF_A_PROGRAM = re.compile(rf"(?P<program>{_NAME})(?:\s*[:|–—]\s*|\s+-\s+)(?i:{_TOPIC})")


_TOLD_OF_A_PROGRAM = re.compile(rf"(?i:{_TOPIC})(?:of|for|in) the (?P<program>{_NAME})")
_OF_A_UNIT = re.compile(
    rf"(?P<unit>(?:School|College|Department|Division) of [A-Z][\w'’&-]*(?: (?:[A-Z][\w'’&-]*|and|of|the))*)(?:\s*[:|–—]\s*|\s+-\s+)(?i:(?:Advanced |Standing ?|{_TOPIC})+)"
)


def _unit_of(title: str) -> str | None:
    """The school or college that a title names before what its page tells of it."""
    found = _OF_A_UNIT.fullmatch(title)
    return found["unit"].strip() if found else None


def _program_of(title: str) -> str | None:
    """The program that a title names beside what its page tells of it: "M.S. in Ecology: Policies", "Transfer policy of
    the M.S. in Ecology"; None without one."""
    found = _OF_A_PROGRAM.fullmatch(title) or _TOLD_OF_A_PROGRAM.fullmatch(title)
    return (
        found["program"].strip()
        if found and not re.search(r"\b(?:Programs|Degrees|Certificates)\b", found["program"])
        else None
    )


def _authority(unit: str | None, program: str | None) -> Authority:
    return Authority.PROGRAM if program else Authority.COLLEGE if unit else Authority.UNIVERSITY
