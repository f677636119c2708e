"""Where a confidential or area-only location really is."""

from django.core.exceptions import ValidationError
from django.db import models

from directory.models.locations import Location
from directory.models.texts import line, page


class ConfidentialAddress(models.Model):
    """An address that appears nowhere public.

    It has no revisions, no preview, no autosave and no export; every reading of it is logged.
    """

    location = models.OneToOneField(Location, on_delete=models.CASCADE, related_name="confidential_address")
    attention = line()
    address_1 = line(blank=False, verbose_name="address, first line")
    address_2 = line(verbose_name="address, second line")
    city = line(verbose_name="town or city", max_length=100)
    postal_code = line(verbose_name="postcode", max_length=10)
    directions = page(help_text="How to find the door, and what to say there.")

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name_plural = "confidential addresses"
        default_permissions = ()
        permissions = [
            ("read_confidential_address", "Can read confidential addresses"),
            ("change_confidential_address", "Can write confidential addresses"),
        ]

    def __str__(self) -> str:
        # Never the address: this text ends up in logs, lists and messages.
        return f"Confidential address of {self.location}"

    @property
    def lines(self) -> list[str]:
        """The address as on an envelope."""
        return [one for one in (self.attention, self.address_1, self.address_2, self.city, self.postal_code) if one]

    def clean(self) -> None:
        """Raises `ValidationError` for a location whose address is public."""
        super().clean()
        if self.location.is_public:
            raise ValidationError(f"{self.location} is public: its address stands with the location itself.")
