"""What a file of SQLite holds after an address has gone: not only no row, no byte of it."""

from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.db import connection

from directory.confidential.hiding import hide
from directory.models import ConfidentialAddress
from tests.directory.confidential.refuge import a_public_refuge, a_service_that_tells

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        "sqlite" not in settings.DATABASES["default"]["ENGINE"],
        reason="a server keeps files of its own; docs/confidential-places.md says what to do there",
    ),
]

SIGNS = (b"Tallow", b"S36 4QT")


def found_on_disk() -> list[str]:
    """The files of the database in which something of the address can be read."""
    name = Path(connection.settings_dict["NAME"])
    files = [name, name.with_name(f"{name.name}-wal")]
    return [one.name for one in files if one.exists() and any(sign in one.read_bytes() for sign in SIGNS)]


def test_no_byte_of_an_address_is_left_where_it_was() -> None:
    assert "secure_delete=ON" in connection.settings_dict["OPTIONS"]["init_command"]
    place = a_public_refuge()
    a_service_that_tells(place)
    assert found_on_disk()
    hide(place, visibility="confidential", area="S36", by=User.objects.create_superuser("ruth"))
    # The one row that is to have it goes too, so that whatever is left would be a trace.
    ConfidentialAddress.objects.all().delete()
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert found_on_disk() == []
