"""What a strand does for each need, chosen."""

import json
from typing import Any

import pytest
from django.http import QueryDict

from navigator.editing.rules_field.needs import NeedsField

pytestmark = pytest.mark.django_db

NEEDS: list[Any] = [{}, {"housing": "moves", "company": "holds"}, {"wings": "moves", "housing": "flies"}, None, [7]]


@pytest.mark.parametrize("needs", NEEDS, ids=json.dumps)
def test_what_no_choice_can_say_is_kept(needs: Any) -> None:
    field, form = NeedsField(), QueryDict(mutable=True)
    shown = field.prepare_value(needs)
    form.update({f"n-{code}": effect for code, effect in shown.effects.items()})
    form["n-rest"] = shown.rest
    assert field.clean(field.widget.value_from_datadict(form, {}, "n")) == ({} if needs is None else needs)


def test_what_is_chosen_stands_there() -> None:
    field = NeedsField()
    page = field.widget.render("n", field.prepare_value({"housing": "holds"}))
    assert page.count(" selected") - page.count('value="" selected') == 1
    assert '<option value="holds" selected>' in page
