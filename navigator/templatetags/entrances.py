"""What the templates of a plan need beyond Django: the entrance of a door, and how far it is as people say it."""

from collections.abc import Mapping

from django import template
from django.urls import reverse

from navigator.asking.limits import KM_IN_A_MILE
from navigator.entrances import Entrance
from navigator.entrances.reading import parted

register = template.Library()


@register.filter
def at(entrances: Mapping[str, Entrance], door: str) -> Entrance | None:
    """The entrance of a door by its id; none where it was withdrawn."""
    return entrances.get(door)


@register.filter
def miles(kilometres: float | None) -> str:
    """Less than a mile away; about 3 miles away. As the crow flies, so never to the yard; nothing where not known."""
    if kilometres is None:
        return ""
    rounded = round(kilometres / KM_IN_A_MILE)
    if rounded < 1:
        return "less than a mile away"
    return f"about {rounded} mile{'' if rounded == 1 else 's'} away"


@register.filter
def page(door: str) -> str:
    """The path of the public page of a door's service, by the door's id."""
    return reverse("directory:service", args=[parted(door)[0]])
