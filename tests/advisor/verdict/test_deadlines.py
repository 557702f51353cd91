"""What a deadline comes to for the asker."""

from dataclasses import replace
from fractions import Fraction

import pytest

from advisor.finding import Finding
from advisor.message.time.progress import Done, Progress, Years
from advisor.message.understanding import Place
from advisor.reply import Verdict
from advisor.rules.scope import Scope
from advisor.verdict.consider import consider
from advisor.verdict.deadlines import deadline
from corpus.amounts import Courses, Everything
from corpus.rules import (
    Act,
    AfterEarned,
    Allowed,
    BeforeDone,
    Deadline,
    Permission,
    Stage,
    Stages,
    Topic,
    Window,
    YearsAfter,
)
from tests.advisor.made_up import SCHOOL, assert_sound, at, cap, document, general, lot, understood

FIRST = Progress(Stage.FIRST_TERM, Stage.FIRST_TERM)
LATER = Progress(Stage.LATER_TERM, Stage.LAST_TERM)
IN_FIRST = Deadline(
    "deadline", "Transfer is requested in the first semester.", Act.REQUEST_TRANSFER, Stages(last=Stage.FIRST_TERM)
)


def of(question: str, progress: Progress, act: Act, window: Window, *sentences: str) -> Finding | None:
    """A question of time under one deadline."""
    rule = Deadline("deadline", f"A window for {act}: 1 year, 2 courses, 9 credits.", act, window)
    return deadline(at(understood(question), progress), general(document(*sentences, rules=[rule])))


def test_a_step_past_its_window_is_refused_with_both_figures_and_the_sum() -> None:
    since = Progress(since_enrolment=Years(Fraction(3), Fraction(3)))
    found = of("can I still transfer credit?", since, Act.REQUEST_TRANSFER, YearsAfter(Fraction(1), "enrolment"))
    assert found and found.verdict is Verdict.NO
    assert "within 1 year of first enrollment" in found.text and "3 years ago" in found.text
    assert found.sums[0].expression == "3 - 1 = 2"
    assert_sound(found.sums[0])


def test_a_step_within_its_window_is_in_time_where_time_is_all_that_is_asked() -> None:
    found = of("is it too late to transfer?", FIRST, Act.REQUEST_TRANSFER, Stages(last=Stage.FIRST_TERM))
    assert found and found.verdict is Verdict.YES and "in the first term" in found.text
    assert of("can I transfer?", FIRST, Act.REQUEST_TRANSFER, Stages(last=Stage.FIRST_TERM)) is None


def test_a_step_before_its_window_is_not_yet_possible() -> None:
    found = of(
        "can I transfer credit now?", Progress(earned=Fraction(6)), Act.REQUEST_TRANSFER, AfterEarned(Fraction(9))
    )
    assert found and found.verdict is Verdict.NO and "9 - 6 = 3" in found.text
    assert_sound(found.sums[0])


@pytest.mark.parametrize(
    ("done", "window", "verdict", "said"),
    [
        (Done(Fraction(2), "courses"), BeforeDone(Courses(2)), Verdict.NO, "2 courses of yours are done"),
        (Done(Fraction(1), "courses"), BeforeDone(Courses(2)), Verdict.YES, "1 course of yours is done"),
        (Done(Fraction(1), "share"), BeforeDone(Everything(True)), Verdict.NO, "all of yours is done"),
    ],
)
def test_a_certificate_is_joined_before_so_much_of_it_is_done(
    done: Done, window: Window, verdict: Verdict, said: str
) -> None:
    found = of("too late to join the certificate?", Progress(done=done), Act.JOIN_CERTIFICATE, window)
    assert found and found.verdict is verdict and said in found.text


def test_what_is_not_said_of_time_gives_no_verdict() -> None:
    assert of("too late to transfer?", Progress(), Act.REQUEST_TRANSFER, Stages(last=Stage.FIRST_TERM)) is None


@pytest.mark.parametrize("sentence", ["Exceptions need a petition.", "Students may appeal to the dean."])
def test_a_way_round_that_the_page_or_the_asker_names_forbids_the_no(sentence: str) -> None:
    window = Stages(last=Stage.FIRST_TERM)
    assert of("can I transfer?", LATER, Act.REQUEST_TRANSFER, window)
    assert of("can I transfer?", LATER, Act.REQUEST_TRANSFER, window, sentence) is None
    assert of("can I transfer with an extension?", LATER, Act.REQUEST_TRANSFER, window) is None


def test_a_rule_for_those_who_come_late_forbids_the_no() -> None:
    late = Permission("permission", "After graduation one applies anew.", Topic.RETROACTIVE_AWARD, Allowed.CONDITIONAL)
    joined = Deadline("deadline", "Join before finishing.", Act.JOIN_CERTIFICATE, Stages(last=Stage.LAST_TERM))
    asked = at(understood("can I add the certificate?"), Progress(Stage.GRADUATED, Stage.GRADUATED))
    assert deadline(asked, general(document(rules=[joined])))
    assert deadline(asked, general(document(rules=[joined, late]))) is None


def test_credit_that_fits_counts_in_the_first_term_and_not_after_it() -> None:
    page = general(document(rules=[cap(9), IN_FIRST]))
    asked = understood("can I still transfer the 6 credits?", lot(6))
    first = consider(at(asked, FIRST), page).findings
    assert first[0].verdict is Verdict.YES
    assert IN_FIRST.sentence in [source.sentence for source in first[0].reasons]
    assert consider(at(asked, LATER), page).findings[0].verdict is Verdict.NO


def test_credit_whose_time_is_asked_about_but_not_told_gets_no_yes() -> None:
    page = general(document(rules=[cap(9), IN_FIRST]))
    found = consider(understood("is it too late to transfer the 6 credits?", lot(6)), page).findings
    assert [finding.verdict for finding in found if finding.verdict] == []


def test_a_deadline_of_the_university_holds_in_a_program_that_sets_none_of_its_own() -> None:
    program = document(rules=[cap(9)], name="nursing", program="MS in Nursing")
    university = document(rules=[IN_FIRST])
    asked = at(understood("can I transfer the 6 credits?", lot(6)), LATER)
    scope = Scope(Place(SCHOOL, (), ("nursing",)), (program,), (university,), ())
    found = deadline(asked, scope)
    assert found and found.verdict is Verdict.NO
    later = Deadline("deadline", "Before the last term.", Act.REQUEST_TRANSFER, Stages(last=Stage.LAST_TERM))
    own = document(rules=[cap(9), later], name="nursing", program="MS in Nursing")
    assert deadline(asked, replace(scope, named=(own,))) is None
