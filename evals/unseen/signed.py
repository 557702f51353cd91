"""What is signed unread of the pages, held against what they set.

No question is asked and no index is built, so that the pages of many seeds can be read.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from random import Random

from corpus.amounts import Amount, Courses, Credits, Everything, Share
from corpus.document import Document
from corpus.draft import Given, draft
from corpus.drafting.desk import Waiting, contradicted, waiting
from corpus.drafting.draft import DraftedRule
from corpus.institutions import Institutions
from corpus.names import load_elsewhere, load_names
from corpus.readers.confined import Confined, confined
from corpus.rules import AgeLimit, Anchor, Cap, Credential, MinimumGrade, Origin, Reuse, Rule
from evals.boundary import facts as known
from evals.boundary.questions import SEED
from evals.unseen.facts import Facts, drawn
from evals.unseen.layouts.all import layout_of
from evals.unseen.page import written
from evals.unseen.wordings.sets import SETS, Wordings

LIMITS = frozenset({"cap", "minimum_grade", "age_limit", "reuse", "residency"})
"""The families of which the pages set any."""


@dataclass(frozen=True)
class Compared:
    """Of one page: the rules signed rightly and wrongly, and those that it sets and that are not signed, by family."""

    right: tuple[str, ...]
    wrong: tuple[tuple[str, str], ...]
    missed: tuple[tuple[str, str], ...]


def main() -> None:
    """Print how many of the limits of the pages are signed, and every one that is signed wrongly."""
    seeds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    ways = SETS[sys.argv[2] if len(sys.argv) > 2 else "first"]
    right, wrong, missed = Counter[str](), Counter[str](), Counter[str]()
    with confined() as reader:
        for seed in range(SEED, SEED + seeds):
            chance = Random(seed)
            for one in drawn(seed):
                found = compared(one, ways, chance, reader)
                right.update(found.right)
                wrong.update(family for family, _ in found.wrong)
                missed.update(family for family, _ in found.missed)
                for family, sentence in found.wrong:
                    sys.stdout.write(f"WRONG {family}: {sentence}\n")
                for family, sentence in found.missed if "--missed" in sys.argv else ():
                    sys.stdout.write(f"MISSED {family}: {sentence}\n")
    for family in sorted(right | wrong | missed):
        counts = f"{right[family]:5} signed rightly {wrong[family]:4} wrongly {missed[family]:5} not signed"
        sys.stdout.write(f"{family:16} {counts}\n")


def compared(one: Facts, ways: Wordings, chance: Random, reader: Confined) -> Compared:
    """Make the page of a university, read it, sign what is plain, and compare."""
    page = written(one, ways, chance)
    _, suffix, make = layout_of(one.number)
    _, readings = reader.read(make(page), f"page{suffix}")
    known_names = Institutions(load_names(), load_elsewhere(), [])
    given = Given(institution=one.institution)
    documents = [draft(reading, given, known_names, one.record, date(2026, 11, 27)).document for reading in readings]
    wanted = dict(_wanted(one))
    signed = [rule for document in documents for rule in signed_unread(document) if _is_of_masters(rule)]
    right = tuple(rule.rule for rule in signed if _key(rule) in wanted and _same(wanted[_key(rule)], rule))
    wrong = tuple(
        (rule.rule, rule.sentence) for rule in signed if not (_key(rule) in wanted and _same(wanted[_key(rule)], rule))
    )
    keys = {_key(rule) for rule in signed}
    texts = [text for section in page.sections for text in (*section.paragraphs, *section.items)]
    missed = tuple((key[0], " | ".join(texts)) for key in wanted if key not in keys)
    return Compared(right, wrong, missed)


def signed_unread(document: Document) -> list[Rule]:
    """What `corpus review --accept-all` signs of a page."""
    plain = [one for one in waiting(document, ()) if isinstance(one.item, DraftedRule) and not one.obscure]
    at_odds = contradicted(plain)
    return [rule for rule in map(_rule, plain) if rule not in at_odds]


def _rule(one: Waiting) -> Rule:
    assert isinstance(one.item, DraftedRule)
    return one.item.rule


def _is_of_masters(rule: Rule) -> bool:
    return rule.rule in LIMITS and getattr(rule, "target", None) is not Credential.DOCTORATE


Key = tuple[str, str]


def _wanted(one: Facts) -> Iterator[tuple[Key, object]]:
    if one.outside is not None:
        yield ("cap", "outside"), _amount(one.outside)
    if one.nondegree is not None:
        yield ("cap", "nondegree"), Credits(Fraction(one.nondegree))
    if one.certificate is not None:
        yield ("cap", "certificate"), _amount(one.certificate)
    if one.grade is not None:
        yield ("minimum_grade", "outside"), str(one.grade)
    if one.years is not None:
        yield ("age_limit", "outside"), one.years
    if one.reuse:
        yield ("reuse", "outside"), "no"


def _key(rule: Rule) -> Key:
    origin = getattr(rule, "origin", Origin.OUTSIDE)
    return rule.rule, str(origin)


def _same(wanted: object, rule: Rule) -> bool:
    if getattr(rule, "target", Credential.MASTERS) not in (Credential.MASTERS, Credential.ANY):
        return False
    match rule:
        case Cap():
            return rule.amount == wanted and not rule.when
        case MinimumGrade():
            return rule.grade == wanted
        case AgeLimit():
            return (rule.years - int(rule.reached)) == wanted and rule.anchor in (Anchor.ADMISSION, Anchor.UNSTATED)
        case Reuse():
            return rule.allowed == wanted
        case _:
            return False


def _amount(amount: known.Amount) -> Amount:
    match amount:
        case known.Credits(number):
            return Credits(Fraction(number))
        case known.Share(share):
            return Share(share)
        case known.Courses(number):
            return Courses(number)
        case known.All():
            return Everything(True)


if __name__ == "__main__":
    main()
