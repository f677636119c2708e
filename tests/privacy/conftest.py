"""What is listed for the journeys."""

import pytest

from navigator.api.limiting import ByAddress
from tests.directory.cast import a_service
from tests.navigator.conftest import interventions
from tests.privacy.canaries import DOOR

__all__ = ["interventions"]


@pytest.fixture
def town(interventions: None) -> None:
    """The interventions, and the door that somebody rules out."""
    a_service(DOOR, needs={"housing": "moves"})
    ByAddress.cache.clear()
