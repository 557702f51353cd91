"""What is denied of credit is read where the page shuts just that out."""

import pytest

from advisor.verdict.not_excluded import none_pooled, not_excluded

LINES = [
    "The school does not accept credit for physical assessment or pharmacology from nurse practitioner (NP) students.",
    "The school does not accept credit in place of NURS 601 in its degree.",
    "The school does not accept courses that were not graded by a teacher.",
    "At most 9 credits count toward electives, except in its physician assistant program.",
    "The school does not accept credit older than 5 years.",
]
LET = ["The school accepts at most 12 hours for its Master of Science in Nursing, as electives."]


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        ("I am in leadership, not NP. all A's.", "not NP"),
        ("none is nursing 601, all A's.", "none is nursing 601"),
        ("neither of them is phys assessment or pharm.", "neither of them is phys assessment or pharm"),
        ("The MBA (so not the PA program).", "so not the PA program"),
        ("all A's and none of them pharmacology.", "none of them pharmacology"),
    ],
)
def test_what_the_page_shuts_out_may_be_denied(told: str, denied: str) -> None:
    assert list(not_excluded(told, LINES, LET)) == [denied]


@pytest.mark.parametrize(
    "told",
    [
        "none are electives.",
        "none is graded by a teacher.",
        "none is older than 5 years.",
        "none is NURS 602.",
        "not the law program.",
        "one is pharmacology.",
        "none is with approval.",
        "Is it not the PA program?",
    ],
)
def test_nothing_else_may(told: str) -> None:
    assert not list(not_excluded(told, LINES, LET))


def test_of_credit_that_is_pooled_there_may_be_none() -> None:
    pooled = ["At most 9 credits count, with outside, own non-degree and reserved credits together."]
    assert list(none_pooled("6 from Ohio, no reserved ones. ok?", pooled)) == ["no reserved ones"]
    assert list(none_pooled("6 from Ohio. nothing reserved. ok?", pooled)) == ["nothing reserved"]
    assert not list(none_pooled("6 from Ohio, no graded ones. ok?", pooled))
    assert not list(none_pooled("6 from Ohio, no reserved ones. ok?", []))
