"""The judge that ships: what the first one doubts and what it trusts is weighed again; a check is seldom overruled."""

import math
from collections.abc import Sequence
from pathlib import Path

import pytest

from advisor.gate.claim import Objection, Reason
from advisor.gate.support import Statement
from advisor.gate.weighing.forest import Forest, Tree
from advisor.gate.weighing.judge import ONE, SEVERAL, WeighingJudge, weighing
from advisor.gate.weighing.reader import NetworkReader
from advisor.gate.words import stem

TEXT = "Example University accepts at most 9 credits of transfer credit toward a master's degree."
RAISED = (Objection(Reason.DENIAL, "says no"),)


class First:
    """A judge that says of everything what it is told to say."""

    def __init__(self, doubt: str | None) -> None:
        self.doubt = doubt

    def doubts(self, statement: Statement, raised: Sequence[Objection]) -> str | None:
        return raised[0].detail if raised else self.doubt


def stated(claim: str, text: str = TEXT) -> Statement:
    return Statement(claim, (text,), "Example University", ("Example University",))


class Always:
    """A reader that holds everything equally likely."""

    def __init__(self, share_: float) -> None:
        self.held = share_

    def share(self, claim: str, texts: Sequence[str], schools: Sequence[str]) -> float:
        return self.held


def constant(share: float, doubt: str | None = None) -> WeighingJudge:
    """A judge whose trees and reader hold everything equally likely."""
    trees = Forest(columns=(), start=math.log(share / (1 - share)), trees=(), weights={}, rare=1.0)
    return WeighingJudge(First(doubt), trees, trees, Always(share))


@pytest.fixture(scope="module")
def judge() -> WeighingJudge:
    return weighing(First(None), NetworkReader())


def test_more_is_asked_of_what_the_first_judge_doubts_than_of_what_it_trusts() -> None:
    for asked in (ONE, SEVERAL):
        assert asked.trusted < 0.5 < asked.doubted
    claim = stated("Nine credits.")
    assert constant(0.5).doubts(claim, ()) is None
    assert constant(0.5, "far away").doubts(claim, ()) == "far away"
    assert constant(0.95, "far away").doubts(claim, ()) is None
    assert constant(0.05).doubts(claim, ()) == "0.05 likely"


def test_more_is_asked_of_several_texts_before_a_doubt_is_overruled() -> None:
    several = Statement("Nine credits.", (TEXT, TEXT), "Example University", ("Example University",))
    assert constant(0.87, "far away").doubts(stated("Nine credits."), ()) is None
    assert constant(0.87, "far away").doubts(several, ()) == "far away"


class Telling:
    """A reader that holds one claim likely, and each change of it as likely as it is told."""

    def __init__(self, claim: str, changed: float) -> None:
        self.claim, self.changed = claim, changed

    def share(self, claim: str, texts: Sequence[str], schools: Sequence[str]) -> float:
        return 0.99 if claim == self.claim else self.changed


def telling(claim: str, changed: float) -> WeighingJudge:
    trees = Forest(columns=(), start=2.0, trees=(), weights={}, rare=1.0)
    return WeighingJudge(First(None), trees, trees, Telling(claim, changed))


SAID = "You cannot bring more than nine credits."


def test_however_likely_a_claim_is_no_check_is_overruled_by_a_judge_that_finds_its_changes_as_likely() -> None:
    assert constant(0.99).doubts(stated(SAID), RAISED) == "says no"
    assert constant(0.99).doubts(stated("Nine credits."), RAISED) == "says no"


def test_a_soft_objection_is_overruled_where_the_judge_tells_the_claim_from_its_changes() -> None:
    assert telling(SAID, 0.1).doubts(stated(SAID), RAISED) is None
    assert telling(SAID, 0.985).doubts(stated(SAID), RAISED) == "says no"
    unlikely = telling("something else", 0.1)
    assert unlikely.doubts(stated(SAID), RAISED) == "says no"


@pytest.mark.parametrize("raised", [Objection(Reason.DENIAL, "firmly", firm=True), Objection(Reason.NAME, "master's")])
def test_a_firm_objection_and_one_to_a_name_stand(raised: Objection) -> None:
    assert telling(SAID, 0.1).doubts(stated(SAID), (raised,)) == raised.detail


def test_where_the_network_cannot_be_loaded_no_claim_is_shown(tmp_path: Path) -> None:
    file = tmp_path / "reader.onnx"
    file.write_bytes(b"no such thing")
    judge = weighing(First(None), NetworkReader(network=file))
    assert "install the product anew" in (judge.doubts(stated("Nine credits."), ()) or "")


def test_what_says_its_text_again_is_left_to_the_first_judge() -> None:
    assert constant(0.01).doubts(stated(TEXT), ()) is None
    assert constant(0.99, "far away").doubts(stated(TEXT), ()) == "far away"


def test_neither_judge_alone_decides() -> None:
    sure, claim = Forest(columns=(), start=9.0, trees=(), weights={}, rare=1.0), stated("Nine credits.")
    assert WeighingJudge(First(None), sure, sure, Always(0.5)).carried(claim) == pytest.approx(0.97, abs=0.01)
    assert WeighingJudge(First(None), sure, sure, Always(0.0)).carried(claim) == pytest.approx(0.5)


def test_what_a_check_objects_to_is_weighed_by_the_trees_for_that_alone() -> None:
    leaf = Tree(column=(0, -1, -1), threshold=(0.5, 0, 0), left=(1, 0, 0), right=(2, 0, 0), value=(0, 1.0, -1.0))
    objected = Forest(columns=("raised: DENIAL",), start=0.0, trees=(leaf,), weights={}, rare=1.0)
    sure, claim = Forest(columns=(), start=9.0, trees=(), weights={}, rare=1.0), stated("Nine credits.")
    judge = WeighingJudge(First(None), sure, objected, Always(0.99))
    assert judge.carried(claim) > 0.99
    assert judge.carried(claim, (Objection(Reason.NAME, "Mars"),)) == pytest.approx(0.73, abs=0.01)
    assert judge.carried(claim, RAISED) == pytest.approx(0.27, abs=0.01)


def test_a_column_for_a_word_is_set_where_only_the_claim_has_it() -> None:
    leaf = Tree(column=(0, -1, -1), threshold=(0.5, 0, 0), left=(1, 0, 0), right=(2, 0, 0), value=(0, 9.0, -9.0))
    forest = Forest(columns=("+ " + stem("forever"),), start=0.0, trees=(leaf,), weights={}, rare=1.0)
    judge = WeighingJudge(First(None), forest, forest, Always(0.5))
    assert judge.counted(stated("It takes nine credits.")) > 0.9
    assert judge.counted(stated("It forever takes nine credits.")) < 0.1


@pytest.mark.parametrize(
    "claim",
    [
        "Toward a master's degree, Example University takes no more than nine credits from elsewhere.",
        "You may transfer up to 9 credits into a master's at Example University.",
    ],
)
def test_a_right_sentence_in_other_words_is_likely(judge: WeighingJudge, claim: str) -> None:
    assert judge.doubts(stated(claim), ()) is None


@pytest.mark.parametrize(
    "claim",
    [
        "Parking permits for visitors cost extra in winter.",
        "Example University waives tuition for at most 9 credits of a master's degree paid by employers.",
    ],
)
def test_something_else_is_not(judge: WeighingJudge, claim: str) -> None:
    assert judge.carried(stated(claim)) < 0.5


@pytest.mark.parametrize(
    ("claim", "raised"),
    [
        (TEXT.replace("9", "12"), Objection(Reason.FIGURE, "12 credit", firm=True)),
        (TEXT.replace("accepts", "does not accept"), Objection(Reason.DENIAL, "accept")),
        (TEXT.replace("at most", "at least"), Objection(Reason.FIGURE, "at least 9 credit", firm=True)),
    ],
)
def test_what_a_check_rightly_objects_to_is_unlikely(judge: WeighingJudge, claim: str, raised: Objection) -> None:
    assert judge.carried(stated(claim), (raised,)) < 0.5
