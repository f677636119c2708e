"""Forms: for the address itself, for what is done with it, and the one that keeps addresses out of listings."""

from collections.abc import Iterator
from typing import Any

from django import forms
from wagtail.admin.forms import WagtailAdminModelForm

from directory.confidential.addresses import clues_by_location
from directory.confidential.clues import Clues
from directory.confidential.documents import texts_in
from directory.confidential.guarding import refusal
from directory.confidential.listings import locations_in_draft
from directory.confidential.trail import Action, Reason, note_once_an_hour
from directory.models import ConfidentialAddress, Location
from directory.places.postcodes import PostcodeFault, read_postcode


class ReasonForm(forms.Form):
    """What an address is read for."""

    reason = forms.ChoiceField(label="What do you need it for?", choices=Reason, widget=forms.RadioSelect)


class AddressForm(forms.ModelForm):
    """The address itself. The browser is asked to keep none of it, and to have no spelling checked elsewhere."""

    class Meta:
        model = ConfidentialAddress
        fields = ("attention", "address_1", "address_2", "city", "postal_code", "directions")

    def __init__(self, *args: Any, **more: Any):
        super().__init__(*args, **more)
        for field in self.fields.values():
            field.widget.attrs |= {"autocomplete": "off", "spellcheck": "false"}


class HideForm(forms.Form):
    """How little of a location may be told from now on."""

    visibility = forms.ChoiceField(
        label="What may be told",
        widget=forms.RadioSelect,
        choices=[one for one in Location.Visibility.choices if one[0] != Location.Visibility.PUBLIC],
        initial=Location.Visibility.CONFIDENTIAL,
    )
    area = forms.CharField(
        label="The area that may be told",
        max_length=20,
        help_text="Half a postcode (S1), or a council (Sheffield) where half a postcode would say too much.",
    )


def area_of(location: Location) -> str:
    """Half the postcode of a public location, as a first offer; nothing where it cannot be read."""
    try:
        return read_postcode(location.postal_code).outcode
    except PostcodeFault:
        return ""


class KeepsAddressesOut(WagtailAdminModelForm):
    """The form of a listing, which refuses a text that gives a confidential place of its organisation away.

    It refuses drafts, autosaves and previews too: all of them are kept as they were typed (docs/adr/0020).
    """

    def is_valid(self) -> bool:
        return super().is_valid() and not self._gives_away()

    def _gives_away(self) -> bool:
        clues = clues_by_location(locations_in_draft(self._as_typed()))
        refused = [found for form in _all_forms(self) for found in _found_in(form, clues)]
        for form, field, location in refused:
            form.add_error(field, refusal(location, where="As it is now"))
            if self.for_user:
                note_once_an_hour(location, action=Action.REFUSED, by=self.for_user)
        return bool(refused)

    def _as_typed(self) -> dict[str, Any]:
        """What of the form says which locations it has to do with, in the shape of a revision."""
        formset = self.formsets.get("service_at_locations")
        chosen = [form.cleaned_data.get("location") for form in formset.forms] if formset else []
        stood = [one.location_id for one in formset.queryset] if formset else []
        own = [{"location": number} for number in {*stood, *(one.pk for one in chosen if one)}]
        organisation = self.cleaned_data.get("organisation")
        if "organisation" in self.fields:
            return {"service_at_locations": own, "organisation": organisation and organisation.pk}
        return {"pk": self.instance.pk}


def _all_forms(form: WagtailAdminModelForm) -> Iterator[WagtailAdminModelForm]:
    """The form and those of its children and theirs, but for rows taken away."""
    yield form
    for formset in form.formsets.values():
        for child in formset.forms:
            if child not in formset.deleted_forms:
                yield from _all_forms(child)


def _found_in(
    form: WagtailAdminModelForm, clues: dict[Location, Clues]
) -> Iterator[tuple[WagtailAdminModelForm, str, Location]]:
    for field, value in form.cleaned_data.items():
        for location, each in clues.items():
            if any(each.stand_in(text) for _, text in texts_in(value)):
                yield form, field, location
