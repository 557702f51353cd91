"""Limits as strangers' pages word them: whose credit they are of, what takes it, and what nobody has to read first."""

import pytest

from corpus.document import Document
from corpus.drafting.desk import waiting
from corpus.drafting.draft import DraftedRule
from corpus.drafting.draft import draft as drafts_of
from corpus.drafting.telling import told
from tests.corpus.drafting.pages import page

BOTH = "## Certificates and master's degrees"


def said(document: Document) -> set[str]:
    return {told(one.rule) for one in drafts_of(document)}


def unread(document: Document) -> set[str]:
    """The rules that may be signed without being read."""
    plain = [w.item for w in waiting(document, ()) if isinstance(w.item, DraftedRule) and w.obscure is None]
    return {told(one.rule) for one in plain}


@pytest.mark.parametrize(
    ("heading", "sentence", "rules"),
    [
        (
            BOTH,
            "Of a graduate certificate, all but one course must be taken here.",
            {"Of credit from other institutions, at most 1 course may count toward a graduate certificate."},
        ),
        (
            BOTH,
            "Hours earned in a certificate may be shared with a master's degree, up to a maximum of 15 semester hours.",
            {
                "Of credit of the institution's own certificate, at most 15 semester credits may count toward a "
                "master's degree."
            },
        ),
        (
            "## Credit from other institutions",
            "No transfer credit may be used in a graduate certificate.",
            {"Of credit from other institutions, nothing counts toward a graduate certificate."},
        ),
        (
            "## Certificates",
            "Individual certificates accept no outside credit.",
            {"Of credit from other institutions, nothing counts toward a graduate certificate."},
        ),
        (
            "## Transfer credit toward a master's degree",
            "A grade of B- does not transfer.",
            {
                "Each course of credit from other institutions needs a grade of B or better to count toward a "
                "master's degree."
            },
        ),
    ],
)
def test_whose_credit_and_what_takes_it_is_read_of_the_sentence(heading: str, sentence: str, rules: set[str]) -> None:
    assert unread(page(heading, "", sentence)) == rules


def test_what_is_shared_comes_out_of_the_certificate_and_the_award_that_is_named_takes_it() -> None:
    document = page(
        BOTH,
        "",
        "A course may be shared only if it was completed no more than 7 years before the master's degree is conferred.",
    )
    (rule,) = said(document)
    assert "institution's own certificate" in rule and "master's degree" in rule


@pytest.mark.parametrize(
    "sentence",
    [
        "All of it may be counted, as long as the degree is begun within four years of the certificate's completion.",
        "The move must be made within five years of earning the certificate.",
    ],
)
def test_the_age_of_a_certificate_is_not_the_age_of_credit(sentence: str) -> None:
    assert not any("years" in rule for rule in said(page(BOTH, "", sentence)))


def test_a_grade_toward_a_degree_is_not_one_toward_a_certificate() -> None:
    document = page(BOTH, "", "No grade lower than a C may be counted toward a degree.")
    assert all("certificate" not in rule for rule in said(document))


def test_a_row_for_programs_of_a_size_is_no_limit_for_all() -> None:
    caption = "Maximum transfer credit by credential: credential"
    rows = (
        f"{caption}: Graduate certificate; maximum credit from other institutions: 3 credits.",
        f"{caption}: Master's degree (30 to 35 credits); maximum credit from other institutions: 9 credits.",
        f"{caption}: Master's degree (36 or more credits); maximum credit from other institutions: 12 credits.",
    )
    rules = unread(page("## How much may be transferred", "", *(line for row in rows for line in (row, ""))))
    assert len(rules) == 2
    assert not any("9" in rule for rule in rules)
    assert any("12" in rule and "36" in rule for rule in rules)


def test_the_words_of_a_numbered_heading_stand_over_what_follows() -> None:
    document = page(
        "## 3. Not in force", "", "Master's students may transfer up to 12 credits from other universities."
    )
    assert unread(document) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "The University lets up to 12 hours of certificate credit count toward a master's degree.",
        "The University sets a time limit of 5 years for a graduate certificate.",
        "A graduate certificate does not guarantee admission to a master's degree.",
        "The University does not award a graduate certificate retroactively.",
    ],
)
def test_a_plain_limit_in_the_words_of_a_university_is_signed_unread(sentence: str) -> None:
    assert unread(page("## Transfer credit", "", sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Other universities let students transfer up to 12 credits toward a master's degree.",
        "The department let students transfer up to 12 credits toward a master's degree.",
        "Another institute accepts at most 12 transfer credits toward a master's degree.",
        "A certificate does not guarantee admission unless the average is 3.5.",
        "Certificate students are not eligible for financial aid unless they carry six credits.",
        "A department may set a limit of 6 transfer credits toward a master's degree.",
        "The University does not award a certificate retroactively except to alumni.",
    ],
)
def test_the_same_words_of_others_or_of_some_are_read_first(sentence: str) -> None:
    assert unread(page("## Transfer credit", "", sentence)) == set()


def test_credit_of_an_earlier_degree_is_not_all_credit_from_elsewhere() -> None:
    document = page(
        "## Transfer", "", "The University does not transfer credit from a completed degree into a master's degree."
    )
    assert not any("nothing counts" in rule for rule in said(document))


def test_a_cap_at_an_amount_is_no_size_of_a_program() -> None:
    document = page(
        "## Transfer", "", "The University caps transfer credit toward a master's degree at 12 credits or 40%."
    )
    assert not any("of just 12" in rule or "40%" in rule for rule in said(document))


def test_a_column_that_describes_a_program_does_not_keep_its_size_from_being_signed() -> None:
    row = "Program sizes: program: M.A. in History; units: 30; culminating work: Thesis or examination."
    assert unread(page("## Fees", "", row, more="program: M.A. in History\n"))
