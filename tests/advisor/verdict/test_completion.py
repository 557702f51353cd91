"""The verdict of a time limit by the dates of the beginning and the end."""

from datetime import date
from fractions import Fraction

import pytest

from advisor.finding import Finding
from advisor.message.time.progress import Progress
from advisor.message.time.stretch import stretch
from advisor.reply import Verdict
from advisor.verdict.completion import completion
from corpus.rules import AgeLimit, Anchor, Credential, Origin, TimeLimit
from tests.advisor.made_up import assert_sound, at, document, general, lot, understood

FROM_START = TimeLimit("time_limit", "A certificate has a time limit of 4 years.", Credential.CERTIFICATE, Fraction(4))
FROM_COURSE = TimeLimit(
    "time_limit", "It counts 6 years from the first course.", Credential.CERTIFICATE, Fraction(6), Anchor.FIRST_COURSE
)
AT_GRADUATION = AgeLimit(
    "age_limit", "No course counts that is older than 7 years at graduation.", Origin.ANY, Credential.CERTIFICATE,
    Fraction(7), Anchor.GRADUATION,
)  # fmt: skip


def of(question: str, *rules: TimeLimit | AgeLimit, said: str = "", origin: Origin | None = None) -> Finding | None:
    """What is found on a question under some limits."""
    told = Progress(stretch=stretch(question, date(2026, 11, 27)))
    lots = () if origin is None else (lot(origin=origin),)
    asked = at(understood(question, *lots, target=Credential.CERTIFICATE), told)
    return completion(asked, general(document(*([said] if said else []), rules=rules)))


def test_too_long_a_time_is_refused_with_its_dates_and_the_sum() -> None:
    found = of("I started my certificate in fall 2019 and finish in spring 2027. Is that in time?", FROM_START)
    assert found and found.verdict is Verdict.NO
    assert "fall 2019 to spring 2027" in found.text and "4 years" in found.text
    assert found.sums[0].expression == "2027 - 2019 = 8"
    assert_sound(found.sums[0])


def test_a_time_within_the_limit_is_in_time() -> None:
    found = of("I started my certificate in fall 2023 and finish in spring 2027. Within the time limit?", FROM_START)
    assert found and found.verdict is Verdict.YES


def test_a_time_that_turns_on_the_months_is_left_open() -> None:
    assert of("I started my certificate in fall 2022 and finish in fall 2026. In time?", FROM_START) is None


def test_a_limit_is_held_against_what_it_counts_from() -> None:
    course = "My first course was in fall 2021 and I finish in spring 2027. Is that in time?"
    begun = "I started my certificate in fall 2021 and finish in spring 2027. Is that in time?"
    assert of(course, FROM_START) is None and of(begun, FROM_COURSE) is None
    found = of(course, FROM_COURSE)
    assert found and found.verdict is Verdict.YES
    found = of("My first course was in fall 2018 and I graduate in spring 2027. Still good?", AT_GRADUATION)
    assert found and found.verdict is Verdict.NO


def test_a_way_for_who_is_late_is_cited_beside_a_no() -> None:
    way = "Who is late files a petition."
    found = of("I started my certificate in fall 2019 and finish in spring 2027. In time?", FROM_START, said=way)
    assert found and way in {source.sentence for source in found.reasons}


@pytest.mark.parametrize(
    "question",
    [
        "I started my certificate in fall 2019 and finish in spring 2027. They granted an extension. Is that in time?",
        "I started my certificate in fall 2019 and finish in spring 2027. Can I count it toward the master's?",
        "I started my certificate in fall 2023 and finish in spring 2027. Is it ok to finish online?",
        "I started my certificate in fall 2023 and finish in spring 2027. Am I within the credit limit?",
        "I started my certificate in fall 2023, switched programs and finish in spring 2027. In time?",
        "My sister started her certificate in fall 2023 and finishes in spring 2027. In time?",
    ],
)
def test_a_way_round_or_another_question_gets_none(question: str) -> None:
    assert of(question, FROM_START) is None


def test_that_no_way_was_gone_is_read() -> None:
    question = "I started my certificate in fall 2019, finish in spring 2027, never sent a petition. Is that in time?"
    found = of(question, FROM_START)
    assert found and found.verdict is Verdict.NO
