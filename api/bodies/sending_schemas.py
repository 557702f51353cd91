"""The bodies of what people choose to send, and of what a widget is told."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from api.handoff.route import is_address

AnswerId = Annotated[str, StringConstraints(min_length=1, max_length=64, pattern=r"^[\w-]+$")]
Told = Annotated[str, StringConstraints(strip_whitespace=True, max_length=2000)]
TakenAlong = Annotated[str, StringConstraints(strip_whitespace=True, max_length=6000)]
"""What somebody writes and the answer that they were given."""


def _reachable(address: str) -> str | None:
    """An e-mail address; nothing where the field was left empty."""
    if not address:
        return None
    if not is_address(address):
        raise ValueError("it must be an e-mail address, or be left out")
    return address


class FeedbackRequest(BaseModel):
    """What `POST /v1/feedback` takes: what somebody thinks of an answer, and what it should have said."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "answer_id": "5f0c7a9f3c1d4e6f8a2b",
                    "rating": "down",
                    "reason": "out of date",
                    "correction": "The cap is 12 credits since this fall.",
                    "question": "How many outside credits does UNH take?",
                }
            ]
        }
    )

    answer_id: AnswerId
    rating: Literal["up", "down"]
    reason: Told | None = None
    correction: Told | None = None
    question: Told | None = None


class FeedbackBody(BaseModel):
    """What `POST /v1/feedback` gives."""

    stored: bool
    message: str


class HandoffRequest(BaseModel):
    """What `POST /v1/handoffs` takes: a question for a person, with the numbers of the citations to send along."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "answer_id": "5f0c7a9f3c1d4e6f8a2b",
                    "question": "How many outside credits does UNH take?",
                    "text": "Does my course from 2017 count?",
                    "citations": [1],
                    "reply_to": "student@example.edu",
                }
            ]
        }
    )

    answer_id: AnswerId | None = None
    """Null for a question that was not asked here yet."""
    institution: Annotated[str, StringConstraints(max_length=200)] | None = None
    """Whose people should have it, where it is about another institution than the page is of."""
    question: Told
    text: TakenAlong = ""
    citations: Annotated[list[Annotated[int, Field(ge=1, le=999)]], Field(max_length=50)] = []
    reply_to: (
        Annotated[str, StringConstraints(strip_whitespace=True, max_length=254), AfterValidator(_reachable)] | None
    ) = None


class DeliveryBody(BaseModel):
    """What `POST /v1/handoffs` gives: whether somebody has it now, and what to tell its asker."""

    delivered: bool
    message: str


class OfficeHoursBody(BaseModel):
    open: bool
    text: str


class RouteBody(BaseModel):
    """How a hand-off goes: `target` is the address of "email" or the URL of "link", and null otherwise."""

    kind: Literal["email", "link", "webhook", "none"]
    target: str | None


class StorageBody(BaseModel):
    """What is stored, and for how many days; `GET /v1/privacy` has the whole of it."""

    stored: bool
    what: str
    days: int | None


class WidgetConfigBody(BaseModel):
    """What `GET /v1/widget/config` gives: all that a widget shows before the first question."""

    institution: str | None
    catalog_year: str | None
    contact: str | None
    contact_of: str | None
    """The institution whose contact, hand-off and office hours these are; null where no key says."""
    office_hours: OfficeHoursBody | None
    handoff: RouteBody
    storage: StorageBody
    starter_questions: list[str]
    languages: list[str]
    theme: dict[str, str] | None
