"""An answer as the terminal shows it."""

from rich.console import Console
from rich.table import Table

from advisor.reply import Answer, Citation, Clarification, Conflict, Consultation, Refusal, text
from corpus.document import Wording


def show(consultation: Consultation, console: Console) -> None:
    """Print a reply with its sums and sources."""
    reply = consultation.reply
    console.print(text(reply), highlight=False, soft_wrap=True)
    if isinstance(reply, Clarification):
        for number, option in enumerate(reply.options, start=1):
            console.print(f"  {number}. {option}", highlight=False, markup=False)
    if isinstance(reply, Answer | Conflict) and reply.calculations:
        console.print()
        for calculation in reply.calculations:
            console.print(f"  {calculation.label}: {calculation.expression} {calculation.unit}", highlight=False, markup=False)
    if isinstance(reply, Refusal) and reply.handoff.contact:
        console.print(f"Ask: {reply.handoff.contact}", highlight=False, markup=False)
    if reply.citations:
        console.print()
        console.print(_sources(reply.citations))


def _sources(citations: tuple[Citation, ...]) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 1))
    for citation in citations:
        whose = "our summary of" if citation.wording is Wording.OWN else "the text of"
        when = citation.as_of or "date unknown"
        table.add_row(f"\\[{citation.number}]", f"{whose} {citation.title}, {citation.institution} ({when})\n{citation.url}")
    return table
