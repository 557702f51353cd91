"""How far claim and texts share their words, in numbers."""

from advisor.gate.weighing.overlap import Telling, overlap
from advisor.gate.words import stem

TELLING = Telling({stem("credit"): 0.5, stem("thesis"): 4.0}, 5.0)
TEXT = "The college accepts transfer credit from abroad. "


def test_a_sentence_meets_itself_wholly() -> None:
    found = overlap(TEXT, [TEXT], "", TELLING)
    assert (found["met"], found["told"], found["same"]) == (1.0, 1.0, 1.0)
    assert (found["unmet"], found["unmet, weighed"], found["turned round"]) == (0.0, 0.0, 0.0)


def test_a_stand_in_meets_a_word_but_is_not_the_same() -> None:
    found = overlap("The college takes transfer credit from abroad.", [TEXT], "", TELLING)
    assert found["met"] == 1.0
    assert found["same"] < 1.0


def test_rare_words_weigh_more_than_common_ones() -> None:
    rare = overlap("Parking is credit.", [TEXT], "", TELLING)
    assert rare["dearest unmet"] == 5.0
    assert overlap("A thesis is credit.", [TEXT], "", TELLING)["dearest unmet"] == 4.0


def test_a_name_of_the_document_weighs_little() -> None:
    assert overlap("Example takes credit.", [TEXT], "Example", TELLING)["unmet, weighed"] < 1.0


def test_words_in_another_order_are_turned_round() -> None:
    found = overlap("Abroad the transfer credit, accepts the college.", [TEXT], "", TELLING)
    assert found["turned round"] > 0.5


def test_the_text_that_is_told_least_is_seen() -> None:
    found = overlap(TEXT, [TEXT, "Parking costs extra."], "", TELLING)
    assert (found["least told"], found["most told"]) == (0.0, 1.0)


def test_a_claim_without_words_of_meaning_has_its_numbers_too() -> None:
    assert overlap("It is so.", [TEXT], "", TELLING)["met"] == 0.0


def test_what_two_neighbouring_texts_have_counts_together_and_what_lies_farther_apart_does_not() -> None:
    claim, between = "Transfer credit comes from abroad.", "Parking costs extra."
    halves = ["Transfer credit counts.", "It comes from abroad."]
    assert overlap(claim, halves, "", TELLING)["met side by side"] == 1.0
    apart = overlap(claim, [halves[0], between, halves[1]], "", TELLING)
    assert apart["met"] == 1.0
    assert apart["met side by side"] < 1.0
    assert overlap(claim, [between], "", TELLING)["met side by side"] == 0.0


def test_words_that_the_library_does_not_have_are_foreign_unless_they_are_names_of_the_document() -> None:
    assert overlap("A thesis is credit.", [TEXT], "", TELLING)["foreign"] == 0.0
    assert overlap("A painter is credit.", [TEXT], "", TELLING)["foreign"] == 0.5
    assert overlap("A painter is credit.", [TEXT], "The Painter School", TELLING)["foreign"] == 0.0
