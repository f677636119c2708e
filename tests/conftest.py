"""What every test can rely on: its database, how hard properties are tried, a watched browser, a search server."""

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from django.conf import settings as django_settings
from django.core.cache import cache
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, BrowserType, sync_playwright
from pytest_django import Settings

from tests.search_server.absence import NoSearchServer, left_out
from tests.search_server.using import indices_of_our_own, search_server_in_use
from tests.watching import Watched, watched

DATABASE_FIXTURES = {"db", "transactional_db", "live_server", "admin_client", "django_db_reset_sequences"}

# Chromium as root on a machine without a screen, and without the calls to its makers' servers that it makes by itself.
CHROMIUM_OPTIONS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

# The same examples in every run: a red build is red for its commit, not for its luck.
settings.register_profile("default", deadline=None, derandomize=True, max_examples=60, print_blob=True)
settings.register_profile(
    "ci", settings.get_profile("default"), max_examples=300, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("ci" if os.environ.get("CI") == "true" else "default")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks what must run once on each database (every test that asks for one), and what needs Chromium or a server.

    `whatever_database` is for long tests of what Python decides, such as who may do what: they run on one of them.
    """
    for item in items:
        wanted = set(getattr(item, "fixturenames", ()))
        asks_one = item.get_closest_marker("django_db") or wanted & DATABASE_FIXTURES
        if asks_one and not item.get_closest_marker("whatever_database"):
            item.add_marker("database")
        if "chromium" in wanted:
            item.add_marker("browser")
        if "search_server" in wanted:
            item.add_marker("search_server")


@pytest.fixture(scope="session")
def django_db_modify_db_settings(tmp_path_factory: pytest.TempPathFactory) -> None:
    """SQLite tests in a file, as the site runs: in memory, a page's thread and the test's lock each other out."""
    databases = django_settings.DATABASES
    if databases["default"]["ENGINE"].endswith("sqlite3"):
        databases["default"]["TEST"]["NAME"] = str(tmp_path_factory.mktemp("database") / "test.sqlite3")


@pytest.fixture(autouse=True)
def _fast_passwords(settings: Settings) -> None:
    """Hashing a password for a test need not withstand an attacker."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def _empty_cache(settings: Settings) -> None:
    """No test finds what another left in the cache: Wagtail keeps the paths of pages there that a flush has taken.

    It is one in memory: the site's own, in the database, would be closed to tests that ask for no database.
    """
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    cache.clear()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One Chromium for the whole run: the system's own, since none is ever fetched."""
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        # Playwright keeps an event loop in this thread, which Django would take for asynchronous code.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        kind: BrowserType = playwright.chromium
        browser = kind.launch(executable_path=shutil.which("chromium"), args=list(CHROMIUM_OPTIONS))
        yield browser
        browser.close()


@pytest.fixture
def browser(chromium: Browser, live_server: object) -> Iterator[Watched]:
    """A page in a fresh browser, over the site as its migrations leave it.

    When the test ends it fails if the page called another host, broke its content security policy, or met an error.
    """
    from tests.first_words import restore_first_words

    restore_first_words()
    with watched(chromium, site=str(live_server)) as page:
        yield page


@pytest.fixture(scope="session")
def search_server() -> Iterator[str]:
    """The address of a real Elasticsearch on this machine (tests/search_server), shared by all that runs meanwhile."""
    with ExitStack() as until_the_end:
        try:
            url = until_the_end.enter_context(search_server_in_use())
        except NoSearchServer as absent:
            left_out(str(absent))
        yield url


@pytest.fixture(scope="session")
def index_prefix(search_server: str) -> Iterator[str]:
    """How the names of this run's indices and aliases begin; its indices are deleted by name when it ends."""
    with indices_of_our_own(search_server) as prefix:
        yield prefix
