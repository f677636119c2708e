"""A new public location, made in the window in which one is chosen: whoever adds a service need not leave its form."""

from typing import Any

from django.db import transaction
from django.utils.text import slugify
from wagtail.log_actions import log
from wagtail.snippets.views.chooser import SnippetCreateView

from directory.confidential.forms import TellsNoAddress
from directory.models import Location

LONGEST_SLUG = 150


class NewLocation(TellsNoAddress):
    """What has to be said of a place that everybody may know. All else is said on its own form, later."""

    class Meta:
        model = Location
        fields = ("name", "location_type", "address_1", "address_2", "city", "postal_code")
        formsets: tuple[str, ...] = ()

    def __init__(self, *args: Any, **more: Any):
        super().__init__(*args, **more)
        self.fields["name"].help_text = (
            "Everybody sees the name and the address. A place that few may know is made under Locations, where its"
            " address can be kept apart."
        )

    def clean(self) -> None:
        super().clean()
        self.instance.slug = free_slug(self.cleaned_data.get("name", ""))


class ForWhoeverIsHere:
    """The form knows who fills it in. Its fields have names of their own: the page below it has a name and an address,
    and a label must not point at those."""

    def get_creation_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_creation_form_kwargs(), "for_user": self.request.user, "prefix": "new_location"}


class CreateLocation(ForWhoeverIsHere, SnippetCreateView):
    """Keeps what the window's form says, with who made it in its history."""

    def save_form(self, form: NewLocation) -> Location:
        with transaction.atomic():
            location: Location = super().save_form(form)
            log(location, "wagtail.create", user=self.request.user, content_changed=True)
        return location


def free_slug(name: str) -> str:
    """The slug of a location's name, with a number behind it where another location has it."""
    wished = slugify(name)[: LONGEST_SLUG - 5] or "location"
    taken = set(Location.objects.filter(slug__startswith=wished).values_list("slug", flat=True))
    numbered = (f"{wished}-{number}" for number in range(2, len(taken) + 3))
    return wished if wished not in taken else next(slug for slug in numbered if slug not in taken)
