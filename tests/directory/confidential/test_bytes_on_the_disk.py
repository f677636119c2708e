"""What the files of a database hold after an address has gone: not only no row, no byte of it."""

from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.db import connection

from directory.confidential.hiding import hide
from directory.models import ConfidentialAddress
from tests.directory.confidential.refuge import a_public_refuge, a_service_that_tells
from tests.directory.confidential.searching import where_it_stands

pytestmark = pytest.mark.django_db(transaction=True)

SIGNS = (b"Tallow", b"S36 4QT")
IS_A_FILE = connection.vendor == "sqlite"
"""A server keeps files of its own; docs/confidential-places.md says what to do there."""


def found_on_disk() -> list[str]:
    """The files of ours in which something of the address can be read."""
    name = Path(connection.settings_dict["NAME"])
    files = [name, name.with_name(f"{name.name}-wal")] if IS_A_FILE else []
    return [one.name for one in files if one.exists() and any(sign in one.read_bytes() for sign in SIGNS)]


def test_no_byte_of_an_address_is_left_where_it_was() -> None:
    place = a_public_refuge()
    a_service_that_tells(place)
    assert bool(found_on_disk()) is IS_A_FILE
    hide(place, visibility="confidential", area="S36", by=User.objects.create_superuser("ruth"))
    # The one row that is to have it goes too, so that whatever is left would be a trace.
    ConfidentialAddress.objects.all().delete()
    if IS_A_FILE:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert found_on_disk() == []
    assert where_it_stands() == []
