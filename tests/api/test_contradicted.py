"""What a question tells against the sentences that a finding rests on."""

import pytest

from advisor.bootstrap import Service
from advisor.question import Question
from advisor.reply import Answer, Verdict, text


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Can 6 credits of my CPS master's count toward the 12-credit certificate at Northeastern CPS?", Verdict.YES),
        ("Can 12 credits of a master's I finished at UNL go into my second master's there?", Verdict.NO),
        ("Will Colorado State award me the grad certificate automatically once the courses are done?", Verdict.NO),
        ("Do 9 transfer credits count toward the master's at UMGC? I applied in January 2026.", Verdict.YES),
        ("Can a new applicant enroll in the Public Health certificate at UNH in 2026?", Verdict.NO),
    ],
)
def test_what_is_as_the_rules_want_it_is_judged(service: Service, question: str, verdict: Verdict) -> None:
    reply = service.advisor.ask(Question(question)).reply
    assert isinstance(reply, Answer)
    assert reply.verdict is verdict


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "GWU Columbian College: my master's is 36 credits and I bring 12 transfer credits with B. "
            "How many are over?",
            "3 over",
        ),
        ("Portland State MA, 45 credits: how many must I earn there?", "two thirds of 45 is 30"),
        ("TLU MSBA: 6 hours from elsewhere, how many hours left?", "30 - 6 = 24"),
    ],
)
def test_a_sum_that_nothing_told_takes_back_is_given(service: Service, question: str, said: str) -> None:
    assert said in text(service.advisor.ask(Question(question)).reply)
