"""Running the service: its address is told when it listens, and that it is ready when the library is loaded."""

import asyncio
import gc
import os
import signal
import socket
import sys
import threading
from contextlib import suppress

import uvicorn
from rich.console import Console

from advisor.agent.call import Call
from advisor.bootstrap import Service, build_service
from api.app import create_app
from api.deployment.deployment import Deployment
from api.deployment.opened import opened_deployment
from api.deployment.service_settings import ServiceSettings
from api.library.ready import Ready
from api.library.renewal import Renewing
from api.limits.crowd import Crowd
from api.telemetry.logs import log_cleanly
from api.telemetry.traces import Traced, traced
from api.terminal.failures import CommandFailed
from api.terminal.progress import building_bar

WANTED_PORT = 8000
GRACE = 9
"""Seconds that stopping leaves to the answers that are being given."""
HURRY = 4.0
"""Seconds of these that models get; then the answers stand as they are."""
TURN = 0.0002
"""Seconds after which a thread that works an answer out hands Python over to one that waits for it: Python's own 5 ms
pass several times in a single refusal. Answers take no more processor time for it (docs/decisions/0035)."""


def serve_until_stopped(settings: ServiceSettings, host: str, port: int | None) -> None:
    """Serve until an interrupt or a termination signal; raises CommandFailed where the address cannot be had, and
    DatabaseUnusable."""
    log_cleanly()
    with opened_deployment(settings) as deployment, traced(settings.traces_url) as spans:
        _serve(settings, deployment, host, port, spans)


def _serve(settings: ServiceSettings, deployment: Deployment, host: str, port: int | None, spans: Traced) -> None:
    console = Console()
    loaded = threading.Event()

    def tell(ready: Ready) -> None:
        loaded.set()
        _tell(ready, console)

    def heard(call: Call) -> None:
        deployment.measures.heard(call)
        spans.heard(call)

    def make_service() -> Service:
        with building_bar() as bar:
            return build_service(settings, bar, heard=heard, tracer=spans.tracer, allowance=deployment.allowance)

    app = create_app(make_service, deployment, tell)
    renewing: Renewing = app.state.renewing
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        server_header=False,
        forwarded_allow_ips=settings.proxies,
        timeout_graceful_shutdown=GRACE,
        # uvloop takes Python anew for every event, and waits each time for the threads that work answers out.
        loop="asyncio",
    )
    sys.setswitchinterval(TURN)
    listener = listen(host, port)
    shown = f"[{host}]" if ":" in host else host
    address = f"http://{shown}:{listener.getsockname()[1]}/"
    console.print(f"Pathway Advisor: {address}  (stop with Ctrl+C)", highlight=False, markup=False, soft_wrap=True)
    # A termination stops the service as an interrupt does: the index is closed, and the status says that all is well.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with suppress(KeyboardInterrupt):
        Server(config, deployment.crowd).run(sockets=[listener])
    if not loaded.is_set() or not renewing.close():
        _leave(console)
    # All is closed. Collecting the hundreds of megabytes of a process that ends would keep a stop waiting for seconds.
    gc.freeze()


class Server(uvicorn.Server):
    """Takes nobody in from the moment that it is told to stop, and then hurries the answers that wait for a model."""

    def __init__(self, config: uvicorn.Config, crowd: Crowd) -> None:
        super().__init__(config)
        self._crowd = crowd

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """See uvicorn."""
        self._crowd.part()
        hurrying = asyncio.get_running_loop().call_later(HURRY, self._crowd.hurry)
        try:
            await super().shutdown(sockets)
        finally:
            hurrying.cancel()


def listen(host: str, port: int | None) -> socket.socket:
    """A socket that listens on the port, or where none is given on 8000 or a free one; raises CommandFailed."""
    reason = ""
    for wanted in (WANTED_PORT, 0) if port is None else (port,):
        try:
            family, _, _, _, address = socket.getaddrinfo(host, wanted, type=socket.SOCK_STREAM)[0]
            return socket.create_server(address, family=family, backlog=512)
        except OSError as error:
            reason = error.strerror or str(error)
    place = host if port is None else f"{host}, port {port},"
    raise CommandFailed(f"{place} cannot be listened on ({reason}); choose another with --host or --port")


def _tell(ready: Ready, console: Console) -> None:
    if ready.service is None:
        words, style = f"Not ready, and it will not be: {ready.failure}", "red"
    elif ready.service.warning:
        words, style = f"Ready, but: {ready.service.warning}", "yellow"
    else:
        manifest = ready.service.manifest
        words, style = f"Ready: {manifest.documents} documents, index {manifest.version}", "green"
    console.print(words, style=style, highlight=False, markup=False, soft_wrap=True)


def _leave(console: Console) -> None:
    """End the process at once: a thread in the middle of loading or building cannot be stopped, and would crash an
    orderly end."""
    console.show_cursor()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)
