"""The map of the house names every room there is."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.docs.examples import DOCS, coded, page, rows

CORE = DOCS.parent / "navigator" / "core"
TABLES = [("## The rooms of the core", CORE), ("## The engines", CORE / "engines" / "fast")]


def rooms_in(folder: Path) -> Iterable[str]:
    """The modules of a folder by name, and its folders with a stroke behind them."""
    modules = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    return modules | {f"{path.parent.name}/" for path in folder.glob("*/__init__.py")}


@pytest.mark.parametrize(("heading", "folder"), TABLES, ids=["core", "fast engine"])
def test_every_room_is_on_the_map_and_none_that_is_gone(heading: str, folder: Path) -> None:
    told = [coded(row[0])[0] for row in rows(page("architecture.md"), under=heading)]
    assert sorted(told) == sorted(rooms_in(folder))
