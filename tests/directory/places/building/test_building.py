"""The tables from the first file to the last, and that the shipped ones are what the directory comes to."""

import gzip
import os
import subprocess
import sys
from pathlib import Path

from directory.places.building.building import SHIPPED, build
from tests.directory.places.building.packages import small_source

PROJECT = Path(__file__).resolve().parents[4]


def test_a_small_directory_becomes_three_tables(tmp_path: Path) -> None:
    built = build(small_source(tmp_path))
    texts = {name: gzip.decompress(file).decode() for name, file in built.files.items() if name.endswith(".gz")}
    assert texts["outcodes.csv.gz"].splitlines() == [
        "BT1,54.5965,-5.9306,N09000003:1",
        "S1,53.3805,-1.4693,E08000039:5 E08000018:1",
        "S94,,,",
    ]
    assert [line.split(",")[0] for line in texts["sectors.csv.gz"].splitlines()] == ["BT1 1", "S1 1", "S1 2"]
    assert [line.split(",")[0] for line in texts["council_middles.csv.gz"].splitlines()] == [
        "E08000018",
        "E08000039",
        "N09000003",
    ]
    assert built.files["edition.txt"] == b"2000.1\n"


def test_the_same_directory_gives_the_same_bytes(tmp_path: Path) -> None:
    source = small_source(tmp_path)
    assert build(source).files == build(source).files


def test_whoever_watches_sees_every_file_go_by(tmp_path: Path) -> None:
    seen: list[Path] = []
    source = small_source(tmp_path)
    build(source, watched=lambda files: [seen.append(file) or file for file in files])
    assert tuple(seen) == source.files


def test_the_shipped_tables_are_what_the_installed_directory_comes_to(tmp_path: Path) -> None:
    """All 2.7 million postcodes: takes about 15 seconds. Compared unpacked: another zlib may pack differently."""
    # Without coverage's trace, which would make it a minute; the small directories above cover the same lines.
    untraced = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    command = [sys.executable, "manage.py", "build_places", "--into", str(tmp_path)]
    subprocess.run(command, cwd=PROJECT, env=untraced, capture_output=True, check=True)
    shipped = {path.name for path in SHIPPED.iterdir()} - {"councils.csv", "LICENCE.txt"}
    assert {path.name for path in tmp_path.iterdir()} == shipped
    for built in tmp_path.iterdir():
        assert unpacked(SHIPPED / built.name) == unpacked(built), f"{built.name}: run manage.py build_places"


def unpacked(file: Path) -> bytes:
    return gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
