"""Rows that each have a name of their own: a place for each, and none twice."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.forms.formsets import BaseFormSet


class NamedRows(BaseFormSet):
    """`named_by` is the field of the name, `one` what a row is, `each` what the name is of, as a sentence says them."""

    named_by, one, each = "id", "", "name"

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        form.fields["DELETE"].label = f"Take this {self.one} out"
        form.fields["ORDER"].label = "Place in the list"
        if index is not None and index < self.initial_form_count():
            form.fields[self.named_by].widget.attrs["readonly"] = True

    def clean(self) -> None:
        names = [form.cleaned_data[self.named_by] for form in self.kept]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise forms.ValidationError(f"Each {self.each} only once: {', '.join(twice)} stands here more often.")

    @property
    def kept(self) -> list[Any]:
        """The rows that say something and stay, in their order: each is the part of that place in what is written."""
        return sorted(self._said(), key=lambda form: form.cleaned_data.get("ORDER") or len(self.forms))

    def _said(self) -> Iterator[Any]:
        for form in self.forms:
            found = getattr(form, "cleaned_data", None)
            if found and found.get(self.named_by) and not found.get("DELETE"):
                yield form
