"""Laws of the gate: what passes rests on what it cites, and no change of a figure passes."""

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from advisor.finding import Source
from advisor.gate.claim import Claim, Reason
from advisor.gate.gate import Exhibit, Gate
from corpus.figures import digits
from corpus.library import Library
from index.split import split

SETTINGS = settings(deadline=None, max_examples=60)


@pytest.fixture(scope="session")
def sentences(library: Library) -> list[Exhibit]:
    """Sentences of the library short enough for a claim, each an exhibit."""
    found = [(document, passage.text) for document in library for passage in split(document)]
    kept = [(document, text) for document, text in found if len(text) < 200 and text.endswith(".")]
    return [Exhibit(str(n), text, (Source(document, text),)) for n, (document, text) in enumerate(kept)]


places = st.integers(min_value=0, max_value=10_000)


@SETTINGS
@given(place=places, cites=st.lists(st.sampled_from(["a", "b", "x", ""]), max_size=3))
def test_nothing_passes_that_cites_what_is_not_in_hand(
    gate: Gate, sentences: list[Exhibit], place: int, cites: list[str]
) -> None:
    exhibit = sentences[place % len(sentences)]
    dropped = gate.check(Claim(exhibit.text, tuple(cites)), {"a": exhibit, "b": exhibit})
    if not cites or set(cites) - {"a", "b"}:
        assert dropped is not None
        assert dropped.reason is Reason.CITES_NOTHING


@SETTINGS
@given(claimed=places, held=st.lists(places, min_size=1, max_size=4), data=st.data())
def test_taking_evidence_away_adds_no_sentence(
    gate: Gate, sentences: list[Exhibit], claimed: int, held: list[int], data: st.DataObject
) -> None:
    hand = {one.id: one for one in (sentences[place % len(sentences)] for place in held)}
    claim = Claim(sentences[claimed % len(sentences)].text, (data.draw(st.sampled_from(sorted(hand))),))
    whole = gate.check(claim, hand)
    kept = data.draw(st.sets(st.sampled_from(sorted(hand))))
    less = gate.check(claim, {id_: hand[id_] for id_ in kept})
    if set(claim.cites) <= kept:
        assert (less is None) is (whole is None)
    else:
        assert less is not None


@SETTINGS
@given(place=places, by=st.integers(min_value=1, max_value=9))
def test_a_number_that_the_text_lacks_never_passes(gate: Gate, sentences: list[Exhibit], place: int, by: int) -> None:
    numbered = [one for one in sentences if re.search(r"(?<![\w.,-])\d+(?![\w.,-])", one.text)]
    exhibit = numbered[place % len(numbered)]
    match = re.search(r"(?<![\w.,-])\d+(?![\w.,-])", exhibit.text)
    assert match is not None
    other = int(match.group()) + by
    assume(other not in digits(exhibit.text))
    changed = f"{exhibit.text[: match.start()]}{other}{exhibit.text[match.end() :]}"
    assert gate.check(Claim(changed, (exhibit.id,)), {exhibit.id: exhibit}) is not None


@SETTINGS
@given(place=places, other=places)
def test_a_sentence_of_another_institution_carries_no_name(
    gate: Gate, sentences: list[Exhibit], place: int, other: int
) -> None:
    exhibit, far = sentences[place % len(sentences)], sentences[other % len(sentences)]
    home = exhibit.documents[0].institution
    assume(home in exhibit.text and home not in far.text and far.documents[0].institution != home)
    assert gate.check(Claim(exhibit.text, (far.id,)), {far.id: far}) is not None


def test_a_claim_that_passes_is_told_by_nothing(gate: Gate, sentences: list[Exhibit]) -> None:
    passed = [one for one in sentences[:200] if gate.check(Claim(one.text, (one.id,)), {one.id: one}) is None]
    assert len(passed) >= 190
