"""The service as it starts: absent at first, then there, or failed with the reason."""

import threading
from collections.abc import Callable

from advisor.bootstrap import Service

PATIENCE = 2.0
"""Seconds that stopping waits for a library that is still loading: nothing can hurry it."""

MakeService = Callable[[], Service]
"""Makes the service, which takes seconds, or minutes where the index has to be built first."""


class Ready:
    """Makes a service beside the server, and closes it however far it came."""

    def __init__(
        self,
        make_service: MakeService,
        tell: Callable[["Ready"], None] = lambda ready: None,
        patience: float = PATIENCE,
    ) -> None:
        self.service: Service | None = None
        self.failure: str | None = None
        self._make_service = make_service
        self._tell = tell
        self._patience = patience
        self._closed = False
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._make, name="loading", daemon=True)

    def start(self) -> None:
        """Begin to make the service; `tell` hears when it is there or has failed."""
        self._thread.start()

    def wait(self, seconds: float) -> None:
        """Wait until the service is there or has failed, so many seconds at most."""
        self._thread.join(seconds)

    def close(self) -> None:
        """Close the service; one that is still being made is closed as soon as it is there."""
        self._thread.join(self._patience)
        with self._lock:
            self._closed = True
            service, self.service = self.service, None
        if service:
            service.close()

    def _make(self) -> None:
        try:
            service = self._make_service()
        except Exception as error:
            self.failure = f"{type(error).__name__}: {error}"
        else:
            self._keep(service)
        self._tell(self)

    def _keep(self, service: Service) -> None:
        with self._lock:
            late = self._closed
            self.service = None if late else service
        if late:
            service.close()
