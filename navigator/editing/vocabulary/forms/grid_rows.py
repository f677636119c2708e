"""The parts of a grid question, its options and its follow-ups: a row for each, and some empty ones for more."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.forms.fields import InvalidJSONInput
from django.forms.formsets import formset_factory

from navigator.editing.vocabulary.forms.entries import as_condition, code, needs, updated, words
from navigator.editing.vocabulary.forms.named_rows import NamedRows

MORE_ROWS = 2


class FollowUpForm(forms.Form):
    """One follow-up: who is taken all the same."""

    id = code("Name in answers", hint="")
    label = words("Words", hint="After “unless”.")
    about = as_condition("The test of them", is_needed=True, rows=6)

    def __init__(self, *how: Any, vocabulary: Mapping[str, Any], **more: Any):
        super().__init__(*how, **more)
        self.fields["about"].initial = InvalidJSONInput("")  # an empty row shows nothing, and not “null”
        self.prepare(vocabulary)

    def prepare(self, vocabulary: Mapping[str, Any]) -> None:
        """Fills in choices that the vocabulary gives."""

    def written(self, before: Mapping[str, Any]) -> dict[str, Any]:
        """The part that was typed; what else somebody wrote beside it stays."""
        return {**before, **{key: self.cleaned_data[key] for key in ("id", "label", "about")}}


class GroupForm(FollowUpForm):
    """One option: a group of people, with an answer of its own."""

    label = words("Label", hint="")
    people = words("The people", hint="As they stand in a sentence: people with a dog.")
    settled_by = forms.ChoiceField(label="Need whose support may settle it", required=False)
    field_order = ("id", "label", "people", "about", "settled_by")

    def prepare(self, vocabulary: Mapping[str, Any]) -> None:
        self.fields["settled_by"].choices = needs(vocabulary, empty="As the question")

    def written(self, before: Mapping[str, Any]) -> dict[str, Any]:
        return updated(before, {key: self.cleaned_data[key] for key in self.field_order})


class _Rows(NamedRows):
    key = ""

    def __init__(self, data: Any, *, entry: Any, vocabulary: Mapping[str, Any], **more: Any):
        self.before = {each["id"]: each for each in (entry or {}).get(self.key, ())}
        told = {"initial": list(self.before.values()), "form_kwargs": {"vocabulary": vocabulary}, "prefix": self.key}
        super().__init__(data, **told, **more)

    def written(self) -> list[dict[str, Any]]:
        """The parts, in their order."""
        return [form.written(self.before.get(form.cleaned_data["id"], {})) for form in self.kept]

    def place(self, key: str, within: Sequence[str]) -> tuple[Any, str] | None:
        """The row, and the field in it, of a path in the entry; nothing where it is not about one of these rows."""
        if key != self.key or not within:
            return None
        form = self.kept[int(within[0])]
        return form, within[1] if len(within) > 1 and within[1] in form.fields else "id"


_MANY: dict[str, Any] = {"extra": MORE_ROWS, "can_delete": True, "can_order": True, "max_num": 50}
_FollowUps = formset_factory(FollowUpForm, formset=_Rows, **_MANY)
_Groups = formset_factory(GroupForm, formset=_Rows, **_MANY)


class FollowUpRows(_FollowUps):  # type: ignore[valid-type, misc]
    """The follow-ups of one question."""

    key, one = "unless", "follow-up"
    legend = "Unless: follow-ups of the question"
    hint = "Those who are taken all the same. Empty rows are left out; to add more than two, keep and come back."


class GroupRows(_Groups):  # type: ignore[valid-type, misc]
    """The options of one question."""

    key, one = "options", "option"
    legend = "Options: the groups, each with an answer of its own"
    hint = "For the kind “each of some groups” only. Empty rows are left out; to add more than two, keep and come back."
