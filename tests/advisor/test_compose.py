"""Sentences within the limits, and citations numbered in the order of first use."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.compose import LONG, SHORT, Bibliography, Limits, Piece, calculations, computed, fit, quote
from advisor.finding import Finding, Source, Sum, Term
from advisor.proof.proof import proved
from advisor.reply import Origin
from corpus.document import Wording
from tests.advisor.in_memory import passages_of
from tests.advisor.made_up import document, sources

PAGES = [
    document(*(f"Rule {number} of page {name} holds." for number in range(12)), name=name) for name in ("one", "two")
]
SOURCES = sources(*PAGES)
texts = st.text(alphabet="ab c", min_size=1, max_size=400).map(lambda text: f"{text}.")
pieces = st.builds(
    Piece, texts, st.sampled_from(list(Origin)), st.lists(st.sampled_from(SOURCES), max_size=4).map(tuple)
)


def bibliography() -> Bibliography:
    """No citations yet."""
    return Bibliography(passages_of(*PAGES))


@given(st.lists(pieces, max_size=25), st.sampled_from([SHORT, LONG]))
def test_whatever_there_is_to_say_the_reply_keeps_its_limits(several: list[Piece], limits: Limits) -> None:
    sentences = fit(several, limits, bibliography())
    assert len(" ".join(sentence.marked for sentence in sentences)) <= limits.characters
    assert len(sentences) <= limits.sentences


@given(st.lists(pieces, max_size=25))
def test_citations_are_numbered_by_first_use_and_quote_their_document(several: list[Piece]) -> None:
    cited = bibliography()
    sentences = fit(several, SHORT, cited)
    used = dict.fromkeys(number for sentence in sentences for number in sentence.citations)
    assert list(used) == [citation.number for citation in cited.citations] == list(range(1, len(used) + 1))
    for citation in cited.citations:
        (page,) = (page for page in PAGES if page.id == citation.document_id)
        assert page.text[citation.start : citation.end] == citation.quote
        assert citation.quote in {source.sentence for source in SOURCES}


@given(st.lists(pieces, max_size=25))
def test_the_pieces_keep_their_order_and_none_is_said_twice(several: list[Piece]) -> None:
    said = [sentence.text for sentence in fit([*several, *several], LONG, bibliography())]
    rest = iter(dict.fromkeys(several))
    assert all(any(piece.text == text for piece in rest) for text in said)


@given(st.lists(pieces, min_size=20, max_size=25))
def test_what_must_be_said_is_said_whatever_else_there_is(several: list[Piece]) -> None:
    last = Piece("The verdict.", Origin.FINDING, (), must=True)
    sentences = fit([*several, last], SHORT, bibliography())
    assert sentences[-1].text == last.text
    assert len(sentences) <= SHORT.sentences


def test_the_limits_are_those_of_the_answer_contract() -> None:
    assert (SHORT.characters, SHORT.sentences) == (900, 6)
    assert (LONG.characters, LONG.sentences) == (1600, 10)


@pytest.mark.parametrize("over", [0, 1])
def test_a_piece_fits_up_to_the_last_character(over: int) -> None:
    limit = Limits(20, 6)
    piece = Piece("x" * (18 + over) + ".", Origin.QUOTE, ())
    assert len(fit([piece], limit, bibliography())) == (0 if over else 1)


def test_a_sentence_cited_twice_keeps_its_number() -> None:
    cited = bibliography()
    assert [cited.number(SOURCES[n]) for n in (3, 0, 3, 13, 0)] == [1, 2, 1, 3, 2]
    assert [citation.document_id for citation in cited.citations] == ["one", "one", "two"]
    assert [citation.title for citation in cited.citations] == ["Page one", "Page one", "Page two"]


@pytest.mark.parametrize(("wording", "said"), [(Wording.OWN, "It is so."), (Wording.SOURCE, "“It is so.”")])
def test_only_the_institutions_own_words_stand_in_quotation_marks(wording: Wording, said: str) -> None:
    piece = quote(Source(document("It is so.", wording=wording), "It is so."))
    assert (piece.text, piece.origin) == (said, Origin.QUOTE)


def test_a_finding_is_said_sentence_by_sentence_and_must_be() -> None:
    parts = computed(*proved([Finding("No: a C is below. With a B, 4.5 credits fit.", (SOURCES[0],))]))
    assert [part.text for part in parts] == ["No: a C is below.", "With a B, 4.5 credits fit."]
    assert all(part.must and part.sources == (SOURCES[0],) and part.origin is Origin.FINDING for part in parts)


def test_the_operands_of_a_sum_are_cited_and_the_askers_own_are_not() -> None:
    cited = bibliography()
    terms = (Term("size", Fraction(3), "credits", SOURCES[3]), Term("held", Fraction(2), "credits", None))
    worked = Sum("left", "3 - 2 = 1", Fraction(1), "credits", terms)
    finding = Finding("1 is left.", (SOURCES[3],), None, (worked,))
    (calculation,) = calculations(proved([finding, finding]), cited)
    assert [operand.value for operand in calculation.operands] == [3, 2]
    assert [(operand.citation, operand.told) for operand in calculation.operands] == [(1, False), (None, True)]
    assert calculation.expression == "3 - 2 = 1"
    assert calculation.result == 1
    assert cited.citations[0].quote == SOURCES[3].sentence


@pytest.mark.parametrize("source", [SOURCES[0], SOURCES[13]])
def test_the_numbers_that_are_foreseen_are_those_that_are_given(source: Source) -> None:
    cited = bibliography()
    cited.number(SOURCES[0])
    foreseen = cited.foreseen([SOURCES[5], source, SOURCES[5]])
    assert foreseen == tuple(sorted({cited.number(each) for each in (SOURCES[5], source)}))
    assert len(cited.citations) == max(foreseen)


def test_a_number_leads_back_to_its_source() -> None:
    cited = bibliography()
    for source in SOURCES[:4]:
        assert cited.source(cited.number(source)) == source
