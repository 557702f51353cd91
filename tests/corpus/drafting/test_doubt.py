"""What only looks like a rule is not drafted, and a person is told why."""

from dataclasses import replace

import pytest

from corpus.drafting.draft import draft, drafting_of
from corpus.rules import Credential
from tests.corpus.drafting.pages import page

CAP = "Students may transfer up to 12 credits from other institutions toward a master's degree."


def test_a_plain_limit_is_drafted() -> None:
    assert [one.rule.rule for one in draft(page(CAP))] == ["cap"]


@pytest.mark.parametrize(
    "sentences",
    [
        ("It is not true that up to 18 credits from other institutions count toward a master's degree.",),
        ("Peer institutions allow students to transfer up to 15 credits toward a master's degree; we do not.",),
        ("A draft proposal would permit up to 18 credits from other institutions toward a master's degree.",),
        ("Beginning Fall 2028, up to 21 credits from other institutions count toward a master's degree.",),
        ("Except in the School of Nursing, up to 9 credits from other institutions count toward a master's degree.",),
        ("Students may transfer up to 18 credits from other institutions toward the M.Ed.",),
        (CAP, "The foregoing does not apply to certificates completed before 2025."),
        ("Until June 30, 2024, students could transfer up to 15 credits from elsewhere toward a master's degree.",),
        (CAP, "Since then no transfer credit is accepted."),
        ("## Withdrawn policies", CAP),
        ("## Graduate students may not", CAP),
        ("## Credit for veterans", CAP),
        ("## Doctoral students", "Up to 36 credits may be transferred from a prior master's degree."),
        (CAP, "This policy was superseded on July 1, 2024."),
    ],
)
def test_a_limit_in_doubt_is_shown_and_not_drafted(sentences: tuple[str, ...]) -> None:
    drafting = drafting_of(page(*sentences))
    assert drafting.drafts == ()
    assert drafting.untyped


def test_an_archived_page_drafts_nothing() -> None:
    assert draft(replace(page(CAP), title="Archived: transfer credit 2019")) == ()


def test_doctoral_students_are_limited_only_by_what_is_said_of_them() -> None:
    found = draft(page("## Doctoral students", "Students may transfer up to 30 credits toward the doctoral degree."))
    assert all(getattr(one.rule, "target", None) is Credential.DOCTORATE for one in found)


def test_what_another_version_of_a_page_says_is_drafted_on_that_version_alone() -> None:
    older = "An older version of this page lets up to 9 transfer credits count toward a master's degree."
    (reason,) = [one.reason for one in drafting_of(page(older)).untyped]
    assert not draft(page(older))
    assert reason == "it tells what another version says"
    assert [one.rule.rule for one in draft(replace(page(older), title="Transfer (older version)"))] == ["cap"]
