"""`pytest --pathway-cases` asks the cases of a deployment, a test each."""

import os
import subprocess
import sys
from pathlib import Path

CASES = """
- {id: hello, kind: clarify, question: Hello!, status: clarify}
- {id: thanks, kind: clarify, question: Thank you!, status: answered}
"""


def run_pytest(folder: Path, home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    root = Path(__file__).resolve().parents[2]
    environment = {**os.environ, "ADVISOR_HOME": str(home), "PYTHONPATH": str(root)}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "evals.pytest_plugin", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_each_case_is_a_test_and_a_miss_tells_the_question_why_and_the_reply(
    tmp_path: Path, indexed_home: Path
) -> None:
    (tmp_path / "ours.yaml").write_text(CASES)
    (tmp_path / "test_named.py").write_text("def test_named(): pass")
    (tmp_path / "test_other.py").write_text("def test_other(): assert False")
    ran = run_pytest(tmp_path, indexed_home, "test_named.py", "--pathway-cases", "ours.yaml")
    assert ran.returncode == 1, ran.stdout + ran.stderr
    assert "1 failed, 2 passed" in ran.stdout
    assert "Thank you!" in ran.stdout
    assert "- status clarify instead of answered" in ran.stdout
    assert "test_other" not in ran.stdout


def test_with_nothing_else_named_the_cases_are_all_that_is_collected(tmp_path: Path) -> None:
    (tmp_path / "ours.yaml").write_text(CASES)
    (tmp_path / "test_other.py").write_text("def test_other(): assert False")
    ran = run_pytest(tmp_path, tmp_path, "--collect-only", "--pathway-cases", "ours.yaml")
    assert "2 tests collected" in ran.stdout, ran.stdout + ran.stderr
    assert "test_other" not in ran.stdout


def test_a_file_that_is_not_there_or_holds_no_cases_is_named(tmp_path: Path) -> None:
    gone = run_pytest(tmp_path, tmp_path, "--pathway-cases", "gone.yaml")
    assert gone.returncode == 4
    assert "there is no file" in gone.stderr
    (tmp_path / "bad.yaml").write_text("- id: broken")
    bad = run_pytest(tmp_path, tmp_path, "--pathway-cases", "bad.yaml")
    assert bad.returncode == 2
    assert "case broken" in bad.stdout


def test_without_the_option_nothing_changes_and_nothing_is_loaded(tmp_path: Path) -> None:
    (tmp_path / "test_other.py").write_text(
        "import sys\ndef test_other(): assert not {'advisor.bootstrap', 'evals.cases', 'torch'} & set(sys.modules)"
    )
    ran = run_pytest(tmp_path, tmp_path)
    assert ran.returncode == 0, ran.stdout + ran.stderr
