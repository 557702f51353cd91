"""A name in a claim must be one that its text or document bears."""

import pytest

from advisor.gate.credentials import miscounted
from advisor.gate.gate import Gate
from corpus.library import Library

TEXT = "Clemson University requires at least 9 hours for a certificate."


@pytest.fixture
def strange(gate: Gate, library: Library):  # type: ignore[no-untyped-def]
    document = next(document for document in library if TEXT in document.text)

    def look(claim: str) -> str | None:
        return gate.names.strange(claim, TEXT, [document]) or gate.names.other_school(claim, TEXT, [document])

    return look


@pytest.mark.parametrize(
    "claim",
    [
        "A Clemson certificate takes at least nine hours.",
        "A certificate takes at least 9 hours there.",
        "A Clemson-issued certificate takes at least nine hours.",
    ],
)
def test_its_own_names_may_be_said_or_left_out(strange, claim: str) -> None:  # type: ignore[no-untyped-def]
    assert strange(claim) is None


@pytest.mark.parametrize(
    "claim",
    [
        "A Rutgers certificate takes at least nine hours.",
        "A Clemson master's degree takes at least nine hours.",
        "A Clemson certificate in Nursing takes at least nine hours.",
        "A Clemson certificate in computer science takes at least nine hours.",
        "The Graduate School of Clemson asks for nine hours in all its degrees.",
    ],
)
def test_a_name_that_the_text_does_not_bear_is_found(strange, claim: str) -> None:  # type: ignore[no-untyped-def]
    assert strange(claim) is not None


def test_a_part_may_not_stand_for_the_whole(gate: Gate, library: Library) -> None:
    text = "New York University's Steinhardt School does not accept transfer credit that is older than 10 years."
    document = next(document for document in library if text in document.text)
    part, whole = (f"{name} does not take transfer credit older than 10 years." for name in ("Steinhardt", "NYU"))
    assert gate.names.strange(part, text, [document]) is None
    assert gate.names.strange(whole, text, [document]) is not None


@pytest.fixture
def degree(gate: Gate, library: Library):  # type: ignore[no-untyped-def]
    document = next(d for d in library if d.institution == "University of Washington" and "master's" in d.text)

    def look(claim: str) -> str | None:
        text = "At the University of Washington, credit for the MS in Computer Science needs a master's application."
        return gate.names.strange(claim, text, [document])

    return look


def test_a_name_that_several_schools_go_by_may_be_said_of_one_that_is_cited(degree) -> None:  # type: ignore[no-untyped-def]
    assert degree("UW asks for a master's application.") is None


def test_a_program_may_be_called_by_its_initials(degree) -> None:  # type: ignore[no-untyped-def]
    assert degree("A CS master's needs a master's application.") is None
    assert degree("An EE master's needs a master's application.") is not None


@pytest.mark.parametrize(
    ("claim", "found"),
    [
        ("A certificate course counts for the master's degree.", None),
        ("A certificate course counts for the certificate.", "certificate"),
        ("A master's course counts for the master's degree.", "master's"),
    ],
)
def test_one_credential_put_for_the_other_is_found(claim: str, found: str | None) -> None:
    assert miscounted(claim, "A course of the certificate counts for the master's degree.") == found


def test_a_kind_of_credential_may_be_said_for_short_where_the_text_names_none(gate: Gate, library: Library) -> None:
    document = next(document for document in library if TEXT in document.text)
    general, named = "It takes credit into a master's degree.", "It takes credit into a master's degree, the MS."
    assert gate.names.strange("It takes credit into an MA.", general, [document]) is None
    assert gate.names.strange("It takes credit into an MA.", named, [document]) is not None


def test_the_initials_of_a_school_are_no_degree(gate: Gate, library: Library) -> None:
    document = next(document for document in library if document.institution == "Michigan State University")
    text = "A type 2 graduate certificate of Michigan State University takes at least 9 credits."
    assert gate.names.strange("Nine credits is the least for a type 2 certificate of MSU.", text, [document]) is None
