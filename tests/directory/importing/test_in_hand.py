"""What an import publishes in hand is what anybody else would have published."""

from typing import Any

import pytest
from wagtail.models import Revision
from wagtail.signals import published

from directory.importing.records import JointProtocolRecord, LocationRecord, PhoneRecord, ServiceAtLocationRecord
from directory.models import Service
from directory.models.editions import edition
from directory.publishing import NotFit
from tests.directory.cast import a_draft
from tests.directory.importing.saying import TRUST, a_record, imported

pytestmark = pytest.mark.django_db

HALL = LocationRecord(id="hall", name="Mill Hall", at="line 2")
LEFT_ASIDE = {"pk", "latest_revision", "first_published_at", "last_published_at"}


def test_the_listing_is_the_one_that_publishing_its_revision_makes() -> None:
    places = (ServiceAtLocationRecord(location="hall"),)
    imported(TRUST, HALL, a_record(phones=(PhoneRecord(number="111"),), locations=places))
    in_hand = Service.objects.get().serializable_data()
    Revision.objects.get(object_str="The shelter").publish()
    again = Service.objects.get().serializable_data()
    assert {key: in_hand[key] for key in in_hand.keys() - LEFT_ASIDE} == {
        key: again[key] for key in again.keys() - LEFT_ASIDE
    }


def test_the_edition_changes_and_readers_of_the_signal_hear_of_it() -> None:
    before, heard = edition(), list[Any]()

    def hear(instance: Any, **_: Any) -> None:
        heard.append(instance)

    published.connect(hear, sender=Service)
    imported(TRUST, a_record())
    published.disconnect(hear, sender=Service)
    assert edition() != before
    assert [each.source_id for each in heard] == ["shelter"]


def test_the_door_is_asked_of_what_is_in_hand_as_of_anything_else() -> None:
    draft = a_draft(description="")
    with pytest.raises(NotFit):
        draft.publish(draft.latest_revision, is_in_hand=True)
    assert not Service.objects.get().live


def test_many_new_services_cost_few_queries_each(django_assert_max_num_queries: Any) -> None:
    imported(TRUST)
    rows = [a_record(f"s{number}", phones=(PhoneRecord(number="111"),)) for number in range(40)]
    with django_assert_max_num_queries(40 * 18 + 60):
        imported(*rows)


def test_what_waits_costs_no_more_than_a_second_try() -> None:
    rows = [a_record(f"s{n}", joint_protocols=(JointProtocolRecord(other=f"s{n + 1}"),)) for n in range(10)]
    run = imported(TRUST, *rows, a_record("s10"))
    assert run.summary.is_clean
    assert Revision.objects.filter(content_type__model="service").count() <= 21
