"""What a question means: the institutions, credit, direction and aspects it names, in code and before any search."""

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from advisor.aspects import Aspect, Foreign, asked, foreign
from advisor.credit import Holding, Use
from advisor.gazetteer import Gazetteer, Mention
from advisor.holdings import grades_named, holdings, without_use
from advisor.quantities import Quantity, Role, quantities
from advisor.question import Question, Status
from corpus.amounts import Base, Unit
from corpus.rules import Credential, Origin, Situation
from index.keyword import STOP_WORDS


@dataclass(frozen=True)
class Place:
    """An institution that a question is about, with the units and the documents of the programs it names."""

    institution: str
    units: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    programs: tuple[tuple[str, ...], ...] = ()
    """The documents of each program named, apart."""


@dataclass(frozen=True)
class Understanding:
    """A question as far as code understands it. None and empty stand for what was not said.

    `text` is what to search for: the question, and what a follow-up takes over from its history.
    `choices` are the institutions that an ambiguous name may mean, `unheld` those that the library lacks.
    """

    question: str
    text: str
    places: tuple[Place, ...]
    choices: tuple[str, ...]
    unheld: tuple[str, ...]
    holdings: tuple[Holding, ...]
    target: Credential | None
    sizes: dict[Base, Fraction]
    certificate_size: Fraction | None
    size_unit: Unit | None
    grades: tuple[str, ...]
    aspects: frozenset[Aspect]
    background: frozenset[Aspect]
    parts: tuple[str, ...]
    foreign: tuple[Foreign, ...]
    situations: frozenset[Situation]
    asks_permission: bool
    follows: bool
    named_here: bool
    content: frozenset[str]
    context: str
    describes: bool
    """Whether the message itself describes credit, not only its history."""

    @property
    def institutions(self) -> tuple[str, ...]:
        """The institutions asked about."""
        return tuple(dict.fromkeys(place.institution for place in self.places))


_FOLLOW = re.compile(
    r"^\W*(?:and|but|so|ok|okay|what about|how about|what if|then|also|or|same|does that|do i|do those|is that|would that|can i then|"
    r"could|even if|in that case|hm+|thanks|and what)\b",
    re.IGNORECASE,
)
_SITUATIONS = (
    (Situation.CONTAINED_IN_MASTERS, r"\b(?:inside|within|contained in|part of|subset of|fits in) (?:the|my|that|a) (?:\w+ )?master|\bentirely inside\b|\bwholly contained\b|\bsits (?:entirely |wholly |completely )?in"),
    (Situation.CERTIFICATE_KEPT, r"\bkeep(?:ing)? (?:the|my|both|that)?\s?(?:cert|certificate|both)?|\bwant both\b|\bboth the cert|\bcert(?:ificate)? too\b"),
    (Situation.CERTIFICATE_GIVEN_UP, r"\b(?:give up|drop|forgo|without) (?:the|my) cert|\bswitch(?:ing)? to the\b|\bmove(?:d)? to the ma\b"),
    (Situation.HIGH_GPA, r"\b(?:3\.[0-9]+|4\.0+)\b.{0,25}\bgpa\b|\bgpa\b.{0,25}\b(?:3\.[0-9]+|4\.0+)\b"),
    (Situation.NONTHESIS, r"\bnon-?\s?thesis\b|\bcoursework[- ](?:only|based)\b"),
    (Situation.THESIS, r"(?<!non-)(?<!non )(?<!non)\bthesis\b"),
    (Situation.ALUMNUS, r"\balum(?:nus|na|ni)?\b|\bgraduated (?:from|with)\b|\balready (?:graduated|finished|have (?:the|my) (?:mba|ms|master))|\bafter (?:i )?graduat|\bgraduate of\b"),
    (Situation.CURRENT_STUDENT, r"\bcurrent(?:ly)? (?:an? )?(?:mba|ms|student|enrolled|in)\b|\bi'?m (?:an? |in the )?(?:mba|ms)\b"),
    (Situation.SAME_STACKED_DEGREE, r"\bsame stack|\bone stackable\b|\bsame degree\b"),
)  # fmt: skip
_MAY = re.compile(
    r"\b(?:can|could|may|will|would|do|does|did|is|are|am|allowed|ok|okay|eligible|transferable|accept|count|possible|am i|good enough|good enuf|right|confirm)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(r"\b(?:how (?:many|much|old|long|big|far|do)|what(?:'s|s| is| are|ever)?|which|who(?:m)?|when|where|why|contrast|compare|list)\b", re.IGNORECASE)
_MASTERS = re.compile(r"\b(?:master'?s?|masters'?|m\.?s\.?|m\.?a\.?|mba|mph|mpa|msn|mha|mgis|imba|degree|mscs|meng)\b", re.IGNORECASE)
_CERTIFICATE = re.compile(r"\b(?:certificates?|certs?|pbc|gcp)\b", re.IGNORECASE)
_DOCTORATE = re.compile(r"\b(?:ph\.?d|doctora(?:te|l)|ed\.?d|dnp)\b", re.IGNORECASE)
_INTO = r"\b(?:into|toward|towards|for|in|to|start(?:ing)?|entering|on)\s+(?:\w+\W+){0,6}?"
_SECOND = re.compile(r"\b(?:second|another|other|2nd|two|2|next|new|both)\s+(?:\w+\s+){0,4}?(?:certificates?|certs?)\b|\bbetween (?:the )?(?:two )?cert|\bcerts? back to back", re.IGNORECASE)
_FROM_CERTIFICATE = re.compile(r"\b(?:from|of) (?:\S+ ){0,3}(?:own )?(?:certificate|cert)\b", re.IGNORECASE)
_SECOND_MASTERS = re.compile(
    r"\b(?:second|another|2nd|new) (?:\w+ ){0,2}(?:master|ms\b|mba\b|degree|one\b)|\bfirst master|\btwo master|\b(?:completed|finished|done with|already have) (?:\w+ ){0,5}master.{0,80}\bsecond\b|"
    r"\b(?:imsm|imsa)\b.{0,80}\bimba\b",
    re.IGNORECASE,
)


def understand(question: Question, gazetteer: Gazetteer) -> Understanding:
    """Read a question in the light of its history."""
    resumed = _resume(question)
    names = [mention for mention in gazetteer.find(resumed) if not _ruled_out(resumed, mention)]
    asked_now = asked(resumed)
    earlier = [f"{turn.question} {turn.answer}" for turn in reversed(question.history)]
    named = any(m.sort == "institution" for m in names)
    follows = bool(question.history) and (not named or bool(_FOLLOW.search(question.text)) or not asked_now)
    places, choices, unheld = _places(resumed, names)
    if question.history and not places and not choices:
        for text in earlier:
            places, choices, more = _places(text, gazetteer.find(text))
            if places:
                inside = frozenset(place.institution for place in places)
                places = _with_parts(places, gazetteer.find(resumed, inside))
                break
            unheld = unheld or more
    default = question.institution
    if not places and not choices and not unheld and default:
        inside = gazetteer.find(default)
        places, choices, _ = _places(default, inside)
        places = _with_parts(places, gazetteer.find(resumed, frozenset(place.institution for place in places)))
    text = resumed
    if follows and question.history:
        text = f"{resumed} ({question.history[-1].question})"
        if not asked_now:
            asked_now = asked(question.history[-1].question)
    context = resumed if not follows else f"{question.history[-1].question} {resumed}"
    return _details(question, resumed, text, context, names, places, choices, unheld, asked_now, follows, named)


def _details(
    question: Question,
    resumed: str,
    text: str,
    context: str,
    names: list[Mention],
    places: tuple[Place, ...],
    choices: tuple[str, ...],
    unheld: tuple[str, ...],
    aspects: frozenset[Aspect],
    follows: bool,
    named: bool,
) -> Understanding:
    amounts = quantities(resumed)
    held = {place.institution for place in places}
    away = [(m.start, m.end) for m in names if m.sort == "elsewhere" or (m.sort == "institution" and not held & set(m.institutions))]
    home = [(m.start, m.end) for m in names if m.sort == "institution" and held & set(m.institutions)]
    lots = holdings(resumed, away, home)
    describes = any(lot.amount or lot.grade or lot.age or lot.used_for or lot.situations for lot in lots)
    if follows:
        lots = _carried_over(lots, holdings(question.history[-1].question, away, home))
    target = credited_to(resumed, lots) or (credited_to(context, lots) if follows else None)
    lots = tuple(_origin_by_target(lot, target, context) for lot in lots)
    sizes = _sizes(amounts)
    if not aspects and asks_permission(resumed) and any(lot.origin for lot in lots):
        aspects = frozenset({Aspect.CAP})
    return Understanding(
        question=question.text,
        text=text,
        places=places,
        choices=choices if not places else (),
        unheld=unheld,
        holdings=lots,
        target=target,
        sizes=sizes,
        certificate_size=next((q.value for q in amounts if q.role is Role.CERTIFICATE_SIZE), None),
        size_unit=next((q.unit for q in amounts if q.role in (Role.MASTERS_SIZE, Role.CERTIFICATE_SIZE)), None),
        grades=tuple(grades_named(resumed)),
        aspects=aspects,
        background=asked(context) if follows else aspects,
        parts=parts_of(question.text),
        foreign=foreign(resumed),
        situations=frozenset(s for s, pattern in _SITUATIONS if re.search(pattern, resumed, re.IGNORECASE)),
        asks_permission=asks_permission(resumed),
        follows=follows,
        named_here=named,
        content=_content(resumed, names),
        describes=describes,
        context=" ".join([*(f"{turn.question} {turn.answer}" for turn in question.history[-2:]), resumed]),
    )


_GENERAL = frozenset(
    """credit credits hour hours unit units course courses class classes program programs university college school degree masters master certificate
    certificates cert certs grad graduate student students want need take taken use used like know tell really please there here question
    year years many much long would could should does thing things work going much more most same just only been being into toward""".split()
)


def _content(text: str, names: list[Mention]) -> frozenset[str]:
    """The words of a question that say what it is about: without names, numbers, and the field's commonest words."""
    covered = [(mention.start, mention.end) for mention in names]
    words = re.finditer(r"[A-Za-z]{4,}", text)
    free = (w.group().lower() for w in words if not any(a <= w.start() < b for a, b in covered))
    return frozenset(word for word in free if word not in STOP_WORDS and word not in _GENERAL)


def _resume(question: Question) -> str:
    """The question, led by the one that a clarification interrupted."""
    text = question.text
    for turn in reversed(question.history):
        if turn.status is not Status.CLARIFY:
            break
        text = f"{turn.question} {text}"
    for pattern, plain in _SPELT_OUT:
        text = re.sub(pattern, plain, text, flags=re.IGNORECASE)
    return text


_SPELT_OUT = (
    (r"\ba (?:year|yr) and a half\b", "1.5 years"),
    (r"\bhalf a (?:year|yr)\b", "0.5 years"),
    (r"\b(?:a|an|one) (?:year|yr)\b", "1 year"),
    (r"\ba couple(?: of)? (?=years|courses|classes)", "2 "),
    (r"\ba dozen\b", "12"),
    (r"\b(an? |)([ABCD])-(minus|plus)\b", r"\1\2 \3"),
)
"""Quantities as people say them, and as figures."""


def _places(text: str, names: list[Mention]) -> tuple[tuple[Place, ...], tuple[str, ...], tuple[str, ...]]:
    """The institutions asked about, what an ambiguous name may mean, and the institutions that are not held."""
    certain = [m for m in names if m.sort == "institution" and len(m.institutions) == 1]
    strong = [m for m in certain if not m.weak]
    certain = strong or certain
    maybe = [m for m in names if m.sort == "institution" and len(m.institutions) > 1]
    parts = [m for m in names if m.sort in ("unit", "program") and len(m.institutions) == 1]
    named = [*certain, *(part for part in parts if part.sort == "unit")] if certain else parts
    found = tuple(dict.fromkeys(m.institutions[0] for m in named))
    if not found:
        inside = {i for m in names if m.sort in ("unit", "program") for i in m.institutions}
        settled = [i for m in maybe for i in m.institutions if i in inside]
        found = tuple(dict.fromkeys(settled))
    providers = {m.institutions[0] for m in named if m.institutions[0] in PROVIDERS or m.text in PROVIDERS}
    own = {m.institutions[0] for m in certain if m.text not in PROVIDERS}
    sources = {m.institutions[0] for m in named if _is_source(text, m)} | (providers - own) | (providers & {"edX"})
    targets = [name for name in found if name not in sources] or list(found)
    unheld = tuple(dict.fromkeys(m.institutions[0] for m in names if m.sort == "elsewhere"))
    choices = tuple(dict.fromkeys(i for m in maybe for i in m.institutions)) if not found else ()
    return _with_parts(tuple(Place(name) for name in targets), names), choices, unheld


PROVIDERS = frozenset({"edX", "mitx", "edx", "mitx micromasters"})
"""Publishers of courses that are never the school that takes the credit where another one is named."""

_SOURCE = re.compile(
    r"(?:\bfrom|\b(?:my|old|last|previous|other) (?:\w+ )?(?:school|uni|univ|university|college) (?:is|was)|"
    r"\b(?:finished|completed|earned|got|did|took|taken|have|holds?)\b[^.?!;]{0,40}\b(?:at|from|in))\W*(?:the )?$",
    re.IGNORECASE,
)


def _ruled_out(text: str, mention: Mention) -> bool:
    """Whether a name is mentioned as what is not meant: "not the business school"."""
    return bool(re.search(r"\bnot (?:in |at |from )?(?:the )?$", text[: mention.start], re.IGNORECASE))


def _is_source(text: str, mention: Mention) -> bool:
    """Whether an institution is named as where credit comes from."""
    before = text[: mention.start]
    return bool(_SOURCE.search(before)) and not re.search(r"\b(?:into|to|toward)\W*(?:the )?$", before, re.IGNORECASE)


def _with_parts(places: tuple[Place, ...], names: list[Mention]) -> tuple[Place, ...]:
    """The places with the units and programs that the text names in them."""
    result = []
    for place in places:
        inside = [m for m in names if place.institution in m.institutions]
        units = tuple(dict.fromkeys(m.unit for m in inside if m.sort == "unit" and m.unit))
        programs: dict[tuple[int, int], list[str]] = {}
        for mention in inside:
            if mention.sort == "program":
                programs.setdefault((mention.start, mention.end), []).extend(mention.documents)
        each = tuple(dict.fromkeys(tuple(dict.fromkeys(documents)) for documents in programs.values()))
        documents = tuple(dict.fromkeys(d for part in each for d in part))
        result.append(
            replace(
                place,
                units=tuple(dict.fromkeys([*place.units, *units])),
                documents=documents or place.documents,
                programs=each or place.programs,
            )
        )
    return tuple(result)


_SIDE_BY_SIDE = re.compile(r"\b(?:vs|versus|compare[ds]?|difference|differ|between|each|both|either|same|or)\b", re.IGNORECASE)


def parts_of_places(understood: Understanding) -> tuple[Place, ...]:
    """The places to consider apart: where units or programs of one institution are set side by side, each of them."""
    if len(understood.places) != 1 or not _SIDE_BY_SIDE.search(understood.question):
        return understood.places
    place = understood.places[0]
    if len(place.units) > 1:
        return tuple(Place(place.institution, (unit,)) for unit in place.units)
    if len(place.programs) > 1:
        return tuple(Place(place.institution, (), documents) for documents in place.programs)
    return understood.places


def credited_to(text: str, lots: tuple[Holding, ...]) -> Credential | None:
    """The credential that credit is to count toward, as far as the text says."""
    origins = {lot.origin for lot in lots}
    text = without_use(text)
    into = [
        (match.end(), credential)
        for credential, noun in ((Credential.MASTERS, _MASTERS), (Credential.CERTIFICATE, _CERTIFICATE), (Credential.DOCTORATE, _DOCTORATE))
        for match in re.finditer(_INTO + f"(?:{noun.pattern})", text, re.IGNORECASE)
    ]
    masters, certificate = bool(_MASTERS.search(text)), bool(_CERTIFICATE.search(text))
    if _SECOND.search(text) and not re.search(r"\band the master|\bthree\b", text, re.IGNORECASE):
        return Credential.CERTIFICATE
    if _DOCTORATE.search(text) and not masters:
        return Credential.DOCTORATE
    if Origin.DEGREE in origins and certificate and not _SECOND_MASTERS.search(text):
        return Credential.CERTIFICATE
    if masters and not certificate:
        return Credential.MASTERS
    if certificate and not masters:
        return None if _FROM_CERTIFICATE.search(text) else Credential.CERTIFICATE
    if masters and certificate:
        if Origin.CERTIFICATE in origins:
            return Credential.MASTERS
        return max(into)[1] if into else Credential.MASTERS
    return None


def _origin_by_target(lot: Holding, target: Credential | None, text: str) -> Holding:
    """An origin that only the target settles: a first master's, a second certificate, or a transfer."""
    text = without_use(text)
    if target is Credential.MASTERS and lot.origin in (Origin.DEGREE, Origin.NONDEGREE, None) and _SECOND_MASTERS.search(text):
        return replace(lot, origin=Origin.MASTERS)
    if lot.origin is Origin.DEGREE and target is Credential.MASTERS:
        return replace(lot, origin=Origin.MASTERS)
    if lot.origin is None and target is Credential.CERTIFICATE and _SECOND.search(text):
        return replace(lot, origin=Origin.CERTIFICATE)
    if lot.origin is None and re.search(r"\btransfer|\b(?:take|accept|honou?r) (?:it|them|that|these|those|my|all)\b", text, re.IGNORECASE):
        return replace(lot, origin=Origin.OUTSIDE)
    if lot.origin is None and target is Credential.MASTERS and _CERTIFICATE.search(text):
        return replace(lot, origin=Origin.CERTIFICATE)
    if lot.origin is Origin.MASTERS and lot.used_for is None:
        return replace(lot, used_for=Use.DEGREE)
    return lot


def parts_of(text: str) -> tuple[str, ...]:
    """The several questions of one message, in order; one part where it asks only one."""
    pieces = re.split(
        r"(?<=\?)\s+|\s*[,;]?\s+(?:and|plus|also|&)\s+(?=(?:also |from |in |at |of |by |to )?(?:what|whats|how|who|whom|which|when|where|why|is|are|do|does|can|will|could|if)\b)|\s-\s(?=what|how|who|is|do|can)",
        text,
    )
    return tuple(piece.strip() for piece in pieces if len(piece.split()) > 2)


def _carried_over(now: tuple[Holding, ...], before: tuple[Holding, ...]) -> tuple[Holding, ...]:
    """The credit of a follow-up: what it says, and for the rest what the question before it said."""
    if any(lot.amount for lot in now) or len(before) != 1:
        return now
    earlier, lot = before[0], now[0]
    weak = lot.origin in (None, Origin.CERTIFICATE) and earlier.origin is not None
    return (
        replace(
            lot,
            amount=earlier.amount,
            unit=lot.unit or earlier.unit,
            courses=lot.courses or earlier.courses,
            origin=earlier.origin if weak else lot.origin,
            grade=lot.grade or earlier.grade,
            age=lot.age or earlier.age,
            used_for=lot.used_for or earlier.used_for,
        ),
    )


def _sizes(amounts: list[Quantity]) -> dict[Base, Fraction]:
    roles = {Role.MASTERS_SIZE: Base.PROGRAM, Role.GRADED_SIZE: Base.GRADED}
    return {roles[q.role]: q.value for q in amounts if q.role in roles}


def asks_permission(text: str) -> bool:
    """Whether the question asks if something is allowed or counts, rather than for a figure or a list."""
    parts = [part for part in re.split(r"(?<=[?.!;])\s+|\s-\s", text.strip()) if part.strip()]
    questions = [part for part in parts if part.rstrip().endswith("?")]
    if questions:
        return any(not _OPEN.search(part) for part in questions[-2:])
    return any(_MAY.search(part) and not _OPEN.search(part) for part in parts[-2:])
