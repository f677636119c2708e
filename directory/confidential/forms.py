"""Forms: for the address itself, for what is done with it, and the one that keeps addresses out of listings."""

from typing import Any

from django import forms
from wagtail.admin.forms import WagtailAdminModelForm

from directory.confidential.addresses import clues_to
from directory.confidential.clues import Clues
from directory.confidential.guarding import refusal
from directory.confidential.trail import Reason
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
    """The form of a location, which refuses a public text that gives away where it is.

    Here and not in the model alone, so that the refusal stands at its field.
    """

    def is_valid(self) -> bool:
        return super().is_valid() and not self._tells()

    def _tells(self) -> bool:
        if not self.instance.pk or self.instance.is_public:
            return False
        clues = clues_to(self.instance)
        rows = [row for formset in self.formsets.values() for row in formset.forms]
        telling = [(form, field) for form in (self, *rows) for field in _telling_fields(form, clues)]
        for form, field in telling:
            form.add_error(field, refusal(self.instance, where="As it is now"))
        return bool(telling)


def _telling_fields(form: forms.Form, clues: Clues) -> list[str]:
    return [name for name, value in form.cleaned_data.items() if isinstance(value, str) and clues.stand_in(value)]
