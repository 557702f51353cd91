"""`python -m evals.drafting`: how many of the rules that people typed are drafted again, in totals."""

import sys
from collections.abc import Mapping

from corpus.document import Document
from corpus.library import load_library, shipped_library_path
from evals.drafting.fields import by_field
from evals.drafting.hidden import Scores, policies, scored
from evals.drafting.judged import gone, load_judged, truly_said
from evals.drafting.score import Score, Tally
from evals.drafting.second import load_second, second
from evals.drafting.sentences import SETS, documents, load_cases

PRECISION, RECALL = 0.95, 0.80
"""The goals for the fields of limits, on institutions that the patterns were not written on."""


WORKED_ON, OTHERS = "institutions worked on", "other institutions"


def main() -> int:
    """Print the tables; 0 when both goals are met, 1 when one is missed."""
    library, judged = load_library(shipped_library_path()), load_judged()
    halves = {WORKED_ON: policies(library, worked=True), OTHERS: policies(library, worked=False)}
    sets = {
        **{name: scored(half) for name, half in halves.items()},
        **{name: scored(documents(load_cases(name))) for name in SETS},
    }
    for name, scores in sets.items():
        _print(name, scores)
    without = {name: scored(half, truly_said(judged)) for name, half in halves.items()}
    for name, scores in without.items():
        _say(f"\n{name}, {scores.left_out} drafts left out that their sentences truly say though nobody typed them:")
        _table(_four(scores))
    _second(halves[OTHERS])
    _say("")
    for line in by_field({name: sets[name] for name in halves}, without):
        _say(line)
    for one in gone(judged, [document for half in halves.values() for document in half]):
        _say(f"  judged, and no longer drafted: {one.document}: {one.sentence}")
    met = sets[OTHERS].limits.fields
    return 0 if (met.precision or 0) >= PRECISION and (met.recall or 0) >= RECALL else 1


def _second(documents: list[Document]) -> None:
    """What a second key makes of some of the documents that the patterns were not written on."""
    held = second(documents, load_second())
    _say(f"\n{held.documents} documents of {OTHERS}, by a second key that was written from their sentences alone:")
    scores: dict[str, Score] = {
        "drafts by the second key": held.drafts,
        "drafts by the typed rules": held.by_typed,
        "the second key by the typed": held.readers,
    }
    _table({name: score.fields for name, score in scores.items()})


def _four(scores: Scores) -> dict[str, Tally]:
    return {
        "fields of limits": scores.limits.fields,
        "limits, every field right": scores.limits.rules,
        "fields of all rules": scores.every.fields,
        "all rules, every field right": scores.every.rules,
    }


def _print(name: str, scores: Scores) -> None:
    _say(f"\n{name}: {scores.documents} documents, {scores.untyped} sentences shown as limits that nobody typed")
    _table(_four(scores))
    typed = scores.limits.rules.typed
    _say(
        f"  typed limits whose sentence was drafted from or shown: {scores.seen} of {typed} ({scores.seen / typed:.1%})"
    )
    fields, alone = scores.limits.fields, scores.limits.alone
    _say(
        f"  fields of limits that are wrong: {alone.drafted} of drafts that no typed rule stands for, "
        f"{fields.drafted - fields.right - alone.drafted} others; that are missing: {alone.typed} of limits that were "
        f"not drafted, {fields.typed - fields.right - alone.typed} others"
    )
    _say(f"  drafts on sentences for which no rule was typed: {scores.every.beside} (counted as wrong)")
    _say("  by family, every field right:")
    _table(dict(sorted(scores.every.families.items())))
    _say("  limits by field:")
    _table(dict(sorted(scores.limits.by_field.items())))
    _say("  by where the last part was read, and by how sure the drafting is:")
    _table(dict(sorted(scores.limits.by_basis.items())))


def _table(rows: Mapping[str, Tally]) -> None:
    for name, tally in rows.items():
        counts = f"drafted {tally.drafted:4d}  typed {tally.typed:4d}  right {tally.right:4d}"
        _say(f"    {name:30} precision {_share(tally.precision)}  recall {_share(tally.recall)}  {counts}")


def _share(value: float | None) -> str:
    return "    -" if value is None else f"{value:.3f}"


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main())
