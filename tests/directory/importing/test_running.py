"""What becomes of records: new, changed, unchanged, refused, and who has the last word."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from wagtail.models import ModelLogEntry, Revision

from directory.importing.outcomes import Outcome
from directory.importing.records import (
    AccessibilityRecord,
    AccessModeRecord,
    CostOptionRecord,
    JointProtocolRecord,
    LanguageRecord,
    LocationRecord,
    PhoneRecord,
    Refused,
    ScheduleExceptionRecord,
    ScheduleRecord,
    ServiceAreaRecord,
    ServiceAtLocationRecord,
    StrandRecord,
)
from directory.importing.records.reading import Kind
from directory.importing.trail import IMPORTED
from directory.models import ImportedRow, Location, Organisation, Service, Taxonomy, Term
from tests.directory.cast import an_organisation
from tests.directory.importing.saying import TRUST, a_record, imported

pytestmark = pytest.mark.django_db

HALL = LocationRecord(
    id="hall",
    name="Mill Hall",
    address_1="1 Hobbholm Row",
    accessibility=(AccessibilityRecord(code="lift"),),
    at="line 2",
)


def service(id: str = "shelter") -> Service:
    return Service.objects.get(source="town", source_id=id)


def everything_kept() -> list[int]:
    """How many rows there are of all that an import may write."""
    models = (Organisation, Location, Service, Revision, ModelLogEntry, ImportedRow, Term)
    return [model.objects.count() for model in models]


def test_what_is_new_is_published_through_the_door() -> None:
    run = imported(TRUST, HALL, a_record(locations=(ServiceAtLocationRecord(location="hall"),)))
    assert run.lines == []
    assert [run.summary.of(Outcome.NEW, kind) for kind in Kind] == [1, 1, 1]
    assert service().live
    assert service().latest_revision == service().live_revision
    assert not service().has_unpublished_changes
    assert Service.objects.public().count() == 1


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


@pytest.mark.parametrize(
    ("record", "told"),
    [
        (a_record(organisation="nobody"), 'organisation: found "nobody"; expected the id of an organisation'),
        (
            a_record(needs={"fame": "moves"}),
            'needs: found "fame"; expected a term of the taxonomy needs; there are',
        ),
        (
            a_record(kinds=("hostel",)),
            'kinds: found "hostel"; expected a term of the taxonomy kinds; there are',
        ),
        (a_record(locations=(ServiceAtLocationRecord(location="x"),)), "locations[0].location: found"),
        (a_record(joint_protocols=(JointProtocolRecord(other="x"),)), "joint_protocols[0].other: found"),
        (a_record(joint_protocols=(JointProtocolRecord(other="shelter"),)), "with itself"),
        (a_record(wait_days=3), "wait_stated_on: found nothing; expected On which day was the wait stated?"),
        (a_record(access_modes=(AccessModeRecord(mode="professional_referral"),)), "access_modes[0].how"),
        (a_record(access_modes=(AccessModeRecord(mode="phone"),) * 2), "access_modes[1]: found"),
        (a_record(schedules=(ScheduleRecord(byday="every day"),)), "schedules[0].byday"),
        (a_record(service_areas=(ServiceAreaRecord(kind="council"),)), "service_areas[0].code: found"),
        (a_record(slug="taken"), "slug: found"),
    ],
)
def test_a_row_that_cannot_be_kept_leaves_nothing_behind(record: Any, told: str) -> None:
    imported(TRUST, a_record("other", slug="taken"))
    before = everything_kept()
    run = imported(record)
    assert run.summary.counts == {(Kind.SERVICE, Outcome.REFUSED): 1}
    assert told in "\n".join(run.lines)
    assert everything_kept() == before


def test_a_refused_row_does_not_keep_the_others_of_its_batch() -> None:
    bad = a_record("bad", service_areas=(ServiceAreaRecord(kind="council"),))
    run = imported(TRUST, a_record("a"), bad, a_record("b"))
    assert (run.summary.of(Outcome.NEW, Kind.SERVICE), run.summary.of(Outcome.REFUSED)) == (2, 1)
    assert sorted(each.source_id for each in Service.objects.all()) == ["a", "b"]
    assert ImportedRow.objects.filter(kind="service").count() == 2


def test_an_id_that_an_earlier_row_has_is_refused_and_names_that_row() -> None:
    run = imported(TRUST, a_record(), a_record(name="Another"))
    assert run.lines == [
        'service, row shelter: id: found "shelter"; expected an id that no row before has; it is that of row shelter'
    ]
    assert service().name == "The shelter"


def test_a_repeated_name_is_fine_and_told() -> None:
    run = imported(TRUST, a_record("a", name="Drop-in"), a_record("b", name="DROP-IN"))
    assert run.summary.is_clean
    assert run.summary.repeated_names == 1
    assert len({each.slug for each in Service.objects.all()}) == 2


def test_places_without_coordinates_are_fine_and_told() -> None:
    placed = LocationRecord(id="b", name="Mill", latitude=53.38, longitude=-1.47)
    online = LocationRecord(id="c", name="Line", location_type="virtual")
    assert imported(HALL, placed, online).summary.without_point == 1


def test_what_could_not_be_read_is_counted_and_told() -> None:
    run = imported(TRUST, Refused(Kind.SERVICE, "line 3", ()))
    assert run.summary.of(Outcome.REFUSED) == 1
    assert run.summary.rows == 2


def test_what_the_door_refuses_is_kept_as_a_draft_with_its_reasons() -> None:
    run = imported(TRUST, a_record(description=""))
    assert (run.summary.of(Outcome.REFUSED), run.summary.kept_as_drafts) == (1, 1)
    assert run.lines == [
        "service, row shelter: kept as a draft: Description: nothing says what the service does. "
        "Expected a sentence or more."
    ]
    assert not service().live


def test_such_a_draft_is_told_again_but_not_written_again() -> None:
    imported(TRUST, a_record(description=""))
    before = everything_kept()
    again = imported(TRUST, a_record(description=""))
    assert again.summary.kept_as_drafts == 1
    assert everything_kept() == before


def test_what_is_in_public_stays_when_the_door_refuses_its_change() -> None:
    imported(TRUST, a_record())
    imported(TRUST, a_record(description=""))
    assert service().live
    assert service().description == "A bed for the night."
    assert service().has_unpublished_changes


def test_a_mended_row_is_published() -> None:
    imported(TRUST, a_record(description=""))
    assert imported(TRUST, a_record()).summary.of(Outcome.CHANGED, Kind.SERVICE) == 1
    assert service().live


def test_drafts_wait_until_a_run_publishes_them() -> None:
    imported(TRUST, publish=False)
    imported(TRUST)
    assert imported(TRUST, a_record(), publish=False).summary.is_clean
    assert not service().live
    assert imported(TRUST, a_record()).summary.of(Outcome.CHANGED, Kind.SERVICE) == 1
    assert service().live


def test_services_that_name_each_other_find_each_other_whatever_their_order() -> None:
    rows = [
        a_record("a", joint_protocols=(JointProtocolRecord(other="b"),)),
        a_record("b", joint_protocols=(JointProtocolRecord(other="a"),)),
        a_record("c", joint_protocols=(JointProtocolRecord(other="d"),)),
        a_record("d"),
    ]
    run = imported(TRUST, *rows)
    assert run.summary.of(Outcome.NEW, Kind.SERVICE) == 4
    others = {
        each.source_id: [one.other.source_id for one in each.joint_protocols.all()] for each in Service.objects.all()
    }
    assert others == {"a": ["b"], "b": ["a"], "c": ["d"], "d": []}
    assert imported(TRUST, *rows).summary.of(Outcome.UNCHANGED) == 5


def test_a_service_whose_partner_was_refused_leaves_nothing_behind() -> None:
    rows = [
        a_record("a", joint_protocols=(JointProtocolRecord(other="b"),)),
        a_record("b", joint_protocols=(JointProtocolRecord(other="a"),), needs={"fame": "moves"}),
    ]
    run = imported(TRUST, *rows)
    assert run.summary.of(Outcome.REFUSED) == 2
    assert Service.objects.count() == 0
    assert ImportedRow.objects.filter(kind="service").count() == 0


def test_rules_may_ask_about_a_service_that_comes_later() -> None:
    asked = {"id": "c", "effect": "requires", "strength": "always", "test": {"elsewhere": {"service": "late"}}}
    run = imported(TRUST, a_record("a", rules={"clauses": [asked]}), a_record("b", slug="late"))
    assert run.lines == []
    assert service("a").live


def test_rules_that_cannot_be_read_stay_a_draft() -> None:
    wrong = {"id": "c", "effect": "requires", "strength": "always", "test": {"fact": "height", "at_least": 3}}
    run = imported(TRUST, a_record(rules={"clauses": [wrong]}))
    assert run.summary.kept_as_drafts == 1
    assert 'clauses[0].test.fact: found "height"' in run.lines[0]


def test_whoever_edits_here_has_the_last_word() -> None:
    imported(TRUST, a_record())
    edited = service()
    edited.alert = "Closed on Friday"
    edited.save_revision().publish()
    untouched = imported(TRUST, a_record())
    assert untouched.summary.of(Outcome.UNCHANGED) == 2
    run = imported(TRUST, a_record(description="Twenty beds."))
    assert "edited here" in run.lines[0]
    assert service().alert == "Closed on Friday"
    assert imported(TRUST, a_record(description="Twenty beds."), overwrite=True).summary.is_clean
    assert (service().alert, service().description) == ("", "Twenty beds.")


def test_a_place_that_was_made_confidential_here_stays_so() -> None:
    imported(HALL)
    Location.objects.filter(source_id="hall").update(visibility="confidential", address_1="", area="S1")
    run = imported(LocationRecord(id="hall", name="Mill Hall", address_1="3 Hobbholm Row"))
    assert run.summary.of(Outcome.REFUSED) == 1
    assert Location.objects.get(source_id="hall").address_1 == ""


def test_a_pin_that_was_checked_here_outlasts_what_else_is_new() -> None:
    imported(replace(HALL, latitude=53.38, longitude=-1.47))
    here = Location.objects.get()
    here.latitude = 53.39
    here.save(with_point=True, checked_on=date(2026, 11, 1))
    run = imported(replace(HALL, latitude=53.38, longitude=-1.47, transportation="Tram to the end"))
    assert run.summary.of(Outcome.CHANGED) == 1
    here.refresh_from_db()
    assert (here.latitude, here.pin_checked_on, here.transportation) == (53.39, date(2026, 11, 1), "Tram to the end")


def test_a_pin_goes_with_its_address() -> None:
    imported(replace(HALL, latitude=53.38, longitude=-1.47))
    imported(replace(HALL, address_1="9 Hobbholm Row", latitude=53.38, longitude=-1.47))
    assert Location.objects.get().latitude == 53.38
    imported(replace(HALL, address_1="11 Hobbholm Row"))
    assert Location.objects.get().latitude is None


def test_what_was_withdrawn_here_is_not_brought_back() -> None:
    imported(TRUST, a_record())
    service().unpublish()
    run = imported(TRUST, a_record(description="Twenty beds."))
    assert not service().live
    assert "withdrawn here" in run.lines[0]
    assert service().latest_revision.content["description"] == "Twenty beds."


def test_what_was_deleted_here_is_told_and_not_brought_back_unasked() -> None:
    imported(TRUST, a_record())
    service().delete()
    assert "deleted here" in imported(TRUST, a_record()).lines[0]
    assert Service.objects.count() == 0
    assert imported(TRUST, a_record(), overwrite=True).summary.is_clean
    assert service().live


def test_what_somebody_has_locked_is_left_alone() -> None:
    imported(TRUST, a_record())
    Service.objects.update(locked=True)
    run = imported(TRUST, a_record(description="Twenty beds."))
    assert "locked" in run.lines[0]


def test_an_organisation_may_be_named_by_its_slug_or_name() -> None:
    an_organisation("Quill Trust")
    run = imported(a_record("a", organisation="quill-trust"), a_record("b", organisation="QUILL Trust"))
    assert run.summary.of(Outcome.NEW) == 2


def test_an_organisation_that_nobody_has_is_made_where_asked_for_and_told() -> None:
    run = imported(a_record(organisation="Quill Trust"), make_organisations=True)
    assert service().organisation.live
    assert [str(each.verdict) for each in run.told] == ["note"]
    assert imported(a_record(organisation="Quill Trust")).summary.of(Outcome.UNCHANGED) == 1


def test_terms_are_made_where_asked_for_and_told() -> None:
    run = imported(TRUST, a_record(kinds=("night_shelter",)), make_terms=True)
    assert run.summary.is_clean
    assert service().kinds.get().name == "Night shelter"
    assert "made, in the taxonomy kinds" in run.lines[0]


def test_needs_are_never_made() -> None:
    assert imported(TRUST, a_record(needs={"fame": "moves"}), make_terms=True).summary.of(Outcome.REFUSED) == 1


def test_places_that_a_row_brings_along_come_and_go_with_it() -> None:
    at_hall = {"locations": (ServiceAtLocationRecord(location="hall"),), "brings": (HALL,)}
    run = imported(TRUST, a_record("bad", needs={"fame": "moves"}, **at_hall), a_record(**at_hall))
    assert (run.summary.of(Outcome.NEW), run.summary.of(Outcome.REFUSED)) == (2, 1)
    assert service().service_at_locations.get().location.source_id == "hall"


def test_two_rows_do_not_say_different_things_of_one_place() -> None:
    at_hall = {"locations": (ServiceAtLocationRecord(location="hall"),)}
    other = LocationRecord(id="hall", name="Mill Hall", address_1="9 Hobbholm Row")
    run = imported(TRUST, a_record("a", brings=(HALL,), **at_hall), a_record("b", brings=(other,), **at_hall))
    assert run.summary.of(Outcome.REFUSED) == 1
    assert "location_id" in run.lines[0]
    assert Location.objects.get().address_1 == "1 Hobbholm Row"


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


def test_an_exception_to_the_hours_must_make_sense() -> None:
    run = imported(TRUST, a_record(schedule_exceptions=(ScheduleExceptionRecord(start_date=date(2026, 12, 24)),)))
    assert "schedule_exceptions[0].closed" in run.lines[0]


def test_the_counts_add_up_over_many_batches() -> None:
    rows = [a_record(f"s{number}", organisation="nobody" if number % 7 == 0 else "trust") for number in range(130)]
    done: list[int] = []
    run = imported(TRUST, *rows, progress=done.append)
    assert run.summary.rows == sum(done) == 131
    assert run.summary.of(Outcome.REFUSED) == len(run.told) == 19
