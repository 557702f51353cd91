"""A chat model that proposes typed rules for a sentence; whoever asks checks them against it."""

import logging
from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files
from typing import Literal

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import HumanMessage, SystemMessage
from pydantic import BaseModel, Field, ValidationError

from corpus.drafting.proposing import Proposal


class ProposedRule(BaseModel):
    """One rule that the sentence states. Leave out what it does not say."""

    rule: Literal["cap", "residency", "minimum_grade", "age_limit", "time_limit", "course_level"]
    origin: str | None = Field(None, description="where the credit comes from")
    target: str | None = Field(None, description="masters, certificate, doctorate, microcredential or any")
    credits: str | None = Field(None, description="an amount in credits, as the sentence writes it, in digits")
    share: str | None = Field(None, description="an amount as a share, such as 1/3 or 40%")
    courses: int | None = None
    unit: str | None = Field(None, description="semester, quarter or unit")
    grade: str | None = Field(None, description="a letter grade")
    years: str | None = None
    anchor: str | None = Field(None, description="the day that the age is counted back from")
    level: int | None = None

    def fields(self) -> Proposal:
        """The rule as it would stand in front matter."""
        amounts = (("credits", self.credits), ("share", self.share), ("courses", self.courses))
        amount = {name: value for name, value in amounts if value is not None}
        plain = self.model_dump(exclude_none=True, exclude={"credits", "share", "courses"})
        return {**plain, "amount": amount} if amount else plain


class ProposedRules(BaseModel):
    """Every rule that the sentence states; none where it states none."""

    rules: list[ProposedRule]


class ChatProposer:
    """Proposes with any chat model of LangChain's that calls tools."""

    def __init__(self, model: Callable[[], BaseChatModel]) -> None:
        """The model is made at its first use."""
        self._model = cache(model)

    def propose(self, sentence: str, headings: Sequence[str]) -> Sequence[Proposal]:
        """See Proposer. A model that fails proposes nothing: the limit is shown as one that nobody typed."""
        instructions = files("advisor.agent").joinpath("proposing.md").read_text(encoding="utf-8")
        asked = "\n".join([*(f"Heading: {heading}" for heading in reversed(headings)), f"Sentence: {sentence}"])
        try:
            reply = self._model().bind_tools([ProposedRules]).invoke([SystemMessage(instructions), HumanMessage(asked)])
            calls = [ProposedRules.model_validate(call["args"]) for call in reply.tool_calls]
        except ValidationError:
            return ()
        except Exception as error:  # providers raise errors of their own and of their HTTP client
            logging.getLogger(__name__).warning("no proposal: %s: %s", type(error).__name__, error)
            return ()
        return [rule.fields() for call in calls for rule in call.rules]
