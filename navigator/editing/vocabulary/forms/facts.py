"""The form for a fact: what people are asked, and what an answer may be."""

from typing import Any

from django import forms

from navigator.core.documents.vocabularies import CHANGES
from navigator.core.facts.kinds import Kind
from navigator.editing.language import KIND_WORDS
from navigator.editing.vocabulary.forms.entries import EntryForm, as_condition, as_json, code, needs, updated, words
from navigator.editing.vocabulary.forms.options import OptionRows

SENSITIVITIES = [
    ("0", "0: anyone may ask at any time"),
    ("1", "1: personal"),
    ("2", "2: asked where a door turns on it"),
    ("3", "3: asked last"),
]
WHO = [("anyone", "Anyone, about themselves"), ("staff", "Staff only, such as a risk score")]
WHAT_CHANGES = {
    "never": "Nothing: it never changes",
    "by_support": "Support may change it",
    "with_time": "Time may change it",
}
KEYS = {
    "kind": "kind",
    "x_short": "short",
    "x_question": "question",
    "x_why": "why",
    "x_who": "who",
    "x_hint": "hint",
    "x_none": "none",
    "changes": "changes",
    "need": "need",
    "unit": "unit",
    "min": "least",
    "max": "most",
    "x_after": "after",
    "x_they": "they",
    "x_people": "people",
}
"""Which field shows which key."""

AS_OBJECTS = ("x_after", "x_they", "x_people")


class FactForm(EntryForm):
    """One fact. Its options are rows of their own."""

    name = code("Name in rules")
    question = words("Question", hint="As it is put, in plain words.", lines=2)
    why = words("Why it is asked", hint="Shown with the question, always.", lines=2)
    short = words("Short label", hint="In lists and reasons.")
    hint = words("Hint", hint="A line under the question, where it helps.", is_needed=False, lines=2)
    who = forms.ChoiceField(label="Who can answer", choices=WHO, initial=WHO[0][0])
    kind = forms.ChoiceField(label="Kind of answer", choices=[(kind.value, KIND_WORDS[kind.value]) for kind in Kind])
    none = words("Words for “none of these”, “never” or “no date”", is_needed=False)
    sensitivity = forms.ChoiceField(label="Sensitivity", choices=SENSITIVITIES, initial="0")
    changes = forms.ChoiceField(
        label="What changes it",
        choices=[("", "Not said"), *((each, WHAT_CHANGES[each]) for each in CHANGES)],
        required=False,
    )
    need = forms.ChoiceField(label="Need that it belongs to", required=False)
    unit = words("Unit", hint="Of a number: points, nights.", is_needed=False)
    least = forms.IntegerField(label="Least", required=False)
    most = forms.IntegerField(label="Most", required=False)
    after = as_condition("Asked only of somebody for whom this surely holds", hint="A test, as in rules.")
    they = as_json("Words for reading rules back", hint="Each answer, and what is said of people who gave it.", rows=6)
    people = as_json("Words for the people", hint="Each answer, and what such people are called.")
    name_field = "name"
    keys = KEYS
    folded = ("after", "they", "people", "unit", "least", "most")
    more = "when it is asked, bounds, words for reading rules"

    def prepare(self) -> None:
        self.fields["need"].choices = needs(self.vocabulary, empty="None")
        for name in ("after", "they", "people"):
            self.fields[name].initial = {}
            self.initial.setdefault(name, {})
        options = OptionRows(
            self.data if self.is_bound else None,
            entry=self.entry,
            has_names=self.initial.get("name") == "needs",
            prefix="options",
        )
        self.formsets = {"options": options}

    def read(self, entry: Any) -> dict[str, Any]:
        return {
            **{field: entry[key] for key, field in KEYS.items() if key in entry},
            "sensitivity": str(entry.get("sensitivity", 0)),
        }

    def written(self) -> Any:
        said = {key: self.cleaned_data[field] for key, field in KEYS.items()}
        said["sensitivity"] = int(self.cleaned_data["sensitivity"])
        has_options = said["kind"] in (Kind.ONE, Kind.SEVERAL)
        return updated(self.entry, {**said, **self.formsets["options"].written(is_wanted=has_options)})
