"""What a model looks up: documents of the asker's audience, and rules applied to what the asker said."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.finding import Finding
from advisor.lookup import LONGEST_DOCUMENT, MOST_SENTENCES, Lookup, restates
from advisor.names.gazetteer import Gazetteer
from advisor.planner.request import PlanRequest
from advisor.question import Question, Turn
from advisor.reply import Verdict
from corpus.document import Audience
from corpus.library import Library
from corpus.names import Names
from tests.advisor.in_memory import index_of, passages_of
from tests.advisor.made_up import cap, document

ARDEN, NORTH = "Arden University", "Northeastern University"
KEPT = "Advisors may waive the zebra limit of 99 transfer credits."
POLICY = document(
    "Transfer credit is requested with a petition.",
    rules=[cap(9, sentence=f"{ARDEN} accepts at most 9 credits from other universities toward a master's degree.")],
    institution=ARDEN,
    name="arden",
)
STAFF = document(KEPT, institution=ARDEN, name="staff", audience=Audience.ADVISOR)
ELSEWHERE = document(
    rules=[cap(30, sentence=f"{NORTH} accepts at most 30 credits from other universities toward a master's degree.")],
    institution=NORTH,
    name="north",
)
LONG = document(*(f"Rule {number} of many holds." for number in range(60)), institution=ARDEN, name="long")
PAGES = (POLICY, STAFF, ELSEWHERE, LONG)
FIRST = "I have 6 credits from another university, can I use them for the master's at Arden University?"
WHOLE = "I have 12 credits from another university, can I use them for the master's at Arden University?"


def lookup(question: Question) -> Lookup:
    library = Library(PAGES)
    return Lookup(
        question, library, index_of(*PAGES), Gazetteer(library, Names(), ()), passages_of(*PAGES), date(2026, 11, 27)
    )


def follow_up(text: str, *turns: str, audience: Audience = Audience.STUDENT) -> Question:
    return Question(text, audience, tuple(Turn(turn, "An answer.") for turn in turns or (FIRST,)))


def checked(restated: str, text: str = "and with 12 credits?", *turns: str) -> list[Finding]:
    return list(lookup(follow_up(text, *turns)).check(restated))


@pytest.mark.parametrize(("audience", "seen"), [(Audience.STUDENT, False), (Audience.ADVISOR, True)])
def test_what_is_for_advisors_is_found_by_advisors_alone(audience: Audience, seen: bool) -> None:
    looked = lookup(Question("zebra?", audience))
    assert (KEPT in [source.sentence for source in looked.search("the zebra limit of 99 transfer credits")]) is seen
    assert bool(looked.document("staff")) is seen


@given(st.text(max_size=60) | st.sampled_from(["staff", "zebra limit", KEPT, "transfer credits of advisors"]))
def test_whatever_a_student_s_model_asks_for_it_gets_nothing_of_the_advisors(words: str) -> None:
    looked = lookup(Question("zebra?"))
    for source in (*looked.search(words), *looked.document(words)):
        assert source.document.readable_by(Audience.STUDENT)


def test_a_document_is_given_sentence_by_sentence_up_to_a_length() -> None:
    looked = lookup(Question("?"))
    assert [source.sentence for source in looked.document("arden")] == POLICY.text.splitlines()
    assert len(looked.document("long")) == LONGEST_DOCUMENT
    assert looked.document("nowhere") == []
    assert len(looked.search("rule of many")) == MOST_SENTENCES


def test_a_follow_up_said_in_full_gets_the_finding_that_code_computes() -> None:
    (finding,) = checked(WHOLE)
    assert finding.verdict is Verdict.PARTLY
    assert finding.sources[0].document.id == "arden"


@pytest.mark.parametrize(
    "restated",
    [
        WHOLE.replace("12", "9"),
        WHOLE.replace("12 credits", "12 credits with a B"),
        WHOLE.replace("12 credits", "credits"),
        WHOLE.replace("can I use them", "can I not use them"),
        WHOLE.replace(ARDEN, NORTH),
        WHOLE.replace(ARDEN, "Faraway University"),
        WHOLE.replace(" at Arden University", ""),
        f"{WHOLE} The dean approved it.",
        "12",
        "",
    ],
)
def test_what_the_asker_did_not_say_gets_no_finding(restated: str) -> None:
    assert checked(restated) == []


def test_a_school_whose_name_only_begins_like_one_that_was_said_gets_no_finding() -> None:
    said = FIRST.replace(ARDEN, "a university in the north")
    assert checked(WHOLE.replace(ARDEN, NORTH), "and with 12 credits?", said) == []


def test_a_question_that_the_rules_leave_open_gets_no_finding() -> None:
    assert checked("Can I use credits?", "?", "Can I use credits?") == []


SAID = "do 9 credits with a B count?"


@pytest.mark.parametrize(
    ("restated", "text", "holds"),
    [
        ("Do 9 credits with a B count?", "really?", True),
        ("Do 12 credits with a B count?", "and 12 credits?", True),
        ("Do 9 credits with a C count?", "and with a C?", True),
        ("Does the student's question ask whether 9 credits with a B still count?", "still?", True),
        ("Do 9 credits with a B that are 5 years old count?", "they are 5 years old", True),
        ("Do 10 credits with a B count?", "really?", False),
        ("Do 9 credits with an A count?", "really?", False),
        ("Do 9 credits count?", "really?", False),
        ("Do credits with a B count?", "really?", False),
        ("Do 5 credits with a B that are 9 years old count?", "they are 5 years old", False),
        ("Do 9 credits with a B that are 5 years old count?", "they are not 5 years old", False),
        ("Do 9 credits with a B not count?", "really?", False),
        ("Do 9 credits with a B count at Arden?", "really?", False),
        ("Do 9 credits with a B count with 12 credits?", "and 12 credits?", False),
        ("Do 9 credits with a B count with 12 more credits?", "and 12 more credits?", True),
        ("Do 9 credits with a B count with a C?", "and with a C?", False),
        ("Do 9 online credits with a B count?", "really?", False),
    ],
)
def test_a_restatement_keeps_every_value_every_denial_and_brings_no_word(restated: str, text: str, holds: bool) -> None:
    assert restates(restated, follow_up(text, SAID)) is holds


NUMBERS = st.integers(1, 60)


@given(NUMBERS, NUMBERS, st.sampled_from(["credits", "years", "courses"]))
def test_only_the_number_that_was_said_may_be_restated(said: int, restated: int, unit: str) -> None:
    question = follow_up(f"and with {said} {unit}?", "does it count?")
    assert restates(f"does it count with {restated} {unit}?", question) is (said == restated)


def test_a_plan_gives_the_sentences_that_it_rests_on_and_nothing_of_the_advisors() -> None:
    credit = {"name": "a", "credits": 6, "origin": "outside", "grade": "B", "used_for": "nothing"}
    wanted = PlanRequest.model_validate({"credits": [credit], "targets": [ARDEN, NORTH]})
    found = lookup(Question("?", Audience.ADVISOR)).plan(wanted)
    sentences = [source.sentence for source in found]
    assert sentences[0] == f"{ARDEN} accepts at most 9 credits from other universities toward a master's degree."
    assert any(sentence.startswith(f"{NORTH} accepts at most 30") for sentence in sentences)
    assert len(set(found)) == len(found)
    assert all(source.document.readable_by(Audience.STUDENT) for source in found)


def test_a_plan_of_nothing_held_gives_no_sentence() -> None:
    assert lookup(Question("?")).plan(PlanRequest.model_validate({"field": "astrology"})) == []
