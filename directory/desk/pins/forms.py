"""The form in which somebody says where a location is."""

from typing import Any

from django import forms

from directory.desk.pins.keeping import Found
from directory.desk.pins.sight import Sight
from directory.places.points import Point, is_in_the_kingdom

STANDS, BY_HAND = "stands", "by_hand"
NORTH = "Expected degrees north, such as 53.3815."
EAST = "Expected degrees east, such as -1.4702: with a minus in the west."
ELSEWHERE = "This is not in the United Kingdom: expected a latitude from 49 to 61 and a longitude from -9 to 2.5."


class Degrees(forms.FloatField):
    """A latitude or longitude, in a field that gives back what was typed, whatever that is."""

    def __init__(self, *, expected: str, **more: Any):
        widget = forms.TextInput(attrs={"inputmode": "text", "autocomplete": "off", "spellcheck": "false"})
        super().__init__(required=False, widget=widget, error_messages={"invalid": expected}, **more)


class PinForm(forms.Form):
    """Where the location is: as its pin stands, as the geocoder answered, or by hand.

    Valid, it has the point `at` and how it was `found`.
    """

    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    where = forms.ChoiceField(
        label="Where is it?", widget=forms.RadioSelect, required=False, error_messages={"invalid_choice": "Choose one."}
    )
    latitude = Degrees(expected=NORTH, help_text="By hand: degrees north, such as 53.3815")
    longitude = Degrees(expected=EAST, help_text="By hand: degrees east, such as -1.4702: with a minus in the west")
    is_far = forms.BooleanField(label="It is right all the same", required=False)

    def __init__(self, *data: Any, sight: Sight, **more: Any):
        super().__init__(*data, **more)
        self.sight = sight
        self.fields["where"].choices = list(_choices(sight))
        self.initial.setdefault("seen", sight.signed)
        if len(self.fields["where"].choices) == 1:
            self.initial.setdefault("where", BY_HAND)

    @property
    def asks_whether_it_is_far(self) -> bool:
        """Whether the box has to be shown."""
        return "is_far" in self.errors or bool(self["is_far"].value())

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        if self.errors:
            return said
        where = said["where"] or (BY_HAND if _is_typed(said) else "")
        at = self._chosen(where, said)
        if at:
            self._doubt(at, field="longitude" if where == BY_HAND else "where", is_far=said["is_far"])
        found = {STANDS: Found.AS_IT_STOOD, BY_HAND: Found.BY_HAND}.get(where, Found.LOOKED_UP)
        return said | {"at": at, "found": found}

    def _chosen(self, where: str, said: dict[str, Any]) -> Point | None:
        if where == STANDS:
            return self.sight.pin
        if where == BY_HAND:
            return self._typed(said)
        if where:
            answer = self.sight.answers[int(where)]
            return Point(answer.latitude, answer.longitude)
        self.add_error("where", "Choose where it is, or type a latitude and a longitude.")
        return None

    def _typed(self, said: dict[str, Any]) -> Point | None:
        for name, expected in (("latitude", NORTH), ("longitude", EAST)):
            if said[name] is None:
                self.add_error(name, expected)
        return None if self.errors else Point(said["latitude"], said["longitude"])

    def _doubt(self, at: Point, *, field: str, is_far: bool) -> None:
        if not is_in_the_kingdom(at):
            self.add_error(field, ELSEWHERE)
            return
        near = self.sight.nearness(at)
        if near and near.is_far and not is_far:
            slip = " Does the longitude lack its minus?" if field == "longitude" else ""
            self.add_error("is_far", f"This is {near}.{slip} Tick this where it is right.")


def _is_typed(said: dict[str, Any]) -> bool:
    return said["latitude"] is not None or said["longitude"] is not None


def _choices(sight: Sight) -> Any:
    for number, answer in enumerate(sight.answers):
        yield str(number), _with_nearness(answer.label, sight, at=Point(answer.latitude, answer.longitude))
    if sight.pin:
        yield STANDS, _with_nearness("Where the pin stands now", sight, at=sight.pin)
    yield BY_HAND, "At the latitude and longitude typed below"


def _with_nearness(label: str, sight: Sight, *, at: Point) -> str:
    near = sight.nearness(at)
    return f"{label} ({near}{': far' if near.is_far else ''})" if near else label
