"""What keeps a confidential address out of listings: refused in drafts, and once more at the door to the public.

A draft is a revision, and revisions are kept for ever and read by every editor; so the address may not even get there
(docs/adr/0020). Refusals say where it stands and never what.
"""

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar
from urllib.parse import parse_qsl

from django.core.exceptions import ValidationError
from django.db.models.signals import pre_save
from django.dispatch import receiver
from wagtail.admin.models import FormState
from wagtail.log_actions import get_active_log_context
from wagtail.models import Revision

from directory.confidential.addresses import (
    clues_by_location,
    clues_to,
    confidential_places_at,
    houses_by_location,
    street_of,
)
from directory.confidential.clues import Clues
from directory.confidential.documents import texts_in
from directory.confidential.guesses import are_too_many, could_be_an_address
from directory.confidential.listings import locations_in_draft, locations_near, locations_of
from directory.confidential.trail import has_tried_too_often, note_try
from directory.confidential.turns import write_beside_others
from directory.models import Location, LocationAccessibility, Organisation, Service
from directory.publishing import NotFit, check_before_publishing

Where = TypeVar("Where")
TEXTS_OF_A_LOCATION = ("name", "alternate_name", "description", "transportation", "slug")


class GivesAnAddressAway(ValidationError):
    """A text that may not be kept; its messages say where the address stands, never what it is."""

    def __init__(self, found: list[tuple[Location, str]]):
        super().__init__([refusal(location, where=where) for location, where in found])
        self.locations = list(dict.fromkeys(location for location, _ in found))


class IsConfidential(ValidationError):
    """A public location at an address that is confidential: the same place a second time, from another list."""

    def __init__(self, locations: list[Location]):
        super().__init__("This is the address of a place that is confidential. It cannot be public as well.")
        self.locations = locations


def note_refusal(fault: ValidationError, *, by: Any) -> None:
    """Keeps in the trail that somebody tried to save or publish an address: by trying, an address could be guessed.

    To be called after what was refused has been rolled back. Any other fault is none of ours.
    """
    for location in _places_of(fault):
        note_try(location, by=by)


def _places_of(fault: ValidationError) -> Iterable[Location]:
    if isinstance(fault, GivesAnAddressAway | IsConfidential):
        return fault.locations
    # The door gives its reasons in words only, so it is asked once more which places they are about.
    return dict.fromkeys(place for place, _ in _given_away_by(fault.listing)) if isinstance(fault, NotFit) else ()


def refusal(location: Location, *, where: str) -> str:
    """The sentence for an editor. The place has the name under which it is kept: a new one may hold the address."""
    kept = Location.objects.filter(pk=location.pk).values_list("name", flat=True).first()
    return (
        f"{where}: this gives away where {kept} is, which is confidential. "
        "Take out the street, the postcode and the map link."
    )


@check_before_publishing("directory.Service")
@check_before_publishing("directory.Organisation")
def address_in_texts(listing: Any) -> Iterator[str]:
    """Every text and public location of a listing that gives away a confidential place of its organisation."""
    write_beside_others()
    yield from (sentence for _, sentence in _given_away_by(listing))


def _given_away_by(listing: Any) -> Iterator[tuple[Location, str]]:
    """The confidential places that a listing gives away, each with what an editor is told."""
    # Taking a listing apart costs more than asking whether there is anything to look for, and most have nothing.
    if clues := clues_by_location(near := locations_near(listing)):
        found = found_in(texts_in(listing.serializable_data()), clues)
        yield from ((place, refusal(place, where=where)) for place, where in found)
        yield from _public_locations_that_tell(listing, near=near)


def _public_locations_that_tell(listing: Any, *, near: set[int]) -> Iterator[tuple[Location, str]]:
    houses = houses_by_location(near)
    for public in Location.objects.filter(pk__in=locations_of(listing), visibility=Location.Visibility.PUBLIC):
        for place, house in houses.items():
            if house.stand_in(street_of(public)):
                told = f"its address is that of {place}, which is confidential. Make it confidential as well."
                yield place, f"{public}: {told}"


def found_in(
    texts: Iterable[tuple[Where, str]], clues: dict[Location, Clues], *, by: Any = None
) -> list[tuple[Location, Where]]:
    """Which address stands where, of texts that belong together.

    From somebody who may be guessing (too many addresses at once, or refused too often before) whatever could be an
    address is taken for the one: then the answer is the same, whether it is among them or not.
    """
    if not clues:
        return []
    written = list(texts)
    is_guessing = are_too_many(text for _, text in written)
    suspected = {location for location in clues if is_guessing or has_tried_too_often(location, by=by)}
    return [
        (location, where)
        for where, text in written
        for location, each in clues.items()
        if each.stand_in(text) or (location in suspected and could_be_an_address(text))
    ]


@receiver(pre_save, sender=Revision)
def keep_out_of_revisions(instance: Revision, **signal: Any) -> None:
    """Whoever saves a revision, in whatever way: it holds no confidential address."""
    if instance.content_type.model_class() in (Service, Organisation):
        write_beside_others()
        if clues := clues_by_location(locations_in_draft(instance.content)):
            _refuse(found_in(texts_in(instance.content), clues, by=instance.user))


@receiver(pre_save, sender=FormState)
def keep_out_of_form_states(instance: FormState, **signal: Any) -> None:
    """What was typed for a preview is stored as it was typed: so it is looked at as well."""
    model = instance.content_type.model_class()
    if model in (Service, Organisation):
        write_beside_others()
        posted = parse_qsl(instance.data)
        _refuse(found_in(posted, clues_by_location(_locations_posted(posted)), by=instance.user))


def _locations_posted(posted: list[tuple[str, str]]) -> set[int]:
    own = {int(value) for name, value in posted if name.endswith("-location") and value.isdecimal()}
    organisation = next((int(value) for name, value in posted if name == "organisation" and value.isdecimal()), None)
    return own | locations_in_draft({"organisation": organisation})


@receiver(pre_save, sender=Location)
def keep_out_of_locations(instance: Location, **signal: Any) -> None:
    """The public texts of a location that is not public do not say where it is; nor is it listed again as public."""
    if instance.is_public and (places := confidential_places_at(instance)):
        raise IsConfidential(places)
    if instance.pk and not instance.is_public:
        texts = [(name, getattr(instance, name)) for name in TEXTS_OF_A_LOCATION]
        _refuse(found_in(texts, {instance: clues_to(instance)}, by=_whoever_is_at_the_desk()))


@receiver(pre_save, sender=LocationAccessibility)
def keep_out_of_accessibility(instance: LocationAccessibility, **signal: Any) -> None:
    """Nor do the details of how to get in."""
    write_beside_others()
    if not instance.location.is_public:
        clues = {instance.location: clues_to(instance.location)}
        _refuse(found_in([("accessibility", instance.details)], clues, by=_whoever_is_at_the_desk()))


def _whoever_is_at_the_desk() -> Any:
    """Who is signed in to the admin in this request; nobody in a command."""
    return get_active_log_context().user


def _refuse(found: list[tuple[Location, str]]) -> None:
    if found:
        raise GivesAnAddressAway(found)
