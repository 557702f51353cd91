"""A sentence that says otherwise than a finding in hand never passes."""

from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.finding import Finding, Source
from advisor.gate.claim import Claim
from advisor.gate.clauses import clauses_of
from advisor.gate.contradiction import contradicts
from advisor.gate.gate import Exhibit, Gate
from advisor.reply import Verdict
from corpus.library import Library

SETTINGS = settings(deadline=None, max_examples=40)
verdicts = st.sampled_from(Verdict)
numbers = st.integers(min_value=2, max_value=60)


def finding(verdict: Verdict, held: int, cap: int) -> Exhibit:
    said = {
        Verdict.YES: f"Yes: {held} credits fit under the cap of {cap}.",
        Verdict.PARTLY: f"Partly: {cap} of your {held} credits.",
        Verdict.NO: f"No: none of the {held} credits count toward the {cap} credits.",
    }[verdict]
    return Exhibit("f", said, (), Finding(said, (), verdict))


@SETTINGS
@given(verdict=verdicts, said=verdicts, held=numbers, cap=numbers)
def test_another_answer_than_the_findings_never_passes(
    gate: Gate, verdict: Verdict, said: Verdict, held: int, cap: int
) -> None:
    exhibit = finding(verdict, held, cap)
    rest = exhibit.text.split(": ", 1)[1]
    dropped = gate.check(Claim(f"{said.value.capitalize()}: {rest}", ("f",)), {"f": exhibit})
    assert said is verdict or dropped is not None


@SETTINGS
@given(held=numbers, cap=numbers, other=numbers)
def test_another_number_than_the_findings_never_passes(gate: Gate, held: int, cap: int, other: int) -> None:
    exhibit = finding(Verdict.PARTLY, held, cap)
    claim = Claim(f"Only {other} of your {held} credits can go in.", ("f",))
    assert other in (held, cap) or gate.check(claim, {"f": exhibit}) is not None


@SETTINGS
@given(held=numbers, cap=numbers, verb=st.sampled_from(["transfer", "count", "are accepted"]))
def test_a_promise_beside_a_no_never_passes(gate: Gate, library: Library, held: int, cap: int, verb: str) -> None:
    exhibit = finding(Verdict.NO, held, cap)
    quote = f"The {held} credits of the certificate {verb}."
    evidence = {"f": exhibit, "q": Exhibit("q", quote, (Source(next(iter(library)), quote),))}
    assert gate.check(Claim(f"Your {held} credits of the certificate {verb}.", ("q",)), evidence) is not None
    assert gate.check(Claim(f"Your {held} credits of the certificate {verb}.", ("f",)), evidence) is not None


def test_a_no_that_says_what_is_denied_may_open_a_sentence_without_verdict() -> None:
    claim = "No, the units cannot be applied to a degree."
    assert contradicts(claim, clauses_of(claim), (), ()) is None
    assert contradicts("Yes, the units apply.", clauses_of("The units apply."), (), ()) == "Yes"
