"""The catalogue that stands: read once an edition, and never older than the last change."""

import json
from pathlib import Path

import pytest
from pytest_django import Settings

from directory.models import Service
from navigator.catalogue.standing import standing
from navigator.core.documents import Faults
from navigator.planning import planned
from navigator.vocabulary import shipped_vocabulary
from tests.directory.cast import a_draft, a_location, a_service

pytestmark = pytest.mark.django_db

SAM = {"id": "sam", "asked_on": "2026-11-22", "facts": {"needs": ["housing"], "age": 30}}


def listed() -> list[str]:
    return list(standing().listings.services)


def test_an_edition_is_read_once() -> None:
    a_service("Shelter")
    assert standing() is standing()
    assert standing().navigator is standing().navigator


def test_a_service_is_planned_over_as_soon_as_it_is_published_and_no_longer_than_it_is() -> None:
    draft = a_draft("Shelter")
    assert listed() == []
    draft.latest_revision.publish()
    assert listed() == ["shelter"]
    Service.objects.get().unpublish()
    assert listed() == []


def test_a_change_of_a_location_is_a_new_edition() -> None:
    a_service("Shelter")
    before = standing()
    a_location("Mill House")
    assert standing() is not before


def test_the_words_are_those_of_the_installations_own_vocabulary(settings: Settings, tmp_path: Path) -> None:
    vocabulary = shipped_vocabulary()
    vocabulary["facts"]["address"]["x_question"] = "Is there somewhere your post can go?"
    (tmp_path / "vocabulary.json").write_text(json.dumps(vocabulary), encoding="utf-8")
    settings.VOCABULARY_FOLDER = tmp_path
    assert standing().listings.questions["address"].text == "Is there somewhere your post can go?"


def test_a_service_whose_rules_a_new_vocabulary_cannot_read_is_told_as_such_and_stays_a_door() -> None:
    service = a_service("Shelter")
    Service.objects.filter(pk=service.pk).update(rules={"clauses": [{"id": "gone", "test": {"fact": "gone"}}]})
    told = planned(SAM)
    verdict = next(door.verdict for stage in told.stages for door in stage.doors)
    assert "Its rules, which cannot be read at the moment" in verdict.label or "its rules" in verdict.label
    assert told.next is None or told.next.fact != "unreadable_rule"


def test_what_no_rule_can_say_is_no_answer_of_a_person() -> None:
    a_service("Shelter", clauses=[])
    with pytest.raises(Faults, match="unreadable_rule"):
        planned({**SAM, "facts": {**SAM["facts"], "unreadable_rule": "open"}})


def test_a_rule_about_a_withdrawn_service_fails_for_everybody() -> None:
    clause = {"id": "after", "effect": "requires", "strength": "always", "test": {"elsewhere": {"service": "rehab"}}}
    a_service("Rehab", needs={"substance_use": "moves"})
    a_service("Move On", clauses=[clause])
    assert [door.name for stage in planned(SAM).stages for door in stage.doors] == ["Move On"]
    Service.objects.get(slug="rehab").unpublish()
    assert [door.name for stage in planned(SAM).stages for door in stage.doors] == []
