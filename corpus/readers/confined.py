"""Reading files in a process of their own, with limits: a hostile file can end that process and nothing else.

The process is started anew (never forked from one that has threads), reads one file after the other, and is replaced
after each failure and after some files. It gets the name and the bytes of a file and gives back JSON.
"""

import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection, Pipe

from pydantic import TypeAdapter

from corpus.readers.block import Reading, Unreadable
from corpus.readers.sniff import Format

MOST_BYTES = 50_000_000
"""Bytes of a file at most: a catalog of a thousand pages has some 20 million."""
MOST_ANSWER = 60_000_000
BEFORE_RENEWAL = 64
"""Files that one process reads, so that nothing a file left behind lives long."""


_PROGRAM = """
import sys
from multiprocessing.connection import Connection
from corpus.readers.confined import Limits, serve
handle, memory, seconds = map(int, sys.argv[1:])
serve(Connection(handle), Limits(memory, seconds))
"""
"""What the process runs. It inherits one end of a wire and nothing else: no streams, and none of the settings or keys
that stand in the environment."""


@dataclass(frozen=True)
class Limits:
    """What one file may use: memory of the process in bytes, seconds of processor time and of waiting."""

    memory: int = 1_500_000_000
    seconds: int = 60
    waiting: int = 180


@dataclass(frozen=True)
class _Answer:
    readings: tuple[Reading, ...] = ()
    format: Format = Format.TEXT
    refused: str | None = None


_ANSWER = TypeAdapter(_Answer)


class Confined:
    """Reads files in a process of its own; close it after use."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._process: subprocess.Popen[bytes] | None = None
        self._wire: Connection | None = None
        self._read = 0

    def read(self, content: bytes, name: str) -> tuple[Format, tuple[Reading, ...]]:
        """The documents of a file; raises Unreadable, also where reading took too much of anything."""
        if len(content) > MOST_BYTES:
            raise Unreadable(f"the file is larger than {MOST_BYTES:,} bytes; cut it into parts")
        answer = self._ask(content, name)
        if answer.refused is not None:
            raise Unreadable(answer.refused)
        return answer.format, answer.readings

    def _ask(self, content: bytes, name: str) -> _Answer:
        wire = self._started()
        self._read += 1
        try:
            wire.send_bytes(name.encode(errors="replace"))
            wire.send_bytes(content)
            if not wire.poll(self._limits.waiting):
                self.close()
                raise Unreadable(f"reading took longer than {self._limits.waiting} seconds")
            answer = _ANSWER.validate_json(wire.recv_bytes(MOST_ANSWER))
        except (EOFError, OSError, ValueError) as error:
            self.close()
            limits = f"{self._limits.seconds} seconds or {self._limits.memory // 1_000_000:,} MB"
            raise Unreadable(f"reading took more than {limits}, or broke off") from error
        if answer.refused is not None or self._read >= BEFORE_RENEWAL:
            self.close()
        return answer

    def _started(self) -> Connection:
        if self._wire is None:
            self._wire, theirs = Pipe()
            limits = (str(number) for number in (theirs.fileno(), self._limits.memory, self._limits.seconds))
            self._process = subprocess.Popen(
                [sys.executable, "-c", _PROGRAM, *limits],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env={"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONHASHSEED": "0"},
            )
            theirs.close()
            self._read = 0
        return self._wire

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        if self._wire is not None:
            self._wire.close()
        self._process = self._wire = None


@contextmanager
def confined(limits: Limits | None = None) -> Iterator[Confined]:
    """A process that reads files, for as long as it is needed."""
    reader = Confined(limits or Limits())
    try:
        yield reader
    finally:
        reader.close()


def serve(wire: Connection, limits: Limits) -> None:
    """What the process does: read the files that it is sent, until nobody sends any."""
    import logging
    import warnings

    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(3000)
    if sys.platform != "darwin":  # there the limit of addresses is not kept
        resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    while True:
        try:
            name, content = wire.recv_bytes(4096).decode(), wire.recv_bytes(MOST_BYTES)
        except (EOFError, OSError):
            return
        used = resource.getrusage(resource.RUSAGE_SELF)
        allowed = int(used.ru_utime + used.ru_stime) + limits.seconds
        resource.setrlimit(resource.RLIMIT_CPU, (allowed, resource.getrlimit(resource.RLIMIT_CPU)[1]))
        wire.send_bytes(_ANSWER.dump_json(_answered(content, name)))


def _answered(content: bytes, name: str) -> _Answer:
    from corpus.readers.reading import read

    try:
        found, readings = read(content, name)
        return _Answer(tuple(readings), found)
    except Unreadable as error:
        return _Answer(refused=str(error))
    except MemoryError:
        return _Answer(refused="reading the file takes more memory than it may")
    except RecursionError:
        return _Answer(refused="the file is nested too deeply")
    except Exception as error:  # a parser that trips over a hostile file must not end in a trace
        return _Answer(refused=f"the file cannot be read ({type(error).__name__})")
