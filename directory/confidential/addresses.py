"""Addresses that are kept apart, as clues to look for. Nothing here is ever shown."""

from collections.abc import Iterable

from django.db.models import Q, QuerySet, Value
from django.db.models.functions import Replace, Upper

from directory.confidential.clues import Clues, clues_of, whole_postcodes
from directory.confidential.listings import locations_beside
from directory.models import ConfidentialAddress, Location
from directory.places.points import Point

SIGNS = Replace(Upper("postal_code"), Value(" "), Value(""))
"""A postcode without its spaces, as the database sees it."""


def clues_to(location: Location) -> Clues:
    """What would give away where a location is, be its address public still or confidential already."""
    kept = ConfidentialAddress.objects.filter(location=location).first()
    source = kept or location
    return clues_of([source.address_1, source.address_2], postal_code=source.postal_code, point=_own_point(location))


def clues_by_location(locations: Iterable[int]) -> dict[Location, Clues]:
    """The clues to each of these locations (by number) that has a confidential address."""
    if not (numbers := set(locations)):
        return {}
    kept: QuerySet[ConfidentialAddress] = ConfidentialAddress.objects.filter(location__in=numbers).select_related(
        "location"
    )
    return {
        one.location: clues_of([one.address_1, one.address_2], postal_code=one.postal_code)
        for one in kept.exclude(location__visibility=Location.Visibility.PUBLIC)
    }


def houses_by_location(locations: Iterable[int]) -> dict[Location, Clues]:
    """The clues to the house of each of these locations (by number) that is confidential, without its postcode."""
    kept = ConfidentialAddress.objects.filter(
        location__in=set(locations), location__visibility=Location.Visibility.CONFIDENTIAL
    )
    return {one.location: _house_of(one) for one in kept.select_related("location")}


def confidential_places_at(location: Location) -> list[Location]:
    """The confidential places whose very address a public location would show.

    That is the same house, with the same postcode or at the same organisation, which may have left the postcode out.
    Area-only places do not count: a counsellor may be found in a community centre that everybody knows.
    """
    kept = ConfidentialAddress.objects.filter(location__visibility=Location.Visibility.CONFIDENTIAL)
    near = kept.alias(signs=SIGNS).filter(_same_postcode(location) | Q(location__in=locations_beside(location)))
    near = near.select_related("location").exclude(location=location.pk)
    return [one.location for one in near if _house_of(one).stand_in(street_of(location))]


def public_locations_at(location: Location) -> list[Location]:
    """The other public locations that show the address of this one: as above, the other way about.

    For whoever may know the address: it is that of these.
    """
    source = ConfidentialAddress.objects.filter(location=location).first() or location
    house = _house_of(source)
    public = Location.objects.filter(visibility=Location.Visibility.PUBLIC).exclude(pk=location.pk)
    near = public.alias(signs=SIGNS).filter(_same_postcode(source) | Q(pk__in=locations_beside(location)))
    return [one for one in near if house.stand_in(street_of(one))]


def street_of(location: Location) -> str:
    """The lines of a public address that say which house."""
    return f"{location.address_1}\n{location.address_2}"


def _same_postcode(source: Location | ConfidentialAddress) -> Q:
    """Nothing has the same where there is no whole postcode."""
    signs = "".join(whole_postcodes(source.postal_code)).upper()
    return Q(signs=signs) if signs else Q(pk__in=[])


def _house_of(source: Location | ConfidentialAddress) -> Clues:
    return clues_of([source.address_1, source.address_2])


def _own_point(location: Location) -> Point | None:
    """The point of a public location; that of any other is the middle of its area, which everybody may know."""
    if not location.is_public or location.latitude is None or location.longitude is None:
        return None
    return Point(location.latitude, location.longitude)
