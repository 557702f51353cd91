"""The lots of credit that a question describes, put together from its quantities and the words around them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from advisor.credit import GRADES, Age, Holding, Use
from advisor.quantities import Measure, Quantity, Role, quantities
from corpus.rules import Anchor, Origin, Situation

_OUTSIDE = re.compile(
    r"\b(?:outside|external|elsewhere|transfer(?:red|ring)? (?:credits?|hours?|courses?|units?)|"
    r"(?:another|other|different|previous|prior|old|former|my last|some)\s+(?:\w+\s+){0,3}?"
    r"(?:school|schools|univ|uni|university|universities|college|colleges|institution|institutions|program|place)|"
    r"from an? (?:\S+ ){0,2}(?:school|university|college)|from (?:the )?(?:univ\w*|u|college) of \w+|bring in|accredited (?:school|univ|uni|university|college|place|institution)|a (?:state|private|public) (?:school|college|university)|not (?:at|from) (?:there|here))\b",
    re.IGNORECASE,
)
_FROM_NAME = re.compile(r"\b[Ff]rom (?!(?:I|My|The|A|An|That|This)\b)[A-Z][\w&.'-]+")
_NONDEGREE = re.compile(
    r"\bnon-?\s?(?:degree|matriculated)|\bnon matriculated|\bspecial student|\bvisiting student|\blifelong|\bNDO\b|"
    r"\bwithout being admitted|\bopen university|\bpre-?admission|\breserved credits?",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\bbefore (?:getting in|(?:being |formally )?(?:formal )?(?:admi(?:tted|ssion)|matriculated)|i was admitted|i got in|matriculating|matriculation|applying)|"
    r"\bat (?:\w+ )?(?:itself|there)\b",
    re.IGNORECASE,
)
_PRIOR = re.compile(r"\b(?:prior learning|work experience|life experience|portfolio|military training|PLA)\b", re.IGNORECASE)
_UNDERGRADUATE = re.compile(r"\b(?:undergrad(?:uate)?|senior year|from my bachelor)\b", re.IGNORECASE)
_DEGREE = re.compile(
    r"\b(?:from|of|in|with|finished|completed|have|hold|earned|my) (?:\w+ ){0,4}?"
    r"(?:master'?s|masters|ms|ma|mba|mpa|mph|msn|mha|med|degree|imsm|imsa)\b|\bfirst master'?s|\bmaster'?s (?:credits?|courses?|classes)",
    re.IGNORECASE,
)
_CERTIFICATE = re.compile(r"\b(?:certificates?|certs?|grad cert)\b", re.IGNORECASE)
_OWN_TAKEN = re.compile(r"\b(?:took|taken|earned|did|done|have|completed)\b[^.?!;,]{0,25}?\b(?:at|from|in|there|here)\b", re.IGNORECASE)

_GRADE = re.compile(
    r"(?<![\w'’+-])([ABCDF])(?:\s?(\+|[-−–](?!\w)|minus\b|plus\b))?(?:'s|’s|s)?(?![\w'’+]|\.\w|&| ?\))|"
    r"(?<![\w'’+-])([abcdf])\s?(\+|[-−–](?![\w])|\s?minus\b|\s?plus\b)"
)
_NEVER = re.compile(
    r"\b(?:never|not|n['’]t|nothing|unused|no(?:t)? been|without being)\b[^.?!;]{0,30}?\b(?:used|counted|applied|toward|towards|count)\b"
    r"|\bnever (?:used|counted|applied)|\bused for nothing|\bunused\b|\bnot used\b",
    re.IGNORECASE,
)
_USED = re.compile(
    r"\b(?:already|were|was|been|got|had|have|that|which|i) (?:already )?(?:used|counted|applied|went|served)\b(?: \w+){0,3}? "
    r"(?:for|toward|towards|in|to|on|into)\b(?: \w+){0,4}? (bachelor|undergrad|certificate|cert|degree|master|ms\b|ma\b|mba\b)",
    re.IGNORECASE,
)
_USED_PHRASE = re.compile(
    r"\b(?:never|not|n['’]t|nothing|none|already|were|was|been)\b[^.?!;]{0,24}\b(?:used|counted|applied|use|part of)\b[^.?!;)]{0,60}|"
    r"\bused for nothing but[^.?!;]{0,30}",
    re.IGNORECASE,
)
_SITUATIONS = (
    (Situation.OWN_SYSTEM, r"\b(?:inside|within|in|part of) the (?:\w+ ){1,5}system\b|\b\w+ campus of\b|\bsister (?:campus|school)|\bsame (?:\w+ )?system\b|\banother (?:\w+ )?campus\b|\bwithin the system\b"),
    (Situation.AFTER_MATRICULATION, r"\bwhile (?:i'?m |being )?(?:enrolled|in the (?:program|degree))|\bafter (?:i )?(?:start|matriculat|enrol)"),
    (Situation.EXCHANGE, r"\bexchange\b|\bstudy abroad\b"),
    (Situation.CONTINUING_EDUCATION, r"\bcontinuing (?:studies|ed|education)\b|\bextension (?:credit|course|unit|class)|\bopen university\b"),
)
_TRANSFER_IN = re.compile(
    r"^(?!.*\b(?:master|ms|ma|mba|degree|from (?:my|the|a|this|that|their) (?:\w+ )?cert)).*(?:\btransfer\w*\b.{0,40}\bin(?:to)?\b|"
    r"\btransfer (?:limit|cap|credits?|max\w*|allowance)\b)", re.IGNORECASE | re.DOTALL
)
_WENT_INTO = re.compile(
    r"\b(?:(?:went|gone|goes|go) (?:in)?to(?:ward)?|(?<!never )(?<!not )(?:were |was )?(?:formed )?part of) (?:(?:that|the|my|an?|her|his) )?(?:\w+ ){0,2}?"
    r"(bachelor|degree|master|m\.?s\b|m\.?a\b|mba\b|mpa\b|certificate|cert\b)",
    re.IGNORECASE,
)
_ANCHORS = (
    (Anchor.ADMISSION, r"admi(?:t|ssion)|getting in|got in\b|accepted"),
    (Anchor.APPLICATION, r"appl(?:y|ied|ying|ication)\b(?! (?:to|toward))"),
    (Anchor.FIRST_ENROLMENT, r"first (?:enrol|regist)|enroll?ing|enrol|first degree registration|regist"),
    (Anchor.MATRICULATION, r"matriculat|start(?:ing)?|begin|entering|entry"),
    (Anchor.TRANSFER_REQUEST, r"petition|request|transfer(?:ring)?\b"),
    (Anchor.AWARD, r"award|confer"),
    (Anchor.GRADUATION, r"graduat|finish|complet|be done"),
)
_AGE_WORDS = re.compile(r"\b(?:old|older|ago|before|earlier|within|inside|back|since|age)\b", re.IGNORECASE)
_NOT_AGE = re.compile(r"\b(?:experience|to finish|to complete|takes?|limit|program|long|ahead|in a row)\b", re.IGNORECASE)
_ORIGINS = (
    (Origin.PRIOR_LEARNING, _PRIOR),
    (Origin.UNDERGRADUATE, _UNDERGRADUATE),
    (Origin.OUTSIDE, _OUTSIDE),
    (Origin.NONDEGREE, _NONDEGREE),
    (Origin.DEGREE, _DEGREE),
    (Origin.CERTIFICATE, _CERTIFICATE),
)


def holdings(text: str, away: Sequence[tuple[int, int]] = (), home: Sequence[tuple[int, int]] = ()) -> tuple[Holding, ...]:
    """The lots of credit a text describes, in order. `away` and `home` are the places in the text of other
    institutions' names and of the one asked about."""
    amounts = quantities(text)
    lots = [q for q in amounts if q.role is Role.HELD and q.measure is Measure.CREDITS]
    courses = [q for q in amounts if q.measure is Measure.COURSES]
    whole = Holding(grade=lowest_grade(text), age=age(text, amounts), used_for=use(text), situations=situations(text))
    if not lots:
        compared = _compared(text, away)
        if compared and not any(q.role is Role.TOTAL for q in amounts):
            return tuple(replace(whole, origin=origin) for origin in compared)
        return (_only(text, whole, amounts, courses, away, home),)
    edges = [0, *(_boundary(text, one, other) for one, other in pairwise(lots)), len(text)]
    shared = _shared(text, lots)
    found = []
    for number, lot in enumerate(lots):
        window = text[edges[number] : edges[number + 1]]
        origin = origin_near(text, lot, edges[number], edges[number + 1], away, home)
        own = Holding(
            grade=lowest_grade(window), age=age(window, quantities(window)), used_for=use(window), situations=situations(window)
        )
        own = whole if len(lots) == 1 else _joined(own, shared)
        count = _beside(courses, lot)
        amount = lot.value * count if lot.each and count else lot.value
        found.append(replace(own, amount=amount, unit=lot.unit, courses=count, origin=origin))
    parts = [q.value for q in amounts if q.role is Role.SUBSET]
    if parts and len(found) == 1 and parts[0] <= (found[0].amount or parts[0]):
        return (replace(found[0], amount=parts[0]),)
    return tuple(_without_total(_merge_repeats(found)))


def _boundary(text: str, one: Quantity, other: Quantity) -> int:
    """Where the words about one lot end and those about the next begin: the last joint between them."""
    joints = list(re.finditer(r"\b(?:and|plus|also|then)\b|[;:.+&]|, (?=(?:and|plus|also|one|another|\d))", text[one.end : other.start]))
    return one.end + joints[-1].start() if joints else other.start


def _shared(text: str, lots: Sequence[Quantity]) -> Holding:
    """What is said of all lots at once: in sentences that name no lot, and in closing clauses on "all" or "none"."""
    sentences = [(m.start(), m.end()) for m in re.finditer(r"[^.?!]+[.?!]*", text)]
    apart = [text[a:b] for a, b in sentences if not any(a <= lot.start < b for lot in lots)]
    closing = re.findall(r"\b(?:all|none|nothing|every|each|lowest|straight|both|oldest)\b[^.?!;()]*", text[lots[-1].end :])
    said = " . ".join([*apart, *closing])
    return Holding(grade=lowest_grade(said), age=age(said, quantities(said)), used_for=use(said))


def _without_total(lots: list[Holding]) -> list[Holding]:
    """The parts of a lot that was named first as a whole ("12 hours: 9 with an A and 3 with a B")."""
    first, *parts = lots
    if len(parts) < 2 or first.amount is None or sum((lot.amount or Fraction(0) for lot in parts), Fraction(0)) != first.amount:
        return lots
    return [_joined(replace(part, origin=part.origin or first.origin), replace(first, grade=None)) for part in parts]


def situations(text: str) -> frozenset[Situation]:
    """The circumstances of credit itself that a text names."""
    return frozenset(s for s, pattern in _SITUATIONS if re.search(pattern, text, re.IGNORECASE))


def without_use(text: str) -> str:
    """A text without what it says of earlier use, whose degrees and certificates are not what is asked about."""
    return _USED_PHRASE.sub(" ", text)


def lowest_grade(text: str) -> str | None:
    """The lowest letter grade that a text names, or None."""
    found = grades_in(text)
    return max(found, key=GRADES.index) if found else None


def grades_in(text: str) -> list[str]:
    """Every letter grade that a text names, in order."""
    found = []
    for match in _GRADE.finditer(text):
        letter = (match.group(1) or match.group(3)).upper()
        mark = (match.group(2) or match.group(4) or "").strip().lower()
        if letter == "A" and not mark and not _is_grade_a(text, match):
            continue
        sign = {"+": "+", "plus": "+", "": ""}.get(mark, "-")
        if f"{letter}{sign}" in GRADES:
            found.append(f"{letter}{sign}")
    return found


def grades_named(text: str) -> list[str]:
    """Every letter grade of a list such as "A, A, C", in order."""
    listed = re.search(r"\b([ABCDF][+-]?)(?:\s*,\s*(?:and )?([ABCDF][+-]?))+", text)
    return re.findall(r"[ABCDF][+-]?", listed.group()) if listed else []


def age(text: str, amounts: Sequence[Quantity]) -> Age | None:
    """How old a text says that credit is, or None."""
    for quantity in amounts:
        if quantity.measure is not Measure.YEARS:
            continue
        around = text[max(0, quantity.start - 25) : quantity.end + 45]
        after = re.split(r"[.;?!]|, (?:not|never|no |and )", text[quantity.end : quantity.end + 60])[0]
        if not _AGE_WORDS.search(around) or _NOT_AGE.search(text[quantity.end : quantity.end + 14]):
            continue
        anchors = [(m.start(), anchor) for anchor, pattern in _ANCHORS if (m := re.search(pattern, after, re.IGNORECASE))]
        return Age(quantity.value, min(anchors)[1] if anchors else None)
    return None


def use(text: str) -> Use | None:
    """What a text says the credit was already used for, or None."""
    if _NEVER.search(text):
        return Use.NOTHING
    match = _USED.search(text) or _WENT_INTO.search(text)
    if not match:
        return None
    word = match.group(1).lower()
    if word.startswith(("bachelor", "undergrad")):
        return Use.BACHELOR
    return Use.CERTIFICATE if word.startswith("cert") else Use.DEGREE


def origin_near(
    text: str, lot: Quantity, start: int, end: int, away: Sequence[tuple[int, int]], home: Sequence[tuple[int, int]]
) -> Origin | None:
    """Where the credit of a lot comes from, by the cue nearest to it."""
    cues: list[tuple[int, int, Origin]] = []
    text = _USED_PHRASE.sub(lambda match: " " * len(match.group()), text)
    for rank, (origin, pattern) in enumerate(_ORIGINS):
        for match in pattern.finditer(text, start, end):
            if origin is Origin.CERTIFICATE and (_is_target(text, match.start()) or _TRANSFER_IN.search(text)):
                continue
            if origin is Origin.DEGREE and _is_target(text, match.end() - 1):
                continue
            gap = max(match.start() - lot.end, lot.start - match.end(), 0)
            cues.append((gap + 15 * (origin in (Origin.CERTIFICATE, Origin.DEGREE)), rank, origin))
    named = [(m.start(), m.end()) for m in _FROM_NAME.finditer(text, start, end) if not any(a < m.end() and m.start() < b for a, b in home)]
    cues += [(max(a - lot.end, lot.start - b, 0), 9, Origin.OUTSIDE) for a, b in [*away, *named] if start <= a < end]
    early = list(_BEFORE.finditer(text, start, end))
    if early and not any(origin in (Origin.OUTSIDE, Origin.NONDEGREE) for _, _, origin in cues):
        cues += [(max(m.start() - lot.end, lot.start - m.end(), 0), 7, Origin.NONDEGREE) for m in early]
    for a, b in home:
        if any(origin in (Origin.CERTIFICATE, Origin.DEGREE) for _, _, origin in cues):
            break
        if start <= a < end and _OWN_TAKEN.search(text[max(start, a - 40) : a]) and not re.search(r"admitted me", text[b : b + 14]):
            cues.append((max(a - lot.end, lot.start - b, 0), 8, Origin.NONDEGREE))
    return min(cues)[2] if cues else None


_COMPARES = re.compile(r"\b(?:which|versus|vs|compare|contrast|difference|either|more of|than|or)\b", re.IGNORECASE)


def _compared(text: str, away: Sequence[tuple[int, int]]) -> tuple[Origin, ...]:
    """The origins that a question sets side by side, such as own non-degree credit and credit from elsewhere."""
    if not _COMPARES.search(text):
        return ()
    found = [(Origin.NONDEGREE, _NONDEGREE), (Origin.CERTIFICATE, re.compile(r"\bcertificate credits?\b", re.IGNORECASE)), (Origin.OUTSIDE, _OUTSIDE)]
    origins = tuple(origin for origin, pattern in found if pattern.search(text) or (origin is Origin.OUTSIDE and away))
    return origins if len(origins) > 1 else ()


def _only(
    text: str,
    whole: Holding,
    amounts: Sequence[Quantity],
    courses: Sequence[Quantity],
    away: Sequence[tuple[int, int]],
    home: Sequence[tuple[int, int]],
) -> Holding:
    """The one lot of a text that states no amount of credit held: a total, a certificate's size, or none."""
    totals = [q for q in amounts if q.role is Role.TOTAL]
    sizes = [q for q in amounts if q.role is Role.CERTIFICATE_SIZE]
    anywhere = Quantity(len(text) // 2, len(text) // 2, Fraction(0), Measure.CREDITS, None, Role.HELD)
    at = (totals or list(courses) or sizes or [anywhere])[0]
    origin = origin_near(text, at, 0, len(text), away, home)
    sized = sizes[0] if sizes and origin in (Origin.CERTIFICATE, Origin.OUTSIDE, None) else None
    amount = totals[0] if totals else sized
    count = int(courses[0].value) if courses else None
    return replace(
        whole, amount=amount.value if amount else None, unit=amount.unit if amount else None, courses=count, origin=origin
    )


def _is_grade_a(text: str, match: re.Match[str]) -> bool:
    """Whether a capital A is a grade and not the article that opens a sentence."""
    before, after = text[: match.start()].rstrip(), text[match.end() : match.end() + 12]
    opens = not before or before[-1] in ".?!"
    return not (opens and re.match(r" [a-z]", after)) and not re.match(r"\s?(?:&|and) ?[MTB]\b", after)


def _is_target(text: str, position: int) -> bool:
    """Whether a credential is what the credit is to go into, not where it comes from."""
    before = text[max(0, position - 34) : position + 1]
    return bool(
        re.search(
            r"\b(?:into|toward|towards|to|for|in|start(?:ing)?|of|entering|one of their|second|another|next|new|doing)\b"
            r"[^.?!,;]{0,24}$",
            before,
            re.IGNORECASE,
        )
    ) and not re.search(r"\b(?:from|finished|completed|earned)\b[^.?!,;]{0,20}$", before, re.IGNORECASE)


def _beside(courses: Sequence[Quantity], lot: Quantity) -> int | None:
    near = [q for q in courses if -60 <= q.start - lot.start <= 40]
    return int(near[0].value) if near else None


def _merge_repeats(found: list[Holding]) -> list[Holding]:
    """A lot that only repeats an earlier amount ("may those 12 credits count") is the earlier one."""
    kept: list[Holding] = []
    for lot in found:
        same = next((k for k in kept if k.amount == lot.amount and (lot.origin in (None, k.origin))), None)
        if same is None:
            kept.append(lot)
        else:
            kept[kept.index(same)] = _joined(same, lot)
    return kept


def _joined(first: Holding, second: Holding) -> Holding:
    return replace(
        first,
        unit=first.unit or second.unit,
        courses=first.courses or second.courses,
        origin=first.origin or second.origin,
        grade=first.grade or second.grade,
        age=first.age or second.age,
        used_for=first.used_for or second.used_for,
        situations=first.situations | second.situations,
    )
