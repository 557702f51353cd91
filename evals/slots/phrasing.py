"""Phrasings with the slots they hold."""

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict

from advisor.message.asked.aspects import Aspect
from advisor.message.asked.foreign import Foreign
from advisor.message.credit.credit import Use
from advisor.question import Question, Turn
from corpus.rules import Anchor, Situation, Stage
from evals.cases import load_cases

FOLDER = Path(__file__).parent
DEVELOPMENT = FOLDER.parent / "cases" / "development.yaml"

UNSAID = "unsaid"
"""The half of a direction that nobody told: what is read there is assumed."""

Figure = Annotated[Fraction, BeforeValidator(lambda value: Fraction(str(value)))]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Slots(_Strict):
    """What one question holds. Empty stands for what was not said; `ambiguous` is a name that several institutions
    bear, `unheld` one of an institution that the library lacks."""

    institution: tuple[str, ...] = ()
    ambiguous: bool = False
    unheld: bool = False
    unit: tuple[str, ...] = ()
    program: tuple[str, ...] = ()
    """The id of a document of each program named."""
    direction: tuple[str, ...] = ()
    """"outside to masters": the names of an origin and of a credential, either of them unsaid."""
    amount: tuple[str, ...] = ()
    """"9 credits", "12 quarter", "9 competency"."""
    courses: tuple[Figure, ...] = ()
    degree_size: tuple[Figure, ...] = ()
    certificate_size: tuple[Figure, ...] = ()
    grade: tuple[str, ...] = ()
    gpa: tuple[Figure, ...] = ()
    age: tuple[Figure, ...] = ()
    """In years."""
    anchor: tuple[Anchor, ...] = ()
    year: tuple[Figure, ...] = ()
    price: tuple[Figure, ...] = ()
    percent: tuple[Figure, ...] = ()
    used: tuple[Use, ...] = ()
    situation: tuple[Situation, ...] = ()
    stage: tuple[Stage, ...] = ()
    done: tuple[str, ...] = ()
    aspect: tuple[Aspect, ...] = ()
    foreign: tuple[Foreign, ...] = ()


class Phrasing(_Strict):
    """A question with what it holds. `may` are aspects that are neither missed nor wrong, `unscored` the slots on
    which people would differ."""

    id: str
    voice: str = ""
    question: str = ""
    history: tuple[str, ...] = ()
    slots: Slots
    may: tuple[Aspect, ...] = ()
    unscored: tuple[str, ...] = ()

    def asked(self) -> Question:
        """The question as it reaches the advisor."""
        return Question(self.question, history=tuple(Turn(turn, "") for turn in self.history))


def load(name: str) -> list[Phrasing]:
    """The phrasings of "development", "working" or "kept". Raises ValidationError for a slot that there is not."""
    rows = yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    texts = _development() if name == "development" else {}
    return [Phrasing.model_validate({**row, **texts.get(row["id"], {})}) for row in rows]


def _development() -> Mapping[str, Mapping[str, object]]:
    return {
        case.id: {"question": case.question, "history": [turn.question for turn in case.history]}
        for case in load_cases([DEVELOPMENT])
    }
