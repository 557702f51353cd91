"""What is quoted beside a verdict is on the credit that it was given on."""

from advisor.bootstrap import Service
from advisor.question import Question
from advisor.reply import Answer, Verdict, text


def test_no_other_limit_that_allows_the_askers_amount_is_quoted_beside_a_verdict(service: Service) -> None:
    asked = "I am an alumna of Iowa's Tippie MBA. Would all 9 hours of my MBA be applied to the analytics certificate?"
    reply = service.advisor.ask(Question(asked)).reply
    assert isinstance(reply, Answer) and reply.verdict is Verdict.PARTLY
    assert "only up to 6 hours" in text(reply)
    assert "up to 9" not in text(reply)


def test_without_a_verdict_all_limits_are_quoted(service: Service) -> None:
    asked = "How many hours of the Tippie MBA may go toward the business analytics certificate at Iowa?"
    said = text(service.advisor.ask(Question(asked)).reply)
    assert "up to 6 hours" in said and "up to 9 semester hours" in said
