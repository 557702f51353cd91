"""What credit already served for, as people tell it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.credit import Use
from advisor.served import use, use_blanked


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("never used", Use.NOTHING),
        ("they've not been used toward a degree", Use.NOTHING),
        ("unused credits", Use.NOTHING),
        ("courses that never counted toward any degree", Use.NOTHING),
        ("already used for my bachelor's", Use.BACHELOR),
        ("were used toward my undergrad", Use.BACHELOR),
        ("they were part of my master's", Use.DEGREE),
        ("it went into my MBA", Use.DEGREE),
        ("already counted toward a master's", Use.DEGREE),
        ("already used for a certificate", Use.CERTIFICATE),
        ("have been applied to a graduate certificate", Use.CERTIFICATE),
        ("9 credits", None),
        ("I want a degree", None),
    ],
)
def test_earlier_use_is_what_the_words_say(text: str, used: Use | None) -> None:
    assert use(text) is used


SAID = "never used for my master's, already counted toward a cert . 9 credits ok"


@given(st.lists(st.sampled_from(SAID.split())))
def test_blanking_the_use_keeps_every_place(words: list[str]) -> None:
    text = " ".join(words)
    blanked = use_blanked(text)
    assert len(blanked) == len(text)
    assert all(new in (old, " ") for old, new in zip(text, blanked, strict=True))
