"""Who asks to be let in, said plainly."""

import pytest

from advisor.message.plainly.standing import Entrant, entrant
from corpus.rules import Credential, Eligibility, Purpose, Standing
from tests.advisor.made_up import understood

CERTIFICATE = Credential.CERTIFICATE
LEGAL = Eligibility(
    "eligibility", "The Paralegal certificate is only for students in the MA in Law.", Purpose.ENROL, CERTIFICATE,
    Standing.DEGREE_STUDENT, "only", ("MA in Law",), "Paralegal",
)  # fmt: skip


def who(question: str, rule: Eligibility | None = None) -> Entrant | None:
    """Who asks."""
    return entrant(understood(question), rule)


@pytest.mark.parametrize(
    ("people", "standing"),
    [
        ("a current graduate student there", Standing.DEGREE_STUDENT),
        ("a PhD student there", Standing.DEGREE_STUDENT),
        ("an undergraduate without a bachelor's degree yet", Standing.UNDERGRADUATE),
        ("a non-degree student", Standing.NONDEGREE),
        ("a student without a degree program", Standing.NONDEGREE),
        ("an international student who is not in a degree program", Standing.INTERNATIONAL_ALONE),
    ],
)
def test_somebody_is_one_thing(people: str, standing: Standing) -> None:
    for question in (
        f"I am {people}. Can I enroll in the graduate certificate?",
        f"We have an inquiry from {people} about the grad cert. May they enroll?",
        f"grad cert for {people}, ok?",
    ):
        found = who(question)
        assert found and found.standing is standing and found.named.credential is CERTIFICATE


def test_somebody_is_without_what_is_needed_or_new() -> None:
    lacking, new = who("Would they let x in?"), who("Is a new applicant allowed to take the grad certificate?")
    assert lacking is None and new is not None and new.new
    without = who("Is someone without a master's degree allowed to take the certificate?")
    assert without and without.lacks is Standing.MASTERS


def test_a_degree_and_a_program_are_those_of_the_rule() -> None:
    question = "Is someone outside the MA in Law allowed to take the Paralegal certificate?"
    found = who(question, LEGAL)
    assert found == Entrant(lacks=Standing.DEGREE_STUDENT, of_degree=True, own=True)
    assert who(question) is None
    assert who("Is someone outside the MA in Arts allowed to take the Paralegal certificate?", LEGAL) is None
    inside = who("Can a student in the MA in Law there join the Paralegal certificate?", LEGAL)
    assert inside and inside.standing is Standing.DEGREE_STUDENT


@pytest.mark.parametrize(
    "question",
    [
        "I am not a current graduate student there. Can I enroll in the certificate?",
        "I was a current graduate student there. Can I enroll in the certificate?",
        "My friend is a PhD student there. Can I enroll in the certificate?",
        "Can a PhD student there or a non-degree student enroll in the certificate?",
        "Can a PhD student there enroll in the certificate next year?",
        "Can a PhD student there enroll in the certificate and the master's?",
        "A PhD student there will enroll in the other certificate.",
        "Can a PhD graduate there enroll in the certificate?",
    ],
)
def test_one_word_more_and_nobody_is_read(question: str) -> None:
    assert who(question) is None
