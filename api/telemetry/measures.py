"""What is counted of the service's work, for Prometheus. Labels have few values, and none is of what people type."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from advisor.agent.allowance import SPENT, Allowance
from advisor.agent.call import Call
from advisor.reply import Answer, Clarification, Conflict, Consultation, Refusal, Timings
from api.limits.crowd import WITHOUT_MODEL, Crowd

SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15, 30)


class Measures:
    """The counts of one process since it started."""

    def __init__(self, crowd: Crowd, allowance: Allowance | None = None) -> None:
        self.registry = CollectorRegistry()
        held = self.registry

        def counter(name: str, words: str, *labels: str) -> Counter:
            return Counter(f"pathway_{name}", words, labels, registry=held)

        def histogram(name: str, words: str, label: str) -> Histogram:
            return Histogram(f"pathway_{name}", words, (label,), buckets=SECONDS, registry=held)

        self._requests = counter("requests", "Requests answered.", "route", "method", "status")
        self._seconds = Histogram(
            "pathway_request_seconds", "How long they took.", ["route"], buckets=SECONDS, registry=held
        )
        self._answers = counter("answers", "Answers by status.", "status")
        self._stages = Histogram(
            "pathway_answer_stage_seconds", "Answers by step.", ["stage"], buckets=SECONDS, registry=held
        )
        self._degraded = Counter(
            "pathway_answers_degraded", "Answers without the model, by cause.", ["cause"], registry=held
        )
        self._dropped = Counter(
            "pathway_sentences_dropped", "Sentences that the gate dropped.", ["reason"], registry=held
        )
        self._calls = counter("model_calls", "Calls of models by ending.", "model", "ending")
        self._attempts = counter("model_attempts", "Attempts at these calls.", "model")
        self._first = Histogram(
            "pathway_model_first_token_seconds", "To the first token.", ["model"], buckets=SECONDS, registry=held
        )
        self._tokens = Counter(
            "pathway_model_tokens", "Tokens read and written.", ["model", "direction"], registry=held
        )
        self._cost = Counter(
            "pathway_model_cost_dollars", "What they cost, by the prices of the settings.", registry=held
        )
        open_ = Gauge("pathway_answers_open", "Answers that are being given.", registry=held)
        open_.set_function(lambda: len(crowd.places))
        queue = Gauge("pathway_answers_unanswered", "Answers that are worked out or wait for that.", registry=held)
        queue.set_function(lambda: crowd.unanswered)
        if allowance and allowance.tokens:
            used = Gauge("pathway_model_tokens_today", "Tokens of this day (UTC), of all workers.", registry=held)
            used.set_function(lambda: allowance.used)
            most = Gauge("pathway_model_tokens_a_day", "Tokens that a day may have.", registry=held)
            most.set(allowance.tokens)

    def requested(self, route: str, method: str, status: int, seconds: float) -> None:
        """A request was answered."""
        self._requests.labels(route, method, str(status)).inc()
        self._seconds.labels(route).observe(seconds)

    def answered(self, consultation: Consultation, dollars: float | None = None) -> None:
        """An answer was given."""
        self._answers.labels(_status(consultation)).inc()
        for stage in Timings.__dataclass_fields__:
            self._stages.labels(stage).observe(getattr(consultation.timings, stage) / 1000)
        if consultation.degraded:
            self._degraded.labels(_cause(consultation.degraded)).inc()
        for dropped in consultation.dropped:
            self._dropped.labels(dropped.reason.name.lower()).inc()
        if dollars:
            self._cost.inc(dollars)

    def heard(self, call: Call) -> None:
        """A model was called."""
        self._calls.labels(call.model, call.ending.value).inc()
        self._attempts.labels(call.model).inc(call.attempts)
        if call.first_token is not None:
            self._first.labels(call.model).observe(call.first_token - call.begun)
        for direction, tokens in (("read", call.input_tokens), ("written", call.output_tokens)):
            if tokens:
                self._tokens.labels(call.model, direction).inc(tokens)

    def text(self) -> bytes:
        """All counts as Prometheus reads them."""
        return generate_latest(self.registry)


def _status(consultation: Consultation) -> str:
    match consultation.reply:
        case Answer():
            return "answered"
        case Clarification():
            return "clarify"
        case Conflict():
            return "conflict"
        case Refusal():
            return "refused"


def _cause(degraded: str) -> str:
    if degraded == WITHOUT_MODEL:
        return "crowd"
    return "budget" if SPENT in degraded else "model"
