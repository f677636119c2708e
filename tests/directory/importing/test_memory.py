"""Memory does not grow with the rows of a file."""

import json
import tracemalloc
from pathlib import Path

import pytest

from directory.city.writing import city_of, write_city
from directory.importing.files.endings import open_file
from directory.importing.records import Refused
from tests.directory.city.shipped import SPOKEN


def most_memory(file: Path) -> int:
    """The most bytes that reading every row took, row by row."""
    tracemalloc.start()
    assert not any(isinstance(row, Refused) for row in open_file(file).read())
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most


@pytest.mark.parametrize("ending", ["json", "csv"])
def test_ten_times_the_rows_take_no_more_memory(tmp_path: Path, ending: str) -> None:
    files = {number: tmp_path / f"{number}.{ending}" for number in (40, 400)}
    for number, file in files.items():
        write(file, number)
    most_memory(files[40])  # what is remembered for good: patterns, tables
    few, many = (most_memory(file) for file in files.values())
    assert many < few + 500_000


def write(file: Path, services: int) -> None:
    if file.suffix == ".json":
        with file.open("w", encoding="utf-8") as to:
            write_city(to, city=city_of(services, seed=1, spoken=SPOKEN))
        return
    rows = (f"{number},Trust,Service {number},active,{'x' * 2000}" for number in range(services))
    file.write_text("\n".join(["id,organisation,name,status,description", *rows]), encoding="utf-8")


def test_the_files_of_this_test_differ_in_size(tmp_path: Path) -> None:
    write(tmp_path / "a.json", 20)
    assert len(json.loads((tmp_path / "a.json").read_text("utf-8"))["services"]) == 20
