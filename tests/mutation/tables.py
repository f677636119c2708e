"""The table tests of the core: where they are, how they are run, and which of them run which line."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import coverage
import pytest

from tests.mutation.forking import silence

PROJECT = Path(__file__).resolve().parents[2]
CORE = PROJECT / "navigator" / "core"
TABLES = PROJECT / "tests" / "navigator" / "core"
NOT_TABLES = {"cases", "oracle", "test_against_oracle.py"}
"""Brute force against random cases: right, and too slow to run for every mutant."""
UNWANTED = ("django", "cacheprovider", "playwright", "hypothesispytest", "socket", "faulthandler")


def table_files() -> list[Path]:
    """The files of the table tests."""
    return [path for path in sorted(TABLES.rglob("test_*.py")) if not NOT_TABLES & {*path.relative_to(TABLES).parts}]


def own_tables(module: str) -> list[Path]:
    """The tables of one module of the core: the file that mirrors it, or those of its folder."""
    at = TABLES.joinpath(*module.split(".")[2:])
    mirror = at.with_name(f"test_{at.name.strip('_')}.py")
    found = [path for path in table_files() if path == mirror]
    return found or [path for path in table_files() if path.parent in (at, *at.parents) and path.parent != TABLES]


def run_tables(files: Iterable[Path], *, plugin: object) -> int:
    """Runs pytest without the project's own settings, which the core does not need; its exit status."""
    options = ["-q", "-c", os.devnull, f"--rootdir={PROJECT}", "--noconftest", "--import-mode=importlib", "--tb=no"]
    unwanted = [word for name in UNWANTED for word in ("-p", f"no:{name}")]
    with silence():
        return int(pytest.main([*options, *unwanted, *map(str, files)], plugins=[plugin]))


@dataclass
class Survey:
    """Which tests run which lines of which file, by their ids, the id of the import being empty; and how long a test
    takes, in seconds."""

    lines: dict[str, dict[int, list[str]]]
    seconds: dict[str, float]

    def tests(self, path: Path, lines: tuple[int, int]) -> set[str]:
        """The tests that run any of the lines from the first to the last."""
        known = self.lines.get(str(path), {})
        return {each for line in range(lines[0], lines[1] + 1) for each in known.get(line, ())}


def survey() -> Survey:
    """Runs every table test once; they must all pass before anything is changed."""
    watching = coverage.Coverage(data_file=None, source=[str(CORE)], config_file=False)
    watching.start()
    surveyor = _Surveyor(watching)
    status = run_tables(table_files(), plugin=surveyor)
    watching.stop()
    if status:
        raise SystemExit(f"The table tests do not pass as they are: {', '.join(surveyor.failed) or status}")
    data = watching.get_data()
    return Survey({each: data.contexts_by_lineno(each) for each in data.measured_files()}, surveyor.seconds)


class _Surveyor:
    """Gives each test a coverage context of its own."""

    def __init__(self, watching: coverage.Coverage) -> None:
        self._watching = watching
        self.seconds: dict[str, float] = {}
        self.failed: list[str] = []

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self._watching.switch_context(item.nodeid)
        yield
        self._watching.switch_context("")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.seconds[report.nodeid] = self.seconds.get(report.nodeid, 0) + report.duration
        if report.failed:
            self.failed.append(report.nodeid)
