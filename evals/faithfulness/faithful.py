"""Whether each sentence of a reply is carried by what it cites, and the citation recall and precision of ALCE.

Gao et al., "Enabling Large Language Models to Generate Text with Citations" (EMNLP 2023): a sentence is recalled when
all that it cites carries it jointly; a citation of a recalled sentence is precise unless it alone does not carry the
sentence and the others do without it. Citations of sentences that are not recalled are not precise.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from advisor.question import Status
from advisor.reply import Answer, Calculation, Citation, Conflict, Origin, Reply, Sentence, status


class Support(StrEnum):
    """How cited texts stand to a sentence."""

    SUPPORTED = "supported"
    NOT_SUPPORTED = "not supported"
    CONTRADICTED = "contradicted"
    UNSCORED = "unscored"


@dataclass(frozen=True)
class Judgement:
    """What a judge says of a sentence, and why. Unscored is a judge that could not say: counted, and in no share.
    `disagreed` where it is of two judges that do not agree."""

    support: Support
    reason: str
    disagreed: bool = False


@dataclass(frozen=True)
class Said:
    """A sentence to judge with what it cites. `asked` is what the asker said, whose figures a sentence may use, and
    `computed` the sums of the reply."""

    sentence: Sentence
    cited: tuple[Citation, ...]
    asked: str = ""
    computed: tuple[Calculation, ...] = ()


class FaithfulnessJudge(Protocol):
    """Says whether cited texts carry a sentence."""

    @property
    def name(self) -> str:
        """What the judge is called in a report."""
        ...

    def judge(self, said: Said) -> Judgement:
        """The judgement on one sentence. A judge that cannot be reached or understood answers with Unscored."""
        ...


@dataclass(frozen=True)
class Judged:
    """One sentence with its judgement; of its citations how many there are, how many are precise, and how many could
    not be judged by leaving one out."""

    text: str
    origin: Origin
    judgement: Judgement
    citations: int
    precise: int
    undecided: int = 0


@dataclass(frozen=True)
class Faithfulness:
    """All sentences of a run that a judge has seen."""

    judge: str
    sentences: tuple[Judged, ...]

    def count(self, support: Support) -> int:
        """How many sentences came out so."""
        return sum(judged.judgement.support is support for judged in self.sentences)

    @property
    def disagreements(self) -> int:
        """Sentences on which two judges do not agree."""
        return sum(judged.judgement.disagreed for judged in self.sentences)

    @property
    def recall(self) -> tuple[int, int]:
        """Sentences carried jointly by what they cite, of all that were judged."""
        return self.count(Support.SUPPORTED), len(self.sentences) - self.count(Support.UNSCORED)

    @property
    def precision(self) -> tuple[int, int]:
        """Precise citations, of all that were judged."""
        judged = [each for each in self.sentences if each.judgement.support is not Support.UNSCORED]
        return sum(each.precise for each in judged), sum(each.citations - each.undecided for each in judged)


def judge_reply(reply: Reply, asked: str, judge: FaithfulnessJudge) -> tuple[Judged, ...]:
    """Every sentence that states something of an institution: those of answers and conflicts. Sentences that only
    speak of the answer itself ("2 more fit", "please confirm") cite nothing and are findings; they are left out."""
    if status(reply) not in (Status.ANSWERED, Status.CONFLICT):
        return ()
    computed = reply.calculations if isinstance(reply, Answer | Conflict) else ()
    held = {citation.number: citation for citation in reply.citations}
    judged = []
    for sentence in reply.sentences:
        if sentence.origin is Origin.FINDING and not sentence.citations:
            continue
        cited = tuple(held[number] for number in sentence.citations if number in held)
        judged.append(judge_sentence(Said(sentence, cited, asked, computed), judge))
    return tuple(judged)


def judge_sentence(said: Said, judge: FaithfulnessJudge) -> Judged:
    """The sentence judged with all that it cites, and each citation by leaving it out."""
    joint = judge.judge(said) if said.cited else Judgement(Support.NOT_SUPPORTED, "it cites nothing")
    precise = undecided = 0
    if joint.support is Support.SUPPORTED:
        for citation in said.cited:
            needed = _precise(said, citation, judge)
            precise += needed is True
            undecided += needed is None
    return Judged(said.sentence.text, said.sentence.origin, joint, len(said.cited), precise, undecided)


def _precise(said: Said, citation: Citation, judge: FaithfulnessJudge) -> bool | None:
    """Whether the citation carries the sentence alone, or the others do not carry it without; None: cannot be said."""
    others = tuple(other for other in said.cited if other is not citation)
    if not others:
        return True
    alone = judge.judge(_citing(said, (citation,)))
    if alone.support is Support.SUPPORTED:
        return True
    without = judge.judge(_citing(said, others))
    if Support.UNSCORED in (alone.support, without.support):
        return None
    return without.support is not Support.SUPPORTED


def _citing(said: Said, cited: tuple[Citation, ...]) -> Said:
    return Said(said.sentence, cited, said.asked, said.computed)
