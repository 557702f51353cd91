"""The model of this machine's process is asked by one answer at a time, and says why where it cannot be asked."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from advisor.agent.brief import Brief
from advisor.agent.local import BUSY, LOADING, MOST_WAITING, TOO_LONG, Absent, LocalWriter
from advisor.agent.pace import RESTS
from advisor.agent.reference import Reference
from advisor.agent.writer import Gathered, Handed, ModelFailed
from advisor.gate.claim import Claim
from advisor.local.process import LocalModel
from corpus.document import Document
from tests.advisor.agent.fakes import Hand, Shelf, brief
from tests.advisor.local.fakes import SERVES, SOON, Starts, running, started, wait_for
from tests.advisor.made_up import document

PAGE = document("At most 9 credits count.", "Each course needs a B.")


def no_aliases(document: Document) -> tuple[str, ...]:
    return ()


def writer_of(model: LocalModel, seconds: float = SOON) -> LocalWriter:
    return LocalWriter(model, no_aliases, seconds)


def wait_until(holds: Callable[[], bool]) -> None:
    last = time.monotonic() + SOON
    while not holds():
        assert time.monotonic() < last, "waited in vain"
        time.sleep(0.01)


class Turns:
    """Stands in the place of a small model: each answer waits until it is let go."""

    def __init__(self) -> None:
        self.begun = threading.Semaphore(0)
        self.free = threading.Semaphore(0)
        self.at_once = 0
        self.most_at_once = 0

    def write(self, brief: Brief, reference: Reference) -> Iterator[Claim | Gathered]:
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        self.begun.release()
        self.free.acquire(timeout=SOON)
        yield Claim("It is so.", ("Q1",))
        self.at_once -= 1


def busy(seconds: float = SOON) -> tuple[LocalWriter, Turns]:
    """A writer whose model waits before it answers."""
    writer, turns = writer_of(LocalModel(Path("model.gguf"), 1, Starts(SERVES)), seconds), Turns()
    writer._writer = turns  # type: ignore[assignment]
    return writer, turns


def test_a_model_that_loads_or_was_stopped_or_failed_says_so() -> None:
    with started(Starts("import sys; sys.stdin.read()")) as model:
        writer = writer_of(model)
        assert writer.unready() == LOADING
        with pytest.raises(ModelFailed, match=LOADING):
            list(writer.write(brief(PAGE), Shelf()))
    assert writer.unready() == "the local model was stopped"
    with started(Starts("import sys; sys.exit('out of memory')"), pauses=()) as model:
        wait_for(model, lambda state: writer_of(model).unready() != LOADING)
        assert "out of memory" in (writer_of(model).unready() or "")


def test_a_model_that_runs_is_ready_and_one_that_does_not_answer_has_failed() -> None:
    with started(Starts(SERVES)) as model:
        writer = writer_of(model)
        running(model)
        assert writer.unready() is None
        with pytest.raises(ModelFailed, match="the model cannot be reached"):
            list(writer.write(brief(PAGE), Shelf()))
    assert (writer.name, writer.one_sentence) == ("local", True)


def test_answers_wait_their_turn_and_who_comes_to_a_full_row_goes_without() -> None:
    writer, turns = busy()
    claims: list[Handed] = []
    row = [
        threading.Thread(target=lambda: claims.extend(writer.write(brief(PAGE), Shelf()))) for _ in range(MOST_WAITING)
    ]
    for each in row:
        each.start()
    assert turns.begun.acquire(timeout=SOON)
    wait_until(lambda: writer._places._value == 0)
    with pytest.raises(ModelFailed, match=BUSY):
        list(writer.write(brief(PAGE), Shelf()))
    turns.free.release(MOST_WAITING)
    for each in row:
        each.join(SOON)
    assert (len(claims), turns.most_at_once) == (MOST_WAITING, 1)


def test_who_waits_too_long_for_its_turn_goes_without_and_the_next_does_not() -> None:
    writer, turns = busy(seconds=0.1)
    first = writer.write(brief(PAGE), Shelf())
    turns.free.release()
    next(first)
    waited: list[str] = []

    def wait() -> None:
        with pytest.raises(ModelFailed) as failed:
            next(writer.write(brief(PAGE), Shelf()))
        waited.append(str(failed.value))

    second = threading.Thread(target=wait)
    second.start()
    second.join(SOON)
    assert waited == [BUSY]
    assert isinstance(first, Iterator)
    first.close()  # type: ignore[attr-defined]
    turns.free.release()
    assert next(writer.write(brief(PAGE), Shelf()))


class Given:
    """Stands in the place of a small model: the clock moves on while it works, and then it is stopped, or not."""

    def __init__(self, clock: Hand, seconds: float, stopped: bool) -> None:
        self.clock, self.seconds, self.stopped = clock, seconds, stopped

    def unready(self) -> str | None:
        return None

    def write(self, brief: Brief, reference: Reference) -> Iterator[Claim | Gathered]:
        self.clock.now += self.seconds
        if self.stopped:
            raise ModelFailed("nobody waited for the model any more")
        yield Claim("It is so.", ("Q1",))


@pytest.mark.parametrize(
    ("seconds", "stopped", "rests"),
    [(TOO_LONG, True, True), (TOO_LONG - 1, True, False), (TOO_LONG, False, False)],
)
def test_a_model_that_was_stopped_after_so_long_is_left_alone_by_the_next_answers(
    seconds: float, stopped: bool, rests: bool
) -> None:
    clock = Hand()
    writer = LocalWriter(LocalModel(Path("model.gguf"), 1, Starts(SERVES)), no_aliases, SOON, clock=clock)
    writer._writer = Given(clock, seconds, stopped)  # type: ignore[assignment]
    with suppress(ModelFailed):
        list(writer.write(brief(PAGE), Shelf()))
    assert ("too busy" in (writer.unready() or "")) is rests
    clock.now += RESTS[0]
    assert writer.unready() is None


def test_where_there_are_no_weights_the_writer_says_so_and_never_writes() -> None:
    absent = Absent("the local model is not here")
    assert absent.unready() == "the local model is not here"
    with pytest.raises(ModelFailed, match="not here"):
        absent.write(brief(PAGE), Shelf())
