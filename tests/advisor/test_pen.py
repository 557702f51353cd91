"""A model adds to an answer: what is shown when, for how long it is waited for, and why it added nothing."""

import threading
from collections.abc import Iterator
from itertools import count

import pytest

from advisor.agent.brief import Brief
from advisor.agent.reference import Reference
from advisor.agent.writer import Gathered, Used
from advisor.compose import SHORT, Bibliography, Piece, computed, fit, quote
from advisor.elaborate import Material
from advisor.finding import Finding
from advisor.gate.claim import Claim, Reason
from advisor.gate.gate import Exhibit
from advisor.patience import Patience
from advisor.pen import Pen, Writing
from advisor.proof.proof import proved
from advisor.question import Question, Turn
from advisor.reply import Answer, Origin, Verdict
from advisor.steps import Computed, Found, Step, Written
from tests.advisor.agent.fakes import Shelf
from tests.advisor.in_memory import passages_of
from tests.advisor.made_up import document, sources
from tests.advisor.writing import OpenGate, ScriptedWriter, failure, pen

PAGE = document(*(f"Some {word} rule holds." for word in ["apple", "brick", "cloud", "drum", "eagle", "flint"]))
SOURCES = sources(PAGE)
FINDING = Finding("Yes: 9 count.", (SOURCES[0],), Verdict.YES)
GIVEN = Exhibit("F1", FINDING.text, FINDING.sources, FINDING)
JOINED = Claim("Clouds and drums hold.", ("Q3", "Q4"))
HISTORY = (Turn("do 9 count?", "Yes."),)


def composed(findings: tuple[Finding, ...], places: range) -> tuple[Answer, Material]:
    """An answer of findings and quotes."""
    bibliography = Bibliography(passages_of(PAGE))
    held = proved(findings)
    pieces: list[Piece] = [piece for finding in held for piece in computed(finding)]
    sentences = fit([*pieces, *(quote(SOURCES[place]) for place in places)], SHORT, bibliography)
    verdict = next((finding.verdict for finding in findings), None)
    answer = Answer(sentences, tuple(bibliography.citations), verdict)
    return answer, Material(tuple(held), tuple(SOURCES), bibliography, SHORT)


class Again:
    """Composes the answer anew with findings, the quotes in another order, and keeps these."""

    def __init__(self, can: bool = True) -> None:
        self.can = can
        self.given: list[tuple[Finding, ...]] = []

    def __call__(self, given: tuple[Finding, ...]) -> tuple[Answer, Material] | None:
        self.given.append(given)
        return composed(given, range(5, 1, -1)) if self.can else None


def writing(
    with_pen: Pen, findings: tuple[Finding, ...] = (), history: tuple[Turn, ...] = (), again: Again | None = None
) -> Writing:
    """A model at work on an answer of four quotes."""
    answer, material = composed(findings, range(1, 5) if findings else range(4))
    return Writing(with_pen, Question("?", history=history), answer, material, again or Again(), Shelf())


def told(steps: list[Step]) -> list[str]:
    """The sentences that the steps show, in their order."""
    return [step.sentence.text for step in steps if isinstance(step, Computed | Written)]


def test_the_answer_is_on_screen_before_the_model_is_asked() -> None:
    scripted = pen(JOINED)
    assert isinstance(scripted.writer, ScriptedWriter)
    steps = writing(scripted, (FINDING,)).steps()
    first = [next(steps) for _ in range(3)]
    assert [type(step) for step in first] == [Found, Computed, Written]
    assert scripted.writer.briefs == []
    rest = list(steps)
    assert len(scripted.writer.briefs) == 1
    assert all(isinstance(step, Written) for step in rest)


def test_a_claim_takes_the_place_of_the_quotes_that_it_tells() -> None:
    work = writing(pen(JOINED))
    shown = told(list(work.steps()))
    assert shown[-1] == JOINED.text
    assert not {SOURCES[2].sentence, SOURCES[3].sentence} & set(shown)
    assert [sentence.text for sentence in work.answer.sentences] == shown
    assert (work.degraded, work.dropped, work.answer.sentences[-1].origin) == (None, (), Origin.MODEL)


def test_claims_come_on_screen_one_by_one_and_each_only_when_it_is_asked_for() -> None:
    scripted = pen(Claim("Apples hold firm.", ("Q1",)), JOINED)
    assert isinstance(scripted.writer, ScriptedWriter)
    for step in writing(scripted).steps():
        if isinstance(step, Written) and step.sentence.origin is Origin.MODEL:
            break
    assert scripted.writer.taken == [Claim("Apples hold firm.", ("Q1",))]


def test_one_sentence_that_passes_is_enough_for_a_model_that_says_so() -> None:
    scripted = pen(Claim("It is wrong.", ("Q1",)), JOINED, Claim("More.", ("Q1",)), one_sentence=True)
    assert isinstance(scripted.writer, ScriptedWriter)
    work = writing(scripted)
    assert told(list(work.steps()))[-1] == JOINED.text
    assert [dropped.reason for dropped in work.dropped] == [Reason.FIGURE]
    assert scripted.writer.taken[-1] == JOINED


@pytest.mark.parametrize(
    ("script", "why"),
    [
        ((failure(),), "the model is ill"),
        ((), "the model added nothing"),
        ((Claim("It is wrong.", ("Q1",)),), "no sentence of the model passed the check"),
        ((Claim("It is wrong.", ("Q1",)), failure()), "the model is ill"),
        ((JOINED, failure()), None),
    ],
)
def test_an_answer_without_a_sentence_of_the_model_says_why(
    script: tuple[Claim | Exception, ...], why: str | None
) -> None:
    work = writing(pen(*script))
    shown = told(list(work.steps()))
    assert work.degraded == why
    assert why is None or shown == [source.sentence for source in SOURCES[:4]]


class Stuck:
    """A writer that hands over one claim and then waits."""

    name = "stuck"
    one_sentence = False

    def __init__(self, *first: Claim) -> None:
        self.first = first
        self.free = threading.Event()

    def unready(self) -> str | None:
        return None

    def write(self, brief: Brief, reference: Reference) -> Iterator[Claim | Gathered]:
        yield from self.first
        self.free.wait(20)


class Later(Stuck):
    """A writer that waits until it is let, and then hands over its claims."""

    def write(self, brief: Brief, reference: Reference) -> Iterator[Claim | Gathered]:
        self.free.wait(20)
        yield from self.first


@pytest.mark.parametrize("history", [(), HISTORY])
def test_at_a_given_moment_all_evidence_is_on_screen_and_no_later_claim_brings_more(
    history: tuple[Turn, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("advisor.pen.SETTLED", 0.2)
    later = Later(Claim("Eagles hold.", ("Q5",)), Claim("Drums hold firm.", ("Q4",)))
    work = writing(Pen(later, OpenGate(), 20), history=history)
    steps, shown = work.steps(), list[str]()
    while len(shown) < 4:
        shown += told([next(steps)])
    assert shown == [source.sentence for source in SOURCES[:4]]
    cited = work.answer.citations
    later.free.set()
    assert told(list(steps)) == ["Drums hold firm."]
    assert work.answer.citations == cited
    assert [dropped.reason for dropped in work.dropped] == [Reason.LATE]


def test_who_sees_nothing_before_the_end_waits_no_longer_than_until_that_moment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("advisor.pen.SETTLED", 0.2)
    stuck, (answer, material) = Stuck(), composed((), range(4))
    work = Writing(
        Pen(stuck, OpenGate(), 20), Question("?"), answer, material, Again(), Shelf(), patience=Patience(whole=True)
    )
    list(work.steps())
    stuck.free.set()
    assert work.degraded == "the model took longer than 0.2 seconds"


def test_a_model_of_one_sentence_is_not_waited_for_once_the_quotes_that_it_was_to_join_are_on_screen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("advisor.pen.SETTLED", 0.2)
    stuck = Stuck()
    stuck.one_sentence = True
    work = writing(Pen(stuck, OpenGate(), 20))
    shown = told(list(work.steps()))
    stuck.free.set()
    assert shown == [source.sentence for source in SOURCES[:4]]
    assert work.degraded == "the model took longer than 0.2 seconds"


@pytest.mark.parametrize(("text", "at_once"), [("and the thesis?", True), ("and 12?", False)])
def test_a_follow_up_waits_for_a_model_of_one_sentence_only_where_it_tells_a_figure(text: str, at_once: bool) -> None:
    stuck, (answer, material) = Stuck(), composed((), range(4))
    stuck.one_sentence = True
    work = Writing(Pen(stuck, OpenGate(), 0.2), Question(text, history=HISTORY), answer, material, Again(), Shelf())
    steps = work.steps()
    first = [next(steps), next(steps)] if at_once else [next(steps)]
    assert (told(first) == [SOURCES[0].sentence]) is at_once
    stuck.free.set()
    assert told([*first, *steps]) == [source.sentence for source in SOURCES[:4]]


def test_what_a_model_took_is_told_and_whose_it_was() -> None:
    work = writing(pen(Used("other:model", 10, 2), JOINED))
    list(work.steps())
    assert (work.used, work.model) == ([Used("other:model", 10, 2)], "other:model")


def test_who_left_has_no_model_asked_for_them_and_the_answer_says_so() -> None:
    stuck, patience, (answer, material) = Stuck(), Patience(), composed((), range(4))
    patience.leaving.leave()
    work = Writing(Pen(stuck, OpenGate(), 20), Question("?"), answer, material, Again(), Shelf(), patience=patience)
    assert told(list(work.steps()))[-1] == SOURCES[3].sentence
    assert work.degraded == "the model was not waited for"
    assert not [thread for thread in threading.enumerate() if thread.name == "model"]


@pytest.mark.parametrize(("first", "why"), [((), "the model took longer than 0.2 seconds"), ((JOINED,), None)])
def test_when_the_seconds_are_spent_the_answer_stands_as_it_is(first: tuple[Claim, ...], why: str | None) -> None:
    stuck = Stuck(*first)
    work = writing(Pen(stuck, OpenGate(), 0.2))
    shown = told(list(work.steps()))
    stuck.free.set()
    assert work.degraded == why
    assert shown[-1] == (JOINED.text if first else SOURCES[3].sentence)


def test_a_follow_up_without_a_finding_waits_for_the_one_that_the_model_brings() -> None:
    again = Again()
    work = writing(pen(Gathered((GIVEN,))), history=HISTORY, again=again)
    steps = list(work.steps())
    assert [type(step) for step in steps[:3]] == [Found, Found, Computed]
    assert again.given == [(FINDING,)]
    assert told(steps)[0] == FINDING.text
    assert sorted(told(steps)) == sorted(sentence.text for sentence in work.answer.sentences)
    assert (work.answer.verdict, work.degraded) == (Verdict.YES, None)


def test_after_the_answer_is_made_anew_claims_cite_what_the_model_was_given() -> None:
    search = Gathered((Exhibit("Q9", SOURCES[4].sentence, (SOURCES[4],)),))
    claim = Claim("Bricks and eagles hold.", ("Q2", "Q9"))
    work = writing(pen(search, Gathered((GIVEN,)), claim), history=HISTORY)
    list(work.steps())
    (sentence,) = (each for each in work.answer.sentences if each.origin is Origin.MODEL)
    quotes = {citation.number: citation.quote for citation in work.answer.citations}
    assert {quotes[number] for number in sentence.citations} == {SOURCES[1].sentence, SOURCES[4].sentence}


@pytest.mark.parametrize(
    ("script", "again"),
    [((), Again()), ((failure(),), Again()), ((Gathered(()),), Again()), ((Gathered((GIVEN,)),), Again(can=False))],
)
def test_a_follow_up_that_stays_without_a_finding_shows_the_first_answer(
    script: tuple[Gathered | Exception, ...], again: Again
) -> None:
    work = writing(pen(*script), history=HISTORY, again=again)
    assert told(list(work.steps())) == [source.sentence for source in SOURCES[:4]]
    assert work.degraded


def test_once_the_answer_is_on_screen_a_finding_is_only_cited() -> None:
    again = Again()
    work = writing(pen(JOINED, Gathered((GIVEN,)), Claim("Nine are fine.", ("F1",))), history=HISTORY, again=again)
    shown = told(list(work.steps()))
    assert again.given == []
    assert shown[-1] == "Nine are fine."
    assert work.answer.verdict is None


def test_a_question_with_its_finding_is_never_answered_anew() -> None:
    again = Again()
    list(writing(pen(Gathered((GIVEN,))), (FINDING,), HISTORY, again).steps())
    list(writing(pen(Gathered((GIVEN,))), again=again).steps())
    assert again.given == []


def test_the_seconds_of_the_gate_are_told() -> None:
    answer, material = composed((), range(4))
    ticks = count()
    script = pen(JOINED, Claim("It is wrong.", ("Q1",)))
    work = Writing(script, Question("?"), answer, material, Again(), Shelf(), lambda: next(ticks))
    list(work.steps())
    assert work.gate_seconds == 2
