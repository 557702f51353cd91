"""Which documents speak for a place, and which of their rules come first."""

import pytest

from advisor.message.understanding import Place
from advisor.rules.scope import Scope, rules_of, scope_of
from corpus.document import Audience, Document
from corpus.library import Library
from corpus.rules import Cap
from tests.advisor.made_up import SCHOOL, cap, document, minimum

WHOLE = document(rules=[cap(12)], name="whole")
LAW = document(rules=[cap(6)], name="law", unit="College of Law")
TAX = document(rules=[minimum("B")], name="tax", program="Tax MS")
STAFF = document(rules=[cap(3)], name="staff", audience=Audience.ADVISOR)
OTHER = document(rules=[cap(9)], name="other", institution="Other College")
LIBRARY = Library([WHOLE, LAW, TAX, STAFF, OTHER])


def test_the_three_circles_hold_each_document_of_the_institution_once() -> None:
    scope = scope_of(LIBRARY, Place(SCHOOL, ("College of Law",)), Audience.STUDENT)
    assert (scope.named, scope.general, scope.others) == ((LAW,), (WHOLE,), (TAX,))
    assert scope.documents == (LAW, WHOLE, TAX)


@pytest.mark.parametrize(
    ("place", "named"),
    [(Place(SCHOOL), ()), (Place(SCHOOL, (), ("tax",)), (TAX,)), (Place(SCHOOL, (), ("other",)), ())],
)
def test_named_are_the_documents_that_the_question_names(place: Place, named: tuple[Document, ...]) -> None:
    assert scope_of(LIBRARY, place, Audience.STUDENT).named == named


def test_what_is_for_advisors_is_in_their_scope_alone() -> None:
    assert STAFF not in scope_of(LIBRARY, Place(SCHOOL), Audience.STUDENT).documents
    assert STAFF in scope_of(LIBRARY, Place(SCHOOL), Audience.ADVISOR).documents
    assert STAFF not in scope_of(LIBRARY, Place(SCHOOL, (), ("staff",)), Audience.STUDENT).documents


def test_the_nearest_circle_that_holds_a_rule_speaks() -> None:
    scope = Scope(Place(SCHOOL), (TAX,), (WHOLE,), (LAW,))
    assert [held.document for held in scope.rules(lambda rule: isinstance(rule, Cap))] == [WHOLE]
    assert [held.document for held in scope.rules(lambda rule: True)] == [TAX]
    assert [held.document for held in scope.every_rule(lambda rule: isinstance(rule, Cap))] == [WHOLE, LAW]
    assert scope.rules(lambda rule: rule.rule == "price") == ()


def test_rules_keep_the_order_of_documents() -> None:
    assert [held.document.id for held in rules_of([LAW, WHOLE], lambda rule: True)] == ["law", "whole"]


def test_a_part_that_was_not_named_has_no_say() -> None:
    named, unnamed = Scope(Place(SCHOOL), (LAW,), (WHOLE,), (TAX,)), Scope(Place(SCHOOL), (), (), (LAW, TAX))
    assert [held.document for held in named.own_rules(lambda rule: isinstance(rule, Cap))] == [LAW]
    assert named.own_rules(lambda rule: rule.rule == "minimum_grade") == ()
    assert unnamed.rules(lambda rule: True) != ()
    assert unnamed.own_rules(lambda rule: True) == ()


def test_another_part_than_the_one_named_has_no_say_and_any_part_has_where_none_is_named() -> None:
    named, unnamed = Scope(Place(SCHOOL), (TAX,), (), (LAW,)), Scope(Place(SCHOOL), (), (), (LAW, TAX))
    assert named.rules_meant(lambda rule: isinstance(rule, Cap)) == ()
    assert [held.document for held in unnamed.rules_meant(lambda rule: isinstance(rule, Cap))] == [LAW]
    of_all = Scope(Place(SCHOOL), (TAX,), (WHOLE,), (LAW,))
    assert [held.document for held in of_all.rules_meant(lambda rule: isinstance(rule, Cap))] == [WHOLE]
