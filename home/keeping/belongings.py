"""Where an installation keeps what a backup holds, and how it is put into one file and taken out again."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from home.keeping.archives import DATABASE, MEDIA, VOCABULARY, DamagedArchive, unpack_archive, write_archive
from home.keeping.sqlite_copies import copy_database, damage_in


@dataclass(frozen=True)
class Belongings:
    """The three places: the SQLite file, the folder of uploads, the folder of the vocabulary's JSON files."""

    database: Path
    media: Path
    vocabulary: Path


def back_up(belongings: Belongings, *, to: Path, at: datetime) -> None:
    """Writes a backup to the file `to`; the site may go on working meanwhile.

    The database is copied first, so every upload it speaks of is in the archive.
    """
    with tempfile.TemporaryDirectory(dir=to.parent, prefix=".backing-up-") as folder:
        copied = Path(folder) / DATABASE
        copy_database(belongings.database, to=copied)
        write_archive(to, files=_files(belongings, database=copied), made_at=at)


def _files(belongings: Belongings, *, database: Path) -> Iterator[tuple[str, Path]]:
    yield DATABASE, database
    for path in sorted(belongings.media.rglob("*")):
        if path.is_file():
            yield f"{MEDIA}/{path.relative_to(belongings.media).as_posix()}", path
    for path in sorted(belongings.vocabulary.glob("*.json")):
        yield f"{VOCABULARY}/{path.name}", path


def restore(
    belongings: Belongings,
    *,
    source: Path,
    fault_in_vocabulary: Callable[[Path], str],
    fault_in_tables: Callable[[Path], str],
) -> None:
    """Puts everything back as it was in the backup `source`: all of it, or, when anything fails, nothing.

    `fault_in_vocabulary` says of a folder what keeps its vocabulary from being used, or nothing; `fault_in_tables`
    says it of a database. Raises DamagedArchive before anything is touched. Vocabulary files that the backup does not
    know stay.
    """
    belongings.database.parent.mkdir(parents=True, exist_ok=True)
    belongings.media.parent.mkdir(parents=True, exist_ok=True)
    belongings.vocabulary.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(dir=belongings.database.parent, prefix=".restoring-") as folder,
        tempfile.TemporaryDirectory(dir=belongings.media.parent, prefix=".restoring-") as media_folder,
        tempfile.TemporaryDirectory(dir=belongings.vocabulary, prefix=".restoring-") as vocabulary_folder,
    ):
        unpacked = Path(folder)
        unpack_archive(source, into=unpacked)
        if damage := damage_in(unpacked / DATABASE) or fault_in_tables(unpacked / DATABASE):
            raise DamagedArchive(f"{DATABASE}: {damage}")
        if (unpacked / VOCABULARY).exists() and (fault := fault_in_vocabulary(unpacked / VOCABULARY)):
            raise DamagedArchive(f"{VOCABULARY}: {fault}")
        with ExitStack() as undoing:
            _put_back_vocabulary(
                belongings.vocabulary, unpacked / VOCABULARY, aside=Path(vocabulary_folder), undoing=undoing
            )
            _put_back_media(belongings.media, unpacked / MEDIA, aside=Path(media_folder), undoing=undoing)
            # Last, and one transaction: after it nothing can fail that would have to be undone.
            copy_database(unpacked / DATABASE, to=belongings.database)
            undoing.pop_all()


def _put_back_media(live: Path, kept: Path, *, aside: Path, undoing: ExitStack) -> None:
    fresh, former = aside / "fresh", aside / "former"
    kept.mkdir(exist_ok=True)
    # Uploads may lie on another disk than the database; only a move within one disk cannot stop half-way.
    shutil.copytree(kept, fresh)
    _open_to_readers(fresh)
    if live.exists():
        os.replace(live, former)
        undoing.callback(os.replace, former, live)
    os.replace(fresh, live)
    undoing.callback(shutil.rmtree, live)


def _open_to_readers(folder: Path) -> None:
    """Uploads are public, and the web server that serves them is somebody else on this machine."""
    folder.chmod(0o755)
    for path in folder.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)


def _put_back_vocabulary(live: Path, kept: Path, *, aside: Path, undoing: ExitStack) -> None:
    fresh, former = aside / "fresh", aside / "former"
    kept.mkdir(exist_ok=True)
    former.mkdir()
    # All of it is written before anything moves, and undoing only moves: a disk that is full stops neither half-way.
    shutil.copytree(kept, fresh)
    for path in sorted(fresh.glob("*.json")):
        _exchange(live / path.name, path, former=former / path.name, undoing=undoing)


def _exchange(live: Path, fresh: Path, *, former: Path, undoing: ExitStack) -> None:
    if live.exists():
        os.replace(live, former)
        undoing.callback(os.replace, former, live)
        os.replace(fresh, live)
    else:
        os.replace(fresh, live)
        undoing.callback(live.unlink)
