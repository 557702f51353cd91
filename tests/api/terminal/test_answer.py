"""The terminal shows a reply as it is, whatever brackets its sources use."""

from dataclasses import replace
from io import StringIO

from rich.console import Console

from advisor.reply import Answer, Clarification, Handoff, Origin, Refusal, Reply, Sentence
from api.terminal.answer import show
from corpus.document import Wording
from tests.api.fakes import ANSWER, citation, consultation


def shown(reply: Reply, width: int = 200) -> str:
    console = Console(file=StringIO(), width=width)
    show(consultation(reply), console)
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def test_an_answer_shows_its_text_its_sums_and_its_sources() -> None:
    lines = shown(ANSWER)
    assert "Partly: 12 of your 14 credits [1]. Each course needs a B [2]." in lines
    assert "credits that count: min(14, 12) = 12 semester credits" in lines
    assert "[2]  our summary of Title of open, UNH (2025-10-09)" in lines
    assert "https://example.edu/rules" in lines


def test_a_sentence_of_a_model_says_that_it_is_one() -> None:
    joined = Sentence("At most 12 credits count, each with a B.", Origin.MODEL, (1, 2))
    lines = shown(replace(ANSWER, sentences=(ANSWER.sentences[0], joined)))
    assert "Partly: 12 of your 14 credits [1]. At most 12 credits count, each with a B [1][2]. †\n† written by" in lines
    assert "†" not in shown(ANSWER)


def test_where_a_verdict_is_withheld_that_stands_above_the_rules() -> None:
    assert shown(replace(ANSWER, verdict=None, undecided=True)).startswith("No verdict: ")
    assert "No verdict" not in shown(ANSWER)


def test_brackets_are_shown_as_they_stand() -> None:
    text = "At most [sic] 12 [/bold] credits, [red]no[/red] more."
    cited = replace(citation(1), title="Rules [draft]", wording=Wording.SOURCE, as_of=None)
    lines = shown(Answer((Sentence(text, Origin.QUOTE, (1,)),), (cited,)))
    assert "At most [sic] 12 [/bold] credits, [red]no[/red] more [1]." in lines
    assert "the text of Rules [draft], UNH (date unknown)" in lines


def test_nothing_in_a_source_steers_the_terminal() -> None:
    text = "At\u00a0most \x1b[31m12\x1b[0m \x1b]8;;https://marrowgate.example\x1b\\credits\u202e."
    cited = replace(citation(1), title="Rules\x1b[2J")
    lines = shown(Answer((Sentence(text, Origin.QUOTE, (1,)),), (cited,)))
    assert "\x1b" not in lines and "\u202e" not in lines
    assert "At\u00a0most [31m12[0m" in lines


def test_the_options_of_a_clarification_are_numbered() -> None:
    lines = shown(Clarification((Sentence("Which one?", Origin.FINDING),), (), "Which one?", ("UNH", "[b]NEU[/b]")))
    assert "  1. UNH\n  2. [b]NEU[/b]\n" in lines


def test_a_refusal_says_whom_to_ask_where_somebody_is_named() -> None:
    said = (Sentence("The library does not say.", Origin.FINDING),)
    assert "Ask: desk@example.edu\n" in shown(Refusal(said, (), Handoff("Not held.", "desk@example.edu")))
    assert "Ask:" not in shown(Refusal(said, (), Handoff("Not held.")))


def test_no_address_is_cut_on_a_narrow_terminal() -> None:
    assert "https://example.edu/rules" in shown(ANSWER, width=24).replace("\n", "").replace(" ", "")
