"""A hosted model sees no personal data of the question or of what was said before it."""

from collections.abc import Iterator

from advisor.agent.brief import Brief
from advisor.agent.private import Private, without_personal_data
from advisor.agent.reference import Reference
from advisor.agent.strong import StrongWriter
from advisor.agent.writer import Gathered
from advisor.gate.gate import Claim
from advisor.question import Question, Turn
from tests.advisor.agent.fakes import Shelf, chat, draft, returns

PERSONAL = Question(
    "my name is Ann Lee, ann@example.edu. Do my 12 credits from 2019 count?",
    history=(Turn("call me at 603-862-1234, how many count?", "At most 12 for 603-862-1234."),),
)


def test_the_question_and_its_turns_are_without_personal_data_and_otherwise_as_they_were() -> None:
    cleaned = without_personal_data(PERSONAL)
    assert cleaned.text == "my name is [name], [e-mail]. Do my 12 credits from 2019 count?"
    assert cleaned.history == (Turn("call me at [phone], how many count?", "At most 12 for [phone]."),)


def test_no_message_to_the_model_holds_personal_data() -> None:
    model = chat(draft(("At most 12 credits count.", "Q1")))
    writer = Private(StrongWriter("openai:gpt-5", returns(model)))
    list(writer.write(Brief(PERSONAL, ()), Shelf()))
    sent = " ".join(str(message.content) for messages in model.asked for message in messages)
    assert "12 credits from 2019" in sent
    assert not any(personal in sent for personal in ("Ann", "ann@", "862-1234"))


def test_it_writes_under_the_writers_own_name_and_says_what_it_says() -> None:
    class Says:
        name, one_sentence = "openai:gpt-5", False

        def unready(self) -> str | None:
            return "it is away"

        def write(self, brief: Brief, reference: Reference) -> Iterator[Claim | Gathered]:
            yield Claim("At most 12.", ("Q1",))

    writer = Private(Says())
    assert (writer.name, writer.one_sentence, writer.unready()) == ("openai:gpt-5", False, "it is away")
    assert list(writer.write(Brief(PERSONAL, ()), Shelf())) == [Claim("At most 12.", ("Q1",))]
