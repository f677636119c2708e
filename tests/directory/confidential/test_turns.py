"""An address becomes confidential while somebody else saves or publishes a text that holds it: nothing of it stays.

Both are real transactions in threads of their own, in either order; on SQLite and on PostgreSQL.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Event
from typing import Any
from urllib.parse import urlencode

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.utils import timezone
from wagtail.admin.models import FormState

from directory.confidential.hiding import hide
from directory.confidential.turns import ADDRESSES
from directory.importing.running import import_records
from directory.models import ConfidentialAddress, Location, Service
from tests.directory.confidential.refuge import STREET, a_public_refuge, a_quiet_service
from tests.directory.confidential.searching import where_it_stands
from tests.directory.importing.saying import a_record

pytestmark = pytest.mark.django_db(transaction=True)

A_MOMENT = 0.4
"""Seconds in which whoever need not wait would be done."""

Write = Callable[[Location, Service], Any]
"""What somebody does with a place and its service that they read while the address was public."""


def save_a_draft(place: Location, service: Service) -> None:
    service.description = f"Come to {STREET}."
    service.save_revision()


def publish(place: Location, service: Service) -> None:
    service.description = f"Come to {STREET}."
    service.save_revision().publish()


def publish_what_was_saved_before(place: Location, service: Service) -> None:
    service.latest_revision.publish()


def withdraw(place: Location, service: Service) -> None:
    service.unpublish()


def save_the_place(place: Location, service: Service) -> None:
    place.description = "Ring twice."
    place.save()


def preview(place: Location, service: Service) -> None:
    posted = urlencode({"organisation": service.organisation_id, "description": f"Come to {STREET}."})
    FormState.objects.update_or_create_by_instance(
        instance=service,
        user=User.objects.get(username="anna"),
        defaults={"data": posted, "last_updated_at": timezone.now()},
    )


def import_a_row(place: Location, service: Service) -> None:
    record = a_record(organisation="lantern-trust", description=f"Come to {STREET}.")
    import_records([record], source="town")


WRITES = [save_a_draft, publish, publish_what_was_saved_before, withdraw, save_the_place, preview, import_a_row]


def told_before_it_was_hidden() -> tuple[Location, Service]:
    """A public place with a service whose texts name the address, as somebody read them."""
    place = a_public_refuge()
    service = a_quiet_service(place)
    service.description = f"We are at {STREET}."
    service.save_revision().publish()
    User.objects.create_superuser("anna")
    User.objects.create_superuser("ruth")
    return Location.objects.get(pk=place.pk), Service.objects.get(pk=service.pk)


def hide_it(place: Location) -> None:
    hide(Location.objects.get(pk=place.pk), visibility="confidential", area="S36", by=User.objects.get(username="ruth"))


@pytest.fixture
def threads() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(max_workers=2) as pool:
        yield pool


def in_a_transaction(deed: Callable[[], Any], *, done: Event, until: Event) -> None:
    """Does it and stays in the transaction until told to end."""
    try:
        with transaction.atomic():
            deed()
            done.set()
            until.wait(timeout=20)
    finally:
        done.set()
        connection.close()


def on_its_own(deed: Callable[[], Any]) -> None:
    try:
        with suppress(ValidationError):  # refused: nothing of it is kept
            deed()
    finally:
        connection.close()


def nothing_is_left_of(place: Location) -> None:
    assert ConfidentialAddress.objects.get().address_1 == STREET
    assert Location.objects.get(pk=place.pk).visibility == "confidential"
    assert where_it_stands() == []


@pytest.mark.parametrize("write", WRITES)
def test_what_was_written_before_is_taken_out(write: Write, threads: ThreadPoolExecutor) -> None:
    place, service = told_before_it_was_hidden()
    written, may_end = Event(), Event()
    writing = threads.submit(in_a_transaction, lambda: write(place, service), done=written, until=may_end)
    written.wait(timeout=20)
    hiding = threads.submit(on_its_own, lambda: hide_it(place))
    with pytest.raises(TimeoutError):
        hiding.result(timeout=A_MOMENT)
    may_end.set()
    writing.result(timeout=20)
    hiding.result(timeout=20)
    nothing_is_left_of(place)


@pytest.mark.parametrize("write", WRITES)
def test_what_is_written_after_is_refused(write: Write, threads: ThreadPoolExecutor) -> None:
    place, service = told_before_it_was_hidden()
    hidden, may_end = Event(), Event()
    hiding = threads.submit(in_a_transaction, lambda: hide_it(place), done=hidden, until=may_end)
    hidden.wait(timeout=20)
    writing = threads.submit(on_its_own, lambda: write(place, service))
    with pytest.raises(TimeoutError):
        writing.result(timeout=A_MOMENT)
    may_end.set()
    hiding.result(timeout=20)
    writing.result(timeout=20)
    nothing_is_left_of(place)


def locks_held() -> int:
    """How many locks of turns are held. SQLite has none: there nobody writes while a dry run goes on."""
    if connection.vendor != "postgresql":
        return 0
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = %s", [ADDRESSES])
        return int(cursor.fetchone()[0])


def test_nobody_who_hides_an_address_waits_for_a_dry_run() -> None:
    told_before_it_was_hidden()
    seen: list[int] = []
    record = a_record(organisation="lantern-trust")
    for dry_run in (True, False):
        import_records([record], source="town", dry_run=dry_run, progress=lambda rows: seen.append(locks_held()))
    assert seen == [0, 0]
