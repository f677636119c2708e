"""Locations: where services are, as far as anybody may know."""

import uuid
from collections.abc import Collection
from datetime import date
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable

from directory.confidential.turns import write_beside_others
from directory.models.editions import begin_edition
from directory.models.texts import line, page
from directory.places.whereabouts import coarse_point

ADDRESS = ("address_1", "address_2", "city", "postal_code")
POINT = ("latitude", "longitude")
NO_ADDRESS = models.Q(address_1="", address_2="", city="", postal_code="")
HAS_POINT = models.Q(latitude__range=(-90, 90), longitude__range=(-180, 180))
NO_POINT = models.Q(latitude__isnull=True, longitude__isnull=True)


class Location(ClusterableModel):
    """A place (HSDS location with its address). What stands in this table is public.

    Without revisions on purpose: they would keep an address for ever after its place became confidential. The address
    of a confidential or area-only location is a `ConfidentialAddress`, which no listing, revision or export touches.
    """

    class Visibility(models.TextChoices):
        PUBLIC = "public", "Public: the address is shown"
        AREA_ONLY = "area_only", "Area only: the area is shown, the address is given on referral"
        CONFIDENTIAL = "confidential", "Confidential: the address is known to few"

    class LocationType(models.TextChoices):
        PHYSICAL = "physical", "Somewhere to go"
        POSTAL = "postal", "Only for post"
        VIRTUAL = "virtual", "Online or by telephone"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    slug = models.SlugField(max_length=150, unique=True)
    name = line(blank=False, help_text="Public for every location: never the street of a confidential one.")
    alternate_name = line()
    description = page(help_text="Public for every location.")
    transportation = page(help_text="How to get there.")
    location_type = models.CharField(max_length=10, choices=LocationType, default=LocationType.PHYSICAL)
    visibility = models.CharField(max_length=12, choices=Visibility, default=Visibility.PUBLIC)
    address_1 = line(verbose_name="address, first line")
    address_2 = line(verbose_name="address, second line")
    city = line(verbose_name="town or city", max_length=100)
    postal_code = line(verbose_name="postcode", max_length=10)
    area = line(
        max_length=20,
        help_text="For area-only and confidential locations: the half postcode (S1) or council code that may be told.",
    )
    latitude = models.FloatField(
        null=True, blank=True, validators=[MinValueValidator(-90), MaxValueValidator(90)], editable=False
    )
    longitude = models.FloatField(
        null=True, blank=True, validators=[MinValueValidator(-180), MaxValueValidator(180)], editable=False
    )
    pin_checked_on = models.DateField(null=True, blank=True, editable=False)
    source = models.SlugField(max_length=60, blank=True, editable=False)
    source_id = models.CharField(max_length=200, blank=True, editable=False)

    wagtail_reference_index_ignore = True
    _visibility_read = ""
    """What its visibility was when it was read or kept last: another save may have made it confidential since."""

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(visibility="public") | NO_ADDRESS, name="only_public_locations_have_an_address"
            ),
            models.CheckConstraint(condition=HAS_POINT | NO_POINT, name="a_whole_point_or_none"),
            models.CheckConstraint(
                condition=models.Q(visibility__in=["public", "area_only", "confidential"]),
                name="location_visibility_is_known",
            ),
            models.UniqueConstraint(
                fields=["source", "source_id"], condition=~models.Q(source=""), name="one_location_a_source_id"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_public(self) -> bool:
        """Whether its address may be shown."""
        return self.visibility == self.Visibility.PUBLIC

    def save(self, *, with_point: bool = False, checked_on: date | None = None, **how: Any) -> None:
        """Keeps the location; listings there are another edition of the directory from now on.

        One that is not public keeps the middle of its area for a point, whatever point it was given. One that is loses
        its point when its address changes, unless the same save brings another; `with_point` says that it brings one
        even where that is the same as before. The day on which its pin was checked goes with either, unless this is
        the save of a check, on the day `checked_on`.
        """
        with transaction.atomic():
            write_beside_others()
            if self.is_public:
                self._let_go_of_an_old_pin(with_point=with_point, checked_on=checked_on)
            else:
                self.latitude, self.longitude = coarse_point(self.area) or (None, None)
                self.pin_checked_on = None
            if how.get("update_fields") is not None:
                how["update_fields"] = {*how["update_fields"], *POINT, "pin_checked_on"}
            super().save(**how)
            self._visibility_read = self.visibility
            begin_edition(services=list(self.service_at_locations.values_list("service", flat=True)))

    @classmethod
    def from_db(cls, db: str | None, field_names: Collection[str], values: Collection[Any]) -> Self:
        """The location as the database has it; it remembers whether it was public then."""
        read = super().from_db(db, field_names, values)
        read._visibility_read = read.__dict__.get("visibility", "")
        return read

    def _let_go_of_an_old_pin(self, *, with_point: bool, checked_on: date | None) -> None:
        # Asked of the database and not remembered from when the row was read: another save may have come between.
        before = Location.objects.filter(pk=self.pk).values("visibility", *ADDRESS, *POINT).first() if self.pk else None
        if before and self._visibility_read == self.Visibility.PUBLIC != before["visibility"]:
            raise ValidationError(f"{self} has become confidential meanwhile. Nothing was kept; load the page again.")
        changed = {name for name, value in (before or {}).items() if getattr(self, name) != value}
        has_moved = bool(changed & {*POINT})
        is_elsewhere = bool(changed - {*POINT})
        if is_elsewhere and not (has_moved or with_point):
            self.latitude = self.longitude = None
        if checked_on or is_elsewhere or has_moved:
            self.pin_checked_on = checked_on

    def clean(self) -> None:
        """Raises `ValidationError` where an address stands that may not be told, or no area that may.

        Nor does an address become confidential, or public, by a change of this one word: `directory.confidential`
        moves it, and looks for it everywhere else.
        """
        super().clean()
        faults = self._faults_in_public() if self.is_public else self._faults_out_of_public()
        if faults:
            raise ValidationError(faults)

    def _faults_in_public(self) -> dict[str, str]:
        if self.pk and Location.objects.filter(pk=self.pk, confidential_address__isnull=False).exists():
            return {"visibility": "Its address is confidential. Make it public on its confidential page."}
        return {}

    def _faults_out_of_public(self) -> dict[str, str]:
        faults = {}
        for field in ADDRESS:
            if getattr(self, field):
                faults[field] = "This is shown to everybody. Write the address on the location's confidential page."
        if not coarse_point(self.area):
            faults["area"] = "Which area may be told? Expected half a postcode such as S1, or a council's code."
        if self.pk and Location.objects.filter(pk=self.pk, visibility="public").exclude(NO_ADDRESS).exists():
            faults["visibility"] = (
                "Its address is public and may stand in texts and old versions. "
                "Make it confidential on its confidential page, which takes it out of them."
            )
        return faults


class LocationAccessibility(Orderable):
    """One thing that somebody needs to know to get in and about (HSDS accessibility)."""

    class Code(models.TextChoices):
        STEP_FREE = "step_free", "Step-free from the street"
        LIFT = "lift", "Lift"
        TOILET = "accessible_toilet", "Accessible toilet"
        HEARING_LOOP = "hearing_loop", "Hearing loop"
        QUIET_SPACE = "quiet_space", "Quiet space"
        PARKING = "accessible_parking", "Accessible parking"
        ASSISTANCE_DOGS = "assistance_dogs", "Assistance dogs welcome"
        NOT_STEP_FREE = "not_step_free", "Steps, and no way round them"

    location = ParentalKey(Location, related_name="accessibility")
    code = models.CharField(max_length=30, choices=Code)
    details = line()

    class Meta(Orderable.Meta):
        constraints = [models.UniqueConstraint(fields=["location", "code"], name="one_accessibility_a_code")]

    def __str__(self) -> str:
        return self.get_code_display()
