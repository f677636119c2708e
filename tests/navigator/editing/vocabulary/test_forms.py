"""Every part of the vocabulary as shipped goes through its form and comes out as it was."""

from typing import Any

import pytest
from django.http import QueryDict

from navigator.editing.vocabulary.forms.sections import SECTIONS, rows_of
from navigator.vocabulary import shipped_vocabulary
from navigator.vocabulary.document.entries import entries
from tests.directory.desk.posting import filled_in

pytestmark = pytest.mark.django_db

VOCABULARY = shipped_vocabulary()


def as_posted(fields: dict[str, Any]) -> QueryDict:
    """What a browser would send of these."""
    posted = QueryDict(mutable=True)
    for name, value in fields.items():
        posted.setlist(name, value if isinstance(value, list) else [value])
    return posted


def typed(section: str, key: str, **changes: Any) -> Any:
    """The form of an entry as it was posted with these fields changed."""
    how: dict[str, Any] = {"vocabulary": VOCABULARY, "entry": entries(VOCABULARY, section)[key], "is_new": False}
    form = SECTIONS[section].form(initial={"name": key}, **how)
    return SECTIONS[section].form(as_posted(filled_in(form, **changes)), initial={"name": key}, **how)


@pytest.mark.parametrize(
    ("section", "key"), [(section, key) for section in SECTIONS for key in entries(VOCABULARY, section)]
)
def test_what_nobody_touched_is_written_as_it_stood(section: str, key: str) -> None:
    form = typed(section, key)
    assert form.is_valid(), form.errors
    before = entries(VOCABULARY, section)[key]
    assert form.written() == before
    assert repr(form.written()) == repr(before)


@pytest.mark.parametrize("section", SECTIONS)
def test_every_entry_stands_in_the_list_of_its_section(section: str) -> None:
    rows = list(rows_of(VOCABULARY, section))
    assert [row.key for row in rows] == list(entries(VOCABULARY, section))
    assert all(row.words for row in rows)


def test_what_was_typed_is_written() -> None:
    form = typed(
        "facts",
        "drinking",
        question="Do you drink?",
        sensitivity="1",
        unit="units",
        **{"options-1-label": "Now and then"},
    )
    assert form.is_valid()
    entry = form.written()
    assert (entry["x_question"], entry["sensitivity"], entry["unit"]) == ("Do you drink?", 1, "units")
    assert entry["x_options"]["some"] == "Now and then"


def test_options_change_places_go_and_come() -> None:
    changes = {"options-0-ORDER": "3", "options-1-ORDER": "1", "options-2-DELETE": "on"}
    more = {"options-3-option": "hourly", "options-3-label": "Every hour"}
    form = typed("facts", "drinking", **changes, **more)
    assert form.is_valid()
    assert form.written()["options"] == ["some", "none", "hourly"]
    assert form.written()["x_options"] == {"some": "Yes, some days", "none": "No", "hourly": "Every hour"}


def test_an_option_twice_is_told() -> None:
    form = typed("facts", "drinking", **{"options-3-option": "some", "options-3-label": "Some"})
    assert not form.is_valid()
    assert "some stands here more often" in str(form.formsets["options"].non_form_errors())


@pytest.mark.parametrize(
    ("section", "field", "text", "told"),
    [
        ("facts", "after", "{fact", "This is not JSON. Line 1"),
        ("progressions", "then", "", "required"),
        ("x_grid", "rest", "[]", "Expected an object"),
        ("x_grid", "rest", '{"about": 1}', "field of their own: about"),
    ],
)
def test_what_is_no_json_is_told_at_its_field(section: str, field: str, text: str, told: str) -> None:
    form = typed(section, next(iter(entries(VOCABULARY, section))), **{field: text})
    assert not form.is_valid()
    assert told in str(form.errors[field])


@pytest.mark.parametrize(
    ("one", "other", "told"), [("housing", "housing", "another need"), ("detox", "mental_health", "together already")]
)
def test_a_pair_is_of_two_needs_that_are_no_pair_yet(one: str, other: str, told: str) -> None:
    form = SECTIONS["together"].form({"one": one, "other": other}, vocabulary=VOCABULARY, is_new=True)
    assert not form.is_valid()
    assert told in str(form.errors["other"])


def test_follow_ups_of_a_grid_question_change_go_and_come() -> None:
    more = {
        "unless-3-id": "a_worker",
        "unless-3-label": "they come with a worker",
        "unless-3-about": '{"anyone": true}',
    }
    form = typed(
        "x_grid", "using_drugs", **{"unless-0-label": "they are in treatment", "unless-1-DELETE": "on"}, **more
    )
    assert form.is_valid(), form.formsets["unless"].errors
    assert [(each["id"], each["label"]) for each in form.written()["unless"]] == [
        ("in_treatment", "they are in treatment"),
        ("steady", "they can keep appointments and take part"),
        ("a_worker", "they come with a worker"),
    ]


def test_a_follow_up_whose_test_is_no_json_is_told_in_its_row() -> None:
    form = typed("x_grid", "using_drugs", **{"unless-0-about": "{fact"})
    assert not form.is_valid()
    assert "This is not JSON" in str(form.formsets["unless"].errors[0]["about"])
