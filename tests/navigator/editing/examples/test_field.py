"""Examples are posted as JSON, whatever the rows looked like in which they were written."""

import json
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from navigator.editing.examples.field import ExamplesField

GROWN = {"name": "Grown", "expect": "takes", "facts": {"age": 40}, "x_note": "kept"}

READ = [
    ("", None),
    ("[]", []),
    (json.dumps([GROWN]), [GROWN]),
]


@pytest.mark.parametrize(("text", "value"), READ)
def test_what_is_posted_is_read(text: str, value: Any) -> None:
    assert ExamplesField().clean(text) == value


@pytest.mark.parametrize(("text", "told"), [("{}", "Examples: this is no list"), ("[", "This is not JSON. Line 1")])
def test_what_is_no_list_is_told(text: str, told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        ExamplesField().clean(text)


def test_the_text_area_stands_there_for_whoever_prefers_it_or_has_no_script() -> None:
    field = ExamplesField()
    shown = field.widget.render("rules-examples", field.prepare_value([GROWN]), {"id": "id_rules-examples"})
    assert '<textarea name="rules-examples"' in shown
    assert "&quot;x_note&quot;: &quot;kept&quot;" in shown
    assert 'aria-label="Examples as JSON"' in shown
