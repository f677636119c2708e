"""What the fullest form of a service weighs, what it asks of the database, and that nothing of it is lost."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bench.desk_rows import fill
from directory.models import Service, ServiceAtLocation, Strand
from tests.directory.cast import a_draft, a_location
from tests.directory.desk.posting import at_the_desk, url

pytestmark = pytest.mark.django_db

MEGABYTE = 1_000_000


def test_the_fullest_form_weighs_less_than_a_megabyte() -> None:
    fill(20)
    page = at_the_desk().get(url(Service.objects.latest("pk"), "edit"))
    assert len(page.content) < MEGABYTE


@contextmanager
def counted() -> Iterator[list[int]]:
    """How many queries there were, once it is over."""
    found = list[int]()
    with CaptureQueriesContext(connection) as captured:
        yield found
    found.append(len(captured))


def a_service_with(strands: int) -> Service:
    rules = {"needs": {"housing": "moves"}, "grid": {"drinking": {"answer": "yes"}}, "clauses": []}
    teams = tuple(Strand(code=f"team_{each}", name=f"Team {each}", rules=rules) for each in range(strands))
    return a_draft(f"House with {strands}", strands=teams)


def test_a_strand_more_costs_a_few_queries() -> None:
    desk, one, five = at_the_desk(), url(a_service_with(1), "edit"), url(a_service_with(5), "edit")
    desk.get(one)
    with counted() as few:
        desk.get(one)
    with counted() as many:
        desk.get(five)
    assert (many[0] - few[0]) / 4 <= 14


def test_what_stands_in_a_text_area_keeps_its_blanks() -> None:
    draft = a_draft(description="\n\n   Beds,\n\n    and a kitchen.\n  ")
    page = at_the_desk().get(url(draft, "edit")).text
    (area,) = re.findall(r'<textarea name="description"[^>]*>\n(.*?)</textarea>', page, re.S)
    assert area == draft.description


def test_the_form_of_a_new_inner_row_stands_on_the_page_once() -> None:
    places = tuple(ServiceAtLocation(location=a_location(name)) for name in ("Mill House", "Quay House"))
    page = at_the_desk().get(url(a_draft(at=places), "edit")).text
    of_new_rows = re.findall(
        r'<template id="id_service_at_locations-(\w+)-schedules-EMPTY_FORM_TEMPLATE">\s*(<div)?', page
    )
    assert of_new_rows == [("__prefix__", "<div"), ("0", ""), ("1", "")]


def test_no_field_of_ours_has_a_button_that_nothing_shows() -> None:
    page = at_the_desk().get(url(Service, "add")).text
    assert set(re.findall(r'data-comment-add[^>]*"id_(\w+)-label"', page)) == {"go_live_at", "expire_at"}
