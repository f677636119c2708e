"""The backup file: a zip of everything kept, with a manifest of sizes and checksums.

manifest.json            what the archive should hold
database.sqlite3         the database, as of one moment
media/…                  uploads
vocabulary/…             the vocabulary's files
"""

import errno
import hashlib
import json
import lzma
import os
import tempfile
import zipfile
import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import IO

FORMAT = 1
MANIFEST = "manifest.json"
DATABASE = "database.sqlite3"
MEDIA = "media"
VOCABULARY = "vocabulary"
CHUNK = 1 << 20
LONGEST_NAME = 255
"""Bytes of one name, as the usual file systems allow."""
# What Python's zipfile raises for damaged bytes, depending on where the damage sits.
UNREADABLE = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, RuntimeError)


class DamagedArchive(Exception):
    """The file is not a whole backup; the message says what is wrong with it, one fault a line."""


@dataclass(frozen=True)
class Checksum:
    """What a file in the archive must come to."""

    bytes: int
    sha256: str


def write_archive(destination: Path, *, files: Iterable[tuple[str, Path]], made_at: datetime) -> None:
    """Writes the named `files` and their manifest to `destination`, readable by its owner only.

    The file appears whole or not at all. Raises FileExistsError where there is one already.
    """
    if os.path.lexists(destination):
        raise FileExistsError(destination)
    # Password hashes and unpublished listings are in it, so nobody else on the machine may read it: mkstemp gives it
    # mode 0600 and a name that nobody can foresee, and opens no file and follows no link that is there already.
    handle, name = tempfile.mkstemp(dir=destination.parent, prefix=f".{destination.name}.")
    unfinished = Path(name)
    try:
        with os.fdopen(handle, "wb") as raw:
            _write(raw, files=files, made_at=made_at)
        os.replace(unfinished, destination)
    finally:
        unfinished.unlink(missing_ok=True)


def _write(raw: IO[bytes], *, files: Iterable[tuple[str, Path]], made_at: datetime) -> None:
    checksums = {}
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, path in files:
            with path.open("rb") as source, archive.open(name, "w", force_zip64=True) as target:
                checksums[name] = _copied(source, target)
        entry = zipfile.ZipInfo(MANIFEST, date_time=made_at.timetuple()[:6])
        archive.writestr(entry, _manifest(checksums, made_at=made_at), zipfile.ZIP_DEFLATED)


def _manifest(checksums: Mapping[str, Checksum], *, made_at: datetime) -> str:
    listed = {name: {"bytes": checksum.bytes, "sha256": checksum.sha256} for name, checksum in checksums.items()}
    return json.dumps({"format": FORMAT, "made_at": made_at.isoformat(), "files": listed}, indent=2)


def unpack_archive(source: Path, *, into: Path) -> tuple[str, ...]:
    """Unpacks a backup into the empty folder `into` and returns the names of its files.

    Raises DamagedArchive, naming every fault, unless each file is there, is in the manifest, and is what it was.
    """
    try:
        with zipfile.ZipFile(source) as archive:
            expected = _read_manifest(archive)
            faults = [*_misplaced(expected), *_missing_or_unknown(archive, expected)]
            if not faults:
                faults = list(_unpack(archive, expected, into=into))
    except UNREADABLE as fault:
        raise DamagedArchive(f"{source.name}: not a whole zip file ({fault})") from None
    except OSError as fault:
        # Damaged offsets and damaged streams surface as these two; a full disk is no fault of the archive.
        if fault.errno not in (None, errno.EINVAL):
            raise
        raise DamagedArchive(f"{source.name}: not a whole zip file ({fault})") from None
    if faults:
        raise DamagedArchive("\n".join(faults))
    return tuple(expected)


def _read_manifest(archive: zipfile.ZipFile) -> dict[str, Checksum]:
    try:
        manifest = json.loads(archive.read(MANIFEST))
        if manifest["format"] != FORMAT:
            raise DamagedArchive(f"{MANIFEST}: found format {manifest['format']}; expected {FORMAT}")
        return {name: Checksum(file["bytes"], file["sha256"]) for name, file in manifest["files"].items()}
    except KeyError as fault:
        raise DamagedArchive(f"{MANIFEST}: {fault} is missing") from None
    except (ValueError, TypeError, AttributeError):
        raise DamagedArchive(f"{MANIFEST}: cannot be read") from None


def _misplaced(names: Collection[str]) -> Iterator[str]:
    folders = {str(folder) for name in names for folder in PurePosixPath(name).parents}
    for name in names:
        if not _is_place(name):
            yield f"{name}: is no place of a backup"
        if name in folders:
            yield f"{name}: is a file, and a folder of other files too"


def _is_place(name: str) -> bool:
    """Whether a backup may hold a file of this name: one of its three places, spelt in the one way there is."""
    parts = PurePosixPath(name).parts
    kept = name == DATABASE or (len(parts) > 1 and parts[0] in (MEDIA, VOCABULARY))
    ordinary = name == "/".join(parts) and all(len(part.encode()) <= LONGEST_NAME for part in parts)
    return kept and ordinary and ".." not in parts and "\\" not in name and "\0" not in name


def _missing_or_unknown(archive: zipfile.ZipFile, expected: Mapping[str, Checksum]) -> Iterator[str]:
    found = {entry.filename for entry in archive.infolist()} - {MANIFEST}
    if DATABASE not in expected:
        yield f"{DATABASE}: is not in the manifest"
    yield from (f"{name}: is missing" for name in sorted(expected.keys() - found))
    yield from (f"{name}: is not in the manifest" for name in sorted(found - expected.keys()))


def _unpack(archive: zipfile.ZipFile, expected: Mapping[str, Checksum], *, into: Path) -> Iterator[str]:
    for name, checksum in expected.items():
        path = into / name
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with archive.open(name) as source, path.open("wb") as target:
                found = _copied(source, target)
        except UNREADABLE as fault:
            yield f"{name}: cannot be unpacked ({fault})"
            continue
        if found != checksum:
            yield f"{name}: is not what was backed up (its checksum differs)"


def _copied(source: IO[bytes], target: IO[bytes]) -> Checksum:
    digest, size = hashlib.sha256(), 0
    while chunk := source.read(CHUNK):
        digest.update(chunk)
        size += target.write(chunk)
    return Checksum(size, digest.hexdigest())
