"""A browser for the pages of the vocabulary."""

import pytest
from django.test import Client

from tests.directory.desk.posting import at_the_desk


@pytest.fixture
def desk() -> Client:
    """A browser in which a moderator has signed in."""
    return at_the_desk()
