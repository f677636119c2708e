"""A plan for a program: the core's own, with names and ways in, and nothing of what was asked."""

import json
import subprocess
import sys
from typing import Any

import pytest
from django.test import Client

from directory.models import Location
from directory.models.editions import begin_edition
from navigator.api.answers import IN_FULL, named
from navigator.api.publishing import published_schemas
from navigator.catalogue.documents import documents, rows
from navigator.catalogue.standing import standing
from navigator.core.cases import Circumstances
from navigator.planning import enquiry_of, planned
from tests.directory.pages.a_full_listing import a_full_service
from tests.navigator.api.asked import PLAN, asked, plan_of
from tests.navigator.cast import JESS_SAYS, MARLON_SAYS, enquiring
from tests.navigator.core.documents.validating import accepts
from tests.navigator.forbidden import forbidden

pytestmark = pytest.mark.usefixtures("interventions")

CENTRE = "tallow-street-centre@centre"
NEAR = {"sleeps": "S1 2AB", "avoid": ["S5"]}
BY_PHONE = {"travel_km": 5, "modes": ["drop_in", "phone"], "languages": ["en"]}
ASKED: list[dict[str, Any]] = [
    enquiring(MARLON_SAYS),
    enquiring(JESS_SAYS),
    enquiring(MARLON_SAYS, places=NEAR, limits=BY_PHONE),
    enquiring({**JESS_SAYS, "support_now": [{"need": "mental_health", "until": "2026-12-01"}]}, places=NEAR),
    enquiring({**JESS_SAYS, "ruled_out": ["accommodation-services"], "declined": ["age"]}),
    enquiring({"facts": {"needs": []}}),
    enquiring({}),
]


def plan_of_the_core(document: dict[str, Any]) -> dict[str, Any]:
    """What `python -m navigator.core plan` prints for the same case, with the circumstances that we work out."""
    made = planned(enquiry_of(document))
    person = {"asked_on": made.enquiry.person.answers.asked_on.isoformat(), **document["person"], "id": "p"}
    case = {
        "format": 1,
        "vocabulary": standing().vocabulary,
        "services": [each for row in rows() for each in documents(row)],
        "people": [person],
        "about": {"p": {name: _circumstances(known) for name, known in made.about.items()}},
    }
    run = subprocess.run(
        [sys.executable, "-m", "navigator.core", "plan"],
        input=json.dumps(case),
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    plan: dict[str, Any] = json.loads(run.stdout)
    del plan["person"]
    return plan


def _circumstances(known: Circumstances) -> dict[str, Any]:
    return {**known._asdict(), "joint": sorted(known.joint)}


@pytest.mark.parametrize("document", ASKED)
def test_it_is_the_plan_of_the_core(document: dict[str, Any]) -> None:
    a_full_service()
    expected = plan_of_the_core(document)
    assert {key: each for key, each in plan_of(document).items() if key in expected} == expected


@pytest.mark.parametrize("document", ASKED)
def test_it_keeps_the_published_schema(document: dict[str, Any]) -> None:
    a_full_service()
    assert accepts(published_schemas()["plan"], plan_of(document))


@pytest.mark.parametrize("document", ASKED)
def test_it_says_that_it_decides_nothing_and_by_what_it_was_made(document: dict[str, Any]) -> None:
    plan = plan_of(document)
    assert plan["notice"] == "This is a guide, not a decision, and no service may use it to refuse anybody."
    assert plan["vocabulary"] == standing().vocabulary["version"]
    assert plan["rules"] == str(standing().edition)
    assert plan["asked_on"] == planned(enquiry_of(document)).enquiry.person.answers.asked_on.isoformat()


@pytest.mark.parametrize("document", ASKED)
def test_every_service_that_it_names_has_a_name_and_a_page(document: dict[str, Any]) -> None:
    a_full_service()
    plan = plan_of(document)
    assert plan["services"].keys() == set(named(planned(enquiry_of(document)).plan))
    for each in plan["services"].values():
        assert Client().get(each["page"].removeprefix("http://testserver")).status_code == 200


def test_a_door_says_how_one_comes_in_how_far_it_is_and_what_its_rules_say() -> None:
    a_full_service()
    Location.objects.filter(slug="centre").update(postal_code="S10 2TN")
    begin_edition()
    door = plan_of(enquiring(JESS_SAYS, places={"sleeps": "S1 2AB"}))["services"][CENTRE]
    assert door["page"] == "http://testserver/services/tallow-street-centre/"
    assert 1 < door["distance_km"] < 6
    assert door["verdict"]["label"]
    way_in = door["way_in"]
    assert way_in["organisation"] == "Millgate Common Trust"
    assert way_in["telephones"][0]["dialled"].startswith("+44")
    assert {each["mode"] for each in way_in["ways"]}
    assert way_in["freshness"] in ("fresh", "stale", "never")


def test_of_a_list_without_end_the_first_have_their_ways_in_and_all_have_names() -> None:
    plan = plan_of(enquiring({"facts": {"needs": ["own_offending"]}}))
    doors = plan["needs"]["own_offending"]["doors"]
    assert len(doors) > IN_FULL
    assert all("way_in" in plan["services"][each] for each in doors[:IN_FULL])
    assert [each for each in doors if "way_in" in plan["services"][each]] < doors
    assert all(plan["services"][each]["name"] for each in doors)


def test_what_keeps_people_safe_comes_with_it() -> None:
    lines = [each["say"] for each in plan_of(enquiring(MARLON_SAYS))["safety"]]
    assert any(line.startswith("If you drink every day, do not stop suddenly") for line in lines)


def test_nothing_that_was_said_comes_back() -> None:
    person = {**JESS_SAYS, "x_note": "canary", "facts": {**JESS_SAYS["facts"], "age": "1987-03-04"}}
    text = asked(enquiring(person, places={"sleeps": "S1 2AB", "avoid": ["S35"]}, x_name="canary")).content.decode()
    for said in ("canary", "1987", "S1 2AB", "S35"):
        assert said not in text


def test_no_forbidden_word_is_in_it() -> None:
    assert forbidden(asked(enquiring(MARLON_SAYS)).content.decode()) == []


def test_it_is_kept_nowhere_on_the_way() -> None:
    response = asked(enquiring(JESS_SAYS))
    assert response.headers["Cache-Control"] == "no-store"
    assert "Access-Control-Allow-Origin" not in response.headers
    assert "ETag" not in response.headers


def test_a_cookie_is_neither_read_nor_set(admin_client: Client) -> None:
    body = json.dumps(enquiring(JESS_SAYS))
    response = admin_client.post(PLAN, body, content_type="application/json")
    assert response.status_code == 200
    assert not response.cookies
    assert "Cookie" not in response.headers.get("Vary", "")


def test_a_page_of_another_site_is_told_of_no_permission() -> None:
    asks = {"Origin": "https://elsewhere.example", "Access-Control-Request-Method": "POST"}
    response = Client(headers=asks).options(PLAN)
    assert response.status_code == 405
    assert not [each for each in response.headers if each.startswith("Access-Control")]
