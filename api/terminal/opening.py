"""Opening the service for the length of one command."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console

from advisor.bootstrap import Service, build_service
from advisor.settings import Settings
from api.terminal.progress import building_bar

PATIENCE = 60.0
"""Seconds that a command which asks once waits for the model; it loads in some five."""


@contextmanager
def opened_service(settings: Settings, patience: float = 0.0) -> Iterator[Service]:
    """The service over the home of the settings, whose index is built first where there is none that fits. A model on
    this machine is waited for, so many seconds at most."""
    with building_bar() as bar:
        service = build_service(settings, bar)
    try:
        if service.warning:
            Console(stderr=True).print(service.warning, style="yellow", highlight=False, markup=False, soft_wrap=True)
        if service.local_model:
            service.local_model.await_ready(patience)
        yield service
    finally:
        service.close()
