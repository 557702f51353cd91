"""The judge that ships: it asks for more where a check objects, and weighs what was counted."""

import pytest

from advisor.gate.claim import Objection, Reason
from advisor.gate.support import Statement
from advisor.gate.words import stem
from evals.judge.forest import Forest, Tree
from evals.judge.trained import ENOUGH, OVERRULING, TrainedJudge, asked, shipped_judge

TEXT = "Example University accepts at most 9 credits of transfer credit toward a master's degree."
RAISED = (Objection(Reason.DENIAL, "says no"),)


def stated(claim: str, text: str = TEXT) -> Statement:
    return Statement(claim, (text,), "Example University", ("Example University",))


def constant(odds: float) -> TrainedJudge:
    """A judge that holds everything equally likely."""
    return TrainedJudge(Forest(columns=(), start=odds, trees=(), weights={}, rare=1.0))


@pytest.fixture(scope="module")
def judge() -> TrainedJudge:
    return shipped_judge()


def test_more_is_asked_where_a_check_objects() -> None:
    assert asked(()) == ENOUGH < OVERRULING == asked(RAISED)
    assert asked((*RAISED, Objection(Reason.FIGURE, "at most 9"))) > 1
    likely = constant(1.0)  # 0.73
    assert likely.doubts(stated("Nine credits."), ()) is None
    assert likely.doubts(stated("Nine credits."), RAISED) is not None


def test_a_doubt_says_how_likely_and_what_was_raised() -> None:
    doubt = constant(0.0).doubts(stated("Nine credits."), RAISED)
    assert doubt == "0.50 likely, and says no"


def test_what_says_its_text_again_needs_no_trees() -> None:
    assert constant(-9.0).doubts(stated(TEXT), ()) is None
    assert constant(-9.0).doubts(stated(TEXT), RAISED) is not None


def test_a_column_for_a_word_is_set_where_only_the_claim_has_it() -> None:
    leaf = Tree(column=(0, -1, -1), threshold=(0.5, 0, 0), left=(1, 0, 0), right=(2, 0, 0), value=(0, 9.0, -9.0))
    judge = TrainedJudge(Forest(columns=("+ " + stem("forever"),), start=0.0, trees=(leaf,), weights={}, rare=1.0))
    assert judge.carried(stated("It takes nine credits."), ()) > 0.9
    assert judge.carried(stated("It forever takes nine credits."), ()) < 0.1


@pytest.mark.parametrize(
    "claim",
    [
        "Toward a master's degree, Example University takes no more than nine credits from elsewhere.",
        "You may transfer up to 9 credits into a master's at Example University.",
    ],
)
def test_a_right_sentence_in_other_words_is_likely(judge: TrainedJudge, claim: str) -> None:
    assert judge.carried(stated(claim), ()) >= ENOUGH


@pytest.mark.parametrize(
    "claim",
    [
        "Parking permits for visitors cost extra in winter.",
        "Example University waives tuition for at most 9 credits of a master's degree paid by employers.",
    ],
)
def test_something_else_is_not(judge: TrainedJudge, claim: str) -> None:
    assert judge.carried(stated(claim), ()) < ENOUGH
