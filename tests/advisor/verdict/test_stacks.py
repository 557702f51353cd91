"""Whether a certificate stacks into a degree that is named."""

import pytest

from advisor.finding import Finding
from advisor.reply import Verdict
from advisor.verdict.stacks import stacks
from corpus.rules import Origin, Stack
from tests.advisor.made_up import document, lot, named, understood

OUTRIGHT = Stack("stack", "The certificate stacks into the MS in Accounting (MSA).", ("MS in Accounting (MSA)",))
IN_PART = Stack("stack", "Some credits may count toward the MS in Accounting.", ("MS in Accounting",))


def of(question: str, rule: Stack = OUTRIGHT, *sentences: str) -> Finding | None:
    """What is found on a question about a certificate's page."""
    asked = understood(question, lot(origin=Origin.CERTIFICATE))
    return stacks(asked, named(document(*sentences, rules=[rule], program="Accounting certificate")))


@pytest.mark.parametrize(
    "question",
    ["Does the certificate stack into the MS in Accounting?", "Is the certificate one that stacks into their MSA?"],
)
def test_a_degree_that_the_rule_names_is_one(question: str) -> None:
    found = of(question)
    assert found and found.verdict is Verdict.YES


@pytest.mark.parametrize(
    "question",
    [
        "Does the certificate stack into the MBA?",
        "Does the certificate stack into the degree?",
        "Does the certificate not stack into the MS in Accounting?",
        "Does the certificate fully stack into the MS in Accounting?",
        "How does the certificate stack into the MS in Accounting?",
        "Does the certificate with a 2.5 stack into the MS in Accounting?",
        "Does the certificate that I dropped out of stack into the MS in Accounting?",
        "Does the certificate stack into the MS in Accounting if I failed?",
    ],
)
def test_another_degree_or_another_question_gets_none(question: str) -> None:
    assert of(question) is None


def test_a_condition_on_the_page_gives_none() -> None:
    question = "Does the certificate stack into the MS in Accounting?"
    assert of(question, IN_PART) is None
    assert of(question, OUTRIGHT, "Only courses with a B count toward the MS.") is None
