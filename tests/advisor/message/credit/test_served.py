"""What credit already served for, as people tell it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.message.credit.credit import Use
from advisor.message.credit.served import use, use_blanked, use_by_origin, use_hinted, use_unclear, without_use


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
        ("9 credits from an MSN program that i got prior approval for", None),
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


@pytest.mark.parametrize(
    "text",
    [
        "those classes belong to the MBA I earned in 2018",
        "I got my MPA with them",
        "the courses made up half of my first master's",
        "they went towards the degree I hold",
        "I already applied them to my master's in history",
        "these fulfilled electives for my MSW",
        "it is in a completed master's of mine",
        "those hours gave me my diploma",
    ],
)
def test_a_degree_that_credit_went_into_is_an_earlier_use(text: str) -> None:
    assert use(text) is Use.DEGREE


@pytest.mark.parametrize(
    "text",
    [
        "I applied to the master's there",
        "can I put 9 credits toward the master's",
        "may they be used in a degree program",
        "does it count toward the master's I have been admitted to",
        "Could a seminar with an A be used in the MA",
        "I got into the degree program",
        "will you count my credits toward the certificate",
    ],
)
def test_what_credit_is_to_serve_for_is_no_earlier_use(text: str) -> None:
    assert use(text) is None and use_by_origin(text) is None


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("coursework from my finished MFA at another school", Use.DEGREE),
        ("those from a certificate that I completed elsewhere", Use.CERTIFICATE),
        ("classes from a bachelor's that I finished elsewhere", Use.BACHELOR),
        ("My certificate from there is complete and 6 credits of it would fit", Use.CERTIFICATE),
        ("I hold an MBA from Bates. Of its credits, 6 would fit", Use.DEGREE),
        ("Having completed a certificate at Bates, I would like 6 of its credits in it", Use.CERTIFICATE),
        ("I graduated from Bates with a certificate; 6 of its credits fit", Use.CERTIFICATE),
        ("6 credits from my certificate at Bates, which is finished,", Use.CERTIFICATE),
        ("the degree I got at Bates has 6 credits that fit", Use.DEGREE),
        ("My certificate is not complete and 6 credits of it would fit", None),
        ("I left a certificate without finishing and have 6 credits of it", None),
        ("My certificate is complete. I took another 6 credits at Bates and 3 of them are old", None),
        ("none of it in a previous degree", None),
        ("courses from another university", None),
    ],
)
def test_credit_of_a_finished_credential_has_served_for_it(text: str, used: Use | None) -> None:
    assert use_by_origin(text) is used


@pytest.mark.parametrize("text", ["they were counted toward an MBA I never finished", "it was part of a degree I quit"])
def test_credit_of_a_degree_that_was_not_finished_is_unclear(text: str) -> None:
    assert use(f"{text} without graduating") is None and use_unclear(f"{text} without graduating")


def test_where_it_was_earned_stays_when_the_use_is_blanked() -> None:
    left = without_use("classes already used for a master's at another school")
    assert "at another school" in left and "master" not in left


@pytest.mark.parametrize(
    "text",
    [
        "those hours were burned on it",
        "that school awarded it: a master's they conferred",
        "my 6-credit certificate is done",
        "6 credits, certificate finished last spring",
    ],
)
def test_other_words_for_a_finished_credential_are_hints(text: str) -> None:
    assert use_hinted(text)


@pytest.mark.parametrize(
    "text", ["is it too old for the grad degree?", "the degree was not finished or awarded", "my bachelor's is done"]
)
def test_an_age_and_a_degree_not_finished_hint_at_no_use(text: str) -> None:
    assert not use_hinted(text)


def test_credit_that_never_went_into_a_degree_has_served_for_nothing() -> None:
    for text in (
        "9 credits, never in a degree elsewhere",
        "never went into a degree",
        "never put toward any certificate",
    ):
        assert use(text) is Use.NOTHING and not use_unclear(text)
    assert use_hinted("9 credits, in a degree elsewhere")
    assert use_hinted("9 credits I completed and used for a degree at another college")
    assert not use_hinted("can 9 credits be transferred and used for a master's at UNH?")
    assert use_hinted("12 hours, all As, inside my MPA")
    assert use_hinted("8 hours from Drexel, my MS there came of it")


@pytest.mark.parametrize(
    ("text", "served"),
    [
        ("9 credits, two years old, part of a completed master's degree", Use.DEGREE),
        ("6 hours that belonged to an MBA she earned at another university", Use.DEGREE),
        ("9 credits, two years old, no part of a completed master's", Use.NOTHING),
        ("9 credits, two years old, not part of any degree", Use.NOTHING),
        ("6 hours that belonged to an MBA she never completed", None),
        ("9 credits, part of my plan for a master's", None),
    ],
)
def test_credit_that_a_finished_credential_holds_has_served(text: str, served: Use | None) -> None:
    assert use(text) is served
