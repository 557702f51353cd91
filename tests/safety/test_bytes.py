"""Whatever bytes come in from outside, they are read or refused in words, and no path leads out."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from advisor.agent.draft import claims_in
from api.http.parts import PAGE, WIDGET, parts
from corpus.ctdl.record import from_json
from corpus.ctdl.sentences import read_ctdl
from corpus.markdown import UnreadableDocument, parse
from corpus.readers.block import Unreadable
from corpus.readers.docx import read_docx
from corpus.readers.html import read_html
from corpus.readers.pdf import read_pdf
from corpus.readers.prose import read_markdown_prose, read_text
from corpus.readers.reading import read
from corpus.readers.table import read_csv

PIECES = (
    *(b"<table><tr><td>", b"</table>", b"<!DOCTYPE html><html>", b"<p hidden>", b"&#0;", b"<![CDATA[", b"\x00", b'"'),
    *(b"%PDF-1.7\n", b"1 0 obj <<", b"stream\n", b"PK\x03\x04", b"[Content_Types].xml", b"\xff\xfe", b"\xef\xbb\xbf"),
    *(b"a,b,c\n", b"---\n", b"id: x\n", b"- [ ] ", b"| a | b |\n|---|---|\n", b"9 credits. "),
    *(b'{"@graph": [', b'{"@type": "ceterms:Certificate"}', b"]}"),
)
NAMES = ("a.html", "a.pdf", "a.docx", "a.csv", "a.md", "a.txt", "a.json", "../a", "")
BYTES = st.one_of(st.binary(max_size=200), st.lists(st.sampled_from(PIECES), max_size=12).map(b"".join))
READERS: tuple[Callable[[bytes], object], ...] = (
    *(read_html, read_docx, read_pdf, read_csv, read_ctdl, read_text, read_markdown_prose, from_json),
)
SLOW = settings(suppress_health_check=[HealthCheck.too_slow], max_examples=60)


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.__name__)
@SLOW
@given(content=BYTES)
@example(content=b"")
def test_any_bytes_are_read_or_refused_in_words(reader: Callable[[bytes], object], content: bytes) -> None:
    try:
        reader(content)
    except (Unreadable, ValueError) as refused:
        assert str(refused)


@SLOW
@given(content=BYTES, name=st.sampled_from(NAMES))
def test_any_file_of_any_name_is_read_or_refused(content: bytes, name: str) -> None:
    try:
        read(content, name)
    except Unreadable as refused:
        assert str(refused)


@SLOW
@given(source=st.one_of(st.text(max_size=200), BYTES.map(lambda content: content.decode("latin-1"))))
@example(source="---\n!!python/object/apply:os.system ['true']\n---\nText.")
def test_any_front_matter_is_a_document_or_refused(source: str) -> None:
    try:
        parse(source)
    except UnreadableDocument as refused:
        assert str(refused)


@given(text=st.text(max_size=300))
def test_whatever_a_model_writes_its_claims_hold_no_marks(text: str) -> None:
    for claim in claims_in(text):
        assert claim.cites
        assert claim.text


@given(name=st.text(max_size=60))
@example(name="../app.py")
@example(name="..%2fapp.py")
@example(name="/etc/passwd")
def test_no_path_leads_out_of_the_folder_of_the_pages(name: str) -> None:
    held = {**parts(PAGE, "strings"), **parts(WIDGET)}
    assert name not in held or not (".." in name or name.startswith("/"))
    assert all((PAGE / known).exists() or (WIDGET / known).exists() for known in held)
