"""The service as it starts: absent at first, then there, or failed with the reason; and as its index is swapped."""

import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from advisor.bootstrap import Service

PATIENCE = 2.0
"""Seconds that stopping waits for a library that is still loading: nothing can hurry it."""

LOOKING = 2.0
"""Seconds between two looks at which index is to be served."""

REST = 15.0
"""Seconds for which an index that is no longer served stays open after its last answer: a step of an answer whose
asker left may still be at work in it."""

log = logging.getLogger(__name__)

MakeService = Callable[[], Service]
"""Makes the service, which takes seconds, or minutes where the index has to be built first."""


@dataclass
class _Retired:
    """A service whose index is served no more."""

    service: Service
    since: float


class Ready:
    """Makes a service beside the server, puts another in its place when its index is swapped, and closes all of them.

    Whoever uses a service borrows it: its index stays open until it is given back.
    """

    def __init__(
        self,
        make_service: MakeService,
        tell: Callable[["Ready"], None] = lambda ready: None,
        patience: float = PATIENCE,
        looking: float = LOOKING,
        rest: float = REST,
    ) -> None:
        self.service: Service | None = None
        self.failure: str | None = None
        self._make_service = make_service
        self._tell = tell
        self._patience = patience
        self._looking = looking
        self._rest = rest
        self._closed, self._made = threading.Event(), threading.Event()
        self._lock = threading.Lock()
        self._borrowed: dict[int, int] = {}
        self._retired: list[_Retired] = []
        self._thread = threading.Thread(target=self._make, name="loading", daemon=True)

    def start(self) -> None:
        """Begin to make the service; `tell` hears when it is there or has failed."""
        self._thread.start()

    def wait(self, seconds: float) -> None:
        """Wait until the service is there or has failed, so many seconds at most."""
        self._made.wait(seconds)

    @contextmanager
    def borrowed(self) -> Iterator[Service | None]:
        """The service as it is now, which stays whole for as long as it is used; None where there is none."""
        with self._lock:
            service = self.service
            self._borrowed[id(service)] = self._borrowed.get(id(service), 0) + 1
        try:
            yield service
        finally:
            with self._lock:
                left = self._borrowed.pop(id(service)) - 1
                if left:
                    self._borrowed[id(service)] = left

    def close(self) -> None:
        """Close the service; one that is still being made is closed as soon as it is there."""
        self._closed.set()
        self._thread.join(self._patience)
        with self._lock:
            service, self.service = self.service, None
            retired, self._retired = self._retired, []
        for each in retired:
            each.service.close_index()
        if service:
            service.close()

    def _make(self) -> None:
        try:
            service = self._make_service()
        except Exception as error:
            self.failure = f"{type(error).__name__}: {error}"
        else:
            self._keep(service)
        self._made.set()
        self._tell(self)
        self._look()

    def _keep(self, service: Service) -> None:
        with self._lock:
            late = self._closed.is_set()
            self.service = None if late else service
        if late:
            service.close()

    def _look(self) -> None:
        """Swap the service when another index is to be served, until it is closed."""
        refused: str | None = None
        while self.service is not None and not self._closed.wait(self._looking):
            self._close_retired()
            served = self.service
            wanted = served.current() if served else None
            if served is None or served.renewed is None or wanted in (None, refused, served.manifest.version):
                continue
            try:
                renewed = served.renewed()
            except Exception as error:
                refused = wanted
                log.warning("index %s is not served: %s", wanted, error)
                continue
            if renewed.manifest.version == served.manifest.version:
                # The wanted one is damaged, and this one was the best that could be had.
                refused = wanted
                renewed.close_index()
                continue
            self._swap(renewed)

    def _swap(self, renewed: Service) -> None:
        with self._lock:
            served, self.service = self.service, None if self._closed.is_set() else renewed
            if served is not None and self.service is not None:
                self._retired.append(_Retired(served, time.monotonic()))
        if self.service is None:
            renewed.close_index()
            if served is not None:
                served.close()
        elif served is not None:
            log.info("index swapped", extra={"index": renewed.manifest.version, "before": served.manifest.version})

    def _close_retired(self) -> None:
        with self._lock:
            over = [
                each
                for each in self._retired
                if id(each.service) not in self._borrowed and time.monotonic() - each.since >= self._rest
            ]
            self._retired = [each for each in self._retired if each not in over]
        for each in over:
            each.service.close_index()
