"""Tables of programs and courses."""

import pytest

from corpus.readers.block import Unreadable
from corpus.readers.table import read_csv
from tests.corpus.readers.fakes import texts

TABLE = b"institution,program,max_credits\nExample University,MBA,9\nExample University,MPA,6\nOther University,MS,3\n"


def test_each_institution_gets_a_document_and_each_row_a_line() -> None:
    first, second = read_csv(TABLE)
    assert first.said.institutions == ("Example University",)
    assert texts(first.blocks) == ["program: MBA; max credits: 9.", "program: MPA; max credits: 6."]
    assert texts(second.blocks) == ["program: MS; max credits: 3."]


def test_the_unit_that_amounts_are_counted_in_is_no_part_of_the_institution() -> None:
    table = b"university,rule,limit,unit\nExample University,Transfer,9,credits\nExample University,Age,7,years\n"
    (reading,) = read_csv(table)
    assert reading.said.units == ()
    assert texts(reading.blocks)[0] == "rule: Transfer; limit: 9; unit: credits."


def test_a_department_in_the_column_of_units_is_one() -> None:
    table = b"university,unit,limit\nExample University,College of Arts,9\n"
    assert read_csv(table)[0].said.units == ("College of Arts",)


@pytest.mark.parametrize("content", [b"program,credits\n", b"program,credits\nMBA,9,and more\n", b'a,b\n"open,1\n'])
def test_a_table_that_is_none_is_refused(content: bytes) -> None:
    with pytest.raises(Unreadable, match="table"):
        read_csv(content)
