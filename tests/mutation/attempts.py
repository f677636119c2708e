"""One mutant against the tables, in one of two ways.

A change inside a function is made in the running interpreter, by giving the function its changed code: the tests are
collected once, and every mutant is a fork. What runs while the core is imported is changed before it is imported.
"""

import gc
import importlib.abc
import importlib.machinery
import importlib.util
import os
import signal
import sys
import types
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import pytest
from _pytest.runner import runtestprotocol

from tests.mutation.forking import ends_well, silence
from tests.mutation.mutants import Mutant, Source
from tests.mutation.tables import run_tables

Items = Mapping[str, pytest.Item]


class Instead:
    """Takes the place of pytest's loop over the tests that it collected."""

    def __init__(self, loop: Callable[[Items], None]) -> None:
        self._loop = loop

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self._loop({item.nodeid: item for item in session.items})
        return True


def survives_inside(mutant: Mutant, source: Source, items: Sequence[tuple[pytest.Item, float]]) -> bool:
    """Whether all these tests pass, each within so many seconds, with a change inside a function that no import ran."""

    def attempt() -> bool:
        with silence():
            mutant.make()
            _give_changed_code(mutant, compile(source.tree, str(source.path), "exec"))
            return _all_pass(items)

    return ends_well(attempt)


def _all_pass(items: Sequence[tuple[pytest.Item, float]]) -> bool:
    followers = [*(item for item, _ in items[1:]), None]
    for (item, within), follower in zip(items, followers, strict=True):
        # What goes round in circles is ended by the signal that nobody handles.
        signal.setitimer(signal.ITIMER_PROF, within)
        if any(report.failed for report in runtestprotocol(item, log=False, nextitem=follower)):
            return False
    return True


def _give_changed_code(mutant: Mutant, module: types.CodeType) -> None:
    changed = next(code for code in _codes(module) if _is(code, mutant))
    for each in gc.get_objects():
        if isinstance(each, types.FunctionType) and each.__module__ == mutant.module and _is(each.__code__, mutant):
            each.__code__ = changed


def _is(code: types.CodeType, mutant: Mutant) -> bool:
    return (code.co_qualname, code.co_firstlineno) == (mutant.scope.function, mutant.scope.first_line)


def _codes(code: types.CodeType) -> Iterator[types.CodeType]:
    for each in code.co_consts:
        if isinstance(each, types.CodeType):
            yield each
            yield from _codes(each)


def survives_from_the_import_on(
    mutant: Mutant, source: Source, groups: Sequence[Sequence[Path]], *, within: float
) -> bool:
    """Whether all tests of these files pass, within so many seconds, with a change that the import runs; one group of
    files after another."""

    def attempt() -> bool:
        mutant.make()
        sys.meta_path.insert(0, _Changed(source))
        return not any(run_tables(group, plugin=_AtTheFirstFailure()) for group in groups if group)

    return ends_well(lambda: _in_time(attempt, within))


def _in_time(attempt: Callable[[], bool], within: float) -> bool:
    signal.setitimer(signal.ITIMER_PROF, within)
    return attempt()


class _AtTheFirstFailure:
    """Ends the process at the first failure."""

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            os._exit(1)


class _Changed(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Imports one module from its changed tree, and leaves all others to Python."""

    def __init__(self, source: Source) -> None:
        self._source = source

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: types.ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if fullname != self._source.module:
            return None
        folder = [str(self._source.path.parent)] if self._source.path.name == "__init__.py" else None
        return importlib.util.spec_from_file_location(
            fullname, self._source.path, loader=self, submodule_search_locations=folder
        )

    def exec_module(self, module: types.ModuleType) -> None:
        exec(compile(self._source.tree, str(self._source.path), "exec"), module.__dict__)
