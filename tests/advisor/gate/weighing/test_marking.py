"""Words are marked by how the other text has them, and names of schools are not read."""

from hypothesis import given
from hypothesis import strategies as st

from advisor.gate.weighing.marking import Mark, mark, plain

TEXT = "the university accepts at most 9 credits."


def marks(claim: str) -> dict[str, Mark]:
    _, marked = mark(TEXT, claim)
    return dict(zip(marked.words, marked.marks, strict=True))


def test_a_figure_of_the_same_value_unit_and_bound_is_marked_as_one() -> None:
    assert marks("Up to 9 credits are accepted.")["9"] is Mark.FIGURE
    assert marks("Up to 12 credits are accepted.")["12"] is Mark.ABSENT
    assert marks("At least 9 credits are accepted.")["9"] is Mark.AKIN


def test_words_are_the_same_akin_or_absent() -> None:
    found = marks("It takes credits forever.")
    assert found["credits"] is Mark.SAME
    assert found["takes"] is Mark.AKIN
    assert found["forever"] is Mark.ABSENT
    assert found["It"] is Mark.GRAMMAR


def test_names_numbers_and_quotes_are_made_plain() -> None:
    names = ("Example University", "EU")
    assert plain("EU’s cap is nine credits.", names) == "the university's cap is 9 credits."
    assert plain("At most 40 percent.", ()) == "At most 40%."


@given(st.text(max_size=60), st.text(max_size=60))
def test_every_word_has_a_mark(text: str, claim: str) -> None:
    for side in mark(text, claim):
        assert len(side.words) == len(side.marks)
