"""The ways in which offices word limits: by the sentence before, with plain verbs, in lists of kinds of credit."""

from fractions import Fraction

import pytest

from corpus.amounts import Credits, Everything, ForSize, Share, Unit
from corpus.document import Document
from corpus.drafting.desk import waiting
from corpus.drafting.draft import DraftedRule
from corpus.drafting.draft import draft as drafts_of
from corpus.drafting.telling import told
from corpus.rules import AgeLimit, Cap, Credential, MinimumGrade, Origin, Residency
from tests.corpus.drafting.pages import page


def said(document: Document) -> list[str]:
    return [told(one.rule) for one in drafts_of(document)]


def unread(document: Document) -> list[str]:
    """What may be signed without being read."""
    waits = waiting(document, ())
    return [one.sentence for one in waits if isinstance(one.item, DraftedRule) and not one.obscure]


def test_a_sentence_that_points_back_is_of_the_credit_before_and_is_read_before_it_is_signed() -> None:
    first = "Credit from another university may be applied to a master's degree."
    document = page(f"{first} It must not be more than 8 years old when the degree is awarded.")
    (rule,) = [one.rule for one in drafts_of(document)]
    assert isinstance(rule, AgeLimit)
    assert (rule.origin, rule.target, int(rule.years)) == (Origin.OUTSIDE, Credential.MASTERS, 8)
    assert unread(document) == []


def test_a_sentence_under_another_heading_is_not_what_is_pointed_at() -> None:
    document = page(
        "## Transfer", "", "Credit from another university may be applied.", "", "## Age", "", "It lasts 8 years."
    )
    assert drafts_of(document) == ()


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        (
            "A candidate for the master's degree completes a minimum of two-thirds of the credits in courses offered "
            "by the University.",
            "At least 2/3 of the program of a master's degree must be earned at the institution itself.",
        ),
        (
            "The whole certificate counts toward a master's degree.",
            "Of credit of the institution's own certificate, all of it may count toward a master's degree.",
        ),
        (
            "The twelve credits of the certificate are applied to the degree in full.",
            "Of credit of the institution's own certificate, all of it may count toward a master's degree.",
        ),
        (
            "The certificate must be declared before half of its credits have been completed.",
            "To announce certificate is possible only before 0.5 of the program of the certificate is done.",
        ),
        (
            "Only persons holding a bachelor's degree are eligible for a graduate certificate.",
            "People who stand as bachelor alone may enrol in a graduate certificate.",
        ),
        (
            "Up to 6 credits of a finished master's degree may count toward a second master's degree.",
            "Credit that already served for a graduate degree counts again only within limits toward a master's "
            "degree.",
        ),
        (
            "The university does not let courses completed for a master's degree count toward a graduate certificate.",
            "Of credit of the institution's own degree, nothing counts toward a graduate certificate.",
        ),
        (
            "Students must apply for the award of the certificate.",
            "Automatic award: not allowed.",
        ),
    ],
)
def test_a_limit_is_drafted(sentence: str, rule: str) -> None:
    assert rule in said(page(sentence))


def test_a_grade_written_as_a_figure_is_its_letter_and_is_read_before_it_is_signed() -> None:
    document = page("Each course transferred to a master's degree must have a grade of 3.0 or better.")
    (rule,) = [one.rule for one in drafts_of(document)]
    assert isinstance(rule, MinimumGrade)
    assert rule.grade == "B"
    assert unread(document) == []


def test_a_row_with_a_note_is_read_before_it_is_signed() -> None:
    row = "kind: Credit from other institutions (maximum); master's degree: 6 hours; certificate: 3 hours"
    assert unread(page(f"{row}."))
    noted = page(f"{row}; note: Three in nursing.")
    assert drafts_of(noted)
    assert unread(noted) == []


def test_an_average_in_figures_is_no_grade() -> None:
    rules = [one.rule for one in drafts_of(page("Transfer credit needs a grade average of 3.0 in a master's degree."))]
    assert not any(isinstance(rule, MinimumGrade) for rule in rules)


def test_a_list_of_kinds_of_credit_with_amounts_is_read_under_its_line() -> None:
    lead = "The following limits apply to credit toward a master's degree:"
    document = page(f"{lead} Credit from other universities: 10 hours")
    (rule,) = [one.rule for one in drafts_of(document)]
    assert isinstance(rule, Cap)
    assert (rule.origin, rule.target, rule.amount.credits if isinstance(rule.amount, Credits) else 0) == (
        Origin.OUTSIDE,
        Credential.MASTERS,
        10,
    )


def test_credit_of_a_certificate_that_goes_to_the_degree_is_no_credit_of_a_degree() -> None:
    rules = [one.rule for one in drafts_of(page("At most 12 credits of a certificate may be applied to the degree."))]
    assert [(rule.origin, rule.target) for rule in rules if isinstance(rule, Cap)] == [
        (Origin.CERTIFICATE, Credential.MASTERS)
    ]


def test_a_page_that_counts_in_units_counts_shares_in_units_too() -> None:
    lines = ("A certificate takes 12 units.", "At most a third of a master's degree may be transferred.")
    caps = [one.rule for one in drafts_of(page(*lines)) if isinstance(one.rule, Cap)]
    assert [rule.unit for rule in caps] == [Unit.UNIT]


def test_an_amount_for_programs_of_one_size_is_drafted_for_that_size_alone() -> None:
    document = page("At most 6 credits may be transferred into a master's degree requiring 30 credits.")
    (rule,) = [one.rule for one in drafts_of(document) if isinstance(one.rule, Cap)]
    assert rule.amount == ForSize(Fraction(30), Credits(Fraction(6)))


def test_no_limit_of_this_file_is_drafted_from_what_a_sentence_denies() -> None:
    denied = page("The certificate is not automatically part of the master's degree, and no residency is required.")
    rules = [one.rule for one in drafts_of(denied)]
    assert not any(
        isinstance(rule, Cap | Residency) and rule.amount in (Everything(True), Share(Fraction(1))) for rule in rules
    )
