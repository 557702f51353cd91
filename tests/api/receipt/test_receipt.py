"""A receipt holds what was answered and what it rests on; no byte of it can change unseen."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from html import unescape
from pathlib import Path

import lxml.html
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from advisor.question import Question, Turn
from advisor.reply import Conflict, Disagreement, Position
from api.bodies.plan_schemas import FindingBody, PathwayBody, PlanBody, StepBody
from api.bodies.replies import answer_body, citation_body
from api.conversations.kept import KeptAnswer
from api.receipt.content import ReceiptContent, sha256
from api.receipt.make import receipt_content
from api.receipt.page import page
from api.receipt.signing import public_text, sign
from api.receipt.verify import Genuine, NotGenuine, Standing, standing, verify
from corpus.document import Audience
from corpus.library import Library
from tests.api.fakes import ANSWER, CITATIONS, FINDING, TEXT, citation, consultation, document

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
OTHER = Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33)))
GIVEN = datetime(2026, 11, 27, 12, tzinfo=UTC)
SPEAKS = st.text(max_size=60) | st.sampled_from(
    ["<script>alert(1)</script>", '"><img src=x>', "&quot;", "a\r\nb", "\x00", "\u202eabc", "-->", "</style>", "]]>"]
)


def kept(text: str = "How many?", earlier: tuple[str, ...] = ()) -> KeptAnswer:
    question = Question(text, Audience.STUDENT, tuple(Turn(each, "So many.") for each in earlier))
    return KeptAnswer(question, answer_body(consultation()), (document("open", Audience.STUDENT),), GIVEN)


def made(content: ReceiptContent, key: Ed25519PrivateKey = KEY) -> bytes:
    return page(content, sign(key, content.canonical())).encode()


def content_of(text: str = "How many?", earlier: tuple[str, ...] = ()) -> ReceiptContent:
    return receipt_content(kept(text, earlier), public_text(KEY.public_key()))


FILE = made(content_of("How many credits?", ("And grades?",)))


@given(text=SPEAKS, earlier=st.lists(SPEAKS, max_size=3))
def test_any_answer_gives_a_receipt_that_is_genuine_and_holds_it_again(text: str, earlier: list[str]) -> None:
    content = content_of(text, tuple(earlier))
    assert verify(made(content), KEY.public_key()) == Genuine(content)


@given(data=st.data())
def test_no_byte_can_be_changed_added_or_taken_away(data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(FILE) - 1))
    other = data.draw(st.binary(max_size=3))
    changed = FILE[:place] + other + FILE[place + data.draw(st.integers(0, 2)) :]
    if changed != FILE:
        assert isinstance(verify(changed, KEY.public_key()), NotGenuine)


@given(place=st.integers(0, len(FILE) - 1), bit=st.integers(0, 7))
def test_no_bit_can_be_changed(place: int, bit: int) -> None:
    changed = bytearray(FILE)
    changed[place] ^= 1 << bit
    assert isinstance(verify(bytes(changed), KEY.public_key()), NotGenuine)


def test_what_is_shown_cannot_differ_from_what_is_signed() -> None:
    changed = FILE.replace(b"<p>How many credits?", b"<p>How many grades?").replace(b"12 of your 14", b"14 of your 14")
    assert changed != FILE
    assert verify(changed, KEY.public_key()) != verify(FILE, KEY.public_key())


def test_a_receipt_signed_anew_by_somebody_else_is_not_ours() -> None:
    forged = made(receipt_content(kept(), public_text(OTHER.public_key())), OTHER)
    refused = verify(forged, KEY.public_key())
    assert isinstance(refused, NotGenuine)
    assert "--key" in refused.reason
    assert isinstance(verify(forged, OTHER.public_key()), Genuine)


def test_a_receipt_that_names_our_key_and_is_signed_by_another_is_not_genuine() -> None:
    assert isinstance(verify(made(content_of(), OTHER), KEY.public_key()), NotGenuine)


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_other_file_is_no_receipt(file: bytes) -> None:
    assert isinstance(verify(file, KEY.public_key()), NotGenuine)


@pytest.mark.parametrize("embedded", ["{}", "null", "1", "[" * 5000, '{"form":1e999}'])
def test_strange_content_is_no_receipt(embedded: str) -> None:
    file = f'<meta name="pathway-receipt" content="{embedded}"><meta name="pathway-receipt-signature" content="">'
    assert isinstance(verify(file.encode(), KEY.public_key()), NotGenuine)


def test_a_page_loads_nothing_and_runs_nothing() -> None:
    text = made(content_of("<script>alert(1)</script> <img src=x onerror=alert(1)>")).decode()
    elements = list(lxml.html.fromstring(text).iter())
    assert not {"script", "img", "link", "iframe", "object", "embed", "form", "base"} & {str(e.tag) for e in elements}
    attributes = {str(name) for element in elements for name in element.attrib}
    assert attributes <= {
        "lang",
        "charset",
        "http-equiv",
        "content",
        "name",
        "class",
        "dir",
        "scope",
        "id",
        "href",
        "rel",
    }
    assert "url(" not in text
    assert "default-src &#x27;none&#x27;" in text


def test_it_shows_the_question_the_answer_the_quotes_with_their_hashes_and_the_sums() -> None:
    shown = unescape(FILE.decode().split("</head>")[1])
    assert "How many credits?" in shown
    assert FINDING.text in shown
    for each in CITATIONS:
        assert each.quote in shown
        assert sha256(each.quote) in shown
    assert sha256(TEXT) in shown
    assert "min(14, 12) = 12" in shown
    assert "as of 2025-10-09" in shown


def test_a_verdict_that_no_sentence_opens_with_is_not_shown() -> None:
    content = content_of().model_copy(update={"verdict": "yes"})
    assert '<span class="verdict">answered</span>' in page(content, "")


def test_the_figures_that_the_asker_gave_are_told_to_be_theirs() -> None:
    content = content_of()
    assert any("14 semester credits (yours)" in sentence for sentence in content.assumptions)
    assert any("14 semester credits (yours)" in item for item in content.bring)
    assert not any("most" in item for item in content.bring)


def test_personal_data_in_the_questions_is_not_on_it() -> None:
    content = content_of("I am at ann@example.edu", ("call 603-862-1234",))
    assert content.question == "I am at [e-mail]"
    assert content.earlier_questions == ["call [phone]"]


def test_sources_that_differ_are_both_to_be_asked_about() -> None:
    positions = (Position("At most 12.", 1), Position("At most 9.", 2))
    reply = Conflict(ANSWER.sentences, CITATIONS, (Disagreement("the cap", positions),))
    answer = KeptAnswer(
        Question("How many?", Audience.STUDENT),
        answer_body(consultation(reply)),
        (document("open", Audience.STUDENT),),
        GIVEN,
    )
    content = receipt_content(answer, public_text(KEY.public_key()))
    assert any("[1] or [2]" in item for item in content.bring)
    assert "At most 9." in made(content).decode()


def test_a_source_stands_has_changed_or_is_gone() -> None:
    held = document("open", Audience.STUDENT)
    source = content_of().sources[0]
    assert standing(source, Library([held])) is Standing.SAME
    assert standing(source, Library([replace(held, text=TEXT + "More.\n")])) is Standing.AROUND
    assert standing(source, Library([replace(held, text=TEXT.replace("12", "9"))])) is Standing.CHANGED
    assert standing(source, Library([])) is Standing.GONE


@pytest.mark.parametrize("form", [1, 2])
def test_a_receipt_of_any_form_is_shown_as_ever(form: int) -> None:
    """Where this fails, give what changed a new form, and leave the others: people hold receipts of them."""
    file = (Path(__file__).parent / f"form_{form}.html").read_bytes()
    genuine = verify(file, KEY.public_key())
    assert isinstance(genuine, Genuine)
    assert genuine.content.form == form


def test_the_ways_of_a_plan_are_on_it_with_their_conditions_and_sources() -> None:
    further = citation(3, "Each course needs a B.")
    given = FindingBody(text="The grade is a B.", citations=[3], calculations=[])
    body = pathway(provided=[given])
    plan = PlanBody(
        pathways=[body], infeasible=[], cheapest=None, fastest=None, safest=None, left_out=0, unpriced=0, note="",
        citations=[citation_body(each) for each in (*CITATIONS, further)],
    )  # fmt: skip
    answer = replace(kept(), body=answer_body(consultation(), None, plan))
    content = receipt_content(answer, public_text(KEY.public_key()))
    shown = unescape(made(content).decode().split("</head>")[1])
    assert "<li><strong>Still to take</strong><br>18 credits</li>" in shown
    assert "<strong>Only if:</strong> The grade is a B. <a href" in shown
    assert "Whether this holds for you: The grade is a B. [3]" in content.bring
    assert [source.number for source in content.sources] == [1, 2, 3]
    assert isinstance(verify(made(content), KEY.public_key()), Genuine)


def pathway(provided: list[FindingBody]) -> PathwayBody:
    """A way with one step and open conditions."""
    return PathwayBody(
        title="MS Data Science", institution="UNH", program=None, by=None, unit="credits", counted=12, lots=[],
        left=None, terms=None, latest_finish=None, cost=None, provided=provided, breaks=[], unknown=[], to_read=[],
        steps=[StepBody(title="Still to take", detail="18 credits")], diagram="<svg></svg>",
    )  # fmt: skip


@pytest.mark.parametrize("form", [1, 2])
def test_content_that_is_not_of_its_form_is_no_receipt(form: int) -> None:
    told = json.loads(content_of().canonical()) | {"form": form}
    if form == 2:
        del told["ways"]
    with pytest.raises(ValidationError, match="second form"):
        ReceiptContent.model_validate(told)
