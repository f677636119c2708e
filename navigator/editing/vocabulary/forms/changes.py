"""Forms for what follows from facts: progressions, setbacks, implications; and for needs that come together."""

from typing import Any

from django import forms

from navigator.editing.vocabulary.forms.entries import EntryForm, as_condition, as_json, needs, updated, words

IF = "A test, as in rules. Without one it holds for everybody."
KEYS = {"if": "condition", "x_why": "why"}
THEN = "Each fact with its value afterwards. null: asked again, presumed neither way."


class ChangeForm(EntryForm):
    """What support for a need changes: a progression, with its weeks, or a setback."""

    need = forms.ChoiceField(label="Need")
    condition = as_condition("If", hint=IF)
    then = as_json("Then", hint=THEN, is_needed=True)
    why = words("Why it holds", is_needed=False, lines=2)
    name_field = "need"
    keys = KEYS

    def prepare(self) -> None:
        self.fields["need"].choices = needs(self.vocabulary)
        self.fields["condition"].initial = {}
        self.initial.setdefault("condition", {})
        self.initial.setdefault("then", {})

    def read(self, entry: Any) -> dict[str, Any]:
        return {
            "need": entry["need"],
            "weeks": entry.get("weeks"),
            "condition": entry.get("if", {}),
            "then": entry["then"],
            "why": entry.get("x_why", ""),
        }

    def written(self) -> Any:
        said = self.cleaned_data
        weeks = {"weeks": said["weeks"]} if "weeks" in said else {}
        found = {"need": said["need"], **weeks, "if": said["condition"], "then": said["then"], "x_why": said["why"]}
        return updated(self.entry, found)


class ProgressionForm(ChangeForm):
    """What support for a need brings."""

    weeks = forms.IntegerField(
        label="Weeks",
        required=False,
        min_value=0,
        help_text="Only where there is a usual time from the start of support.",
    )


class ImplicationForm(EntryForm):
    """What is known for sure of somebody of whom something else is known."""

    condition = as_condition("If", hint="A test, as in rules.", is_needed=True)
    then = as_json("Then", hint="Each fact with its value.", is_needed=True)
    why = words("Why it holds", is_needed=False, lines=2)
    keys = KEYS

    def read(self, entry: Any) -> dict[str, Any]:
        return {"condition": entry["if"], "then": entry["then"], "why": entry.get("x_why", "")}

    def prepare(self) -> None:
        self.initial.setdefault("condition", {})
        self.initial.setdefault("then", {})

    def written(self) -> Any:
        said = self.cleaned_data
        return updated(self.entry, {"if": said["condition"], "then": said["then"], "x_why": said["why"]})


class PairForm(EntryForm):
    """Two needs for which support should be joined."""

    one = forms.ChoiceField(label="This need")
    other = forms.ChoiceField(label="together with this one")

    def prepare(self) -> None:
        for name in ("one", "other"):
            self.fields[name].choices = needs(self.vocabulary)

    def read(self, entry: Any) -> dict[str, Any]:
        return {"one": entry[0], "other": entry[1]}

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        pair = {said.get("one"), said.get("other")}
        if len(pair) < 2:
            self.add_error("other", "Expected another need.")
        elif any(pair == set(each) for each in self.vocabulary.get("together", ()) if each != self.entry):
            self.add_error("other", "These two are together already.")
        return said

    def written(self) -> Any:
        return [self.cleaned_data["one"], self.cleaned_data["other"]]
