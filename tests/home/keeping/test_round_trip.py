"""What was backed up comes back, all of it or nothing."""

import errno
import json
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from home.keeping import belongings
from home.keeping.archives import DamagedArchive, write_archive
from home.keeping.belongings import Belongings, back_up

AT = datetime(2026, 11, 22, tzinfo=UTC)


def restore(place: Belongings, *, source: Path, fault: str = "", tables: str = "") -> None:
    """Restores with one finding about the vocabulary and one about the database, whatever they say."""
    belongings.restore(
        place, source=source, fault_in_vocabulary=lambda folder: fault, fault_in_tables=lambda database: tables
    )


def furnished(folder: Path, *, says: str) -> Belongings:
    """An installation in `folder` whose every part says the same word."""
    place = Belongings(folder / "data" / "site.sqlite3", folder / "media", folder / "vocabulary")
    for part in (place.database.parent, place.media / "images", place.vocabulary):
        part.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(place.database)) as connection, connection:
        connection.execute("CREATE TABLE IF NOT EXISTS words (word TEXT)")
        connection.execute("DELETE FROM words")
        connection.execute("INSERT INTO words VALUES (?)", [says])
    (place.media / "images" / "door.svg").write_text(says)
    (place.vocabulary / "vocabulary.json").write_text(json.dumps(says))
    return place


def said(place: Belongings) -> tuple[str, ...]:
    """What each part of an installation says."""
    with closing(sqlite3.connect(place.database)) as connection:
        (word,) = connection.execute("SELECT word FROM words").fetchone()
    return (
        word,
        (place.media / "images" / "door.svg").read_text(),
        json.loads((place.vocabulary / "vocabulary.json").read_text()),
    )


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A backup of an installation that says "before"."""
    file = tmp_path / "backup.zip"
    back_up(furnished(tmp_path / "first", says="before"), to=file, at=AT)
    return file


def test_a_backup_brings_back_every_part(tmp_path: Path, archive: Path) -> None:
    place = furnished(tmp_path / "second", says="after")
    restore(place, source=archive)
    assert said(place) == ("before", "before", "before")


def test_a_backup_fills_an_empty_machine(tmp_path: Path, archive: Path) -> None:
    place = Belongings(tmp_path / "new" / "site.sqlite3", tmp_path / "elsewhere" / "media", tmp_path / "vocabulary")
    place.vocabulary.mkdir()
    restore(place, source=archive)
    assert said(place) == ("before", "before", "before")


def test_an_upload_made_after_the_backup_is_gone_after_restoring(tmp_path: Path, archive: Path) -> None:
    place = furnished(tmp_path / "second", says="after")
    (place.media / "later.svg").write_text("later")
    restore(place, source=archive)
    assert not (place.media / "later.svg").exists()


def test_a_program_that_has_the_database_open_sees_the_restored_rows(tmp_path: Path, archive: Path) -> None:
    place = furnished(tmp_path / "second", says="after")
    with closing(sqlite3.connect(place.database)) as open_since:
        restore(place, source=archive)
        assert open_since.execute("SELECT word FROM words").fetchone() == ("before",)


def test_a_backup_holds_what_is_not_yet_written_back_from_the_log(tmp_path: Path) -> None:
    place = furnished(tmp_path / "first", says="before")
    with closing(sqlite3.connect(place.database)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("UPDATE words SET word = 'just now'")
        connection.commit()
        back_up(place, to=tmp_path / "backup.zip", at=AT)
    restore(furnished(tmp_path / "second", says="after"), source=tmp_path / "backup.zip")
    assert said(Belongings(tmp_path / "second/data/site.sqlite3", tmp_path / "second/media", place.vocabulary))[0] == (
        "just now"
    )


def test_only_its_owner_may_read_a_backup(archive: Path) -> None:
    assert archive.stat().st_mode & 0o777 == 0o600


def test_a_backup_is_never_written_over(tmp_path: Path, archive: Path) -> None:
    with pytest.raises(FileExistsError):
        back_up(furnished(tmp_path / "second", says="after"), to=archive, at=AT)


def test_a_backup_is_written_through_no_link(tmp_path: Path) -> None:
    place, victim = furnished(tmp_path / "first", says="before"), tmp_path / "victim"
    victim.write_text("mine")
    (tmp_path / "backup.zip.unfinished").symlink_to(victim)
    back_up(place, to=tmp_path / "backup.zip", at=AT)
    assert victim.read_text() == "mine"


def test_a_link_to_nowhere_is_in_the_way_of_a_backup(tmp_path: Path) -> None:
    (tmp_path / "backup.zip").symlink_to(tmp_path / "nowhere")
    with pytest.raises(FileExistsError):
        back_up(furnished(tmp_path / "first", says="before"), to=tmp_path / "backup.zip", at=AT)


def test_a_backup_whose_vocabulary_cannot_be_used_is_refused(tmp_path: Path, archive: Path) -> None:
    place = furnished(tmp_path / "second", says="after")
    with pytest.raises(DamagedArchive, match="vocabulary: no facts"):
        restore(place, source=archive, fault="no facts")
    assert said(place) == ("after", "after", "after")


def test_a_backup_whose_tables_cannot_be_used_is_refused(tmp_path: Path, archive: Path) -> None:
    place = furnished(tmp_path / "second", says="after")
    with pytest.raises(DamagedArchive, match=r"database\.sqlite3: was kept by a later release"):
        restore(place, source=archive, tables="was kept by a later release")
    assert said(place) == ("after", "after", "after")


def test_restored_uploads_can_be_read_by_the_web_server_and_the_database_cannot(tmp_path: Path, archive: Path) -> None:
    place = Belongings(tmp_path / "new" / "site.sqlite3", tmp_path / "media", tmp_path / "vocabulary")
    place.vocabulary.mkdir()
    restore(place, source=archive)
    upload = place.media / "images" / "door.svg"
    modes = [path.stat().st_mode & 0o777 for path in (place.media, upload.parent, upload, place.database)]
    assert modes == [0o755, 0o755, 0o644, 0o600]


def test_a_failed_backup_leaves_no_file(tmp_path: Path) -> None:
    place = furnished(tmp_path / "first", says="before")
    (place.vocabulary / "folder.json").mkdir()
    (tmp_path / "out").mkdir()
    with pytest.raises(IsADirectoryError):
        back_up(place, to=tmp_path / "out" / "backup.zip", at=AT)
    assert list((tmp_path / "out").iterdir()) == []


Break = Callable[[dict[str, bytes]], object]


def _listed_elsewhere(parts: dict[str, bytes]) -> None:
    parts["manifest.json"] = parts["manifest.json"].replace(b"media/images/door.svg", b"media/../../../door.svg")


def _folder_that_is_a_file(parts: dict[str, bytes]) -> None:
    manifest = json.loads(parts["manifest.json"])
    manifest["files"]["media/images"] = manifest["files"]["media/images/door.svg"]
    parts["manifest.json"] = json.dumps(manifest).encode()
    parts["media/images"] = parts["media/images/door.svg"]


def _longest_name(parts: dict[str, bytes]) -> None:
    parts["manifest.json"] = parts["manifest.json"].replace(b"door.svg", b"d" * 300)
    parts["media/images/" + "d" * 300] = parts.pop("media/images/door.svg")


def _other_format(parts: dict[str, bytes]) -> None:
    parts["manifest.json"] = parts["manifest.json"].replace(b'"format": 1', b'"format": 2')


def _without_format(parts: dict[str, bytes]) -> None:
    parts["manifest.json"] = parts["manifest.json"].replace(b'"format"', b'"fromat"')


@pytest.mark.parametrize(
    ("damage", "named"),
    [
        (lambda parts: parts.pop("manifest.json"), "manifest.json"),
        (lambda parts: parts.update({"manifest.json": b"{"}), "manifest.json: cannot be read"),
        (_other_format, "manifest.json: found format 2; expected 1"),
        (_without_format, "manifest.json: 'format' is missing"),
        (lambda parts: parts.pop("database.sqlite3"), "database.sqlite3: is missing"),
        (lambda parts: parts.pop("media/images/door.svg"), "media/images/door.svg: is missing"),
        (lambda parts: parts.update({"media/images/door.svg": b"others"}), "media/images/door.svg: is not what"),
        (lambda parts: parts.update({"media/other.svg": b"?"}), "media/other.svg: is not in the manifest"),
        (_folder_that_is_a_file, "media/images: is a file, and a folder of other files too"),
        (_longest_name, "d: is no place of a backup"),
        (_listed_elsewhere, "media/../../../door.svg: is no place of a backup"),
    ],
)
def test_a_damaged_backup_is_refused_by_name_and_changes_nothing(
    tmp_path: Path, archive: Path, damage: Break, named: str
) -> None:
    with zipfile.ZipFile(archive) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    damage(parts)
    with zipfile.ZipFile(archive, "w") as broken:
        for name, content in parts.items():
            broken.writestr(name, content)
    place = furnished(tmp_path / "second", says="after")
    with pytest.raises(DamagedArchive, match=named.replace(".", r"\.")):
        restore(place, source=archive)
    assert said(place) == ("after", "after", "after")


def test_a_database_that_sqlite_calls_damaged_is_refused(tmp_path: Path) -> None:
    first = furnished(tmp_path / "first", says="before")
    scrap = tmp_path / "scrap"
    scrap.write_bytes(b"not a database at all" * 100)
    write_archive(tmp_path / "backup.zip", files=[("database.sqlite3", scrap)], made_at=AT)
    with pytest.raises(DamagedArchive, match="database"):
        restore(first, source=tmp_path / "backup.zip")
    assert said(first) == ("before", "before", "before")


def test_a_restore_that_fails_at_its_last_step_puts_everything_back(
    tmp_path: Path, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = furnished(tmp_path / "second", says="after")

    def locked(source: Path, *, to: Path) -> None:
        raise sqlite3.OperationalError("database is locked")

    monkeypatch.setattr("home.keeping.belongings.copy_database", locked)
    with pytest.raises(sqlite3.OperationalError):
        restore(place, source=archive)
    assert said(place) == ("after", "after", "after")


def test_a_backup_whose_offsets_are_damaged_is_refused(tmp_path: Path, archive: Path) -> None:
    whole = archive.read_bytes()
    # The third byte of the place of the list of files: the list would begin before the file does.
    archive.write_bytes(whole[:-4] + b"\xff" + whole[-3:])
    with pytest.raises(DamagedArchive, match="not a whole zip file"):
        restore(furnished(tmp_path / "second", says="after"), source=archive)


def test_a_backup_without_a_database_is_refused(tmp_path: Path) -> None:
    write_archive(tmp_path / "backup.zip", files=[], made_at=AT)
    with pytest.raises(DamagedArchive, match=r"database\.sqlite3: is not in the manifest"):
        restore(furnished(tmp_path / "second", says="after"), source=tmp_path / "backup.zip")


def test_a_full_disk_is_not_called_a_damaged_backup(
    tmp_path: Path, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("home.keeping.archives._copied", full)
    with pytest.raises(OSError, match="No space left"):
        restore(furnished(tmp_path / "second", says="after"), source=archive)


def everything_under(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("step", ["home.keeping.belongings.copy_database", "home.keeping.archives._copied"])
def test_a_disk_that_is_full_half_way_leaves_no_backup_and_nothing_beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    place, out = furnished(tmp_path / "first", says="before"), tmp_path / "out"
    out.mkdir()
    before = everything_under(tmp_path)
    monkeypatch.setattr(step, full_disk)
    with pytest.raises(OSError, match="No space left"):
        back_up(place, to=out / "backup.zip", at=AT)
    assert everything_under(tmp_path) == before
    assert list(out.iterdir()) == []


def full_disk(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize(
    "step",
    [
        "home.keeping.archives._copied",
        "home.keeping.belongings.shutil.copytree",
        "home.keeping.belongings.copy_database",
    ],
)
def test_a_disk_that_is_full_half_way_leaves_everything_as_it_was(
    tmp_path: Path, archive: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    place = furnished(tmp_path / "second", says="after")
    before = everything_under(tmp_path)
    monkeypatch.setattr(step, full_disk)
    with pytest.raises(OSError, match="No space left"):
        restore(place, source=archive)
    monkeypatch.undo()
    assert everything_under(tmp_path) == before


@pytest.mark.parametrize("share", [0.0, 0.01, 0.3, 0.6, 0.9, 0.99])
def test_a_backup_that_was_cut_off_is_refused(tmp_path: Path, archive: Path, share: float) -> None:
    whole = archive.read_bytes()
    archive.write_bytes(whole[: int(len(whole) * share)])
    place = furnished(tmp_path / "second", says="after")
    with pytest.raises(DamagedArchive):
        restore(place, source=archive)
    assert said(place) == ("after", "after", "after")


@pytest.mark.parametrize(
    "name", ["../door.svg", "/etc/door", "media/../../door.svg", "media\\..\\door.svg", "vocabulary/.."]
)
def test_no_name_in_a_backup_leads_out_of_its_places(tmp_path: Path, archive: Path, name: str) -> None:
    with zipfile.ZipFile(archive) as whole:
        manifest = json.loads(whole.read("manifest.json"))
        parts = {each: whole.read(each) for each in whole.namelist() if each != "manifest.json"}
    manifest["files"][name] = manifest["files"].pop("media/images/door.svg")
    parts[name] = parts.pop("media/images/door.svg")
    with zipfile.ZipFile(archive, "w") as broken:
        for each, content in (parts | {"manifest.json": json.dumps(manifest).encode()}).items():
            broken.writestr(each, content)
    place = furnished(tmp_path / "second", says="after")
    before = everything_under(tmp_path)
    with pytest.raises(DamagedArchive):
        restore(place, source=archive)
    assert everything_under(tmp_path) == before


def test_a_link_in_a_backup_is_unpacked_as_the_text_it_is(tmp_path: Path) -> None:
    place, victim = furnished(tmp_path / "first", says="before"), tmp_path / "victim"
    victim.write_text("mine")
    (place.media / "linked.svg").symlink_to(victim)
    back_up(place, to=tmp_path / "backup.zip", at=AT)
    second = furnished(tmp_path / "second", says="after")
    restore(second, source=tmp_path / "backup.zip")
    assert not (second.media / "linked.svg").is_symlink()


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a sound backup."""
    folder = tmp_path_factory.mktemp("whole")
    back_up(furnished(folder / "first", says="before"), to=folder / "backup.zip", at=AT)
    return (folder / "backup.zip").read_bytes()


@given(data=st.data())
def test_whichever_byte_is_damaged_a_restore_is_whole_or_refused(
    tmp_path_factory: pytest.TempPathFactory, whole: bytes, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(whole) - 1))
    bits = data.draw(st.integers(1, 255))
    folder = tmp_path_factory.mktemp("damaged")
    file = folder / "backup.zip"
    file.write_bytes(whole[:at] + bytes([whole[at] ^ bits]) + whole[at + 1 :])
    place = furnished(folder, says="after")
    try:
        restore(place, source=file)
    except DamagedArchive:
        assert said(place) == ("after", "after", "after")
    else:
        assert said(place) == ("before", "before", "before")
