"""Rankings are scored by the records that a case names."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.question import Status, Turn
from corpus.document import Audience
from evals.bench.retrieval import judge, raw_query, score, with_records
from evals.cases import Case, CaseKind, Records

IDS = "abcdefgh"


def case(all_of: str = "", any_of: str = "", **given: object) -> Case:
    fields = {
        "id": "case-1",
        "kind": CaseKind.FACT,
        "question": "How many?",
        "status": (Status.ANSWERED,),
        "records": Records(all_of=tuple(all_of), any_of=tuple(any_of)),
    }
    return Case.model_validate({**fields, **given})


@pytest.mark.parametrize(
    ("all_of", "any_of", "ranked", "held"),
    [
        ("ab", "", "xaxxb", True),
        ("ab", "", "xaxxxb", False),
        ("", "ab", "xxxxb", True),
        ("", "ab", "xxxxxb", False),
        ("a", "bc", "abxxx", True),
        ("a", "bc", "axxxx", False),
        ("a", "bc", "bcxxx", False),
        ("a", "", "", False),
    ],
)
def test_the_first_five_hold_every_needed_record_and_one_of_those_that_will_do(
    all_of: str, any_of: str, ranked: str, held: bool
) -> None:
    assert judge(case(all_of, any_of), ranked).in_first_five is held


@pytest.mark.parametrize(("ranked", "reciprocal"), [("abc", 1.0), ("xxb", 1 / 3), ("xxxxxxxa", 1 / 8), ("xyz", 0.0)])
def test_the_reciprocal_rank_is_that_of_the_first_right_document(ranked: str, reciprocal: float) -> None:
    assert judge(case("a", "b"), ranked).reciprocal_rank == reciprocal


@given(st.permutations(IDS), st.sets(st.sampled_from(IDS), min_size=1))
def test_what_stands_below_the_first_five_and_a_right_one_changes_nothing(
    ranked: Sequence[str], right: set[str]
) -> None:
    wanted = case("", "".join(sorted(right)))
    whole, cut = judge(wanted, ranked), judge(wanted, ranked[:5])
    assert whole.in_first_five == cut.in_first_five
    if whole.in_first_five:
        assert whole.reciprocal_rank == cut.reciprocal_rank >= 1 / 5


def test_the_scores_are_means_over_the_cases() -> None:
    cases = (case("a", id="one"), case("b", id="two"))
    scores = score(cases, lambda asked: "axxxxb" if asked.id == "two" else "ab")
    assert scores.first_five == 0.5
    assert scores.mean_reciprocal_rank == pytest.approx((1 + 1 / 6) / 2)
    assert [ranked.case_id for ranked in scores.ranked] == ["one", "two"]


def test_a_case_that_names_no_record_is_not_ranked() -> None:
    kept = with_records((case("a", id="all"), case("", "b", id="any"), case(id="none")))
    assert [asked.id for asked in kept] == ["all", "any"]


def test_the_raw_query_is_the_question_and_the_one_before_it_looked_for_everywhere() -> None:
    history = (Turn("First?", "So."), Turn("And then?", "Thus."))
    query = raw_query(case("a", history=history, audience=Audience.ADVISOR))
    assert query.text == "How many? And then?"
    assert (query.scope.audience, query.scope.institutions) == (Audience.ADVISOR, ())
