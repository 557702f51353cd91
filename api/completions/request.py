"""What a program sends: messages, of which the last one asks, and parameters, most of which are of no meaning here."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, field_validator

from advisor.question import Question, Status, Turn
from api.bodies.schemas import TURNS, askable
from api.completions.content import OPTIONS, answer_in
from corpus.document import Audience

MODEL = "pathway-advisor"
"""The one model of the list."""

LONGEST_TURN = 8000
"""Characters of an earlier message, as in `POST /v1/answers`."""


def _only(words: str, *allowed: object) -> AfterValidator:
    """Takes a parameter only where it changes nothing, and says what to do otherwise."""

    def check(value: object) -> object:
        if value is None or value in allowed:
            return value
        raise ValueError(words)

    return AfterValidator(check)


class TextPart(BaseModel):
    """A part of a message. Pictures and sounds are not read."""

    type: Literal["text"]
    text: Annotated[str, StringConstraints(max_length=LONGEST_TURN)]


class Message(BaseModel):
    """One message. Those of the roles `system` and `developer` are not followed: rules and verdicts are the library's,
    and nobody may change how they are applied."""

    role: Literal["system", "developer", "user", "assistant"]
    content: str | list[TextPart] | None = None

    @property
    def text(self) -> str:
        """The words of the message."""
        if isinstance(self.content, list):
            return "\n".join(part.text for part in self.content)
        return self.content or ""


class StreamOptions(BaseModel):
    include_usage: bool = False


class TextFormat(BaseModel):
    type: Literal["text"]


class Preferences(BaseModel):
    """What is meant where the question names none: see `POST /v1/answers`."""

    institution: Annotated[str, StringConstraints(max_length=200)] | None = None
    catalog_year: Annotated[str, StringConstraints(max_length=20)] | None = None


class CompletionRequest(BaseModel):
    """What `POST /v1/chat/completions` takes. Parameters of sampling and of length are taken and have no effect: an
    answer is computed and quoted, and one that is cut short could say more than its rule."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "model": MODEL,
                    "messages": [{"role": "user", "content": "How many outside credits does UNH take?"}],
                }
            ]
        }
    )

    model: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    messages: Annotated[list[Message], Field(min_length=1, max_length=200)]
    stream: bool | None = None
    stream_options: StreamOptions | None = None
    pathway: Preferences | None = None
    n: Annotated[int | None, _only("one answer is given to a question; leave it out", 1)] = None
    tools: Annotated[list[object] | None, _only("no tools are called here; leave them out", [])] = None
    functions: Annotated[list[object] | None, _only("no functions are called here; leave them out", [])] = None
    tool_choice: Annotated[str | dict[str, object] | None, _only("no tools are called here", "none", "auto")] = None
    response_format: TextFormat | None = None
    logprobs: Annotated[bool | None, _only("no probabilities are known here; leave it out", False)] = None
    modalities: list[Literal["text"]] | None = None
    stop: Annotated[
        str | list[str] | None, _only("an answer is not cut short, since it could mislead; leave it out", [], "")
    ] = None
    store: Annotated[bool | None, _only("nothing is stored here; leave it out", False)] = None

    @field_validator("messages")
    @classmethod
    def _asks(cls, messages: list[Message]) -> list[Message]:
        if messages[-1].role != "user":
            raise ValueError("the last message must be of the role user: it is the question")
        for message in messages:
            if message.role == "user" and len(message.text) > 2000:
                raise ValueError("a message of the role user has 2,000 characters at most; please shorten it")
            if message.role == "assistant" and len(answer_in(message.text)) > LONGEST_TURN:
                raise ValueError(f"a message of the role assistant has {LONGEST_TURN:,} characters at most")
        if not askable(messages[-1].text):
            raise ValueError("the last message needs at least one visible character: it is the question")
        return messages

    def to_question(self, institution: str | None, catalog_year: str | None) -> Question:
        """The last message as a question after the others; with what a site means by default."""
        wanted = self.pathway or Preferences()
        return Question(
            self.messages[-1].text.strip(),
            Audience.STUDENT,
            _turns(self.messages[:-1]),
            wanted.institution or institution,
            wanted.catalog_year or catalog_year,
        )


def _turns(messages: list[Message]) -> tuple[Turn, ...]:
    """The questions with their answers, the last twenty; what was never answered is a question all the same."""
    turns: list[Turn] = []
    for message in messages:
        if message.role == "user":
            turns.append(Turn(message.text, ""))
        elif message.role == "assistant" and turns:
            asked_back = Status.CLARIFY if OPTIONS in message.text else None
            turns[-1] = Turn(turns[-1].question, answer_in(message.text), asked_back)
    return tuple(turns[-TURNS:])
