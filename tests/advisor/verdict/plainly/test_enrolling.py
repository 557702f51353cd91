"""Who may enroll, asked plainly."""

from dataclasses import replace
from typing import Literal

from advisor.finding import Finding
from advisor.message.understanding import Place
from advisor.reply import Verdict
from advisor.verdict.plainly.enrolling import is_new, may_enroll
from corpus.document import Kind
from corpus.rules import Credential, Eligibility, Purpose, Standing
from tests.advisor.made_up import SCHOOL, document, general, named, understood


def rule(
    standing: Standing,
    eligible: Literal["yes", "no", "only"],
    degrees: tuple[str, ...] = (),
    program: str | None = None,
    sentence: str = "It is said of the graduate certificate.",
) -> Eligibility:
    """What a page says of who may enroll in its certificate."""
    target = Credential.CERTIFICATE
    return Eligibility("eligibility", sentence, Purpose.ENROL, target, standing, eligible, degrees, program)


def of(question: str, *rules: Eligibility) -> Finding | None:
    """A plain question under rules of the whole institution."""
    return may_enroll(understood(question), general(document(rules=rules)))


JOINS = "Can {} enroll in the {}?"


def test_people_of_a_standing_may_or_may_not() -> None:
    question = JOINS.format("a non-degree student", "grad cert")
    yes, no = of(question, rule(Standing.NONDEGREE, "yes")), of(question, rule(Standing.NONDEGREE, "no"))
    assert yes and yes.verdict is Verdict.YES and "non-degree students may enroll" in yes.text
    assert no and no.verdict is Verdict.NO
    assert of(question, rule(Standing.UNDERGRADUATE, "no")) is None
    assert of(question, rule(Standing.NONDEGREE, "only")) is None


def test_rules_that_differ_decide_nothing() -> None:
    question = JOINS.format("a non-degree student", "grad cert")
    both = (rule(Standing.NONDEGREE, "yes"), rule(Standing.NONDEGREE, "no", sentence="No certificate for them."))
    assert of(question, *both) is None


def test_who_is_outside_the_only_degree_may_not_take_its_certificate() -> None:
    only = rule(Standing.DEGREE_STUDENT, "only", ("MA in Law",), "Paralegal")
    found = of(JOINS.format("someone outside the MA in Law", "Paralegal certificate"), only)
    assert found and found.verdict is Verdict.NO and "only students of the MA in Law" in found.text
    assert of(JOINS.format("someone outside the MA in Law", "Ethics certificate"), only) is None
    assert of(JOINS.format("a student in the MA in Law there", "Paralegal certificate"), only) is None


def test_a_student_of_another_degree_gets_no_yes() -> None:
    yes = rule(Standing.DEGREE_STUDENT, "yes", ("MS in Computing",))
    own = of(JOINS.format("a student in the MS in Computing there", "grad cert"), yes)
    assert own and own.verdict is Verdict.YES
    assert of(JOINS.format("a student in the MS in Statistics there", "grad cert"), yes) is None
    assert of(JOINS.format("a student in a graduate degree there", "grad cert"), yes) is None


def test_a_rule_on_certificates_says_nothing_of_a_degree() -> None:
    assert of(JOINS.format("a non-degree student", "master's"), rule(Standing.NONDEGREE, "yes")) is None


def test_somebody_new_asks_for_one_program_by_its_name() -> None:
    page = document(kind=Kind.CERTIFICATE, program="Health certificate")
    place = Place(SCHOOL, (), (page.id,), ((page.id,),))
    asked = understood("Is a new applicant allowed to take the certificate?")
    assert is_new(asked, replace(named(page), place=place))
    assert not is_new(asked, general(page))
    assert not is_new(understood("Is a readmitted applicant allowed to take it?"), replace(named(page), place=place))
