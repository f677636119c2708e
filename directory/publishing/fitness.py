"""What every listing needs before the public may see it, whatever its rules are."""

from collections.abc import Iterator
from typing import Any

from directory.places.areas import AreaFault, Kind, read_area
from directory.publishing.refusals import check_before_publishing


@check_before_publishing("directory.Service")
def lacks(service: Any) -> Iterator[str]:
    """What a service lacks that nobody could do without."""
    if not service.description.strip():
        yield "Description: nothing says what the service does. Expected a sentence or more."
    if not service.needs.all() and not service.strands.all():
        yield "Needs: none is named, so nobody would find it. Expected at least one."


@check_before_publishing("directory.Service")
def is_where_no_place_is(service: Any) -> Iterator[str]:
    """An area that is none would cover nobody, or seem to cover somebody: imports and old drafts may bring one."""
    for area in service.service_areas.all():
        try:
            read_area(area.code, kind=Kind(area.kind))
        except AreaFault as fault:
            yield f"Areas: found “{fault.found}”. Expected {fault.expected}."


@check_before_publishing("directory.Service")
def leaves_out_of_nothing(service: Any) -> Iterator[str]:
    """What is left out is taken from pieces that ask about the same place: without one it says nothing of where."""
    areas = list(service.service_areas.all())
    taken_in = {area.asks_about for area in areas if not area.is_left_out}
    for area in areas:
        if area.is_left_out and area.asks_about not in taken_in:
            yield (
                f"Areas: {area.name} is left out, and there is nothing to leave it out of. Expected an area as well"
                f" that is taken in and asks {area.get_asks_about_display()}: everywhere, if nothing smaller."
            )


@check_before_publishing("directory.Service")
def is_of_an_unpublished_organisation(service: Any) -> Iterator[str]:
    """An organisation that is not public hides its services: publishing one would change nothing that anybody sees."""
    if service.organisation is None:
        yield "Organisation: the one it named is there no longer. Expected an organisation."
    elif not service.organisation.live:
        yield f"Organisation: {service.organisation} is not published. Publish it first."


@check_before_publishing("directory.Service")
@check_before_publishing("directory.Organisation")
def has_an_address_that_another_took(listing: Any) -> Iterator[str]:
    """A draft may name an address that was free when it was kept."""
    others = type(listing)._default_manager.exclude(pk=listing.pk)
    if others.filter(slug=listing.slug).exists():
        yield f"Slug: “{listing.slug}” is taken by another {listing._meta.verbose_name}. Expected one that is free."
