"""The town through the one door: all of it, once, and as an editor left it."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from directory.importing.outcomes import Outcome, Summary
from directory.models import Service, Term
from directory.town import mark
from directory.town.loading import load
from navigator.editing.examples.everywhere import broken_everywhere, with_examples
from navigator.editing.rules import faults_of_rules
from tests.directory.town.conftest import MONDAY


def test_every_row_comes_in_is_published_and_nothing_is_told(loaded: Summary, told: list[str]) -> None:
    assert told == []
    assert (loaded.of(Outcome.NEW), loaded.of(Outcome.REFUSED)) == (loaded.rows, 0)
    assert list(Service.objects.filter(live=False)) == []
    assert mark.how_many() == loaded.rows


def test_every_rule_can_be_read_and_every_example_holds(loaded: Summary) -> None:
    assert [fault for service in Service.objects.all() for fault in faults_of_rules(service)] == []
    assert list(broken_everywhere()) == []
    assert with_examples() >= 45


def test_a_second_time_in_the_same_week_writes_nothing(loaded: Summary) -> None:
    again = load(on=MONDAY)
    assert again.of(Outcome.UNCHANGED) == again.rows


def test_a_week_later_its_days_have_moved_along(loaded: Summary) -> None:
    later = MONDAY + timedelta(days=7)
    again = load(on=later)
    assert again.of(Outcome.REFUSED) == 0
    assert Service.objects.get(slug="ferrygate-hostel").confirmed_on == later - timedelta(days=20)


def test_what_was_edited_here_stays_and_is_told(loaded: Summary, told: list[str]) -> None:
    service = Service.objects.get(slug="ferrygate-hostel")
    service.description = "Somebody tried the demo."
    service.save_revision().publish()
    again = load(on=MONDAY + timedelta(days=7), tell=lambda each: told.append(str(each)))
    assert again.of(Outcome.REFUSED) == 1
    assert "edited here" in "".join(told)
    assert Service.objects.get(slug="ferrygate-hostel").description == "Somebody tried the demo."


def test_a_term_that_an_editor_renamed_keeps_its_name(loaded: Summary) -> None:
    Term.objects.filter(taxonomy__code="kinds", code="hostel").update(name="Hostels")
    load(on=MONDAY)
    assert Term.objects.get(taxonomy__code="kinds", code="hostel").name == "Hostels"


def test_only_the_town_bears_its_mark(loaded: Summary) -> None:
    before = mark.how_many()
    Service.objects.filter(slug="wool-store").update(source="")
    assert mark.how_many() == before - 1
    assert mark.is_here()


@pytest.mark.django_db
def test_the_command_says_what_became_of_the_rows(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("load_town")
    assert "0 refused" in capsys.readouterr().out


@pytest.mark.django_db
def test_production_refuses_the_town(settings: Settings) -> None:
    settings.IS_PRODUCTION = True
    with pytest.raises(CommandError, match="refused in production"):
        call_command("load_town")
    assert not mark.is_here()
