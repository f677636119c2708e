"""The grid as a form: posted and shown, kept where it is odd."""

import json
from html.parser import HTMLParser
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.http import QueryDict

from navigator.editing.grid.fields import GridField
from tests.navigator.grid.answered import GRID, fullest

pytestmark = pytest.mark.django_db

FULL = {each.id: fullest(each) for each in GRID.questions}
ANSWERS = [
    None,
    {},
    FULL,
    {"violense": {"answer": "no"}},
    {"violence": {"answer": "maybe"}, "drinking": {"answer": "yes"}},
    {"violence": {"answer": "no", "unless": ["police"]}, "age": {"answer": "no", "to": 25, "about": ["top"]}},
    {"violence": {"answer": "no", "within_months": 24, "beyond": "maybe"}, "gender": {"each": {"woman": True}}},
    {"violence": 7, "x_note": "by phone"},
    {"age": {"answer": "no", "from": "18"}},
    7,
    [],
]


def posted(page: str) -> QueryDict:
    """What a browser would post of the inputs of a page."""
    data = QueryDict(mutable=True)

    class Reader(HTMLParser):
        area = ""

        def handle_starttag(self, tag: str, attrs: Any) -> None:
            said = dict(attrs)
            if tag == "input" and (said.get("type") not in ("radio", "checkbox") or "checked" in said):
                data.appendlist(said["name"], said.get("value", ""))
            if tag == "textarea":
                self.area = said["name"]

        def handle_data(self, text: str) -> None:
            if self.area:
                data.appendlist(self.area, text)

        def handle_endtag(self, tag: str) -> None:
            self.area = "" if tag == "textarea" else self.area

    Reader().feed(page)
    return data


@pytest.mark.parametrize("answers", ANSWERS, ids=json.dumps)
def test_what_is_shown_says_the_same_when_it_is_posted(answers: Any) -> None:
    field = GridField()
    data = posted(field.widget.render("rules-grid", field.prepare_value(answers)))
    assert field.clean(field.widget.value_from_datadict(data, {}, "rules-grid")) == answers


def shown_again(data: dict[str, str]) -> str:
    field, form = GridField(), QueryDict(mutable=True)
    form.update({f"rules-grid-{name}": value for name, value in data.items()})
    typed = field.widget.value_from_datadict(form, {}, "rules-grid")
    return field.widget.render("rules-grid", field.prepare_value(field.bound_data(typed, None)))


def test_what_was_typed_stands_there_again_with_its_fault() -> None:
    page = shown_again({"violence-answer": "no", "violence-within_months": "two years"})
    assert 'value="two years"' in page
    assert "grid.violence.within_months: found &quot;two years&quot;" in page


def test_json_that_is_none_is_told() -> None:
    field, form = GridField(), QueryDict("rules-grid-used=1&rules-grid-rest={")
    with pytest.raises(ValidationError, match="Line 1, column 2"):
        field.clean(field.widget.value_from_datadict(form, {}, "rules-grid"))


def test_answers_in_rows_beside_json_of_another_shape_are_told() -> None:
    field, form = GridField(), QueryDict("rules-grid-drinking-answer=yes&rules-grid-rest=[]")
    with pytest.raises(ValidationError, match="no group of keys"):
        field.clean(field.widget.value_from_datadict(form, {}, "rules-grid"))


def test_a_service_that_never_used_the_grid_uses_it_with_its_first_answer() -> None:
    field, form = GridField(), QueryDict("rules-grid-used=&rules-grid-drinking-answer=yes")
    assert field.clean(field.widget.value_from_datadict(form, {}, "rules-grid")) == {"drinking": {"answer": "yes"}}


def test_the_counter_says_how_many_questions_have_their_answer() -> None:
    assert "2 of 24 said" in shown_again({"drinking-answer": "no", "age-answer": "yes", "gender-each-woman": "yes"})
