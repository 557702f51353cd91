"""Whether a message says only what a question of one kind is asked in."""

import pytest

from advisor.message.unread.only_words import says_only
from tests.advisor.made_up import document, understood

WORDS = frozenset(["i'd", "earn", "of", "my", "master's", "at", "is", "that", "enough"])


@pytest.mark.parametrize(
    ("question", "only"),
    [
        ("I'd earn 18 of my 30-credit master's at EXU. Is that enough?", True),
        ("I'd earn 18 of my 30-credit Widget master's at EXU. Is that enough?", True),
        ("I'd earn 18 of my 30-credit master's at EXU unless I move. Is that enough?", False),
        ("I'd earn 18 of my 30-credit MBA at EXU. Is that enough?", False),
        ("I'd earn about 18 of my 30-credit master's at EXU. Is that enough?", False),
    ],
)
def test_one_more_word_is_one_too_many_unless_it_names_the_page(question: str, only: bool) -> None:
    assert says_only(understood(question), WORDS, (document("It is so.", program="Widget Design"),)) is only
