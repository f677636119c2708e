"""Rules in the form of a service: which parts there are, and what a new service begins with."""

import pytest
from django.test import Client

from directory.models import Service, Strand
from tests.directory.cast import a_draft
from tests.directory.desk.posting import at_the_desk, url

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Client:
    return at_the_desk()


def test_a_service_that_is_begun_here_has_a_grid_in_which_nothing_is_said(desk: Client) -> None:
    shown = desk.get(url(Service, "add")).context["form"]["rules"].value()
    assert shown.values["grid"].is_used


def test_a_service_that_never_used_the_grid_is_shown_so(desk: Client) -> None:
    shown = desk.get(url(a_draft(), "edit")).context["form"]["rules"].value()
    assert not shown.values["grid"].is_used


def test_a_strand_has_needs_and_a_grid_of_its_own(desk: Client) -> None:
    rooms = Strand(code="rooms", name="Rooms", rules={"needs": {"housing": "moves"}, "grid": {}, "clauses": []})
    form = desk.get(url(a_draft(strands=(rooms,)), "edit")).context["form"]
    (strand,) = form.formsets["strands"].forms
    shown = strand["rules"].value()
    assert shown.values["needs"].effects == {"housing": "moves"}
    assert shown.values["grid"].answers == {}


def test_a_strand_that_is_begun_here_has_a_grid_in_which_nothing_is_said(desk: Client) -> None:
    form = desk.get(url(a_draft(), "edit")).context["form"]
    assert form.formsets["strands"].empty_form["rules"].value().values["grid"].answers == {}
