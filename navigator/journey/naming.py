"""The name of a door that somebody left out."""

from navigator.catalogue.standing import standing


def door_name(door: str) -> str:
    """The name of the service, also where the door is one of its parts; the door itself where it is listed no more."""
    listings = standing().listings
    if door in listings.services:
        return listings.services[door].name
    return next((listings.services[each.id].name for each in listings.catalogue.services if door in each.names), door)
