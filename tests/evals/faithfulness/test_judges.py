"""The judges say supported, not supported or contradicted, each with a reason, or that they cannot say."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

import pytest

from advisor.gate.claim import Claim, Dropped, Reason
from advisor.gate.support import Statement
from advisor.reply import Origin, Sentence
from advisor.settings import Settings
from evals.faithfulness.agreement import Label, agreement
from evals.faithfulness.faithful import Judgement, Said, Support
from evals.faithfulness.judges import BothJudges, ChatJudge, Gatekeeper, LocalJudge, Opinion, TrainedAlone
from evals.session import make_judge
from tests.evals.replies import CAP, LIBRARY, calculation, citation


class Gate:
    """Drops every claim for the reason that it is given."""

    def __init__(self, reason: Reason | None) -> None:
        self.reason = reason

    def check(self, claim: Claim, evidence: object) -> Dropped | None:
        return Dropped(claim, self.reason, "so told") if self.reason else None


def local(reason: Reason | None = None) -> LocalJudge:
    gate: Gatekeeper = Gate(reason)
    return LocalJudge(gate, LIBRARY)


def said(text: str, origin: Origin, asked: str = "", **more: object) -> Said:
    return replace(Said(Sentence(text, origin, (1,)), (citation(),), asked), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "support"),
    [(CAP, Support.SUPPORTED), (f"“{CAP}”", Support.SUPPORTED), (CAP.replace("12", "13"), Support.NOT_SUPPORTED)],
)
def test_a_quote_is_carried_word_for_word(text: str, support: Support) -> None:
    assert local().judge(said(text, Origin.QUOTE)).support is support


@pytest.mark.parametrize(
    ("text", "support"),
    [
        ("Partly: 12 of your 14 credits.", Support.SUPPORTED),
        ("Partly: 12 of your 15 credits.", Support.NOT_SUPPORTED),
        ("The cap is 12, so 2 do not count.", Support.SUPPORTED),
        ("No: a B- is not enough for 12 credits.", Support.NOT_SUPPORTED),
        ("At Purdue, at most 12 credits.", Support.NOT_SUPPORTED),
        ("The sources differ.", Support.UNSCORED),
    ],
)
def test_a_finding_is_carried_where_its_figures_grades_and_names_are_held(text: str, support: Support) -> None:
    given = said(text, Origin.FINDING, "Do my 14 credits count?", computed=(calculation(),))
    assert local().judge(given).support is support


def test_a_sum_holds_a_figure_only_where_what_it_cites_is_cited() -> None:
    elsewhere = replace(calculation(), operands=(replace(calculation().operands[1], citation=2),))
    given = said("So 2 do not count.", Origin.FINDING, computed=(elsewhere,))
    assert local().judge(given).support is Support.NOT_SUPPORTED
    assert elsewhere.result == Fraction(2)


@pytest.mark.parametrize(
    ("reason", "support"),
    [
        (None, Support.SUPPORTED),
        (Reason.FIGURE, Support.NOT_SUPPORTED),
        (Reason.DENIAL, Support.CONTRADICTED),
        (Reason.CONTRADICTION, Support.CONTRADICTED),
    ],
)
def test_a_models_sentence_is_judged_by_the_gate(reason: Reason | None, support: Support) -> None:
    assert local(reason).judge(said("Twelve count.", Origin.MODEL)).support is support


@pytest.mark.parametrize(("share", "support"), [(0.5, Support.SUPPORTED), (0.49, Support.NOT_SUPPORTED)])
def test_the_trained_judges_by_themselves_say_how_likely_a_sentence_is(share: float, support: Support) -> None:
    def stated(claim: Claim, evidence: object) -> Statement:
        return Statement(claim.text, (CAP,), "", ())

    alone = TrainedAlone(stated, lambda claim, evidence: (), lambda statement, raised: share)
    judge = LocalJudge(alone, LIBRARY, "trained")
    judgement = judge.judge(said("Twelve count.", Origin.MODEL))
    assert (judge.name, judgement.support) == ("trained", support)
    assert "trained" in judgement.reason or f"{share:.2f}" in judgement.reason


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("local", "local"),
        ("trained", "trained"),
        ("trained+local", "trained + local"),
        ("both:trained", "local + trained"),
    ],
)
def test_judges_are_named_alone_and_two_together(asked: str, name: str) -> None:
    assert make_judge(asked, Settings(), LIBRARY).name == name


def test_a_document_that_is_not_there_cannot_be_judged_by() -> None:
    gone = said("Twelve count.", Origin.MODEL, cited=(replace(citation(), document_id="gone"),))
    assert local().judge(gone).support is Support.UNSCORED


def test_a_chat_model_is_handed_quotes_and_for_findings_sums_and_the_question() -> None:
    handed: list[Sequence[str]] = []

    def ask(sentence: str, texts: Sequence[str]) -> Opinion:
        handed.append(texts)
        return Support.CONTRADICTED, "it says 12"

    judge = ChatJudge("made:up", ask)
    given = said("Nine count.", Origin.MODEL, "How many?", computed=(calculation(),))
    assert judge.judge(given) == Judgement(Support.CONTRADICTED, "it says 12")
    judge.judge(replace(given, sentence=Sentence("Nine count.", Origin.FINDING, (1,))))
    assert [len(texts) for texts in handed] == [1, 3]


def test_a_chat_model_that_fails_leaves_the_sentence_unscored() -> None:
    def ask(sentence: str, texts: Sequence[str]) -> Opinion:
        raise TimeoutError("too slow")

    judgement = ChatJudge("made:up", ask).judge(said("Nine count.", Origin.MODEL))
    assert judgement == Judgement(Support.UNSCORED, "TimeoutError: too slow")


def always(name: str, support: Support) -> ChatJudge:
    return ChatJudge(name, lambda sentence, texts: (support, "so"))


@pytest.mark.parametrize(
    ("one", "other", "taken", "disagreed"),
    [
        (Support.SUPPORTED, Support.SUPPORTED, Support.SUPPORTED, False),
        (Support.SUPPORTED, Support.NOT_SUPPORTED, Support.NOT_SUPPORTED, True),
        (Support.CONTRADICTED, Support.NOT_SUPPORTED, Support.CONTRADICTED, True),
        (Support.UNSCORED, Support.SUPPORTED, Support.UNSCORED, False),
        (Support.SUPPORTED, Support.UNSCORED, Support.UNSCORED, False),
    ],
)
def test_of_two_judges_the_more_cautious_is_taken(
    one: Support, other: Support, taken: Support, disagreed: bool
) -> None:
    both = BothJudges(always("one", one), always("other", other))
    judgement = both.judge(said("Nine count.", Origin.MODEL))
    assert (judgement.support, judgement.disagreed) == (taken, disagreed)
    assert both.name == "one + other"


def test_agreement_with_people_is_told_for_each_label_and_unscored_is_counted() -> None:
    given = [Label(said(text, Origin.MODEL), carried) for text, carried in (("a", True), ("b", True), ("c", False))]
    lenient = agreement(always("lenient", Support.SUPPORTED), given)
    assert lenient.carried is not None
    assert lenient.not_carried is not None
    assert (lenient.carried.value, lenient.not_carried.value, lenient.unscored) == (1.0, 0.0, 0)
    mute = agreement(always("mute", Support.UNSCORED), given)
    assert (mute.carried, mute.not_carried, mute.unscored) == (None, None, 3)
    assert str(mute) == "How often the judge agrees with people is not known: 3 unscored"
