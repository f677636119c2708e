"""What one takes away of a plan says that the demo's town is invented, and says nothing where it is not here."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client
from pytest_django import Settings

from directory.models import Service
from directory.town.mark import SOURCE
from directory.town.notice import NOTICE
from navigator.api.publishing import published_schemas
from navigator.telling.words import words
from tests.navigator.api.asked import plan_of
from tests.navigator.cast import JESS_SAYS, enquiring
from tests.navigator.core.documents.validating import accepts
from tests.navigator.journey.walking import holds, shown
from tests.navigator.showing.test_in_a_browser import YOURS, holding
from tests.navigator.showing.town import a_town, robin
from tests.watching import Watched

Taken = Callable[[Client, Path], str]


def the_file(client: Client, folder: Path) -> str:
    """What one saves and shows at a door."""
    holds(client, robin())
    return shown(client.post("/plan/take/", {"step": "save"}).text)


def the_text(client: Client, folder: Path) -> str:
    """What `manage.py navigate` prints."""
    file, told = folder / "person.json", io.StringIO()
    file.write_text(json.dumps({"format": 1, "person": JESS_SAYS}), encoding="utf-8")
    call_command("navigate", str(file), stdout=told)
    return " ".join(told.getvalue().split())


def the_answer(client: Client, folder: Path) -> str:
    """The notice that a program has to show beside a plan."""
    plan = plan_of(enquiring(JESS_SAYS))
    assert accepts(published_schemas()["plan"], plan)
    return str(plan["notice"])


TAKEN = [the_file, the_text, the_answer]


@pytest.fixture
def some_town(db: None) -> None:
    a_town()


@pytest.fixture
def the_invented_town(some_town: None) -> None:
    Service.objects.filter(slug="bridge-street-centre").update(source=SOURCE, source_id="b")


@pytest.mark.parametrize("taken", TAKEN)
def test_it_says_that_the_town_is_invented(
    client: Client, tmp_path: Path, the_invented_town: None, taken: Taken
) -> None:
    assert taken(client, tmp_path).count(NOTICE) == 1


@pytest.mark.parametrize("taken", TAKEN)
def test_without_the_town_it_speaks_of_none(client: Client, tmp_path: Path, some_town: None, taken: Taken) -> None:
    said = taken(client, tmp_path)
    assert "invented" not in said
    assert "demo" not in said


def test_production_does_not_look_for_it(settings: Settings, client: Client, the_invented_town: None) -> None:
    settings.IS_PRODUCTION = True
    assert plan_of(enquiring(JESS_SAYS))["notice"] == words("notes")["guide"]


def test_the_printed_plan_says_it_at_its_head(browser: Watched, the_invented_town: None) -> None:
    holding(browser, robin())
    browser.open(YOURS)
    browser.page.emulate_media(media="print")
    assert browser.page.get_by_text("Quarmouth is an invented city").is_visible()
