"""What is drafted from a sentence, and what is left for a person to type."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.amounts import Credits
from corpus.drafting.draft import Drafting, draft, drafting_of
from corpus.drafting.evidence import unsupported
from corpus.drafting.found import Basis
from corpus.rules import RULE, Cap, Rule
from corpus.rules.written import written
from tests.corpus.drafting.pages import page
from tests.corpus.fakes import shipped

CASES: list[tuple[str, dict[str, object]]] = [
    (
        "A maximum of nine (9) semester hours earned at another institution may be applied toward the master's degree.",
        {"rule": "cap", "origin": "outside", "target": "masters", "amount": {"credits": 9}},
    ),
    (
        "Transfer credit is limited to 12 credits or 40 percent of the master's degree, whichever is less.",
        {
            "rule": "cap",
            "origin": "outside",
            "target": "masters",
            "amount": {"lesser_of": [{"credits": 12}, {"share": "2/5"}]},
        },
    ),
    (
        "No transfer credit is accepted toward a graduate certificate.",
        {"rule": "cap", "origin": "outside", "target": "certificate", "amount": {"credits": 0}},
    ),
    (
        "Up to 12 hours of graduate certificate credit may count toward a master's degree.",
        {"rule": "cap", "origin": "certificate", "target": "masters", "amount": {"credits": 12}},
    ),
    (
        "No more than two courses taken in non-degree status may count toward a master's degree.",
        {"rule": "cap", "origin": "nondegree", "target": "masters", "amount": {"courses": 2}},
    ),
    (
        "Transfer courses with grades below B- will not be accepted toward a master's degree.",
        {"rule": "minimum_grade", "origin": "outside", "target": "masters", "grade": "B-"},
    ),
    (
        "Transfer credit older than five years at admission does not count toward a master's degree.",
        {"rule": "age_limit", "origin": "outside", "target": "masters", "years": 5, "anchor": "admission"},
    ),
    (
        "All requirements for the master's degree must be completed within six years.",
        {"rule": "time_limit", "target": "masters", "years": 6},
    ),
    (
        "At least 24 credits of a master's degree must be earned in residence.",
        {"rule": "residency", "target": "masters", "amount": {"credits": 24}},
    ),
    (
        "At least 18 credits of the master's degree must be in courses numbered 600 or above.",
        {"rule": "course_level", "target": "masters", "level": 600, "amount": {"credits": 18}},
    ),
    (
        "Credit that was used for any other degree is not accepted toward a master's degree.",
        {"rule": "reuse", "target": "masters", "used_for": ["bachelor", "degree"], "allowed": "no"},
    ),
    (
        "Requests for transfer credit must be made in the first semester.",
        {"rule": "deadline", "act": "request_transfer", "window": {"first": "applicant", "last": "first_term"}},
    ),
    (
        "A graduate certificate does not guarantee admission to a degree program.",
        {"rule": "admission_effect", "through": "certificate", "effect": "none"},
    ),
    (
        "A graduate certificate requires at least 15 hours.",
        {"rule": "size", "credential": "certificate", "least": 15, "most": None},
    ),
]


@pytest.mark.parametrize(("sentence", "values"), CASES, ids=[str(values["rule"]) for _, values in CASES])
def test_a_sentence_becomes_its_rule(sentence: str, values: dict[str, object]) -> None:
    drafted = [one.rule for one in draft(page(sentence))]
    assert drafted == [RULE.validate_python({**values, "sentence": sentence})]


UNTYPED = [
    "No more than 12 of these credits may be applied.",
    "In exceptional cases, up to 15 transfer credits count toward a master's degree.",
    "Programs may set a minimum grade, and at most 9 transfer credits normally count toward the master's degree "
    "but at most 12 transfer credits count toward the master's degree in some programs.",
]


@pytest.mark.parametrize("sentence", UNTYPED)
def test_a_limit_whose_direction_or_condition_is_not_told_is_shown_and_not_drafted(sentence: str) -> None:
    drafting = drafting_of(page(sentence))
    assert drafting.drafts == ()
    assert [one.sentence for one in drafting.untyped] == [sentence]


def test_a_heading_tells_what_a_sentence_leaves_out_and_lowers_the_confidence() -> None:
    sentence = "At most 6 transfer credits are accepted."
    below = draft(page("## Graduate certificates", "", sentence))
    beside = draft(page("At most 6 transfer credits are accepted toward a graduate certificate."))
    assert [written(one.rule)["target"] for one in (*below, *beside)] == ["certificate", "certificate"]
    assert below[0].basis is Basis.HEADING
    assert below[0].confidence < beside[0].confidence


def test_the_drafting_is_surer_of_a_sentence_that_may_be_signed_unread() -> None:
    plain = "Example University accepts at most 6 transfer credits toward a master's degree."
    (sure,), (unsure,) = draft(page(plain)), draft(page(f"{plain[:-1]}, as the faculty of music has always held."))
    assert sure.rule.rule == unsure.rule.rule == "cap"
    assert sure.confidence > unsure.confidence


def test_where_origin_and_credential_both_stand_elsewhere_nothing_is_drafted() -> None:
    drafting = drafting_of(page("## Transfer into certificates", "", "No more than 6 credits may be used."))
    assert drafting.drafts == ()
    assert len(drafting.untyped) == 1


def test_each_cell_of_a_row_is_read_with_its_head() -> None:
    row = "Credential: Graduate certificate; Maximum transfer credits: 6; Minimum grade: B"
    assert [one.rule.rule for one in draft(page("## Transfer credit", "", row))] == ["cap", "minimum_grade"]


@given(st.integers(min_value=1, max_value=60), st.sampled_from(["at most", "up to", "no more than", "a maximum of"]))
def test_the_amount_is_the_one_that_the_sentence_states(number: int, bound: str) -> None:
    sentence = f"Example University accepts {bound} {number} transfer credits toward a master's degree."
    (one,) = draft(page(sentence))
    assert written(one.rule)["amount"] == {"credits": number}


def test_every_draft_on_the_library_has_its_span_and_states_its_figures() -> None:
    drafts = [(document, one) for document in shipped() for one in draft(document)]
    assert len(drafts) > 300
    for document, one in drafts:
        assert document.text[one.start : one.end] == one.rule.sentence
        assert not unsupported(one.rule)


def test_two_amounts_for_one_direction_are_left_to_a_person() -> None:
    sentence = (
        "At most 9 transfer credits count toward a master's program of 30 hours, and at most 15 transfer credits "
        "count toward a master's program of more."
    )
    drafting: Drafting = drafting_of(page(sentence))
    rules: list[Rule] = [one.rule for one in drafting.drafts]
    assert not any(isinstance(rule, Cap) for rule in rules)
    assert len(drafting.untyped) == 1


def test_a_row_is_of_the_credential_that_one_of_its_cells_names() -> None:
    rows = [
        "Credential: Master of Science; Maximum transfer credits: 12; Minimum grade: B",
        "Credential: Graduate certificate; Maximum transfer credits: 3; Minimum grade: B+",
    ]
    drafted = [written(one.rule) for one in draft(page("## Limits on transfer", "", rows[0], "", rows[1]))]
    assert [fields["target"] for fields in drafted] == ["masters", "masters", "certificate", "certificate"]


def test_rows_that_run_into_one_another_are_not_read() -> None:
    one, other = (
        "Credential: Master of Science; Maximum transfer credits: 12",
        "Credential: Certificate; Minimum grade: B",
    )
    assert draft(page("## Limits on transfer", "", f"{one} {other}")) == ()


def test_a_part_of_a_share_is_not_taken_for_the_whole() -> None:
    (one,) = draft(page("Students must apply for the certificate before completing half of the certificate courses."))
    assert written(one.rule)["window"] == {"before_done": {"share": "1/2"}}


NO_RULE = [
    "Students may petition to have transfer credit more than seven years old revalidated for a master's degree.",
    "At most 12 credits from before admission count toward a master's degree; of these at most 6 of a degree.",
    "An older catalog allowed at most 20 transfer credits toward a master's degree.",
    "The following does not need approval: up to 6 transfer credits toward a master's degree.",
    "Non-degree students may enroll in no more than nine credits in a semester of the master's degree.",
    "Transfer credit does not count toward a master's degree in the final semester.",
    "At most one course from outside the department may count toward a graduate certificate.",
    "At most one course with a grade below B counts toward a graduate certificate.",
]


@pytest.mark.parametrize("sentence", NO_RULE)
def test_what_limits_something_else_is_no_cap_grade_or_age(sentence: str) -> None:
    families = {one.rule.rule for one in draft(page(sentence))}
    assert not families & {"cap", "minimum_grade", "age_limit"}


def test_credit_that_must_not_have_served_before_is_barred_and_not_limited() -> None:
    sentence = (
        "At most 6 transfer credits count toward a master's degree if they have not been used toward another degree."
    )
    reuse = [written(one.rule) for one in draft(page(sentence)) if one.rule.rule == "reuse"]
    assert [rule["allowed"] for rule in reuse] == ["no"]


def test_a_cap_and_all_of_it_on_one_page_contradict_one_another() -> None:
    lines = [
        "A student may apply all certificate credits toward a related master's degree.",
        "Up to 15 credits earned in a graduate certificate may be counted toward a master's degree.",
    ]
    assert [written(one.rule)["amount"] for one in draft(page(*lines))] == [{"all": True}, {"credits": 15}]


ITEM = "- at most 9 credits from other institutions"


def test_an_item_of_a_list_is_read_with_the_line_that_leads_up_to_it() -> None:
    lead = "The following credit counts toward a graduate certificate:"
    (one,) = draft(page("## Master's degrees", "", lead, "", f"{ITEM} count."))
    assert written(one.rule)["target"] == "certificate"
    assert one.basis is Basis.HEADING


@pytest.mark.parametrize(
    "lead", ["The following does not need approval for a master's degree:", "A master's degree may be waived if:"]
)
def test_a_line_that_may_turn_its_list_round_leaves_it_to_a_person(lead: str) -> None:
    drafting = drafting_of(page(lead, "", f"{ITEM} count."))
    assert drafting.drafts == ()
    assert len(drafting.untyped) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "All but 9 of the credits in a master's degree must be earned at Example University.",
        "In the master's degree, all but 9 units must be taken in residence.",
    ],
)
def test_what_need_not_be_earned_here_is_the_most_from_elsewhere(sentence: str) -> None:
    (one,) = draft(page(sentence))
    assert isinstance(one.rule, Cap)
    assert (str(one.rule.origin), str(one.rule.target), one.rule.amount) == ("outside", "masters", Credits(Fraction(9)))


@pytest.mark.parametrize(
    "sentence",
    [
        "All but the last 9 credits of a master's degree must be earned at Example University.",
        "All but 9 of the credits of a master's degree must be earned at Example University after admission.",
        "All but 9 of the credits of a master's degree must be earned at Example University or a partner.",
    ],
)
def test_what_need_not_be_earned_here_is_no_cap_where_more_is_said(sentence: str) -> None:
    assert not [one for one in draft(page(sentence)) if isinstance(one.rule, Cap)]


def test_a_letter_barred_with_all_below_it_makes_the_next_one_the_lowest() -> None:
    (one,) = draft(page("Transfer work graded C- or lower elsewhere is not accepted toward a master's degree."))
    assert written(one.rule)["grade"] == "C"
