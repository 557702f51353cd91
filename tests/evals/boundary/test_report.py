"""The report counts every row once in each table and lists the harmful ones first."""

from dataclasses import replace

from advisor.question import Question
from advisor.reply import Consultation
from evals.boundary.facts import Direction, Place
from evals.boundary.judging import Judged, Mark
from evals.boundary.oracle import Expected, Outcome
from evals.boundary.questions import BoundaryQuestion
from evals.boundary.report import render
from evals.boundary.run import Row, run
from evals.boundary.situation import Situation


def row(mark: Mark, place: str = "Somewhere State", got: str = "yes") -> Row:
    situation = Situation(Place(place, (place,), ()), Direction.OUTSIDE_INTO_MASTERS, credits=9)
    return Row(question(situation), Judged(mark, got), "What was said.")


def question(situation: Situation) -> BoundaryQuestion:
    return BoundaryQuestion(f"{situation.place.institution}?", situation, Outcome(Expected.NO, None, ("a-record",)))


def test_every_row_is_counted_in_each_table() -> None:
    lines = list(render([row(Mark.RIGHT), row(Mark.RIGHT), row(Mark.WITHHELD), row(Mark.HARMFUL)]))
    totals = [line.split() for line in lines if line.startswith("all ")]
    assert totals == [["all", "4", "2", "(50.0%)", "1", "0", "1"]] * 3


def test_the_harmful_ones_come_first_and_the_withheld_ones_last() -> None:
    lines = list(render([row(Mark.WITHHELD), row(Mark.WRONG), row(Mark.HARMFUL)]))
    heads = [line.split()[0] for line in lines if line.startswith(("HARMFUL", "WRONG", "WITHHELD"))]
    assert heads == ["HARMFUL", "WRONG", "WITHHELD"]


def test_no_place_has_a_second_example_before_every_place_has_one() -> None:
    lines = list(render([row(Mark.HARMFUL, "One"), row(Mark.HARMFUL, "One"), row(Mark.HARMFUL, "Two")], examples=2))
    assert [line for line in lines if line.startswith("  Q ")] == ["  Q One?", "  Q Two?"]


def test_an_error_is_a_withheld_verdict_that_names_it() -> None:
    def broken(asked: Question) -> Consultation:
        raise ValueError("no index")

    (only,) = run([row(Mark.RIGHT).asked], broken)
    assert (only.judged, only.said) == (Judged(Mark.WITHHELD, "error ValueError"), "no index")


def test_what_the_findings_took_is_told_once_they_were_timed() -> None:
    timed = [replace(row(Mark.RIGHT), findings=float(number)) for number in range(1, 101)]
    (line,) = [line for line in render(timed) if line.startswith("findings add")]
    assert "50.5 ms" in line and "95.0 ms" in line
    assert not [line for line in render([row(Mark.RIGHT)]) if line.startswith("findings add")]
