"""Making the address of a location confidential, and making it public again."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection, transaction

from directory.confidential.addresses import clues_to
from directory.confidential.scrubbing import Trace, take_out
from directory.confidential.trail import Action, note
from directory.confidential.turns import write_alone
from directory.models import ConfidentialAddress, Location

ADDRESS = ("address_1", "address_2", "city", "postal_code")


def hide(location: Location, *, visibility: str, area: str, by: Any) -> list[Trace]:
    """Moves the address of a public location to where few can read it, and takes it out of every text about it.

    What is left in public is its area. How to get there goes with the address. All or nothing; in the trail. Gives the
    texts in which the address stood. Raises `ValidationError` for an area or a visibility that there is not.
    """
    with transaction.atomic():
        write_alone()
        location.refresh_from_db()
        clues = clues_to(location)
        _move_away(location)
        found = take_out(location, clues=clues)
        _keep_the_area_only(location, visibility=visibility, area=area)
        note(location, action=Action.HIDDEN, by=by)
        transaction.on_commit(_overwrite_what_was_there)
    return found


def clean_up(location: Location, *, by: Any) -> list[Trace]:
    """Takes the address of a confidential location out of every text about it. All or nothing; in the trail."""
    with transaction.atomic():
        write_alone()
        found = take_out(location, clues=clues_to(location))
        note(location, action=Action.TAKEN_OUT, by=by)
        transaction.on_commit(_overwrite_what_was_there)
    return found


def show(location: Location, *, by: Any) -> None:
    """Makes the address of a location public. Its directions are not: they are forgotten. In the trail."""
    with transaction.atomic():
        write_alone()
        kept = ConfidentialAddress.objects.get(location=location)
        for field in ADDRESS:
            setattr(location, field, getattr(kept, field))
        kept.delete()
        location.visibility = Location.Visibility.PUBLIC
        location.latitude = location.longitude = None
        location.full_clean()
        location.save()
        note(location, action=Action.SHOWN, by=by)


def _move_away(location: Location) -> None:
    """The address into its own table, out of the public one; an address that is empty leaves no row."""
    address = {field: getattr(location, field) for field in ADDRESS}
    if any(address.values()):
        ConfidentialAddress.objects.create(location=location, directions=location.transportation, **address)
    Location.objects.filter(pk=location.pk).update(**dict.fromkeys((*ADDRESS, "transportation"), ""))


def _keep_the_area_only(location: Location, *, visibility: str, area: str) -> None:
    location.refresh_from_db()
    location.visibility, location.area = visibility, area
    location.full_clean()
    if location.is_public:
        raise ValidationError({"visibility": "This is public. Expected area only or confidential."})
    location.save()


def _overwrite_what_was_there() -> None:
    """SQLite keeps the old page in its journal until it is written back; the file itself has zeros there."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
