"""What a model is given: findings and quotes under identifiers, each once."""

from advisor.agent.brief import Brief, exhibits_of, in_hand
from advisor.finding import Finding
from advisor.question import Question
from tests.advisor.made_up import document, sources

PAGE = document("At most 9 credits count.", "Each course needs a B.")
FINDING = Finding("Yes: 9 credits count.", tuple(sources(PAGE)))


def test_findings_and_quotes_are_numbered_apart_and_what_occurs_twice_once() -> None:
    exhibits = exhibits_of([FINDING, FINDING], [*sources(PAGE), *sources(PAGE)])
    assert [(exhibit.id, exhibit.text) for exhibit in exhibits] == [
        ("F1", FINDING.text), ("Q1", "At most 9 credits count."), ("Q2", "Each course needs a B."),
    ]  # fmt: skip
    assert [exhibit.documents for exhibit in exhibits] == [(PAGE, PAGE), (PAGE,), (PAGE,)]
    brief = Brief(Question("?"), exhibits)
    assert (brief.findings, brief.quotes) == (exhibits[:1], exhibits[1:])
    assert list(in_hand(exhibits)) == ["F1", "Q1", "Q2"]
