"""The heading that a quote needs, and no other."""

import pytest

from corpus.narrowing import narrowing
from tests.corpus.drafting.pages import page

RULE = "Up to 24 credits may be transferred from another university."


@pytest.mark.parametrize(
    ("headings", "needed"),
    [
        (("## Doctor of Philosophy",), "Doctor of Philosophy"),
        (("## Nursing students",), "Nursing students"),
        (("## Previous policy of 2012", "### Credit"), "Previous policy of 2012"),
        (("## Proposed revisions (not in effect)",), "Proposed revisions (not in effect)"),
        (("## Transfer of credit",), None),
        (("## Transfer credit policy", "### Limits"), None),
        ((), None),
    ],
)
def test_a_heading_that_may_limit_a_sentence_is_needed_beside_it(headings: tuple[str, ...], needed: str | None) -> None:
    assert narrowing(page("# Transfer credit", *headings, RULE), RULE) == needed


def test_a_heading_that_the_sentence_repeats_is_not_needed() -> None:
    rule = "Doctoral students may transfer up to 24 credits."
    assert narrowing(page("## Doctoral students", rule), rule) is None
