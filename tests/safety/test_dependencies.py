"""What is installed is new enough to lack known holes, may be used, and is used as it should be."""

import re
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, distributions, version
from pathlib import Path

import pytest
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("advisor", "api", "corpus", "evals", "index")

FLOORS = {
    "langgraph": "1.0.10",  # CVE-2025-64439, CVE-2026-28277: code run from stored states
    "langgraph-checkpoint": "4.1.1",
    "langchain-core": "1.2.22",  # CVE-2025-68664, -65106, CVE-2026-34070, -26013
    "starlette": "1.0.1",  # CVE-2026-48710: the host of a request changed its path
    "pypdf": "6.12",  # decompression without end
    "lxml": "6.1",
    "cryptography": "50",
    "pyjwt": "2.12",  # CVE-2026-32597
    "authlib": "1.7.1",  # CVE-2026-27962, -28802
}
"""The first version without the holes that are known of it; what is not installed has none."""

NOWHERE = ("litellm",)
"""Packages whose releases stole credentials once."""

COPYLEFT = re.compile(r"\b(?:AGPL|GPL|SSPL|BUSL|Commons Clause)\b|GNU (?:Affero )?General Public", re.IGNORECASE)
LESSER = re.compile(r"LGPL|Lesser|classpath|GPL-compatible|linking exception", re.IGNORECASE)


@pytest.mark.parametrize(("package", "floor"), FLOORS.items())
def test_a_package_with_a_known_hole_is_newer_than_it(package: str, floor: str) -> None:
    try:
        installed = version(package)
    except PackageNotFoundError:
        return
    assert Version(installed) >= Version(floor)


@pytest.mark.parametrize("package", NOWHERE)
def test_a_package_that_did_harm_is_not_installed(package: str) -> None:
    with pytest.raises(PackageNotFoundError):
        version(package)


def test_the_locks_pin_every_package_by_its_hash() -> None:
    for name in ("requirements.lock", "requirements-test.lock"):
        entries = re.split(r"\n(?=\S)", (ROOT / name).read_text(encoding="utf-8"))
        pinned = [entry for entry in entries if re.match(r"[a-z0-9]", entry, re.IGNORECASE)]
        assert pinned
        assert [entry.split()[0] for entry in pinned if "--hash=sha256:" not in entry] == []


def test_nothing_that_is_shipped_with_the_service_has_a_licence_that_binds_it() -> None:
    shipped = set(re.findall(r"^([A-Za-z0-9._-]+)==", (ROOT / "requirements.lock").read_text(encoding="utf-8"), re.M))
    named = {re.sub(r"[-_.]+", "-", name).lower() for name in shipped}
    bound = []
    for found in distributions():
        told = found.metadata
        if re.sub(r"[-_.]+", "-", str(told["Name"])).lower() not in named:
            continue
        classifiers = [line for line in told.get_all("Classifier") or [] if line.startswith("License")]
        licence = "; ".join([str(told["License-Expression"] or ""), str(told["License"] or "")[:200], *classifiers])
        if COPYLEFT.search(licence) and not LESSER.search(licence):
            bound.append(f"{told['Name']}: {licence}")
    assert bound == []


def test_bandit_finds_nothing_of_weight_that_is_not_explained() -> None:
    command = [sys.executable, "-m", "bandit", "-q", "-r", "-ll", *ROOMS]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_chroma_is_never_served_by_its_python_server_nor_told_to_load_code() -> None:
    """CVE-2026-45829 and -45833 have no fixed release."""
    for room in ROOMS:
        for path in (ROOT / room).rglob("*.py"):
            code = path.read_text(encoding="utf-8")
            assert "chromadb.server" not in code, path
            assert "trust_remote_code" not in code, path
