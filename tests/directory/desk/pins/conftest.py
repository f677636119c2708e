"""A moderator at the desk, and a geocoder of the site's own."""

from collections.abc import Iterator

import pytest
from django.test import Client
from pytest_django import Settings

from tests.directory.desk.pins.placing import ANSWERS
from tests.directory.desk.posting import at_the_desk
from tests.directory.places.provider import Provider, provider


@pytest.fixture
def desk() -> Client:
    return at_the_desk()


@pytest.fixture
def geocoder(settings: Settings) -> Iterator[Provider]:
    """A geocoder of our own, set up as the site's."""
    with provider() as running:
        running.answers(ANSWERS)
        settings.GEOCODER = {
            "service": "nominatim",
            "domain": running.address,
            "scheme": "http",
            "timeout": 1,
            "seconds_between": 0,
        }
        yield running
