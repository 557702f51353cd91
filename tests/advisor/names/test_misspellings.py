"""Which name a misspelt one means: the same as if it were held against every name."""

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz, process

from advisor.names.misspellings import FUZZY_SCORE, Misspellings

WORDS = st.text(alphabet="bcn", min_size=1, max_size=24)


def test_a_name_with_a_letter_wrong_is_found_and_a_place_alike_is_not() -> None:
    names = Misspellings(["university of denver", "university of vermont", "northeastern university"])
    assert names.meant("northeatern university") == "northeastern university"
    assert names.meant("university of denmark") is None
    assert names.meant("a school that is not here") is None


@given(st.lists(WORDS, max_size=20), WORDS)
def test_no_name_that_is_near_enough_is_passed_over_for_its_length(names: list[str], spelling: str) -> None:
    best = process.extractOne(spelling, names, scorer=fuzz.ratio, score_cutoff=FUZZY_SCORE)
    assert Misspellings(names).meant(spelling) == (best[0] if best and best[0][0] == spelling[0] else None)
