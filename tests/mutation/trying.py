"""Trying mutants one after another, each against the tests that run it, its own tables first."""

import os
import sys
import time
from collections.abc import Iterable, Sequence

from tests.mutation.attempts import Instead, Items, survives_from_the_import_on, survives_inside
from tests.mutation.forking import fetched
from tests.mutation.mutants import Mutant, Source
from tests.mutation.results import KILLED, SURVIVED, Results, digest
from tests.mutation.tables import PROJECT, Survey, own_tables, run_tables, survey, table_files

PATIENCE = 3
"""What takes so many times as long as without the change goes round in circles."""
TO_BEGIN = 2
"""Seconds that an attempt may take beside what its tests took."""
EVERY_SECONDS = 10
"""How often a run tells how far it is."""


class Run:
    """Mutants of these sources and what came of them."""

    def __init__(self, sources: dict[str, Source], results: Results) -> None:
        self._sources = sources
        self._digests = {module: digest([each.text]) for module, each in sources.items()}
        self._results = results
        self._told = 0.0
        # Pytest keeps what its tests print to itself; how far the run is should be heard all the same.
        self._voice = os.fdopen(os.dup(sys.stdout.fileno()), "w")

    def outcome(self, mutant: Mutant) -> str | None:
        """What came of a mutant; None where it is still to be tried."""
        return self._results.outcome(mutant, source=self._digests[mutant.module])

    def try_all(self, mutants: Sequence[Mutant]) -> None:
        """Tries those of the mutants that are not tried yet."""
        mutants = [mutant for mutant in mutants if self.outcome(mutant) is None]
        if not mutants:
            return
        print(f"{len(mutants)} mutants to try. Running the tables once as they are", flush=True)
        found = fetched(survey)
        inside = [mutant for mutant in mutants if not self._runs_on_import(mutant, found)]
        fetched(lambda: run_tables(table_files(), plugin=Instead(lambda items: self._try_inside(inside, items, found))))
        self._results.read()
        rest = [mutant for mutant in mutants if self.outcome(mutant) is None]
        for at, mutant in enumerate(rest):
            self._tell(f"{at} of {len(rest)} mutants in what the import runs")
            own = own_tables(mutant.module)
            groups = [own, [path for path in table_files() if path not in own]]
            source, within = self._sources[mutant.module], _patience(found, found.seconds)
            self._keep(mutant, survives_from_the_import_on(mutant, source, groups, within=within))

    def _runs_on_import(self, mutant: Mutant, found: Survey) -> bool:
        """Whether the import runs the statement, or the function around it, whose closures then are made already."""
        path, scope = self._sources[mutant.module].path, mutant.scope
        return not scope.function or "" in found.tests(path, scope.body) | found.tests(path, scope.lines)

    def _try_inside(self, mutants: Sequence[Mutant], items: Items, found: Survey) -> None:
        for at, mutant in enumerate(mutants):
            self._tell(f"{at} of {len(mutants)} mutants inside functions")
            source = self._sources[mutant.module]
            tests = _in_order(mutant, found.tests(source.path, mutant.scope.lines), found)
            self._keep(
                mutant, survives_inside(mutant, source, [(items[each], _patience(found, [each])) for each in tests])
            )

    def _keep(self, mutant: Mutant, survived: bool) -> None:
        self._results.add(mutant, SURVIVED if survived else KILLED, source=self._digests[mutant.module])

    def _tell(self, how_far: str) -> None:
        if time.monotonic() - self._told > EVERY_SECONDS:
            self._told = time.monotonic()
            print(how_far, file=self._voice, flush=True)


def _patience(found: Survey, tests: Iterable[str]) -> float:
    return TO_BEGIN + PATIENCE * sum(found.seconds[each] for each in tests)


def _in_order(mutant: Mutant, tests: Iterable[str], found: Survey) -> list[str]:
    """The tests of its own tables first, then the quickest."""
    own = {str(path.relative_to(PROJECT)) for path in own_tables(mutant.module)}
    return sorted(tests, key=lambda each: (each.partition("::")[0] not in own, found.seconds[each], each))
