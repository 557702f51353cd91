"""A run in numbers, and the goals of the whole suite."""

from dataclasses import replace

from advisor.question import Status, Turn
from advisor.reply import Origin, Verdict
from corpus.document import Audience
from evals.cases import CaseKind
from evals.faithfulness.calibration import Bin, Calibration
from evals.faithfulness.faithful import Judged, Judgement, Support
from evals.reports.goals import missed_goals, whole_line
from evals.reports.misses import misses
from evals.reports.sheet import sheet
from evals.reports.tables import by_audience, by_scorer, carried, outcomes, render_tables
from evals.run import Quoted, Report, Row, Said
from evals.scorers.marks import Held, Mark
from evals.statistics import Interval

SAID = Said("Yes [1].", None, Status.ANSWERED, Verdict.YES, ("unh",), quotes=(Quoted(1, "unh", "Yes.", "https://a.b"),))


def judged(support: Support = Support.SUPPORTED, precise: int = 1) -> Judged:
    return Judged("Yes.", Origin.QUOTE, Judgement(support, "so"), 1, precise)


def row(name: str, right: bool = True, harmful: bool = False, **more: object) -> Row:
    reasons = () if right else ("verdict yes instead of no",)
    made = Row(name, CaseKind.FACT, f"About {name}?", right, harmful, reasons, 0.1, SAID, judged=(judged(),))
    refused = Mark("refuses rightly", Held.SCORED)
    return replace(replace(made, marks=(refused,)), **more)  # type: ignore[arg-type]


def report(*rows: Row) -> Report:
    return Report(len(rows), rows, "local", "it agrees")


def test_a_run_that_reaches_everything_misses_no_goal_and_says_so_in_one_line() -> None:
    whole = report(*(row(str(number)) for number in range(10)))
    assert missed_goals(whole) == ()
    assert whole_line(whole) == (
        "right 1.000  harmful 0  citation precision 1.000  citation recall 1.000  cases 10  skipped 0"
    )


def test_every_number_that_falls_short_is_named() -> None:
    bad = row("a", right=False, harmful=True, judged=(judged(Support.CONTRADICTED, 0),))
    missed = missed_goals(Report(2, (replace(bad, marks=(Mark("refuses rightly", Held.MISSED, "no"),)),), "local"))
    assert [line.split(" 0.")[0] for line in missed[:4]] == [
        "missed: right",
        "missed: refusals right",
        "missed: citation precision",
        "missed: citation recall",
    ]
    assert missed[4:] == ("missed: harmful 1, none is the goal", "missed: skipped 1, none is the goal")


def test_what_is_to_hold_of_every_reply_is_a_goal_though_the_reply_is_right() -> None:
    forged = row("forged")
    broken = replace(
        forged, marks=(*forged.marks, Mark("quotes hold", Held.MISSED, "no"), Mark("verdict", Held.MISSED))
    )
    assert missed_goals(report(broken, row("b"))) == ("missed: quotes hold not in forged, in all is the goal",)


def test_a_number_that_could_not_be_measured_is_missed() -> None:
    silent = Report(1, (row("a", judged=()),))
    assert "missed: citation recall could not be measured, 0.95 is the goal" in missed_goals(silent)
    assert "citation recall none" in whole_line(silent)


def test_unscored_is_counted_and_in_no_share() -> None:
    marks = [Mark("sums hold", held) for held in (Held.SCORED, Held.MISSED, Held.UNSCORED, Held.UNSCORED)]
    (tally,) = by_scorer(report(*(replace(row(str(at)), marks=(mark,)) for at, mark in enumerate(marks))))
    assert (tally.scored, tally.missed, tally.unscored) == (1, 1, 2)
    assert tally.share is not None
    assert tally.share.value == 0.5
    found = carried(report(row("a", judged=(judged(), judged(Support.UNSCORED)))))
    assert found is not None
    assert found.counts[Support.UNSCORED] == 1
    assert found.recall is not None
    assert found.recall.value == 1.0


def test_why_something_was_not_scored_is_counted_and_printed() -> None:
    deaf = replace(judged(Support.UNSCORED), judgement=Judgement(Support.UNSCORED, "no line"))
    silent = Mark("sums hold", Held.UNSCORED, "nothing is computed")
    whole = report(row("a", judged=(deaf, judged())), row("b", judged=(deaf,), marks=(silent,)))
    lines = list(render_tables(whole))
    assert lines[-6:-3] == [
        "could not be scored, and why",
        "       2 the judge: no line",
        "       1 sums hold: nothing is computed",
    ]
    assert "<th scope=row>the judge: no line</th><td class=number>2</td>" in sheet(whole, "A run")
    assert "could not be scored" not in "".join(render_tables(report(row("a"))))


def test_a_right_reply_with_a_sentence_that_nothing_carries_is_listed() -> None:
    loose = row("loose", judged=(judged(), judged(Support.CONTRADICTED)))
    assert list(misses(report(loose, row("fine"))))[1:3] == [
        "loose  right by its key, and yet: About loose?",
        "  - contradicted: Yes. (so)",
    ]


def test_a_judge_that_could_say_nothing_leaves_recall_unknown() -> None:
    lines = list(render_tables(report(row("a", judged=(judged(Support.UNSCORED),)))))
    assert "citation recall not known  citation precision not known" in lines


def test_a_judged_score_stands_beside_the_agreement_with_people() -> None:
    lines = list(render_tables(report(row("a"))))
    assert lines[-1] == "it agrees"
    assert "was not measured" in list(render_tables(replace(report(row("a")), agreement=None)))[-1]


def test_rows_are_counted_by_audience() -> None:
    groups = by_audience(report(row("a"), row("b", right=False, audience=Audience.ADVISOR)))
    assert [(group.name, group.right, group.cases) for group in groups] == [("advisor", 0, 1), ("student", 1, 1)]


def test_an_outcome_is_one_word() -> None:
    withheld = replace(row("a", right=False), reasons=("verdict none instead of no",))
    refused = row("a", right=False, reply=replace(SAID, status=Status.REFUSED))
    every = (row("a"), row("a", right=False), row("a", right=False, harmful=True), withheld, refused)
    assert [outcomes(one) for one in every] == ["right", "wrong", "harmful", "withheld", "withheld"]


def test_the_page_holds_every_miss_with_the_harmful_first_and_lets_no_markup_through() -> None:
    sly = Said(
        "<script>1</script>", "and <b>", Status.ANSWERED, None, (), quotes=(Quoted(1, "x", "<i>", "javascript:1"),)
    )
    page = sheet(
        report(
            row("right-one"),
            row("plain-miss", right=False, key="Nine & no more."),
            row("harmful-miss", right=False, harmful=True, reply=sly, history=(Turn("<q>", "<a>"),)),
            row("crashed", right=False, reply=None),
        ),
        "A run",
    )
    assert page.index("harmful-miss") < page.index("plain-miss")
    assert "right-one" not in page
    assert "Nine &amp; no more." in page
    for raw in ("<script", "<b> ", "<i>", "<q>", 'href="javascript', "src=", "@import"):
        assert raw not in page
    assert 'href="https://a.b"' in page
    assert page.count("<svg") == page.count("<title id=") == page.count("<desc id=") == 2


def test_the_page_holds_right_replies_of_which_a_scorer_says_otherwise() -> None:
    page = sheet(report(row("a", marks=(Mark("sums hold", Held.MISSED, "12 < 13"),)), row("fine")), "A run")
    assert "Misses (0)" in page
    assert page.index("yet missed by a scorer or a judge (1)") < page.index("sums hold: 12 &lt; 13")
    assert "About fine?" not in page


def test_calibration_is_drawn_where_it_was_measured_and_said_where_not() -> None:
    bins = (Bin(0.1, Interval(0.0, 0.0, 0.0, 10)), Bin(0.9, Interval(0.8, 0.7, 0.9, 30)))
    drawn = sheet(replace(report(row("a")), calibration=Calibration(bins)), "A run")
    assert "called 90% likely, 80% of 30 carried" in drawn
    assert drawn.count('class="dot"') == 2
    assert "40 sentences by hand, 0.100 apart on the mean" in drawn
    assert "Not measured" in sheet(report(row("a")), "A run")


def test_a_page_of_no_rows_is_a_page() -> None:
    assert "Misses (0)" in sheet(Report(0, ()), "Nothing")
