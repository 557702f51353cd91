"""Asking a service as a client does that counts everything that goes wrong."""

import http.client
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass

from evals.load.server import HOST

EVENTS = {"Content-Type": "application/json", "Accept": "text/event-stream"}
JSON = {"Content-Type": "application/json"}


@dataclass(frozen=True)
class Reply:
    """What came back: the status, the body, the header Retry-After, and the seconds that it took."""

    status: int
    body: dict[str, object]
    retry_after: str | None
    seconds: float


def post(port: int, path: str, body: object, timeout: float = 60, headers: Mapping[str, str] | None = None) -> Reply:
    """One post; raises OSError and HTTPException where no answer comes."""
    connection = http.client.HTTPConnection(HOST, port, timeout=timeout)
    begun = time.monotonic()
    try:
        connection.request("POST", path, json.dumps(body), {**JSON, **(headers or {})})
        response = connection.getresponse()
        content = response.read()
        told = json.loads(content)
        return Reply(response.status, told, response.getheader("Retry-After"), time.monotonic() - begun)
    finally:
        connection.close()


@dataclass
class Heard:
    """The events of a stream by name, with the seconds at which each came."""

    events: list[tuple[str, float, dict[str, object]]]

    @property
    def last(self) -> str:
        """The name of the last event."""
        return self.events[-1][0] if self.events else "nothing"

    def at(self, name: str) -> float | None:
        """When the first event of a name came."""
        return next((seconds for found, seconds, _ in self.events if found == name), None)


def stream(port: int, question: str, timeout: float = 60) -> Heard:
    """One question, its answer read as events to its end, however it ends."""
    connection = http.client.HTTPConnection(HOST, port, timeout=timeout)
    heard, name, begun = Heard([]), "", time.monotonic()
    try:
        connection.request("POST", "/v1/answers", json.dumps({"question": question}), EVENTS)
        response = connection.getresponse()
        if response.status != 200:
            heard.events.append((f"status {response.status}", time.monotonic() - begun, {}))
            return heard
        for line in response:
            field, _, value = line.decode().strip().partition(": ")
            if field == "event":
                name = value
            elif field == "data":
                heard.events.append((name, time.monotonic() - begun, json.loads(value)))
    except (OSError, http.client.HTTPException) as error:
        heard.events.append((type(error).__name__, time.monotonic() - begun, {}))
    finally:
        connection.close()
    return heard
