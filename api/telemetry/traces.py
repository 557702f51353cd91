"""Answers as spans of OpenTelemetry, by its conventions for generative AI: the whole, its search, each use of a tool
and each call of a model. No span holds what was said."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass

from opentelemetry import context
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor, SpanExporter
from opentelemetry.trace import SpanKind, Status, StatusCode, Tracer, set_span_in_context

from advisor.agent.call import Call, Ending, Heard, unheard
from advisor.agent.reference import Tool
from advisor.reply import Consultation, status
from advisor.trace import Tracer as AnswerTracer
from advisor.trace import Untraced

NANOSECONDS = 1_000_000_000
NAME = "pathway-advisor"
"""Of the service, and of the agent that it is."""


class Spans:
    """Makes a span of each answer, and of each call when it has ended: of the answer that it is for, if of any."""

    def __init__(self, exporter: SpanExporter) -> None:
        self._provider = TracerProvider(resource=Resource.create({"service.name": NAME}))
        self._provider.add_span_processor(BatchSpanProcessor(exporter))
        self._tracer = self._provider.get_tracer(NAME)

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

    def begin(self) -> "AnswerSpan":
        """See Tracer of the advisor."""
        return AnswerSpan(self._tracer)

    def close(self) -> None:
        """Send what waits."""
        self._provider.shutdown()


class AnswerSpan:
    """One answer, which is one use of the agent. See Trace."""

    def __init__(self, tracer: Tracer) -> None:
        told = {"gen_ai.operation.name": "invoke_agent", "gen_ai.agent.name": NAME, "gen_ai.provider.name": NAME}
        self._tracer = tracer
        # Whatever is under way in the thread that begins it, an answer is nobody's part.
        self._whole = tracer.start_span(f"invoke_agent {NAME}", context.Context(), attributes=told)

    def searching(self) -> AbstractContextManager[None]:
        """See Trace."""
        return self._part(
            "retrieval library", {"gen_ai.operation.name": "retrieval", "gen_ai.data_source.id": "library"}
        )

    def using(self, tool: Tool) -> AbstractContextManager[None]:
        """See Trace."""
        told = {"gen_ai.tool.name": tool.value, "gen_ai.tool.type": "datastore"}
        return self._part(f"execute_tool {tool.value}", {"gen_ai.operation.name": "execute_tool", **told})

    def enter(self) -> None:
        """See Trace. The thread ends with its work, and so does what it was told here."""
        context.attach(set_span_in_context(self._whole))

    def end(self, consultation: Consultation | None) -> None:
        """See Trace."""
        if consultation is None:
            self._whole.set_attribute("error.type", "unfinished")
        else:
            self._whole.set_attribute("pathway.outcome", status(consultation.reply).value)
            self._whole.set_attribute("pathway.index_version", consultation.index_version)
            self._whole.set_attribute("gen_ai.request.model", consultation.model.rpartition(":")[2])
            if consultation.usage:
                self._whole.set_attribute("gen_ai.usage.input_tokens", consultation.usage.input_tokens)
                self._whole.set_attribute("gen_ai.usage.output_tokens", consultation.usage.output_tokens)
        self._whole.end()

    @contextmanager
    def _part(self, name: str, told: dict[str, str]) -> Iterator[None]:
        """A part of the answer. What goes wrong in it is told by its type: its words may repeat what was asked."""
        inside = set_span_in_context(self._whole)
        with self._tracer.start_as_current_span(
            name, inside, attributes=told, record_exception=False, set_status_on_exception=False
        ) as span:
            try:
                yield
            except Exception as error:
                span.set_attribute("error.type", type(error).__name__)
                span.set_status(Status(StatusCode.ERROR))
                raise


@dataclass(frozen=True)
class Traced:
    """What hears of calls, and what of answers."""

    heard: Heard = unheard
    tracer: AnswerTracer = Untraced


@contextmanager
def traced(url: str | None) -> Iterator[Traced]:
    """What hears of answers and calls and sends them to a collector at an OTLP address (gRPC); nobody hears where there
    is none."""
    if url is None:
        yield Traced()
        return
    from opentelemetry.exporter.otlp.proto.grpc.trace_exporter import OTLPSpanExporter

    spans = Spans(OTLPSpanExporter(endpoint=url, insecure=url.startswith("http://")))
    try:
        yield Traced(spans.heard, spans.begin)
    finally:
        spans.close()
