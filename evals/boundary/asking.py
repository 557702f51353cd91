"""Putting a situation into words."""

import random
import re
from collections.abc import Sequence
from dataclasses import replace
from string import Formatter

from evals.boundary.facts import AgeLimit, Anchor, Direction, Grade, Source, Target
from evals.boundary.phrasings import (
    between_certificates,
    certificate_into_masters,
    degree_into_certificate,
    first_into_second_masters,
    nondegree_into_certificate,
    nondegree_into_masters,
    old_courses,
    outside_into_certificate,
    outside_into_masters,
    pool_into_masters,
    prior_learning,
    tails,
)
from evals.boundary.places import rules_of
from evals.boundary.situation import Age, Situation

FRAMES = {
    Direction.OUTSIDE_INTO_MASTERS: outside_into_masters.FRAMES,
    Direction.NONDEGREE_INTO_MASTERS: nondegree_into_masters.FRAMES,
    Direction.POOL_INTO_MASTERS: pool_into_masters.FRAMES,
    Direction.CERTIFICATE_INTO_MASTERS: certificate_into_masters.FRAMES,
    Direction.DEGREE_INTO_CERTIFICATE: degree_into_certificate.FRAMES,
    Direction.OUTSIDE_INTO_CERTIFICATE: outside_into_certificate.FRAMES,
    Direction.COURSEWORK_INTO_MASTERS: old_courses.FRAMES,
    Direction.COURSEWORK_INTO_CERTIFICATE: old_courses.FRAMES,
    Direction.CERTIFICATE_INTO_CERTIFICATE: between_certificates.FRAMES,
    Direction.MASTERS_INTO_MASTERS: first_into_second_masters.FRAMES,
    Direction.PRIOR_LEARNING_INTO_MASTERS: prior_learning.FRAMES,
    Direction.NONDEGREE_INTO_CERTIFICATE: nondegree_into_certificate.FRAMES,
}

WHERE = {
    Direction.OUTSIDE_INTO_MASTERS: ("at another university", "elsewhere", "at a different school", "at my old school"),
    Direction.OUTSIDE_INTO_CERTIFICATE: ("at another university", "elsewhere", "at a different school"),
    Direction.NONDEGREE_INTO_MASTERS: ("as a non-degree student there", "there in non-degree status"),
    Direction.DEGREE_INTO_CERTIFICATE: ("for my master's there", "there for my master's"),
    Direction.CERTIFICATE_INTO_CERTIFICATE: ("in my first certificate there", "for the certificate I have from there"),
    Direction.MASTERS_INTO_MASTERS: ("for my first master's there",),
    Direction.NONDEGREE_INTO_CERTIFICATE: ("as a non-degree student there", "there before I was in the program"),
}

NUMBERS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]

SLOTS = {"credits": "amount", "own": "amount", "grade": "grade", "a_grade": "grade", "aged": "age", "used": "use"}
"""What each place in a frame says; the others name the school and its programs."""


def frames_for(situation: Situation) -> list[str]:
    """The frames that say no more than the situation holds, and its amount where it has one."""
    holds = said(situation)
    fitting = [(frame, _says(frame)) for frame in FRAMES[situation.direction]]
    return [
        frame
        for frame, says in fitting
        if says <= holds and ("amount" in says) == ("amount" in holds) and (says or not holds)
    ]


def said(situation: Situation) -> frozenset[str]:
    """What a situation says: its amount, grade, age and earlier use, as far as they are known."""
    amount = situation.credits is not None or situation.courses is not None
    known = {"amount": amount, "grade": situation.grade, "age": situation.age, "use": situation.use}
    return frozenset(name for name, value in known.items() if value)


def ask(situation: Situation, frame: str, chance: random.Random) -> str:
    """The frame filled in, and after it, sentence by sentence, what it left out."""
    words = _words(situation, chance)
    rest = said(situation) - _says(frame)
    pieces = [frame.format_map(words)]
    told = situation.place.told.get(situation.direction)
    if (rest or told) and pieces[0][-1].isalnum():
        pieces[0] += "?"
    if "grade" in rest:
        pieces.append(chance.choice(tails.GRADE).format_map(words))
    if "age" in rest:
        pieces.append(chance.choice(tails.AGE).format(when=_when(situation, chance)))
    if "use" in rest and situation.use:
        pieces.append(chance.choice(tails.USE[situation.use]))
    if told:
        pieces.append(told)
    return as_sentence(" ".join(pieces), frame)


def as_sentence(text: str, frame: str) -> str:
    """A filled-in frame with its articles right, beginning as the frame does."""
    text = re.sub(r"\ba (?=M[SHBAGP]|ABA|[aoO]|A[gp])|\bA (?=[Oo]rg)", lambda found: f"{found[0][0]}n ", text)
    return text if frame[0].islower() else text[0].upper() + text[1:]


def as_told(situation: Situation, text: str) -> Situation:
    """The situation as a text tells it: credit that it counts as courses of three credits each is so many courses."""
    if "3-credit courses" not in text:
        return situation
    sources = situation.direction.sources if situation.own is None else frozenset({Source.OUTSIDE, Source.NONDEGREE})
    amounts = {source: situation.credits for source in sources}
    if situation.own is not None:
        amounts[Source.NONDEGREE] = situation.own
    threes = {s for s, n in amounts.items() if n and n % 3 == 0 and f"{NUMBERS[n // 3]} 3-credit courses" in text}
    return replace(situation, threes=frozenset(threes))


def _says(frame: str) -> frozenset[str]:
    return frozenset(SLOTS[slot] for _, slot, _, _ in Formatter().parse(frame) if slot in SLOTS)


def _words(situation: Situation, chance: random.Random) -> dict[str, str]:
    place, unit = situation.place, chance.choice(situation.place.units)
    masters, certificate = chance.choice(place.masters), chance.choice(place.certificate)
    if situation.size and situation.direction.target is Target.MASTERS:
        masters = _sized(masters, situation.size, unit)
    if situation.size and situation.direction.target is Target.CERTIFICATE:
        certificate = _sized(certificate, situation.size, unit)
    words = {"place": chance.choice(place.names), "degree": masters, "certificate": certificate}
    words["target"] = masters if situation.direction.target is Target.MASTERS else certificate
    words["credits"] = _amount(situation.credits, situation.courses, unit, chance)
    words["own"] = _amount(situation.own, None, unit, chance)
    words["grade"], words["a_grade"] = _grade(situation.grade, chance)
    words["aged"] = _aged(situation, chance)
    words["used"] = chance.choice(tails.USED[situation.use]) if situation.use else ""
    return words


def _sized(name: str, size: int, unit: str) -> str:
    """ "36-credit master's", in the words of the school's own unit."""
    return f"{size}-{unit.split()[-1].removesuffix('s')} {name}"


def _number(number: int, chance: random.Random) -> str:
    return NUMBERS[number] if number < len(NUMBERS) and chance.random() < 0.35 else str(number)


def _amount(number: int | None, courses: int | None, unit: str, chance: random.Random) -> str:
    if courses is not None:
        return f"{_number(courses, chance)} {'course' if courses == 1 else 'courses'}"
    if number is None:
        return ""
    if unit == "credits" and number % 3 == 0 and 6 <= number <= 18 and chance.random() < 0.1:
        return f"{NUMBERS[number // 3]} 3-credit courses"
    return f"{_number(number, chance)} {unit.removesuffix('s') if number == 1 else unit}"


def _grade(grade: Grade | None, chance: random.Random) -> tuple[str, str]:
    if grade is None:
        return "", ""
    if grade is Grade.PASS:
        return "pass/fail (passed)", "a pass (pass/fail grading)"
    name = str(grade)
    if chance.random() < 0.15:
        name = name.replace("-", " minus").replace("+", " plus")
    return name, f"{'an' if name[0] in 'AF' else 'a'} {name}"


def _aged(situation: Situation, chance: random.Random) -> str:
    if situation.age is None:
        return ""
    where = chance.choice(WHERE.get(situation.direction, ("",)))
    return " ".join(filter(None, (chance.choice(tails.COURSES), where, _when(situation, chance))))


def _when(situation: Situation, chance: random.Random) -> str:
    """When a course was done, told from the date that the source counts from."""
    rules = rules_of(situation.place, situation.direction)
    anchors = [rule.anchor for rule in rules if isinstance(rule, AgeLimit)]
    ways: Sequence[str] = tails.WHEN[anchors[0] if anchors else Anchor.UNSTATED]
    return chance.choice(ways).format(span=_span(situation.age, chance))


def _span(age: Age | None, chance: random.Random) -> str:
    assert age is not None
    years = f"{_number(age.years, chance)} {'year' if age.years == 1 else 'years'}"
    return f"{years} and {chance.choice(('a day', 'one day'))}" if age.and_a_day else years
