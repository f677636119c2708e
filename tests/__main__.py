"""`python -m tests`, which `make test` calls: every test there is, once, and what was left out.

Tests without a database run once, and so do those marked `whatever_database`. Those with one run on SQLite, and on
PostgreSQL where a server can be reached (`RIGHT_DOOR_TEST_POSTGRES_URL`, or the local socket). Those that ask an
Elasticsearch run where there is one, started once for all runs (tests/search_server). Browser tests run where Chromium
is; one that fails beside the others is tried once more when the machine is quiet, and named. With `CI=true` nothing may
be left out: what is missing fails the run. What failed is told again at the very end, with its last lines, where one
looks first.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree

import psycopg

from tests.search_server.absence import NoSearchServer
from tests.search_server.using import search_server_in_use

IN_CI = os.environ.get("CI") == "true"
COVERED_PERCENT = 95
LOCAL_SOCKET = "postgresql:///postgres"
BRUTE_FORCE = "tests/navigator/core/test_against_oracle.py"
"""The tests that take minutes of arithmetic."""
BROWSER_TESTS = "In Chromium"
FEW = 3
"""So many browser tests may have met a busy machine; when more fail, something is broken."""
LINES_TOLD = 12
"""Of each failure at the end: pytest's own lines that say what was expected stand last."""


@dataclass(frozen=True)
class Failure:
    """One test that failed, by its name, and the last lines of why."""

    test: str
    why: str = ""


@dataclass(frozen=True)
class Counts:
    """What one run of pytest came to."""

    passed: int
    failures: tuple[Failure, ...] = ()
    skipped: tuple[str, ...] = ()


def main() -> int:
    """Runs everything, and returns the status to exit with."""
    with one_search_server() as why_none:
        return everything(f"the search server: {why_none}" if why_none else "")


def everything(no_search_server: str) -> int:
    """Runs all that can run; without the tests that ask an Elasticsearch where there is none, for the reason given."""
    left_out = [no_search_server] if no_search_server else []
    without = " and not search_server" if no_search_server else ""
    postgres = reachable_postgres()
    if not postgres:
        left_out.append("PostgreSQL: no server reached; set RIGHT_DOOR_TEST_POSTGRES_URL")
    if not shutil.which("chromium"):
        left_out.append("browser tests: no chromium; apt-get install chromium")
    # What an interrupted run left behind would count for this one.
    subprocess.run([sys.executable, "-m", "coverage", "erase"], check=True)
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(max_workers=1) as other_processor:
        reports = Path(folder)
        waiting = [
            (title, other_processor.submit(beside, options, reports / f"{at}.xml", database=database))
            for at, (title, options, database) in enumerate(_on_the_other_processor(postgres, without=without), start=1)
        ]
        here = ["-m", f"not browser{without}", f"--ignore={BRUTE_FORCE}"]
        runs = [run("SQLite, and everything that needs no database", here, reports / "0.xml")]
        for title, run_beside in waiting:
            counts, said = run_beside.result()
            print(f"\n== {title}, which ran beside\n{said}", flush=True)
            runs.append(tried_again(counts, reports) if title == BROWSER_TESTS else counts)
    left_out += [f"skipped: {reason}" for counts in runs for reason in counts.skipped]
    return closed(runs, left_out, covered=coverage_holds())


def closed(runs: list[Counts], left_out: list[str], *, covered: bool) -> int:
    """Prints what was left out, what failed and the line of totals; the status to exit with, 0 when all is well."""
    for line in left_out:
        print(f"left out: {line}", flush=True)
    for failure in (failure for counts in runs for failure in counts.failures):
        print(f"\nfailed: {failure.test}\n{failure.why}", flush=True)
    passed = sum(counts.passed for counts in runs)
    broken = sum(len(counts.failures) for counts in runs)
    failed = broken + (not covered) + (passed == 0) + (len(left_out) if IN_CI else 0)
    print(f"{passed} passed, {failed} failed", flush=True)
    return 1 if failed else 0


@contextmanager
def one_search_server() -> Iterator[str]:
    """One for all runs, so that none of them starts it anew. Gives the reason why there is none, or nothing."""
    print("Looking for a search server (the first time one is built, which takes half a minute)", flush=True)
    with ExitStack() as until_the_end:
        try:
            os.environ["ELASTICSEARCH_URL"] = until_the_end.enter_context(search_server_in_use())
        except NoSearchServer as absent:
            why_none = str(absent)
        else:
            why_none = ""
        yield why_none


def reachable_postgres() -> str:
    """The address of a PostgreSQL that answers, or nothing."""
    url = os.environ.get("RIGHT_DOOR_TEST_POSTGRES_URL") or LOCAL_SOCKET
    try:
        psycopg.connect(url, connect_timeout=3).close()
    except psycopg.OperationalError:
        return ""
    return url


def run(title: str, options: list[str], report: Path) -> Counts:
    """One run of pytest with branch coverage."""
    print(f"\n== {title}", flush=True)
    command = [sys.executable, "-m", "coverage", "run", "-m", "pytest", f"--junitxml={report}", *options]
    return told(subprocess.run(command, check=False).returncode, report)


def beside(options: list[str], report: Path, *, database: str = "") -> tuple[Counts, str]:
    """One run of pytest on the other processor: what it came to, and what it said.

    Nothing is measured in it: following every branch would double its minutes, and its tests cover little that is new.
    It has a state folder of its own, so that none finds the files of another.
    """
    environment = os.environ | {"RIGHT_DOOR_STATE": str(report.with_suffix(".state"))}
    environment |= {"RIGHT_DOOR_DATABASE_URL": database} if database else {}
    command = [sys.executable, "-m", "pytest", f"--junitxml={report}", *options]
    ended = subprocess.run(command, check=False, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return told(ended.returncode, report), ended.stdout.decode(errors="replace")


def tried_again(counts: Counts, reports: Path) -> Counts:
    """What the browser tests come to when the few that failed have been tried once more, with nothing beside them.

    A page waits thirty seconds for what it expects; beside three other runs on two processors that can be too short.
    Whoever fails again has failed; whoever passes is named, so that a race is seen before it becomes a habit.
    """
    if not 0 < len(counts.failures) <= FEW:
        return counts
    tests = [failure.test for failure in counts.failures]
    again = run(f"{BROWSER_TESTS}, once more: {', '.join(tests)}", tests, reports / "again.xml")
    print(f"{again.passed} of {len(tests)} passed at the second go: {', '.join(tests)}", flush=True)
    return Counts(counts.passed + again.passed, again.failures, counts.skipped)


def told(status: int, report: Path) -> Counts:
    """What a run came to that ended with this status. One that left no report counts as one failure."""
    died = Failure(f"a whole run: pytest ended with {status}", "Its own lines stand above.")
    if not report.exists():
        return Counts(passed=0, failures=(died,))
    counts = counted(ElementTree.parse(report))
    nothing_told = status != 0 and not counts.failures
    return replace(counts, failures=(*counts.failures, died)) if nothing_told else counts


def counted(report: ElementTree.ElementTree) -> Counts:
    """The totals of a JUnit report, with what failed and the names of the tests that were skipped."""
    passed, failures, skipped = 0, [], []
    for case in report.iter("testcase"):
        wrong = [told for kind in ("failure", "error") for told in case.findall(kind)]
        if wrong:
            failures.append(Failure(_node(case), "\n".join((wrong[0].text or "").splitlines()[-LINES_TOLD:])))
        elif (skip := case.find("skipped")) is not None:
            skipped.append(f"{case.get('classname')}.{case.get('name')}: {skip.get('message')}")
        else:
            passed += 1
    return Counts(passed, tuple(failures), tuple(skipped))


def _node(case: ElementTree.Element) -> str:
    """A test as pytest takes it on its command line: all of ours are bare functions in modules."""
    return f"{str(case.get('classname')).replace('.', '/')}.py::{case.get('name')}"


def coverage_holds() -> bool:
    """Whether the runs together cover enough branches; prints what they missed."""
    print("\n== Branch coverage", flush=True)
    coverage = [sys.executable, "-m", "coverage"]
    subprocess.run([*coverage, "combine", "--quiet"], check=False)
    report = [*coverage, "report", "--skip-covered", "--show-missing", f"--fail-under={COVERED_PERCENT}"]
    return subprocess.run(report, check=False).returncode == 0


def _on_the_other_processor(postgres: str, *, without: str) -> Iterator[tuple[str, list[str], str]]:
    """What runs there, one after another: title, options for pytest, database where it is another."""
    if postgres:
        yield "PostgreSQL", ["-m", f"database and not browser{without}", f"--ignore={BRUTE_FORCE}"], postgres
    if shutil.which("chromium"):
        yield BROWSER_TESTS, ["-m", f"browser{without}"], ""
    yield "The core against brute force", [BRUTE_FORCE], ""


if __name__ == "__main__":
    sys.exit(main())
