"""docs/permissions.md as rows that a test can ask.

A row of its tables names routes, exactly or with a `*`, and says for each role what it may do there. Where several fit
a route, a name that is written out goes first, then one that is written out at its end, then the longest.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from itertools import groupby
from pathlib import Path

from directory.roles.names import (
    COMMISSIONER,
    FRONT_DESK,
    FRONTLINE_WORKER,
    OWNER,
    PEER_REVIEWER,
)

PAGE = Path(__file__).resolve().parents[2] / "docs" / "permissions.md"
OTHERS = (FRONTLINE_WORKER, OWNER, FRONT_DESK, PEER_REVIEWER, COMMISSIONER)
"""The column `others`: signed in, and nothing more as yet."""

YES, NO, OWN, OTHERS_ONLY, LOOK, SIGN_IN = "yes", "no", "own", "not own", "look", "sign in"
ANSWERS = (YES, NO, OWN, OTHERS_ONLY, LOOK, SIGN_IN)


class TableFault(Exception):
    """The table cannot be read; the message says which row and why."""


@dataclass(frozen=True)
class Row:
    """One row: which routes, and what each role may do there."""

    routes: tuple[str, ...]
    answers: Mapping[str, str]


def rows(text: str) -> list[Row]:
    """Every row of every table on the page. Raises `TableFault`."""
    return [row for table in _tables(text) for row in _rows(table)]


def patterns_for(name: str, patterns: Iterable[str]) -> list[str]:
    """Of the patterns the one that speaks of a route; several where the table does not say which, none without one."""
    fitting = [one for one in patterns if one == name or ("*" in one and fnmatchcase(name, one))]
    closest = max(map(_closeness, fitting), default=None)
    return [one for one in fitting if _closeness(one) == closest]


def _closeness(pattern: str) -> tuple[bool, bool, int]:
    return "*" not in pattern, not pattern.endswith("*"), len(pattern)


def _tables(text: str) -> Iterator[list[str]]:
    """The tables that have a column for routes, as lines."""
    for is_table, lines in groupby(text.splitlines(), key=lambda line: line.startswith("|")):
        table = list(lines)
        if is_table and "routes" in _cells(table[0]):
            yield table


def _rows(table: list[str]) -> Iterator[Row]:
    heads = _cells(table[0])
    for line in table[2:]:
        cells = dict(zip(heads, _cells(line), strict=True))
        routes = tuple(re.findall(r"`([^`]+)`", cells["routes"]))
        if not routes:
            raise TableFault(f"{line}: names no route")
        yield Row(routes, dict(_answers(cells, line)))


def _answers(cells: Mapping[str, str], line: str) -> Iterator[tuple[str, str]]:
    for head, answer in cells.items():
        if head in ("page", "routes"):
            continue
        if answer not in ANSWERS:
            raise TableFault(f'{line}: found "{answer}" for {head}; expected one of {", ".join(ANSWERS)}')
        yield from ((role, answer) for role in (OTHERS if head == "others" else (head,)))


def _cells(line: str) -> list[str]:
    """The cells of a line; an escaped bar is a sign within one."""
    return [cell.strip().replace(r"\|", "|") for cell in re.split(r"(?<!\\)\|", line.strip().strip("|"))]
