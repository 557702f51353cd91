"""Case files load as they are written, and what is wrong with one is said by file and case."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from advisor.question import Status, Turn
from advisor.reply import Verdict
from corpus.document import Audience
from evals.cases import BadCase, Case, CaseKind, Records, load_cases

DEVELOPMENT = Path(__file__).resolve().parents[2] / "evals/cases/development.yaml"

FULL = r"""
- id: a-1
  audience: advisor
  kind: followup
  question: and with a C?
  history:
  - {question: "How many?", answer: At most 9., status: answered}
  - {question: "And then?", answer: None.}
  records: {all_of: [du-transfer], any_of: [unh-transfer, wvu-transfer], optional: [neu-transfer]}
  status: [answered, refused]
  key: No.
  must: [['\bno\b', '\bnot\b'], ['\bB\b']]
  must_not: ['^\W*yes\b']
  verdict: 'no'
  numbers: [9, 10.8]
"""

PLAIN = "- {id: a-1, kind: fact, question: 'How many?', status: answered}\n"


def written(path: Path, source: str) -> Path:
    path.write_text(source, encoding="utf-8")
    return path


def problem(path: Path, source: str) -> BadCase:
    with pytest.raises(BadCase) as raised:
        load_cases([written(path, source)])
    return raised.value


def test_every_key_of_a_case_is_read(tmp_path: Path) -> None:
    assert load_cases([written(tmp_path / "full.yaml", FULL)]) == (
        Case(
            id="a-1",
            audience=Audience.ADVISOR,
            kind=CaseKind.FOLLOWUP,
            question="and with a C?",
            history=(Turn("How many?", "At most 9.", Status.ANSWERED), Turn("And then?", "None.")),
            records=Records(
                all_of=("du-transfer",), any_of=("unh-transfer", "wvu-transfer"), optional=("neu-transfer",)
            ),
            status=(Status.ANSWERED, Status.REFUSED),
            key="No.",
            must=((r"\bno\b", r"\bnot\b"), (r"\bB\b",)),
            must_not=(r"^\W*yes\b",),
            verdict=Verdict.NO,
            numbers=(9, 10.8),
        ),
    )


def test_most_keys_may_be_left_out_or_left_empty(tmp_path: Path) -> None:
    empty = "  audience:\n  history:\n  records:\n  key:\n  must:\n  must_not:\n  verdict:\n  numbers:\n"
    short = "- id: a-1\n  kind: fact\n  question: How many?\n  status: answered\n"
    cases = load_cases([written(tmp_path / "plain.yaml", PLAIN)])
    assert cases == load_cases([written(tmp_path / "empty.yaml", short + empty)])
    assert cases[0].audience is Audience.STUDENT
    assert cases[0].status == (Status.ANSWERED,)
    assert (cases[0].records, cases[0].must, cases[0].verdict) == (Records(), (), None)


@pytest.mark.parametrize("key", ["question", "must_not"])
def test_cases_do_not_change(tmp_path: Path, key: str) -> None:
    case = load_cases([written(tmp_path / "plain.yaml", PLAIN)])[0]
    with pytest.raises(ValidationError, match="frozen"):
        setattr(case, key, ())


def test_cases_of_several_files_come_in_order(tmp_path: Path) -> None:
    first, second = written(tmp_path / "1.yaml", PLAIN.replace("a-1", "b")), written(tmp_path / "2.yaml", PLAIN)
    assert [case.id for case in load_cases([first, second])] == ["b", "a-1"]


def test_an_id_that_is_taken_names_both_files(tmp_path: Path) -> None:
    first, second = written(tmp_path / "1.yaml", PLAIN), written(tmp_path / "2.yaml", PLAIN)
    with pytest.raises(BadCase, match=r"2\.yaml, case a-1: the id is taken already, by a case of .*1\.yaml"):
        load_cases([first, second])


def test_an_id_that_occurs_twice_in_a_file_is_found(tmp_path: Path) -> None:
    assert problem(tmp_path / "twice.yaml", PLAIN + PLAIN).case == "a-1"


@pytest.mark.parametrize("key", ["must: [['(open', b]]", "must_not: ['(open']"])
def test_a_bad_regex_is_named(tmp_path: Path, key: str) -> None:
    error = problem(tmp_path / "regex.yaml", PLAIN.replace("status:", f"{key}, status:"))
    assert error.case == "a-1"
    assert "'(open' is not a regular expression (missing ), unterminated subpattern" in str(error)
    assert error.problem.startswith(key.split(":")[0])


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("kind: fcat", "kind: it may be 'fact'"),
        ("status: maybe", "status.0: it may be 'answered'"),
        ("status: []", "status: it must not be empty"),
        ("audience: teacher", "audience: it may be 'student' or 'advisor'"),
        ("verdict: no", "verdict: YAML reads a bare yes or no as true or false: put it in quotes"),
        ("verdict: perhaps", "verdict: it may be 'yes', 'partly' or 'no'"),
        ("must: ['8']", "must.0: it must be a list"),
        ("must: [[]]", "must.0: it must not be empty"),
        ("must_not: '8'", "must_not: it must be a list"),
        ("must_nott: ['8']", "must_nott: there is no such field here"),
        ("records: {all: [a]}", "records.all: there is no such field here"),
        ("history: [{question: Why}]", "history.0.answer: it is needed"),
        ("numbers: [nine]", "numbers.0"),
    ],
)
def test_what_is_wrong_with_a_case_is_said(tmp_path: Path, wrong: str, said: str) -> None:
    key = wrong.split(":")[0]
    kept = {"kind": "fact", "question": "How many?", "status": "answered"}
    rows = [f"  {name}: {value}\n" for name, value in kept.items() if name != key]
    error = problem(tmp_path / "wrong.yaml", f"- id: a-1\n{''.join(rows)}  {wrong}\n")
    assert str(error).startswith(f"{tmp_path / 'wrong.yaml'}, case a-1: {said}")


def test_everything_wrong_with_a_case_is_said_at_once(tmp_path: Path) -> None:
    error = problem(tmp_path / "wrong.yaml", "- {id: a-1, kind: fcat, status: answered}")
    assert "kind: " in error.problem and "; question: it is needed" in error.problem


def test_a_case_without_an_id_is_told_by_its_number(tmp_path: Path) -> None:
    error = problem(tmp_path / "wrong.yaml", PLAIN + PLAIN.replace("id: a-1, ", ""))
    assert (error.case, error.problem) == ("number 2", "id: it is needed")


def test_an_entry_that_is_no_case_is_told_by_its_number(tmp_path: Path) -> None:
    assert problem(tmp_path / "wrong.yaml", "- just words").case == "number 1"


@pytest.mark.parametrize("source", ["", "[]", "cases: []", "just words"])
def test_a_file_without_a_list_of_cases_is_refused(tmp_path: Path, source: str) -> None:
    assert "must hold a list of cases" in str(problem(tmp_path / "none.yaml", source))


@pytest.mark.parametrize("source", ["- id: [", "- id: 'open", "- {id: a, date: 2025-13-45}", "- \x07"])
def test_a_file_that_is_not_yaml_is_refused(tmp_path: Path, source: str) -> None:
    error = problem(tmp_path / "torn.yaml", source)
    assert str(error).startswith(f"{tmp_path / 'torn.yaml'}: is not YAML in UTF-8: ")
    assert "\n" not in str(error)


def test_a_key_that_stands_twice_is_named_and_not_taken_by_its_last_value(tmp_path: Path) -> None:
    twice = problem(tmp_path / "twice.yaml", PLAIN.replace("}", ", question: 'How few?'}"))
    assert "the key question stands there twice" in str(twice)
    assert "line 1" in str(twice)


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "latin.yaml").write_bytes("- {id: é}".encode("latin-1"))
    with pytest.raises(BadCase, match="is not YAML in UTF-8"):
        load_cases([tmp_path / "latin.yaml"])


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadCase, match=r"gone\.yaml: cannot be read \(No such file or directory\)"):
        load_cases([tmp_path / "gone.yaml"])


def test_the_development_cases_load() -> None:
    cases = load_cases([DEVELOPMENT])
    assert len(cases) == 70
    assert {case.kind for case in cases} == set(CaseKind) - {CaseKind.EXPLORE}
    assert all(case.key for case in cases)


def test_the_exploring_cases_load() -> None:
    cases = load_cases([DEVELOPMENT.with_name("explore.yaml")])
    assert len(cases) >= 30
    assert {case.kind for case in cases} == {CaseKind.EXPLORE}
    assert all(case.key for case in cases)
    assert {Status.ANSWERED, Status.REFUSED, Status.CLARIFY} <= {status for case in cases for status in case.status}
