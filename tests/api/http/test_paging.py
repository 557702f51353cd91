"""The pages of a list make up the list, each item once, whatever comes or goes between them."""

import pytest
from fastapi import HTTPException
from hypothesis import given
from hypothesis import strategies as st

from api.http.paging import page_of

KEYS = st.lists(st.text(min_size=1, max_size=8), unique=True, max_size=30).map(sorted)


@given(KEYS, st.integers(1, 7))
def test_the_pages_make_up_the_list(keys: list[str], limit: int) -> None:
    items = [(key, key) for key in keys]
    seen: list[str] = []
    cursor = None
    while True:
        page = page_of(items, cursor, limit)
        assert len(page.items) <= limit
        seen += page.items
        if page.next_cursor is None:
            break
        cursor = page.next_cursor
    assert seen == keys


@given(KEYS.filter(lambda keys: len(keys) > 3), st.data())
def test_what_is_deleted_or_added_between_two_pages_moves_no_other_item(keys: list[str], data: st.DataObject) -> None:
    first = page_of([(key, key) for key in keys], None, 2)
    gone = data.draw(st.sampled_from(keys))
    left = [key for key in keys if key != gone]
    second = page_of([(key, key) for key in left], first.next_cursor, len(keys))
    assert list(second.items) == [key for key in keys[2:] if key != gone]


@pytest.mark.parametrize("cursor", ["", "!", "a", "YQ==", "é", "/w"])
def test_a_cursor_that_no_page_gave_is_refused_in_words(cursor: str) -> None:
    with pytest.raises(HTTPException) as refused:
        page_of([("a", "a")], cursor, 5)
    assert refused.value.status_code == 422
    assert "next_cursor" in refused.value.detail
