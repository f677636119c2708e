"""Which listings have to do with which location: those whose texts may speak of it."""

import json
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet, TextField
from django.db.models.functions import Cast
from wagtail.models import Revision

from directory.confidential.sieving import may_hide_anything
from directory.models import Location, Organisation, Service, ServiceAtLocation


def listings_about(location: Location) -> list[Service | Organisation]:
    """The organisations that have or once had a service at the location, and all their services."""
    at_it = Service.objects.filter(Q(service_at_locations__location=location) | Q(pk__in=_drafted_at(location)))
    organisations = Organisation.objects.filter(services__in=at_it).distinct()
    return [*organisations, *Service.objects.filter(organisation__in=organisations)]


def locations_near(listing: Any) -> set[int]:
    """The locations of a listing and of its organisation's services, as numbers; a draft's own ones too."""
    if isinstance(listing, Organisation):
        return _beside(set(), organisation=listing.pk)
    return _beside(locations_of(listing), organisation=listing.organisation_id)


def locations_of(listing: Any) -> set[int]:
    """The locations at which a listing is, as numbers: a draft's own ones, or all of an organisation."""
    if isinstance(listing, Organisation):
        return _of_organisation(listing.pk)
    return {one.location_id for one in listing.service_at_locations.all() if one.location_id}


def locations_beside(location: Location) -> "QuerySet[ServiceAtLocation, dict[str, Any]]":
    """The locations of every organisation that has a service at this one, to be asked for within another question."""
    at_it = ServiceAtLocation.objects.filter(location=location.pk)
    return ServiceAtLocation.objects.filter(service__organisation__in=at_it.values("service__organisation")).values(
        "location"
    )


def locations_in_draft(content: dict[str, Any]) -> set[int]:
    """The same of a listing as a revision holds it."""
    own = {one["location"] for one in content.get("service_at_locations", ()) if one.get("location")}
    return _beside(own, organisation=content["organisation"] if "organisation" in content else content["pk"])


def revisions_of(model: type[Service] | type[Organisation]) -> "QuerySet[Revision]":
    """Every revision of every listing of a kind."""
    return Revision.objects.filter(content_type=ContentType.objects.get_for_model(model))


def _beside(own: set[int], *, organisation: int | None) -> set[int]:
    """A listing's own locations and those of its organisation; none where the sieve says that no address is near."""
    return own | _of_organisation(organisation) if may_hide_anything(own, organisation=organisation) else set()


def _of_organisation(organisation: int | None) -> set[int]:
    if organisation is None:
        return set()
    found = ServiceAtLocation.objects.filter(service__organisation=organisation)
    return set(found.values_list("location_id", flat=True))


def _drafted_at(location: Location) -> set[str]:
    """The services of which some revision, be it an old one, is at the location."""
    # Only a sieve, so that not every revision has to be read: JSON cannot be searched alike on both databases.
    holding = revisions_of(Service).annotate(written=Cast("content", TextField()))
    sieved = holding.filter(written__contains=f'"location": {json.dumps(location.pk)}')
    return {
        revision.object_id
        for revision in sieved.iterator(chunk_size=200)
        if location.pk in {one.get("location") for one in revision.content.get("service_at_locations", ())}
    }
