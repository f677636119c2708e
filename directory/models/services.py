"""Services: what somebody can get, from whom, how, and on what terms."""

import uuid
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.http import HttpRequest
from modelcluster.fields import ParentalManyToManyField

from directory.models.editions import begin_edition
from directory.models.listings import Listing
from directory.models.organisations import Organisation
from directory.models.taxonomies import Taxonomy, Term
from directory.models.texts import line, page


def no_rules() -> dict[str, Any]:
    """A rule document in which nothing was said yet: what the policy grid asks is *not said* (docs/grid.md).

    `{"clauses": []}` without a grid says something else: nothing stands against anybody.
    """
    return {"grid": {}, "clauses": []}


class Services(models.QuerySet["Service"]):
    """Services, chosen by who may see them."""

    def public(self) -> Self:
        """Those that anybody may see: published, by a published organisation, and not for ever gone."""
        return self.filter(live=True, organisation__live=True).exclude(status=Service.Status.DEFUNCT)

    def to_go_to(self) -> Self:
        """Public ones that take anybody at all now: neither inactive nor closed for a time."""
        return self.public().filter(status=Service.Status.ACTIVE)


class Service(Listing):
    """Support that somebody can get (HSDS service), with the rules of whom it takes."""

    class Status(models.TextChoices):
        ACTIVE = "active", "Active"
        INACTIVE = "inactive", "Inactive"
        TEMPORARILY_CLOSED = "temporarily closed", "Temporarily closed"
        DEFUNCT = "defunct", "Defunct"

    class BankHolidays(models.TextChoices):
        NOT_SAID = "not_said", "Has not said"
        CLOSED = "closed", "Closed on bank holidays"
        AS_USUAL = "as_usual", "Open as on any such day"
        OTHER_TIMES = "other_times", "Other hours, each written as an exception"

    class ConfirmedAs(models.TextChoices):
        OWNER = "owner", "Owner"
        FRONT_DESK = "front_desk", "Front desk"
        PEER_REVIEWER = "peer_reviewer", "Peer reviewer"
        EDITOR = "editor", "Editor"
        IMPORT = "import", "Import from a source that was confirmed"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    slug = models.SlugField(
        max_length=150, unique=True, help_text="The last part of its public address; rules of others name it by this."
    )
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="services")
    name = line(blank=False)
    alternate_name = line(help_text="Other names people know it by, old names too.")
    description = page(help_text="What it does, in plain words.")
    url = models.URLField("web page", blank=True, max_length=500)
    email = models.EmailField(blank=True)
    status = models.CharField(max_length=20, choices=Status, default=Status.ACTIVE)
    alert = line(help_text="Shown first: “closed until 3 May after a flood”.")

    designed_for = ParentalManyToManyField(
        Term,
        blank=True,
        related_name="+",
        limit_choices_to={"taxonomy__code": Taxonomy.DESIGNED_FOR},
        help_text="Whom it was made for. This excludes nobody: whom it does not take is said by its rules.",
    )
    approaches = ParentalManyToManyField(
        Term, blank=True, related_name="+", limit_choices_to={"taxonomy__code": Taxonomy.APPROACHES}
    )
    kinds = ParentalManyToManyField(
        Term,
        blank=True,
        related_name="+",
        limit_choices_to={"taxonomy__code": Taxonomy.KINDS},
        help_text="What kind of service it is; rules of others may ask whether somebody can get into one of a kind.",
    )

    bank_holidays = models.CharField(max_length=12, choices=BankHolidays, default=BankHolidays.NOT_SAID)
    is_always_open = models.BooleanField("open 24 hours, every day", default=False)
    is_by_appointment = models.BooleanField("by appointment only", default=False)

    wait_days = models.PositiveSmallIntegerField(
        "current wait, in days", null=True, blank=True, help_text="From asking to the start of support. 0 is none."
    )
    wait_stated_on = models.DateField("the day the wait was stated", null=True, blank=True)
    is_list_closed = models.BooleanField(
        "waiting list closed", null=True, blank=True, help_text="Leave open where the service has not said."
    )
    support_weeks = models.PositiveSmallIntegerField(
        "length of support, in weeks", null=True, blank=True, help_text="Leave empty for open-ended or not known."
    )
    length_of_support = line(help_text="In words: “six months, longer where it helps”.")
    hands_on_to = page(help_text="What follows when support ends: step-down, who takes over.")
    way_back_in = page(help_text="How somebody who left, or was asked to leave, can come back.")
    missed_appointments = page(
        verbose_name="missed-appointment policy", help_text="What happens when somebody does not come."
    )
    behaviour_policy = page(help_text="What leads to a ban, for how long, and who looks at it again.")
    asks = page(verbose_name="what it asks", help_text="What somebody is asked at the first contact.")
    records = page(verbose_name="what it records", help_text="What is written down, where, and who can read it.")
    must_pass_on = page(
        verbose_name="what it must pass on",
        help_text="Whom it has to tell what: children's services, the police, immigration enforcement.",
    )

    rules = models.JSONField(
        default=no_rules,
        blank=True,
        help_text="Whom it takes, and on what terms: {“clauses”: […]}.",
    )
    confirmed_on = models.DateField("last confirmed on", null=True, blank=True)
    confirmed_as = models.CharField("last confirmed by", max_length=20, choices=ConfirmedAs, blank=True)

    source = models.SlugField(max_length=60, blank=True, editable=False)
    source_id = models.CharField(max_length=200, blank=True, editable=False)

    objects = Services.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(status__in=["active", "inactive", "temporarily closed", "defunct"]),
                name="service_status_is_known",
            ),
            models.CheckConstraint(
                condition=models.Q(wait_days__isnull=True) | models.Q(wait_stated_on__isnull=False),
                name="a_wait_has_its_day",
            ),
            models.CheckConstraint(
                condition=models.Q(confirmed_on__isnull=True, confirmed_as="")
                | (models.Q(confirmed_on__isnull=False) & ~models.Q(confirmed_as="")),
                name="a_confirmation_has_its_day_and_role",
            ),
            models.UniqueConstraint(
                fields=["source", "source_id"], condition=~models.Q(source=""), name="one_service_a_source_id"
            ),
        ]
        indexes = [models.Index(fields=["live", "status"])]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Raises `ValidationError` for a wait without its day, or a confirmation without its day or role."""
        super().clean()
        faults = {}
        if self.wait_days is not None and self.wait_stated_on is None:
            faults["wait_stated_on"] = "On which day was the wait stated? A wait without its day goes stale unseen."
        if self.confirmed_on and not self.confirmed_as:
            faults["confirmed_as"] = "Who confirmed it? Expected a role."
        if self.confirmed_as and not self.confirmed_on:
            faults["confirmed_on"] = "On which day was it confirmed?"
        if faults:
            raise ValidationError(faults)

    def services_shown(self) -> list[int]:
        """Itself."""
        return [self.pk]

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        """The template of its public page."""
        return "directory/service.html"


@receiver(post_delete, sender=Service, dispatch_uid="directory.models.services.begin_edition_without")
def _begin_edition_without(instance: Service, **_: Any) -> None:
    """A deleted listing is another edition, also where many rows are deleted with one statement."""
    begin_edition(services=[instance.pk])
