"""Another index is put in the place of the one that is served; an answer keeps the one that it began with."""

import json
import logging
import threading
from dataclasses import dataclass, field, replace

import pytest

from advisor.bootstrap import Service
from api.library.ready import Ready
from api.telemetry.logs import CleanFormatter
from tests.api.fakes import manifest, service, wait_until


@dataclass
class Home:
    """Says which index is to be served, and makes services over it."""

    wanted: str = "v1"
    made: list[str] = field(default_factory=list)
    closed: list[str] = field(default_factory=list)
    damaged: set[str] = field(default_factory=set)

    def serve(self, version: str) -> Service:
        self.made.append(version)
        return replace(
            service(close=lambda: self.closed.append(f"all of {version}")),
            manifest=manifest().model_copy(update={"version": version}),
            close_index=lambda: self.closed.append(version),
            current=lambda: self.wanted,
            renewed=self.renewed,
        )

    def renewed(self) -> Service:
        if self.wanted == "v0":
            raise LookupError("it is gone")
        return self.serve("v1" if self.wanted in self.damaged else self.wanted)


def started(home: Home, rest: float = 0.0) -> Ready:
    ready = Ready(lambda: home.serve("v1"), looking=0.01, rest=rest)
    ready.start()
    wait_until(lambda: ready.service is not None)
    return ready


def version(ready: Ready) -> str:
    assert ready.service is not None
    return ready.service.manifest.version


def test_an_index_that_is_to_be_served_is_served_and_the_one_before_is_closed_after_its_last_answer() -> None:
    home = Home()
    ready = started(home)
    with ready.borrowed() as held, ready.borrowed():
        home.wanted = "v2"
        wait_until(lambda: version(ready) == "v2")
        assert held is not None
        assert held.manifest.version == "v1"
        threading.Event().wait(0.1)
        assert home.closed == []
    wait_until(lambda: home.closed == ["v1"])
    ready.close()
    assert home.closed == ["v1", "all of v2"]


def test_a_swap_is_logged_with_both_versions(caplog: pytest.LogCaptureFixture) -> None:
    home = Home()
    with caplog.at_level(logging.INFO, "api.library.ready"):
        ready = started(home)
        home.wanted = "v2"
        wait_until(lambda: bool(caplog.records))
        ready.close()
    [entry] = caplog.records
    assert json.loads(CleanFormatter().format(entry))["event"] == "index swapped"
    assert (entry.__dict__["before"], entry.__dict__["index"]) == ("v1", "v2")


def test_an_index_whose_last_answer_was_just_given_rests_before_it_is_closed() -> None:
    home = Home()
    ready = started(home, rest=60)
    home.wanted = "v2"
    wait_until(lambda: version(ready) == "v2")
    threading.Event().wait(0.1)
    assert home.closed == []
    ready.close()
    assert home.closed == ["v1", "all of v2"]


def test_an_index_that_is_damaged_or_gone_is_tried_once_and_the_one_that_is_served_stays() -> None:
    home = Home(damaged={"v3"})
    ready = started(home)
    for wanted in ("v3", "v0"):
        home.wanted = wanted
        threading.Event().wait(0.2)
        assert version(ready) == "v1"
    assert home.made == ["v1", "v1"]
    assert home.closed == ["v1"]
    home.wanted = "v4"
    wait_until(lambda: version(ready) == "v4")
    ready.close()


def test_who_comes_before_there_is_a_service_borrows_none() -> None:
    ready = Ready(service)
    with ready.borrowed() as held:
        assert held is None
