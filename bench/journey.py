"""`python -m bench.journey`: how long people wait for each page of their way to a plan, with ten thousand services.

Makes a city in a folder of its own, serves it as an installation does, and lets people go all the way: first one after
another, then many at once. Prints for each sort of page how long it was waited for and, one after another, how long the
server's processors worked for it. Times never decide the exit code: it is 1 where a page came with an error.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from math import ceil
from random import Random
from statistics import median

from bench.journey_browser import Browser, Visit
from bench.journey_site import Site, make_city, serving
from bench.journey_walk import LostError, walk
from bench.table import milliseconds, table

AIMS = {"one after another": 150, "at once": 1500}
"""The most milliseconds that 95 of 100 pages may be waited for."""
MOST_MEGABYTES = 300
WARMING_UP = 3
"""People who go before the others: an installation has been asked before."""


def main(arguments: list[str]) -> int:
    """Exit code 0, or 1 where a page came with an error."""
    options = _options(arguments)
    with tempfile.TemporaryDirectory() as made:
        folder = options.state or made
        if not options.state:
            _tell(f"making a city of {options.services:,} services")
            make_city(folder, services=options.services, seed=options.seed)
        with serving(folder, processes=options.processes) as site:
            return _measure(site, options)


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.journey", description=__doc__)
    parser.add_argument("--services", type=int, default=10_000)
    parser.add_argument("--people", type=int, default=30, help="who go one after another; as many go at once")
    parser.add_argument("--at-once", type=int, default=20)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--state", help="a state folder that holds a city already")
    parser.add_argument("--quick", action="store_true", help="60 services, 2 people, 2 at once")
    options = parser.parse_args(arguments)
    if options.quick:
        options.services, options.people, options.at_once = 60, 2, 2
    return options


def _tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _measure(site: Site, options: argparse.Namespace) -> int:
    _walked(site, f"{options.seed} before", WARMING_UP, at_once=1)
    _tell("one after another")
    alone = _walked(site, f"{options.seed} alone", options.people, at_once=1)
    _tell(f"{options.at_once} at once")
    many = _walked(site, f"{options.seed} many", max(options.people, options.at_once), at_once=options.at_once)
    print(_report("one after another", alone, worked=True))
    print(_report("at once", many, worked=False))
    held = [f"{each:.0f}" for each in site.megabytes()]
    print(f"Memory of each process in MB: {', '.join(held)} (at most {MOST_MEGABYTES})")
    errors = [each for each in (*alone, *many) if each.status >= 400]
    print(f"Errors: {len(errors)} of {len(alone) + len(many)} pages")
    return int(bool(errors))


def _walked(site: Site, name: str, people: int, *, at_once: int) -> list[Visit]:
    """The visits of so many people; one who came to no plan is told, and what they saw counts."""

    def go(number: int) -> list[Visit]:
        browser = Browser(site.address, worked=site.worked)
        try:
            walk(browser, Random(f"{name} {number}"))
        except LostError as lost:
            _tell(f"person {number}: {lost}")
        return browser.visits

    with ThreadPoolExecutor(at_once) as pool:
        return [visit for visits in pool.map(go, range(people)) for visit in visits]


def _report(title: str, visits: Iterable[Visit], *, worked: bool) -> str:
    kinds: dict[str, list[Visit]] = {}
    for each in visits:
        kinds.setdefault(each.page, []).append(each)
        kinds.setdefault("all pages", []).append(each)
    head = [title, "pages", "waited p50", "p95", "slowest", *(["worked p50", "p95"] if worked else [])]
    rows = [_row(kind, kinds[kind], worked=worked) for kind in sorted(kinds)]
    return f"{table(head, rows)}\nAim: p95 under {AIMS[title]:,} ms for the plan and each question\n"


def _row(kind: str, visits: list[Visit], *, worked: bool) -> list[str]:
    waited, work = [each.waited for each in visits], [each.worked for each in visits]
    figures = [median(waited), p95(waited), max(waited), *([median(work), p95(work)] if worked else [])]
    return [kind, str(len(visits)), *map(milliseconds, figures)]


def p95(values: list[float]) -> float:
    """The smallest value that at least 95 of 100 do not exceed."""
    return sorted(values)[ceil(len(values) * 0.95) - 1]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
