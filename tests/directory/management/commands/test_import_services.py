"""`import_services` as somebody types it."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from wagtail.models import ModelLogEntry

from directory.models import Service

pytestmark = pytest.mark.django_db

TOWN: dict[str, Any] = {
    "format": 1,
    "organisations": [{"id": "trust", "name": "Quillmere Trust"}],
    "services": [
        {
            "id": "drop-in",
            "organisation": "trust",
            "name": "Quillmere Drop-in",
            "status": "active",
            "description": "Tea.",
            "needs": {"company": "holds"},
        }
    ],
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "quill town.json"
    path.write_text(json.dumps(TOWN), encoding="utf-8")
    return path


def typed(*words: object) -> tuple[int, str, str]:
    """The status of the command, what it says, and what it complains of."""
    said, complained = StringIO(), StringIO()
    try:
        call_command("import_services", *map(str, words), stdout=said, stderr=complained)
    except SystemExit as left:
        return int(left.code or 0), said.getvalue(), complained.getvalue()
    return 0, said.getvalue(), complained.getvalue()


def test_a_good_file_is_imported_and_summed_up(file: Path) -> None:
    status, said, complained = typed(file)
    assert (status, complained) == (0, "")
    assert said.splitlines() == [
        "Organisations: 1 row read: 1 new, 0 changed, 0 unchanged, 0 refused.",
        "Services: 1 row read: 1 new, 0 changed, 0 unchanged, 0 refused.",
    ]
    assert Service.objects.get().source == "quill-town"


def test_a_refused_row_ends_the_command_with_status_1_and_is_reported(file: Path, tmp_path: Path) -> None:
    bad = {**TOWN["services"][0], "id": "bad", "status": ""}
    file.write_text(json.dumps({**TOWN, "services": [*TOWN["services"], bad]}), encoding="utf-8")
    status, said, complained = typed(file, "--report", tmp_path / "report.csv")
    assert status == 1
    assert "1 new, 0 changed, 0 unchanged, 1 refused" in said
    assert 'line 1 (services[1]): status: found ""' in complained
    assert "services[1]" in (tmp_path / "report.csv").read_text("utf-8-sig")


def test_a_file_that_cannot_be_read_ends_the_command_with_status_1(tmp_path: Path) -> None:
    (tmp_path / "half.json").write_text('{"format": 1, "services": [', encoding="utf-8")
    status, _, complained = typed(tmp_path / "half.json")
    assert status == 1
    assert complained.startswith("half.json: line 1: found the end of the file")


@pytest.mark.parametrize(("name", "told"), [("none.json", "no file there"), ("town.pdf", "the ending .pdf")])
def test_what_is_no_file_to_import_is_told(tmp_path: Path, name: str, told: str) -> None:
    (tmp_path / "town.pdf").write_bytes(b"%PDF")
    status, _, complained = typed(tmp_path / name)
    assert status == 1
    assert told in complained


def test_a_dry_run_changes_nothing(file: Path) -> None:
    status, said, _ = typed(file, "--dry-run")
    assert status == 0
    assert "nothing was changed" in said
    assert Service.objects.count() == 0


def test_drafts_are_not_published(file: Path) -> None:
    typed(file, "--drafts")
    assert not Service.objects.get().live


def test_it_is_done_in_the_name_of_an_account(file: Path) -> None:
    rose = get_user_model().objects.create_user("rose")
    typed(file, "--by", "rose")
    assert {entry.user for entry in ModelLogEntry.objects.for_instance(Service.objects.get())} == {rose}


@pytest.mark.parametrize(
    ("words", "told"), [(("--by", "nobody"), "--by"), (("--source", "!!"), "--source"), ((), "FILE")]
)
def test_what_was_mistyped_is_told(file: Path, words: tuple[str, ...], told: str) -> None:
    with pytest.raises(CommandError, match=told):
        typed(*([file] if words else []), *words)


def test_the_template_is_a_file_that_can_be_imported(tmp_path: Path) -> None:
    assert typed("--template", tmp_path / "services.csv")[0] == 0
    status, said, complained = typed(tmp_path / "services.csv", "--make-organisations", "--make-terms")
    assert (status, Service.objects.count()) == (0, 1), complained
    assert "1 new" in said


def test_a_report_is_not_written_over_the_file(tmp_path: Path) -> None:
    file = tmp_path / "town.csv"
    file.write_text("id,organisation,name,status\n", encoding="utf-8")
    with pytest.raises(CommandError, match="which is the file to import"):
        call_command("import_services", file, report=tmp_path / "." / "town.csv")
    assert file.read_text(encoding="utf-8")
