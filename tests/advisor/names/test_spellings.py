"""Names in the forms in which people write them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.names.spellings import initials_of, inner_forms, program_forms, tokens, unit_forms, words_of, written_forms


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Governor's State", ("governor", "state")),
        ("Bouvé College", ("bouve", "college")),
        ("Arts & Sciences", ("arts", "sciences")),
        ("Arts and Sciences", ("arts", "sciences")),
        ("Texas A&M", ("texas", "a&m")),
        ("UM-Dearborn", ("um", "dearborn")),
        ("Applied Data Sci", ("applied", "data", "science")),
        ("public policy & admin", ("public", "policy", "administration")),
        ("?!", ()),
    ],
)
def test_words_are_without_accents_possessives_and_and(text: str, words: tuple[str, ...]) -> None:
    assert words_of(text) == words


@given(st.text(max_size=200))
def test_every_word_has_its_place_in_order(text: str) -> None:
    places = [(start, end) for _, start, end in tokens(text)]
    assert places == sorted(places)
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(one[1] <= other[0] for one, other in pairwise(places))


def test_an_institution_is_written_without_the_and_with_univ() -> None:
    forms = set(written_forms("The Ohio State University"))
    assert {"Ohio State University", "The Ohio State univ"} <= forms


@pytest.mark.parametrize(
    ("name", "initials"),
    [("University of New Hampshire", "UNH"), ("Ohio University", ""), ("College of William and Mary", "CWM")],
)
def test_initials_leave_out_the_little_words_and_need_three(name: str, initials: str) -> None:
    assert initials_of(name) == initials


def test_a_unit_is_known_by_its_subject() -> None:
    assert "Economics" in set(unit_forms("Department of Economics"))
    assert set(unit_forms("School of Art")) == {"School of Art"}


def test_an_alias_inside_its_institution_needs_no_name() -> None:
    assert list(inner_forms(["GMU Telecom", "Telecom"], ["GMU", "George Mason University"])) == ["Telecom"]


def test_a_certificate_and_a_masters_are_named_by_their_everyday_words() -> None:
    certificate = set(program_forms("Public Health graduate certificate"))
    assert {"Public Health cert", "grad cert in Public Health"} <= certificate
    masters = set(program_forms("MS in Cybersecurity"))
    assert {"ms in Cybersecurity", "Cybersecurity masters"} <= masters
    assert not {form for form in masters if "cert" in form.split()}


def test_initials_in_brackets_are_a_name_of_the_program() -> None:
    assert "MGIS" in set(program_forms("Master of Geographic Information Systems (MGIS)"))


@pytest.mark.parametrize("form", ["U of Denver", "U Denver", "Univ Denver", "univ of Denver"])
def test_a_university_of_a_place_is_named_by_its_initial_and_the_place(form: str) -> None:
    assert form in set(written_forms("University of Denver"))


def test_a_program_that_is_called_by_letters_is_named_by_what_they_stand_for() -> None:
    assert {"Master of Health Administration", "Masters in Health Administration"} <= set(program_forms("MHA"))
    assert "Master of Health Administration" not in set(program_forms("MHA certificate"))
