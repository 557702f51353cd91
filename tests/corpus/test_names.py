"""The names of institutions, against the library."""

from collections import Counter

import pytest
from pydantic import ValidationError

from corpus.names import Names, load_elsewhere, load_names
from tests.corpus.fakes import shipped


def test_institutions_are_named_if_and_only_if_they_are_held() -> None:
    held = {document.institution for document in shipped()}
    named = [institution.name for institution in load_names().institutions]
    assert set(named) == held
    assert len(named) == len(held)


def test_units_are_named_only_where_a_document_is_theirs() -> None:
    held = {(document.institution, document.unit) for document in shipped()}
    assert {(unit.institution, unit.name) for unit in load_names().units} <= held


def test_programs_are_named_only_of_documents_that_are_held() -> None:
    library = shipped()
    for program in load_names().programs:
        document = library.get(program.document)
        assert document is not None, program.document
        assert program.aliases, program.document


def test_ambiguous_names_mean_several_institutions_that_are_known_or_the_one_of_their_town() -> None:
    names = load_names()
    known = {institution.name for institution in names.institutions} | {other.name for other in load_elsewhere()}
    towns = {institution.name: institution.towns for institution in names.institutions}
    for ambiguous in names.ambiguous:
        assert set(ambiguous.names) <= known, ambiguous.alias
        assert len(set(ambiguous.names)) == len(ambiguous.names), ambiguous.alias
        own = (*towns[ambiguous.names[0]], ambiguous.names[0]) if len(ambiguous.names) == 1 else ()
        assert not own or any(ambiguous.alias in name for name in own), ambiguous.alias


def test_no_two_institutions_share_a_name_and_no_ambiguous_name_is_listed_twice() -> None:
    names = load_names()
    called = Counter(name.casefold() for named in names.institutions for name in {named.name, *named.aliases})
    ambiguous = Counter(name.alias.casefold() for name in names.ambiguous)
    assert [name for name, count in ambiguous.items() if count > 1] == []
    assert [name for name, count in called.items() if count > 1] == []


def test_what_is_elsewhere_goes_by_no_name_of_what_is_held() -> None:
    names = load_names()
    held = {name.casefold() for named in names.institutions for name in (named.name, *named.aliases)}
    held |= {unit.name.casefold() for unit in names.units}
    taken = [
        (other.name, name)
        for other in load_elsewhere()
        for name in (other.name, *other.aliases)
        if name.casefold() in held
    ]
    assert taken == []


def test_what_is_elsewhere_is_listed_once() -> None:
    called = Counter(name.casefold() for other in load_elsewhere() for name in {other.name, *other.aliases})
    assert [name for name, count in called.items() if count > 1] == []
    assert len(load_elsewhere()) > 3000
    assert len([other for other in load_elsewhere() if other.abroad]) > 900


def test_names_with_a_field_that_nobody_reads_are_refused() -> None:
    with pytest.raises(ValidationError, match="alias_names"):
        Names.model_validate({"institutions": [{"name": "Example University", "alias_names": ["EU"]}]})
