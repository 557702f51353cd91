"""A short turn that gives values and nothing else is told from one that says more."""

import pytest

from advisor.message.turns.values import Value, ValueKind, values_of

CREDITS, YEARS, NUMBER, GRADE = ValueKind.CREDITS, ValueKind.YEARS, ValueKind.NUMBER, ValueKind.GRADE


@pytest.mark.parametrize(
    ("said", "values"),
    [
        ("what if it's 12", [Value(NUMBER, "12")]),
        ("ok 6 then", [Value(NUMBER, "6")]),
        ("12 hours", [Value(CREDITS, "12")]),
        ("8 years old", [Value(YEARS, "8")]),
        ("they're C's", [Value(GRADE, "C")]),
        ("and with a B minus?", [Value(GRADE, "B-")]),
        ("B+", [Value(GRADE, "B+")]),
        ("no i meant 9 hours, A's", [Value(CREDITS, "9"), Value(GRADE, "A")]),
        ("sorry, 9 not 6", [Value(NUMBER, "9", "6")]),
        ("mine is 33, not 30", [Value(NUMBER, "33", "30")]),
        ("oh, my program is 33 credits, not 30", [Value(CREDITS, "33", "30", of_size=True)]),
        ("the degree has 36, not 30", [Value(NUMBER, "36", "30", of_size=True)]),
    ],
)
def test_what_a_short_turn_gives_is_read(said: str, values: list[Value]) -> None:
    assert values_of(said) == tuple(values)


@pytest.mark.parametrize(
    "said",
    [
        "and 6 more?",
        "mine is 33",
        "the program is 33 credits",
        "my old program was 33, not 30",
        "not 6",
        "one was a C",
        "12 at another school?",
        "6 or 9?",
        "9 credits and 6 credits",
        "6 in progress",
        "$15",
        "#8",
        ">8",
        "+3?",
        "i have 2 years",
        "C or lower",
        "plan B",
        "a",
        "9 not 6, and a C",
        "so 3 don't?",
        "it was 2019",
        "even with a 2.7?",
        "600",
        "no B's",
        "and 6 too",
    ],
)
def test_what_says_more_than_values_gives_none(said: str) -> None:
    assert values_of(said) == ()
