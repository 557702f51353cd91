"""A pinned answer is given to its own question in nearly the same words, to no other, and never against a finding."""

import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest

from advisor.finding import Finding, Source
from advisor.message.understand import understand
from advisor.pins.pinned import FilePins, Pinned, UnreadablePins, digest_of_pins, stands
from advisor.pins.pinning import Pinning, at_odds, with_pinned
from advisor.pins.reworded import same_slots, same_words, words_of
from advisor.proof.proof import proved
from advisor.question import Question
from advisor.reply import Answer, Conflict, Reviewed, Verdict, text
from corpus.document import Audience, Document
from corpus.library import Library, load_library, shipped_library_path
from corpus.signing import grounds
from tests.advisor.in_memory import passages_of
from tests.advisor.made_up import document
from tests.advisor.reading import TODAY, read, shipped_gazetteer

NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)
QUESTION = "How many outside credits can I transfer to the master's at UNH?"
CAP = "The school accepts at most 9 transfer credits."
HEARD = "The school decides within 30 days."


def pinned(page: Document, sentence: str, question: str = QUESTION, name: str = "one") -> Pinned:
    rests_on = grounds(page)[sentence]
    return Pinned(
        id=name, question=question, document_id=page.id, sentence=sentence, rests_on=rests_on, by="Ada", at=NOON
    )


def is_the_same(one: str, other: str) -> bool:
    gazetteer = shipped_gazetteer()
    return same_words(words_of(one, gazetteer), words_of(other, gazetteer)) and same_slots(read(one), read(other))


@pytest.mark.parametrize(
    "other",
    [
        "how many outside credits can i transfer to the masters at unh",
        "How many outside credits can I transfer to the master's at the University of New Hampshire?",
        "Please, how many outside credits can I transfer to the master's at UNH?!",
        "How many outside credit can I transfer to a master's at UNH",
    ],
)
def test_the_same_question_in_nearly_the_same_words_is_the_same(other: str) -> None:
    assert is_the_same(QUESTION, other)


@pytest.mark.parametrize(
    "other",
    [
        "How many outside credits can I transfer to the master's at Rutgers?",
        "How many outside credits can I transfer to the certificate at UNH?",
        "How many outside credits can I transfer to the PhD at UNH?",
        "How many outside credits can I not transfer to the master's at UNH?",
        "How many outside credits can't I transfer to the master's at UNH?",
        "How many of my 8 outside credits can I transfer to the master's at UNH?",
        "How many outside courses can I transfer to the master's at UNH?",
        "How many inside credits can I transfer to the master's at UNH?",
        "How many outside credits must I transfer to the master's at UNH?",
        "How many outside credits can I transfer from the master's at UNH?",
        "How many outside credits can I transfer to the master's at UNH and Rutgers?",
        "How many outside credits can I transfer to the master's?",
        "How many outside credits with a C can I transfer to the master's at UNH?",
        "How many outside credits can I transfer to the master's at UNH in 2019-2020?",
    ],
)
def test_a_question_of_another_school_program_number_or_meaning_is_another(other: str) -> None:
    assert not is_the_same(QUESTION, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Can I move 9 credits from UNH to Rutgers?", "Can I move 9 credits from Rutgers to UNH?"),
        ("Do I need a B+ at UNH?", "Do I need a B- at UNH?"),
        ("Do I need a B at UNH?", "Do I need a C at UNH?"),
        ("Do seventy credits count at UNH?", "Do seventh credits count at UNH?"),
        ("Is a typical course counted at UNH?", "Is an atypical course counted at UNH?"),
        ("Must it be before admission at UNH?", "Must it be after admission at UNH?"),
        ("Do 6 credits count at UNH?", "Do 9 credits count at UNH?"),
    ],
)
def test_one_letter_that_changes_what_is_asked_makes_another_question(one: str, other: str) -> None:
    assert is_the_same(one, one)
    assert not is_the_same(one, other)


def test_no_two_questions_of_different_cases_are_taken_for_one() -> None:
    names = sorted({page.institution for page in load_library(shipped_library_path())})
    asked = [f"How many outside credits can I transfer to the master's at {name}?" for name in names]
    gazetteer = shipped_gazetteer()
    told = [(words_of(question, gazetteer), read(question).places) for question in asked]
    for place, (words, where) in enumerate(told):
        assert not any(same_words(words, other) and where == there for other, there in told[place + 1 :])


def test_a_page_that_names_the_institution_asks_what_a_question_that_names_it_asks() -> None:
    asked = "How many outside credits can I transfer to the master's?"
    words = words_of(asked, shipped_gazetteer())
    assert same_words(words, words_of(QUESTION, shipped_gazetteer()))
    assert same_slots(read(asked, institution="University of New Hampshire"), read(QUESTION))
    assert not same_slots(read(asked, institution="Rutgers University"), read(QUESTION))


class Held:
    def __init__(self, *pins: Pinned) -> None:
        self._pins = pins

    def all(self) -> tuple[Pinned, ...]:
        return self._pins


def pinning(library: Library, *pins: Pinned) -> Pinning:
    gazetteer = shipped_gazetteer()
    return Pinning(Held(*pins), library, gazetteer, lambda question: understand(question, gazetteer, TODAY))


def test_the_latest_is_found_and_one_that_may_not_be_read_or_has_expired_is_not() -> None:
    open_page, desk_page = document(CAP, HEARD), document(HEARD, name="desk", audience=Audience.ADVISOR)
    library = Library([open_page, desk_page])
    first, second = pinned(open_page, CAP), pinned(open_page, HEARD, name="two")
    asked, understood = Question(QUESTION), read(QUESTION)
    found = pinning(library, first, second).find(asked, understood)
    assert found and found.pinned is second
    secret = pinned(desk_page, HEARD)
    assert pinning(library, secret).find(asked, understood) is None
    assert pinning(library, secret).find(Question(QUESTION, Audience.ADVISOR), understood)
    changed = Library([document(CAP.replace("9", "12"), HEARD)])
    assert pinning(changed, first).find(asked, understood) is None
    assert pinning(Library([]), first).find(asked, understood) is None
    assert not stands(first, changed.get(open_page.id)) and stands(first, open_page)


def given(page: Document, sentence: str, reply: Answer | Conflict, *findings: Finding) -> object:
    held = pinning(Library([page]), pinned(page, sentence)).find(Question(QUESTION), read(QUESTION))
    assert held
    return with_pinned(held, reply, proved(findings), passages_of(page))


def test_quotes_give_way_to_the_pinned_sentence_which_is_cited_and_marked() -> None:
    page = document(CAP, HEARD)
    told = given(page, HEARD, Answer((), ()))
    assert isinstance(told, Answer)
    assert text(told) == "The school decides within 30 days [1]."
    assert told.reviewed == Reviewed("Ada", NOON.date())
    assert [page.text[citation.start : citation.end] for citation in told.citations] == [HEARD]


def test_a_finding_stands_and_the_pinned_sentence_follows_where_both_can_hold() -> None:
    page = document(CAP, HEARD)
    finding = Finding("Yes: 6 credits fit under the cap of 9.", (Source(page, CAP),), Verdict.YES)
    told = given(page, CAP, Answer((), (), Verdict.YES), finding)
    assert isinstance(told, Answer)
    assert told.verdict is Verdict.YES
    assert [sentence.text for sentence in told.sentences] == [finding.text, CAP]


@pytest.mark.parametrize(
    "sentence", ["The school accepts at most 12 transfer credits.", "You may transfer any credit."]
)
def test_a_finding_is_never_overridden_by_a_sentence_that_says_otherwise(sentence: str) -> None:
    page = document(CAP, sentence)
    finding = Finding("No: 12 credits are over the cap of 9.", (Source(page, CAP),), Verdict.NO)
    reply = Answer((), (), Verdict.NO)
    if "12" in sentence:
        finding = Finding("No: 20 credits are over the cap of 9.", (Source(page, CAP),), Verdict.NO)
    assert at_odds(sentence, [finding])
    assert given(page, sentence, reply, finding) is reply


def test_sources_that_disagree_are_both_shown_whatever_is_pinned() -> None:
    page = document(CAP, HEARD)
    reply = Conflict((), (), ())
    assert given(page, HEARD, reply) is reply


def test_what_is_pinned_is_read_anew_when_its_file_changes_and_one_question_has_one_answer(tmp_path: Path) -> None:
    page = document(CAP, HEARD)
    here, elsewhere = FilePins(tmp_path), FilePins(tmp_path)
    assert here.all() == () and digest_of_pins(tmp_path) == "nothing is pinned"
    elsewhere.add(pinned(page, CAP))
    assert [one.sentence for one in here.all()] == [CAP]
    assert here.all() is here.all()
    before = digest_of_pins(tmp_path)
    elsewhere.add(pinned(page, HEARD, QUESTION.upper(), "two"))
    assert [one.sentence for one in here.all()] == [HEARD]
    assert digest_of_pins(tmp_path) != before
    assert here.remove("two") and not here.remove("two")
    assert elsewhere.all() == ()


def test_a_file_that_cannot_be_read_pins_nothing_and_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "corrections" / "pinned.yaml"
    path.parent.mkdir()
    path.write_text("- id: [", encoding="utf-8")
    pins = FilePins(tmp_path)
    assert pins.all() == ()
    with pytest.raises(UnreadablePins, match="move it away"):
        pins.add(pinned(document(CAP), CAP))
    assert path.read_text(encoding="utf-8") == "- id: ["


def test_what_is_pinned_is_for_its_owner_alone_to_read_and_leaves_nothing_beside(tmp_path: Path) -> None:
    page = document(CAP)
    FilePins(tmp_path).add(pinned(page, CAP))
    FilePins(tmp_path).add(pinned(page, CAP, "Another question?", "two"))
    path = tmp_path / "corrections" / "pinned.yaml"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert {each.name for each in path.parent.iterdir()} <= {"pinned.yaml", "pinned.lock"}
