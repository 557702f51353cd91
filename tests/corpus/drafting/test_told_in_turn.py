"""Of amounts, grades and times that a sentence tells in turn each is drafted for its own, and what it tells under a
condition of its own is not; credit of no told origin is any credit."""

import pytest

from corpus.drafting.draft import draft, drafting_of
from corpus.drafting.in_turn import in_turn
from corpus.rules.written import written
from tests.corpus.drafting.pages import page

OUT = {"rule": "cap", "origin": "outside", "target": "masters"}
OF_CERT = {**OUT, "origin": "certificate"}
GRADE = {"rule": "minimum_grade", "origin": "outside", "target": "masters", "grade": "B"}
TIME = {"rule": "time_limit", "target": "certificate", "years": 3}
AGE = {"rule": "age_limit", "origin": "any", "target": "masters", "years": 7, "anchor": "unstated"}
LEVEL = {"rule": "course_level", "target": "masters", "level": 600, "amount": {"share": "1/2"}}
JOIN = {"rule": "deadline", "act": "join_certificate"}
APPEAL = {"rule": "deadline", "act": "appeal_transfer", "window": {"days": 10, "event": "decision"}}


@pytest.mark.parametrize(
    ("sentence", "rules"),
    [
        (
            "Example University caps outside credit at 30% of a master's degree and 25% of a certificate.",
            [{**OUT, "amount": {"share": "3/10"}}, {**OUT, "target": "certificate", "amount": {"share": "1/4"}}],
        ),
        (
            "Example University allows 6 transfer credits in a thesis master's degree and 9 in a non-thesis one.",
            [
                {**OUT, "amount": {"credits": 6}, "when": ["thesis"]},
                {**OUT, "amount": {"credits": 9}, "when": ["nonthesis"]},
            ],
        ),
        (
            "The maximum transfer is 6 semester hours for master's students and 3 for certificate students.",
            [{**OUT, "amount": {"credits": 6}}, {**OUT, "target": "certificate", "amount": {"credits": 3}}],
        ),
        (
            "At most 12 credits from its own certificates and up to 6 from elsewhere count toward a master's degree.",
            [{**OF_CERT, "amount": {"credits": 12}}, {**OUT, "amount": {"credits": 6}}],
        ),
        (
            "At most 9 transfer credits count toward a master's degree, and none toward a certificate.",
            [{**OUT, "amount": {"credits": 9}}, {**OUT, "target": "certificate", "amount": {"credits": 0}}],
        ),
        (
            "Transfer courses toward a master's degree need a B, and courses taken as a non-degree student need a B-.",
            [GRADE, {**GRADE, "origin": "nondegree", "grade": "B-"}],
        ),
        (
            "Example University gives 3 years for a certificate and 7 for a master's degree.",
            [TIME, {**TIME, "target": "masters", "years": 7}],
        ),
        (
            "Students have at most 3 years for a certificate and 6 years for a master's degree.",
            [TIME, {**TIME, "target": "masters", "years": 6}],
        ),
    ],
)
def test_each_amount_told_in_turn_is_drafted_for_its_own(sentence: str, rules: list[dict[str, object]]) -> None:
    assert _drafted(sentence) == [{**rule, "sentence": sentence} for rule in rules]


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        (
            "Two courses may be transferred into a graduate certificate.",
            {**OUT, "target": "certificate", "amount": {"courses": 2}},
        ),
        ("The certificate gives at most 12 credits to a degree.", {**OF_CERT, "amount": {"credits": 12}}),
        (
            "Up to 9 credits taken as a non-degree student may be transferred to a master's degree.",
            {**OUT, "origin": "nondegree", "amount": {"credits": 9}},
        ),
        ("Courses of a master's degree expire after 7 years.", AGE),
        ("Courses older than 7 years do not count in a master's degree, whether earned there or elsewhere.", AGE),
        (
            "The age limit for credit in a master's degree is 7 years, counted back from graduation.",
            {**AGE, "anchor": "graduation"},
        ),
        ("Example University requires that half of a master's degree be at the 600 level.", LEVEL),
        ("Students may appeal a decision on transfer credit within 10 days.", APPEAL),
        (
            "Students must be admitted to the certificate before they finish its courses.",
            {**JOIN, "window": {"before_done": {"all": True}}},
        ),
        (
            "Students must be admitted to the certificate before they complete the second certificate course.",
            {**JOIN, "window": {"before_done": {"courses": 2}}},
        ),
    ],
)
def test_what_a_clause_says_once_is_drafted(sentence: str, rule: dict[str, object]) -> None:
    assert {**rule, "sentence": sentence} in _drafted(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "At most 9 credits count toward a master's degree, 12 if they come from a certificate of Example University.",
        "A certificate is expected to be finished in two years, with a limit of five.",
        "The survey reports that 12% of transfer students brought credits into a master's degree.",
        "Such courses expire after 7 years.",
    ],
)
def test_what_another_amount_or_sentence_may_change_is_not_drafted(sentence: str) -> None:
    assert not _drafted(sentence)


def test_an_amount_under_a_condition_is_shown_with_the_reason() -> None:
    drafting = drafting_of(page("At most 9 transfer credits count toward a master's degree, 12 if they are recent."))
    assert [one.reason for one in drafting.untyped] == ["it states another amount for what it names after it"]


@pytest.mark.parametrize(
    "said",
    [
        "at most 6 credits of a CERT count toward a MAST.",
        "ORG accepts 6 credits toward a CERT and 30% toward a MAST.",
        "ORG accepts 6 credits toward a CERT and 3 courses toward a MAST.",
        "ORG accepts 6 credits toward a MAST and 9 toward a MAST.",
        "ORG accepts 6 credits toward a MAST, 3 toward a CERT and 12 toward a DOCT.",
    ],
)
def test_no_other_sentence_is_taken_apart(said: str) -> None:
    assert in_turn(said) == []


def _drafted(sentence: str) -> list[object]:
    return [{**written(one.rule), "sentence": sentence} for one in draft(page(sentence))]


def test_the_row_of_a_school_says_what_is_earned_in_residence() -> None:
    row = "School: School of Nursing; Transfer credit (maximum): 9 credits; Credits in residence (minimum): 21 credits"
    drafted = [written(one.rule) for one in draft(page("## Transfer into a master's degree", "", row))]
    assert [(rule["rule"], rule["amount"]) for rule in drafted] == [
        ("cap", {"credits": 9}),
        ("residency", {"credits": 21}),
    ]
