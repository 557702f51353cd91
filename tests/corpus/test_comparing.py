"""Two versions of a page are told apart by sentence and by rule."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.comparing import Added, Changed, Comparison, Moved, Removed, compare, marked
from tests.corpus.drafting.pages import page
from tests.corpus.fakes import CAP, SENTENCE

TWELVE = SENTENCE.replace("9", "12")
GRADE = "Transfer credit needs a grade of B or better."


def kinds(change: Comparison) -> list[str]:
    """What kinds of changes there are, in order."""
    return [type(one).__name__ for one in change.sentences]


def test_a_version_is_no_change_of_itself() -> None:
    change = compare(page(SENTENCE, GRADE, rules=CAP), page(GRADE, SENTENCE, rules=CAP))
    assert (change.sentences, change.rules) == ((), ())


def test_added_and_removed_sentences_are_told() -> None:
    assert kinds(compare(page(SENTENCE), page(SENTENCE, GRADE))) == [Added.__name__]
    assert kinds(compare(page(SENTENCE, GRADE), page(GRADE))) == [Removed.__name__]


PAIRS = [
    (SENTENCE, TWELVE, True),
    (SENTENCE, f"{SENTENCE[:-1]}, except in nursing.", True),
    (SENTENCE, SENTENCE.replace("accepts", "does not accept"), True),
    (GRADE, "Transfer credit needs a grade of B- or higher.", True),
    (SENTENCE, "The time limit for a graduate certificate is six years.", False),
    (GRADE, "Students request it in their first semester.", False),
]


@pytest.mark.parametrize(("old", "new", "changed"), PAIRS)
def test_a_sentence_changed_is_told_from_another_sentence(old: str, new: str, changed: bool) -> None:
    expected = [Changed.__name__] if changed else [Added.__name__, Removed.__name__]
    assert kinds(compare(page(old), page(new))) == expected


def test_the_words_that_changed_are_marked() -> None:
    (change,) = compare(page(SENTENCE), page(TWELVE)).sentences
    assert isinstance(change, Changed)
    assert [(words.text, words.where) for words in change.words if words.where != "both"] == [
        ("9", "old"),
        ("12", "new"),
    ]


TEXT = st.lists(st.sampled_from(["credit", "9", "12", "not", "transfers", ",", " "]), max_size=12).map("".join)


@given(TEXT, TEXT)
def test_the_pieces_give_both_texts_back(old: str, new: str) -> None:
    pieces = marked(old, new)
    assert "".join(words.text for words in pieces if words.where != "new") == old
    assert "".join(words.text for words in pieces if words.where != "old") == new


def test_a_sentence_under_another_heading_is_told() -> None:
    old, new = page("## Master's degrees", "", GRADE), page("## Certificates", "", GRADE)
    (change,) = compare(old, new).sentences
    assert isinstance(change, Moved)
    assert (change.old.headings, change.new.headings) == (("Master's degrees",), ("Certificates",))


def test_a_rule_with_another_figure_replaces_the_one_of_its_direction() -> None:
    twelve = CAP.replace("9", "12")
    (change,) = compare(page(SENTENCE, rules=CAP), page(TWELVE, rules=twelve)).rules
    assert change.old is not None
    assert change.new is not None
    assert (change.old.sentence, change.new.sentence) == (SENTENCE, TWELVE)


def test_a_reworded_sentence_with_the_same_rule_changes_no_rule() -> None:
    new = SENTENCE.replace("accepts", "takes")
    assert compare(page(SENTENCE, rules=CAP), page(new, rules=CAP.replace("accepts", "takes"))).rules == ()


def test_a_rule_that_is_gone_or_has_come_is_told() -> None:
    (gone,) = compare(page(SENTENCE, rules=CAP), page(SENTENCE)).rules
    (come,) = compare(page(SENTENCE), page(SENTENCE, rules=CAP)).rules
    assert gone.new is None
    assert come.old is None
    assert gone.old == come.new
