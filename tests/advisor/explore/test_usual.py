"""Which questions ask what is usual, and of what."""

from fractions import Fraction

import pytest

from advisor.explore.usual import usual_asked
from advisor.explore.wish import Aged, Capped, Graded, Shelf, Sized, Wish
from corpus.rules import Credential, Origin


def asked(question: str) -> Wish:
    wish = usual_asked(question)
    assert wish is not None
    return wish


@pytest.mark.parametrize(
    ("question", "shelf"),
    [
        ("how many credits is a typical graduate certificate", Shelf.CERTIFICATES),
        ("How big are certificate programs usually?", Shelf.CERTIFICATES),
        ("how many credits does a master's usually take?", Shelf.MASTERS),
    ],
)
def test_the_usual_size_is_asked_of_certificates_or_of_degrees(question: str, shelf: Shelf) -> None:
    wish = asked(question)
    assert wish.shelf is shelf
    assert [type(criterion) for criterion in wish.criteria] == [Sized]


@pytest.mark.parametrize(
    ("question", "target"),
    [
        ("how many outside credits do most schools accept?", Credential.MASTERS),
        ("what's the typical transfer limit for a masters?", Credential.MASTERS),
        ("how many credits can you usually transfer into a certificate", Credential.CERTIFICATE),
    ],
)
def test_the_usual_limit_on_outside_credit_is_asked_by_its_end(question: str, target: Credential) -> None:
    limit = asked(question).limit
    assert isinstance(limit, Capped)
    assert (limit.origin, limit.target, limit.bound.value) == (Origin.OUTSIDE, target, Fraction(0))


def test_the_usual_age_and_the_usual_grade_are_asked() -> None:
    assert isinstance(asked("how long are credits usually good for").limit, Aged)
    assert isinstance(asked("what grade do most schools want for transfer credit?").limit, Graded)


@pytest.mark.parametrize(
    "question",
    [
        "how many credits does a certificate take",
        "how long does a graduate certificate usually take",
        "how many credits does a nursing certificate usually take",
        "do most schools take 9 credits",
        "how many of my credits do most schools take",
        "how many certificate credits usually transfer into a master's?",
        "how many certificate credits do most schools accept?",
        "how old is the average master's student?",
        "how many years does a master's typically take?",
        "how many credits a year does a master's student usually take?",
        "what are the usual years for a certificate?",
        "how many credits do students usually transfer?",
        "what grades do students usually transfer with",
        "what is the average grade in a transfer course?",
        "how many credits can you usually transfer from a certificate",
        "how many credits can you usually bring from another degree",
        "what does a certificate usually cost",
        "what is usually the best certificate",
    ],
)
def test_what_says_one_word_more_or_of_which_no_figure_is_held_is_not_read(question: str) -> None:
    assert usual_asked(question) is None
