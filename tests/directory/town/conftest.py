"""The town in a database, loaded once for the tests of a file that only read it."""

from datetime import date
from typing import Any

import pytest

from directory.importing.outcomes import Summary
from directory.town.loading import load

MONDAY = date(2026, 11, 23)


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def loaded(db: Any, told: list[str]) -> Summary:
    return load(on=MONDAY, tell=lambda each: told.append(str(each)))
