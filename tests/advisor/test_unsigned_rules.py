"""A drafted rule decides nothing until somebody signs it; its sentence is quoted all the same."""

from datetime import UTC, datetime

from advisor.question import Question
from advisor.reply import Answer, Origin, Verdict
from corpus.drafting.desk import signed, waiting
from corpus.drafting.draft import DraftedRule, draft
from corpus.signing import with_signed
from tests.advisor.in_memory import advisor_of
from tests.advisor.made_up import SCHOOL, document

SENTENCE = f"{SCHOOL} accepts at most 9 transfer credits from other institutions toward a master's degree."
ASKED = Question(f"can i transfer 12 outside credits into the master's at {SCHOOL}?")


def test_an_unsigned_rule_makes_no_finding_and_its_sentence_is_cited() -> None:
    page = document(SENTENCE)
    assert draft(page)
    reply = advisor_of(page).ask(ASKED).reply
    assert isinstance(reply, Answer)
    assert reply.verdict is None
    assert [sentence.origin for sentence in reply.sentences] == [Origin.QUOTE]
    assert reply.citations[0].quote == SENTENCE


def test_once_signed_it_decides() -> None:
    page = document(SENTENCE)
    (one,) = waiting(page, ())
    assert isinstance(one.item, DraftedRule)
    decisions = signed(one, one.item.rule, "Ann", datetime(2026, 11, 27, tzinfo=UTC))
    reply = advisor_of(with_signed(page, decisions)).ask(ASKED).reply
    assert isinstance(reply, Answer)
    assert reply.verdict is Verdict.PARTLY
