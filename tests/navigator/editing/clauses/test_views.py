"""The script of the blocks, and the way from one view of a list to the other."""

import json
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from directory.models import Service
from directory.roles.keeping import keep_roles
from navigator.editing.clauses.blocks.building import built_now
from tests.directory.cast import a_draft, a_term
from tests.directory.desk.posting import EDITOR, at_the_desk, url
from tests.navigator.editing.clauses.browsing import posted, posted_text, posted_untouched

pytestmark = pytest.mark.django_db

ADULTS = {"id": "adults", "effect": "requires", "strength": "always", "test": {"fact": "age", "at_least": 18}}


@pytest.fixture
def desk() -> Client:
    keep_roles()
    return at_the_desk(EDITOR)


def switched(desk: Client, data: Any) -> Any:
    data["name"] = "clauses"
    return desk.post(reverse("switch_clauses"), data.dict() | {key: data.getlist(key) for key in data}).json()


def test_the_script_has_its_mark_in_its_address_and_may_be_kept_for_as_long(desk: Client) -> None:
    built = built_now()
    answer = desk.get(f"{reverse('clause_blocks')}?{built.mark}")
    assert answer["Content-Type"].startswith("text/javascript")
    assert answer.text == f"window.clauseBlocks={built.definition};"
    assert "immutable" in answer["Cache-Control"]
    assert "no-store" in desk.get(reverse("clause_blocks"))["Cache-Control"]


def test_another_kind_of_service_makes_another_definition(desk: Client) -> None:
    before = built_now()
    assert built_now() is before
    a_term("bothy", taxonomy="kinds")
    assert built_now().mark != before.mark


def test_blocks_go_to_json_and_json_to_blocks(desk: Client) -> None:
    answer = switched(desk, posted_untouched([ADULTS]))
    assert json.loads(answer["text"]) == [ADULTS]
    back = switched(desk, posted_text(answer["text"]))
    assert back["errors"] is None
    assert switched(desk, posted(back["state"])) == answer


def test_a_fault_is_told_when_json_becomes_blocks(desk: Client) -> None:
    answer = switched(desk, posted_text('[{"id": "x"}]'))
    assert set(answer["errors"]["blockErrors"]["0"]["blockErrors"]) == {"effect", "strength", "test"}


REFUSED = [
    ("[", "clauses: This is not JSON. Line 1, column 2: Expecting value."),
    ('{"a": 1}', "clauses: expected a list, in square brackets."),
]


@pytest.mark.parametrize(("text", "told"), REFUSED)
def test_a_text_that_no_blocks_can_show_stays_a_text(desk: Client, text: str, told: str) -> None:
    assert switched(desk, posted_text(text))["told"] == told


def test_a_list_of_which_nothing_was_said_stays_as_it_is(desk: Client) -> None:
    assert "did not load" in desk.post(reverse("switch_clauses"), {"name": "clauses"}).json()["told"]


def test_switching_keeps_nothing_anywhere(desk: Client) -> None:
    with CaptureQueriesContext(connection) as asked:
        switched(desk, posted_untouched([{**ADULTS, "test": {"elsewhere": {"kind": "refuge"}}}]))
    words = [query["sql"].split()[0] for query in asked if "django_session" not in query["sql"]]
    assert set(words) <= {"SELECT", "SAVEPOINT", "RELEASE"}


HEAVIEST = 1_000_000
"""Bytes of a form with many lists, uncompressed."""


def weight(desk: Client, service: Service) -> int:
    return len(desk.get(url(service, "edit")).content)


def test_a_form_grows_by_what_its_clauses_say_and_by_no_blocks(desk: Client) -> None:
    few = a_draft("Few", clauses=[{**ADULTS, "id": f"c{place}"} for place in range(10)])
    many = a_draft("Many", clauses=[{**ADULTS, "id": f"c{place}"} for place in range(110)])
    grown = (weight(desk, many) - weight(desk, few)) / 100
    assert grown < 1_500, f"{grown} bytes for each clause"
    assert weight(desk, many) < HEAVIEST
    assert len(built_now().definition) < 250_000
