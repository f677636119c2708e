"""Addresses that are kept apart, as clues to look for. Nothing here is ever shown."""

from collections.abc import Iterable

from django.db.models import QuerySet, Value
from django.db.models.functions import Replace, Upper

from directory.confidential.clues import Clues, clues_of, whole_postcodes
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


def confidential_places_at(location: Location) -> list[Location]:
    """The confidential places whose very address a public location would show: the same house and postcode.

    Area-only places do not count: a counsellor may be found in a community centre that everybody knows.
    """
    signs = "".join(whole_postcodes(location.postal_code)).upper()
    if not signs:
        return []
    written = Replace(Upper("postal_code"), Value(" "), Value(""))
    same_postcode = ConfidentialAddress.objects.annotate(written=written).filter(
        written=signs, location__visibility=Location.Visibility.CONFIDENTIAL
    )
    lines = f"{location.address_1}\n{location.address_2}"
    return [
        one.location
        for one in same_postcode.select_related("location").exclude(location=location.pk)
        if clues_of([one.address_1, one.address_2]).stand_in(lines)
    ]


def _own_point(location: Location) -> Point | None:
    """The point of a public location; that of any other is the middle of its area, which everybody may know."""
    if not location.is_public or location.latitude is None or location.longitude is None:
        return None
    return Point(location.latitude, location.longitude)
