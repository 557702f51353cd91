"""Answers kept between runs, under a key that no stale answer can have.

The key is a hash of everything that an answer is made from: the version of the index (which names the documents, the
splitter and the embedder's weights), every file of the rooms that answer, the installed packages with their versions,
the settings, the model, and the question with its audience and history. Change any of them, and nothing is found. What
cannot be hashed is not kept: a model with a provider, which may change behind its name, and an answer that says that
its model failed.
"""

import hashlib
import json
import os
import platform
import threading
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from advisor.question import Question
from advisor.reply import Consultation
from evals.run import Ask

ROOMS = ("advisor", "corpus", "index")
_CONSULTATION: TypeAdapter[Consultation] = TypeAdapter(Consultation)


def digest_of_code(root: Path) -> str:
    """A hash over the name and content of every file of the rooms that answer, compiled ones left out."""
    total = hashlib.sha256()
    for path in sorted(path for room in ROOMS for path in (root / room).rglob("*") if path.is_file()):
        if "__pycache__" not in path.parts:
            total.update(f"{path.relative_to(root)}\0".encode())
            total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def digest_of_packages(installed: Iterable[metadata.Distribution] | None = None) -> str:
    """A hash over Python's version and the name and version of every installed package."""
    found = sorted(
        f"{each.metadata['Name']} {each.version}"
        for each in (metadata.distributions() if installed is None else installed)
    )
    return hashlib.sha256("\n".join((platform.python_version(), *found)).encode()).hexdigest()


@dataclass(frozen=True)
class Making:
    """What all answers of a run are made from, beside their questions."""

    index_version: str
    code: str
    packages: str
    settings: str
    model: str

    @property
    def keepable(self) -> bool:
        """Whether the same making gives the same answers: not so with a model behind somebody's interface."""
        return self.model in ("none", "local")


class KeptAnswers:
    """A folder of answers, a file each; a run that was interrupted finds there what it had."""

    def __init__(self, folder: Path, making: Making) -> None:
        self._folder = folder
        self._making = making

    def key(self, question: Question) -> str:
        """The name that the answer to a question is kept under."""
        made = json.dumps([asdict(self._making), asdict(question)], sort_keys=True, ensure_ascii=True)
        return hashlib.sha256(made.encode()).hexdigest()

    def asking(self, ask: Ask) -> Ask:
        """Asks only what is not kept, and keeps what it is told."""
        return self._ask_once(ask) if self._making.keepable else ask

    def _ask_once(self, ask: Ask) -> Ask:
        def answered(question: Question) -> Consultation:
            path = self._folder / f"{self.key(question)}.json"
            found = _read(path)
            if found is not None:
                return found
            asked = ask(question)
            if asked.degraded is None:
                self._write(path, asked)
            return asked

        return answered

    def _write(self, path: Path, asked: Consultation) -> None:
        """Whole or not at all, also where two threads answer the same question; one that would not be read back as it
        was is not kept."""
        written = _CONSULTATION.dump_json(asked)
        if _CONSULTATION.validate_json(written) != asked:
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        aside = path.with_suffix(f".{os.getpid()}-{threading.get_ident()}.new")
        aside.write_bytes(written)
        aside.replace(path)


def _read(path: Path) -> Consultation | None:
    try:
        return _CONSULTATION.validate_json(path.read_bytes())
    except (OSError, ValidationError):
        return None
