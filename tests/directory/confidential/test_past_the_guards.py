"""Writes that send no signal pass the guards by, so each of them is named here with the reason why it may."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

ROOMS = ("config", "directory", "home", "navigator", "search")
WITHOUT_A_DATABASE = ("navigator/core/",)
ALWAYS = {"bulk_create", "bulk_update", "abulk_create", "abulk_update", "save_base", "executemany"}
WITH_KEYWORDS = {"update", "aupdate"}
"""A set or a dictionary is updated with another; only rows are updated with keywords."""
WITH_A_TEXT = {"execute"}
"""An action of Wagtail's is executed without one; only a database is told in words what to do."""

MAY_BE = {
    ("directory/confidential/hiding.py", "update"): "takes the address out of the location",
    ("directory/confidential/hiding.py", "execute"): "overwrites old pages of the file",
    ("directory/confidential/scrubbing.py", "update"): "takes the address out of texts",
    ("directory/confidential/trail.py", "update"): "counts a refusal",
    ("directory/confidential/turns.py", "execute"): "takes the lock",
    ("directory/importing/writing/bulk_writing.py", "bulk_create"): "rows of listings, guarded by their first revision",
    ("directory/importing/writing/postponing.py", "bulk_create"): "marks of rows, and entries without their texts",
    ("directory/management/commands/seed_bank_holidays.py", "bulk_create"): "bank holidays",
    ("directory/models/editions.py", "update"): "the mark of an edition",
    ("directory/places/geocoding.py", "update"): "a dictionary",
    ("directory/places/importing.py", "bulk_create"): "postcodes, every one there is",
    ("directory/publishing/scheduling.py", "update"): "the day for which a revision was booked",
    ("directory/roles/keeping.py", "update"): "the name of a role",
    ("home/keeping/sqlite_copies.py", "execute"): "copies a database as a whole",
    ("home/later_releases.py", "execute"): "reads which migrations a copy has had",
    ("navigator/editing/terms.py", "bulk_create"): "needs of the vocabulary",
    ("navigator/editing/vocabulary/replacing.py", "update"): "that a draft is there, and its day",
    ("search/engines/embedded/engine.py", "execute"): "begins to read the index",
    ("search/engines/embedded/file.py", "execute"): "asks whether the index has its tables",
    ("search/engines/embedded/keeping.py", "execute"): "entries of the index, drawn from what the page shows",
    ("search/engines/embedded/matching.py", "execute"): "looks for words in the index",
    ("search/engines/embedded/shelf.py", "execute"): "reads the index",
    ("search/outbox/noting.py", "bulk_create"): "keys of listings that changed",
}


def calls_in(source: str) -> Iterator[str]:
    """The calls in a module that write rows without a signal."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            name = node.func.attr
            is_keyed, is_told = name in WITH_KEYWORDS and node.keywords, name in WITH_A_TEXT and node.args
            if name in ALWAYS or is_keyed or is_told:
                yield name


def past_the_guards() -> set[tuple[str, str]]:
    root = Path(settings.BASE_DIR)
    modules = {
        path.relative_to(root).as_posix(): path
        for room in ROOMS
        for path in (root / room).rglob("*.py")
        if "migrations" not in path.parts
    }
    return {
        (name, call)
        for name, path in modules.items()
        if not name.startswith(WITHOUT_A_DATABASE)
        for call in calls_in(path.read_text(encoding="utf-8"))
    }


def test_every_write_without_a_signal_is_named_with_its_reason() -> None:
    assert past_the_guards() == set(MAY_BE)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Service.objects.filter(pk=1).update(description=text)", ["update"]),
        ("Location.objects.bulk_update(rows, ['name'])", ["bulk_update"]),
        ("found.update({'a': 1})", []),
        ("service.save()", []),
        ("cursor.execute('UPDATE directory_service SET name = name')", ["execute"]),
        ("publishing.execute(skip_permission_checks=True)", []),
    ],
)
def test_such_a_write_is_found(source: str, expected: list[str]) -> None:
    assert list(calls_in(source)) == expected
