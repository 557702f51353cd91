"""Which versions and disputes bear on a question, in every family of rules."""

from dataclasses import replace
from fractions import Fraction

import pytest

from advisor.reply import Answer, Conflict, Verdict, text
from corpus.amounts import Share
from corpus.document import Document
from tests.advisor.made_up import document
from tests.advisor.part_and_whole import (
    FAMILIES,
    FIGURES,
    RESIDENCY,
    TO_WHOLE,
    UNIVERSITY,
    WHOLE,
    Family,
    asked,
    capped,
)

OLD, NEW = "2019-2020", "2024-2025"
EACH = pytest.mark.parametrize("family", FAMILIES.values(), ids=FAMILIES)


def versions(family: Family, older: str, newer: str) -> tuple[Document, Document]:
    """Two dated pages, the older one first in the library."""
    return family.version(older, "old", OLD), family.version(newer, "new", NEW)


@EACH
def test_the_newest_version_answers_with_its_date_and_the_older_is_shown(family: Family) -> None:
    for older, newer in ((family.stricter, family.looser), (family.looser, family.stricter)):
        reply = asked(family.question.format(TO_WHOLE), *versions(family, older, newer))
        alone = asked(family.question.format(TO_WHOLE), family.version(newer, "new", NEW))
        assert isinstance(reply, Answer)
        assert isinstance(alone, Answer)
        assert reply.verdict is alone.verdict
        assert [citation.document_id for citation in reply.citations] == ["new", "old"]
        assert f"newest version held ({NEW})" in text(reply)


@EACH
def test_two_undated_versions_of_which_either_would_decide_are_a_conflict(family: Family) -> None:
    pages = family.version(family.stricter, "one", None), family.version(family.looser, "other", None)
    reply = asked(family.question.format(TO_WHOLE), *pages)
    assert isinstance(reply, Conflict)
    assert {citation.document_id for citation in reply.citations} == {"one", "other"}


@EACH
def test_versions_that_say_the_same_are_no_conflict(family: Family) -> None:
    for since in (None, OLD):
        pages = family.version(family.looser, "one", since), family.version(family.looser, "other", NEW)
        reply = asked(family.question.format(TO_WHOLE), *pages)
        assert isinstance(reply, Answer)
        assert "version" not in text(reply)


def test_undated_versions_under_which_a_grade_counts_alike_are_no_conflict() -> None:
    family = FAMILIES["grade"]
    pages = family.version("A", "one", None), family.version("B", "other", None)
    reply = asked(f"i have 6 outside credits with a grade of C, do they count for {TO_WHOLE}?", *pages)
    assert isinstance(reply, Answer)
    assert reply.verdict is not None


@pytest.mark.parametrize("name", FIGURES)
def test_the_figure_of_the_newest_version_is_told_and_of_undated_ones_both(name: str) -> None:
    family = {**FAMILIES, "residency": RESIDENCY}[name]
    question = FIGURES[name].format(TO_WHOLE)
    reply = asked(question, *versions(family, family.stricter, family.looser))
    assert isinstance(reply, Answer)
    assert [citation.document_id for citation in reply.citations] == ["new", "old"]
    pages = family.version(family.stricter, "one", None), family.version(family.looser, "other", None)
    assert isinstance(asked(question, *pages), Conflict)


@pytest.mark.parametrize(
    ("name", "question", "conflict"),
    [
        ("grade", "do outside credits need an A for {}?", True),
        ("grade", "what grade do outside credits need for {}?", False),
        ("age", "is the age limit for outside credits 5 years for {}?", True),
        ("age", "how old may outside credits be for {}?", False),
    ],
)
def test_whoever_names_the_figure_of_the_older_version_is_shown_that_the_sources_differ(
    name: str, question: str, conflict: bool
) -> None:
    family = FAMILIES[name]
    reply = asked(question.format(TO_WHOLE), *versions(family, family.stricter, family.looser))
    assert isinstance(reply, Conflict) == conflict


@EACH
def test_a_version_answers_as_of_the_year_that_it_was_in_force_in(family: Family) -> None:
    reply = asked(
        f"under the {OLD} catalog, {family.question.format(TO_WHOLE)}",
        *versions(family, family.stricter, family.looser),
    )
    assert isinstance(reply, Answer)
    assert reply.citations[0].document_id == "old"
    assert f"in force for {OLD}" in text(reply)


def test_a_rule_of_the_year_that_is_asked_of_is_told_first() -> None:
    question = f"how many outside credits could be transferred into {TO_WHOLE} back in fall 2019?"
    reply = asked(question, *versions(FAMILIES["cap"], "6", "12"))
    assert isinstance(reply, Answer)
    assert reply.citations[0].document_id == "old"


def test_an_old_catalog_without_a_year_gets_no_verdict_and_both_versions() -> None:
    for old in ("under the old catalog", "under the previous rules"):
        question = f"i have 5 outside credits, can i use them all for {TO_WHOLE} {old}?"
        reply = asked(question, *versions(FAMILIES["cap"], "4", "12"))
        assert not isinstance(reply, Answer) or reply.verdict is None
        assert {citation.document_id for citation in reply.citations} == {"old", "new"}


def test_a_version_on_what_nobody_asks_about_is_not_told() -> None:
    cap = FAMILIES["cap"].page(WHOLE, "12", name="cap", catalog_year=NEW)
    reply = asked(
        f"i have 8 outside credits, can i use them all for {TO_WHOLE}?",
        cap,
        *versions(FAMILIES["time"], "5", "8"),
    )
    assert isinstance(reply, Answer)
    assert "older version" not in text(reply)


def test_whether_enough_is_earned_there_is_held_against_the_versions_of_its_rule() -> None:
    question = f"I'd earn 20 credits of my 30-credit master's at {UNIVERSITY} itself. Is that enough for residency?"
    reply = asked(question, *versions(RESIDENCY, "24", "18"))
    assert isinstance(reply, Answer)
    assert reply.verdict is Verdict.YES
    assert [citation.document_id for citation in reply.citations] == ["new", "old"]
    undated = asked(question, RESIDENCY.version("24", "one", None), RESIDENCY.version("18", "other", None))
    assert not isinstance(undated, Answer) or undated.verdict is None


def test_undated_caps_of_which_each_lets_in_as_much_are_no_conflict() -> None:
    said = f"{WHOLE} accepts outside transfer credit for at most 30% of the credits of a master's degree."
    share = replace(capped(WHOLE, "9"), sentence=said, amount=Share(Fraction(30, 100)))
    other = document(rules=[share], institution=UNIVERSITY, name="other")
    pages = (document(rules=[capped(WHOLE, "9")], institution=UNIVERSITY), other)
    reply = asked(f"can i transfer 8 outside credits into a 30-credit master's at {UNIVERSITY}?", *pages)
    assert isinstance(reply, Answer)
    assert reply.verdict is Verdict.YES
    assert isinstance(asked(f"can i transfer 8 outside credits into {TO_WHOLE}?", *pages), Conflict)
