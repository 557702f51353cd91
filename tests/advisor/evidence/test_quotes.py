"""Choosing the sentences that answer."""

import pytest

from advisor.evidence.alike import alike
from advisor.evidence.quotes import Candidate, candidates, choose, facts_first
from advisor.finding import HeldRule
from advisor.message.asked.aspects import Aspect
from advisor.message.understanding import Place
from advisor.rules.scope import Scope
from corpus.document import Document, Kind
from corpus.rules import Credential, Origin, Reuse
from index.search import Hit
from index.split import split
from tests.advisor.in_memory import passages_of
from tests.advisor.made_up import SCHOOL, cap, document, general, lot, named, understood

NONE = understood("?")


def hits(*pairs: tuple[Document, float]) -> list[Hit]:
    """The first sentence of pages, as found."""
    return [Hit(split(page)[0], page, score) for page, score in pairs]


def ranked(*scored: tuple[Document, float]) -> list[Candidate]:
    """Every sentence of pages, each with the page's score."""
    return [Candidate(page, passage, score, score, 0) for page, score in scored for passage in split(page)]


def order(found: list[Candidate]) -> list[str]:
    """The pages of candidates."""
    return [candidate.document.id for candidate in found]


ONE, TWO = document("Apples are red.", name="one"), document("Pears are green.", name="two")


def test_the_best_found_comes_first() -> None:
    for first, second in ((0.9, 0.5), (0.5, 0.9)):
        found = candidates(NONE, hits((ONE, first), (TWO, second)), None, (), passages_of(ONE, TWO))
        assert order(found) == (["one", "two"] if first > second else ["two", "one"])


def test_the_sentence_of_a_rule_of_the_asked_kind_rises_even_where_the_search_missed_it() -> None:
    page = document(rules=[cap(9)], name="rule")
    relevant = [HeldRule(page, page.rules[0])]
    found = candidates(NONE, hits((ONE, 0.2)), general(page, ONE), relevant, passages_of(page, ONE))
    assert order(found) == ["rule", "one"]


def test_a_sentence_that_shows_what_is_asked_rises() -> None:
    page = document("The grade is B.", name="grade")
    asked = understood("?", aspects=frozenset({Aspect.GRADE}))
    assert order(candidates(asked, hits((ONE, 0.55), (page, 0.5)), None, (), passages_of(ONE, page))) == [
        "grade",
        "one",
    ]
    assert order(candidates(NONE, hits((ONE, 0.55), (page, 0.5)), None, (), passages_of(ONE, page))) == ["one", "grade"]


def test_the_named_program_rises_and_another_one_sinks() -> None:
    law, nursing = (document(f"{p} is taught.", name=p, program=p) for p in ("Law", "Nursing"))
    found = candidates(
        NONE, hits((nursing, 0.9), (law, 0.5), (ONE, 0.6)), named(law), (), passages_of(law, nursing, ONE)
    )
    assert order(found) == ["Law", "one", "Nursing"]
    unnamed = Scope(Place(SCHOOL), (), (), (law, nursing))
    assert (
        order(candidates(NONE, hits((nursing, 0.9), (law, 0.5)), unnamed, (), passages_of(law, nursing)))[0]
        == "Nursing"
    )


def test_every_sentence_of_a_named_page_is_a_candidate_once() -> None:
    page = document("Apples are red.", "Pears are green.", name="page")
    found = candidates(NONE, hits((page, 0.9)), named(page), (), passages_of(page))
    assert sorted(candidate.passage.text for candidate in found) == ["Apples are red.", "Pears are green."]


@pytest.mark.parametrize(("score", "kept"), [(1.0, True), (0.86, True), (0.84, False)])
def test_a_second_page_is_quoted_only_where_it_comes_close(score: float, kept: bool) -> None:
    assert order(choose(ranked((ONE, 1.0), (TWO, score)), 6)) == (["one", "two"] if kept else ["one"])


@pytest.mark.parametrize(("score", "kept"), [(0.98, True), (0.96, False)])
def test_the_page_of_another_program_must_come_closer_still(score: float, kept: bool) -> None:
    law, nursing = (document(f"{p} is taught.", name=p, kind=Kind.MASTERS) for p in ("Law", "Nursing"))
    assert len(choose(ranked((law, 1.0), (nursing, score)), 6)) == (2 if kept else 1)


@pytest.mark.parametrize("limit", [0, 1, 3])
def test_no_more_than_the_limit_is_chosen(limit: int) -> None:
    page = document("Apples are red.", "Pears are green.", "Plums are blue.", "Figs are brown.", "Kiwis are hairy.")
    assert len(choose(ranked((page, 1.0)), limit)) == limit


def test_what_says_the_same_is_quoted_once_and_nothing_from_nothing() -> None:
    twice = document("Ripe red apples are sweet and good.", "Ripe red apples are good and sweet.")
    assert len(choose(ranked((twice, 1.0)), 6)) == 1
    assert choose([], 6) == []


@pytest.mark.parametrize(("content", "kept"), [(frozenset({"breadth"}), 2), (frozenset({"credits"}), 1)])
def test_a_sentence_that_alone_has_a_word_of_the_question_repeats_none(content: frozenset[str], kept: int) -> None:
    page = document(
        "The MS in Computer Science of the school has 15 elective credits.",
        "The MS in Computer Science of the school has 15 breadth credits.",
    )
    assert len(choose(ranked((page, 1.0)), 6, content)) == kept


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("At most 9 credits count.", "At most 9 credits may count.", True),
        ("At most 9 credits count.", "At most 6 credits count.", False),
        ("At most 9 credits count.", "Nurses wear 9 hats.", False),
        ("a b c", "A, B, C.", True),
    ],
)
def test_sentences_are_alike_by_their_words_and_all_of_their_figures(first: str, second: str, same: bool) -> None:
    assert alike(first, second) is same
    assert alike(second, first) is same


def test_a_rule_on_credit_that_served_for_another_credential_stands_behind() -> None:
    """ "How much of the certificate counts in the master's" is not answered by what holds for a bachelor's credit."""
    bachelor = Reuse("reuse", "Courses of a bachelor's degree do not count.", Credential.MASTERS, ("bachelor",), "no")
    again = Reuse("reuse", "Courses of a certificate may count again.", Credential.MASTERS, ("certificate",), "yes")
    one, other = document(rules=[bachelor], name="bachelor"), document(rules=[again], name="certificate")
    found = hits((one, 0.6), (other, 0.5))
    asking = understood("?", lot(origin=Origin.CERTIFICATE))
    assert order(candidates(asking, found, None, (), passages_of(one, other))) == ["certificate", "bachelor"]
    assert order(candidates(NONE, found, None, (), passages_of(one, other))) == ["bachelor", "certificate"]


def test_an_average_that_is_asked_for_comes_before_single_grades() -> None:
    grade, average = document("Each grade is a C.", name="grade"), document("The GPA is 3.0.", name="average")
    found = hits((grade, 0.55), (average, 0.5))
    for question, first in (("what gpa?", "average"), ("what grade?", "grade"), ("what gpa and grade?", "grade")):
        asked = understood(question)
        assert order(candidates(asked, found, None, (), passages_of(grade, average)))[0] == first


def test_what_tells_only_where_the_facts_come_from_stands_last_unless_it_is_asked() -> None:
    page = document("These rules are taken from its 2013-2014 catalog.", "At most 9 credits transfer.")
    source, fact = (Candidate(page, passage, 1.0, 1.0, 1) for passage in split(page))
    assert facts_first([source, fact], "what is the transfer limit?") == [fact, source]
    assert facts_first([source, fact], "which catalog is the limit from?") == [source, fact]
    ruled = document(rules=[cap(9, sentence="At most 9 credits are counted, given here in hours.")])
    limit = Candidate(ruled, split(ruled)[0], 1.0, 1.0, 1)
    assert facts_first([limit, fact], "what is the limit?") == [limit, fact]


def test_where_a_meaning_is_asked_the_sentence_that_tells_it_comes_first() -> None:
    school = document("Stackable certificates must be coherent.", name="school")
    brief = document("The report explains that stackable means that credit adds up.", name="brief", kind=Kind.BRIEF)
    asked = understood("what does stackable mean?", places=())
    assert order(candidates(asked, hits((school, 0.9), (brief, 0.5)), None, (), passages_of(school, brief))) == [
        "brief",
        "school",
    ]
