"""Sentences that the gate is measured on: paraphrases of the library, and drafts for questions, each with its cites."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from advisor.reply import Verdict
from corpus.plain_words import file_in_plain_words, in_plain_words

TUNING = Path(__file__).with_name("tuning.yaml")
TRAINING = Path(__file__).parents[1] / "judge" / "paraphrases.yaml"
MEASURING = Path(__file__).with_name("measuring.yaml")
MEASURING_2 = Path(__file__).with_name("measuring-2.yaml")
MEASURING_3 = Path(__file__).with_name("measuring-3.yaml")
DRAFTS = Path(__file__).with_name("drafts.yaml")
DRAFTS_2 = Path(__file__).with_name("drafts-2.yaml")
DRAFTS_3 = Path(__file__).with_name("drafts-3.yaml")
NEAR = Path(__file__).with_name("near.yaml")
NEAR_TUNING = Path(__file__).with_name("near-tuning.yaml")
NEAR_2 = Path(__file__).with_name("near-2.yaml")
NEAR_3 = Path(__file__).with_name("near-3.yaml")

Text = Annotated[str, Field(min_length=1)]
Cites = Annotated[tuple[Text, ...], Field(min_length=1)]


class BadSentences(Exception):
    """A file of sentences that cannot be measured with; names the file and what to mend."""

    def __init__(self, path: Path, problem: str) -> None:
        self.path, self.problem = path, problem
        super().__init__(f"{path}: {problem}")


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Wrong(_Strict):
    """A sentence that what it cites does not carry, and what is wrong with it."""

    text: Text
    kind: Text


class Paraphrase(_Strict):
    """A right sentence, the document it is about and the sentences of it that it rests on; and wrong sentences that
    cite the same."""

    document: Text
    cites: Cites
    text: Text
    wrong: tuple[Wrong, ...] = ()


class Said(_Strict):
    """A sentence of a draft with what it cites; `kind` says what is wrong with a wrong one."""

    text: Text
    cites: Cites
    kind: str | None = None


class Rest(_Strict):
    """A sentence of a document that a finding rests on."""

    document: Text
    sentence: Text


class Computed(_Strict):
    """A finding of a draft's question, with its verdict where it has one."""

    text: Text
    sources: tuple[Rest, ...]
    verdict: Verdict | None = None


class Draft(_Strict):
    """What may be and what may not be written for the question of one case; cited as "finding K" or by quotes. The
    question is there where a model wrote for it, with those asked before it."""

    case: Text
    question: str = ""
    earlier: tuple[Text, ...] = ()
    findings: tuple[Computed, ...] = ()
    right: Annotated[tuple[Said, ...], Field(min_length=1)]
    wrong: Annotated[tuple[Said, ...], Field(min_length=1)]

    @property
    def asked(self) -> str:
        """All that was asked, the question last."""
        return " ".join((*self.earlier, self.question)).strip()

    @property
    def for_tuning(self) -> bool:
        """Whether the gate may be tuned on it: so it is with half of the cases, by a hash of their ids."""
        return hashlib.sha256(self.case.encode()).digest()[0] % 2 == 0


def load_paraphrases(path: Path) -> tuple[Paraphrase, ...]:
    """The paraphrases of a file, in order; raises BadSentences."""
    return _load(path, Paraphrase)


def load_drafts(path: Path = DRAFTS) -> tuple[Draft, ...]:
    """The drafts of a file, in order; raises BadSentences."""
    return _load(path, Draft)


Row = TypeVar("Row", bound=_Strict)


def _load(path: Path, row: type[Row]) -> tuple[Row, ...]:
    try:
        given: object = yaml.safe_load(path.read_text(encoding="utf-8"))
        found: Sequence[Row] = TypeAdapter(list[row]).validate_python(given)  # type: ignore[valid-type]
    except OSError as error:
        raise BadSentences(path, f"cannot be read ({error.strerror})") from error
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"])) or "the file"
        raise BadSentences(path, f"{where}: {in_plain_words(first)}") from error
    except (yaml.YAMLError, ValueError) as error:
        raise BadSentences(path, f"is not YAML in UTF-8: {file_in_plain_words(error)}") from error
    return tuple(found)
