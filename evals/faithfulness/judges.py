"""Judges of faithfulness: the one that works without a model, a chat model, and both together."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, assert_never

from advisor.finding import Source
from advisor.gate.claim import Claim, Dropped, Objection, Reason
from advisor.gate.gate import Exhibit
from advisor.gate.support import Statement
from advisor.reply import Calculation, Citation, Origin
from corpus.figures import digits, stated
from corpus.library import Library
from evals.faithfulness.faithful import FaithfulnessJudge, Judgement, Said, Support

_START = re.compile(r"^\W*\w+")
_NAME = re.compile(r"(?<![\w&'])(?:[A-F][+-](?!\w)|[A-Z][\w&'’]*)")
"""A word with a capital, or a grade; the first word of a sentence is left out before."""

GATE = {"local": "the gate", "trained": "the trained judge"}
"""What stands behind the names of judges without a language model."""

_OTHERWISE = (Reason.CONTRADICTION, Reason.DENIAL)
"""What the gate says of a claim that says otherwise than its source, rather than more than it."""


class Gatekeeper(Protocol):
    """The gate, or what stands in for it."""

    def check(self, claim: Claim, evidence: dict[str, Exhibit]) -> Dropped | None:
        """Why a claim may not be shown; None where it may."""
        ...


EVEN = 0.5
"""How likely a claim has to be for the trained judges by themselves: more likely than not, chosen on no sentences."""


@dataclass(frozen=True)
class TrainedAlone:
    """Stands in for the gate: the trained judges of support by themselves, which weigh what the checks find where the
    gate lets a check decide. `stated` is what they are asked of a claim, `raised` what the checks hold against it, and
    `carried` how likely they say that it is."""

    stated: Callable[[Claim, dict[str, Exhibit]], Statement]
    raised: Callable[[Claim, dict[str, Exhibit]], Sequence[Objection]]
    carried: Callable[[Statement, Sequence[Objection]], float]

    def likely(self, claim: Claim, evidence: dict[str, Exhibit]) -> float:
        """How likely the claim is, between 0 and 1."""
        return self.carried(self.stated(claim, evidence), self.raised(claim, evidence))

    def check(self, claim: Claim, evidence: dict[str, Exhibit]) -> Dropped | None:
        """See Gatekeeper."""
        share = self.likely(claim, evidence)
        return None if share >= EVEN else Dropped(claim, Reason.SUPPORT, f"{share:.2f} likely")


class LocalJudge:
    """Judges without a language model: quotes word for word, findings by their figures, and a model's sentences by the
    gate, or by what stands in for it."""

    def __init__(self, gate: Gatekeeper, library: Library, name: str = "local") -> None:
        self._gate = gate
        self._library = library
        self.name = name

    def judge(self, said: Said) -> Judgement:
        """See FaithfulnessJudge."""
        match said.sentence.origin:
            case Origin.QUOTE:
                return _word_for_word(said)
            case Origin.FINDING:
                return _computed(said)
            case Origin.MODEL:
                return self._claimed(said)
        assert_never(said.sentence.origin)

    def _claimed(self, said: Said) -> Judgement:
        try:
            claim, evidence = claimed(said, self._library)
        except KeyError as error:
            return Judgement(Support.UNSCORED, str(error.args[0]))
        dropped = self._gate.check(claim, evidence)
        if dropped is None:
            return Judgement(Support.SUPPORTED, f"{GATE.get(self.name, self.name)} lets it pass")
        support = Support.CONTRADICTED if dropped.reason in _OTHERWISE else Support.NOT_SUPPORTED
        return Judgement(support, f"{dropped.reason}: {dropped.detail}")


def claimed(said: Said, library: Library) -> tuple[Claim, dict[str, Exhibit]]:
    """A sentence and what it cites as the gate is asked; raises KeyError for a document that the library has not."""
    evidence = {}
    for citation in said.cited:
        document = library.get(citation.document_id)
        if document is None:
            raise KeyError(f"the library has no document {citation.document_id}")
        id_ = str(citation.number)
        evidence[id_] = Exhibit(id_, citation.quote, (Source(document, citation.quote),))
    return Claim(said.sentence.text, tuple(evidence)), evidence


def _word_for_word(said: Said) -> Judgement:
    bare = said.sentence.text.removeprefix("“").removesuffix("”")
    if any(bare == citation.quote or bare in citation.quote for citation in said.cited):
        return Judgement(Support.SUPPORTED, "stands word for word in what it cites")
    return Judgement(Support.NOT_SUPPORTED, "stands in nothing that it cites")


def _computed(said: Said) -> Judgement:
    """A finding is worded by code, so its words are not compared: its figures, letter grades and names are looked up.
    A sum counts as held only where everything that it cites is cited by the sentence."""
    cited = {citation.number for citation in said.cited}
    sums = [made for made in said.computed if {o.citation for o in made.operands} - {None} <= cited]
    held = " ".join((*map(_text, said.cited), *map(_sum, sums), said.asked))
    text = said.sentence.text
    names, figures = set(_NAME.findall(_START.sub("", text))), set(digits(text))
    if not names and not figures:
        return Judgement(Support.UNSCORED, "it has no figure, grade or name that could be looked up")
    loose = [str(figure) for figure in sorted(figures - stated(held))]
    loose += sorted(name for name in names if not re.search(rf"(?<!\w){re.escape(name)}(?!\w)", held, re.IGNORECASE))
    if loose:
        return Judgement(Support.NOT_SUPPORTED, f"not held: {', '.join(loose)}")
    return Judgement(Support.SUPPORTED, f"all held: {', '.join((*map(str, sorted(figures)), *sorted(names)))}")


def _text(citation: Citation) -> str:
    return f"{citation.quote} {citation.title} {citation.institution} {citation.unit or ''} {citation.as_of or ''}"


def _sum(made: Calculation) -> str:
    labels = ", ".join(operand.label for operand in made.operands)
    return f"{made.label} {made.expression} {made.result} {made.unit} {labels}"


Opinion = tuple[Support, str]


class ChatJudge:
    """Judges by asking a chat model. `ask` is handed the sentence and the cited texts, and gives the model's word with
    its reason; whatever fails in it makes the judgement Unscored."""

    def __init__(self, name: str, ask: Callable[[str, Sequence[str]], Opinion]) -> None:
        self._name = name
        self._ask = ask

    @property
    def name(self) -> str:
        """The model as it is named in the settings."""
        return self._name

    def judge(self, said: Said) -> Judgement:
        """See FaithfulnessJudge. Sums are handed over as texts beside the quotes, and so is the question."""
        texts = [f"{c.institution}, {c.title}: {c.quote}" for c in said.cited]
        if said.sentence.origin is Origin.FINDING:
            texts += [f"Computed: {_sum(made)}" for made in said.computed]
            texts += [f"The student's question: {said.asked}"] if said.asked else []
        try:
            support, reason = self._ask(said.sentence.text, texts)
        except Exception as error:  # a judge that fails is a judgement that is missing, never a wrong one
            return Judgement(Support.UNSCORED, f"{type(error).__name__}: {error}")
        return Judgement(support, reason)


_CAUTION = (Support.CONTRADICTED, Support.NOT_SUPPORTED, Support.SUPPORTED)


@dataclass(frozen=True)
class BothJudges:
    """Two judges: the more cautious word of the two is taken, and where they disagree, the reason gives both."""

    first: FaithfulnessJudge
    second: FaithfulnessJudge

    @property
    def name(self) -> str:
        """Both names."""
        return f"{self.first.name} + {self.second.name}"

    def judge(self, said: Said) -> Judgement:
        """See FaithfulnessJudge. Where one cannot say, neither can both."""
        one, other = self.first.judge(said), self.second.judge(said)
        for name, judgement in ((self.first.name, one), (self.second.name, other)):
            if judgement.support is Support.UNSCORED:
                return replace(judgement, reason=f"{name}: {judgement.reason}")
        if one.support is other.support:
            return one
        support = min(one.support, other.support, key=_CAUTION.index)
        told = "; ".join(
            f"{name} says {judgement.support}: {judgement.reason}"
            for name, judgement in ((self.first.name, one), (self.second.name, other))
        )
        return Judgement(support, told, disagreed=True)
