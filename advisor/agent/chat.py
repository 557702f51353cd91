"""Chat models as LangChain makes them: one with a provider, or the one that runs on this machine."""

from collections.abc import Callable

import httpx
from langchain.chat_models import init_chat_model
from langchain_core.language_models import BaseChatModel
from langchain_openai import ChatOpenAI
from pydantic import BaseModel, ValidationError


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


def chat_at(
    address: str, key: str, seconds: float, written: Callable[[float], None] = lambda speed: None
) -> BaseChatModel:
    """The model that a process on this machine serves; `written` hears how many tokens a second an answer came at."""
    return ChatOpenAI(
        model="local",
        base_url=f"{address}/v1",
        api_key=lambda: key,
        temperature=0,
        timeout=seconds,
        max_retries=0,
        use_responses_api=False,
        http_client=httpx.Client(
            timeout=seconds,
            limits=httpx.Limits(max_keepalive_connections=0),
            event_hooks={"response": [lambda response: _timed(response, written)]},
        ),
    )


def _timed(response: httpx.Response, written: Callable[[float], None]) -> None:
    """Pass on the speed that the server states beside its answer, which LangChain leaves out."""
    response.read()
    try:
        written(_Timed.model_validate_json(response.content).timings.predicted_per_second)
    except ValidationError:
        return
