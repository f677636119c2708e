"""From a change of the directory to an index, whatever happens on the way."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction

from directory.confidential.scrubbing import address_withdrawn
from directory.models import Location, Service, ServiceAtLocation, Term
from directory.models.editions import begin_edition
from search.engines.choosing import EMBEDDED
from search.engines.embedded import EmbeddedEngine
from search.engines.engine import EngineFault
from search.models import Change, Feed
from search.outbox.draining import drain
from search.outbox.hidden import hidden_from
from search.outbox.listening import listen, stop_listening
from search.sought import Sought
from tests.directory.cast import a_draft, a_location, a_service, an_organisation
from tests.search.engines.contract.listings import words

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("listening")]


@pytest.fixture
def listening() -> Iterator[None]:
    """Every change is noted."""
    listen()
    yield
    stop_listening()


@pytest.fixture
def engine(tmp_path: Path) -> EmbeddedEngine:
    """An index in which nothing stands yet."""
    made = EmbeddedEngine(tmp_path / "index.sqlite3")
    made.rebuild([], version=0)
    return made


def found(engine: EmbeddedEngine, said: str = "shelter") -> list[int]:
    without = hidden_from(engine.name)
    return [hit.service for hit in engine.search(Sought(**words(said, without=without))).hits]


def waiting() -> int:
    return Change.objects.filter(feed=EMBEDDED).count()


def test_what_is_published_is_found_once_it_is_drained(engine: EmbeddedEngine) -> None:
    service = a_service("Night Shelter")
    assert found(engine) == []
    assert drain(engine).written == 1
    assert found(engine) == [service.pk]
    assert waiting() == 0


def test_a_draft_is_told_to_nobody(engine: EmbeddedEngine) -> None:
    a_draft("Night Shelter")
    drain(engine)
    assert engine.held() == frozenset()


OUT_OF_SIGHT: list[Callable[[Service], Any]] = [
    lambda service: service.unpublish(),
    lambda service: service.organisation.unpublish(),
    lambda service: service.delete(),
    lambda service: Service.objects.filter(pk=service.pk).delete(),
]
HOW = ["unpublished", "its organisation unpublished", "deleted", "deleted with others"]


@pytest.mark.parametrize("withdraw", OUT_OF_SIGHT, ids=HOW)
def test_what_is_withdrawn_is_gone_before_anything_is_drained(
    engine: EmbeddedEngine, withdraw: Callable[[Service], Any]
) -> None:
    service = a_service("Night Shelter")
    drain(engine)
    held = engine.held()
    withdraw(service)
    assert found(engine) == []
    assert engine.held() == held != frozenset()
    drain(engine)
    assert found(engine) == []
    assert engine.held() == frozenset()


def test_another_name_of_the_organisation_is_found(engine: EmbeddedEngine) -> None:
    service = a_service("Night Shelter", organisation=an_organisation("Harbour Trust"))
    drain(engine)
    service.organisation.name = "Lighthouse Trust"
    service.organisation.save_revision().publish()
    drain(engine)
    assert (found(engine, "harbour"), found(engine, "lighthouse")) == ([], [service.pk])


def test_a_change_of_a_location_is_a_change_of_the_services_there(engine: EmbeddedEngine) -> None:
    place = a_location("Mill House", city="Quarmouth")
    here, _ = a_service("Night Shelter", at=(ServiceAtLocation(location=place),)), a_service("Day Shelter")
    drain(engine)
    place.city = "Haddersea"
    place.save()
    assert {each.service for each in Change.objects.filter(feed=EMBEDDED)} == {here.pk}
    drain(engine)
    assert found(engine, "haddersea") == [here.pk]


def test_another_name_of_a_term_is_found_in_every_listing(engine: EmbeddedEngine) -> None:
    service = a_service("Night Shelter", needs={"housing": "moves"})
    drain(engine)
    term = Term.objects.get(code="housing")
    term.name = "Somewhere to live"
    term.save()
    drain(engine)
    assert found(engine, "somewhere") == [service.pk]


def test_a_change_of_anything_brings_all_up_to_date(engine: EmbeddedEngine) -> None:
    service = a_service("Night Shelter")
    drain(engine)
    Service.objects.filter(pk=service.pk).update(name="Night Hostel", description="A bed.")
    begin_edition()
    drain(engine)
    assert (found(engine), found(engine, "hostel")) == ([], [service.pk])


def test_what_is_rolled_back_was_never_noted(engine: EmbeddedEngine) -> None:
    def stop_half_way() -> None:
        with transaction.atomic():
            a_service("Night Shelter")
            raise RuntimeError("the machine stopped")

    with pytest.raises(RuntimeError):
        stop_half_way()
    assert waiting() == 0


class Refusing(EmbeddedEngine):
    """An engine that takes nothing in: its server is away, its disk is full."""

    def put(self, *_: Any, **__: Any) -> None:
        raise EngineFault("refused")


def test_what_an_engine_could_not_take_in_still_waits(tmp_path: Path, engine: EmbeddedEngine) -> None:
    service = a_service("Night Shelter")
    with pytest.raises(EngineFault):
        drain(Refusing(tmp_path / "other.sqlite3"))
    assert waiting() == 1
    drain(engine)
    assert found(engine) == [service.pk]


def test_who_stopped_between_index_and_outbox_does_it_again_and_nothing_changes(engine: EmbeddedEngine) -> None:
    service = a_service("Night Shelter")
    kept = list(Change.objects.filter(feed=EMBEDDED))
    drain(engine)
    Change.objects.bulk_create(kept)
    drain(engine)
    assert found(engine) == [service.pk]


def test_one_who_drains_late_brings_nothing_back(engine: EmbeddedEngine) -> None:
    service = a_service("Night Shelter")
    early = list(Change.objects.filter(feed=EMBEDDED))
    service.unpublish()
    drain(engine)
    service_again = Service.objects.get()
    Service.objects.filter(pk=service_again.pk).update(live=True)  # as the late one had read it
    Change.objects.bulk_create(early)
    drain(engine)
    assert found(engine) == []


def test_an_index_that_is_being_built_is_told_as_well(engine: EmbeddedEngine) -> None:
    Feed.objects.create(name="new-index")
    service = a_service("Night Shelter")
    drain(engine)
    assert Change.objects.filter(feed="new-index", service=service.pk).count() == 1
    drain(engine, feed="new-index")
    assert Change.objects.count() == 0


def test_a_place_that_became_confidential_hides_its_services_until_they_are_drained(engine: EmbeddedEngine) -> None:
    place = a_location("Mill House")
    service = a_service("Night Shelter", at=(ServiceAtLocation(location=place),))
    drain(engine)
    address_withdrawn.send(sender=Location, location=place, clues=None)
    assert hidden_from(EMBEDDED) == {service.pk}
    drain(engine)
    assert hidden_from(EMBEDDED) == frozenset()
    assert found(engine) == [service.pk]


def test_many_changes_are_taken_in_some_at_a_time(engine: EmbeddedEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("search.outbox.draining.AT_ONCE", 2)
    for number in range(5):
        a_service(f"Shelter {number}")
    begin_edition()
    a_service("Shelter 5")
    drain(engine)
    assert len(engine.held()) == 6
    assert waiting() == 0
