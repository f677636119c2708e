"""A draft that cannot be kept yet says what is missing, by the words that stand on the page."""

from typing import Any

import pytest

from directory.models import Service
from tests.directory.cast import a_draft
from tests.directory.desk.posting import add_child, at_the_desk, filled_in, url

pytestmark = pytest.mark.django_db
SAVED_BY_ITSELF = {"accept": "application/json"}

A_SESSION = {"freq": "WEEKLY", "purpose": "door", "interval": "1", "opens_at": "10:00"}
ROWS: list[tuple[str, dict[str, str], str]] = [
    ("service_areas", {"kind": "council", "code": ""}, "Area 1: “Which one” is still empty."),
    ("service_areas", {"kind": "outcode", "code": "Q"}, "Area 1: “Which one”: Found “Q”."),
    ("service_at_locations", {"location": "", "description": "Upstairs"}, "Location 1: “Location” is still empty."),
    ("schedules", A_SESSION, "Session 1: “Days” is still empty. Session 1: “Closes at” is still empty."),
]


@pytest.mark.parametrize(("rows", "row", "sentence"), ROWS)
def test_a_row_that_is_half_filled_is_told_by_its_name_and_number(
    rows: str, row: dict[str, str], sentence: str
) -> None:
    draft = a_draft()
    answer = kept_by_itself(draft, add_child(form_of(draft), rows, **row))
    assert answer["error_message"].startswith(sentence)


def test_of_much_that_is_missing_the_first_is_told() -> None:
    draft = a_draft()
    posted = form_of(draft)
    for _ in range(5):
        posted = add_child(posted, "service_areas", kind="council", code="")
    told = kept_by_itself(draft, posted)["error_message"]
    assert told.startswith("Area 1: ")
    assert told.endswith("And 2 more.")


def test_a_slug_is_made_of_the_name_and_not_asked_for_before_it() -> None:
    desk = at_the_desk()
    posted = filled_in(desk.get(url(Service, "add")).context["form"])
    told = desk.post(url(Service, "add"), posted, headers=SAVED_BY_ITSELF).json()["error_message"]
    assert told == "“Organisation” is still empty. “Name” is still empty."


def test_what_was_kept_before_stays_while_a_row_is_half_filled() -> None:
    draft = a_draft()
    kept_by_itself(draft, {**form_of(draft), "description": "First."})
    half = add_child({**form_of(draft), "description": "Second."}, "service_areas", kind="council", code="")
    assert not kept_by_itself(draft, half)["success"]
    draft.refresh_from_db()
    assert draft.get_latest_revision_as_object().description == "First."


def form_of(draft: Service) -> dict[str, Any]:
    return filled_in(at_the_desk().get(url(draft, "edit")).context["form"])


def kept_by_itself(draft: Service, posted: dict[str, Any]) -> dict[str, Any]:
    """What the browser is told of it; that nothing was kept is an answer like any other."""
    response = at_the_desk().post(url(draft, "edit"), posted, headers=SAVED_BY_ITSELF)
    assert response.status_code == 200
    answer: dict[str, Any] = response.json()
    return answer
