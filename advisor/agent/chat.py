"""Chat models as LangChain makes them: one with a provider, or the one that runs on this machine."""

from collections.abc import Callable
from typing import Any
from urllib.request import getproxies

import httpx
from langchain.chat_models import init_chat_model
from langchain_core.language_models import BaseChatModel
from langchain_openai import ChatOpenAI
from openai import DEFAULT_CONNECTION_LIMITS, DefaultAsyncHttpxClient, Timeout
from pydantic import BaseModel, ValidationError

from advisor.agent.breaker import Breaker
from advisor.agent.bundles import bundling
from advisor.agent.call import Heard, unheard
from advisor.agent.calling import Calls
from advisor.agent.limits import HOSTED, Seconds
from advisor.agent.patient import PatientChat
from advisor.agent.wire import WiredTransport

BUNDLED = 0.1
"""The share of the longest gap between two tokens for which tokens are gathered: a gap is told by that much too long at
the most, and of what a draft of 220 tokens costs in the clients, a third is left (docs/decisions/0046, 0065)."""

_ONE_USE = httpx.Limits(max_keepalive_connections=0)


class _Timings(BaseModel):
    predicted_per_second: float


class _Timed(BaseModel):
    timings: _Timings


def chat_with(name: str, url: str | None, seconds: float) -> BaseChatModel:
    """The model of a provider ("openai:gpt-5"), at another base URL where one is given; keys come from the variables
    that LangChain documents for the provider. Raises ImportError where the provider's package is not installed."""
    if url:
        return init_chat_model(name, temperature=0, timeout=seconds, max_retries=1, base_url=url)
    return init_chat_model(name, temperature=0, timeout=seconds, max_retries=1)


def patient_chat(
    name: str,
    url: str | None,
    calls: Calls,
    breaker: Breaker,
    heard: Heard = unheard,
    seconds: Seconds = HOSTED,
) -> PatientChat:
    """The same model, called so that no answer hangs on it."""
    given: dict[str, Any] = {"base_url": url} if url else {}
    timeout: float | Timeout = seconds.total
    openai = name.startswith("openai:")
    if openai:
        given["stream_usage"] = True
        timeout = Timeout(seconds.total, connect=seconds.connect)
        # LangChain's limit of a gap is left out: ours holds, and what it waits with on Python 3.11 loses a cancellation
        # that comes together with a token, so that a model went on writing for whoever had left.
        given["stream_chunk_timeout"] = None
        hooks = {"response": [bundling(seconds.gap * BUNDLED)]}
        # A proxy that the environment names is reached as the client does it.
        wired = None if getproxies() else WiredTransport(DEFAULT_CONNECTION_LIMITS)
        given["http_async_client"] = DefaultAsyncHttpxClient(timeout=timeout, event_hooks=hooks, transport=wired)
    inner = init_chat_model(name, temperature=0, timeout=timeout, max_retries=0, **given)
    return PatientChat(
        inner=inner, title=name, told_why=openai, seconds=seconds, breaker=breaker, calls=calls, heard=heard
    )


def chat_at(
    address: str, key: str, seconds: float, written: Callable[[float], None] = lambda speed: None
) -> BaseChatModel:
    """The model that a process on this machine serves; `written` hears how many tokens a second an answer came at."""

    def read(response: httpx.Response) -> None:
        response.read()
        _timed(response, written)

    async def read_later(response: httpx.Response) -> None:
        await response.aread()
        _timed(response, written)

    return ChatOpenAI(
        model="local",
        base_url=f"{address}/v1",
        api_key=lambda: key,
        temperature=0,
        timeout=seconds,
        max_retries=0,
        use_responses_api=False,
        http_client=httpx.Client(timeout=seconds, limits=_ONE_USE, event_hooks={"response": [read]}),
        http_async_client=httpx.AsyncClient(timeout=seconds, limits=_ONE_USE, event_hooks={"response": [read_later]}),
    )


def _timed(response: httpx.Response, written: Callable[[float], None]) -> None:
    """Pass on the speed that the server states beside its answer, which LangChain leaves out."""
    try:
        written(_Timed.model_validate_json(response.content).timings.predicted_per_second)
    except ValidationError:
        return
