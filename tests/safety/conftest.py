"""What is listed: the interventions, and a service that says all that one can say."""

import pytest

from navigator.api.limiting import ByAddress
from tests.directory.pages.a_full_listing import a_full_service
from tests.navigator.conftest import interventions

__all__ = ["interventions"]


@pytest.fixture
def town(interventions: None) -> None:
    """Something for everybody."""
    a_full_service()


@pytest.fixture(autouse=True)
def _nobody_has_called_yet() -> None:
    ByAddress.cache.clear()
