"""Citation recall and precision as ALCE defines them."""

import pytest

from advisor.reply import Origin, Sentence
from evals.faithfulness.faithful import Faithfulness, Judged, Judgement, Said, Support, judge_reply, judge_sentence
from tests.evals.replies import CAP, GRADE, REFUSAL, answer, citation


class Needing:
    """Calls a sentence supported where all that it needs is cited; cannot say of what it is told not to."""

    name = "needing"

    def __init__(self, *needs: str, mute: bool = False) -> None:
        self.needs = set(needs)
        self.mute = mute

    def judge(self, said: Said) -> Judgement:
        if self.mute and len(said.cited) < 2:
            return Judgement(Support.UNSCORED, "mute")
        held = self.needs <= {citation.quote for citation in said.cited}
        return Judgement(Support.SUPPORTED if held else Support.NOT_SUPPORTED, "as told")


BOTH = (citation(), citation(GRADE, 2))
SENTENCE = Sentence("Twelve, with a B.", Origin.MODEL, (1, 2))


@pytest.mark.parametrize(
    ("judge", "precise", "undecided"),
    [
        (Needing(CAP, GRADE), 2, 0),
        (Needing(CAP), 1, 0),
        (Needing(GRADE), 1, 0),
        (Needing(), 2, 0),
        (Needing("neither"), 0, 0),
        (Needing(mute=True), 0, 2),
    ],
)
def test_a_citation_is_precise_where_it_carries_alone_or_the_others_do_not(
    judge: Needing, precise: int, undecided: int
) -> None:
    judged = judge_sentence(Said(SENTENCE, BOTH), judge)
    assert (judged.citations, judged.precise, judged.undecided) == (2, precise, undecided)


def test_one_citation_of_a_carried_sentence_is_precise() -> None:
    assert judge_sentence(Said(SENTENCE, BOTH[:1]), Needing(CAP)).precise == 1


def test_a_sentence_that_cites_nothing_is_not_carried() -> None:
    judged = judge_sentence(Said(Sentence("All of it.", Origin.MODEL), ()), Needing())
    assert judged.judgement == Judgement(Support.NOT_SUPPORTED, "it cites nothing")


def test_shares_leave_out_what_could_not_be_judged_and_the_count_does_not() -> None:
    def judged(support: Support, citations: int, precise: int, undecided: int = 0) -> Judged:
        return Judged("", Origin.MODEL, Judgement(support, ""), citations, precise, undecided)

    whole = Faithfulness(
        "made up",
        (
            judged(Support.SUPPORTED, 2, 1),
            judged(Support.SUPPORTED, 2, 0, 1),
            judged(Support.CONTRADICTED, 1, 0),
            judged(Support.UNSCORED, 3, 0),
        ),
    )
    assert whole.recall == (2, 3)
    assert whole.precision == (1, 4)
    assert whole.count(Support.UNSCORED) == 1


def test_only_what_states_something_is_judged() -> None:
    spoken = answer(Sentence("2 more fit.", Origin.FINDING), Sentence(CAP, Origin.QUOTE, (1,)))
    assert [judged.text for judged in judge_reply(spoken, "", Needing())] == [CAP]
    assert judge_reply(REFUSAL, "", Needing()) == ()
