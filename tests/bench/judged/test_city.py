"""What a drawn service is, read from its row."""

from typing import Any

import pytest

from bench.judged.city import city_services, sort_of
from directory.places.points import Point

LOCATION = {"id": "loc-1", "name": "Fenn House", "postal_code": "S6 4KI"}
PINNED = LOCATION | {"latitude": 53.4, "longitude": -1.5}
COARSE = {"id": "loc-1", "name": "A place that is not told", "visibility": "confidential", "area": "S6"}
SERVICE: dict[str, Any] = {
    "id": "srv-000001",
    "organisation": "org-00000",
    "name": "Fennmere Night Shelter",
    "status": "active",
    "needs": {"housing": "holds"},
    "kinds": ["hostel"],
    "rules": {"clauses": []},
    "locations": [{"location": "loc-1"}],
}


def read(change: dict[str, Any], *, location: dict[str, Any] = LOCATION) -> Any:
    (service,) = city_services({"locations": [location], "services": [SERVICE | change]})
    return service


@pytest.mark.parametrize(
    ("name", "sort"),
    [
        ("Fennmere Night Shelter", "Night Shelter"),
        ("The Fennmere Night Shelter", "Night Shelter"),
        ("FENNMERE DROP-IN", "Drop-in"),
        ("Fennmere-Crisis-Café", "Crisis Café"),
        ("Fennmere Drug and Alcohol Team (new)", "Drug and Alcohol Team"),
    ],
)
def test_the_sort_is_read_from_the_end_of_the_name_however_it_is_written(name: str, sort: str) -> None:
    assert sort_of(name) == sort


def test_a_name_without_a_sort_is_refused() -> None:
    with pytest.raises(LookupError, match="Fennmere Bakery: expected a name that ends in one of Supported Lodgings"):
        sort_of("Fennmere Bakery")


def test_a_strand_brings_its_need_and_leaves_those_of_the_service_as_they_are() -> None:
    rules = {"needs": {"detox": "moves", "housing": "moves"}, "clauses": []}
    service = read({"strands": [{"code": "worker", "name": "A worker", "rules": rules}]})
    assert service.needs == {"detox": "moves", "housing": "holds"}


@pytest.mark.parametrize(
    ("costs", "found"),
    [
        ([], "not_said"),
        ([{"amount": 0, "option": "a visit"}], "free"),
        ([{"amount": 2.5, "option": "a visit"}], "paid"),
    ],
)
def test_what_it_costs_is_free_paid_or_not_said(costs: list[Any], found: str) -> None:
    assert read({"cost_options": costs} if costs else {}).costs == {found}


def test_it_is_where_its_pin_is() -> None:
    assert read({}, location=PINNED).points == (Point(53.4, -1.5),)


@pytest.mark.parametrize("location", [LOCATION, COARSE])
def test_without_a_pin_it_is_in_the_middle_of_what_is_told(location: dict[str, Any]) -> None:
    (point,) = read({}, location=location).points
    assert abs(point.latitude - 53.4) < 0.05
    assert abs(point.longitude + 1.5) < 0.05


def test_hours_of_the_service_and_of_its_place_are_all_its_hours() -> None:
    place = {"location": "loc-1", "schedules": [{"byday": "MO", "opens_at": "09:00", "closes_at": "17:00"}]}
    service = read(
        {
            "locations": [place],
            "schedules": [{"byday": "TU", "opens_at": "20:00", "closes_at": "22:00", "purpose": "phone"}],
        }
    )
    assert len(service.timetable.schedules) == 2


@pytest.mark.parametrize("status", ["inactive", "temporarily closed", "defunct"])
def test_only_what_is_active_is(status: str) -> None:
    assert read({}).is_active
    assert not read({"status": status}).is_active


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        ({"clauses": []}, ""),
        ({"clauses": [], "grid": {"pets": {"each": {"dog": "yes"}}}}, "yes"),
        ({"clauses": [], "grid": {"pets": {"each": {"other": "no"}}}}, ""),
        ({"clauses": [{"strength": "always"}]}, "no"),
        ({"clauses": [{"strength": "case_by_case"}]}, "case_by_case"),
        ({"clauses": [{"strength": "not_said"}]}, ""),
    ],
)
def test_what_it_says_of_dogs_is_in_its_grid_or_its_clauses(rules: dict[str, Any], said: str) -> None:
    test = {"fact": "animal", "one_of": ["dog", "other"]}
    clauses = [
        {"id": "c1", "effect": "excludes", "test": test, "wording": "No animals.", **each} for each in rules["clauses"]
    ]
    assert read({"rules": rules | {"clauses": clauses}}).says["pets.dog"] == said
