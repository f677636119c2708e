"""What a service does with what it hears stands on its listing, and the plan leads there."""

import re

import pytest

from directory.models import Service
from tests.safety.people import JESS, MARLON
from tests.safety.telling import PLAN_PAGE, answer, holding, page, words_of

pytestmark = pytest.mark.usefixtures("town")


def test_a_listing_says_what_is_written_down_and_what_must_be_passed_on() -> None:
    Service.objects.filter(slug="tallow-street-centre").update(
        records="Your first name.", must_pass_on="Danger to a child. Nothing goes to the Home Office."
    )
    said = words_of(holding(JESS).get("/services/tallow-street-centre/").content.decode())
    assert "What they do with what they hear" in said
    assert "Your first name." in said
    assert "Nothing goes to the Home Office." in said


def test_where_a_service_has_not_said_it_the_listing_says_so() -> None:
    Service.objects.filter(slug="tallow-street-centre").update(records="", must_pass_on="")
    said = words_of(holding(JESS).get("/services/tallow-street-centre/").content.decode())
    assert said.count("They have not said: ask before you tell") == 2


@pytest.mark.parametrize("person", [MARLON, JESS], ids=["Marlon", "Jess"])
def test_every_door_of_a_plan_leads_to_its_listing(person: object) -> None:
    shown = page(person, PLAN_PAGE)  # type: ignore[arg-type]
    for door in answer(person)["fewest"]:  # type: ignore[arg-type]
        slug = re.split("[@#]", door)[0]
        assert f'href="/services/{slug}/"' in shown, door
    for each in answer(person)["services"].values():  # type: ignore[arg-type]
        assert "/services/" in each["page"]
