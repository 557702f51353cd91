"""The tool that applies the rules to somebody's credit."""

from typing import Annotated

from pydantic import Field

from advisor.question import Question
from api.bodies.replies import answer_body
from api.bodies.schemas import AnswerBody, Asked
from api.mcp.reading import Reading

Case = Annotated[
    Asked,
    Field(
        description="The whole case as one question, with the school, the credits, grades, ages and earlier use that "
        "the person gave, and nothing that they did not say."
    ),
]
School = Annotated[str | None, Field(max_length=200, description="The school meant where the question names none.")]
Year = Annotated[str | None, Field(max_length=20, description='The catalog year, such as "2025-2026".')]


def check_transfer(reading: Reading, question: str, institution: str | None, catalog_year: str | None) -> AnswerBody:
    """The answer to a question, out of quotes and findings: no model writes in it, for one is asking."""
    asked = Question(question, reading.audience, (), institution, catalog_year)
    return answer_body(reading.service.advisor.unassisted().ask(asked))
