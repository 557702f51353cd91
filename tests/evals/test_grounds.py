"""The keys of the cases made from the library follow from it, and a key that does not is found."""

from pathlib import Path

import pytest

from corpus.library import load_library, shipped_library_path
from evals.cases import Case, CaseKind, load_cases
from evals.grounds import Ground, load_grounds, unfounded
from evals.injections.attacks import load_attacks
from tests.evals.replies import CAP, GRADE, LIBRARY

CASES = Path(__file__).parents[2] / "evals" / "cases"


def test_every_key_of_the_library_cases_follows_from_the_library() -> None:
    cases = load_cases([CASES / "library.yaml"])
    assert list(unfounded(cases, load_grounds(), load_library(shipped_library_path()))) == []


def test_the_suite_is_as_large_and_as_varied_as_it_says() -> None:
    library, injections = load_cases([CASES / "library.yaml"]), load_cases([CASES / "injections.yaml"])
    assert len(library) >= 300
    assert len({case.question for case in library}) == len(library)
    assert {case.kind for case in library} >= set(CaseKind) - {CaseKind.ARITHMETIC, CaseKind.BRIEF}
    assert len([case for case in (*library, *injections) if case.kind is CaseKind.INJECTION]) >= 100
    known = {document.id for document in load_library(shipped_library_path())}
    named = {name for case in library for name in (*case.records.all_of, *case.records.any_of)}
    assert named <= known


def test_every_attack_is_asked() -> None:
    asked = " ".join(case.question for case in load_cases([CASES / "injections.yaml"]))
    assert [attack.text for attack in load_attacks() if attack.text[:200] not in asked] == []


def case(question: str, verdict: str | None = None, must: tuple[tuple[str, ...], ...] = ()) -> Case:
    kind = "rule_check" if verdict else "fact"
    given = {"id": "a", "kind": kind, "question": question, "status": "answered", "verdict": verdict, "must": must}
    return Case.model_validate(given)


def ground(sentence: str = CAP, document: str = "unh", **more: object) -> Ground:
    return Ground.model_validate({"case": "a", "document": document, "sentence": sentence, **more})


@pytest.mark.parametrize(
    ("asked", "rests", "found"),
    [
        (case("How many?", must=(("12", "twelve"),)), ground(figures=["12"]), None),
        (case("How many?", must=(("12",),)), ground(figures=["9"]), "9 does not stand in"),
        (case("How many?", must=(("9",),)), ground(figures=["12"]), "its patterns do not fit"),
        (case("How many?"), ground("UNH accepts all."), "unh does not say"),
        (case("How many?"), ground(document="gone"), "gone does not say"),
        (case("Do 14 count?", "partly"), ground(rule={"kind": "cap", "limit": 12, "asked": 14}), None),
        (case("Do 14 count?", "yes"), ground(rule={"kind": "cap", "limit": 12, "asked": 14}), "partly by arithmetic"),
        (case("Do twelve count?", "yes"), ground(rule={"kind": "cap", "limit": 12, "asked": 12}), None),
        (case("Do 15 count?", "partly"), ground(rule={"kind": "cap", "limit": 12, "asked": 14}), "14 is not asked"),
        (case("Do 14 count?", "partly"), ground(rule={"kind": "cap", "limit": 9, "asked": 14}), "9 does not stand in"),
        (case("a B- ok?", "no"), ground(GRADE, rule={"kind": "grade", "limit": "B", "asked": "B-"}), None),
        (
            case("a B- ok?", "yes"),
            ground(GRADE, rule={"kind": "grade", "limit": "B", "asked": "B-"}),
            "no by arithmetic",
        ),
    ],
)
def test_a_key_that_does_not_follow_is_found(asked: Case, rests: Ground, found: str | None) -> None:
    problems = list(unfounded([asked], [rests], LIBRARY))
    assert problems == [] if found is None else found in problems[0]


def test_a_case_without_a_ground_and_a_ground_without_a_case_are_found() -> None:
    assert list(unfounded([case("How many?")], [], LIBRARY)) == ["a: nothing says what its key rests on"]
    assert list(unfounded([], [ground()], LIBRARY)) == ["a: there is no such case"]
