"""Examples that are made: around true claims, of the library's own sentences, of rivals, findings and outside pairs."""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from rapidfuzz import fuzz, process

from advisor.gate.weighing.marking import plain
from corpus.document import Document
from evals.gate.bench import Bench
from evals.gate.verbatim import near_verbatim
from evals.judge.examples import CARRIED, DENIED, DRAFT, HAND, UNSAID, Example, crossed, joined_by_hand, lower
from evals.judge.outside_sets import for_training
from evals.judge.sayings import said_again
from evals.judge.siblings import CONTRADICTING, Miss, misses_of
from evals.judge.verdicts import verdicts
from evals.paraphrases import MEASURING, MEASURING_2, load_paraphrases
from index.split import split

SEED = 7

Kind = TypeVar("Kind")


@dataclass(frozen=True)
class Maker:
    """Makes examples from true claims: the same in other words, and what one change makes of it."""

    chance: random.Random

    def around(self, true: Example, others: Sequence[str], rounds: int, misses: int) -> Iterator[Example]:
        """Of a carried claim so many times the claim again, and as often so many near misses. `others` are sentences
        of its document that it does not rest on."""
        for _ in range(rounds):
            said = self.again(true)
            yield replace(said, texts=self._among(said.texts, others), sort="again", kind="right")
            found = misses_of(self.again(true).claim, self.chance)
            if others:
                found[Miss.GRAFT] = [self._grafted(true.claim, self.chance.choice(others))]
            for kind in self.chance.sample(sorted(found), min(misses, len(found))):
                changed = self.chance.choice(found[kind])
                if changed == true.claim or changed in true.texts:
                    continue
                label = DENIED if kind in CONTRADICTING else UNSAID
                texts = self._among(self.again(true).texts, others)
                yield Example(changed, texts, label, "miss", kind, true.institution)
            if others:
                texts = tuple(self.chance.sample(list(others), min(len(others), self.chance.choice((1, 1, 1, 2, 3)))))
                yield Example(self.again(true).claim, texts, UNSAID, "miss", Miss.ELSEWHERE, true.institution)

    def again(self, one: Example) -> Example:
        """An example in other words, most often the claim alone."""
        claim = said_again(one.claim, self.chance, self.chance.choice((0, 1, 1, 2, 2, 3, 4)))
        texts = tuple(said_again(text, self.chance, 0 if self.chance.random() < 0.7 else 2) for text in one.texts)
        return replace(one, claim=claim, texts=texts)

    def _among(self, texts: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
        """The texts, now and then among others that have nothing to do with the claim."""
        more = self.chance.choice((0, 0, 0, 0, 1, 2))
        mixed = [*texts, *self.chance.sample(list(others), min(more, len(others)))]
        self.chance.shuffle(mixed)
        return tuple(mixed)

    def _grafted(self, claim: str, other: str) -> str:
        """The claim with what another sentence says put behind it."""
        other = other.rstrip(".")
        tail = other.split(" ", self.chance.choice((2, 3, 4)))[-1]
        link = self.chance.choice((", and ", "; ", ", with ", " if it ", ", which ", " and "))
        return f"{claim.rstrip('.')}{link}{tail if self.chance.random() < 0.6 else other}."


def said_by_library(
    bench: Bench, chance: random.Random, documents: Sequence[Document]
) -> Iterator[tuple[Example, tuple[str, ...]]]:
    """Sentences of documents as claims that cite themselves, singly and in pairs, each with the other sentences of its
    document; none of an institution that the gate is measured on."""
    measured = {
        bench.document(r.document).institution for path in (MEASURING, MEASURING_2) for r in load_paraphrases(path)
    }
    for document in documents:
        if document.institution in measured:
            continue
        names = bench.gate.names.schools([document])
        said = [(plain(part.text, names), part.text) for part in split(document)]
        texts = [text for text, _ in said]
        for place, (text, own) in enumerate(said):
            others = tuple(one for one in texts if one != text)
            true = Example(text, (text,), CARRIED, "library", "", document.institution)
            yield true, others
            for nearly in near_verbatim(own, (document.institution,)):
                yield replace(true, claim=plain(nearly, names), sort="verbatim"), ()
            if place + 1 < len(texts):
                second = texts[place + 1]
                joined = chance.choice(
                    (
                        f"{text.rstrip('.')}, and {lower(second)}",
                        f"{text.rstrip('.')}; {second}",
                        f"{second.rstrip('.')}, and {lower(text)}",
                    )
                )
                yield Example(joined, (text, second), CARRIED, "joined", "", document.institution), others


def generated(
    bench: Bench, written: Sequence[Example], documents: Sequence[Document], rounds: int = 9
) -> Iterator[Example]:
    """All that is made: around the sentences by hand, and around those of documents."""
    chance = random.Random(SEED)
    maker = Maker(chance)
    yield from crossed(written, chance)
    yield from joined_by_hand(written, chance)
    around = _others(bench)
    for true in written:
        if true.label == CARRIED:
            beside = [one for one in around.get(true.texts[0], ()) if one not in true.texts]
            yield from maker.around(true, beside, rounds, 2)
        elif true.sort in (HAND, DRAFT):
            for _ in range(rounds // 2):
                again = maker.again(true)
                yield replace(again, sort="wrong again")
    for true, others in said_by_library(bench, chance, documents):
        yield true
        if true.sort != "verbatim":
            yield from maker.around(true, others, rounds, 3)


def told(chance: random.Random, number: int = 6000) -> Iterator[Example]:
    """Claims about findings with made-up figures."""
    for claim, texts, right, kind in verdicts(chance, number):
        label = CARRIED if right else DENIED if kind in CONTRADICTING else UNSAID
        yield Example(
            said_again(claim, chance, chance.choice((0, 0, 1))), texts, label, "told", "right" if right else kind, ""
        )


ALIKE, TOO_ALIKE = 72, 96
"""Of 100: sentences of two institutions that are this much alike say the same kind of thing, and not the same thing."""


def rivals(written: Sequence[Example], library: Sequence[Example], chance: random.Random) -> Iterator[Example]:
    """True claims that cite what another institution says of the same matter with other figures."""
    texts = [one.texts[0] for one in library]
    digits = [frozenset(re.findall(r"\d[\d.,]*%?|\b[A-D][+-]?(?!\w)", text)) for text in texts]
    near: dict[str, list[int]] = {}
    for place, text in enumerate(texts):
        found = process.extract(text, texts, scorer=fuzz.token_sort_ratio, limit=8, score_cutoff=ALIKE)
        near[text] = [
            other
            for _, score, other in found
            if score < TOO_ALIKE
            and digits[other] != digits[place]
            and library[other].institution != library[place].institution
        ]
    for true in (*written, *library):
        for other in near.get(true.texts[0], ()) if true.label == CARRIED and len(true.texts) == 1 else ():
            rival = replace(true, claim=said_again(true.claim, chance, chance.choice((0, 1, 2))), texts=(texts[other],))
            yield replace(rival, label=DENIED, sort="rival", kind=library[other].institution)


def outside(folder: Path, share: float = 1.0) -> Iterator[Example]:
    """A share of FactCG's pairs, each against the nearest sentences of its document, and near misses of those that are
    carried."""
    chance = random.Random(SEED)
    maker = Maker(chance)
    for question in part(for_training(folder)[0], share):
        texts = tuple(plain(text, ()) for text in question.texts)
        label = CARRIED if question.right else UNSAID
        one = Example(plain(question.claim, ()), texts, label, "outside", "", "")
        yield one
        if question.right:
            yield from (replace(made, sort=f"outside {made.sort}") for made in maker.around(one, (), 2, 2))


def part(everything: Sequence[Kind], share: float) -> list[Kind]:
    """A share of things, at least one, in their order."""
    number = max(1, round(len(everything) * share))
    return [everything[place * len(everything) // number] for place in range(number)]


def _others(bench: Bench) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for document in bench.library:
        names = bench.gate.names.schools([document])
        texts = tuple(plain(part.text, names) for part in split(document))
        for text in texts:
            found.setdefault(text, texts)
    return found
