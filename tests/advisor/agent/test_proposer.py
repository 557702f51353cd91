"""A chat model proposes rules for a sentence; when it fails, it proposes nothing."""

import pytest
from langchain_core.messages import AIMessage

from advisor.agent.proposer import ChatProposer
from tests.advisor.agent.fakes import BrokenChat, chat

CAP = {"rule": "cap", "origin": "outside", "target": "masters", "credits": "9"}


def calling(**arguments: object) -> AIMessage:
    """A message that calls the tool."""
    return AIMessage("", tool_calls=[{"name": "ProposedRules", "args": arguments, "id": "1"}])


def test_the_call_becomes_the_fields_of_a_rule() -> None:
    scripted = chat(calling(rules=[CAP]))
    found = ChatProposer(lambda: scripted).propose("At most 9 credits.", ["Transfer", "Catalog"])
    assert found == [{"rule": "cap", "origin": "outside", "target": "masters", "amount": {"credits": "9"}}]
    told = str(scripted.asked[0][-1].content)
    assert told.index("Catalog") < told.index("Transfer") < told.index("At most 9 credits.")


@pytest.mark.parametrize("said", [calling(rules="none"), AIMessage("I propose nothing.")], ids=["askew", "no call"])
def test_what_fits_no_rule_is_no_proposal(said: AIMessage) -> None:
    assert not ChatProposer(lambda: chat(said)).propose("At most 9 credits.", [])


def test_a_provider_that_fails_proposes_nothing(caplog: pytest.LogCaptureFixture) -> None:
    broken = BrokenChat(responses=[], error=ConnectionError("refused"))
    assert ChatProposer(lambda: broken).propose("At most 9 credits.", []) == ()
    assert "ConnectionError" in caplog.text
