"""What an answer takes for granted, and what to bring to the advisor who decides."""

from collections.abc import Iterable

from advisor.question import Status
from api.bodies.schemas import CitationBody
from api.conversations.kept import KeptAnswer


def assumptions(kept: KeptAnswer) -> list[str]:
    """What the answer rests on beside its sources, in sentences."""
    question, body = kept.question, kept.body
    given = list(dict.fromkeys(_own_figures(kept)))
    undated = [citation for citation in kept.citations if citation.as_of is None]
    ours = [citation for citation in kept.citations if citation.wording == "own"]
    said = [
        f"These figures are yours and were not checked: {', '.join(given)}." if given else "",
        f"Where a question names no institution, {question.institution} is meant." if question.institution else "",
        f"Where a question names no catalog year, {question.catalog_year} is meant." if question.catalog_year else "",
        f"{_marks(ours)} say in our words what the linked page says; the page decides." if ours else "",
        f"No date is known for {_marks(undated)}; the rule may have changed." if undated else "",
        "Yes and partly mean that the stored rule allows it. The program still has to approve." if body.verdict else "",
        "Only rules that the library holds were looked at; another rule of the institution may matter too.",
    ]
    return [sentence for sentence in said if sentence]


def to_bring(kept: KeptAnswer) -> list[str]:
    """What to take along, and what to ask, in sentences."""
    body = kept.body
    items = ["This receipt, with the question as you asked it."]
    given = list(dict.fromkeys(_own_figures(kept)))
    if given:
        items.append(f"A transcript that shows these: {', '.join(given)}.")
    elif kept.citations:
        items.append("A transcript of the courses you want to count, with grades and dates.")
    if kept.citations:
        items.append("The syllabus of each course that is to count.")
    for name in dict.fromkeys(citation.document_id for citation in kept.citations):
        cited = [citation for citation in kept.citations if citation.document_id == name]
        dated = f", read as of “{cited[0].as_of}”," if cited[0].as_of else ""
        items.append(f"To ask {cited[0].institution}: do {_marks(cited)}{dated} hold for you, in your catalog year?")
    for condition in dict.fromkeys(_conditions(kept)):
        items.append(f"Whether this holds for you: {condition}")
    for conflict in body.conflicts:
        marks = " or ".join(f"[{position.citation}]" for position in conflict.positions)
        items.append(f"Ask which of the sources that differ binds you: {marks}.")
    if body.clarification:
        items.append(f"What the answer still needs to know: {body.clarification.question}")
    if body.status is Status.REFUSED and body.handoff:
        items.append(f"What was not answered: {body.handoff.reason}")
    if body.handoff and body.handoff.contact:
        items.append(f"Whom to ask: {body.handoff.contact}")
    if any(sentence.origin == "model" for sentence in body.sentences):
        items.append(
            "Sentences marked as written by a model were checked by a program; hold them against their sources."
        )
    return items


def _conditions(kept: KeptAnswer) -> Iterable[str]:
    for pathway in kept.plan.pathways if kept.plan else ():
        for finding in pathway.provided:
            yield f"{finding.text}{''.join(f' [{number}]' for number in finding.citations)}"


def _own_figures(kept: KeptAnswer) -> Iterable[str]:
    for calculation in kept.body.calculations:
        for operand in calculation.operands:
            if operand.told:
                yield f"{operand.value} {operand.unit} ({operand.label})".replace("  ", " ")


def _marks(citations: list[CitationBody]) -> str:
    return "".join(f"[{citation.number}]" for citation in citations)
