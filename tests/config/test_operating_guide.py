"""The guide for whoever runs a site names every setting there is, and no other."""

import re
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
GUIDE = (PROJECT / "docs" / "operating.md").read_text("utf-8")
VARIABLE = re.compile(r"\bRIGHT_DOOR_[A-Z_]+\b")
ROOMS = ("config", "home", "navigator", "search", "directory")


def in_the_table() -> set[str]:
    """The variables of the first column of the guide's table."""
    rows = re.findall(r"^\| (`RIGHT_DOOR_[^|]+)\|", GUIDE, re.MULTILINE)
    return {name for cell in rows for name in VARIABLE.findall(cell)}


def read_by(folder: Path) -> set[str]:
    return {name for file in folder.rglob("*.py") for name in VARIABLE.findall(file.read_text("utf-8"))}


def test_the_table_of_settings_names_what_the_site_reads_and_nothing_else() -> None:
    assert in_the_table() == read_by(PROJECT / "config")


@pytest.mark.parametrize("room", [room for room in ROOMS if room != "config"])
def test_no_room_reads_the_environment_past_the_settings(room: str) -> None:
    reading = re.compile(r"\b(os\.environ|getenv)\b")
    assert [file for file in (PROJECT / room).rglob("*.py") if reading.search(file.read_text("utf-8"))] == []


def test_the_guide_speaks_of_no_setting_that_its_table_lacks() -> None:
    assert set(VARIABLE.findall(GUIDE)) <= in_the_table()
