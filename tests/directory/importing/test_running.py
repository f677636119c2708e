"""What becomes of records: new, changed, unchanged; a dry run; and what the history says."""

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from wagtail.models import ModelLogEntry

from directory.importing.outcomes import Outcome
from directory.importing.records import (
    CostOptionRecord,
    LanguageRecord,
    LocationRecord,
    PhoneRecord,
    ScheduleRecord,
    ServiceAreaRecord,
    ServiceAtLocationRecord,
    StrandRecord,
)
from directory.importing.records.reading import Kind
from directory.importing.trail import IMPORTED
from directory.models import Service, Taxonomy, Term
from tests.directory.importing.saying import HALL, TRUST, a_record, everything_kept, imported, service

pytestmark = pytest.mark.django_db


def test_what_is_new_is_published_through_the_door() -> None:
    run = imported(TRUST, HALL, a_record(locations=(ServiceAtLocationRecord(location="hall"),)))
    assert run.lines == []
    assert [run.summary.of(Outcome.NEW, kind) for kind in Kind] == [1, 1, 1]
    assert service().live
    assert service().latest_revision == service().live_revision
    assert not service().has_unpublished_changes
    assert Service.objects.public().count() == 1


SAID_OF_RULES = [
    ({}, {"grid": {}, "clauses": []}),
    ({"rules": {"clauses": []}}, {"clauses": []}),
    ({"rules": {"grid": {}, "clauses": []}}, {"grid": {}, "clauses": []}),
]


@pytest.mark.parametrize(("said", "kept"), SAID_OF_RULES, ids=["no word of rules", "takes anybody", "nothing said"])
def test_silence_about_rules_is_not_a_word_that_anybody_is_taken(said: dict[str, Any], kept: dict[str, Any]) -> None:
    imported(TRUST, HALL, a_record(**said))
    assert service().rules == kept


def test_a_row_keeps_all_that_it_says() -> None:
    Term.objects.create(taxonomy=Taxonomy.objects.get(code="kinds"), code="hostel", name="Hostel")
    session = ScheduleRecord(byday="MO,TU")
    record = a_record(
        phones=(PhoneRecord(number="111"), PhoneRecord(number="116 123", description="at night")),
        languages=(LanguageRecord(code="pl", is_interpreted=True),),
        kinds=("hostel",),
        rules={"clauses": [{"id": "c", "effect": "requires", "strength": "always", "test": {"anyone": True}}]},
        strands=(StrandRecord(code="drugs", name="Drug team", rules={"needs": {"detox": "moves"}, "clauses": []}),),
        locations=(ServiceAtLocationRecord(location="hall", overrides={"clauses": []}, schedules=(session,)),),
        schedules=(session,),
        service_areas=(ServiceAreaRecord(kind="outcode", code="S1"), ServiceAreaRecord(kind="everywhere")),
        cost_options=(CostOptionRecord(amount_description="by income"),),
        is_list_closed=True,
    )
    imported(TRUST, HALL, record)
    kept, place = service(), service().service_at_locations.get()
    assert [(each.number, each.description) for each in kept.phones.all()] == [("111", ""), ("116 123", "at night")]
    assert [each.code for each in kept.kinds.all()] == ["hostel"]
    assert [each.need.code for each in kept.needs.all()] == ["housing"]
    assert [each.code for each in kept.strands.all()] == ["drugs"]
    assert kept.rules == record.rules
    assert [each.byday for each in (*kept.schedules.all(), *place.schedules.all())] == ["MO,TU", "MO,TU"]
    assert place.location.accessibility.get().code == "lift"
    assert [each.code for each in kept.service_areas.all()] == ["S1", ""]
    assert kept.is_list_closed is True


def test_the_revision_says_what_the_tables_say() -> None:
    imported(
        TRUST,
        HALL,
        a_record(phones=(PhoneRecord(number="111"),), locations=(ServiceAtLocationRecord(location="hall"),)),
    )
    kept = service()
    said = kept.latest_revision.content
    assert {key: said[key] for key in ("phones", "needs", "service_at_locations", "kinds")} == {
        key: kept.serializable_data()[key] for key in ("phones", "needs", "service_at_locations", "kinds")
    }


def test_a_second_run_writes_nothing() -> None:
    rows = (TRUST, HALL, a_record(locations=(ServiceAtLocationRecord(location="hall"),)))
    imported(*rows)
    before = everything_kept()
    run = imported(*rows)
    assert [run.summary.of(Outcome.UNCHANGED, kind) for kind in Kind] == [1, 1, 1]
    assert everything_kept() == before


def test_a_changed_row_is_another_revision_of_the_same_listing() -> None:
    imported(TRUST, HALL, a_record(phones=(PhoneRecord(number="111"),)))
    first = service()
    run = imported(TRUST, HALL, a_record(description="Twenty beds.", phones=(PhoneRecord(number="116 123"),)))
    assert run.summary.of(Outcome.CHANGED, Kind.SERVICE) == 1
    assert (service().pk, service().slug, service().description) == (first.pk, first.slug, "Twenty beds.")
    assert [each.number for each in service().phones.all()] == ["116 123"]
    assert service().live


@pytest.mark.parametrize(
    ("kind", "first", "second"),
    [
        (Kind.ORGANISATION, TRUST, type(TRUST)(id="trust", name="Harbour Trust", email="hello@harbour.example")),
        (Kind.LOCATION, HALL, LocationRecord(id="hall", name="Mill Hall", address_1="2 Hobbholm Row")),
    ],
)
def test_organisations_and_locations_change_too(kind: Kind, first: Any, second: Any) -> None:
    imported(first)
    assert imported(second).summary.of(Outcome.CHANGED, kind) == 1
    assert imported(second).summary.of(Outcome.UNCHANGED, kind) == 1


def test_two_sources_may_use_one_id() -> None:
    imported(TRUST, a_record(), source="one")
    imported(TRUST, a_record(), source="two")
    first, second = Service.objects.order_by("pk")
    assert first.slug == "the-shelter"
    assert second.slug.startswith("the-shelter-")


def test_a_dry_run_tells_the_same_and_changes_nothing() -> None:
    rows = (TRUST, a_record(), a_record("b", description=""), a_record("c", organisation="nobody"))
    before = everything_kept()
    dry = imported(*rows, dry_run=True)
    assert everything_kept() == before
    assert dry == imported(*rows)


def test_the_history_says_that_it_was_an_import_and_where_from() -> None:
    imported(TRUST, a_record())
    entries = ModelLogEntry.objects.for_instance(service()).order_by("pk")
    assert [(each.action, each.user_id) for each in entries] == [(IMPORTED, None), ("wagtail.publish", None)]
    assert entries[0].message == "Imported from town, row shelter"


def test_the_history_names_whoever_imported() -> None:
    rose = get_user_model().objects.create_user("rose")
    imported(TRUST, a_record(), by=rose)
    entries = ModelLogEntry.objects.for_instance(service())
    assert {(each.user, each.data["name"]) for each in entries} == {(rose, "rose")}
    assert service().latest_revision.user == rose


def test_the_counts_add_up_over_many_batches() -> None:
    rows = [a_record(f"s{number}", organisation="nobody" if number % 7 == 0 else "trust") for number in range(130)]
    done: list[int] = []
    run = imported(TRUST, *rows, progress=done.append)
    assert run.summary.rows == sum(done) == 131
    assert run.summary.of(Outcome.REFUSED) == len(run.told) == 19
