"""Service areas: whom, by place, a service is for."""

from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from directory.models.services import Service
from directory.models.texts import line
from directory.places import areas as places
from directory.places.areas import AreaFault, read_area
from directory.places.councils import councils


class ServiceArea(Orderable):
    """A piece of the map, taken in or left out (HSDS service_area).

    A service covers a person when, for some place it asks about, that place lies in a piece taken in and in none left
    out. A service with no area at all has not said where it works.
    """

    class AsksAbout(models.TextChoices):
        SLEEPS = "sleeps", "where the person sleeps"
        LOCAL_CONNECTION = "local_connection", "where the person has a local connection"
        GP = "gp", "where the person has a GP"
        GOING_TO = "going_to", "where the person is going to"

    class Kind(models.TextChoices):
        POSTCODE_AREA = "postcode_area", "Postcode area: the letters it begins with"
        OUTCODE = "outcode", "Half postcode: all before the space"
        SECTOR = "sector", "Postcode sector: up to one digit after the space"
        COUNCIL = "council", "Council"
        COUNTRY = "country", "Country"
        EVERYWHERE = "everywhere", "Everywhere"

    service = ParentalKey(Service, related_name="service_areas")
    asks_about = models.CharField(max_length=20, choices=AsksAbout, default=AsksAbout.SLEEPS)
    kind = models.CharField(max_length=15, choices=Kind)
    code = line(
        max_length=20,
        verbose_name="which one",
        help_text="A council or country by its name, or so much of a postcode. Empty for everywhere.",
    )
    is_left_out = models.BooleanField("leave this piece out", default=False)

    class Meta(Orderable.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind="everywhere", code="") | (~models.Q(kind="everywhere") & ~models.Q(code="")),
                name="an_area_has_its_code",
            )
        ]

    def clean(self) -> None:
        """Raises `ValidationError` for an area that is none; writes a real one in the one way to write it."""
        super().clean()
        if self.kind:
            try:
                self.code = read_area(self.code, kind=places.Kind(self.kind)).code
            except AreaFault as fault:
                raise ValidationError({"code": _told(fault)}) from None

    def __str__(self) -> str:
        return f"{'not ' if self.is_left_out else ''}{self.name}"

    @property
    def name(self) -> str:
        """What people call it: Sheffield for E08000039, S1 for S1."""
        council = councils().get(self.code) if self.kind == self.Kind.COUNCIL else None
        return council.name if council else self.code or self.get_kind_display()


def _told(fault: AreaFault) -> str:
    return f"Found {f'“{fault.found}”' if fault.found else 'nothing'}. Expected {fault.expected}."
