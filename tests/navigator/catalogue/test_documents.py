"""From rows to rule documents: which things are judged, and by which clauses."""

from typing import Any

import pytest

from directory.models import Service, ServiceAtLocation, Strand, Taxonomy
from directory.models.services import no_rules
from navigator.catalogue.documents import documents, rows
from navigator.grid import read_grid
from navigator.vocabulary import shipped_vocabulary
from tests.directory.cast import a_draft, a_location, a_service, a_term

pytestmark = pytest.mark.django_db


def clause(id: str, **more: Any) -> dict[str, Any]:
    return {"id": id, "effect": "requires", "strength": "always", "test": {"fact": "age", "at_least": 18}, **more}


def judged(service: Service) -> dict[str, list[str]]:
    """The clauses of each judged thing by its id; an overridden clause shows its strength."""
    return {
        each["id"]: [
            one["id"] if one["strength"] == "always" else f"{one['id']}: {one['strength']}" for one in each["clauses"]
        ]
        for each in documents(service)
    }


def test_a_service_without_locations_is_judged_once_under_its_own_name() -> None:
    service = a_service("Night Shelter", needs={"housing": "moves", "company": "holds"}, clauses=[clause("papers")])
    assert list(documents(service)) == [
        {
            "id": "night-shelter",
            "needs": {"housing": "moves", "company": "holds"},
            "kinds": [],
            "clauses": [clause("papers")],
            "x_name": "Night Shelter",
            "x_description": "Night Shelter helps.",
        }
    ]


def test_a_service_is_judged_at_each_of_its_locations() -> None:
    places = (ServiceAtLocation(location=a_location("Mill House")), ServiceAtLocation(location=a_location("Dock Road")))
    found = list(documents(a_service("Drop In", at=places)))
    assert [(each["id"], each["service"], each["location"], each["x_name"]) for each in found] == [
        ("drop-in@mill-house", "drop-in", "mill-house", "Drop In, Mill House"),
        ("drop-in@dock-road", "drop-in", "dock-road", "Drop In, Dock Road"),
    ]


def test_the_only_location_of_a_service_is_not_part_of_its_name() -> None:
    service = a_service("Drop In", at=(ServiceAtLocation(location=a_location("Mill House")),))
    assert [each["x_name"] for each in documents(service)] == ["Drop In"]


def test_a_strand_is_judged_by_its_own_needs_and_clauses() -> None:
    drug_team = Strand(
        code="drug_team",
        name="Drug team",
        rules={"needs": {"substance_use": "moves"}, "clauses": [clause("script")]},
    )
    service = a_service("Clinic", clauses=[clause("papers")], strands=(drug_team,))
    strand = list(documents(service))[1]
    assert (strand["id"], strand["service"], strand["strand"]) == ("clinic#drug_team", "clinic", "drug_team")
    assert strand["needs"] == {"substance_use": "moves"}
    assert judged(service) == {"clinic": ["papers"], "clinic#drug_team": ["script"]}


NOT_SAID = clause("papers", strength="not_said")
EACH_TIME = clause("sober", strength="case_by_case")
OVERRIDES = [
    ("nothing", [], ["papers", "sober"], ["papers"]),
    ("a clause of the same name", [NOT_SAID], ["papers: not_said", "sober"], ["papers: not_said"]),
    ("a clause the service has not", [clause("women")], ["papers", "sober", "women"], ["papers"]),
    ("a clause the strand has not", [EACH_TIME], ["papers", "sober: case_by_case"], ["papers"]),
]


@pytest.mark.parametrize(("what", "overrides", "whole", "strand"), OVERRIDES, ids=[each[0] for each in OVERRIDES])
def test_an_override_stands_in_place_of_the_clause_of_its_name(
    what: str, overrides: list[Any], whole: list[str], strand: list[str]
) -> None:
    place = ServiceAtLocation(location=a_location("Mill House"), overrides={"clauses": overrides})
    team = Strand(code="team", name="Team", rules={"needs": {"company": "moves"}, "clauses": [clause("papers")]})
    service = a_service("Clinic", clauses=[clause("papers"), clause("sober")], at=(place,), strands=(team,))
    assert judged(service) == {"clinic@mill-house": whole, "clinic#team@mill-house": strand}


SHAPELESS: list[Any] = [None, 7, "text", [1], {"clauses": 7}, {"clauses": ["x"]}, {"clauses": None}]


@pytest.mark.parametrize("rules", SHAPELESS)
def test_rules_of_any_shape_come_out_for_the_core_to_refuse(rules: Any) -> None:
    service = a_draft("Clinic", at=(ServiceAtLocation(location=a_location(), overrides={"clauses": [clause("a")]}),))
    service.rules = rules
    assert [each["id"] for each in documents(service)] == ["clinic@mill-house"]


def test_only_what_takes_people_now_is_planned_over() -> None:
    a_service("Open")
    a_draft("Draft")
    a_service("Resting", status="temporarily closed")
    a_service("Gone", status="defunct")
    assert [each.slug for each in rows()] == ["open"]


def test_services_of_an_organisation_in_the_dark_are_not_planned_over() -> None:
    service = a_service("Open")
    service.organisation.unpublish()
    assert list(rows()) == []


def test_the_kinds_of_a_service_are_those_that_others_ask_for() -> None:
    service = a_service("Home", kinds=[a_term("supported_housing", taxonomy=Taxonomy.KINDS)])
    assert next(documents(service))["kinds"] == ["supported_housing"]


def test_a_catalogue_takes_a_handful_of_queries_whatever_its_size(django_assert_num_queries: Any) -> None:
    for number in range(5):
        place = ServiceAtLocation(location=a_location(f"Place {number}"))
        team = Strand(code="team", name="Team", rules={"needs": {"company": "moves"}, "clauses": []})
        a_service(f"Service {number}", at=(place,), strands=(team,))
    with django_assert_num_queries(5):
        assert len([document for service in rows() for document in documents(service)]) == 10


NO = {"answer": "no"}
CLINIC = {"grid": {"drinking": {"answer": "yes"}, "pregnant": NO}, "clauses": [clause("papers")]}


def ids(document: dict[str, Any]) -> list[str]:
    return [each["id"] for each in document["clauses"]]


def strengths(document: dict[str, Any]) -> dict[str, str]:
    return {each["id"]: each["strength"] for each in document["clauses"]}


def with_rules(rules: Any, **more: Any) -> Service:
    draft = a_draft("Clinic", **more)
    draft.rules = rules
    return draft


def test_answers_to_the_grid_are_judged_as_clauses_before_those_written_by_hand() -> None:
    found = strengths(next(documents(with_rules(CLINIC))))
    assert found["grid_pregnant"] == "always"
    assert found["grid_using_drugs"] == "not_said"
    assert "grid_drinking" not in found
    assert list(found)[-1] == "papers"


def test_a_service_that_never_used_the_grid_has_not_left_it_unsaid() -> None:
    assert ids(next(documents(a_draft(clauses=[clause("papers")])))) == ["papers"]


def test_a_service_of_which_nobody_stated_rules_has_left_them_unsaid() -> None:
    found = {each["id"]: each["strength"] for each in next(documents(with_rules(no_rules())))["clauses"]}
    assert set(found.values()) == {"not_said"}


GRID_NOW = read_grid(shipped_vocabulary())
EMPTY = {"grid": {}, "clauses": []}
SENSE = [
    ("income_debt", None, False),
    ("housing", None, True),
    ("housing", "advice", False),
    ("company", "hostel", True),
]


@pytest.mark.parametrize(("need", "kind", "makes_sense"), SENSE)
def test_what_makes_no_sense_for_a_service_is_not_left_unsaid(need: str, kind: str | None, makes_sense: bool) -> None:
    service = with_rules(EMPTY, needs={need: "moves"})
    if kind:
        service.kinds = [a_term(kind, taxonomy=Taxonomy.KINDS)]
    assert ("grid_couples" in ids(next(documents(service)))) == makes_sense


def test_a_strand_is_asked_by_its_own_needs() -> None:
    rooms = Strand(code="rooms", name="Rooms", rules={"needs": {"housing": "moves"}, **EMPTY})
    service = with_rules(EMPTY, needs={"company": "holds"}, strands=(rooms,))
    assert ["grid_couples" in ids(each) for each in documents(service)] == [False, True]


def test_an_override_stands_in_place_of_a_clause_of_the_grid() -> None:
    there = clause("grid_pregnant", strength="case_by_case")
    places = (ServiceAtLocation(location=a_location("Mill House"), overrides={"clauses": [there]}),)
    found = strengths(next(documents(with_rules(CLINIC, at=places))))
    assert found["grid_pregnant"] == "case_by_case"


def test_the_rules_of_no_service_with_a_grid_are_read_one_by_one(django_assert_num_queries: Any) -> None:
    for name in ("Alder House", "Birch House"):
        house = a_service(name, needs={"housing": "moves"})
        Service.objects.filter(pk=house.pk).update(rules=CLINIC)
    with django_assert_num_queries(5):
        assert [len(list(documents(service, grid=GRID_NOW))) for service in rows()] == [1, 1]
