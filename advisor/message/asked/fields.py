"""The fields of programs: one that a question names, or does not mean, and that the documents at hand are not of."""

import re
from collections.abc import Iterable, Iterator, Sequence

from corpus.document import Document

_FIELDS = {
    "data science": r"\bdata (?:science|analytics)\b",
    "engineering": r"\bengineering\b",
    "an MBA": r"\bi?mba\b",
    "business": r"\bbusiness (?:school|masters?|degree)\b",
    "law": (
        r"\blaw (?:school|degree|program|cert\w*|masters?)\b|\b(?:at|in|into|for) (?:\w+ ){0,2}law\b(?! enforcement)|"
        r"\bllm\b|\bjd\b|(?<=[a-z] )(?-i:Law)\b(?! Enforcement)"
    ),
    "medicine": r"\bmed(?:ical)? school\b|\bmedicine\b",
    "nursing": r"\bnursing\b|\bmsn\b",
    "computer science": r"\bcomputer science\b|\bmscs\b|\b(?:ms|masters?) (?:in )?cs\b|\bcs (?:ms|masters?)\b",
    "education": r"\b(?:school of|college of) education\b|\bmed\b|\bm\.ed\b",
    "social work": r"\bsocial work\b|\bmsw\b",
    "public health": r"\bpublic health\b|\bmph\b",
    "psychology": r"\bpsychology\b",
    "biology": r"\bbiology\b",
    "chemistry": r"\bchemistry\b",
    "physics": r"\bphysics\b",
    "economics": r"\becon(?:omics)?\b",
    "architecture": r"\barchitecture\b",
    "pharmacy": r"\bpharmacy\b",
}
"""Fields whose rules are a school's own: where only other parts of an institution are held, none of them answers."""

_SUBJECTS = (
    "accounting, acting, advertising, aerospace, african studies, agriculture, agronomy, american studies, "
    "anatomy, animal science, anthropology, applied mathematics, archaeology, art, art history, asian studies, "
    "astronomy, athletic training, aviation, bioethics, biochemistry, bioinformatics, biostatistics, botany, "
    "chemical engineering, child development, cinema, civil engineering, classics, clinical psychology, "
    "communication, communications, community health, comparative literature, construction management, "
    "counseling, creative writing, criminal justice, criminology, curriculum, cybersecurity, dance, demography, "
    "dental hygiene, dentistry, design, dietetics, divinity, drama, early childhood, ecology, educational "
    "leadership, electrical engineering, english, entomology, entrepreneurship, environmental science, "
    "environmental studies, epidemiology, exercise science, fashion, film, finance, fine arts, food science, "
    "forestry, french, genetics, geography, geology, german, gerontology, global health, health administration, "
    "health informatics, higher education, history, horticulture, hospitality, human resources, human services, "
    "humanities, immunology, industrial engineering, information systems, international relations, international "
    "studies, italian, japanese, journalism, kinesiology, landscape architecture, latin, latin american studies, "
    "leadership, library science, linguistics, literature, management, marine biology, marketing, materials "
    "science, math, mathematics, mechanical engineering, media, medieval studies, microbiology, military history, "
    "molecular biology, museum studies, music, music education, neuroscience, nuclear engineering, nutrition, "
    "occupational therapy, oceanography, operations research, optometry, organizational leadership, petroleum "
    "engineering, philosophy, photography, physical education, physical therapy, physiology, political science, "
    "project management, public administration, public policy, public relations, rehabilitation, religion, "
    "religious studies, sculpture, social science, sociology, software engineering, spanish, special education, "
    "speech pathology, sports management, statistics, supply chain, sustainability, taxation, teaching, theater, "
    "theatre, theology, toxicology, translation, urban planning, veterinary medicine, women's studies, zoology"
)
"""Subjects of master's degrees and certificates, which are a field only where a program is named by one: a course has a
subject, too."""
_DEGREE = (
    r"(?:m\.?a\.?|m\.?s\.?|msc|m\.?ed|master['’]?s?(?: degree| program)?|program|department|dept|certificate|cert)"
)
_ORDER = sorted(_SUBJECTS.split(", "), key=len, reverse=True)
_NAMED_BY = "|".join(map(re.escape, _ORDER))
_PROGRAM = re.compile(
    rf"\b(?P<before>{_NAMED_BY}) {_DEGREE}(?!\w)|\b{_DEGREE} (?:(?:in|of|for) )?(?:the )?(?P<after>{_NAMED_BY})\b"
    r"(?! (?:class|course|credit|elective)\w*)",
    re.IGNORECASE,
)


def _programs_named(text: str) -> Iterator[str]:
    """The subjects that a text names programs by."""
    yield from ((match["before"] or match["after"]).lower() for match in _PROGRAM.finditer(text))


def field_beside(question: str, documents: Iterable[Document], into: Sequence[str] = ()) -> str | None:
    """The field that a question names and that no document is of; or theirs, where the asker says it is not meant.
    `into` are sentences that may name the program that credit is to count toward, which is then theirs too."""
    pages = (" ".join(filter(None, (d.unit, d.program, d.title))) for d in documents)
    names = " ".join([*pages, *into]).lower()
    refused = " ".join(_REFUSED.findall(question))
    own = {field for field, pattern in _FIELDS.items() if field in names or re.search(pattern, names, re.IGNORECASE)}
    if own & {"business", "an MBA"}:
        own |= {"business", "an MBA"}
    meant = _REFUSED.sub(" ", question)
    asked = [field for field, pattern in _FIELDS.items() if re.search(pattern, meant, re.IGNORECASE)]
    unheld = [field for field in asked if field not in own]
    unheld += [subject for subject in _programs_named(meant) if subject not in names]
    if unheld:
        return unheld[0]
    denied = [field for field in own if re.search(_FIELDS[field], refused, re.IGNORECASE)]
    return f"another field than {denied[0]}" if denied and not asked else None


_REFUSED = re.compile(
    r"(?:\bnot|n['’]t) (?:(?:in|the|a|an|for|about|of|from) ){0,3}((?:[\w.'-]+ ?){1,2})", re.IGNORECASE
)
"""What the asker says is not meant: "it's not the nursing program", "I am not in the MSN"."""
