"""Places to avoid are asked without why or because of whom, and nothing tells them on."""

import json
import re

import pytest
from django.test import Client

from tests.safety.people import AMINA, JESS
from tests.safety.telling import answer, page, plans, words_of

pytestmark = pytest.mark.usefixtures("town")

WHY_OR_WHOM = re.compile(
    r"why do you|who (?:is|are) (?:there|it|you)|whose|what happened|from whom|tell us (?:why|who)", flags=re.I
)


def test_the_question_asks_for_a_place_and_nothing_else() -> None:
    shown = page(JESS, "/plan/where/")
    assert 'name="place-avoid' in shown
    assert WHY_OR_WHOM.findall(words_of(shown)) == []
    names = set(re.findall(r'<(?:input|select|textarea)[^>]* name="(place[^"]*)"', shown))
    assert all(re.fullmatch(r"place-(?:sleeps|local_connection|gp|going_to|avoid)[\w-]*", name) for name in names), (
        names
    )


def test_it_says_that_nobody_needs_to_say_why() -> None:
    said = words_of(page(JESS, "/plan/where/")).casefold()
    assert "why" in said
    assert re.search(r"(?:not|never|no need|nobody)[^.]{0,60}why|without (?:saying )?why", said)


def test_staff_are_told_not_to_ask_either() -> None:
    assert "do not ask why, or because of whom" in words_of(page(JESS, "/plan/together/"))


def test_an_enquiry_has_no_place_for_a_reason() -> None:
    schema = Client().get("/api/navigator/schemas/enquiry").json()
    places = schema["properties"]["places"]["anyOf"][0]["properties"]
    assert sorted(places) == ["avoid", "going_to", "gp", "local_connection", "sleeps"]
    assert places["avoid"]["anyOf"][0]["items"]["type"] == "string"


def test_no_plan_names_a_place_that_somebody_avoids() -> None:
    told_by = plans(AMINA)
    del told_by["file"]  # into which she has put it herself
    for way, told in told_by.items():
        assert not re.search(r"\bS[56]\b", told), way
    assert "S5" not in json.dumps(answer(JESS))


def test_a_place_to_avoid_goes_into_the_file_only_where_somebody_puts_it_in() -> None:
    shown = page(AMINA, "/plan/take/")
    assert 'value="place.avoid"' in shown
    assert not re.search(r'value="place\.avoid"[^>]*checked', shown)
