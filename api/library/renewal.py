"""The next index, built beside the one that is served as soon as something of the library was changed at the desk."""

import logging
import threading
from dataclasses import dataclass

from api.library.ready import Ready

QUIET = 2.0
"""Seconds between what is asked for and its build: whoever signs one rule often signs the next one at once."""

PATIENCE = 1.0
"""Seconds that stopping waits for a build: what it leaves half done is removed at the next start."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Renewal:
    """How far the next index is: whether there is a way to build one here, whether one is being built or put in its
    place, and why the last could not be."""

    possible: bool
    under_way: bool
    failure: str | None


class Renewing:
    """Builds at most one index at a time; what is asked for meanwhile is built after it. A build that fails changes
    nothing: the index that is served stays."""

    def __init__(self, ready: Ready, quiet: float = QUIET) -> None:
        self._ready = ready
        self._quiet = quiet
        self._lock = threading.Lock()
        self._closed = threading.Event()
        self._thread: threading.Thread | None = None
        self._wanted = False
        self._version: str | None = None
        self._failure: str | None = None

    def ask(self) -> None:
        """Have the next index built, of the library as it is by then."""
        with self._lock:
            self._wanted = True
            if self._thread is None and not self._closed.is_set():
                self._thread = threading.Thread(target=self._work, name="renewing", daemon=True)
                self._thread.start()

    def renewal(self) -> Renewal:
        """How far it is."""
        service = self._ready.service
        possible = service is not None and service.rebuilt is not None
        # Built, and not yet taken in.
        wanted = service.current() if service and service.current() != service.manifest.version else None
        with self._lock:
            waits = wanted is not None and wanted == self._version
            return Renewal(possible, self._wanted or self._thread is not None or waits, self._failure)

    def close(self) -> bool:
        """Begin no more builds; whether none is at work any more."""
        self._closed.set()
        thread = self._thread
        if thread is not None:
            thread.join(PATIENCE)
        return thread is None or not thread.is_alive()

    def _work(self) -> None:
        while not self._closed.wait(self._quiet):
            with self._lock:
                if not self._wanted:
                    self._thread = None
                    return
                self._wanted = False
            self._build()

    def _build(self) -> None:
        version, failure = None, None
        try:
            with self._ready.borrowed() as service:
                version = service.rebuilt() if service and service.rebuilt else None
        except Exception as error:
            failure = str(error)
            log.warning("the next index could not be built: %s", error)
        with self._lock:
            self._version, self._failure = version or self._version, failure
