"""How people who never saw the patterns put their limits, and what looks alike but is none."""

from dataclasses import replace
from fractions import Fraction

import pytest

from corpus.amounts import Credits, Rounding, Share
from corpus.drafting.desk import waiting
from corpus.drafting.draft import DraftedRule, draft
from corpus.rules import AgeLimit, Cap, Credential, MinimumGrade, Origin, Residency, Rule, TimeLimit
from corpus.sentences import alone
from tests.corpus.drafting.pages import page

CAP = "No more than 9 semester credits from other institutions may be applied toward a master's degree."


def signed(*lines: str, more: str = "") -> list[Rule]:
    """What is signed unread of a page with these lines."""
    waits = waiting(page(*lines, more=more), ())
    return [one.item.rule for one in waits if isinstance(one.item, DraftedRule) and not one.obscure]


def drafted(*lines: str) -> list[Rule]:
    return [one.rule for one in draft(page(*lines))]


@pytest.mark.parametrize(
    "other",
    [
        "A waived course is replaced by another elective.",
        "A failed course was replaced by its repetition.",
        "The elective is superseded by any later section of the same course.",
        "An expired form has been replaced by the student with a new one.",
        "The lower grade is replaced by the higher.",
    ],
)
def test_a_course_that_is_replaced_revokes_no_rule(other: str) -> None:
    assert any(isinstance(rule, Cap) for rule in signed(CAP, "", other))


@pytest.mark.parametrize(
    "other",
    [
        "This policy was replaced by the board.",
        "The page has been superseded.",
        "These limits were rescinded.",
        "The course transfer policy is replaced by the graduate handbook.",
        "It was withdrawn.",
    ],
)
def test_a_page_that_no_longer_holds_is_not_drafted(other: str) -> None:
    assert not drafted(CAP, "", other)


@pytest.mark.parametrize(
    "old",
    [
        "That rule was superseded with the 2023-2024 catalog.",
        "Those limits were replaced in 2024.",
        "The earlier limit has been withdrawn.",
        "The former provision was rescinded.",
        "That old allowance is superseded.",
    ],
)
def test_that_rule_is_the_rule_of_its_own_section(old: str) -> None:
    before = "Up to 15 semester credits from other institutions may be applied toward a master's degree."
    caps = [one for one in drafted(CAP, "", "## Earlier", "", f"{before} {old}") if isinstance(one, Cap)]
    assert [cap.amount for cap in caps] == [Credits(Fraction(9))]


@pytest.mark.parametrize(
    "title",
    [
        "Transfer Credit and Credit from Certificates",
        "Graduate Transfer Credit, Stackable Certificates and Residency",
        "Certificates and Transfer Credit",
        "Residency, Advanced Standing and Certificates",
        "Transfer of Credit & Certificates",
    ],
)
def test_a_title_that_lists_certificates_beside_transfer_is_of_more_than_certificates(title: str) -> None:
    lines = (f"# {title}", "", CAP, "", "A course from another institution needs a grade of B or better.")
    grades = [rule for rule in drafted(*lines) if isinstance(rule, MinimumGrade)]
    assert [(rule.origin, rule.target) for rule in grades] == [(Origin.OUTSIDE, Credential.MASTERS)]


@pytest.mark.parametrize("title", ["Graduate Certificates: University Rules", "Transfer into a Certificate"])
def test_a_title_of_certificates_alone_is_of_certificates(title: str) -> None:
    grades = drafted(f"# {title}", "", "A transfer course needs a grade of B or better.")
    assert [rule.target for rule in grades if isinstance(rule, MinimumGrade)] == [Credential.CERTIFICATE]


@pytest.mark.parametrize(
    "after",
    [
        "If your master's is 39 hours or longer the maximum is 12.",
        "Programs that require 36 or more credits may accept as many as 12.",
        "In the School of Nursing, the limit is 5.",
        "(In the College of Law the limit is 6.)",
        "Students in the executive program may transfer 15.",
        "Larger programs may accept 12.",
        "In all programs this is nine. There's an exception for partner institutions: up to 15 may come.",
    ],
)
def test_what_the_next_sentences_narrow_is_told_by_the_rule(after: str) -> None:
    told = [rule.but for rule in signed(f"{CAP} {after}") if isinstance(rule, Cap) and rule.sentence == CAP]
    assert len(told) == 1
    assert told[0][-1] in after


@pytest.mark.parametrize(
    "after",
    [
        "In a graduate certificate, the limit is 3 credits.",
        "A grade of 3.5 or above is not needed.",
        "No exceptions are made to this limit.",
        "Credits from elsewhere and nondegree credits together cannot come to more than 18.",
        "Requests are made to the graduate school.",
    ],
)
def test_a_sentence_on_something_else_narrows_nothing(after: str) -> None:
    assert any(isinstance(rule, Cap) and rule.target is Credential.MASTERS for rule in signed(f"{CAP} {after}"))


@pytest.mark.parametrize(
    "sentence",
    [
        "Transfer credit and certificate credit, taken together, may not exceed one half of the credits of a degree.",
        "Transfer credit combined with certificate credit may not exceed 15 credits of a master's degree.",
        "The total of transfer credit and certificate credits may not exceed 15 credits in a master's degree.",
        "Certificate credits and transfer credits combined may not be more than 50 percent of a master's degree.",
        "Together, transfer credits and certificate credits may not make up more than half of a master's degree.",
    ],
)
def test_the_sum_of_two_kinds_of_credit_is_a_limit_on_neither(sentence: str) -> None:
    assert not [rule for rule in drafted(CAP, "", sentence) if isinstance(rule, Cap) and rule.sentence == sentence]


def test_each_credential_of_a_sentence_has_its_own_time() -> None:
    sentence = (
        "Students have five years to complete the master's degree, and two and a half years to complete a certificate."
    )
    times = {rule.target: rule.years for rule in drafted(sentence) if isinstance(rule, TimeLimit)}
    assert times[Credential.MASTERS] == 5
    assert times.get(Credential.CERTIFICATE) in (None, Fraction(5, 2))


def test_the_age_of_a_certificate_is_not_that_of_its_courses() -> None:
    sentence = (
        "Where the certificate was awarded more than six years before admission to the degree, its credits lapse."
    )
    assert not [rule for rule in drafted(sentence) if isinstance(rule, AgeLimit)]


@pytest.mark.parametrize(
    "short",
    ["Edgemere Poly", "EPU", "Edgemere"],
)
def test_an_institution_is_known_by_its_short_names(short: str) -> None:
    text = f"At least 24 credits of a master's degree must be {short} credits."
    assert Residency("residency", text, Credential.MASTERS, Credits(Fraction(24))) in signed_of(text)


@pytest.mark.parametrize("other", ["EPA", "Edgemere State College", "Edgemere Valley University"])
def test_another_name_is_not_the_institution(other: str) -> None:
    assert not signed_of(f"At least 24 credits of a master's degree must be {other} credits.")


def signed_of(text: str) -> list[Rule]:
    document = replace(page(text), institution="Edgemere Polytechnic University")
    waits = waiting(document, ())
    return [one.item.rule for one in waits if isinstance(one.item, DraftedRule) and not one.obscure]


@pytest.mark.parametrize(
    "sentence",
    [
        "Transfer credits can't be more than 30% of a master's degree.",
        "Transfer credits mustn't exceed 30% of a master's degree.",
        "Transfer credits won't be accepted beyond 30% of a master's degree.",
    ],
)
def test_short_forms_of_not_are_read(sentence: str) -> None:
    assert [rule.amount for rule in drafted(sentence) if isinstance(rule, Cap)] == [Share(Fraction(3, 10))]


def test_a_second_demand_in_a_sentence_leaves_it_to_a_reader() -> None:
    sentence = (
        "Each transfer course needs a grade of B or better, and the student must begin the master's in five years."
    )
    assert drafted(sentence)
    assert not signed(sentence)


def test_sentences_of_one_line_stand_each_alone() -> None:
    assert alone("# Rules\nOne rule. Another rule.\n\n- An item.\n") == (
        "# Rules",
        "One rule.",
        "Another rule.",
        "- An item.",
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "At least 24 credits of a master's degree must be earned here.",
        "No fewer than 24 of the credits for the master's degree have to be taken with us.",
        "At least 24 credits of a master's degree must be Example University credits.",
        "A minimum of 24 credits for the master's degree must be completed here.",
        "A master's student must take at least 24 credits at Example University.",
    ],
)
def test_here_is_the_institution_itself(sentence: str) -> None:
    assert Residency("residency", sentence, Credential.MASTERS, Credits(Fraction(24))) in signed(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "At least 24 credits of a master's degree must be earned here or at a partner.",
        "At least 24 credits of a master's degree should have been earned elsewhere.",
        "Students say that at least 24 credits were earned here.",
    ],
)
def test_here_or_elsewhere_is_no_residency(sentence: str) -> None:
    assert not [rule for rule in signed(sentence) if isinstance(rule, Residency)]


@pytest.mark.parametrize(
    "sentence",
    [
        "A maximum of 15 credits may be shared by a certificate and a master's degree.",
        "Up to 15 credits may be shared between a certificate and a master's degree.",
        "No more than 15 of a certificate's credits may be applied to a master's degree.",
        "Students may carry a certificate's units into a master's degree, to a maximum of 15 credits.",
        "At most 15 credits may be shared by a certificate and a master's degree.",
    ],
)
def test_what_a_certificate_shares_with_a_degree_is_its_credit(sentence: str) -> None:
    caps = [rule for rule in signed(sentence) if isinstance(rule, Cap)]
    assert [(cap.origin, cap.target, cap.amount) for cap in caps] == [
        (Origin.CERTIFICATE, Credential.MASTERS, Credits(Fraction(15)))
    ]


def test_fractions_that_are_dropped_are_rounded_down_and_no_others() -> None:
    dropped = (
        "Transferred credit may not exceed 25 percent of the credits of a master's degree, fractions being dropped."
    )
    assert [rule.rounding for rule in signed(dropped) if isinstance(rule, Cap)] == [Rounding.DOWN]
    nearest = "Transferred credit may not exceed 25 percent of a master's degree, rounded to the nearest whole credit."
    assert [rule.rounding for rule in signed(nearest) if isinstance(rule, Cap)] == [Rounding.NEAREST]
