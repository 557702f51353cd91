"""A call of a model is a span by the conventions, with its tokens and its failure, and nothing that was said."""

import json

import pytest
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import StatusCode

from advisor.agent.call import Call, Ending, unheard
from api.traces import Spans, traced

CONTENT = ("message", "prompt", "content", "input.messages", "output.messages", "system_instructions")


@pytest.mark.parametrize(
    ("ending", "status"),
    [(Ending.ANSWERED, StatusCode.UNSET), (Ending.LEFT, StatusCode.UNSET), (Ending.SLOW, StatusCode.ERROR)],
)
def test_a_call_is_a_span_of_its_own_time(ending: Ending, status: StatusCode) -> None:
    exporter = InMemorySpanExporter()
    spans = Spans(exporter)
    spans.heard(Call("openai:gpt-5", 100.0, 104.0, 101.0, ending, 1, 300, 20))
    spans.close()
    (span,) = exporter.get_finished_spans()
    told = dict(span.attributes or {})
    assert (span.name, span.start_time, span.end_time) == ("chat gpt-5", 100 * 10**9, 104 * 10**9)
    assert (told["gen_ai.provider.name"], told["gen_ai.request.model"]) == ("openai", "gpt-5")
    assert (told["gen_ai.usage.input_tokens"], told["gen_ai.usage.output_tokens"]) == (300, 20)
    assert span.status.status_code is status
    assert ("error.type" in told) == (ending is not Ending.ANSWERED)
    assert not [name for name in told if any(part in name for part in CONTENT)], json.dumps(sorted(told))


def test_without_an_address_nobody_is_told() -> None:
    with traced(None) as heard:
        assert heard is unheard
