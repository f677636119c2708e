"""The tables as files."""

import gzip
from pathlib import Path

from directory.places.building.files import files_of, write
from directory.places.building.gathering import Entry, Gathered
from directory.places.points import Point
from tests.directory.places.building.packages import ROTHERHAM, SHEFFIELD

TABLES = Gathered(
    outcodes=[
        Entry("S94", None, {}),
        Entry("S1", Point(53.380612, -1.470151), {ROTHERHAM: 2, SHEFFIELD: 40}),
    ]
)


def test_a_line_holds_a_name_its_middle_and_its_councils_the_largest_first() -> None:
    text = gzip.decompress(files_of(TABLES)["outcodes.csv.gz"]).decode()
    assert text == f"S1,53.3806,-1.4702,{SHEFFIELD}:40 {ROTHERHAM}:2\nS94,,,\n"


def test_a_file_holds_neither_time_nor_name() -> None:
    head = files_of(TABLES)["outcodes.csv.gz"][:10]
    assert head[3] == 0, "flags: no name"
    assert head[4:8] == bytes(4), "no time"


def test_writing_leaves_whole_files_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "outcodes.csv.gz").write_bytes(b"old")
    write({"outcodes.csv.gz": b"new"}, into=tmp_path)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("outcodes.csv.gz", b"new")]
