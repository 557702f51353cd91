"""A run asks every case once and loses none."""

import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest

from advisor.gate.claim import Claim, Dropped, Reason
from advisor.question import Question, Status, Turn
from advisor.reply import (
    Answer,
    Citation,
    Clarification,
    Consultation,
    Handoff,
    Origin,
    Refusal,
    Reply,
    Sentence,
    Timings,
    Verdict,
)
from corpus.document import Audience, Kind, Wording
from evals.cases import Case, CaseKind
from evals.run import Ask, Quoted, Read, Report, Row, Said, run
from evals.scorers.marks import Held, Mark


def case(name: str, status: Status = Status.ANSWERED, **more: object) -> Case:
    given = {"id": name, "kind": "fact", "question": f"About {name}?", "status": status, **more}
    return Case.model_validate(given)


def citation(number: int, document: str) -> Citation:
    place = (
        "UNH",
        None,
        "Transfer",
        "https://example.edu",
        "Some credit counts.",
        0,
        19,
        Wording.OWN,
        None,
        "verified",
    )
    return Citation(number, document, f"{document}-1", Kind.NOTE, *place)


def answer(text: str, *documents: str, verdict: Verdict | None = None) -> Answer:
    cites = tuple(citation(number, document) for number, document in enumerate(documents, start=1))
    return Answer((Sentence(text, Origin.QUOTE, tuple(cite.number for cite in cites)),), cites, verdict)


REFUSAL = Refusal((Sentence("The library does not say.", Origin.FINDING),), (), Handoff("not held"))


def consultation(reply: Reply) -> Consultation:
    return Consultation("c-1", reply, (), (), Timings(), "index-1", "none")


def always(reply: Reply) -> Ask:
    return lambda question: consultation(reply)


def test_the_question_reaches_the_advisor_with_its_audience_and_history() -> None:
    asked: list[Question] = []

    def ask(question: Question) -> Consultation:
        asked.append(question)
        return consultation(REFUSAL)

    run([case("a", audience="advisor", history=[{"question": "How many?", "answer": "At most 9."}])], ask)
    assert asked == [Question("About a?", Audience.ADVISOR, (Turn("How many?", "At most 9."),))]


def test_a_row_holds_the_judgement_and_what_was_said() -> None:
    reply = answer("Some of it counts.", "unh-transfer", "du-transfer", "unh-transfer", verdict=Verdict.YES)
    report = run([case("a", verdict="no")], always(reply), clock=iter([10.0, 10.25]).__next__)
    said = Said(
        "Some of it counts [1][2][3].",
        None,
        Status.ANSWERED,
        Verdict.YES,
        ("unh-transfer", "du-transfer"),
        quotes=tuple(
            Quoted(number, document, "Some credit counts.", "https://example.edu")
            for number, document in enumerate(("unh-transfer", "du-transfer", "unh-transfer"), start=1)
        ),
    )
    assert report == Report(
        1, (Row("a", CaseKind.FACT, "About a?", False, True, ("verdict yes instead of no",), 0.25, said),)
    )


def test_what_stands_beside_the_text_is_kept() -> None:
    reply = Clarification((Sentence("Which one?", Origin.FINDING),), (), "Which university?", ("UNH", "NEU"))
    row = run([case("a", Status.CLARIFY)], always(reply)).rows[0]
    assert row.right
    assert row.reply == Said("Which one?", "Which university? UNH NEU", Status.CLARIFY, None, ())


def test_a_crash_is_a_row_that_is_not_right_and_the_other_cases_are_asked() -> None:
    def ask(question: Question) -> Consultation:
        if question.text == "About b?":
            raise ValueError("no such index")
        return consultation(REFUSAL)

    report = run([case(name, Status.REFUSED) for name in "abc"], ask)
    assert [row.id for row in report.rows] == ["a", "b", "c"]
    assert [row.right for row in report.rows] == [True, False, True]
    assert report.rows[1].reasons == ("error ValueError: no such index",)
    assert (report.rows[1].harmful, report.rows[1].reply) == (False, None)
    assert (report.right, report.harmful, report.cases, report.skipped) == (2, 0, 3, 0)


def test_a_crash_is_not_right_even_where_a_refusal_is_expected() -> None:
    def ask(question: Question) -> Consultation:
        raise RuntimeError

    assert not run([case("a", Status.REFUSED)], ask).rows[0].right


def test_an_interruption_ends_the_run() -> None:
    def ask(question: Question) -> Consultation:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run([case("a")], ask)


def test_progress_is_told_of_each_row_with_the_report_so_far() -> None:
    told: list[tuple[str, int, int, int]] = []

    def progress(row: Row, report: Report) -> None:
        told.append((row.id, report.right, len(report.rows), report.cases))

    replies: Iterator[Reply] = iter([REFUSAL, answer("Some of it counts.", "unh-transfer")])
    run([case("a"), case("b")], lambda question: consultation(next(replies)), progress)
    assert told == [("a", 0, 1, 2), ("b", 1, 2, 2)]


def test_no_cases_give_an_empty_report() -> None:
    assert run([], always(REFUSAL)) == Report(0, ())


def test_what_a_model_added_and_what_the_gate_stopped_is_kept() -> None:
    quote = Sentence("Some credit counts.", Origin.QUOTE, (1,))
    joined = Sentence("Some credit counts, at most 9 of it with a B.", Origin.MODEL, (1,))
    reply = Answer((quote, joined, replace(joined, text=quote.text)), (citation(1, "unh-transfer"),))
    dropped = Dropped(Claim("All of it counts.", ("Q1",)), Reason.STRENGTH, "all")
    asked = replace(consultation(reply), timings=Timings(first_evidence=41.6, total=900), dropped=(dropped,))
    row = run([case("a")], lambda question: asked).rows[0]
    assert row.reply is not None
    assert (row.reply.model, row.reply.telling) == ((joined.text, quote.text), 1)
    assert (row.dropped, row.degraded, row.evidence) == ((Reason.STRENGTH.value,), None, 0.042)
    assert run([case("a")], lambda question: replace(asked, degraded="busy")).rows[0].degraded == "busy"


def test_an_answer_that_was_kept_took_as_long_as_it_did_when_it_was_made() -> None:
    asked = replace(consultation(REFUSAL), timings=Timings(total=900))
    assert run([case("a")], lambda question: asked, clock=iter([10.0, 10.001]).__next__).rows[0].seconds == 0.9


def test_many_at_a_time_are_reported_in_the_order_of_the_cases() -> None:
    names = [f"case-{number}" for number in range(20)]
    first_last = threading.Event()

    def ask(question: Question) -> Consultation:
        if question.text == "About case-0?":
            first_last.wait(5)
        elif question.text == "About case-5?":
            first_last.set()
        return consultation(REFUSAL)

    report = run([case(name, Status.REFUSED) for name in names], ask, workers=4)
    assert [row.id for row in report.rows] == names
    assert first_last.is_set()


def test_an_interruption_ends_a_run_of_many_at_a_time() -> None:
    asked: list[str] = []

    def ask(question: Question) -> Consultation:
        asked.append(question.text)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run([case(str(number)) for number in range(500)], ask, workers=2)
    assert len(asked) < 500


def test_what_the_scorers_read_is_kept_with_the_row() -> None:
    mark = Mark("quotes hold", Held.MISSED, "not there")
    row = run([case("a")], always(REFUSAL), read=lambda case, asked: Read((mark,))).rows[0]
    assert row.marks == (mark,)
