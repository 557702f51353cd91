"""What is told in the words of the rules applied is met or denied as they ask, and taken out of the message."""

from dataclasses import replace

import pytest

from advisor.message.understanding import Understanding
from advisor.verdict.conditions_met import without_met
from advisor.verdict.groups import groups_of
from corpus.document import Document
from corpus.rules import Credential, Situation
from tests.advisor.made_up import cap, document, general, lot, understood

CAP = "At most 9 credits from before matriculation count toward the electives, except in its law program."
PAGE = document(
    "Credit is taken only from AACSB accredited sources.",
    "The aviation program does not take any.",
    "Credit from an accredited school with approval does not expire.",
    rules=[
        cap(9, sentence=CAP),
        cap(15, sentence="Up to 15 credits come from exchange partners.", when=(Situation.EXCHANGE,)),
    ],
)


def without(told: str, page: Document = PAGE) -> Understanding:
    """What is left of a message that tells this of six outside credits."""
    asked = understood(f"do they count? {told}", lot(6))
    asked = replace(asked, content=frozenset({"electives", "count"}))
    groups = groups_of(asked, general(page), Credential.MASTERS)
    return without_met(asked, groups[0], (page,))


@pytest.mark.parametrize(
    "told",
    [
        "They would be electives.",
        "They are all electives, and the other school is no exchange partner.",
        "It is not the law program.",
        "I took them before matriculation, at an AACSB accredited school.",
    ],
)
def test_what_the_rules_ask_for_and_what_they_except_is_met(told: str) -> None:
    left = without(told)
    assert (left.question.strip(" .,"), left.unnamed.strip(" .,")) == ("do they count?", "do they count?")
    assert len(left.question) == len(f"do they count? {told}")


@pytest.mark.parametrize(
    "told",
    [
        "They would be core courses.",
        "They would not be electives.",
        "They might be electives.",
        "Some of them would be electives.",
        "They would be electives of a degree.",
        "They would be electives or core courses.",
        "It is the law program.",
        "It is not the aviation program.",
        "They are not with approval.",
        "They are all electives with a D.",
        "The other school is an exchange partner.",
        "The other school is not accredited.",
        "I took them after matriculation.",
        "I took them before matriculation, at an unaccredited school.",
        "I took them before matriculation, at 2 schools.",
        "Would they be electives?",
    ],
)
def test_anything_else_stays(told: str) -> None:
    assert without(told).question == f"do they count? {told}"


def test_the_words_of_what_is_met_tell_the_question_from_no_other() -> None:
    assert without("They would be electives.").content == {"count"}
    assert without_met(understood("They would be electives."), None, ()).question == "They would be electives."
