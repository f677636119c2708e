"""The pages and the words that editors of the site keep."""

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page


class HomePage(Page):
    """The front page: what this is, and the way into a plan."""

    lead = models.TextField(
        "lead sentence", help_text="One sentence under the heading: for whom this is, and what it does."
    )

    content_panels = [*Page.content_panels, FieldPanel("lead")]
    max_count = 1

    @property
    def safety_lines(self) -> "models.QuerySet[SafetyLine]":
        """Every number to call, in the order that editors gave them."""
        return SafetyLine.objects.all()


class SafetyLine(models.Model):
    """A number to call in danger or distress; content of the site, so that a change of number needs no release."""

    when = models.CharField(max_length=80, help_text="In the caller's words: “Someone is in danger”.")
    about = models.CharField(max_length=120, help_text="Who answers, at which hours, at what cost.")
    number = models.CharField(max_length=24, help_text="As it is spoken, in groups: “0808 2000 247”.")
    on_every_page = models.BooleanField(default=False, help_text="Shown at the foot of every page.")
    position = models.PositiveSmallIntegerField(default=0, help_text="Smaller comes first.")

    panels = [FieldPanel(name) for name in ("when", "about", "number", "on_every_page", "position")]

    class Meta:
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return f"{self.when}: {self.number}"

    @property
    def dialled(self) -> str:
        """The number without its spaces, for a `tel:` link."""
        return "".join(self.number.split())
