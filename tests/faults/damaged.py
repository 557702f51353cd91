"""R3: each file of a snapshot is damaged in four ways; every damage is seen, and the snapshot before is served."""

from collections.abc import Callable
from pathlib import Path

from tests.faults.fault import Effort, Fault, Outcome
from tests.faults.small import served_version, snapshots, write_library


def _flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def _halve(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _empty(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


DAMAGES: dict[str, Callable[[Path], None]] = {
    "a bit flipped": _flip,
    "half cut off": _halve,
    "zeroed": _empty,
    "deleted": Path.unlink,
}


def try_it(folder: Path, effort: Effort) -> Outcome:
    """Damage, open, mend, for every file that holds anything."""
    home, root = folder / "home", folder / "root"
    held = snapshots(home)
    held.build([write_library(root, 1)])
    newer = held.build([write_library(root, 2)])
    faults, tried = [], 0
    files = [path for path in (home / "snapshots" / newer.version).rglob("*") if path.is_file() and path.stat().st_size]
    for path in sorted(files):
        whole = path.read_bytes()
        for name, damage in DAMAGES.items():
            damage(path)
            tried += path.read_bytes() != whole if path.exists() else 1
            served, warning = served_version(held)
            if path.exists() and path.read_bytes() == whole:
                continue  # what is zero already cannot be zeroed
            if served != 1 or warning is None:
                faults.append(f"{path.name}, {name}: version {served} is served")
            path.write_bytes(whole)
    if served_version(held) != (2, None):
        faults.append("the snapshot that was mended is not served")
    return Outcome(not faults, "; ".join(faults[:3]) or f"{tried} of {tried} damages to {len(files)} files were seen")


FAULT = Fault("R3", "a damaged snapshot is never served, and the one before it is", try_it)
