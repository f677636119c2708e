"""Forms: for the address itself, for what is done with it, and the one that keeps addresses out of listings."""

from collections.abc import Iterator
from typing import Any

from django import forms
from wagtail.admin.forms import WagtailAdminModelForm

from directory.confidential.addresses import clues_to, confidential_places_at
from directory.confidential.guarding import IsConfidential, found_in, note_refusal, refusal
from directory.confidential.trail import Reason, note_try
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


class ShowForm(forms.Form):
    """So that no slip of a finger makes an address public."""

    sure = forms.BooleanField(label="Yes: everybody may read this address from now on")


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


class TellsNoAddress(WagtailAdminModelForm):
    """The form of a location, which refuses a public text that gives away where it is, and a confidential address.

    Here and not in the model alone, so that the refusal stands at its field.
    """

    def is_valid(self) -> bool:
        return super().is_valid() and not self._is_confidential() and not self._tells()

    def _is_confidential(self) -> bool:
        places = confidential_places_at(self.instance) if self.instance.is_public else []
        if places:
            fault = IsConfidential(places)
            self.add_error("address_1", fault.messages)
            note_refusal(fault, by=self.for_user)
        return bool(places)

    def _tells(self) -> bool:
        if not self.instance.pk or self.instance.is_public:
            return False
        telling = found_in(self._written(), {self.instance: clues_to(self.instance)}, by=self.for_user)
        for place, (form, field) in telling:
            form.add_error(field, refusal(place, where="As it is now"))
        if telling:
            note_try(self.instance, by=self.for_user)
        return bool(telling)

    def _written(self) -> Iterator[tuple[tuple[forms.BaseForm, str], str]]:
        """Every text of the form and its rows, with its field."""
        for form in (self, *(row for formset in self.formsets.values() for row in formset.forms)):
            yield from (((form, name), value) for name, value in form.cleaned_data.items() if isinstance(value, str))
