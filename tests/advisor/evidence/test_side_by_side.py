"""Several places in one answer: each has its room."""

from hypothesis import given
from hypothesis import strategies as st

from advisor.compose import LONG, Limits, Piece, length
from advisor.evidence.side_by_side import side_by_side
from advisor.reply import Origin

PIECES = st.builds(
    lambda text, must: Piece(text, Origin.QUOTE, (), must), st.text("abcd ", min_size=1, max_size=400), st.just(False)
)


def test_the_last_of_three_is_not_left_out_for_the_first() -> None:
    parts = [[Piece(f"{name} {number} " + "x" * 150, Origin.QUOTE, ()) for number in range(5)] for name in "abc"]
    kept = side_by_side(parts, LONG)
    assert {piece.text[0] for piece in kept} == {"a", "b", "c"}
    assert [piece.text[0] for piece in kept] == sorted(piece.text[0] for piece in kept)


def test_what_may_not_be_left_out_has_its_room_first() -> None:
    needed = Piece("needed", Origin.FINDING, (), must=True)
    kept = side_by_side([[Piece("x" * 50, Origin.QUOTE, ())], [needed]], Limits(40, 3))
    assert kept == [needed]


@given(st.lists(st.lists(PIECES, max_size=5), max_size=4))
def test_what_is_kept_fits(parts: list[list[Piece]]) -> None:
    kept = side_by_side(parts, LONG)
    assert len(kept) <= LONG.sentences
    assert sum(length(piece) for piece in kept) <= LONG.characters
