"""Words that are easily put for one another and do not mean the same, and what they make of a sentence."""

import random
import re
from collections.abc import Mapping
from enum import StrEnum

from evals.gate.mutants import Change, mutants_of
from evals.judge.sayings import CEILING, FLOOR, each


class Miss(StrEnum):
    """How a sentence that is nearly right goes wrong."""

    NUMBER = "number"
    BOUND = "bound"
    UNIT = "unit"
    NEGATION = "negation"
    STRENGTH = "strength"
    DIRECTION = "direction"
    ORDER = "order"
    PROGRAM = "program"
    DATE = "date"
    SCOPE = "scope"
    CONDITION = "condition"
    WORD = "word"
    INVENTED = "invented"
    GRAFT = "graft"
    ELSEWHERE = "elsewhere"


CONTRADICTING = frozenset(
    (Miss.NUMBER, Miss.BOUND, Miss.UNIT, Miss.NEGATION, Miss.DIRECTION, Miss.ORDER, Miss.PROGRAM, Miss.DATE)
)
"""Of these a text says otherwise; of the others it says less."""


_SIBLINGS: Mapping[Miss, tuple[tuple[str, ...], ...]] = {
    Miss.UNIT: (
        ("credits", "courses"), ("credit hours", "courses"), ("hours", "courses"), ("units", "courses"),
        ("years", "semesters", "months", "terms"), ("semester credits", "quarter credits"),
        ("weeks", "months", "days"), ("percent", "credits"), ("semester", "quarter", "year"),
        ("courses", "credits", "semesters"),
    ),
    Miss.STRENGTH: (
        ("may", "will", "must"), ("can", "will"), ("must", "may", "should"),
        ("requires", "recommends", "prefers"), ("recommends", "requires"), ("has to", "may", "is advised to"),
        ("usually", "always"), ("often", "always"), ("generally", "in every case"),
        ("is required to", "is encouraged to"), ("allows", "guarantees"),
        ("accepts", "automatically accepts", "is bound to accept", "usually accepts"),
        ("is possible", "is certain"), ("might", "will"), ("suggests", "proves"), ("at most", "exactly"),
        ("at least", "exactly"), ("up to", "exactly", "always"), ("considers", "accepts"),
    ),
    Miss.DIRECTION: (
        ("into", "out of"), ("from another", "to another"), ("from other", "to other"),
        ("from the certificate", "into the certificate"), ("toward", "from"), ("before", "instead of"),
        ("stacks into", "grows out of"), ("leads to", "comes after"), ("converts", "is converted"),
        ("from", "to"), ("for", "by"),
    ),
    Miss.ORDER: (
        ("before", "after"), ("after", "before"), ("first", "last"), ("earlier", "later"),
        ("prior to", "following"), ("until", "from"), ("begins", "ends"), ("starts", "ends"),
        ("at admission", "at graduation"), ("matriculation", "graduation"), ("beforehand", "afterwards"),
        ("once", "until"),
    ),
    Miss.PROGRAM: (
        ("graduate certificate", "master's degree", "doctorate", "undergraduate certificate"),
        ("master's degree", "graduate certificate", "doctoral degree", "bachelor's degree"),
        ("master's", "doctorate", "certificate"), ("doctoral", "master's"), ("PhD", "master's"), ("MBA", "MPA"),
        ("undergraduate", "graduate"), ("graduate", "undergraduate"), ("post-baccalaureate", "post-master's"),
        ("MS", "MA", "PhD"), ("MA", "MS"), ("certificate", "degree"), ("bachelor's", "master's"),
        ("thesis", "non-thesis"),
    ),
    Miss.DATE: (
        ("January", "March", "June"), ("February", "April", "July"), ("March", "May"), ("August", "October"),
        ("September", "November"), ("fall", "spring", "summer"), ("spring", "fall"), ("May", "July"),
        ("June", "August"), ("July", "December"), ("October", "January"), ("November", "February"),
        ("December", "April"), ("April", "September"),
    ),
    Miss.SCOPE: (
        ("some", "all", "no"), ("several", "all"), ("certain", "all"), ("most", "all", "few"),
        ("many", "all", "few"), ("each", "all together"), ("one", "any number of"),
        ("a course", "every course", "the program as a whole"), ("only", "also"), ("only", ""),
        ("all", "some", "most"), ("both", "either", "one of the two"), ("any", "some"), ("none", "few"),
        ("every", "almost every"), ("together", "each"), ("in total", "each year"), ("no other", "any other"),
        ("half", "a third", "all"), ("either", "both"), ("or", "and"), ("except", "including"),
        ("the same", "another"), ("the whole", "a part of the"), ("in full", "in part"), ("part", "all"),
    ),
    Miss.WORD: (
        ("approval", "recommendation", "notification"), ("adviser", "dean", "registrar"),
        ("dean", "department chair", "adviser"), ("department", "registrar", "library"),
        ("committee", "registrar", "provost"), ("program", "registrar's office"),
        ("Graduate School", "department", "registrar"), ("graduate school", "department"), ("director", "dean"),
        ("tuition", "fees", "financial aid"), ("thesis", "capstone", "exam"),
        ("capstone", "thesis", "internship"), ("exam", "essay", "portfolio"), ("core", "elective"),
        ("required", "elective", "optional"), ("elective", "required", "core"),
        ("admission", "graduation", "enrollment"), ("graduation", "admission"),
        ("application", "registration", "graduation"), ("online", "on campus"), ("full-time", "part-time"),
        ("part-time", "full-time"), ("international", "domestic"), ("transfer", "residency"),
        ("transcript", "diploma", "website"), ("credit", "audit"), ("pass/fail", "letter-graded"),
        ("work experience", "teaching experience"), ("research", "teaching"), ("accredited", "private", "public"),
        ("employers", "faculty", "students"), ("students", "faculty", "graduates"), ("public", "private"),
        ("noncredit", "for-credit"), ("non-credit", "for-credit"), ("grade", "attendance"), ("GPA", "test score"),
        ("petition", "interview"), ("written", "oral"), ("enrolled", "graduated", "applied"),
        ("admitted", "graduated", "enrolled"), ("completed", "begun"), ("request", "refuse"),
        ("waived", "raised"), ("fee", "deposit"), ("website", "handbook"), ("catalog", "handbook"),
        ("state", "federal"), ("salary", "tuition"), ("last", "next"), ("residence", "transfer"),
        ("internship", "thesis"), ("department's", "university's"), ("awarded", "denied"),
        ("faculty", "students"),
    ),
}  # fmt: skip

_ANTONYMS = (
    ("accepts", "refuses"), ("accepts", "does not accept"), ("does not accept", "accepts"),
    ("doesn't accept", "takes"), ("requires", "does not require"), ("requires", "waives"),
    ("does not require", "requires"), ("allows", "forbids"), ("allowed", "forbidden"),
    ("is required", "is not required"), ("includes", "excludes"), ("with", "without"), ("without", "with"),
    ("counts", "does not count"), ("does not count", "counts"), ("eligible", "ineligible"),
    ("possible", "impossible"), ("may not", "may"), ("cannot", "can"), ("must not", "must"), ("is not", "is"),
    ("are not", "are"), ("refuses", "accepts"), ("unless", "if"), ("except", "above all"),
    ("offers", "no longer offers"), ("has", "lacks"), ("agree", "disagree"), ("stacks", "does not stack"),
    ("takes", "turns down"), ("turns down", "takes"), ("rejects", "takes"), ("nothing but", "anything but"),
    ("excludes", "includes"), ("closed", "open"), ("open", "closed"), ("only", "not"), ("needs", "does not need"),
    ("gives", "gives no"),
)  # fmt: skip

_INVENTED = (
    " and is guaranteed a place", ", and approval is automatic", ", whatever the grade",
    ", no matter how old the credit is", ", free of charge", " at no extra cost", " without any further approval",
    ", for all programs alike", ", as the law requires", ", and this is decided within two weeks",
    ", and appeals are possible", ", also in summer terms", ", which most students find easy",
    ", unless the dean says otherwise", ", if the adviser agrees", " provided that the grade is an A",
    ", at half the usual price", ", and the rest may be taken online", ", as of next year",
    ", in order to keep standards high", " because employers want it",
    ", and the credit appears on the transcript", ", so that no thesis is needed", ", and no exam is required",
    ", except for international students", ", after a waiting period of one year", " so you will finish sooner",
    ", which means you save a semester", ", so nothing else is needed", ", and so is every other certificate",
)  # fmt: skip

_CHANGES = {Change.NUMBER: Miss.NUMBER, Change.SWAPPED: Miss.NUMBER, Change.BOUND: Miss.BOUND, Change.STRENGTH: Miss.STRENGTH, Change.NEGATION: Miss.NEGATION,
            Change.NAME: Miss.PROGRAM, Change.ALL: Miss.SCOPE, Change.CONDITION: Miss.CONDITION}  # fmt: skip


def misses_of(text: str, chance: random.Random) -> dict[Miss, list[str]]:
    """What one change that takes away the sense makes of a text, by the kind of change."""
    found: dict[Miss, list[str]] = {}
    for mutant in mutants_of(text, (), ()):
        found.setdefault(_CHANGES[mutant.change], []).append(mutant.text)
    for kind, groups in _SIBLINGS.items():
        for first, *others in groups:
            found.setdefault(kind, []).extend(each(text, first, chance.choice(others)))
    for one, other in _ANTONYMS:
        found.setdefault(Miss.NEGATION, []).extend(each(text, one, other))
    found.setdefault(Miss.NUMBER, []).extend(_other_numbers(text, chance))
    found.setdefault(Miss.BOUND, []).extend(_turned(text, chance))
    found[Miss.INVENTED] = [text.rstrip(".") + chance.choice(_INVENTED) + "."]
    return {kind: texts for kind, texts in found.items() if texts}


def _other_numbers(text: str, chance: random.Random) -> list[str]:
    found = []
    for match in re.finditer(r"(?<![\w.$,])\d{1,3}(?![\w.,]\d)", text):
        value = int(match.group())
        other = chance.choice(
            [
                n
                for n in (value + 3, value * 2, value - 1, value - 3, value + 2, value // 2, value + 10)
                if n > 0 and n != value
            ]
        )
        found.append(text[: match.start()] + str(other) + text[match.end() :])
    return found


def _turned(text: str, chance: random.Random) -> list[str]:
    found = []
    for mine, others in ((CEILING, FLOOR), (FLOOR, CEILING)):
        for match in re.finditer(rf"\b(?:{'|'.join(mine)})(?= \d)", text):
            found.append(text[: match.start()] + chance.choice(others) + text[match.end() :])
    return found
