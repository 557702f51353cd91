"""An older version answers for its own time, and for no other."""

from dataclasses import replace
from datetime import date

import pytest

from advisor.message.time.period import period_of
from advisor.question import Question
from advisor.reply import Answer, Verdict, text
from advisor.rules.editions import as_of
from corpus.library import Library
from tests.advisor.in_memory import advisor_of
from tests.advisor.made_up import cap, document

NEW = document(rules=[cap(9)], catalog_year="2025-2026")
OLD = replace(document(rules=[cap(12)], catalog_year="2024-2025"), id="transfer-in-2024-2025", replaced_by="transfer")


@pytest.mark.parametrize(
    ("words", "page"),
    [
        ("how much counts?", NEW),
        ("how much counted as of 2024?", OLD),
        ("how much counts under the 2024-2025 catalog?", OLD),
        ("how much counts under the 2025-2026 catalog?", NEW),
        ("how much counts under the 2019 catalog?", NEW),
    ],
)
def test_the_version_in_force_at_the_time_asked_under_is_the_only_one_of_its_page(words: str, page: object) -> None:
    assert list(as_of(Library([NEW, OLD]), period_of(words, date(2026, 11, 27)))) == [page]


def test_verdicts_and_quotes_come_from_the_version_in_force() -> None:
    advisor = advisor_of(NEW, OLD)
    asked = "I have 10 transfer credits from another school. Do they count toward a master's at Example University"
    for end, verdict, document_id in (
        ("?", Verdict.PARTLY, "transfer"),
        (" as of 2024?", Verdict.YES, "transfer-in-2024-2025"),
        (" under the 2025-2026 catalog?", Verdict.PARTLY, "transfer"),
    ):
        reply = advisor.ask(Question(text=f"{asked}{end}")).reply
        assert isinstance(reply, Answer), text(reply)
        assert (reply.verdict, {cited.document_id for cited in reply.citations}) == (verdict, {document_id})


def test_an_older_version_is_told_to_be_one() -> None:
    reply = (
        advisor_of(NEW, OLD)
        .ask(Question(text="As of 2024, do 10 transfer credits count toward a master's at Example University?"))
        .reply
    )
    assert "the library holds a newer one" in text(reply)
