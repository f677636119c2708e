"""What is seldom needed is folded away in a row, and stands open where something is said in it."""

import re
from datetime import date
from typing import Any

import pytest

from directory.models import LocationSchedule, ServiceAtLocation
from tests.directory.cast import a_draft, a_location
from tests.directory.desk.posting import at_the_desk, edit, url

pytestmark = pytest.mark.django_db

OPENED = re.compile(r'<details class="desk-folded" open>\s*<summary>(.+?)</summary>')
ONLY_FOR_A_TIME, DIFFERS_HERE = "Only for a time, or not every week", "Rules that differ here"
A_CLAUSE = {"id": "adults", "effect": "requires", "strength": "always", "test": {"fact": "age", "at_least": 18}}


def at_the_mill(*, overrides: Any = None, **session: Any) -> ServiceAtLocation:
    place = ServiceAtLocation(location=a_location("Mill House"), **({"overrides": overrides} if overrides else {}))
    place.schedules = [LocationSchedule(byday="MO", **session)]
    return place


@pytest.mark.parametrize(
    ("at", "opened"),
    [
        ({}, []),
        ({"valid_to": date(2026, 12, 24)}, [ONLY_FOR_A_TIME]),
        ({"interval": 2, "dtstart": date(2026, 11, 23)}, [ONLY_FOR_A_TIME]),
        ({"overrides": {"clauses": [A_CLAUSE]}}, [DIFFERS_HERE]),
    ],
)
def test_it_stands_open_where_something_is_said_in_it(at: dict[str, Any], opened: list[str]) -> None:
    page = at_the_desk().get(url(a_draft(at=[at_the_mill(**at)]), "edit")).content.decode()
    assert OPENED.findall(page) == opened
    assert page.count("<summary>" + ONLY_FOR_A_TIME) >= 2


def test_it_stands_open_where_a_fault_is_in_it() -> None:
    draft = a_draft(at=[at_the_mill()])
    page = edit(at_the_desk(), draft, **{"service_at_locations-0-schedules-0-valid_to": "some day"})
    assert ONLY_FOR_A_TIME in OPENED.findall(page.content.decode())
