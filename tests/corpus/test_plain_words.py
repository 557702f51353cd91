"""What is wrong with a value is said in plain words, and never in those of a validator."""

import re
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from corpus.plain_words import in_plain_words

VALIDATORS_OWN = re.compile(
    r"Input should|should have|should be|Field required|not permitted|valid (?:string|integer|dict)"
)


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


def even(number: int) -> int:
    if number % 2:
        raise ValueError("it must be even")
    return number


class Inner(BaseModel):
    place: str


class Asked(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, StringConstraints(min_length=1, max_length=3, pattern="^[a-z]+$")] = "a"
    code: Annotated[str, StringConstraints(min_length=2)] = "ab"
    count: Annotated[int, Field(ge=1, lt=9)] = 1
    credits: Annotated[Decimal, Field(gt=0, le=200, max_digits=6, decimal_places=2)] = Decimal(1)
    share: Annotated[float, Field(allow_inf_nan=False)] = 0.5
    is_own: bool = False
    rating: Literal["up", "down"] = "up"
    colour: Colour = Colour.RED
    items: Annotated[list[str], Field(min_length=1, max_length=2)] = ["a"]
    day: date = date(2026, 1, 1)
    at: datetime = datetime(2026, 1, 1)
    home: Path = Path()
    inner: Inner = Inner(place="x")
    pair: Annotated[int, AfterValidator(even)] = 2


def told(**values: object) -> list[str]:
    try:
        Asked.model_validate(values)
    except ValidationError as error:
        return [in_plain_words(each) for each in error.errors()]
    return []


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"name": ""}, "it must not be empty"),
        ({"name": "abcd"}, "it may have at most 3 characters"),
        ({"code": "a"}, "it must have at least 2 characters"),
        ({"name": "A"}, "it is not written in the form that it must have"),
        ({"name": 5}, "it must be text"),
        ({"count": "many"}, "it must be a whole number"),
        ({"count": 1.5}, "it must be a whole number"),
        ({"count": 0}, "it must be at least 1"),
        ({"count": 9}, "it must be less than 9"),
        ({"credits": "x"}, "it must be a number"),
        ({"credits": 0}, "it must be more than 0"),
        ({"credits": 201}, "it must be at most 200"),
        ({"credits": "1.234"}, "it may have at most 2 digits behind the point"),
        ({"share": "inf"}, "it must be a finite number"),
        ({"is_own": "perhaps"}, "it must be true or false"),
        ({"rating": "meh"}, "it may be 'up' or 'down'"),
        ({"colour": "green"}, "it may be 'red' or 'blue'"),
        ({"items": []}, "it must not be empty"),
        ({"items": ["a", "b", "c"]}, "it may have at most 2 items"),
        ({"items": "a"}, "it must be a list"),
        ({"day": "soon"}, "it must be a date such as 2026-11-27"),
        ({"at": "soon"}, "it must be a date and time such as 2026-11-27T09:30:00Z"),
        ({"home": 5}, "it must be a path"),
        ({"inner": "x"}, "it must be an object with named fields"),
        ({"inner": {}}, "it is needed"),
        ({"more": 1}, "there is no such field here"),
        ({"pair": 3}, "it must be even"),
    ],
)
def test_each_fault_is_told(values: dict[str, object], words: str) -> None:
    assert told(**values) == [words]


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.binary(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from([*Asked.model_fields, "more"]), ANYTHING))
def test_whatever_is_sent_no_word_of_a_validator_is_told(values: dict[str, object]) -> None:
    assert not [words for words in told(**values) if VALIDATORS_OWN.search(words)]
