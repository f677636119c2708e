"""The public page of a service says what its grid says."""

import pytest
from django.test import Client

from directory.models import Service, Strand
from tests.directory.cast import a_service
from tests.navigator.forbidden import forbidden

pytestmark = pytest.mark.django_db

GRID = {
    "using_drugs": {"answer": "yes", "wording": "We welcome people who use drugs."},
    "violence": {"answer": "no", "within_months": 24, "why": "One worker at night.", "ask_again": "Ring us."},
    "gender": {"each": {"woman": "yes", "man": "case_by_case"}},
}
SAID = [
    "<q>We welcome people who use drugs.</q>",
    "They take women.",
    "They do not take people with a history of violence in the last 2 years.",
    "Why: <q>One worker at night.</q>",
    "How to ask again: <q>Ring us.</q>",
    "They decide each time about men.",
    "They have not said whether they take non-binary people.",
]


def page(rules: object, **more: object) -> str:
    shelter = a_service("Night Shelter", **more)
    Service.objects.filter(pk=shelter.pk).update(rules=rules)
    return Client().get(f"/services/{shelter.slug}/").content.decode()


def test_yes_no_each_time_and_not_said_stand_on_the_page() -> None:
    shown = page({"grid": GRID, "clauses": []})
    assert [each for each in SAID if each not in shown] == []
    assert forbidden(shown) == []


def test_a_long_list_of_what_was_not_said_is_folded() -> None:
    assert "groups of people</span></summary>" in page({"grid": {}, "clauses": []})


def test_a_page_without_a_grid_says_no_more_than_its_clauses() -> None:
    assert "They have not said whether" not in page({"clauses": []})


def test_a_strand_says_what_its_own_grid_says() -> None:
    rooms = Strand(code="rooms", name="Rooms", rules={"needs": {"housing": "moves"}, "grid": GRID, "clauses": []})
    assert "They take women." in page({"clauses": []}, strands=(rooms,))
