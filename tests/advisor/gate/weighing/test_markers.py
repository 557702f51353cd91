"""The deciding words of a claim and its texts are counted."""

import pytest

from advisor.gate.clauses import clauses_of
from advisor.gate.weighing.markers import denials, figures, markers


@pytest.mark.parametrize(
    ("claim", "text", "name"),
    [
        ("The courses will count.", "The courses count.", "will, new"),
        ("The courses count.", "Only the courses count.", "only, lost"),
        ("All courses count.", "The courses count.", "all, new"),
        ("It counts before admission.", "It counts.", "before, new"),
        ("A certificate counts.", "A doctorate counts.", "certificate, more"),
        ("A certificate counts.", "A doctorate counts.", "doctorate, lost"),
    ],
)
def test_a_deciding_word_that_one_side_lacks_is_seen(claim: str, text: str, name: str) -> None:
    assert markers(claim, [text])[name] == 1.0
    assert markers(text, [text])[name] == 0.0


def test_a_way_turned_round_is_seen() -> None:
    text = "Credits go from the certificate into the degree."
    assert markers("Credits go into the certificate from the degree.", [text])["ways crossed"] > 0
    assert markers(text, [text])["ways crossed"] == 0


def test_a_denial_on_one_side_is_counted() -> None:
    claim, text = "The credit does not transfer.", "The credit transfers."
    said, told = clauses_of(claim), clauses_of(text)
    assert denials(said, told, told, claim)["denied, more"] == 1.0
    assert denials(told, told, told, text)["denied, more"] == 0.0


def test_an_exclusion_is_told_from_a_plain_no() -> None:
    claim = "Old credit is excluded."
    found = denials(clauses_of(claim), [], [], claim)
    assert (found["no"], found["excluded"]) == (0.0, 1.0)


def test_figures_that_the_texts_lack_or_bound_otherwise_are_counted() -> None:
    found = figures(clauses_of("At most 9 of 30 credits count."), clauses_of("At least 9 credits count."))
    assert (found["figures"], found["figures, strange"], found["figures, alike"]) == (2.0, 1.0, 0.0)
    assert found["bounds, new"] == 1.0
