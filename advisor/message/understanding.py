"""A question as far as code understands it, and the places that it is about."""

from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from advisor.message.amounts.figures import Figures
from advisor.message.asked.aspects import Aspect
from advisor.message.asked.clauses import Clauses
from advisor.message.asked.foreign import Foreign
from advisor.message.credit.credit import Holding
from advisor.message.person.asker import Asker
from advisor.message.time.period import Period
from advisor.message.time.progress import Progress
from corpus.amounts import Base
from corpus.rules import Credential, Situation


@dataclass(frozen=True)
class Place:
    """An institution that a question is about, with the units and the documents of the programs it names."""

    institution: str
    units: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    programs: tuple[tuple[str, ...], ...] = ()
    """The documents of each program named, apart."""
    refused: tuple[str, ...] = ()
    """The units, and the documents of the programs, that are named as what is not meant."""


@dataclass(frozen=True)
class Schools:
    """How many schools a message names, and those that the credit leaves."""

    named: int = 0
    left: frozenset[str] = frozenset()
    not_in: bool = False
    """Whether the credit is the school's own, or goes out to a school that is not said."""
    unsure: bool = False
    """Whether credit is said to be from a place of which the name may be the school asked about or another one: from
    "Oregon", beside Oregon State."""
    abroad: bool = False
    """Whether one of them is outside the United States, as far as their names tell."""


@dataclass(frozen=True)
class Understanding:
    """A question as far as code understands it. None and empty stand for what was not said.

    `question` is the message without what it tells beside its case (`asides`).
    `text` is what to search for: the question, and the message that it follows.
    `choices` are the institutions that an ambiguous name may mean, `unheld` those that the library lacks, `beside`
    those of them that are asked about beside a held one.
    """

    question: str
    text: str
    places: tuple[Place, ...]
    choices: tuple[str, ...]
    unheld: tuple[str, ...]
    beside: tuple[str, ...]
    holdings: tuple[Holding, ...]
    target: Credential | None
    sizes: dict[Base, Fraction]
    certificate_size: Fraction | None
    grades: tuple[str, ...]
    aspects: frozenset[Aspect]
    background: frozenset[Aspect]
    parts: tuple[str, ...]
    foreign: tuple[Foreign, ...]
    situations: frozenset[Situation]
    asks_permission: bool
    follows: bool
    content: frozenset[str]
    context: str
    schools: Schools
    """The schools that the message names, and those that the credit leaves."""
    unnamed: str
    """The message with the names of institutions, units and programs left out."""
    describes: bool
    """Whether the message itself describes credit, not only its history."""
    unnamed_before: str = ""
    """The message that it follows with the names left out likewise; empty where it follows none."""
    divided: frozenset[Fraction] = frozenset()
    """The credits and the courses of what was told as one amount and is held as the lots that it is made of, by their
    grades, kinds or ages; empty where nothing was divided."""
    unmarked: bool = False
    """Whether one of several amounts of credit is not said to come from anywhere, while another is."""
    figures: Figures = field(default_factory=Figures)
    """The averages, years, sums of money and shares that `question` tells."""
    progress: Progress = field(default_factory=Progress)
    asker: Asker = field(default_factory=Asker)
    clauses: Clauses = field(default_factory=Clauses, compare=False)
    """What the clauses of `unnamed` are for, where a reader told it: it follows from them, so it is not compared."""
    fuller: str | None = None
    """What to search for where nothing is found for `text`: a follow-up with all that was told before it; None where
    that is no more."""
    today: date | None = None
    """The day on which it was asked; None where nobody said."""
    as_of: Period | None = None
    """The catalog year that is asked under; None for the newest version."""
    told: str = ""
    """All that the asker wrote: the messages before it, and the message whole."""
    supposes: bool = False
    """Whether another rule is supposed than the one that holds: nothing is judged or worked out beside it."""

    @property
    def institutions(self) -> tuple[str, ...]:
        """The institutions asked about."""
        return tuple(dict.fromkeys(place.institution for place in self.places))
