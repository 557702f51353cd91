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


@pytest.mark.parametrize("content", [b"program,credits\n", b"program,credits\nMBA,9,and more\n", b'a,b\n"open,1\n'])
def test_a_table_that_is_none_is_refused(content: bytes) -> None:
    with pytest.raises(Unreadable, match="table"):
        read_csv(content)
