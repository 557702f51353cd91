"""A report is printed in full, read back as written, and compared with another case by case."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from advisor.question import Status
from advisor.reply import Verdict
from corpus.document import Audience
from evals.cases import CaseKind
from evals.reports.report import (
    BadReport,
    compare,
    mcnemar,
    passed,
    read_report,
    render,
    render_comparison,
    summary,
    write_report,
)
from evals.run import Report, Row, Said
from evals.scorers.marks import Held, Mark

SAID = Said("Yes: all of it\ncounts [1].", None, Status.ANSWERED, Verdict.YES, ("unh-transfer",))


def row(
    name: str, right: bool = True, harmful: bool = False, seconds: float = 0.1, kind: CaseKind = CaseKind.FACT
) -> Row:
    reasons = () if right else ("verdict yes instead of no", "missing \\b9\\b")
    return Row(name, kind, f"About {name}?", right, harmful, reasons, seconds, SAID)


def report(*rows: Row) -> Report:
    return Report(len(rows), rows)


def judged(right: str, harmful: str = "") -> Report:
    """A report of the cases a to j; the letters tell which are right, which harmful."""
    return report(*(row(name, name in right, name in harmful) for name in "abcdefghij"))


def test_the_report_is_printed_by_kind_with_every_miss_and_the_summary_last() -> None:
    asked_back = Said("Which one?", "Which university? UNH NEU", Status.CLARIFY, None, ())
    rows = (
        row("fact-1"),
        row("sum-1", right=False, harmful=True, kind=CaseKind.ARITHMETIC),
        row("fact-2", right=False),
        Row(
            "ask-1", CaseKind.CLARIFY, "Which?", False, False, ("status clarify instead of answered",), 0.2, asked_back
        ),
        Row("ask-2", CaseKind.CLARIFY, "Who?", False, False, ("error ValueError: no index",), 2.0, None),
    )
    assert render(report(*rows)) == (
        "arithmetic   right   0/  1  harmful 1  0.000 [0.000, 0.975]\n"
        "clarify      right   0/  2  harmful 0  0.000 [0.000, 0.842]\n"
        "fact         right   1/  2  harmful 0  0.500 [0.000, 1.000]\n"
        "\n"
        "sum-1  HARMFUL: About sum-1?\n"
        "  - verdict yes instead of no\n"
        "  - missing \\b9\\b\n"
        "  answered, yes: Yes: all of it counts [1].\n"
        "  cited: unh-transfer\n"
        "\n"
        "fact-2: About fact-2?\n"
        "  - verdict yes instead of no\n"
        "  - missing \\b9\\b\n"
        "  answered, yes: Yes: all of it counts [1].\n"
        "  cited: unh-transfer\n"
        "\n"
        "ask-1: Which?\n"
        "  - status clarify instead of answered\n"
        "  clarify: Which one?\n"
        "  beside: Which university? UNH NEU\n"
        "  cited: nothing\n"
        "\n"
        "ask-2: Who?\n"
        "  - error ValueError: no index\n"
        "\n"
        "right 1/5 = 0.200  harmful 1  cases 5  skipped 0  p50 0.10s p95 2.00s"
    )


def test_the_summary_counts_cases_without_a_row_as_skipped() -> None:
    assert summary(Report(3, (row("a"),))) == "right 1/1 = 1.000  harmful 0  cases 3  skipped 2  p50 0.10s p95 0.10s"


def test_an_empty_report_has_a_summary() -> None:
    assert summary(report()) == "right 0/0 = 0.000  harmful 0  cases 0  skipped 0  p50 0.00s p95 0.00s"


def test_the_times_are_those_within_which_half_and_nearly_all_replies_came() -> None:
    rows = [row(str(number), seconds=float(number)) for number in range(99, -1, -1)]
    assert summary(report(*rows)).endswith("p50 50.00s p95 95.00s")


def test_a_report_is_read_back_as_written(tmp_path: Path) -> None:
    crashed = Row("b", CaseKind.EXPLORE, "“Why?”", False, False, ("error",), 0.125, None)
    written = Report(3, (row("a", right=False, harmful=True), crashed))
    write_report(written, tmp_path / "report.json")
    assert read_report(tmp_path / "report.json") == written


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "the file"),
        ("[]", "the file"),
        ('{"cases": 1}', "rows: it is needed"),
        ('{"cases": 1, "rows": [{}]}', "rows.0.id"),
    ],
)
def test_a_file_that_is_no_report_is_named(tmp_path: Path, content: str, said: str) -> None:
    (tmp_path / "other.json").write_text(content, encoding="utf-8")
    with pytest.raises(BadReport, match=rf"other\.json: not a report of `eval run --json`: {said}"):
        read_report(tmp_path / "other.json")


def test_a_report_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadReport, match=r"gone\.json: cannot be read \(No such file or directory\)"):
        read_report(tmp_path / "gone.json")


@pytest.mark.parametrize(
    ("right", "harmful", "holds"),
    [("abcdefgh", "", True), ("abcdefg", "", False), ("abcdefghij", "", True), ("abcdefgh", "j", False)],
)
def test_a_run_passes_with_four_right_in_five_and_none_harmful(right: str, harmful: str, holds: bool) -> None:
    assert passed(judged(right, harmful)) is holds


def test_other_bounds_may_be_set() -> None:
    assert passed(judged("abcde", "j"), right=0.5, harmful=1)
    assert not passed(judged("abcde", "ij"), right=0.5, harmful=1)
    assert not passed(judged("abcdefghi"), right=1.0)


def test_a_run_passes_only_where_what_holds_of_every_reply_holds() -> None:
    def marked(scorer: str) -> Report:
        return report(replace(row("a"), marks=(Mark(scorer, Held.MISSED, "so"),)))

    assert passed(marked("figures stated"))
    assert not passed(marked("quotes hold"))


def test_a_right_reply_of_which_a_scorer_says_otherwise_is_printed() -> None:
    marks = (Mark("figures stated", Held.MISSED, "figures not stated: 19"), Mark("status", Held.SCORED))
    yet, plain = replace(row("a"), marks=marks), row("b")
    printed = render(report(yet, plain))
    assert "a  right by its key, and yet: About a?\n  - figures stated: figures not stated: 19\n" in printed
    assert "About b?" not in printed


def test_what_a_scorer_says_again_is_printed_once() -> None:
    wrong = row("a", right=False)
    said = replace(wrong, marks=(Mark("verdict", Held.MISSED, wrong.reasons[0]), Mark("sums hold", Held.MISSED, "8")))
    assert render(report(said)).count(wrong.reasons[0]) == 1
    assert "  - sums hold: 8\n" in render(report(said))


def test_a_run_with_cases_skipped_or_none_at_all_does_not_pass() -> None:
    assert not passed(Report(2, (row("a"),)))
    assert not passed(report())


def test_a_comparison_tells_what_flipped_either_way() -> None:
    first, second = judged("abcd", harmful="hi"), judged("cdefgh", harmful="ij")
    difference = compare(first, second)
    assert (difference.gained, difference.lost) == (("e", "f", "g", "h"), ("a", "b"))
    assert (difference.now_harmful, difference.no_longer_harmful) == (("j",), ("h",))
    assert (difference.only_first, difference.only_second) == ((), ())
    assert difference.chance == mcnemar(4, 2)


def test_cases_of_one_run_alone_are_told_and_not_counted() -> None:
    difference = compare(report(row("a"), row("b", right=False)), report(row("b"), row("c", right=False)))
    assert (difference.only_first, difference.only_second) == (("a",), ("c",))
    assert (difference.gained, difference.lost, difference.chance) == (("b",), (), Fraction(1))


def test_a_run_does_not_differ_from_itself() -> None:
    difference = compare(judged("abc", "j"), judged("abc", "j"))
    assert (difference.gained, difference.lost, difference.now_harmful, difference.chance) == ((), (), (), Fraction(1))


@pytest.mark.parametrize(
    ("gained", "lost", "chance"),
    [
        (0, 0, Fraction(1)),
        (1, 0, Fraction(1)),
        (3, 3, Fraction(1)),
        (5, 0, Fraction(1, 16)),
        (6, 0, Fraction(1, 32)),
        (8, 2, Fraction(7, 64)),
        (12, 3, Fraction(9, 256)),
    ],
)
def test_the_mcnemar_test_is_exact_and_two_sided(gained: int, lost: int, chance: Fraction) -> None:
    assert mcnemar(gained, lost) == mcnemar(lost, gained) == chance


def test_a_comparison_is_printed_with_the_test_last() -> None:
    assert render_comparison(compare(judged("ab"), judged("bcdefghi", harmful="j"))) == (
        "right now            7  c d e f g h i\n"
        "no longer right      1  a\n"
        "harmful now          1  j\n"
        "no longer harmful    0\n"
        "only in the first    0\n"
        "only in the second   0\n"
        "  fact             +0.600 [+0.200, +1.000]\n"
        "  student          +0.600 [+0.200, +1.000]\n"
        "right +0.600 [+0.200, +1.000], no more than chance\n"
        "exact McNemar test p = 0.0703"
    )


def test_a_change_is_told_by_kind_and_audience_of_the_cases_that_both_asked() -> None:
    def rows(*right: str) -> Report:
        advisor = replace(row("b", "b" in right), audience=Audience.ADVISOR)
        return report(row("a", "a" in right), advisor, row("c", "c" in right, kind=CaseKind.ARITHMETIC))

    changed = compare(rows("a"), report(*rows("b").rows, row("new", kind=CaseKind.CONFLICT)))
    assert {name: change.value for name, change in changed.parts} == {
        "arithmetic": 0.0,
        "fact": 0.0,
        "advisor": 1.0,
        "student": -0.5,
    }


def test_flips_are_more_than_chance_only_where_the_test_and_the_interval_say_so() -> None:
    assert compare(judged("ab"), judged("bcdefg")).noise
    assert not compare(judged("a"), judged("abcdefghij")).noise
    assert compare(judged("abc"), judged("abc")).noise
    assert compare(report(row("a")), report(row("b"))).noise


def test_a_run_is_worse_that_harms_anew_or_drops_by_more_than_chance() -> None:
    assert compare(judged("abc"), judged("abc", harmful="j")).worse
    assert compare(judged("abcdefghij"), judged("a")).worse
    assert not compare(judged("abc"), judged("ab")).worse
    assert not compare(judged("a", harmful="j"), judged("abcdefghij")).worse


def written(name: str, model: tuple[str, ...], telling: int = 0, evidence: float = 0.05, **more: object) -> Row:
    """A row of an answer with these sentences of a model."""
    return replace(
        row(name),
        reply=replace(SAID, model=model, telling=telling),
        evidence=evidence,
        **more,  # type: ignore[arg-type]
    )


def test_what_a_model_added_is_printed_with_what_was_dropped_and_why_nothing_was_shown() -> None:
    refused = replace(row("e"), reply=replace(SAID, status=Status.REFUSED), evidence=0.01)
    rows = (
        written("a", ("Joined.",), telling=1),
        written("b", ("Repeated.",), dropped=("is stronger", "is stronger")),
        written("c", (), degraded="the model added nothing"),
        written("d", (), dropped=("is no plain sentence",), degraded="busy", evidence=0.2),
        refused,
    )
    lines = render(report(*rows)).splitlines()
    assert lines[1:-2] == [
        "model sentences in 2 of 4 answered replies",
        "  saying more than the sentence beside it: 1 = 0.250",
        "  dropped   2: is stronger",
        "  dropped   1: is no plain sentence",
        "  without   1: the model added nothing",
        "  without   1: busy",
        "  first evidence p50 0.050s p95 0.200s",
    ]


def test_a_run_without_a_model_prints_nothing_of_one() -> None:
    assert "model" not in render(report(row("a"), row("b")))


def test_what_a_model_added_is_read_back_as_written(tmp_path: Path) -> None:
    told = report(written("a", ("Joined.",), telling=1, dropped=("is stronger",), degraded="busy"))
    write_report(told, tmp_path / "report.json")
    assert read_report(tmp_path / "report.json") == told
