"""What tests of the journey plan over."""

import pytest

from tests.navigator.interventions.listed import list_the_interventions


@pytest.fixture
def interventions(db: None) -> None:
    """The 51 interventions, listed in the directory."""
    list_the_interventions()
