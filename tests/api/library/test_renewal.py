"""The next index is built when it is asked for, once for all that is asked meanwhile; a failure changes nothing."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from advisor.bootstrap import Service
from api.library.ready import Ready
from api.library.renewal import Renewal, Renewing
from tests.api.fakes import manifest, service, wait_until


@dataclass
class Home:
    """A home whose builds take until they are let go, and fail where that is wanted."""

    current: str = "v0"
    fails: str = ""
    built: int = 0
    begun: threading.Event = field(default_factory=threading.Event)
    let_go: threading.Event = field(default_factory=threading.Event)

    def serve(self) -> Service:
        made = manifest().model_copy(update={"version": self.current})
        return replace(service(), manifest=made, current=lambda: self.current, renewed=self.serve, rebuilt=self.rebuilt)

    def rebuilt(self) -> str:
        self.begun.set()
        assert self.let_go.wait(20)
        if self.fails:
            raise OSError(self.fails)
        self.built += 1
        self.current = f"v{self.built}"
        return self.current


@contextmanager
def renewing(home: Home, looking: float = 0.01) -> Iterator[tuple[Ready, Renewing]]:
    ready = Ready(home.serve, looking=looking, rest=0)
    ready.start()
    wait_until(lambda: ready.service is not None)
    made = Renewing(ready, quiet=0.01)
    yield ready, made
    home.let_go.set()
    assert made.close()
    ready.close()


def served(ready: Ready) -> str:
    assert ready.service
    return ready.service.manifest.version


def test_what_is_asked_for_is_built_and_served_without_a_restart() -> None:
    home = Home()
    with renewing(home) as (ready, made):
        assert made.renewal() == Renewal(True, False, None)
        made.ask()
        assert home.begun.wait(20)
        assert made.renewal().under_way
        assert served(ready) == "v0"
        home.let_go.set()
        wait_until(lambda: served(ready) == "v1")
        wait_until(lambda: not made.renewal().under_way)


def test_a_built_index_that_is_not_taken_in_yet_is_still_under_way() -> None:
    home = Home()
    with renewing(home, looking=60) as (_, made):
        home.let_go.set()
        made.ask()
        wait_until(lambda: home.built == 1)
        threading.Event().wait(0.1)
        assert made.renewal() == Renewal(True, True, None)


def test_what_is_asked_for_during_a_build_is_built_once_after_it() -> None:
    home = Home()
    with renewing(home) as (ready, made):
        made.ask()
        assert home.begun.wait(20)
        for _ in range(5):
            made.ask()
        home.let_go.set()
        wait_until(lambda: served(ready) == "v2")
        wait_until(lambda: not made.renewal().under_way)
        assert home.built == 2


def test_a_build_that_fails_says_why_and_leaves_what_is_served() -> None:
    home = Home(fails="the disk is full")
    home.let_go.set()
    with renewing(home) as (ready, made):
        made.ask()
        wait_until(lambda: made.renewal() == Renewal(True, False, "the disk is full"))
        assert served(ready) == "v0"
        home.fails = ""
        made.ask()
        wait_until(lambda: served(ready) == "v1")
        assert made.renewal().failure is None


def test_where_no_index_can_be_built_it_says_so() -> None:
    ready = Ready(service)
    assert Renewing(ready).renewal() == Renewal(False, False, None)


def test_after_its_end_nothing_is_built() -> None:
    home = Home()
    with renewing(home) as (_, made):
        assert made.close()
        made.ask()
        assert not home.begun.wait(0.1)
