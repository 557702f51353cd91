"""Whatever claims are offered, the answer keeps its limits and its numbering, and no quote is lost untold."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.compose import SHORT, Bibliography, Limits, Piece, calculations, computed, fit, quote
from advisor.elaborate import LEAST_SHOWN, WAITING, Elaboration, Material
from advisor.finding import Finding, Sum, Term
from advisor.gate.claim import Claim, Reason
from advisor.proof.proof import Proved, proved
from advisor.question import Question
from advisor.reply import Answer, Origin, Sentence
from tests.advisor.in_memory import passages_of
from tests.advisor.made_up import document, sources
from tests.advisor.writing import OpenGate

WORDS = ["apple", "brick", "cloud", "drum", "eagle", "flint", "grape", "honey", "ivory", "jolly", "kite", "lemon"]
PAGES = [document(*(f"Some {word} rule of {name} holds." for word in WORDS), name=name) for name in ("one", "two")]
SOURCES = sources(*PAGES)


def composed(pieces: list[Piece], findings: tuple[Finding, ...], limits: Limits = SHORT) -> tuple[Answer, Material]:
    """An answer as the advisor composes it."""
    bibliography = Bibliography(passages_of(*PAGES))
    sentences = fit(pieces, limits, bibliography)
    held = tuple(map(Proved, findings))
    sums = calculations(held, bibliography)
    answer = Answer(sentences, tuple(bibliography.citations), None, sums)
    return answer, Material(held, tuple(SOURCES[:10]), bibliography, limits)


def quoting(*places: int, limits: Limits = SHORT) -> Elaboration:
    """An answer of quotes alone."""
    return Elaboration(*composed([quote(SOURCES[place]) for place in places], (), limits), OpenGate())


def claim(*cites: str, text: str = "It is said anew.") -> Claim:
    return Claim(text, cites)


SUMS = st.lists(st.sampled_from(SOURCES), max_size=2).map(
    lambda cited: tuple(
        Sum("left", "3 - 2 = 1", Fraction(1), "credits", (Term("size", Fraction(3), "credits", source),))
        for source in cited
    )
)
FINDINGS = st.builds(
    Finding,
    st.sampled_from(["Yes: 9 count.", "No: a C is below. With a B it fits."]),
    st.lists(st.sampled_from(SOURCES), max_size=3).map(tuple),
    st.none(),
    SUMS,
)
QUOTES = st.sampled_from(SOURCES).map(quote)
NOTICE = Piece("The library holds nothing of it.", Origin.FINDING, (), must=True)
IDENTIFIERS = st.sampled_from([f"Q{number}" for number in range(1, 14)] + ["F1", "F2", "F9"])
TEXTS = st.one_of(
    st.text("abcde ", min_size=1, max_size=300).map(lambda text: f"{text}."),
    st.sampled_from(["It is wrong.", *(source.sentence for source in SOURCES[:4])]),
)
CLAIMS = st.lists(st.builds(Claim, TEXTS, st.lists(IDENTIFIERS, max_size=4).map(tuple)), max_size=8)


@st.composite
def answers(draw: st.DrawFn) -> tuple[Answer, Material]:
    """Answers as one institution or several give them: findings, quotes, findings, quotes, a notice."""
    pieces: list[Piece] = []
    findings: list[Finding] = []
    for part in draw(st.lists(st.tuples(st.lists(FINDINGS, max_size=1), st.lists(QUOTES, max_size=6)), max_size=3)):
        findings += part[0]
        pieces += [piece for finding in proved(part[0]) for piece in computed(finding)] + part[1]
    pieces += draw(st.lists(st.just(NOTICE), max_size=1))
    limits = draw(st.sampled_from([SHORT, Limits(1600, 10), Limits(250, 4)]))
    return composed(pieces, tuple(findings), limits)


def offered(made: tuple[Answer, Material], claims: list[Claim]) -> tuple[Elaboration, list[Sentence]]:
    """An answer after these claims, and its sentences in the order in which they came on screen."""
    elaboration = Elaboration(*made, OpenGate())
    shown = list(elaboration.shown)
    for each in claims:
        shown += elaboration.offer(each)
    return elaboration, [*shown, *elaboration.release()]


@given(answers(), CLAIMS)
def test_the_answer_keeps_its_limits(made: tuple[Answer, Material], claims: list[Claim]) -> None:
    (answer, material), (elaboration, _) = made, offered(made, claims)
    before, after = answer.sentences, elaboration.answer().sentences
    assert len(after) <= max(len(before), material.limits.sentences)
    length = len(" ".join(sentence.marked for sentence in after))
    assert length <= max(len(" ".join(sentence.marked for sentence in before)), material.limits.characters)


@given(answers(), CLAIMS)
def test_no_sentence_is_lost_unless_a_claim_that_is_shown_tells_it(
    made: tuple[Answer, Material], claims: list[Claim]
) -> None:
    elaboration, shown = offered(made, claims)
    told = {number for sentence in shown if sentence.origin is Origin.MODEL for number in sentence.citations}
    for sentence in made[0].sentences:
        assert sentence in shown or (sentence.origin is Origin.QUOTE and set(sentence.citations) <= told)
    assert [s.text for s in elaboration.answer().sentences] == [s.text for s in shown]


@given(answers(), CLAIMS)
def test_citations_are_numbered_by_first_use_without_gaps(made: tuple[Answer, Material], claims: list[Claim]) -> None:
    elaboration, shown = offered(made, claims)
    answer = elaboration.answer()
    used = dict.fromkeys(number for sentence in answer.sentences for number in sentence.citations)
    operands = {o.citation for sum_ in answer.calculations for o in sum_.operands} - {None}
    numbers = [citation.number for citation in answer.citations]
    assert numbers == list(range(1, len(numbers) + 1))
    assert list(used) == numbers[: len(used)]
    assert set(numbers) == {*used, *operands}
    bibliography = made[1].bibliography
    quotes = {citation.number: citation.quote for citation in answer.citations}
    for before, after in zip(shown, answer.sentences, strict=True):
        assert [bibliography.source(n).sentence for n in before.citations] == [quotes[n] for n in after.citations]


@given(answers(), CLAIMS)
def test_every_claim_is_shown_or_its_dropping_is_recorded(made: tuple[Answer, Material], claims: list[Claim]) -> None:
    elaboration, shown = offered(made, claims)
    written = [sentence.text for sentence in shown if sentence.origin is Origin.MODEL]
    assert sorted([*written, *(dropped.claim.text for dropped in elaboration.dropped)]) == sorted(
        c.text for c in claims
    )
    assert not any("wrong" in text for text in written)


@given(answers())
def test_without_claims_the_answer_is_the_one_that_code_gave(made: tuple[Answer, Material]) -> None:
    elaboration, _ = offered(made, [])
    assert set(elaboration.answer().sentences) == set(made[0].sentences)
    assert elaboration.answer().citations == made[0].citations


@pytest.mark.parametrize("count", range(7))
def test_the_last_quotes_wait_and_the_first_are_shown_at_once(count: int) -> None:
    elaboration = quoting(*range(count))
    shown = max(count - WAITING, min(count, LEAST_SHOWN))
    assert [sentence.text for sentence in elaboration.shown] == [source.sentence for source in SOURCES[:shown]]
    brief = elaboration.brief(Question("?"))
    assert len(brief.waiting) == count - shown


def test_a_quote_that_a_sum_rests_on_does_not_wait() -> None:
    worked = Sum("left", "3 - 2 = 1", Fraction(1), "credits", (Term("size", Fraction(3), "credits", SOURCES[3]),))
    made = composed([quote(source) for source in SOURCES[:4]], (Finding("?", (), None, (worked,)),))
    assert SOURCES[3].sentence in [sentence.text for sentence in Elaboration(*made, OpenGate()).shown]


def test_no_quote_waits_that_the_finding_on_another_institution_comes_after() -> None:
    second = computed(*proved([Finding("Brightwater: at most 6.", (SOURCES[8],))]))
    made = composed([*(quote(source) for source in SOURCES[:4]), *second], ())
    elaboration = Elaboration(*made, OpenGate())
    assert elaboration.shown == made[0].sentences


def test_a_claim_takes_the_place_of_the_quotes_that_it_tells() -> None:
    elaboration = quoting(0, 1, 2, 3)
    (sentence,) = elaboration.offer(claim("Q4", "Q3"))
    assert sentence == Sentence("It is said anew.", Origin.MODEL, (3, 4))
    assert list(elaboration.release()) == []
    assert len(elaboration.answer().citations) == 4


def test_a_claim_that_tells_one_quote_comes_after_the_one_before_it() -> None:
    elaboration = quoting(0, 1, 2, 3)
    before, sentence = elaboration.offer(claim("Q1", "Q4"))
    assert (before.text, sentence.citations) == (SOURCES[2].sentence, (1, 4))
    assert list(elaboration.release()) == []


def test_a_claim_on_what_is_shown_leaves_the_waiting_quotes_their_room() -> None:
    full = quoting(*range(6))
    assert list(full.offer(claim("Q1", "Q2"))) == []
    assert [dropped.reason for dropped in full.dropped] == [Reason.ROOM]
    assert len(list(full.release())) == 2
    loose = quoting(*range(5))
    assert len(list(loose.offer(claim("Q1", "Q2")))) == 1
    assert len(list(loose.release())) == 2


def test_a_claim_that_found_no_room_leaves_no_trace_in_the_numbers() -> None:
    elaboration = quoting(0, 1, 2, 3)
    assert not list(elaboration.offer(claim("Q9", text="x" * 900 + ".")))
    *_, sentence = elaboration.offer(claim("Q10"))
    assert sentence.citations == (5,)


def test_a_claim_that_says_what_is_on_screen_is_dropped_as_repeated() -> None:
    elaboration = quoting(0, 1, 2, 3)
    assert not list(elaboration.offer(claim("Q1", text=SOURCES[0].sentence)))
    list(elaboration.offer(claim("Q3", "Q4", text="Cloud and drum hold.")))
    assert not list(elaboration.offer(claim("Q3", text="Cloud and drum hold.")))
    assert [dropped.reason for dropped in elaboration.dropped] == [Reason.REPEATED] * 2


def test_what_the_model_gathered_may_be_cited_afterwards() -> None:
    elaboration = quoting(0, 1)
    exhibit = replace(elaboration.exhibits[0], id="Q20", text=SOURCES[20].sentence, sources=(SOURCES[20],))
    assert not list(elaboration.offer(claim("Q20")))
    elaboration.take([exhibit])
    *_, sentence = elaboration.offer(claim("Q20"))
    assert sentence.citations == (3,)
    assert elaboration.answer().citations[-1].quote == SOURCES[20].sentence
