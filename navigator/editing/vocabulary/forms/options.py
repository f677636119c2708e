"""The options of a fact: a row for each, and some empty ones for more."""

from collections.abc import Iterator, Sequence
from typing import Any

from django import forms
from django.forms.formsets import formset_factory

from navigator.editing.vocabulary.forms.entries import code, words
from navigator.editing.vocabulary.forms.named_rows import NamedRows

MORE_ROWS = 3
WORDS = {"x_options": "label", "x_label": "short", "x_phrase": "phrase"}
"""Which field shows which key. Short names and phrases are of needs only."""


class OptionForm(forms.Form):
    """One option."""

    option = code("Name in rules", hint="")
    label = words("Words")
    short = words("Short name", is_needed=False)
    phrase = words("After “I want help with …”", is_needed=False)


class _Rows(NamedRows):
    named_by = one = each = "option"
    legend = "Options"
    hint = "For one of several, or any of several. Empty rows are left out; to add more than three, keep and come back."
    has_names = False

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        if not self.has_names:
            del form.fields["short"], form.fields["phrase"]

    def place(self, key: str, within: Sequence[str]) -> tuple[Any, str] | None:
        """The row, and the field in it, of a path in the entry; nothing where it is not about one of these rows."""
        if key == "options" and within:
            return self.kept[int(within[0])], "option"
        row = next((each for each in self.kept if within and each.cleaned_data["option"] == within[0]), None)
        return (row, WORDS[key]) if row is not None and WORDS.get(key) in row.fields else None


_Factory = formset_factory(OptionForm, formset=_Rows, extra=MORE_ROWS, can_delete=True, can_order=True, max_num=200)


class OptionRows(_Factory):  # type: ignore[valid-type, misc]
    """The rows of one fact."""

    def __init__(self, data: Any, *, entry: Any, has_names: bool, **more: Any):
        self.has_names, self.entry = has_names, entry or {}
        super().__init__(data, initial=list(self._shown()), **more)

    def _shown(self) -> Iterator[dict[str, Any]]:
        for option in self.entry.get("options", ()):
            yield {"option": option, **{field: self.entry.get(key, {}).get(option, "") for key, field in WORDS.items()}}

    def written(self, *, is_wanted: bool) -> dict[str, Any]:
        """The options with their words; nothing for a fact of another kind."""
        rows = [form.cleaned_data for form in self.kept] if is_wanted else []
        keys = WORDS if self.has_names else {"x_options": "label"}
        said = {key: {row["option"]: row[field] for row in rows} for key, field in keys.items()}
        return {"options": [row["option"] for row in rows], **said}
