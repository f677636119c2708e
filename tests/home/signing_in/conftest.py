"""What tests of signing in share."""

import pytest
from django.urls import get_resolver
from pytest_django import Settings

from config import settings as as_installed


@pytest.fixture
def shared_cache(settings: Settings) -> None:
    """The cache as the site has it, in the database."""
    settings.CACHES = as_installed.CACHES


@pytest.fixture
def production(settings: Settings) -> None:
    """A site in use, as far as signing in goes: the middleware of requests to come is chosen anew."""
    # The addresses are made once for the whole run: not by chance those of a site in use.
    assert get_resolver().url_patterns
    settings.IS_PRODUCTION = True
