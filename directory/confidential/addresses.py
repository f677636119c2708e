"""Addresses that are kept apart, as clues to look for. Nothing here is ever shown."""

from collections.abc import Iterable

from django.db.models import QuerySet

from directory.confidential.clues import Clues, clues_of
from directory.models import ConfidentialAddress, Location
from directory.places.points import Point


def clues_to(location: Location) -> Clues:
    """What would give away where a location is, be its address public still or confidential already."""
    kept = ConfidentialAddress.objects.filter(location=location).first()
    source = kept or location
    return clues_of([source.address_1, source.address_2], postal_code=source.postal_code, point=_own_point(location))


def clues_by_location(locations: Iterable[int]) -> dict[Location, Clues]:
    """The clues to each of these locations (by number) that has a confidential address."""
    kept: QuerySet[ConfidentialAddress] = ConfidentialAddress.objects.filter(
        location__in=set(locations)
    ).select_related("location")
    return {
        one.location: clues_of([one.address_1, one.address_2], postal_code=one.postal_code)
        for one in kept.exclude(location__visibility=Location.Visibility.PUBLIC)
    }


def _own_point(location: Location) -> Point | None:
    """The point of a public location; that of any other is the middle of its area, which everybody may know."""
    if not location.is_public or location.latitude is None or location.longitude is None:
        return None
    return Point(location.latitude, location.longitude)
