"""Reading typed rules."""

import pytest
from pydantic import ValidationError

from corpus.amounts import Unit
from corpus.rules import RULE, Cap, Situation
from tests.corpus.fakes import shipped


def test_a_rule_without_a_sentence_does_not_load() -> None:
    with pytest.raises(ValidationError, match="sentence"):
        RULE.validate_python({"rule": "status", "status": "closed"})


def test_a_value_outside_the_vocabulary_does_not_load() -> None:
    cap = {"rule": "cap", "sentence": "S.", "origin": "outside", "target": "masters", "amount": {"credits": 9}}
    for field, value in (("origin", "elsewhere"), ("target", "badge"), ("unit", "hour"), ("when", ["raining"])):
        with pytest.raises(ValidationError, match=field):
            RULE.validate_python({**cap, field: value})


def test_a_cap_is_in_semester_credits_and_holds_always_unless_it_says_otherwise() -> None:
    cap = {"rule": "cap", "sentence": "S.", "origin": "outside", "target": "masters", "amount": {"credits": 9}}
    plain = RULE.validate_python(cap)
    assert isinstance(plain, Cap)
    assert (plain.unit, plain.when) == (Unit.SEMESTER, ())
    told = RULE.validate_python({**cap, "unit": "quarter", "when": ["thesis"]})
    assert isinstance(told, Cap)
    assert (told.unit, told.when) == (Unit.QUARTER, (Situation.THESIS,))


def test_no_rule_of_the_library_is_written_twice() -> None:
    for document in shipped():
        assert len(set(document.rules)) == len(document.rules), document.id
