"""Which step a plain question asks about."""

from dataclasses import replace

import pytest

from advisor.message.plainly.steps import Told, step_asked
from corpus.rules import Act, Credential
from tests.advisor.made_up import understood


@pytest.mark.parametrize(
    ("question", "act"),
    [
        ("Can I still file the transfer credit request for the master's in my first semester?", Act.REQUEST_TRANSFER),
        ("an appeal of a transfer credit decision 16 days after it for the master's, allowed?", Act.APPEAL_TRANSFER),
        ("Can I get into the grad cert after completing the second certificate course?", Act.JOIN_CERTIFICATE),
        ("can i sign up 4 the MA out of my certificate after 10 certificate credits", Act.JOIN_DEGREE),
    ],
)
def test_a_step_is_asked_about_with_one_time(question: str, act: Act) -> None:
    step = step_asked(understood(question))
    assert step is not None and step.act is act


def test_what_somebody_says_to_be_is_told_with_the_credential() -> None:
    step = step_asked(understood("Can I join the grad cert in my first semester there? I am a current student there."))
    assert step and step.told == {Told.CURRENT_STUDENT} and step.named.credential is Credential.CERTIFICATE
    alum = (
        "want to join the grad cert six years after I graduated there, possible? "
        "I am an alum and want to finish one that I began."
    )
    step = step_asked(understood(alum))
    assert step and step.act is Act.FINISH_CERTIFICATE


@pytest.mark.parametrize(
    "question",
    [
        "Can my friend file the transfer credit request for the master's in my first semester?",
        "Can I file the transfer credit request for the PhD in my first semester?",
        "Can I file the transfer credit request for the master's in my first semester unless I withdrew?",
        "Do I have to file the transfer credit request for the master's in my first semester?",
        "Can I file the transfer credit request for the master's and the certificate in my first semester?",
        "Can I file the transfer credit request for the master's in my first semester or in my third semester?",
        "I file the transfer credit request for the master's in my first semester.",
        "Can I get into the master's after completing the second certificate course, with an exception?",
    ],
)
def test_one_word_more_and_no_step_is_read(question: str) -> None:
    assert step_asked(understood(question)) is None


def test_a_supposed_rule_leaves_nothing_to_decide() -> None:
    asked = understood("Can I file the transfer credit request for the master's in my first semester?")
    assert step_asked(asked) is not None and step_asked(replace(asked, supposes=True)) is None
