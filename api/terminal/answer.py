"""An answer as the terminal shows it."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from advisor.reply import Answer, Citation, Clarification, Conflict, Consultation, Origin, Refusal, Sentence
from api.bodies.schemas import CitationBody
from corpus.document import Wording

MODEL_MARK = "†"
"""Stands after each sentence that a model wrote."""
UNDECIDED = (
    "No verdict: not all of your question was read for certain. Hold your case against these rules, or ask a person."
)
"""What stands above the rules where a verdict was wanted and is withheld."""


def show(consultation: Consultation, console: Console) -> None:
    """Print a reply with its sums and sources. Nothing in it is taken for markup: sources use brackets, too."""
    reply = consultation.reply
    if isinstance(reply, Answer) and reply.undecided:
        _line(f"{UNDECIDED}\n", console)
    _line(" ".join(_told(sentence) for sentence in reply.sentences), console)
    if any(sentence.origin is Origin.MODEL for sentence in reply.sentences):
        _line(f"{MODEL_MARK} written by a language model, and checked against what it cites", console)
    if isinstance(reply, Answer) and reply.reviewed:
        _line(f"reviewed by a person on {reply.reviewed.on:%Y-%m-%d}", console)
    if isinstance(reply, Clarification):
        for number, option in enumerate(reply.options, start=1):
            _line(f"  {number}. {option}", console)
    if isinstance(reply, Answer | Conflict) and reply.calculations:
        console.print()
        for calculation in reply.calculations:
            _line(f"  {calculation.label}: {calculation.expression} {calculation.unit}", console)
    if isinstance(reply, Refusal) and reply.handoff.contact:
        _line(f"Ask: {reply.handoff.contact}", console)
    if reply.citations:
        console.print()
        console.print(sources(reply.citations))


def _told(sentence: Sentence) -> str:
    return f"{sentence.marked} {MODEL_MARK}" if sentence.origin is Origin.MODEL else sentence.marked


def _line(words: str, console: Console) -> None:
    console.print(printed(words), highlight=False, markup=False, soft_wrap=True)


def printed(words: str) -> str:
    """Words without what would steer the terminal: escapes that colour or link, letters that turn the line round."""
    return "".join(character for character in words if character.isprintable() or character.isspace())


def sources(citations: Sequence[Citation | CitationBody]) -> Table:
    """Citations with their numbers, whose words they are, and where they stand."""
    table = Table(box=None, show_header=False, padding=(0, 1))
    table.add_column()
    table.add_column(overflow="fold")
    for citation in citations:
        whose = "our summary of" if citation.wording == Wording.OWN.value else "the text of"
        when = citation.as_of or "date unknown"
        said = f"{whose} {citation.title}, {citation.institution} ({when})\n{citation.url}"
        table.add_row(Text(f"[{citation.number}]"), Text(printed(said)))
    return table
