"""An invented city: the same for a seed, readable, and with the shares that are promised."""

import json
from datetime import date
from io import StringIO
from math import sqrt
from typing import Any

import pytest

from directory.city import shares, town
from directory.city.clauses import NEWEST
from directory.city.grids import answering
from directory.city.spoken import Spoken
from directory.city.writing import city_of, rows_of, write_city
from directory.importing.records import Refused, read_row
from directory.importing.records.reading import Kind
from navigator.catalogue.invented import Asked
from navigator.core.documents import read_services, read_vocabulary
from navigator.grid import clauses_of, read_grid
from navigator.vocabulary import shipped_vocabulary
from tests.directory.city.shipped import GRID, SPOKEN, VOCABULARY

SECTIONS = {"organisations": Kind.ORGANISATION, "locations": Kind.LOCATION, "services": Kind.SERVICE}


def a_city(services: int, *, seed: int = 1) -> dict[str, Any]:
    """The document of a city."""
    file = StringIO()
    write_city(file, city=city_of(services, seed=seed, spoken=SPOKEN))
    document: dict[str, Any] = json.loads(file.getvalue())
    return document


@pytest.fixture(scope="module")
def city() -> dict[str, Any]:
    return a_city(3_000)


def share(city: dict[str, Any], has: Any, *, of: str = "services") -> float:
    return sum(bool(has(row)) for row in city[of]) / len(city[of])


def test_a_seed_makes_one_city_and_another_seed_another() -> None:
    assert a_city(30) == a_city(30)
    assert a_city(30) != a_city(30, seed=2)


def test_a_larger_city_holds_the_smaller_one() -> None:
    smaller, larger = a_city(60)["services"], a_city(120)["services"]
    assert smaller[:-1] == larger[:59]


@pytest.mark.parametrize("services", [0, 1, 7])
def test_a_city_may_be_as_small_as_one_likes(services: int) -> None:
    city = a_city(services)
    assert len(city["services"]) == services
    told = city_of(services, seed=1, spoken=SPOKEN)
    assert rows_of(told) == sum(len(city[section]) for section in SECTIONS)


def test_every_row_can_be_read(city: dict[str, Any]) -> None:
    refused = [
        str(fault)
        for section, kind in SECTIONS.items()
        for row in city[section]
        if isinstance(read := read_row(kind, row, at=""), Refused)
        for fault in read.faults
    ]
    assert refused == []


def test_every_rule_can_be_read_by_the_core(city: dict[str, Any]) -> None:
    parts = [(row["id"], row["needs"], row["rules"]) for row in city["services"]]
    parts += [
        (f"{row['id']}#{each['code']}", each["rules"]["needs"], each["rules"])
        for row in city["services"]
        for each in row.get("strands", ())
    ]
    documents = [{"id": id, "needs": needs, "clauses": clauses_of(rules, grid=GRID)} for id, needs, rules in parts]
    assert len(read_services(VOCABULARY, documents)) == len(documents)


def test_a_smaller_vocabulary_has_rules_too() -> None:
    facts = {name: shipped_vocabulary()["facts"][name] for name in ("needs", "age", "drinking")}
    vocabulary = read_vocabulary({"format": 1, "facts": facts})
    file = StringIO()
    write_city(file, city=city_of(50, seed=1, spoken=Spoken(vocabulary, Asked(read_grid({"facts": facts})))))
    rows = json.loads(file.getvalue())["services"]
    read_services(
        vocabulary, [{"id": row["id"], "needs": row["needs"], "clauses": row["rules"]["clauses"]} for row in rows]
    )
    assert any(row["rules"]["clauses"] for row in rows)
    assert all(row["rules"].get("grid", {}) == {} for row in rows)


@pytest.mark.parametrize("uses_grid", [True, False])
def test_services_have_as_many_clauses_by_hand_as_those_of_the_town(city: dict[str, Any], uses_grid: bool) -> None:
    many = [len(row["rules"]["clauses"]) for row in city["services"] if ("grid" in row["rules"]) is uses_grid]
    theirs = [town.clauses_of(each) for each in town.services() if town.uses_grid(each) is uses_grid]
    assert abs(sum(many) / len(many) - sum(theirs) / len(theirs)) < 0.15
    assert set(many) == set(theirs)


def test_as_many_use_the_grid_as_in_the_town(city: dict[str, Any]) -> None:
    grids = [row["rules"]["grid"] for row in city["services"] if "grid" in row["rules"]]
    assert abs(len(grids) / len(city["services"]) - town.share(town.uses_grid)) < 0.03
    assert abs(grids.count({}) / len(grids) - town.share(town.leaves_grid_open, among=town.uses_grid)) < 0.03


def test_each_question_is_answered_as_in_the_town(city: dict[str, Any]) -> None:
    theirs = answering(Asked(GRID)).ways
    for question in GRID.questions:
        found = [
            row["rules"]["grid"][question.id] for row in city["services"] if question.id in row["rules"].get("grid", {})
        ]
        ways = {way: many for way, many in theirs[question.id].items() if way != "null"}
        for way, many in ways.items():
            expected, met = many / sum(ways.values()), found.count(json.loads(way)) / len(found)
            assert abs(met - expected) < 4 * sqrt(0.25 / len(found)), (question.id, way)


def test_a_grid_holds_answers_with_their_follow_ups_and_nobodys_words(city: dict[str, Any]) -> None:
    answers = [answer for row in city["services"] for answer in row["rules"].get("grid", {}).values()]
    assert {"unless", "within_months", "from"} <= {key for answer in answers for key in answer} <= set(town.DECIDING)


def test_a_question_is_put_to_those_to_whom_it_makes_sense(city: dict[str, Any]) -> None:
    for row in city["services"]:
        asked = GRID.for_service(kinds=row["kinds"], needs=row["needs"])
        said = row["rules"].get("grid", {})
        assert set(said) <= {question.id for question in asked.applicable(said)}


def test_an_answer_that_the_grid_at_hand_cannot_read_is_left_out() -> None:
    document = shipped_vocabulary()
    plain = [each | {"unless": []} if each["id"] == "using_drugs" else each for each in document["x_grid"]]
    ways = answering(Asked(read_grid(document | {"x_grid": plain}))).ways["using_drugs"]
    assert ways["null"] > 0
    assert not any("unless" in way for way in ways)


@pytest.mark.parametrize(
    ("has", "among"),
    [
        (town.is_unconfirmed, {"farrow-cafe", "most-aa", "tolswick-room"}),
        (town.is_long_ago, {"landlord-line", "blackfleet-hostel"}),
        (town.is_without_hours, {"landlord-line", "farrow-cafe"}),
        (town.is_listed_again, {"kerbside-van-again", "bankside-again"}),
    ],
)
def test_shares_are_counted_in_the_town(has: Any, among: set[str]) -> None:
    found = {each.id for each in town.services() if has(each)}
    assert among <= found
    assert town.share(has) == len(found) / len(town.services())


def test_what_is_written_by_hand_is_counted_apart_from_the_grid() -> None:
    of = {each.id: town.clauses_of(each) for each in town.services()}
    assert (of["wool-store"], of["farrow-cafe"], of["ward-9"]) == (0, 0, 3)
    assert of["night-lamp-cafe"] == 0  # all that it states it answered in the grid


def has_hours(row: dict[str, Any]) -> bool:
    return any(each.get("schedules") for each in (row, *row.get("locations", ()))) or row.get("is_always_open", False)


def is_listed_again(row: dict[str, Any]) -> bool:
    """Whether its name is a variant of another service's."""
    name = row["name"]
    return bool(name.isupper() or name.startswith("The ") or name.endswith("(new)") or name.count("-") > 1)


@pytest.mark.parametrize(
    ("expected", "has"),
    [
        (shares.WITHOUT_HOURS, lambda row: not has_hours(row)),
        (shares.LIST_CLOSED, lambda row: row.get("is_list_closed")),
        (shares.STRANDED, lambda row: "strands" in row),
        (shares.JOINT, lambda row: "joint_protocols" in row),
        (shares.LISTED_TWICE, is_listed_again),
        (0.05, lambda row: "service_areas" not in row),
        (0.06, lambda row: row["status"] != "active"),
    ],
)  # fmt: skip
def test_the_shares_are_those_that_are_promised(city: dict[str, Any], expected: float, has: Any) -> None:
    assert abs(share(city, has) - expected) < 0.015


def test_unconfirmed_and_long_unconfirmed_services_are_as_many_as_promised(city: dict[str, Any]) -> None:
    def is_long_ago(row: dict[str, Any]) -> bool:
        return "confirmed_on" in row and (NEWEST - date.fromisoformat(row["confirmed_on"])).days > 365

    assert abs(share(city, lambda row: "confirmed_on" not in row) - shares.UNCONFIRMED) < 0.04
    assert abs(share(city, is_long_ago) - shares.LONG_AGO) < 0.03


def test_few_locations_are_not_public_and_those_tell_no_address(city: dict[str, Any]) -> None:
    hidden = [row for row in city["locations"] if "visibility" in row]
    assert abs(len(hidden) / len(city["locations"]) - shares.CONFIDENTIAL - shares.AREA_ONLY) < 0.03
    assert {key for row in hidden for key in row} == {"id", "name", "visibility", "area"}
    public = [row for row in city["locations"] if "visibility" not in row]
    assert abs(sum("latitude" not in row for row in public) / len(public) - shares.WITHOUT_POINT) < 0.03


def test_there_is_an_organisation_for_six_services(city: dict[str, Any]) -> None:
    assert len(city["organisations"]) == 500


def test_nothing_in_it_belongs_to_anybody(city: dict[str, Any]) -> None:
    text = json.dumps(city)
    assert "invented" in city["x_about"]
    assert all("invented" in row["description"] for row in city["organisations"])
    for row in city["locations"]:
        if "postal_code" in row:
            assert row["postal_code"][-1] in "CIKMOV"
    addresses = [part.split('"')[0] for part in text.split("https://")[1:]]
    assert all(address.endswith(".example") for address in addresses)
