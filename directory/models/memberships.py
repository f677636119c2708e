"""Who keeps the listings of an organisation."""

from django.conf import settings
from django.db import models

from directory.models.organisations import Organisation


class Membership(models.Model):
    """Somebody is an owner or at the front desk of one organisation, and of no other by that."""

    class Role(models.TextChoices):
        OWNER = "owner", "Owner: keeps the listings"
        FRONT_DESK = "front desk", "Front desk: keeps waits and opening hours"

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships")
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=10, choices=Role)
    since = models.DateTimeField(auto_now_add=True)

    wagtail_reference_index_ignore = True

    class Meta:
        ordering = ["organisation", "user"]
        constraints = [
            models.UniqueConstraint(fields=["user", "organisation"], name="one_membership_an_organisation"),
            models.CheckConstraint(
                condition=models.Q(role__in=["owner", "front desk"]), name="membership_role_is_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}, {self.role} of {self.organisation}"
