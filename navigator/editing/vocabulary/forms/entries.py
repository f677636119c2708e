"""What every form for a part of the vocabulary has in common."""

from collections.abc import Mapping
from typing import Any

from django import forms

from directory.desk.rule_text import RuleTextArea, RuleTextField
from directory.models.texts import refuse_control_characters
from navigator.vocabulary.document.named import NEEDS

Choices = list[tuple[str, str]]


class EntryForm(forms.Form):
    """One entry. `seen` is the mark of what somebody was shown, so that nobody's work is overwritten unseen."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    name_field = ""
    """The field that gives a new entry its key; an entry that stands keeps its own."""
    folded: tuple[str, ...] = ()
    """Fields that few need, under a heading of their own: `more`."""
    more = ""
    keys: Mapping[str, str] = {}
    """Which field shows which key of the entry, where it is not called like it."""

    def __init__(self, *how: Any, vocabulary: Mapping[str, Any], entry: Any = None, is_new: bool, **more: Any):
        initial = {**self.read(entry), **more.pop("initial", {})} if entry is not None else more.pop("initial", {})
        super().__init__(*how, initial=initial, **more)
        self.vocabulary, self.entry, self.is_new = vocabulary, entry, is_new
        self.formsets: dict[str, Any] = {}
        if not is_new and self.name_field:
            self.fields[self.name_field].disabled = True
        self.prepare()

    def prepare(self) -> None:
        """Fills in choices that the vocabulary gives, and makes the rows of an entry that has any."""

    def is_valid(self) -> bool:
        rows_are_valid = [rows.is_valid() for rows in self.formsets.values()]
        return super().is_valid() and all(rows_are_valid)

    def read(self, entry: Any) -> dict[str, Any]:
        """The fields of an entry."""
        raise NotImplementedError

    def written(self) -> Any:
        """The entry that was typed; of a valid form only."""
        raise NotImplementedError

    def key(self) -> str:
        """The name of a new entry; empty where it is known by its content."""
        return str(self.cleaned_data[self.name_field]) if self.name_field else ""

    def field_of(self, key: str) -> str:
        """The field that shows a key of the entry; empty where none does."""
        field = self.keys.get(key, key)
        return field if field in self.fields else ""

    @property
    def rows_have_faults(self) -> bool:
        """Whether something is to be mended in a row."""
        return any(rows.total_error_count() for rows in self.formsets.values())

    @property
    def shown(self) -> list[forms.BoundField]:
        """The fields of the page, in order."""
        return [field for field in self.visible_fields() if field.name not in self.folded]

    @property
    def has_fault_in_more(self) -> bool:
        """Whether something to mend stands where nobody would see it."""
        return not self.errors.keys().isdisjoint(self.folded)


def words(label: str, *, hint: str = "", is_needed: bool = True, lines: int = 1) -> forms.CharField:
    """A field for words that people read."""
    widget = forms.Textarea(attrs={"rows": lines}) if lines > 1 else forms.TextInput()
    return forms.CharField(
        label=label, help_text=hint, required=is_needed, widget=widget, validators=[refuse_control_characters]
    )


def code(label: str, *, hint: str = "Small letters, digits and _. It never changes.") -> forms.CharField:
    """A field for the name by which rules know a thing."""
    attrs = {"spellcheck": "false", "autocapitalize": "off", "autocomplete": "off"}
    return forms.CharField(label=label, max_length=60, help_text=hint, widget=forms.TextInput(attrs=attrs))


def as_json(label: str, *, hint: str = "", is_needed: bool = False, rows: int = 4) -> RuleTextField:
    """A field for a test, or for what has no input of its own: JSON, checked as it is read."""
    return RuleTextField(label=label, help_text=hint, required=is_needed, widget=RuleTextArea(attrs={"rows": rows}))


def as_condition(label: str, *, hint: str = "", is_needed: bool = False, rows: int = 4) -> RuleTextField:
    """A field for a test: the same, and the page reads it back in plain English beside it."""
    widget = RuleTextArea(attrs={"rows": rows, "data-condition": ""})
    return RuleTextField(label=label, help_text=hint, required=is_needed, widget=widget)


def needs(vocabulary: Mapping[str, Any], *, empty: str = "") -> Choices:
    """The needs to choose from, by their short names."""
    fact = vocabulary["facts"][NEEDS]
    first: Choices = [("", empty)] if empty else []
    return first + [(each, fact.get("x_label", {}).get(each, each)) for each in fact["options"]]


def updated(entry: Any, said: Mapping[str, Any]) -> dict[str, Any]:
    """The entry with what was said in it: what is empty now goes, what no field shows stays."""
    before = entry if isinstance(entry, dict) else {}
    found = {key: said.get(key, value) for key, value in before.items()} | {
        key: value for key, value in said.items() if key not in before
    }
    return {key: value for key, value in found.items() if value not in ("", None, {}, []) or key not in said}
