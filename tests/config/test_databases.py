"""Database addresses as Django's settings."""

import pytest

from config.databases import database


def test_a_sqlite_address_is_a_path() -> None:
    settings = database("sqlite:////srv/data/site.sqlite3")
    assert (settings["ENGINE"], settings["NAME"]) == ("django.db.backends.sqlite3", "/srv/data/site.sqlite3")


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("postgresql:///right_door", ("right_door", "", "", "", "")),
        ("postgres://db.example/right_door", ("right_door", "", "", "db.example", "")),
        ("postgresql://me:p%40ss@127.0.0.1:5433/right_door", ("right_door", "me", "p@ss", "127.0.0.1", "5433")),
    ],
)
def test_a_postgresql_address_is_taken_apart(url: str, expected: tuple[str, ...]) -> None:
    settings = database(url)
    assert settings["ENGINE"] == "django.db.backends.postgresql"
    assert tuple(settings[key] for key in ("NAME", "USER", "PASSWORD", "HOST", "PORT")) == expected


def test_another_kind_of_database_is_refused() -> None:
    with pytest.raises(ValueError, match='found "mysql://"'):
        database("mysql://db.example/right_door")
