"""Quotes that answer another question than was asked are left out."""

from dataclasses import replace
from fractions import Fraction

from advisor.evidence.quotes import Candidate
from advisor.evidence.to_the_point import to_the_point
from advisor.finding import Finding
from advisor.message.asked.aspects import asked
from advisor.message.understanding import Understanding
from advisor.reply import Verdict
from index.split import split
from tests.advisor.made_up import cap, document, lot, minimum, reuse, understood

PAGE = document("It is a page of 2020.", rules=[minimum("B"), cap(9), reuse("no")])
GRADE, CAP, REUSE, PLAIN = (Candidate(PAGE, passage, 1.0, 1.0, 1) for passage in split(PAGE))


def on(question: str, follows: bool = False) -> Understanding:
    """A question of one part, with what it asks about."""
    return replace(understood(question, aspects=asked(question), follows=follows), parts=(question,))


def test_a_rule_of_a_kind_that_nobody_asked_about_is_left_out() -> None:
    quotes = [GRADE, CAP, REUSE, PLAIN]
    assert to_the_point(on("what is the minimum grade?"), quotes) == [GRADE, PLAIN]
    both = replace(on("grade?"), parts=("grade?", "how many transfer?"))
    assert to_the_point(both, quotes) == quotes


def test_the_first_quote_stays() -> None:
    assert to_the_point(on("what is the minimum grade?"), [CAP, GRADE]) == [CAP, GRADE]


def test_all_stay_where_no_quote_rules_on_what_is_asked_or_a_part_does_not_say_what_it_asks() -> None:
    assert to_the_point(on("is there a GRE?"), [GRADE, CAP]) == [GRADE, CAP]
    several = replace(on("what is the minimum grade?"), parts=("what is the minimum grade?", "what about it?"))
    assert to_the_point(several, [GRADE, CAP]) == [GRADE, CAP]
    assert to_the_point(on("what is it?"), [GRADE, CAP]) == [GRADE, CAP]
    assert to_the_point(on("what is the minimum grade?", follows=True), [GRADE, CAP]) == [GRADE, CAP]


def test_a_question_of_admission_leaves_all_quotes() -> None:
    assert to_the_point(on("what grade do i need to be admitted?"), [GRADE, CAP]) == [GRADE, CAP]


def test_credit_whose_amount_is_told_asks_for_its_limit() -> None:
    told = replace(on("9 credits, is the grade good enough?"), holdings=(lot(9),))
    assert to_the_point(told, [GRADE, CAP]) == [GRADE, CAP]


def test_a_size_that_is_told_asks_for_the_size() -> None:
    page = document(rules=[minimum("B")], name="size")
    size = Candidate(page, replace(split(page)[0], text="It takes at least 18 credits."), 1.0, 1.0, 1)
    told = replace(on("what is the grade in a certificate of 27 credits?"), certificate_size=Fraction(27))
    assert to_the_point(told, [GRADE, CAP, size]) == [GRADE, CAP, size]


def test_a_telling_word_of_the_question_keeps_its_sentence() -> None:
    word = replace(on("what is the minimum grade?"), content=frozenset({"outside"}))
    assert to_the_point(word, [GRADE, CAP]) == [GRADE, CAP]


def test_beside_a_no_the_other_rules_are_left_out_and_beside_a_yes_they_stay() -> None:
    question = on("is the grade good enough?")
    no, yes = (Finding(f"{verdict}: a C.", (), verdict) for verdict in (Verdict.NO, Verdict.YES))
    assert to_the_point(question, [GRADE, CAP], [no]) == [GRADE]
    assert to_the_point(question, [GRADE, CAP], [yes]) == [GRADE, CAP]
    assert to_the_point(question, [GRADE, CAP], [Finding("No: past 9.", (), Verdict.NO)]) == [GRADE, CAP]
    several = replace(question, parts=("is the grade good enough?", "what is the grade?"))
    assert to_the_point(several, [GRADE, CAP], [no]) == [GRADE, CAP]


def test_a_question_for_all_the_terms_leaves_all_quotes() -> None:
    for question in ("what do they accept at most?", "what are the rules on the limit?", "what max credit counts?"):
        assert to_the_point(on(question), [CAP, GRADE]) == [CAP, GRADE]
    assert to_the_point(on("how many credits can i transfer?"), [CAP, GRADE]) == [CAP]
