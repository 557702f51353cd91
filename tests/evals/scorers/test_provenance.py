"""A reply is held against the library that it was made from."""

from dataclasses import replace
from fractions import Fraction

import pytest

from advisor.reply import Calculation, Operand, Origin, Reply, Sentence
from evals.scorers import provenance
from evals.scorers.marks import EXACT, Held, marks
from evals.scorers.outcome import Missed, Scored, Trial, Unscored
from tests.evals.replies import CAP, LIBRARY, REFUSAL, answer, citation, consultation, trial


@pytest.mark.parametrize(
    "change",
    [{"start": 1}, {"end": 9}, {"quote": "UNH accepts all."}, {"document_id": "gone"}, {"url": "https://other.test"}],
)
def test_a_quote_that_is_not_the_librarys_is_missed(change: dict[str, object]) -> None:
    assert provenance.quotes_hold(trial(answer())) == Scored()
    forged = replace(citation(), **change)  # type: ignore[arg-type]
    assert isinstance(provenance.quotes_hold(trial(answer(citations=(forged,)))), Missed)


def test_marks_are_numbered_in_order_and_lead_to_a_citation() -> None:
    dangling = answer(Sentence(CAP, Origin.QUOTE, (1, 3)))
    assert provenance.quotes_hold(trial(dangling)) == Missed("marks without a citation: [3]")
    second = answer(citations=(citation(number=2),))
    assert provenance.quotes_hold(trial(second)) == Missed("citations are numbered [2]")
    assert provenance.quotes_hold(trial(REFUSAL)) == Unscored("nothing is cited")


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("At most 12 credits.", Scored()),
        ("At most 15 credits.", Missed("numbers without a source: 15")),
        ("Some credits.", Unscored("the text has no number")),
    ],
)
def test_every_number_has_a_source(text: str, outcome: object) -> None:
    assert provenance.numbers_sourced(trial(answer(Sentence(text, Origin.FINDING, (1,))))) == outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("It holds since 2025.", Scored()),
        ("Apply by March 1, 2026.", Missed("dates without a source: March 1, 2026")),
        ("Some credits.", Scored()),
    ],
)
def test_every_date_has_a_source(text: str, outcome: object) -> None:
    assert provenance.dates_hold(trial(answer(Sentence(text, Origin.FINDING, (1,))))) == outcome


@pytest.mark.parametrize(
    ("question", "text", "holds"),
    [
        ("i began sept 2024, when must i be done", "3 years end in September 2027.", True),
        ("i began sept 2024, when must i be done", "3 years end in October 2027.", False),
        ("i began sept 2024, when must i be done", "3 years end in September 2028.", False),
        ("when must i be done", "3 years end in September 2027.", False),
        ("i began sept 2024, when must i be done", "It is counted to today, November 2026.", True),
        ("i began sept 2024, when must i be done", "It is counted to today, December 2026.", False),
    ],
)
def test_a_date_that_was_worked_out_holds_by_its_month_and_its_year(question: str, text: str, holds: bool) -> None:
    begun, today = Fraction(2024), Operand("counted to today, November 2026", Fraction(2026), "", None)
    operands = (Operand("year of the beginning", begun, "", None), Operand("limit", Fraction(3), "years", None), today)
    made = Calculation("year in which it ends", "2024 + 3 = 2027", Fraction(2027), "", operands)
    reply = answer(Sentence(text, Origin.FINDING, (1,)), calculations=(made,))
    assert (provenance.dates_hold(trial(reply, question=question)) == Scored()) is holds


def test_a_citation_carries_the_date_of_its_document() -> None:
    redated = replace(citation(), as_of="2019")
    missed = provenance.dates_hold(trial(answer(citations=(redated,))))
    assert missed == Missed("unh is dated effective 2025-10-09, not 2019")


@pytest.mark.parametrize("how", ["cited", "evidence", "retrieved"])
def test_a_student_is_shown_nothing_for_advisors(how: str) -> None:
    desk = citation(name="desk")
    reply: Reply = answer(citations=(desk,)) if how == "cited" else answer()
    more: dict[str, object] = {"evidence": (desk,)} if how == "evidence" else {}
    more |= {"retrieved": ("desk",)} if how == "retrieved" else {}
    asked = Trial(trial(reply).case, consultation(reply, **more), LIBRARY)
    assert provenance.nothing_for_advisors_only(asked) == Missed("desk is for advisors only")
    assert isinstance(provenance.nothing_for_advisors_only(trial(reply, audience="advisor")), Unscored)


def test_a_link_is_missed_wherever_it_is_not_the_librarys() -> None:
    linked = answer(Sentence("See https://evil.test/x.", Origin.MODEL, (1,)))
    assert isinstance(provenance.no_link_of_its_own(trial(linked)), Missed)
    assert provenance.no_link_of_its_own(trial(answer())) == Scored()


def test_every_scorer_leaves_a_mark_and_one_that_breaks_is_counted() -> None:
    assert [mark.scorer for mark in marks(trial(answer()))] == list(EXACT)

    def broken(trial: Trial) -> Scored:
        raise ValueError("no such thing")

    mark, other = marks(trial(answer()), {"broken": broken, "quotes hold": provenance.quotes_hold})
    assert (mark.held, mark.reason) == (Held.UNSCORED, "the scorer failed: ValueError: no such thing")
    assert other.held is Held.SCORED
