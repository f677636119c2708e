"""A database address (`sqlite:///…`, `postgresql://…`) as Django's settings for it."""

# PURE: no framework; settings read it before one is ready.

from typing import Any
from urllib.parse import unquote, urlsplit

ENGINES = {
    "sqlite": "django.db.backends.sqlite3",
    "postgresql": "django.db.backends.postgresql",
    "postgres": "django.db.backends.postgresql",
}

# Readers go on while one writes, and a writer waits for its turn instead of failing at once. What is deleted is
# overwritten in the file: an address that became confidential must not lie there to be found.
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA secure_delete=ON;",
}


def database(url: str) -> dict[str, Any]:
    """Django's settings for the database at `url`; raises ValueError for a scheme that is not known here.

    `postgresql:///name` means the server's own socket on this machine. Passwords with reserved characters are written
    percent-encoded, as in any address.
    """
    parts = urlsplit(url)
    if parts.scheme not in ENGINES:
        raise ValueError(f'database address: found "{parts.scheme}://"; expected sqlite:// or postgresql://')
    name = unquote(parts.path.removeprefix("/"))
    if parts.scheme == "sqlite":
        return {"ENGINE": ENGINES["sqlite"], "NAME": name, "OPTIONS": SQLITE_OPTIONS}
    return {
        "ENGINE": ENGINES[parts.scheme],
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }
