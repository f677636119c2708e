"""Somebody with an editor's account tries to find an address by what is refused."""

from collections.abc import Callable
from itertools import product
from typing import Any

import pytest
from django.test import Client

from directory.confidential.guarding import GivesAnAddressAway
from directory.confidential.trail import TRIES, Action, entries_about
from directory.models import Location, LocationAccessibility, Service
from directory.roles.names import EDITOR
from tests.directory.confidential.refuge import (
    POSTCODE,
    STREET,
    a_confidential_refuge,
    a_quiet_service,
)
from tests.directory.desk.posting import at_the_desk, edit, filled_in, url

pytestmark = pytest.mark.django_db

GIVES_AWAY = "gives away where Lantern House is"
SOME = [f"S36 {digit}{first}T" for digit, first in product("12345679", "ABDEFGHJL")]
assert POSTCODE not in SOME


@pytest.fixture
def desk() -> Client:
    return at_the_desk(EDITOR)


@pytest.fixture
def service() -> Service:
    return a_quiet_service(a_confidential_refuge())


def tries() -> int:
    """How many refusals the trail counts."""
    place = Location.objects.get(name="Lantern House")
    return sum(one.data.get("tries", 1) for one in entries_about(place).filter(action=Action.REFUSED))


def is_refused_at_the_place(desk: Client, text: str) -> bool:
    """Whether the form of the location refuses a text."""
    return GIVES_AWAY in edit(desk, Location.objects.get(), description=text).content.decode()


def is_refused_in_a_draft(desk: Client, text: str) -> bool:
    """Whether a draft of a service refuses a text."""
    return GIVES_AWAY in edit(desk, Service.objects.get(), description=text).content.decode()


def is_refused_in_a_preview(desk: Client, text: str) -> bool:
    """Whether a preview of a service refuses a text."""
    one = Service.objects.get()
    form = desk.get(url(one, "edit")).context["form"]
    answer = desk.post(url(one, "preview_on_edit"), filled_in(form, description=text))
    return answer.json() == {"is_valid": False, "is_available": False}


WAYS: list[Callable[[Client, str], bool]] = [is_refused_at_the_place, is_refused_in_a_draft, is_refused_in_a_preview]
in_every_way = pytest.mark.parametrize("is_refused", WAYS)


@in_every_way
@pytest.mark.usefixtures("service")
def test_many_postcodes_are_refused_with_the_one_or_without(desk: Client, is_refused: Any) -> None:
    assert is_refused(desk, " ".join([*SOME, POSTCODE]))
    assert is_refused(desk, " ".join(SOME))
    assert tries() == 2


@in_every_way
@pytest.mark.usefixtures("service")
def test_a_few_are_kept(desk: Client, is_refused: Any) -> None:
    assert not is_refused(desk, " ".join(SOME[:3]))
    assert tries() == 0


@in_every_way
@pytest.mark.usefixtures("service")
def test_after_five_refusals_no_postcode_is_answered(desk: Client, is_refused: Any) -> None:
    for _ in range(TRIES):
        assert is_refused(desk, f"Is it {POSTCODE}?")
    assert is_refused(desk, f"Is it {SOME[0]}?")
    assert is_refused(desk, "Is it 15 Tallow Street?")
    assert tries() == TRIES + 2
    assert not is_refused(desk, "Ring us at any hour.")


def test_refusals_in_one_place_count_in_all(desk: Client, service: Service) -> None:
    for _ in range(TRIES):
        is_refused_at_the_place(desk, f"Is it {POSTCODE}?")
    assert is_refused_in_a_draft(desk, f"Is it {SOME[0]}?")
    assert not is_refused_in_a_draft(at_the_desk(EDITOR, name="somebody else"), f"Is it {SOME[0]}?")


def test_the_place_at_the_desk_notes_who_tried(desk: Client, service: Service) -> None:
    is_refused_at_the_place(desk, STREET)
    entry = entries_about(Location.objects.get()).get()
    assert (entry.action, str(entry.user)) == (Action.REFUSED, "editor")


def test_postcodes_in_many_fields_count_together(desk: Client, service: Service) -> None:
    few = {"description": SOME[0], "alert": SOME[1], "way_back_in": SOME[2], "must_pass_on": SOME[3]}
    assert edit(desk, service, **few).content.decode().count(GIVES_AWAY) >= 4


def test_the_answer_is_the_same_wherever_the_one_stands(desk: Client, service: Service) -> None:
    fields = ["description", "alert", "way_back_in", "must_pass_on"]
    with_it = edit(desk, service, **dict(zip(fields, [POSTCODE, *SOME[:3]], strict=True)))
    without = edit(desk, service, **dict(zip(fields, SOME[:4], strict=True)))
    assert with_it.context["form"].non_field_errors() == without.context["form"].non_field_errors()


def test_where_nothing_is_confidential_many_postcodes_are_kept(desk: Client) -> None:
    hall = Location.objects.create(name="Hall", slug="hall")
    service = a_quiet_service(hall)
    edit(desk, service, description=" ".join(SOME))
    assert Service.objects.get().get_latest_revision_as_object().description == " ".join(SOME)


def test_ways_to_get_in_are_counted_too(service: Service) -> None:
    place = Location.objects.get()
    with pytest.raises(GivesAnAddressAway, match=GIVES_AWAY):
        LocationAccessibility.objects.create(location=place, code="lift", details=" ".join(SOME[:4]))
