"""A rule typed field by field is checked as any other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.drafting.correcting import KINDS, NotARule, fields_of, make_rule, read_field, shown
from corpus.drafting.telling import told
from corpus.rules import RULE, Rule
from corpus.rules.written import written
from tests.corpus.fakes import SENTENCE, shipped

RULES = [rule for document in shipped() for rule in document.rules]


@given(st.sampled_from(RULES))
def test_a_rule_written_and_read_again_is_the_same(rule: Rule) -> None:
    assert RULE.validate_python({**written(rule), "sentence": rule.sentence}) == rule


def one_of_each_family() -> list[Rule]:
    return list({rule.rule: rule for rule in RULES}.values())


@pytest.mark.parametrize("rule", one_of_each_family(), ids=lambda rule: rule.rule)
def test_a_field_of_every_family_is_shown_as_it_may_be_written(rule: Rule) -> None:
    assert_shown_as_written(rule)


@given(st.sampled_from(RULES))
def test_a_field_is_shown_as_it_may_be_written(rule: Rule) -> None:
    assert_shown_as_written(rule)


def assert_shown_as_written(rule: Rule) -> None:
    fields = {field.name: field for field in fields_of(rule.rule)}
    names = [name for name in written(rule) if name != "rule"]
    values = {name: read_field(fields[name], shown(rule, name)) if shown(rule, name) else None for name in names}
    assert RULE.validate_python({"rule": rule.rule, **values, "sentence": rule.sentence}) == rule


@given(st.sampled_from(RULES))
def test_every_rule_is_told_in_a_sentence(rule: Rule) -> None:
    assert told(rule)[0].isupper() or told(rule)[0].isdigit()
    assert told(rule).endswith(".")


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("9", {"credits": "9"}),
        ("2 courses", {"courses": 2}),
        ("40%", {"share": "40%"}),
        ("1/3", {"share": "1/3"}),
        ("all", {"all": True}),
        ("9 or 1/3, whichever is less", {"lesser_of": [{"credits": "9"}, {"share": "1/3"}]}),
        ("{credits: 9}", {"credits": 9}),
    ],
)
def test_an_amount_may_be_written_in_words(text: str, amount: object) -> None:
    assert read_field(fields_of("cap")[2], text) == amount


@pytest.mark.parametrize(("place", "text"), [(0, "the moon"), (5, "thesis, moonlight")])
def test_what_is_none_of_the_choices_is_refused_at_once(place: int, text: str) -> None:
    with pytest.raises(NotARule, match="moon"):
        read_field(fields_of("cap")[place], text)


def test_every_family_has_its_fields() -> None:
    assert len(KINDS) == 21
    assert [field.name for field in fields_of("cap")] == [
        "origin", "target", "amount", "unit", "rounding", "when", "but",
    ]  # fmt: skip
    assert "masters" in fields_of("cap")[1].choices
    assert "thesis" in fields_of("cap")[5].choices


VALUES: dict[str, object] = {"origin": "outside", "target": "masters", "amount": {"credits": 9}}


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({**VALUES, "origin": "the moon"}, "origin"),
        ({**VALUES, "amount": {"credits": 12}}, "12 does not stand in the sentence"),
        ({"origin": "outside"}, "target"),
    ],
    ids=["no such origin", "a figure from nowhere", "a field too few"],
)
def test_what_makes_no_rule_of_the_sentence_is_refused(values: dict[str, object], reason: str) -> None:
    with pytest.raises(NotARule, match=reason):
        make_rule("cap", values, SENTENCE)


def test_a_grade_from_nowhere_is_refused() -> None:
    with pytest.raises(NotARule, match="grade B-"):
        make_rule(
            "minimum_grade", {"origin": "outside", "target": "masters", "grade": "B-"}, "Courses need a B or better."
        )


def test_a_sentence_beside_a_rule_is_one_whatever_commas_it_has() -> None:
    (beside,) = (field for field in fields_of("cap") if field.name == "but")
    assert read_field(beside, "In nursing, the limit is five.") == ["In nursing, the limit is five."]
