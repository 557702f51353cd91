"""The tables that `python -m evals.slots` prints."""

from collections.abc import Iterator, Mapping

from evals.slots.tally import Miss, Tally


def table(name: str, phrasings: int, tallies: Mapping[str, Tally]) -> Iterator[str]:
    """The tallies of one set, a slot a line; slots that nobody told and nobody read are left out."""
    yield f"\n{name}: {phrasings} phrasings"
    counts = f"{'annotated':>10}{'right':>7}{'wrong':>7}{'assumed':>9}{'unsure':>8}{'asked':>7}"
    yield f"{'slot':18}{counts}{'precision':>11}{'recall':>8}"
    halves = ("origin", "target")
    for slot, one in tallies.items():
        if one.annotated or one.wrong:
            yield _row(slot, one)
    whole = (one for slot, one in tallies.items() if slot not in halves)
    yield _row("all", sum(whole, Tally()))


def _row(slot: str, one: Tally) -> str:
    counts = f"{one.annotated:10}{one.right:7}{one.wrong:7}{one.assumed:9}{one.unsure:8}{one.asked:7}"
    return f"{slot:18}{counts}{_share(one.precision):>11}{_share(one.recall):>8}"


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.1%}"


def line(miss: Miss) -> str:
    """A miss on one line: the slot, what it holds, what was read, and the question."""
    asked = " (asked back)" if miss.asked else ""
    before = "".join(f"{turn} >> " for turn in miss.phrasing.history)
    wanted, got = ", ".join(sorted(miss.wanted)) or "nothing", ", ".join(sorted(miss.got)) or "nothing"
    return f"{miss.slot}: {wanted}; read {got}{asked}  {miss.phrasing.id}: {before}{miss.phrasing.question}"
