"""`manage.py import_postcodes`."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from directory.management.commands import import_postcodes
from directory.places.building.source import NoSource, Source
from tests.directory.places.building.packages import small_source


@pytest.mark.django_db
def test_the_table_is_imported_and_it_says_what_was_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = small_source(tmp_path)
    monkeypatch.setattr(import_postcodes, "installed_source", lambda: source)
    said = StringIO()
    call_command("import_postcodes", stdout=said)
    assert said.getvalue().splitlines() == [
        "Importing the ONS Postcode Directory, edition 2000.1",
        "3 sectors written, 0 there already, 0 taken away.",
    ]


def test_without_the_package_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> Source:
        raise NoSource("install the extra `places`")

    monkeypatch.setattr(import_postcodes, "installed_source", missing)
    with pytest.raises(CommandError, match="install the extra `places`"):
        call_command("import_postcodes")
