"""`make_city` as somebody types it."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from directory.models import Location, Organisation, Service


def typed(*words: object) -> str:
    """What the command says."""
    said = StringIO()
    call_command("make_city", *map(str, words), stdout=said)
    return said.getvalue()


@pytest.mark.django_db
def test_it_writes_a_file(tmp_path: Path) -> None:
    said = typed("--services", 12, "--seed", 4, "--into", tmp_path / "town.json")
    assert said == f"12 invented services, seed 4: {tmp_path / 'town.json'}\n"
    assert len(json.loads((tmp_path / "town.json").read_text("utf-8"))["services"]) == 12


@pytest.mark.django_db
def test_a_whole_city_comes_in_with_nothing_refused(tmp_path: Path) -> None:
    said = typed("--services", 60, "--into", tmp_path / "town.json", "--import")
    assert "60 rows read: 60 new, 0 changed, 0 unchanged, 0 refused" in said
    assert (Service.objects.filter(live=True).count(), Organisation.objects.count()) == (60, 10)
    assert Location.objects.exists()
