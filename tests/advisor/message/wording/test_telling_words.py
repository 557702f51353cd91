"""Words that may take a verdict back are known, and what may be a name is taken for one."""

import pytest

from advisor.message.wording.telling_words import is_telling


@pytest.mark.parametrize(
    "word",
    [
        *(
            "never",
            "didn't",
            "failed",
            "flunked",
            "mom's",
            "uncle",
            "repeating",
            "sister",
            "more",
            "guarantee",
            "bootcamp",
            "four",
            "12",
            "1/",
        ),
        *("Tsinghua", "CSIA", "how long", "deployed", "bachelor's", "undergrad"),
    ],
)
def test_a_word_that_may_change_a_verdict_tells_something(word: str) -> None:
    assert is_telling(word)


@pytest.mark.parametrize("word", ["chalk", "society", "matched", "algae", "shrinks"])
def test_a_word_that_nobody_listed_tells_nothing_known(word: str) -> None:
    assert not is_telling(word)
