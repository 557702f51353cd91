"""What of a message was not read: plain words leave nothing, whatever may change a verdict is left over."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.message.unread.residue import residue
from advisor.message.wording.plain_words import PLAIN_WORDS
from tests.advisor.reading import read


@pytest.mark.parametrize(
    "text",
    [
        "can i use 6 credits from another university at UNH?",
        "UNC Pembroke master's: I have 15 hours from another institution. Can I transfer them all?",
        "9 credits with a B+ from Temple, 3 years old, never used for a degree. will montana state take them?",
        "penn state: 12 nondegree graduate credits taken before admission. do all of them count toward the degree?",
        "Liberty MSN: would 6 transfer hours from my previous university fit?",
        "someone told me only 12 can count, can all 15 of my hours from elsewhere go to stephen f austin?",
        "UNH: 8 credits elsewhere plus 6 credits at UNH as non-degree, nothing below a B. can i use all 14?",
    ],
)
def test_a_case_told_in_plain_words_leaves_nothing(text: str) -> None:
    assert residue(read(text)) == frozenset()


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("UNC Pembroke: 12 outside credits I never completed?", "never"),
        ("I failed 9 outside credits. does the Case Western MSN accept them?", "failed"),
        ("my sister has 6 credits from elsewhere, can i use hers at UNH?", "sister"),
        ("can i get more than 12 credits transferred to UNC Pembroke?", "more"),
        ("will UNC Pembroke guarantee that my 12 credits transfer?", "guarantee"),
        ("12 outside credits, none with a B or better. UNC Pembroke?", "none"),
        ("6 credits of AP, do they count at UNH?", "AP"),
        ("UT Tyler: 1/3 of my 30 credits are from outside, ok?", "1/"),
        ("will transferring 9 credits to UT Tyler affect my aid?", "affect"),
        ("3 outside credits each semester for four semesters at UT Tyler?", "four"),
        ("how long does it take to transfer 9 credits to Montana State?", "how long"),
        ("9 outside credits for a different department at Montana State?", "different department"),
        ("12 credits at the 300 level from elsewhere, UNC Pembroke?", "300"),
    ],
)
def test_what_may_change_a_verdict_is_left_over(text: str, left: str) -> None:
    assert left in residue(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "Belhaven: I hope to take the graduate certificate, it is 15 credits, with 9 credits from another college "
        "with a B. Could I apply all nine and take only six more?",
        "CSU Pueblo: 6 hrs from elsewhere, two B-'s. I never finished that degree. ok?",
        "UMD College Park: a 12 credit certificate at some other university, may the 12 go into the master's?",
        "Ohio State: a 12-hour certificate, the program has agreed in writing to accept the courses?",
        "Oakland University in Michigan: an approved 15-hour certificate and 6 hours from another university?",
        "CSU Pueblo: 9 hrs from elsewhere with a B, no degree came of it. ok?",
        "CSU Pueblo: 9 hrs from elsewhere with a B, none of it went to a degree. ok?",
        "UT Tyler: the allready finnished 9 credits from elsewhere, i took them at night on weekends. ok?",
        "UT Tyler: i was confused on monday, my 9 botany credits from elsewhere, do they count?",
    ],
)
def test_what_the_case_bears_out_or_cannot_matter_leaves_nothing(text: str) -> None:
    assert residue(read(text)) == frozenset()


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Belhaven: a 15 credit certificate and 9 credits from another college, take only five more?", "five"),
        ("UT Tyler: I hope to take 9 credits elsewhere with a B. ok?", "hope"),
        ("UT Tyler: I hope to take the course elsewhere for 3 credits. ok?", "hope"),
        ("UT Tyler: 9 credits from elsewhere that I never finished?", "never"),
        ("UT Tyler: 9 credits from elsewhere, never finished those classes?", "never"),
        ("Ohio State: a 12-hour certificate, the program has not agreed to accept the courses?", "not"),
        ("CSU Pueblo: 9 hrs from elsewhere with a B, not all of it went to a degree. ok?", "not"),
        ("John Jay: 9 credits in 3 courses from elsewhere, two C's. ok?", "two"),
        ("UT Tyler: 9 credits from elsewhere, unaproved ones. ok?", "unaproved"),
    ],
)
def test_the_same_words_of_something_else_are_left_over(text: str, left: str) -> None:
    assert left in residue(read(text))


def test_the_level_of_courses_is_read_where_it_was_judged() -> None:
    asked = read("6 credits at the 800 level from another university at UNH?")
    assert residue(asked) == {"800"}
    assert residue(asked, levels=True) == frozenset()


def test_what_could_only_take_back_a_yes_leaves_nothing_of_a_no() -> None:
    asked = read("the 6 credits from elsewhere replace a required course at UNH?")
    assert residue(asked) == {"replace", "required"}
    assert residue(asked, for_no=True) == frozenset()


@given(
    st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=12).filter(lambda word: word not in PLAIN_WORDS)
)
def test_a_word_that_nobody_knows_is_left_over(word: str) -> None:
    assert residue(read(f"arden university: 6 credits from elsewhere {word}x9q"))
