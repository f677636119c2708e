"""Ways in, and ways of meeting."""

from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from directory.models.services import Service
from directory.models.texts import line, page


class AccessMode(Orderable):
    """One way to get to a service, and how."""

    class Mode(models.TextChoices):
        DROP_IN = "drop_in", "Drop-in"
        APPOINTMENT = "appointment", "Appointment"
        PHONE = "phone", "Phone"
        ONLINE = "online", "Online"
        OUTREACH = "outreach", "Outreach: they come to you"
        SELF_REFERRAL = "self_referral", "Self-referral"
        PROFESSIONAL_REFERRAL = "professional_referral", "Referral by a professional"

    service = ParentalKey(Service, related_name="access_modes")
    mode = models.CharField(max_length=25, choices=Mode)
    referrer = line(help_text="Who may refer: “GP”, “probation practitioner”. For referral by a professional only.")
    how = page(help_text="What to do: which form, which number, what to say, what to bring.")

    class Meta(Orderable.Meta):
        constraints = [models.UniqueConstraint(fields=["service", "mode"], name="one_way_a_mode")]

    def __str__(self) -> str:
        return self.get_mode_display()

    def clean(self) -> None:
        """Raises `ValidationError` for a referral that does not say how, or a referrer where none is needed."""
        super().clean()
        is_referral = self.mode == self.Mode.PROFESSIONAL_REFERRAL
        if is_referral and not (self.how or self.referrer):
            raise ValidationError({"how": "Who refers, and how? Somebody has to be able to act on this."})
        if self.referrer and not is_referral:
            raise ValidationError({"referrer": f"{self.get_mode_display()} needs no referrer."})
