"""What is installed is new enough to lack known holes, may be used, and is used as it should be."""

import json
import os
import re
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, distributions, requires, version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import NormalizedName, canonicalize_name
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


TORCH = canonicalize_name("torch")


def locked(name: str) -> set[NormalizedName]:
    """The packages of a lock file."""
    text = (ROOT / name).read_text(encoding="utf-8")
    return {canonicalize_name(each) for each in re.findall(r"^([A-Za-z0-9._-]+)==", text, re.M)}


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


def test_torch_comes_alone_since_all_that_it_needs_is_locked() -> None:
    """Its builds differ, so that it has no hash: nothing may come along with it."""
    wanted = re.findall(r"^[^#\n].*$", (ROOT / "requirements-torch.txt").read_text(encoding="utf-8"), re.M)
    assert len(wanted) == 1 and wanted[0].startswith("torch==")
    needs = [Requirement(each) for each in requires("torch") or ()]
    needed = {canonicalize_name(need.name) for need in needs if need.marker is None or need.marker.evaluate()}
    needed -= {name for name in needed if name.startswith(("nvidia-", "cuda-", "triton"))}
    assert "sympy" in needed
    assert needed <= locked("requirements.lock")


def test_the_bill_of_materials_names_all_that_is_locked_and_installed_with_its_version(tmp_path: Path) -> None:
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    command = [ROOT / "scripts" / "sbom", tmp_path / "sbom.json"]
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    assert done.returncode == 0, done.stderr
    told = json.loads((tmp_path / "sbom.json").read_text(encoding="utf-8"))
    assert told["bomFormat"] == "CycloneDX"
    held = {canonicalize_name(each["name"]): each for each in told["components"]}
    there = {canonicalize_name(str(found.metadata["Name"])): found.version for found in distributions()}
    wanted = (locked("requirements.lock") | {TORCH}) & there.keys()
    assert len(wanted) > 100
    assert {name: held[name]["version"] for name in wanted} == {name: there[name] for name in wanted}
    assert all(held[name]["purl"].startswith("pkg:pypi/") for name in wanted)
    # A few say what they are under in a file alone.
    assert sum("licenses" in held[name] for name in wanted) >= 0.95 * len(wanted)


def test_nothing_that_is_shipped_with_the_service_has_a_licence_that_binds_it() -> None:
    named = locked("requirements.lock") | {TORCH}
    bound, looked_at = [], set[NormalizedName]()
    for found in distributions():
        told = found.metadata
        if canonicalize_name(str(told["Name"])) not in named:
            continue
        looked_at.add(canonicalize_name(str(told["Name"])))
        classifiers = [line for line in told.get_all("Classifier") or [] if line.startswith("License")]
        licence = "; ".join([str(told["License-Expression"] or ""), str(told["License"] or "")[:200], *classifiers])
        if COPYLEFT.search(licence) and not LESSER.search(licence):
            bound.append(f"{told['Name']}: {licence}")
    assert {"torch", "sympy", "networkx", "mpmath"} <= looked_at
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
