"""An answer is found again only where everything that it is made from is the same."""

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from advisor.question import Question, Turn
from advisor.reply import Consultation
from corpus.document import Audience
from evals.kept import KeptAnswers, Making, digest_of_code, digest_of_packages
from tests.evals.replies import QUESTION, answer, calculation, consultation

MAKING = Making("index-1", "code-1", "packages-1", "{}", "none")


class Counting:
    """Answers anew each time, and counts."""

    def __init__(self, **more: object) -> None:
        self.times = 0
        self.more = more

    def __call__(self, question: Question) -> Consultation:
        self.times += 1
        return consultation(answer(calculations=(calculation(),)), id=f"c-{self.times}", **self.more)


def test_what_was_answered_is_read_back_as_it_was(tmp_path: Path) -> None:
    ask = Counting()
    first = KeptAnswers(tmp_path, MAKING).asking(ask)(QUESTION)
    again = KeptAnswers(tmp_path, MAKING).asking(ask)(QUESTION)
    assert (again, ask.times) == (first, 1)


@pytest.mark.parametrize("part", ["index_version", "code", "packages", "settings"])
def test_an_answer_made_from_something_else_is_not_found(tmp_path: Path, part: str) -> None:
    ask = Counting()
    KeptAnswers(tmp_path, MAKING).asking(ask)(QUESTION)
    KeptAnswers(tmp_path, replace(MAKING, **{part: "other"})).asking(ask)(QUESTION)
    assert ask.times == 2


@pytest.mark.parametrize(
    "other",
    [
        replace(QUESTION, text="Do my 15 credits count?"),
        replace(QUESTION, audience=Audience.ADVISOR),
        replace(QUESTION, history=(Turn("How many?", "At most 12."),)),
        replace(QUESTION, institution="UNH"),
    ],
)
def test_another_question_is_asked(tmp_path: Path, other: Question) -> None:
    ask = Counting()
    asked = KeptAnswers(tmp_path, MAKING).asking(ask)
    asked(QUESTION)
    asked(other)
    assert ask.times == 2


def test_a_model_with_a_provider_is_asked_every_time(tmp_path: Path) -> None:
    ask = Counting()
    asked = KeptAnswers(tmp_path, replace(MAKING, model="openai:gpt-5")).asking(ask)
    asked(QUESTION)
    asked(QUESTION)
    assert (ask.times, list(tmp_path.iterdir())) == (2, [])


def test_an_answer_whose_model_failed_is_not_kept(tmp_path: Path) -> None:
    ask = Counting(degraded="busy")
    KeptAnswers(tmp_path, MAKING).asking(ask)(QUESTION)
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_file_is_asked_again_and_mended(tmp_path: Path) -> None:
    ask = Counting()
    asked = KeptAnswers(tmp_path, MAKING).asking(ask)
    asked(QUESTION)
    next(tmp_path.iterdir()).write_text("{", encoding="utf-8")
    asked(QUESTION)
    asked(QUESTION)
    assert ask.times == 2


def test_any_change_to_a_file_that_answers_changes_the_code(tmp_path: Path) -> None:
    for room in ("advisor", "corpus", "index", "evals"):
        (tmp_path / room / "__pycache__").mkdir(parents=True)
    rules = tmp_path / "corpus" / "rules.md"
    rules.write_text("At most 12.", encoding="utf-8")
    before = digest_of_code(tmp_path)
    (tmp_path / "evals" / "run.py").write_text("asks", encoding="utf-8")
    (tmp_path / "advisor" / "__pycache__" / "advisor.pyc").write_text("compiled", encoding="utf-8")
    assert digest_of_code(tmp_path) == before
    rules.write_text("At most 13.", encoding="utf-8")
    changed = digest_of_code(tmp_path)
    assert changed != before
    rules.rename(rules.with_name("renamed.md"))
    assert digest_of_code(tmp_path) != changed


def test_the_installed_packages_are_hashed_with_their_versions() -> None:
    assert digest_of_packages() == digest_of_packages()
    assert digest_of_packages([]) != digest_of_packages()


def test_a_question_that_two_threads_answer_at_once_is_kept_by_both(tmp_path: Path) -> None:
    both_answered = threading.Barrier(2)

    def ask(question: Question) -> Consultation:
        both_answered.wait(10)
        return consultation(answer())

    for _ in range(20):
        asked = KeptAnswers(tmp_path, MAKING).asking(ask)
        with ThreadPoolExecutor(2) as pool:
            first, second = pool.map(asked, [QUESTION, QUESTION])
        assert first == second
        (kept,) = tmp_path.iterdir()
        kept.unlink()
