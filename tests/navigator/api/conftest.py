"""Each test calls from an address of its own, as far as the counting of calls goes."""

import pytest

from navigator.api.limiting import ByAddress


@pytest.fixture(autouse=True)
def _nobody_has_called_yet() -> None:
    ByAddress.cache.clear()
