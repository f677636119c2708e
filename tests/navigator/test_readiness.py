"""What is made ready ahead of those who ask."""

import logging
from datetime import UTC, datetime

import pytest
from django.db import OperationalError
from django.utils import timezone

from directory.models.editions import edition
from navigator import readiness
from navigator.catalogue.standing import standing
from navigator.core.engines import FastEngine
from navigator.readiness import Seen, look, make_ready
from tests.directory.cast import a_service

pytestmark = pytest.mark.django_db


@pytest.fixture
def planned_for(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The needs of those who are planned for beforehand."""
    found: list[str] = []
    plan_for = readiness._plan_for
    monkeypatch.setattr(readiness, "_plan_for", lambda needs: (found.extend(needs), plan_for(needs)))
    # Set apart for good, the objects of all tests before would stay in memory.
    monkeypatch.setattr("gc.freeze", lambda: None)
    return found


def test_at_the_start_every_need_is_planned_for_once(planned_for: list[str]) -> None:
    a_service("Shelter")
    make_ready()
    assert planned_for == [*standing().listings.catalogue.vocabulary.needs]


def test_what_was_seen_is_not_made_ready_again(planned_for: list[str]) -> None:
    a_service("Shelter")
    seen = look(None)
    planned_for.clear()
    assert look(seen) == seen
    assert planned_for == []


def test_a_change_is_made_ready_at_the_next_look(planned_for: list[str]) -> None:
    a_service("Shelter")
    seen = look(None)
    a_service("Hostel")
    assert look(seen) == Seen(edition(), timezone.localdate())
    engine = standing().navigator.engines({}).strict
    assert isinstance(engine, FastEngine)
    assert [len(part.services) for part in engine.parts] == [1, 1]


def test_another_day_is_made_ready_at_the_next_look(planned_for: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    a_service("Shelter")
    seen = look(None)
    planned_for.clear()
    monkeypatch.setattr(timezone, "now", lambda: datetime(2030, 1, 1, 9, tzinfo=UTC))
    assert look(seen) != seen
    assert planned_for == [standing().listings.catalogue.vocabulary.needs[0]]


def test_a_database_that_cannot_be_reached_is_written_down_and_looked_for_again(
    planned_for: list[str], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    seen = look(None)

    def gone() -> None:
        raise OperationalError

    monkeypatch.setattr(readiness, "edition", gone)
    with caplog.at_level(logging.ERROR):
        assert look(seen) == seen
    assert "could not be made ready" in caplog.text
    monkeypatch.undo()
    assert look(seen) == seen


def test_who_keeps_ready_is_no_hindrance_to_the_end_of_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readiness, "_keep", lambda: None)
    keeping = readiness.keep_ready()
    keeping.join()
    assert keeping.daemon
