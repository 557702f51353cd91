"""The bars that are shown on the standard error stream while something takes long."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TaskID, TextColumn, TimeRemainingColumn


class Bar:
    """Shows each stage that it hears of; nothing at all where there is nothing to do."""

    def __init__(self, progress: Progress, work: str) -> None:
        self._progress = progress
        self._work = work
        self._stages: dict[str, TaskID] = {}

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Hears (what is being done, how much is done, how much there is)."""
        if stage not in self._stages:
            self._progress.start()
            self._stages[stage] = self._progress.add_task(f"{self._work}: {stage}", total=total or None)
        self._progress.update(self._stages[stage], completed=done)

    def close(self) -> None:
        """Leave the bar as it stands."""
        if self._stages:
            self._progress.stop()


@contextmanager
def building_bar() -> Iterator[Bar]:
    """A bar for the building of an index."""
    with _closed(Bar(Progress(console=Console(stderr=True)), "Building the index")) as bar:
        yield bar


@contextmanager
def fetching_bar() -> Iterator[Bar]:
    """A bar for the fetching of a file, in bytes."""
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with _closed(Bar(Progress(*columns, console=Console(stderr=True)), "The local model")) as bar:
        yield bar


@contextmanager
def _closed(bar: Bar) -> Iterator[Bar]:
    try:
        yield bar
    finally:
        bar.close()


@contextmanager
def counting_bar(words: str, total: int) -> Iterator[Callable[[], None]]:
    """A bar that is moved on by one with each call, and gone at the end."""
    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(words, total=total)
        yield lambda: progress.advance(task)
