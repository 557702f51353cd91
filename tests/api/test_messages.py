"""Messages that people would send are promised no more than counts, and every line of them is one."""

from pathlib import Path

import pytest

import evals.messages as room
from advisor.bootstrap import Service
from advisor.reply import Verdict
from evals.messages import ASIDE, BadMessage, Came, Message, came, messages, tally

EVERY = 8


def test_of_every_eighth_message_none_is_promised_more_than_counts(service: Service) -> None:
    asked = messages()[::EVERY]
    found = tally(asked, service.advisor.ask)
    assert len(asked) > 300
    assert found[True, Came.RIGHT] > len(asked) // 25
    assert found[True, Came.PROMISED] == found[False, Came.PROMISED] == 0


def test_messages_of_every_sort_are_written() -> None:
    for pattern in (ASIDE, room.WRITTEN):
        assert {message.verdict for message in messages(pattern)} == {None, *Verdict}


@pytest.mark.parametrize("line", ["yes|unh-transfer", "maybe|unh-transfer|do 9 hours count?", "", "yes|unh-transfer|"])
def test_a_line_that_is_no_message_is_refused(line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "HERE", tmp_path)
    (tmp_path / "hand-1-1.txt").write_text(f"no|unh-transfer|do 12 outside hours count?\n{line}\n", encoding="utf-8")
    with pytest.raises(BadMessage, match=r"hand-1-1\.txt:2"):
        messages()


def test_more_than_counts_is_told_from_another_verdict(service: Service) -> None:
    asked = "I took 9 hours at another school, all B's, never used. Would UNC Pembroke take all 9 toward my master's?"
    of = {verdict: came(Message(verdict, "uncp", asked), service.advisor.ask) for verdict in (None, *Verdict)}
    assert of[Verdict.YES] is Came.RIGHT
    assert of[Verdict.NO] is of[Verdict.PARTLY] is of[None] is Came.PROMISED
    never = Message(Verdict.YES, "uncp", asked.replace("all B's", "all C's"))
    assert came(never, service.advisor.ask) is Came.WRONG
