"""What a case expects is looked for in the reply, and what it does not speak of is unscored."""

import pytest

from advisor.reply import Clarification, Conflict, Disagreement, Origin, Position, Sentence, Verdict
from evals.scorers import expected
from evals.scorers.outcome import Missed, Outcome, Scored, Scorer, Unscored
from tests.evals.replies import CAP, GRADE, REFUSAL, answer, citation, trial

CONFLICT = Conflict(
    (Sentence("The sources differ.", Origin.FINDING, (1, 2)),),
    (citation(), citation(GRADE, 2)),
    (Disagreement("the cap", (Position(CAP, 1), Position(GRADE, 2))),),
)


@pytest.mark.parametrize(
    ("scorer", "case", "outcome"),
    [
        (expected.status_expected, {}, Scored()),
        (expected.status_expected, {"status": "refused"}, Missed("status answered instead of refused")),
        (expected.verdict_expected, {}, Unscored("the case expects no verdict")),
        (expected.verdict_expected, {"verdict": "no"}, Missed("verdict none instead of no")),
        (expected.facts_stated, {}, Unscored("the case names no facts")),
        (expected.facts_stated, {"must": [["twelve", r"\b12\b"]]}, Scored()),
        (expected.facts_stated, {"must": [["residency"]]}, Missed("missing residency")),
        (expected.nothing_wrong_stated, {"must_not": ["at most 9"]}, Scored()),
        (expected.nothing_wrong_stated, {"must_not": ["at most 12"]}, Missed("must_not at most 12 is stated")),
        (expected.nothing_wrong_stated, {}, Unscored("the case names no wrong facts")),
        (expected.figures_stated, {"numbers": [12]}, Scored()),
        (expected.figures_stated, {"numbers": [12, 9]}, Missed("figures not stated: 9")),
        (expected.figures_stated, {"numbers": [1]}, Missed("figures not stated: 1")),
        (expected.figures_stated, {}, Unscored("the case names no figures")),
        (expected.documents_cited, {"records": {"all_of": ["unh"]}}, Scored()),
        (expected.documents_cited, {"records": {"all_of": ["neu"]}}, Missed("record not cited: neu")),
        (expected.conflict_surfaced, {}, Unscored("no conflict is expected")),
        (expected.conflict_surfaced, {"status": "conflict"}, Missed("no conflict is shown: answered")),
        (expected.refuses_rightly, {}, Unscored("an answer or a question back may be right")),
        (expected.refuses_rightly, {"status": "refused"}, Missed("status answered instead of refused")),
        (expected.refuses_not_too_eagerly, {}, Scored()),
        (expected.within_limits, {}, Scored()),
    ],
)
def test_an_answer_is_held_against_its_case(scorer: Scorer, case: dict[str, object], outcome: Outcome) -> None:
    assert scorer(trial(answer(), **case)) == outcome


def test_a_refusal_states_nothing_and_is_right_or_too_eager() -> None:
    assert expected.refuses_rightly(trial(REFUSAL, status="refused")) == Scored()
    assert expected.refuses_not_too_eagerly(trial(REFUSAL)) == Missed("refused, though it can be answered")
    assert isinstance(expected.refuses_not_too_eagerly(trial(REFUSAL, status=["refused", "answered"])), Unscored)
    assert isinstance(expected.facts_stated(trial(REFUSAL, must=[["12"]])), Unscored)
    assert isinstance(expected.verdict_expected(trial(REFUSAL, verdict="no")), Unscored)


def test_a_conflict_shows_two_sources_with_a_citation_each() -> None:
    assert expected.conflict_surfaced(trial(CONFLICT, status="conflict")) == Scored()
    one = Conflict(CONFLICT.sentences, CONFLICT.citations, (Disagreement("the cap", (Position(CAP, 1),)),))
    assert expected.conflict_surfaced(trial(one, status="conflict")) == Missed("the cap: 1 sources shown")
    assert expected.conflict_surfaced(trial(answer(), kind="conflict", status=["conflict", "answered"])) == Scored()


def test_a_verdict_is_the_one_expected() -> None:
    assert expected.verdict_expected(trial(answer(verdict=Verdict.NO), verdict="no")) == Scored()
    missed = expected.verdict_expected(trial(answer(verdict=Verdict.YES), verdict="no"))
    assert missed == Missed("verdict yes instead of no")


@pytest.mark.parametrize(
    ("texts", "case", "holds"),
    [
        (["Short."] * 6, {}, True),
        (["Short."] * 7, {}, False),
        (["Short."] * 7, {"kind": "comparison"}, True),
        (["Short."] * 7, {"question": "How many? And which grade?"}, True),
        (["Short."] * 11, {"kind": "explore"}, False),
        (["x" * 901], {}, False),
        (["x" * 901], {"kind": "comparison"}, True),
        (["**Yes**, it counts."], {}, False),
        (["See [here](https://x.test)."], {}, False),
    ],
)
def test_a_reply_keeps_its_limits(texts: list[str], case: dict[str, object], holds: bool) -> None:
    sentences = [Sentence(text, Origin.QUOTE) for text in texts]
    assert isinstance(expected.within_limits(trial(answer(*sentences), **case)), Scored if holds else Missed)


def test_a_question_back_may_be_what_is_expected() -> None:
    back = Clarification((Sentence("Which one?", Origin.FINDING),), (), "Which university?", ("UNH", "NEU"))
    assert expected.status_expected(trial(back, status="clarify")) == Scored()
    assert expected.documents_cited(trial(back, status="clarify")) == Scored()
