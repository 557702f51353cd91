"""What people sent is kept for its days and no longer, and goes with its conversation."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.exc import StatementError

from api.database.database import Database, DatabaseAway, open_database
from api.database.received import Evidence, Feedback, Given, HandedOver, Received, Said, conversation_mark, row_id

NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)
LONG = "a-conversation-of-its-own-1"


def feedback(at: datetime = NOON, conversation: str | None = None) -> Feedback:
    return Feedback(at, "a-1", "down", "pk_1", conversation, "old", "It is 12.", "How many?")


def handed(at: datetime = NOON, conversation: str | None = None) -> HandedOver:
    evidence = (Evidence(1, "Rules", "https://example.edu", "At most 12."),)
    return HandedOver(at, "a-1", "How many?", "Please call", evidence, "a@example.edu", True, "pk_1", conversation)


def test_what_is_added_comes_back_as_it_was(database: Database) -> None:
    received = Received(database, 30, lambda: NOON)
    rows = feedback(), handed()
    assert [received.add(row) for row in rows] == [True, True]
    assert (received.feedback(), received.handoffs()) == ((rows[0],), (rows[1],))


@given(days=st.integers(1, 400), ages=st.lists(st.integers(0, 500), max_size=6))
def test_exactly_what_has_reached_its_days_is_forgotten(days: int, ages: list[int]) -> None:
    received = Received(open_database("sqlite://"), days, lambda: NOON)
    for age in ages:
        received.add(feedback(NOON - timedelta(days=age)))
        received.add(handed(NOON - timedelta(days=age)))
    old = sum(age >= days for age in ages)
    assert received.forget_old() == 2 * old
    assert len(received.feedback()) == len(received.handoffs()) == len(ages) - old


def test_what_is_old_is_forgotten_and_what_is_not_stays(database: Database) -> None:
    received = Received(database, 30, lambda: NOON)
    for age in (0, 29, 30, 31):
        received.add(feedback(NOON - timedelta(days=age)))
        received.add(handed(NOON - timedelta(days=age)))
    assert received.forget_old() == 4
    assert [row.received_at for row in received.handoffs()] == [NOON - timedelta(days=29), NOON]


def test_any_character_that_can_be_typed_can_be_kept(database: Database) -> None:
    received = Received(database, 30, lambda: NOON)
    received.add(replace(feedback(), reason="a\0b 🎓 \u202e ' \" \\"))
    assert [row.reason for row in received.feedback()] == ["a\ufffdb 🎓 \u202e ' \" \\"]


def test_of_no_days_nothing_is_kept(database: Database) -> None:
    received = Received(database, 0, lambda: NOON)
    assert not received.add(feedback())
    assert received.feedback() == ()


def test_a_conversation_is_forgotten_and_no_other(database: Database) -> None:
    received = Received(database, 30, lambda: NOON)
    ours, others = conversation_mark(LONG), conversation_mark(LONG + "2")
    assert ours and others
    for mark in (ours, others, None):
        received.add(feedback(conversation=mark))
        received.add(handed(conversation=mark))
    assert len(received.feedback(ours)) == len(received.handoffs(ours)) == 1
    assert received.forget_conversation(ours) == 2
    assert {row.conversation for row in received.feedback()} == {others, None}


def test_no_id_of_a_conversation_is_in_a_row_and_none_that_can_be_guessed_has_a_mark() -> None:
    mark = conversation_mark(LONG)
    assert mark
    assert LONG not in mark
    assert conversation_mark("chat-1") is None
    assert conversation_mark(None) is None


def test_what_is_sent_again_under_its_key_is_kept_once_and_everything_else_as_often_as_it_comes() -> None:
    received = Received(open_database("sqlite://"), 30, lambda: NOON)
    again = row_id("key", "/v1/feedback", b"{}")
    for row in (again, again, row_id("key", "/v1/feedback", b"[]"), row_id("key", "/v1/handoffs", b"{}")):
        assert received.add(replace(feedback(), id=row))
    for _ in range(2):
        assert received.add(replace(feedback(), id=row_id(None, "/v1/feedback", b"{}")))
    assert len(received.feedback()) == 5


def test_a_database_that_cannot_be_written_to_says_so_and_keeps_nothing(tmp_path: Path) -> None:
    database = open_database(f"sqlite:///{tmp_path / 'received.db'}")
    received = Received(database, 30, lambda: NOON)
    with database.transaction() as connection:
        connection.exec_driver_sql("DROP TABLE feedback")
    with pytest.raises(DatabaseAway):
        received.add(feedback())
    assert received.add(handed())


def test_rows_that_belong_together_are_kept_all_or_none(database: Database) -> None:
    received, now = Received(database, 30), datetime.now(UTC)
    said = Said(now, "mark", "How many?", "Nine.", "answered", "an-answer")
    with pytest.raises((StatementError, TypeError)):
        received.add(said, Given(now, "mark", {"not": object()}, "an-answer"))  # type: ignore[dict-item]
    assert received.said("mark", 20) == ()
    for _ in range(2):
        received.add(said, Given(now, "mark", {"text": "Nine."}, "an-answer"))
    assert [row.id for row in received.said("mark", 20)] == ["an-answer"]
    assert [row.body for row in received.given_in("mark")] == [{"text": "Nine."}]
