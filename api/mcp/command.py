"""The tools over standard input and output, for a program that starts this one."""

from advisor.bootstrap import Service, build_service
from advisor.settings import Settings
from api.library.ready import Ready
from api.mcp.reading import loaded
from api.mcp.server import make_tool_server
from api.telemetry.logs import log_cleanly
from api.terminal.progress import building_bar

PATIENCE = 30.0
"""Seconds that a call waits for a library that is still loading: half of what the protocol's clients wait for."""


def speak(settings: Settings) -> None:
    """Answer the protocol's messages until the input ends. Only messages go to the output: the log and the progress of
    a first build go to the standard error. The library loads meanwhile, since clients do not wait long for a hello."""

    def make_service() -> Service:
        with building_bar() as bar:
            return build_service(settings, bar)

    log_cleanly()
    ready = Ready(make_service)
    ready.start()
    try:
        make_tool_server(lambda: loaded(ready, PATIENCE)).run("stdio")
    finally:
        ready.close()
