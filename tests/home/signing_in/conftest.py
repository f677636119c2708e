"""What tests of signing in share."""

import pytest
from pytest_django import Settings

from config import settings as as_installed


@pytest.fixture
def shared_cache(settings: Settings) -> None:
    """The cache as the site has it, in the database."""
    settings.CACHES = as_installed.CACHES


@pytest.fixture
def production(settings: Settings) -> None:
    """A site in use, as far as signing in goes: the middleware of requests to come is chosen anew."""
    settings.IS_PRODUCTION = True
