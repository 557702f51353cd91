"""What the keys of the cases made from the library rest on, checked without the advisor: the sentence stands in the
document, the figure in the sentence, and a verdict follows from the limit by arithmetic that is done here."""

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Annotated, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from advisor.reply import Verdict
from corpus.library import Library
from evals.cases import Case, CaseKind
from evals.exact import COUNTED

GROUNDS = Path(__file__).with_name("grounds.yaml")

GROUNDED = (CaseKind.FACT, CaseKind.RULE_CHECK, CaseKind.FOLLOWUP, CaseKind.COMPARISON)
"""Kinds of case that need a ground: what they ask is stated in one sentence each."""

LETTERS = ("A+", "A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D", "D-", "F")


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Amount(_Strict):
    """So much is allowed, and so much is asked for."""

    kind: Literal["cap"]
    limit: Annotated[int, Field(ge=0)]
    asked: Annotated[int, Field(gt=0)]

    def verdict(self) -> Verdict:
        """Within is a yes; of what is beyond, the limit counts."""
        return _amount(Fraction(self.limit), self.asked)


class Portion(_Strict):
    """Such a share of so large a program is allowed, and so much is asked for."""

    kind: Literal["share"]
    limit: Annotated[str, Field(pattern=r"^\d+%$")]
    size: Annotated[int, Field(gt=0)]
    asked: Annotated[int, Field(gt=0)]

    def verdict(self) -> Verdict:
        """As with an amount, of the size."""
        return _amount(Fraction(int(self.limit[:-1]), 100) * self.size, self.asked)


class Grade(_Strict):
    """The least grade, and the one that is asked about."""

    kind: Literal["grade"]
    limit: str
    asked: str

    def verdict(self) -> Verdict:
        """A grade below the least shuts the course out."""
        return Verdict.YES if LETTERS.index(self.asked) <= LETTERS.index(self.limit) else Verdict.NO


class Age(_Strict):
    """The greatest age, and the one that is asked about, in years."""

    kind: Literal["age"]
    limit: Annotated[int, Field(gt=0)]
    asked: Annotated[int, Field(gt=0)]

    def verdict(self) -> Verdict:
        """What is older is shut out."""
        return Verdict.YES if self.asked <= self.limit else Verdict.NO


class Ground(_Strict):
    """The sentence that a case rests on, and its figures or its rule."""

    case: str
    document: str
    sentence: str
    figures: tuple[str, ...] = ()
    rule: Annotated[Amount | Portion | Grade | Age, Field(discriminator="kind")] | None = None


def load_grounds(path: Path = GROUNDS) -> tuple[Ground, ...]:
    """The grounds of a file; raises ValueError for one that is ill-formed."""
    return TypeAdapter(tuple[Ground, ...]).validate_python(yaml.safe_load(path.read_text(encoding="utf-8")))


def unfounded(cases: Sequence[Case], grounds: Iterable[Ground], library: Library) -> Iterator[str]:
    """What is wrong, a line each: cases without a ground, grounds without a case, and keys that do not follow."""
    held = {case.id: case for case in cases}
    grounded: set[str] = set()
    for ground in grounds:
        if ground.case not in held:
            yield f"{ground.case}: there is no such case"
            continue
        grounded.add(ground.case)
        yield from (f"{ground.case}: {problem}" for problem in _problems(held[ground.case], ground, library))
    for case in cases:
        if case.kind in GROUNDED and case.id not in grounded:
            yield f"{case.id}: nothing says what its key rests on"


def _problems(case: Case, ground: Ground, library: Library) -> Iterator[str]:
    document = library.get(ground.document)
    if document is None or ground.sentence not in document.text:
        yield f"{ground.document} does not say: {ground.sentence}"
        return
    for figure in ground.figures:
        if not _holds(ground.sentence, figure):
            yield f"{figure} does not stand in: {ground.sentence}"
    if ground.figures and not any(_hits(group, ground.sentence) for group in case.must):
        yield f"its patterns do not fit: {ground.sentence}"
    if ground.rule is not None:
        yield from _ruled(case, ground, ground.rule)


def _ruled(case: Case, ground: Ground, rule: Amount | Portion | Grade | Age) -> Iterator[str]:
    if not _holds(ground.sentence, str(rule.limit)):
        yield f"{rule.limit} does not stand in: {ground.sentence}"
    asked = [str(rule.asked), *([str(rule.size)] if isinstance(rule, Portion) else [])]
    yield from (f"{value} is not asked about" for value in asked if not _holds(case.question, value))
    if rule.verdict() is not case.verdict:
        yield f"the verdict is {rule.verdict()} by arithmetic, {case.verdict} by the key"


def _hits(group: Sequence[str], text: str) -> bool:
    return any(re.search(pattern, text, re.IGNORECASE) for pattern in group)


def _holds(text: str, figure: str) -> bool:
    """Whether a text holds a figure: a number in digits or in words, a grade, a share, or no for none."""
    if figure in ("0", "no", "not"):
        return bool(re.search(r"\b(?:no|not|never|cannot)\b", text, re.IGNORECASE))
    forms = [figure]
    if figure.isdigit() and 0 < int(figure) <= len(COUNTED):
        forms.append(COUNTED[int(figure) - 1])
    if figure in COUNTED:
        forms.append(str(COUNTED.index(figure) + 1))
    ends = r"(?![\w+-])" if figure in LETTERS else r"(?![\w%]|[.,]\d)"
    return any(re.search(rf"(?<![\w.,]){_flexible(form)}{ends}", text, re.IGNORECASE) for form in forms)


def _flexible(form: str) -> str:
    """Two thirds may be written with a hyphen, and 3.0 as 3.00 or 3.000."""
    if re.fullmatch(r"\d+\.0", form):
        return re.escape(form) + "0*"
    if form[:1].isalpha() and len(form) > 2:
        return re.sub(r"[ -]", "[ -]", form)
    return re.escape(form)


def _amount(limit: Fraction, asked: int) -> Verdict:
    if asked <= limit:
        return Verdict.YES
    return Verdict.PARTLY if limit > 0 else Verdict.NO
