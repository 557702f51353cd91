"""Questions to train on, made from templates and the library's names; the same for the same seed."""

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from advisor.message.asked.aspects import Aspect
from corpus.names import Names

TEMPLATES = Path(__file__).parent / "templates.yaml"

_CERTIFICATES = (
    "the certificate", "a grad cert", "the graduate certificate", "a graduate certificate", "the cert", "my cert",
    "my certificate", "the {field} certificate", "a certificate in {field}", "the {field} grad cert", "{field} cert",
    "the post-bacc certificate", "the graduate certificate in {field}",
)  # fmt: skip
_MASTERS = (
    "a master's", "the master's", "my masters", "the ms", "an MS in {field}", "the MBA", "the {field} master's",
    "the MPH", "the MPA", "a master's degree", "the master's program", "the {field} MS", "the degree", "an MSN",
    "an MA",
)  # fmt: skip
_FIELDS = (
    "data science", "public health", "GIS", "cybersecurity", "accounting", "nursing", "education", "computer science",
    "leadership", "business analytics", "public administration", "finance", "engineering", "statistics", "history",
)  # fmt: skip
_CHATTER = (
    "hi! ", "hello, ", "quick question: ", "sorry if this was asked before. ", "ok so ",
    "I work full time as a nurse. ",
    "we're moving next year. ", "my boss pays for one class a term. ", "hey ", "An advisee asks: ", "For a student: ",
    "I've been out of school for a while. ", "please help me: ", "Dear advisor, ", "just curious, ",
    "my friend said no but ",
    "Trying to plan ahead here. ", "I have two kids and little time. ",
)  # fmt: skip
_GRADES = ("B", "B-", "C+", "C", "B+", "A-", "b minus", "c plus", "a B-", "B minus")
_SLANG = (
    ("certificate", "cert"), ("credits", "creds"), ("credits", "cr"), ("hours", "hrs"),
    ("courses", "classes"), ("courses", "subjects"),
    ("you", "u"), ("are", "r"), ("to ", "2 "), ("for ", "4 "), ("can i", "could i"), ("can i", "am i able to"),
    ("maximum", "max"), ("years", "yrs"), ("transfer", "xfer"), ("graduate", "grad"), ("do i have to", "do i gotta"),
    ("is there", "exists"), ("may ", "might "), ("how many", "what number of"), ("and ", "& "), ("with ", "w/ "),
)  # fmt: skip


@dataclass(frozen=True)
class Made:
    """A question with the aspects it asks about and its direction; `template` tells its makings apart."""

    text: str
    aspects: frozenset[Aspect]
    origin: str
    target: str
    template: int


def templates() -> list[tuple[str, frozenset[Aspect], str, str]]:
    """Each template with its aspects, origin and target; "?" stands for what is not said, "-" for no credit."""
    rows = []
    for key, texts in yaml.safe_load(TEMPLATES.read_text(encoding="utf-8")).items():
        asks, _, direction = key.partition(" / ")
        origin, _, target = direction.partition(" to ")
        aspects = frozenset(Aspect(aspect) for aspect in asks.split(","))
        rows += [(text, aspects, origin, target or origin) for text in texts]
    return rows


def generate(names: Names, each: int, seed: int) -> list[Made]:
    """`each` questions of every template, worded, misspelt and joined at random."""
    dice = random.Random(seed)
    schools = [alias for school in names.institutions for alias in (school.name, *school.aliases)]
    rows = templates()
    return [_made(rows, index, schools, dice) for _ in range(each) for index in range(len(rows))]


def _made(
    rows: Sequence[tuple[str, frozenset[Aspect], str, str]], index: int, schools: Sequence[str], dice: random.Random
) -> Made:
    text, aspects, origin, target = rows[index]
    said = _filled(text, schools, dice)
    if dice.random() < 0.15:
        other = rows[dice.randrange(len(rows))]
        said = f"{said}{dice.choice((', and ', '? ', '. also, '))}{_filled(other[0], schools, dice)}"
        aspects |= other[1]
    if dice.random() < 0.3:
        said = dice.choice(_CHATTER) + said
    return Made(_worn(said, dice), aspects, origin, target, index)


def _filled(text: str, schools: Sequence[str], dice: random.Random) -> str:
    fillers: dict[str, Callable[[], str]] = {
        "u": lambda: dice.choice(schools if dice.random() < 0.85 else ("your school", "there", "the university")),
        "c": lambda: dice.choice(_CERTIFICATES).format(field=dice.choice(_FIELDS)),
        "m": lambda: dice.choice(_MASTERS).format(field=dice.choice(_FIELDS)),
        "n": lambda: str(dice.choice((3, 6, 8, 9, 10, 12, 15, 18, 20, 24))),
        "k": lambda: dice.choice(("two", "three", "4", "2", "3", "five")),
        "g": lambda: dice.choice(_GRADES),
        "y": lambda: dice.choice(("5", "6", "eight", "10", "7", "four")),
        "yr": lambda: str(dice.randint(2008, 2023)),
    }  # fmt: skip
    return re.sub(r"\{(\w+)\}", lambda match: fillers[match.group(1)](), text)


def _worn(text: str, dice: random.Random) -> str:
    """A question as it is typed: in small letters, with slang, with a slip."""
    for plain, worn in _SLANG:
        if dice.random() < 0.12:
            text = text.replace(plain, worn)
    if dice.random() < 0.1:
        at = dice.randrange(len(text) - 1)
        text = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    if dice.random() < 0.5:
        text = text.lower()
    return text if dice.random() < 0.6 else f"{text}?"
