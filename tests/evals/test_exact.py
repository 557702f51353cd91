"""The exact scorer judges as the reference scorer does; where that is not at hand, as it once judged."""

import json
from dataclasses import asdict
from fractions import Fraction
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from advisor.question import Status
from advisor.reply import Answer, Clarification, Conflict, Refusal, Reply, Verdict, status, text
from evals.cases import Case
from evals.exact import judge

REFERENCE = Path(__file__).resolve().parents[3] / "shared/tools/score.py"

CITATION = {
    "number": 1,
    "document_id": "unh-transfer",
    "passage_id": "p-77",
    "kind": "transfer_policy",
    "institution": "University of New Hampshire",
    "unit": None,
    "title": "Transfer credit",
    "url": "https://example.edu/transfer",
    "quote": "UNH accepts at most 8 credits.",
    "start": 61,
    "end": 91,
    "wording": "own",
    "as_of": None,
    "confidence": "v90",
}
SUM = {"label": "credits left", "expression": "", "result": 8, "unit": "credits", "values": ()}

FORMS: dict[Status, TypeAdapter[Reply]] = {
    Status.ANSWERED: TypeAdapter(Answer),
    Status.CLARIFY: TypeAdapter(Clarification),
    Status.CONFLICT: TypeAdapter(Conflict),
    Status.REFUSED: TypeAdapter(Refusal),
}


class Plain(BaseModel):
    """Made-up data: what is not given is plain."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class MadeUp(Plain):
    """A reply in short: `cites` and `sums` tell what differs from CITATION and SUM, `length` pads the text."""

    status: Status = Status.ANSWERED
    verdict: Verdict | None = None
    text: str = "At most 8 credits [1]."
    length: int = 0
    cites: tuple[dict[str, object], ...] = ({},)
    sums: tuple[dict[str, object], ...] = ()
    conflicts: tuple[tuple[str, ...], ...] = ()
    question: str = "Which one?"
    options: tuple[str, ...] = ()

    def reply(self) -> Reply:
        parts = {
            "sentences": [{"text": self.text.ljust(self.length, "x"), "origin": "quote"}],
            "citations": [{**CITATION, **cite} for cite in self.cites],
            "verdict": self.verdict,
            "calculations": [calculation({**SUM, **made}) for made in self.sums],
            "disagreements": [disagreement(statements) for statements in self.conflicts],
            "question": self.question,
            "options": self.options,
            "handoff": {"reason": "reason 74"},
        }
        return FORMS[self.status].validate_python(parts)


def calculation(made: dict[str, object]) -> dict[str, object]:
    values = made.pop("values")
    assert isinstance(values, list | tuple)
    operands = [{"label": "operand 71", "value": value, "unit": "unit 72", "citation": None} for value in values]
    return {**made, "operands": operands}


def disagreement(statements: tuple[str, ...]) -> dict[str, object]:
    return {"subject": "subject 73", "positions": [{"statement": said, "citation": 1} for said in statements]}


class Judgement(Plain):
    """What a scorer says: `faults` are the first words of its reasons, which both scorers share."""

    right: bool
    harmful: bool
    faults: tuple[str, ...]


class Trial(Plain):
    """A case and a reply to judge, with the judgement that the reference gave where it was recorded."""

    holds: str = "generated"
    case: dict[str, object] = Field(default_factory=dict)
    reply: MadeUp = MadeUp()
    expect: Judgement | None = None

    @property
    def entry(self) -> dict[str, object]:
        """The case as it stands in a case file."""
        return {"id": "made-up", "kind": "fact", "question": "How many?", "status": "answered", **self.case}


RECORDED = TypeAdapter(tuple[Trial, ...]).validate_python(
    yaml.safe_load(Path(__file__).with_name("judgements.yaml").read_text(encoding="utf-8"))
)


def ours(trial: Trial) -> Judgement:
    score = judge(Case.model_validate(trial.entry), trial.reply.reply())
    return Judgement(right=score.right, harmful=score.harmful, faults=tuple(r.split()[0] for r in score.reasons))


def reference(trial: Trial) -> Judgement:
    """What the reference scorer says of a trial, from its source beside the checkout or else from the record."""
    if not REFERENCE.exists():
        assert trial.expect is not None
        return trial.expect
    right, harmful, reasons = reference_scorer().judge(trial.entry, contract(trial.reply.reply()))
    return Judgement(right=right, harmful=harmful, faults=tuple(reason.split()[0] for reason in reasons))


@cache
def reference_scorer() -> ModuleType:
    """The scorer's source run as a module; imported, it would leave a compiled file beside itself."""
    module = ModuleType("reference_scorer")
    exec(compile(REFERENCE.read_text(encoding="utf-8"), str(REFERENCE), "exec"), module.__dict__)
    return module


def contract(reply: Reply) -> dict[str, object]:
    """The reply as the JSON that the service answers with."""
    body = {"status": status(reply), "text": text(reply), "calculations": [], "conflicts": [], **asdict(reply)}
    if isinstance(reply, Clarification):
        body["clarification"] = {"question": body.pop("question"), "options": body.pop("options")}
    if isinstance(reply, Conflict):
        body["conflicts"] = body.pop("disagreements")
    decoded: dict[str, object] = json.loads(json.dumps(body, default=printed))
    return decoded


def printed(value: object) -> int | float:
    assert isinstance(value, Fraction)
    return int(value) if value.denominator == 1 else float(value)


rows = st.sampled_from(RECORDED)
prose = st.lists(rows.map(lambda row: row.reply.text), max_size=3).map(" ".join)


@st.composite
def made_up(draw: st.DrawFn) -> Trial:
    """A case and a reply that are each put together out of several recorded ones, and a text out of theirs."""
    case, reply = dict[str, object](), dict[str, object]()
    for row in draw(st.lists(rows, min_size=1, max_size=6)):
        case.update(row.case)
    for row in draw(st.lists(rows, min_size=1, max_size=4)):
        reply.update(row.reply.model_dump(exclude_unset=True))
    reply["text"] = draw(prose)
    return Trial(case=case, reply=MadeUp.model_validate(reply))


@pytest.mark.parametrize("trial", RECORDED, ids=lambda trial: trial.holds)
def test_judges_as_the_reference_does(trial: Trial) -> None:
    assert ours(trial) == reference(trial) == trial.expect


@settings(max_examples=300, derandomize=True, database=None, deadline=None)
@given(made_up() if REFERENCE.exists() else st.sampled_from(RECORDED))
def test_judges_made_up_replies_as_the_reference_does(trial: Trial) -> None:
    assert ours(trial) == reference(trial)


def test_the_reasons_name_what_is_wrong() -> None:
    case = Case.model_validate(RECORDED[-1].entry)
    assert judge(case, RECORDED[-1].reply.reply()).reasons == (
        "status answered instead of conflict",
        "verdict yes instead of no",
        r"missing \b9\b",
        "missing semester",
        "must_not all 12 is stated",
        "text of 901 characters, 900 at most",
        "record not cited: du-transfer",
        "nothing cited",
        "numbers without a source: 12",
    )
