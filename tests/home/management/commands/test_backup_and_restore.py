"""`backup` and `restore` as an operator types them."""

import errno
import sqlite3
from contextlib import closing
from pathlib import Path
from shutil import copyfile

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from navigator.vocabulary import SHIPPED


@pytest.fixture
def database(tmp_path: Path, settings: Settings) -> Path:
    """An installation of one table, one upload and one vocabulary file, whatever database the tests run on."""
    file = tmp_path / "site.sqlite3"
    settings.DATABASE_FILE = file
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.VOCABULARY_FOLDER = tmp_path / "vocabulary"
    for folder in (settings.MEDIA_ROOT, settings.VOCABULARY_FOLDER):
        folder.mkdir()
        (folder / "words.json").write_text('"before"')
    copyfile(SHIPPED / "vocabulary.json", settings.VOCABULARY_FOLDER / "vocabulary.json")
    say(file, "before")
    return file


def say(file: Path, word: str) -> None:
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("CREATE TABLE IF NOT EXISTS words (word TEXT)")
        database.execute("DELETE FROM words")
        database.execute("INSERT INTO words VALUES (?)", [word])


def word_in(file: Path) -> str:
    with closing(sqlite3.connect(file)) as database:
        (word,) = database.execute("SELECT word FROM words").fetchone()
    return str(word)


def test_a_round_trip_brings_back_database_uploads_and_vocabulary(
    database: Path, tmp_path: Path, settings: Settings
) -> None:
    call_command("backup", tmp_path / "backup.zip", verbosity=0)
    say(database, "after")
    for folder in (settings.MEDIA_ROOT, settings.VOCABULARY_FOLDER):
        (folder / "words.json").write_text('"after"')
    call_command("restore", tmp_path / "backup.zip")
    assert word_in(database) == "before"
    assert (settings.MEDIA_ROOT / "words.json").read_text() == '"before"'
    assert (settings.VOCABULARY_FOLDER / "words.json").read_text() == '"before"'


@pytest.mark.usefixtures("database")
def test_a_backup_is_not_written_over_another(tmp_path: Path) -> None:
    (tmp_path / "backup.zip").touch()
    with pytest.raises(CommandError, match="exists already"):
        call_command("backup", tmp_path / "backup.zip")


def test_a_backup_without_a_database_says_what_is_missing(database: Path, tmp_path: Path) -> None:
    database.unlink()
    with pytest.raises(CommandError, match=r"site\.sqlite3: is not there"):
        call_command("backup", tmp_path / "backup.zip")


def test_a_damaged_backup_is_refused_and_nothing_changes(database: Path, tmp_path: Path) -> None:
    (tmp_path / "backup.zip").write_bytes(b"half a backup")
    with pytest.raises(CommandError, match="cannot be used, and nothing was changed"):
        call_command("restore", tmp_path / "backup.zip")
    assert word_in(database) == "before"


def test_a_backup_with_a_broken_vocabulary_is_refused_and_names_the_fault(
    database: Path, tmp_path: Path, settings: Settings
) -> None:
    (settings.VOCABULARY_FOLDER / "vocabulary.json").write_text('{"format": 1}')
    call_command("backup", tmp_path / "backup.zip", verbosity=0)
    say(database, "after")
    with pytest.raises(CommandError, match="facts: found nothing"):
        call_command("restore", tmp_path / "backup.zip")
    assert word_in(database) == "after"


@pytest.mark.usefixtures("database")
def test_a_backup_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"none\.zip: is not there"):
        call_command("restore", tmp_path / "none.zip")


@pytest.mark.parametrize("command", ["backup", "restore"])
def test_on_postgresql_its_own_tools_are_named(command: str, tmp_path: Path, settings: Settings) -> None:
    settings.DATABASE_FILE = None
    (tmp_path / "backup.zip").touch()
    with pytest.raises(CommandError, match="pg_dump"):
        call_command(command, tmp_path / "backup.zip")


def full_disk(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.usefixtures("database")
def test_a_backup_that_does_not_fit_is_told_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("home.keeping.archives._copied", full_disk)
    with pytest.raises(CommandError, match=r"could not be written, and nothing of it is left: .*No space left"):
        call_command("backup", tmp_path / "backup.zip")
    assert not list(tmp_path.glob("*backup*"))


def test_a_restore_that_does_not_fit_is_told_and_changes_nothing(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    call_command("backup", tmp_path / "backup.zip", verbosity=0)
    say(database, "after")
    monkeypatch.setattr("home.keeping.archives._copied", full_disk)
    with pytest.raises(CommandError, match=r"everything is as it was: .*No space left"):
        call_command("restore", tmp_path / "backup.zip")
    assert word_in(database) == "after"


def test_a_backup_of_a_later_release_is_refused_and_names_what_it_knows_more(database: Path, tmp_path: Path) -> None:
    migrated(database, [("home", "0001_first_page"), ("home", "0999_later")])
    call_command("backup", tmp_path / "backup.zip", verbosity=0)
    say(database, "after")
    with pytest.raises(CommandError, match=r"later release.*home\.0999_later"):
        call_command("restore", tmp_path / "backup.zip")
    assert word_in(database) == "after"


def test_a_backup_of_an_earlier_release_is_put_back(database: Path, tmp_path: Path) -> None:
    migrated(database, [("home", "0001_first_page"), ("an_app_that_is_gone", "0001_initial")])
    call_command("backup", tmp_path / "backup.zip", verbosity=0)
    say(database, "after")
    call_command("restore", tmp_path / "backup.zip")
    assert word_in(database) == "before"


def migrated(file: Path, applied: list[tuple[str, str]]) -> None:
    """Notes in a database which migrations it has had."""
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("CREATE TABLE django_migrations (id INTEGER PRIMARY KEY, app TEXT, name TEXT)")
        database.executemany("INSERT INTO django_migrations (app, name) VALUES (?, ?)", applied)
