"""What is left of a degree or a program after credits or courses."""

from dataclasses import replace
from fractions import Fraction

import pytest

from advisor.message.asked.aspects import Aspect
from advisor.sums.left.credits_left import courses_left, credits_left
from corpus.document import Document
from corpus.rules import Credential, Origin, Rule, Size, Stack
from tests.advisor.made_up import assert_sound, cap, document, general, lot, named, understood

STACK = Stack("stack", "The certificate counts toward the degree.", ("Law MS",))
LEFT = frozenset({Aspect.LEFT})


def size(least: int, most: int | None, credential: Credential = Credential.MASTERS) -> Size:
    """The size of a credential in credits."""
    said = f"The {credential} takes {least} to {most} credits."
    return Size("size", said, credential, Fraction(least), None if most is None else Fraction(most))


@pytest.mark.parametrize(
    ("degree", "held", "texts"),
    [
        (size(33, 33), 12, ["33 - 12 = 21"]),
        (size(30, 36), 12, ["30 - 12 = 18", "36 - 12 = 24"]),
        (size(33, None), 12, ["33 - 12 = 21"]),
        (size(13, 13), 12, ["13 - 12 = 1"]),
    ],
)
def test_what_is_left_of_the_degree_that_is_named(degree: Size, held: int, texts: list[str]) -> None:
    found = credits_left(
        understood("how many are left?", lot(held, Origin.CERTIFICATE)), named(document(rules=[degree, STACK]))
    )
    assert found is not None
    assert found.verdict is None
    assert [worked.expression for worked in found.sums] == texts
    assert all(text in found.text for text in texts)
    for worked in found.sums:
        assert_sound(worked)


def test_the_size_of_the_certificate_that_was_finished_is_cited() -> None:
    certificate = document(rules=[size(12, 12, Credential.CERTIFICATE), STACK], name="cert", program="Law Certificate")
    degree = document(rules=[size(33, 33)], name="degree", program="Law MS")
    question = understood("how many credits of the ms are left after i finish the law certificate?")
    found = credits_left(question, named(certificate, degree))
    assert found is not None
    assert found.sums[0].expression == "33 - 12 = 21"
    assert {term.source.document.id for term in found.sums[0].terms if term.source} == {"cert", "degree"}
    assert_sound(found.sums[0])


def test_the_askers_own_size_serves_where_no_program_is_named() -> None:
    question = understood("how many are left?", lot(9, Origin.CERTIFICATE), size=30)
    found = credits_left(question, general(document(rules=[STACK])))
    assert found is not None
    assert found.sums[0].result == 21
    assert [term.source for term in found.sums[0].terms] == [None, None]


def test_the_askers_own_size_comes_before_the_pages() -> None:
    page = named(document(rules=[size(33, 33), STACK], program="Law MS"))
    found = credits_left(understood("how many are left?", lot(9, Origin.CERTIFICATE), size=36), page)
    assert found is not None
    assert [worked.expression for worked in found.sums] == ["36 - 9 = 27"]


@pytest.mark.parametrize(
    ("question", "kept"),
    [
        ("i have the micromasters and the law certificate. how many are left?", False),
        ("after the law certificate and a MicroMasters, how many are left?", False),
        ("after the law certificate, how many are left?", True),
    ],
)
def test_a_pathway_beside_the_certificate_brings_more_than_the_certificate(question: str, kept: bool) -> None:
    page = named(document(rules=[size(33, 33), TWELVE, STACK], program="Law MS"))
    assert (credits_left(understood(question), page) is not None) is kept


@pytest.mark.parametrize(
    ("held", "rules"),
    [
        (12, [size(33, 33)]),
        (33, [size(33, 33), STACK]),
        (40, [size(33, 33), STACK]),
        (12, [STACK]),
        (12, [size(33, 33), cap(9, Origin.CERTIFICATE)]),
    ],
    ids=["no rule lets it count", "all of it", "more than all", "no size", "a cap is in the way"],
)
def test_nothing_is_subtracted_where_it_is_not_certain_that_all_of_it_counts(held: int, rules: list[Rule]) -> None:
    question = understood("how many are left?", lot(held, Origin.CERTIFICATE))
    assert credits_left(question, named(document(rules=rules))) is None


@pytest.mark.parametrize("limit", [12, 13])
def test_a_cap_that_lets_all_of_it_count_is_reason_enough(limit: int) -> None:
    page = document(rules=[size(33, 33), cap(limit, Origin.CERTIFICATE)])
    found = credits_left(understood("how many are left?", lot(12, Origin.CERTIFICATE)), named(page))
    assert found is not None
    assert found.sums[0].result == 21


COURSES = Size("size", "The certificate has 4 courses.", Credential.CERTIFICATE, Fraction(4), Fraction(4), "course")
TWELVE = size(12, 12, Credential.CERTIFICATE)


@pytest.mark.parametrize(("passed", "left"), [(1, 9), (3, 3)])
def test_credits_left_after_courses_of_equal_size(passed: int, left: int) -> None:
    question = understood(f"i passed {passed} courses, how many credits are left?", aspects=LEFT)
    found = courses_left(question, named(document(rules=[COURSES, TWELVE])))
    assert found is not None
    assert found.sums[0].expression == f"(4 - {passed}) × 3 = {left}"
    assert_sound(found.sums[0])


def test_courses_of_a_certificate_are_told_with_its_name() -> None:
    question = understood("the certificate: i passed 3 courses, how many credits are left?", aspects=LEFT)
    found = courses_left(question, named(document(rules=[COURSES, TWELVE])))
    assert found is not None
    assert [worked.expression for worked in found.sums] == ["(4 - 3) × 3 = 3", "4 - 3 = 1"]


@pytest.mark.parametrize(
    ("question", "rules"),
    [
        ("i passed 4 courses, how many credits are left?", [COURSES, TWELVE]),
        ("i passed 2 courses of the master's, how many credits are left?", [COURSES, TWELVE]),
        ("i passed 5 courses, how many credits are left?", [COURSES, TWELVE]),
        ("i passed 2 courses, how many credits are left?", [COURSES]),
        ("i passed 2 courses, how many credits are left?", [COURSES, size(13, 13, Credential.CERTIFICATE)]),
        ("are 2 courses left?", [COURSES, TWELVE]),
    ],
    ids=["none left", "a degree", "more than all", "no credits", "unequal courses", "none passed"],
)
def test_nothing_is_said_of_courses_whose_size_is_not_certain(question: str, rules: list[Rule]) -> None:
    assert courses_left(understood(question, aspects=LEFT), named(document(rules=rules))) is None


def of_courses(credential: Credential) -> Document:
    """A program of 15 credits in 5 courses."""
    said = f"The {credential} takes 15 credits in 5 courses."
    whole = Size("size", said, credential, Fraction(15), Fraction(15))
    return document(rules=[whole, replace(whole, least=Fraction(5), most=Fraction(5), unit="course")])


@pytest.mark.parametrize(
    ("question", "credential", "left"),
    [
        ("done 2 of the five courses of the cert. credits to go?", Credential.CERTIFICATE, 9),
        ("done 2 of the 5 courses. credits to go?", Credential.MASTERS, 9),
        ("done with 2 of the 5 courses. credits to go?", Credential.MASTERS, 9),
        ("done with 2 of the 6 courses. credits to go?", Credential.MASTERS, None),
        ("done 2 of the six courses. credits to go?", Credential.CERTIFICATE, None),
        ("done 2 of the five courses of the cert for my masters. credits to go?", Credential.CERTIFICATE, None),
        ("done 2 of the five courses of the cert. credits to go?", Credential.MASTERS, None),
        ("done 2 of the five courses somewhere else. credits to go?", Credential.CERTIFICATE, None),
        ("failed 2 of the five courses i finished. credits to go?", Credential.CERTIFICATE, None),
    ],
)
def test_courses_done_of_all_courses_leave_the_others(question: str, credential: Credential, left: int | None) -> None:
    found = courses_left(understood(question, aspects=LEFT), named(of_courses(credential)))
    assert (found.sums[0].result if found else None) == left
