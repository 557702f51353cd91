"""What waits for a signature, and what a decision takes off the desk."""

from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction

from corpus.amounts import Credits
from corpus.drafting.desk import contradicted, rejected, signed, waiting
from corpus.drafting.draft import DraftedRule, NotDrafted
from corpus.rules import Cap
from corpus.signing import with_signed
from tests.corpus.drafting.pages import page
from tests.corpus.fakes import CAP, SENTENCE

NOW = datetime(2026, 11, 27, tzinfo=UTC)
OPEN = "No more than 12 of these credits may be applied."


def test_drafts_and_untyped_limits_wait_in_the_order_of_the_text() -> None:
    waits = waiting(page(OPEN, SENTENCE), ())
    assert [type(one.item) for one in waits] == [NotDrafted, DraftedRule]
    assert [one.sentence for one in waits] == [OPEN, SENTENCE]


def test_what_is_among_the_rules_does_not_wait() -> None:
    assert waiting(page(SENTENCE, rules=CAP), ()) == []


def test_a_decision_takes_its_item_off_the_desk() -> None:
    document = page(OPEN, SENTENCE)
    untyped, drafted = waiting(document, ())
    assert isinstance(drafted.item, DraftedRule)
    made = (*signed(drafted, drafted.item.rule, "Ann", NOW), rejected(untyped, "Ann", NOW))
    assert waiting(document, made) == []
    assert with_signed(document, made).rules == (drafted.item.rule,)


def test_a_corrected_rule_replaces_its_draft() -> None:
    document = page(SENTENCE)
    (one,) = waiting(document, ())
    assert isinstance(one.item, DraftedRule)
    assert isinstance(one.item.rule, Cap)
    corrected = replace(one.item.rule, amount=Credits(Fraction(12)))
    made = signed(one, corrected, "Ann", NOW)
    assert with_signed(document, made).rules == (corrected,)
    assert waiting(document, made) == []


def test_a_changed_sentence_waits_again_and_names_its_earlier_signature() -> None:
    (one,) = waiting(page(SENTENCE), ())
    assert isinstance(one.item, DraftedRule)
    made = signed(one, one.item.rule, "Ann", NOW)
    (again,) = waiting(page(SENTENCE.replace("9", "12")), made)
    assert again.lapsed == made[0]


def test_drafts_of_a_page_that_contradict_one_another_are_told() -> None:
    waits = waiting(page(SENTENCE, SENTENCE.replace("9", "12")), ())
    assert len(contradicted(waits)) == 2
    assert contradicted(waits[:1]) == frozenset()
