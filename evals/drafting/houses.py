"""`python -m evals.drafting.houses [SET...]`: what is signed unread of limits as ten houses word them.

Each case is a page of its own: a limit, or a near miss of which nothing may be signed. With `--told` every sentence
that waits is printed with the reason, which is for the half that is worked on alone.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from html import escape
from importlib.resources import files
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter

from corpus.document import Document
from corpus.draft import Given, draft
from corpus.drafting.beside import bare
from corpus.drafting.desk import waiting
from corpus.drafting.draft import DraftedRule
from corpus.institutions import Institutions
from corpus.names import load_elsewhere, load_names
from corpus.readers.confined import Confined, confined
from corpus.rules import RULE, AgeLimit, MinimumAverage, Rule
from evals.unseen.signed import signed_unread

SETS = ("houses-work", "houses-measure")
Came = Literal["signed", "waiting", "silent"]
"""What became of a limit: it was signed, its right draft waits for a reader, or there is no right draft of it."""


class Case(BaseModel):
    """A sentence, or a list or table as HTML, under the title and heading of its page, with the rules that it states
    and those that may be read in it `also`; a near miss has none that must be."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    style: str
    institution: str
    title: str
    heading: str
    text: str
    rules: tuple[dict[str, object], ...] = ()
    also: tuple[dict[str, object], ...] = ()


@dataclass(frozen=True)
class Outcome:
    """What became of each rule of a case, the rules that were signed wrongly, and why sentences wait."""

    came: tuple[tuple[str, Came], ...]
    wrong: tuple[Rule, ...]
    reasons: tuple[str, ...]


def load_cases(name: str) -> tuple[Case, ...]:
    """The cases of one set."""
    text = files("evals.drafting").joinpath(f"{name}.yaml").read_text(encoding="utf-8")
    return TypeAdapter(tuple[Case, ...]).validate_python(yaml.safe_load(text))


def outcome(case: Case, reader: Confined) -> Outcome:
    """Read the page of a case, sign what is plain, and compare with what it states."""
    documents = list(_documents(case, reader))
    signed = {_core(rule) for document in documents for rule in signed_unread(document)}
    waits = [one for document in documents for one in waiting(document, ())]
    drafted = {_core(one.item.rule) for one in waits if isinstance(one.item, DraftedRule)}
    stated, allowed = ([_typed(rule) for rule in rules] for rules in (case.rules, case.also))
    came: list[tuple[str, Came]] = [
        (rule.rule, "signed" if rule in signed else "waiting" if rule in drafted else "silent") for rule in stated
    ]
    reasons = [
        f"{one.item.rule.rule}: {one.obscure}" if isinstance(one.item, DraftedRule) else f"no draft: {one.item.reason}"
        for one in waits
        if one.obscure or not isinstance(one.item, DraftedRule)
    ]
    wrong = tuple(rule for rule in signed if rule not in stated and rule not in allowed)
    return Outcome(tuple(came), wrong, tuple(reasons))


def _documents(case: Case, reader: Confined) -> Iterable[Document]:
    body = case.text if case.text.startswith("<") else f"<p>{escape(case.text, quote=False)}</p>"
    title, heading = escape(case.title), escape(case.heading)
    name = re.split(r" [|-] ", title)[0]
    page = (
        f"<!DOCTYPE html><html><head><title>{title}</title></head><body><main><h1>{name}</h1>"
        f"<h2>{heading}</h2>{body}</main></body></html>"
    )
    _, readings = reader.read(page.encode(), "page.html")
    known = Institutions(load_names(), load_elsewhere(), [])
    given = Given(institution=case.institution)
    for reading in readings:
        yield draft(reading, given, known, "page", date(2026, 11, 28)).document


def _typed(rule: dict[str, object]) -> Rule:
    return _core(RULE.validate_python({**rule, "sentence": ""}))


def _core(rule: Rule) -> Rule:
    """A rule without its sentence and without the words of it that a field repeats."""
    plain = replace(bare(rule), sentence="")
    if isinstance(plain, MinimumAverage):
        return replace(plain, over=None, exception=None)
    return replace(plain, exception=None) if isinstance(plain, AgeLimit) else plain


def main() -> None:
    """Print, for each set, how many limits are signed rightly, wait or are silent, and every rule signed wrongly."""
    told = "--told" in sys.argv
    with confined() as reader:
        for name in [word for word in sys.argv[1:] if not word.startswith("-")] or SETS:
            cases = load_cases(name)
            results = [(case, outcome(case, reader)) for case in cases]
            _print(name, results)
            for case, result in results if told else ():
                if result.reasons or any(came != "signed" for _, came in result.came):
                    came = ", ".join(f"{family} {came}" for family, came in result.came) or "near miss"
                    _say(f"  [{case.style}] {case.text}\n      {came} | {' | '.join(result.reasons)}")


def _print(name: str, results: list[tuple[Case, Outcome]]) -> None:
    counts = Counter(came for _, result in results for _, came in result.came)
    near = sum(not case.rules for case, _ in results)
    missed = sum(not case.rules and bool(result.wrong) for case, result in results)
    total = sum(counts.values())
    by_came = ", ".join(f"{came} {counts[came]}" for came in ("signed", "waiting", "silent"))
    _say(f"{name}: {total} limits: {by_came}; {near} near misses, of {missed} a rule is signed")
    families = Counter((family, came) for _, result in results for family, came in result.came)
    for family in sorted({family for family, _ in families}):
        _say(
            f"  {family:24} "
            + " ".join(f"{came} {families[family, came]:3}" for came in ("signed", "waiting", "silent"))
        )
    for case, result in results:
        for rule in result.wrong:
            _say(f"  WRONG {case.text}\n      {rule}")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
