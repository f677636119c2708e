"""Forms for the questions of the policy grid, and for the settings in which they make sense."""

from itertools import takewhile
from typing import Any

from django import forms

from directory.models import Taxonomy, Term
from navigator.editing.vocabulary.forms.entries import EntryForm, as_condition, as_json, code, needs, updated, words
from navigator.editing.vocabulary.forms.grid_rows import FollowUpRows, GroupRows
from navigator.grid.questions import EACH
from navigator.grid.settings import SETTINGS
from navigator.vocabulary.document.moved_into import MOVES_IN

KIND_WORDS = {
    "group": "a group of people: takes them or not",
    "history": "something that happened: takes them or not, and how far back",
    "each": "each of some groups: takes them or not",
    "range": "a range of ages or numbers",
}
IN_WORDS = ("short", "question", "people", "note")
CHOSEN = ("settled_by", "where", "after")
PARTS = ("options", "unless")


class GridForm(EntryForm):
    """One question of the grid: its words, and beside them the rest of it as docs/grid.md describes it."""

    id = code("Name in answers")
    question = words("Question", lines=2)
    short = words("Short label")
    people = words("The people it is about", hint="As they stand in a sentence: people with a dog.", is_needed=False)
    note = words("A word to whoever answers it", is_needed=False, lines=2)
    kind = forms.ChoiceField(label="Kind", choices=list(KIND_WORDS.items()))
    where = forms.ChoiceField(label="Where it is asked", required=False)
    after = forms.ChoiceField(label="Asked only after another has an answer other than no", required=False)
    settled_by = forms.ChoiceField(label="Need whose support may settle it", required=False)
    about = as_condition(
        "The test of them", hint="As in rules. Of a history: that it ever happened. Each option has a test of its own."
    )
    rest = as_json("Everything else", hint="fact, months, quick, under, over, everybody, unit, margin", rows=10)
    name_field = "id"
    folded = ("rest",)
    more = "the fact of a history or range, bounds, quick choices"

    def prepare(self) -> None:
        self.fields["settled_by"].choices = needs(self.vocabulary, empty="None")
        settings = [(each["id"], each["label"]) for each in self.vocabulary.get(SETTINGS, ())]
        self.fields["where"].choices = [("", "Everywhere"), *settings]
        questions = [(each["id"], each["short"]) for each in self.vocabulary.get("x_grid", ())]
        self.fields["after"].choices = [("", "Always"), *questions]
        for name, nothing in (("about", {}), ("rest", {})):
            self.fields[name].initial = nothing
            self.initial.setdefault(name, nothing)
        told = {"data": self.data if self.is_bound else None, "entry": self.entry, "vocabulary": self.vocabulary}
        self.formsets = {"options": GroupRows(**told), "unless": FollowUpRows(**told)}

    def read(self, entry: Any) -> dict[str, Any]:
        own = ("id", "kind", *IN_WORDS, *CHOSEN, "about")
        rest = {key: value for key, value in entry.items() if key not in (*own, *PARTS)}
        return {**{key: entry[key] for key in own if key in entry}, "rest": rest}

    def field_of(self, key: str) -> str:
        """Whatever has no field of its own stands in the rest."""
        return super().field_of(key) or "rest"

    def clean_rest(self) -> Any:
        rest = self.cleaned_data["rest"]
        if not isinstance(rest, dict):
            raise forms.ValidationError("Expected an object: keys with their values.")
        shown = sorted(set(rest) & ({*self.fields, *PARTS} - {"rest"}))
        if shown:
            raise forms.ValidationError(f"These have a field of their own: {', '.join(shown)}.")
        return rest

    def written(self) -> Any:
        said = {name: self.cleaned_data[name] for name in ("id", "kind", *IN_WORDS, *CHOSEN, "about")}
        said["options"] = self.formsets["options"].written() if said["kind"] == EACH else []
        said["unless"] = self.formsets["unless"].written()
        rest = self.cleaned_data["rest"]
        before = {key: value for key, value in (self.entry or {}).items() if key in said or key in rest}
        return updated(before, {**said, **rest})


class SettingForm(EntryForm):
    """The services that are asked a question of the grid."""

    id = code("Name")
    label = words("Words")
    also = forms.ChoiceField(label="And all services of another setting", required=False)
    kinds = forms.MultipleChoiceField(label="Kinds of service", required=False, widget=forms.CheckboxSelectMultiple)
    needs = forms.MultipleChoiceField(
        label="Needs, for services whose kind nobody has said", required=False, widget=forms.CheckboxSelectMultiple
    )
    name_field = "id"

    def prepare(self) -> None:
        known = list(Term.objects.filter(taxonomy__code=Taxonomy.KINDS).order_by("name").values_list("code", "name"))
        mine = [kind for kind in (self.entry or {}).get("kinds", ()) if kind not in dict(known)]
        if (self.entry or {}).get("id") == MOVES_IN:
            self.fields["kinds"].help_text = "Plans go by them too: whoever moves in need not travel there."
        self.fields["also"].choices = [("", "No"), *self._before_it()]
        self.fields["kinds"].choices = [*known, *((kind, kind) for kind in mine)]
        self.fields["needs"].choices = needs(self.vocabulary)

    def read(self, entry: Any) -> dict[str, Any]:
        return dict(entry)

    def _before_it(self) -> list[tuple[str, str]]:
        """The settings that stand before it: none takes over what comes later, so that none goes in a circle."""
        settings = [(each["id"], each["label"]) for each in self.vocabulary.get(SETTINGS, ())]
        own = (self.entry or {}).get("id")
        return list(takewhile(lambda setting: setting[0] != own, settings))

    def written(self) -> Any:
        said = self.cleaned_data
        lists = {"kinds": said["kinds"], "needs": said["needs"]}
        return {**updated(self.entry, {"id": said["id"], "label": said["label"], "also": said["also"]}), **lists}
