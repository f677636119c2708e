"""The catalogue that stands: read once an edition, and never older than the last change."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from pytest_django import DjangoAssertNumQueries, Settings

from directory.models import Service, ServiceAtLocation
from directory.models.editions import edition
from navigator.catalogue.standing import one_edition, standing
from navigator.circumstances.about import circumstances_of
from navigator.circumstances.places import Places
from navigator.core.cases import Circumstances
from navigator.core.documents import Faults
from navigator.core.engines import FastEngine
from navigator.vocabulary import shipped_vocabulary
from tests.directory.cast import a_draft, a_location, a_service
from tests.navigator.planned import plan_for

pytestmark = pytest.mark.django_db

SAM = {"asked_on": "2026-11-22", "facts": {"needs": ["housing"], "age": 30}}


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


DELETED = [
    ("one", lambda: Service.objects.get().delete()),
    ("many", lambda: Service.objects.all().delete()),
]


@pytest.mark.parametrize(("how", "delete"), DELETED)
def test_a_service_that_is_deleted_is_planned_over_no_longer(how: str, delete: Callable[[], Any]) -> None:
    a_service("Shelter")
    assert listed() == ["shelter"]
    delete()
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
    told = plan_for(SAM)
    verdict = next(door.verdict for stage in told.stages for door in stage.doors)
    assert "Its rules, which cannot be read at the moment" in verdict.label or "its rules" in verdict.label
    assert told.next is None or told.next.fact != "unreadable_rule"


def test_what_no_rule_can_say_is_no_answer_of_a_person() -> None:
    a_service("Shelter", clauses=[])
    with pytest.raises(Faults, match="unreadable_rule"):
        plan_for({**SAM, "facts": {**SAM["facts"], "unreadable_rule": "open"}})


def test_a_rule_about_a_withdrawn_service_fails_for_everybody() -> None:
    clause = {"id": "after", "effect": "requires", "strength": "always", "test": {"elsewhere": {"service": "rehab"}}}
    a_service("Rehab", needs={"substance_use": "moves"})
    a_service("Move On", clauses=[clause])
    assert [door.name for stage in plan_for(SAM).stages for door in stage.doors] == ["Move On"]
    Service.objects.get(slug="rehab").unpublish()
    assert [door.name for stage in plan_for(SAM).stages for door in stage.doors] == []


def test_a_change_is_planned_over_though_all_else_was_read_before() -> None:
    a_service("Shelter")
    a_service("Hostel")
    before = standing()
    a_service("Drop In")
    after = standing()
    assert listed() == ["drop-in", "hostel", "shelter"]
    kept = {id(entry) for entry in before.entries.values()}
    assert [entry.services[0].id for entry in after.entries.values() if id(entry) in kept] == ["hostel", "shelter"]


def test_what_was_ready_of_the_rules_stays_ready_after_a_change() -> None:
    a_service("Shelter")
    before = standing()
    engine = before.navigator.engines({}).strict
    a_service("Hostel")
    after = standing()
    changed = after.navigator.engines({}).strict
    assert isinstance(engine, FastEngine)
    assert isinstance(changed, FastEngine)
    assert set(engine.parts) < set(changed.parts)
    assert after.listings.catalogue.vocabulary is before.listings.catalogue.vocabulary


def test_those_who_wait_for_an_edition_find_it_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    a_service("Shelter")
    marks = [uuid4(), edition(), edition()]  # the first is of an edition that has gone by when its turn comes
    monkeypatch.setattr("navigator.catalogue.standing.edition", lambda: marks.pop(0))
    assert standing().edition == standing().edition == edition()


def test_one_answer_is_of_one_edition_and_the_next_of_the_newest(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    a_service("Shelter")
    standing()
    with one_edition():
        with django_assert_num_queries(1):
            before = standing()
            assert standing() is before
        a_service("Hostel")
        assert standing() is before
    assert "hostel" in listed()


def test_a_vocabulary_that_judges_otherwise_reads_everything_anew(settings: Settings, tmp_path: Path) -> None:
    a_service("Shelter")
    before = standing()
    vocabulary = shipped_vocabulary()
    vocabulary["facts"]["missed_appointments"]["max"] = 500
    (tmp_path / "vocabulary.json").write_text(json.dumps(vocabulary), encoding="utf-8")
    settings.VOCABULARY_FOLDER = tmp_path
    assert not {id(each) for each in before.entries.values()} & {id(each) for each in standing().entries.values()}


def test_other_words_leave_what_was_read_of_the_services(settings: Settings, tmp_path: Path) -> None:
    a_service("Shelter")
    before = standing()
    vocabulary = shipped_vocabulary()
    vocabulary["facts"]["address"]["x_question"] = "Is there somewhere your post can go?"
    (tmp_path / "vocabulary.json").write_text(json.dumps(vocabulary), encoding="utf-8")
    settings.VOCABULARY_FOLDER = tmp_path
    after = standing()
    assert after is not before
    assert {id(each) for each in before.entries.values()} == {id(each) for each in after.entries.values()}


def test_what_services_say_beside_their_rules_is_ready_for_one_person_after_another() -> None:
    a_service("Shelter", confirmed_on=date(2026, 11, 1), confirmed_as="owner")
    gathered = standing().particulars
    assert gathered is standing().particulars
    found = circumstances_of(gathered, places=Places(), on=date(2026, 11, 22))
    assert found == {"shelter": Circumstances(confirmed=True)}
    Service.objects.get().unpublish()
    assert circumstances_of(standing().particulars, places=Places(), on=date(2026, 11, 22)) == {}


def test_circumstances_are_known_of_every_thing_that_is_planned_over() -> None:
    a_service("Shelter", at=(ServiceAtLocation(location=a_location("Mill House")),))
    a_service("Helpline")
    stands = standing()
    about = circumstances_of(stands.particulars, places=Places(), on=date(2026, 11, 22))
    assert list(about) == [each.id for each in stands.listings.catalogue.services]
