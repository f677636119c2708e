"""A checked pin, kept: with its day, and with who checked it in the location's history."""

from typing import Any

from django.db import models, transaction
from django.utils import timezone
from wagtail.log_actions import log

from directory.models import Location
from directory.models.locations import ADDRESS
from directory.places.points import Point

CHECKED = "directory.pin.checked"


class Found(models.TextChoices):
    """How somebody found where it is."""

    LOOKED_UP = "looked_up", "Chose an answer of the geocoder for its pin"
    BY_HAND = "by_hand", "Placed its pin by hand"
    AS_IT_STOOD = "as_it_stood", "Found its pin right as it stood"


class NotThereAnyMore(Exception):
    """The location is not public any more, or has another address than the one that was looked at."""


def keep_pin(location: Location, *, at: Point, found: str, by: Any) -> None:
    """Keeps where the address of a public location is, checked today. In its history; all or nothing.

    `location` is as somebody saw it. Raises `NotThereAnyMore`.
    """
    seen = {name: getattr(location, name) for name in ADDRESS}
    with transaction.atomic():
        public = Location.objects.select_for_update().filter(visibility=Location.Visibility.PUBLIC)
        kept = public.filter(pk=location.pk, **seen).first()
        if kept is None:
            raise NotThereAnyMore
        kept.latitude, kept.longitude = at
        kept.save(with_point=True, checked_on=timezone.localdate())
        # Neither point nor distance: a history outlives the day on which a location becomes confidential.
        log(kept, CHECKED, user=by, data={"found": str(found)})
