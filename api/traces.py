"""Calls of models as spans of OpenTelemetry, by its conventions for generative AI. No span holds what was said."""

from collections.abc import Iterator
from contextlib import contextmanager

from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor, SpanExporter
from opentelemetry.trace import SpanKind, Status, StatusCode

from advisor.agent.call import Call, Ending, Heard, unheard

NANOSECONDS = 1_000_000_000


class Spans:
    """Makes a span of each call, when it has ended."""

    def __init__(self, exporter: SpanExporter) -> None:
        self._provider = TracerProvider(resource=Resource.create({"service.name": "pathway-advisor"}))
        self._provider.add_span_processor(BatchSpanProcessor(exporter))
        self._tracer = self._provider.get_tracer("pathway-advisor")

    def heard(self, call: Call) -> None:
        """See Heard."""
        provider, _, model = call.model.rpartition(":")
        told: dict[str, str | int | float] = {
            "gen_ai.operation.name": "chat",
            "gen_ai.provider.name": provider or call.model,
            "gen_ai.request.model": model,
        }
        if call.input_tokens is not None and call.output_tokens is not None:
            told["gen_ai.usage.input_tokens"] = call.input_tokens
            told["gen_ai.usage.output_tokens"] = call.output_tokens
        if call.first_token is not None:
            told["gen_ai.client.operation.time_to_first_chunk"] = call.first_token - call.begun
        if call.ending is not Ending.ANSWERED:
            told["error.type"] = call.ending.value
        begun, ended = int(call.begun * NANOSECONDS), int(call.ended * NANOSECONDS)
        span = self._tracer.start_span(f"chat {model}", kind=SpanKind.CLIENT, attributes=told, start_time=begun)
        if call.ending not in (Ending.ANSWERED, Ending.LEFT):
            span.set_status(Status(StatusCode.ERROR))
        span.end(ended)

    def close(self) -> None:
        """Send what waits."""
        self._provider.shutdown()


@contextmanager
def traced(url: str | None) -> Iterator[Heard]:
    """What hears of calls and sends them to a collector at an OTLP address (gRPC); nobody hears where there is none."""
    if url is None:
        yield unheard
        return
    from opentelemetry.exporter.otlp.proto.grpc.trace_exporter import OTLPSpanExporter

    spans = Spans(OTLPSpanExporter(endpoint=url, insecure=url.startswith("http://")))
    try:
        yield spans.heard
    finally:
        spans.close()
