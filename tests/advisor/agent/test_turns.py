"""A second model takes over where the first failed, and never finishes what the first began."""

import pytest

from advisor.agent.turns import InTurn
from advisor.agent.writer import ModelFailed, Used
from advisor.gate.claim import Claim
from tests.advisor.agent.fakes import Shelf, brief
from tests.advisor.made_up import document
from tests.advisor.writing import ScriptedWriter, failure

BRIEF = brief(document("At most 9 credits count."))
ONE, OTHER = Claim("One.", ("Q1",)), Claim("Other.", ("Q1",))


def test_the_first_writes_alone_where_it_can() -> None:
    second = ScriptedWriter(OTHER)
    assert list(InTurn(ScriptedWriter(ONE), second).write(BRIEF, Shelf())) == [ONE]
    assert second.briefs == []


@pytest.mark.parametrize("first", [(failure(),), (Used("a", 1, 2), failure())])
def test_the_second_writes_where_the_first_gave_nothing(first: tuple[Used | Exception, ...]) -> None:
    handed = list(InTurn(ScriptedWriter(*first), ScriptedWriter(OTHER)).write(BRIEF, Shelf()))
    assert [each for each in handed if isinstance(each, Claim)] == [OTHER]


def test_what_the_first_began_the_second_does_not_finish() -> None:
    items = InTurn(ScriptedWriter(ONE, failure()), ScriptedWriter(OTHER)).write(BRIEF, Shelf())
    assert next(items) == ONE
    with pytest.raises(ModelFailed, match="the model is ill"):
        next(items)


def test_where_both_fail_both_reasons_are_told() -> None:
    first = ScriptedWriter(ONE)
    first.trouble = "it rests"
    writer = InTurn(first, ScriptedWriter(failure()))
    assert writer.unready() is None
    with pytest.raises(ModelFailed, match="it rests; and the next: the model is ill"):
        list(writer.write(BRIEF, Shelf()))
    assert first.briefs == []


def test_where_none_can_write_none_is_ready() -> None:
    first, second = ScriptedWriter(), ScriptedWriter()
    first.trouble, second.trouble = "one", "two"
    assert InTurn(first, second).unready() == "one; and the next: two"
