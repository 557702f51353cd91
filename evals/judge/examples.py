"""What the reader of support is taught on: sentences by hand, and those laid side by side or said as one."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import permutations

from advisor.gate.asked import borrowed
from advisor.gate.weighing.marking import plain
from evals.gate.bench import Bench, evidence_of
from evals.judge.pairs import training_drafts
from evals.judge.siblings import Miss
from evals.paraphrases import TRAINING, TUNING, Draft, Paraphrase, load_paraphrases

NOT, CARRIED, DENIED, UNSAID = range(4)
"""What texts say of a claim: not carried for whatever reason, carried, said otherwise, not said."""

HAND, DRAFT = "by hand", "draft"
SEED = 7


@dataclass(frozen=True)
class Example:
    """A claim and its texts, both made plain, what the texts say of it, how it was made and of which institution."""

    claim: str
    texts: tuple[str, ...]
    label: int
    sort: str
    kind: str
    institution: str


_BY_HAND = {
    "number": DENIED,
    "bound": DENIED,
    "negation": DENIED,
    "order": DENIED,
    "role": DENIED,
    "invented": UNSAID,
    "elsewhere": UNSAID,
}


def by_hand(bench: Bench) -> Iterator[Example]:
    """The sentences that people wrote for training, right and wrong."""
    for row in (*load_paraphrases(TRAINING), *load_paraphrases(TUNING)):
        yield from _written(bench, row)
    for draft in training_drafts():
        yield from _drafted(bench, draft)


def _written(bench: Bench, row: Paraphrase) -> Iterator[Example]:
    document = bench.document(row.document)
    names = bench.gate.names.schools([document])
    texts = tuple(plain(cite, names) for cite in row.cites)
    yield Example(plain(row.text, names), texts, CARRIED, HAND, "", document.institution)
    for wrong in row.wrong:
        label = _BY_HAND.get(wrong.kind, NOT)
        yield Example(plain(wrong.text, names), texts, label, HAND, wrong.kind, document.institution)


def _drafted(bench: Bench, draft: Draft) -> Iterator[Example]:
    evidence = evidence_of(bench, draft)
    for right, sentences in ((True, draft.right), (False, draft.wrong)):
        for said in sentences:
            cited = [evidence[cite] for cite in said.cites]
            documents = tuple(dict.fromkeys(document for one in cited for document in one.documents))
            names = bench.gate.names.schools(documents)
            said_by = [one.text for one in cited]
            said_by += [draft.asked] if borrowed(said.text, " ".join(said_by), draft.asked) else []
            texts = tuple(plain(text, names) for text in said_by)
            label = CARRIED if right else NOT
            yield Example(plain(said.text, names), texts, label, DRAFT, said.kind or "", documents[0].institution)


def crossed(examples: Sequence[Example], chance: random.Random) -> Iterator[Example]:
    """Sentences by hand that rest on the same texts, laid beside one another: a right one says the texts again, so that
    another right one follows from it and a wrong one does not."""
    groups: dict[tuple[str, ...], list[Example]] = {}
    for example in examples:
        if example.sort == HAND:
            groups.setdefault(example.texts, []).append(example)
    for group in groups.values():
        right = [one for one in group if one.label == CARRIED]
        for one, other in permutations(right, 2):
            yield replace(one, texts=(other.claim,), sort="crossed", kind="right")
        for one in right:
            if len(one.texts) == 1:
                yield replace(one, claim=one.texts[0], texts=(one.claim,), sort="crossed", kind="back")
            for other in group:
                if other.label != CARRIED:
                    yield replace(other, texts=(one.claim,), sort="crossed")
        for one in group:
            if one.label == DENIED and right:
                yield replace(one, claim=chance.choice(right).claim, texts=(one.claim,), sort="crossed", kind="turned")


def joined_by_hand(written: Sequence[Example], chance: random.Random) -> Iterator[Example]:
    """Sentences by hand on texts of one institution, two said as one: carried by the texts of both where both are
    right, and by the texts of one alone not."""
    rights: dict[str, list[Example]] = {}
    for one in written:
        if one.sort == HAND and one.label == CARRIED:
            rights.setdefault(one.institution, []).append(one)
    wrongs = [one for one in written if one.sort == HAND and one.label != CARRIED]
    for one in (true for group in rights.values() for true in group):
        others = [other for other in rights[one.institution] if set(other.texts).isdisjoint(one.texts)]
        for other in chance.sample(others, min(2, len(others))):
            texts = (*one.texts, *other.texts)
            both = _both(one.claim, other.claim, chance)
            yield replace(one, claim=both, texts=texts, sort="joined by hand", kind="right")
            if chance.random() < 0.4:
                yield replace(one, claim=both, label=UNSAID, sort="joined by hand", kind=Miss.GRAFT)
    for wrong in wrongs:
        others = [other for other in rights.get(wrong.institution, ()) if set(other.texts).isdisjoint(wrong.texts)]
        for other in chance.sample(others, min(1, len(others))):
            pair = (wrong.claim, other.claim) if chance.random() < 0.5 else (other.claim, wrong.claim)
            texts = (*wrong.texts, *other.texts)
            yield replace(wrong, claim=_both(*pair, chance), texts=texts, sort="joined by hand", kind=wrong.kind)


def _both(one: str, other: str, chance: random.Random) -> str:
    link = chance.choice(("; ", ", and ", ", but ", " "))
    return f"{one}{link}{other}" if link == " " else f"{one.rstrip('.')}{link}{lower(other)}"


def lower(text: str) -> str:
    """A sentence as it goes on behind another one: names keep their capital."""
    return text[:1].lower() + text[1:] if text.split(" ")[0] in ("The", "A", "An", "In", "At", "For") else text
