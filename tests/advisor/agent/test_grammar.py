"""The grammar of a joined sentence: figures are those of the facts, and the sentence ends in all marks."""

import re

from hypothesis import given
from hypothesis import strategies as st

from advisor.agent.grammar import MOST_WORDS, cut_short, joined_sentence, whole_question

FIGURES = st.one_of(
    st.integers(0, 99_999).map(str),
    st.integers(0, 99_999).map(lambda number: f"${number:,}"),
    st.integers(0, 100).map(lambda number: f"{number}%"),
    st.sampled_from(["3.0", "2021-2022", "10-credit", "1/3", "5th", "24/7", "CS101", "½", "2²"]),
)
WORDS = st.text("abcdefgh", min_size=1, max_size=8)
CLOSING = st.sampled_from(["", ",", ";", ".", ")", "”"])


@st.composite
def facts_with_figures(draw: st.DrawFn) -> tuple[list[str], set[str]]:
    """Facts, and the figures in them."""
    several = draw(
        st.lists(st.lists(st.tuples(FIGURES | WORDS, CLOSING), min_size=1, max_size=12), min_size=2, max_size=3)
    )
    facts = [" ".join(token + closing for token, closing in fact) for fact in several]
    return facts, {token for fact in several for token, _ in fact if any(letter.isnumeric() for letter in token)}


@given(facts_with_figures())
def test_every_figure_of_the_facts_and_no_other_may_be_written(drawn: tuple[list[str], set[str]]) -> None:
    facts, figures = drawn
    rules = dict(line.split(" ::= ", 1) for line in joined_sentence(facts).splitlines())
    assert set(re.findall(r'"(.*?)"', rules.get("exact", ""))) == figures
    assert ("exact" in rules["word"]) == ("exact" in rules["first"]) == bool(figures)
    assert not any(letter.isnumeric() for letter in rules["letter"] + rules["plain"] + rules["between"])


@given(facts_with_figures())
def test_every_rule_that_is_named_is_there(drawn: tuple[list[str], set[str]]) -> None:
    rules = dict(line.split(" ::= ", 1) for line in joined_sentence(drawn[0]).splitlines())
    named = {name for rule in rules.values() for name in re.findall(r"[a-z]+", re.sub(r'"[^"]*"|\[[^]]*\]', "", rule))}
    assert named | {"root"} == set(rules)
    assert rules["root"].endswith("".join(f"[{number}]" for number in range(1, len(drawn[0]) + 1)) + '."')


@given(st.text())
def test_whatever_a_fact_holds_it_cannot_break_out_of_its_quotation_marks(fact: str) -> None:
    for line in joined_sentence([fact, "At most 9."]).splitlines():
        name, rule = line.split(" ::= ", 1)
        assert re.fullmatch(r"[a-z]+", name)
        assert name != "exact" or re.fullmatch(r'"[^"\\\n]+"( \| "[^"\\\n]+")*', rule)


def test_words_with_a_full_stop_are_written_as_they_stand() -> None:
    (exact,) = (
        line for line in joined_sentence(["U.S. credit.", "An M.S. degree."]).splitlines() if "exact ::=" in line
    )
    assert exact == 'exact ::= "M.S." | "U.S."'


def test_a_sentence_is_cut_short_where_it_has_the_most_words_that_there_may_be() -> None:
    assert [cut_short("word " * number) for number in (MOST_WORDS, MOST_WORDS + 1)] == [False, True]


@given(facts_with_figures())
def test_a_whole_question_may_have_the_figures_of_its_turns_and_no_mark(drawn: tuple[list[str], set[str]]) -> None:
    turns, figures = drawn
    rules = dict(line.split(" ::= ", 1) for line in whole_question(turns).splitlines())
    assert set(re.findall(r'"(.*?)"', rules.get("exact", ""))) == figures
    assert rules["root"].endswith(' "?"')
