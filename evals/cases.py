"""The questions that the advisor is scored on, each with what a right answer to it holds."""

import re
from collections.abc import Hashable, Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator
from yaml.constructor import ConstructorError

from advisor.question import Status, Turn
from advisor.reply import Verdict
from corpus.document import Audience
from corpus.plain_words import all_in_plain_words, file_in_plain_words


class BadCase(Exception):
    """A case file that cannot be scored with; names the file, the case where there is one, and what to mend."""

    def __init__(self, path: Path, problem: str, case: str | None = None) -> None:
        self.path, self.problem, self.case = path, problem, case
        super().__init__(f"{path}: {problem}" if case is None else f"{path}, case {case}: {problem}")


class CaseKind(StrEnum):
    """What a case tries. Comparisons and explorations may be answered at length."""

    FACT = "fact"
    RULE_CHECK = "rule_check"
    ARITHMETIC = "arithmetic"
    COMPARISON = "comparison"
    CONFLICT = "conflict"
    CLARIFY = "clarify"
    BRIEF = "brief"
    FOLLOWUP = "followup"
    REFUSE = "refuse"
    INJECTION = "injection"
    EXPLORE = "explore"


def _compiles(pattern: str) -> str:
    try:
        re.compile(pattern, re.IGNORECASE)
    except (re.error, OverflowError) as error:
        raise ValueError(f"{pattern!r} is not a regular expression ({error})") from error
    return pattern


def _listed(value: object) -> object:
    return (value,) if isinstance(value, str) else value


def _quoted(value: object) -> object:
    if isinstance(value, bool):
        raise ValueError("YAML reads a bare yes or no as true or false: put it in quotes")
    return value


Pattern = Annotated[str, AfterValidator(_compiles)]


class _Strict(BaseModel):
    """A key that is left empty in YAML counts as absent; a key that nobody reads is a misspelling."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _without_empty_keys(cls, given: object) -> object:
        return {key: value for key, value in given.items() if value is not None} if isinstance(given, dict) else given


class Records(_Strict):
    """Ids of the documents to cite: every one of `all_of`, at least one of `any_of`; `optional` ones may be."""

    all_of: tuple[str, ...] = ()
    any_of: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()


class Case(_Strict):
    """One question with the reply expected: `key` says it in words, the other fields in a form that is scored.

    Each group of `must` needs one of its patterns in the reply; no pattern of `must_not` may be stated.
    """

    id: Annotated[str, Field(min_length=1)]
    kind: CaseKind
    question: Annotated[str, Field(min_length=1)]
    status: Annotated[tuple[Status, ...], Field(min_length=1), BeforeValidator(_listed)]
    audience: Audience = Audience.STUDENT
    history: tuple[Turn, ...] = ()
    records: Records = Records()
    key: str | None = None
    must: tuple[Annotated[tuple[Pattern, ...], Field(min_length=1)], ...] = ()
    must_not: tuple[Pattern, ...] = ()
    verdict: Annotated[Verdict | None, BeforeValidator(_quoted)] = None
    numbers: tuple[int | float, ...] = ()


class _KeysOnce(yaml.SafeLoader):
    """YAML in which a key that stands twice is an error: otherwise its last value would be taken without a word."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, object]:
        """See SafeLoader; merged keys may be set anew."""
        seen: set[str] = set()
        for key in (key for key, _ in node.value if isinstance(key, yaml.ScalarNode)):
            if key.value in seen:
                raise ConstructorError(None, None, f"the key {key.value} stands there twice", key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)


def load_cases(paths: Iterable[Path]) -> tuple[Case, ...]:
    """The cases of the files, in order; raises BadCase for the first thing that is wrong."""
    seen: dict[str, Path] = {}
    cases: list[Case] = []
    for path in paths:
        for number, entry in enumerate(_entries(path), start=1):
            case = _case(path, number, entry)
            if case.id in seen:
                raise BadCase(path, f"the id is taken already, by a case of {seen[case.id]}", case.id)
            seen[case.id] = path
            cases.append(case)
    return tuple(cases)


def _entries(path: Path) -> list[object]:
    try:
        entries: object = yaml.load(path.read_text(encoding="utf-8"), _KeysOnce)  # nosec B506: it is a safe one
    except OSError as error:
        raise BadCase(path, f"cannot be read ({error.strerror})") from error
    except (yaml.YAMLError, ValueError) as error:
        raise BadCase(path, f"is not YAML in UTF-8: {file_in_plain_words(error)}") from error
    if not isinstance(entries, list) or not entries:
        raise BadCase(path, "must hold a list of cases, each begun with `- id:`")
    return entries


def _case(path: Path, number: int, entry: object) -> Case:
    try:
        return Case.model_validate(entry)
    except ValidationError as error:
        named = entry.get("id") if isinstance(entry, dict) else None
        raise BadCase(path, _problems(error), named if isinstance(named, str) else f"number {number}") from error


def _problems(error: ValidationError) -> str:
    return all_in_plain_words(error, most=100)
