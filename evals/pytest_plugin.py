"""A plugin of pytest, so that a deployment gates its own corpus: `pytest --pathway-cases CASES.yaml` asks every case of
the advisor over the home of the settings, a test each. Without the option it does nothing and loads nothing."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from advisor.bootstrap import Service
    from evals.cases import Case
    from evals.run import Row

_PATHS = pytest.StashKey[frozenset[Path]]()
_SERVICE = pytest.StashKey["Service"]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """The options of the plugin."""
    group = parser.getgroup("pathway", "Pathway Advisor")
    group.addoption(
        "--pathway-cases", action="append", default=[], metavar="FILE", help="a file of eval cases; may be given again"
    )
    group.addoption("--pathway-model", default="none", metavar="MODEL", help="`none` (the default), `local`, ...")


def pytest_configure(config: pytest.Config) -> None:
    """The files of cases are collected as if they were named on the command line; with nothing else named there, they
    are all that is run."""
    paths = [Path(given).resolve() for given in config.getoption("--pathway-cases")]
    for path in paths:
        if not path.is_file():
            raise pytest.UsageError(f"--pathway-cases: there is no file {path}")
    config.stash[_PATHS] = frozenset(paths)
    if paths:
        named = config.args if config.args_source is pytest.Config.ArgsSource.ARGS else []
        config.args = [*named, *map(str, paths)]


def pytest_unconfigure(config: pytest.Config) -> None:
    """Closes the service that was asked."""
    service = config.stash.get(_SERVICE, None)
    if service is not None:
        service.close()


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> "CaseFile | None":
    """A file that was named by the option, whatever it is called."""
    if file_path.resolve() not in parent.config.stash[_PATHS]:
        return None
    return CaseFile.from_parent(parent, path=file_path)


class CaseFile(pytest.File):
    """A file of cases."""

    def collect(self) -> Iterable["CaseItem"]:
        """A test for each case. A file that cannot be scored with is an error of the collection."""
        from evals.cases import BadCase, load_cases

        try:
            cases = load_cases([self.path])
        except BadCase as error:
            raise self.CollectError(str(error)) from error
        return [CaseItem.from_parent(self, name=case.id, case=case) for case in cases]


class CaseMissed(Exception):
    """A reply that is not right; `row` is what was asked and said, and the message why."""

    def __init__(self, row: "Row", reasons: Iterable[str]) -> None:
        self.row = row
        super().__init__("\n".join(f"- {reason}" for reason in reasons))


class CaseItem(pytest.Item):
    """One case."""

    def __init__(self, *, case: "Case", **more: object) -> None:
        super().__init__(**more)  # type: ignore[arg-type]
        self._case = case

    def runtest(self) -> None:
        """Asks the case; raises CaseMissed where the reply is not right, or breaks what holds of every reply."""
        from evals.run import run
        from evals.scorers.marks import ALWAYS, missed
        from evals.session import reading

        service = _service(self.config)
        (row,) = run([self._case], service.advisor.ask, read=reading(service.advisor.library, None)).rows
        broken = [f"{mark.scorer}: {mark.reason}" for mark in missed(row.marks, ALWAYS)]
        if not row.right or broken:
            raise CaseMissed(row, dict.fromkeys((*(["HARMFUL"] if row.harmful else []), *row.reasons, *broken)))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None) -> str:
        """The question, why the reply missed, and the reply; anything else as pytest shows it."""
        if not isinstance(excinfo.value, CaseMissed):
            return str(super().repr_failure(excinfo))
        row = excinfo.value.row
        said = f"{row.reply.status}: {row.reply.text}" if row.reply else "no reply"
        return f"{row.question}\n{excinfo.value}\n{said}"

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Where the case stands."""
        return self.path, None, f"case {self.name}"


def _service(config: pytest.Config) -> "Service":
    """The service over the home of the settings, made once and for all cases."""
    from advisor.bootstrap import build_service
    from advisor.settings import read_settings

    if _SERVICE not in config.stash:
        config.stash[_SERVICE] = build_service(read_settings(model=config.getoption("--pathway-model")))
    return config.stash[_SERVICE]
