"""The model's process is started, started again where it dies, and given up where it dies too often."""

from pathlib import Path

from advisor.local.process import Failed, Loading, LocalModel, Running, Stopped, server_command
from tests.advisor.local.fakes import DIES, SERVES, SOON, Starts, running, started, wait_for

SERVES_AND_DIES = "import sys; sys.stdin.readline(); print('\\nlistening on http://127.0.0.1:1', flush=True)"


def test_a_child_gets_a_key_and_tells_its_address() -> None:
    model = LocalModel(Path("model.gguf"), 2, Starts(SERVES))
    assert model.state == Stopped()
    model.start()
    model.start()
    state = running(model)
    assert (state.address, state.threads) == (f"http://127.0.0.1:1/{state.key}", 2)
    assert len(state.key) >= 32
    model.close()
    model.close()
    assert model.state == Stopped()


def test_the_key_is_not_on_the_command_line() -> None:
    assert server_command(Path("model.gguf"), 2)[-2:] == ["model.gguf", "2"]


def test_who_waits_for_too_short_is_told_that_it_loads() -> None:
    with started(Starts("import sys; sys.stdin.read()")) as model:
        assert model.await_ready(0.05) == Loading()


def test_a_child_that_dies_is_started_again() -> None:
    starts = Starts(DIES, SERVES)
    with started(starts) as model:
        running(model)
        assert len(starts.threads) == 2


def test_after_some_deaths_in_a_row_it_is_given_up_with_the_last_words() -> None:
    starts = Starts(DIES)
    with started(starts) as model:
        state = wait_for(model, lambda state: isinstance(state, Failed))
        assert state == Failed("the local model does not stay up (starts: 3); the last it said: no / out of memory")
        assert model.await_ready(SOON) == state
        assert len(starts.threads) == 3
    assert model.state == Stopped()


def test_a_child_that_dies_without_a_word_has_its_status_told() -> None:
    with started(Starts("import sys; sys.exit(7)"), pauses=()) as model:
        state = model.await_ready(SOON)
        assert isinstance(state, Failed)
        assert "its status was 7" in state.reason


def test_weights_that_cannot_be_loaded_are_not_tried_again() -> None:
    starts = Starts("import sys; print('torn.gguf cannot be loaded', flush=True); sys.exit(3)")
    with started(starts, pauses=(60,)) as model:
        state = model.await_ready(SOON)
        assert isinstance(state, Failed)
        assert "torn.gguf" in state.reason
    assert len(starts.threads) == 1


def test_a_command_that_cannot_be_run_is_told(tmp_path: Path) -> None:
    with started(lambda weights, threads: [str(tmp_path / "nowhere")], pauses=()) as model:
        state = model.await_ready(SOON)
        assert isinstance(state, Failed)
        assert "nowhere" in state.reason


def test_an_answer_forgives_the_deaths_before_it() -> None:
    starts = Starts(SERVES, DIES, SERVES, DIES, SERVES, DIES, SERVES)
    with started(starts) as model:
        for life in (1, 3, 5):
            wait_for(model, lambda state, life=life: isinstance(state, Running) and len(starts.threads) == life)  # type: ignore[misc]
            model.answered()
            kill(model)
        wait_for(model, lambda state: isinstance(state, Running) and len(starts.threads) == 7)


def kill(model: LocalModel) -> None:
    assert model._child
    model._child.kill()


def test_without_an_answer_serving_children_are_given_up_too() -> None:
    starts = Starts(SERVES_AND_DIES)
    with started(starts) as model:
        wait_for(model, lambda state: isinstance(state, Failed))
    assert len(starts.threads) == 3


def test_another_number_of_threads_is_another_child_and_no_death() -> None:
    starts = Starts(SERVES)
    with started(starts, threads=2, pauses=()) as model:
        first = running(model)
        model.use_threads(2)
        assert running(model) == first
        model.use_threads(1)
        assert isinstance(model.state, Loading)
        second = running(model)
        assert (first.threads, second.threads) == (2, 1)
        assert first.key != second.key
    assert starts.threads == [2, 1]


def test_several_threads_that_write_slowly_become_one() -> None:
    starts = Starts(SERVES)
    with started(starts, pauses=()) as model:
        running(model)
        for speed in (0.6, 0.6, 24.0, 0.6, 0.6):
            model.answered(speed)
            assert running(model).threads == 2
        model.answered(0.6)
        assert running(model).threads == 1
        model.answered(0.6)
        assert running(model).threads == 1
    assert starts.threads == [2, 1]
