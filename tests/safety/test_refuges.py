"""A refuge's place is never shown, and no question to the navigator brings it out."""

import json
from dataclasses import replace
from typing import Any

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from directory.models import ConfidentialAddress, Service
from directory.models.editions import begin_edition
from navigator.api.limiting import ByAddress
from tests.directory.confidential.refuge import a_confidential_refuge, a_quiet_service, gives_away
from tests.navigator.api.asked import plan_of
from tests.safety.people import AMINA
from tests.safety.telling import BESIDE, JOURNEY, PLAN_PAGE, holding, plans

pytestmark = pytest.mark.django_db

NEAR, FAR = ("14 Tallow Street", "S36 4QT"), ("2 Quay Road", "PL1 3AA")
"""Where the refuge may be in truth: in the area that is published, or at the other end of the country."""
HERE = ["S36 4QT", "S36 4", "S36", "S1 2AB", "S1", "PL1 3AA", "PL1 3", "PL1", "Sheffield", "Plymouth"]


@pytest.fixture(autouse=True)
def _refuge() -> None:
    service = a_quiet_service(a_confidential_refuge())
    Service.objects.filter(pk=service.pk).update(is_list_closed=False)
    begin_edition()


def truly_at(where: tuple[str, str]) -> None:
    street, postcode = where
    ConfidentialAddress.objects.update(address_1=street, postal_code=postcode)
    begin_edition()


def told(document: dict[str, Any]) -> dict[str, Any]:
    """The plan, but for the mark of the edition, which is another after each change."""
    ByAddress.cache.clear()
    return {key: each for key, each in plan_of(document).items() if key != "rules"}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    places=st.fixed_dictionaries(
        {},
        optional={
            "sleeps": st.sampled_from(HERE),
            "going_to": st.sampled_from(HERE),
            "local_connection": st.sampled_from(HERE),
            "avoid": st.lists(st.sampled_from(HERE), max_size=3, unique=True),
        },
    ),
    limits=st.fixed_dictionaries(
        {}, optional={"travel_km": st.sampled_from([0, 1, 2, 5, 10, 30, 400]), "modes": st.just(["drop_in"])}
    ),
)
def test_where_it_truly_is_changes_nothing_that_anybody_is_told(places: dict[str, Any], limits: dict[str, Any]) -> None:
    person = {"facts": {"needs": ["housing"]}}
    document = {"format": 1, "person": person, "places": places, "limits": limits}
    truly_at(NEAR)
    near = told(document)
    truly_at(FAR)
    assert told(document) == near
    assert not gives_away(json.dumps(near))


def test_it_is_in_the_plan_all_the_same() -> None:
    found = told({"format": 1, "person": {"facts": {"needs": ["housing"]}}})
    (name,) = found["services"]
    assert found["services"][name]["way_in"]["place"]["kind"] == "confidential"
    assert found["services"][name]["way_in"]["place"]["address"] == []


@pytest.mark.parametrize("sleeps", ["S36 4QT", "S36", "Sheffield"])
def test_no_page_print_or_answer_shows_it(sleeps: str) -> None:
    person = replace(AMINA, places={"sleeps": sleeps, "avoid": []})
    for way, text in plans(person).items():
        assert "Lantern Refuge" in text, way
        assert not gives_away(text.replace(sleeps, "")), way
    client = holding(replace(person, places={}))
    for address in (*JOURNEY, *BESIDE, PLAN_PAGE):
        assert not gives_away(client.get(address, follow=True).content.decode()), address
    assert timezone.localdate()
