"""Mutation testing of the navigator's core. It can be stopped at any time, and goes on where it was.

Tries the mutants that are not tried yet, prints what was killed and what survived in each module, lists the survivors
that docs/mutation.md gives no reason for, and ends with 1 when fewer than nine in ten are killed.
"""

import argparse
import os
import random
import sys
from collections import Counter
from collections.abc import Sequence

from tests.mutation.explained import line, outdated, unexplained
from tests.mutation.mutants import Mutant, Source, source
from tests.mutation.results import KILLED, SURVIVED, Results, digest
from tests.mutation.tables import CORE, PROJECT, TABLES
from tests.mutation.trying import Run

FLOOR = 90
"""Of a hundred mutants, so many must be killed."""
DOCUMENT = PROJECT / "docs" / "mutation.md"


def main() -> int:
    """Runs what the options ask for; the number is the exit status."""
    options = _options()
    sources = {each.module: each for each in (source(path, project=PROJECT) for path in sorted(CORE.rglob("*.py")))}
    wanted = [each for module, each in sources.items() if module.startswith(tuple(options.modules))]
    mutants = [mutant for each in wanted for mutant in each.mutants]
    if options.quick and options.quick < len(mutants):
        chosen = random.Random(options.seed).sample(range(len(mutants)), options.quick)
        mutants = [mutants[at] for at in sorted(chosen)]
    tests = digest(path.read_text("utf-8") for path in sorted(TABLES.rglob("*.py")))
    run = Run(sources, Results(PROJECT / ".mutation", tests=tests))
    if not options.known:
        run.try_all(mutants if options.all else unexplained(mutants, DOCUMENT))
    return _report(run, sources, mutants, as_lines=options.lines)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("--quick", nargs="?", type=int, const=200, metavar="N", help="only a sample of N mutants (200)")
    parser.add_argument("--seed", type=int, default=1, help="of the sample")
    parser.add_argument("modules", nargs="*", default=[""], help="only modules whose name begins so")
    parser.add_argument("--all", action="store_true", help="try those as well that docs/mutation.md gives a reason for")
    parser.add_argument("--known", action="store_true", help="try nothing, tell what is known")
    parser.add_argument("--lines", action="store_true", help="print survivors as lines of docs/mutation.md")
    return parser.parse_args()


def _report(run: Run, sources: dict[str, Source], mutants: Sequence[Mutant], *, as_lines: bool) -> int:
    puzzling = {id(mutant) for mutant in unexplained(mutants, DOCUMENT)}
    outcomes = [(mutant, run.outcome(mutant) or (None if id(mutant) in puzzling else SURVIVED)) for mutant in mutants]
    counts: Counter[tuple[str, str | None]] = Counter((mutant.module, outcome) for mutant, outcome in outcomes)
    print(f"{'module':45} {'killed':>7} {'survived':>9} {'untried':>8}")
    for module in dict.fromkeys(mutant.module for mutant in mutants):
        print(f"{module:45} {counts[module, KILLED]:7} {counts[module, SURVIVED]:9} {counts[module, None]:8}")
    survivors = [mutant for mutant, outcome in outcomes if outcome == SURVIVED]
    open_ones = [mutant for mutant in survivors if id(mutant) in puzzling]
    for mutant in open_ones:
        told = f"{mutant.module}:{mutant.scope.lines[0]} {mutant.scope.function}: {mutant.change}"
        print(line(mutant, "…") if as_lines else told)
    every = [mutant for each in sources.values() for mutant in each.mutants]
    if no_more := outdated(every, DOCUMENT):
        print(f"{no_more} lines of {DOCUMENT.name} speak of changes that cannot be made any more")
    killed = sum(outcome == KILLED for _, outcome in outcomes)
    tried = killed + len(survivors)
    share = 100 * killed / tried if tried else 100.0
    print(f"{killed} of {tried} killed ({share:.1f} %); {len(survivors)} survived, {len(open_ones)} without a reason")
    return 0 if share >= FLOOR else 1


if __name__ == "__main__":
    # The order of sets must not decide what is noticed.
    if os.environ.get("PYTHONHASHSEED") != "0":
        os.execve(
            sys.executable,
            [sys.executable, "-m", "tests.mutation", *sys.argv[1:]],
            {**os.environ, "PYTHONHASHSEED": "0"},
        )
    sys.exit(main())
