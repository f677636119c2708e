"""`python -m bench`: measures, prints the tables, and fails only where ours answered a checked pair wrongly."""

from __future__ import annotations

import platform
import sys
from importlib.metadata import PackageNotFoundError, version
from os import cpu_count

from bench.measuring import measure
from bench.options import options_from
from bench.report import report, wrong_pairs

PACKAGES = ("zen-engine", "rule-engine", "json-logic-qubit")


def main(arguments: list[str]) -> int:
    """Exit code 0, or 1 where ours was wrong; times never decide it."""
    options = options_from(arguments)
    sizes = [measure(services, options, tell=_tell) for services in options.sizes]
    print(_machine())
    print(f"{options.people} people for each size and share of unknown facts, seed {options.seed}\n")
    print(report(sizes))
    return int(wrong_pairs(sizes) > 0)


def _tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _machine() -> str:
    found = ", ".join(f"{package} {_version(package)}" for package in PACKAGES)
    return f"Python {platform.python_version()}, {platform.machine()}, {cpu_count()} processors; {found}"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
