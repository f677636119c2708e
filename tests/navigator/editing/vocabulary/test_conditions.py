"""Conditions read back as they are typed; faults beside their fields."""

import pytest
from django.test import Client

from tests.navigator.editing.vocabulary.pages import edit, page

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("section", "key", "change", "field", "told"),
    [
        ("x_grid", "on_script", {"about": '{"all": [{"fact": "moon", "is": 1}]}'}, "about",
         'x_grid[4].about.all[0].fact: found "moon"; expected'),
        ("x_grid", "on_script", {"rest": '{"margin": 0}'}, "rest", "x_grid[4].margin: found 0"),
        ("facts", "gp", {"after": '{"fact": "gp", "at_least": 1}'}, "after", "facts.gp.x_after"),
        ("progressions", "detox", {"condition": '{"all": []}'}, "condition", "progressions[3].if"),
    ],
)  # fmt: skip
def test_a_fault_is_told_beside_its_field_with_its_path(
    desk: Client, section: str, key: str, change: dict[str, str], field: str, told: str
) -> None:
    form = edit(desk, section, key, **change).context["form"]
    assert any(told in each for each in form.errors[field]), form.errors


@pytest.mark.parametrize(
    ("key", "part", "change"),
    [
        ("diagnosis", "options", {"options-0-ORDER": "2", "options-1-ORDER": "1"}),
        ("using_drugs", "unless", {"unless-0-DELETE": "on"}),
    ],
)
def test_a_fault_of_a_row_is_told_in_that_row(desk: Client, key: str, part: str, change: dict[str, str]) -> None:
    wrong = {f"{part}-1-about": '{"fact": "moon", "is": true}'}
    rows = edit(desk, "x_grid", key, **change, **wrong).context["form"].formsets[part]
    assert [bool(form.errors) for form in rows.forms[:2]] == [False, True]
    assert f"{part}[0].about.fact" in str(rows.forms[1].errors["about"])


CONDITIONS = [
    ('{"fact": "id_papers", "is": false}', "people who have no ID", ""),
    ('{"all": [{"fact": "gender", "is": "woman"}, {"fact": "drinking", "is": "daily"}]}',
     "women who drink every day", ""),
    ("", "", ""),
    ("{}", "", ""),
    ("{fact", "", "This is not JSON. Line 1, column 2"),
    ('{"any": [{"fact": "moon", "is": true}]}', "", 'test.any[0].fact: found "moon"; expected'),
    ("[" * 10_001, "", "at most 10,000 letters"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "says", "fault"), CONDITIONS)
def test_a_condition_is_read_back_as_it_is_typed(desk: Client, text: str, says: str, fault: str) -> None:
    other = '{"fact": "gp", "is": true}'
    found = desk.post(page("read"), {"condition": [text, other]}).json()["read"]
    assert found[0]["says"] == says
    assert fault in " ".join(found[0]["faults"])
    assert found[1]["says"]
