"""Credit of a direction that no sentence held speaks of."""

from dataclasses import replace
from fractions import Fraction

import pytest

from advisor.evidence.unspoken import certificate_unspoken, outside_unspoken, size_unspoken, undergraduate_unspoken
from advisor.message.asked.aspects import Aspect
from corpus.rules import Credential, Origin, Size
from tests.advisor.in_memory import passages_of
from tests.advisor.made_up import document, general, lot, named, understood

ASKED = replace(
    understood("how many certificate credits go in?", lot(origin=Origin.CERTIFICATE), aspects=frozenset({Aspect.CAP})),
    target=Credential.MASTERS,
)


@pytest.mark.parametrize(
    ("sentence", "unspoken"),
    [
        ("The school requires at least 9 hours for a certificate.", True),
        ("Certificate credits may count toward a master's degree.", False),
        ("At most 9 transfer credits are accepted.", False),
    ],
)
def test_how_much_of_a_certificate_counts_is_unspoken_where_nothing_moves(sentence: str, unspoken: bool) -> None:
    page = document(sentence)
    assert certificate_unspoken(ASKED, general(page), passages_of(page)) is unspoken


def test_only_a_question_for_how_much_is_refused_for_it() -> None:
    page = document("The school requires at least 9 hours for a certificate.")
    whether = replace(ASKED, question="can i use them?")
    assert not certificate_unspoken(whether, general(page), passages_of(page))


def test_credit_that_is_to_be_used_is_asked_of_too() -> None:
    page = document("The school requires at least 9 hours for a certificate.")
    whether = replace(ASKED, question="can i use the credits in the degree?")
    assert certificate_unspoken(whether, general(page), passages_of(page))


@pytest.mark.parametrize(
    ("sentence", "unspoken"),
    [
        ("At most 9 transfer credits are accepted.", True),
        ("Undergraduate courses do not count.", False),
        ("Only courses at the 500-level count.", False),
        ("No credit counts that was used for another degree.", False),
    ],
)
def test_undergraduate_credit_is_unspoken_where_no_sentence_is_on_its_level_or_its_use(
    sentence: str, unspoken: bool
) -> None:
    page = document(sentence)
    own = understood("?", lot(origin=Origin.UNDERGRADUATE), aspects=frozenset({Aspect.CAP}))
    assert undergraduate_unspoken(own, general(page), passages_of(page)) is unspoken
    assert not undergraduate_unspoken(replace(own, follows=True), general(page), passages_of(page))
    assert not undergraduate_unspoken(understood("?", lot(9)), general(page), passages_of(page))


SIZE = frozenset({Aspect.SIZE})


@pytest.mark.parametrize(
    "question",
    [
        "data science certificate, number of credit hours total?",
        "how many credits is it?",
        "how many courses does the certificate take?",
        "how big is the program?",
        "total credits of it?",
        "how many hours are in it?",
    ],
)
def test_a_size_that_no_page_states_is_unspoken(question: str) -> None:
    page = document("Any student may join the certificate.")
    assert size_unspoken(understood(question, aspects=SIZE), named(page), passages_of(page))


@pytest.mark.parametrize(
    ("sentence", "question", "aspects"),
    [
        ("The certificate takes 12 credits.", "how many credits is it?", SIZE),
        ("Any student may join.", "how many of the credits in it are required to be theirs?", SIZE),
        ("The certificate takes more than 9 of the school's own graduate credits.", "how many credits is it?", SIZE),
        ("The certificate takes four courses.", "how many courses is it?", SIZE),
        ("Any student may join.", "how many credits is it, and what does it cost?", SIZE | {Aspect.PRICE}),
        ("Any student may join.", "which one is the longest?", SIZE),
    ],
)
def test_a_size_that_is_stated_or_not_all_that_is_asked_is_spoken_of(
    sentence: str, question: str, aspects: frozenset[Aspect]
) -> None:
    page = document(sentence)
    assert not size_unspoken(understood(question, aspects=aspects), named(page), passages_of(page))


def test_a_size_of_no_credential_or_of_all_programs_is_spoken_of() -> None:
    page = document("Any student may join.")
    asked = understood("how many credits is it?", aspects=SIZE)
    assert not size_unspoken(replace(asked, target=None), general(page), passages_of(page))
    nine = Size("size", "Certificates take 9 credits.", Credential.CERTIFICATE, Fraction(9), Fraction(9))
    scope = replace(named(page), general=(document(rules=[nine], name="all"),))
    assert not size_unspoken(asked, scope, passages_of(page))


@pytest.mark.parametrize(
    ("sentence", "unspoken"),
    [
        ("The school accepts at most 12 transfer credits toward a master's degree.", True),
        ("Certificates take 12 credits.", True),
        ("The school accepts at most 9 of the 30 units of a master's degree as transfer credit.", False),
        ("A master's degree takes 36 credits.", False),
    ],
)
def test_a_number_of_a_part_is_no_size_of_a_degree(sentence: str, unspoken: bool) -> None:
    page = document(sentence)
    asked = replace(understood("how many credits is the master's?", aspects=SIZE), target=Credential.MASTERS)
    assert size_unspoken(asked, general(page), passages_of(page)) is unspoken


OUTSIDE = replace(
    understood("how many can I transfer into a master's?", lot(origin=Origin.OUTSIDE), aspects=frozenset({Aspect.CAP})),
    target=Credential.MASTERS,
)


@pytest.mark.parametrize(
    ("sentence", "unspoken"),
    [
        ("The school accepts transfer credit for at most 25% of the units of a graduate certificate.", True),
        ("The school requires at least 9 hours of its own.", True),
        ("The school accepts transfer credit into a certificate or a master's degree.", False),
        ("The school accepts at most 9 transfer credits.", False),
    ],
)
def test_credit_into_certificates_alone_says_nothing_of_credit_into_a_masters(sentence: str, unspoken: bool) -> None:
    page = document(sentence)
    assert outside_unspoken(OUTSIDE, general(page), passages_of(page)) is unspoken


def test_who_speaks_of_a_certificate_too_is_shown_what_is_said_of_it() -> None:
    page = document("The school accepts transfer credit for at most 25% of the units of a graduate certificate.")
    both = replace(OUTSIDE, question="how many can I transfer into the certificate, and then the master's?")
    assert not outside_unspoken(both, general(page), passages_of(page))
