"""`manage.py publish_scheduled` is ours and not Wagtail's, and its end says whether all went well."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from directory.models import Service
from tests.directory.publishing.booked import booked, spoil, the_day_has_come

pytestmark = pytest.mark.django_db


def run(*how: str) -> str:
    out = StringIO()
    call_command("publish_scheduled", *how, stdout=out)
    return out.getvalue()


def test_it_says_what_became_of_each() -> None:
    booked("Alder House")
    spoil(booked("Birch House"), description="")
    the_day_has_come()
    lines = run().splitlines()
    assert lines[0].startswith("Published: service")
    assert lines[1].startswith("Not published: service")
    assert "Birch House" in lines[1]


def test_it_fails_when_something_went_wrong_after_all_others_were_tried() -> None:
    spoil(booked("Alder House"), status="none that anybody knows")
    booked("Birch House")
    the_day_has_come()
    with pytest.raises(CommandError, match="Alder House"):
        run()
    assert [service.name for service in Service.objects.public()] == ["Birch House"]


@pytest.mark.parametrize("option", ["--dry-run", "--dryrun"])
def test_it_can_only_say_what_is_due(option: str) -> None:
    booked()
    the_day_has_come()
    assert run(option).startswith("To be published: service")
    assert not Service.objects.public()
