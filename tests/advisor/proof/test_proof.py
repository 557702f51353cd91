"""A finding is shown only where each of its sums comes out and each number stands where it is said to be from."""

import re
from dataclasses import replace
from fractions import Fraction
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.finding import Finding, Source, Sum, Term
from advisor.proof.proof import is_worked, proved
from advisor.proof.telling import Told
from advisor.rules.scope import scope_of
from advisor.verdict.consider import consider
from corpus.document import Audience
from corpus.library import Library, load_library, shipped_library_path
from corpus.sentences import alone
from tests.advisor.reading import TODAY, read

QUESTIONS = (
    "NC A&T, my masters is 45 hours. whats the ceiling for transfer in hours",
    "GW Columbian College, 36-credit MA; 3 credits of their non-degree study already transferred. "
    "How many further credits can still be transferred?",
    "What do 12 quarter credits turn into when they transfer to the School of Graduate Studies at Rutgers?",
    "rockefeller college (albany), in state, by the price per class: what would three classes cost me?",
    "Ball State CS master on Coursera, with advanced standing it is 30 credits. What does it cost altogether?",
    "I began my graduate certificate at Maryland College Park in fall 2023. By what year do I have to be done?",
    "San Jose State masters, 40 units. how many units must i do in residence",
    "5 of the courses in the ALM Data Science at harvard extension are behind me. how many courses remain",
    "binghamton MPA. done with the whole core and the internship, nothing else yet. how many credits left?",
    "Texas Lutheran MS in Business Analytics: I've 9 transferable graduate hours with good grades. How many hours "
    "would I still have to take at TLU?",
    "graduation fee and certificate fee at texas a&m central texas together?",
    "cal state dominguez hills, my masters has 36 units. how many could be transfer units",
)
WORDS = re.compile(
    r"\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thir\w+|four\w+|fif\w+|six\w+|seven\w+|"
    r"eigh\w+|nine\w+|twen\w+|half|halves|quarters?|thirds?|all|no|not|never|none|cannot|an?|percent)\b",
    re.IGNORECASE,
)


@cache
def library() -> Library:
    """The shipped library, which no test changes."""
    return load_library(shipped_library_path())


@cache
def found() -> tuple[tuple[Finding, Told], ...]:
    """The findings with sums on the questions, and what was told with each."""
    held = []
    for question in QUESTIONS:
        understood = read(question)
        scope = scope_of(library(), understood.places[0], Audience.STUDENT)
        told = Told(understood.told, TODAY)
        held += [(finding, told) for finding in consider(understood, scope).findings if finding.sums]
    return tuple(held)


@cache
def elsewhere() -> tuple[Source, ...]:
    """Every sentence of the library."""
    return tuple(Source(page, line) for page in library() for line in alone(page.text))


def cited() -> list[tuple[int, int, int]]:
    """The place of each cited number: its finding, its sum, and its place there."""
    return [
        (at, of, term)
        for at, (finding, _) in enumerate(found())
        for of, one in enumerate(finding.sums)
        for term, operand in enumerate(one.terms)
        if operand.source
    ]


def with_term(finding: Finding, of: int, at: int, term: Term) -> Finding:
    """The finding with another operand at a place."""
    one = finding.sums[of]
    terms = tuple(term if place == at else held for place, held in enumerate(one.terms))
    sums = tuple(replace(one, terms=terms) if place == of else held for place, held in enumerate(finding.sums))
    return replace(finding, sums=sums)


def lacks(sentence: str, term: Term) -> bool:
    """Whether a sentence surely does not state a number: it has other figures only, or no figure and no number word."""
    figures = set(re.findall(r"\d+(?:\.\d+)?", sentence.replace(",", "")))
    shares = term.unit in ("", "%") and re.search(r"%|percent|half|third|quarter|fifth|all|no|/", sentence.lower())
    return not shares and not WORDS.search(sentence) and str(term.value) not in figures


def test_the_questions_get_their_sums_as_they_are() -> None:
    assert len({told.words for _, told in found()}) == len(QUESTIONS)
    assert len(cited()) > len(QUESTIONS)
    assert all(proved([finding], told) == [finding] for finding, told in found())


@settings(max_examples=400, deadline=None)
@given(st.data())
def test_with_the_citation_of_any_operand_moved_to_a_sentence_without_its_number_nothing_is_shown(
    data: st.DataObject,
) -> None:
    at, of, place = data.draw(st.sampled_from(cited()))
    finding, told = found()[at]
    term = finding.sums[of].terms[place]
    moved = data.draw(st.sampled_from(elsewhere()).filter(lambda source: lacks(source.sentence, term)))
    assert proved([with_term(finding, of, place, replace(term, source=moved))], told) == []


@given(st.data())
def test_with_any_number_of_the_askers_changed_to_one_that_was_not_told_nothing_is_shown(data: st.DataObject) -> None:
    own = [
        (finding, told, of, place)
        for finding, told in found()
        for of, one in enumerate(finding.sums)
        for place, term in enumerate(one.terms)
        if term.source is None and told.has(term.label, term.value, term.unit)
    ]
    finding, told, of, place = data.draw(st.sampled_from(own))
    term = replace(finding.sums[of].terms[place], value=Fraction(data.draw(st.integers(3000, 9000))))
    assert proved([with_term(finding, of, place, term)], told) == []


@given(st.data())
def test_a_sum_that_does_not_come_out_is_not_shown(data: st.DataObject) -> None:
    finding, told = data.draw(st.sampled_from(found()))
    of = data.draw(st.integers(0, len(finding.sums) - 1))
    wrong: Sum = replace(finding.sums[of], result=finding.sums[of].result + data.draw(st.integers(1, 50)))
    sums = tuple(wrong if place == of else held for place, held in enumerate(finding.sums))
    assert proved([replace(finding, sums=sums)], told) == []


@pytest.mark.parametrize(("first", "second"), [(True, False), (False, True)])
def test_what_a_sum_came_to_may_be_used_by_a_later_one_alone(first: bool, second: bool) -> None:
    page = next(iter(library()))
    told = Told("I have 7 credits here and 5 there, and 20 more.", TODAY)
    seven, five, twenty = (Term("credits", Fraction(value), "credits", None) for value in (7, 5, 20))
    twelve = replace(seven, value=seven.value + five.value)
    both = Sum("together", "7 + 5 = 12", twelve.value, "credits", (seven, five))
    over = Sum("over", "20 - 12 = 8", twenty.value - twelve.value, "credits", (twenty, twelve))
    sums = (both, over) if first else (over, both)
    assert bool(proved([Finding("?", (Source(page, page.text),), None, sums)], told)) is not second


def test_the_whole_credits_within_a_share_may_be_used_and_no_other_number() -> None:
    share = Sum("the share", "30% of 36 = 10.8", Fraction(54, 5), "units", ())
    for value, worked in ((10, True), (9, False), (11, False)):
        assert is_worked(Term("cap, as computed", Fraction(value), "units", None), [share]) is worked
    other = replace(share, label="credits together")
    assert not is_worked(Term("cap, as computed", Fraction(10), "units", None), [other])
