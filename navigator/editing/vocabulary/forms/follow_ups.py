"""The follow-ups of a grid question: a row for each, and some empty ones for more."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.forms.fields import InvalidJSONInput
from django.forms.formsets import BaseFormSet, formset_factory

from navigator.editing.vocabulary.forms.entries import as_json, code, words

MORE_ROWS = 2


class FollowUpForm(forms.Form):
    """One follow-up: who is taken all the same."""

    id = code("Name in answers", hint="")
    label = words("Words", hint="After “unless”.")
    about = as_json("The test of them", is_needed=True, rows=3)

    def __init__(self, *how: Any, **more: Any):
        super().__init__(*how, **more)
        self.fields["about"].initial = InvalidJSONInput("")  # an empty row shows nothing, and not “null”


class _Rows(BaseFormSet):
    legend = "Unless: follow-ups of the question"
    hint = "Those who are taken all the same. Empty rows are left out; to add more than two, keep and come back."

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        form.fields["DELETE"].label = "Take this follow-up out"
        form.fields["ORDER"].label = "Place in the list"
        if index is not None and index < self.initial_form_count():
            form.fields["id"].widget.attrs["readonly"] = True


_Factory = formset_factory(FollowUpForm, formset=_Rows, extra=MORE_ROWS, can_delete=True, can_order=True, max_num=50)


class FollowUpRows(_Factory):  # type: ignore[valid-type, misc]
    """The rows of one question. What else somebody wrote beside one of them stays."""

    def __init__(self, data: Any, *, entry: Any, **more: Any):
        self.before = {each["id"]: each for each in (entry or {}).get("unless", ())}
        super().__init__(data, initial=list(self.before.values()), **more)

    def written(self) -> list[dict[str, Any]]:
        """The follow-ups, in their order."""
        rows = sorted(self._said(), key=lambda row: row.get("ORDER") or len(self.forms))
        return [
            {**self.before.get(row["id"], {}), "id": row["id"], "label": row["label"], "about": row["about"]}
            for row in rows
        ]

    def _said(self) -> Iterator[dict[str, Any]]:
        for form in self.forms:
            found = getattr(form, "cleaned_data", None)
            if found and found.get("id") and not found.get("DELETE"):
                yield found
