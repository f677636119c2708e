"""What every test can rely on: which database it runs on, how hard properties are tried, a site with its first page."""

import os
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

DATABASE_FIXTURES = {"db", "transactional_db", "live_server", "admin_client", "django_db_reset_sequences"}

# The same examples in every run: a red build is red for its commit, not for its luck.
settings.register_profile("default", deadline=None, derandomize=True, max_examples=60, print_blob=True)
settings.register_profile(
    "ci", settings.get_profile("default"), max_examples=300, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("ci" if os.environ.get("CI") == "true" else "default")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks what must run once on each database: every test that asks for one."""
    for item in items:
        wanted = set(getattr(item, "fixturenames", ()))
        if item.get_closest_marker("django_db") or wanted & DATABASE_FIXTURES:
            item.add_marker("database")
        if "browser" in wanted:
            item.add_marker("browser")


@pytest.fixture(autouse=True)
def _fast_passwords(settings: Any) -> None:
    """Hashing a password for a test need not withstand an attacker."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
