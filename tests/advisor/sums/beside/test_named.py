"""Whether what a message names is of the pages of its sums."""

from fractions import Fraction

import pytest

from advisor.finding import Finding, Source, Sum, Term
from advisor.sums.beside.named import of_another
from tests.advisor.made_up import document, understood

SENTENCE = "The MS in Computer Science costs 489 US dollars per credit."


def priced(program: str | None) -> list[Finding]:
    """A price that the page of a program, or of the whole university, states."""
    source = Source(document(SENTENCE, program=program), SENTENCE)
    terms = (Term("credits", Fraction(36), "credits", None), Term("price", Fraction(489), "USD", source))
    done = Sum("cost", "36 × 489 = 17,604", Fraction(17604), "USD", terms)
    return [Finding("17,604 USD.", (source,), None, (done,), (source,))]


@pytest.mark.parametrize(
    "question",
    [
        "36 credits of the MBA, what do they cost?",
        "36 credits of the MA in computer science, what do they cost?",
        "36 credits for the phd, what do they cost?",
        "36 credits of the history master's, what do they cost?",
        "36 credits of the certificate in welding, what do they cost?",
    ],
)
def test_another_degree_field_or_certificate_is_not_that_of_the_page(question: str) -> None:
    assert of_another(understood(question), priced("MS in Computer Science"))


@pytest.mark.parametrize(
    "question",
    [
        "36 credits of the MS, what do they cost?",
        "36 credits of the ms in computer science, what do they cost?",
        "36 credits, my bachelor's is in history. what do they cost?",
        "36 credits with a computer engineering bachelors, what do they cost?",
    ],
)
def test_its_own_degree_and_the_degree_before_it_are_no_other(question: str) -> None:
    assert not of_another(understood(question), priced("MS in Computer Science"))


def test_what_holds_for_the_whole_university_holds_for_any_degree() -> None:
    assert not of_another(understood("36 credits of the MBA, what do they cost?"), priced(None))
