"""Which minimum average a message asks of."""

from dataclasses import replace
from fractions import Fraction
from typing import Literal

import pytest

from advisor.message.understanding import Place
from advisor.rules.average_meant import decided_otherwise, minimums
from advisor.rules.scope import Scope
from corpus.document import Document
from corpus.rules import Credential, MinimumAverage
from tests.advisor.made_up import document, general, understood


def floor(
    sentence: str, purpose: Literal["admission", "award", "unstated"] = "award", average: str = "3.0"
) -> MinimumAverage:
    """That a certificate asks for an average."""
    return MinimumAverage("minimum_average", sentence, Credential.CERTIFICATE, Fraction(average), purpose, None, None)


PLAIN = "A certificate needs a GPA of 3.0."


def found(question: str, page: Document, *, named: bool = False) -> bool:
    """Whether a page's minimum is the one that a question asks of."""
    scope = _scope(page, named=named)
    asked = replace(understood(question, target=None), context=question, places=(scope.place,))
    return bool(minimums(asked, scope))


def _scope(page: Document, *, named: bool) -> Scope:
    place = Place(page.institution, documents=(page.id,) if named else ())
    return replace(general(page), place=place)


def test_a_programs_minimum_is_of_no_other_program() -> None:
    page = document(rules=[floor(PLAIN)], program="GIS certificate")
    assert found("is a 3.1 gpa enough for the certificate?", page, named=True)
    assert not found("is a 3.1 gpa enough for the certificate?", page)


@pytest.mark.parametrize("asked", ["the master's of that program", "that MS", "the degree"])
def test_a_certificates_minimum_is_of_no_degree(asked: str) -> None:
    page = document(rules=[floor(PLAIN)], program="GIS certificate")
    assert found("is a 3.1 gpa enough for it?", page, named=True)
    assert not found(f"is a 3.1 gpa enough for {asked}?", page, named=True)


@pytest.mark.parametrize(
    ("kind", "asked", "meant"),
    [
        ("post-baccalaureate certificate", "post-bacc certificate", True),
        ("post-baccalaureate certificate", "graduate certificate", False),
        ("graduate certificate", "graduate certificate", True),
        ("graduate certificate", "post-baccalaureate certificate", False),
    ],
)
def test_graduate_certificates_are_not_post_baccalaureate_ones(kind: str, asked: str, meant: bool) -> None:
    page = document(rules=[floor(f"A {kind} needs a GPA of 3.0.")])
    assert found(f"is a 3.1 gpa enough for the {asked}?", page) is meant


@pytest.mark.parametrize("asked", ["to enter", "to be accepted into", "to be admitted to", "to start", "to take"])
def test_what_is_needed_for_the_award_is_not_what_admits(asked: str) -> None:
    page = document(rules=[floor(PLAIN)])
    assert found("is a 3.1 gpa enough to finish the certificate?", page)
    assert not found(f"is a 3.1 gpa enough {asked} the certificate?", page)


@pytest.mark.parametrize(
    ("question", "average", "otherwise"),
    [
        ("is a 2.6 gpa enough for the certificate?", "2.6", True),
        ("is a 3.1 gpa enough for the certificate?", "3.1", False),
        ("is a 2.4 gpa enough for the certificate?", "2.4", False),
        ("is a 2.6 gpa enough to complete the certificate?", "2.6", False),
        ("is a 2.6 gpa in the certificate enough?", "2.6", False),
    ],
)
def test_it_decides_whether_admission_or_the_award_is_asked_of(question: str, average: str, otherwise: bool) -> None:
    page = document(rules=[floor(PLAIN), floor("Admission needs a GPA of 2.5.", "admission", "2.5")])
    asked, scope = understood(question, target=None), general(page)
    held = minimums(replace(asked, context=question), scope)
    assert len(held) == 1
    assert decided_otherwise(held[0], Fraction(average), asked, scope) is otherwise
