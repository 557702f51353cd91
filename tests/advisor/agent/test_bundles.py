"""Tokens in bundles: what is said stays the same, in the same order, and no later than it must be."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterable, Sequence
from itertools import pairwise

import httpx2
from hypothesis import given
from hypothesis import strategies as st

from advisor.agent.bundles import Bundles, bundling


class Parts(httpx2.AsyncByteStream):
    """A body in parts."""

    def __init__(self, parts: Iterable[bytes]) -> None:
        self._parts = parts

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for part in self._parts:
            yield part


def event(**told: object) -> bytes:
    return b"data: " + json.dumps({"id": "c", **told}).encode() + b"\n\n"


def delta(said: dict[str, object]) -> bytes:
    return event(choices=[{"index": 0, "delta": said, "finish_reason": None}])


def text(said: str) -> bytes:
    return delta({"content": said})


def arguments(said: str, call: int = 0) -> bytes:
    return delta({"tool_calls": [{"index": call, "function": {"arguments": said}}]})


OPENING = delta({"role": "assistant", "content": ""})
CALL = delta({"tool_calls": [{"index": 0, "id": "1", "type": "function", "function": {"name": "D", "arguments": ""}}]})
END = event(choices=[{"index": 0, "delta": {}, "finish_reason": "stop"}]) + b"data: [DONE]\n\n"


def passed_on(parts: Iterable[bytes], held: float, ticks: Sequence[float] = ()) -> list[bytes]:
    clock = iter(ticks)

    async def read() -> list[bytes]:
        return [part async for part in Bundles(Parts(parts), held, lambda: next(clock, 0.0))]

    return asyncio.run(read())


def said(body: bytes) -> tuple[list[tuple[str, str]], list[bytes]]:
    """The pieces by what they go on with, neighbours joined, and all other events."""
    pieces, others = list[tuple[str, str]](), list[bytes]()
    for each in body.split(b"\n\n"):
        told = json.loads(each[6:]) if each.startswith(b'data: {"') else {}
        found = told["choices"][0]["delta"] if told.get("choices") else {}
        place, piece = "other", ""
        if set(found) == {"content"}:
            place, piece = "text", found["content"]
        elif set(found) == {"tool_calls"} and set(found["tool_calls"][0]) == {"index", "function"}:
            place, piece = str(found["tool_calls"][0]["index"]), found["tool_calls"][0]["function"]["arguments"]
        else:
            others.append(each)
        if pieces and pieces[-1][0] == place:
            piece = pieces.pop()[1] + piece
        pieces.append((place, piece))
    return pieces, others


EVENTS = st.one_of(
    st.text(max_size=5).map(text),
    st.builds(arguments, st.text(max_size=5), st.integers(0, 2)),
    st.sampled_from([OPENING, CALL, END, b": still here\n\n", b"event: x\ndata: 1\n\n", b"data: {not\n\n"]),
    st.just(event(choices=[], usage={"prompt_tokens": 1})),
    st.just(delta({"content": "a", "tool_calls": [{"index": 0, "function": {"arguments": "b"}}]})),
)


@given(st.lists(EVENTS, max_size=20), st.lists(st.integers(0, 3000), max_size=6), st.sampled_from([0.0, 1.0, 1e9]))
def test_what_is_said_is_the_same_wherever_the_parts_are_cut(events: list[bytes], cuts: list[int], held: float) -> None:
    body = b"".join(events)
    places = sorted({0, len(body), *(min(cut, len(body)) for cut in cuts)})
    got = b"".join(passed_on((body[a:b] for a, b in pairwise(places)), held, [float(n) for n in range(100)]))
    assert said(got) == said(body)


def test_the_first_piece_goes_on_at_once_and_those_after_it_together() -> None:
    parts = passed_on([text("a"), text("b"), text("c"), END], 9.0)
    assert [said(part)[0] for part in parts] == [said(text("a"))[0], said(text("bc") + END)[0]]


def test_pieces_are_held_no_longer_than_they_may_be() -> None:
    parts = passed_on([text(letter) for letter in "abcde"], 1.0, [0.0, 0.0, 0.4, 1.1, 1.1, 1.2, 1.3])
    assert [said(part)[0][0][1] for part in parts] == ["a", "bc", "de"]


def test_an_event_that_never_ends_is_handed_on_as_it_is() -> None:
    assert passed_on([b'data: {"choices'], 1.0) == [b'data: {"choices']


def test_what_is_packed_or_no_stream_is_left_alone() -> None:
    for headers in (
        {"content-type": "application/json"},
        {"content-type": "text/event-stream", "content-encoding": "br"},
    ):
        response = httpx2.Response(200, headers=headers, stream=Parts([]))
        before = response.stream
        asyncio.run(bundling(1.0)(response))
        assert response.stream is before
