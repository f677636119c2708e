"""A refuge of an invented town, whose address was public until somebody thought better of it."""

from typing import Any

from django.contrib.auth.models import Group, User

from directory.models import AccessMode, ConfidentialAddress, Location, Service, ServiceAtLocation
from tests.directory.cast import a_draft, a_location, a_service, an_organisation

STREET = "14 Tallow Street"
POSTCODE = "S36 4QT"
LATITUDE, LONGITUDE = 53.49281, -1.61374
SPELLINGS = ("tallow", "s36 4qt", "s364qt", "s36+4qt", "s36%204qt", "53.4928", "1.6137")
"""In small letters: what a search for the address looks for."""

TEXT = f"Come to {STREET}, {POSTCODE}."
"""What somebody types who should not."""

ADDRESS = {"address_1": STREET, "city": "Millgate", "postal_code": POSTCODE}


def gives_away(text: str) -> bool:
    """Whether a text holds anything of the address."""
    return any(spelling in text.lower() for spelling in SPELLINGS)


def a_public_refuge(**more: Any) -> Location:
    """A location with its address and its point in public."""
    place = a_location("Lantern House", **ADDRESS, transportation="Opposite the Tallow Arms.", **more)
    Location.objects.filter(pk=place.pk).update(latitude=LATITUDE, longitude=LONGITUDE)
    place.refresh_from_db()
    return place


def a_confidential_refuge() -> Location:
    """A location whose address was never public."""
    place = a_location("Lantern House", visibility="confidential", area="S36")
    ConfidentialAddress.objects.create(location=place, directions="Knock twice.", **ADDRESS)
    return place


def a_service_that_tells(place: Location) -> Service:
    """A service at the place whose texts name the address in the open, in a draft and in an old version."""
    trust = an_organisation("Lantern Trust", description=f"We keep a house at {STREET}.")
    service = a_draft(
        "Lantern Refuge",
        organisation=trust,
        at=(ServiceAtLocation(location=place),),
        description=f"Come to {STREET}!",
    )
    service.access_modes = [AccessMode(mode="drop_in", how=f"Ring at {POSTCODE}.")]
    service.save()
    service.save_revision().publish()
    draft = Service.objects.get(pk=service.pk)
    draft.alert = "Map: https://maps.example/@53.4928,-1.6137"
    draft.save_revision()
    return Service.objects.get(pk=service.pk)


def a_quiet_service(place: Location) -> Service:
    """A service at the place that says nothing it should not."""
    return a_service(
        "Lantern Refuge", organisation=an_organisation("Lantern Trust"), at=(ServiceAtLocation(location=place),)
    )


def somebody(*roles: str, name: str = "", superuser: bool = False) -> User:
    """An account with these roles."""
    user = User.objects.create_user(name or f"{' and '.join(roles) or 'somebody'}", is_superuser=superuser)
    user.groups.set(Group.objects.filter(name__in=roles))
    assert user.groups.count() == len(roles)
    return user
