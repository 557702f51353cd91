"""What stands beside a limit where it cannot narrow it leaves it to be signed; the same words elsewhere do not."""

import pytest

from corpus.document import Document
from corpus.drafting.desk import waiting
from corpus.drafting.draft import DraftedRule
from tests.corpus.drafting.pages import page

TO_A_MASTERS = "Up to 9 transfer credits may be applied to a master's degree"
FROM_ELSEWHERE = "Up to nine credits from other universities may be applied to a master's degree."


def signed(document: Document) -> list[tuple[str, str]]:
    """The family and the sentence of every rule that may be signed unread."""
    return [
        (one.item.rule.rule, one.sentence)
        for one in waiting(document, ())
        if isinstance(one.item, DraftedRule) and one.obscure is None
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{TO_A_MASTERS} with the written approval of the associate provost for graduate education.",
        f"{TO_A_MASTERS}, because the faculty wishes to see your work.",
        "Please note that up to 9 transfer credits may be applied to a master's degree.",
        "Your grade in each course you'd like to transfer to a master's degree has to be a B or higher.",
        "You'll be able to apply up to 9 transfer credits to a master's degree.",
        "Up to 9 transfer credits count toward a master's as long as you earned a B or better in each course.",
        "No more than 9 credits from stacked certificates may be applied to a master's degree.",
        "Students who hold a certificate of the University may have up to nine of its credits applied to a master's.",
        "Up to half of a certificate's credits may also be used for another certificate.",
        "A 3.0 average is required for the award of the master's degree.",
    ],
)
def test_what_cannot_narrow_a_limit_does_not_hold_it_back(sentence: str) -> None:
    assert sentence in [words for _, words in signed(page("## Credit", sentence))]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{TO_A_MASTERS} with the approval of the dean in cases of hardship.",
        f"{TO_A_MASTERS} with the approval of the dean of nursing.",
        f"{TO_A_MASTERS} by students of the honors college with the consent of the dean.",
        f"{TO_A_MASTERS} subject to the approval of the director and of the employer.",
        f"{TO_A_MASTERS} so that nurses can finish, but only 6 in other programs.",
        "The dean hopes to accept up to 17 transfer credits toward the master's degree.",
        "The faculty plans to accept up to 17 transfer credits toward the master's degree.",
        "The university wishes to apply up to 17 transfer credits to a master's degree.",
        "Note that some students may apply up to 9 transfer credits to a master's degree.",
        "Students who wish to transfer from Dunmore College may apply up to 9 of their credits to a master's degree.",
        "Students who plan to teach may apply up to 9 transfer credits to a master's degree.",
        f"{TO_A_MASTERS} as long as you earned a B average.",
        f"{TO_A_MASTERS} as long as you earned a B or better in statistics.",
        f"{TO_A_MASTERS} as long as each was passed with a B and taken online.",
        f"{TO_A_MASTERS} as long as you live in the state.",
        "Up to 9 transfer credits of leveling courses may be applied to a master's degree.",
        "Up to 9 transfer credits with passing grades may be applied to a master's degree.",
        "Students who hold a certificate from another college may have nine of its credits applied to a master's.",
        "Students who hold a graduate certificate may apply up to 9 transfer credits to a master's degree.",
        "Up to half of a certificate's credits may be used for another certificate in the same department.",
        "The GPA across stacked certificates must be at least 3.2 to be applied to a master's degree.",
        "The average master's student graduates with a 3.6 average.",
        "A 3.0 average is required of graduate assistants who work toward a master's degree.",
    ],
)
def test_the_same_words_where_they_may_narrow_it_do(sentence: str) -> None:
    assert signed(page("## Credit", sentence)) == []


def test_a_grade_in_a_proviso_is_signed_with_the_limit_that_it_goes_with() -> None:
    sentence = "All certificate credits count toward the master's, as long as you earned a B or better in each course."
    assert [family for family, _ in signed(page("## Stacking", sentence))] == ["cap", "minimum_grade"]


def test_a_sentence_may_point_back_at_one_that_is_plain_and_of_the_same_credit() -> None:
    they = "They must be no more than five years old at admission."
    assert (("age_limit"), they) in signed(page("## Credit", f"{FROM_ELSEWHERE} {they}"))


@pytest.mark.parametrize(
    "before",
    [
        "Nurses may apply nine credits from other universities to a master's degree.",
        "Up to 15 credits of a graduate certificate may be applied to a master's degree.",
    ],
)
def test_a_sentence_that_points_back_at_a_narrower_one_or_at_other_credit_waits(before: str) -> None:
    they = "They must be no more than five years old at admission."
    assert they not in [words for _, words in signed(page("## Credit", f"{before} {they}"))]


@pytest.mark.parametrize(
    "after",
    ["They must be taken by nurses.", "They can be no more than five years old at admission if taken in computing."],
)
def test_a_limit_whose_next_sentence_asks_something_strange_of_its_credit_waits(after: str) -> None:
    assert FROM_ELSEWHERE not in [words for _, words in signed(page("## Credit", f"{FROM_ELSEWHERE} {after}"))]


def test_a_bound_on_what_is_applied_refuses_nothing_that_was_used() -> None:
    sentence = "The total number of transfer credits applied to a master's degree shall not exceed twelve credits."
    assert [family for family, _ in signed(page("## Credit", sentence))] == ["cap"]


def test_a_row_of_certificates_in_a_table_of_graduate_programs_is_of_certificates() -> None:
    row = "Graduate programs: level: Graduate certificate; transfer credit: Up to 3 credits; time to complete: 4 years"
    drafts = [w.item.rule for w in waiting(page("## Graduate programs", row), ()) if isinstance(w.item, DraftedRule)]
    assert [(rule.rule, str(getattr(rule, "target", ""))) for rule in drafts] == [
        ("cap", "certificate"),
        ("time_limit", "certificate"),
    ]


def test_what_else_a_list_refuses_narrows_no_kind_that_it_refuses() -> None:
    sentence = "Thesis, dissertation and internship credit may not be transferred to a master's degree."
    assert [family for family, _ in signed(page("## Credit", sentence))] == ["exclusion"]


def test_what_a_list_refuses_on_a_condition_waits() -> None:
    sentence = (
        "Thesis and internship credit in nursing may not be transferred to a master's degree unless it was approved."
    )
    assert signed(page("## Credit", sentence)) == []


def test_no_course_with_a_letter_or_lower_asks_for_the_letter_above() -> None:
    sentence = "No course with a grade of C or lower will count toward the master's degree."
    drafts = [w.item.rule for w in waiting(page("## Credit", sentence), ()) if isinstance(w.item, DraftedRule)]
    assert [getattr(rule, "grade", "") for rule in drafts] == ["C+"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Residency requirement for the master's degree: 24 credits at the university",
        "Three-quarters of the work for the master's degree must be done at the university.",
    ],
)
def test_what_is_to_be_earned_here_needs_no_least(sentence: str) -> None:
    drafts = [w.item.rule for w in waiting(page("## Credit", sentence), ()) if isinstance(w.item, DraftedRule)]
    assert [rule.rule for rule in drafts] == ["residency"]
