"""Drafted rules are counted against typed ones, field by field."""

from dataclasses import replace
from fractions import Fraction

from corpus.amounts import Credits, Everything, Unit
from corpus.document import Kind
from corpus.rules import Cap, Credential, Exclusion, Origin, Trait
from evals.drafting.hidden import policies, scored, worked_on
from evals.drafting.score import Score
from evals.drafting.sentences import SETS, documents, load_cases
from tests.corpus.drafting.pages import page
from tests.corpus.fakes import CAP, SENTENCE, shipped

NINE = Cap("cap", SENTENCE, Origin.OUTSIDE, Credential.MASTERS, Credits(Fraction(9)))


def test_a_draft_that_agrees_is_right_in_every_field() -> None:
    score = scored([page(SENTENCE, rules=CAP)]).limits
    assert (score.rules.drafted, score.rules.typed, score.rules.right) == (1, 1, 1)
    assert score.fields.precision == score.fields.recall == 1


def test_a_limit_that_is_shown_and_not_drafted_is_seen() -> None:
    sentence = "No more than 9 of these credits may be applied."
    found = scored([page(sentence, rules=CAP.replace(SENTENCE, sentence))])
    assert (found.limits.rules.drafted, found.untyped, found.seen) == (0, 1, 1)


def test_one_wrong_field_spoils_the_rule_and_not_the_others() -> None:
    score = Score()
    score.add([(NINE, "sentence")], [replace(NINE, target=Credential.CERTIFICATE)])
    assert score.rules.right == 0
    assert (score.fields.drafted, score.fields.typed, score.fields.right) == (4, 4, 3)
    assert score.by_field["target"].right == 0


def test_a_draft_where_nothing_was_typed_counts_as_wrong() -> None:
    score = Score()
    score.add([(NINE, "sentence")], [])
    assert (score.beside, score.rules.precision, score.rules.recall) == (1, 0, None)


def test_a_second_sentence_that_states_a_typed_rule_once_more_is_no_error() -> None:
    score = Score()
    again = replace(NINE, sentence="As told above, Example University accepts at most 9 transfer credits.")
    score.add([(NINE, "sentence"), (again, "sentence")], [NINE])
    assert (score.rules.drafted, score.rules.right, score.beside) == (1, 1, 0)
    score.add([(replace(again, amount=Credits(Fraction(8))), "sentence")], [NINE])
    assert (score.rules.drafted, score.rules.right, score.beside) == (2, 1, 1)


def test_an_amount_of_all_or_none_has_no_unit_and_nine_credits_have_one() -> None:
    for amount, right in ((Everything(True), 1), (Credits(Fraction(0)), 1), (Credits(Fraction(9)), 0)):
        score = Score()
        score.add([(replace(NINE, amount=amount), "sentence")], [replace(NINE, amount=amount, unit=Unit.QUARTER)])
        assert score.rules.right == right


def test_kinds_in_another_order_are_the_same_kinds() -> None:
    both = (Trait.CLINICAL, Trait.PRACTICUM)
    one = Exclusion("exclusion", SENTENCE, Origin.OUTSIDE, Credential.MASTERS, both)
    score = Score()
    score.add([(one, "sentence")], [replace(one, traits=both[::-1])])
    assert score.rules.right == 1


def test_two_rules_on_one_sentence_are_paired_with_their_likes() -> None:
    other = replace(NINE, target=Credential.CERTIFICATE)
    score = Score()
    score.add([(NINE, "sentence")], [other, NINE])
    assert (score.fields.drafted, score.fields.typed, score.fields.right) == (4, 8, 4)


def test_the_halves_share_no_institution_and_hold_every_policy() -> None:
    worked, others = policies(shipped(), worked=True), policies(shipped(), worked=False)
    assert not {d.institution for d in worked} & {d.institution for d in others}
    kinds = (Kind.TRANSFER_POLICY, Kind.STACKING_POLICY)
    assert len(worked) + len(others) == sum(d.kind in kinds for d in shipped())
    assert worked_on("Example University") is worked_on("Example University")


def test_the_catalog_sentences_load_as_pages_with_their_rules() -> None:
    for name in SETS:
        pages = documents(load_cases(name))
        assert len(pages) == 30
        assert all(rule.sentence in one.text for one in pages for rule in one.rules)
