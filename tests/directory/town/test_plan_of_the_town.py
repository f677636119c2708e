"""What the town was made to show is there: each by the service that shows it."""

import json
from collections import Counter
from datetime import date, timedelta
from typing import Any

import pytest

from directory.importing.records import LocationRecord, ServiceRecord
from directory.town.files import rows
from navigator.vocabulary import shipped_vocabulary

MONDAY = date(2026, 11, 23)
ROWS = list(rows(on=MONDAY))
SERVICES = {row.id: row for row in ROWS if isinstance(row, ServiceRecord)}
DECIDING = ("answer", "each", "unless", "within_months", "beyond", "from", "to", "about")
LOCATIONS = {row.id: row for row in ROWS if isinstance(row, LocationRecord)}


def clauses(service: str) -> dict[str, Any]:
    return {each["id"]: each for each in (SERVICES[service].rules or {})["clauses"]}


def grid(service: str) -> dict[str, Any]:
    found: dict[str, Any] = (SERVICES[service].rules or {})["grid"]
    return found


def test_every_need_is_moved_on_by_somebody_and_nearly_every_need_is_held() -> None:
    needs = shipped_vocabulary()["facts"]["needs"]["options"]
    effects = {(need, how) for service in SERVICES.values() for need, how in (service.needs or {}).items()}
    assert [need for need in needs if (need, "moves") not in effects] == []
    assert len({need for need, how in effects if how == "holds"}) > 10


def test_every_way_in_every_way_of_meeting_and_every_setting_of_a_listing_is_used() -> None:
    modes = {each.mode for service in SERVICES.values() for each in service.access_modes}
    assert modes == {"drop_in", "appointment", "phone", "online", "outreach", "self_referral", "professional_referral"}
    assert {service.status for service in SERVICES.values()} == {"active", "temporarily closed", "defunct"}
    assert {area.asks_about for each in SERVICES.values() for area in each.service_areas} >= {
        "sleeps",
        "local_connection",
        "gp",
    }


SAID_SOMEWHERE = [
    "missed_appointments",
    "behaviour_policy",
    "way_back_in",
    "asks",
    "records",
    "must_pass_on",
    "hands_on_to",
    "length_of_support",
    "languages",
    "cost_options",
    "required_documents",
    "accreditations",
    "joint_protocols",
    "strands",
    "schedule_exceptions",
    "contacts",
    "alert",
]


@pytest.mark.parametrize("field", SAID_SOMEWHERE)
def test_each_thing_that_a_listing_can_say_is_said_by_some(field: str) -> None:
    assert [service.id for service in SERVICES.values() if getattr(service, field)]


def test_every_question_of_the_grid_is_answered_by_somebody_in_more_than_one_way() -> None:
    answers: dict[str, Counter[str]] = {}
    for service in SERVICES.values():
        for question, answer in (service.rules or {}).get("grid", {}).items():
            said = [answer["answer"]] if "answer" in answer else list(answer["each"].values())
            answers.setdefault(question, Counter()).update(said)
    assert answers.keys() == {question["id"] for question in shipped_vocabulary()["x_grid"]}
    assert [question for question, said in answers.items() if len(said) < 2] == []


def decided(answers: dict[str, Any]) -> str:
    """What a grid says of whom it takes, without the words beside it."""
    said = {name: {key: each[key] for key in DECIDING if key in each} for name, each in answers.items()}
    return json.dumps(said, sort_keys=True)


def test_half_of_the_services_answered_the_grid_and_no_two_of_them_alike() -> None:
    grids = [each.rules["grid"] for each in SERVICES.values() if each.rules and each.rules.get("grid")]
    assert len(grids) >= len(SERVICES) / 2
    assert [grid for grid, times in Counter(map(decided, grids)).items() if times > 1] == []


@pytest.mark.parametrize("beside", ["why", "until", "ask_again", "who_else", "wording"])
def test_some_answers_say_more_than_yes_and_no(beside: str) -> None:
    answers = [each for service in SERVICES.values() for each in (service.rules or {}).get("grid", {}).values()]
    assert len([each for each in answers if beside in each]) >= 10


def test_nearly_every_service_names_somebody_whom_it_takes_and_most_that_have_rules_somebody_whom_not() -> None:
    told = [each.rules for each in SERVICES.values() if each.rules and "examples" in each.rules]
    expected = [{example["expect"] for example in rules["examples"]} for rules in told]
    assert len([each for each in expected if "takes" in each]) >= len(SERVICES) * 0.9
    assert len([each for each in expected if "refuses" in each]) >= len(SERVICES) / 2


def test_the_catch_22_stands_south_of_the_river_and_one_team_for_both_north_of_it() -> None:
    south = {area.code for area in SERVICES["south-cmht"].service_areas}
    assert south == {area.code for area in SERVICES["bankside-recovery"].service_areas}
    assert clauses("south-cmht")["using"]["settled_by"] == "substance_use"
    assert clauses("bankside-recovery")["distress"]["settled_by"] == "mental_health"
    both = SERVICES["marram-street-team"]
    assert (both.needs or {}) == {"mental_health": "moves", "substance_use": "moves"}
    assert south.isdisjoint(area.code for area in both.service_areas)


def test_a_look_back_at_violence_sends_people_to_the_next_town() -> None:
    assert grid("ferrygate-hostel")["violence"]["within_months"] == 24
    assert grid("haddersea-haven")["violence"]["answer"] == "yes"


def test_support_ends_after_nine_months_with_nothing_after_it() -> None:
    hostel = SERVICES["ferrygate-hostel"]
    assert (hostel.support_weeks, hostel.hands_on_to) == (39, "")


def test_a_door_that_progress_closes_and_one_that_progress_opens() -> None:
    assert clauses("anchor-row")["drinks"]["effect"] == "requires"
    assert grid("kestrel-house")["drinking"]["answer"] == "no"


def test_a_birthday_opens_a_door() -> None:
    assert clauses("fledge-flats")["adult"]["test"] == {"fact": "age", "between": [18, 20]}


def test_a_drop_in_without_criteria_holds_and_moves_nothing() -> None:
    assert clauses("wool-store") == {}
    assert set((SERVICES["wool-store"].needs or {}).values()) == {"holds"}


def test_refusals_may_be_challenged_by_duty_and_by_guidance() -> None:
    assert clauses("housing-options")["id"]["challenge"]["by"] == "duty"
    assert clauses("south-cmht")["using"]["challenge"]["by"] == "guidance"


def test_some_rules_say_where_they_stand_and_when_somebody_confirmed_them() -> None:
    written = [clause for service in SERVICES.values() for clause in (service.rules or {}).get("clauses", [])]
    assert len([clause for clause in written if clause.get("source")]) >= len(written) / 3
    assert len([clause for clause in written if clause.get("confirmed_on")]) >= len(written) / 4


def test_every_challenge_says_when_it_was_looked_at_and_by_when_it_will_be_and_one_is_past_its_day() -> None:
    found = [clause["challenge"] for each in SERVICES for clause in clauses(each).values() if "challenge" in clause]
    assert all(each["x_reviewed_on"] < MONDAY.isoformat() for each in found)
    assert len([each for each in found if each["x_review_by"] < MONDAY.isoformat()]) == 1


def test_two_services_state_a_joint_protocol() -> None:
    assert "wharf-alcohol" in {each.other for each in SERVICES["north-cmht"].joint_protocols}


def test_a_service_has_said_nothing_to_any_question() -> None:
    assert (grid("farrow-cafe"), clauses("farrow-cafe")) == ({}, {})


def test_two_refuges_are_confidential() -> None:
    refuges = [
        LOCATIONS[place.location] for each in SERVICES.values() if "refuge" in each.kinds for place in each.locations
    ]
    assert [place.visibility for place in refuges] == ["confidential", "confidential"]


def test_some_houses_are_wet_and_some_dry() -> None:
    assert "harm_reduction" in SERVICES["anchor-row"].approaches
    assert "abstinence" in SERVICES["kestrel-house"].approaches


def test_some_listings_are_stale_some_unconfirmed_and_a_contract_is_about_to_end() -> None:
    days = [service.confirmed_on for service in SERVICES.values()]
    assert len([day for day in days if day is None]) >= 3
    assert len([day for day in days if day and day < MONDAY - timedelta(days=183)]) >= 8
    ends = [each.contract_ends_on for service in SERVICES.values() for each in service.funding]
    assert [day for day in ends if day and MONDAY < day < MONDAY + timedelta(days=42)]


def test_somebody_answers_at_night() -> None:
    hours = {
        (each.opens_at.hour, each.closes_at.hour)
        for each in SERVICES["contact-point"].schedules
        if each.opens_at and each.closes_at
    }
    assert (17, 9) in hours


def test_the_night_shelter_is_there_in_winter_and_says_so_of_the_summer() -> None:
    shelter = SERVICES["lark-hill-shelter"]
    nights = [(each.valid_from, each.valid_to) for each in shelter.schedules]
    assert {(first.month, last.month) for first, last in nights if first and last} == {(11, 3)}
    assert all(each.closed and each.start_date.month == 4 for each in shelter.schedule_exceptions)


def test_a_waiting_list_is_shut() -> None:
    assert {"housing-first", "open-harbour-hosting"} <= {each.id for each in SERVICES.values() if each.is_list_closed}


FOR_WHOM = [
    "women",
    "men",
    "young_people",
    "care_leavers",
    "lgbt",
    "minoritised_women",
    "refugees_and_migrants",
    "travellers",
    "deaf_people",
    "autistic_people",
    "people_leaving_prison",
    "people_leaving_hospital",
]


@pytest.mark.parametrize("whom", FOR_WHOM)
def test_some_services_are_made_for_people_whom_others_miss(whom: str) -> None:
    assert [service.id for service in SERVICES.values() if whom in service.designed_for]
