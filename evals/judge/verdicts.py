"""Findings as the advisor words them, with made-up figures, and what may and may not be said of them."""

import random
from collections.abc import Iterator

from evals.judge.siblings import Miss

Told = tuple[str, tuple[str, ...], bool, Miss]
"""A claim, its texts, whether they carry it, and else what is wrong with it."""

_FITS = (
    "Yes: {a} {u} fit under the cap of {c}, and approval is still needed.",
    "Yes: {a} {u} fit under the cap of {c} ({p}% of {n}), and approval is still needed.",
)
_FIT = (
    "Your {a} {u} are within the cap of {c}.", "All {a} of your {u} fit, as the limit is {c}.",
    "{a} is below the {c} that may come in, so nothing is cut off.", "With a ceiling of {c}, your {a} {u} fit.",
    "There is room for all {a}: the cap is {c}.", "The cap of {c} isn't reached with {a}.",
    "You stay under the limit with {a} of a possible {c} {u}.",
    "After your {a} {u} there'd be room for {d} more.", "That leaves {d} {u} under the cap of {c}.",
    "{a} {u} would fit; {c} is as far as it goes.", "Yes, the {a} {u} fit, {d} below the cap.",
    "Since no more than {c} may transfer, your {a} are fine by the number.",
)  # fmt: skip
_FIT_WRONG = (
    ("Your {a} {u} are over the cap of {c}.", Miss.NEGATION),
    ("Only {d} of your {a} {u} fit under the cap.", Miss.NUMBER),
    ("Your {a} {u} will be accepted.", Miss.STRENGTH),
    ("The {a} {u} count automatically, as the cap is {c}.", Miss.STRENGTH),
    ("Your {a} {u} are approved.", Miss.STRENGTH),
    ("With {a} under the cap of {c} no approval is needed.", Miss.NEGATION),
    ("After your {a} {u} there'd be room for {e} more.", Miss.NUMBER),
    ("You need at least {c} {u} before any of them count.", Miss.BOUND),
    ("The cap is {a} {u}, so your {c} fit.", Miss.NUMBER),
    ("Up to {f} {u} may come in, so your {a} fit.", Miss.NUMBER),
    ("You're entitled to have all {a} {u} counted.", Miss.STRENGTH),
    ("All {a} fit, whatever their grades.", Miss.INVENTED), ("None of your {a} {u} fit.", Miss.NEGATION),
    ("Your {a} {u} fit, and {c} more can be added.", Miss.NUMBER),
    ("The {a} {u} fit since certificates are exempt from the cap of {c}.", Miss.INVENTED),
    ("The cap of {c} was raised this year.", Miss.INVENTED),
)  # fmt: skip
_OVER = (
    "Partly: {c} of your {b} {u}.", "The cap is {c}, so {x} of the {b} do not count.",
    "The cap is {c} ({p}% of {n}), so {x} of the {b} do not count.",
)  # fmt: skip
_OVERS = (
    "Of your {b} {u}, {c} can count and {x} can't.", "{x} of the {b} {u} are over the limit.",
    "You'd lose {x} {u}, as no more than {c} may count.", "Only {c} of the {b} fit.",
    "Not all {b} {u} fit: {x} are too many.", "At most {c} of your {b} {u} get in.",
    "The other {x} {u} won't count.", "You can use {c}, but not all {b}.", "{b} is {x} more than the cap allows.",
    "Beyond {c} nothing counts, so {x} {u} are left out.",
)  # fmt: skip
_OVER_WRONG = (
    ("Of your {b} {u}, {x} can count and {c} can't.", Miss.NUMBER), ("All {b} {u} fit.", Miss.NEGATION),
    ("You'd lose {y} {u}, as the cap leaves room for the rest.", Miss.NUMBER),
    ("None of your {b} {u} count.", Miss.NEGATION),
    ("At least {c} of your {b} {u} are guaranteed to count.", Miss.STRENGTH),
    ("The other {x} {u} can be used for a second degree.", Miss.INVENTED),
    ("The {x} {u} over the cap count as electives.", Miss.INVENTED),
    ("The cap is {b}, so all of them fit.", Miss.NUMBER),
    ("The {c} that count are sure to be accepted.", Miss.STRENGTH),
    ("The remaining {x} count if their grade is an A.", Miss.INVENTED),
    ("You may choose {b} of them.", Miss.NUMBER),
)  # fmt: skip
_SHARE = ("At most {c} {u}: {p}% of {n} is {c}.", "The cap is {c} {u} ({p}% of {n} = {c}), so they fit.")
_SHARES = (
    "{p}% of {n} {u} is {c}.", "In a program of {n} {u} that makes {c}.",
    "{c} is the most that may transfer into {n} {u}.", "Of {n} {u}, up to {c} may come from elsewhere.",
    "{p} percent of a {n}-credit degree comes to {c}.", "That leaves {r} {u} to be earned there.",
    "At {p}%, no more than {c} of the {n} {u} can be brought along.",
)  # fmt: skip
_SHARE_WRONG = (
    ("{p}% of {n} {u} is {e}.", Miss.NUMBER), ("In a program of {n} {u} that makes at least {c}.", Miss.BOUND),
    ("Of {n} {u}, at least {c} must come from elsewhere.", Miss.BOUND),
    ("{f} is the most that may transfer into {n} {u}.", Miss.NUMBER),
    ("That leaves {c} {u} to be earned there.", Miss.NUMBER), ("{c}% of {n} {u} is {p}.", Miss.NUMBER),
    ("Rounded up, {e} of the {n} {u} may come from elsewhere.", Miss.NUMBER),
    ("All {n} {u} may come from elsewhere.", Miss.NEGATION),
)  # fmt: skip
_GRADE = (
    "No: a {g} is below the {m} that the rule asks for.",
    "No: a {g} is below the minimum of a {m} at the university.",
)
_GRADES = (
    "A {g} won't do.", "A {g} isn't enough: you need a {m} at least.",
    "Your {g} falls short of the {m} that is asked for.", "The course with a {g} can't be used.",
    "A {m} would be enough, a {g} is not.", "A {g} is under the minimum, which is a {m}.",
    "With a {g} the course doesn't qualify.",
)  # fmt: skip
_GRADE_WRONG = (
    ("A {g} is enough.", Miss.NEGATION), ("A {m} won't do.", Miss.NEGATION),
    ("The minimum is a {g}.", Miss.NUMBER), ("A {g} counts if your average is a {m}.", Miss.INVENTED),
    ("A {m} guarantees that the course is accepted.", Miss.STRENGTH),
    ("You may retake the course to get in.", Miss.INVENTED),
    ("Your {m} falls short of the {g} that is asked for.", Miss.NUMBER),
    ("A {g} counts for half.", Miss.INVENTED),
)  # fmt: skip
_AGE = (
    "No: credit that is {o} years old is past the limit of {l} years at the award at the university.",
    "No: credit that is {o} years old is past the limit of {l} years before admission at the university.",
)
_AGES = (
    "At {o} years the credit is too old.", "The limit is {l} years, and yours is {o} years old.",
    "Your credit is {z} years past the limit.",
    "Credit from {o} years back doesn't count, since {l} years is the limit.",
    "It would have had to be no older than {l} years.",
    "With {o} years behind them, the credits are out of time.",
)  # fmt: skip
_AGE_WRONG = (
    ("At {l} years the credit is too old.", Miss.NUMBER),
    ("Your credit is still within the limit.", Miss.NEGATION), ("The limit is {o} years.", Miss.NUMBER),
    ("Your credit is {l} years past the limit.", Miss.NUMBER),
    ("Credit that is {o} years old can be revalidated by an exam.", Miss.INVENTED),
    ("Credit must be at least {l} years old.", Miss.BOUND),
    ("Anything younger than {l} years is sure to count.", Miss.STRENGTH),
)  # fmt: skip
_QUARTER = ("{q} quarter credits become {s} semester credits.",)
_QUARTERS = (
    "Your {q} quarter credits are worth {s} semester credits.",
    "{q} on the quarter system make {s} on the semester system.", "Converted, that is {s} semester credits.",
    "In semester credits you have {s}.", "You bring {s} semester credits once the {q} are converted.",
)  # fmt: skip
_QUARTER_WRONG = (
    ("Your {s} quarter credits are worth {q} semester credits.", Miss.NUMBER),
    ("{q} quarter credits stay {q} semester credits.", Miss.NUMBER),
    ("Converted, that is {t} semester credits.", Miss.NUMBER), ("In quarter credits you have {s}.", Miss.UNIT),
    ("The conversion is waived for you.", Miss.INVENTED),
    ("All {s} semester credits are accepted.", Miss.STRENGTH),
)  # fmt: skip
_SHUT = (
    "No: none of this outside credit counts toward the {w} at the university.",
    "No: credit that already served for another credential may not count again at the university.",
)
_SHUTS = (
    "None of it counts.", "It can't be used there.", "That credit is shut out.", "You can't use any of it.",
    "No, this credit does not count.", "So nothing of it goes over.",
)  # fmt: skip
_SHUT_WRONG = (
    ("A part of it counts.", Miss.NEGATION), ("It counts with approval.", Miss.INVENTED),
    ("It can be used elsewhere at the university.", Miss.INVENTED), ("All of it counts.", Miss.NEGATION),
    ("It counts only as an elective.", Miss.INVENTED), ("You could have it waived.", Miss.INVENTED),
)  # fmt: skip
_RULES = (
    "the university accepts at most {c} transfer {u} toward a master's degree.",
    "the university accepts transfer credit for at most {p}% of the {u} of a master's degree.",
    "At the university, transfer {u} may make up at most {c} of a master's degree.",
)  # fmt: skip
_SETS = ((_FITS, _FIT, _FIT_WRONG), (_FITS, _FIT, _FIT_WRONG), (_OVER, _OVERS, _OVER_WRONG), (_SHARE, _SHARES, _SHARE_WRONG), (_GRADE, _GRADES, _GRADE_WRONG), (_AGE, _AGES, _AGE_WRONG), (_QUARTER, _QUARTERS, _QUARTER_WRONG), (_SHUT, _SHUTS, _SHUT_WRONG))  # fmt: skip


def verdicts(chance: random.Random, number: int) -> Iterator[Told]:
    """So many findings, each with two claims that it carries and two that it does not."""
    for _ in range(number):
        findings, right, wrong = chance.choice(_SETS)
        figures = _figures(chance)
        texts = [chance.choice(findings).format(**figures)]
        if findings in (_FITS, _OVER, _SHARE) and chance.random() < 0.5:
            texts.insert(chance.choice((0, 1)), chance.choice(_RULES).format(**figures))
        for form in chance.sample(right, 2):
            yield form.format(**figures), tuple(texts), True, Miss.NUMBER
        for form, kind in chance.sample(wrong, 2):
            yield form.format(**figures), tuple(texts), False, kind


def _figures(chance: random.Random) -> dict[str, object]:
    share, whole = chance.choice(
        (
            (20, 30),
            (25, 36),
            (50, 30),
            (30, 30),
            (40, 30),
            (50, 36),
            (25, 32),
            (20, 45),
            (50, 12),
            (60, 30),
            (40, 45),
            (25, 48),
        )
    )
    cap = share * whole // 100
    few, over = chance.randint(1, cap), cap + chance.randint(1, 15)
    best = chance.choice(("A", "B+", "B", "B-", "C+"))
    low = {"A": ("B", "B+", "C"), "B+": ("B", "B-", "C"), "B": ("B-", "C", "C+"), "B-": ("C+", "C"), "C+": ("C", "D")}[
        best
    ]
    limit = chance.choice((5, 6, 7, 8, 10))
    old, quarters = limit + chance.randint(1, 7), chance.choice((9, 12, 15, 18, 24, 27, 30))
    return {
        "a": few, "b": over, "c": cap, "d": cap - few, "e": cap - few + chance.randint(1, 4), "f": cap + chance.randint(1, 6), "x": over - cap, "y": over - cap + chance.randint(1, 4), "p": share, "n": whole, "r": whole - cap,
        "u": chance.choice(("credits", "credits", "units", "hours")), "m": best, "g": chance.choice(low), "l": limit, "o": old, "z": old - limit, "q": quarters, "s": quarters * 2 // 3, "t": quarters * 2 // 3 + chance.randint(1, 5),
        "w": chance.choice(("certificate", "master's degree")),
    }  # fmt: skip
