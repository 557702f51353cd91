"""A plan as the terminal shows it: the pathways by name, their figures side by side, their reasons, the sources."""

from collections.abc import Iterable, Mapping

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from api.bodies.plan_schemas import FindingBody, PathwayBody, PlanBody
from api.terminal.answer import printed, sources

UNKNOWN = "not known"


def show_plan(plan: PlanBody, console: Console) -> None:
    """Print a plan. Nothing in it is taken for markup."""
    if plan.pathways:
        console.print(_names(plan))
        console.print(_side_by_side(plan))
    quotes = {citation.number: citation.quote for citation in plan.citations}
    for number, pathway in enumerate(plan.pathways, start=1):
        console.print()
        _say(f"{number}. {pathway.title}", console, "bold")
        _details(pathway, quotes, console)
    for barred in plan.infeasible:
        console.print()
        _say(f"Not possible: {barred.title}. {_marked(barred.reason)}", console)
    if plan.left_out:
        console.print()
        _say(f"{plan.left_out} more programs of this field were not laid out; name some as targets.", console)
    console.print()
    _say(plan.note, console)
    if plan.citations:
        console.print()
        console.print(sources(plan.citations))


def _names(plan: PlanBody) -> Table:
    """The pathways with their numbers: beside the figures their names would be cut on a terminal."""
    table = Table.grid(padding=(0, 1))
    cheapest = "cheapest of those with a known cost" if plan.unpriced else "cheapest"
    named = {cheapest: plan.cheapest, "fastest": plan.fastest, "safest": plan.safest}
    for place, pathway in enumerate(plan.pathways):
        marks = ", ".join(name for name, at in named.items() if at == place)
        title = f"{pathway.title}{f' ({marks})' if marks else ''}"
        table.add_row(f"{place + 1}.", Text(printed(title)))
    return table


def _side_by_side(plan: PlanBody) -> Table:
    headings = ("", "Counts", "Left", "Terms", "Finish by", "Cost", "Open")
    table = Table(*headings, box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0))
    for number, pathway in enumerate(plan.pathways, start=1):
        cells = (str(number), f"{pathway.counted} {pathway.unit}", *_figures(pathway))
        table.add_row(*(Text(printed(cell)) for cell in cells))
    return table


def _figures(pathway: PathwayBody) -> Iterable[str]:
    left, terms = pathway.left, pathway.terms
    yield _range(left.least, left.most) if left else UNKNOWN
    yield _range(terms.least, terms.most) if terms else UNKNOWN
    yield pathway.latest_finish.month if pathway.latest_finish else "none stated"
    yield f"${pathway.cost.dollars:,}" if pathway.cost and not isinstance(pathway.cost.dollars, str) else UNKNOWN
    yield str(len(pathway.provided)) if pathway.provided else "nothing"


def _range(least: int | float | str, most: int | float | str | None) -> str:
    if most is None:
        return f"at least {least}"
    return str(least) if least == most else f"{least} to {most}"


def _details(pathway: PathwayBody, quotes: Mapping[int, str], console: Console) -> None:
    for lot in pathway.lots:
        _say(f"   {lot.name}: {_marked(lot.reason)}", console)
    for known in (pathway.left, pathway.terms, pathway.latest_finish, pathway.cost):
        if known is not None:
            _say(f"   {_marked(known.finding)}", console)
    for label, findings in (("If", pathway.provided), ("Breaks it", pathway.breaks), ("Not known", pathway.unknown)):
        for finding in findings:
            _say(f"   {label}: {_marked(finding)}", console)
    for number in pathway.to_read:
        _say(f"   Read also: “{quotes[number]}” [{number}]", console)


def _marked(finding: FindingBody) -> str:
    """A finding with the numbers of its citations."""
    marks = "".join(f"[{number}]" for number in finding.citations)
    return f"{finding.text} {marks}".rstrip()


def _say(words: str, console: Console, style: str | None = None) -> None:
    console.print(printed(words), style=style, highlight=False, markup=False, soft_wrap=True)
