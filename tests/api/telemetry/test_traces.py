"""An answer, its search, its tools and its calls of a model are spans by the conventions, and hold nothing that was
said."""

import json
from typing import Any

import pytest
from opentelemetry.sdk.trace import ReadableSpan
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import StatusCode

from advisor.agent.call import Call, Ending
from advisor.agent.patient import PatientChat
from advisor.agent.reference import Tool
from advisor.agent.strong import StrongWriter
from advisor.pen import Pen
from advisor.question import Question
from advisor.trace import Untraced
from api.telemetry.traces import Spans, traced
from tests.advisor.agent.fakes import ScriptedChat, calls, draft
from tests.advisor.in_memory import advisor_of
from tests.advisor.made_up import document
from tests.advisor.writing import OpenGate

CONTENT = ("message", "prompt", "content", "input.messages", "output.messages", "system_instructions", "arguments")
PAGE = document("Example University accepts at most 9 outside credits toward a master's degree.")
ASKED = "How many outside credits does Example University accept toward a master's degree?"


class Bound(ScriptedChat):
    """Binds tools as the models of providers do."""

    def bind_tools(self, tools: Any, **settings: Any) -> Any:
        return self.bind(tools=tools)


def answered(exporter: InMemorySpanExporter, *said: Any) -> tuple[ReadableSpan, ...]:
    """The spans of an answer that a model adds to, which says these messages."""
    spans = Spans(exporter)
    inner = Bound(responses=list(said))
    patient = PatientChat(inner=inner, title="openai:scripted", streams=False, heard=spans.heard)
    advisor = advisor_of(
        PAGE, pen=Pen(StrongWriter("openai:scripted", lambda: patient), OpenGate()), tracer=spans.begin
    )
    advisor.ask(Question(ASKED))
    spans.close()
    return exporter.get_finished_spans()


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


def test_search_tools_and_calls_of_a_model_are_parts_of_their_answer() -> None:
    looked = calls((Tool.SEARCH.value, {"words": "outside credits"}))
    found = answered(InMemorySpanExporter(), looked, draft(("At most 9 credits are accepted.", "Q1")))
    whole = next(span for span in found if span.name == "invoke_agent pathway-advisor")
    parts = sorted(span.name for span in found if span.parent and span.parent.span_id == whole.context.span_id)
    assert parts == ["chat scripted", "chat scripted", "execute_tool search_passages", "retrieval library"]
    assert whole.parent is None and len({span.context.trace_id for span in found}) == 1
    times = [time for span in found for time in (span.start_time or 0, span.end_time or 0)]
    assert whole.start_time == min(times) and whole.end_time == max(times)
    operations = [str((span.attributes or {})["gen_ai.operation.name"]) for span in found]
    assert sorted(operations) == ["chat", "chat", "execute_tool", "invoke_agent", "retrieval"]
    told = dict(whole.attributes or {})
    assert (told["pathway.outcome"], told["gen_ai.request.model"]) == ("answered", "scripted")


def test_no_span_of_an_answer_holds_what_was_said() -> None:
    looked = calls((Tool.SEARCH.value, {"words": "outside credits"}))
    found = answered(InMemorySpanExporter(), looked, draft(("At most 9 credits are accepted.", "Q1")))
    told = [(name, str(value)) for span in found for name, value in (span.attributes or {}).items()]
    assert not [name for name, _ in told if any(part in name for part in CONTENT)]
    assert not [value for _, value in told if "credits" in value or "Example" in value]
    assert not [event for span in found for event in span.events]


def test_what_breaks_in_a_tool_is_told_by_its_type_alone() -> None:
    exporter = InMemorySpanExporter()
    spans = Spans(exporter)
    with pytest.raises(ValueError, match="what was asked"), spans.begin().using(Tool.CHECK):
        raise ValueError("what was asked")
    spans.close()
    (span,) = exporter.get_finished_spans()
    assert (span.attributes or {})["error.type"] == "ValueError"
    assert span.status.status_code is StatusCode.ERROR
    assert "asked" not in span.to_json()


def test_an_answer_whose_asker_leaves_ends_as_unfinished() -> None:
    exporter = InMemorySpanExporter()
    spans = Spans(exporter)
    watching = advisor_of(PAGE, tracer=spans.begin).watch(Question(ASKED))
    next(watching)
    watching.close()  # type: ignore[attr-defined]
    spans.close()
    (span,) = exporter.get_finished_spans()
    assert (span.attributes or {})["error.type"] == "unfinished"


def test_without_an_address_nobody_is_told() -> None:
    with traced(None) as found:
        assert found.tracer is Untraced
